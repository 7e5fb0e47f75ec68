"""When the inspection took place that a document reports, as far as it says so beside the word."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefing_app.extraction.text.english_days import MONTHS

MONTH = rf"(?:{'|'.join(MONTHS)})"
_YEAR = r"20\d\d"
_INSPECT = re.compile(r"inspect(?<!\winspect)")
_SPAN = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?P<month>{MONTH})?\s*(?P<year>{_YEAR})?\s*(?:to|and|until|"
    rf"-|–|—|−|─|―)\s*"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<end>{MONTH})(?:,?\s+(?P<in>{_YEAR}))?"
)
_INSPECTED = r"(?:inspection|inspections|inspected|inspectors|inspect)"
_MONTHLY = re.compile(
    rf"\b(?P<before>{MONTH})(?:\s+(?P<by>{_YEAR}))?(?:'s)?\s+(?:ofsted\s+|full\s+|ilacs\s+)?inspection\b"
    rf"|\b{_INSPECTED}\b[^.;]{{0,80}}?\b(?:in|during|on|of|last)\s+(?:early\s+|late\s+|"
    rf"mid-)?(?:\d{{1,2}}\s+)?(?P<after>{MONTH})(?:\s+(?P<of>{_YEAR}))?"
)
# "Inspectors visited last month" may be a monitoring visit: only the word itself tells.
_LAST_MONTH = re.compile(
    r"\b(?:inspection|inspected|inspect)\b[^.;]{0,80}?\blast\s+month\b|"
    r"\blast\s+month's\s+(?:ofsted\s+)?inspection\b"
)
_OTHER_VISIT = re.compile(
    r"\bmonitoring\b|\bfocused\s+visit|\bnext\b|\bwill\b(?!\s+(?:recall|remember|know))|\bfurther\b"
    r"|\bprevious\b|"
    r"\bwhen\s+(?:the\s+)?(?:inspectors|ofsted|they)\s+(?:were\s+)?last\b|"
    r"\blast\s+(?:full\s+)?inspection\b|\bexpected\b|\bsince\b|\bjoint\b|\bearlier\b"
)
_IN_YEAR = re.compile(
    rf"(?:\b(?:in|of|from|the|on|since|by|at|during|its|their|until|for|autumn|summer|spring|winter|"
    rf"early|late|as\s+(?:recently|lately|late|long\s+ago)\s+as)"
    rf"\s+|\b(?={_YEAR}['\s]+(?:s\s+)?(?:ofsted\s+)?(?:inspection|visit|report|judgement|rating|grade))"
    rf"|\b(?={_YEAR}\s*[:–—])|\()"
    rf"(?:(?:early|late|autumn|summer|spring|winter|"
    rf"the)\s+)?(?:(?:\d{{1,2}}\s+)?(?P<month>{MONTH})\s+)?(?P<year>{_YEAR})\b(?![/–-]\d)"
)
_WHICH_INSPECTION = re.compile(r"\binspect")
# "The inadequate handed down | in December 2019".
_GIVEN_IN = re.compile(
    r"\b(?:handed|given|dealt|issued|awarded|delivered|imposed|meted|received|earned|got|won)"
    r"(?:\s+(?:down|out|it|them|to\s+(?:it|them)))?\s+(?:back\s+)?$"
)


_RETURNED = r"(?:returned|came\s+back|went\s+back|were\s+back|inspected\s+\w+\s+again)"
_TIME = (
    rf"(?:(?:early|late|mid)[\s-]+)?{MONTH}(?:,?\s+(?:of\s+)?(?:{_YEAR}|(?:this|last)\s+year))?"
    rf"|{_YEAR}|(?:this|last)\s+year|last\s+month"
)
_IN = r"(?:(?:in|during)\s+|(?=(?:this|last)\s))"
_RETURN = re.compile(
    rf"\b{_IN}(?P<before>{_TIME}),?\s+(?:[\w']+\s+){{0,2}}?(?:inspectors|inspectorate|ofsted)\s+{_RETURNED}\b"
    rf"|\b(?:inspectors|inspectorate|ofsted)\s+{_RETURNED}\b[^.;,]{{0,30}}?\b{_IN}(?P<after>{_TIME})"
)
_NAMED_MONTH = re.compile(rf"\b{MONTH}\b")
_GRADED = re.compile(r"\b(?:outstanding|good|requir\w+\s+improvement|inadequate)\b")


class ToldTime(NamedTuple):
    """The time of an inspection as EDTF, days or a month, and the line `[start, end)` that tells it."""

    when: str
    start: int
    end: int


def inspection_times(folded: str, published: date | None) -> Iterator[ToldTime]:
    """The times of the inspections that a document is about, as far as it tells them, in order.

    `folded` is the text in lower case with straight marks; a month without a year is counted back
    from `published`.
    """
    end = 0
    for place in _INSPECT.finditer(folded):
        # What stands on the line that was read last has been read with it.
        if place.start() < end:
            continue
        start = max(folded.rfind("\n", 0, place.start()), folded.rfind(". ", 0, place.start())) + 1
        end = _end_of_line(folded, place.end())
        line = folded[start:end]
        found = _of_line(line, published) if _names_month(line) else None
        if found and not _OTHER_VISIT.search(line):
            yield ToldTime(found, start, end)


def times_of_return(folded: str, published: date | None) -> Iterator[ToldTime]:
    """When inspectors came back to a place and graded it, as far as a text tells, in order."""
    for found in _RETURN.finditer(folded):
        start = max(folded.rfind("\n", 0, found.start()), folded.rfind(". ", 0, found.start())) + 1
        ends = (folded.find(mark, found.end()) for mark in ("\n", ". "))
        end = min((one for one in ends if one >= 0), default=len(folded))
        if _OTHER_VISIT.search(folded, start, end) or not _GRADED.search(folded, found.end(), end):
            continue
        when = _time_of(found["before"] or found["after"], published)
        if when and (published is None or when <= published.isoformat()):
            yield ToldTime(when, start, end)


def _time_of(words: str, published: date | None) -> str | None:
    """A time as EDTF: "May of this year", "March 2019", "2019", "last month"."""
    digits = re.search(_YEAR, words)
    year = digits.group() if digits else None
    if words.endswith(" year") and published:
        year = str(published.year - ("last" in words))
    if words == "last month":
        return _before(published) if published else None
    month = _NAMED_MONTH.search(words)
    return _month(month.group(), year, published) if month else year


def _names_month(line: str) -> bool:
    """Whether a line has a month in it, without which it tells no time of an inspection."""
    return "month" in line or any(month in line for month in MONTHS)


def _end_of_line(folded: str, start: int) -> int:
    end = len(folded)
    for mark in ("\n", ". ", ", and "):
        found = folded.find(mark, start, end)
        end = found if found >= 0 else end
    return end


def _of_line(line: str, published: date | None) -> str | None:
    span = _SPAN.search(line)
    if span:
        return _days(span, published)
    month = _MONTHLY.search(line)
    if month:
        return _month(month["before"] or month["after"], month["by"] or month["of"], published)
    if published and _LAST_MONTH.search(line):
        return _before(published)
    return None


def year_beside(folded: str, start: int, end: int) -> str | None:
    """The one year that a stretch of words places something in, with its month if it is an inspection's."""
    found = list(_IN_YEAR.finditer(folded, start, end))
    if len({match["year"] for match in found}) != 1:
        return None
    one = found[0]
    if one["month"] and (
        _WHICH_INSPECTION.search(folded, start, end) or _GIVEN_IN.search(folded, start, one.start())
    ):
        return f"{one['year']}-{_number(one['month']):02}"
    return str(one["year"])


