"""The same jobs from a terminal; without a command, the window."""

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from typing_extensions import override

from briefing_app import __version__
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import default_library

if TYPE_CHECKING:
    from briefing_app.domain.searching import Hit
    from briefing_app.services.libraries import Library

# Each command imports what it needs when it runs: the window should not wait for the terminal's parts,
# nor the terminal for the window's.
# ruff: noqa: PLC0415

KINDS = ("quote", "figure", "event", "judgement", "text")
# Control characters, and those that turn the direction of writing.
_STEERING = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], " "
)
_SHOWN = 60
"""Characters of a query that are repeated in a sentence about it."""
SECTIONS = ("judgements", "quotes", "timeline", "figures")


class _Parser(argparse.ArgumentParser):
    """A parser whose errors end in the house's status for a wrong use, 2, with one line."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {_plain(message)}. See {self.prog} --help.\n")

    @override
    def _print_message(self, message: str, file: Any = None) -> None:
        # argparse itself says nothing of an output that can't be written.
        if message:
            print(message, end="", file=file or sys.stderr)

    @override
    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        # The help or the version has been printed: whether it arrived shows now.
        with suppress(AttributeError):
            sys.stdout.flush()
        super().exit(status, message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit status: 0, 1 for a known error, 2 for a wrong use."""
    _settle_encoding()
    try:
        with _written():
            options = _parser().parse_args(arguments)
        return int(options.run(options))
    except BriefingError as error:
        _note(str(error))
        return 1
    except KeyboardInterrupt:
        _note("Stopped.")
        return 1
    except BrokenPipeError:
        # The reader of our output, `head` say, has seen enough.
        _drop_output()
        return 0


def _settle_encoding() -> None:
    """Files and pipes get UTF-8 everywhere; a terminal keeps its own, and shows what it lacks by number."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _say(text: str) -> None:
    """Print on standard output, at once: what can't be written is known before the command ends."""
    with _written():
        print(text, flush=True)


@contextmanager
def _written() -> Iterator[None]:
    """Raise what goes wrong with standard output as a sentence; a pipe that was closed is not wrong."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        raise BriefingError(f"The output can't be written: {error.strerror}. Send it elsewhere.") from error


def _note(sentence: str) -> None:
    print(_plain(sentence), file=sys.stderr)


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, so that the end of the program does not fail over it."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _plain(text: str) -> str:
    """Text on one line without the characters that steer a terminal, or are none."""
    whole = text.encode("utf-8", errors="backslashreplace").decode("utf-8")
    return " ".join(whole.translate(_STEERING).split())


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="briefing-app",
        description="What was judged, said, promised and counted, each one click from its source."
        " Without a command, opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Briefing {__version__}")
    _add_library(parser)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_import(commands)
    _add_extract(commands)
    _add_search(commands)
    _add_pack(commands)
    info = commands.add_parser("info", help="what a library holds")
    _add_library(info, nested=True)
    info.set_defaults(run=_info)
    return parser


def _add_library(parser: argparse.ArgumentParser, *, nested: bool = False) -> None:
    # A default in a nested parser would undo what stood before the command.
    default = argparse.SUPPRESS if nested else None
    parser.add_argument("--library", type=Path, metavar="FILE", default=default, help="the library to use")


def _add_import(commands: Any) -> None:
    parser = commands.add_parser("import", help="add documents to a library")
    _add_library(parser, nested=True)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of them")
    parser.add_argument(
        "--published", type=_edtf, metavar="DATE", help="when they were published, such as 2018-10-29"
    )
    parser.add_argument("--publisher", help="who published them")
    parser.add_argument("--new", action="store_true", help="make the library first")
    parser.add_argument(
        "--workers", type=int, metavar="N", default=os.cpu_count() or 1, help="how many processes read"
    )
    parser.set_defaults(run=_import)


def _add_extract(commands: Any) -> None:
    parser = commands.add_parser("extract", help="print what is read from documents, without a library")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or several as jsonl")
    parser.add_argument(
        "--published", type=_day, metavar="DATE", help="the day from which “last month” counts"
    )
    parser.add_argument(
        "--format", choices=["json", "jsonl"], default="json", help="jsonl: a line a document, of several"
    )
    parser.set_defaults(run=_extract, refuse=parser.error)


def _add_search(commands: Any) -> None:
    parser = commands.add_parser("search", help="search a library")
    _add_library(parser, nested=True)
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument(
        "--kind", choices=KINDS, action="append", default=[], help="only this kind (may be repeated)"
    )
    parser.add_argument("--speaker", help="only what this person or body said")
    parser.add_argument("--since", type=_day, metavar="DATE", help="not before this day")
    parser.add_argument("--until", type=_day, metavar="DATE", help="not after this day")
    parser.add_argument("--format", choices=["text", "json", "csv"], default="text")
    parser.set_defaults(run=_search)


def _add_pack(commands: Any) -> None:
    parser = commands.add_parser("pack", help="make a PDF briefing pack")
    _add_library(parser, nested=True)
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("--committee", default="")
    parser.add_argument("--meeting", type=_day, metavar="DATE", help="the day of the meeting")
    parser.add_argument("--title", default="Briefing")
    parser.add_argument(
        "--include", choices=SECTIONS, action="append", default=[], help="only these sections"
    )
    parser.add_argument(
        "--example", action="store_true", help="make the example library first if there is none"
    )
    parser.set_defaults(run=_pack)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day such as 2018-10-29") from error


def _edtf(text: str) -> str:
    from briefing_app.domain import edtf

    if not edtf.is_valid(text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2018-10-29 or 2018-10")
    return text


def _open(options: argparse.Namespace) -> "Library":
    from briefing_app.services import libraries

    if options.library:
        return libraries.open_library(options.library)
    if not libraries.is_there(default_library()):
        raise BriefingError(
            "There is no library yet. Start briefing-app once, or name one with --library FILE."
        )
    return libraries.open_library(default_library())


def _window(options: argparse.Namespace) -> int:
    from briefing_app.app import run

    return run(options.library)


def _import(options: argparse.Namespace) -> int:
    from briefing_app.services.adding import add_files
    from briefing_app.services.browsing import has_quotes
    from briefing_app.services.choosing import chosen_files
    from briefing_app.services.libraries import new_library
    from briefing_app.services.reading_files import Incoming

    incoming = [
        Incoming(path, published=options.published, publisher=options.publisher)
        for path in chosen_files(options.paths)
    ]
    library = new_library(options.library or default_library()) if options.new else _open(options)
    with library:
        report = add_files(library, incoming, workers=options.workers)
        silent = [source for source in report.added if not has_quotes(library, source)]
    for source in report.added:
        _say(f"Added: {_plain(source.title)}")
    for path in report.skipped:
        _say(f"Already there: {_plain(path.name)}")
    for source in silent:
        _note(f"No words in quotation marks were found in “{source.title}”.")
    for failure in report.failed:
        _note(failure.reason)
    return 1 if report.failed else 0


def _extract(options: argparse.Namespace) -> int:
    from briefing_app.services.extracting import extract

    if options.format == "jsonl":
        return _extract_lines(options.paths, options.published)
    if len(options.paths) > 1:
        options.refuse("several documents are printed with --format jsonl")
    (path,) = options.paths
    found = extract(path, options.published)
    _say(json.dumps(found, ensure_ascii=False, indent=1))
    if not found["quotes"]:
        _note(f"No words in quotation marks were found in “{path.name}”.")
    return 0


def _extract_lines(paths: Sequence[Path], published: date | None) -> int:
    """Print a line for each document as it is read; one that can't be read never stops the others."""
    from briefing_app.services.choosing import chosen_files
    from briefing_app.services.extracting import extract

    status = 0
    for path in chosen_files(paths):
        try:
            found = extract(path, published)
        except BriefingError as error:
            _note(str(error))
            status = 1
        else:
            _say(json.dumps(found, ensure_ascii=False))
    return status


