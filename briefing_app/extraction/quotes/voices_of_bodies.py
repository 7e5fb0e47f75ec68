"""For which body a noun stands: "inspectors", "council bosses", "a spokesman", and who wrote "the report"."""

from abc import ABC, abstractmethod

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import SENT_IN, Sort
from briefing_app.extraction.people.persons import Body, Person
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.bearers import owning_inspectorate, reports, tier_told
from briefing_app.extraction.quotes.beside import named_beside
from briefing_app.extraction.quotes.inspecting import Inspectorates
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.papers import (
    CORRESPONDENCE,
    Authors,
    belonging,
    is_from_unnamed,
    is_internal,
    named_writer,
    own_pronoun,
    put_out,
    sender,
    writer,
)
from briefing_app.extraction.quotes.voice import Voice, name_of

# Whose papers, inspectors and spokespersons a name in front tells, and who is sent a council's report.
_OWNERS = (Sort.BODY, Sort.GENERIC, Sort.INSPECTORS, Sort.PERSON)
_PRIVATE = ("company", "charity", "association", "trust", "union")
_BREAKS = lexicon.CONJUNCTIONS | lexicon.REPORTING | lexicon.SAYING | {"the", "a", "an"}
# What a review looks into that those who keep a place's children or adults safe have made: "serious case".
_CASES = ("case", "practice", "adult", "adults", "homicide")
# What councils are called that are no authorities: "Children in Care Council".
_OF_MEMBERS = lexicon.words("care youth young student students school schools tenants faith community")
# The most words between a noun and the name or article in front of it.
_MODIFIERS = 4


