"""The findings of sections: what an inspection report or a visit's letter asks for, and its headlines."""

from collections.abc import Iterator

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import RecommendationMention, Section
from briefing_app.domain.passages import Passage
from briefing_app.extraction.findings.headings import opened
from briefing_app.extraction.findings.items import Item, ItemReader
from briefing_app.extraction.findings.lines import Lines
from briefing_app.extraction.people.providers import find_provider
from briefing_app.extraction.reports.reader import Report
from briefing_app.extraction.reports.visits import read_paper
from briefing_app.extraction.text.layout import Layout

_CONFIDENCE = {"numbered": 0.98, "bulleted": 0.98, "paragraph": 0.9}
_HEADINGS = {
    Section.RECOMMENDATION: "what needs to improve",
    Section.PRIORITY_ACTION: "areas for priority action",
    Section.HEADLINE_FINDING: "headline findings",
}


def read_findings(document: Document) -> tuple[RecommendationMention, ...]:
    """The items of such sections in the order of the text; nothing where a document is no inspection's."""
    paper = read_paper(document)
    if paper is None:
        return ()
    provider = paper.provider.value if paper.provider else None
    if provider:
        provider = find_provider(Layout(provider)) or provider
    return tuple(
        RecommendationMention(
            passage=Passage.cut(document.sha256, document.text, item.span.start, item.span.end),
            rule=f"{item.style} under “{_HEADINGS[section]}”",
            confidence=_CONFIDENCE[item.style],
            section=section,
            number=item.number,
            inspected=paper.inspected,
            provider=provider,
        )
        for section, item in _items(Lines.of(document), paper)
    )


def _items(lines: Lines, paper: Report) -> Iterator[tuple[Section, Item]]:
    place = 0
    while place < len(lines):
        below = lines.after(place, 1)
        section = opened(lines[place].text, below[0].text if below else "")
        place += 1
        if section is None or (section is Section.HEADLINE_FINDING and not paper.is_visit):
            continue
        reader = ItemReader(lines, place)
        # A report's paragraphs are numbered on through it: only under their own headings they are a list.
        if section is Section.HEADLINE_FINDING or (
            not reader.read_marked() and section is Section.PRIORITY_ACTION
        ):
            reader.read_paragraphs()
        yield from ((section, item) for item in reader.items)
        place = max(place, reader.place)
