"""Judgements: which grades a document reports for which areas of an inspected service."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from operator import attrgetter

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.mentions import JudgementMention
from briefing_app.domain.passages import Passage
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.earlier import is_of_this_service
from briefing_app.extraction.judgements.findings import Finding, Ledger, in_time, once_each
from briefing_app.extraction.judgements.houses import HouseContext
from briefing_app.extraction.judgements.ranks import WORDS
from briefing_app.extraction.judgements.report_grades import read_report_grades
from briefing_app.extraction.judgements.row_reader import RowReader
from briefing_app.extraction.judgements.sentence_reader import SentenceReader
from briefing_app.extraction.judgements.wordings import any_of
from briefing_app.extraction.reports.reader import Report
from briefing_app.extraction.reports.visits import read_paper
from briefing_app.extraction.text.layout import Block, BlockKind, Layout, Span
from briefing_app.extraction.text.word_places import WordPattern


@cache
def _grade_words(frameworks: tuple[Framework, ...]) -> WordPattern:
    names = {name for one in frameworks for grade in one.grades for name in grade.names}
    return WordPattern(rf"\b(?:{any_of(names)})\b|{WORDS}")


def read_judgements(
    document: Document, layout: Layout, published: date | None, frameworks: tuple[Framework, ...]
) -> tuple[JudgementMention, ...]:
    """The grades that a document reports for the service it is about, each once, with its best sentence.

    `published` is the day that relative dates and the choice between a framework's versions count from.
    An inspection report gives its grades in one place; what it says elsewhere counts for earlier inspections.
    """
    report = read_paper(document)
    # A framework without words for its service is spoken of in its own reports alone.
    spoken = tuple(one for one in frameworks if one.services and not one.of_one)
    context = Context(layout, published, spoken, report)
    findings = _Reader(context, spoken).findings()
    if _is_about_another(context, findings):
        context.provider = context.others.named[0]
        findings = _Reader(context, spoken).findings()
    if report:
        findings = _in_report(report, context, frameworks, findings)
    findings = in_time(findings, context.inspected_by, context.year, backshifted=_are_minutes(context))
    houses = tuple(one for one in frameworks if one.of_one)
    if report is None:
        findings += _of_houses(HouseContext(layout, published, houses), houses, findings)
    of_one = {one.id for one in houses}
    return tuple(
        JudgementMention(
            passage=Passage.cut(document.sha256, document.text, finding.span.start, finding.span.end),
            rule=finding.rule,
            confidence=finding.confidence,
            framework=finding.framework,
            area=finding.area,
            grade=finding.grade,
            inspected=finding.inspected,
            provider=finding.provider or (None if finding.framework in of_one else context.provider),
            current=not finding.earlier,
        )
        for finding in once_each(findings)
    )


# What only the record of a meeting has, which tells of everything as of what had been.
_MINUTES = re.compile(r"\bminutes\sof\b|^[ \d.)(]{0,12}resolved\b|\bapologies\sfor\sabsence\b", re.MULTILINE)


def _are_minutes(context: Context) -> bool:
    return _MINUTES.search(context.folded) is not None


def _of_houses(
    context: HouseContext, frameworks: tuple[Framework, ...], taken: list[Finding]
) -> list[Finding]:
    """The grades of single homes and schools, in sentences that grade no council's service."""
    if not context.speaks_of_any:
        return []
    context.tells_of_councils = bool(taken)
    found = _Reader(context, frameworks, tuple(one.span for one in taken)).findings()
    return in_time(found, lambda _: None, context.year, backshifted=False)


def _is_about_another(context: Context, findings: list[Finding]) -> bool:
    """Whether the grades are a neighbour's, and the document only appears where the provider is."""
    if not context.others.named or len({one.area for one in findings}) < _STORY:
        return False
    own = (context.provider or "").casefold()
    told = any(own in context.folded[one.span.start : one.span.end] for one in findings)
    whole = any(one.area == "overall-effectiveness" and one.provider is None for one in findings)
    return not told and not whole


_STORY = 3
"""So many graded areas are a story of their own."""
_LONGEST_ROWS = 10_000
"""A block of more characters than this is no row of a table, nor a list."""


def _in_report(
    report: Report, context: Context, frameworks: tuple[Framework, ...], said: list[Finding]
) -> list[Finding]:
    """The grades of a report's own table, with those of earlier inspections; `said` where it has no table."""
    if report.is_visit:
        # A visit gives no grades: those that its letter names were given before.
        return [replace(one, earlier=True) for one in said if one.provider is None]
    known = [one for one in frameworks if one.id == report.framework]
    today = [grade for one in known for grade in read_report_grades(context.folded, one, report.heading)]
    if known and not today:
        return said
    which, when = report.framework, report.inspected
    given = [
        Finding(which, one.area, one.grade, one.span, one.rule, one.confidence, when, False) for one in today
    ]
    has_adequate = any(grade.id == "adequate" for one in known for grade in one.grades)
    before = [one for one in said if one.provider is None and _is_before(one, report, context.folded)]
    return given + [
        replace(one, earlier=True)
        for one in before
        if is_of_this_service(context.folded, one.span.start, one.span.end, has_adequate=has_adequate)
    ]


