"""Lines of enquiry: what to ask of what checks show, in plain words, tied to its passages.

A question asks what is so and how it is known; it leads to no answer and accuses nobody. What is known, what
is missing, who can answer and what to ask next stand beside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from briefing_app.checks.deeds import Stage
from briefing_app.checks.objects import object_of
from briefing_app.checks.pledgers import is_body, pledger
from briefing_app.checks.promises import Promise, Standing, standing
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.identities import identity_in
from briefing_app.domain.mentions import Mention, QuoteMention
from briefing_app.domain.observations import Check, Observation

_NAMESPACE = UUID("6b0d2a0f-3c51-5a55-9d0a-0c4d7d0f6a11")
_OFFICER = "The director or head of the service"
_FINANCE = "The director of the service, with the chief finance officer"
_CLERK = "The clerk, from the paper or the recording"
_VAGUE_FIGURE = (
    "Could the committee have the figure, its date and how it is counted in writing before it next meets?"
)
_VAGUE_DEED = "By what date will it be done, and who will tell the committee so?"
_VAGUE_COUNT = "How many are there today, and how many will there be when the committee next meets?"
_VAGUE_DELAY = "Could the committee have the reasons, and what was changed since, in writing?"
_VAGUE_NEW_DATE = "What is the date now, and what will the committee hear before it?"
_VAGUE_CHANGE = "What would the committee see by its next meeting if this had changed?"


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A question with what belongs to it; of two, that with the greater weight is asked first."""

    id: UUID
    question: str
    known: str
    missing: str
    who: str
    next: str
    weight: int
    evidence: tuple[Evidence[Mention], ...]


def enquiries(
    observations: Iterable[Observation], promises: Iterable[Promise], on: date
) -> Iterator[Enquiry]:
    """The questions that follow from observations and from promises as they stand on a day."""
    for observation in observations:
        make = _OF_CHECK.get(observation.check)
        if make is not None and (found := make(observation)) is not None:
            yield found
    for promise in promises:
        found = _of_promise(promise, on)
        if found is not None:
            yield found


def _made(
    observation: Observation, question: str, missing: str, who: str, vague: str, weight: int
) -> Enquiry:
    return Enquiry(
        UUID(identity_in(_NAMESPACE, str(observation.id))),
        question,
        observation.why,
        missing,
        who,
        vague,
        weight,
        observation.evidence,
    )


def _short(words: str, most: int = 110) -> str:
    """Words on one line, cut at a word's end."""
    line = " ".join(words.split()).strip(" .,;:")
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0]}…"


def _of_conflict(observation: Observation) -> Enquiry | None:
    if all(isinstance(item.mention, QuoteMention) for item in observation.evidence):
        return None
    if observation.about.endswith("?"):
        question = f"{observation.about} Which figures of the last twelve months show it?"
        return _made(
            observation, question, "Figures over time, for the whole service.", _OFFICER, _VAGUE_CHANGE, 60
        )
    if observation.why.endswith("still to come."):
        question = f"Is the {_short(observation.about)} in place, since when, and how often has it met?"
        return _made(
            observation,
            question,
            "The date on which it began, and what it has done.",
            _OFFICER,
            _VAGUE_DEED,
            75,
        )
    question = (
        f"Sources give different figures for “{_short(observation.about)}”: which is right, and on what date?"
    )
    return _made(observation, question, "The date and the basis of each figure.", _OFFICER, _VAGUE_FIGURE, 85)


def _of_sum(observation: Observation) -> Enquiry:
    question = f"{_short(observation.why, 160)}: how are these figures worked out?"
    return _made(
        observation,
        question,
        "The baseline, and what is counted in each figure.",
        _FINANCE,
        _VAGUE_FIGURE,
        80,
    )


def _of_slip(observation: Observation) -> Enquiry:
    question = (
        f"The date for “{_short(observation.about)}” has moved: what is the reason, and what is the date now?"
    )
    return _made(observation, question, "The reason for the change of date.", _OFFICER, _VAGUE_DEED, 70)


def _of_recurring(observation: Observation) -> Enquiry:
    question = (
        f"Inspections found fault more than once where they write of “{_short(observation.about)}”:"
        " what has been done since, and how is it checked?"
    )
    return _made(observation, question, "What was done after each inspection.", _OFFICER, _VAGUE_CHANGE, 65)


