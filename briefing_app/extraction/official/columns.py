"""What the columns of a table of inspection outcomes hold: the council, areas of frameworks, dates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from briefing_app.domain.frameworks import Framework
from briefing_app.domain.wording import fold

_PROVIDER = re.compile(
    r"(?:the )?(?:name of )?"
    r"(?:(?:local )?(?:authority|area|council)|la|council|landlord|provider|organisation|service)"
    r"(?: (?:partnership|area))?(?: names?)?"
)
_ANY_NAME = re.compile(r"(?:registered )?name")
_FRAMEWORK = re.compile(
    r"(?:inspection )?(?:framework|type)(?: of inspection)?|inspection framework(?: type)?"
)
_DATE = re.compile(r"\b(?:dates?|start|started|end|ended|published|from|to)\b")
_NEXT = re.compile(r"\bnext\b|\bdue\b|\bexpected\b")
_END = re.compile(r"\bend(?:ed)?\b|\blast day\b|\bto\b")
_PUBLISHED = re.compile(r"\bpublish\w*|\bpublication\b|\breport date\b|\bfirst published\b")
_EARLIER = re.compile(r"\b(?:previous|prior|preceding|earlier|last but one|predecessor)\b")
_LATEST = re.compile(r"\b(?:latest|most recent|current)\b")
# A table with such a column is about schools, homes or agencies: a council is only where they are.
_OF_SETTINGS = re.compile(
    r"\b(?:schools?|academy|nursery|homes?|settings?|childminders?|colleges?|agency|phase|pupils?)\b"
)
_PARTS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class AreaColumn:
    """A column with the grades of one area; `earlier` if of the inspection before the latest."""

    column: int
    framework: Framework
    area: str
    earlier: bool


@dataclass(frozen=True, slots=True)
class DateColumn:
    """A column with days of inspections or reports; `sort` is start, end or published."""

    column: int
    sort: str
    earlier: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """What was found in a header row."""

    provider: int
    framework: int | None
    areas: tuple[AreaColumn, ...]
    dates: tuple[DateColumn, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    framework: Framework
    area: str
    full: bool

    @property
    def of_all(self) -> bool:
        """Whether it is the service as a whole, which every framework has and none is told by."""
        return self.area == self.framework.overall


def columns_of(
    header: Sequence[str], above: Sequence[str], frameworks: tuple[Framework, ...]
) -> Columns | None:
    """The columns of a header row with the row above it, `None` if it is no header of outcomes."""
    names = [fold(cell) for cell in header]
    if any(_OF_SETTINGS.search(name) and not _candidates(name, frameworks) for name in names):
        return None
    provider = _provider(names)
    groups = _carried(above, len(names))
    earlier = [
        bool(_EARLIER.search(name) or (_EARLIER.search(group) and not _LATEST.search(name)))
        for name, group in zip(names, groups, strict=True)
    ]
    areas = tuple(_areas(names, earlier, frameworks))
    if provider is None or not _enough(areas):
        return None
    return Columns(
        provider=provider,
        framework=next((column for column, name in enumerate(names) if _FRAMEWORK.fullmatch(name)), None),
        areas=areas,
        dates=tuple(_dates(names, earlier, {area.column for area in areas})),
    )


def _provider(names: Sequence[str]) -> int | None:
    for pattern in (_PROVIDER, _ANY_NAME):
        found = [column for column, name in enumerate(names) if pattern.fullmatch(name)]
        named = [column for column in found if names[column].endswith("name")]
        if found:
            return (named or found)[0]
    return None


def _enough(areas: Iterable[AreaColumn]) -> bool:
    """Whether a framework is told by its areas: two beside the overall one, or all that it has."""
    found: dict[Framework, set[str]] = {}
    for area in areas:
        found.setdefault(area.framework, set()).add(area.area)
    return any(
        len(ids - {framework.overall}) >= _PARTS_NEEDED or len(framework.areas) == 1
        for framework, ids in found.items()
    )


def _carried(above: Sequence[str], width: int) -> list[str]:
    """The heading over each column: that of a group of columns stands over the first of them alone."""
    carried, last = [], ""
    for column in range(width):
        cell = fold(above[column]) if column < len(above) else ""
        last = cell or last
        carried.append(last)
    return carried


@cache
def _wordings(framework: Framework) -> tuple[tuple[str, str, bool], ...]:
    """Every wording of a framework's areas with the area and whether it is a full one, longest first."""
    found = [
        (fold(words), area.id, full)
        for area in framework.areas
        for full, wordings in ((True, (area.title, *area.names)), (False, area.short))
        for words in wordings
    ]
    return tuple(sorted(found, key=lambda item: (-len(item[0]), not item[2])))


