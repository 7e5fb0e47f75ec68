"""Who is who in a library: namings of all its sources put together, as decided and as far as it is safe.

What people decided goes first. Then the same full name is the same person, unless party and ward differ.
A surname behind a title joins the only person of that surname whom it agrees with and whom it can mean;
where it can mean two, or what is said contradicts, it stays apart. A role without a name joins nobody.
The outcome does not depend on the order in which sources were added.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from briefing_app.domain import edtf
from briefing_app.domain.agreeing import (
    Fit,
    Known,
    agree,
    are_different_members,
    fit_of,
    known_of,
    said_of,
)
from briefing_app.domain.called import persons_of
from briefing_app.domain.people import Decisions, Naming, Person

Group = list[Naming]


def register(namings: Iterable[Naming], decisions: Decisions) -> tuple[Person, ...]:
    """Everybody who is named in a library, each by one name of their own, in order of first publication.

    Roles to which nobody gave a name are left out.
    """
    return persons_of(grouped(namings, decisions), decisions)


def grouped(namings: Iterable[Naming], decisions: Decisions) -> list[Group]:
    """The namings of one person each, in order of publication; a role without a name is a group too."""
    decided: dict[str, Group] = defaultdict(list)
    by_key: dict[str, Group] = defaultdict(list)
    nameless: list[Group] = []
    ordered = sorted(namings, key=by_publication)
    for naming in ordered:
        label = decisions.labels.get(naming.id)
        if label is not None:
            decided[label.label].append(naming)
        elif naming.name is None:
            nameless.append([naming])
        else:
            by_key[naming.key].append(naming)
    homes = _homes(decided.values(), decisions)
    groups = [*nameless, *decided.values()]
    surnames = [key for key, group in by_key.items() if any(item.is_surname for item in group)]
    for key in by_key.keys() - set(surnames):
        groups += _placed(_same_name(by_key[key], homes.get(key)), homes.get(key))
    bearers = _bearers(groups)
    for key in surnames:
        left = _joined(by_key[key], bearers.get(key, ()), decisions)
        home = homes.get(key)
        groups += _placed(_same_surname(left, home, crowded=len(bearers.get(key, ())) > 1), home)
    turns = {id(naming): turn for turn, naming in enumerate(ordered)}
    for group in groups:
        group.sort(key=lambda naming: turns[id(naming)])
    return sorted(groups, key=lambda group: turns[id(group[0])])


def by_publication(naming: Naming) -> tuple[object, ...]:
    """A key that puts namings in order: the earliest published source first."""
    return _when(naming.source.published), naming.source.sha256, naming.key


@lru_cache(maxsize=10_000)
def _when(published: str | None) -> tuple[date, date]:
    return edtf.sort_key(published)


def _homes(decided: Iterable[Group], decisions: Decisions) -> dict[str, Group]:
    """The decided group to which others of a name belong; none where the name was given to several."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in decided:
        for key in {item.key for item in group if item.name and not decisions.labels[item.id].apart}:
            found[key].append(group)
    return {key: groups[0] for key, groups in found.items() if len(groups) == 1}


def _bearers(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """The groups of those whose full name ends in a surname."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for surname in {item.surname for item in group if item.is_full and item.surname}:
            found[surname].append(group)
    return found


def _placed(parts: Iterable[Group], home: Group | None) -> list[Group]:
    """Put what is linked with the home into it; gives the groups that remain."""
    if home is None:
        return [part for part in parts if part]
    ids = {item.id for item in home}
    remaining = []
    for part in parts:
        fresh = [item for item in part if item.id not in ids]
        if len(fresh) < len(part):
            home += fresh
        elif fresh:
            remaining.append(fresh)
    return remaining


def _own(key: str, home: Group | None) -> Group:
    return [item for item in home or () if item.key == key]


def _same_name(group: Group, home: Group | None) -> list[Group]:
    """Groups of those who have one full name, together with those of the home who have it."""
    own = _own(group[0].key, home)
    everybody = [*own, *group]
    members = [item for item in everybody if item.party and item.ward]
    linked = _linked(members, lambda one, other: not are_different_members(one, other))
    if len(linked) < 2:  # noqa: PLR2004 - nobody contradicts
        return [everybody]
    others = [item for item in everybody if not (item.party and item.ward)]
    return [*linked, others]


def _linked(items: Sequence[Naming], same: Callable[[Known, Known], bool]) -> list[Group]:
    """Groups in which every item is linked to another, directly or through others."""
    alike: dict[Known, Group] = defaultdict(list)
    for item in items:
        alike[said_of(item)].append(item)
    groups: list[tuple[list[Known], list[Group]]] = []
    for known, group in alike.items():
        near = [other for other in groups if any(same(known, one) for one in other[0])]
        groups = [other for other in groups if not any(other is one for one in near)]
        # Those of whom the same is said are one only if that links them: nothing said links nobody.
        parts = [group] if same(known, known) else [[item] for item in group]
        if not near and len(parts) > 1:
            groups += [([known], [part]) for part in parts]
        else:
            groups.append(
                (
                    [*(one for other in near for one in other[0]), known],
                    [*(part for other in near for part in other[1]), *parts],
                )
            )
    return [[item for part in parts for item in part] for _, parts in groups]


def _same_surname(left: Group, home: Group | None, *, crowded: bool) -> list[Group]:
    """Those of one surname who are one: all of them if nothing speaks against it, else as they agree."""
    if not left:
        return []
    everybody = [*_own(left[0].key, home), *left]
    kinds = {said_of(item) for item in everybody}
    fits = (fit_of(*pair) for one, other in combinations(kinds, 2) for pair in ((one, other), (other, one)))
    if not crowded and all(fit in (Fit.AGREES, Fit.POSSIBLE) for fit in fits):
        return [everybody]
    return _linked(everybody, agree)


def _joined(group: Group, bearers: Sequence[Group], decisions: Decisions) -> Group:
    """Let namings by surname join the persons whom they mean; gives those that mean nobody."""
    # Looked at as they stand: whom a surname joins must not depend on which one joined before.
    stand = [(bearer, known_of(bearer), {item.source.sha256 for item in bearer}) for bearer in bearers]
    left, meant = [], []
    for naming in group:
        said = said_of(naming)
        possible = [
            (bearer, fit)
            for bearer, known, sources in stand
            # A source that tells two of one surname apart means two.
            if naming.source.sha256 not in sources
            and (fit := fit_of(said, known)) in (Fit.AGREES, Fit.POSSIBLE)
        ]
        if (
            len(possible) != 1
            or possible[0][1] is not Fit.AGREES
            or _barred(naming, possible[0][0], decisions)
        ):
            left.append(naming)
        else:
            meant.append((naming, possible[0][0]))
    for naming, bearer in meant:
        bearer.append(naming)
    return left


def _barred(naming: Naming, bearer: Group, decisions: Decisions) -> bool:
    return decisions.refused([naming.id], [item.id for item in bearer])
