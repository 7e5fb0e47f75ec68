"""Figures as their clauses state them: what they are of, what narrows them, and for what time.

The time is the date in the clause; without one, that to which "that year" points back, or the inspection that
the sentence, or the one before it, speaks of.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from briefing_app.checks.clauses import asides, clause_of, end_of_change, intro_of, names_in
from briefing_app.checks.counted import basis_of, is_compared, number_of
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material, inside
from briefing_app.checks.portions import number_shared, whole_of
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, FigureMention, Status, Unit
from briefing_app.domain.sentences import HOLLOW, Sentence, Term
from briefing_app.domain.word_sets import stem_set

_AROUND = 14
"""Words before and behind a figure that say what it is of."""
_CLOSE = 5
_INSPECTION = timedelta(days=95)
"""An inspection is told of within so many days."""
_LONG = timedelta(days=400)
_BACK_TO = 350
"""Characters from "on the same day" back to the day that is meant."""
_NARROWING, _NARROWING_NEAR = stem_set("narrowing"), stem_set("narrowing-near")
_OF_A_BASIS = stem_set("of-a-basis")
"""Words that say whether money was budgeted, forecast or spent, and narrow nothing else of it."""
_TELLING_NOTHING = stem_set("of-every-council") | {"date"}
_UNITS = (Unit.COUNT, Unit.GBP, Unit.PERCENT, Unit.FRACTION)
_MOMENT = re.compile(
    r"\bwhen\s(?:the|it|its|their|inspectors|work)\s(?:[\w’'-]+\s){0,3}?(?:was|were|is|opened|closed|began|started|ended|came|called"
    r"|arrived|visited)(?:\s[a-z]+ed\b)?|\bat\sthe\s(?:time\sof\sthe|start\sof|end\sof)\s[\w’'-]+(?:\s[\w’'-]+)?",
    re.IGNORECASE,
)
_AT_INSPECTION = re.compile(
    r"(?<!since\sthe\s)(?<!after\sthe\s)(?<!before\sthe\s)(?<!since\sour\s)\binspect|\bofsted\b|\bat\sthe\stime\sof\s(?:our|this)\s(?:\w+\s)?visit\b"
    r"|\bwe\s(?:read|visited|sampled|reviewed|looked\sat)\b|\bwhen\sthe\s(?:team|regulator|watchdog)\s(?:\w+\s)?(?:arrived|came|called|visited)",
    re.IGNORECASE,
)
_FULL = re.compile(
    r"\binspection\b|\binspectors\s(?:were|came|called|arrived|reported|found)\b", re.IGNORECASE
)
_INSPECTED_ON = re.compile(
    r"\b(?:inspection\s|(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)inspected\b|[Ii]nspectors\s(?:\w+\s)?(?:spent|came|visited|were|arrived)\b"
    r"|Ofsted\s(?:visited|inspected)\b|\b(?:[Ww]e|[Oo]ur\steam)\s(?:\w+\s)?(?:visited|came|returned)\b|spent\sa\s(?:week|fortnight)\b)[^.;,\d]{0,40}$"
)
_INSPECTED_BEHIND = re.compile(r",?\s(?:Ofsted\s)?inspectors\s")
_AGED = re.compile(r"\bage[ds]?\s(?:(?:under|over|between|up\sto)\s)?[\w-]+", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:by|up|down|of\san?|from|than|rise|increase|fall|drop|cut|extra|another|further)\s(?:\w+\s)?$"
)
_BUILT_UP = re.compile(r"\b(?:built|gone|risen|crept|climbed|added|went|is|was)\sup\sto\s$")
_BACK = re.compile(
    r"\b(?:in|at|on|by|for|over|of)\s(?:that|the\ssame)\s(?:year|date|day|month|point|time|period)\b",
    re.IGNORECASE,
)
_THESE = re.compile(r"\sof\s(?:these|those|them|which|whom)\b")
_BEHIND = 3
_NOW = re.compile(r"\b(?:now|currently|today|latest|since|has|have|is|are|will|would)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:was|were|had|[a-z]{3,}ed)\b")


@dataclass(frozen=True)
class Stated:
    """A figure with the terms of its clause, and the day or the inspection for which it is given."""

    item: Evidence[FigureMention]
    terms: Mapping[str, float]
    narrowed: frozenset[str]
    ages: tuple[str, ...]
    moment: str
    """The moment that its sentence gives in words: "when the closure was announced"."""
    behind: tuple[str, ...]
    """The terms right behind it, which name what is counted."""
    when: tuple[date, date] | None
    dated: str
    """The same as EDTF, for words."""
    at_inspection: bool
    of_full_inspection: bool
    """Whether that is an inspection, and no visit."""
    companions: frozenset[tuple[Unit, Decimal]]
    """The other figures of the sentence."""
    is_change: bool
    """Whether it is by how much something rose or fell."""
    is_to_come: bool
    qualifier: str
    """A word that says that it is more or less than printed."""
    names: frozenset[str]
    basis: frozenset[str]
    """Whether it is what was budgeted, forecast or spent, as far as its clause says."""
    share_of: Decimal | None = None
    """The number of which a share is said to be."""
    derived: Evidence[FigureMention] | None = None
    """The whole, where the figure is a part of it and its value the share worked out."""

    @cached_property
    def value(self) -> Decimal:
        """In per cent where it is a share."""
        value = self.item.mention.values[0]
        if self.derived is not None:
            return value / self.derived.mention.values[0] * 100
        return value * 100 if self.item.mention.unit is Unit.FRACTION else value

    @cached_property
    def unit(self) -> Unit:
        """A share is of one unit, however it is printed."""
        unit = self.item.mention.unit
        return Unit.PERCENT if unit is Unit.FRACTION or self.derived is not None else unit

    @cached_property
    def exponent(self) -> int:
        """The power of ten of its last digit that is not a nought."""
        return int(self.value.normalize().as_tuple().exponent)

    @cached_property
    def heaviest(self) -> tuple[str, ...]:
        """Its terms, those that tell most first."""
        return tuple(sorted(self.terms, key=lambda stem: (-self.terms[stem], stem)))

    @property
    def evidence(self) -> tuple[Evidence[FigureMention], ...]:
        """The figure, with the whole of which it is a part."""
        return (self.item,) if self.derived is None else (self.item, self.derived)


def _qualifier(mention: FigureMention, before: str) -> str:
    """A word that says that a figure is more or less than printed: what "built up to" it has reached it."""
    words = " ".join((mention.qualifier or "").lower().split())
    return "" if words in ("only", "just") or _BUILT_UP.search(before) else words


def _without_end(words: str, end: str) -> str:
    """Words without those at their end, which are in lower case; one space behind them."""
    words = words.rstrip()
    return f"{words[: len(words) - len(end)].rstrip() if words.lower().endswith(end.lower()) else words} "


def _telling(sentence: Sentence) -> dict[str, float]:
    """The words of a sentence that tell what it is about."""
    weights = sentence.weights.items()
    return {stem: weight for stem, weight in weights if stem not in HOLLOW and not stem[0].isdigit()}


def stated_of(material: Material) -> Iterator[Stated]:
    """The figures of all sources that have one value, as their clauses state them."""
    for sha256, reading in material.readings.items():
        yield from STATED.of(sha256, reading)


def _of_source(reading: Reading) -> tuple[Stated, ...]:
    return tuple(_every(reading))


def _every(reading: Reading) -> Iterator[Stated]:
    inspected = _inspected(reading.events)
    before: Stated | None = None
    for item in reading.figures:
        mention = item.mention
        sentence = reading.sentence_at(mention.passage.start)
        if sentence is None or mention.unit not in _UNITS or len(mention.values) != 1:
            continue
        if sentence.start <= mention.passage.start < sentence.end:
            stated = _at_inspection(_stated(item, sentence, reading.events, reading.figures), inspected)
            before = stated = _like_compared(stated, before, sentence)
            yield stated
            if (whole := whole_of(item, sentence, reading.figures)) is not None:
                yield replace(stated, derived=whole)


def _like_compared(stated: Stated, before: Stated | None, sentence: Sentence) -> Stated:
    """A figure with no words of its own, as of what the one compared with it is of: "with 398 in 2022"."""
    start = stated.item.mention.passage.start - sentence.start
    if before is None or stated.terms or not is_compared(sentence.words[:start]):
        return stated
    here = sentence.start <= before.item.mention.passage.start < sentence.end
    if not here or before.unit is not stated.unit or before.is_change:
        return stated
    return replace(
        stated,
        terms=before.terms,
        behind=before.behind,
        narrowed=before.narrowed,
        ages=before.ages,
        names=before.names,
    )


STATED = PerSource(_of_source)


def _inspected(dated: Iterable[Evidence[EventMention]]) -> EventMention | None:
    """When the inspection was that a source tells of, if it tells of one alone."""
    found: dict[str, EventMention] = {}
    for item in dated:
        mention = item.mention
        span = _span(mention)
        if mention.status is Status.PAST and span is not None and span[1] - span[0] <= _INSPECTION:
            sentence, exact = mention.sentence, mention.passage.exact
            before, _, behind = sentence.partition(exact)
            if _INSPECTED_ON.search(before) or (len(before) < _CLOSE and _INSPECTED_BEHIND.match(behind)):
                found.setdefault(mention.when, mention)
    return next(iter(found.values())) if len(found) == 1 else None


def _at_inspection(stated: Stated, inspected: EventMention | None) -> Stated:
    """A figure for the time of the inspection, where its sentence gives no other."""
    if inspected is None or stated.when is not None or not stated.at_inspection:
        return stated
    return replace(stated, when=_span(inspected), dated=inspected.when)


def _span(mention: EventMention) -> tuple[date, date] | None:
    span = edtf.bounds(mention.when)
    return (span.lower, span.upper) if span.lower and span.upper else None


def _stated(
    item: Evidence[FigureMention],
    sentence: Sentence,
    dated: Sequence[Evidence[EventMention]],
    beside: Sequence[Evidence[FigureMention]],
) -> Stated:
    mention = item.mention
    start, end = mention.passage.start - sentence.start, mention.passage.end - sentence.start
    others = [other for other in inside(beside, sentence) if other != item]
    places = [other.mention.passage.start - sentence.start for other in others]
    clause = clause_of(sentence, start, end, places)
    before = _without_end(sentence.words[:start], mention.qualifier or "")
    intro = intro_of(sentence, start)
    own = (max(clause[0], intro[1]), clause[1])
    end_of = end_of_change(sentence, start, end, places)
    day, to_come = _day(sentence, dated, [end_of] if end_of else [intro, own], is_alone=not others)
    # "When the team arrived" says when, and is no team of which there is a figure.
    spans = [own] if _MOMENT.search(sentence.words, *intro) else [intro, own]
    near = _telling_near(sentence, mention, spans, dated)
    moment = _moment(sentence)
    told = sentence if _AT_INSPECTION.search(sentence.words) or moment else _before(sentence)
    # With a date, only where the clause itself tells of the inspection: "when inspectors came in May".
    stretches = [end_of] if end_of else spans
    inspected_in = [sentence.words[slice(*span)] for span in stretches] if day or end_of else [told.words]
    return Stated(
        item,
        _of_these(sentence, end) | {term.stem: term.weight for term in near if term.stem not in HOLLOW},
        frozenset(
            term.stem
            for term in near
            if not (mention.unit is Unit.GBP and term.stem in _OF_A_BASIS)
            and (
                term.stem in _NARROWING
                or (term.stem in _NARROWING_NEAR and _is_close(term, mention, sentence))
            )
        ),
        tuple(
            " ".join(found[0].split()).lower()
            for span in spans
            for found in _AGED.finditer(sentence.words, *span)
        ),
        (moment or _moment(told)) if day is None else "",
        _behind(sentence, mention, near),
        _span(day) if day else None,
        day.when if day else "",
        at_inspection=any(_AT_INSPECTION.search(words) for words in inspected_in),
        of_full_inspection=any(_FULL.search(words) for words in inspected_in),
        companions=frozenset((other.mention.unit, other.mention.values[0]) for other in others),
        share_of=number_shared(mention, sentence, beside),
        is_change=end_of is None and _CHANGED.search(before) is not None,
        is_to_come=to_come,
        qualifier=_qualifier(mention, sentence.words[:start]),
        names=names_in(sentence.words[slice(*clause)]),
        basis=basis_of(sentence.words[slice(*clause)]),
    )


def _behind(sentence: Sentence, mention: FigureMention, near: Sequence[Term]) -> tuple[str, ...]:
    """What is counted: the terms right behind a figure, or of "the number of" before it."""
    behind = [term.stem for term in near if term.start >= mention.passage.end and term.stem not in HOLLOW]
    start = mention.passage.start - sentence.start
    counted = number_of(sentence.words, start) if mention.unit is Unit.COUNT else None
    if behind or counted is None:
        return tuple(behind[:_BEHIND])
    inside_it = (term for term in near if _is_in(term, sentence, [counted]) and term.stem not in HOLLOW)
    return tuple(term.stem for term in inside_it)[:_BEHIND]


def _telling_near(
    sentence: Sentence,
    mention: FigureMention,
    spans: Sequence[tuple[int, int]],
    dated: Sequence[Evidence[EventMention]],
) -> list[Term]:
    """The terms of some stretches of a sentence that tell what a figure is of."""
    start = mention.passage.start - sentence.start
    passages = [one.mention.passage for one in inside(dated, sentence)]
    outside = [
        *asides(sentence.words, start),
        *((one.start - sentence.start, one.end - sentence.start) for one in passages),
        (start - len(mention.qualifier or "") - 1, start),
    ]
    return [
        term
        for term in _around(sentence, mention)
        if _tells(term) and _is_in(term, sentence, spans) and not _is_in(term, sentence, outside)
    ]


def _tells(term: Term) -> bool:
    """Whether a term can tell what a figure is of."""
    return term.weight > 0 and term.stem not in _TELLING_NOTHING and not term.stem[0].isdigit()


def _is_in(term: Term, sentence: Sentence, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a term stands in one of some stretches of a sentence."""
    return any(since <= term.start - sentence.start < until for since, until in spans)


