"""Whether two numbers are the votes for and against: "by seven to three", "the cabinet voted six to one"."""

import re

# "By nine to four, the committee agreed".
_BY_BEFORE = re.compile(r"\b[Bb]y\s$")
_VOTED_BEFORE, _REACH = re.compile(r"\bvot(?:ed|es?|ing)\s(?:\w+\s){0,2}by\s$", re.IGNORECASE), 40
_VOTED_AFTER = re.compile(r"\s?[,.]|\svotes?\b|\swith\b|\sin\sfavour\b")
# "Social workers voted nine to one" is a ratio.
_MEETING_VOTED = re.compile(r"\b(?:cabinet|committee|board|panel|councillors|members)\svoted\s$")


def meeting_voted(text: str, start: int) -> bool:
    """Whether a number says how many at a meeting voted for something."""
    return _MEETING_VOTED.search(text, max(0, start - _REACH), start) is not None


def are_votes(text: str, start: int, end: int) -> bool:
    """Whether two numbers in `[start, end)`, such as "seven to three", are votes."""
    if meeting_voted(text, start):
        return True
    by = _BY_BEFORE.search(text, max(0, start - len("by ")), start)
    behind = by and _VOTED_AFTER.match(text, end)
    return bool(behind or (by and _VOTED_BEFORE.search(text, max(0, start - _REACH), start)))
