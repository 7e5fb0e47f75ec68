"""The date of a document near its top: a full date by itself, or that of the meeting a paper is for."""

import re

from briefing_app.domain import edtf
from briefing_app.extraction.dates.finder import find_expressions
from briefing_app.extraction.dates.tense import Lean
from briefing_app.extraction.dates.values import work_out
from briefing_app.extraction.text.layout import Layout

_TOP_BLOCKS = 6
# A date line is little more than a date; a sentence with a date in it tells of something else.
_LONGEST = 60


# "Report of the Director to the meeting of the committee on | 25 April 2024".
_MEETING = re.compile(
    r"(?i:\A\W*|\b(?:report|paper|briefing|agenda|minutes|papers|reports|item)\b[^.;\n]{0,120}?\b)(?i:meeting)\b[^.;\n]{0,80}$"
)


def meeting_date(layout: Layout) -> tuple[str, str] | None:
    """The day of the meeting that a paper near its top is said to be for, as EDTF and as it is printed."""
    for block in layout.blocks[:_TOP_BLOCKS]:
        for expression in find_expressions(layout.text, block.start, block.end):
            when = work_out(expression, None, Lean.OPEN)
            if edtf.as_day(when) and _MEETING.search(layout.text[block.start : expression.start]):
                return str(when), layout.text[expression.start : expression.end]
    return None


def printed_date(layout: Layout) -> tuple[str, str] | None:
    """The first such date, as EDTF and as it is printed; `None` if no line near the top has one."""
    for block in layout.blocks[:_TOP_BLOCKS]:
        if block.end - block.start > _LONGEST:
            continue
        for expression in find_expressions(layout.text, block.start, block.end):
            when = work_out(expression, None, Lean.OPEN)
            if edtf.as_day(when):
                return str(when), layout.text[expression.start : expression.end]
    return None
