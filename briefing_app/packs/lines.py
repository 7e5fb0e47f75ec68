"""Facts as the lines that a pack shows of them."""

from collections.abc import Iterable

from briefing_app.domain import edtf
from briefing_app.domain.describing import line_of
from briefing_app.domain.facts import Event, Figure, Quote
from briefing_app.domain.mentions import Status
from briefing_app.packs.citations import Citations, date_in_words
from briefing_app.packs.parts import Counted, Entry, Said, Speaker, TimelinePart
from briefing_app.packs.wording import DISPUTED
from briefing_app.pictures.timeline import closely_dated
from briefing_app.pictures.words import value_in_words
from briefing_app.pictures.wrapping import one_line, sentence_case


def counted(number: int, noun: str) -> str:
    """How many there are, in words: “no quotes”, “1 quote”, “2 quotes”."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def speakers(quotes: Iterable[Quote], citations: Citations) -> Iterable[Speaker]:
    """Speakers in the order of their first quote, those without a name last."""
    groups: dict[str, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(one_line(quote.lead.speaker or "").casefold(), []).append(quote)
    unnamed = groups.pop("", [])
    for group in groups.values():
        # Which of its papers a body speaks by is no role of it.
        roles = (quote.lead.role for quote in group if not quote.lead.body)
        role = next(filter(None, roles), None)
        yield Speaker(
            one_line(group[0].lead.speaker or ""), role, tuple(_said(quote, citations) for quote in group)
        )
    if unnamed:
        yield Speaker("Speaker not named", None, tuple(_said(quote, citations) for quote in unnamed))


def _said(quote: Quote, citations: Citations) -> Said:
    paragraphs = [line.strip() for line in quote.lead.passage.exact.splitlines()]
    return Said(
        paragraphs=tuple(line for line in paragraphs if line),
        published=f"{quote.source.label} · {DISPUTED}" if citations.differs(quote) else quote.source.label,
        references=citations.references(quote),
    )


def timeline(events: Iterable[Event], citations: Citations) -> TimelinePart:
    """Events in the order of their dates, and how many of them are still planned."""
    ordered = tuple(sorted(events, key=lambda event: edtf.sort_key(event.lead.when)))
    planned = sum(event.lead.status is Status.PLANNED for event in ordered)
    summary = counted(len(ordered), "event") + (f", {planned} planned" if planned else "")
    return TimelinePart(closely_dated(ordered), tuple(_entry(event, citations) for event in ordered), summary)


def _entry(event: Event, citations: Citations) -> Entry:
    return Entry(
        when=sentence_case(date_in_words(event.lead.when)),
        planned=event.lead.status is Status.PLANNED,
        what=one_line(event.lead.sentence) or sentence_case(one_line(event.lead.event)),
        basis=event.lead.basis,
        references=citations.references(event),
    )


def figure_entry(figure: Figure, citations: Citations) -> Counted:
    """A figure with the sentence that gives it and who published it."""
    published = date_in_words(figure.source.published)
    return Counted(
        value=sentence_case(value_in_words(figure.lead)),
        sentence=line_of(figure.lead)
        if figure.lead.sentence
        else sentence_case(one_line(figure.lead.measure)),
        publisher=figure.source.details.publisher or figure.source.file_name,
        published=f"{published} · {DISPUTED}" if citations.differs(figure) else published,
        references=citations.references(figure),
    )
