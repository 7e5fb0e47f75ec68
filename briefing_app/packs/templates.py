"""Templates of packs: short files to start from, those that come with the program and the user's own."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.packs.plan import SECTION, Plan, PlanItem
from briefing_app.packs.request import OwnKind, Section
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import data_folder, resource
from briefing_app.system.words import tr

_KEYS = {"name", "about", "order", "cover", "confirmed_only", "paper", "print", "form", "passages", "items"}
_PRINTS = {"ordinary": False, "large": True}
_SECTIONS = tuple(section for section in Section if section is not Section.SOURCES)
_ITEMS = (SECTION, *OwnKind)
_LAST = 1000
_ONCE = "once"
_MOST_BYTES = 1_000_000
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class Template:
    """A plan to start from: its name, what it is for, and what it holds."""

    name: str
    about: str
    plan: Plan


@cache
def templates() -> tuple[Template, ...]:
    """The templates that come with the program, in their order."""
    return tuple(_in_order(resource("templates").glob("*.toml")))


def own_folder() -> Path:
    """Where the user's own templates are; it need not be there."""
    return data_folder() / "templates"


def own_templates() -> tuple[tuple[Template, ...], tuple[str, ...]]:
    """The user's own templates by name, and a sentence on each file that can't be used."""
    good, problems = list[Template](), list[str]()
    for path in sorted(own_folder().glob("*.toml")):
        try:
            good.append(read_template(path))
        except BriefingError as problem:
            problems.append(str(problem))
    return tuple(sorted(good, key=lambda one: one.name.casefold())), tuple(problems)


def template_named(name: str) -> Template:
    """The template of a name, in whatever case, or of a file.

    Raises:
        BriefingError: there is none, or the file is not one.
    """
    own, _ = own_templates()
    for one in (*own, *templates()):
        if one.name.casefold() == name.strip().casefold():
            return one
    if name.endswith(".toml"):
        return read_template(Path(name))
    names = ", ".join(f"“{one.name}”" for one in (*templates(), *own))
    raise BriefingError(tr("There is no template “{name}”. There are: {names}.", name=name, names=names))


def _in_order(paths: Iterable[Path]) -> list[Template]:
    read = [(_read(path), path) for path in paths]
    return [_template(told) for told, _ in sorted(read, key=lambda one: one[0].get("order", _LAST))]


def read_template(path: Path) -> Template:
    """The template that a file holds.

    Raises:
        BriefingError: the file can't be read, or is no template; the sentence says why.
    """
    try:
        return _template(_read(path))
    except OSError as problem:
        raise BriefingError(tr("“{path}” can’t be read: {problem}.", path=path, problem=problem)) from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise BriefingError(
            tr("“{name}” is no template: {problem}.", name=path.name, problem=_reason(problem))
        ) from problem


def _reason(problem: Exception) -> str:
    if isinstance(problem, KeyError):
        return tr("“{key}” is missing", key=problem.args[0])
    return str(problem)


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise ValueError(tr("it is far too large"))
    return tomllib.loads(content.decode("utf-8-sig"))


def _template(told: Mapping[str, Any]) -> Template:
    unknown = sorted(set(told) - _KEYS)
    if unknown:
        raise ValueError(tr("it says “{key}”, which means nothing here", key=unknown[0]))
    passages = told.get("passages", True)
    if passages not in (True, False, _ONCE):
        raise ValueError(tr("“{key}” is one of {known}", key="passages", known=f"true, false, {_ONCE}"))
    layout = Layout(
        paper=Paper(_one_of(told, "paper", list(Paper), Paper.A4)),
        large_print=_PRINTS[_one_of(told, "print", list(_PRINTS), "ordinary")],
        form=Form(_one_of(told, "form", list(Form), Form.SECTIONS)),
        passages=passages is True,
        once=passages == _ONCE,
    )
    name = str(told["name"])
    plan = Plan(
        template=name,
        cover=_yes(told, "cover", False),
        confirmed_only=_yes(told, "confirmed_only", False),
        items=tuple(_item(kind, value) for item in told["items"] for kind, value in dict(item).items()),
        layout=layout,
    )
    return Template(name, str(told.get("about", "")), plan)


def _one_of(told: Mapping[str, Any], key: str, known: list[Any], default: str) -> str:
    value = told.get(key, default)
    if value not in known:
        raise ValueError(tr("“{key}” is one of {known}", key=key, known=", ".join(map(str, known))))
    return str(value)


def _yes(told: Mapping[str, Any], key: str, default: bool) -> bool:
    value = told.get(key, default)
    if not isinstance(value, bool):
        raise ValueError(tr("“{key}” is one of {known}", key=key, known="true, false"))  # noqa: TRY004 - see _reason
    return value


def _item(kind: str, value: object) -> PlanItem:
    if kind not in _ITEMS:
        raise ValueError(tr("“{key}” is one of {known}", key="items", known=", ".join(_ITEMS)))
    if kind == SECTION and value not in _SECTIONS:
        raise ValueError(tr("“{key}” is one of {known}", key=kind, known=", ".join(_SECTIONS)))
    return PlanItem(kind, str(value))


def save_template(name: str, plan: Plan) -> Path:
    """Keep the sections and own lines of a plan as a template of the user's own, in place of one of the name.

    Raises:
        BriefingError: the name has no letter, or the file can't be written.
    """
    stem = _NOT_IN_NAMES.sub("-", name.casefold()).strip("-")[:80]
    if not stem:
        raise BriefingError(tr("Give the template a name with a letter in it."))
    path = own_folder() / f"{stem}.toml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_written(name.strip(), plan), encoding="utf-8")
    except OSError as problem:
        raise BriefingError(
            tr(
                "The template could not be written to “{path}” ({reason}). Check the disk, then try again.",
                path=path,
                reason=problem.strerror,
            )
        ) from problem
    return path


def _written(name: str, plan: Plan) -> str:
    """A plan as a file that `read_template` reads."""
    layout = plan.layout
    lines = [
        f"name = {_string(name)}",
        f"cover = {str(plan.cover).lower()}",
        f"confirmed_only = {str(plan.confirmed_only).lower()}",
        f'paper = "{layout.paper}"',
        f'print = "{"large" if layout.large_print else "ordinary"}"',
        f'form = "{layout.form}"',
        f"passages = {_passages(layout)}",
        "items = [",
        *(
            f"    {{ {item.kind} = {_string(item.value)} }},"
            for item in plan.items
            if item.included and item.kind in _ITEMS
        ),
        "]",
    ]
    return "\n".join(lines) + "\n"


def _passages(layout: Layout) -> str:
    return _string(_ONCE) if layout.once and not layout.passages else str(layout.passages).lower()


def _string(text: str) -> str:
    """A text as TOML has it: as JSON does, but for a character that JSON leaves and lone surrogates."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
