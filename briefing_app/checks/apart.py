"""Figures of one thing at one time that differ from one source to another.

Two figures are set against each other only where both sentences give the same date, or tell of the same
inspection, and have the words around the figure in common; a word that narrows one of them, a team, an age, a
forecast, makes it a figure of something else.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from briefing_app.checks.councils import Councils
from briefing_app.checks.material import Material, inside
from briefing_app.checks.times import at_one_time
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, FigureMention, Status, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import HOLLOW, Sentence, Term
from briefing_app.domain.word_sets import stem_set

_AROUND = 9
"""Words before and behind a figure that say what it is of."""
_CLOSE = 5
_LEADING = 4
_ENOUGH, _FEWEST = 2.4, 2
_PAIR = 2
_NARROW = timedelta(days=31)
_SEASON = timedelta(days=95)
_YEAR = timedelta(days=366)
_MOST_APART = 2
"""One figure is at most so many times the other; more apart, they are of different things."""
_REPORTED = timedelta(days=60)
"""Sources that tell of one inspection's figures came out within so many days of each other."""
_NEAR_DATE = 80
_NARROWING, _NARROWING_NEAR = stem_set("narrowing"), stem_set("narrowing-near")
_MOMENT = re.compile(
    r"\bwhen\s(?:the|it|its|their|inspectors|work)\s(?:[\w’'-]+\s){0,3}?(?:was|were|is|opened|closed|began|started|ended|came|called)"
    r"(?:\s[a-z]+ed\b)?|\bat\sthe\s(?:time\sof\sthe|start\sof|end\sof)\s[\w’'-]+(?:\s[\w’'-]+)?",
    re.IGNORECASE,
)
_AGED = re.compile(r"\bage[ds]?\s(?:(?:under|over|between|up\sto)\s)?[\w-]+", re.IGNORECASE)
_MOST = 150
_UNITS = (Unit.COUNT, Unit.GBP, Unit.PERCENT)
_CHANGED = re.compile(
    r"\b(?:by|up|down|of\san?|from|than|rise|increase|fall|drop|cut|extra|another|further)\s(?:\w+\s)?$"
)


@dataclass(frozen=True)
class _Stated:
    """A figure with the terms around it, and the day or the inspection that its sentence gives."""

    item: Evidence[FigureMention]
    terms: Mapping[str, float]
    narrowed: frozenset[str]
    ages: tuple[str, ...]
    moment: str
    """The moment that its sentence gives in words: "when the closure was announced"."""
    behind: tuple[str, ...]
    when: tuple[date, date] | None
    dated: str
    """The same as EDTF, for words."""
    at_inspection: bool
    companions: frozenset[tuple[Unit, Decimal]]
    """The other figures of the sentence."""

    @property
    def value(self) -> Decimal:
        return self.item.mention.values[0]


def apart(material: Material) -> Iterator[Observation]:
    """A conflict for each pair of sources that give one thing at one time in two figures."""
    told: set[frozenset[tuple[str, int]]] = set()
    for some in _by_terms(material).values():
        # A table's hundreds of values of one measure are no statements to set against each other.
        if len(some) > _MOST:
            continue
        for one, other in combinations(some, 2):
            places = ((each.item.source.sha256, each.item.mention.passage.start) for each in (one, other))
            key = frozenset(places)
            if key not in told and _differ(one, other, material.councils):
                told.add(key)
                yield _observed(one, other)


def _by_terms(material: Material) -> dict[tuple[Unit, str], list[_Stated]]:
    """The figures by their unit and each of the words around them that tell most."""
    found: dict[tuple[Unit, str], list[_Stated]] = defaultdict(list)
    for sha256, items in material.figures_of.items():
        sentences = material.sentences.get(sha256, ())
        dated = material.events_of.get(sha256, ())
        for item in items:
            stated = _stated(item, sentences, dated, items)
            if stated is not None:
                heaviest = sorted(stated.terms, key=lambda stem: (-stated.terms[stem], stem))[:_LEADING]
                for stem in heaviest:
                    found[item.mention.unit, stem].append(stated)
    return found


