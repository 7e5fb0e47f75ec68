"""`check`, `promises` and `enquiries`: what the sources of a library show when they are read together."""

import argparse
import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.terminal import plain, say
from briefing_app.domain import edtf
from briefing_app.domain.describing import strength_in_words
from briefing_app.domain.observations import Check
from briefing_app.system.errors import BriefingError

if TYPE_CHECKING:
    from briefing_app.domain.facts import Evidence
    from briefing_app.domain.mentions import Mention
    from briefing_app.domain.observations import Observation
    from briefing_app.services.checking import Checked
    from briefing_app.services.enquiring import Asked
    from briefing_app.services.following import Followed

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415

_FORMATS = ("text", "json", "csv")
_PLACE = ["document", "start", "end", "words"]


def add(commands: Any) -> None:
    """Add the commands to the command line."""
    parser = commands.add_parser("check", help="show where sources agree and where they differ")
    _add_common(parser, _check)
    parser.add_argument(
        "--kind", choices=list(Check), action="append", default=[], help="only this kind (may be repeated)"
    )
    promises = commands.add_parser("promises", help="show what was promised, by when, and what became of it")
    _add_common(promises, _promises)
    _add_day(promises)
    questions = commands.add_parser("enquiries", help="show what to ask, with what is known")
    _add_common(questions, _enquiries)
    _add_day(questions)


def _add_common(parser: Any, run: Callable[[argparse.Namespace], int]) -> None:
    add_library(parser, nested=True)
    parser.add_argument("--format", choices=_FORMATS, default="text")
    parser.set_defaults(run=run)


def _add_day(parser: Any) -> None:
    parser.add_argument("--on", metavar="DATE", help="the day to look from, such as 2019-02-04; else today")


def _day(options: argparse.Namespace) -> date:
    if options.on is None:
        return date.today()  # noqa: DTZ011 - the user's own day
    day = edtf.as_day(options.on)
    if day is None:
        raise BriefingError(f"“{options.on}” is no day. Write it as in 2019-02-04.")
    return day


def _checked(options: argparse.Namespace, on: date) -> "Checked":
    from briefing_app.services.checking import check_all

    with open_named(options) as library:
        return check_all(library, on)


def _check(options: argparse.Namespace) -> int:
    found = _checked(options, date.max)
    shown = [one for one in found.observations if not options.kind or one.check in options.kind]
    match options.format:
        case "json":
            say(_json("observations", [_observation(one, found) for one in shown]))
        case "csv":
            rows = ((one.check, one.about, one.why, *_place(item)) for one in shown for item in one.evidence)
            say(_csv(["kind", "about", "why", *_PLACE], rows))
        case _:
            say(_text([[f"{one.check}: {one.about}", one.why, _sources(one.sources)] for one in shown]))
    return 0


def _promises(options: argparse.Namespace) -> int:
    shown = _checked(options, _day(options)).promises
    match options.format:
        case "json":
            say(_json("promises", [_promise(one) for one in shown]))
        case "csv":
            rows = (
                (one.standing, one.what, one.who or "", one.due or "", *_place(item))
                for one in shown
                for item in (*one.said, *one.later)
            )
            say(_csv(["standing", "what", "who", "due", *_PLACE], rows))
        case _:
            say(_text([_promise_lines(one) for one in shown]))
    return 0


def _enquiries(options: argparse.Namespace) -> int:
    shown = _checked(options, _day(options)).enquiries
    match options.format:
        case "json":
            say(_json("enquiries", [_enquiry(one) for one in shown]))
        case "csv":
            rows = (
                (one.enquiry.question, one.enquiry.known, one.in_words, *_place(item))
                for one in shown
                for item in one.enquiry.evidence
            )
            say(_csv(["question", "known", "asked", *_PLACE], rows))
        case _:
            say(_text([_enquiry_lines(one) for one in shown]))
    return 0


def _promise_lines(one: "Followed") -> list[str]:
    due = f"Due: {edtf.in_words(one.due)}{f' ({one.basis})' if one.basis else ''}" if one.due else "No date"
    later = [f"{item.source.label}: {_words(item)}" for item in one.later]
    return [f"{one.standing}: {one.what}", due, *later, _sources(one.sources)]


def _enquiry_lines(one: "Asked") -> list[str]:
    enquiry = one.enquiry
    named = (
        ("Known", enquiry.known),
        ("Missing", enquiry.missing),
        ("Who", enquiry.who),
        ("Next", enquiry.next),
    )
    return [enquiry.question, *(f"{name}: {words}" for name, words in named if words), one.in_words]


def _sources(sources: Iterable[Any]) -> str:
    return f"Sources: {'; '.join(dict.fromkeys(source.label for source in sources))}"


def _words(item: "Evidence[Mention]") -> str:
    return " ".join(item.mention.passage.exact.split())


def _text(entries: Sequence[Sequence[str]]) -> str:
    shown = ["\n    ".join(map(plain, lines)) + "\n" for lines in entries]
    return "\n".join([*shown, f"{len(entries)} found"])


def _json(name: str, values: Sequence[Mapping[str, Any]]) -> str:
    return json.dumps({name: values}, ensure_ascii=False, indent=1)


def _observation(one: "Observation", found: "Checked") -> dict[str, Any]:
    places = zip(_passages(one.evidence), one.evidence, strict=True)
    return {
        "kind": one.check,
        "summary": f"{one.about} {one.why}",
        "first_seen": found.first_seen.get(one.id),
        "passages": [
            {**place, "source": strength_in_words(found.strengths.of(item))} for place, item in places
        ],
    }


def _promise(one: "Followed") -> dict[str, Any]:
    return {
        "what": one.what,
        "who": one.who,
        "due": one.due,
        "basis": one.basis,
        "standing": one.standing,
        "decided": one.decided,
        "note": one.note,
        "said": _passages(one.said),
        "later": _passages(one.later),
    }


def _enquiry(one: "Asked") -> dict[str, Any]:
    enquiry = one.enquiry
    return {
        "question": enquiry.question,
        "known": enquiry.known,
        "missing": enquiry.missing,
        "who": enquiry.who,
        "next": enquiry.next,
        "asked": [
            {"on": asking.on, "answered": asking.answered, "note": asking.note} for asking in one.askings
        ],
        "passages": _passages(enquiry.evidence),
    }


def _passages(items: "Iterable[Evidence[Mention]]") -> list[dict[str, Any]]:
    return [
        {
            "document": item.source.file_name,
            "start": item.mention.passage.start,
            "end": item.mention.passage.end,
        }
        for item in items
    ]


def _place(item: "Evidence[Mention]") -> tuple[object, ...]:
    passage = item.mention.passage
    return item.source.file_name, passage.start, passage.end, passage.exact


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return table.getvalue().removesuffix("\n")
