"""What each entry of a register is called: the fullest name, and more where two would be called the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing_app.domain.naming import party_in_full
from briefing_app.domain.people import NOTHING_GIVEN, Decisions, Given, Naming, Person
from briefing_app.domain.wording import name_key
from briefing_app.system.words import in_english

_NOTHING = Decisions(labels={})


def persons_of(groups: Iterable[Sequence[Naming]], decisions: Decisions = _NOTHING) -> tuple[Person, ...]:
    """A person for each group that has a name; no two names are the same, titles aside."""
    named = [
        (_chosen_name(group, decisions.called) or fullest_name(group), group)
        for group in groups
        if any(item.name for item in group)
    ]
    alike: dict[str, list[int]] = defaultdict(list)
    for place, (name, _) in enumerate(named):
        alike[name_key(name)].append(place)
    names = [name for name, _ in named]
    for places in alike.values():
        if len(places) > 1:
            for place in places:
                names[place] = f"{names[place]} ({_told_apart_by(named[place][1])})"
    return tuple(
        Person(name=name, namings=tuple(group), given=_given(group, decisions.given))
        for name, (_, group) in zip(_unique(names), named, strict=True)
    )


def _chosen_name(group: Sequence[Naming], called: Mapping[str, str]) -> str:
    """The name that somebody chose of those by which sources call a person; empty if nobody did."""
    if not called:
        return ""
    names = {item.called for item in group if item.name}
    chosen = (called[item.id] for item in group if item.id in called)
    return next((name for name in chosen if name in names), "")


def _given(group: Sequence[Naming], given: Mapping[str, Given]) -> Given:
    """What somebody said of a person by hand."""
    if not given:
        return NOTHING_GIVEN
    return next((given[item.id] for item in group if item.id in given), NOTHING_GIVEN)


def fullest_name(group: Sequence[Naming]) -> str:
    """The name with the most words that most sources use, with its title if it is a surname."""
    names = Counter(item.called for item in group if item.name)
    full = {item.called for item in group if item.is_full}
    return min(names, key=lambda name: (name not in full, -_weight(name), -names[name], name.isupper(), name))


def _weight(name: str) -> int:
    """How many words a name has; an initial is none."""
    return sum(len(word) > 1 for word in name_key(name).split())


def _told_apart_by(group: Sequence[Naming]) -> str:
    """What tells somebody from another of the same name: ward and party, role, or a source."""
    ward = next((item.ward for item in group if item.ward), None)
    party = next((party_in_full(item.party) for item in group if item.party), None)
    place = ", ".join(part for part in (party, ward) if part)
    office = next((item.office for item in group if item.office and len(item.office.split()) > 1), None)
    with in_english():  # names are kept in the library
        return place or office or group[0].source.label


def _unique(names: Iterable[str]) -> list[str]:
    """The names with a number behind those that were there before."""
    taken: set[str] = set()
    result = []
    for name in names:
        number, unique = 1, name
        while name_key(unique) in taken:
            number += 1
            unique = f"{name} {number}"
        taken.add(name_key(unique))
        result.append(unique)
    return result
