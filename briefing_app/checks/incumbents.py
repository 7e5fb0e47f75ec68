"""Who held an office on a day that is told: one source looks back, another one of that time names others.

A source that looks back says so, "X, who was director when inspectors came in March"; another one counts if
it came out about then, and has another person in the very office without a word of anybody leaving it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material, inside
from briefing_app.domain import edtf
from briefing_app.domain.mentions import Status
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence
from briefing_app.domain.wording import fold, stems

_BEFORE, _AFTER = timedelta(days=30), timedelta(days=75)
"""A source that comes out so long before or after a day tells who held an office on it."""
_NARROW = timedelta(days=62)
_TITLES = r"(?:(?:Cllr|Councillor|Coun|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\s)?"
_NAME = rf"{_TITLES}(?P<name>[A-Z][a-z’'-]+(?:\s[A-Z][\w’'-]+){{1,2}})"
_OFFICE = (
    r"(?P<office>(?:(?:corporate|strategic|executive)\s)?(?:director|cabinet\smember|portfolio\sholder|chief\sexecutive|leader"
    r"|head)(?:\s(?:of|for)\s(?P<of>[^,.;:()]{3,45}?))?)"
)
_THEN = r"\s(?:when|while|at\sthe\stime)\b"
_LOOKING_BACK = re.compile(
    rf"\b{_NAME}(?:,\swho)?\s(?:was|had\sbeen)\s(?:(?:the|its|our)\s)?(?i:{_OFFICE}){_THEN}"
)
_IN_OFFICE = re.compile(
    rf"\b{_NAME},\s(?:who\s(?:is|has\sbeen)\s)?(?:(?:the|its|our)\s)?(?:council[’']s\s)?(?i:{_OFFICE})"
    r"(?=[,.;]|$|\ssince\b|\ssaid\b)"
)
_ANY_OFFICE = re.compile(rf"\b(?i:{_OFFICE})")
_CHANGE = re.compile(
    r"\b(?:former|ex-|outgoing|incoming|then|interim|acting|succe\w+|appoint\w+|replac\w+|retir\w+|resign\w+|left|leaves?|leaving"
    r"|departure|took\s(?:over|up)|takes\sover|steps?\sdown|stepped|until|new)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Source:
    """Who holds offices by a source, and the words of its sentences that tell of somebody coming or going."""

    held: "tuple[_Held, ...]"
    changing: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Held:
    """A person in an office, as a sentence names both; `first` and `last` where it says for what days."""

    sentence: Sentence
    name: str
    office: str
    service: frozenset[str]
    first: date | None = None
    last: date | None = None

    @property
    def surname(self) -> str:
        return fold(self.name).split()[-1]


def incumbents(material: Material) -> Iterator[Observation]:
    """A conflict for each person who is said to have held an office when another one did."""
    sources = {sha256: _HELD.of(sha256, reading) for sha256, reading in material.readings.items()}
    for told in (held for one in sources.values() for held in one.held if held.first is not None):
        by_source: dict[str, _Held] = {}
        for sha256, source in sources.items():
            if sha256 == told.sentence.source.sha256 or told.surname in source.changing:
                continue
            if any(one.surname == told.surname and _is_one_office(one, told) for one in source.held):
                continue
            other = next((one for one in source.held if _is_another(told, one, material)), None)
            if other is not None:
                by_source[sha256] = other
        if by_source:
            yield _observed(told, sorted(by_source.values(), key=_published))


def _published(one: _Held) -> str:
    return one.sentence.source.published or ""


def _is_one_office(one: _Held, other: _Held) -> bool:
    """Whether two offices are one: of one rank, and of services of which one has all words of the other."""
    same = one.office.split()[-1] == other.office.split()[-1]
    return same and bool(one.service) and (one.service <= other.service or other.service <= one.service)


def _is_another(told: _Held, other: _Held, material: Material) -> bool:
    """Whether a source of that time has somebody else in an office."""
    published = edtf.as_day(other.sentence.source.published)
    if told.first is None or told.last is None or published is None or other.first is not None:
        return False
    in_time = told.first - _BEFORE <= published <= told.last + _AFTER
    return (
        in_time
        and _is_one_office(told, other)
        and told.surname not in fold(other.sentence.words).split()
        and material.councils.are_one([told.sentence.source], [other.sentence.source])
    )


def _of_source(reading: Reading) -> _Source:
    found: list[_Held] = []
    offices: set[str] = set()
    changing: set[str] = set()
    for sentence in reading.sentences:
        words = " ".join(sentence.words.split())
        for match in _LOOKING_BACK.finditer(words):
            span = _day_behind(sentence, match["office"], reading)
            if span is not None:
                found.append(_of(sentence, match, *span))
        is_changing = _CHANGE.search(words) is not None
        if is_changing and _ANY_OFFICE.search(words):
            changing.update(sentence.folded.split())
        for match in _IN_OFFICE.finditer(words):
            if is_changing:
                offices.add(_of(sentence, match).office)
            else:
                found.append(_of(sentence, match))
    held = tuple(one for one in found if one.first is not None or one.office not in offices)
    return _Source(held, frozenset(changing))


def _day_behind(sentence: Sentence, office: str, reading: Reading) -> tuple[date, date] | None:
    """The first days that a sentence gives behind an office."""
    behind = sentence.start + max(sentence.words.find(office.rsplit(maxsplit=1)[-1]), 0)
    for item in inside(reading.events, sentence):
        span = edtf.bounds(item.mention.when)
        if item.mention.passage.start > behind and span.lower and span.upper:
            narrow = item.mention.status is Status.PAST and span.upper - span.lower <= _NARROW
            return (span.lower, span.upper) if narrow else None
    return None


def _of(
    sentence: Sentence, match: re.Match[str], first: date | None = None, last: date | None = None
) -> _Held:
    office = " ".join((match["office"].partition(" of ")[0].partition(" for ")[0]).lower().split())
    return _Held(sentence, match["name"], office, stems(match["of"] or ""), first, last)


_HELD = PerSource(_of_source)


def _observed(told: _Held, others: list[_Held]) -> Observation:
    named = others[0]
    why = (
        f"{told.sentence.source.label} has {told.name} in this office then;"
        f" {named.sentence.source.label}, which came out about that time, has {named.name}."
    )
    evidence = tuple(one.sentence.evidence for one in [*others, told])
    about = told.office if not told.service else _about(told)
    return Observation(Check.CONFLICT, about, why, evidence)


def _about(told: _Held) -> str:
    found = re.search(rf"(?i:{_OFFICE}){_THEN}", " ".join(told.sentence.words.split()))
    return found["office"] if found else told.office
