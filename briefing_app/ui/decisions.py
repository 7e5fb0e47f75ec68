"""Decisions as jobs for the worker: each changes the library and says in a sentence what was done."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_app.system.words import tr

if TYPE_CHECKING:
    from briefing_app.domain.observations import Observation
    from briefing_app.domain.people import Given, Naming, Person, Suggestion
    from briefing_app.services.libraries import Library

Decision = Callable[["Library"], str]

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415


def merging(one: "Person", other: "Person") -> Decision:
    """That two are one person."""

    def decision(library: "Library") -> str:
        from briefing_app.domain.suggesting import merged_name
        from briefing_app.services import people

        people.merge(library, one, other)
        name = merged_name(one, other)
        return tr(
            "Merged {one} and {other}: their quotes stand under “{name}” now.",
            one=one.name,
            other=other.name,
            name=name,
        )

    return decision


def splitting(person: "Person", others: "Sequence[Naming]") -> Decision:
    """That some sources mean somebody else by a person's name."""

    def decision(library: "Library") -> str:
        from briefing_app.services import people

        people.split(library, person, others)
        names = {naming.name for naming in others if naming.name}
        if len(names) == 1 and person.name not in names:
            return tr("Split {name} from {other}.", name=names.pop(), other=person.name)
        return tr("Split {name}: there are two of that name now.", name=person.name)

    return decision


def calling(person: "Person", name: str) -> Decision:
    """That somebody goes by another of the names that sources give them."""

    def decision(library: "Library") -> str:
        from briefing_app.services import people

        people.call(library, person, name)
        return tr("{name} stands under “{other}” now.", name=person.name, other=name)

    return decision


def giving(person: "Person", given: "Given") -> Decision:
    """Which role and party somebody has, beside what sources say."""

    def decision(library: "Library") -> str:
        from briefing_app.services import people

        people.give(library, person, given)
        if given:
            return tr("Kept beside what sources say of {name}.", name=person.name)
        return tr("Of {name} stands only what sources say.", name=person.name)

    return decision


def keeping_apart(suggestion: "Suggestion") -> Decision:
    """That two who seem alike are not the same."""

    def decision(library: "Library") -> str:
        from briefing_app.services import people

        people.keep_apart(library, suggestion)
        return tr("{one} and {other} stay apart.", one=suggestion.one.name, other=suggestion.other.name)

    return decision


def dismissing(observation: "Observation", reason: str) -> Decision:
    """That an observation is not right."""

    def decision(library: "Library") -> str:
        from briefing_app.services import checking

        checking.dismiss(library, observation, reason)
        return tr("Dismissed. It will not come back when documents are read again.")

    return decision


def undoing(library: "Library") -> tuple[str, bool]:
    """That the last decision that stands is taken back; and whether that moved anything."""
    from briefing_app.services import undoing

    return tr("Undone: {name}.", name=undoing.undo(library)), undoing.moved(library)


def redoing(library: "Library") -> tuple[str, bool]:
    """That the decision that was taken back last is made again; and whether that moved anything."""
    from briefing_app.services import undoing

    return tr("Done again: {name}.", name=undoing.redo(library)), undoing.moved(library)
