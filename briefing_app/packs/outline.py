"""The outline of a pack: what was asked for and the facts in, numbered and referenced parts out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.documents import Page
from briefing_app.domain.facts import (
    AnyFact,
    Event,
    Evidence,
    Fact,
    Figure,
    Judgement,
    Quote,
    Recommendation,
)
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.packs import own_parts
from briefing_app.packs.asking import asked_together
from briefing_app.packs.citations import Citations
from briefing_app.packs.house import House
from briefing_app.packs.key_quotes import sentences_first
from briefing_app.packs.ladders import ladders
from briefing_app.packs.layout import Form, Layout
from briefing_app.packs.lines import counted, figure_entries, speakers, timeline
from briefing_app.packs.parts import (
    FiguresPart,
    JudgementsPart,
    Line,
    LinesPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    SourceEntry,
    SourcesPart,
    VerificationPart,
)
from briefing_app.packs.request import Chosen, Item, Own, OwnKind, PackRequest, Section
from briefing_app.packs.standing import told_once
from briefing_app.packs.summary import Found, in_brief, is_settled
from briefing_app.packs.terms import terms_in
from briefing_app.packs.vaguer import told_once as grades_told_once
from briefing_app.packs.wording import labelled
from briefing_app.packs.worst_first import worst_first
from briefing_app.pictures.comparison import comparable_on_one_council
from briefing_app.pictures.same_measure import same_measure
from briefing_app.pictures.wrapping import one_line, sentence_case

M = TypeVar("M", bound=Mention)

__all__ = ["Found", "Pack", "PackContent", "cited_by", "outline"]

_PLAIN, _NO_HOUSE = Layout(), House()
_FOUND = {
    Section.SUMMARY: "point",
    Section.DECISIONS: "decision",
    Section.CHANGED: "change",
    Section.QUESTIONS: "question",
    Section.DIFFERENCES: "difference",
    Section.PROMISES: "promise",
    Section.OVER_TIME: "point",
}
"""The sections that show what was found by comparing, with what each calls one of its lines."""
_NOUNS = {
    Kind.JUDGEMENT: "judgement",
    Kind.RECOMMENDATION: "point",
    Kind.QUOTE: "quote",
    Kind.EVENT: "event",
    Kind.FIGURE: "figure",
}
_IDEA_BY_IDEA = (Form.CARDS, Form.ONE_PAGE)
"""Forms that set each line by itself: nothing is told above them all."""
_BEHIND = (Section.SOURCES, Section.VERIFICATION)
"""What stands behind all that was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackContent:
    """The facts chosen for a pack, the frameworks that name areas and grades, and the sources' texts.

    `texts` are by the SHA-256 of the source, and are what paragraphs are counted in; so are `pages`, for
    those sources that have some. `councils` are sources in groups such that those on one council are in one;
    figures of two are never set side by side, those of no group as if all were of one. `library` is the name
    of the library that they are from, `since` the day since which what changed is told.
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
    confirmed: frozenset[UUID] = frozenset()
    councils: tuple[frozenset[str], ...] = ()
    library: str = ""
    since: date | None = None

    def facts(self, section: Section) -> tuple[AnyFact | Found, ...]:
        """What a section shows, each with its evidence; the sources have none of their own.

        The page in brief is put together of the rest, unless it was chosen line by line.
        """
        if section is Section.SUMMARY and section not in self.found:
            return in_brief(self)
        if section in _FOUND:
            return self.found.get(section, ())
        return {
            Section.JUDGEMENTS: self.judgements,
            Section.RECOMMENDATIONS: self.recommendations,
            Section.QUOTES: self.quotes,
            Section.TIMELINE: self.events,
            Section.FIGURES: self.figures,
        }.get(section, ())

    @property
    def compared(self) -> tuple[tuple[Figure, ...], ...]:
        """The figures that may stand side by side, in groups: of one council and the same measure."""
        return same_measure(comparable_on_one_council(self.figures, self.councils))


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as words: its cover and its parts, of which the last are the sources and the verification.

    `facts` are those that it shows, `leant_on` is what was read where what checks found rests on it.
    `note` says of a pack that holds a choice what was chosen.
    """

    title: str
    committee: str
    meeting: date | None
    parts: tuple[Part, ...]
    cover: bool = True
    facts: tuple[AnyFact, ...] = ()
    leant_on: tuple[Evidence[Mention], ...] = ()
    layout: Layout = _PLAIN
    house: House = _NO_HOUSE
    marking: str = ""
    note: str = ""

    @property
    def sources(self) -> SourcesPart:
        """The part that lists the sources."""
        return next(part for part in self.parts if isinstance(part, SourcesPart))


