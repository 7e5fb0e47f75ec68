"""What a document says of a person beside the name: role, party, ward, and the gender that a role tells."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.naming import Name
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.words import Word, Words

_LONGEST_ROLE = 14
LEADING = {"leads": "leader", "led": "leader", "chairs": "chair", "heads": "head", "runs": "manager"}
"""What somebody is who does so: "Jane Doe, who chairs the committee"."""
IN_THE_CHAIR = ("in", "the", "chair")
"""How it is told who leads a meeting."""
# What people are to somebody, right before their names: "her son Caleb".
_FEMALE = lexicon.FEMALE_ROLES | lexicon.words(
    "daughter sister wife niece aunt granddaughter stepdaughter widow"
)
_MALE = lexicon.MALE_ROLES | lexicon.words("son brother husband nephew uncle grandson stepson widower")
_DEFINITE = ("the", "your", "our")
_OWNED = ("her", "his", "its", "their")
_LABEL = 7
"""A label and its colon have at most so many words: "Cabinet Member for Housing: Cllr Jane Doe"."""
_LEADS = lexicon.DETERMINERS | {"your", "of", "from"}
_BEFORE_PHRASE = _LEADS | lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS | {"now", "then", "next"}
# "On Thursday both | chief executive Jane Doe".
_BEFORE_ROLE_WORDS = lexicon.words(
    "both monday tuesday wednesday thursday friday saturday sunday yesterday today"
)
_TYING = ("at", "of", "for", "in", "from", "with", "on")
# How far behind a name "as" can stand, and an office's words; what goes on behind it.
_AS_REACH, _LONGEST_OFFICE = 6, 6
_AFTER_OFFICE = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.MONTHS | {"last", "next", "this", "two"}
# "Its chief executive is": the fewest words of such a sentence, and where its office begins.
_SHORTEST_HELD = 3
_BEFORE_ROLE = ("the", "a", "an", "its", "their")
_BEFORE_NOUN = frozenset((*_BEFORE_ROLE, *_OWNED, "your", "our", "my"))
_LEADING_UP = ("as", "for", "from", "of", "with")
_HANGING = {"the", "a", "an"} | lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS
_MARKS = frozenset('“‘"')
_HAVING = ("has", "had", "have", "is", "was")
_OF_VERBS = ("ed", "ing", "ls", "ds")
_BEHIND_VERBS = _BEFORE_NOUN | {"by", "for", "into", "to"}


@dataclass(slots=True)
class Described:
    """What stands around one naming of a person, as the document words it."""

    role: str | None = None
    party: str | None = None
    ward: str | None = None
    gender: str | None = None


def describe(text: str, words: Words, name: Name) -> Described:
    """The role, party and ward given with a name at one place of the text."""
    party, ward, after = _brackets(text, words, name.last)
    bracketed = None if party else _role_in_brackets(words, name.last)
    span = bracketed or _role_after(text, words, after) or _role_before(words, name) or _role_is(words, after)
    span = span or _in_the_chair(words, after) or _role_as(words, after)
    role = text[words.starts[span[0]] : words.ends[span[1] - 1]] if span else None
    keys = {words[i].key for i in range(*span)} if span else set()
    keys |= {words[name.first - 1].key} if name.first else set()
    gender = "f" if keys & _FEMALE else "m" if keys & _MALE else None
    return Described(role, party or _party_before(words, name.first), ward, gender)


def _brackets(text: str, words: Words, index: int) -> tuple[str | None, str | None, int]:
    """The party and ward in "(Lab, Clayton)" at `index`, and where the words go on."""
    if index + 2 >= len(words) or words[index].text != "(":
        return None, None, index
    close = next((i for i in range(index, min(len(words), index + 14)) if words[i].text == ")"), None)
    if close is None:
        return None, None, index
    party = _party_at(text, words, index + 1) if words[index + 1].key in lexicon.PARTIES else None
    comma = next((i for i in range(index, close) if words[i].text in (",", ":", "-", "–")), None)
    ward = (
        text[words.starts[comma + 1] : words.ends[close - 1]]
        if party and comma and comma + 1 < close
        else None
    )
    return party, ward, close + 1


def _party_at(text: str, words: Words, index: int) -> str:
    """The party whose name begins at `index`: "Lab", "Lib Dem"."""
    paired = words[index + 1].key in namewords.PARTY_PAIRS.get(words[index].key, ())
    return text[words.starts[index] : words.ends[index + paired]]


def _party_before(words: Words, first: int) -> str | None:
    """Whose member somebody is: "the Greens' | Jane Doe", "Labour's | Jane Doe", "Lib Dem | Joe Bloggs"."""
    if first > 1 and words[first - 1].key in namewords.PARTY_PAIRS.get(words[first - 2].key, ()):
        return f"{words[first - 2].text} {words[first - 1].text}"
    if not first or not words[first - 1].possessive:
        return None
    key = words[first - 1].key.replace("’", "'").removesuffix("'s").removesuffix("'")
    plain = {"tories": "tory"}.get(key, key.removesuffix("s"))
    return words[first - 1].text.rstrip("s").rstrip("’'") if plain in lexicon.PARTIES else None


def _role_after(text: str, words: Words, index: int) -> tuple[int, int] | None:
    """The apposition or "who is the …" between commas that begins at `index`, if it has a role word."""
    if index + 1 >= len(words) or words[index].text != ",":
        return None
    if not _MARKS.isdisjoint(text[words.ends[index] : words.starts[index + 1]]):
        return None  # "asked Jane Doe, “that as a director you …”"
    if (leads := _leading(words, index + 1)) is not None:
        return leads
    first = last = _after_who_is(words, index + 1)
    if first < len(words) and (
        words[first].says or words[first].key in lexicon.STRONG_VERBS or _opens_clause(words, first)
    ):
        return None
    while last < min(len(words), first + _LONGEST_ROLE):
        word = words[last]
        if (
            word.text in ",.;:()!?"
            or word.key in ("who", "whose")
            or word.key in lexicon.PRONOUNS
            or word.key in lexicon.BE
            or (word.key in lexicon.SAYING and word.key not in lexicon.NOUN_LIKE)
        ):
            break
        last += 1
    if first < last and words[first].key == "the":
        if last < len(words) and words[last].says:
            return None  # "asked by Cllr Jane Doe, the director said": that is somebody else
        first += 1
    while last > first and words[last - 1].key in _HANGING:
        last -= 1
    # "At the request of Cllr Jane Doe, a peer review was carried out": a clause of its own.
    clause = last < len(words) and words[last].key in lexicon.BE
    has_role = not clause and any(_tells_role(words[i]) for i in range(first, last))
    return (first, last) if has_role and last > first else None


def _leading(words: Words, index: int) -> tuple[int, int] | None:
    """That a clause says what somebody leads: "Jane Doe, | who leads the opposition group, said"."""
    keys = [word.key for word in words[index : index + 2]]
    if keys[:1] != ["who"] or keys[-1] not in LEADING:
        return None
    last = index + 2
    while last < min(len(words), index + _LONGEST_ROLE) and not _breaks_role(words[last]):
        last += 1
    return (index, last) if last > index + 2 else None


def _opens_clause(words: Words, index: int) -> bool:
    """Whether a verb opens what stands behind a name: "Jane Doe, | called for the leader to go, …"."""
    if words[index].key in _HAVING:
        return True
    verb = not words[index].capital and words[index].key.endswith(_OF_VERBS)
    return verb and index + 1 < len(words) and words[index + 1].key in _BEHIND_VERBS


def _role_is(words: Words, index: int) -> tuple[int, int] | None:
    """The role that a sentence says somebody has: "Cllr Jane Doe | is the group's housing spokeswoman"."""
    index += index < len(words) and words[index].text == ","
    keys = [word.key for word in words[index : index + 4]]
    if len(keys) < 2 or keys[0] not in ("is", "was"):  # noqa: PLR2004 - a pair
        return None
    bare = keys[1] not in _BEFORE_ROLE
    if bare and not _is_bare_office(words[index + 1 : index + 4]):
        return None
    first = last = index + 2 - bare
    role = False
    while last < min(len(words), first + _LONGEST_ROLE) and not _breaks_role(words[last]):
        role = role or _tells_role(words[last])
        last += 1
    return (first, last) if role else None


def _is_bare_office(following: Sequence[Word]) -> bool:
    """Whether words begin with an office without its article: "is | head teacher of Hill Top"."""
    for word in following:
        if word.capital or word.key in lexicon.PREPOSITIONS or word.key.endswith(_OF_VERBS[:2]):
            return False
        if _tells_role(word):
            return True
    return False


def _role_as(words: Words, index: int) -> tuple[int, int] | None:
    """The office in which somebody is said to do something: "Jane Doe | arrived as director in May"."""
    for place in range(index + 1, min(len(words) - 1, index + _AS_REACH)):
        if words[place].text in ",.;:()" or words[place].capital or words[place].says:
            return None
        if words[place].key == "as":
            first = place + 1 + (words[place + 1].key in ("the", "a", "an", "its", "their"))
            last = first
            while last < len(words) and words[last].text.isalpha() and words[last].key not in _AFTER_OFFICE:
                last += 1
            whole = 0 < last - first <= _LONGEST_OFFICE and _tells_role(words[last - 1])
            return (first, last) if whole and words[index].key not in lexicon.REPORTING else None
    return None


def _in_the_chair(words: Words, index: int) -> tuple[int, int] | None:
    """That a sentence says who led a meeting: "Cllr Jane Doe | was in the chair"."""
    keys = [word.key for word in words[index : index + len(IN_THE_CHAIR) + 1]]
    if keys[:3] == ["took", "the", "chair"]:
        return index + 1, index + 3
    led = keys[:1] and keys[0] in ("was", "is", ",") and tuple(keys[1:]) == IN_THE_CHAIR
    return (index + 1, index + len(keys)) if led else None


def _tells_role(word: Word) -> bool:
    lettered = word.capital and word.key in lexicon.POSTNOMINALS  # "I am" is no Assembly Member
    return word.key in lexicon.ROLES or lettered or (not word.capital and is_occupation(word.key))


def _role_in_brackets(words: Words, index: int) -> tuple[int, int] | None:
    """The role that stands in brackets behind a name: "(Leader, in the chair)"."""
    if index + 1 >= len(words) or words[index].text != "(":
        return None
    last = first = index + 1
    while last < min(len(words), first + _LONGEST_ROLE) and words[last].text not in ",;()":
        last += 1
    tells = any(_tells_role(words[i]) or words[i].key == "co-opted" for i in range(first, last))
    return (first, last) if tells else None


def _breaks_role(word: Word) -> bool:
    return word.text in ",.;:()!?–—" or word.key in lexicon.CONJUNCTIONS or word.key in lexicon.SAYING


def _after_who_is(words: Words, index: int) -> int:
    """Behind "who is the" or "who was a"; `index` itself where no such words stand."""
    keys = tuple(word.key for word in words[index : index + 4])
    if keys[:2] not in (("who", "is"), ("who", "was")) or not {"the", "a", "an"} & set(keys[2:3]):
        return index
    return index + (4 if keys[3:] == ("new",) else 3)


def _role_before(words: Words, name: Name) -> tuple[int, int] | None:
    """The role that leads up to a name: "Council leader", "The leader of Kent County Council,"."""
    last = index = name.first
    if last and (words[last - 1].text in (",", "(") or (words[last - 1].text == ":" and last <= _LABEL)):
        last -= 1
    last -= last > 0 and words[last - 1].key in ("called", "named")  # "a worker called | Jane"
    if (held := _is_held_by(words, last)) is not None:
        return held
    first = last
    while first > 0 and last - first < _LONGEST_ROLE and not _ends_role(words[first - 1]):
        first -= 1
        if words[first].key in _OWNED and words[first - 1].key in lexicon.CONJUNCTIONS:
            break  # "was away but her | deputy, Jane Doe"
    while first < last and (
        words[first].key in _BEFORE_ROLE_WORDS
        or words[first].key in _BEFORE_PHRASE
        or not words[first].text[0].isalpha()
    ):
        first += 1
    first = _behind_clause(words, _behind_paper(words, first, last), last)
    # "The director at | Kent": what stands behind a preposition has no such office.
    tells = any(_tells_role(words[i]) for i in range(first, last)) and words[last - 1].key not in _TYING
    if not tells or [word.key for word in words[first:last]] == ["guest"]:
        return None
    if last == index or first == 0:
        return first, last
    # Between a comma and the name only a whole noun phrase is a role, not the end of some other clause.
    closed = name.last >= len(words) or words[name.last].text in (",", ")", ".", ";")
    whole = (*_DEFINITE, *_OWNED, *(("a", "an") if closed else ()))
    return (first, last) if words[first - 1].text in ".,“" or words[first - 1].key in whole else None


def _is_held_by(words: Words, index: int) -> tuple[int, int] | None:
    """The office that a sentence says somebody holds: "Its chair of governors is | Jane Doe"."""
    if index < _SHORTEST_HELD or words[index - 1].key not in ("is", "was"):
        return None
    first = index - 1
    while first > 0 and index - first < _LONGEST_ROLE and not _breaks_role(words[first - 1]):
        first -= 1
    led = words[first].key in _BEFORE_ROLE or words[first].key in _OWNED
    if not led or not (first == 0 or words[first - 1].text in ".!?"):
        return None
    head = words[first + 1 : min(first + _SHORTEST_HELD, index - 1)]
    return (first + 1, index - 1) if any(map(_tells_role, head)) else None


def _behind_clause(words: Words, first: int, last: int) -> int:
    """Past what is no part of the office: "the county brought in an | interim director, Jane Doe"."""
    begins = first
    for index in range(first + 1, last - 1):
        if _tells_role(words[index - 1]):
            return begins
        owned = words[index].key in _BEFORE_NOUN and words[index - 1].key not in _TYING[:2]
        # "It comes as | the leader", "news from | your councillor", not "Church of England representative".
        leads = words[index].key in _LEADING_UP and (index == 1 or not words[index - 1].capital)
        if owned or leads:
            begins = index + 1
    return begins + (begins > first and words[begins].key in _BEFORE_NOUN)


def _behind_paper(words: Words, first: int, last: int) -> int:
    """Past what somebody said or wrote: "report of the | executive director", "assurance of the | leader"."""
    keys = [words[i].key for i in range(first, min(last, first + 3))]
    said = keys[:1] and (keys[0] in lexicon.UTTERANCES or keys[0] in lexicon.PAPERS)
    if not said or keys[1:2] not in (["of"], ["from"], ["by"]):
        return first
    return first + (3 if keys[2:] and keys[2] in _LEADS else 2)


def _ends_role(word: Word) -> bool:
    return (
        word.text in ",.;:()!?–—"
        or word.key in lexicon.SAYING
        or word.key in ("by", "to", "that", "was", "is", "has", "had", "when", "while")
        or word.key in namewords.MEETS
    )
