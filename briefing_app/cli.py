"""The same jobs from a terminal; without a command, the window."""

import argparse
import csv
import json
import sys
from collections.abc import Sequence
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
SECTIONS = ("judgements", "quotes", "timeline", "figures")


class _Parser(argparse.ArgumentParser):
    """A parser whose errors end in the house's status for a wrong use, 2, with one line."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit status: 0, 1 for a known error, 2 for a wrong use."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BriefingError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output, `head` say, has seen enough.
        sys.stderr.close()
        return 0


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
    parser.set_defaults(run=_import)


def _add_extract(commands: Any) -> None:
    parser = commands.add_parser("extract", help="print what is read from one document, without a library")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--published", type=_day, metavar="DATE", help="the day from which “last month” counts"
    )
    parser.add_argument("--format", choices=["json"], default="json")
    parser.set_defaults(run=_extract)


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
    if not default_library().exists():
        raise BriefingError(
            "There is no library yet. Start briefing-app once, or name one with --library FILE."
        )
    return libraries.open_library(default_library())


def _window(options: argparse.Namespace) -> int:
    from briefing_app.app import run

    return run(options.library)


def _import(options: argparse.Namespace) -> int:
    from briefing_app.services.adding import add_files
    from briefing_app.services.choosing import chosen_files, with_details
    from briefing_app.services.libraries import new_library

    incoming = with_details(
        chosen_files(options.paths), published=options.published, publisher=options.publisher
    )
    library = new_library(options.library or default_library()) if options.new else _open(options)
    with library:
        report = add_files(library, incoming)
    for source in report.added:
        print(f"Added: {source.title}")
    for path in report.skipped:
        print(f"Already there: {path.name}")
    for failure in report.failed:
        print(failure.reason, file=sys.stderr)
    return 1 if report.failed else 0


def _extract(options: argparse.Namespace) -> int:
    from briefing_app.services.extracting import extract

    json.dump(extract(options.file, options.published), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def _search(options: argparse.Namespace) -> int:
    from briefing_app.domain.searching import SearchFilters
    from briefing_app.services.searching import find

    filters = SearchFilters(
        kinds=frozenset(options.kind),
        speaker=options.speaker,
        since=options.since.isoformat() if options.since else None,
        until=options.until.isoformat() if options.until else None,
    )
    with _open(options) as library:
        hits = find(library, " ".join(options.words), filters)
    _PRINTERS[options.format](hits)
    return 0


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


def _print_text(hits: Sequence["Hit"]) -> None:
    for hit in hits:
        print(f"{hit.kind}: {' '.join(hit.words.split())}\n    {hit.about}\n")
    print(f"{len(hits)} found")


def _print_json(hits: Sequence["Hit"]) -> None:
    json.dump(_rows(hits), sys.stdout, ensure_ascii=False, indent=1)
    print()


def _print_csv(hits: Sequence["Hit"]) -> None:
    columns = ["kind", "words", "about", "date", "source", "start", "end"]
    writer = csv.DictWriter(sys.stdout, columns)
    writer.writeheader()
    writer.writerows(_rows(hits))


_PRINTERS = {"text": _print_text, "json": _print_json, "csv": _print_csv}


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
    print(f"Made {options.out.resolve()}")
    return 0


def _info(options: argparse.Namespace) -> int:
    from briefing_app.services.browsing import contents

    with _open(options) as library:
        held = contents(library)
        print(f"{library.path}")
    for name, number in (
        ("documents", len(held.sources)),
        ("judgements", len(held.judgements)),
        ("quotes", len(held.quotes)),
        ("dated events", len(held.events)),
        ("figures", len(held.figures)),
    ):
        print(f"{number:6} {name}")
    return 0