def _number(month: str) -> int:
    return MONTHS.index(month) + 1


def _days(span: re.Match[str], published: date | None) -> str | None:
    last_month = _number(span["end"])
    first_month = _number(span["month"]) if span["month"] else last_month
    year = int(span["in"]) if span["in"] else _year_of(last_month, published)
    if year is None:
        return None
    first_year = int(span["year"]) if span["year"] else year - (first_month > last_month)
    try:
        first, last = (
            date(first_year, first_month, int(span["day"])),
            date(year, last_month, int(span["last"])),
        )
    except ValueError:
        return None
    return f"{first.isoformat()}/{last.isoformat()}" if first < last else None


def _month(name: str, year: str | None, published: date | None) -> str | None:
    number = _number(name)
    in_year = int(year) if year else _year_of(number, published)
    return f"{in_year}-{number:02}" if in_year else None


def year_of(month: str, published: date | None) -> int | None:
    """The year of the latest month of a name that is not after the publication."""
    return _year_of(_number(month), published)


def _year_of(month: int, published: date | None) -> int | None:
    """The year of the latest such month that is not after the publication."""
    if published is None:
        return None
    return published.year if month <= published.month else published.year - 1


def _before(published: date) -> str:
    year, month = (published.year, published.month - 1) if published.month > 1 else (published.year - 1, 12)
    return f"{year}-{month:02}"
