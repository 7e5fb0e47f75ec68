"""What shows that a capitalised phrase names a body: its last word, the noun or the article before it."""

import re

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.providers import IN_WHAT_STATE
from briefing_app.extraction.people.words import Word, Words

_LONGEST_PLACE = 3
_WITHIN = re.compile(r"[a-z][A-Z]")
_AFTER_BODY = (
    "that",
    "which",
    "who",
    "whose",
    ",",
    ".",
    "of",
    "for",
    "based",
    "working",
    "in",
    "and",
    "with",
    "helping",
)
# What members have that is called after them: "Parents' Voice", "Tenants' Action".
_OF_MEMBERS = lexicon.words("voice voices aid rights watch action club choice project hub circle champions")
# "AN OPEN LETTER TO THE LEADER OF ALDPORT COUNCIL".
_SENT = lexicon.words("letter leader statement petition motion response")
_NEVER_IN_NAMES = lexicon.STARTERS - lexicon.LINKS - {"and", "the", "first", "new", "may"} - GENDERS.keys()


def body_end(words: Words, first: int, last: int) -> int | None:
    """Where the longest body's name ends that begins at `first`, or `None`."""
    if words[first].key in lexicon.LINKING_HEADS and any(
        words[i].key in ("for", "of") for i in range(first, last)
    ):
        return last if words[first].key != "secretary" else None
    for stop in range(last, first, -1):
        key = words[stop - 1].key
        goes_on = stop < last and words[stop].key == "of"
        if goes_on and (key == "inspectorate" or (key in lexicon.LINKING_HEADS and key != "house")):
            return last
        of_members = stop - 1 > first and owned_by_members(words[stop - 2], words[stop - 1])
        if of_members or key in lexicon.BODY_HEADS or key in lexicon.KNOWN_BODIES:
            wider = " ".join(word.key for word in words[first : stop + 1]) if stop < last else ""
            if wider in lexicon.INSPECTORATES:
                return stop + 1  # "Care Inspectorate | Wales"
            return last if _is_branch(words, stop, last) else stop
        if key == "care" and stop - 1 > first and words[stop - 2].key not in namewords.KINDS_OF_CARE:
            return stop
    return None


def _is_branch(words: Words, stop: int, last: int) -> bool:
    """Whether a place follows the name of a body that has branches: "Healthwatch | Kent"."""
    rest = [words[i].key for i in range(stop, last)]
    branches = words[stop - 1].key in namewords.BRANCHED and 0 < len(rest) <= _LONGEST_PLACE
    return branches and not any(key in GENDERS or key in lexicon.ROLES for key in rest)


def is_called_body(words: Words, last: int) -> bool:
    """Whether an apposition tells that a name is a body's: "Open Doors, | a national charity that"."""
    keys = [word.key for word in words[last : last + 5]]
    if keys[:1] != [","] or keys[1:2] not in (["a"], ["an"], ["the"]):
        return False
    noun = next((i for i in range(2, len(keys) - 1) if keys[i] in namewords.BODY_NOUNS), None)
    return noun is not None and keys[noun + 1] in _AFTER_BODY and not words[last + noun].possessive


def names_inspection(words: Words, first: int) -> bool:
    """Whether an inspectorate's name only begins what its inspection is called: "Ofsted | Inspection of"."""
    kind = lexicon.KNOWN_BODIES.get(words[first].key)
    return kind == "inspectorate" and words[first + 1].key in ("inspection", "inspections", "report", "visit")


def is_shouted(words: Words, first: int, last: int) -> bool:
    """Whether a phrase is a heading in capitals, not a name: "SINCE THE LAST BOARD", "TO RUN SERVICES"."""
    leads = words[first].key in lexicon.PREPOSITIONS or words[first].key == "to"
    if leads and all(words[i].text.isupper() for i in range(first, last)):
        return True
    return any(
        words[i].text.isupper()
        and len(words[i].text) > 1
        and (words[i].key in _NEVER_IN_NAMES or words[i].key in _SENT)
        for i in range(first, last)
    )


