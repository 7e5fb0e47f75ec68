"""What stands around a capitalised phrase and tells that it names a person: roles, verbs of speech, ages."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.words import Word, Words

# Bodies of one person, who is called as they are: "Jane Doe, Local Government Ombudsman".
_OFFICES = frozenset(("ombudsman", "inspectorate", "commissioner", "coroner"))
# The most words of a role between commas: "the director of education and children's services, Jane Doe".
_LONGEST_APPOSITION = 12
# The most words of a relation: "his | former business | partner".
RELATION = 4
# The most words of a role before a name: "retired bus driver", and what no such role has in it.
_LONGEST_ROLE = 6
_APPOSED = 16
_CLOSED = (
    lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.AUXILIARIES | frozenset(lexicon.PRONOUNS)
) - {
    *("like", "of", "his", "her", "their", "its"),
}
_BESIDE = frozenset(("colleague", "neighbour", "friend", "rival", "opponent", "counterpart"))
_IN_PHRASE = lexicon.PREPOSITIONS | lexicon.DETERMINERS
# What leads to a person's name: "quote Jane Doe", "next came Jane Doe".
_LEADS = (
    lexicon.words("""
    how quote quoting came comes spoke stepped rose enter enters
""")
    | namewords.MEETS
)
OLDEST = 110
_AGES_IN_WORDS = lexicon.words("""
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
""")
AGEING = ("was", "is", "turned", "turns", "aged")
ACTING = lexicon.words("has had is was will would can could did does still never")
# How many words in front of a name tell that it wrote a paper: "a survey of 112 councils by the".
_WRITTEN = 9


def is_role(key: str) -> bool:
    """Whether a word written small tells an office, a trade or a standing."""
    return key in lexicon.ROLES or is_occupation(key)


def _tells_role(word: Word) -> bool:
    """Whether a word is a role; trades with a capital are as often surnames."""
    return word.key in lexicon.ROLES or (not word.capital and is_occupation(word.key))


def is_renamed(words: Words, index: int) -> bool:
    """Whether what stands at `index` says that a name is changed: "– not her real name –"."""
    keys = [word.key for word in words[index : index + 6]]
    if keys[:1] and keys[0] in (",", "(", "–", "—", "-"):
        changed = keys[1:3] == ["whose", "name"] or keys[2:5] == ["name", "has", "been"]
        changed = changed or (keys[1:2] == ["not"] and keys[3:5] == ["real", "name"])
        return changed or (keys[:2] in ([",", "a"], [",", "an"]) and _is_disguised(words, index + 2))
    return False


def _is_disguised(words: Words, index: int) -> bool:
    """Whether an apposition says that a name is changed: ", a | mother whose name has been changed"."""
    keys = [word.key for word in words[index : index + _APPOSED]]
    keys = keys[: keys.index(",")] if "," in keys else keys
    return "whose" in keys and keys[keys.index("whose") :][1:5] == ["name", "has", "been", "changed"]


def _speaks_later(words: Words, index: int) -> bool:
    """Whether a verb of speech stands behind auxiliaries or adverbs: "Jane Doe | had already said"."""
    stop = index
    while stop < len(words) and (
        words[stop].key in lexicon.AUXILIARIES or (stop > index and words[stop].key.endswith("ly"))
    ):
        stop += 1
    return index < stop < len(words) and speaks(words[stop].key)


def _is_tagged(words: Words, first: int) -> bool:
    """Whether a name ends or begins a tag: “…,” said the retired bus driver | Doe; “…,” | Doe told him."""
    if first > 1 and words[first - 1].text in ",!?" and not words.follows(first):
        return True  # only a mark leaves such a gap
    for index in range(first - 1, max(-1, first - 1 - _LONGEST_ROLE), -1):
        word = words[index]
        if word.key in lexicon.SAYING and index < first - 1:
            return word.key not in lexicon.NOUN_LIKE and word.key not in lexicon.HEARING
        if word.key == "to" and index and words[index - 1].key == "according":
            return True
        if word.capital or not word.text.replace("-", "").isalnum() or word.key in _CLOSED:
            return False
    return False


def role_before(words: Words, first: int) -> bool:
    """Whether a role leads up to a name: "leader Jane Doe", "head of Care Jane Doe", "director, Jane Doe"."""
    index = first - 1
    if index >= 0 and words[index].text == "," and index >= 1:
        index -= 1
    for _ in range(4):
        if index < 0 or words[index].text in ".!?;:":
            return False
        if _tells_role(words[index]):
            return True
        index -= 1
    return False


def role_next(words: Words, first: int) -> bool:
    """Whether a role stands right before a name: "chief executive Jane England"."""
    return first > 0 and (_tells_role(words[first - 1]) or words[first - 1].key in _BESIDE)


def in_apposition(words: Words, first: int, last: int) -> bool:
    """Whether a name stands between commas behind a role: "the head of care, Jane Doe, apologised"."""
    closed = last >= len(words) or words[last].text in ",.(" or words[last].key in ("of", "from", "at")
    if not closed or not first or words[first - 1].text != ",":
        return False
    if _is_relation(words, first - 1):
        return True
    for word in reversed(words[max(0, first - 1 - _LONGEST_APPOSITION) : first - 1]):
        if word.text in ",.;:!?()" or word.key in lexicon.SAYING:
            return False
        if _tells_role(word):
            return True
    return False


def _is_relation(words: Words, comma: int) -> bool:
    """Whether somebody's relation to others ends at a comma: "his neighbour |, Jane Doe", "a friend |"."""
    if not comma:
        return False
    noun = words[comma - 1].key
    if noun in lexicon.KIN or (noun in lexicon.CROWD and not noun.endswith("s")):
        return True
    return any(
        word.key in ("his", "her", "their", "my") and len(words[at:comma]) <= RELATION
        for at, word in enumerate(words[max(0, comma - RELATION) : comma], max(0, comma - RELATION))
    )


