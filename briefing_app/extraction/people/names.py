"""Names in running text: capitalised phrases, taken apart into titles, roles, persons and bodies."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.bodies import (
    body_end,
    body_noun_before,
    is_called_body,
    is_definite,
    is_firms,
    is_shouted,
    is_spoken_for,
    kind_of,
    led_by_office,
    lower_head,
    names_inspection,
    owned_by_members,
)
from briefing_app.extraction.people.certainty import (
    is_acronym,
    is_called_by_letters,
    is_sure,
    speaks_for_place,
)
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.joints import particles_joined, words_joined
from briefing_app.extraction.people.naming import SHORT, Name
from briefing_app.extraction.people.offices import role_at_end, role_end
from briefing_app.extraction.people.openings import (
    are_initials,
    is_adjective,
    is_firm,
    is_starter,
    party_words,
)
from briefing_app.extraction.people.single_names import shared_surname, tells_person
from briefing_app.extraction.people.spelling import body_parts, person_parts, plain_text
from briefing_app.extraction.people.surroundings import (
    person_around,
    role_before,
    speaks_here,
)
from briefing_app.extraction.people.words import Word, Words

_LONGEST_NAME = 4
# "Sir Fynwy Council", "Dr Challoner Academy": titles that begin the names of bodies, and what ends those.
_NAME_TITLES = frozenset(("sir", "lady", "dame", "lord", "dr", "father", "sister", "baron"))
_NAMED_HEADS = frozenset(("council", "trust", "academy", "school", "college", "foundation", "university"))


def names_of(words: Words) -> Iterator[Name]:
    """The names in the words of one block, in order."""
    last = 0
    for first in [index for index, word in enumerate(words) if word.names]:
        if first >= last:
            last = _phrase_end(words, first)
            yield from _lone(words, first) if last - first == 1 else _read_phrase(words, first, last)


def _phrase_end(words: Words, first: int) -> int:
    """Where the capitalised phrase ends that begins at `first`, past "of" and "for" inside a body's name."""
    last = first + 1
    while last < len(words) and words[last].joins:
        word, before = words[last], words[last - 1]
        theirs = owned_by_members(before, word)
        if before.possessive and before.key not in lexicon.KEEPS_POSSESSIVE and not theirs:
            break
        follows_on = word.capital and (words.follows(last) or before.text == "." or theirs)
        dot = word.text == "." and _is_dotted(before) and last + 1 < len(words) and words[last + 1].capital
        if follows_on or dot:
            last += 1
        elif step := particles_joined(words, last) or words_joined(words, first, last):
            last += step
        else:
            break
    return last


def _is_dotted(word: Word) -> bool:
    return word.key in lexicon.TITLES or (len(word.text) == 1 and word.capital)


def _lone(words: Words, index: int) -> Iterable[Name]:
    """The name that a capitalised phrase of one word is, unless that is only a starter or a role."""
    if words[index].key in lexicon.STARTERS or role_at_end(words, index, index + 1) is not None:
        return ()
    return _plain(words, index, index + 1)


def _read_phrase(words: Words, first: int, last: int) -> Iterator[Name]:
    while (
        first < last
        and (is_starter(words, first, last) or is_adjective(words, first, last))
        and not are_initials(words, first, last)
    ):
        first += 1
    if first == last:
        return
    if words[first].key.startswith("majesty") and words[last - 1].key in lexicon.INSPECTORS:
        return  # "Her Majesty's Inspectors" are no body of that name
    if is_firm(words, first, last):
        kind = lexicon.BODY_HEADS.get(words[last - 1].key) or lexicon.BODY_HEADS.get(
            words[first].key, "company"
        )
        yield _body(words, first + 1, last, kind)
        return
    if party := party_words(words, first, last):
        led = person_around(words, first, last)
        first += party
        if words[first].key not in lexicon.TITLES and role_end(words, first, last) is None:
            yield from _person(words, first, last, (), sure=words[first].key in GENDERS or led)
            return
    titled = [
        i for i in range(first, last) if words[i].key in lexicon.TITLES and _titles_a_name(words, i, last)
    ]
    if titled:
        yield from _titled(words, first, titled, last)
        return
    split = role_at_end(words, first, last)
    if split is not None:
        yield from _roled(words, first, split, last)
        return
    yield from _plain(words, first, last)


def _titles_a_name(words: Words, index: int, last: int) -> bool:
    after = index + 1
    if after < last and words[after].text == ".":
        after += 1
    if after >= last:
        return False
    key = words[after].key
    return (
        key not in lexicon.BODY_HEADS
        and (key not in lexicon.ROLES or key in lexicon.TITLES or key in GENDERS)
        and words[index].text != "Lord Mayor"
    )


