"""One event that sources date differently: what happens once, an opening, a collapse, the first visit.

Two dates are set against each other only where both sources tell of the same by most of the words around,
and name the same places; what comes round again has many dates.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from briefing_app.checks.councils import Councils
from briefing_app.checks.material import Material
from briefing_app.checks.stated import clause_of, names_in
from briefing_app.checks.times import at_one_time
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, Status
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import HOLLOW, Sentence, Term
from briefing_app.domain.word_sets import stem_set

_DAYS = timedelta(days=3)
"""An event is dated to a day or a few."""
_MOST_APART = timedelta(days=62)
"""Dates further apart are of two events."""
_NEAR = 7
"""Words between a date and what happened then."""
_BEFORE_WHICH = 6
_ENOUGH, _ENOUGH_UNNAMED = 3.0, 4.5
_MOST = 100
_ONCE = stem_set("once")
_ORDINALS = stem_set("ordinals")
_WHICH = re.compile(r",\s(?:which|who|where)$")
_IS_OPEN = re.compile(r"open\b", re.IGNORECASE)
"""An adjective, not what happened: "cases open on 30 June"."""
_VISIT = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|sixth|last|final)\s(?:of\s(?:their|its|the|these)\s)?"
    r"(?:(?P<monitoring>monitoring)\s)?visits?\b",
    re.IGNORECASE,
)
_MONITORING = re.compile(r"\bmonitoring\svisits?\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Dated:
    """An event with its days, what happened and the telling words around."""

    item: Evidence[EventMention]
    first: date
    last: date
    happened: frozenset[Hashable]
    terms: Mapping[str, float]
    names: frozenset[str]
    ordinals: frozenset[str]


def days_apart(material: Material) -> Iterator[Observation]:
    """A conflict for each pair of sources that date one event differently."""
    found: dict[Hashable, list[_Dated]] = defaultdict(list)
    for sha256, events in material.events_of.items():
        for dated in _dated(events, material.sentences.get(sha256, ())):
            for key in dated.happened:
                found[key].append(dated)
    told: set[tuple[int, int]] = set()
    for some in found.values():
        for one, other in combinations(some[:_MOST], 2):
            if (id(one), id(other)) not in told and _differ(one, other, material.councils):
                told.add((id(one), id(other)))
                yield _observed(one, other)


def _dated(events: Sequence[Evidence[EventMention]], sentences: Sequence[Sentence]) -> Iterator[_Dated]:
    """The dated events of a source that happen once."""
    is_monitored = any(_MONITORING.search(sentence.words) for sentence in sentences)
    for sentence, here in _by_sentence(events, sentences):
        visit = _VISIT.search(sentence.words) if is_monitored else None
        if visit is not None:
            near = min(here, key=lambda one: abs(one.mention.passage.start - sentence.start - visit.start()))
            yield _event(near, sentence, frozenset({("visit", visit["which"].lower())}))
        elif len(here) == 1:
            dated = _event(here[0], sentence)
            if dated.happened:
                yield dated


def _by_sentence(
    events: Sequence[Evidence[EventMention]], sentences: Sequence[Sentence]
) -> Iterator[tuple[Sentence, tuple[Evidence[EventMention], ...]]]:
    """The sentences that have dates of the past, to a day or a few, with these."""
    found: dict[int, list[Evidence[EventMention]]] = defaultdict(list)
    for item in events:
        place = bisect_right(sentences, item.mention.passage.start, key=lambda one: one.start) - 1
        span = edtf.bounds(item.mention.when)
        to_a_day = span.lower is not None and span.upper is not None and span.upper - span.lower <= _DAYS
        if place >= 0 and to_a_day and item.mention.status is Status.PAST:
            found[place].append(item)
    for place, some in found.items():
        yield sentences[place], tuple(some)


def _event(
    item: Evidence[EventMention], sentence: Sentence, happened: frozenset[Hashable] | None = None
) -> _Dated:
    passage, span = item.mention.passage, edtf.bounds(item.mention.when)
    start, end = passage.start - sentence.start, passage.end - sentence.start
    since, until = clause_of(sentence, start, end)
    if _WHICH.search(sentence.words[:since]):
        since = _words_back(sentence.words, since, _BEFORE_WHICH)
    terms = [
        term
        for term in sentence.terms
        if since <= term.start - sentence.start < until
        and term.weight
        and not passage.start <= term.start < passage.end
    ]
    verbs = [term for term in terms if term.stem in _ONCE and _tells(sentence, term, start)]
    first = min((term.start for term in verbs), default=sentence.start)
    return _Dated(
        item,
        span.lower or date.min,
        span.upper or date.max,
        frozenset(term.stem for term in verbs) if happened is None else happened,
        {term.stem: term.weight for term in terms if term.stem not in HOLLOW and term.stem not in _ONCE},
        names_in(sentence.words[since:until]),
        frozenset(term.stem for term in terms if term.stem in _ORDINALS and term.start < first),
    )


def _tells(sentence: Sentence, term: Term, day: int) -> bool:
    """Whether a verb tells what happened on a day: it is near, and no adjective."""
    place = term.start - sentence.start
    near = sentence.words.count(" ", min(place, day), max(place, day)) <= _NEAR
    return near and _IS_OPEN.match(sentence.words, place) is None


def _words_back(words: str, end: int, count: int) -> int:
    """Where the words begin of which there are so many before a place."""
    found = [word.start() for word in re.finditer(r"\S+", words[:end])]
    return found[-count] if len(found) >= count else 0


def _differ(one: _Dated, other: _Dated, councils: Councils) -> bool:
    first, second = one.item.source, other.item.source
    if first.sha256 == second.sha256 or (one.first <= other.last and other.first <= one.last):
        return False
    if max(one.first, other.first) - min(one.last, other.last) > _MOST_APART:
        return False
    if not at_one_time(first, second) or not councils.are_one([first], [second]):
        return False
    if any(isinstance(key, tuple) for key in one.happened & other.happened):
        return True
    if one.ordinals != other.ordinals:
        return False
    weight = sum(one.terms[stem] for stem in one.terms.keys() & other.terms.keys())
    return weight >= (_ENOUGH if one.names == other.names else _ENOUGH_UNNAMED) and (
        one.names == other.names or not (one.names and other.names)
    )


def _observed(one: _Dated, other: _Dated) -> Observation:
    first, second = sorted((one, other), key=lambda each: each.item.source.published or "")
    told = [
        f"{each.item.source.label} has {edtf.in_words(each.item.mention.when)}" for each in (first, second)
    ]
    why = f"{told[0]}, {told[1]}, for the same event."
    return Observation(Check.CONFLICT, first.item.mention.event, why, (first.item, second.item))
