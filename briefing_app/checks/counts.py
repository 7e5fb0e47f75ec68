"""Promises of a number of things: how many of them there are later, and the number promised again."""

import re

from briefing_app.checks.deeds import Deed, Stage
from briefing_app.checks.links import have_one_verb
from briefing_app.checks.objects import object_of, telling_stems

_NUMBER = re.compile(
    r"^\W*(?:(?:another|extra|further|all|the|only|just)\s)?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d|\s?%|\sper\scent)\s"
)
_REST = re.compile(r"\b(?:the\s(?:other|remaining|last|final|rest)|others)\b", re.IGNORECASE)


def _counted(deed: Deed) -> tuple[int, frozenset[str]] | None:
    """The number of things that a deed is done to, and the stems of what these are called."""
    found = object_of(deed)
    number = _NUMBER.match(found.words) if found else None
    if found is None or number is None:
        return None
    return int(number["number"].replace(",", "")), frozenset(telling_stems(found.words[number.end() :]))


def is_part_done(promised: Deed, deed: Deed) -> bool:
    """Whether a deed was done to fewer of the things than promised: "recruited 23" of "will recruit 40"."""
    wanted, done = _counted(promised), _counted(deed)
    if wanted is None or done is None or deed.stage is not Stage.DONE:
        return False
    same = wanted[1] == done[1] and bool(wanted[1])
    return same and 0 < done[0] < wanted[0] and have_one_verb(promised, deed)


def is_same_count(one: Deed, other: Deed) -> bool:
    """Whether two deeds are one by their verb and by how many of what they are done to."""
    first, second = _counted(one), _counted(other)
    if first is None or second is None or first[0] != second[0]:
        return False
    return first[1] == second[1] and have_one_verb(one, other)


def is_of_the_rest(deed: Deed) -> bool:
    """Whether what is planned is what is left: "the other 17"."""
    if deed.stage is not Stage.PLANNED:
        return False
    words = deed.sentence.words[deed.reach[0] - deed.sentence.start : deed.reach[1] - deed.sentence.start]
    return _REST.search(words) is not None
