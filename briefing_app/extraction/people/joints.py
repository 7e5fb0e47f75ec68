"""Joints: the small words that join more of a name to it, inside the names of bodies and of persons."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.words import Words

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
    "network",
    "forum",
    "association",
    "federation",
    "alliance",
    "authority",
    "trust",
    "society",
    "institute",
    "foundation",
)
# Heads of bodies whose names tell where they work, often in two places; and what is no place before "and".
_TWO_PLACES = ("police", "constabulary", "council", "nhs", "fire")
_NO_PLACES = (
    _BODY_WORDS
    | lexicon.TITLES
    | lexicon.ROLES
    | lexicon.PARTIES
    | lexicon.PAPERS
    | {"county", "parish", "town"}
)
_BEFORE_PLACES = ("between", "in", "from", "across", "to", "both", "at", "near")
_LONGEST_PLACE = 2
_MINISTRIES = ("department", "ministry")
_MEMBERS = (
    "children",
    "people",
    "women",
    "men",
    "parents",
    "carers",
    "families",
    "voices",
    "partners",
    "patients",
)


def particles_joined(words: Words, last: int) -> int:
    """How many words bring a person's name to its next capital: "Peter | van der Berg"."""
    if words[last].particled and words.follows(last):
        return 1
    stop = last
    while stop < len(words) and words[stop].key in lexicon.PARTICLES and words.follows(stop):
        stop += 1
    joins = stop < len(words) and words[stop].capital and words.follows(stop)
    return stop + 1 - last if stop > last and joins and words[last - 1].key not in _BODY_WORDS else 0


def words_joined(words: Words, first: int, last: int) -> int:
    """How many words join a body's head to more of its name: "Department | for | Education"."""
    if words[last].key not in ("of", "for", "and", "on", "&", "in"):
        return _remits_listed(words, first, last) if words[last].text == "," else 0
    if _joins_two(words, first, last):
        return 2
    if words[last].key == "in":
        return 0
    if not any(words[i].key in lexicon.LINKING_HEADS for i in range(first, last)):
        return 0
    listed = words[last].key in ("and", "&", "on") and not _joins_subjects(words, first, last)
    if listed or (words[last].key == "for" and _is_served(words, last + 1)):
        return 0
    step = 2 if last + 1 < len(words) and words[last + 1].key == "the" else 1
    follows = last + step < len(words) and words[last + step].capital
    return step + 1 if follows and words[last + step].key not in lexicon.TITLES else 0


def _is_served(words: Words, first: int) -> bool:
    """Whether a council is named, for which something is run: "Cedar House for | Wexley Council"."""
    stop = first + (first < len(words) and words[first].key == "the")
    while stop < len(words) and words[stop].capital and words.follows(stop):
        stop += 1
    return stop > first + 1 and words[stop - 1].key == "council"


def _joins_two(words: Words, first: int, last: int) -> bool:
    """Whether a joint and the next capital belong to one name whatever stands before."""
    if words[last].key == "in":
        return _joins_members(words, first, last)
    # "Bread & Roses" is one name whatever it names.
    if words[last].text == "&" and last + 1 < len(words) and words[last + 1].capital:
        return True
    return words[last].key == "and" and (
        _joins_remits(words, first, last) or _joins_places(words, first, last)
    )


def _remits_listed(words: Words, first: int, last: int) -> int:
    """How many words list what else a ministry is for: "Ministry of Housing | , Communities and Homes"."""
    if not any(words[i].key in _MINISTRIES for i in range(first, min(last, first + 2))):
        return 0
    if not any(words[i].key in ("for", "of") for i in range(first, last)):
        return 0
    stop = last
    while stop + 1 < len(words) and words[stop].text in (",", "and", "&") and words[stop + 1].capital:
        listed = words[stop].text == ","
        stop += 1
        while stop < len(words) and words[stop].capital and (listed or words.follows(stop)):
            stop += 1
        if not listed:
            return stop - last
    return 0


def _joins_members(words: Words, first: int, last: int) -> bool:
    """Whether "in" tells of whom a body consists: "Children | in | Care Council"."""
    if words[last - 1].key not in _MEMBERS or not words[first].capital:
        return False
    stop = last + 1
    while stop < len(words) and words[stop].capital and words.follows(stop):
        stop += 1
    return stop > last + 2 and words[stop - 1].key in _BODY_WORDS


def _joins_remits(words: Words, first: int, last: int) -> bool:
    """Whether "and" stands in one body's name: "the Health | and | Wellbeing Board"."""
    definite = words[first].key == "the" or (first and words[first - 1].key == "the")
    named = (words[i].key for i in range(first, last))
    if any(key in _BODY_WORDS or key in GENDERS for key in named):
        return False
    stop = last + 1
    while stop < len(words) and words[stop].capital and words.follows(stop):
        stop += 1
    head = words[stop - 1].key
    return stop > last + 1 and (head == "ombudsman" or (bool(definite) and head in _REMIT_HEADS))


def _joins_places(words: Words, first: int, last: int) -> bool:
    """Whether "and" joins the two places of one body's name: "Devon | and | Cornwall Police"."""
    while first < last and words[first].key in lexicon.STARTERS:
        first += 1
    if not 0 < last - first <= _LONGEST_PLACE or (first and words[first - 1].key in _BEFORE_PLACES):
        return False
    if any(words[i].key in _NO_PLACES or words[i].key in GENDERS for i in range(first, last)):
        return False
    stop = last + 1
    while stop < len(words) and words[stop].capital and words.follows(stop):
        stop += 1
        if words[stop - 1].key in _TWO_PLACES or words[stop - 1].possessive:
            break
    second = {words[i].key for i in range(last + 1, stop - 1)}
    return bool(second) and words[stop - 1].key in _TWO_PLACES and second.isdisjoint(_NO_PLACES)


def _joins_subjects(words: Words, first: int, last: int) -> bool:
    """Whether "and" joins subjects behind "for" or "of", as in "Department for Health and Social Care"."""
    linked = any(words[i].key in ("for", "of") for i in range(first, last))
    follower = words[last + 1] if last + 1 < len(words) else None
    return (
        linked
        and follower is not None
        and follower.key not in lexicon.KNOWN_BODIES
        and follower.key not in GENDERS
    )
