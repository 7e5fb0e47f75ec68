"""Who is who in two libraries that grew apart: names that either put together, or kept apart.

A decision on a name means nothing by itself: what counts is which names it stands together with. So names
are looked at in groups, all that either library has put with each other.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing_app.domain.meeting import Decided, Key, Outcome, Sides
from briefing_app.store.people import DIFFERENT, LABEL, label_of
from briefing_app.system.words import tr

_Written = tuple[str, str, str | None]
_Labels = Mapping[str, tuple[str, bool]]
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Clash:
    """Names of which the two libraries do not say the same; `taken` decides as the other does."""

    about: str
    mine: str
    theirs: str
    taken: tuple[_Written, ...]


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """What comes of who is who, and where the two say different things."""

    coming: tuple[_Written, ...]
    clashes: tuple[Clash, ...]


def compared(sides: Sides) -> FoundPeople:
    """What would come of the register's decisions."""
    coming: list[_Written] = []
    clashes: list[Clash] = []
    comparison = _Register(sides)
    for names in comparison.groups():
        comparison.take(names, coming, clashes)
    for key in (key for key in sides.keys if key[1] == DIFFERENT):
        comparison.take_refusal(key, coming, clashes)
    return FoundPeople(tuple(coming), tuple(clashes))


class _Register:
    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._mine, self._theirs, self._then = (
            _labels(one) for one in (sides.mine, sides.theirs, sides.then)
        )

    def groups(self) -> Iterator[list[str]]:
        """Names that either library has put with each other, of which the two do not say the same."""
        mine, theirs = _said(self._mine), _said(self._theirs)
        for names in _connected(_members(self._mine), _members(self._theirs)):
            if any(mine.get(name) != theirs.get(name) for name in names):
                yield sorted(names)

    def take(self, names: list[str], coming: list[_Written], clashes: list[Clash]) -> None:
        if not self._has_changed(self._theirs, names):
            return
        theirs = [(name, LABEL, self._sides.theirs.get((name, LABEL))) for name in names]
        parts = self._keeps_apart(self._sides.mine, names) and not self._keeps_apart(
            self._sides.theirs, names
        )
        if not self._has_changed(self._mine, names) and not parts:
            coming += theirs
        elif self._are_only_joined(names):
            kept = json.dumps({"label": label_of(names), "apart": False}, sort_keys=True)
            coming += [(name, LABEL, kept) for name in names]
        else:
            mine, other = _in_words(self._mine, names), _in_words(self._theirs, names)
            clashes.append(Clash(_named(names), mine, other, tuple(theirs)))

    def _has_changed(self, labels: _Labels, names: Iterable[str]) -> bool:
        return any(labels.get(name) != self._then.get(name) for name in names)

    def _are_only_joined(self, names: list[str]) -> bool:
        """Whether both libraries have only put together: all of them are one then."""
        labels = [one[name] for one in (self._mine, self._theirs) for name in names if name in one]
        apart = any(was_apart for _, was_apart in labels)
        either = {**self._sides.theirs, **self._sides.mine}
        return not apart and not self._keeps_apart(either, names)

    @staticmethod
    def _keeps_apart(decided: Decided, names: Iterable[str]) -> bool:
        some = set(names)
        return any(
            some & set(sides["one"]) and some & set(sides["other"])
            for (_, field), value in decided.items()
            if field == DIFFERENT and (sides := json.loads(value))
        )

    def take_refusal(self, key: Key, coming: list[_Written], clashes: list[Clash]) -> None:
        """Two whom the other library keeps apart; nothing where this one has put them together since."""
        if self._sides.outcome(key) is Outcome.NOTHING:
            return
        value = self._sides.theirs.get(key)
        written = (*key, value)
        refused = json.loads(value) if value else {"one": [], "other": []}
        one, other = ({_label(self._mine, name) for name in refused[side]} for side in ("one", "other"))
        if (one & other) - {None}:
            names = [*refused["one"], *refused["other"]]
            there = tr("Kept apart")
            apart = tuple((name, LABEL, self._sides.theirs.get((name, LABEL))) for name in names)
            clashes.append(Clash(_named(names), tr("One person"), there, (*apart, written)))
        else:
            coming.append(written)


def _labels(decided: Decided) -> _Labels:
    found = {name: json.loads(value) for (name, field), value in decided.items() if field == LABEL}
    return {name: (value["label"], value["apart"]) for name, value in found.items()}


def _label(labels: _Labels, name: str) -> str | None:
    return labels[name][0] if name in labels else None


def _members(labels: _Labels) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, (label, _) in labels.items():
        found.setdefault(label, set()).add(name)
    return found


def _said(labels: _Labels) -> dict[str, object]:
    """What is decided of names, whatever the labels are called: with whom each is one, and whether apart."""
    members = {label: frozenset(names) for label, names in _members(labels).items()}
    return {name: (members[label], apart) for name, (label, apart) in labels.items()}


def _connected(*some: Mapping[str, set[str]]) -> list[set[str]]:
    """Groups of names, joined wherever they share one."""
    found: list[set[str]] = []
    for names in (names for members in some for names in members.values()):
        near = [group for group in found if group & names]
        found = [group for group in found if not group & names]
        found.append(set(names).union(*near))
    return found


def _named(names: Iterable[str]) -> str:
    """Names as they stand in their identities, for a person to know them by."""
    called = list(dict.fromkeys(_called(name) for name in names))
    more = "…" if len(called) > _MOST_NAMED else ""
    return ", ".join(called[:_MOST_NAMED]) + more


def _called(name: str) -> str:
    words = name.partition("|")[2]
    return tr("the {role}", role=words[1:]) if words.startswith("?") else words.title()


def _in_words(labels: _Labels, names: list[str]) -> str:
    """How names stand together: "Ada Brook, A Brook; Ann Brook"."""
    groups = _members({name: labels[name] for name in names if name in labels}).values()
    alone = [{name} for name in names if name not in labels]
    parts = [_named(sorted(group)) for group in (*groups, *alone)]
    if len(parts) == 1:
        return tr("One person: {names}", names=parts[0])
    return tr("Different people: {names}", names="; ".join(parts))