def _search(options: argparse.Namespace) -> int:
    from briefing_app.domain.searching import SearchFilters
    from briefing_app.services.searching import MOST_WORDS, find, words_in

    query = " ".join(options.words)
    if not words_in(query):
        raise BriefingError(
            f"There is no word in “{_shown(query)}” to look for. Search for a word or a name."
        )
    if words_in(query) > MOST_WORDS:
        _note(f"Only the first {MOST_WORDS} words of “{_shown(query)}” are looked for.")
    filters = SearchFilters(
        kinds=frozenset(options.kind),
        speaker=options.speaker,
        since=options.since.isoformat() if options.since else None,
        until=options.until.isoformat() if options.until else None,
    )
    with _open(options) as library:
        hits = find(library, query, filters)
    _say(_PRINTERS[options.format](hits))
    return 0


def _shown(query: str) -> str:
    return query if len(query) <= _SHOWN else f"{query[:_SHOWN]}…"


def _rows(hits: Sequence["Hit"]) -> list[dict[str, Any]]:
    return [
        {
            "kind": hit.kind,
            "words": hit.words,
            "about": hit.about,
            "date": hit.day,
            "source": hit.source,
            "start": hit.start,
            "end": hit.end,
        }
        for hit in hits
    ]


def _as_text(hits: Sequence["Hit"]) -> str:
    entries = [f"{hit.kind}: {_plain(hit.words)}\n    {_plain(hit.about)}\n" for hit in hits]
    return "\n".join([*entries, f"{len(hits)} found"])


def _as_json(hits: Sequence["Hit"]) -> str:
    return json.dumps(_rows(hits), ensure_ascii=False, indent=1)


def _as_csv(hits: Sequence["Hit"]) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(hits))
    return table.getvalue().removesuffix("\n")


_COLUMNS = ["kind", "words", "about", "date", "source", "start", "end"]
_PRINTERS = {"text": _as_text, "json": _as_json, "csv": _as_csv}


def _pack(options: argparse.Namespace) -> int:
    from briefing_app.services.libraries import open_first_library
    from briefing_app.services.packing import PackRequest, Section, make_pack

    request = PackRequest(
        title=options.title,
        committee=options.committee,
        meeting=options.meeting,
        sections=tuple(Section(name) for name in options.include)
        or tuple(Section(name) for name in SECTIONS),
    )
    use_example = options.example and options.library is None
    with open_first_library() if use_example else _open(options) as library:
        make_pack(library, options.out, request, made=date.today())  # noqa: DTZ011 - the user's own calendar day
    _say(f"Made {options.out.resolve()}")
    return 0


def _info(options: argparse.Namespace) -> int:
    from briefing_app.services.browsing import contents

    with _open(options) as library:
        held = contents(library)
        _say(str(library.path))
    for name, number in (
        ("documents", len(held.sources)),
        ("judgements", len(held.judgements)),
        ("quotes", len(held.quotes)),
        ("dated events", len(held.events)),
        ("figures", len(held.figures)),
    ):
        _say(f"{number:6} {name}")
    return 0
