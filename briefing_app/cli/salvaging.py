"""`salvage`: what can be read of a damaged library, in a new one."""

import argparse
from pathlib import Path
from typing import Any

from briefing_app.cli.arguments import unlocked
from briefing_app.cli.progress import ProgressLine
from briefing_app.cli.terminal import note, plain, say

# Imported when it runs: no other command waits for what reads documents.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("salvage", help="make a new library of what can be read of a damaged one")
    parser.add_argument("damaged", type=Path, metavar="DAMAGED", help="the library; it is not written to")
    parser.add_argument("new", type=Path, metavar="NEW", help="the library to make")
    parser.set_defaults(run=_salvage)


def _salvage(options: argparse.Namespace) -> int:
    from briefing_app.services.salvage_report import in_a_sentence, in_full
    from briefing_app.services.salvaging import salvage

    line = ProgressLine()
    try:
        told = unlocked(
            options, lambda passphrase: salvage(options.damaged, options.new, line.show, passphrase)
        )
    finally:
        line.clear()
    say(in_a_sentence(told))
    for section in in_full(told):
        note(f"{section.heading}:")
        for words in section.lines:
            note(f"  - {plain(words)}")
    return 0 if told.is_whole else 1
