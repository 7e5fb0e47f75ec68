"""`remove`: a document taken out of a library, so that it can come back, or for good."""

import argparse
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.restricting import source_called
from briefing_app.cli.terminal import note, plain, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.services.libraries import Library

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "remove", help="take a document out of a library, or for good what was taken out before"
    )
    add_library(parser, nested=True)
    parser.add_argument(
        "source", nargs="?", help="its file name, words of its title or the beginning of its SHA-256"
    )
    parser.add_argument(
        "--for-good",
        action="store_true",
        help="so that nothing brings it back; without a source, all documents that were removed before",
    )
    parser.add_argument("--backups", action="store_true", help="with --for-good: delete backups that hold it")
    parser.set_defaults(run=_remove, refuse=parser.error)


def _remove(options: argparse.Namespace) -> int:
    from briefing_app.services.expunging import set_aside_titles
    from briefing_app.services.removing import remove_sources
    from briefing_app.store import sources

    if options.backups and not options.for_good:
        options.refuse("--backups goes with --for-good")
    if options.source is None and not options.for_good:
        options.refuse("name a source, or say --for-good to let go of all that were removed before")
    with open_named(options) as library:
        if options.source is None:
            return _let_go(library, set_aside_titles(library), backups=options.backups)
        source = source_called(sources.every(library), options.source)
        if options.for_good:
            return _let_go(library, {source.sha256: source.title}, backups=options.backups)
        remove_sources(library, [source])
    say(plain(f"“{source.title}” is removed. Undo in the window brings it back."))
    return 0


def _let_go(library: "Library", titles: "Mapping[str, str]", *, backups: bool) -> int:
    from briefing_app.services.expunging import copies_holding, remove_for_good

    held = copies_holding(library, tuple(titles))
    going = held.holding if backups else ()
    left = remove_for_good(library, tuple(titles), going)
    for title in titles.values():
        say(plain(f"“{title}” is removed for good."))
    if not titles:
        say("No document was removed before. The library was written anew.")
    for path in held.unknown:
        note(f"It is not known what the backup {path} holds.")
    for path in () if backups else held.holding:
        note(f"The backup {path} still holds it. --backups deletes it.")
    for one in left:
        note(plain(f"The backup {one.path} could not be deleted: {one.reason}"))
    return 1 if left else 0
