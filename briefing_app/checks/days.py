"""One event that several sources date: alike, each as precisely as it does, or differently.

Two dates are set against each other only for what happens once, an opening, a collapse, the first visit, and
where both sources tell of the same by most of the words around, and name the same places; what comes round
again has many dates. For two to agree it is enough that one of them holds the other.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from briefing_app.checks.agreements import in_letters
from briefing_app.checks.clauses import clause_of, names_in
from briefing_app.checks.groups import Groups
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.checks.pairs import PerPair
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, Status
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import HOLLOW, Sentence, Term
from briefing_app.domain.word_sets import stem_set

_DAYS = timedelta(days=3)
"""An event is dated to a day or a few."""
_A_MONTH = timedelta(days=31)
_MOST_APART = timedelta(days=62)
"""Dates further apart are of two events."""
_NEAR = 7
"""Words between a date and what happened then."""
_BEFORE_WHICH = 9
_ENOUGH, _ENOUGH_UNNAMED = 3.0, 4.5
_LEADING, _FEWEST, _TO_AGREE = 4, 2, 3.0
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
_FIRST_MEETING = re.compile(
    r"\b(?:first|inaugural)\s(?:\w+\s)?(?:meeting|session)\b|\b(?:met|sat)\sfor\sthe\sfirst\stime\b|\bfirst\s(?:met|sat)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b([A-Za-z’'-]+\s(?:board|panel|committee|group|taskforce|partnership|forum))\b", re.IGNORECASE
)
_IT = re.compile(r"\b(?:it|they|which)\s(?:\w+\s)?$|^\W*(?:\d[\d.]*\s)?(?:It|They)\s")
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

    @cached_property
    def heaviest(self) -> tuple[str, ...]:
        """The terms that tell most."""
        return tuple(sorted(self.terms, key=lambda one: (-self.terms[one], one))[:_LEADING])


def days(material: Material) -> Iterator[Observation]:
    """Conflicts of sources that date one event differently, agreements of those that date it alike."""
    yield from _differing(material)
    yield from _agreeing(material)


def _differing(material: Material) -> Iterator[Observation]:
    for pair in _DIFFERING.among(material):
        yield _observed(pair.one, pair.other)


def _agreeing(material: Material) -> Iterator[Observation]:
    facts = {item.place: event.id for event in material.events for item in event.evidence}
    alike = Groups[_Dated]()
    for pair in _AGREEING.among(material):
        if facts[pair.one.item.place] != facts[pair.other.item.place]:
            alike.join(pair.one, pair.other)
    for some in alike.groups:
        yield _agreed(sorted(some, key=_by_publication))


def _by_publication(one: _Dated) -> tuple[str, str, int]:
    return one.item.source.published or "", one.item.source.sha256, one.item.mention.passage.start


def _every(reading: Reading) -> Iterator[_Dated]:
    """The events of a source that are dated to a month at least."""
    for item in reading.events:
        sentence = reading.sentence_at(item.mention.passage.start)
        span = edtf.bounds(item.mention.when)
        if sentence is not None and span.lower and span.upper and span.upper - span.lower <= _A_MONTH:
            yield _event(item, sentence)


def _once(reading: Reading) -> Iterator[_Dated]:
    """The dated events of a source that happen once."""
    is_monitored = any(_MONITORING.search(sentence.words) for sentence in reading.sentences)
    for sentence, here in _by_sentence(reading).items():
        once = _first_meeting(sentence) or (_visit(sentence) if is_monitored else None)
        if once is not None:
            place, key = once
            near = min(here, key=lambda one: abs(one.mention.passage.start - sentence.start - place))
            yield _event(near, sentence, frozenset({key}))
        elif len(here) == 1:
            dated = _event(here[0], sentence)
            if dated.happened:
                yield dated


def _visit(sentence: Sentence) -> tuple[int, tuple[str, str]] | None:
    """Where a sentence tells of a monitoring visit, and which."""
    found = _VISIT.search(sentence.words)
    return (found.start(), ("visit", found["which"].lower())) if found else None


def _first_meeting(sentence: Sentence) -> tuple[int, tuple[str, str]] | None:
    """Where a sentence tells of the first meeting of a body, and which."""
    found = _FIRST_MEETING.search(sentence.words)
    if found is None:
        return None
    before = f"{sentence.previous.words if sentence.previous else ''} {sentence.words[: found.end() + 60]}"
    bodies = _BODY.findall(before)
    return (found.start(), ("meeting", " ".join(bodies[-1].lower().split()))) if bodies else None


def _by_sentence(reading: Reading) -> Mapping[Sentence, Sequence[Evidence[EventMention]]]:
    """The sentences that have dates of the past, to a day or a few, with these."""
    found: dict[Sentence, list[Evidence[EventMention]]] = defaultdict(list)
    for item in reading.events:
        sentence = reading.sentence_at(item.mention.passage.start)
        span = edtf.bounds(item.mention.when)
        to_a_day = span.lower is not None and span.upper is not None and span.upper - span.lower <= _DAYS
        if sentence is not None and to_a_day and item.mention.status is Status.PAST:
            found[sentence].append(item)
    return found


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
    first = min((term.start for term in verbs), default=passage.start)
    told = {term.stem: term.weight for term in terms}
    verb = min((term.start - sentence.start for term in verbs), default=start)
    names = names_in(sentence.words[since:until])
    if sentence.previous is not None and _IT.search(sentence.words[:verb]):
        told = {**sentence.previous.weights, **told}
        names |= names_in(sentence.previous.words)
    return _Dated(
        item,
        span.lower or date.min,
        span.upper or date.max,
        frozenset(term.stem for term in verbs) if happened is None else happened,
        {stem: weight for stem, weight in told.items() if stem not in HOLLOW and not stem[0].isdigit()},
        names,
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


def _differ(one: _Dated, other: _Dated) -> bool:
    if one.first <= other.last and other.first <= one.last:
        return False
    if max(one.first, other.first) - min(one.last, other.last) > _MOST_APART:
        return False
    if any(isinstance(key, tuple) for key in one.happened & other.happened):
        return True
    return one.ordinals == other.ordinals and _are_told_alike(one, other)


def _are_told_alike(one: _Dated, other: _Dated) -> bool:
    """Whether two sources tell of one thing that happened, at the same places as far as they name any."""
    shared = (one.terms.keys() & other.terms.keys()) - _ONCE
    weight = sum(one.terms[stem] for stem in shared)
    if one.names == other.names or one.names & other.names:
        return weight >= _ENOUGH
    return weight >= _ENOUGH_UNNAMED and not (one.names and other.names)


def _agree(one: _Dated, other: _Dated) -> bool:
    """Whether two sources tell of one event, and the wider date holds the narrower."""
    if one.first > other.last or other.first > one.last or one.ordinals != other.ordinals:
        return False
    shared = one.terms.keys() & other.terms.keys()
    if len(shared) < _FEWEST or sum(one.terms[stem] for stem in shared) < _TO_AGREE:
        return False
    return one.names == other.names or not (one.names and other.names) or bool(one.names & other.names)


def _agreed(some: Sequence[_Dated]) -> Observation:
    told = dict.fromkeys(edtf.in_words(one.item.mention.when) for one in some)
    count = len({one.item.source.sha256 for one in some})
    how = f"the same date: {next(iter(told))}" if len(told) == 1 else f"one date, as: {', '.join(told)}"
    why = f"{in_letters(count).capitalize()} sources give {how}."
    return Observation(Check.AGREEMENT, some[0].item.mention.event, why, tuple(one.item for one in some))


def _observed(one: _Dated, other: _Dated) -> Observation:
    first, second = sorted((one, other), key=lambda each: each.item.source.published or "")
    told = [
        f"{each.item.source.label} has {edtf.in_words(each.item.mention.when)}" for each in (first, second)
    ]
    why = f"{told[0]}, {told[1]}, for the same event."
    # What is in dispute is left open.
    about = first.item.mention.event.replace(first.item.mention.passage.exact, "…")
    return Observation(Check.CONFLICT, about, why, (first.item, second.item))


_DIFFERING = PerPair(
    PerSource(lambda reading: tuple(_once(reading))),
    lambda dated: dated.happened,
    lambda one, other: True if _differ(one, other) else None,
)
_AGREEING = PerPair(
    PerSource(lambda reading: tuple(_every(reading))),
    lambda dated: dated.heaviest,
    lambda one, other: True if _agree(one, other) else None,
)
