"""Reads rows into judgements: tables, lists of areas with grades, and lists under a grade."""

import re
from collections.abc import Sequence

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements import cues, tables
from briefing_app.extraction.judgements.cells import (
    Column,
    Entry,
    cells,
    entries,
    header,
    heads_areas,
    heads_rows_of_councils,
)
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.findings import Finding, Ledger
from briefing_app.extraction.judgements.heads import council_in, with_short_heads
from briefing_app.extraction.judgements.lists import Pair, read_list
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.layout import Block, Span

_RULE, _CONFIDENCE = "row of a table or list", 0.95
_TABLE, _ABOVE, _BELOW = 14, 8, 7
"""How many lines a table may have above a row, and how far a list's subject and its lines may stand."""
_BRACKETED = re.compile(
    r"\b(?P<year>20\d\d)(?:'s)?(?:\s+[\w']+){0,4}?\s+(?:in|are\s+in|given\s+in|"
    r"shown\s+in)\s+(?:\w+\s+)?(?:brackets|parentheses)"
    r"|\bbrackets\b[^.:;)]{0,60}?(?P<later>20\d\d)"
)
_LOOK_BACK = 900
_INSPECTED_IN = re.compile(r"20(?<![\w/–-]20)\d\d\b(?![/–-]\d)")
_LIST_FOLLOWS = ":-–—"
"""What a line ends with whose list stands below it."""
_HEADING = 110
"""A line of more characters than this is prose above a list."""


