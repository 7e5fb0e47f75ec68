"""Words in a headline's marks that the story tells without any: "Jane Doe said they had built on sand"."""

from dataclasses import replace

from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.attributed import Attribution
from briefing_app.extraction.quotes.narration import Sentence
from briefing_app.extraction.quotes.repeats import holds_words
from briefing_app.extraction.quotes.voice import Voice

_MOST = 20  # headings whose words wait at once: a document has few


class Headlines:
    """The quoted words of headings for whom the story has named nobody yet, by their place among all."""

    def __init__(self, found: list[Attribution]) -> None:
        self._found = found
        self._places: list[int] = []

    def note_last(self) -> None:
        """Take in the words attributed last, which stand in a heading."""
        if self._found[-1].voice.name is None and len(self._places) < _MOST:
            self._places.append(len(self._found) - 1)

    def hear(self, sentence: Sentence, voice: Voice | None) -> None:
        """Give words that somebody is told to say in a sentence to them."""
        if not self._places or voice is None or voice.name is None:
            return
        told = " ".join(word.text for word in sentence.words if word.key != RUN)
        for place in [one for one in self._places if holds_words(told, self._found[one].run.words)]:
            self._found[place] = replace(self._found[place], voice=voice, rule="repeated-words")
            self._places.remove(place)
