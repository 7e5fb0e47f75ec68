"""To whom references lead: pronouns, surnames, papers and spokespersons, by what was said before."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.persons import Body, Person
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.asides import is_asked_by_writer, is_behind_colon
from briefing_app.extraction.quotes.bearers import (
    acts,
    can_be,
    has_child,
    inspector_of,
    inspectors_in,
    is_single,
    role_of,
    told_in_full,
    told_of,
)
from briefing_app.extraction.quotes.beside import named_beside
from briefing_app.extraction.quotes.holders import holder_of
from briefing_app.extraction.quotes.inspecting import grades, inspected_by
from briefing_app.extraction.quotes.kin import relative_of
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.papers import (
    acts_behind_colon,
    came,
    came_from,
    drawn_up_by,
    is_internal,
    is_own,
    is_read_out,
    put_out,
    sent_for,
    written_by,
)
from briefing_app.extraction.quotes.phrases import asked_of
from briefing_app.extraction.quotes.remembered import Remembered
from briefing_app.extraction.quotes.strangers import Stranger, stranger_in
from briefing_app.extraction.quotes.subjects import (
    head,
    is_source,
    is_verb,
    joins,
    subject_before,
    who_had_written,
)
from briefing_app.extraction.quotes.succession import Succession
from briefing_app.extraction.quotes.tags import told_by
from briefing_app.extraction.quotes.voice import Voice, name_of
from briefing_app.extraction.quotes.voices_of_bodies import BodyVoices
from briefing_app.system.overriding import override

_PLURAL = (Sort.INSPECTORS, Sort.CROWD, Sort.BOSSES, Sort.BODY, Sort.GENERIC)
_BODILY = (Sort.BODY, Sort.GENERIC, Sort.SPOKES, Sort.INSPECTORS, Sort.BOSSES)
_ACTING = (Sort.GENERIC, Sort.INSPECTORS, Sort.BODY, Sort.PAPER, Sort.SPOKES)
_SUBORDINATE = lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS
# What inspectors do, and over how many paragraphs or lines of a list they are "they".
_GRADING = lexicon.words("judged rated graded noted identified reported concluded")
_INSPECTING = _GRADING | lexicon.words("found praised wrote saw described said")
_LONG_LIST = 8
_JUST = 3
"""Paragraphs for which a passive such as "were criticised for" is still inspectors', who were told of."""