def _candidates(name: str, frameworks: tuple[Framework, ...]) -> list[_Candidate]:
    """The area that a column may be about, for each framework; full wordings go before everyday words."""
    bare = _LATEST.sub("", _EARLIER.sub("", name)).strip()
    found = [item for framework in frameworks if (item := _candidate(bare, framework))]
    return [item for item in found if item.full or item.of_all] or found


def _candidate(name: str, framework: Framework) -> _Candidate | None:
    for words, area, full in _wordings(framework):
        inside = full and f" {words} " in f" {name} "
        if inside or name in (words, f"{words} grade", f"{words} judgement", f"{words} rating"):
            return _Candidate(framework, area, full)
    return None


def _areas(
    names: Sequence[str], earlier: Sequence[bool], frameworks: tuple[Framework, ...]
) -> Iterable[AreaColumn]:
    """The columns with areas, each of one framework: its own if only one has it, else its neighbours'."""
    found = {
        column: candidates
        for column, name in enumerate(names)
        if not _DATE.search(name) and (candidates := _candidates(name, frameworks))
    }
    anchors = {
        column: items[0].framework
        for column, items in found.items()
        if len(items) == 1 and items[0].full and not items[0].of_all
    }
    weights = _weights(found.values())
    taken: set[tuple[str, str, bool]] = set()
    for column, candidates in found.items():
        for item in _by_likelihood(column, candidates, anchors, weights):
            key = item.framework.id, item.area, earlier[column]
            if key not in taken:
                taken.add(key)
                yield AreaColumn(column, item.framework, item.area, earlier[column])
                break


def _weights(found: Iterable[Sequence[_Candidate]]) -> dict[Framework, int]:
    weights: dict[Framework, int] = {}
    for candidates in found:
        for item in candidates:
            weights[item.framework] = weights.get(item.framework, 0) + 1 + item.full
    return weights


def _by_likelihood(
    column: int,
    candidates: Sequence[_Candidate],
    anchors: dict[int, Framework],
    weights: dict[Framework, int],
) -> list[_Candidate]:
    """The candidates whose framework stands nearest first; of two as near the one that follows."""
    if not anchors:
        best = max(weights[item.framework] for item in candidates)
        return [item for item in candidates if weights[item.framework] == best]

    def distance(item: _Candidate) -> tuple[int, bool, int]:
        near = [
            (abs(other - column), other < column) for other, one in anchors.items() if one == item.framework
        ]
        return *min(near, default=(len(anchors) + 1000, True)), -weights[item.framework]

    allowed = set(anchors.values())
    return sorted((item for item in candidates if item.framework in allowed), key=distance)


def _dates(names: Sequence[str], earlier: Sequence[bool], areas: set[int]) -> Iterable[DateColumn]:
    for column, name in enumerate(names):
        if column in areas or _NEXT.search(name):
            continue
        if _PUBLISHED.search(name):
            yield DateColumn(column, "published", earlier[column])
        elif _DATE.search(name) and ("inspect" in name or re.search(r"\bdates?\b", name)):
            yield DateColumn(column, "end" if _END.search(name) else "start", earlier[column])
