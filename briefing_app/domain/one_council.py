"""Which sources speak of one council: only those are set against each other."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from briefing_app.domain.councils import council_key
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Figure, Judgement
from briefing_app.domain.frameworks import frameworks

if TYPE_CHECKING:
    from briefing_app.domain.sentences import Sentence

_OPENING = 20
"""Sentences at the head of a source in which it names the council that it is about."""
_CLEARLY = 2
"""A source is about the council that it names so many times, and so many times as often as any other."""


class Councils:
    """The councils that sources speak of: those whose grades they report, else the one that they name."""

    def __init__(
        self, judgements: Iterable[Judgement], sentences: "Mapping[str, Sequence[Sentence]] | None" = None
    ) -> None:
        self._of: dict[str, set[str]] = {}
        # A home or a school that is graded is no council.
        of_one = {framework.id for framework in frameworks() if framework.of_one}
        for judgement in judgements:
            for item in judgement.evidence:
                if item.mention.provider and item.mention.framework not in of_one:
                    self._of.setdefault(item.source.sha256, set()).add(council_key(item.mention.provider))
        self._all = frozenset[str]().union(*self._of.values())
        if len(self._all) > 1:
            for sha256, some in (sentences or {}).items():
                if sha256 not in self._of and (name := self._named_in(some[:_OPENING])) is not None:
                    self._of[sha256] = {name}

    def _named_in(self, sentences: "Iterable[Sentence]") -> str | None:
        """The one of the councils that some sentences name clearly more often than any other."""
        words = f" {' '.join(sentence.folded for sentence in sentences)} "
        counted = Counter({name: words.count(f" {name}") for name in self._all})
        (first, most), (_, next_most) = counted.most_common(2)
        return first if most >= _CLEARLY * max(1, next_most) else None

    def are_one(self, one: Iterable[Source], other: Iterable[Source]) -> bool:
        """Whether sources on both sides speak of the same council.

        Where the sources of one side name none, only a library of one council leaves no doubt.
        """
        if self.is_only_one:
            return True
        return not self._named(one).isdisjoint(self._named(other))

    def are_apart(self, one: Iterable[Source], other: Iterable[Source]) -> bool:
        """Whether sources on both sides surely speak of different councils."""
        first, second = self._named(one), self._named(other)
        return bool(first and second and first.isdisjoint(second))

    @property
    def by_source(self) -> Mapping[str, AbstractSet[str]]:
        """The councils that each source speaks of, by its SHA-256, as far as they are known."""
        return self._of

    @property
    def is_only_one(self) -> bool:
        """Whether no second council is named at all."""
        return len(self._all) <= 1

    def groups(self, sources: Iterable[str]) -> list[frozenset[str]]:
        """Sources by their SHA-256 in groups such that those on one council are in one group."""
        every = list(sources)
        if self.is_only_one:
            return [frozenset(every)] if every else []
        one_of = _Same()
        for sha256 in every:
            one_of.join(self._of.get(sha256, ()))
        found: dict[tuple[str, str], list[str]] = {}
        for sha256 in every:
            name = next(iter(self._of.get(sha256, ())), None)
            # A source that names no council is set against no other.
            found.setdefault(("", sha256) if name is None else (one_of[name], ""), []).append(sha256)
        return [frozenset(group) for group in found.values()]

    def of_figures(self, figures: Iterable[Figure]) -> tuple[frozenset[str], ...]:
        """As `groups`, of the sources of figures."""
        sources = dict.fromkeys(item.source.sha256 for figure in figures for item in figure.evidence)
        return tuple(self.groups(sources))

    def _named(self, sources: Iterable[Source]) -> AbstractSet[str]:
        nobody = frozenset[str]()
        return nobody.union(*(self._of.get(source.sha256, nobody) for source in sources))


class _Same(dict[str, str]):
    """Councils' names, each with the one that stands for all those that are spoken of together with it."""

    def __missing__(self, name: str) -> str:
        return name

    def join(self, names: Iterable[str]) -> None:
        """Let one name stand for all of some."""
        first, *others = {self[name] for name in names} or {""}
        if others:
            self.update({name: first for name, known in self.items() if known in others})
            self.update(dict.fromkeys((*others, *names), first))
