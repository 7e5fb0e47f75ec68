"""Whom a document calls by a noun or pronoun of its own: "the institute", "you", "we", "I"."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.persons import Body, Naming, Person
from briefing_app.extraction.people.words import Words

Namings = Mapping[int, dict[int, Naming]]
"""The namings of a document by the start of their block and their first word."""

# Nouns by which a body is called after its first naming, where a document names one of the kind.
_CALLED = lexicon.words(
    "institute foundation society agency alliance network forum coalition congress corporation commission"
)
# How a letter closes, in at most so many words, and in how many blocks from there its writer is named.
_CLOSES = ("yours", "kind", "best", "warm", "with", "sincerely", "regards")
_CLOSING, _SIGNED = 8, 4
# In how many blocks at its top a document names its author.
_BYLINES = 8
# What comes from its author.
_SENT = lexicon.words("""
    news newsletter update updates message letter bulletin report notes column greetings thoughts diary word
    words views leaflet dispatch dispatches
""")


def called_bodies(bodies: Sequence[Body]) -> dict[str, Person | Body]:
    """Bodies by a noun in their names that only one of them has: "institute", "forum"."""
    found: dict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        for noun in _CALLED.intersection(body.name.lower().split()):
            found[noun].append(body)
    return {noun: named[0] for noun, named in found.items() if len(named) == 1}


def shortened(bodies: Mapping[str, Body]) -> dict[str, Body]:
    """Bodies by their first or last word where that is a name as well.

    "Aspirant" is Aspirant Schools Trust, "the Foundation" the Wardley Foundation.
    """
    begun: dict[str, list[Body]] = defaultdict(list)
    ended: dict[str, list[Body]] = defaultdict(list)
    for key, body in bodies.items():
        if " " in key:
            begun[key.split(maxsplit=1)[0]].append(body)
            ended[key.rsplit(maxsplit=1)[-1]].append(body)
    known: dict[str, Body] = {}
    for key, body in bodies.items():
        if key not in lexicon.KNOWN_BODIES:
            longer = ended[key] or (begun[key] if body.kind in ("body", "company") else [])
            if len(longer) == 1:
                known[key] = longer[0]
    return known


def correspondents(words_at: Mapping[int, Words], namings: Namings) -> dict[str, Person | Body]:
    """Whom a letter calls "you", the person whom its salutation names, and "we", the body at its head."""
    called: dict[str, Person | Body] = {}
    for start, words in words_at.items():
        named = [naming.who for naming in namings.get(start, {}).values()]
        if words and words[0].key == "dear":
            if named and isinstance(named[0], Person):
                called["you"] = named[0]
            return called
        for who in named:
            if isinstance(who, Body):
                called.setdefault("we", who)
    return _addressed(words_at, namings)


def _addressed(words_at: Mapping[int, Words], namings: Namings) -> dict[str, Person | Body]:
    """Whom a letter without a salutation calls "you": who stands in its first line, and does not sign it."""
    starts = list(words_at)
    close = next(
        (at for at, start in enumerate(starts) if words_at[start] and words_at[start][0].key == "yours"), 0
    )
    named = list(namings.get(starts[0], {}).values()) if close else []
    person = named[0].who if len(named) == 1 else None
    signs = any(one.who is person for start in starts[close:] for one in namings.get(start, {}).values())
    return {"you": person} if isinstance(person, Person) and not signs else {}


def author(words_at: Mapping[int, Words], namings: Namings, lines: Collection[int]) -> Person | None:
    """Who calls himself "I": the person whom a byline at the top names, or one of `lines` beside a day."""
    for start, words in islice(words_at.items(), _BYLINES):
        named = list(namings.get(start, {}).values())
        if not named or words[-1].text == ".":
            continue
        if start in lines and (
            wrote := next((one.who for one in named if isinstance(one.who, Person)), None)
        ):
            return wrote
        opening, last = named[0], named[-1]
        if isinstance(last.who, Person) and _is_sender(words, last):
            return last.who
        if not isinstance(opening.who, Person):
            continue
        titled = opening.first == 1 and words[0].key in lexicon.TITLES
        if opening.first == 0 or titled or words[0].key == "by":
            return opening.who
    return None


def signer(words_at: Mapping[int, Words], namings: Namings) -> Person | None:
    """Who signs a letter, below "Yours sincerely", that opens with a salutation."""
    starts = [start for start, words in words_at.items() if words]
    if not any(words_at[start][0].key == "dear" for start in starts):
        return None
    for at, start in enumerate(starts):
        if len(words_at[start]) <= _CLOSING and words_at[start][0].key in _CLOSES:
            below = (list(namings.get(later, {}).values()) for later in starts[at : at + _SIGNED])
            named = next((here[0].who for here in below if here), None)
            return named if isinstance(named, Person) else None
    return None


def _is_sender(words: Words, named: Naming) -> bool:
    """Whether a line ends in whom a paper comes from: "News from your councillor, Jane Doe (Green)"."""
    keys = [word.key for word in words[: named.first]]
    # "The newsletter of your councillor, Jane Doe"
    link = next((i for i, key in enumerate(keys) if key == "from" or keys[i : i + 2] == ["of", "your"]), None)
    if link is None or not any(key in _SENT for key in keys[:link]):
        return False
    led = all(key not in lexicon.PREPOSITIONS - {"of", "for"} for key in keys[link + 1 :])
    return led and (named.last == len(words) or words[named.last].text in "(,–—-")


def take_out_byline(
    words_at: Mapping[int, Words], namings: Namings, wrote: Person, lines: Collection[int]
) -> bool:
    """Take the namings out of an author who is only named by a line at the top, and tell whether that was so.

    Who speaks to the author may call them by name: "if you've a better idea, | Jo".
    """
    places = [(start, at) for start, here in namings.items() for at, one in here.items() if one.who is wrote]
    (top, first), *others = places
    alone = top in lines or len(words_at[top]) == namings[top][first].last - first
    if not alone or not all(at and words_at[start][at - 1].text == "," for start, at in others):
        return False
    for start, at in places:
        del namings[start][at]
    return True
