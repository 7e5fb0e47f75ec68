"""Judgements: which grades a document reports for which areas of an inspected service."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.mentions import JudgementMention
from briefing_app.domain.passages import Passage
from briefing_app.extraction.judgements import tables
from briefing_app.extraction.judgements.clauses import read_awards
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.inspection_times import year_beside
from briefing_app.extraction.judgements.report_grades import read_report_grades
from briefing_app.extraction.judgements.sentence import Award, Sentence
from briefing_app.extraction.judgements.tokens import Token, any_of, tokens
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.reports.reader import Report, read_report
from briefing_app.extraction.text.layout import Block, BlockKind, Layout, Span

_ROW = ("row of a table or list", 0.95)


@dataclass(frozen=True, slots=True)
class _Finding:
    """One grade for one area, with the words that support it."""

    framework: str
    area: str
    grade: str
    span: Span
    rule: str
    confidence: float
    inspected: str | None
    earlier: bool


@dataclass(frozen=True, slots=True)
class _Rest:
    """A grade for the areas that nothing else grades."""

    framework: Framework
    finding: _Finding
    year: int | None


@cache
def _grade_words(frameworks: tuple[Framework, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of({name for one in frameworks for grade in one.grades for name in grade.names})})\b"
    )


def read_judgements(
    document: Document, layout: Layout, published: date | None, frameworks: tuple[Framework, ...]
) -> tuple[JudgementMention, ...]:
    """The grades that a document reports for the service it is about, each once, with its best sentence.

    `published` is the day that relative dates and the choice between a framework's versions count from.
    An inspection report gives its grades in one place; what it says elsewhere counts for earlier inspections.
    """
    report = read_report(document)
    # A framework without words for its service is spoken of in its own reports alone.
    spoken = tuple(one for one in frameworks if one.services)
    context = Context(layout, published, spoken, report)
    findings = _Reader(context, spoken).findings()
    if report:
        findings = _in_report(report, context, frameworks, findings)
    if not findings:
        return ()
    dated = [(one, one.inspected if one.earlier or one.inspected else context.inspected) for one in findings]
    return tuple(
        JudgementMention(
            passage=Passage.cut(document.sha256, layout.text, finding.span.start, finding.span.end),
            rule=finding.rule,
            confidence=finding.confidence,
            framework=finding.framework,
            area=finding.area,
            grade=finding.grade,
            inspected=when,
            provider=context.provider,
            current=not finding.earlier,
        )
        for finding, when in _once_each(dated)
    )


def _in_report(
    report: Report, context: Context, frameworks: tuple[Framework, ...], said: list[_Finding]
) -> list[_Finding]:
    """The grades of a report's own table, with those of earlier inspections; `said` where it has no table."""
    known = [one for one in frameworks if one.id == report.framework]
    today = [grade for one in known for grade in read_report_grades(context.folded, one, report.heading)]
    if known and not today:
        return said
    which, when = report.framework, report.inspected
    given = [
        _Finding(which, one.area, one.grade, one.span, one.rule, one.confidence, when, False) for one in today
    ]
    return given + [replace(one, earlier=True) for one in said if _is_before(one, report, context.folded)]


_GAVE = re.compile(r"\b(?:was|were|judged|graded|rated|found)\b")
_NOW = re.compile(r"\b(?:now|currently|continu\w+|demonstrates?|some\s+of\s+the)\b")


def _is_before(finding: _Finding, report: Report, folded: str) -> bool:
    """Whether a sentence tells of a grade that was given before the report's inspection."""
    year, place = finding.inspected, finding.span
    if _NOW.search(folded, place.start, place.end):
        return False
    if not year or not report.inspected or finding.earlier:
        return finding.earlier
    return year[:4] < report.inspected[:4] and bool(_GAVE.search(folded, place.start, place.end))


def _once_each(dated: Sequence[tuple[_Finding, str | None]]) -> list[tuple[_Finding, str | None]]:
    """One finding for each grade of an area and time; one without a time joins one that has it."""
    best: dict[tuple[str, str, str, str | None], tuple[_Finding, str | None]] = {}
    timed = {(one.framework, one.area, one.grade): when for one, when in reversed(dated) if when}
    for finding, when in dated:
        same = (finding.framework, finding.area, finding.grade)
        time = when or timed.get(same)
        key = (*same, time[:4] if time else None)
        if key not in best or _worth(finding) > _worth(best[key][0]):
            best[key] = (
                finding,
                best[key][1] if key in best and len(best[key][1] or "") > len(time or "") else time,
            )
    return sorted(best.values(), key=lambda item: (item[0].span.start, item[0].area))


