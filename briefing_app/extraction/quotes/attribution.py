"""Who said what stands between quotation marks: sentence by sentence, and over sentences and paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.persons import Person
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.attributed import WEAK, Attribution, Finding, is_personal, is_unnamed_role
from briefing_app.extraction.quotes.bearers import can_be_called
from briefing_app.extraction.quotes.exchanges import Exchange, is_asked
from briefing_app.extraction.quotes.headlines import Headlines
from briefing_app.extraction.quotes.labels import Label, label_of, last_lead
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Sentence, sentences_of
from briefing_app.extraction.quotes.quotation import Run
from briefing_app.extraction.quotes.repeats import repeated
from briefing_app.extraction.quotes.sayings import SentenceRules
from briefing_app.extraction.quotes.subjects import head
from briefing_app.extraction.quotes.tags import (
    bare,
    hides_name,
    introduced,
    named_behind,
    thanked_for_words,
    told_as_one,
)
from briefing_app.extraction.quotes.tellers import takes_other_view, teller, told_about, turn_of
from briefing_app.extraction.quotes.turns import answering, begun, behind_reply, goes_on_from_speech, in_turn
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.quotes.voices import Discourse
from briefing_app.extraction.text.layout import Block, BlockKind, Layout

_WRITERS = (Sort.PAPER, Sort.INSPECTORS, Sort.BODY, Sort.PERSON)
# The most words of a signature under a quotation.
_SIGNATURE = 14
# Who signs a story rather than what is quoted in it.
_REPORTERS = lexicon.words("reporter reporters correspondent editor journalist columnist writer")
# In whose sentence before a paper spoke, words that are "described as" so are the paper's.
_PAPERS = lexicon.PAPERS | lexicon.INSPECTORS
# Words that point back to what was just said: "Those were the words of Jane Doe".
_POINTING = ("those", "that", "these", "so", "such")
_POINTED = lexicon.BE | {"says", "said", "wrote", "writes", "spoke", "words"}
# The blocks from the last quote on that can still tell who spoke: its own and a few behind it.
_TRAIL = 4


def attribute(layout: Layout, register: Register, runs: Sequence[Run]) -> list[Attribution]:
    """The speaker of each run of a document, in the order of the runs."""
    if not runs:
        return []
    reader = _Reader(register, last_lead(layout))
    by_block: dict[int, list[Run]] = {}
    for run in runs:
        by_block.setdefault(run.block, []).append(run)
    for index, block in enumerate(layout.blocks[: runs[-1].block + _TRAIL]):
        if block.kind is not BlockKind.FURNITURE:
            sentences = sentences_of(register, block, by_block.get(index, ()))
            reader.read(block, sentences, label_of(layout, index))
    return repeated(reader.found)


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph leaves to the next: its last speaker, its subject, and how it ended."""

    speaker: Voice | None = None
    subject: Voice | None = None
    ended_in_speech: bool = False
    introduces: bool = False


