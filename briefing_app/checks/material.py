"""What checks look at: a library's facts, the sentences of its sources, and the papers that others quote."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from briefing_app.checks.councils import Councils
from briefing_app.checks.quotations import Paper
from briefing_app.domain.facts import Event, Evidence, Fact, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.mentions import EventMention, FigureMention, Mention
from briefing_app.domain.sentences import Sentence

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

    @cached_property
    def councils(self) -> Councils:
        return Councils(self.judgements)

    @cached_property
    def figures_of(self) -> Mapping[str, Sequence[Evidence[FigureMention]]]:
        """The figures of each source in order of its text."""
        return _by_source(self.figures)

    @cached_property
    def events_of(self) -> Mapping[str, Sequence[Evidence[EventMention]]]:
        """The dates of each source in order of its text."""
        return _by_source(self.events)

    def every_sentence(self) -> Iterator[Sentence]:
        """The sentences of all sources."""
        for some in self.sentences.values():
            yield from some


def _by_source(facts: Iterable[Fact[M]]) -> Mapping[str, Sequence[Evidence[M]]]:
    found: dict[str, list[Evidence[M]]] = defaultdict(list)
    for fact in facts:
        for item in fact.evidence:
            found[item.source.sha256].append(item)
    for items in found.values():
        items.sort(key=lambda item: (item.mention.passage.start, item.mention.passage.end))
    return found


def inside(items: Iterable[Evidence[M]], sentence: Sentence) -> list[Evidence[M]]:
    """Those of a source's passages that begin in a sentence of it."""
    return [item for item in items if sentence.start <= item.mention.passage.start < sentence.end]
