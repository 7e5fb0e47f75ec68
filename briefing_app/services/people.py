"""The register of people: who is who, put together and taken apart by hand, step by step."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from weakref import WeakKeyDictionary

from briefing_app.domain import edtf
from briefing_app.domain.once import once
from briefing_app.domain.one_council import Councils
from briefing_app.domain.people import Decisions, Given, Naming, Person, Suggestion
from briefing_app.domain.registering import register
from briefing_app.domain.suggesting import suggestions
from briefing_app.services.own_councils import spoken_of
from briefing_app.store import facts, growing, loading, people
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_NO_COUNCILS = Councils(())


@dataclass(frozen=True)
class WhoIsWho:
    """The register of a library, with the roles without a name that are in no entry, and what was decided.

    `councils` are those that its sources speak of.
    """

    people: tuple[Person, ...]
    nameless: tuple[Naming, ...]
    decided: Decisions
    councils: Councils = field(default=_NO_COUNCILS, compare=False)

    @once
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Who may be the same; worked out when it is first asked for."""
        return suggestions(self.people, self.nameless, self.decided, self.councils)


@dataclass(frozen=True, slots=True)
class _Known:
    """A register as it was worked out, when, and of what."""

    state: object
    namings: tuple[Naming, ...]
    decided: Decisions
    register: WhoIsWho


_known: WeakKeyDictionary[Library, _Known] = WeakKeyDictionary()


def who_is_who(library: Library) -> WhoIsWho:
    """Everybody who is quoted in a library, in order of first publication, and whom to compare.

    Worked out again only when anybody is named otherwise than before: of ten thousand people that takes
    seconds.
    """
    state, held = library.state, _known.get(library)
    if held is None or held.state != state:
        namings, decided = people.namings(library), people.decisions(library)
        same = held is not None and (held.namings, held.decided) == (namings, decided)
        found = held.register if held is not None and same else _worked_out(namings, decided)
        councils = Councils(spoken_of(loading.judgements(library)))
        if councils.by_source != found.councils.by_source:
            found = replace(found, councils=councils)
        held = _known[library] = _Known(state, namings, decided, found)
    return held.register


def _worked_out(namings: tuple[Naming, ...], decided: Decisions) -> WhoIsWho:
    known = register(namings, decided)
    placed = {naming.id for person in known for naming in person.namings}
    nameless = tuple(naming for naming in namings if naming.name is None and naming.id not in placed)
    return WhoIsWho(known, nameless, decided)


def merge(library: Library, one: Person, other: Person) -> None:
    """Decide that two entries of the register are one person or body.

    Raises:
        BriefingError: they are one already, or the library can't be written.
    """
    if one.ids & other.ids:
        raise BriefingError(tr("“{name}” can't be merged with itself. Choose somebody else.", name=one.name))
    with library.operation(f"Merge {one.name} and {other.name}") as operation:
        people.join(library, operation, one.ids | other.ids)
        follow_register(library)


def split(library: Library, person: Person, others: Sequence[Naming]) -> None:
    """Decide that some namings of a person are somebody else's.

    Raises:
        BriefingError: none or all of them are chosen, or the library can't be written.
    """
    chosen = frozenset(naming.id for naming in others) & person.ids
    rest = person.ids - chosen
    if not chosen or not rest:
        raise BriefingError(tr("Tick at least one source, and leave at least one that is not ticked."))
    where = "1 source" if len(chosen) == 1 else f"{len(chosen)} sources"
    with library.operation(f"Split {person.name} in {where}") as operation:
        people.part(library, operation, chosen, rest)
        follow_register(library)


def call(library: Library, person: Person, name: str) -> None:
    """Decide by which of the names that sources give somebody goes.

    Raises:
        BriefingError: no source calls them that, or the library can't be written.
    """
    if name not in person.names:
        raise BriefingError(tr("No source calls {name} “{other}”.", name=person.name, other=name))
    with library.operation(f"Call {person.name} “{name}”") as operation:
        people.call(library, operation, person.ids, name)
        follow_register(library)


def give(library: Library, person: Person, given: Given) -> None:
    """Decide which role or party somebody has, beside what sources say of that.

    Raises:
        BriefingError: a day makes no sense, or the library can't be written.
    """
    days = [edtf.bounds(day) if edtf.is_valid(day) else None for day in (given.since, given.until) if day]
    ends = [day.upper if number else day.lower for number, day in enumerate(days) if day]
    if None in days or (len(ends) > 1 and ends[0] and ends[1] and ends[0] > ends[1]):
        raise BriefingError(tr("The role ends before it begins, or its days are none."))
    with library.operation(f"Role or party of {person.name}") as operation:
        people.give(library, operation, person.ids, given)


def keep_apart(library: Library, suggestion: Suggestion) -> None:
    """Remember that two whom the program thinks alike are not the same.

    Raises:
        BriefingError: the library can't be written.
    """
    one, other = suggestion.one, suggestion.other
    with library.operation(f"Keep {one.name} and {other.name} apart") as operation:
        people.refuse(library, operation, one.ids, other.ids)
        follow_register(library)


def follow_register(library: Library) -> None:
    """Let quotes, facts and the search follow the register."""
    facts.dissolve(library, people.settle(library))
    growing.grow(library)
    people.remove_unheard(library)
