"""Which figures may stand side by side: one unit, one measure, and values that differ."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.domain.facts import Figure
from briefing_app.domain.mentions import FigureMention, Unit

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TURNS = _listed(
    """of for in to from on at by with among within under over between since during after before per as and
    or out who which that"""
)
"""Words that end the part of a measure in which its head stands: "vacancies | for social workers"."""

_EMPTY = _listed(
    """a an the this these those its their our his her all any some each every more most less fewer than
    about around nearly almost currently now still just only total overall number numbers figure figures
    amount level levels rate rates proportion percentage percent share cent increase increases increased
    decrease decreased reduction rise rose fall fell growth drop up down change changes year years month
    months week weeks day days last past next were was are is be been being have has had will would can
    could there people person children child young families family council councils authority district
    case cases service services s"""
)
"""Words that do not tell one measure of a council's services from another."""

_CHANGES = _listed("increase increases rise rises decrease decreases reduction fall falls drop growth change")
"""Words that make a figure the size of a change, never to be set beside a level."""

_TALK = _listed("i we he she they you me him us them it said says asked told")
"""Words of a sentence about people, never of what is counted."""
_LONGEST = 10  # words of what is counted; what is longer is a sentence

_ENDINGS = sorted(
    _listed("ations ation ancies ancy ements ement ings ing ies ied ers er es ed s y e"),
    key=lambda end: (-len(end), end),
)
_SHORTEST_STEM = 3
_IRREGULAR = {"spent": "spend", "paid": "pay", "kept": "keep", "men": "man", "women": "woman"}
_SHARES = frozenset({Unit.PERCENT, Unit.FRACTION, Unit.RATIO})
_MOST_TIMES = 20  # the larger of two amounts that are still taken for one measure
_Key = tuple[tuple[Unit, int, bool], str | frozenset[str]]
_ENOUGH_SHARED = 0.5  # of the stems of the measure that has fewer


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a figure measures, as stems: its head and all words that tell it apart."""

    unit: Unit
    values: tuple[Decimal, ...]
    head: str
    stems: frozenset[str]
    change: bool

    @property
    def kind(self) -> tuple[Unit, int, bool]:
        return self.unit, len(self.values), self.change

    @property
    def sought(self) -> _Key:
        """What it shares with every measure that it compares with: what these are `found_by`."""
        return self.kind, self.stems if self.unit in _SHARES else self.head

    @property
    def found_by(self) -> list[_Key]:
        return [(self.kind, one) for one in ([self.stems] if self.unit in _SHARES else self.stems)]

    def compares_with(self, other: "_Measure") -> bool:
        """Shares need the very same measure; amounts the same head and half of the words."""
        if self.kind != other.kind:
            return False
        if self.unit in _SHARES:
            return bool(self.stems) and self.stems == other.stems
        heads_agree = self.head in other.stems and other.head in self.stems and self._is_near(other)
        shared = len(self.stems & other.stems) / max(1, min(len(self.stems), len(other.stems)))
        return heads_agree and shared >= _ENOUGH_SHARED

    def _is_near(self, other: "_Measure") -> bool:
        """Whether neither value dwarfs the other: words that agree hide a part and its whole at times."""
        small, large = sorted((sum(map(abs, self.values)), sum(map(abs, other.values))))
        return not small or large <= small * _MOST_TIMES


def comparable_groups(figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    """Groups of two or more figures that measure one thing in one unit and differ in value.

    Every figure of a group is comparable with every other; a figure is in one group at most. Groups and
    the figures in them keep the order given. A figure of which no more is known than the rest of its
    sentence is in none: nobody could say what its bar shows.
    """
    groups: list[list[tuple[_Measure, Figure]]] = []
    by_first: defaultdict[_Key, list[list[tuple[_Measure, Figure]]]] = defaultdict(list)
    for figure in figures:
        if not _says_what_is_counted(figure.lead.measure):
            continue
        measure = _measure(figure.lead)
        for group in by_first[measure.sought]:
            if all(measure.compares_with(other) for other, _ in group):
                group.append((measure, figure))
                break
        else:
            groups.append([(measure, figure)])
            for key in measure.found_by:
                by_first[key].append(groups[-1])
    found = [tuple(figure for _, figure in group) for group in groups]
    return [group for group in found if len({figure.lead.values for figure in group}) > 1]


def comparable_on_one_council(
    figures: Sequence[Figure], councils: Iterable[AbstractSet[str]]
) -> tuple[tuple[Figure, ...], ...]:
    """The comparable groups within each group of sources, by their SHA-256, that speak of one council."""
    of = {sha256: number for number, group in enumerate(councils, 1) for sha256 in group}
    apart: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        apart[of.get(figure.source.sha256, 0)].append(figure)
    return tuple(group for some in apart.values() for group in comparable_groups(some))


def measure_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures, as far as their words tell, measure one thing in one unit."""
    told = all(_says_what_is_counted(figure.lead.measure) for figure in (one, other))
    return told and _measure(one.lead).compares_with(_measure(other.lead))


def _says_what_is_counted(measure: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(measure)]
    return len(words) <= _LONGEST and _TALK.isdisjoint(words)


def _measure(figure: FigureMention) -> _Measure:
    words = [word.casefold() for word in _WORD.findall(figure.measure)]
    stems = frozenset(_stem(word) for word in words if word not in _EMPTY and word not in _TURNS)
    return _Measure(figure.unit, figure.values, _head(words), stems, not _CHANGES.isdisjoint(words))


def _head(words: Sequence[str]) -> str:
    """The stem of the last telling word before a turn: that of "vacancies" in "vacancies for nurses"."""
    head = ""
    for word in words:
        if word in _TURNS and head:
            break
        if word not in _TURNS and word not in _EMPTY:
            head = _stem(word)
    return head


def _stem(word: str) -> str:
    """A word without its ending, so that "vacancy" and "vacancies", "worker" and "workers" are one."""
    plain = _IRREGULAR.get(word, word)
    ending = next(
        (end for end in _ENDINGS if plain.endswith(end) and len(plain) - len(end) >= _SHORTEST_STEM), ""
    )
    stem = plain.removesuffix(ending)
    doubled = ending in ("ing", "ings", "ed", "er", "ers") and stem[-1:] == stem[-2:-1]
    return stem[:-1] if doubled and len(stem) > _SHORTEST_STEM else stem