_GAVE = re.compile(r"\b(?:was|were|judged|graded|rated|found)\b")
_NOW = re.compile(r"\b(?:now|currently|continu\w+|demonstrates?|some\s+of\s+the)\b")


def _is_before(finding: Finding, report: Report, folded: str) -> bool:
    """Whether a sentence tells of a grade that was given before the report's inspection."""
    year, place = finding.inspected, finding.span
    if _NOW.search(folded, place.start, place.end):
        return False
    if not year or not report.inspected or finding.earlier:
        return finding.earlier
    return year[:4] < report.inspected[:4] and bool(_GAVE.search(folded, place.start, place.end))


class _Reader:
    """Goes through the blocks that have a grade's name in them, rows first, then sentences."""

    def __init__(
        self, context: Context, frameworks: tuple[Framework, ...], taken: tuple[Span, ...] = ()
    ) -> None:
        self._context = context
        self._taken = sorted(set(taken), key=attrgetter("start"))
        self._layout = context.layout
        self._words = _grade_words(frameworks)
        self._graded = self._words.everywhere(context.folded, context.layout.wording)
        self._places = [found.start() for found in self._graded]
        self._blocks = _lines(context.layout)
        self._ledger = Ledger()
        self._rows = RowReader(context, self._blocks, self._ledger)
        self._prose = SentenceReader(context, self._ledger)

    def findings(self) -> list[Finding]:
        for index in self._graded_blocks():
            self._read_block(index)
        return self._ledger.settle()

    def _graded_blocks(self) -> Iterator[int]:
        starts = [block.start for block in self._blocks]
        seen, since = -1, 0
        for found in self._graded:
            if found.start() < since:
                continue
            since = found.end()
            index = bisect_right(starts, found.start()) - 1
            if index > seen and self._blocks[index].kind is not BlockKind.FURNITURE:
                seen = index
                yield index

    def _read_block(self, index: int) -> None:
        block = self._blocks[index]
        framework = self._context.framework_at(block.start, block.end)
        if framework is None:
            return
        short = block.end - block.start <= _LONGEST_ROWS
        free = self._is_free(Span(block.start, block.end))
        read = self._rows.read(index, framework) if short and free else None
        for span in self._sentences(block):
            for part in _without(span, read):
                self._read_sentence(part)

    def _read_sentence(self, span: Span) -> None:
        if self._is_graded(span) and self._is_free(span):
            framework = self._context.framework_at(span.start, span.end)
            if framework is not None:
                self._prose.read(framework, span)

    def _is_free(self, span: Span) -> bool:
        """Whether nothing in a stretch has been read as a council's grade."""
        last = bisect_left(self._taken, span.end, key=attrgetter("start"))
        return not last or self._taken[last - 1].end <= span.start

    def _is_graded(self, span: Span) -> bool:
        """Whether a sentence has a grade's name in it."""
        folded = self._context.folded
        first, last = bisect_left(self._places, span.start), bisect_left(self._places, span.end)
        return any(self._words.is_at(folded, place, span.end) for place in self._places[first:last])

    def _sentences(self, block: Block) -> tuple[Span, ...]:
        """The sentences of a block; a line of a table is one."""
        whole = self._layout.block_at(block.start)
        return self._layout.sentences(whole) if whole == block else (Span(block.start, block.end),)


def _without(span: Span, read: Span | None) -> list[Span]:
    """A sentence without what has been read as a row."""
    if read is None or read.end <= span.start or span.end <= read.start:
        return [span]
    parts = [Span(span.start, read.start), Span(read.end, span.end)]
    return [part for part in parts if part.start < part.end]


_COLUMNS = re.compile(r"\S(?: {3,}|\t+| \| )\S")


def _lines(layout: Layout) -> list[Block]:
    """The blocks of a document; a paragraph whose lines stand in columns comes as its lines."""
    lines: list[Block] = []
    for block in layout.blocks:
        text = layout.text[block.start : block.end]
        if "\n" in text and _COLUMNS.search(text):
            lines += [
                Block(block.start + found.start(), block.start + found.end(), block.kind)
                for found in re.finditer(r"[^\s\n][^\n]*(?<=\S)", text)
            ]
        else:
            lines.append(block)
    return lines
