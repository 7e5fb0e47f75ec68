"""`pack`: a briefing pack as a PDF."""

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, day, open_named, unlocked
from briefing_app.cli.terminal import note, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from briefing_app.domain.facts import AnyFact
    from briefing_app.packs.plan import Plan
    from briefing_app.store.library import Library

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
    parser.add_argument("--committee", metavar="NAME")
    parser.add_argument("--meeting", type=day, metavar="DATE", help="the day of the meeting")
    parser.add_argument("--since", type=day, metavar="DATE", help="the day of the last meeting")
    parser.add_argument("--title")
    parser.add_argument(
        "--template",
        metavar="NAME",
        help="what it holds and how it is set: a template's name, or its file; otherwise the outline is that"
        " of the library, with your own lines",
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

    named = _named(options)  # a template that is none is said before a library is opened
    use_example = options.example and options.library is None
    with unlocked(options, open_first_library) if use_example else open_named(options) as library:
        plan = _as_told(_kept(library) if named is None else named, options)
        request = plan.request(_facts_for(plan, library))
        made = make_pack(library, options.out, request, made=date.today())  # noqa: DTZ011 - the user's own calendar day
    for flaw in made.flaws:
        note(f"It does not claim to be accessible: {flaw}")
    say(f"Made {made.path.resolve()}")
    return 0


def _named(options: argparse.Namespace) -> "Plan | None":
    """The plan of the template that was named, or of the sections; `None` where neither was."""
    from briefing_app.packs.plan import SECTION, PlanItem
    from briefing_app.packs.templates import template_named, templates

    if not options.template and not options.include:
        return None
    plan = template_named(options.template).plan if options.template else templates()[0].plan
    if options.include:
        plan = plan.with_items(PlanItem(SECTION, name) for name in options.include)
    return plan


def _kept(library: "Library") -> "Plan":
    """The outline that the library keeps: that of the first template until a member changes it."""
    from briefing_app.services.planning import plan

    return plan(library)


def _as_told(plan: "Plan", options: argparse.Namespace) -> "Plan":
    """A plan with what the command says of its head and print; only `--confidential` makes it so."""
    return replace(
        plan,
        title=plan.title if options.title is None else options.title,
        committee=plan.committee if options.committee is None else options.committee,
        meeting=options.meeting.isoformat() if options.meeting else plan.meeting,
        since=options.since.isoformat() if options.since else plan.since,
        confidential=options.confidential,
        layout=replace(plan.layout, large_print=plan.layout.large_print or options.large_print),
    )


def _facts_for(plan: "Plan", library: "Library") -> "Callable[[UUID], AnyFact | None]":
    """What gives the single facts of a plan; templates hold none, for which nothing need be read."""
    from briefing_app.services.browsing import contents

    wanted = {item.fact for item in plan.items if item.fact is not None}
    held = contents(library).facts if wanted else ()
    return {fact.id: fact for fact in held if fact.id in wanted}.get
