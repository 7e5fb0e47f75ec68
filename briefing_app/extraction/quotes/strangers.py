"""Somebody without a name who spoke last: whom "he" and "she" mean until somebody with a name is told of."""

from dataclasses import replace

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.bearers import addressed, can_be, quoted_unnamed, speaks_unnamed
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.phrases import introduces_run
from briefing_app.extraction.quotes.voice import Voice

# What can follow "her" where it is nobody's: "asked her what", "told her that".
_BEHIND_OBJECTS = (
    lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | {"what", "why", "how", "off", "out", "down", "up", "then"}
)


class Stranger:
    """The stranger of a text so far, and the paragraph in which they spoke."""

    def __init__(self) -> None:
        self._voice: Voice | None = None
        self._met = 0
        self._others: frozenset[str] = frozenset()  # the genders of whom the stranger spoke to or of

    def meet(self, voice: Voice, sentence: Sentence, reference: Reference, paragraph: int) -> None:
        """Take in who speaks; somebody with a name is no stranger."""
        if voice.name is None or reference.sort is Sort.SPOKES:
            self._voice, self._met = voice, paragraph
            self._others = _spoken_to(sentence, reference)

    def leave(self, paragraph: int | None = None) -> None:
        """Note that somebody with a name is told of: at once, or where a later paragraph only names them."""
        if paragraph is None or paragraph > self._met:
            self._voice = None

    def called(self, gender: str) -> Voice | None:
        """The stranger if a pronoun of a gender can mean them."""
        can = (
            self._voice is not None and gender not in self._others and can_be(self._voice.role or "", gender)
        )
        return replace(self._voice, by_pronoun=True) if can and self._voice is not None else None


def _spoken_to(sentence: Sentence, stranger: Reference) -> frozenset[str]:
    """The genders of those to whom a stranger does something: "a worker had described | her | as slow"."""
    words = sentence.words
    objects = (
        ref
        for ref in sentence.references
        if ref.first > stranger.last
        and words[ref.first].key in ("him", "her")
        and (
            ref.last == len(words)
            or not words[ref.last].text.isalpha()
            or words[ref.last].key in _BEHIND_OBJECTS
        )
        and words[ref.first - 1].key not in lexicon.PREPOSITIONS
    )
    return frozenset(lexicon.PRONOUNS[words[ref.first].key] for ref in objects)


def _is_named(sentence: Sentence, teller: Reference) -> bool:
    """Whether a name stands in apposition to somebody: "their spokeswoman on health, | Jane Doe, said"."""
    words = sentence.words
    comma = next((i for i in range(teller.last, len(words)) if words[i].text == ","), len(words))
    between = {word.key for word in words[teller.last : comma]}
    if comma - teller.last > _OF_WHAT or not between.isdisjoint(lexicon.SAYING):
        return False
    named = next((ref for ref in sentence.references if ref.first == comma + 1), None)
    if named is None or named.sort is not Sort.PERSON or named.possessive:
        return False
    return named.last < len(words) and words[named.last].text in (",", "(")


_OF_WHAT = 8
"""The most words that tell for what somebody speaks."""


def stranger_in(sentence: Sentence, subject: Reference | None) -> Reference | None:
    """Somebody without a name who speaks in a sentence, whose words it announces, or whom it addresses."""
    teller = introduces_run(sentence) or subject
    # Whatever a spokesman does, "he" is who speaks next.
    if teller is not None and (teller.sort is Sort.SPOKES or speaks_unnamed(sentence, teller)):
        return None if _is_named(sentence, teller) else teller
    return quoted_unnamed(sentence) or addressed(sentence)
