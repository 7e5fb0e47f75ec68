"""What several sources tell in their own words: sentences that have the same telling words together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing_app.checks.agreements import in_letters
from briefing_app.checks.councils import Councils
from briefing_app.checks.times import at_one_time
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence, in_common

ENOUGH = 5.5
"""What the words in common weigh at least: two that are rare, or many that are not."""
_FEWEST, _MANY = 3, 6
"""Words in common that two sentences have at least, and that they have where their numbers differ."""
_TELLING = 1.2
"""A word that weighs so much leads from one sentence to another."""
_COMMON = 60
"""Of a word that stands in so many sentences, the other one leads there too."""
_NOT = frozenset(["not", "no", "never", "without", "nor", "none", "neither", "cannot"])

Sentences = Mapping[str, Sequence[Sentence]]


def statements(sentences: Sentences, councils: Councils) -> Iterator[Observation]:
    """An observation for each statement that sources on one council make, none whose passages others have."""
    near = _neighbours(sentences, councils)
    told: set[tuple[str, int]] = set()
    for sentence, others in sorted(near.items(), key=lambda item: _order(item[0])):
        some = sorted([sentence, *_best_of_each(others)], key=_order)
        places = set(map(_place, some))
        if places <= told:
            continue
        told |= places
        evidence = tuple(one.evidence for one in some)
        why = f"{in_letters(len(evidence)).capitalize()} sources tell of this, each in its own words."
        yield Observation(Check.AGREEMENT, " ".join(evidence[0].mention.passage.exact.split()), why, evidence)


def _place(sentence: Sentence) -> tuple[str, int]:
    return sentence.source.sha256, sentence.start


def _order(sentence: Sentence) -> tuple[str, str, int]:
    return sentence.source.published or "", sentence.source.sha256, sentence.start


def _best_of_each(others: Mapping[Sentence, float]) -> list[Sentence]:
    """The sentence of each other source that has most in common."""
    best: dict[str, Sentence] = {}
    for other in sorted(others, key=lambda one: (-others[one], _order(one))):
        best.setdefault(other.source.sha256, other)
    return list(best.values())


def _neighbours(sentences: Sentences, councils: Councils) -> dict[Sentence, dict[Sentence, float]]:
    """The sentences that tell the same, with what their words in common weigh."""
    near: dict[Sentence, dict[Sentence, float]] = defaultdict(dict)
    every = [sentence for some in sentences.values() for sentence in some]
    having: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(every):
        for stem, weight in sentence.weights.items():
            if weight >= _TELLING:
                having[stem].append(number)
    comparable = _Comparable(councils)
    for number, sentence in enumerate(every):
        for other_number in _candidates(sentence, number, having):
            other = every[other_number]
            if not comparable.are(sentence, other):
                continue
            weight = likeness(sentence, other)
            if weight >= ENOUGH:
                near[sentence][other] = near[other][sentence] = weight
    return near


def _candidates(sentence: Sentence, number: int, having: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """The sentences before it that have two telling words of it, or all of few."""
    counted: Counter[int] = Counter()
    for stem, weight in sentence.weights.items():
        if weight >= _TELLING and len(having[stem]) <= _COMMON:
            counted.update(other for other in having[stem] if other < number)
    yield from (other for other, count in counted.items() if count > 1)


class _Comparable:
    """Whether sentences are of different sources on one council and of one time, remembered by source."""

    def __init__(self, councils: Councils) -> None:
        self._councils = councils
        self._known: dict[tuple[str, str], bool] = {}

    def are(self, one: Sentence, other: Sentence) -> bool:
        first, second = one.source, other.source
        if first.sha256 == second.sha256:
            return False
        pair = first.sha256, second.sha256
        if pair not in self._known:
            self._known[pair] = at_one_time(first, second) and self._councils.are_one([first], [second])
        return self._known[pair]


def likeness(one: Sentence, other: Sentence) -> float:
    """What the words weigh that sentences have in common; nothing where one denies what the other says."""
    shared = one.weights.keys() & other.weights.keys()
    if sum(one.weights[stem] for stem in shared) < ENOUGH or _denies(one) != _denies(other):
        return 0.0
    together = in_common(one, other)
    # Two are enough where they name a thing, and a third is there as well.
    is_thing = len(shared) >= _FEWEST and together in one.things and together in other.things
    if len(together) < _FEWEST and not is_thing:
        return 0.0
    if len(together) < _MANY and _are_other_numbers(one, other):
        return 0.0
    return sum(one.weights[stem] for stem in together)


def _are_other_numbers(one: Sentence, other: Sentence) -> bool:
    """Whether both have numbers, and none in common: then they may tell of two things."""
    first, second = ({stem for stem in each.weights if stem[0].isdigit()} for each in (one, other))
    return bool(first) and bool(second) and first.isdisjoint(second)


def _denies(sentence: Sentence) -> bool:
    return not _NOT.isdisjoint(sentence.folded.split())
