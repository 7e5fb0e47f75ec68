"""`pack`: a briefing pack as a PDF."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from briefing_app.cli.arguments import add_library, day, open_named
from briefing_app.cli.terminal import say

# Imported when it runs: no other command waits for what makes PDFs.
# ruff: noqa: PLC0415

SECTIONS = (
    "judgements",
    "recommendations",
    "questions",
    "differences",
    "promises",
    "over-time",
    "quotes",
    "timeline",
    "figures",
)


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("pack", help="make a PDF briefing pack")
    add_library(parser, nested=True)
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("--committee", default="")
    parser.add_argument("--meeting", type=day, metavar="DATE", help="the day of the meeting")
    parser.add_argument("--title", default="Briefing")
    parser.add_argument(
        "--include", choices=SECTIONS, action="append", default=[], help="only these sections"
    )
    parser.add_argument(
        "--example", action="store_true", help="make the example library first if there is none"
    )
    parser.set_defaults(run=_pack)


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
    with open_first_library() if use_example else open_named(options) as library:
        make_pack(library, options.out, request, made=date.today())  # noqa: DTZ011 - the user's own calendar day
    say(f"Made {options.out.resolve()}")
    return 0