class _Reader:
    """Reads a document's sentences in order, remembering who spoke last."""

    def __init__(self, register: Register, last_lead: int) -> None:
        self._last_lead = last_lead
        self.found: list[Attribution] = []
        self._discourse = Discourse(register)
        self._rules = SentenceRules(self._discourse)
        self._before = _Paragraph()
        # The subject of the last sentence of this paragraph, and where in `found` the paragraph begins.
        self._sentence_voice: Voice | None = None
        self._objects = False  # whether that is of somebody who thinks otherwise than who spoke
        self._block_first = 0
        self._asker: Voice | None = None
        self._asking = False
        # The questions and answers that go on, and those of which this paragraph is a turn.
        self._exchange: Exchange | None = None
        self._turn: Exchange | None = None
        self._narrated = False
        self._told = 0  # where in `found` the story begins, behind its headline
        self._stays_unnamed = False
        # Who speaks in the items of the list that is being read, if the line before it tells.
        self._list_voice: Voice | None = None
        self._headlines = Headlines(self.found)

    def read(self, block: Block, sentences: list[Sentence], label: Label) -> None:
        """Read one block, after all that stand before it.

        Questions and answers under labels leave no subjects to the reporter's own sentences; in a letter
        that answers a request, its questions are its reader's.
        """
        is_heading = block.kind is BlockKind.HEADING
        self._begin(is_heading=is_heading)
        is_item = block.kind is BlockKind.LIST_ITEM
        self._asker = self._discourse.asker if label.is_request else None
        self._asking = label.asks
        if sentences and not is_heading:
            self._name_lead(sentences[0])
        if len(sentences) == 1:
            self._sign(sentences[0])
        if self._exchange is not None:
            self._exchange = self._exchange.next_turn(sentences)
        self._turn = self._exchange  # the question of this paragraph makes the next one an answer
        turn = turn_of(self._discourse, sentences[0]) if sentences else None
        for number, sentence in enumerate(sentences):
            self._name_earlier(sentence, sentences[:number])
            following = sentences[number + 1] if number + 1 < len(sentences) else None
            for place in sentence.runs:
                self._attribute(sentence, place, following, is_heading=is_heading)
                self._keep_turn(turn)
            told = teller(self._discourse, sentence)
            self._headlines.hear(sentence, told or turn)
            subject = told or told_about(self._discourse, sentence)
            if not label.labelled:
                self._discourse.note(sentence)
            self._sentence_voice = subject or self._sentence_voice
            self._objects = subject is not None and takes_other_view(sentence)
            self._stays_unnamed = self._stays_unnamed or hides_name(sentence)
            if is_item:
                self._attribute_item()
        self._narrated = self._narrated or not is_heading
        if not is_item:
            self._list_voice = self._introduced(sentences)
        if not is_heading or self._block_first < len(self.found):
            self._leave(sentences)

    def _begin(self, *, is_heading: bool) -> None:
        if is_heading and self._narrated:
            self._discourse.begin_section()
        self._block_first = len(self.found)
        self._told = self._told if self._narrated else self._block_first
        self._sentence_voice, self._objects = None, False
        self._discourse.begin_paragraph()

    def _introduced(self, sentences: list[Sentence]) -> Voice | None:
        """Whose list a line announces that ends in a colon: "Among the report's findings:"."""
        if not sentences or sentences[-1].words[-1].text != ":":
            return None
        last = sentences[-1]
        subject = main_subject(last, len(last.words)) or next(
            (ref for ref in last.references if ref.sort in _WRITERS), None
        )
        return self._discourse.voice(last, head(last, subject)) if subject is not None else None

    def _attribute_item(self) -> None:
        """Give words in a list to whose list it is, where the item names no speaker of its own."""
        voice = self._list_voice
        if voice is None or voice.name is None:
            return
        for place in range(self._block_first, len(self.found)):
            if self.found[place].rule in WEAK:
                self.found[place] = replace(self.found[place], voice=voice, rule="introduced")

    def _leave(self, sentences: list[Sentence]) -> None:
        here = self.found[self._block_first :]
        last = sentences[-1] if sentences else None
        words = last.words if last else ()
        # A tag such as "she said" may follow the words that end the paragraph.
        in_speech = (
            bool(here)
            and last is not None
            and bool(last.runs)
            and (words[-1].key == RUN or here[-1].opens_sentence or (len(words) > 1 and words[-2].key == RUN))
        )
        self._before = _Paragraph(
            speaker=here[-1].voice if here else None,
            subject=self._sentence_voice,
            ended_in_speech=in_speech,
            introduces=bool(words) and words[-1].text == ":",
        )

    def _keep_turn(self, turn: Voice | None) -> None:
        """Give words to whose turn it is by its label where only a pronoun tells: "JD: “Yes,” she says"."""
        last = self.found[-1]
        if turn is not None and last.voice.by_pronoun and last.rule in ("verb-after", "continuation"):
            self.found[-1] = replace(last, voice=turn)

    def _attribute(
        self, sentence: Sentence, place: int, following: Sentence | None, *, is_heading: bool
    ) -> None:
        run = sentence.runs[place]
        if self._asker is not None:
            self.found.append(Attribution(run, self._asker, "label", opens_sentence=True))
            return
        if self._sentence_voice is not None and is_asked(sentence):
            # "Did the leader think that “good enough”?" is put by who spoke before.
            self.found.append(
                Attribution(run, self._sentence_voice, "previous-sentence", opens_sentence=False)
            )
            return
        opens = all(word.text in ",.–—-" or word.key == RUN for word in sentence.words[:place])
        turn = self._turn.turn(sentence, place) if self._turn is not None else None
        if (
            answerer := turn or answering(self.found, self._discourse, sentence, place, self._sentence_voice)
        ) is not None:
            self.found.append(Attribution(run, answerer, "next-paragraph", opens_sentence=True))
            return
        is_heading = is_heading and not goes_on_from_speech(self.found, run)
        found = self._rules.find(sentence, place, following, opens=opens)
        rule, voice = (
            found
            or behind_reply(self.found[self._block_first :], sentence, place)
            or self._by_surroundings(run, opens=opens and not is_heading)
        )
        if rule == "nobody" and not is_heading and is_personal(run):
            rule, voice = self._by_person()
        before = self._sentence_voice
        if rule == "nobody" and not opens and before is not None and before.role in _PAPERS:
            rule, voice = "previous-sentence", before
        if self._asking and voice == self._discourse.asker:
            voice = Voice(self._discourse.council.name if self._discourse.council else None)
        if is_heading and voice.name is None and run.words in lexicon.GRADES:
            inspectorate = self._discourse.inspectorate
            rule, voice = "grading", Voice(inspectorate.name if inspectorate is not None else None)
        self._exchange = begun(self.found, self._discourse, sentence, place, (rule, voice)) or self._exchange
        # A headline's words may be those of whom the story begins with, a later heading's are told again.
        heads = is_heading and self._narrated
        self.found.append(Attribution(run, voice, rule, opens and not heads))
        if is_heading:
            self._headlines.note_last()
        if rule == "verb-after":
            self._reach_back()

    def _by_surroundings(self, run: Run, *, opens: bool) -> Finding:
        """The speaker by what stands before the sentence: the same speech, or the last subject."""
        here = self.found[self._block_first :]
        if len(here) > 1 and here[-1].rule == "meeting-heard":
            here = here[:-1]  # “…,” she said, to shouts of “shame”. “…”
        if opens and here and not (self._sentence_voice and (self._objects or here[-1].rule == "nobody")):
            return ("continuation", here[-1].voice) if here[-1].rule != "nobody" else ("nobody", Voice(None))
        if self._sentence_voice is not None:
            return "previous-sentence", self._sentence_voice
        if not opens:
            return "nobody", Voice(None)
        return in_turn(self.found, self._discourse, run, self._by_paragraph_before())

    def _by_person(self) -> Finding:
        """Of whom it was told last, where somebody says "I": care leavers are “what keeps me awake”."""
        if self._discourse.writes_itself:
            return "nobody", Voice(None)
        speaker = self._before.speaker
        person = speaker if speaker is not None and speaker.name else self._discourse.last_person()
        return ("previous-paragraph", person) if person is not None else ("nobody", Voice(None))

    def _by_paragraph_before(self) -> Finding:
        before = self._before
        if before.introduces and before.subject is not None:
            return "introduced", before.subject
        if before.ended_in_speech and before.speaker is not None:
            return "next-paragraph", before.speaker
        if before.subject is not None and before.subject.name:
            return "previous-paragraph", before.subject
        if before.speaker is not None:
            return "next-paragraph", before.speaker
        return "nobody", Voice(None)

    def _reach_back(self) -> None:
        """Give a speaker who is named only at the end of a speech its earlier paragraphs too."""
        named = self.found[-1]
        for place in range(len(self.found) - 2, -1, -1):
            earlier = self.found[place]
            nameless = earlier.rule in WEAK or earlier.voice == Voice(None)
            carried = earlier.run.carries and nameless
            near = earlier.rule == "nobody" and earlier.run.block >= named.run.block - 2
            if not earlier.opens_sentence or not (carried or near):
                return
            named = replace(earlier, voice=named.voice, rule="next-paragraph")
            self.found[place] = named

    def _name_lead(self, sentence: Sentence) -> None:
        """Name the speaker whom the lead only called "a mother": the next paragraph's new subject."""
        unnamed = bool(self.found) and not any(item.voice.name for item in self.found[self._told :])
        unnamed = unnamed and not self._stays_unnamed
        if not unnamed or not _REPORTERS.isdisjoint(sentence.keys):
            return
        subject = introduced(sentence)
        who = subject.who if subject is not None else None
        if subject is None or not isinstance(who, Person):
            return
        headed = who.name in {item.voice.name for item in self.found[: self._told]}
        if self._discourse.knows(who) and not headed:
            return
        early = (item for item in self.found if item.run.block <= self._last_lead and is_unnamed_role(item))
        lead = [item for item in early if can_be_called(who, item.voice.role or "")]
        if not lead:
            return
        if self._discourse.unmet in (None, who.gender) or who.gender is None:
            voice = self._discourse.voice(sentence, subject)
            named = {id(item) for item in lead}
            self.found[:] = [
                replace(item, voice=voice, rule="named-next") if id(item) in named else item
                for item in self.found
            ]

    def _sign(self, sentence: Sentence) -> None:
        """Take the speaker of the words before from a signature: "– Jane Doe, leader of the council"."""
        words = sentence.words
        signed = next((ref for ref in sentence.references if ref.sort is Sort.PERSON), None)
        if not self.found or signed is None or sentence.runs or len(words) > _SIGNATURE:
            return
        dashed = words[0].text in "–—-" and signed.first == 1
        bare = signed.first == 0 and (signed.last == len(words) or words[signed.last].text == ",")
        # Below a headline stands who wrote the story.
        last = self.found[-1]
        # "I said this, and I repeat it: “…”" is announced by whoever signs the letter.
        own = last.rule == "colon" and last.voice == Voice(None)
        reports = any(word.key in _REPORTERS for word in words)
        bare = bare and (last.opens_sentence or own) and not reports
        unknown = self.found[-1].voice.name is None or self.found[-1].rule in WEAK
        if unknown and (dashed or (bare and words[-1].text not in ".:")):
            voice = self._discourse.voice(sentence, signed)
            self.found[-1] = replace(self.found[-1], voice=voice, rule="name-after")
            self._reach_back()

    def _pauses(self) -> bool:
        """Whether the paragraph's last words have no speaker; a short sentence may tell it: "Doe paused"."""
        here = self.found[self._block_first :]
        last = here[-1] if here else None
        weak = last is not None and last.rule in ("nobody", "previous-paragraph")
        return last is not None and weak and last.opens_sentence and last.run.final in ".!?…"

    def _name_run(self, voice: Voice) -> None:
        """Name the speaker of the last words of this paragraph, and of those before that they go on from."""
        last = self.found[-1].voice
        for place in range(self._block_first, len(self.found)):
            if self.found[place].voice == last:
                self.found[place] = replace(self.found[place], voice=voice, rule="words-of")

    def _name_shown(self, sentence: Sentence, before: Sequence[Sentence]) -> bool:
        """Name who was only told of as "the woman responsible", if the next sentence shows her."""
        last = self.found[-1] if len(self.found) > self._block_first else None
        shown = named_behind(sentence) if last is not None and is_unnamed_role(last) else None
        who, role = shown.who if shown is not None else None, last.voice.role if last is not None else None
        if shown is None or role is None or not isinstance(who, Person) or self._discourse.knows(who):
            return False
        if not can_be_called(who, role) or not told_as_one(before, role):
            return False
        self._name_run(self._discourse.voice(sentence, shown))
        return True

    def _name_earlier(self, sentence: Sentence, before: Sequence[Sentence]) -> None:
        """Take the speaker of what stood just before from "Those were the words of Jane Doe"."""
        if self._name_shown(sentence, before):
            return
        words = sentence.words
        pauses = bare(sentence) if self._pauses() else None
        if pauses is not None and pauses.sort is Sort.PERSON:
            voice = self._discourse.voice(sentence, pauses)
            self.found[-1] = replace(self.found[-1], voice=voice, rule="words-of")
            return
        thanked = thanked_for_words(sentence) if len(self.found) > self._block_first else None
        if thanked is not None and is_unnamed_role(self.found[-1]):
            self._name_run(self._discourse.voice(sentence, thanked))
            return
        unknown = bool(self.found) and (self.found[-1].rule in WEAK or self.found[-1].voice.name is None)
        if not unknown or sentence.runs or len(words) < 2:  # noqa: PLR2004 - a verb
            return
        lead = words[0].key == "with" and len(words) > 2  # noqa: PLR2004 - "With those words Jane Doe"
        points = words[lead].key in _POINTING and words[lead + 1].key in _POINTED
        # "That's what Jane Doe asked me."
        points = points or (words[0].key in ("that's", "that") and words[1].key == "what")
        verb = next((i for i, word in enumerate(words[:5]) if word.key in lexicon.BE), 0)
        utters = words[verb - 1].key in lexicon.UTTERANCES and "those" in (
            w.key for w in words[verb : verb + 2]
        )
        # "The phrase was Jane Doe's."
        uttered = words[0].key == "the" and verb == 2 and words[1].key in lexicon.UTTERANCES  # noqa: PLR2004
        if not points and not uttered and not (verb and utters):
            return
        named = (
            ref
            for ref in sentence.references
            if ref.sort in (Sort.PERSON, Sort.BODY)
            and (ref.possessive == (uttered and ref.last == len(words) - 1))
        )
        source = next(named, None)
        if source is not None:
            voice = self._discourse.voice(sentence, source)
            self.found[-1] = replace(self.found[-1], voice=voice, rule="words-of")
            self._reach_back()