def person_around(words: Words, first: int, last: int) -> bool:
    """Whether the words next to a capitalised phrase treat it as a person."""
    return _person_before(words, first) or (last < len(words) and _person_after(words, last))


def acts(words: Words, first: int, last: int) -> bool:
    """Whether a phrase opens a clause and does something: "Jane Doe | has waited"."""
    before = words[first - 1] if first else None
    opens = before is None or not (before.capital or before.key in _IN_PHRASE)
    if not opens or last >= len(words) or words[last - 1].possessive:
        return False
    return words[last].key in ACTING and last + 1 < len(words) and words[last + 1].text.isalpha()


def _person_before(words: Words, first: int) -> bool:
    """Whether what stands before a phrase leads to a person: a role, a verb of speech, "according to"."""
    if not first:
        return False
    before = words[first - 1]
    if _tells_role(before) or before.key in lexicon.SAYING or before.key in _LEADS:
        return True
    if _is_tagged(words, first):
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


def _person_after(words: Words, last: int) -> bool:
    """Whether what follows a phrase at `last` is said of persons: a verb of speech, an age, a description."""
    after = words[last]
    follower = words[last + 1] if last + 1 < len(words) else None
    if is_renamed(words, last) or _speaks_later(words, last) or _introduces(words, last):
        return True
    if speaks(after.key) or after.key in ("who", "whose") or after.key in namewords.PERSONAL_VERBS:
        return True
    if after.key in ("from", "of", "at"):
        return _speaks_behind(words, last + 1, ",.;:()")
    if follower is None or after.text != ",":
        return follower is not None and _aged(after, follower)
    return _described(words, last + 1) or _speaks_past_comma(words, last + 1)


def _aged(after: Word, follower: Word) -> bool:
    """Whether a name is followed by an age or a party: "Doe was 44", "Doe (Lab", "Doe (44)"."""
    if after.key in AGEING:
        return follower.text.isdigit() and len(follower.text) <= 2  # noqa: PLR2004 - an age
    return after.text == "(" and (follower.key in lexicon.PARTIES or follower.text.isdigit())


