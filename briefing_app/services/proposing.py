"""What a document's own text suggests about it: a title, and the date printed near its top."""

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document
from briefing_app.extraction.dates import read_events
from briefing_app.extraction.layout import Layout

_LONGEST_TITLE = 120
_TOP_BLOCKS = 5
# A date line is little more than a date; a sentence with a date in it tells of something else.
_DATE_LINE = 60


def propose_details(document: Document, file_name: str) -> Details:
    """A title, and the publication date if one is printed near the top, with where it was found."""
    layout = Layout(document.text)
    published = _printed_date(document, layout)
    return Details(
        title=_title(layout, file_name),
        published=published[0] if published else None,
        published_basis=f"printed “{published[1]}” near the top" if published else None,
    )


def _title(layout: Layout, file_name: str) -> str:
    first = next((block for block in layout.blocks if block.end > block.start), None)
    if first is None:
        return file_name
    words = " ".join(layout.text[first.start : first.end].strip("\ufeff ").split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"


def _printed_date(document: Document, layout: Layout) -> tuple[str, str] | None:
    top = layout.blocks[:_TOP_BLOCKS]
    for event in read_events(document, layout, None):
        short = any(
            block.start <= event.passage.start < block.end and block.end - block.start <= _DATE_LINE
            for block in top
        )
        if short and edtf.as_day(event.when):
            return event.when, event.passage.exact
    return None
