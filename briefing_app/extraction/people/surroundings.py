"""What stands around a capitalised phrase and tells that it names a person: roles, verbs of speech, ages."""

from collections.abc import Sequence

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.text.words import Word

# Bodies of one person, who is called as they are: "Jane Doe, Local Government Ombudsman".
_OFFICES = frozenset(("ombudsman", "inspectorate", "commissioner", "coroner"))
# The most words of a role between commas: "the director of education and children's services, Jane Doe".
_LONGEST_APPOSITION = 12
# The most words of a relation: "his | former business | partner".
_RELATION = 4
# How many words in front of a name tell that it wrote a paper: "a survey of 112 councils by the".
_WRITTEN = 9


def forename_explained(words: Sequence[Word], index: int) -> bool:
    """Whether a forename alone is how the document calls somebody: "care leaver Jo, whose name …"."""
    before = words[index - 1].key if index and not words[index - 1].capital else ""
    if before in lexicon.ROLES or before in lexicon.KIN:
        return True
    following = [word.key for word in words[index + 1 : index + 3]]
    if index > 1 and words[index - 1].text == "," and words[index - 2].key in lexicon.KIN:
        return following[:1] == [","]
    if following[:1] == [","]:
        return len(following) > 1 and (following[1] in ("who", "whose") or following[1].isdigit())
    return bool(following) and following[0] in lexicon.SAYING and following[0] not in lexicon.NOUN_LIKE


def is_quoted(words: Sequence[Word], index: int) -> bool:
    """Whether a single name stands behind a verb that closes a quotation: “…,” said | Doe."""
    return index > 1 and words[index - 1].key in lexicon.SAYING and tags_quote(words, index - 1)


def role_before(words: Sequence[Word], first: int) -> bool:
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


def role_next(words: Sequence[Word], first: int) -> bool:
    """Whether a role stands right before a name: "chief executive Jane England"."""
    return first > 0 and words[first - 1].key in lexicon.ROLES


