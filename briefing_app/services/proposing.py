"""What a document's own text suggests about it: a title, and the date printed near its top."""

from briefing_app.domain.documents import Details, Document
from briefing_app.extraction.dates.line import printed_date
from briefing_app.extraction.text.layout import Layout

_LONGEST_TITLE = 120


def propose_details(document: Document, file_name: str) -> Details:
    """A title, and the publication date if one is printed near the top, with where it was found."""
    layout = Layout(document.text)
    when, words = printed_date(layout) or (None, None)
    return Details(
        title=_title(layout, file_name),
        published=when,
        published_basis=f"printed “{words}” near the top" if words else None,
    )


def _title(layout: Layout, file_name: str) -> str:
    """The first line that has a letter in it, shortened at a word."""
    lines = (layout.text[block.start : block.end] for block in layout.blocks)
    first = next((line for line in lines if any(char.isalpha() for char in line)), file_name)
    words = " ".join(first.strip("\ufeff ").split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