def _titled(words: Words, first: int, titled: list[int], last: int) -> Iterator[Name]:
    if words[titled[0]].key in _NAME_TITLES and words[last - 1].key in _NAMED_HEADS:
        yield _body(words, titled[0], last)
        return
    name_first = titled[-1] + 1
    if words[name_first].text == ".":
        name_first += 1
    body_last = body_end(words, first, titled[0])
    if body_last:
        yield from _bodies(words, first, body_last)
    titles = tuple(words[i].key for i in titled)
    yield from _person(words, name_first, last, titles, sure=True, opens=titled[0])


def _person(
    words: Words,
    first: int,
    last: int,
    titles: tuple[str, ...],
    *,
    sure: bool,
    opens: int | None = None,
) -> Iterator[Name]:
    """The person named in `[first, last)`; `opens` is where the titles before the name begin."""
    stop = last
    while stop > first and words[stop - 1].key in lexicon.POSTNOMINALS:
        stop -= 1
    cut = next((i for i in range(first, stop) if _ends_name(words[i], i - first)), stop)
    parts = person_parts(words, first, cut)
    if len(parts) == 2 and len(parts[1]) == 1 and parts[0].lower() in _ANONYMOUS:  # noqa: PLR2004 - "Child T"
        return
    if (
        parts
        and len(parts) <= _LONGEST_NAME
        and (words[first].capital or words[first].key in lexicon.PARTICLES or words[first].particled)
    ):
        yield Name(
            first if opens is None else opens,
            last if cut == stop else cut,
            "person",
            parts,
            titles,
            sure=sure,
            possessive=words[cut - 1].possessive,
        )


def _ends_name(word: Word, place: int) -> bool:
    key = word.key
    return (
        place > 0
        and (len(key) > 1 or word.text == "I")
        and (key in lexicon.BODY_HEADS or key in lexicon.STARTERS)
        and key not in GENDERS
        and key != "church"
    )


def _roled(words: Words, first: int, split: int, last: int) -> Iterator[Name]:
    if split == last:
        # "Jane Doe MP", or only a role such as "Interim Strategic Director" or "the Hallam Vale MP".
        seat = first > 0 and words[first - 1].key == "the"
        if words[last - 1].key in lexicon.POSTNOMINALS and last - first > 2 and not seat:  # noqa: PLR2004 - two names
            yield from _person(words, first, last, (), sure=True)
        else:
            yield from _employer(words, first, split)
        return
    yield from _employer(words, first, split)
    if words[split].key == "to":
        return  # "COMMISSIONER | TO RUN SERVICES"
    if last - split > 1 or words[split].key in GENDERS:
        if body_end(words, split, last) == last:
            yield from _bodies(words, split, last)
        else:
            yield from _person(words, split, last, (), sure=words[split].key not in lexicon.PLACE_WORDS)


def _employer(words: Words, first: int, split: int) -> Iterator[Name]:
    """The body whose name leads up to a role: "Kent Council | Leader", but no "Executive | Director"."""
    last = body_end(words, first, split - 1)
    if last and [word.key for word in words[first:last]] != ["executive"]:
        yield from _bodies(words, first, last)


def _body(words: Words, first: int, last: int, kind: str = "") -> Name:
    if words[first].key in ("majesty", "majesty's") and first and words[first - 1].key in ("his", "her"):
        first -= 1
    parts = body_parts(words, first, last)
    key = " ".join([word.key for word in words[first:last]])
    kind = (
        kind
        or lexicon.KNOWN_BODIES.get(key)
        or lexicon.KNOWN_BODIES.get(words[last - 1].key)
        or kind_of(words, first, last)
    )
    return Name(first, last, "body", parts, body_kind=kind, possessive=words[last - 1].possessive)


_ANONYMOUS = frozenset(
    ("child", "baby", "mother", "father", "patient", "family", "adult", "person", "sibling", "young")
)
# "Agency staff" are nobody's.
_NO_NAMES = (
    lexicon.GENERIC_BODIES.keys()
    | lexicon.words("""
    agency network councils unions schools services service homes highways travel transport construction
    office church centre court executive developments properties
""")
) - {"government"}


def _bodies(words: Words, first: int, last: int) -> Iterator[Name]:
    """The body in `[first, last)`, unless it is only a noun with a capital: "the Council", "Town council"."""
    keys = [words[i].key for i in range(first, last)]
    tier = len(keys) > 1 and keys[0] in lexicon.DISTRICTS and keys[1:] == ["council"]
    bare = len(keys) == 1 and keys[0] in _NO_NAMES
    if not tier and not bare and not is_shouted(words, first, last):
        yield _body(words, first, last)


