"""Sentences of documents as checks compare them: by what means something in them, and how rare it is."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing_app.domain.alike import canonical
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.domain.passages import Passage
from briefing_app.domain.weights import is_rarest, weight_of_pair
from briefing_app.domain.word_sets import word_set
from briefing_app.domain.wording import WORD, fold

_NEAR = 6
"""Words that belong to one expression stand no further apart."""
_SIDE_BY_SIDE = 2
"""Places that words are apart at most which stand side by side: "head of service"."""
_HEADING = 4
"""Words that a heading at the head of a paragraph has at most."""
_A_THING = 1.6
"""What a pair weighs at least that is a thing: "improvement plan" is one, "social worker" is not."""
HOLLOW = word_set("hollow")
_RULE = "a sentence"
_CONFIDENCE = 1.0
_TOKEN = re.compile(rf"\d+(?:[,.]\d+)+|{WORD.pattern}")


@dataclass(frozen=True, slots=True)
class Term:
    """A word that means something: its stem, its place among the words of its sentence, and its weight.

    `start` is its first character in the text.
    """

    stem: str
    place: int
    weight: float
    start: int


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of a source: the characters `[start, end)` of its text; each is itself alone."""

    source: Source
    start: int
    end: int
    words: str
    prefix: str = ""
    suffix: str = ""
    previous: "Sentence | None" = None
    """The sentence before it in the same paragraph."""

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words that mean something, in order; names weigh nothing: whom they name is no statement."""
        found = list(_TOKEN.finditer(self.words))
        return tuple(
            Term(
                stem,
                place,
                0.0 if place and _is_capital(found[place][0]) and is_rarest(weight) else weight,
                self.start + found[place].start(),
            )
            for place, stem, weight in canonical([word[0] for word in found])
        )

    @cached_property
    def weights(self) -> dict[str, float]:
        """What each stem weighs."""
        return {term.stem: term.weight for term in self.terms if term.weight}

    @cached_property
    def places(self) -> dict[str, tuple[int, ...]]:
        """The places of each stem that weighs something."""
        places: dict[str, list[int]] = {}
        for term in self.terms:
            if term.weight:
                places.setdefault(term.stem, []).append(term.place)
        return {stem: tuple(found) for stem, found in places.items()}

    @cached_property
    def things(self) -> dict[frozenset[str], tuple[float, int]]:
        """What is spoken of, as pairs of words side by side, with the pair's weight and where it begins."""
        found: dict[frozenset[str], tuple[float, int]] = {}
        telling = [term for term in self.terms if term.weight and term.stem not in HOLLOW]
        for first, second in pairwise(telling):
            if second.place - first.place <= _SIDE_BY_SIDE and first.stem != second.stem:
                weight = weight_of_pair(first.stem, second.stem)
                if weight >= _A_THING:
                    found.setdefault(frozenset((first.stem, second.stem)), (weight, first.start))
        return found

    @cached_property
    def folded(self) -> str:
        """Its words in lower case with single spaces, without marks."""
        return fold(self.words)

    @cached_property
    def heading(self) -> str:
        """The few words that open its paragraph as a heading, "Electrical safety.", folded; else empty."""
        before: list[Sentence] = []
        while (previous := before[-1].previous if before else self.previous) is not None:
            before.append(previous)
        # "1." before "Electrical safety." is a sentence of its own.
        for sentence in before[:-3:-1]:
            words = [word for word in sentence.folded.split() if not word[0].isdigit()]
            if words:
                return " ".join(words) if sentence.words.count(" ") < _HEADING else ""
        return ""

    @cached_property
    def evidence(self) -> Evidence[Mention]:
        """The sentence as a passage in its source."""
        return self.part(self.start, self.end)

    def part(self, start: int, end: int) -> Evidence[Mention]:
        """A stretch of the sentence as a passage, from and to places in the source's text."""
        passage = Passage(
            self.source.sha256,
            start,
            end,
            self.words[start - self.start : end - self.start],
            self.prefix if start == self.start else self.words[: start - self.start][-32:],
            self.suffix if end == self.end else self.words[end - self.start :][:32],
        )
        return Evidence(Mention(passage=passage, rule=_RULE, confidence=_CONFIDENCE), self.source)


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital and goes on in small letters: an acronym is no name."""
    return word[0].isupper() and not word.removesuffix("s").isupper()


def in_common(one: Sentence, other: Sentence) -> frozenset[str]:
    """The stems that both sentences have near each other, as words of one expression."""
    shared = one.places.keys() & other.places.keys()
    bound: set[str] = set()
    stems = sorted(shared)
    for number, first in enumerate(stems):
        for second in stems[number + 1 :]:
            if first in bound and second in bound:
                continue
            if _are_near(one, first, second) and _are_near(other, first, second):
                bound.update((first, second))
    return frozenset(bound)


def _are_near(sentence: Sentence, first: str, second: str) -> bool:
    return any(
        abs(here - there) <= _NEAR for here in sentence.places[first] for there in sentence.places[second]
    )
