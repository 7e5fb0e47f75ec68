"""Two decisions on one thing made into one where both can stand: notes, links, when a question was asked."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from briefing_app.services import checking, enquiring, following, planning
from briefing_app.store import deciding

_REASON, _ASKINGS, _ITEMS = "reason", "askings", "items"


def agreed(field: str, mine: str | None, theirs: str | None) -> str | None:
    """The one decision that two come to in either order; `None` where there is something to choose."""
    rule = _AGREEING.get(field)
    if rule is None or mine is None or theirs is None:
        return None
    one, other = sorted((json.loads(mine), json.loads(theirs)), key=_text)
    found = rule(one, other)
    return None if found is None else _text(found)


def joined(field: str, mine: str | None, theirs: str | None) -> str | None:
    """Both decisions together, this library's first; `None` where only one of them can stand."""
    rule = _JOINING.get(field)
    if rule is None or mine is None or theirs is None:
        return None
    return _text(rule(json.loads(mine), json.loads(theirs)))


def _text(value: object) -> str:
    """A value as libraries keep it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _with_links(one: Any, other: Any) -> Any:
    """The passages that either has linked or refused; nothing if one has linked what the other refused."""
    found = {name: _each(one[name], other[name]) for name in ("refused", "added")}
    refused = [tuple(place) for place in found["refused"]]
    linked = [tuple(link[:3]) for link in found["added"]]
    clear = not set(refused) & set(linked) and len(set(linked)) == len(linked)
    return found if clear else None


def _each(one: list[Any], other: list[Any]) -> list[Any]:
    return sorted([*one, *(item for item in other if item not in one)], key=_text)


def _with_askings(one: Any, other: Any) -> Any:
    """A question with everything that either says of it; nothing if they say different things."""
    days = {each["on"]: each for each in one.get(_ASKINGS, [])}
    for each in other.get(_ASKINGS, []):
        if days.setdefault(each["on"], each) != each:
            return None
    found = {**one, **other}
    if any(one.get(name, value) != value for name, value in other.items() if name != _ASKINGS):
        return None
    return {**found, _ASKINGS: [days[day] for day in sorted(days)]} if days else found


def _one_reason(one: Any, other: Any) -> Any:
    """The one reason that is given; nothing if there are two."""
    reasons = {value[_REASON] for value in (one, other)} - {""}
    return None if len(reasons) > 1 else {_REASON: next(iter(reasons), "")}


def _both_words(mine: str, theirs: str) -> str:
    return mine if theirs in mine else theirs if mine in theirs else f"{mine}\n\n{theirs}"


def _both_reasons(mine: Any, theirs: Any) -> Any:
    return {_REASON: _both_words(mine[_REASON], theirs[_REASON])}


def _both_askings(mine: Any, theirs: Any) -> Any:
    days = {each["on"]: each for each in (*theirs.get(_ASKINGS, []), *mine.get(_ASKINGS, []))}
    return {**theirs, **mine, _ASKINGS: [days[day] for day in sorted(days)]}


def _both_items(mine: Any, theirs: Any) -> Any:
    known = {tuple(item[:2]) for item in mine[_ITEMS]}
    return {
        **mine,
        _ITEMS: [*mine[_ITEMS], *(item for item in theirs[_ITEMS] if tuple(item[:2]) not in known)],
    }


def _both_lists(mine: Any, theirs: Any) -> Any:
    return [*mine, *(item for item in theirs if item not in mine)]


_Rule = Callable[[Any, Any], Any]
_AGREEING: Mapping[str, _Rule] = {
    following.LINKS: _with_links,
    enquiring.KEPT: _with_askings,
    checking.DISMISSED: _one_reason,
    following.DROPPED: _one_reason,
}
_JOINING: Mapping[str, _Rule] = {
    deciding.NOTE: _both_words,
    checking.DISMISSED: _both_reasons,
    following.DROPPED: _both_reasons,
    enquiring.KEPT: _both_askings,
    enquiring.ORDER: _both_lists,
    planning.FIELD: _both_items,
}