class Discourse(BodyVoices):
    """What has been spoken of so far, and so whom "she", "the council" or "the report" means now."""

    def __init__(self, register: Register) -> None:
        super().__init__(register)
        self._people = Remembered()
        self._last_plural: Voice | None = None
        # The paragraphs of the last people without a name, and of the last paper by nobody who is named.
        self._crowd_told = self._nobodys = 0
        self._stranger = Stranger()
        self._succession = Succession()
        self._paper_told = False  # whether "it" is a paper
        self._inspected = 0  # the last paragraph that spoke of inspectors
        self.unmet: str | None = None
        """The gender of the last "he" or "she" before whom nobody was named."""

    @property
    def asker(self) -> Voice | None:
        """Who asked for what a letter answers: its reader."""
        reader = self._register.called.get("you")
        return Voice(reader.name) if reader is not None else None

    @property
    def writes_itself(self) -> bool:
        """Whether the document's author calls himself "I"."""
        return "i" in self._register.called

    def is_person(self, voice: Voice) -> bool:
        """Whether a voice is that of a person whom the document names."""
        return voice.name is not None and self._register.named(voice.name) is not None

    def last_person(self, *, but: str | None = None) -> Voice | None:
        """The person of whom it was told last, apart from the one of a name."""
        person = next((one for one in self._people.subjects() if one.name != but), None)
        return Voice(person.name, role_of(person), by_pronoun=True) if person is not None else None

    def begin_paragraph(self) -> None:
        """Note that what follows stands in a new paragraph."""
        self._paragraph += 1
        self._people.begin_paragraph()

    @override
    def voice(self, sentence: Sentence, reference: Reference) -> Voice:
        """Who a reference is."""
        who = reference.who
        if isinstance(who, Person):
            return Voice(who.name, role_of(who))
        if isinstance(who, Body):
            return Voice(who.name)
        if reference.sort is Sort.PRONOUN:
            # "Jane Doe asked whether | he | stood by it": he is not who asks.
            asked = asked_of(sentence, reference)
            said = None if asked else self._reported_speaker(sentence, reference)
            return said or self._pronoun(sentence, reference, asked=asked)
        persons = self._register.persons
        relative = relative_of(persons, self._people, self._person, sentence, reference)
        if relative is not None:
            return Voice(relative.name, role_of(relative), by_pronoun=True)
        if reference.sort is Sort.ROLE:
            return self._role(sentence, reference)
        # "The council" is no role of the council; "inspectors" or "the report" tell what speaks for it.
        said_by = sentence.words[reference.last - 1].text if reference.sort is not Sort.GENERIC else None
        name = self._body_for(sentence, reference)
        # A council that is only called by its place's name is less sure.
        inferred = self.council is not None and not self.council.count and name == self.council.name
        return Voice(name, said_by, by_pronoun=inferred)

    def just_inspecting(self) -> str | None:
        """The inspectorate of whose inspectors this paragraph has told, or one shortly before."""
        return name_of(self.inspectorate) if self._inspected >= self._paragraph - _JUST else None

    def knows(self, person: Person) -> bool:
        """Whether the text so far has named a person."""
        return self._people.knows(person)

    def by_initials(self, letters: str) -> Voice | None:
        """The person named so far whom an interview calls by initials: "JD"."""
        person = self._register.by_initials(letters)
        return Voice(person.name, role_of(person)) if person is not None and self.knows(person) else None

    def note(self, sentence: Sentence) -> None:
        """Take in a sentence: its subject, whom it names, and which papers somebody put out in it."""
        if not sentence.references:
            return
        subject = main_subject(sentence, len(sentence.words))
        own = any(ref.sort is Sort.PAPER and is_own(sentence, ref) for ref in sentence.references)
        if own and subject is not None and subject.sort is Sort.PERSON:
            self._authors.note_writer(self.voice(sentence, subject).name, self._paragraph)
        paper = (subject is not None and subject.sort is Sort.PAPER) or put_out(sentence) is not None
        self._paper_told = own or paper or (self._paper_told and subject is not None and subject.key == "it")
        subject = head(sentence, subject) if subject is not None else None
        if subject is not None and sentence.words[subject.first].key in ("i", "we"):
            subject = None  # no pronoun of a third person means who writes
        # Whom a pronoun means is asked before the sentence adds its own names.
        self._succession.note(sentence, self._person)
        person = (self._person(sentence, subject) if subject is not None else None) or told_of(sentence)
        if person is not None:
            self._people.make_subject(person)
            self._stranger.leave()
        self._note_names(sentence)
        if person is None and (stranger := stranger_in(sentence, subject)) is not None:
            self._stranger.meet(self.voice(sentence, stranger), sentence, stranger, self._paragraph)
        self._note_people(sentence, subject)
        if subject is not None:
            self._note_subject(sentence, subject)
        self._note_inspectors(sentence, subject)
        self._note_agent(sentence)

    def _note_names(self, sentence: Sentence) -> None:
        """Take in whom a sentence names, and whose papers it speaks of."""
        for reference in sentence.references:
            if reference.who is not None and reference.key not in ("i", "we"):
                self._note_name(reference, sentence.words[reference.first - 1].key if reference.first else "")
            if is_internal(sentence, reference):
                self._authors.note_writer(name_of(self.council), self._paragraph)
            elif (wrote := written_by(sentence, reference)) is not None:
                name = self._writes_for(self.voice(sentence, named_beside(sentence, wrote)))
                self._authors.note_writer(name, self._paragraph, reference.key)
                self._paper_told = self._paper_told or came(sentence, reference) is not None
                self._paper_told = self._paper_told or is_read_out(sentence, reference)
            elif acts_behind_colon(sentence, reference):
                self._authors.note_writer(self.voice(sentence, reference).name, self._paragraph)
                self._paper_told = True

    def _note_people(self, sentence: Sentence, subject: Reference | None) -> None:
        """Take in whose children a sentence speaks of, and who acts in it beside its subject."""
        for reference in sentence.references:
            if has_child(sentence, reference) and (parent := self._person(sentence, reference)) is not None:
                self._people.make_parent(parent)
            if reference.sort is Sort.ROLE and (known := self._person(sentence, reference)) is not None:
                self._people.name(known)
            acts = joins(sentence, reference) or is_source(sentence, reference)
            # "Jane Doe's daughter, Ann Doe, said": of the daughter it is told
            named = subject is not None and subject.sort is Sort.PERSON and subject.last - subject.first > 1
            owns = reference.possessive and not reference.first and not named
            if owns and isinstance(reference.who, Person):
                self._stranger.leave()  # "His mother came. Jane Doe's | flat is small": she is told of
            if reference is not subject and isinstance(reference.who, Person) and (acts or owns):
                self._people.make_subject(reference.who)

    def _note_agent(self, sentence: Sentence) -> None:
        """Take in who did or told something: "was inspected by | Ofsted", "…, | the report | noted"."""
        agent = (
            inspected_by(sentence)
            or told_by(sentence)
            or sent_for(sentence)
            or came_from(sentence)
            or drawn_up_by(sentence)
        )
        if agent is not None:
            self._last_body = self.voice(sentence, agent).name or self._last_body
        if agent is None and grades(sentence) and self.inspectorate is not None:
            self._authors.note_writer(self.inspectorate.name, self._paragraph)

    def _note_name(self, reference: Reference, before: str) -> None:
        who = reference.who
        if isinstance(who, Person):
            self._people.name(who)
            self._stranger.leave(self._paragraph)
        elif isinstance(who, Body):
            if before.endswith("s") and before in namewords.BODY_NOUNS:
                self._last_plural = Voice(who.name)
            self._note_body(who)
            if not reference.oblique:
                self._last_body = who.name
            if who.kind == "inspectorate":
                self._inspectorates.note(who, self._paragraph, leads=False)

    def _note_subject(self, sentence: Sentence, subject: Reference) -> None:
        if isinstance(subject.who, Body) and subject.who.kind == "inspectorate":
            self._inspectorates.note(subject.who, self._paragraph, leads=True)
        voice = self.voice(sentence, subject)
        paper = subject.sort is Sort.PAPER and subject is sentence.references[0]
        if voice.name is None and (paper or subject.key in ("petition", "council", "authority")):
            self._nobodys = self._paragraph  # nobody who is named is "it"
        if subject.sort in _ACTING and voice.name:
            self._last_body, self._nobodys = voice.name, 0
        single = subject.sort is Sort.CROWD and not subject.key.endswith("s")
        plural = subject.sort in (*_PLURAL, Sort.SPOKES) or subject.key in lexicon.OF_A_PAPER
        # "The Board was weak. They also wrote": a body is not meant while there are inspectors.
        plural = plural and not (subject.sort is Sort.BODY and self._inspected == self._paragraph)
        if plural and (not single or subject.key in ("people", "children", "staff", "audience")):
            self._last_plural = voice
            if subject.sort is Sort.CROWD and acts(sentence, subject):
                self._crowd_told = self._paragraph
        writes = voice.name if subject.sort is Sort.INSPECTORS else self._writes_for(voice)
        if writes is not None:
            before = who_had_written(sentence)
            wrote = self._writes_for(self.voice(sentence, before)) if before is not None else None
            self._authors.note(sentence, wrote or writes, self._paragraph)

    def _note_inspectors(self, sentence: Sentence, subject: Reference | None) -> None:
        """Remember inspectors whom a sentence names beside its subject: "compare it with the inspectors"."""
        told = subject is not None and (subject.sort in _PLURAL or subject.key == "they")
        found = inspectors_in(sentence)
        if found is None:
            return
        self._inspected = self._paragraph
        voice = self.voice(sentence, found)
        if not found.oblique and not found.possessive:
            self._authors.note_writer(name_of(self.inspectorate) or voice.name, self._paragraph)
        if not told:
            self._last_plural = voice

    def _person(self, sentence: Sentence, reference: Reference) -> Person | None:
        """The person whom a reference means."""
        if isinstance(reference.who, Person):
            return reference.who
        if reference.sort not in (Sort.PRONOUN, Sort.ROLE) and reference.key not in lexicon.KIN:
            return None
        person = self._register.named(self.voice(sentence, reference).name or "")
        # A headline's "MP" is nobody who was introduced.
        named = person is not None and self.knows(person)
        return person if named or told_in_full(person, sentence, reference) else None

    def _reported_speaker(self, sentence: Sentence, pronoun: Reference) -> Voice | None:
        """The subject of the same sentence's verb of speech: "Jane Doe said | she had seen it"."""
        wanted = lexicon.PRONOUNS[pronoun.key]
        for verb in range(pronoun.first - 1, 0, -1):
            if sentence.words[verb].key not in lexicon.SAYING or not is_verb(sentence, verb):
                continue
            subject = subject_before(sentence, verb)
            if wanted in ("n", "p"):
                # "Jane Doe, its director, said | it | accepted the findings “in full”": she says so.
                own = subject is not None and subject.sort is Sort.PERSON and verb + 1 == pronoun.first
                speaks = subject is not None and (own or subject.sort in _BODILY)
                return self.voice(sentence, subject) if subject is not None and speaks else None
            person = subject.who if subject is not None else None
            if isinstance(person, Person) and self._people.gender(person) in (None, wanted):
                return Voice(person.name, role_of(person), by_pronoun=True)
            if subject is not None and is_single(subject) and can_be(subject.key, wanted):
                voice = self.voice(sentence, subject)
                holder = self._register.named(voice.name or "")
                can = holder is not None and self._people.gender(holder) in (None, wanted)
                return voice if voice.name is None or can else None
        return None

    def _antecedent(self, sentence: Sentence, pronoun: Reference) -> Person | None:
        """The subject of the same sentence whom a pronoun means: "Jane Doe wished that | she | …"."""
        gender, subject = lexicon.PRONOUNS[pronoun.key], main_subject(sentence, pronoun.first)
        person = subject.who if subject is not None else None
        if subject is not None and subject.sort is Sort.PRONOUN:
            return self._named_in_clause(sentence, pronoun, gender)
        if subject is not None and subject.key in ("i", "we", "you"):
            return None  # "I read the letter in which | she | says"
        if subject is None or not isinstance(person, Person) or any(i < pronoun.first for i in sentence.runs):
            return None
        asked = is_asked_by_writer(sentence, subject)
        if not asked and any(word.key in _SUBORDINATE for word in sentence.words[: subject.first]):
            return self._named_in_clause(sentence, pronoun, gender)
        known = self._people.gender(person)
        # "The board's chair, Jane Doe, welcomed what | she | called": her office stands before the name.
        leads = not subject.first or sentence.references[0].sort in (Sort.ROLE, Sort.BODY, Sort.GENERIC)
        if known == gender or (known is None and (leads or asked)):
            return person
        before = [ref.who for ref in sentence.references if ref.last <= pronoun.first and not ref.possessive]
        others = [who for who in before if isinstance(who, Person) and self._people.gender(who) == gender]
        return others[-1] if others else None

    def _named_in_clause(self, sentence: Sentence, pronoun: Reference, gender: str) -> Person | None:
        """The one person of a gender whom a clause before names: "When we asked Joe Bloggs, | he | said"."""
        quoted = any(run < pronoun.first for run in sentence.runs)
        if quoted or sentence.words[0].key not in ("when", "as", "after", "while"):
            return None
        earlier = (ref for ref in sentence.references if ref.last <= pronoun.first)
        before = (ref.who for ref in earlier if not (ref.possessive or ref.oblique))
        named = {who.name: who for who in before if isinstance(who, Person)}
        fitting = [who for who in named.values() if self._people.gender(who) in (None, gender)]
        return fitting[0] if len(fitting) == 1 else None

    def _pronoun(self, sentence: Sentence, reference: Reference, *, asked: bool) -> Voice:
        gender = lexicon.PRONOUNS[reference.key]
        if gender == "n":
            return Voice(self._it(sentence, reference), by_pronoun=True)
        if gender == "p":
            subject = main_subject(sentence, reference.first)
            here = subject is not None and subject.sort in (Sort.INSPECTORS, Sort.BOSSES)
            last = self.voice(sentence, subject) if subject is not None and here else self._last_plural
            if (last is None or last.name is None) and self._inspect(sentence, reference):
                last = Voice(name_of(self.inspectorate), "inspectors")
            if last is None and (one := self._people.only_one_told()) is not None:
                return Voice(one.name, role_of(one), by_pronoun=True)  # who is called "they"
            return Voice(last.name if last else None, last.role if last else None, by_pronoun=True)
        person = None if asked else self._antecedent(sentence, reference)
        if person is None and (stranger := self._stranger.called(gender)) is not None:
            return stranger
        person = person or self._people.namesake(gender) or self._people.last_of(gender)
        author = self._register.called.get("i")
        if person is not None and person is author and self._people.gender(person) not in (None, gender):
            person = None  # "he" is not the woman who writes this
        if person is None:
            self.unmet = gender
            return Voice(None, by_pronoun=True)
        self._people.learn(person, gender)
        return Voice(person.name, role_of(person), by_pronoun=True)

    def _inspect(self, sentence: Sentence, they: Reference) -> bool:
        """Whether "they" do what the inspectors just told of do: "| They | found that"."""
        verb = next((w.key for w in sentence.words[they.last :] if w.key not in lexicon.AUXILIARIES), "")
        lately = self._inspected > 0 and self._paragraph - self._inspected <= _LONG_LIST
        # "Social workers like it here. | They | described it": so did they.
        return lately and verb in (_GRADING if self._crowd_told == self._paragraph else _INSPECTING)

    def _it(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body that "it" or "its" means: its own sentence's subject, or the last that did something."""
        if (author := self._authors.of_part(sentence, reference, self._paragraph)) is not None:
            return author
        what = reference.first > 0 and sentence.words[reference.first - 1].key == "what"
        led = reference.possessive or what or is_behind_colon(sentence, reference)
        subject = main_subject(sentence, reference.first) if led else None
        if sentence.words[0].key in _SUBORDINATE:
            # "When Ofsted came, | it | said"
            subject = next((ref for ref in sentence.references if ref.first in (1, 2)), subject)
        if subject is not None and subject.sort in (Sort.BODY, Sort.GENERIC):
            return self.voice(sentence, subject).name
        if self._paper_told and (wrote := self._authors.just_told(self._paragraph)) is not None:
            return wrote
        wrote = self._authors.going_on(sentence, reference, self._paragraph)
        if wrote is not None and self._register.named(wrote) is not None:
            return wrote
        if self._nobodys == self._paragraph and not reference.possessive:
            return None
        return (
            self._last_body or self._last_named or (name_of(self.council) if reference.possessive else None)
        )

    def _role(self, sentence: Sentence, reference: Reference) -> Voice:
        """The person whom "the council leader" means; nobody for "a parent"."""
        if reference.key == "inspector" and (body := inspector_of(sentence, reference)):
            return Voice(body, "inspector")
        holder = holder_of(self._register.persons, self._people, self._succession, sentence, reference)
        if holder is None:
            return Voice(self._sent_by(sentence, reference), reference.key)
        return Voice(holder.name, role_of(holder), by_pronoun=True)
