"""`info`: what a library holds."""

import argparse
from typing import Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.terminal import say


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("info", help="what a library holds")
    add_library(parser, nested=True)
    parser.set_defaults(run=_info)


def _info(options: argparse.Namespace) -> int:
    from briefing_app.services.browsing import contents  # noqa: PLC0415 - no other command waits for it

    with open_named(options) as library:
        held = contents(library)
        say(str(library.path))
    for name, number in (
        ("documents", len(held.sources)),
        ("judgements", len(held.judgements)),
        ("quotes", len(held.quotes)),
        ("dated events", len(held.events)),
        ("figures", len(held.figures)),
    ):
        say(f"{number:6} {name}")
    return 0
