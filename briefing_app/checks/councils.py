"""Which sources speak of one council: only those are set against each other."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from briefing_app.domain.councils import council_key
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Judgement


class Councils:
    """The councils that sources speak of, as far as the grades they report tell."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._of: dict[str, set[str]] = {}
        for judgement in judgements:
            for item in judgement.evidence:
                if item.mention.provider:
                    self._of.setdefault(item.source.sha256, set()).add(council_key(item.mention.provider))
        self._all = frozenset[str]().union(*self._of.values())

    def are_one(self, one: Iterable[Source], other: Iterable[Source]) -> bool:
        """Whether sources on both sides speak of the same council.

        Where the sources of one side name none, only a library of one council leaves no doubt.
        """
        first, second = self._named(one), self._named(other)
        return bool(first & second) if first and second else self.is_only_one

    @property
    def is_only_one(self) -> bool:
        """Whether no second council is named at all."""
        return len(self._all) <= 1

    def groups(self, sources: Iterable[str]) -> list[frozenset[str]]:
        """Sources by their SHA-256 in groups such that those on one council are in one group."""
        every = list(sources)
        if self.is_only_one:
            return [frozenset(every)] if every else []
        merged: list[tuple[set[str], set[str]]] = []
        for sha256 in every:
            names, group = set(self._of.get(sha256, ())), {sha256}
            for known in [one for one in merged if not names.isdisjoint(one[0])]:
                names |= known[0]
                group |= known[1]
                merged.remove(known)
            merged.append((names, group))
        return [frozenset(group) for _, group in merged]

    def _named(self, sources: Iterable[Source]) -> AbstractSet[str]:
        nobody = frozenset[str]()
        return nobody.union(*(self._of.get(source.sha256, nobody) for source in sources))
