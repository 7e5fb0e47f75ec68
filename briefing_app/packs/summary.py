"""The one page that a pack begins with: what was judged, what is overdue, what differs and what to ask."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from briefing_app.domain import edtf
from briefing_app.domain.describing import standing_in_words
from briefing_app.domain.facts import Evidence, Judgement
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.inspections import in_order, inspection_of
from briefing_app.domain.mentions import Mention
from briefing_app.domain.single_homes import apart_in
from briefing_app.packs.request import Section
from briefing_app.pictures.wrapping import one_line

if TYPE_CHECKING:
    from briefing_app.packs.outline import PackContent

_SHARES = ((Section.PROMISES, "", 4), (Section.DIFFERENCES, "", 2), (Section.QUESTIONS, "Ask", 3))
"""The sections that the page tells of, what leads their lines if not their own word, and how many at most."""
_NO_MATTER = ("unknown", "kept", "done", "spoken of")
"""How promises stand that nobody need ask about tomorrow; they are told in their own section."""
_MOST_JUDGED = 3
_MOST_LINES, _A_LINE, _REFERENCES_A_LINE = 36, 50, 2
"""Lines of print that go on the page, and characters and references in each."""


@dataclass(frozen=True, slots=True)
class Found:
    """What checks found, in words: how it stands, what it is about, and a line each on what belongs to it."""

    lead: str
    words: str
    notes: tuple[str, ...]
    evidence: tuple[Evidence[Mention], ...]


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


def is_settled(found: Found) -> bool:
    """Whether nobody need ask about a promise tomorrow."""
    return found.lead in {standing_in_words(standing) for standing in _NO_MATTER}


def _from_checks(content: "PackContent") -> Iterator[tuple[int, Found]]:
    """What checks found, each with its turn; what became of a promise that is told is not asked as well."""
    promised = list[Found]()
    for section, lead, most in _SHARES:
        told = [found for found in content.found.get(section, ()) if not is_settled(found)]
        if section is Section.PROMISES:
            promised = told[:most]
        if section is Section.QUESTIONS:
            told = [found for found in told if not any(_is_about(found, one) for one in promised)]
        for place, found in enumerate(told[:most]):
            # What is missing and who can answer stand with the questions themselves.
            notes = () if section is Section.QUESTIONS else found.notes[:1]
            turn = 0 if section is Section.PROMISES else place
            yield turn, replace(found, lead=lead or found.lead, notes=notes)


def _is_about(question: Found, promise: Found) -> bool:
    """Whether a question has the words of a promise, and from the same place."""
    of_one = {item.place for item in question.evidence} & {item.place for item in promise.evidence}
    return bool(of_one) and promise.words.casefold() in question.words.casefold()


def _judged(content: "PackContent") -> Iterable[Found]:
    known = {framework.id: framework for framework in content.frameworks}
    groups: dict[tuple[str, str], list[Judgement]] = {}
    for judgement in content.judgements:
        framework = known.get(judgement.lead.framework)
        if framework is None or apart_in(judgement.lead):
            continue
        provider = one_line(judgement.lead.provider or "")
        groups.setdefault((provider.casefold(), framework.id), []).append(judgement)
    found = [_headline(group, known[framework]) for (_, framework), group in groups.items()]
    latest = sorted(found, key=lambda one: edtf.sort_key(one[0]), reverse=True)
    return [line for _, line in latest[:_MOST_JUDGED]]


def _headline(group: Sequence[Judgement], framework: Framework) -> tuple[str | None, Found]:
    """The latest grade as a whole, or of the first area graded, with the one before; and its date."""
    areas = [framework.overall, *(area.id for area in framework.areas)]
    area = next(one for one in areas if any(judgement.lead.area == one for judgement in group))
    graded = [judgement for judgement in group if judgement.lead.area == area]
    order = in_order(graded)
    graded.sort(key=lambda judgement: order.index(inspection_of(judgement)))
    now, before = graded[-1], graded[-2] if len(graded) > 1 else None
    provider = one_line(now.lead.provider or "") or "Provider not named"
    words = f"{provider}: {_grade(now, framework)} for {framework.area(now.lead.area).title.lower()}"
    words += _when(now, ", inspected ")
    if before is not None:
        words += f"; {_grade(before, framework)} before that{_when(before, ', in ')}"
    evidence = (*now.evidence, *(before.evidence if before else ()))
    return now.lead.inspected, Found("Judged", words, (), evidence)


def _grade(judgement: Judgement, framework: Framework) -> str:
    return framework.grade(judgement.lead.grade).title.lower()


def _when(judgement: Judgement, opening: str) -> str:
    when = inspection_of(judgement).when
    return f"{opening}{edtf.in_words(when)}" if when else ""
