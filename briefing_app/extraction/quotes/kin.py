"""Whom "his daughter" or "her husband" means: the only other person who bears their surname."""

from collections.abc import Callable, Iterable

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.persons import Person
from briefing_app.extraction.quotes.bearers import fits
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.remembered import Remembered

_NEAR = 2  # an adjective between whose relation it is and the noun


def relative_of(
    persons: Iterable[Person],
    people: Remembered,
    who: Callable[[Sentence, Reference], Person | None],
    sentence: Sentence,
    reference: Reference,
) -> Person | None:
    """The person among all `persons` of a document whom a noun of kinship means, or `None`.

    `who` tells which person a reference means.
    """
    if reference.key not in lexicon.KIN:
        return None
    owners = (ref for ref in reversed(sentence.references) if ref.first < reference.first and ref.possessive)
    owning = next((ref for ref in owners if reference.last - ref.last <= _NEAR), None)
    if owning is None:
        return None
    if owning.sort is Sort.PRONOUN:
        gender = lexicon.PRONOUNS[owning.key]
        lately = [one for one in people.named_lately() if people.gender(one) == gender]
    else:
        owner = who(sentence, owning)
        lately = [owner] if owner is not None else []
    known = [one for one in persons if people.knows(one)]
    return next((kin for one in lately if (kin := _kin(known, one, reference.key)) is not None), None)


def _kin(known: Iterable[Person], person: Person, noun: str) -> Person | None:
    """The only other person of a surname who can be somebody's husband or daughter."""
    alike = (one for one in known if one.surname == person.surname and one is not person)
    fitting = [one for one in alike if fits(one, noun)]
    return fitting[0] if len(fitting) == 1 else None
