"""`pack`: a briefing pack as a PDF."""

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, day, open_named, unlocked
from briefing_app.cli.terminal import note, say

if TYPE_CHECKING:
    from briefing_app.packs.plan import Plan

# Imported when it runs: no other command waits for what makes PDFs.
# ruff: noqa: PLC0415

SECTIONS = (
    "summary",
    "decisions",
    "changed",
    "judgements",
    "recommendations",
    "questions",
    "differences",
    "promises",
    "over-time",
    "quotes",
    "timeline",
    "figures",
    "glossary",
    "verification",
)


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("pack", help="make a briefing pack: a PDF, or what the name's ending says")
    add_library(parser, nested=True)
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("--committee", default="")
    parser.add_argument("--meeting", type=day, metavar="DATE", help="the day of the meeting")
    parser.add_argument("--since", type=day, metavar="DATE", help="the day of the last meeting")
    parser.add_argument("--title", default="Briefing")
    parser.add_argument(
        "--template", metavar="NAME", help="what it holds and how it is set: a template's name, or its file"
    )
    parser.add_argument(
        "--include", choices=SECTIONS, action="append", default=[], help="only these sections"
    )
    parser.add_argument("--large-print", action="store_true", help="no letter below 18 points")
    parser.add_argument(
        "--confidential",
        action="store_true",
        help="hold what is exempt or confidential too, and say so on each page and in the name",
    )
    parser.add_argument(
        "--example", action="store_true", help="make the example library first if there is none"
    )
    parser.set_defaults(run=_pack)


def _pack(options: argparse.Namespace) -> int:
    from briefing_app.services.libraries import open_first_library
    from briefing_app.services.packing import make_pack

    plan = _plan(options)
    use_example = options.example and options.library is None
    with unlocked(options, open_first_library) if use_example else open_named(options) as library:
        made = make_pack(library, options.out, plan.request(_no_fact), made=date.today())  # noqa: DTZ011 - the user's own calendar day
    for flaw in made.flaws:
        note(f"It does not claim to be accessible: {flaw}")
    say(f"Made {made.path.resolve()}")
    return 0


def _plan(options: argparse.Namespace) -> "Plan":
    from briefing_app.packs.plan import SECTION, PlanItem
    from briefing_app.packs.templates import template_named, templates

    plan = template_named(options.template).plan if options.template else templates()[0].plan
    if options.include:
        plan = plan.with_items(PlanItem(SECTION, name) for name in options.include)
    return replace(
        plan,
        title=options.title,
        committee=options.committee,
        meeting=options.meeting.isoformat() if options.meeting else None,
        since=options.since.isoformat() if options.since else None,
        confidential=options.confidential,
        layout=replace(plan.layout, large_print=plan.layout.large_print or options.large_print),
    )


def _no_fact(_identity: object) -> None:
    """Templates hold no single facts."""
