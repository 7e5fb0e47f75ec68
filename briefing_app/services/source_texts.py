"""What stands beside the pages: a source's whole text with its findings."""

import re
from dataclasses import dataclass

from briefing_app.domain.documents import OCR_READER, Page, Source
from briefing_app.domain.facts import Finding
from briefing_app.domain.mentions import Kind
from briefing_app.extraction.text.layout import Layout
from briefing_app.services.row_texts import row_text, shown_text
from briefing_app.store import loading, sources
from briefing_app.store.library import Library

_LINE_FEED = re.compile("\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source with its whole text, its pages if it has any, and every finding in it, in order.

    `soft_breaks` are the places of line feeds that only end a line of print: the paragraph goes on.
    """

    source: Source
    text: str
    findings: tuple[Finding, ...]
    pages: tuple[Page, ...] = ()
    recognised: bool = False
    soft_breaks: tuple[int, ...] = ()


def source_text(library: Library, sha256: str) -> SourceText:
    """A source's text with its findings, or a row of a large table (see `row_texts`).

    Raises:
        LookupError: the source is not in the library (any more).
    """
    row = row_text(library, sha256)
    if row is not None:
        return SourceText(*row, findings=())
    source = next((item for item in sources.every(library) if item.sha256 == sha256), None)
    if source is None:
        raise LookupError(sha256)
    document = sources.document(library, sha256)
    text = shown_text(library, sha256, document.text)
    return SourceText(
        source,
        text,
        loading.findings(library, sha256),
        pages=document.pages,
        recognised=document.reader == OCR_READER,
        soft_breaks=_soft_breaks(text),
    )


def _soft_breaks(text: str) -> tuple[int, ...]:
    return tuple(
        feed.start()
        for block in Layout(text).blocks
        for feed in _LINE_FEED.finditer(text, block.start, block.end)
    )


def has_quotes(library: Library, source: Source) -> bool:
    """Whether anything was read from a source as quoted."""
    return any(finding.kind is Kind.QUOTE for finding in loading.findings(library, source.sha256))
