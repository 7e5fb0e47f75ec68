"""Words that say the same thing of what councils do, as data: `resources/words/alike.toml`."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from briefing_app.domain.weights import weight_of
from briefing_app.domain.wording import fold, stem_of
from briefing_app.system.places import resource

_LONGEST = 5
"""Words in the longest phrase of a group."""


def canonical(words: Sequence[str]) -> Iterator[tuple[int, str, float]]:
    """The place, the stem or group, and the weight of each of some words that means something."""
    folded = [_folded(word) for word in words]
    openings, place = _openings(), 0
    while place < len(folded):
        phrase = _phrase_at(folded, place) if folded[place] in openings else None
        if phrase is not None:
            yield place, phrase[1], _weights()[phrase[1]]
            place += phrase[0]
            continue
        known = _of_word(folded[place])
        if known is not None:
            yield place, *known
        place += 1


# Papers say the same words over and over.
_folded = lru_cache(maxsize=20_000)(fold)


def _phrase_at(folded: Sequence[str], place: int) -> tuple[int, str] | None:
    """The length and the group of the longest phrase that begins at a place."""
    for length in range(min(_LONGEST, len(folded) - place), 1, -1):
        group = _groups().get(" ".join(folded[place : place + length]))
        if group is not None:
            return length, group
    return None


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[str, float] | None:
    stem = word if word[:1].isdigit() else stem_of(word)
    group = _groups().get(stem or word) or _groups().get(word)
    if group is not None:
        return group, _weights()[group]
    return (stem, weight_of(stem)) if stem else None


@cache
def _groups() -> dict[str, str]:
    groups: dict[str, str] = {}
    for group, wordings in _read().items():
        for wording in wordings:
            folded = fold(wording)
            groups[folded] = group
            stem = stem_of(folded) if " " not in folded else None
            if stem:
                groups.setdefault(stem, group)
    return groups


@cache
def _openings() -> frozenset[str]:
    """The first words of all phrases."""
    return frozenset(wording.partition(" ")[0] for wording in _groups() if " " in wording)


@cache
def _weights() -> dict[str, float]:
    """A group is as common as the commonest of its words, or as its name, where phrases are counted by it."""
    return {
        group: min(
            weight_of(group), *(weight_of(stem_of(fold(wording)) or fold(wording)) for wording in wordings)
        )
        for group, wordings in _read().items()
    }


@cache
def _read() -> dict[str, tuple[str, ...]]:
    with resource("words", "alike.toml").open("rb") as file:
        return {group: tuple(wordings) for group, wordings in tomllib.load(file).items()}
