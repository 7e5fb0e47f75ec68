"""Questions and answers in turn, of which only the first tells whose it is: “How many?” “Three,” he said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.quotation import Run
from briefing_app.extraction.quotes.voice import Voice

# What stands between commas, or behind the last one, as a name by which somebody is called.
_VOCATIVE = re.compile(r",\s((?:(?:mrs|mr|ms|miss|dr|cllr|coun|councillor)\.?\s)?[\w’'-]+)(?=[.,?!]|$)")
_ASKING = ("asked", "asks", "pressed", "questioned")
_QUESTIONS = lexicon.words("did does do is was are were would will could can had has have should")
_ANSWERING = ("replied", "replies", "answered", "answers", "responded")
# How far behind the verb the name of the person asked can stand.
_REACH = 10
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Exchange:
    """Who asks and who answers."""

    asker: Voice
    answerer: Voice
    guessed: bool = False
    """Whether nobody was named to whom the question went: only a short answer tells that it goes on."""

    def next_turn(self, sentences: Sequence[Sentence]) -> "Exchange | None":
        """The exchange where a paragraph is another turn, nothing but speech, or an answer; or `None`."""
        if not sentences or not all(_is_bare(one) or _replies(one) for one in sentences):
            return None
        if self.guessed and not _is_short_answer(sentences):
            return None
        return replace(self, guessed=False)

    def turn(self, sentence: Sentence, place: int) -> Voice:
        """Whose turn a paragraph of the exchange is."""
        run = sentence.runs[place]
        question = run.words.rstrip().endswith("?") or run.final == "?"
        return self.asker if question and not _replies(sentence) else self.answerer


def _is_short_answer(sentences: Sequence[Sentence]) -> bool:
    """Whether a paragraph is but a few words that ask nothing: “None.”."""
    runs = [run for one in sentences for run in one.runs.values()]
    return len(runs) == 1 and runs[0].final != "?" and len(runs[0].words.split()) <= _SHORT


def _is_bare(sentence: Sentence) -> bool:
    return all(word.key == RUN or not word.text.isalnum() for word in sentence.words)


def _replies(sentence: Sentence) -> bool:
    """Whether a sentence is an answer by its tag: “Three,” he replied."""
    keys = [word.key for word in sentence.words if word.text.isalpha()]
    return len(keys) == 2 and keys[0] in lexicon.PRONOUNS and keys[1] in _ANSWERING  # noqa: PLR2004


def is_spoken_to(run: Run, name: str) -> bool:
    """Whether words call somebody by name: “Put it on the pile, Piers”, “No, Ms Prowse, it is not”."""
    forename, surname = name.split(maxsplit=1)[0].lower(), name.rsplit(maxsplit=1)[-1].lower()
    found = _VOCATIVE.findall(run.words.lower())
    return any(words.split()[-1] in (forename, surname) for words in found)


def asked(sentence: Sentence, place: int) -> Reference | None:
    """The person to whom a sentence puts the question at `place`: "Jane Doe asked | Joe Bloggs: “Why?”"."""
    if sentence.runs[place].final != "?":
        return None
    verb = next((i for i, word in enumerate(sentence.words) if word.key in _ASKING), None)
    if verb is None or (verb and sentence.words[verb - 1].key == RUN):
        return None  # “Why?” asked Jane Doe: she asks
    behind = (ref for ref in sentence.references if verb < ref.first <= verb + _REACH)
    return next((ref for ref in behind if ref.sort is Sort.PERSON and not ref.possessive), None)


def is_asked(sentence: Sentence) -> bool:
    """Whether a sentence is a question in the reporter's words."""
    return sentence.words[0].key in _QUESTIONS and sentence.words[-1].text == "?"