def _worth(finding: _Finding) -> tuple[bool, float]:
    """What settles which of two sentences stands for one grade: the inspection of today, then confidence."""
    return not finding.earlier, finding.confidence


class _Reader:
    """Goes through the blocks that have a grade's name in them, rows first, then sentences."""

    def __init__(self, context: Context, frameworks: tuple[Framework, ...]) -> None:
        self._context = context
        self._layout = context.layout
        self._frameworks = frameworks
        self._blocks = _lines(context.layout)
        self._found: list[_Finding] = []
        self._rests: list[_Rest] = []
        self._header: tuple[Token, ...] = ()
        self._header_at = -2

    def findings(self) -> list[_Finding]:
        for index in self._graded_blocks():
            self._read_block(index)
        self._settle_rests()
        return self._found

    def _graded_blocks(self) -> Iterator[int]:
        starts = [block.start for block in self._blocks]
        seen = -1
        for found in _grade_words(self._frameworks).finditer(self._context.folded):
            index = bisect_right(starts, found.start()) - 1
            if index > seen and self._blocks[index].kind is not BlockKind.FURNITURE:
                seen = index
                yield index

    def _read_block(self, index: int) -> None:
        block = self._blocks[index]
        framework = self._framework(Span(block.start, block.end))
        if framework is None:
            return
        found = tokens(framework, self._context.folded, block.start, block.end)
        if self._read_row(index, framework, found) or self._read_list(index, framework, found):
            return
        for span in self._sentences(block):
            self._read_sentence(span)

    def _sentences(self, block: Block) -> tuple[Span, ...]:
        """The sentences of a block; a line of a table is one."""
        whole = self._layout.block_at(block.start)
        return self._layout.sentences(whole) if whole == block else (Span(block.start, block.end),)

    def _framework(self, span: Span) -> Framework | None:
        years = {
            int(year) for year in re.findall(r"\b20[0-3]\d\b", self._context.folded[span.start : span.end])
        }
        return self._context.framework_at(span.start, span.end, years)

    # --- rows ------------------------------------------------------------------------------------

    def _read_row(self, index: int, framework: Framework, found: Sequence[Token]) -> bool:
        """Reads a block as a row of a table, with the label or header above it; whether it was one."""
        folded, block = self._context.folded, self._blocks[index]
        if any(token.sort is Sort.AREA for token in found):
            if not tables.is_row(folded, block.start, block.end, found):
                return False
            rows = tables.rows(folded, self._context.text, found)
        else:
            if not tables.is_value(folded, block.start, block.end, found):
                return False
            rows = tables.columns(self._label_above(index, framework), found)
        if (
            not rows
            or self._context.stands_for(framework, self._blocks[max(0, index - 8)].start) is Sort.FOREIGN
        ):
            return False
        for row in rows:
            start = min(block.start, row.areas[0].start)
            self._keep(
                framework,
                self._row_areas(framework, row),
                row.grade.id,
                Span(start, block.end),
                *_ROW,
                earlier=row.column > 0,
            )
        return True

    def _row_areas(self, framework: Framework, row: tables.Row) -> tuple[str, ...]:
        ids = list(dict.fromkeys(token.id for token in row.areas))
        year = self._context.year
        for area in framework.areas:
            if area.since and area.id in ids and area.part_of in ids and (year is None or year < area.since):
                ids.remove(area.id)
        return tuple(ids)

    def _label_above(self, index: int, framework: Framework) -> tuple[Token, ...]:
        """The areas that the line above names, or the header of the table that the line belongs to."""
        if index == self._header_at + 1 and self._header:
            self._header_at = index
            return self._header
        if index == 0:
            return ()
        above = self._blocks[index - 1]
        named = tokens(framework, self._context.folded, above.start, above.end)
        if not tables.is_label(self._context.folded, above.start, above.end, named):
            return ()
        areas = tuple(token for token in named if token.sort is Sort.AREA)
        self._header, self._header_at = (
            (areas, index) if len(areas) > 1 or self._has_columns(above) else ((), -2)
        )
        return areas

    def _has_columns(self, block: Block) -> bool:
        return _COLUMNS.search(self._context.text, block.start, block.end) is not None

    def _read_list(self, index: int, framework: Framework, found: Sequence[Token]) -> bool:
        """Reads "Judged good:" with the areas that the lines below it name; whether it was that."""
        folded, block = self._context.folded, self._blocks[index]
        grades = [token for token in found if token.sort is Sort.GRADE]
        if (
            folded[block.end - 1] != ":"
            or len(grades) != 1
            or any(token.sort is Sort.AREA for token in found)
        ):
            return False
        read = False
        for below in self._blocks[index + 1 : index + 8]:
            named = tokens(framework, folded, below.start, below.end)
            if not tables.is_label(folded, below.start, below.end, named):
                break
            areas = tuple(token.id for token in named if token.sort is Sort.AREA)
            self._keep(framework, areas, grades[0].id, Span(block.start, below.end), *_ROW, earlier=False)
            read = True
        return read

    # --- sentences ---------------------------------------------------------------------------------

    def _read_sentence(self, span: Span) -> None:
        context = self._context
        if not _grade_words(self._frameworks).search(context.folded, span.start, span.end):
            return
        framework = self._framework(span)
        if framework is None:
            return
        sentence = Sentence(
            folded=context.folded,
            text=context.text,
            start=span.start,
            end=span.end,
            tokens=tokens(framework, context.folded, span.start, span.end),
            framework=framework,
            year=self._year_of(span),
            stands_for=lambda: context.stands_for(framework, span.start),
            named_above=lambda: self._named_above(framework, span),
            is_other=lambda scope, grade: context.is_other(span.start, scope, grade),
        )
        awards = read_awards(sentence)
        for place, award in enumerate(awards):
            until = awards[place + 1].grade.start if place + 1 < len(awards) else span.end
            since = awards[place - 1].grade.end if place else span.start
            inspected = year_beside(context.folded, award.grade.end, until) or year_beside(
                context.folded, since, award.grade.start
            )
            self._take(framework, award, span, inspected, sentence.year)

    def _named_above(self, framework: Framework, span: Span) -> tuple[str, ...]:
        """The areas that the sentence before one names, if that gives no grade."""
        block = self._layout.block_at(span.start)
        before = [one for one in self._layout.sentences(block) if one.end <= span.start]
        named = tokens(framework, self._context.folded, before[-1].start, before[-1].end) if before else []
        if any(token.sort is Sort.GRADE for token in named):
            return ()
        return tuple(dict.fromkeys(token.id for token in named if token.sort is Sort.AREA))

    def _year_of(self, span: Span) -> int | None:
        years = {
            int(year) for year in re.findall(r"\b20[0-3]\d\b", self._context.folded[span.start : span.end])
        }
        return years.pop() if len(years) == 1 else self._context.year

    def _take(
        self, framework: Framework, award: Award, span: Span, inspected: str | None, year: int | None
    ) -> None:
        cue = award.cue
        if award.rest:
            finding = _Finding(
                framework.id,
                "",
                award.grade.id,
                span,
                "the areas that are left",
                0.7,
                inspected,
                award.earlier,
            )
            self._rests.append(_Rest(framework, finding, year))
        self._keep(
            framework,
            award.areas,
            award.grade.id,
            span,
            cue.rule,
            cue.confidence,
            earlier=award.earlier,
            inspected=inspected,
        )

    def _keep(
        self,
        framework: Framework,
        areas: Sequence[str],
        grade: str,
        span: Span,
        rule: str,
        confidence: float,
        *,
        earlier: bool,
        inspected: str | None = None,
    ) -> None:
        self._found += [
            _Finding(framework.id, area, grade, span, rule, confidence, inspected, earlier) for area in areas
        ]

    def _settle_rests(self) -> None:
        """Gives "the other areas" those parts of the framework that nothing else in the document grades."""
        graded = {finding.area for finding in self._found if not finding.earlier}
        for rest in self._rests:
            one = rest.finding
            left = [area.id for area in rest.framework.parts(rest.year) if area.id not in graded]
            self._keep(
                rest.framework,
                left,
                one.grade,
                one.span,
                one.rule,
                one.confidence,
                earlier=one.earlier,
                inspected=one.inspected,
            )


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
