"""The outline of a pack: what was asked for and the facts in, numbered and referenced parts out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from briefing_app.domain import edtf
from briefing_app.domain.documents import Page
from briefing_app.domain.facts import AnyFact, Event, Evidence, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.mentions import Mention, Status
from briefing_app.packs.asking import asked_together
from briefing_app.packs.citations import Citations, date_in_words
from briefing_app.packs.ladders import ladders
from briefing_app.packs.parts import (
    Counted,
    Entry,
    FiguresPart,
    JudgementsPart,
    Line,
    LinesPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    Said,
    Section,
    SourcesPart,
    Speaker,
    TimelinePart,
)
from briefing_app.pictures.comparison import comparable_groups
from briefing_app.pictures.timeline import closely_dated
from briefing_app.pictures.words import value_in_words
from briefing_app.pictures.wrapping import one_line, sentence_case

__all__ = ["Found", "Pack", "PackContent", "PackRequest", "Section", "outline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRequest:
    """What a person asks for: the words of the cover and the sections in their order."""

    title: str
    committee: str
    meeting: date | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What checks found, in words: how it stands, what it is about, and a line each on what belongs to it."""

    lead: str
    words: str
    notes: tuple[str, ...]
    evidence: tuple[Evidence[Mention], ...]


_FOUND = {
    Section.QUESTIONS: "question",
    Section.DIFFERENCES: "difference",
    Section.PROMISES: "promise",
    Section.OVER_TIME: "point",
}
"""The sections that show what checks found, with what each calls one of its lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackContent:
    """The facts chosen for a pack, the frameworks that name areas and grades, and the sources' texts.

    `texts` are by the SHA-256 of the source, and are what paragraphs are counted in; so are `pages`, for
    those sources that have some.
    """

    judgements: tuple[Judgement, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    found: Mapping[Section, tuple[Found, ...]] = field(default_factory=dict)
    frameworks: tuple[Framework, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, tuple[Page, ...]] = field(default_factory=dict)

    def facts(self, section: Section) -> tuple[AnyFact | Found, ...]:
        """What a section shows, each with its evidence; the sources have none of their own."""
        if section in _FOUND:
            return self.found.get(section, ())
        return {
            Section.JUDGEMENTS: self.judgements,
            Section.RECOMMENDATIONS: self.recommendations,
            Section.QUOTES: self.quotes,
            Section.TIMELINE: self.events,
            Section.FIGURES: self.figures,
        }.get(section, ())


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as words: its cover and its parts, of which the last are the sources."""

    title: str
    committee: str
    meeting: date | None
    parts: tuple[Part, ...]


def outline(request: PackRequest, content: PackContent) -> Pack:
    """The pack that was asked for; facts of sections that were not are left out, as are their sources."""
    chosen = [section for section in dict.fromkeys(request.sections) if section is not Section.SOURCES]
    cited = (fact for section in chosen for fact in content.facts(section))
    citations = Citations(cited, content.texts, content.pages)
    parts = tuple(_part(section, content, citations) for section in (*chosen, Section.SOURCES))
    return Pack(
        title=one_line(request.title) or "Briefing pack",
        committee=one_line(request.committee),
        meeting=request.meeting,
        parts=parts,
    )


def _part(section: Section, content: PackContent, citations: Citations) -> Part:
    if section in _FOUND:
        found = content.found.get(section, ())
        lines = tuple(_line(one, citations) for one in found)
        return LinesPart(section, lines, _counted(len(found), _FOUND[section]))
    return _part_of_facts(section, content, citations)


def _part_of_facts(section: Section, content: PackContent, citations: Citations) -> Part:
    match section:
        case Section.JUDGEMENTS:
            rungs = ladders(content.judgements, content.frameworks, citations)
            return JudgementsPart(rungs, _counted(len(content.judgements), "judgement"))
        case Section.RECOMMENDATIONS:
            groups = asked_together(content.recommendations, citations)
            return RecommendationsPart(groups, _counted(len(content.recommendations), "point"))
        case Section.QUOTES:
            speakers = tuple(_speakers(content.quotes, citations))
            return QuotesPart(speakers, _counted(len(content.quotes), "quote"))
        case Section.TIMELINE:
            return _timeline(content.events, citations)
        case Section.FIGURES:
            return FiguresPart(
                tuple(comparable_groups(content.figures)),
                tuple(_figure(figure, citations) for figure in content.figures),
                _counted(len(content.figures), "figure"),
            )
        case _:
            entries = citations.entries()
            return SourcesPart(entries, _counted(len(entries), "source"))


def _line(found: Found, citations: Citations) -> Line:
    words = sentence_case(one_line(found.words))
    notes = tuple(one_line(note) for note in found.notes if note.strip())
    return Line(one_line(found.lead), words, notes, citations.references(found))


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _speakers(quotes: Iterable[Quote], citations: Citations) -> Iterable[Speaker]:
    """Speakers in the order of their first quote, those without a name last."""
    groups: dict[str, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(one_line(quote.lead.speaker or "").casefold(), []).append(quote)
    unnamed = groups.pop("", [])
    for group in groups.values():
        role = next((quote.lead.role for quote in group if quote.lead.role), None)
        yield Speaker(
            one_line(group[0].lead.speaker or ""), role, tuple(_said(quote, citations) for quote in group)
        )
    if unnamed:
        yield Speaker("Speaker not named", None, tuple(_said(quote, citations) for quote in unnamed))


def _said(quote: Quote, citations: Citations) -> Said:
    paragraphs = [line.strip() for line in quote.lead.passage.exact.splitlines()]
    return Said(
        paragraphs=tuple(line for line in paragraphs if line),
        published=quote.source.label,
        references=citations.references(quote),
    )


def _timeline(events: Iterable[Event], citations: Citations) -> TimelinePart:
    ordered = tuple(sorted(events, key=lambda event: edtf.sort_key(event.lead.when)))
    planned = sum(event.lead.status is Status.PLANNED for event in ordered)
    summary = _counted(len(ordered), "event") + (f", {planned} planned" if planned else "")
    return TimelinePart(closely_dated(ordered), tuple(_entry(event, citations) for event in ordered), summary)


def _entry(event: Event, citations: Citations) -> Entry:
    return Entry(
        when=sentence_case(date_in_words(event.lead.when)),
        planned=event.lead.status is Status.PLANNED,
        what=one_line(event.lead.sentence) or sentence_case(one_line(event.lead.event)),
        basis=event.lead.basis,
        references=citations.references(event),
    )


def _figure(figure: Figure, citations: Citations) -> Counted:
    return Counted(
        value=sentence_case(value_in_words(figure.lead)),
        sentence=one_line(figure.lead.sentence) or sentence_case(one_line(figure.lead.measure)),
        publisher=figure.source.details.publisher or figure.source.file_name,
        published=date_in_words(figure.source.published),
        references=citations.references(figure),
    )
