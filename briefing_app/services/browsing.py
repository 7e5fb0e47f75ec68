"""What the pages show: facts by kind, the front page of the matter, and a source with its findings."""

from collections import Counter
from dataclasses import dataclass

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Event, Figure, Finding, Judgement, Quote
from briefing_app.domain.mentions import Kind, Status
from briefing_app.store import facts, sources
from briefing_app.store.library import Library


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source with its whole text and every finding in it, in order."""

    source: Source
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that the pages list."""

    judgements: tuple[Judgement, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]

    @property
    def speakers(self) -> tuple[tuple[str, int], ...]:
        """Who is quoted, the most often first, with the number of quotes."""
        counted = Counter(quote.lead.speaker for quote in self.quotes if quote.lead.speaker)
        return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    @property
    def planned(self) -> tuple[Event, ...]:
        """What was announced for a time to come, as its source saw it."""
        return tuple(event for event in self.events if event.lead.status is Status.PLANNED)


def contents(library: Library) -> Contents:
    """All facts and sources of a library, each kind in its order."""
    return Contents(
        judgements=facts.judgements(library),
        quotes=facts.quotes(library),
        events=facts.events(library),
        figures=facts.figures(library),
        sources=sources.every(library),
    )


def source_text(library: Library, sha256: str) -> SourceText:
    """A source's text with its findings.

    Raises:
        LookupError: the source is not in the library (any more).
    """
    source = next((item for item in sources.every(library) if item.sha256 == sha256), None)
    if source is None:
        raise LookupError(sha256)
    return SourceText(source, sources.document(library, sha256).text, facts.findings(library, sha256))


def has_quotes(library: Library, source: Source) -> bool:
    """Whether anything was read from a source as quoted."""
    return any(finding.kind is Kind.QUOTE for finding in facts.findings(library, source.sha256))