def _plain(words: Words, first: int, last: int) -> Iterator[Name]:
    """A phrase without title or role: a body, a person behind one, or a name its surroundings explain."""
    lone = words[last - 1].key in namewords.PARTISANS and last - first <= 2  # noqa: PLR2004
    if lone and (is_definite(words, first) or words[first].key in namewords.PARTY_PAIRS):
        return  # "the Liberal Democrat": one of its members
    if last - first > 1 and names_inspection(words, first):
        yield _body(words, first, first + 1)
        return
    lower_last = lower_head(words, first, last)
    if lower_last:
        yield from _bodies(words, first, lower_last)
        return
    body_last = body_end(words, first, last)
    if noun := body_noun_before(words, first, last):
        yield _body(words, first, last, lexicon.GENERIC_BODIES.get(noun, "body"))
    elif body_last:
        yield from _with_body(words, first, body_last, last)
    elif any(words[i].text == "&" for i in range(first + 1, last)):
        yield _body(words, first, last, "company")
    elif last - first == 1:
        yield from _single(words, first)
    else:
        yield from _unmarked(words, first, last)


def _unmarked(words: Words, first: int, last: int) -> Iterator[Name]:
    """Several capitalised words without any that tells a body: a person, unless their surroundings differ."""
    if are_initials(words, first, last):
        yield from _person(words, first, last, (), sure=True)
    elif last - first > 2 and words[first + 1].key in GENDERS and led_by_office(words, first):  # noqa: PLR2004
        yield from _person(words, first + 1, last, (), sure=True)
    elif is_definite(words, first):
        yield _definite(words, first, last)
    elif is_called_body(words, last):
        yield _body(words, first, last, "charity")
    elif words[last - 1].key in lexicon.PAPERS:
        return
    elif (
        _goes_on_with_which(words, first, last)
        or is_called_by_letters(words, first, last)
        or speaks_for_place(words, first, last)
    ):
        yield _body(words, first, last)
    elif last - first <= _LONGEST_NAME:
        yield from _person(words, first, last, (), sure=is_sure(words, first, last))


def _goes_on_with_which(words: Words, first: int, last: int) -> bool:
    """Whether ", which" follows, as behind bodies; "moved by | Jane Doe |, which" is a person's."""
    which = [word.key for word in words[last : last + 2]] == [",", "which"]
    moved = first > 0 and words[first - 1].key == "by" and words[first].key in GENDERS
    return which and not moved


def _definite(words: Words, first: int, last: int) -> Name:
    """The body that "the Workforce Observatory" is if it speaks or writes, else a name for nothing known."""
    named = _body(words, first, last)
    return named if speaks_here(words, first, last) else replace(named, body_kind=SHORT, sure=False)


def _with_body(words: Words, first: int, body_last: int, last: int) -> Iterator[Name]:
    """A phrase that is or begins with a body, unless it is a person with such a surname: "Jane Church"."""
    rest = last - body_last
    if 1 < rest <= _LONGEST_NAME and (words[body_last].key in GENDERS or role_before(words, first)):
        yield from _bodies(words, first, body_last)
        yield from _person(words, body_last, last, (), sure=True)
    elif _can_surname(words, first, last) and not rest and person_around(words, first, last):
        yield Name(first, last, "person", tuple(plain_text(words[i]) for i in range(first, last)))
    else:
        yield from _bodies(words, first, body_last)


def _can_surname(words: Words, first: int, last: int) -> bool:
    """Whether a forename and a word that ends bodies' names can be a person's: "Jane Church"."""
    return words[first].key in GENDERS and words[last - 1].key in namewords.BODY_SURNAMES


def _short(word: Word, index: int) -> Name:
    """The last word of a body's name that stands for it: "the Observatory"."""
    return Name(
        index,
        index + 1,
        "body",
        (plain_text(word),),
        body_kind=SHORT,
        possessive=word.possessive,
        sure=False,
    )


def _is_shouted(words: Words, index: int) -> bool:
    """Whether a word is one of a story's first, which often stand in capitals: "A MAN who"."""
    known = words[index].key in lexicon.KNOWN_BODIES
    reports = index + 1 < len(words) and words[index + 1].key in lexicon.PAPERS  # "A YMCA report"
    return not known and not reports and all(words[i].text.isupper() for i in range(index))


def _single(words: Words, index: int) -> Iterator[Name]:
    word = words[index]
    if word.text.isupper() and word.key in namewords.MATTERS:
        return
    told = is_acronym(word) and is_called_body(words, index + 1)  # "CCWU, the union which"
    if told or (is_acronym(word) and not _is_shouted(words, index)):
        yield Name(
            index, index + 1, "body", (word.text,), body_kind="body", possessive=word.possessive, sure=told
        )
    elif is_spoken_for(words, index) or is_firms(words, index):
        yield _body(words, index, index + 1)
    elif is_definite(words, index) and word.key not in lexicon.STARTERS:
        yield _short(word, index)
    elif (
        word.key not in lexicon.CROWD
        and word.key not in lexicon.INSPECTORS
        and word.key not in lexicon.PAPERS
    ):
        shared = shared_surname(words, index)
        if shared is not None:
            yield Name(index, index + 1, "person", (plain_text(word), plain_text(shared)))
            return
        sure = tells_person(words, index)
        yield Name(index, index + 1, "person", (plain_text(word),), sure=sure, possessive=word.possessive)
