"""`publish`: what is public of a library as a file that Datasette serves."""

import argparse
import shlex
from datetime import date
from pathlib import Path
from typing import Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.progress import ProgressLine
from briefing_app.cli.terminal import plain, say
from briefing_app.system.words import tr

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "publish",
        help="write what is public of a library as a database for Datasette",
        description="Writes OUT.db, a SQLite file for Datasette, and its metadata beside it. It holds"
        " passages with title, publisher and date of their source, and of each text half at most: texts and"
        " files belong to whoever published them. It holds nothing that is exempt, confidential, rejected or"
        " a member's own note.",
    )
    add_library(parser, nested=True)
    # A default of the positional one would undo what --library says.
    parser.add_argument("named", nargs="?", type=Path, metavar="LIBRARY")
    parser.add_argument("out", type=Path, metavar="OUT.db")
    parser.set_defaults(run=_publish, refuse=parser.error)


def _publish(options: argparse.Namespace) -> int:
    from briefing_app.services.published_library import publish

    if options.named and options.library:
        options.refuse("name the library once: LIBRARY or --library FILE")
    options.library = options.named or options.library
    line = ProgressLine()
    today = date.today()  # noqa: DTZ011 - the user's own calendar day
    with open_named(options) as library:
        try:
            made = publish(library, options.out, made=today, progress=line.show)
        finally:
            line.clear()
    say(tr("Published {path}", path=made.database.resolve()))
    for name, number in made.rows.items():
        say(f"{number:6} {name}")
    say(_withheld(made.withheld))
    say(
        tr(
            "It holds passages with title, publisher and date of their source, and of each text half at most:"
            " texts and files belong to whoever published them. Look through it before it goes on the web."
        )
    )
    if made.left_out:
        say(
            tr(
                "%n passages are left out for that.",
                "%n passage is left out for that.",
                made.left_out,
            )
        )
    command = ["datasette", "serve", "-i", str(made.database), "--metadata", str(made.metadata)]
    say(tr("To open it: {command}", command=plain(shlex.join(command))))
    return 0


def _withheld(number: int) -> str:
    if not number:
        return tr("No source is marked as exempt or confidential, so passages of all of them are in it.")
    return tr(
        "%n sources are exempt or confidential: nothing of them is in it.",
        "%n source is exempt or confidential: nothing of it is in it.",
        number,
    )
