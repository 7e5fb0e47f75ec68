"""Whether capitalised words without a title are surely somebody's name, or a body's."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.openings import is_starter
from briefing_app.extraction.people.single_names import has_story
from briefing_app.extraction.people.spelling import plain_text
from briefing_app.extraction.people.surroundings import (
    acts,
    in_apposition,
    person_around,
    role_before,
    role_next,
    speaks_here,
)
from briefing_app.extraction.people.words import Word, Words

# "Llŷr | ap | Gwilym": particles that only names of persons have.
_FATHERS = frozenset(("ap", "ab", "ferch", "bin", "binti", "bint", "ibn", "van", "von"))


def is_sure(words: Words, first: int, last: int) -> bool:
    """Whether a phrase without any title is a person's name by its forename or what stands around it."""
    if words[first].key in GENDERS or role_next(words, first):
        return True
    if any(words[i].key in _FATHERS for i in range(first + 1, last - 1)):
        return True
    if _is_hyphened(words[last - 1]) and not is_starter(words, first, last):
        return True
    if _has_place(words, first, last):
        return False
    return (
        person_around(words, first, last)
        or in_apposition(words, first, last)
        or has_story(words, first, last)
        or (acts(words, first, last) and not _names_thing(words, first, last))
    )


def is_called_by_letters(words: Words, first: int, last: int) -> bool:
    """Whether a name begins with letters that stand for words: "ITN Border"; a heading is all in capitals."""
    return is_acronym(words[first]) and not words[last - 1].text.isupper() and words[first].key not in GENDERS


def speaks_for_place(words: Words, first: int, last: int) -> bool:
    """Whether a name with a place in it speaks, and no office leads up to it: "Historic England said"."""
    named = words[first].key in GENDERS or role_before(words, first)
    led = first > 0 and words[first - 1].key in ("in", "at", "on", "near")  # "in Thornaby Road found"
    return not (named or led) and _has_place(words, first, last) and speaks_here(words, first, last)


def _has_place(words: Words, first: int, last: int) -> bool:
    return any(words[i].key in lexicon.PLACE_WORDS for i in range(first, last))


def _is_hyphened(word: Word) -> bool:
    """Whether a word is written as a double surname is: "Abara-Jones"; "X-ray" and "A-Level" are not."""
    halves = plain_text(word).split("-")
    return len(halves) == 2 and all(len(half) > 1 and half.istitle() for half in halves)  # noqa: PLR2004


def _names_thing(words: Words, first: int, last: int) -> bool:
    """Whether a phrase has a noun for a thing or a place in it: "Boxing Day"."""
    return any(words[i].key in namewords.THINGS for i in range(first, last))


def is_acronym(word: Word) -> bool:
    """Whether a word is written as letters that stand for words: "CQC"."""
    return word.text.isupper() and word.text.isalpha() and 2 <= len(word.text) <= 8  # noqa: PLR2004 - its letters