def _of_these(sentence: Sentence, end: int) -> dict[str, float]:
    """The words of the sentence before that tell what "of these" behind a figure is of."""
    before = sentence.previous
    return _telling(before) if before is not None and _THESE.match(sentence.words, end) else {}


def _before(sentence: Sentence) -> Sentence:
    """The sentence before, where one goes on telling of the same time; else the sentence itself."""
    before = sentence.previous
    goes_on = before is not None and _BEFORE.search(sentence.words) and not _NOW.search(sentence.words)
    return before if before is not None and goes_on else sentence


def _day(
    sentence: Sentence,
    dated: Sequence[Evidence[EventMention]],
    spans: Iterable[tuple[int, int]],
    *,
    is_alone: bool,
) -> tuple[EventMention | None, bool]:
    """The date for which a figure is given, and whether that is still to come."""
    # Of "in the last five years" it is part what is counted.
    here = [one.mention for one in inside(dated, sentence) if not _is_long(one.mention)]
    near = [
        one
        for one in here
        if any(since <= one.passage.start - sentence.start < until for since, until in spans)
    ]
    if any(one.status is Status.PLANNED for one in near):
        return None, True
    if len(near) == 1:
        return near[0], False
    if any(_BACK.search(sentence.words, since, until) for since, until in spans):
        return _date_before(sentence, dated), False
    # The date of another clause may be that of the figure there: "576, against 589 on 31 March".
    if is_alone and not near and len(here) == 1 and here[0].status is Status.PAST:
        return here[0], False
    return None, False


def _date_before(sentence: Sentence, dated: Sequence[Evidence[EventMention]]) -> EventMention | None:
    """The last date that is given shortly before a sentence."""
    last = bisect_left(dated, sentence.start, key=lambda one: one.mention.passage.start)
    first = bisect_left(dated, sentence.start - _BACK_TO, key=lambda one: one.mention.passage.start)
    told = [one.mention for one in dated[first:last] if one.mention.status is Status.PAST]
    return told[-1] if told else None


def _is_long(mention: EventMention) -> bool:
    span = _span(mention)
    return span is not None and span[1] - span[0] > _LONG


def _moment(sentence: Sentence) -> str:
    found = _MOMENT.search(sentence.words)
    return " ".join(found[0].lower().split()) if found else ""


def _is_close(term: Term, mention: FigureMention, sentence: Sentence) -> bool:
    """Whether so few words stand between a term and a figure that it narrows it."""
    first, last = sorted((term.start, mention.passage.start))
    return sentence.words.count(" ", first - sentence.start, last - sentence.start) <= _CLOSE


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
