"""Whether sources are of one time: years later the same words and the same small numbers are said again."""

from datetime import timedelta

from briefing_app.domain import edtf
from briefing_app.domain.documents import Source

_LONGEST_APART = timedelta(days=400)


def at_one_time(one: Source, other: Source) -> bool:
    """Whether two sources were published within little more than a year; not where a day is not known."""
    first, second = edtf.as_day(one.published), edtf.as_day(other.published)
    return first is not None and second is not None and abs(first - second) <= _LONGEST_APART
