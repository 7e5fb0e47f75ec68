"""Nouns and pronouns that stand for somebody or something that can speak, by their sorts."""

from enum import Enum

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.occupations import is_occupation

TIERS = ("county", "borough", "district", "city")
"""What stands for a council where it speaks or somebody speaks for it: "a spokesman for the county"."""

SENT_IN = ("request", "complaint", "enquiry", "query", "application")
"""What stands for a paper where a letter calls it its reader's: "which your request calls “slippery”"."""


class Sort(Enum):
    """What sort of thing an expression refers to."""

    PERSON = "person"
    BODY = "body"
    GENERIC = "generic"  # "the council"
    INSPECTORS = "inspectors"
    SPOKES = "spokesperson"
    BOSSES = "bosses"  # of the council
    ROLE = "role"
    PAPER = "paper"
    CROWD = "crowd"  # people without a name
    PRONOUN = "pronoun"


NOUNS: dict[str, Sort] = {
    **dict.fromkeys(lexicon.CROWD, Sort.CROWD),
    **dict.fromkeys(lexicon.ROLES, Sort.ROLE),
    **dict.fromkeys((*lexicon.PAPERS, *SENT_IN), Sort.PAPER),
    **dict.fromkeys(lexicon.GENERIC_BODIES, Sort.GENERIC),
    **dict.fromkeys(TIERS, Sort.GENERIC),
    **dict.fromkeys(lexicon.INSPECTORS, Sort.INSPECTORS),
    **dict.fromkeys(lexicon.SPOKES, Sort.SPOKES),
    **dict.fromkeys(lexicon.BOSSES, Sort.BOSSES),
    **dict.fromkeys(lexicon.PRONOUNS, Sort.PRONOUN),
}
"""What each noun refers to; built once from the word lists."""


def sort_of(key: str) -> Sort | None:
    """What a word refers to by a list, or as a trade or an age; `None` for one that refers to nobody."""
    listed = NOUNS.get(key)
    if listed is not None:
        return listed
    if key.endswith("-year-old") or is_occupation(key) or key in namewords.PARTISANS:
        return Sort.ROLE
    return Sort.CROWD if is_occupation(key.removesuffix("s")) else None
