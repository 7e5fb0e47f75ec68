"""`export`: a part of a library, or all of it, as a file for another member."""

import argparse
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_passphrase, unlocked
from briefing_app.cli.progress import ProgressLine
from briefing_app.cli.restricting import source_called
from briefing_app.cli.terminal import note, plain, say

if TYPE_CHECKING:
    from briefing_app.services.exporting import Outline
    from briefing_app.services.libraries import Library

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("export", help="write a part of a library into a file for another member")
    parser.add_argument("of", type=Path, metavar="LIBRARY", help="the library of which it is a part")
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to make, best ending in .briefing")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--all", action="store_true", help="everything")
    what.add_argument(
        "--sources",
        nargs="+",
        metavar="SOURCE",
        help="these documents: the file name of each, words of its title or the beginning of its SHA-256",
    )
    who = parser.add_mutually_exclusive_group()
    who.add_argument(
        "--with-restricted", action="store_true", help="exempt and confidential documents as well"
    )
    who.add_argument("--without-restricted", action="store_true", help="but no exempt or confidential ones")
    add_passphrase(parser, nested=True)
    parser.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    from briefing_app.services.exporting import export
    from briefing_app.services.libraries import open_library

    said = options.with_restricted or options.without_restricted
    line = ProgressLine()
    with unlocked(options, partial(open_library, options.of)) as library:
        if library.passphrase:
            note(f"“{options.out.name}” has no passphrase: whoever gets it can read it.")
        chosen = None if options.all else _chosen(library, options.sources)
        try:
            told = export(
                library,
                options.out,
                chosen,
                restricted=options.with_restricted if said else None,
                heard=line.hear,
            )
        finally:
            line.clear()
    _tell(told, options.out)
    return 0


def _chosen(library: "Library", words: Collection[str]) -> set[str]:
    from briefing_app.store import sources

    every = sources.every(library)
    return {source_called(every, one).sha256 for one in words}


def _tell(told: "Outline", path: Path) -> None:
    documents = "1 document" if told.documents == 1 else f"{told.documents:,} documents"
    restricted = f", {told.restricted:,} of them exempt or confidential" if told.restricted else ""
    say(plain(f"Exported to {path}: {documents}{restricted}"))
    for line in told.counts:
        say(f"  {line}")
    if not told.whole:
        say("Questions, kept searches and the plan of the pack go only with everything.")
