"""The words and punctuation of a block, with what rules ask of them most."""

import re
from bisect import bisect_left

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.text.words import Wording

RUN = "“"
"""The key of the pseudo-word that stands for a quoted run inside narration."""

# A particle that a hyphen or an apostrophe ties to a name: "el-Amin", "d'Arcy".
_PARTICLED = re.compile(r"(?:el|al|ad|an|as|ash|at|ul|ur|abu|ap|van|de|da|d|l)[-’'][^\W\d_]")
_JOINTS = frozenset(("of", "for", "and", "on", "&", "in", "."))
_MOST_FORMS = 1 << 14


class Word:
    """A word or mark as it is spelled; `key` is its text in small letters without a possessive 's.

    `particled` says that it is a surname with a small particle, such as "al-Hashimi"; `names`, that it can
    begin a name; `joins`, that a name can go on with it.
    """

    __slots__ = ("capital", "joins", "key", "names", "particled", "possessive", "text")

    def __init__(self, text: str, key: str, *, possessive: bool = False, capital: bool = False) -> None:
        self.text = text
        self.key = key
        self.possessive = possessive
        self.capital = capital
        self.particled = not capital and _is_particled(text)
        self.names = capital or self.particled
        self.joins = self.names or key in _JOINTS or key in lexicon.PARTICLES


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
        possessive = key.endswith("'s")
        word = self[text] = Word(
            text, key[:-2] if possessive else key, possessive=possessive, capital=text[0].isupper()
        )
        return word


_SPELLED = _Spelled()


class Words(list[Word]):
    """The words of a block in order; each fills `[start, end)` of the text."""

    __slots__ = ("ends", "starts")

    def __init__(self, words: list[Word], starts: list[int], ends: list[int]) -> None:
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
    words = Words([_SPELLED[spelling] for spelling in wording.texts[first:last]], starts, ends)
    if "’ " in text[start:end] or "' " in text[start:end]:
        _mark_plurals(text, words, end)
    return words


def _mark_plurals(text: str, words: Words, limit: int) -> None:
    """Make possessive the plurals with an apostrophe behind them: "the members’ view"."""
    for index, last in enumerate(words.ends):
        if last + 1 < limit and text[last] in "’'" and text[last + 1] == " " and words[index].key[-1:] == "s":
            word = words[index]
            words[index] = Word(word.text, word.key, possessive=True, capital=word.capital)
