"""Quotes of a document: what was said, by whom, and how that is known."""

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import QuoteMention
from briefing_app.domain.passages import Passage
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.attributed import WEAK, Attribution
from briefing_app.extraction.quotes.attribution import attribute
from briefing_app.extraction.quotes.interviews import with_answers
from briefing_app.extraction.quotes.quotation import runs_of
from briefing_app.extraction.quotes.terms import form_of, is_term
from briefing_app.extraction.reports.visits import read_paper
from briefing_app.extraction.text.layout import Layout

_LONGEST_NAME = 3
"""Words in marks, of a report's own terms."""


def read_quotes(document: Document, layout: Layout, register: Register) -> tuple[QuoteMention, ...]:
    """The quotes of a document in the order of its text, one for each quoted run inside a paragraph."""
    paper = read_paper(document)
    in_report = paper is not None and not paper.is_visit
    return tuple(
        _mention(document, layout, found, register)
        for found in with_answers(layout, register, attribute(layout, register, runs_of(layout)))
        if found.opens_sentence or not (_is_term(layout, found) or (in_report and _only_names(found)))
    )


def _is_term(layout: Layout, found: Attribution) -> bool:
    return is_term(layout.text, found.run, layout.blocks[found.run.block].start)


def _only_names(found: Attribution) -> bool:
    """Whether a report only names something in marks, as nobody says it: the ‘gateway’ panel, ‘pods’."""
    return found.rule in WEAK and len(found.run.words.split()) <= _LONGEST_NAME


def _mention(document: Document, layout: Layout, found: Attribution, register: Register) -> QuoteMention:
    run = found.run
    name = found.voice.name
    person = register.named(name) if name else None
    start = layout.blocks[run.block].start
    return QuoteMention(
        passage=Passage.cut(document.sha256, document.text, run.start, run.end),
        rule=found.rule,
        confidence=found.confidence,
        speaker=found.voice.name,
        role=found.voice.role,
        form=form_of(layout.text, run, opens_sentence=found.opens_sentence, block_start=start),
        title=person.title if person else None,
        party=person.party if person else None,
        ward=person.ward if person else None,
        gender=person.gender if person else None,
        body=name is not None and person is None,
    )
