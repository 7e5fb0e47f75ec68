"""What two libraries decided, in words: what it is about, and how each of them decided it."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefing_app.domain import edtf
from briefing_app.domain.describing import standing_in_words
from briefing_app.domain.documents import Source
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.meeting import Decided
from briefing_app.domain.people import Given
from briefing_app.domain.restrictions import from_json
from briefing_app.services import (
    checking,
    correcting,
    enquiring,
    following,
    house,
    planning,
    restricting,
    searching,
)
from briefing_app.store import deciding, people, set_aside
from briefing_app.store.merging import Finding
from briefing_app.system.words import marked, tr

_SHOWN = 90
_NAMES: Mapping[str, str] = {
    deciding.REVIEW: marked("Right or not"),
    deciding.CORRECTION: marked("Correction"),
    deciding.OWN: marked("Found by hand"),
    deciding.STAR: marked("Star"),
    deciding.NOTE: marked("Note"),
    deciding.TOPIC: marked("Topic"),
    correcting.DETAILS: marked("Title, publisher or date"),
    restricting.FIELD: marked("Who may see it"),
    people.LABEL: marked("Who is who"),
    people.DIFFERENT: marked("Who is who"),
    people.CALLED: marked("Name of a person"),
    people.GIVEN: marked("Role or party"),
    set_aside.THERE: marked("Taken out here"),
    checking.DISMISSED: marked("Check that was dismissed"),
    following.STANDING: marked("What became of a promise"),
    following.DROPPED: marked("Promise not followed"),
    following.LINKS: marked("Passages of a promise"),
    enquiring.KEPT: marked("Question"),
    enquiring.ORDER: marked("Order of the questions"),
    searching.SAVED: marked("Search that is kept"),
    planning.FIELD: marked("Plan of the pack"),
    house.FIELD: marked("Name, colour and logo of the council"),
}


def name_of(field: str) -> str:
    """What a decision is called."""
    return tr(_NAMES.get(field, marked("Something else")))


@dataclass(frozen=True, slots=True)
class Words:
    """Puts decisions of two libraries into words, with the sources and findings of both."""

    sources: Mapping[str, Source]
    findings: Mapping[str, Finding]
    decided: Decided

    def about(self, subject: str) -> str:
        """What a decision is about: the words of a finding, the title of a source, a question."""
        finding = self.findings.get(subject)
        if finding is not None:
            title = self.title(finding.passage.source)
            return tr("“{words}” in “{title}”", words=_short(finding.passage.exact), title=title)
        if subject in self.sources:
            return tr("“{title}”", title=self.title(subject))
        sha256, _, called = subject.partition("|")
        if sha256 in self.sources:
            return tr("“{words}” in “{title}”", words=_short(called), title=self.title(sha256))
        question = self.decided.get((subject, enquiring.KEPT))
        if question is not None:
            return _short(_worded(json.loads(question)))
        kind, _, rest = subject.partition("|")
        if kind == "search":
            return tr("“{title}”", title=_short(rest))
        return (
            "" if kind in ("pack", "enquiries", "promise", "observation") else tr("No longer in a document")
        )

    def title(self, sha256: str) -> str:
        source = self.sources.get(sha256)
        return _short(source.title) if source else tr("a document that was taken out")


def in_words(field: str, value: str | None) -> str:
    """How something was decided; `None` where it is not decided, or was taken back."""
    if value is None:
        return tr("Public") if field == restricting.FIELD else tr("Taken back")
    worded = _IN_WORDS.get(field)
    return worded(json.loads(value)) if worded else tr("Decided")


def _review(kept: Any) -> str:
    return tr("Confirmed") if kept == deciding.CONFIRMED else tr("Not right")


def _own_words(kept: Any) -> str:
    return tr("“{words}”", words=kept)


def _restriction(kept: Any) -> str:
    return from_json(kept).short


def _own(kept: Any) -> str:
    return _correction(kept["says"])


def _reason(kept: Any) -> str:
    return str(kept["reason"]) or tr("No reason given")


def _standing(kept: Any) -> str:
    return ". ".join(filter(None, (standing_in_words(kept["standing"]), kept.get("note"))))


def _links(kept: Any) -> str:
    linked, refused = len(kept["added"]), len(kept["refused"])
    return tr("{linked} linked, {refused} not about it", linked=linked, refused=refused)


def _given(kept: Any) -> str:
    given = Given(**kept)
    return ", ".join(filter(None, (given.role_in_words, given.party)))


def _order(kept: Any) -> str:
    return tr("An order of %n questions", "An order of one question", len(kept))


def _plan(kept: Any) -> str:
    lines = tr("%n lines", "One line", len(kept["items"]))
    return " · ".join(filter(None, (kept["title"], kept["meeting"], lines)))


def _house(kept: Any) -> str:
    logo = tr("with a logo") if kept["logo"] else ""
    return ", ".join(filter(None, (kept["council"], kept["colour"], logo))) or tr("None")


def _worded(kept: Mapping[str, Any]) -> str:
    return str(kept.get("question") or kept["as_found"])


def _question(kept: Mapping[str, Any]) -> str:
    if kept.get("dropped"):
        return tr("Taken off the list: {question}", question=_worded(kept))
    told = [
        ": ".join(filter(None, (edtf.in_words(each["on"]), each.get("note"))))
        for each in kept.get("askings", [])
    ]
    return " · ".join((_worded(kept), *told))


def _correction(kept: Mapping[str, Any]) -> str:
    """What a person says a finding says, in the order in which one would read it."""
    words: tuple[str | None, ...]
    if "speaker" in kept:
        words = (kept["speaker"] or tr("Nobody named"), kept["role"])
    elif "amounts" in kept:
        words = (", ".join(json.loads(kept["amounts"])), kept["unit"], kept["measure"])
    elif "edtf" in kept:
        words = (edtf.in_words(kept["edtf"]), kept["event"])
    else:
        words = _graded(kept)
    return ", ".join(filter(None, words))


def _graded(kept: Mapping[str, Any]) -> tuple[str | None, ...]:
    framework = next((one for one in frameworks() if one.id == kept.get("framework")), None)
    if framework is None:
        return ()
    areas = {one.id: one.title for one in framework.areas}
    grades = {one.id: one.title for one in framework.grades}
    return areas.get(kept["area"]), grades.get(kept["grade"])


def _details(kept: Mapping[str, Any]) -> str:
    day = edtf.in_words(kept["published"]) if kept.get("published") else tr("no date")
    return ", ".join(filter(None, (tr("“{title}”", title=kept["title"]), kept.get("publisher"), day)))


_IN_WORDS: Mapping[str, Callable[[Any], str]] = {
    deciding.REVIEW: _review,
    deciding.NOTE: _own_words,
    deciding.TOPIC: _own_words,
    deciding.CORRECTION: _correction,
    deciding.OWN: _own,
    correcting.DETAILS: _details,
    restricting.FIELD: _restriction,
    checking.DISMISSED: _reason,
    following.DROPPED: _reason,
    following.STANDING: _standing,
    following.LINKS: _links,
    people.CALLED: _own_words,
    people.GIVEN: _given,
    enquiring.KEPT: _question,
    enquiring.ORDER: _order,
    planning.FIELD: _plan,
    house.FIELD: _house,
}


def _short(words: str) -> str:
    whole = " ".join(words.split())
    return whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN]}…"


def counted(decisions: Iterable[tuple[str, str | None]]) -> tuple[str, ...]:
    """Decisions, each a field and a value, by what they do, in words: "3 confirmed", "2 notes"."""
    found = Counter(_group(field, value) for field, value in decisions)
    return tuple(_in_number(group, found[group]) for group in _GROUPS if found[group])


_CONFIRMED, _REJECTED, _TAKEN_BACK, _OTHER = "confirmed", "rejected", "taken back", "other"
_PEOPLE, _NAMED, _QUESTIONS, _PACK = "people", "named", "questions", "pack"
_GROUP_OF: Mapping[str, str] = {
    people.LABEL: _PEOPLE,
    people.DIFFERENT: _PEOPLE,
    people.CALLED: _NAMED,
    people.GIVEN: _NAMED,
    following.STANDING: following.LINKS,
    following.DROPPED: following.LINKS,
    enquiring.KEPT: _QUESTIONS,
    enquiring.ORDER: _QUESTIONS,
    planning.FIELD: _PACK,
    house.FIELD: _PACK,
}
_GROUPS = (
    _CONFIRMED,
    _REJECTED,
    deciding.CORRECTION,
    deciding.OWN,
    deciding.STAR,
    deciding.NOTE,
    deciding.TOPIC,
    correcting.DETAILS,
    restricting.FIELD,
    _PEOPLE,
    _NAMED,
    checking.DISMISSED,
    following.LINKS,
    _QUESTIONS,
    searching.SAVED,
    _PACK,
    _OTHER,
    _TAKEN_BACK,
)


def _group(field: str, value: str | None) -> str:
    if value is None:
        return _TAKEN_BACK
    if field == deciding.REVIEW:
        return _CONFIRMED if json.loads(value) == deciding.CONFIRMED else _REJECTED
    group = _GROUP_OF.get(field, field)
    return group if group in _GROUPS else _OTHER


def _in_number(group: str, number: int) -> str:
    return {
        _CONFIRMED: tr("%n findings confirmed", "1 finding confirmed", number),
        _REJECTED: tr("%n findings not right", "1 finding not right", number),
        deciding.CORRECTION: tr("%n findings corrected", "1 finding corrected", number),
        deciding.OWN: tr("%n findings added by hand", "1 finding added by hand", number),
        deciding.STAR: tr("%n stars", "1 star", number),
        deciding.NOTE: tr("%n notes", "1 note", number),
        deciding.TOPIC: tr("%n findings put under a topic", "1 finding put under a topic", number),
        correcting.DETAILS: tr(
            "%n documents with a corrected title, publisher or date",
            "1 document with a corrected title, publisher or date",
            number,
        ),
        restricting.FIELD: tr(
            "%n documents marked for who may see them", "1 document marked for who may see it", number
        ),
        _PEOPLE: tr("%n names put together or apart", "1 name put together or apart", number),
        _NAMED: tr("%n names or roles given by hand", "1 name or role given by hand", number),
        checking.DISMISSED: tr("%n checks dismissed", "1 check dismissed", number),
        following.LINKS: tr("%n decisions on promises", "1 decision on a promise", number),
        _QUESTIONS: tr("%n changes to the questions", "1 change to the questions", number),
        searching.SAVED: tr("%n kept searches", "1 kept search", number),
        _PACK: tr("%n changes to the pack’s plan or cover", "1 change to the pack’s plan or cover", number),
        _TAKEN_BACK: tr("%n decisions taken back", "1 decision taken back", number),
        _OTHER: tr("%n other decisions", "1 other decision", number),
    }[group]
