"""Facts as rows of a list: what stands where, without knowing how it is drawn."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.deciding import Mark
from briefing_app.domain.describing import (
    judgement_in_words,
    line_of,
    recommendation_in_words,
    section_in_words,
    words_of,
)
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Event, Evidence, Fact, Figure, Quote, Recommendation
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Mention,
    QuoteMention,
    RecommendationMention,
    Section,
    Status,
)
from briefing_app.domain.restrictions import Restriction
from briefing_app.pictures.words import value_in_words
from briefing_app.pictures.wrapping import sentence_case
from briefing_app.system.words import marked, tr

M = TypeVar("M", bound=Mention)
KIND_NAMES = {
    "quote": marked("Quote"),
    "figure": marked("Figure"),
    "event": marked("Date"),
    "judgement": marked("Judgement"),
    "recommendation": marked("To improve"),
    "text": marked("In the text"),
}
MOST_PLACES = 100
"""So many passages of one fact can be gone to: who would look at more?"""
LINE_END = "\u2028"
"""Ends a line within the detail of a row."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a source's text."""

    source: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: main text, a line beneath, perhaps a lead on the left and a count on the right.

    `tone` is the colour token of the lead, quiet in `ink-2`. `marks` are spans of `text` to
    highlight; `places` are where it can be seen in sources, empty only for a `heading`. A `label`
    stands in a frame before the line beneath.
    """

    text: str
    detail: str
    places: tuple[Place, ...] = field(hash=False)  # may be many, and rows are looked up often
    fact: UUID | None = None
    lead: str = ""
    tone: str = "accent"
    serif: bool = False
    marks: tuple[tuple[int, int], ...] = ()
    sources: int = 1
    heading: bool = False
    label: str = ""

    def with_more(self, detail: str, places: tuple[Place, ...]) -> "Row":
        """The row with another line beneath and other places."""
        return replace(self, detail=detail, places=places)

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        lead = self.lead.lstrip("★●◐▲■ ")
        said_in = tr("In %n sources.", "In %n source.", self.sources) if self.sources > 1 else ""
        if self.heading:
            return f"{self.text}, {self.detail}"
        detail = self.detail.replace(LINE_END, ". ").replace("★ ", "").replace("✓ ", "")
        first = (f"{part}." for part in (lead, self.label) if part)
        return " ".join(part for part in (*first, self.text, detail, said_in) if part)


def places_of(fact: AnyFact) -> tuple[Place, ...]:
    """Where a fact stands, earliest source first; of very many sources the first of them."""
    return tuple(_place(item) for item in fact.evidence[:MOST_PLACES])


def first_place(fact: AnyFact) -> Place:
    """Where a fact stands in its earliest source."""
    return _place(fact.evidence[0])


def _place(item: Evidence[Mention]) -> Place:
    passage, source = item.mention.passage, item.source
    return Place(source.sha256, passage.start, passage.end, source.label)


def fact_in_words(fact: AnyFact) -> str:
    """What a marked passage is, in a line above its text."""
    lead = fact.lead
    match lead:
        case QuoteMention(speaker=speaker):
            words = tr("Quote: {speaker}", speaker=speaker or tr("speaker not named"))
        case FigureMention():
            words = tr("Figure: {value}", value=value_in_words(lead))
        case EventMention():
            words = tr("Date: {date}", date=edtf.in_words(lead.when))
        case JudgementMention():
            words = judgement_in_words(lead)
        case RecommendationMention():
            words = recommendation_in_words(lead)
        case _:
            words = ""
    count = len(fact.sources)
    if count == 1:
        return words
    said_in = tr("said in %n sources", "said in %n source", count)
    return f"{words} · {said_in}"


def words_in_list(fact: AnyFact) -> str:
    """The document's words by which a finding is listed, on one line; quotes with their quotation marks."""
    lead = fact.lead
    match lead:
        case QuoteMention():
            return f"“{one_line(lead.passage.exact)}”"
        case FigureMention():
            return line_of(lead)
        case _:
            return one_line(words_of(lead))


def heading_row(words: str, count: int) -> Row:
    """The heading of a group of so many rows."""
    return Row(text=one_line(words), detail=f"{count:,}", places=(), heading=True)


def with_mark(row: Row, mark: Mark) -> Row:
    """A row that shows what was decided of its fact: star, confirmed or not, and the note beneath."""
    told = [
        "★ " + tr("Starred") if mark.starred else "",
        tr("Found by you") if mark.own else tr("Corrected by you") if mark.corrected else "",
        tr("Topic: {topic}", topic=mark.topic) if mark.topic else "",
        "✓ " + tr("Confirmed") if mark.confirmed and not (mark.own or mark.corrected) else "",
        row.detail,
    ]
    detail = " · ".join(filter(None, told))
    note = LINE_END + tr("Your note: {note}", note=one_line(mark.note)) if mark.note else ""
    return replace(row, detail=f"{detail}{note}")


def with_note(row: Row, note: str) -> Row:
    """A row with a note before its detail."""
    return replace(row, detail=f"{note} · {row.detail}") if note else row


def one_line(text: str) -> str:
    """Text with every run of white space as one space, for a row; the passage keeps its own."""
    return " ".join(text.split())


