"""Which figures a chart sets side by side: those whose measure is the same, word by word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations

from briefing_app.domain.facts import Figure

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SAY_NO_MORE = _listed(
    """a an the of on there is are was were be been has have had now still currently already only just about
    around over nearly almost some total number numbers figure reached stands stood rose risen fell fallen to
    from for up down council authority last this next year years month months week weeks in spring summer
    autumn winter"""
)
"""Words without which a measure is the same: "the number of children in care rose", "children in care"."""
_OF_SOMETHING_ELSE = _listed("whom which whose these those them")
"""Words that stand for what is counted: of what, the measure does not say."""
_HALVES = _listed("in out at on with within by of for under between involving including having had")
"""Words that begin the rest of a sentence, or behind which it goes on: "out of borough"."""
_IRREGULAR = {"spent": "spend", "paid": "pay"}
_ENDINGS, _SHORTEST = ("ing", "ies", "es", "ed", "s", "y"), 3
_IN_A_LIST = re.compile(r"%?\s*(?:,|,?\s*\b(?:and|or|of(?:\s+the)?)\b)\s*[£]?", re.IGNORECASE)
"""What stands between numbers of which each is of something else."""
_A_PART = re.compile(r"\bof (?:whom|which|these|those)\b[^.;]*$", re.IGNORECASE)
"""What stands before a share of another count: "335 live with foster families, of whom 18 per cent"."""


def same_measure(groups: Iterable[tuple[Figure, ...]]) -> tuple[tuple[Figure, ...], ...]:
    """Of groups of figures that may be compared, those that measure the very same and differ in value."""
    alike = (_without_lists(group) for some in groups for group in _alike(some))
    return tuple(group for group in alike if _differ(group))


def _alike(figures: Iterable[Figure]) -> Iterator[tuple[Figure, ...]]:
    alike: defaultdict[frozenset[str], list[Figure]] = defaultdict(list)
    for figure in figures:
        words = [word.casefold() for word in _WORD.findall(figure.lead.measure)]
        if words and not _is_half(words) and not _A_PART.search(figure.lead.passage.prefix):
            alike[_telling(words)].append(figure)
    yield from (tuple(group) for telling, group in alike.items() if telling)


def _without_lists(group: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Without numbers that one sentence lists: "Key Stages 3 and 4", "two of the three", "19% and 14%"."""
    listed = {
        figure.id
        for one, other in permutations(group, 2)
        if one.source.sha256 == other.source.sha256 and _IN_A_LIST.fullmatch(_between(one, other))
        for figure in (one, other)
    }
    return tuple(figure for figure in group if figure.id not in listed)


def _between(one: Figure, other: Figure) -> str:
    """The words between two figures that stand close to each other in this order."""
    passage = one.lead.passage
    between = other.lead.passage.start - passage.end
    return passage.suffix[:between] if 0 <= between <= len(passage.suffix) else ""


def _differ(group: tuple[Figure, ...]) -> bool:
    return len({figure.lead.values for figure in group}) > 1


def _is_half(words: list[str]) -> bool:
    """Whether a measure leaves open what is counted."""
    return words[0] in _HALVES or words[-1] in _HALVES or not _OF_SOMETHING_ELSE.isdisjoint(words)


def _telling(words: list[str]) -> frozenset[str]:
    """The words of a measure that say what it is of, each without its ending."""
    return frozenset(_stem(word) for word in words if word not in _SAY_NO_MORE)


def _stem(word: str) -> str:
    plain = _IRREGULAR.get(word, word)
    ending = next((end for end in _ENDINGS if plain.endswith(end) and len(plain) - len(end) >= _SHORTEST), "")
    return plain.removesuffix(ending)
