"""Inspection frameworks as data: their areas and grades, read from resources/frameworks/*.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing_app.domain.tones import TONES
from briefing_app.system.overriding import override
from briefing_app.system.places import resource


@dataclass(frozen=True, slots=True)
class Area:
    """One thing that a framework grades. `names` are wordings by which documents call it, longest first.

    `short` are everyday words for it, which mean the area only next to a grade that was given. An area
    that is `part_of` another was graded with it before the year `since`; without `since` it stays a
    part of it. An area that is `apart` is no part of the judgement as a whole.
    """

    id: str
    title: str
    names: tuple[str, ...]
    short: tuple[str, ...] = ()
    since: int | None = None
    part_of: str | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Grade:
    """One rung of a framework's scale; rank 1 is the best. `tone` names its colour token."""

    id: str
    title: str
    rank: int
    tone: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """How one inspectorate judges one kind of service; `since` and `until` are years, `until` exclusive.

    `overall` is the area that a grade for the service as a whole belongs to. `services` are wordings
    for the service, `short` everyday words for it where the framework is known already, `marks` wordings that
    only documents about this framework have. The grades of a
    `telling` framework are phrases that need no other sign of having been given. One that is `of_one` grades
    single homes or schools, each of which is its own provider, and no council.
    """

    id: str
    title: str
    inspectorate: str
    service: str
    since: int
    until: int | None
    areas: tuple[Area, ...]
    grades: tuple[Grade, ...]
    overall: str | None = None
    services: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    telling: bool = False
    of_one: bool = False

    @override
    def __hash__(self) -> int:
        # What is worked out from a framework is kept by it; hashing all its words each time costs more.
        return hash(self.id)

    def area(self, area_id: str) -> Area:
        return next(area for area in self.areas if area.id == area_id)

    def grade(self, grade_id: str) -> Grade:
        return next(grade for grade in self.grades if grade.id == grade_id)

    def holds_in(self, year: int) -> bool:
        """Whether the framework was in use in a year."""
        return self.since <= year and (self.until is None or year < self.until)

    def parts(self, year: int | None) -> tuple[Area, ...]:
        """The areas that stood beside the overall one in a year, without the parts of other areas."""
        return tuple(
            area
            for area in self.areas
            if area.id != self.overall
            and not area.apart
            and (area.part_of is None or (area.since is not None and year is not None and year >= area.since))
        )


@cache
def frameworks() -> tuple[Framework, ...]:
    """All frameworks that came with the program, in the order of their identifiers.

    Raises:
        ValueError: a file does not say what a framework needs, or two have one identifier.
    """
    return read_frameworks(resource("frameworks"))


def read_frameworks(folder: Path) -> tuple[Framework, ...]:
    """The frameworks of a folder, one a TOML file.

    Raises:
        ValueError: a file does not say what a framework needs, or two have one identifier.
    """
    found = [_read(path) for path in sorted(folder.glob("*.toml"))]
    _refuse_twins(f"the folder {folder.name}", [framework.id for framework in found])
    return tuple(sorted(found, key=lambda framework: framework.id))


def _read(path: Path) -> Framework:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        framework = _framework(data)
        _check(framework)
    except KeyError as error:
        raise ValueError(f"{path.name}: {error.args[0]!r} is missing") from error
    except (ValueError, TypeError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    return framework


def _framework(data: dict[str, Any]) -> Framework:
    return Framework(
        id=data["id"],
        title=data["title"],
        inspectorate=data["inspectorate"],
        service=data["service"],
        since=int(data["since"]),
        until=data.get("until"),
        areas=tuple(_area(item) for item in data["areas"]),
        grades=tuple(_grade(item) for item in data["grades"]),
        overall=data.get("overall"),
        services=_wordings(data.get("services", [])),
        short=_wordings(data.get("short", [])),
        marks=_wordings(data.get("marks", [])),
        telling=data.get("telling", False),
        of_one=data.get("of_one", False),
    )


def _area(item: dict[str, Any]) -> Area:
    return Area(
        id=item["id"],
        title=item["title"],
        names=_wordings(item["names"]),
        short=_wordings(item.get("short", [])),
        since=item.get("since"),
        part_of=item.get("part_of"),
        apart=item.get("apart", False),
    )


def _grade(item: dict[str, Any]) -> Grade:
    return Grade(
        id=item["id"],
        title=item["title"],
        rank=int(item["rank"]),
        tone=item["tone"],
        names=_wordings(item["names"]),
    )


def _wordings(words: Any) -> tuple[str, ...]:
    """Wordings in lower case with straight apostrophes, longest first, so that the longest one matches."""
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        raise ValueError(f"not a list of wordings: {words!r}")
    return tuple(
        sorted(
            (word.strip().lower().replace("’", "'") for word in words), key=lambda word: (-len(word), word)
        )
    )


def _check(framework: Framework) -> None:
    areas = [area.id for area in framework.areas]
    _refuse_twins("the areas", areas)
    _refuse_twins("the grades", [grade.id for grade in framework.grades])
    if not areas or not framework.grades:
        raise ValueError("a framework needs areas and grades")
    if sorted(grade.rank for grade in framework.grades) != list(range(1, len(framework.grades) + 1)):
        raise ValueError("the ranks of the grades do not run from 1 on")
    wrong = [grade.tone for grade in framework.grades if grade.tone not in TONES]
    if wrong:
        raise ValueError(f"no such tone: {wrong[0]!r}")
    for named in (framework.overall, *(area.part_of for area in framework.areas)):
        if named is not None and named not in areas:
            raise ValueError(f"no such area: {named!r}")


def _refuse_twins(where: str, ids: list[str]) -> None:
    twins = {one for one in ids if ids.count(one) > 1}
    if twins:
        raise ValueError(f"{where} name {min(twins)!r} twice")