def outline(request: PackRequest, content: PackContent) -> Pack:
    """The pack that was asked for; facts of sections that were not are left out, as are their sources."""
    if request.confirmed_only:
        content = _only_confirmed(content)
    items = [item for item in _once(request.sections) if item not in _BEHIND]
    content = _without_chosen(content, items)
    cited = [fact for item in items for fact in cited_by(item, content)]
    disputed = {
        item.place
        for one in content.found.get(Section.DIFFERENCES, ())
        if len({item.source.sha256 for item in one.evidence}) > 1  # else a source is at odds with itself
        for item in one.evidence
    }
    citations = Citations(cited, content.texts, content.pages, content.confirmed, disputed)
    parts = list(_parts(items, content, citations, _terms_part(cited), request.layout))
    entries = citations.entries(passages=request.layout.passages, once=request.layout.once)
    parts.append(SourcesPart(entries, counted(len(entries), "source")))
    if Section.VERIFICATION in request.sections:
        parts.append(_verification(content, cited, entries))
    return Pack(
        title=one_line(request.title) or "Briefing pack",
        committee=one_line(request.committee),
        meeting=request.meeting,
        parts=tuple(parts),
        cover=request.cover,
        facts=tuple({fact.id: fact for fact in cited if isinstance(fact, Fact)}.values()),
        leant_on=tuple(_leant_on(cited)),
        layout=request.layout,
        house=request.house,
        marking=one_line(request.marking),
    )


def _without_chosen(content: PackContent, items: Iterable[Item]) -> PackContent:
    """Without the quotes that the member chose one by one: they stand where they were put."""
    chosen = {fact.id for item in items if isinstance(item, Chosen) for fact in item.facts}
    return replace(content, quotes=tuple(quote for quote in content.quotes if quote.id not in chosen))


def _leant_on(cited: Iterable[AnyFact | Found]) -> Iterable[Evidence[Mention]]:
    """What was read where what checks found rests on it; a sentence alone says nothing that could change."""
    for one in cited:
        if isinstance(one, Found):
            yield from (item for item in one.evidence if type(item.mention) is not Mention)


def _terms_part(cited: Iterable[AnyFact | Found]) -> LinesPart:
    """What the terms mean that the facts of a pack use."""
    used = terms_in(said for one in cited for said in _said_by(one))
    lines = tuple(Line(term.name, term.means, (), ()) for term in used)
    return LinesPart(Section.GLOSSARY, lines, counted(len(lines), "term"))


def _said_by(one: AnyFact | Found) -> Iterable[str]:
    return (one.words, *one.notes) if isinstance(one, Found) else (one.lead.passage.exact, one.lead.sentence)


def _verification(
    content: PackContent, cited: Iterable[AnyFact | Found], entries: Iterable[SourceEntry]
) -> VerificationPart:
    facts = {one.id for one in cited if isinstance(one, Fact)}
    rows = (
        ("Library", one_line(content.library) or "Not named"),
        ("Facts", f"{counted(len(facts), 'fact')}, {len(facts & content.confirmed) or 'none'} confirmed"),
    )
    files = tuple((entry.number, one_line(entry.title), entry.sha256) for entry in entries)
    return VerificationPart(rows, files, counted(len(files), "file"))


def _once(items: Iterable[Item]) -> list[Item]:
    """The items, each section once."""
    seen: set[Section] = set()
    found: list[Item] = []
    for item in items:
        if not isinstance(item, Section) or item not in seen:
            found.append(item)
        if isinstance(item, Section):
            seen.add(item)
    return found


def _only_confirmed(content: PackContent) -> PackContent:
    def kept(facts: "tuple[Fact[M], ...]") -> "tuple[Fact[M], ...]":
        return tuple(fact for fact in facts if fact.id in content.confirmed)

    return replace(
        content,
        judgements=kept(content.judgements),
        recommendations=kept(content.recommendations),
        quotes=kept(content.quotes),
        events=kept(content.events),
        figures=kept(content.figures),
    )


def cited_by(item: Item, content: PackContent) -> Iterable[AnyFact | Found]:
    """What an item of a pack shows that rests on passages."""
    if isinstance(item, Chosen):
        return item.facts
    return content.facts(item) if isinstance(item, Section) else ()


