"""The one page that a pack begins with: what was judged, what is overdue, what differs and what to ask."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from briefing_app.domain import edtf
from briefing_app.domain.describing import check_in_words, standing_in_words
from briefing_app.domain.facts import Evidence, Judgement
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.inspections import in_order, inspection_of
from briefing_app.domain.mentions import Mention
from briefing_app.domain.observations import Check
from briefing_app.domain.single_homes import apart_in
from briefing_app.packs.replaced import Replaced, service_of, severity, when_judged
from briefing_app.packs.request import Section
from briefing_app.packs.vaguer import told_once
from briefing_app.pictures.wrapping import one_line

if TYPE_CHECKING:
    from briefing_app.packs.outline import PackContent

_SHARES = ((Section.PROMISES, "", 4), (Section.DIFFERENCES, "", 2), (Section.QUESTIONS, "Ask", 3))
"""The sections that the page tells of, what leads their lines if not their own word, and how many at most."""
_NO_MATTER = ("unknown", "kept", "done", "spoken of")
"""How promises stand that nobody need ask about tomorrow; they are told in their own section."""
_MOST_JUDGED, _MOST_OF_THE_WORST = 3, 6
"""Services whose grades are told, and those that have the worst grade there is."""
_BEGINNING = 80
"""Characters of a promise by which a question is known to be about it: questions cut what is longer."""
_MOST_LINES, _A_LINE, _REFERENCES_A_LINE = 36, 50, 2
"""Lines of print that go on the page, and characters and references in each."""


@dataclass(frozen=True, slots=True)
class Found:
    """What checks found, in words: how it stands, what it is about, and a line each on what belongs to it."""

    lead: str
    words: str
    notes: tuple[str, ...]
    evidence: tuple[Evidence[Mention], ...]


@dataclass(frozen=True, slots=True)
class _Headline:
    """How a service stands, how bad that is, and since when."""

    line: Found
    severity: float
    when: date


def in_brief(content: "PackContent") -> tuple[Found, ...]:
    """The lines of the page, each whole, as many as it has room for; what is too long gives way to others.

    A first difference and a first question go before a second of either.
    """
    lines = [(0, line) for line in _judged(content)] + list(_from_checks(content))
    left, chosen = _MOST_LINES, set[int]()
    for number in sorted(range(len(lines)), key=lambda number: lines[number][0]):
        height = _height(lines[number][1])
        if height <= left or not chosen:
            left -= height
            chosen.add(number)
    return tuple(line for number, (_, line) in enumerate(lines) if number in chosen)


def _height(line: Found) -> int:
    """How many lines of print a line of the page takes, with the space around it."""
    said = sum(ceil(len(words) / _A_LINE) for words in (line.words, *line.notes))
    return max(said, ceil(len({item.place for item in line.evidence}) / _REFERENCES_A_LINE)) + 1


def is_of_a_check(lead: str) -> bool:
    """Whether a line tells what a check found: its words name a matter, its note says what was found."""
    return lead in {check_in_words(check) for check in Check}


def is_settled(found: Found) -> bool:
    """Whether nobody need ask about a promise tomorrow."""
    return found.lead in {standing_in_words(standing) for standing in _NO_MATTER}


def _from_checks(content: "PackContent") -> Iterator[tuple[int, Found]]:
    """What checks found, each with its turn; a promise or a difference that is told is not asked about."""
    before = list[Found]()
    for section, lead, most in _SHARES:
        told = [found for found in content.found.get(section, ()) if not is_settled(found)]
        if section is Section.QUESTIONS:
            told = [found for found in told if not any(asks_what_is_told(found, one) for one in before)]
        before += told[:most]
        for place, found in enumerate(told[:most]):
            # What is missing and who can answer stand with the questions themselves.
            notes = () if section is Section.QUESTIONS else found.notes[:1]
            turn = 0 if section is Section.PROMISES else place
            yield turn, replace(found, lead=lead or found.lead, notes=notes)


def asks_what_is_told(question: Found, told: Found) -> bool:
    """Whether a question is about a promise, or about a difference: of its passages, and in its words."""
    if not is_of_a_check(told.lead):
        return is_about(question, told)
    asked = one_line(question.words).casefold()
    # Where a library has several councils, words may begin with the name of one.
    said = (told.words, told.words.partition(": ")[2], *told.notes[:1])
    begun = (one_line(words).strip(" .").casefold()[:_BEGINNING] for words in said)
    return _places(question) == _places(told) and any(words and words in asked for words in begun)


def _places(found: Found) -> set[object]:
    return {item.place for item in found.evidence}


def is_about(question: Found, promise: Found) -> bool:
    """Whether a question has the words of a promise, long ones as they begin, and from the same place."""
    of_one = _places(question) & _places(promise)
    begun = one_line(promise.words).casefold()[:_BEGINNING]
    return bool(of_one) and begun in one_line(question.words).casefold()


def _judged(content: "PackContent") -> Iterable[Found]:
    """How each service stands, the worst first and of these the latest; none of the worst gives way."""
    known = {framework.id: framework for framework in content.frameworks}
    of_councils = [
        one for one in told_once(content.judgements) if one.lead.framework in known and not apart_in(one.lead)
    ]
    replaced = Replaced(of_councils, content.frameworks)
    groups: dict[tuple[str, ...], list[Judgement]] = {}
    for judgement in of_councils:
        if judgement not in replaced:
            framework = known[judgement.lead.framework]
            groups.setdefault((*service_of(judgement, framework), framework.id), []).append(judgement)
    found = [_headline(group, known[key[-1]], of_councils, known) for key, group in groups.items()]
    latest = sorted(found, key=lambda one: one.when, reverse=True)
    worst = sorted(latest, key=lambda one: one.severity, reverse=True)
    most = max(_MOST_JUDGED, min(_MOST_OF_THE_WORST, sum(one.severity == 1 for one in worst)))
    return [one.line for one in worst[:most]]


def _headline(
    group: Sequence[Judgement],
    framework: Framework,
    every: Iterable[Judgement],
    known: Mapping[str, Framework],
) -> _Headline:
    """The latest grade as a whole, or of the first area graded, with the one before.

    The one before a first grade as a whole may be that of an earlier framework, which is then said.
    """
    areas = [framework.overall, *(area.id for area in framework.areas)]
    area = next(one for one in areas if any(judgement.lead.area == one for judgement in group))
    graded = [judgement for judgement in group if judgement.lead.area == area]
    order = in_order(graded)
    graded.sort(key=lambda judgement: order.index(inspection_of(judgement)))
    now, before = graded[-1], graded[-2] if len(graded) > 1 else None
    if before is None and area == framework.overall:
        before = _whole_before(now, framework, every, known)
    provider = one_line(now.lead.provider or "") or "Provider not named"
    words = f"{provider}: {_grade(now, framework)} for {framework.area(now.lead.area).title.lower()}"
    words += _when(now, ", inspected ")
    if before is not None:
        earlier = known[before.lead.framework]
        told = (_when(before, ""), "under an earlier framework" if earlier is not framework else "")
        known_of_it = ", ".join(one for one in told if one)
        words += f"; {_grade(before, earlier)} before that" + (f" ({known_of_it})" if known_of_it else "")
    evidence = (*now.evidence, *(before.evidence if before else ()))
    line = Found("Judged", words, (), evidence)
    return _Headline(line, severity(now, framework), when_judged(now))


def _whole_before(
    now: Judgement, framework: Framework, every: Iterable[Judgement], known: Mapping[str, Framework]
) -> Judgement | None:
    """The last grade of a service as a whole under a framework that another has replaced."""
    if not now.lead.provider:
        return None
    wholes = [
        one
        for one in every
        if one.lead.area == (other := known[one.lead.framework]).overall
        and other is not framework
        and service_of(one, other) == service_of(now, framework)
        and when_judged(one) < when_judged(now)
    ]
    return max(wholes, key=when_judged, default=None)


def _grade(judgement: Judgement, framework: Framework) -> str:
    return framework.grade(judgement.lead.grade).title.lower()


def _when(judgement: Judgement, opening: str) -> str:
    when = inspection_of(judgement).when
    return f"{opening}{edtf.in_words(when)}" if when else ""