def _stated(
    item: Evidence[FigureMention],
    sentences: Sequence[Sentence],
    dated: Sequence[Evidence[EventMention]],
    beside: Sequence[Evidence[FigureMention]],
) -> _Stated | None:
    mention = item.mention
    place = bisect_right(sentences, mention.passage.start, key=lambda one: one.start) - 1
    if mention.unit not in _UNITS or len(mention.values) != 1 or place < 0:
        return None
    sentence = sentences[place]
    if not sentence.start <= mention.passage.start < sentence.end:
        return None
    before = sentence.words[: mention.passage.start - sentence.start]
    if _CHANGED.search(before) or (mention.qualifier or "only") not in ("only", "just"):
        return None
    near = [term for term in _around(sentence, mention) if term.weight and not term.stem[0].isdigit()]
    days = [one.mention for one in inside(dated, sentence)]
    spans = [edtf.bounds(one.when) for one in days]
    # What is still to come is no figure yet.
    if any(one.status is Status.PLANNED for one in days):
        return None
    when = next(((span.lower, span.upper) for span in spans if span.lower and span.upper), None)
    terms = {term.stem: term.weight for term in near if term.stem not in HOLLOW and not _is_in(term, days)}
    behind = [term.stem for term in near if term.start >= mention.passage.end and term.stem not in HOLLOW]
    return _Stated(
        item,
        terms,
        frozenset(
            term.stem
            for term in sentence.terms
            if term.stem in _NARROWING
            or (term.stem in _NARROWING_NEAR and _is_close(term, mention, sentence))
        ),
        tuple(" ".join(found.split()).lower() for found in _AGED.findall(sentence.words)),
        _moment(sentence),
        tuple(behind[:3]),
        when if len(spans) == 1 else None,
        days[0].when if len(days) == 1 else "",
        at_inspection="inspect" in sentence.weights,
        companions=frozenset(
            (other.mention.unit, other.mention.values[0])
            for other in inside(beside, sentence)
            if other != item
        ),
    )


def _moment(sentence: Sentence) -> str:
    found = _MOMENT.search(sentence.words)
    return " ".join(found[0].lower().split()) if found else ""


def _is_close(term: Term, mention: FigureMention, sentence: Sentence) -> bool:
    """Whether so few words stand between a term and a figure that it narrows it."""
    first, last = sorted((term.start, mention.passage.start))
    return sentence.words.count(" ", first - sentence.start, last - sentence.start) <= _CLOSE


def _is_in(term: Term, dated: Iterable[EventMention]) -> bool:
    return any(one.passage.start <= term.start < one.passage.end for one in dated)


def _around(sentence: Sentence, mention: FigureMention) -> Sequence[Term]:
    terms = sentence.terms
    first = bisect_left(terms, mention.passage.start, key=lambda term: term.start)
    last = bisect_left(terms, mention.passage.end, key=lambda term: term.start)
    here = terms[first].place if first < len(terms) else (terms[-1].place if terms else 0)
    return [
        term
        for number, term in enumerate(terms)
        if not first <= number < last and abs(term.place - here) <= _AROUND
    ]


def _differ(one: _Stated, other: _Stated, councils: Councils) -> bool:
    first, second = one.item.source, other.item.source
    smaller, larger = sorted((one.value, other.value))
    if first.sha256 == second.sha256 or smaller <= 0 or smaller == larger or larger > smaller * _MOST_APART:
        return False
    if one.narrowed != other.narrowed or one.ages != other.ages:
        return False
    shared = one.terms.keys() & other.terms.keys()
    if not _have_companions(one, other):
        same_noun = len(one.behind) > 1 and one.behind[:2] == other.behind[:2]
        weight = sum(one.terms[stem] for stem in shared)
        if not _at_once(one, other) or len(shared) < _FEWEST or (weight < _ENOUGH and not same_noun):
            return False
    return not _is_rounded(one, other) and at_one_time(first, second) and councils.are_one([first], [second])


