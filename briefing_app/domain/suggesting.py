"""Who in a register may be the same, with the reason in words: for a person to decide, never done alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from briefing_app.domain.agreeing import Fit, Known, fit_of, said_of, together
from briefing_app.domain.called import fullest_name
from briefing_app.domain.naming import (
    forenames_alike,
    is_acronym_of,
    is_initial_of,
    nearly_spelt_alike,
    roles_alike,
    spelt_alike,
)
from briefing_app.domain.one_council import Councils
from briefing_app.domain.people import Decisions, Naming, Person, Reason, Suggestion
from briefing_app.domain.wording import fold
from briefing_app.system.words import in_english

# Offices that one person holds at a time: "the leader" of one source may be the leader of another.
_OFFICES = frozenset(
    {
        "leader",
        "executive",
        "director",
        "mayor",
        "minister",
        "secretary",
        "commissioner",
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "president",
        "chancellor",
        "principal",
        "headteacher",
        "officer",
        "head",
        "superintendent",
        "constable",
        "coroner",
        "bishop",
        "mp",
    }
)
_NO_COUNCILS = Councils(())
_MOST_FOR_A_ROLE = 3
_CROWD = 50  # among so many who share a forename and a letter, two like surnames say nothing
_MOST = 200  # nobody goes through more at a time; those that are answered make room for others
_FITS = {
    Fit.AGREES: Reason.SURNAME_AND_ROLE,
    Fit.POSSIBLE: Reason.SURNAME,
    Fit.OTHER_ROLE: Reason.OTHER_ROLE,
    Fit.OTHER_PARTY: Reason.OTHER_PARTY,
}


_LIKELY = [
    Reason.SURNAME_AND_ROLE,
    Reason.INITIAL,
    Reason.SHORT_FORENAME,
    Reason.MIDDLE_NAME,
    Reason.ACRONYM,
    Reason.SPELLING,
    Reason.LONGER_NAME,
    Reason.SURNAME,
    Reason.SEVERAL,
    Reason.ROLE_ALONE,
    Reason.SAME_NAME,
    Reason.OTHER_ROLE,
    Reason.OTHER_PARTY,
]


def suggestions(
    persons: Iterable[Person],
    nameless: Iterable[Naming],
    decisions: Decisions,
    councils: Councils = _NO_COUNCILS,
) -> tuple[Suggestion, ...]:
    """Pairs who may be the same, those that somebody said are not left out; the likeliest first.

    An office makes two alike only within one of the `councils` that sources speak of.
    """
    everybody = list(persons)
    found = [
        *_among_persons([person for person in everybody if not person.body], councils),
        *_among_bodies([person for person in everybody if person.body]),
        *_of_roles(nameless, everybody, councils),
    ]
    open_ones = [item for item in found if not decisions.refused(item.one.ids, item.other.ids)]
    return tuple(sorted(open_ones, key=lambda item: _LIKELY.index(item.reason))[:_MOST])


@dataclass(frozen=True, slots=True)
class _Entry:
    """A person with what is compared, looked up once: full names as words, and what is known."""

    person: Person
    names: frozenset[tuple[str, ...]]
    sources: frozenset[str]
    known: Known
    said: frozenset[Known]

    @classmethod
    def of(cls, person: Person) -> "_Entry":
        said = frozenset(map(said_of, person.namings))
        return cls(
            person=person,
            names=frozenset(tuple(item.key.split()) for item in person.namings if item.is_full),
            sources=frozenset(item.source.sha256 for item in person.namings),
            known=together(said),
            said=said,
        )


def _among_persons(persons: Iterable[Person], councils: Councils) -> Iterator[Suggestion]:
    entries = [_Entry.of(person) for person in persons]
    by_surname: dict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        for surname in {item.surname for item in entry.person.namings if item.surname}:
            by_surname[surname].append(entry)
    for bearers in by_surname.values():
        crowded = sum(bool(entry.names) for entry in bearers) > 1
        for one, other in combinations(bearers, 2):
            reason = _reason(one, other, councils, crowded=crowded)
            if reason is not None:
                yield Suggestion(one.person, other.person, reason)
    yield from _misspelt_ones(entries, councils)


def _misspelt_ones(entries: Iterable[_Entry], councils: Councils) -> Iterator[Suggestion]:
    """Those of one forename whose surnames differ by a slip."""
    by_forename: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
    for entry in entries:
        for start in {(name[0], name[-1][:1]) for name in entry.names}:
            by_forename[start].append(entry)
    for bearers in by_forename.values():
        if len(bearers) > _CROWD:
            continue
        for one, other in combinations(bearers, 2):
            if _misspelt(one, other, councils):
                yield Suggestion(one.person, other.person, Reason.SPELLING)


def _reason(one: _Entry, other: _Entry, councils: Councils, *, crowded: bool) -> Reason | None:
    """Why two of one surname may be the same."""
    if one.names and other.names:
        return _reason_of_names(one, other, councils)
    bare, full = (one, other) if not one.names else (other, one)
    if bare.sources & full.sources:
        return None
    worst = max((fit_of(said, full.known) for said in bare.said), key=lambda fit: fit.value)
    if worst is Fit.POSSIBLE and crowded:
        return Reason.SEVERAL
    return _FITS.get(worst)


def _reason_of_names(one: _Entry, other: _Entry, councils: Councils) -> Reason | None:
    """Why two of one surname, both with forenames, may be the same."""
    pairs = [(first, second) for first in one.names for second in other.names]
    reasons = (_reason_of_keys(first, second) for first, second in pairs)
    likeliest = min(filter(None, reasons), key=_LIKELY.index, default=None)
    if likeliest or not any(nearly_spelt_alike(first[0], second[0]) for first, second in pairs):
        return likeliest
    return Reason.SPELLING if _of_one_office(one, other, councils) else None


def _misspelt(one: _Entry, other: _Entry, councils: Councils) -> bool:
    """Whether two of one forename have surnames that differ by a slip, or by little and hold one office."""
    surnames = [{name[-1] for name in entry.names} for entry in (one, other)]
    if surnames[0] & surnames[1]:
        return False
    pairs = [(first, second) for first in surnames[0] for second in surnames[1]]
    if any(spelt_alike(first, second) for first, second in pairs):
        return True
    near = any(nearly_spelt_alike(first, second) for first, second in pairs)
    return near and _of_one_office(one, other, councils)


def _of_one_office(one: _Entry, other: _Entry, councils: Councils) -> bool:
    """Whether both are said to hold an office that one person holds, and nothing says that they are two."""
    if fit_of(one.known, other.known) is not Fit.AGREES:
        return False
    if not any(
        roles_alike(first, second) and _is_held_by_one(first) and _is_held_by_one(second)
        for first in one.known.offices
        for second in other.known.offices
    ):
        return False
    return not councils.are_apart(one.person.sources, other.person.sources)


def _is_held_by_one(role: str) -> bool:
    """Whether a role is an office that one person holds at a time."""
    return not _OFFICES.isdisjoint(fold(role).split())


def _reason_of_keys(one: Sequence[str], other: Sequence[str]) -> Reason | None:
    if one == other:
        return Reason.SAME_NAME
    if one[-1] != other[-1]:
        return None
    if one[0] == other[0]:
        return Reason.MIDDLE_NAME if len(one) != len(other) else None
    if is_initial_of(one[0], other[0]) or is_initial_of(other[0], one[0]):
        return Reason.INITIAL
    if forenames_alike(one[0], other[0]):
        return Reason.SHORT_FORENAME
    return Reason.SPELLING if spelt_alike(one[0], other[0]) else None


def _among_bodies(bodies: list[Person]) -> Iterator[Suggestion]:
    for one, other in combinations(bodies, 2):
        names = sorted((fold(one.name), fold(other.name)), key=len)
        words = [set(name.removeprefix("the ").split()) for name in names]
        if is_acronym_of(names[0], names[1]):
            yield Suggestion(one, other, Reason.ACRONYM)
        elif len(words[0]) > 1 and words[0] < words[1] and names[0].split()[-1] == names[1].split()[-1]:
            yield Suggestion(one, other, Reason.LONGER_NAME)


def _of_roles(nameless: Iterable[Naming], persons: list[Person], councils: Councils) -> Iterator[Suggestion]:
    """Roles without a name, each with those who are said to hold it elsewhere, at the same council."""
    held = [(person, [role.words for role in person.roles]) for person in persons]
    holders: dict[str, list[tuple[Person, frozenset[str]]]] = {}
    for naming in nameless:
        role = naming.office or ""
        if not _is_held_by_one(role):
            continue
        if role not in holders:
            holders[role] = [
                (person, frozenset(item.source.sha256 for item in person.namings))
                for person, words in held
                if any(roles_alike(role, one) for one in words)
            ]
        with in_english():  # what is decided of a name is kept under it
            unnamed = Person(name=f"{naming.called} in {naming.source.label}", namings=(naming,))
        elsewhere = (
            person
            for person, sources in holders[role]
            if naming.source.sha256 not in sources and councils.are_one([naming.source], person.sources)
        )
        for holder in islice(elsewhere, _MOST_FOR_A_ROLE):
            yield Suggestion(unnamed, holder, Reason.ROLE_ALONE)


def merged_name(one: Person, other: Person) -> str:
    """What two would be called as one."""
    return fullest_name([*one.namings, *other.namings])
