"""Names in running text: capitalised phrases, taken apart into titles, roles, persons and bodies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.joints import are_adjacent, words_joined
from briefing_app.extraction.text.words import Word

_LONGEST_NAME = 4
# The most words of a role between commas: "the director of education and children's services, Jane Doe".
_LONGEST_APPOSITION = 8


@dataclass(frozen=True, slots=True)
class Name:
    """The words `[first, last)` of a block that name a person or a body.

    `parts` are the words of the name itself, without titles; `sure` says that the grammar around a person's
    name shows that it is one.
    """

    first: int
    last: int
    kind: Literal["person", "body"]
    parts: tuple[str, ...]
    titles: tuple[str, ...] = ()
    body_kind: str = ""
    sure: bool = True
    possessive: bool = False


def names_of(words: Sequence[Word]) -> Iterator[Name]:
    """The names in the words of one block, in order."""
    index = 0
    while index < len(words):
        if words[index].capital:
            last = _phrase_end(words, index)
            yield from _read_phrase(words, index, last)
            index = last
        else:
            index += 1


def _phrase_end(words: Sequence[Word], first: int) -> int:
    """Where the capitalised phrase ends that begins at `first`, past "of" and "for" inside a body's name."""
    last = first + 1
    while last < len(words):
        word, before = words[last], words[last - 1]
        if before.possessive and before.key not in lexicon.KEEPS_POSSESSIVE:
            break
        follows_on = word.capital and (are_adjacent(before, word) or before.text == ".")
        dot = word.text == "." and _is_dotted(before) and last + 1 < len(words) and words[last + 1].capital
        if follows_on or dot:
            last += 1
        elif step := words_joined(words, first, last):
            last += step
        else:
            break
    return last


def _is_dotted(word: Word) -> bool:
    return word.key in lexicon.TITLES or (len(word.text) == 1 and word.capital)


def _read_phrase(words: Sequence[Word], first: int, last: int) -> Iterator[Name]:
    while first < last and _is_starter(words, first, last):
        first += 1
    if first == last:
        return
    titled = [
        i for i in range(first, last) if words[i].key in lexicon.TITLES and _titles_a_name(words, i, last)
    ]
    if titled:
        yield from _titled(words, first, titled, last)
        return
    split = None if words[last - 1].key in lexicon.BODY_HEADS else _role_end(words, first, last)
    if split is not None:
        yield from _roled(words, first, split, last)
        return
    yield from _plain(words, first, last)


def _is_starter(words: Sequence[Word], index: int, last: int) -> bool:
    key = words[index].key
    if key not in lexicon.STARTERS:
        return words[index].text.endswith("ly") and key not in GENDERS and index + 1 < last
    # "April Smith", "May Jones", "Will Young" are names, if a name follows.
    follower = words[index + 1].key if index + 1 < last else ""
    return not (key in GENDERS and follower and follower not in lexicon.STARTERS | lexicon.PLACE_WORDS)


def _titles_a_name(words: Sequence[Word], index: int, last: int) -> bool:
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


def _titled(words: Sequence[Word], first: int, titled: list[int], last: int) -> Iterator[Name]:
    name_first = titled[-1] + 1
    if words[name_first].text == ".":
        name_first += 1
    body_last = _body_end(words, first, titled[0])
    if body_last:
        yield from _bodies(words, first, body_last)
    titles = tuple(words[i].key for i in titled)
    yield from _person(words, name_first, last, titles, sure=True, opens=titled[0])


