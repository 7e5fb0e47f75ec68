"""Offices inside a capitalised phrase: where its role words end, and whether they are all of it."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.words import Word, Words


def role_at_end(words: Words, first: int, last: int) -> int | None:
    """Where the last role word of a phrase ends that does not end as a body's name."""
    headed = words[last - 1].key in lexicon.BODY_HEADS and not _is_chief(words, last)
    return None if headed else role_end(words, first, last)


def _is_chief(words: Words, last: int) -> bool:
    """Whether a phrase ends in "Chief Executive", which is a person's office and no body."""
    return last > 1 and words[last - 1].key == "executive" and words[last - 2].key == "chief"


def role_end(words: Words, first: int, last: int) -> int | None:
    """Where the last role word of a phrase ends, if a phrase has one: "Calder MP |", "Council Leader |"."""
    for index in range(last - 1, first - 1, -1):
        key = words[index].key
        if _is_chief(words, index + 1) and index > first:
            return index + 1
        surname = index + 1 == last and key in namewords.ROLE_SURNAMES and words[index - 1].key in GENDERS
        if key in lexicon.POSTNOMINALS or (key in lexicon.ROLES and key not in GENDERS and not surname):
            return index + 1
        if "-" in key and _is_compound(words[index]):
            return index + 1
    return None


def _is_compound(word: Word) -> bool:
    """Whether a word with a capital is a role of several: "Ex-headteacher"; in names both parts have one."""
    tail = word.text.rpartition("-")[2]
    return tail.islower() and (
        is_occupation(word.key) or is_occupation(tail) or tail in lexicon.ROLES or tail in lexicon.KIN
    )