class RowReader:
    """Reads the blocks of a document that are rows into a ledger."""

    def __init__(self, context: Context, blocks: Sequence[Block], ledger: Ledger) -> None:
        self._context = context
        self._blocks = blocks
        self._ledger = ledger
        self._header: tuple[Token, ...] = ()
        self._header_at = -2
        self._row_at = -2

    def read(self, index: int, framework: Framework) -> Span | None:
        """Reads a block, or the list inside it; which characters that were, or `None` where it is prose."""
        block = self._blocks[index]
        year = self._year_above(index, framework)
        framework = self._context.framework_in(framework, int(year) if year else self._context.year)
        named = self._context.tokens(framework, block.start, block.end)
        # "The same grade" is one only in a sentence that goes on from another.
        found = [token for token in named if token.id or token.sort is not Sort.GRADE]
        if not self._is_like_row(block, found):
            return None
        above = self._context.stands_for(framework, self._blocks[max(0, index - _ABOVE)].start)
        follows = self._row_at == index - 1
        if above is Sort.FOREIGN and not follows and not self._leads_rows(index, framework):
            return None
        if (
            self._read_cells(index, framework, found)
            or self._read_line(index, framework, found)
            or self._read_list_below(index, framework, found)
        ):
            self._row_at = index
            return Span(block.start, block.end)
        return self._read_list_inside(index, framework, found)

    def _leads_rows(self, index: int, framework: Framework) -> bool:
        """Whether an area that only this framework has stands in the line, the one below or its columns."""
        if heads_areas(self._columns_above(index, framework) or ()):
            return True
        here = self._blocks[index : index + 2]
        return any(
            token.sort is Sort.AREA and token.strong and token.id != framework.overall
            for block in here
            for token in self._context.tokens(framework, block.start, block.end)
        )

    def _is_like_row(self, block: Block, found: Sequence[Token]) -> bool:
        """Whether a block has a row's look; most are prose, and need no look at what stands above them."""
        folded = self._context.folded
        return (
            folded[block.end - 1] in _LIST_FOLLOWS
            or len(cells(folded, block.start, block.end)) > 1
            or tables.is_terse(folded, block.start, block.end, found)
            or bool(read_list(folded, found, block.end))
        )

    # --- cells of a table ----------------------------------------------------------------------------

    def _read_cells(self, index: int, framework: Framework, found: Sequence[Token]) -> bool:
        block, folded = self._blocks[index], self._context.folded
        spans = cells(folded, block.start, block.end)
        strange = any(token.sort in {Sort.FOREIGN, Sort.JUDGE, Sort.CASE} for token in found)
        if len(spans) <= 1 or strange or not any(token.sort is Sort.GRADE for token in found):
            return False
        columns = self._columns_above(index, framework)
        read = entries(folded, spans, found, columns)
        dated = any(entry.column and entry.column.year for entry in read)
        named = columns is not None and heads_rows_of_councils(columns, len(spans))
        whose = self._council_of(spans[0], found) if named else None
        for entry in read:
            self._keep_entry(framework, entry, block, whose, dated=dated)
        return bool(read)

    def _council_of(self, first: tuple[int, int], found: Sequence[Token]) -> str | None:
        """The other council whose row it is in a table of councils."""
        if any(one.start < first[1] for one in found):
            return None
        name, own = council_in(self._context.text[first[0] : first[1]]), self._context.provider or ""
        return None if name is None or name.casefold() == own.casefold() else name

    def _keep_entry(
        self, framework: Framework, entry: Entry, block: Block, whose: str | None, *, dated: bool
    ) -> None:
        column = entry.column
        year = entry.when or (column.year if column else None)
        by_place = entry.place > 0 and not dated and not (column and (column.areas or column.now))
        earlier = column.then if column and (column.then or entry.place == 0) else by_place
        span = Span(min(block.start, entry.areas[0].start), block.end)
        self._keep(
            framework, entry.areas, entry.grade.id, span, year, earlier=earlier or entry.then, whose=whose
        )

    def _columns_above(self, index: int, framework: Framework) -> list[Column] | None:
        """The header of the table that a line belongs to."""
        folded = self._context.folded
        for place in range(index - 1, max(-1, index - _TABLE), -1):
            above = self._blocks[place]
            spans = cells(folded, above.start, above.end)
            if len(spans) <= 1:
                return None
            named = self._context.tokens(framework, above.start, above.end)
            columns = header(folded, spans, with_short_heads(folded, spans, named, framework), framework)
            if columns:
                return columns
        return None

    # --- lines that set areas beside grades -------------------------------------------------------------

    def _read_line(self, index: int, framework: Framework, found: Sequence[Token]) -> bool:
        """Reads a block as a row, with the label or header above it; whether it was one."""
        folded, block = self._context.folded, self._blocks[index]
        if any(token.sort is Sort.AREA for token in found):
            if not tables.is_row(folded, block.start, block.end, found):
                return False
            rows = tables.rows(folded, self._context.text, found)
        elif tables.is_value(folded, block.start, block.end, found):
            rows = tables.columns(self._label_above(index, framework), found)
        else:
            return False
        for row in rows:
            span = Span(min(block.start, row.areas[0].start), block.end)
            year = row.year or (
                self._year_in_brackets(block.start) if row.column else self._year_above(index, framework)
            )
            self._keep(framework, row.areas, row.grade.id, span, year, earlier=row.column > 0)
        return bool(rows)

    def _year_above(self, index: int, framework: Framework) -> str | None:
        """The one year in the heading of the list that a line belongs to."""
        folded = self._context.folded
        for place in range(index - 1, max(-1, index - _TABLE), -1):
            above = self._blocks[place]
            words = folded[above.start : above.end]
            years = set(_INSPECTED_IN.findall(words))
            named = self._context.tokens(framework, above.start, above.end) if years else ()
            if years and not any(token.sort is Sort.GRADE for token in named):
                if "bracket" in words:
                    return None
                return years.pop() if len(years) == 1 and len(words) < _HEADING else None
            if len(words) > _HEADING:
                return None
        return None

    def _label_above(self, index: int, framework: Framework) -> tuple[Token, ...]:
        """The areas that the line above names, or the header of the table that the line belongs to."""
        if index == self._header_at + 1 and self._header:
            self._header_at = index
            return self._header
        if index == 0:
            return ()
        above = self._blocks[index - 1]
        named = self._context.tokens(framework, above.start, above.end)
        if not tables.is_label(self._context.folded, above.start, above.end, named):
            return ()
        areas = tuple(token for token in named if token.sort is Sort.AREA)
        self._header, self._header_at = (areas, index) if len(areas) > 1 else ((), -2)
        return areas

    def _read_list_below(self, index: int, framework: Framework, found: Sequence[Token]) -> bool:
        """Reads "Judged good:" with the areas that the lines below it name; whether it was that."""
        folded, block = self._context.folded, self._blocks[index]
        grades = [token for token in found if token.sort is Sort.GRADE]
        named = any(token.sort is Sort.AREA for token in found)
        if folded[block.end - 1] not in _LIST_FOLLOWS or len(grades) != 1 or named:
            return False
        read = False
        for below in self._blocks[index + 1 : index + 1 + _BELOW]:
            inside = self._context.tokens(framework, below.start, below.end)
            if not tables.is_label(folded, below.start, below.end, inside):
                break
            areas = [token for token in inside if token.sort is Sort.AREA]
            self._keep(framework, areas, grades[0].id, Span(block.start, below.end), None, earlier=False)
            read = True
        return read

    # --- lists inside a line ----------------------------------------------------------------------------

    def _read_list_inside(self, index: int, framework: Framework, found: Sequence[Token]) -> Span | None:
        folded, block = self._context.folded, self._blocks[index]
        pairs = read_list(folded, found, block.end)
        if not pairs or self._is_strange(block, pairs[0], found):
            return None
        whole = Span(max(folded.rfind(". ", block.start, pairs[0].start) + 1, block.start), pairs[-1].end)
        for pair in pairs:
            self._keep(framework, pair.areas, pair.grade.id, whole, None, earlier=False)
            if pair.former is not None:
                year = pair.former_year or self._year_in_brackets(pairs[0].start)
                self._keep(framework, pair.areas, pair.former.id, whole, year, earlier=True)
        return Span(pairs[0].start, pairs[-1].end)

    def _is_strange(self, block: Block, first: Pair, found: Sequence[Token]) -> bool:
        """Whether the words that lead to a list wish for it, or speak of somebody else."""
        folded = self._context.folded
        start = max(block.start, folded.rfind(". ", block.start, first.start) + 1)
        named = [token for token in found if start <= token.start < first.start]
        strange = any(token.sort in {Sort.FOREIGN, Sort.JUDGE, Sort.GENERIC} for token in named[-2:])
        wished = cues.WISH.search(folded, start, first.start) is not None
        other = self._context.other_at(start, start, first.start)
        return strange or wished or (other is not None and not other.is_council)

    # --- what all of them share --------------------------------------------------------------------------

    def _year_in_brackets(self, start: int) -> str | None:
        """The year that a heading shortly above gives to the grades in brackets."""
        found = list(_BRACKETED.finditer(self._context.folded, max(0, start - _LOOK_BACK), start))
        return (found[-1]["year"] or found[-1]["later"]) if found else None

    def _keep(
        self,
        framework: Framework,
        areas: Sequence[Token],
        grade: str,
        span: Span,
        when: str | None,
        *,
        earlier: bool,
        whose: str | None = None,
    ) -> None:
        year = int(when[:4]) if when else self._context.year
        theirs = self._context.framework_in(framework, year)
        ids = dict.fromkeys(token.id for token in self._as_named_in(theirs, framework, areas))
        for area in theirs.areas:
            if area.since and area.id in ids and area.part_of in ids and (year is None or year < area.since):
                del ids[area.id]
        house = self._context.house_at(span, areas[0].end) if areas else None
        finding = Finding(theirs.id, "", grade, span, _RULE, _CONFIDENCE, when, earlier, house or whose)
        self._ledger.keep(list(ids), finding)

    def _as_named_in(
        self, theirs: Framework, framework: Framework, areas: Sequence[Token]
    ) -> Sequence[Token]:
        """The same words as areas of another framework for the service."""
        if theirs is framework or not areas:
            return areas
        again = self._context.tokens(theirs, areas[0].start, areas[-1].end)
        return [token for token in again if token.sort is Sort.AREA]