def kind_of(words: Words, first: int, last: int) -> str:
    keys = [words[i].key for i in range(first, last)]
    if " ".join(keys) in lexicon.INSPECTORATES or "inspectorate" in keys:
        return "inspectorate"
    if lexicon.BODY_HEADS.get(keys[0]) == "department":
        return "department"
    return lexicon.BODY_HEADS.get(keys[-1]) or next(
        (lexicon.BODY_HEADS[k] for k in keys if k in lexicon.BODY_HEADS), "body"
    )


def lower_head(words: Words, first: int, last: int) -> int | None:
    """Where a body ends whose head is written small: "Barton council", "Kent county council"."""
    stop = last
    while stop < len(words) and words[stop].key in lexicon.DISTRICTS and words[stop - 1].text != ",":
        stop += 1
    if words[last - 1].possessive or stop >= len(words) or not words.follows(stop):
        return None
    return (
        stop + 1
        if words[stop].key in ("council", "police", "academy", "hospital", "nhs")
        and words[first].key not in lexicon.KNOWN_BODIES
        and not _is_state(words, first, last)
        else None
    )


def _is_state(words: Words, first: int, last: int) -> bool:
    """Whether capitals only tell in what state a body is: "a | FAILING | council", "DEBT-RIDDEN council"."""
    shouted = first > 0 and words[first - 1].key in ("a", "an") and words[first].text.isupper()
    return shouted or IN_WHAT_STATE.search(words[last - 1].key) is not None


def body_noun_before(words: Words, first: int, last: int) -> str | None:
    """The noun that leads up to a body's name: "the charity Open Doors", "our auditors, Doe and Roe, …"."""
    if not first or words[first].key in GENDERS:
        return None
    closed = last < len(words) and words[last].text == ","
    apart = first > 1 and words[first - 1].text == "," and closed
    called = first > 1 and words[first - 1].key in ("called", "named")  # "a company called Larkhurst"
    before = words[first - 2 if apart or called else first - 1]
    led = not before.capital and not before.possessive and before.key in namewords.BODY_NOUNS
    return before.key if led else None


def is_spoken_for(words: Words, first: int) -> bool:
    """Whether somebody speaks for whatever has a name: "a spokesman for | Napo"."""
    return (
        first > 1 and words[first - 1].key in ("for", "at", "from") and words[first - 2].key in lexicon.SPOKES
    )


def is_firms(words: Words, index: int) -> bool:
    """Whether a name of one word is a firm's: "RoadFix", "| Swiftlink, which runs it", "| Dravec said it"."""
    word = words[index]
    if word.key in GENDERS or word.key in lexicon.STARTERS or word.possessive or word.sort is not None:
        return False
    if _WITHIN.search(word.text) and not word.text.startswith(("Mc", "Mac", "De", "Fitz")):
        return True
    opens = not index or words[index - 1].text in ".!?"
    after = [other.key for other in words[index + 1 : index + 3]]
    said = len(after) > 1 and after[0] in lexicon.SAYING and after[1] in ("it", "its")
    return opens and (after == [",", "which"] or said)


def is_definite(words: Words, first: int) -> bool:
    """Whether an article stands before a name, which persons without a title do not have."""
    return bool(first) and words[first - 1].key == "the" and words[first].key not in GENDERS


def led_by_office(words: Words, first: int) -> bool:
    """Whether an office leads up to its place: "Mayor of | Selby Jane Doe"."""
    return first > 1 and words[first - 1].key in ("of", "for") and words[first - 2].key in lexicon.ROLES


def owned_by_members(members: Word, head: Word) -> bool:
    """Whether a possessive and a noun are parts of one name: "Residents' Association", "Women's Aid"."""
    if not members.possessive or not head.capital:
        return False
    plural = members.text[-1] in "sS" and members.text[-2] not in "’'"
    if head.key in _OF_MEMBERS:
        return plural or members.key in lexicon.KEEPS_POSSESSIVE
    return plural and head.key in lexicon.BODY_HEADS
