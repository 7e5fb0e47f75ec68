"""The speaker of a quoted run by the words of its own sentence: verbs of speech, "according to", grading."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.attributed import Finding
from briefing_app.extraction.quotes.beside import elliptical, named_beside, opening, relative_subject
from briefing_app.extraction.quotes.gradings import bare_grade, graded
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.owners import (
    feels,
    giver,
    holder,
    is_claimant,
    is_from_unknown,
    owner,
    recalled,
    repeated,
    worded_by,
)
from briefing_app.extraction.quotes.participles import participle_subject
from briefing_app.extraction.quotes.passives import UNHEARD, by_agent, heard, passive
from briefing_app.extraction.quotes.phrases import (
    asker,
    can_reveal,
    cited_paper,
    ends_soon,
    follows_run,
    hears,
    is_addressed,
    is_called_so,
    is_in_aside,
    is_label,
    is_own,
    is_question,
    is_said_of,
    is_shouted,
    labelling,
    leads,
    means,
    next_by,
    quotes_else,
    reporting,
    source_after,
    source_words,
    tells_itself,
    tells_nothing,
    whose_question,
)
from briefing_app.extraction.quotes.subjects import (
    head,
    is_passive,
    is_verb,
    subject_after,
    subject_before,
)
from briefing_app.extraction.quotes.tags import (
    bare,
    inverted,
    lone_clause,
    parenthetical,
    pointed,
    presented,
    signed,
)
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.quotes.voices import Discourse

_DASHES = "–—-"
_CLAUSE = 24  # the longest clause of attribution, in words
_AFTER_TAG = 6  # what can follow a tag that is a sentence of its own: "Jane Doe asked the cabinet member"


class SentenceRules:
    """The rules that look at one sentence, in order of trust."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse

    def find(
        self, sentence: Sentence, place: int, following: Sentence | None, *, opens: bool
    ) -> Finding | None:
        """The speaker of the run at `place`; `following` is the next sentence of the paragraph.

        `opens` says that the run begins its sentence.
        """
        if is_called_so(sentence, place):
            return graded(self._discourse, sentence, place) or ("nobody", Voice(None))
        found = (
            self._tag(sentence, place, following)
            or self._asked(sentence, place)
            or self._after(sentence, place)
            or bare_grade(self._discourse, sentence, place)
            or self._told(sentence, place, opens=opens)
            or (None if opens else self._tail(sentence, place))
            or self._according(sentence)
        )
        if found is None and not opens:
            found = graded(self._discourse, sentence, place) or self._by_subject(sentence, place)
        return found

    def voice(self, sentence: Sentence, reference: Reference) -> Voice:
        """Who a reference is at this point of the document."""
        return self._discourse.voice(sentence, reference)

    def _tag(self, sentence: Sentence, place: int, following: Sentence | None) -> Finding | None:
        """The attribution that stands as a sentence of its own: “Why?” Jane Doe asked."""
        if following is None or place != len(sentence.words) - 1:
            return None
        if sentence.runs[place].final in ".?!…" and (source := pointed(following)) is not None:
            return "words-of", self.voice(following, source)
        if place > 0 or min(following.runs, default=_CLAUSE) < _CLAUSE // 2:
            return None
        if (signer := signed(following, 0)) is not None:
            return "name-after", self.voice(following, signer)
        cried = sentence.runs[place].final in "?!…"
        found = self._clause(following, 0)
        if found is None:
            subject = bare(following) if cried else None
            return ("verb-after", self.voice(following, subject)) if subject else None
        verb = next(
            i
            for i, word in enumerate(following.words)
            if word.key in lexicon.TAIL_VERBS and is_verb(following, i)
        )
        # Behind a full stop only the bare tag counts: "Jane Doe said it was close" tells something else.
        rest = sum(word.text.isalnum() for word in following.words[verb + 1 :])
        utters = cried and following.words[verb].key in lexicon.CRYING and not quotes_else(following, verb)
        return found if utters or rest <= (_AFTER_TAG if cried else 0) else None

    def _after(self, sentence: Sentence, place: int) -> Finding | None:
        """The verb behind the run: “…,” said Jane Doe; “…,” the report said."""
        words = sentence.words
        index = place + 1
        while index < len(words) and words[index].text in "," + _DASHES:
            index += 1
        if index >= len(words):
            return None
        if words[index].key in lexicon.SAYING and words[index].key not in lexicon.NOUN_LIKE:
            return self._inverted(sentence, index)
        if words[index].key == "as" and (agreed := self._as_said(sentence, index + 1)) is not None:
            return agreed
        if words[index].text == ":":
            return self._titled(sentence, index + 1)
        named = self._named_at(sentence, index) if words[place + 1].text in _DASHES else None
        if named is None and not place and (signer := signed(sentence, 1)) is not None:
            named = self.voice(sentence, signer)
        if named is not None:
            return "name-after", named
        separated = sentence.runs[place].final in ",?!…" + _DASHES or index > place + 1
        found = self._clause(sentence, index) if separated else None
        return found or self._other_tag(sentence, place, index) or self._worded(sentence, index)

    def _worded(self, sentence: Sentence, which: int) -> Finding | None:
        """In whose paper the words stand: “reimagined”, | which is the word in its plan."""
        worded = worded_by(sentence, which) if sentence.words[which].key == "which" else None
        return ("words-of", self.voice(sentence, worded)) if worded is not None else None

    def _as_said(self, sentence: Sentence, first: int) -> Finding | None:
        """Whose words they were, by a clause that says no more: “…”, as | Jane Doe had alleged."""
        words = sentence.words
        verb = next((i for i in range(first, len(words)) if words[i].key in lexicon.SAYING), None)
        if verb is None:
            return None
        ends = verb + 1 == len(words) or words[verb + 1].text in (".", ",", ";", "it")
        return self._clause(sentence, first) if ends else None

    def _titled(self, sentence: Sentence, first: int) -> Finding | None:
        """Who does something in the second half of a headline: ‘Not good enough’: | Ofsted | slams them."""
        subject = lone_clause(sentence, first) or feels(sentence, first)
        voice = self.voice(sentence, subject) if subject is not None else self._named_at(sentence, first)
        return ("headline", voice) if voice is not None else None

    def _inverted(self, sentence: Sentence, verb: int) -> Finding | None:
        """Who follows a verb of speech; nobody for "said one resident"."""
        if is_in_aside(sentence, verb):
            return None
        subject = subject_after(sentence, verb)
        if subject is not None:
            return "verb-after", self.voice(sentence, subject)
        follower = sentence.words[verb + 1].key if verb + 1 < len(sentence.words) else ""
        return ("verb-after", Voice(None)) if follower in lexicon.INDEFINITE else None

    def _other_tag(self, sentence: Sentence, place: int, index: int) -> Finding | None:
        """A tag at `index` whose verb is in no list."""
        ended = sentence.runs[place].final in ",?!…"
        subject = presented(sentence, index)
        if subject is None and (ended or index > place + 1):
            subject = inverted(sentence, index)
        if subject is None and place == 0 and ended and index == place + 1:
            subject = lone_clause(sentence, index)
        if subject is None:
            return None
        return "verb-after", self.voice(sentence, named_beside(sentence, subject))

    def _named_at(self, sentence: Sentence, index: int) -> Voice | None:
        found = next(
            (ref for ref in sentence.references if ref.first == index and ref.sort is Sort.PERSON), None
        )
        return self.voice(sentence, found) if found else None

    def _asked(self, sentence: Sentence, place: int) -> Finding | None:
        """Who puts the question that opens a sentence: asked by Jane Doe if it was “safe”, he said so."""
        asking = asker(sentence, place)
        return ("passive-agent", self.voice(sentence, named_beside(sentence, asking))) if asking else None

    def _clause(self, sentence: Sentence, first: int) -> Finding | None:
        """A clause of attribution that begins at `first`: "Cllr Jane Doe, who leads the council, told us"."""
        words = sentence.words
        if words[first].key in lexicon.CONJUNCTIONS or words[first].key in lexicon.PREPOSITIONS:
            return None
        if words[first].key == "according":
            return None
        for verb in range(first + 1, min(len(words), first + _CLAUSE)):
            word = words[verb]
            if word.key == RUN or word.text in ".;:":
                return None
            if word.key not in lexicon.TAIL_VERBS or not is_verb(sentence, verb):
                continue
            if is_passive(sentence, verb):
                agent = by_agent(self._discourse, sentence, verb)
                if agent is not None:
                    return agent
                continue
            introduces = verb + 1 < len(words) and words[verb + 1].text == ":"
            return (
                None
                if introduces or tells_itself(sentence, verb)
                else self._clause_voice(sentence, first, verb)
            )
        return None

    def _clause_voice(self, sentence: Sentence, first: int, verb: int) -> Finding | None:
        """The subject of a clause's verb of speech; nobody for "one resident said"."""
        subject = subject_before(sentence, verb, first)
        if subject is not None:
            return "verb-after", self.voice(sentence, subject)
        return ("verb-after", Voice(None)) if sentence.words[first].key in lexicon.INDEFINITE else None

    def _told(self, sentence: Sentence, place: int, *, opens: bool) -> Finding | None:
        """What stands before the run; a source named elsewhere in its sentence goes before nobody."""
        found = self._before(sentence, place)
        if found == UNHEARD and sentence.runs[place].words in lexicon.GRADES:
            # "The council was told that it “requires improvement”" by those who grade.
            return graded(self._discourse, sentence, place) or found
        if found is not None and found[0] == "label" and not opens:
            # The colon of a headline only names its subject: "Council: “No alternative”, says its leader".
            found = self._tail(sentence, place) or found
        if found is None or found[1].name is not None or is_shouted(sentence, place):
            return found
        told = self._according(sentence) if source_words(sentence) is not None else None
        source = (None if opens else self._tail(sentence, place)) or told
        return source if source is not None and source[1].name else found

    def _before(self, sentence: Sentence, place: int) -> Finding | None:
        """The verb before the run: Jane Doe said: “…”; inspectors found a “…”."""
        if (agent := self._branded_by(sentence, place)) is not None:
            return agent
        if elided := elliptical(sentence, place) or cited_paper(sentence, place) or opening(sentence, place):
            return "verb-before", self.voice(sentence, elided)
        if is_shouted(sentence, place):
            return UNHEARD
        if (meaning := means(sentence, place)) is not None:
            return "words-of", self.voice(sentence, meaning)
        unnamed: Finding | None = None
        for verb in reporting(sentence, place):
            found = self._reported(sentence, verb, place)
            if found and (found[1].name or hears(sentence, verb) or leads(sentence, found[1], verb, place)):
                return found
            unnamed = unnamed or found
        return unnamed or self._colon(sentence, place)

    def _branded_by(self, sentence: Sentence, place: int) -> Finding | None:
        """Who is named right behind words that a participle leads to: branded | “failing” | by Ofsted."""
        words = sentence.words
        verb = place - 2 if place > 1 and words[place - 1].key == "as" else place - 1
        by = place + 1 < len(words) and words[place + 1].key == "by"
        led = by and verb >= 0 and words[verb].key in lexicon.REPORTING
        if (
            not led
            and by
            and words[place - 1].key == "as"
            and (named := next_by(sentence, place)) is not None
        ):
            return "passive-agent", self.voice(sentence, named_beside(sentence, named))
        return by_agent(self._discourse, sentence, verb) if led else None

    def _reported(self, sentence: Sentence, verb: int, place: int) -> Finding | None:
        key = sentence.words[verb].key
        if key in ("emerged", "transpired"):
            return UNHEARD
        if key in ("read", "reads") and tells_nothing(sentence, verb):
            return None
        if is_passive(sentence, verb):
            return passive(self._discourse, sentence, verb)
        asks = is_question(sentence, verb)
        whose = whose_question(sentence, verb) or repeated(sentence, verb, place, asks=asks)
        if whose is not None:
            return "verb-before", self.voice(sentence, named_beside(sentence, whose))
        if key == "heard":
            return heard(self._discourse, sentence, verb, place)
        if key in lexicon.PARTICIPLES:
            subject = participle_subject(sentence, verb)
        elif follows_run(sentence, verb):
            subject = subject_after(sentence, verb)
        else:
            subject = subject_before(sentence, verb)
            if key in lexicon.SAYING and (subject is None or subject.sort is not Sort.PERSON):
                subject = parenthetical(sentence, verb) or subject
        return ("verb-before", self.voice(sentence, subject)) if subject is not None else None

    def _colon(self, sentence: Sentence, place: int) -> Finding | None:
        """A label or a clause that a colon ends: "Cllr Doe: “…”", "His message was clear: “…”"."""
        if not place or sentence.words[place - 1].text != ":":
            return None
        if (labelled := labelling(sentence, place)) is not None:
            return "label", self.voice(sentence, labelled)
        if sentence.words[0].key == "as" and (viewer := holder(sentence)) is not None:
            return "according-to", self.voice(sentence, viewer)  # "As Jane Doe put it to us: “…”"
        given = recalled(sentence, place) or giver(sentence, place)
        owning = owner(sentence, place)
        unknown = given is None and is_from_unknown(sentence, place - 1)
        if unknown or (is_own(sentence, place - 1) and (owning is None or owning.key in lexicon.OWN)):
            return "colon", Voice(None)
        opens = owning is not None and owning.first == 0  # "Her answer, and I wrote it down: “…”"
        subject = given or (owning if opens else main_subject(sentence, place) or owning)
        subject = subject or next(iter(sentence.references), None)
        if subject is None or is_addressed(sentence, subject):
            label = self._discourse.by_initials(sentence.words[0].text) if place == 2 else None  # noqa: PLR2004
            return ("label", label or Voice(None)) if is_label(sentence, place - 1) else None
        return "colon", self.voice(sentence, subject)

    def _tail(self, sentence: Sentence, place: int) -> Finding | None:
        """The attribution at the end of the run's sentence: … “failing” its children, Ofsted has said."""
        words = sentence.words
        unnamed: Finding | None = None
        for comma in range(place + 1, len(words) - 1):
            if words[comma].text not in ",–—":
                continue
            first = comma + 1
            if words[first].key in lexicon.SAYING and words[first].key not in lexicon.NOUN_LIKE:
                subject = subject_after(sentence, first)
                voice = self.voice(sentence, subject) if subject else None
            else:
                # "…, as Jane Doe had alleged"
                first += words[first].key == "as" and first + 1 < len(words)
                tells = ends_soon(sentence, first) and not can_reveal(sentence, first)
                clause = self._clause(sentence, first) if tells else None
                voice = clause[1] if clause else None
            if voice is not None and voice.name:
                return "sentence-tail", voice
            if voice is not None and voice.role in lexicon.ROLES:
                unnamed = "sentence-tail", voice
        return unnamed

    def _according(self, sentence: Sentence) -> Finding | None:
        """The source that "according to" or "in the words of" names."""
        index = source_words(sentence)
        if index is None:
            viewer = holder(sentence)
            return ("according-to", self.voice(sentence, viewer)) if viewer is not None else None
        source = source_after(sentence, index)
        voice = self.voice(sentence, named_beside(sentence, source)) if source is not None else Voice(None)
        return "according-to", voice

    def _by_subject(self, sentence: Sentence, place: int) -> Finding | None:
        """The subject of the sentence, whatever it does: the council spent £5m to “provide more staff”."""
        if (telling := relative_subject(sentence, place)) is not None:
            return "clause-subject", self.voice(sentence, telling)
        subject = main_subject(sentence, place)
        owning = owner(sentence, place)
        if owning is not None and (
            subject is None or owning.first < subject.first or is_claimant(sentence, owning)
        ):
            return "clause-subject", self.voice(sentence, owning)
        if is_said_of(sentence, place):
            return "nobody", Voice(None)
        unnamed = sentence.words[0].key in lexicon.INDEFINITE
        if subject is None or (subject.sort is Sort.CROWD and (not unnamed or subject.key.endswith("s"))):
            return None
        voice = self.voice(sentence, head(sentence, subject))
        # "A mother has hit out at “delays”": who she is, the next paragraph tells.
        if subject.sort is Sort.CROWD:
            voice = Voice(None, subject.key)
        unnamed = unnamed and subject.sort in (Sort.ROLE, Sort.CROWD)
        return ("clause-subject", voice) if voice.name or unnamed else None
