"""`verify`: whether the facts in a pack still match a library."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.terminal import say

if TYPE_CHECKING:
    from briefing_app.services.verifying import Verdict

# Imported when it runs: no other command waits for what reads PDFs.
# ruff: noqa: PLC0415

_DIFFERS = 1


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("verify", help="tell whether the facts in a pack still match the library")
    add_library(parser, nested=True)
    parser.add_argument("pack", type=Path, metavar="PACK.pdf")
    parser.set_defaults(run=_verify)


def _verify(options: argparse.Namespace) -> int:
    from briefing_app.services.verifying import verify

    with open_named(options) as library:
        found = verify(library, options.pack)
    every, differing = len(found.verdicts), found.differing
    say(f"“{found.title}”, made on {found.made}: {every - len(differing)} of {every} facts hold as printed.")
    for one in differing:
        _tell(one)
    return _DIFFERS if differing else 0


def _tell(one: "Verdict") -> None:
    say(f"- {one.kind}: “{one.words}” ({one.source}): {one.outcome}")
    for name, before, now in one.changes:
        say(f"    {name}: {before or '–'} in the pack, {now or '–'} now")
