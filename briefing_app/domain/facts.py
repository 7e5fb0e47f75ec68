"""Facts: what the library holds to be so, each resting on the mentions that say it."""

from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from briefing_app.domain.documents import Source
from briefing_app.domain.mentions import (
    OFFICIAL_RULE,
    EventMention,
    FigureMention,
    JudgementMention,
    Kind,
    Mention,
    QuoteMention,
    RecommendationMention,
)

M_co = TypeVar("M_co", bound=Mention, covariant=True)


@dataclass(frozen=True, slots=True)
class Evidence(Generic[M_co]):
    """One mention together with the source in which it stands."""

    mention: M_co
    source: Source

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands: the SHA-256 of the source, and the characters `[start, end)` of its text."""
        passage = self.mention.passage
        return passage.source, passage.start, passage.end


@dataclass(frozen=True, slots=True)
class Fact(Generic[M_co]):
    """Mentions of one thing, earliest publication first; there is always at least one."""

    id: UUID
    evidence: tuple[Evidence[M_co], ...]

    @property
    def lead(self) -> M_co:
        """The mention that speaks for the fact in lists and packs: the earliest published."""
        return self.evidence[0].mention

    @property
    def official(self) -> bool:
        """Whether nothing but a table of all councils says it."""
        return all(item.mention.rule == OFFICIAL_RULE for item in self.evidence)

    @property
    def source(self) -> Source:
        """The source of the leading mention."""
        return self.evidence[0].source

    @property
    def sources(self) -> tuple[Source, ...]:
        """The different sources that say it, in order."""
        return tuple({item.source.sha256: item.source for item in self.evidence}.values())


Quote = Fact[QuoteMention]
Figure = Fact[FigureMention]
Event = Fact[EventMention]
Judgement = Fact[JudgementMention]
Recommendation = Fact[RecommendationMention]
AnyFact = Fact[Mention]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a source's text where something was read: its span, its kind and the fact it belongs to."""

    kind: Kind
    start: int
    end: int
    fact: UUID