def _of_grade(observation: Observation) -> Enquiry | None:
    if not observation.why.startswith("Worse"):
        return None
    area = observation.about.rpartition(": ")[0] or observation.about
    question = f"“{_short(area)}” was graded lower than before: what changed between the two inspections?"
    return _made(
        observation, question, "What the council itself knew between them.", _OFFICER, _VAGUE_CHANGE, 55
    )


def _of_mismatch(observation: Observation) -> Enquiry:
    question = f"Which grade did the inspection give for “{_short(observation.about)}”?"
    return _made(observation, question, "The grade in the report itself.", _CLERK, _VAGUE_FIGURE, 50)


def _of_implied(observation: Observation) -> Enquiry:
    question = f"{_short(observation.why, 160)}: how many were there when this was said?"
    return _made(observation, question, "The whole, and its date.", _OFFICER, _VAGUE_FIGURE, 40)


_OF_CHECK: dict[Check, Callable[[Observation], Enquiry | None]] = {
    Check.CONFLICT: _of_conflict,
    Check.DERIVED_CONFLICT: _of_sum,
    Check.SLIPPED: _of_slip,
    Check.RECURRING: _of_recurring,
    Check.GRADE_CHANGE: _of_grade,
    Check.GRADE_MISMATCH: _of_mismatch,
    Check.IMPLIED: _of_implied,
}


@dataclass(frozen=True, slots=True)
class _Wording:
    """How a promise that stands in one way is asked about."""

    known: str
    question: str
    missing: str
    next: str
    weight: int


_WORDED = {
    Standing.OVERDUE: _Wording(
        "no source here says that it was",
        "What became of this",
        "Whether it was done, and when.",
        _VAGUE_DEED,
        90,
    ),
    Standing.NOT_DONE: _Wording(
        "a later source says that it was not",
        "What is planned now in place of this",
        "The reason that it was not done, and whether it still will be.",
        _VAGUE_NEW_DATE,
        88,
    ),
    Standing.LATE: _Wording(
        "a later source says that it was done after",
        "What was the reason that this was done later than planned",
        "The reason for the delay, and what it cost.",
        _VAGUE_DELAY,
        45,
    ),
}
_HOW_MANY = "How many of them there are so far, and by when there will be all."
_A_NUMBER = re.compile(r"(?<![£$€\d.,])\b\d[\d,]*\b(?!%|\sper\scent)")
_OF_ONE_SPEAKER = re.compile(r"\b(?:we|i)\b", re.IGNORECASE)


def _of_promise(promise: Promise, on: date) -> Enquiry | None:
    if promise.deed.stage is not Stage.PLANNED:
        return None
    state = standing(promise, on)
    if state not in _WORDED or promise.due is None:
        return None
    worded = _WORDED[state]
    said, due = promise.said[0], edtf.latest_in_words(promise.due.when)
    later = tuple(item for step in promise.later for item in step.evidence)
    counted = state is Standing.OVERDUE and _is_of_a_number(promise)
    return Enquiry(
        UUID(identity_in(_NAMESPACE, str(promise.id))),
        f"{worded.question}: “{_short(promise.words, 140)}” (due {due})?",
        f"{said.source.label} has it to be done by {due}; {worded.known}.",
        _HOW_MANY if counted else worded.missing,
        _who(promise),
        _VAGUE_COUNT if counted else worded.next,
        worded.weight,
        (*said.evidence, *later),
    )


def _is_of_a_number(promise: Promise) -> bool:
    """Whether it is a number of things that was promised: "40 social workers"."""
    promised = object_of(promise.deed)
    return promised is not None and _A_NUMBER.search(promised.words) is not None


def _who(promise: Promise) -> str:
    """Who can answer: the person who promised it, if it is told; else who leads the service."""
    who = pledger(promise.deed, ())
    if who is not None and not is_body(who):
        return f"{who}, who promised it"
    spoken = who is None and _OF_ONE_SPEAKER.search(promise.words)
    return f"Whoever said so, or {_OFFICER[0].lower()}{_OFFICER[1:]}" if spoken else _OFFICER
