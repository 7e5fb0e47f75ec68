"""Joints: the small words inside a body's name that join more of the name to it."""

from collections.abc import Sequence

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.text.words import Word

_BODY_WORDS = (lexicon.BODY_HEADS.keys() | lexicon.KNOWN_BODIES.keys()) - {"government", "school", "services"}
# Heads of bodies whose names tell what they look after, often two things.
_REMIT_HEADS = (
    "committee",
    "board",
    "panel",
    "ombudsman",
    "agency",
    "partnership",
    "department",
    "commission",
)


def are_adjacent(left: Word, right: Word) -> bool:
    """Whether two words stand side by side, with a space or nothing between them."""
    return right.start - left.end <= 1


def words_joined(words: Sequence[Word], first: int, last: int) -> int:
    """How many words join a body's head to more of its name: "Department | for | Education"."""
    if words[last].key not in ("of", "for", "and", "on", "&"):
        return 0
    # "Bread & Roses" is one name whatever it names.
    if words[last].text == "&" and last + 1 < len(words) and words[last + 1].capital:
        return 2
    if words[last].key == "and" and _joins_remits(words, first, last):
        return 2
    if not any(words[i].key in lexicon.LINKING_HEADS for i in range(first, last)):
        return 0
    if words[last].key in ("and", "&", "on") and not _joins_subjects(words, first, last):
        return 0
    step = 2 if last + 1 < len(words) and words[last + 1].key == "the" else 1
    follows = last + step < len(words) and words[last + step].capital
    return step + 1 if follows and words[last + step].key not in lexicon.TITLES else 0


def _joins_remits(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether "and" stands in one body's name: "the Health | and | Wellbeing Board"."""
    if words[first].key != "the" and not (first and words[first - 1].key == "the"):
        return False
    named = (words[i].key for i in range(first, last))
    if any(key in _BODY_WORDS or key in GENDERS for key in named):
        return False
    stop = last + 1
    while stop < len(words) and words[stop].capital and are_adjacent(words[stop - 1], words[stop]):
        stop += 1
    return stop > last + 1 and words[stop - 1].key in _REMIT_HEADS


def _joins_subjects(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether "and" joins subjects behind "for" or "of", as in "Department for Health and Social Care"."""
    linked = any(words[i].key in ("for", "of") for i in range(first, last))
    follower = words[last + 1] if last + 1 < len(words) else None
    return (
        linked
        and follower is not None
        and follower.key not in lexicon.KNOWN_BODIES
        and follower.key not in GENDERS
    )
