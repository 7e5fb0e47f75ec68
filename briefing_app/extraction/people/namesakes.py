"""Persons of one surname, of whom a text by that surname alone means the one that it named in full last."""

from collections import defaultdict
from collections.abc import Iterable

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.persons import Body, Person
from briefing_app.extraction.people.words import Words


class Namesakes:
    """Those persons of a document who share a surname, and who of them was named in full last."""

    def __init__(self, persons: Iterable[Person]) -> None:
        by_surname: dict[str, set[str]] = defaultdict(set)
        for person in persons:
            if " " in person.name:
                by_surname[person.surname].add(person.name)
        self._shared = {surname for surname, names in by_surname.items() if len(names) > 1}
        self._last: dict[str, Person] = {}

    def meant(
        self, who: Person | Body | None, parts: tuple[str, ...], titles: tuple[str, ...], *, kin: bool
    ) -> Person | Body | None:
        """Whom a name and its titles mean, where `who` is the first person of that name.

        Who is told of as somebody's `kin`, "his wife, Jane Doe", is not the one whom the surname means then.
        """
        if not self._shared or not isinstance(who, Person) or who.surname not in self._shared:
            return who
        if len(parts) > 1:
            if not kin or who.surname not in self._last:
                self._last[who.surname] = who
            return who
        last = self._last.get(who.surname)
        return last if last is not None and parts[0] == last.surname and _can_have(last, titles) else who


def is_kin(words: Words, first: int) -> bool:
    """Whether a name at `first` is told as somebody's relation's: "his wife, | Jane Doe"."""
    place = first - 1 - (first > 1 and words[first - 1].text == ",")
    owned = place > 0 and (words[place - 1].key in lexicon.POSSESSIVES or words[place - 1].possessive)
    return owned and words[place].key in lexicon.KIN


def _can_have(person: Person, titles: tuple[str, ...]) -> bool:
    """Whether titles can be a person's: of her gender, and a councillor's only if she is one."""
    for title in titles:
        gender = "f" if title in lexicon.WOMENS_TITLES else "m" if title in lexicon.MENS_TITLES else None
        if gender and person.gender not in (None, gender):
            return False
        if title in lexicon.COUNCILLORS_TITLES and person.title not in lexicon.COUNCILLORS_TITLES:
            return False
    return True
