"""The names of single homes, schools and the like in a text, by their last word."""

import re
from collections.abc import Iterator

_SCHOOL = r"School|Academy|College|Primary|Infants?|Juniors?|Grammar|Nursery|Pre-?[Ss]chool"
_HOUSE = (
    rf"{_SCHOOL}|Lodge|House|Court|Manor|Hall|Grange|Villa|Home|Hospital|Infirmary|Hospice|Surgery|Cottage"
)
_KIND = r"(?:care|nursing|residential|children[’']s)\shome|nursery"
# "Willowmere Lodge", "St Anne's Church of England Primary School"; the name's kind is its last word.
_CAPITAL = r"[A-Z][\w’'.-]*[^\S\n](?:(?:of|the|and|for|&|upon|on)[^\S\n]){0,2}"
_NAME = re.compile(rf"(?<![\w’'-])(?P<name>(?:{_CAPITAL}){{1,5}}(?:{_HOUSE}|{_KIND}))$")
_LAST = re.compile(rf"\b(?:{_HOUSE}|{_KIND})\b")
"""The last word of a name, which few sentences have."""
_LONGEST = 80
# "Hill Top Primary | School" is a longer name, "Fallow House | Lane" a street's.
_GOES_ON = re.compile(rf"\s(?:Council|Road|Street|Lane|Drive|Avenue|{_HOUSE}|{_KIND})\b")
_NO_HOUSE = re.compile(
    r"(?:The\s|A\s)?(?:Town|County|City|Civic|Guild|Village|Crown|High|Magistrates’?|Supreme|County|Care|Children[’']s|Nursing|"
    r"Our|Your|White|Upper|Lower)\s\w+|.*\b(?:Crown|High|County|Magistrates’?)\sCourt"
)
_LEADING = re.compile(r"(?:The|A|An|Council|In|At|But|And|For|When|While|Meanwhile|Last|Inspectors?)\s")
_OF_SCHOOL = re.compile(rf"(?:{_SCHOOL}|nursery)$")
_WITH_KIND = re.compile(rf"\s(?:{_KIND})$")
_WHOLE = re.compile(rf"\s(?:{_HOUSE})$")


def house_names(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, str, bool]]:
    """Where `[start, end)` names a home or school, its name, and whether it is a school."""
    until = len(text) if end is None else end
    for last in _LAST.finditer(text, start, until):
        if _GOES_ON.match(text, last.end()):
            continue
        found = _NAME.search(text, max(start, last.start() - _LONGEST), last.end())
        if found is None:
            continue
        name = _LEADING.sub("", found["name"])
        if " " in name and name[0].isupper() and not _NO_HOUSE.fullmatch(name):
            yield found.end() - len(name), _bare(name), _OF_SCHOOL.search(name) is not None


def _bare(name: str) -> str:
    """A name without the kind of home behind it where it is whole without: "Beech Lodge | care home"."""
    bare = _WITH_KIND.sub("", name)
    return bare if _WHOLE.search(bare) else name


def names_house(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` names a home or school."""
    return next(house_names(text, start, end), None) is not None