def _introduces(words: Words, index: int) -> bool:
    """Whether a colon and a mark, or a comma and a verb of speech, stand at `index`."""
    if index + 1 >= len(words):
        return False
    mark, follower = words[index], words[index + 1]
    if mark.text == ":":
        return not words.follows(index + 1)  # only a mark leaves such a gap
    return mark.text == "," and follower.key in lexicon.SAYING and follower.key not in lexicon.NOUN_LIKE


def speaks(key: str) -> bool:
    """Whether a word is a verb of speech or of judging, and seldom a noun."""
    return key in lexicon.SAYING or (key in lexicon.REPORTING and key not in lexicon.NOUN_LIKE)


def _speaks_past_comma(words: Words, first: int) -> bool:
    """Whether a description between commas parts a name from its verb: "Jane Doe, | for the union, said"."""
    if words[first].key not in ("for", "of", "from", "speaking", "prosecuting", "defending", "mitigating"):
        return False
    for index in range(first, min(len(words) - 1, first + _LONGEST_APPOSITION)):
        if words[index].text in ".;:!?":
            return False
        if words[index].text == ",":
            return speaks(words[index + 1].key) or words[index + 1].key in lexicon.BE
    return False


def _speaks_behind(words: Words, first: int, breaks: str) -> bool:
    """Whether a verb of speech ends the short phrase that begins at `first`: "from | the union | said"."""
    for word in words[first : first + RELATION * 2]:
        if word.text in breaks:
            return False
        if word.key in lexicon.SAYING and word.key not in lexicon.NOUN_LIKE:
            return True
    return False


def _is_party(key: str) -> bool:
    return key in lexicon.PARTIES or lexicon.KNOWN_BODIES.get(key) == "party" or key in ("dems", "democrats")


def _described(words: Words, index: int) -> bool:
    """Whether what follows a comma describes a person: an age, "who", or a role before the next comma."""
    for offset, word in enumerate(words[index : index + 9]):
        if word.key in _OFFICES:
            return True
        if offset == 0 and (word.key in ("who", "whose") or (word.text.isdigit() and len(word.text) <= 2)):  # noqa: PLR2004 - an age
            return True
        if (
            offset == 0
            and word.key in _AGES_IN_WORDS
            and words[index + 1 : index + 2]
            and words[index + 1].text == ","
        ):
            return True
        if word.text in ",.;:()" or word.key in lexicon.SAYING:
            return False
        if _tells_role(word):
            return True
    return False


def tags_quote(words: Words, verb: int) -> bool:
    """Whether a small word right behind a closing mark can be a verb of speech: “…,” | stormed."""
    word, before = words[verb], words[verb - 1]
    if before.text not in ",!?" or word.capital or not word.text.isalpha() or not can_be_verb(word.key):
        return False
    # The marks are no words: they leave a gap between the ones at their sides.
    gap = not words.follows(verb)
    return gap or (verb > 1 and before.text == "," and words.starts[verb - 1] > words.ends[verb - 2])


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


def speaks_here(words: Words, first: int, last: int) -> bool:
    """Whether the words next to a name tell that it speaks or writes: "a survey by the | …"."""
    before = [word.key for word in words[max(0, first - _WRITTEN) : first]]
    written = any(key in lexicon.PAPERS or key in lexicon.PUBLISHING for key in before)
    if written and before[-2:-1] in (["by"], ["from"]):
        return True
    if last >= len(words):
        return False
    after = words[last]
    if words[last - 1].possessive:
        return after.key in lexicon.PAPERS or after.key in lexicon.SPOKES
    speaking = after.key in lexicon.SAYING or after.key in lexicon.REPORTING
    return (speaking and after.key not in lexicon.NOUN_LIKE) or after.key in lexicon.PUBLISHING
