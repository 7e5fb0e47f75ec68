"""`import`: documents added to a library."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli import passphrases
from briefing_app.cli.arguments import (
    add_library,
    add_scheduler,
    edtf_date,
    given_passphrase,
    open_named,
)
from briefing_app.cli.progress import ProgressLine
from briefing_app.cli.terminal import note, plain, say
from briefing_app.system.places import default_library

if TYPE_CHECKING:
    from briefing_app.domain.documents import Source
    from briefing_app.services.choosing import Chosen
    from briefing_app.services.libraries import Library
    from briefing_app.services.reporting import AddReport

# Imported when it runs: no other command waits for what reads documents.
# ruff: noqa: PLC0415

_STANDARD_INPUT = Path("-")
_MOST_PIPED = 100_000_000
"""Bytes of standard input that are looked at: more is no document."""
_MOST_SILENT = 3
"""Documents without a quotation that are each named."""


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("import", help="add documents to a library")
    add_library(parser, nested=True)
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="a document, a folder or a zip file of them, or - for a text on standard input",
    )
    parser.add_argument("--title", help="what the document is called, if it is only one")
    parser.add_argument(
        "--published", type=edtf_date, metavar="DATE", help="when they were published, such as 2018-10-29"
    )
    parser.add_argument("--publisher", help="who published them")
    parser.add_argument("--new", action="store_true", help="make the library first")
    parser.add_argument(
        "--workers", type=int, metavar="N", default=os.cpu_count() or 1, help="how many processes read"
    )
    add_scheduler(parser)
    parser.set_defaults(run=_import, refuse=parser.error)


def _import(options: argparse.Namespace) -> int:
    from briefing_app.services.adding import add_files

    chosen = _chosen(options.paths)
    if options.title and len(chosen.files) != 1:
        options.refuse(f"--title is for one document, and these are {len(chosen.files)}")
    incoming = [
        replace(item, published=options.published, publisher=options.publisher, title=options.title)
        for item in chosen.files
    ]
    library = _made(options) if options.new else open_named(options)
    line = ProgressLine()
    with library:
        try:
            report = chosen.completed(
                add_files(library, incoming, line.show, workers=options.workers, scheduler=options.scheduler)
            )
        finally:
            line.clear()
        silent = _silent(library, report)
    _tell(report, silent, options.paths)
    return 1 if report.failed else 0


def _made(options: argparse.Namespace) -> "Library":
    """A library made anew, under the passphrase that was given, if one was."""
    from briefing_app.services.libraries import new_library

    passphrase = given_passphrase(options)
    if passphrase is not None:
        note(passphrases.WARNING)
    return new_library(options.library or default_library(), passphrase)


def _chosen(paths: Sequence[Path]) -> "Chosen":
    """What the paths name, with the text on standard input where it stands among them."""
    from briefing_app.services.choosing import PASTED, Chosen, chosen_files
    from briefing_app.services.reading_files import Incoming

    if _STANDARD_INPUT not in paths:
        return chosen_files(paths)
    content = sys.stdin.buffer.read(_MOST_PIPED + 1)
    piped = Incoming(Path(PASTED), content=content, size=len(content))
    others = chosen_files([path for path in paths if path != _STANDARD_INPUT])
    return Chosen((piped, *others.files), others.passed_over, others.failed)


def _silent(library: "Library", report: "AddReport") -> list["Source"]:
    from briefing_app.services.source_texts import has_quotes

    return [source for source in report.added if not has_quotes(library, source)]


def _tell(report: "AddReport", silent: Sequence["Source"], paths: Sequence[Path]) -> None:
    """What was done on standard output, what was not beside it; at the end the numbers, of several."""
    from briefing_app.services.reporting import in_a_sentence

    for source in report.added:
        say(f"Added: {plain(source.title)}")
    for path in report.skipped:
        say(f"Already there: {plain(path.name)}")
    for path in report.passed_over:
        say(f"Passed over, as it is no document: {plain(str(path))}")
    if len(silent) <= _MOST_SILENT:
        for source in silent:
            note(f"No words in quotation marks were found in “{source.title}”.")
    else:
        note(f"No words in quotation marks were found in {len(silent)} of the documents.")
    for failure in report.failed:
        # What was found in a folder or an archive may be one of several of its name.
        named = failure.path in paths or str(failure.path) in failure.reason
        note(failure.reason if named else f"{failure.path}: {failure.reason}")
    if report.files > 1:
        say(in_a_sentence(report))