def _person(
    words: Sequence[Word],
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
    cut = next((i for i in range(first, stop) if _ends_name(words[i].key, i - first)), stop)
    parts = tuple(_plain_text(words[i]) for i in range(first, cut) if words[i].text != ".")
    if parts and len(parts) <= _LONGEST_NAME and words[first].capital:
        yield Name(
            first if opens is None else opens,
            last if cut == stop else cut,
            "person",
            parts,
            titles,
            sure=sure,
            possessive=words[cut - 1].possessive,
        )


def _ends_name(key: str, place: int) -> bool:
    return (
        place > 0
        and (key in lexicon.BODY_HEADS or key in lexicon.STARTERS)
        and key not in GENDERS
        and key != "church"
    )


def _plain_text(word: Word) -> str:
    return word.text[:-2] if word.possessive and word.text[-2:] in ("’s", "'s") else word.text


def _role_end(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where the last role word of a phrase ends, if a phrase has one: "Calder MP |", "Council Leader |"."""
    for index in range(last - 1, first - 1, -1):
        key = words[index].key
        if key in lexicon.POSTNOMINALS or (key in lexicon.ROLES and key not in GENDERS):
            return index + 1
    return None


def _roled(words: Sequence[Word], first: int, split: int, last: int) -> Iterator[Name]:
    if split == last:
        # "Jane Doe MP", or only a role such as "Interim Strategic Director".
        if words[last - 1].key in lexicon.POSTNOMINALS and last - first > 2:  # noqa: PLR2004 - two names and the letters
            yield from _person(words, first, last, (), sure=True)
        elif body_last := _body_end(words, first, split - 1):
            yield from _bodies(words, first, body_last)
        return
    if body_last := _body_end(words, first, split - 1):
        yield from _bodies(words, first, body_last)
    if last - split > 1 or words[split].key in GENDERS:
        if _body_end(words, split, last) == last:
            yield from _bodies(words, split, last)
        else:
            yield from _person(words, split, last, (), sure=words[split].key not in lexicon.PLACE_WORDS)


def _body_end(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where the longest body's name ends that begins at `first`, or `None`."""
    if words[first].key in lexicon.LINKING_HEADS and any(
        words[i].key in ("for", "of") for i in range(first, last)
    ):
        return last if words[first].key != "secretary" else None
    for stop in range(last, first, -1):
        key = words[stop - 1].key
        if key in lexicon.BODY_HEADS or key in lexicon.KNOWN_BODIES:
            return stop
    return None


def _body(words: Sequence[Word], first: int, last: int) -> Name:
    parts = tuple(words[i].text if i < last - 1 else _plain_text(words[i]) for i in range(first, last))
    key = " ".join(words[i].key for i in range(first, last))
    kind = (
        lexicon.KNOWN_BODIES.get(key)
        or lexicon.KNOWN_BODIES.get(words[last - 1].key)
        or _kind_of(words, first, last)
    )
    return Name(first, last, "body", parts, body_kind=kind, possessive=words[last - 1].possessive)


def _kind_of(words: Sequence[Word], first: int, last: int) -> str:
    keys = [words[i].key for i in range(first, last)]
    if " ".join(keys) in lexicon.INSPECTORATES:
        return "inspectorate"
    if lexicon.BODY_HEADS.get(keys[0]) == "department":
        return "department"
    return lexicon.BODY_HEADS.get(keys[-1]) or next(
        (lexicon.BODY_HEADS[k] for k in keys if k in lexicon.BODY_HEADS), "body"
    )


def _bodies(words: Sequence[Word], first: int, last: int) -> Iterator[Name]:
    """The body in `[first, last)`, unless it is only a noun with a capital such as "the Council"."""
    if last - first > 1 or words[first].key not in lexicon.GENERIC_BODIES or words[first].key == "government":
        yield _body(words, first, last)


def _plain(words: Sequence[Word], first: int, last: int) -> Iterator[Name]:
    """A phrase without title or role: a body, a person behind one, or a name its surroundings explain."""
    lower_last = _lower_head(words, first, last)
    if lower_last:
        yield from _bodies(words, first, lower_last)
        return
    body_last = _body_end(words, first, last)
    if body_last:
        yield from _with_body(words, first, body_last, last)
    elif any(words[i].text == "&" for i in range(first, last)) or _body_noun_before(words, first):
        yield _body(words, first, last)
    elif last - first == 1:
        yield from _single(words, first)
    elif [word.key for word in words[last : last + 2]] == [",", "which"]:
        yield _body(words, first, last)
    elif last - first <= _LONGEST_NAME:
        placed = any(words[i].key in lexicon.PLACE_WORDS for i in range(first, last))
        sure = (
            words[first].key in GENDERS
            or (not placed and _person_around(words, first, last))
            or _role_next(words, first)
            or (not placed and _in_apposition(words, first, last))
        )
        yield from _person(words, first, last, (), sure=sure)


def _body_noun_before(words: Sequence[Word], first: int) -> bool:
    """Whether a noun leads up to a body's name: "the charity Open Doors"; "union Jane Doe" does not."""
    if not first or words[first].key in GENDERS:
        return False
    before = words[first - 1]
    return (
        not before.capital and not before.possessive and before.key in ("charity", "union", "firm", "company")
    )


def _with_body(words: Sequence[Word], first: int, body_last: int, last: int) -> Iterator[Name]:
    """A phrase that is or begins with a body, unless it is a person with such a surname: "Jane Church"."""
    rest = last - body_last
    if 1 < rest <= _LONGEST_NAME and (words[body_last].key in GENDERS or _role_before(words, first)):
        yield from _bodies(words, first, body_last)
        yield from _person(words, body_last, last, (), sure=True)
    elif words[first].key in GENDERS and not rest and _person_around(words, first, last):
        yield Name(first, last, "person", tuple(_plain_text(words[i]) for i in range(first, last)))
    else:
        yield from _bodies(words, first, body_last)


def _lower_head(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where a body ends whose head is written small: "Barton council", "Kent county council"."""
    stop = last
    while stop < len(words) and words[stop].key in lexicon.DISTRICTS and words[stop - 1].text != ",":
        stop += 1
    if words[last - 1].possessive or stop >= len(words) or not are_adjacent(words[stop - 1], words[stop]):
        return None
    return (
        stop + 1
        if words[stop].key in ("council", "police", "academy", "hospital", "nhs")
        and words[first].key not in lexicon.KNOWN_BODIES
        else None
    )


def _single(words: Sequence[Word], index: int) -> Iterator[Name]:
    word = words[index]
    if word.text.isupper() and 2 <= len(word.text) <= 8 and index > 0:  # noqa: PLR2004 - an acronym's letters
        yield Name(
            index, index + 1, "body", (word.text,), body_kind="body", possessive=word.possessive, sure=False
        )
    elif (
        word.key not in lexicon.CROWD
        and word.key not in lexicon.INSPECTORS
        and word.key not in lexicon.PAPERS
    ):
        sure = word.key in GENDERS and _forename_explained(words, index)
        yield Name(index, index + 1, "person", (_plain_text(word),), sure=sure, possessive=word.possessive)


def _forename_explained(words: Sequence[Word], index: int) -> bool:
    """Whether a forename alone is how the document calls somebody: "care leaver Jo, whose name …"."""
    before = words[index - 1].key if index and not words[index - 1].capital else ""
    if before in lexicon.ROLES or before in lexicon.KIN:
        return True
    following = [word.key for word in words[index + 1 : index + 3]]
    if following[:1] == [","]:
        return len(following) > 1 and (following[1] in ("who", "whose") or following[1].isdigit())
    return bool(following) and following[0] in lexicon.SAYING and following[0] not in lexicon.NOUN_LIKE


def _role_before(words: Sequence[Word], first: int) -> bool:
    """Whether a role leads up to a name: "leader Jane Doe", "head of Care Jane Doe", "director, Jane Doe"."""
    index = first - 1
    if index >= 0 and words[index].text == "," and index >= 1:
        index -= 1
    for _ in range(4):
        if index < 0 or words[index].text in ".!?;:":
            return False
        if words[index].key in lexicon.ROLES:
            return True
        index -= 1
    return False


def _role_next(words: Sequence[Word], first: int) -> bool:
    """Whether a role stands right before a name: "chief executive Jane England"."""
    return first > 0 and words[first - 1].key in lexicon.ROLES


def _in_apposition(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name stands between commas behind a role: "the head of care, Jane Doe, apologised"."""
    closed = last >= len(words) or words[last].text in ",."
    if not closed or not first or words[first - 1].text != ",":
        return False
    for word in reversed(words[max(0, first - 1 - _LONGEST_APPOSITION) : first - 1]):
        if word.text in ",.;:!?()" or word.key in lexicon.SAYING:
            return False
        if word.key in lexicon.ROLES:
            return True
    return False


def _person_around(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words next to a capitalised phrase treat it as a person."""
    before = words[first - 1] if first else None
    if before is not None and (before.key in lexicon.ROLES or before.key in lexicon.SAYING):
        return True
    if last >= len(words):
        return False
    after = words[last]
    if after.key in lexicon.SAYING or after.key == "who":
        return True
    if after.text == "(":
        return last + 1 < len(words) and (
            words[last + 1].key in lexicon.PARTIES or words[last + 1].text.isdigit()
        )
    return after.text == "," and _described(words, last + 1)


def _described(words: Sequence[Word], index: int) -> bool:
    """Whether what follows a comma describes a person: an age, "who", or a role before the next comma."""
    for offset, word in enumerate(words[index : index + 9]):
        if offset == 0 and (word.key == "who" or (word.text.isdigit() and len(word.text) <= 2)):  # noqa: PLR2004 - an age
            return True
        if word.text in ",.;:()" or word.key in lexicon.SAYING:
            return False
        if word.key in lexicon.ROLES:
            return True
    return False