def _have_companions(one: _Stated, other: _Stated) -> bool:
    """Whether figures beside them are the same: the count and the whole of a share, the years of a sum."""
    shared = one.companions & other.companions
    if one.item.mention.unit is Unit.PERCENT:
        return len([value for unit, value in shared if unit is Unit.COUNT]) >= _PAIR
    years = any(unit is Unit.YEARS for unit, _ in shared)
    return years and one.item.mention.unit is Unit.GBP and bool(one.terms.keys() & other.terms.keys())


def _at_once(one: _Stated, other: _Stated) -> bool:
    """Whether both sentences give the same date, or tell of the same inspection."""
    if one.moment and one.moment == other.moment:
        return True
    if one.when and other.when:
        wide = max(one.when[1] - one.when[0], other.when[1] - other.when[0])
        overlap = one.when[0] <= other.when[1] and other.when[0] <= one.when[1]
        narrow = min(one.when[1] - one.when[0], other.when[1] - other.when[0])
        season = wide <= _SEASON and narrow <= _NARROW and one.behind[:2] == other.behind[:2]
        return (overlap and (wide <= _NARROW or season)) or (one.when == other.when and wide <= _YEAR)
    if one.when or other.when or not (one.at_inspection and other.at_inspection):
        return False
    if len(one.behind) > 1 and one.behind[:2] == other.behind[:2]:
        return True
    days = edtf.as_day(one.item.source.published), edtf.as_day(other.item.source.published)
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= _REPORTED


def _is_rounded(one: _Stated, other: _Stated) -> bool:
    """Whether the one is the other, rounded."""
    exponents = [int(each.value.normalize().as_tuple().exponent) for each in (one, other)]
    step = Decimal(1).scaleb(max(exponents))
    return exponents[0] != exponents[1] and abs(one.value - other.value) <= step / 2


def _observed(one: _Stated, other: _Stated) -> Observation:
    first, second = sorted((one, other), key=lambda each: each.item.source.published or "")
    why = (
        f"{first.item.source.label} has {first.item.mention.passage.exact},"
        f" {second.item.source.label} has {second.item.mention.passage.exact}, for the same time."
    )
    return Observation(Check.CONFLICT, first.item.mention.measure, why, (first.item, second.item))


def progressions(material: Material) -> Iterator[Observation]:
    """What a figure of one thing came to at several dates, as sources give it, in order of the dates."""
    of_thing: dict[Hashable, list[_Stated]] = defaultdict(list)
    for sha256, items in material.figures_of.items():
        sentences, dated = material.sentences.get(sha256, ()), material.events_of.get(sha256, ())
        for item in items:
            stated = _stated(item, sentences, dated, items)
            if stated is not None and stated.when is not None and len(stated.behind) > 1:
                key = item.mention.unit, stated.behind[:2], stated.narrowed, stated.ages
                of_thing[key].append(stated)
    for some in of_thing.values():
        some.sort(key=lambda one: (one.when or (date.min, date.min), one.item.source.sha256))
        first, last = some[0], some[-1]
        if len(some) > _MOST or first.item.source == last.item.source or first.value == last.value:
            continue
        sources = [one.item.source for one in some]
        values = dict.fromkeys((one.item.mention.passage.exact, one.dated) for one in some)
        # Of one date there is one value, or it is told as a conflict.
        if len(values) > len({dated for _, dated in values}):
            continue
        if _is_later(last, first) and material.councils.are_one(sources[:1], sources[1:]):
            told = [f"{exact} ({edtf.in_words(dated)})" for exact, dated in values]
            why = f"It came to {', then to '.join(told)}."
            evidence = tuple(one.item for one in some)
            yield Observation(Check.PROGRESS, first.item.mention.measure, why, evidence)


def _is_later(last: _Stated, first: _Stated) -> bool:
    return last.when is not None and first.when is not None and last.when[0] > first.when[1]