def in_apposition(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name stands between commas behind a role: "the head of care, Jane Doe, apologised"."""
    closed = last >= len(words) or words[last].text in ",.(" or words[last].key in ("of", "from", "at")
    if not closed or not first or words[first - 1].text != ",":
        return False
    if _is_relation(words, first - 1):
        return True
    for word in reversed(words[max(0, first - 1 - _LONGEST_APPOSITION) : first - 1]):
        if word.text in ",.;:!?()" or word.key in lexicon.SAYING:
            return False
        if word.key in lexicon.ROLES:
            return True
    return False


def _is_relation(words: Sequence[Word], comma: int) -> bool:
    """Whether somebody's relation to others ends at a comma: "his neighbour |, Jane Doe", "a friend |"."""
    if not comma:
        return False
    noun = words[comma - 1].key
    if noun in lexicon.KIN or (noun in lexicon.CROWD and not noun.endswith("s")):
        return True
    return any(
        word.key in ("his", "her", "their", "my") and len(words[at:comma]) <= _RELATION
        for at, word in enumerate(words[max(0, comma - _RELATION) : comma], max(0, comma - _RELATION))
    )


def person_around(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words next to a capitalised phrase treat it as a person."""
    return _person_before(words, first) or (last < len(words) and _person_after(words, last))


def _person_before(words: Sequence[Word], first: int) -> bool:
    """Whether what stands before a phrase leads to a person: a role, a verb of speech, "according to"."""
    if not first:
        return False
    before = words[first - 1]
    if before.key in lexicon.ROLES or before.key in lexicon.SAYING or before.key in ("how", "quote"):
        return True
    if before.possessive and _is_party(before.key):
        return True
    earlier = words[first - 2].key if first > 1 else ""
    if before.key == "by":
        return earlier in lexicon.SAYING or earlier in lexicon.REPORTING
    pair = f"{earlier} {before.key}"
    return (
        pair in lexicon.PHRASAL_SAYING
        or pair == "according to"
        or (first > 1 and tags_quote(words, first - 1))
    )


def _person_after(words: Sequence[Word], last: int) -> bool:
    """Whether what follows a phrase at `last` is said of persons: a verb of speech, an age, a description."""
    after = words[last]
    follower = words[last + 1] if last + 1 < len(words) else None
    if speaks(after.key) or after.key in ("who", "whose") or after.key in lexicon.PERSONAL_VERBS:
        return True
    if after.key in ("from", "of", "at"):
        return _speaks_behind(words, last + 1, ",.;:()")
    if follower is None:
        return False
    if after.key in ("was", "is", "turned", "turns", "aged"):
        return follower.text.isdigit() and len(follower.text) <= 2  # noqa: PLR2004 - an age
    if after.text == "(":
        return follower.key in lexicon.PARTIES or follower.text.isdigit()
    return after.text == "," and (_described(words, last + 1) or _speaks_past_comma(words, last + 1))


def speaks(key: str) -> bool:
    """Whether a word is a verb of speech or of judging, and seldom a noun."""
    return key in lexicon.SAYING or (key in lexicon.REPORTING and key not in lexicon.NOUN_LIKE)


def _speaks_past_comma(words: Sequence[Word], first: int) -> bool:
    """Whether a description between commas parts a name from its verb: "Jane Doe, | for the union, said"."""
    if words[first].key not in ("for", "of", "from", "speaking", "prosecuting", "defending", "mitigating"):
        return False
    for index in range(first, min(len(words) - 1, first + _LONGEST_APPOSITION)):
        if words[index].text in ".;:!?":
            return False
        if words[index].text == ",":
            return speaks(words[index + 1].key) or words[index + 1].key in lexicon.BE
    return False


def _speaks_behind(words: Sequence[Word], first: int, breaks: str) -> bool:
    """Whether a verb of speech ends the short phrase that begins at `first`: "from | the union | said"."""
    for word in words[first : first + _RELATION * 2]:
        if word.text in breaks:
            return False
        if word.key in lexicon.SAYING and word.key not in lexicon.NOUN_LIKE:
            return True
    return False


def _is_party(key: str) -> bool:
    return key in lexicon.PARTIES or lexicon.KNOWN_BODIES.get(key) == "party" or key in ("dems", "democrats")


def _described(words: Sequence[Word], index: int) -> bool:
    """Whether what follows a comma describes a person: an age, "who", or a role before the next comma."""
    for offset, word in enumerate(words[index : index + 9]):
        if word.key in _OFFICES:
            return True
        if offset == 0 and (word.key in ("who", "whose") or (word.text.isdigit() and len(word.text) <= 2)):  # noqa: PLR2004 - an age
            return True
        if word.text in ",.;:()" or word.key in lexicon.SAYING:
            return False
        if word.key in lexicon.ROLES:
            return True
    return False


def tags_quote(words: Sequence[Word], verb: int) -> bool:
    """Whether a small word right behind a closing mark can be a verb of speech: “…,” | stormed."""
    word, before = words[verb], words[verb - 1]
    if before.text not in ",!?" or word.capital or not word.text.isalpha() or not can_be_verb(word.key):
        return False
    # The marks are no words: they leave a gap between the ones at their sides.
    gap = word.start - before.end > 1
    return gap or (verb > 1 and before.text == "," and before.start > words[verb - 2].end)


def can_be_verb(key: str) -> bool:
    """Whether a word has the form of a finite verb of the third person, past or present."""
    closed = (
        key in lexicon.PREPOSITIONS
        or key in lexicon.DETERMINERS
        or key in lexicon.CONJUNCTIONS
        or key in lexicon.AUXILIARIES
        or key in lexicon.PRONOUNS
    )
    return not closed and (key.endswith(("ed", "s")) or key in lexicon.STRONG_VERBS or key in lexicon.SAYING)


def speaks_here(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words next to a name tell that it speaks or writes: "a survey by the | …"."""
    before = [word.key for word in words[max(0, first - _WRITTEN) : first]]
    written = any(key in lexicon.PAPERS or key in lexicon.PUBLISHING for key in before)
    if written and before[-2] in ("by", "from"):
        return True
    if last >= len(words):
        return False
    after = words[last]
    if words[last - 1].possessive:
        return after.key in lexicon.PAPERS or after.key in lexicon.SPOKES
    speaking = after.key in lexicon.SAYING or after.key in lexicon.REPORTING
    return (speaking and after.key not in lexicon.NOUN_LIKE) or after.key in lexicon.PUBLISHING
