"""Capitalised words before a name that are no part of it: "Tory-run", "Liberal Democrat", "Auditors"."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.words import Word, Words

_SHORTEST_NAME = 2
# "Defeated Conservative Jane Doe", "Tearful Jane Doe".
_ADJECTIVE_ENDINGS = ("ed", "ful", "less", "ous", "ing", "al", "ive", "ic", "ly")
# "Labour North West" and "Conservative Students" are bodies or places.
_STRANGE = lexicon.PLACE_WORDS | lexicon.BODY_HEADS.keys() | lexicon.STARTERS | lexicon.CROWD


def is_adjective(words: Words, index: int, last: int) -> bool:
    """Whether a word only describes the name behind it in the phrase that ends at `last`."""
    if index + 1 >= last:
        return False
    word = words[index]
    # "Lib Dem-run Calder Council"
    if word.key in namewords.PARTY_PAIRS and index + 2 < last and _is_adjectival(words[index + 1]):
        return True
    if "-of-" in word.key:
        return True  # "Mum-of-two Jane Doe"
    if "-" in word.text:
        return _is_adjectival(word)
    told = word.key in namewords.PARTY_PAIRS or word.key in lexicon.TITLES or word.key in lexicon.ROLES
    if told or not _begins_sentence(words, index):
        return False
    lexical = (
        word.key.endswith(namewords.OCCUPATIONAL)
        or word.key in lexicon.CROWD
        or word.key in namewords.PARTISANS
        or is_occupation(word.key)
    )
    lexical = lexical or word.key.endswith(_ADJECTIVE_ENDINGS)
    named = (
        lexical
        and word.key not in GENDERS
        and any(words[i].key in GENDERS for i in range(index + 1, last - 1))
    )
    return named or word.key in namewords.PRESS_ADJECTIVES


def _is_adjectival(word: Word) -> bool:
    """Whether a word is an adjective with a small second half: "Tory-run"."""
    tail = word.text.rsplit("-", 1)[-1]
    return (
        "-" in word.text
        and tail.islower()
        and tail.endswith(namewords.ADJECTIVAL)
        and word.key not in GENDERS
    )


def _begins_sentence(words: Words, index: int) -> bool:
    told = index > 1 and words[index - 1].key in namewords.PRESS_ADJECTIVES
    # "Second-year | Classicist Jane Doe"
    if index and words[index - 1].capital and (told or _is_adjectival(words[index - 1])):
        index -= 1
    return (
        not index
        or words[index - 1].text in ".!?:–—"
        or (index == 1 and words[0].key in namewords.PRESS_ADJECTIVES)
    )


def party_words(words: Words, first: int, last: int) -> int:
    """How many words name the party of the person behind them: "Liberal Democrat | Ravi Sood"."""
    second = words[first + 1].key if first + 1 < last else ""
    size = (
        2
        if second in namewords.PARTY_PAIRS.get(words[first].key, ())
        else 1
        if words[first].key in namewords.PARTY_WORDS
        else 0
    )
    rest = words[first + size : last]
    if not size or words[first + size - 1].possessive or len(rest) < _SHORTEST_NAME:
        return 0
    return 0 if any(word.key in _STRANGE and word.key not in GENDERS for word in rest) else size


def is_firm(words: Words, index: int, last: int) -> bool:
    """Whether a word tells that what follows in its phrase is a firm's or charity's name."""
    return (
        words[index].key in namewords.FIRMS
        and not words[index].possessive
        and index + 1 < last
        and words[index + 1].key not in lexicon.BODY_HEADS
        and (words[index + 1].key not in GENDERS or words[index].key.endswith("s"))
    )


def are_initials(words: Words, first: int, last: int) -> bool:
    """Whether two initials or more, with dots or without, lead up to a surname: "D. J. Pashley"."""
    letters = [words[i].text for i in range(first, last) if words[i].text != "."]
    count = next((i for i, text in enumerate(letters) if len(text) > 1), len(letters))
    return count > 1 and 0 < len(letters) - count <= _SHORTEST_NAME and letters[0] != "I"


def is_starter(words: Words, index: int, last: int) -> bool:
    """Whether a word has its capital from the sentence it opens, and is no part of the name behind it."""
    key = words[index].key
    if key in namewords.BYSTANDERS and index + 2 < last:
        return True
    if key not in lexicon.STARTERS:
        return words[index].text.endswith("ly") and key not in GENDERS and index + 1 < last
    # "April Smith", "May Jones", "Will Young" are names, if a name follows.
    follower = words[index + 1].key if index + 1 < last else ""
    named = follower and follower not in lexicon.STARTERS and follower not in lexicon.PLACE_WORDS
    return not (named and key in GENDERS)
