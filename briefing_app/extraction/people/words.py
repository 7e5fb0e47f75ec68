"""The words and punctuation of a block, with what rules ask of them most."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import sort_of
from briefing_app.extraction.text.words import Wording

RUN = "“"
"""The key of the pseudo-word that stands for a quoted run inside narration."""

# A particle that a hyphen or an apostrophe ties to a name: "el-Amin", "d'Arcy".
_PARTICLED = re.compile(r"(?:el|al|ad|an|as|ash|at|ul|ur|abu|ap|van|de|da|d|l)[-’'][^\W\d_]")
_JOINTS = frozenset(("of", "for", "and", "on", "&", "in", ".", ","))
_ENDS = frozenset(".!?")
_MARKS = frozenset(",.;:()!?–—-…&")
_PARTING = (
    lexicon.SAYING
    | lexicon.REPORTING
    | lexicon.PARTICIPLES
    | lexicon.AUXILIARIES
    | lexicon.CONJUNCTIONS
    | lexicon.PREPOSITIONS
    | {RUN}
)
_NO_MODIFIERS = _PARTING | lexicon.DETERMINERS | lexicon.PUBLISHING | lexicon.STRONG_VERBS
# "It's" and "that's" own nothing.
_CONTRACTED = frozenset(
    ("it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "when", "let")
)
_MOST_FORMS = 1 << 14


class Word:
    """A word or mark as it is spelled; `key` is its text in small letters without a possessive 's.

    What rules ask of every word is found out once for each spelling:

    - `particled`: it is a surname with a small particle, such as "al-Hashimi";
    - `names`: a name can begin with it; `joins`: a name can go on with it;
    - `ends`: it is a mark that ends sentences;
    - `particle`: it makes a verb of speech of some word before it, as in "hit back";
    - `stirs`: it is such a particle or such a mark;
    - `says`: it is a verb of speech;
    - `sort`: what it refers to, if anything;
    - `determines`: it begins a noun phrase; `parts`: it can't stand in one before the noun;
    - `modifies`: it can stand between a noun and another that it modifies.
    """

    __slots__ = (
        "capital",
        "determines",
        "ends",
        "joins",
        "key",
        "modifies",
        "names",
        "particle",
        "particled",
        "parts",
        "possessive",
        "says",
        "sort",
        "stirs",
        "text",
    )

    def __init__(self, text: str, key: str, *, possessive: bool = False, capital: bool = False) -> None:
        self.text = text
        self.key = key
        self.possessive = possessive
        self.capital = capital
        self.particled = not capital and _is_particled(text)
        self.names = capital or self.particled
        self.joins = self.names or key in _JOINTS or key in lexicon.PARTICLES
        self.ends = text in _ENDS
        self.particle = key in lexicon.PHRASAL
        self.stirs = self.ends or self.particle
        self.says = key in lexicon.SAYING
        self.sort = sort_of(key)
        self.determines = key in lexicon.DETERMINERS
        self.parts = text in _MARKS or key in _PARTING
        self.modifies = (
            text.replace("’", "").replace("'", "").isalpha()
            and key not in _NO_MODIFIERS
            and not key.endswith(("ed", "ing"))
        )


def _is_particled(text: str) -> bool:
    if len(text) < len("d'Ax"):
        return False
    found = _PARTICLED.match(text)
    return found is not None and text[found.end() - 1].isupper()


class _Spelled(dict[str, Word]):
    """The word of each spelling."""

    def __missing__(self, text: str) -> Word:
        if len(self) >= _MOST_FORMS:
            self.clear()
        key = text.lower().replace("’", "'")
        short = key.endswith("'s")
        key = key[:-2] if short else key
        owns = short and key not in _CONTRACTED
        word = self[text] = Word(text, key, possessive=owns, capital=text[0].isupper())
        return word


_SPELLED = _Spelled()


class Words(list[Word]):
    """The words of a block in order; each fills `[start, end)` of the text."""

    __slots__ = ("ends", "starts")

    def __init__(self, words: Iterable[Word], starts: list[int], ends: list[int]) -> None:
        super().__init__(words)
        self.starts = starts
        self.ends = ends

    def follows(self, index: int) -> bool:
        """Whether a word stands beside the one before it, with a space or nothing between them."""
        return self.starts[index] - self.ends[index - 1] <= 1


def words_of(text: str, wording: Wording, start: int, end: int) -> Words:
    """The words and punctuation marks of `text[start:end]`, in order."""
    first, last = bisect_left(wording.starts, start), bisect_left(wording.starts, end)
    starts, ends = wording.starts[first:last], wording.ends[first:last]
    words = Words(map(_SPELLED.__getitem__, wording.texts[first:last]), starts, ends)
    if "’ " in text[start:end] or "' " in text[start:end]:
        _mark_plurals(text, words, end)
    return words


def _mark_plurals(text: str, words: Words, limit: int) -> None:
    """Make possessive the plurals with an apostrophe behind them: "the members’ view"."""
    for index, last in enumerate(words.ends):
        if last + 1 < limit and text[last] in "’'" and text[last + 1] == " " and words[index].key[-1:] == "s":
            word = words[index]
            words[index] = Word(word.text, word.key, possessive=True, capital=word.capital)
