"""Lines of enquiry as a member keeps them: reworded, in the member's own order, with when they were asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from briefing_app.checks.enquiries import Enquiry
from briefing_app.domain import edtf
from briefing_app.store import operations
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import marked, tr

__all__ = ["Asked", "Asking", "Enquiry", "add", "ask", "asked", "drop", "move", "reword"]

KEPT, ORDER = "enquiry", "enquiries"
_ALL = "enquiries"
_SHOWN = 40
_OWN = marked("Your own question.")
_FROM_NOTHING = marked("What it came from is not in the library any more.")


@dataclass(frozen=True, slots=True)
class Asking:
    """One time that a question was put: the day, whether it was answered, and what was said."""

    on: str
    answered: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its evidence, as a member keeps it; the member's `own` ones have no evidence."""

    enquiry: Enquiry
    askings: tuple[Asking, ...] = ()
    reworded: bool = False
    own: bool = False

    @property
    def id(self) -> UUID:
        return self.enquiry.id

    @property
    def is_answered(self) -> bool:
        """Whether it was answered the last time that it was asked."""
        return bool(self.askings) and self.askings[-1].answered

    @property
    def in_words(self) -> str:
        """How often it was asked, and whether there was an answer: "Asked at 3 meetings, never answered"."""
        if not self.askings:
            return tr("Not asked yet")
        day = edtf.in_words(self.askings[-1].on)
        times = len(self.askings)
        if self.is_answered:
            return tr(
                "Asked at %n meetings, last on {day}, answered", "Asked on {day}, answered", times, day=day
            )
        if any(asking.answered for asking in self.askings):
            return tr(
                "Asked at %n meetings, last on {day}, not then answered",
                "Asked on {day}, not answered",
                times,
                day=day,
            )
        return tr(
            "Asked at %n meetings, last on {day}, never answered",
            "Asked on {day}, not answered",
            times,
            day=day,
        )


def asked(library: Library, found: Sequence[Enquiry]) -> tuple[Asked, ...]:
    """The questions that follow from the library, and those that were asked or written before, in order."""
    kept: dict[str, Any] = operations.decided(library, KEPT)
    questions = [_with_history(one, kept.get(_subject(one.id))) for one in found]
    known = {one.id for one in questions}
    for subject, value in kept.items():
        number = UUID(subject.removeprefix("enquiry|"))
        if number not in known and (value.get("own") or value.get("askings")):
            questions.append(_remembered(number, value))
    order: Any = operations.decided(library, ORDER).get(_ALL) or []
    places = {number: place for place, number in enumerate(order)}
    shown = [one for one in questions if not (kept.get(_subject(one.id)) or {}).get("dropped")]
    return tuple(sorted(shown, key=lambda one: (places.get(str(one.id), len(places)), -one.enquiry.weight)))


def _with_history(enquiry: Enquiry, value: Any) -> Asked:
    if not value:
        return Asked(enquiry)
    worded = value.get("question")
    enquiry = replace(enquiry, question=worded) if worded else enquiry
    return Asked(enquiry, _askings(value), reworded=bool(worded))


def _remembered(number: UUID, value: Any) -> Asked:
    """A question that the member wrote, or that follows from nothing in the library any more."""
    own = bool(value.get("own"))
    known = _OWN if own else _FROM_NOTHING
    enquiry = Enquiry(
        number, value.get("question") or value["as_found"], known, "", "", "", 100 if own else 0, ()
    )
    return Asked(enquiry, _askings(value), own=own)


def _askings(value: Any) -> tuple[Asking, ...]:
    found = (
        Asking(one["on"], bool(one["answered"]), one.get("note", "")) for one in value.get("askings", [])
    )
    return tuple(sorted(found, key=lambda one: one.on))


def _subject(number: UUID) -> str:
    return f"enquiry|{number}"


def reword(library: Library, one: Asked, question: str) -> None:
    """Word a question as the member would put it.

    Raises:
        BriefingError: there are no words; the library can't be written.
    """
    words = " ".join(question.split())
    if not words:
        raise BriefingError(tr("A question needs words. Write it, or choose Cancel."))
    _keep(library, one, f"Reword {_named(words)}", question=words)


def ask(library: Library, one: Asked, asking: Asking) -> None:
    """Remember that a question was put at a meeting.

    Raises:
        BriefingError: the day is none; the library can't be written.
    """
    if edtf.as_day(asking.on) is None:
        raise BriefingError(
            tr("“{words}” is no day. Write the day of the meeting as in 2018-11-06.", words=asking.on)
        )
    others = [known for known in one.askings if known.on != asking.on]
    askings = [
        {"on": known.on, "answered": known.answered, "note": known.note.strip()}
        for known in [*others, asking]
    ]
    _keep(library, one, f"Asked {_named(one.enquiry.question)}", askings=askings)


def drop(library: Library, one: Asked) -> None:
    """Take a question off the list.

    Raises:
        BriefingError: the library can't be written.
    """
    _keep(library, one, f"Drop {_named(one.enquiry.question)}", dropped=True)


def add(library: Library, question: str) -> None:
    """Add the member's own question.

    Raises:
        BriefingError: there are no words; the library can't be written.
    """
    words = " ".join(question.split())
    if not words:
        raise BriefingError(tr("A question needs words. Write it, or choose Cancel."))
    with library.operation(f"Add {_named(words)}") as operation:
        operations.decide(library, operation, _subject(uuid4()), KEPT, {"question": words, "own": True})


def move(library: Library, listed: Iterable[Asked], one: Asked, by: int) -> None:
    """Move a question up (-1) or down (+1) among those that are listed.

    Raises:
        BriefingError: the library can't be written.
    """
    order = [str(each.id) for each in listed]
    place = order.index(str(one.id))
    there = min(max(place + by, 0), len(order) - 1)
    if there == place:
        return
    order.insert(there, order.pop(place))
    with library.operation(f"Move {_named(one.enquiry.question)}") as operation:
        operations.decide(library, operation, _ALL, ORDER, order)


def _keep(library: Library, one: Asked, name: str, **changed: object) -> None:
    known: Any = operations.decided(library, KEPT).get(_subject(one.id)) or {}
    value = {"as_found": one.enquiry.question, **known, **changed}
    with library.operation(name) as operation:
        operations.decide(library, operation, _subject(one.id), KEPT, value)


def _named(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