def _parts(
    items: Iterable[Item], content: PackContent, citations: Citations, terms: LinesPart, layout: Layout
) -> Iterable[Part]:
    """The parts that items make: what the member wrote or chose stands together up to the next section.

    A heading is the title of what follows it, and begins another part.
    """
    ordered = replace(content, quotes=sentences_first(content.quotes))
    if layout.form is not Form.ONE_PAGE:  # which holds a choice, in its order
        ordered = replace(ordered, judgements=tuple(worst_first(content.judgements, content.frameworks)))
    title, lines = "", list[own_parts.Line]()
    for item in items:
        if isinstance(item, Chosen):
            noun = _NOUNS[item.facts[0].lead.kind]
            shown = _chosen(item, content, citations, layout)
            lines.append(own_parts.Line(shown, noun, len(item.facts)))
            continue
        if isinstance(item, Own) and item.kind is not OwnKind.HEADING:
            lines.append(own_parts.written(item))
            continue
        yield from own_parts.of_the_member(lines, title)
        title, lines = "" if lines else title, []
        if isinstance(item, Own):
            title = one_line(item.words)
            continue
        part = terms if item is Section.GLOSSARY else _part(item, ordered, citations, layout)
        yield replace(part, title=title)
        title = ""
    if title and not lines:
        yield own_parts.own_part((), title)
    yield from own_parts.of_the_member(lines, title)


def _chosen(item: Chosen, content: PackContent, citations: Citations, layout: Layout) -> Part:
    """Single facts as the part that their kind has."""
    facts: Any = item.facts
    section, chosen = {
        Kind.JUDGEMENT: (Section.JUDGEMENTS, replace(content, judgements=facts)),
        Kind.RECOMMENDATION: (Section.RECOMMENDATIONS, replace(content, recommendations=facts)),
        Kind.QUOTE: (Section.QUOTES, replace(content, quotes=facts)),
        Kind.EVENT: (Section.TIMELINE, replace(content, events=facts)),
        Kind.FIGURE: (Section.FIGURES, replace(content, figures=facts)),
    }[facts[0].lead.kind]
    return _part(section, chosen, citations, layout)


def _part(section: Section, content: PackContent, citations: Citations, layout: Layout) -> Part:
    if section in _FOUND:
        held = [one for one in content.facts(section) if isinstance(one, Found)]
        # What nobody need ask about comes last.
        found = sorted(held, key=is_settled) if section is Section.PROMISES else held
        lines = tuple(_line(one, citations) for one in found)
        since = section is Section.CHANGED and content.since
        told = f" since {edtf.in_words(since.isoformat())}" if since else ""
        standing: tuple[str, ...] = ()
        if section is Section.QUESTIONS and layout.form is Form.ONE_PAGE:
            # A choice: what is left out would look lost.
            lines = tuple(replace(line, lead=str(number)) for number, line in enumerate(lines, 1))
        if section is Section.QUESTIONS and layout.form not in _IDEA_BY_IDEA:
            lines, standing = told_once(lines)
        summary = counted(len(found), _FOUND[section]) + told
        return LinesPart(section, lines, summary, standing=standing)
    return _part_of_facts(section, content, citations, layout)


def _part_of_facts(section: Section, content: PackContent, citations: Citations, layout: Layout) -> Part:
    match section:
        case Section.JUDGEMENTS:
            by_rank = layout.form is Form.ONE_PAGE
            judged = grades_told_once(content.judgements, content.confirmed)
            rungs = ladders(judged, content.frameworks, citations, as_given=by_rank)
            return JudgementsPart(rungs, counted(len(judged), "judgement"))
        case Section.RECOMMENDATIONS:
            groups = asked_together(content.recommendations, citations)
            return RecommendationsPart(groups, counted(len(content.recommendations), "point"))
        case Section.QUOTES:
            spoken = tuple(speakers(content.quotes, citations))
            return QuotesPart(spoken, counted(len(content.quotes), "quote"))
        case Section.TIMELINE:
            return timeline(content.events, citations)
        case Section.FIGURES:
            return FiguresPart(
                content.compared,
                tuple(figure_entries(content.figures, citations)),
                counted(len(content.figures), "figure"),
            )
        case _:
            raise ValueError(f"no facts make {section}")


def _line(found: Found, citations: Citations) -> Line:
    words = sentence_case(one_line(found.words))
    notes = tuple(one_line(note) for note in found.notes if note.strip() and not _is_in(note, words))
    return Line(one_line(found.lead), words, notes, citations.references(found, words, *notes))


def _is_in(note: str, words: str) -> bool:
    """Whether what a note says behind its label is what it belongs to says already."""
    label, said = labelled(one_line(note))
    return bool(label) and said.strip(" .").casefold() in words.casefold()
