"""Who was spoken of, and where: the persons whom "he" and "she" can mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.persons import Person

_GENDERED = lexicon.WOMENS_TITLES | lexicon.MENS_TITLES


@dataclass(slots=True)
class _Entry:
    person: Person
    is_subject: bool


class Remembered:
    """The persons that a text has named so far, by paragraphs, and the genders that pronouns told."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._paragraph = 0  # where in `_entries` the paragraph begins
        self._last_paragraph = 0  # and the last one before it that named anybody
        self._genders: dict[str, str] = {}
        self._parents: list[Person] = []

    def begin_paragraph(self) -> None:
        """Note that what follows stands in a new paragraph."""
        if self._paragraph < len(self._entries):
            self._last_paragraph = self._paragraph
        self._paragraph = len(self._entries)

    def name(self, person: Person) -> None:
        """Take in a person who is named, though not as a subject."""
        self._entries.append(_Entry(person, is_subject=False))

    def make_subject(self, person: Person) -> None:
        """Take in a person of whom a sentence tells something."""
        self._entries.append(_Entry(person, is_subject=True))

    def knows(self, person: Person) -> bool:
        """Whether a person was named."""
        return any(entry.person is person for entry in self._entries)

    def learn(self, person: Person, gender: str) -> None:
        """Note that a pronoun of a gender meant somebody."""
        self._genders[person.name] = gender

    def gender(self, person: Person) -> str | None:
        """The gender that the document or a pronoun tells."""
        return person.gender or self._genders.get(person.name)

    def make_parent(self, person: Person) -> None:
        """Note that somebody's child was spoken of."""
        self._parents.append(person)

    def parents(self) -> Iterator[Person]:
        """Those whose children were spoken of, the last one first."""
        return reversed(self._parents)

    def subjects(self) -> Iterator[Person]:
        """The subjects, the last one first."""
        return (entry.person for entry in reversed(self._entries) if entry.is_subject)

    def named_lately(self) -> Iterator[Person]:
        """All who were named so far, the last one first."""
        return (entry.person for entry in reversed(self._entries))

    def last_named(self) -> list[Person]:
        """The one person who was named so far, if there is but one."""
        named = list(dict.fromkeys(entry.person for entry in self._entries))
        return named if len(named) == 1 else []

    def in_paragraph(self) -> list[Person]:
        """Whom the paragraph has been about, or, if about nobody, the one person whom it names."""
        here = self._entries[self._paragraph :]
        subjects = [entry.person for entry in reversed(here) if entry.is_subject]
        named = list(dict.fromkeys(entry.person for entry in here))
        return subjects or (named if len(named) == 1 else [])

    def of_last_paragraph(self) -> list[Person]:
        """The one person whom the paragraph before was about; nobody where there were two, or none."""
        before = self._entries[self._last_paragraph : self._paragraph]
        about = list(dict.fromkeys(entry.person for entry in before if entry.is_subject))
        return about if len(about) == 1 else []

    def only_one_told(self) -> Person | None:
        """Of whom alone this paragraph or the one before has told, where nothing tells the gender."""
        here = list(dict.fromkeys(self.in_paragraph())) or self.of_last_paragraph()
        return here[0] if len(here) == 1 and self.gender(here[0]) is None else None

    def namesake(self, gender: str) -> Person | None:
        """Who of a gender shares a surname with somebody here, where nobody of the gender is named."""
        here = [entry.person for entry in self._entries[self._paragraph :]]
        if not here or any(self.gender(person) in (None, gender) for person in here):
            return None
        surnames = {person.surname for person in here}
        before = (entry.person for entry in reversed(self._entries[: self._paragraph]))
        return next((one for one in before if one.surname in surnames and one.gender == gender), None)

    def last_of(self, gender: str) -> Person | None:
        """Whom a pronoun of a gender means: somebody of this paragraph, or else of those before it."""
        here = self._entries[self._paragraph :]
        return self._subject_of(gender, here) or self._named_of(gender, here) or self._among_all(gender)

    def _among_all(self, gender: str) -> Person | None:
        found = self._subject_of(gender, self._entries) or self._named_of(gender, self._entries)
        # A forename misleads where nobody else could be meant; a pronoun before does not.
        return found or next((person for person in self.subjects() if self._may_be(person, gender)), None)

    def _may_be(self, person: Person, gender: str) -> bool:
        told = self._genders.get(person.name, gender)
        return person.title not in _GENDERED and told == gender

    def _subject_of(self, gender: str, entries: Sequence[_Entry]) -> Person | None:
        """The last subject who can be of a gender.

        Somebody named since who is known to be of the gender goes before a subject of whom it is not known.
        """
        for place in range(len(entries) - 1, -1, -1):
            entry = entries[place]
            known = self.gender(entry.person)
            if not entry.is_subject or known not in (None, gender):
                continue
            if known == gender:
                return entry.person
            return self._known_of(gender, entries[place:]) or entry.person
        return None

    def _known_of(self, gender: str, entries: Sequence[_Entry]) -> Person | None:
        return next((e.person for e in reversed(entries) if self.gender(e.person) == gender), None)

    def _named_of(self, gender: str, entries: Sequence[_Entry]) -> Person | None:
        known = self._known_of(gender, entries)
        return known or next((e.person for e in reversed(entries) if self.gender(e.person) is None), None)
