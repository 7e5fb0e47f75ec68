"""To whom references lead: pronouns, surnames, papers and spokespersons, by what was said before."""

from dataclasses import dataclass, replace

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.register import Body, Person, Register
from briefing_app.extraction.quotes.bearers import (
    PARENTAL,
    can_be,
    fits,
    has_child,
    has_kin,
    put_out,
    role_of,
    role_words,
    sender,
    speaks_unnamed,
)
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.remembered import Remembered
from briefing_app.extraction.quotes.subjects import (
    head,
    is_source,
    joins,
    main_subject,
    named_beside,
    subject_before,
)


@dataclass(slots=True)
class Voice:
    """Who speaks: a person's or body's name, or `None` for somebody whom the document does not name."""

    name: str | None
    role: str | None = None
    by_pronoun: bool = False


# Whose papers, inspectors and spokespersons a name in front tells, and who is sent a council's report.
_OWNERS = (Sort.BODY, Sort.GENERIC, Sort.INSPECTORS, Sort.PERSON)
_READERS = (Sort.CROWD, Sort.GENERIC, Sort.BODY)
_PLURAL = (Sort.INSPECTORS, Sort.CROWD, Sort.BOSSES, Sort.BODY, Sort.GENERIC)
# "She wrote to staff on Monday. The letter said": what tells of a letter without the noun.
_WRITES = frozenset(("wrote", "writes", "emailed", "emails", "penned"))
_CORRESPONDENCE = ("letter", "email", "memo", "message", "note")
_BODILY = (Sort.BODY, Sort.GENERIC, Sort.SPOKES, Sort.INSPECTORS, Sort.BOSSES)
_INSPECTING = frozenset(("inspectors", "watchdogs"))
_TIERS = ("county", "city", "borough", "district", "parish", "town", "metropolitan")
_PRIVATE = ("company", "charity", "association", "trust", "union")
_BREAKS = lexicon.CONJUNCTIONS | lexicon.REPORTING | lexicon.SAYING | {"the", "a", "an"}
# How many paragraphs on "the report" is still the study of which one told, and what may be called so.
_MEMORY = 2
_ANY_PAPER = ("report", "study", "document", "paper", "review", "findings", "research", "authors")
_OPENING = ("for", "to", "with", "like", "unlike")
_FIRMS = {noun for noun in namewords.BODY_NOUNS if noun.endswith("s")}
_SUBORDINATE = lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS
_PEOPLE = ("people", "children", "staff", "audience")
# The most words between a noun and the name or article in front of it.
_MODIFIERS = 4
# The most words from a paper to the name of its writer in an apposition.
_APPOSITION = 9