def fitting(facts: Iterable[Fact[M]], fits: Callable[[Source], bool]) -> list[Fact[M]]:
    """The facts that stand in a fitting source, each led by its evidence there: a list shows the first."""
    return [
        Fact(fact.id, tuple(sorted(fact.evidence, key=lambda item: not fits(item.source))))
        for fact in facts
        if any(fits(source) for source in fact.sources)
    ]


def quote_row(quote: Quote) -> Row:
    """Words between real quotation marks, then who said them in which role, and where."""
    lead = quote.lead
    named = (lead.speaker, one_line(lead.role or ""))
    who = ", ".join(part for part in named if part) or tr("Speaker not named")
    return Row(
        text=f"“{one_line(lead.passage.exact)}”",
        detail=f"{who} · {quote.source.label}",
        places=places_of(quote),
        fact=quote.id,
        serif=True,
        sources=len(quote.sources),
    )


def event_row(event: Event) -> Row:
    """The date at the left, what happened or is planned, and how the date was worked out."""
    lead = event.lead
    basis = tr("worked out from {words}", words=one_line(lead.basis)) if lead.basis else ""
    planned = tr("Planned") if lead.status is Status.PLANNED else ""
    return Row(
        lead=edtf.in_words(lead.when),
        text=one_line(words_of(lead)),
        detail=" · ".join(part for part in (planned, event.source.label, basis) if part),
        places=places_of(event),
        fact=event.id,
        sources=len(event.sources),
    )


def figure_row(figure: Figure) -> Row:
    """The figure at the left as its document gives it, and what it measures."""
    return Row(
        lead=value_in_words(figure.lead),
        text=line_of(figure.lead),
        detail=figure.source.label,
        places=places_of(figure),
        fact=figure.id,
        sources=len(figure.sources),
    )


def recommendation_row(fact: Recommendation, *, provider: bool) -> Row:
    """What an inspection asks for, with its number; beneath, which inspection, and of whom if `provider`."""
    lead = fact.lead
    whose = lead.provider if provider else None
    special = "" if lead.section is Section.RECOMMENDATION else section_in_words(lead.section)
    inspected = tr("inspected {date}", date=edtf.in_words(lead.inspected)) if lead.inspected else ""
    return Row(
        text=f"{lead.number}. {sentence_case(one_line(lead.passage.exact))}",
        detail=" · ".join(part for part in (special, whose, inspected, fact.source.label) if part),
        places=places_of(fact),
        fact=fact.id,
        sources=len(fact.sources),
    )


def source_row(source: Source, findings: int, restriction: Restriction | None = None) -> Row:
    """A source's title, publisher and date, and how much was found in it; first of all who may see it."""
    found = tr("%n findings", "%n finding", findings)
    if source.published is None:
        undated = tr("“last month” and the like can't be placed without a date")
        found = f"{found} · {undated}"
    return Row(
        text=source.title,
        detail=f"{source.label} · {found}",
        places=(Place(source.sha256, 0, 0, source.label),),
        label=restriction.short if restriction else "",
    )


def evidence_rows(fact: AnyFact) -> tuple[Row, ...]:
    """Each passage that a fact rests on, with the words that stand there; of very many the first."""
    rows = []
    for item in fact.evidence[:MOST_PLACES]:
        passage = item.mention.passage
        place = Place(passage.source, passage.start, passage.end, item.source.label)
        rows.append(
            Row(
                text=one_line(passage.exact),
                detail=item.source.label,
                places=(place,),
                fact=fact.id,
                serif=True,
            )
        )
    return tuple(rows)


def hit_row(
    *,
    kind: str,
    fact: AnyFact | None,
    words: str,
    marks: Sequence[tuple[int, int]],
    about: str,
    place: Place,
    restriction: Restriction | None = None,
) -> Row:
    """A search result; with its fact it can be followed to every source that says it.

    It says of its source for whom that is.
    """
    opening, text, shown = _excerpt(words, marks)
    if kind == "quote":
        opening, text = f"“{opening}", f"{text}”"
    return Row(
        lead=tr(KIND_NAMES[kind]) if kind in KIND_NAMES else kind,
        tone="ink-2",
        text=f"{opening}{text}",
        marks=tuple((start + len(opening), end + len(opening)) for start, end in shown),
        detail=about,
        serif=kind in ("quote", "text"),
        places=places_of(fact) if fact else (place,),
        fact=fact.id if fact else None,
        sources=len(fact.sources) if fact else 1,
        label=restriction.short if restriction else "",
    )


_EXCERPT = 260
_BEFORE = 60
_OTHER_SPACE = re.compile(r"[^\S ]")


def _excerpt(words: str, marks: Sequence[tuple[int, int]]) -> tuple[str, str, list[tuple[int, int]]]:
    """The part of a long text around its first mark, what to put before it, and the marks within."""
    start = 0
    if marks and marks[0][1] > _EXCERPT:
        start = words.rfind(" ", 0, marks[0][0] - _BEFORE) + 1
    # Line breaks become spaces one for one, so that the marks keep their places.
    text = _OTHER_SPACE.sub(" ", words[start:])
    return ("… " if start else ""), text, [(a - start, b - start) for a, b in marks if a >= start]
