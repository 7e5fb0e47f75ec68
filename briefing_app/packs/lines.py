"""Facts as the lines that a pack shows of them."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from briefing_app.domain import edtf
from briefing_app.domain.describing import line_of
from briefing_app.domain.facts import Event, Figure, Quote
from briefing_app.domain.mentions import Status
from briefing_app.packs.citations import Citations, date_in_words
from briefing_app.packs.parts import Counted, Entry, Said, Speaker, TimelinePart, Value
from briefing_app.packs.wording import DISPUTED
from briefing_app.pictures.timeline import closely_dated
from briefing_app.pictures.words import value_in_words
from briefing_app.pictures.wrapping import one_line, sentence_case

_MARK = re.compile(r"^[■◼▪•●◦‣\uf0a7\uf0b7\N{EN DASH}\N{EM DASH}-] (?=\S)")


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
    return Said(
        published=quote.source.label,
        paragraphs=citations.paragraphs(quote),
        differs=DISPUTED if citations.differs(quote) else "",
        references=citations.references(quote, quote.lead.passage.exact),
    )


def timeline(events: Iterable[Event], citations: Citations) -> TimelinePart:
    """Events in the order of their dates, and how many of them are still planned."""
    ordered = tuple(sorted(events, key=lambda event: edtf.sort_key(event.lead.when)))
    planned = sum(event.lead.status is Status.PLANNED for event in ordered)
    summary = counted(len(ordered), "event") + (f", {planned} planned" if planned else "")
    return TimelinePart(closely_dated(ordered), tuple(_entry(event, citations) for event in ordered), summary)


def _entry(event: Event, citations: Citations) -> Entry:
    sentence = _without_mark(one_line(event.lead.sentence))
    excerpt = sentence_case(_without_mark(one_line(event.lead.event)))
    told = not sentence or citations.is_told(event, sentence)
    return Entry(
        when=sentence_case(date_in_words(event.lead.when)),
        planned=event.lead.status is Status.PLANNED,
        what=excerpt if told and excerpt else sentence,
        basis=event.lead.basis,
        references=citations.references(event, sentence),
    )


def figure_entries(figures: Iterable[Figure], citations: Citations) -> Iterable[Counted]:
    """The figures, those of one sentence that follow each other together."""
    for _, group in groupby(figures, key=lambda figure: (figure.source.sha256, _in_its_sentence(figure))):
        yield _counted(tuple(group), citations)


def _in_its_sentence(figure: Figure) -> str:
    lead = figure.lead
    return _without_mark(line_of(lead)) if lead.sentence else sentence_case(one_line(lead.measure))


def _without_mark(line: str) -> str:
    """A line without the mark of the list in which its document has it."""
    return _MARK.sub("", line)


def _counted(figures: Sequence[Figure], citations: Citations) -> Counted:
    """The figures of a sentence with it and who published it."""
    first, sentence = figures[0], _in_its_sentence(figures[0])
    published = date_in_words(first.source.published)
    differs = any(map(citations.differs, figures))
    alike = len({(tuple(citations.places(one)), citations.is_confirmed(one)) for one in figures}) == 1
    values = (
        Value(
            sentence_case(value_in_words(figure.lead)),
            () if alike else citations.references(figure, sentence),
        )
        for figure in figures
    )
    return Counted(
        values=tuple(dict.fromkeys(values)),
        sentence=sentence,
        publisher=first.source.details.publisher or first.source.file_name,
        published=f"{published} · {DISPUTED}" if differs else published,
        references=citations.references(first, sentence) if alike else (),
    )
