"""To whom references lead: pronouns, surnames, papers and spokespersons, by what was said before."""

from dataclasses import dataclass

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.register import Body, Person, Register
from briefing_app.extraction.quotes.narration import Reference, Sentence, Sort
from briefing_app.extraction.quotes.subjects import adjacent, head, main_subject


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a person's or body's name, or `None` for somebody whom the document does not name."""

    name: str | None
    role: str | None = None
    by_pronoun: bool = False


# Whose papers, inspectors and spokespersons a name in front tells, and who is sent a council's report.
_OWNERS = (Sort.BODY, Sort.GENERIC, Sort.INSPECTORS, Sort.PERSON)
_NEW = ("a", "an", "his", "her", "its", "their")
_READERS = (Sort.CROWD, Sort.GENERIC, Sort.BODY)
# The most words between a noun and the name or article in front of it.
_MODIFIERS = 4
# The most words from a paper to the name of its writer in an apposition.
_APPOSITION = 9


class Discourse:
    """What has been spoken of so far, and so whom "she", "the council" or "the report" means now."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._subjects: list[Person] = []
        # Who was named, with the number of subjects known by then.
        self._mentioned: list[tuple[Person, int]] = []
        self._last_plural: Voice | None = None
        self._last_body: str | None = None
        self._authors: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self.council = register.main("council")
        self.inspectorate = register.main("inspectorate")

    def voice(self, sentence: Sentence, reference: Reference) -> Voice:
        """Who a reference is."""
        who = reference.who
        if isinstance(who, Person):
            return Voice(who.name, _role_of(who))
        if isinstance(who, Body):
            return Voice(who.name)
        if reference.sort is Sort.PRONOUN:
            return self._reported_speaker(sentence, reference) or self._pronoun(reference)
        if reference.sort is Sort.ROLE:
            return self._role(sentence, reference)
        # "The council" is no role of the council; "inspectors" or "the report" tell what speaks for it.
        said_by = sentence.words[reference.last - 1].text if reference.sort is not Sort.GENERIC else None
        return Voice(self._body_for(sentence, reference), said_by)

    def _body_for(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body for which a noun stands: its inspectors, its bosses, its paper, or itself."""
        if reference.sort is Sort.INSPECTORS:
            return self._modifier(sentence, reference) or _name(self.inspectorate)
        if reference.sort is Sort.BOSSES:
            return self._modifier(sentence, reference) or _name(self.council)
        if reference.sort is Sort.PAPER:
            return self._author(sentence, reference)
        if reference.sort is Sort.SPOKES:
            return self._spoken_for(sentence, reference)
        return (
            self._generic(lexicon.GENERIC_BODIES[reference.key]) if reference.sort is Sort.GENERIC else None
        )

    def knows(self, person: Person) -> bool:
        """Whether the text so far has named a person."""
        return any(other is person for other, _ in self._mentioned)

    def note(self, sentence: Sentence) -> None:
        """Take in a sentence: its subject, whom it names, and which papers somebody put out in it."""
        for reference in sentence.references:
            if isinstance(reference.who, Person):
                self._mentioned.append((reference.who, len(self._subjects)))
            elif isinstance(reference.who, Body) and not reference.oblique:
                self._last_body = reference.who.name
        subject = main_subject(sentence, len(sentence.words))
        if subject is None:
            return
        subject = head(sentence, subject)
        voice = self.voice(sentence, subject)
        if isinstance(subject.who, Person):
            self._subjects.append(subject.who)
        elif subject.sort in (Sort.GENERIC, Sort.INSPECTORS, Sort.BODY, Sort.PAPER) and voice.name:
            self._last_body = voice.name
        if subject.sort in (Sort.INSPECTORS, Sort.CROWD, Sort.BOSSES, Sort.BODY, Sort.GENERIC):
            self._last_plural = voice
        self._note_papers(sentence, voice)

    def _note_papers(self, sentence: Sentence, subject: Voice) -> None:
        if subject.name is None:
            return
        words = sentence.words
        published = next((i for i, word in enumerate(words) if word.key in lexicon.PUBLISHING), None)
        if published is not None and words[published - 1].key in lexicon.BE:
            return
        for reference in sentence.references:
            if reference.sort is not Sort.PAPER:
                continue
            # "published its report", or "said in a letter"
            own = any(
                word.key in _NEW for word in words[max(0, reference.first - _MODIFIERS) : reference.first]
            )
            if (published is not None and reference.first > published) or (own and reference.oblique):
                self._authors[reference.key] = subject.name
                return

    def _reported_speaker(self, sentence: Sentence, pronoun: Reference) -> Voice | None:
        """The subject of the same sentence's verb of speech: "Jane Doe said | she had seen it"."""
        if pronoun.key not in ("he", "she"):
            return None
        wanted = lexicon.PRONOUNS[pronoun.key]
        for verb in range(pronoun.first - 1, 0, -1):
            if sentence.words[verb].key not in lexicon.SAYING:
                continue
            subject = adjacent(sentence, verb)
            person = subject.who if subject is not None else None
            if isinstance(person, Person) and self._gender(person) in (None, wanted):
                return Voice(person.name, _role_of(person), by_pronoun=True)
        return None

    def _pronoun(self, reference: Reference) -> Voice:
        gender = lexicon.PRONOUNS[reference.key]
        if gender == "n":
            return Voice(self._last_body, by_pronoun=True)
        if gender == "p":
            last = self._last_plural
            return Voice(last.name if last else None, last.role if last else None, by_pronoun=True)
        person = self._last_of(gender)
        if person is None:
            return Voice(None, by_pronoun=True)
        self._genders[person.name] = gender
        return Voice(person.name, _role_of(person), by_pronoun=True)

    def _gender(self, person: Person) -> str | None:
        return person.gender or self._genders.get(person.name)

    def _last_of(self, gender: str) -> Person | None:
        """The last subject who can be of a gender, or else the last person named.

        Somebody named since who is known to be of the gender goes before a subject of whom it is not known.
        """
        count = len(self._subjects)
        for place in range(count - 1, -1, -1):
            person = self._subjects[place]
            known = self._gender(person)
            if known == gender:
                return person
            if known is None:
                later = (
                    other
                    for other, seen in reversed(self._mentioned)
                    if seen > place and self._gender(other) == gender
                )
                return next(later, person)
        return next(
            (person for person, _ in reversed(self._mentioned) if self._gender(person) in (None, gender)),
            None,
        )

    def _generic(self, kind: str) -> str | None:
        """The body that "the council" or "the union" means."""
        if kind == "authority":
            kind = "council"
        if kind == "council":
            return _name(self.council)
        if kind == "government":
            return "Government"
        return _name(self._register.main(kind))

    def _modifier(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body whose name stands before a noun: "Ofsted inspectors", "the council's plan"."""
        for earlier in reversed(sentence.references):
            if earlier.last > reference.first:
                continue
            between = sentence.words[earlier.last : reference.first]
            broken = any(word.text in ",.;:" or word.key in lexicon.CONJUNCTIONS for word in between)
            owns = earlier.possessive or earlier.sort in _OWNERS
            return (
                self.voice(sentence, earlier).name
                if owns and not broken and len(between) <= _MODIFIERS
                else None
            )
        return None

    def _belonging(
        self, sentence: Sentence, reference: Reference, links: tuple[str, ...]
    ) -> Reference | None:
        """What a preposition ties to a noun: "spokesman for | Unison", "report by | inspectors"."""
        place = sentence.references.index(reference)
        for later in sentence.references[place + 1 :]:
            if later.inside == place:
                between = sentence.words[reference.last : later.first]
                return later if any(word.key in links for word in between) else None
        return None

    def _spoken_for(self, sentence: Sentence, reference: Reference) -> str | None:
        body = self._belonging(sentence, reference, ("for", "from", "of", "at"))
        if body is not None:
            return self.voice(sentence, body).name
        return self._modifier(sentence, reference) or self._last_body

    def _author(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body or person that wrote a paper."""
        writer = self._belonging(sentence, reference, ("by", "from"))
        if writer is not None:
            return self.voice(sentence, writer).name
        return (
            self._modifier(sentence, reference)
            or self._named_author(sentence, reference)
            or self._usual_author(sentence, reference)
        )

    def _named_author(self, sentence: Sentence, reference: Reference) -> str | None:
        """The writer whom an apposition names: "The review, by Dr Jane Doe, | says"."""
        following = [word.key for word in sentence.words[reference.last : reference.last + 2]]
        if following != [",", "by"]:
            return None
        writer = next(
            (
                ref
                for ref in sentence.references
                if reference.last + 1 < ref.first <= reference.last + _APPOSITION
                and ref.sort in (Sort.PERSON, Sort.BODY)
            ),
            None,
        )
        return self.voice(sentence, writer).name if writer else None

    def _usual_author(self, sentence: Sentence, reference: Reference) -> str | None:
        """Who is likeliest to have written a paper whose author its phrase does not tell."""
        reader = self._belonging(sentence, reference, ("to",))
        if reader is not None and reader.sort in _READERS and reference.key != "letter":
            return _name(self.council)
        if reference.key in self._authors:
            return self._authors[reference.key]
        if reference.key in lexicon.COUNCIL_PAPERS:
            return _name(self.council)
        if reference.key in lexicon.FIRST_DEFAULT_PAPERS:
            return _name(self.inspectorate) or _name(self.council)
        return self._last_body

    def _just_named(self, key: str) -> list[Person]:
        """The last subject whom a personal noun such as "the mother-of-two" fits."""
        return [person for person in reversed(self._subjects) if _fits(person, key)][:1]

    def _role(self, sentence: Sentence, reference: Reference) -> Voice:
        """The person whom "the council leader" means; nobody for "a parent"."""
        first = reference.first
        while first and sentence.words[first - 1].text not in ",.;:" and reference.first - first < _MODIFIERS:
            first -= 1
            if sentence.words[first].key in lexicon.INDEFINITE:
                return Voice(None, reference.key)
        fitting = [
            person
            for person in self._register.persons
            if person.role and reference.key in _role_words(person.role)
        ]
        if not fitting and (reference.key in lexicon.PERSONAL_ROLES or reference.key.endswith("-year-old")):
            fitting = self._just_named(reference.key)
        if not fitting:
            return Voice(None, reference.key)
        recent = next((person for person in reversed(self._subjects) if person in fitting), fitting[0])
        return Voice(recent.name, _role_of(recent), by_pronoun=True)


def _fits(person: Person, key: str) -> bool:
    """Whether a person can be "the councillor" or "the mother-of-two"."""
    if key == "councillor":
        return person.title in lexicon.COUNCILLORS_TITLES
    wanted = "f" if key in lexicon.FEMALE_ROLES else "m" if key in lexicon.MALE_ROLES else None
    return wanted is None or person.gender in (None, wanted)


def _name(body: Body | None) -> str | None:
    return body.name if body else None


def _role_words(role: str) -> list[str]:
    return role.lower().replace(",", " ").split()


def _role_of(person: Person) -> str | None:
    """The role as the document words it, with the party and ward of a councillor."""
    place = ", ".join(part for part in (person.party, person.ward) if part)
    return f"{person.role or 'Councillor'} ({place})" if place else person.role
