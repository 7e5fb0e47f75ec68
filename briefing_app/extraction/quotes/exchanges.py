"""Questions and answers in turn, of which only the first tells whose it is: “How many?” “Three,” he said."""

from dataclasses import dataclass

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.voice import Voice

_ASKING = ("asked", "asks", "pressed", "questioned")
_ANSWERING = ("replied", "replies", "answered", "answers", "responded")
# How far behind the verb the name of the person asked can stand.
_REACH = 10


@dataclass(frozen=True, slots=True)
class Exchange:
    """Who asks and who answers."""

    asker: Voice
    answerer: Voice

    def turn(self, sentence: Sentence, place: int) -> Voice | None:
        """Whose turn a paragraph is that is nothing but speech, or an answer by "he replied"."""
        question = sentence.runs[place].words.rstrip().endswith("?") or sentence.runs[place].final == "?"
        if all(word.key == RUN or not word.text.isalnum() for word in sentence.words):
            return self.asker if question else self.answerer
        keys = [word.key for word in sentence.words if word.text.isalpha()]
        replies = len(keys) == 2 and keys[0] in lexicon.PRONOUNS and keys[1] in _ANSWERING  # noqa: PLR2004
        return self.answerer if replies and not question else None


def asked(sentence: Sentence, place: int) -> Reference | None:
    """The person to whom a sentence puts the question at `place`: "Jane Doe asked | Joe Bloggs: “Why?”"."""
    if sentence.runs[place].final != "?":
        return None
    verb = next((i for i, word in enumerate(sentence.words) if word.key in _ASKING), None)
    if verb is None:
        return None
    behind = (ref for ref in sentence.references if verb < ref.first <= verb + _REACH)
    return next((ref for ref in behind if ref.sort is Sort.PERSON and not ref.possessive), None)