class BodyVoices(ABC):
    """Which bodies have been spoken of so far, and so which one "the council" or "the report" means now."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._last_body: str | None = None
        self._last_named: str | None = None
        self._last_other: str | None = None  # a body whose name does not tell its kind
        self._last_watchdog: str | None = None
        self._authors = Authors()
        self._paragraph = 0
        self._inspectorates = Inspectorates()
        self._main_council = register.main("council")
        self._councils_here: list[Body] | None = None  # those that this section names, behind its heading

    @abstractmethod
    def voice(self, sentence: Sentence, reference: Reference) -> Voice:
        """Who a reference is."""

    def begin_section(self) -> None:
        """Note that what follows stands under a heading, and may be a story of its own."""
        self._councils_here = []

    def _note_body(self, body: Body) -> None:
        """Take in that a body is named."""
        self._last_named = body.name
        local = body.kind == "council" and _OF_MEMBERS.isdisjoint(body.name.lower().split())
        if local and self._councils_here is not None:
            self._councils_here.append(body)
        if body.kind == "body":
            self._last_other = body.name
        if body.kind in ("inspectorate", "ombudsman"):
            self._last_watchdog = body.name

    @property
    def council(self) -> Body | None:
        """Which council "the council" is: the document's own, or the last one of a section without that."""
        here = self._councils_here or []
        return here[-1] if here and self._main_council not in here else self._main_council

    @property
    def inspectorate(self) -> Body | None:
        """Who "inspectors" are here: the only inspectorate just named, or else the document's main one."""
        return self._inspectorates.just_named(self._paragraph) or self._register.main("inspectorate")

    def _body_for(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body for which a noun stands: its inspectors, its bosses, its paper, or itself."""
        if reference.sort is Sort.INSPECTORS:
            theirs = owning_inspectorate(sentence, reference) or self._modifier(sentence, reference)
            return theirs or name_of(self._watchdog(reference))
        if reference.sort is Sort.BOSSES or reports(sentence, reference):
            employer = self._governed(sentence, reference) or self._modifier(sentence, reference)
            person = self._register.named(employer or "")
            return employer if employer and person is None else name_of(self.council)
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
        if ombudsman is not None and ombudsman.name == self._last_watchdog:
            return ombudsman
        if inspectorate is None or ombudsman is None or reference.key.startswith("inspect"):
            return inspectorate or ombudsman
        return ombudsman if ombudsman.count > inspectorate.count else inspectorate

    def _sent_by(self, sentence: Sentence, officer: Reference) -> str | None:
        """For whom somebody without a name inspects or investigates: "the lead | inspector", for Ofsted."""
        if officer.key == "investigator":
            return name_of(self._register.main("ombudsman"))
        leads = officer.key == "inspector" and sentence.words[officer.first - 1].key == "lead"
        return name_of(self.inspectorate) if leads else None

    def _governed(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body whose trustees or managers speak: "the trustees of | Open Doors"."""
        body = belonging(sentence, reference, ("of", "at", "for", "from"))
        if body is not None:
            return self.voice(sentence, body).name if body.sort in (Sort.BODY, Sort.GENERIC) else None
        before = next((ref for ref in sentence.references if ref.last == reference.first), None)
        return self.voice(sentence, before).name if before is not None and before.sort is Sort.BODY else None

    def _itself(self, sentence: Sentence, reference: Reference) -> str | None:
        if reference.sort is not Sort.GENERIC:
            return None
        if tier := tier_told(sentence, reference):
            return name_of(self._register.council_of(tier))
        return self._generic(lexicon.GENERIC_BODIES[reference.key])

    def _generic(self, kind: str) -> str | None:
        """The body that "the council" or "the union" means."""
        if kind in ("council", "authority"):
            return name_of(self.council)
        if kind == "government":
            return "Government"
        body = self._register.main(kind)
        if kind == "ombudsman" and body is None:
            return "Ombudsman"
        if kind == "department" and body is not None and not body.is_department:
            return None
        return name_of(body) or (self._last_other if kind in _PRIVATE else None)

    def _modifier(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body whose name stands before a noun: "Ofsted inspectors", "the council's plan"."""
        for earlier in reversed(sentence.references):
            if earlier.last > reference.first:
                continue
            between = sentence.words[earlier.last : reference.first]
            broken = any(word.text in ",.;:" or word.key in _BREAKS for word in between)
            # "Her | Majesty's | Inspectors" are nobody's but hers.
            broken = broken or any(word.key.startswith("majesty") for word in between)
            owns = earlier.possessive or earlier.sort in _OWNERS
            if owns and not broken and len(between) <= _MODIFIERS:
                return self.voice(sentence, earlier).name
            break
        return None

    def _spoken_for(self, sentence: Sentence, reference: Reference) -> str | None:
        body = belonging(sentence, reference, ("for", "from", "of", "at"))
        if body is not None:
            watchdog = body.sort is Sort.INSPECTORS
            return self.voice(sentence, body).name or (self._last_body if watchdog else None)
        unnamed = sentence.words[reference.last - 2].key in lexicon.GENERIC_BODIES
        last = self._last_body
        inspects = last is not None and last == name_of(self._register.main("inspectorate"))
        if inspects and self._inspectorates.just_named(self._paragraph + 1) is None:
            last = None  # inspectors are seldom spoken for: not unless this paragraph names them
        usual = None if unnamed else last or name_of(self.council)
        return self._modifier(sentence, reference) or usual

    def _case_reviewers(self, review: Reference) -> str | None:
        """Whose a serious case review is: the safeguarding board's that is named; never an inspectorate's."""
        told = self._authors.of(review.key, self._paragraph)
        if told is not None and told != name_of(self.inspectorate):
            return told
        names = (body.name for body in self._register.bodies)
        return next((name for name in names if "safeguarding" in name.lower().split()), None)

    def _author(self, sentence: Sentence, reference: Reference) -> str | None:
        """The body or person that wrote a paper."""
        if (own := self._correspondents(sentence, reference)) is not None:
            return own
        wrote = sender(sentence, reference) or writer(sentence, reference)
        if wrote is not None:
            return self._writes_for(self.voice(sentence, named_beside(sentence, wrote)))
        if (owning := self._modifier(sentence, reference)) is not None:
            return owning
        if (issuer := self._issuer(sentence, reference)) is not None:
            return self.voice(sentence, issuer).name
        named = named_writer(sentence, reference)
        told = self._writes_for(self.voice(sentence, named)) if named is not None else None
        if told is not None or is_from_unnamed(sentence, reference):
            return told
        of_case = reference.key == "review" and sentence.words[reference.last - 2].key in _CASES
        return self._case_reviewers(reference) if of_case else self._usual_author(sentence, reference)

    def _correspondents(self, sentence: Sentence, paper: Reference) -> str | None:
        """Whose a paper is in a letter: "my letter", "your self-evaluation"."""
        whose = own_pronoun(sentence, paper)
        own = self._register.called.get(whose or "")
        if own is None:
            return None
        # "Your self-evaluation" is that of the council whose director a letter is to.
        sent = paper.key in CORRESPONDENCE or paper.key in SENT_IN
        official = whose == "you" and isinstance(own, Person) and not sent
        return (name_of(self.council) if official else None) or own.name

    def _issuer(self, sentence: Sentence, paper: Reference) -> Reference | None:
        """Who puts out a paper in the sentence that tells of it: "| the council | issued a statement"."""
        if put_out(sentence) is not paper:
            return None
        issuer = main_subject(sentence, paper.first)
        issues = issuer is not None and issuer.sort in (Sort.BODY, Sort.GENERIC, Sort.PERSON)
        return issuer if issues else None

    def _writes_for(self, voice: Voice) -> str | None:
        """For whom somebody writes: an inspector for the inspectorate."""
        inspects = "inspector" in (voice.role or "").lower()
        return (name_of(self.inspectorate) if inspects else None) or voice.name

    def _usual_author(self, sentence: Sentence, reference: Reference) -> str | None:
        """Who is likeliest to have written a paper whose author its phrase does not tell."""
        if reference.key == "petition":
            return None  # those who sign it
        reader = belonging(sentence, reference, ("to",))
        read = reader is not None and reader.sort in (Sort.CROWD, *_OWNERS) and reference.key != "letter"
        if read or is_internal(sentence, reference):
            return name_of(self.council)
        if sentence.words[reference.last - 2].key == "inspection" and self.inspectorate is not None:
            return self.inspectorate.name
        if (told := self._authors.of(reference.key, self._paragraph)) is not None:
            return told
        if reference.key in lexicon.COUNCIL_PAPERS:
            return name_of(self.council)
        usual = reference.key in lexicon.FIRST_DEFAULT_PAPERS
        return name_of(self.inspectorate) or name_of(self.council) if usual else self._last_body
