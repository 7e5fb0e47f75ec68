"""The names of single homes, schools and the like in a text, by their last word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SCHOOL = r"School|Academy|College|Primary|High|Infants?|Juniors?|Grammar|Nursery|Pre-?[Ss]chool"
_HOUSE = (
    rf"{_SCHOOL}|Lodge|House|Court|Manor|Hall|Grange|Villa|Home|Homecare|Hospital|Infirmary|Hospice|Surgery"
    r"|Cottage"
)
_KIND = r"(?:care|nursing|residential|children[’']s)\shome|nursery"
# "Willowmere Lodge", "St Anne's Church of England Primary School"; the name's kind is its last word.
_CAPITAL = r"(?:[A-Z][\w’'-]*|(?:St|Mt|[A-Z])\.)[^\S\n](?:(?:of|the|and|for|&|upon|on)[^\S\n]){0,2}"
_NAME = re.compile(rf"(?<![\w’'-])(?P<name>(?:{_CAPITAL}){{1,5}}(?:{_HOUSE}|{_KIND}))$")
_LAST = re.compile(rf"\b(?:{_HOUSE}|{_KIND})\b")
"""The last word of a name, which few sentences have."""
_LONGEST = 80
# "Hill Top Primary | School" is a longer name, "Fallow House | Lane" a street's.
_GOES_ON = re.compile(rf"\s(?:Council|Road|Street|Lane|Drive|Avenue|{_HOUSE}|{_KIND})\b")
_NO_HOUSE = re.compile(
    r"(?:The\s|A\s)?(?:Town|County|City|Civic|Guild|Village|Crown|High|Magistrates’?|Supreme|County|Care"
    r"|Children[’']s|Nursing|"
    r"Our|Your|White|Upper|Lower)\s\w+|.*\b(?:Crown|High|County|Magistrates’?)\sCourt|.*\b(?:Town|City|County)\sHall"
)
_LEADING = re.compile(r"(?:The|A|An|Council|In|At|But|And|For|When|While|Meanwhile|Last|Inspectors?)\s")
_OF_SCHOOL = re.compile(rf"(?:{_SCHOOL}|nursery)$")
_WITH_KIND = re.compile(rf"\s(?:{_KIND})$")
_WHOLE = re.compile(rf"\s(?:{_HOUSE})$")


class HouseName(NamedTuple):
    """Where a text names a home or school, at `[start, end)`, and what it is called."""

    start: int
    end: int
    name: str
    is_school: bool


def house_names(text: str) -> Iterator[HouseName]:
    """The homes and schools that a text names, in order."""
    for last in _LAST.finditer(text):
        if _GOES_ON.match(text, last.end()):
            continue
        found = _NAME.search(text, max(0, last.start() - _LONGEST), last.end())
        if found is None:
            continue
        name = _LEADING.sub("", found["name"])
        if " " in name and name[0].isupper() and not _NO_HOUSE.fullmatch(name):
            start = found.end() - len(name)
            yield HouseName(start, found.end(), _bare(name), _OF_SCHOOL.search(name) is not None)


def _bare(name: str) -> str:
    """A name without the kind of home behind it where it is whole without: "Beech Lodge | care home"."""
    bare = _WITH_KIND.sub("", name)
    return bare if _WHOLE.search(bare) else name


def is_house(name: str) -> bool:
    """Whether a name ends as those of homes and schools do."""
    return _WHOLE.search(name) is not None
