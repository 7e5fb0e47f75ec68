"""`merge`: another library's documents and decisions brought into this one."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_passphrase, unlocked, with_passphrase
from briefing_app.cli.progress import ProgressLine
from briefing_app.cli.terminal import note, plain, say

if TYPE_CHECKING:
    from briefing_app.services.merging import Found, Merged

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "merge", help="bring another library, or an exported part of one, into a library"
    )
    parser.add_argument("into", type=Path, metavar="LIBRARY", help="the library that is changed")
    parser.add_argument("other", type=Path, metavar="OTHER", help="the library that is only read")
    parser.add_argument(
        "--take-theirs",
        action="store_true",
        help="where both decided differently, decide as the other; without it this library's side stands",
    )
    parser.add_argument("--preview", action="store_true", help="only say what would come")
    add_passphrase(parser, nested=True)
    parser.add_argument(
        "--other-passphrase-file",
        type=Path,
        metavar="FILE",
        help="a file whose first line is the other library's passphrase, if it has one; else it is asked for",
    )
    parser.set_defaults(run=_merge)


def _merge(options: argparse.Namespace) -> int:
    from briefing_app.services.libraries import open_library
    from briefing_app.services.merging import Choice, merge, preview

    line = ProgressLine()
    with unlocked(options, partial(open_library, options.into)) as library:

        def look(passphrase: str | None) -> "tuple[Found, str | None]":
            return preview(library, options.other, passphrase), passphrase

        found, passphrase = with_passphrase(options.other_passphrase_file, look)
        _tell_found(found)
        if options.preview or not found:
            return 0
        theirs = Choice.THEIRS if options.take_theirs else None
        try:
            merged = merge(library, options.other, otherwise=theirs, heard=line.hear, passphrase=passphrase)
        finally:
            line.clear()
    _tell_merged(merged)
    return 0


def _tell_found(found: "Found") -> None:
    if not found:
        say(plain(f"“{found.name}” holds nothing that this library does not have."))
    for source in found.documents:
        closed = " (exempt or confidential)" if source.sha256 in found.restricted else ""
        say(plain(f"Comes: {source.title}{closed}"))
    for line in found.counts:
        say(f"Comes: {line}")
    for one in found.conflicts:
        about = f"{one.name} – {one.about}" if one.about else one.name
        say(plain(f"Differs: {about}. Here: {one.mine}. There: {one.theirs}"))
    if found.unlocked:
        note(plain(found.unlocked))
    if found.unplaced:
        say(f"{found.unplaced:,} decisions are on words that the documents here do not have; left out.")


def _tell_merged(merged: "Merged") -> None:
    came = f"{_counted(merged.documents, 'document')} and {_counted(merged.decisions, 'decision')} came"
    sides = [
        f"{_counted(merged.kept, 'difference')} decided as here" if merged.kept else "",
        f"{_counted(merged.taken, 'difference')} decided as there" if merged.taken else "",
    ]
    say(plain("; ".join(filter(None, (f"Merged with “{merged.name}”: {came}", *sides))) + "."))


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"
