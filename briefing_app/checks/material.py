"""What checks look at: a library's facts, the sentences of its sources, and the papers that others quote."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from briefing_app.checks.kept import Reading, same
from briefing_app.checks.quotations import Paper
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Event, Evidence, Fact, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.mentions import EventMention, FigureMention, Mention, QuoteMention
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence

Facts = tuple[object, ...]
M = TypeVar("M", bound=Mention)


@dataclass(frozen=True)
class Material:
    """All facts and papers of a library, and the sentences of each source, by its SHA-256 and in order."""

    judgements: Sequence[Judgement]
    quotes: Sequence[Quote]
    figures: Sequence[Figure]
    events: Sequence[Event]
    recommendations: Sequence[Recommendation]
    sentences: Mapping[str, Sequence[Sentence]]
    papers: Sequence[Paper]
    councils: Councils

    @property
    def facts(self) -> Facts:
        """What is said and what is known of the sources, to tell whether anything is new.

        The identity of a fact is no part of it: sources on other councils may give it another one.
        """
        every = self.judgements, self.quotes, self.figures, self.events, self.recommendations
        return (
            tuple(some[0].source for some in self.sentences.values() if some),
            *(tuple(fact.evidence for fact in facts) for facts in every),
            self.councils.is_only_one,
        )

    @cached_property
    def figures_of(self) -> Mapping[str, Sequence[Evidence[FigureMention]]]:
        """The figures of each source in order of its text."""
        return _by_source(self.figures)

    @cached_property
    def events_of(self) -> Mapping[str, Sequence[Evidence[EventMention]]]:
        """The dates of each source in order of its text."""
        return _by_source(self.events)

    @cached_property
    def quotes_of(self) -> Mapping[str, Sequence[Evidence[QuoteMention]]]:
        """The quotes of each source in order of its text."""
        return _by_source(self.quotes)

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Each source as it was read, by its SHA-256."""
        return {
            sha256: same(
                sha256,
                Reading(
                    tuple(some),
                    tuple(self.events_of.get(sha256, ())),
                    tuple(self.figures_of.get(sha256, ())),
                    tuple(self.quotes_of.get(sha256, ())),
                ),
            )
            for sha256, some in self.sentences.items()
        }

    def every_sentence(self) -> Iterator[Sentence]:
        """The sentences of all sources."""
        for some in self.sentences.values():
            yield from some


def by_council(material: Material, sources: Iterable[Source]) -> Iterator[Material]:
    """The material of each group of sources that may speak of one council: checks compare nothing else."""
    home: dict[str, int] = {}
    groups = material.councils.groups(source.sha256 for source in sources)
    for number, group in enumerate(groups):
        home.update(dict.fromkeys(group, number))
    judgements = _shared_out(material.judgements, home, len(groups))
    quotes = _shared_out(material.quotes, home, len(groups))
    figures = _shared_out(material.figures, home, len(groups))
    events = _shared_out(material.events, home, len(groups))
    recommendations = _shared_out(material.recommendations, home, len(groups))
    sentences: list[dict[str, Sequence[Sentence]]] = [{} for _ in groups]
    for sha256, some in material.sentences.items():
        sentences[home[sha256]][sha256] = some
    for number, group in enumerate(groups):
        yield Material(
            judgements[number],
            quotes[number],
            figures[number],
            events[number],
            recommendations[number],
            sentences[number],
            tuple(paper for paper in material.papers if paper.source.sha256 in group),
            material.councils,
        )


def _shared_out(facts: Iterable[Fact[M]], home: Mapping[str, int], count: int) -> list[list[Fact[M]]]:
    """Facts by the group of their sources; what several groups have, each has with its own evidence."""
    if count == 1:
        return [sorted(facts, key=_place)]
    found: list[list[Fact[M]]] = [[] for _ in range(count)]
    for fact in facts:
        of_group: dict[int, list[Evidence[M]]] = defaultdict(list)
        for item in fact.evidence:
            of_group[home[item.source.sha256]].append(item)
        for number, evidence in of_group.items():
            whole = len(of_group) == 1
            found[number].append(fact if whole else Fact(fact.id, tuple(evidence)))
    for some in found:
        some.sort(key=_place)
    return found


def _place(fact: Fact[Mention]) -> tuple[str, str, int, int]:
    """Where a fact is said first: sources on other councils don't change the order."""
    first = fact.evidence[0]
    passage = first.mention.passage
    return first.source.published or "", first.source.sha256, passage.start, passage.end


def _by_source(facts: Iterable[Fact[M]]) -> Mapping[str, Sequence[Evidence[M]]]:
    found: dict[str, list[Evidence[M]]] = defaultdict(list)
    for fact in facts:
        for item in fact.evidence:
            found[item.source.sha256].append(item)
    for items in found.values():
        items.sort(key=lambda item: (item.mention.passage.start, item.mention.passage.end))
    return found


def inside(items: Sequence[Evidence[M]], sentence: Sentence) -> Sequence[Evidence[M]]:
    """Those of a source's passages, which are in order of its text, that begin in a sentence of it."""
    first = bisect_left(items, sentence.start, key=_start)
    return items[first : bisect_left(items, sentence.end, lo=first, key=_start)]


def _start(item: Evidence[M]) -> int:
    return item.mention.passage.start
