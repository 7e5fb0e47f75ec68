"""Everything that is read from a document: quotes, figures, events and judgements."""

from datetime import date

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.mentions import Mention
from briefing_app.extraction.dates.reader import read_events
from briefing_app.extraction.figures.reader import read_figures
from briefing_app.extraction.findings.reader import read_findings
from briefing_app.extraction.judgements.reader import read_judgements
from briefing_app.extraction.official.outcomes import read_outcomes
from briefing_app.extraction.official.tables import is_table
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.text.layout import layout_of
from briefing_app.system.words import in_english

_YEARS = range(1800, 2201)
VERSION = 4
"""Raised when a change of the rules can change what is read from a document."""


@in_english()
def read_mentions(
    document: Document, published: date | None, frameworks: tuple[Framework, ...]
) -> tuple[Mention, ...]:
    """All mentions in a document, in the order of the text.

    `published` is the day that relative dates count from; without it, or with one that nobody can have
    published anything on, only dates that stand in full are read.
    """
    if published is not None and published.year not in _YEARS:
        published = None
    if is_table(document):
        # The numbers of a table are no statements: lists would be nothing but them.
        return read_outcomes(document, frameworks)
    layout = layout_of(document)
    register = Register.of(layout)
    events = read_events(document, layout, published)
    figures = read_figures(document, layout, taken=[mention.passage for mention in events])
    mentions: list[Mention] = [
        *read_quotes(document, layout, register),
        *figures,
        *events,
        *read_judgements(document, layout, published, frameworks),
        *read_findings(document),
    ]
    return tuple(
        sorted(mentions, key=lambda mention: (mention.passage.start, mention.passage.end, mention.kind))
    )