class Discourse:
    """What has been spoken of so far, and so whom "she", "the council" or "the report" means now."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._people = Remembered()
        self._last_plural: Voice | None = None
        self._last_body: str | None = None
        self._last_named: str | None = None
        self._last_other: str | None = None  # a body whose name does not tell its kind
        # Somebody without a name who spoke since anybody with one did.
        self._stranger: Voice | None = None
        self._authors: dict[str, str] = {}
        self._last_author: str | None = None
        self._author_told = 0  # the paragraph that told it
        self._paragraph = 0
        # The inspectorates named, each with the number of the paragraph.
        self._inspectorates: list[tuple[Body, int]] = []
        self.council = register.main("council")
        self.unmet: str | None = None
        """The gender of the last "he" or "she" before whom nobody was named."""

    @property
    def asker(self) -> Voice | None:
        """Who asked for what a letter answers: its reader."""
        reader = self._register.called.get("you")
        return Voice(reader.name) if reader is not None else None

    @property
    def inspectorate(self) -> Body | None:
        """Who "inspectors" are here: the only inspectorate just named, or else the document's main one."""
        near: Body | None = None
        for body, paragraph in reversed(self._inspectorates):
            if self._paragraph - paragraph > 1:
                break
            if near is not None and body != near:
                return self._register.main("inspectorate")
            near = body
        return near or self._register.main("inspectorate")

    def begin_paragraph(self) -> None:
        """Note that what follows stands in a new paragraph."""
        self._paragraph += 1
        self._people.begin_paragraph()

    def voice(self, sentence: Sentence, reference: Reference) -> Voice:
        """Who a reference is."""
        who = reference.who
        if isinstance(who, Person):
            return Voice(who.name, role_of(who))
        if isinstance(who, Body):
            return Voice(who.name)
        if reference.sort is Sort.PRONOUN:
            return self._reported_speaker(sentence, reference) or self._pronoun(sentence, reference)
        if reference.sort is Sort.ROLE:
            return self._role(sentence, reference)
        # "The council" is no role of the council; "inspectors" or "the report" tell what speaks for it.
        said_by = sentence.words[reference.last - 1].text if reference.sort is not Sort.GENERIC else None
        return Voice(self._body_for(sentence, reference), said_by)

    def _body_for(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body for which a noun stands: its inspectors, its bosses, its paper, or itself."""
        if reference.sort is Sort.INSPECTORS:
            return self._modifier(sentence, reference) or _name(self._watchdog(reference))
        if reference.sort is Sort.BOSSES:
            employer = self._governed(sentence, reference) or self._modifier(sentence, reference)
            return employer or _name(self.council)
        if reference.sort is Sort.PAPER:
            return self._author(sentence, reference)
        if reference.sort is Sort.SPOKES:
            return self._spoken_for(sentence, reference)
        if reference.sort is Sort.CROWD:
            return self._governed(sentence, reference) if reference.key in lexicon.GOVERNING else None
        return self._itself(sentence, reference)

    def _watchdog(self, reference: Reference) -> Body | None:
        """Whom "inspectors" or "the watchdog" means: an inspectorate, or an ombudsman named more often."""
        inspectorate, ombudsman = self.inspectorate, self._register.main("ombudsman")
        if inspectorate is None or ombudsman is None or reference.key.startswith("inspect"):
            return inspectorate or ombudsman
        return ombudsman if ombudsman.count > inspectorate.count else inspectorate

    def _governed(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body whose trustees or managers speak: "the trustees of | Open Doors"."""
        body = self._belonging(sentence, reference, ("of", "at", "for", "from"))
        if body is not None:
            return self.voice(sentence, body).name if body.sort in (Sort.BODY, Sort.GENERIC) else None
        before = next((ref for ref in sentence.references if ref.last == reference.first), None)
        return self.voice(sentence, before).name if before is not None and before.sort is Sort.BODY else None

    def _itself(self, sentence: Sentence, reference: Reference) -> str | None:
        if reference.sort is not Sort.GENERIC:
            return None
        before = sentence.words[reference.first - 1].key if reference.first else ""
        if reference.key == "council" and before in _TIERS:
            return self._tier(before)
        return self._generic(lexicon.GENERIC_BODIES[reference.key])

    def _tier(self, tier: str) -> str | None:
        """The council of a tier that the document names: "the county council"."""
        councils = [body for body in self._register.bodies if body.kind == "council"]
        named = next((body for body in councils if tier in body.name.lower().split()), None)
        return _name(named) or (None if tier in ("parish", "town") else _name(self.council))

    def knows(self, person: Person) -> bool:
        """Whether the text so far has named a person."""
        return self._people.knows(person)

    def by_initials(self, letters: str) -> Voice | None:
        """The person named so far whom an interview calls by initials: "JD"."""
        if not letters.isupper() or len(letters) == 1:
            return None
        for person in self._register.persons:
            if "".join(part[0] for part in person.name.split()) == letters and self.knows(person):
                return Voice(person.name, role_of(person))
        return None

    def note(self, sentence: Sentence) -> None:
        """Take in a sentence: its subject, whom it names, and which papers somebody put out in it."""
        if not sentence.references:
            return
        subject = main_subject(sentence, len(sentence.words))
        subject = head(sentence, subject) if subject is not None else None
        # Whom a pronoun means is asked before the sentence adds its own names.
        person = self._person(sentence, subject) if subject is not None else None
        person = person or self._told_of(sentence)
        if person is not None:
            self._people.make_subject(person)
            self._stranger = None
        for reference in sentence.references:
            if reference.who is not None:
                self._note_name(reference, sentence.words[reference.first - 1].key if reference.first else "")
            self._note_writer(sentence, reference)
        if person is None and subject is not None and speaks_unnamed(sentence, subject):
            self._stranger = self.voice(sentence, subject)
        for reference in sentence.references:
            if has_child(sentence, reference) and (parent := self._person(sentence, reference)) is not None:
                self._people.make_parent(parent)
            acts = (
                joins(sentence, reference) or is_source(sentence, reference) or has_kin(sentence, reference)
            )
            if reference is not subject and isinstance(reference.who, Person) and acts:
                self._people.make_subject(reference.who)
        if subject is not None:
            self._note_subject(sentence, subject)
        self._note_inspectors(sentence, subject)
        self._note_agent(sentence)

    def _told_of(self, sentence: Sentence) -> Person | None:
        """The person with whom a sentence opens, though not as its subject: "For | Jane Doe | it was"."""
        first = sentence.references[0]
        opens = first.first == 1 and sentence.words[0].key in _OPENING and not first.possessive
        return first.who if opens and isinstance(first.who, Person) else None

    def _note_agent(self, sentence: Sentence) -> None:
        """Take in an inspectorate that did what a sentence tells: "was inspected by | Ofsted"."""
        if "by" not in sentence.keys:
            return
        for ref in sentence.references:
            inspects = isinstance(ref.who, Body) and ref.who.kind == "inspectorate" and not ref.possessive
            if inspects and ref.first and sentence.words[ref.first - 1].key == "by":
                self._last_body = self.voice(sentence, ref).name

    def _note_name(self, reference: Reference, before: str) -> None:
        who = reference.who
        if isinstance(who, Person):
            self._people.name(who)
        elif isinstance(who, Body):
            if before in _FIRMS:
                self._last_plural = Voice(who.name)
            self._last_named = who.name
            if not reference.oblique:
                self._last_body = who.name
            if who.kind == "body":
                self._last_other = who.name
            if who.kind == "inspectorate":
                self._inspectorates.append((who, self._paragraph))

    def _note_subject(self, sentence: Sentence, subject: Reference) -> None:
        voice = self.voice(sentence, subject)
        if subject.sort in (Sort.GENERIC, Sort.INSPECTORS, Sort.BODY, Sort.PAPER) and voice.name:
            self._last_body = voice.name
        single = subject.sort is Sort.CROWD and not subject.key.endswith("s")
        plural = subject.sort in _PLURAL or subject.key in lexicon.OF_A_PAPER
        if plural and (not single or subject.key in _PEOPLE):
            self._last_plural = voice
        self._note_papers(sentence, voice)

    def _note_inspectors(self, sentence: Sentence, subject: Reference | None) -> None:
        """Remember inspectors whom a sentence names beside its subject: "compare it with the inspectors"."""
        told = subject is not None and (subject.sort in _PLURAL or subject.key == "they")
        if told or _INSPECTING.isdisjoint(sentence.keys):
            return
        found = next((ref for ref in sentence.references if ref.key in _INSPECTING), None)
        if found is not None:
            self._last_plural = self.voice(sentence, found)

    def _person(self, sentence: Sentence, reference: Reference) -> Person | None:
        """The person whom a reference means."""
        if isinstance(reference.who, Person):
            return reference.who
        if reference.sort not in (Sort.PRONOUN, Sort.ROLE):
            return None
        name = self.voice(sentence, reference).name
        person = self._register.named(name) if name else None
        # A headline's "MP" is nobody who was introduced.
        return person if person is not None and self.knows(person) else None

    def _note_papers(self, sentence: Sentence, subject: Voice) -> None:
        if subject.name is None:
            return
        if not _WRITES.isdisjoint(sentence.keys):
            self._authors.update(dict.fromkeys(_CORRESPONDENCE, subject.name))
        paper = put_out(sentence)
        if paper is not None:
            self._authors[paper.key] = self._last_author = subject.name
            self._author_told = self._paragraph

    def _note_writer(self, sentence: Sentence, reference: Reference) -> None:
        """Take in who wrote a paper, where its phrase tells: "a review from | Jane Doe"."""
        writer = (
            self._belonging(sentence, reference, ("by", "from")) if reference.sort is Sort.PAPER else None
        )
        if writer is not None:
            self._last_author, self._author_told = self.voice(sentence, writer).name, self._paragraph

    def _reported_speaker(self, sentence: Sentence, pronoun: Reference) -> Voice | None:
        """The subject of the same sentence's verb of speech: "Jane Doe said | she had seen it"."""
        wanted = lexicon.PRONOUNS[pronoun.key]
        for verb in range(pronoun.first - 1, 0, -1):
            if sentence.words[verb].key not in lexicon.SAYING:
                continue
            subject = subject_before(sentence, verb)
            if wanted in ("n", "p"):
                speaks = subject is not None and subject.sort in _BODILY
                return self.voice(sentence, subject) if subject is not None and speaks else None
            person = subject.who if subject is not None else None
            if isinstance(person, Person) and self._people.gender(person) in (None, wanted):
                return Voice(person.name, role_of(person), by_pronoun=True)
        return None

    def _antecedent(self, sentence: Sentence, pronoun: Reference) -> Person | None:
        """The subject of the same sentence whom a pronoun means: "Jane Doe wished that | she | …"."""
        subject = main_subject(sentence, pronoun.first)
        person = subject.who if subject is not None else None
        gender = lexicon.PRONOUNS[pronoun.key]
        if subject is None or not isinstance(person, Person) or any(i < pronoun.first for i in sentence.runs):
            return None
        if any(word.key in _SUBORDINATE for word in sentence.words[: subject.first]):
            return None
        known = self._people.gender(person)
        if known == gender or (known is None and subject.first == 0):
            return person
        before = [ref.who for ref in sentence.references if ref.last <= pronoun.first and not ref.possessive]
        others = [who for who in before if isinstance(who, Person) and self._people.gender(who) == gender]
        return others[-1] if others else None

    def _pronoun(self, sentence: Sentence, reference: Reference) -> Voice:
        gender = lexicon.PRONOUNS[reference.key]
        if gender == "n":
            return Voice(self._it(sentence, reference), by_pronoun=True)
        if gender == "p":
            subject = main_subject(sentence, reference.first)
            here = subject is not None and subject.sort in (Sort.INSPECTORS, Sort.BOSSES)
            last = self.voice(sentence, subject) if subject is not None and here else self._last_plural
            return Voice(last.name if last else None, last.role if last else None, by_pronoun=True)
        if self._stranger is not None and can_be(self._stranger.role or "", gender):
            return replace(self._stranger, by_pronoun=True)
        person = self._antecedent(sentence, reference) or self._people.last_of(gender)
        if person is None:
            self.unmet = gender
            return Voice(None, by_pronoun=True)
        self._people.learn(person, gender)
        return Voice(person.name, role_of(person), by_pronoun=True)

    def _it(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body that "it" or "its" means: its own sentence's subject, or the last that did something."""
        subject = main_subject(sentence, reference.first) if reference.possessive else None
        if subject is not None and subject.sort in (Sort.BODY, Sort.GENERIC):
            return self.voice(sentence, subject).name
        return self._last_body or self._last_named

    def _generic(self, kind: str) -> str | None:
        """The body that "the council" or "the union" means."""
        if kind == "authority":
            kind = "council"
        if kind == "council":
            return _name(self.council)
        if kind == "government":
            return "Government"
        return _name(self._register.main(kind)) or (self._last_other if kind in _PRIVATE else None)

    def _modifier(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body whose name stands before a noun: "Ofsted inspectors", "the council's plan"."""
        for earlier in reversed(sentence.references):
            if earlier.last > reference.first:
                continue
            between = sentence.words[earlier.last : reference.first]
            broken = any(word.text in ",.;:" or word.key in _BREAKS for word in between)
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
        return self._modifier(sentence, reference) or self._last_body or _name(self.council)

    def _author(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body or person that wrote a paper."""
        writer = sender(sentence, reference) or self._belonging(sentence, reference, ("by", "from"))
        if writer is not None:
            return self.voice(sentence, named_beside(sentence, writer)).name
        return (
            self._modifier(sentence, reference)
            or self._named_author(sentence, reference)
            or self._usual_author(sentence, reference)
        )

    def _named_author(self, sentence: Sentence, reference: Reference) -> str | None:
        """The writer whom an apposition names: "The review, by Dr Jane Doe, | says"."""
        following = [word.key for word in sentence.words[reference.last : reference.last + 3]]
        if following[:2] != [",", "by"] and not (following[2:] == ["by"] and _is_written(following[1])):
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
        if self._last_author is not None and self._goes_on(reference):
            return self._last_author
        if reference.key in lexicon.COUNCIL_PAPERS:
            return _name(self.council)
        if reference.key in lexicon.FIRST_DEFAULT_PAPERS:
            return _name(self.inspectorate) or _name(self.council)
        return self._last_body

    def _goes_on(self, reference: Reference) -> bool:
        """Whether a paper is the one that was just said to be somebody's."""
        just_told = self._paragraph - self._author_told <= _MEMORY
        return reference.key in lexicon.OF_A_PAPER or (just_told and reference.key in _ANY_PAPER)

    def _inspector_of(self, sentence: Sentence, reference: Reference) -> str | None:
        """The inspectorate whose inspector a phrase tells: "an Ofsted | inspector"."""
        before = next((ref for ref in sentence.references if ref.last == reference.first), None)
        who = before.who if before else None
        return who.name if isinstance(who, Body) and who.kind == "inspectorate" else None

    def _just_named(self, key: str) -> list[Person]:
        """The last subject whom a personal noun such as "the mother-of-two" fits, parents before others."""
        parents = self._people.parents() if key in PARENTAL else ()
        return [person for person in (*parents, *self._people.subjects()) if fits(person, key)][:1]

    def _role(self, sentence: Sentence, reference: Reference) -> Voice:
        """The person whom "the council leader" means; nobody for "a parent"."""
        if reference.key == "inspector" and (body := self._inspector_of(sentence, reference)):
            return Voice(body, "inspector")
        first = reference.first
        while first and sentence.words[first - 1].text not in ",.;:" and reference.first - first < _MODIFIERS:
            first -= 1
            if sentence.words[first].key in lexicon.INDEFINITE:
                return Voice(None, reference.key)
        fitting = [
            person
            for person in self._register.persons
            if person.role and reference.key in role_words(person.role)
        ]
        personal = reference.key in lexicon.PERSONAL_ROLES | namewords.PARTISANS
        personal = personal or reference.key in namewords.CALLED_BY_TITLE
        personal = personal or is_occupation(reference.key) or reference.key.endswith("-year-old")
        if not fitting and personal:
            fitting = self._just_named(reference.key)
        if not fitting and reference.key in namewords.CALLED_BY_TITLE:
            titled = [person for person in self._register.persons if fits(person, reference.key)]
            fitting = titled if len(titled) == 1 else []
        if not fitting and sentence.words[reference.first].key == "the":
            # Of whom the text has told no office, this may be it.
            last = next(self._people.subjects(), None)
            fitting = [last] if last is not None and last.role is None and last.title is None else []
        if not fitting:
            return Voice(None, reference.key)
        recent = next((person for person in self._people.subjects() if person in fitting), fitting[0])
        return Voice(recent.name, role_of(recent), by_pronoun=True)


def _is_written(key: str) -> bool:
    return key in lexicon.PUBLISHING or key.endswith(("ed", "ten"))


def _name(body: Body | None) -> str | None:
    return body.name if body else None
