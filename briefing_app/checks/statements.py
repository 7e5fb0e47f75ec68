"""What several sources tell in their own words: sentences that have the same telling words together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing_app.checks.agreements import in_letters
from briefing_app.checks.kept import PerSource
from briefing_app.checks.material import Material
from briefing_app.checks.pairs import PerPair
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.domain.word_sets import stem_set

ENOUGH = 5.5
"""What the words in common weigh at least: two that are rare, or many that are not."""
_FEWEST, _MANY = 3, 6
"""Words in common that two sentences have at least, and that they have where their numbers differ."""
_TELLING, _LEADING = 1.2, 2
"""Of words that weigh so much, so many lead from one sentence to another."""
_NUMBERS = stem_set("numbers")
_NOT = frozenset(["not", "no", "never", "without", "nor", "none", "neither", "cannot"])


def statements(material: Material) -> Iterator[Observation]:
    """An observation for each statement that sources on one council make, none whose passages others have."""
    near = _neighbours(material)
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


def _neighbours(material: Material) -> dict[Sentence, dict[Sentence, float]]:
    """The sentences that tell the same, with what their words in common weigh."""
    near: dict[Sentence, dict[Sentence, float]] = defaultdict(dict)
    for pair in _ALIKE.among(material):
        near[pair.one][pair.other] = near[pair.other][pair.one] = pair.outcome
    return near


def _telling(sentence: Sentence) -> Iterator[str]:
    """The words that lead from one sentence to another."""
    return (stem for stem, weight in sentence.weights.items() if weight >= _TELLING)


def _likeness(one: Sentence, other: Sentence) -> float | None:
    weight = likeness(one, other)
    return weight if weight >= ENOUGH else None


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
    first, second = (
        {stem for stem in each.places if stem[0].isdigit() or stem in _NUMBERS} for each in (one, other)
    )
    return bool(first) and bool(second) and first.isdisjoint(second)


def _denies(sentence: Sentence) -> bool:
    return not _NOT.isdisjoint(sentence.folded.split())


_ALIKE = PerPair(PerSource(lambda reading: reading.sentences), _telling, _likeness, fewest=_LEADING)
