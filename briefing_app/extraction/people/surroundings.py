"""What stands around a capitalised phrase and tells that it names a person: roles, verbs of speech, ages."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.words import Word, Words

# Bodies of one person, who is called as they are: "Jane Doe, Local Government Ombudsman".
_OFFICES = frozenset(("ombudsman", "inspectorate", "commissioner", "coroner"))
# The most words of a role between commas: "the director of education and children's services, Jane Doe".
_LONGEST_APPOSITION = 12
# The most words of a relation: "his | former business | partner".
_RELATION = 4
# The most words of a role before a name: "retired bus driver", and what no such role has in it.
_LONGEST_ROLE = 6
_CLOSED = (
    lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.AUXILIARIES | frozenset(lexicon.PRONOUNS)
) - {
    *("like", "of", "his", "her", "their", "its"),
}
_IN_PHRASE = lexicon.PREPOSITIONS | lexicon.DETERMINERS
# What leads to a person's name: "quote Jane Doe", "next came Jane Doe".
_LEADS = (
    lexicon.words("""
    how quote quoting came comes spoke stepped rose enter enters
""")
    | namewords.MEETS
)
_AT_A_PLACE = lexicon.BOSSES | lexicon.SPOKES | lexicon.CROWD | {"boss"}
_OLDEST = 110
_SOMEBODY = frozenset(
    ("woman", "man", "boy", "girl", "neighbour", "child", "teenager", "lad", "friend", "colleague")
)
_AGES_IN_WORDS = lexicon.words("""
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""")
_AGEING = ("was", "is", "turned", "turns", "aged")
_ACTING = lexicon.words("has had is was will would can could did does still never")
# How many words in front of a name tell that it wrote a paper: "a survey of 112 councils by the".
_WRITTEN = 9
# How soon "she" follows on a forename that alone names somebody.
_STORY = 30
# What stands before the verb of what somebody said more than once: "Victor always said", "used to say".
_HABITS = lexicon.words(
    "always often never once usually sometimes still also only just even used to would liked"
)
_HABIT = 4


def tells_person(words: Words, index: int) -> bool:
    """Whether what stands around a single name shows that it is a person's."""
    return (
        is_renamed(words, index + 1)
        or (words[index].key in GENDERS and _forename_explained(words, index))
        or _is_quoted(words, index)
        or _is_aged(words, index)
        or _has_story(words, index)
    )


def shared_surname(words: Words, index: int) -> Word | None:
    """The surname that two forenames share: "Denise | and Colin Rudge"."""
    if words[index].key not in GENDERS or index + 3 >= len(words) or words[index + 1].key != "and":
        return None
    couple = words[index + 2].key in GENDERS and words[index + 3].capital and words.follows(index + 3)
    return words[index + 3] if couple and words[index + 3].key not in lexicon.BODY_HEADS else None


def _is_aged(words: Words, index: int) -> bool:
    """Whether an age follows a name: "Kai, 19, lives alone", "Kai, a 22-year-old"."""
    rest = words[index + 1 : index + 5]
    opens = not index or words[index - 1].text in ".!?:"
    if opens and len(rest) > 1 and rest[0].key in _AGEING and rest[1].text.isdigit():
        return int(rest[1].text) <= _OLDEST
    if not opens or len(rest) < 3 or rest[0].text != ",":  # noqa: PLR2004 - a comma and two words
        return False
    if rest[1].text.isdigit():
        return rest[2].text == "," and int(rest[1].text) <= _OLDEST
    return rest[1].key in ("a", "an") and any(word.sort is Sort.ROLE for word in rest[2:])


def _forename_explained(words: Words, index: int) -> bool:
    """Whether a forename alone is how the document calls somebody: "care leaver Jo, whose name …"."""
    before = words[index - 1].key if index and not words[index - 1].capital else ""
    if is_role(before) or before in lexicon.KIN or before in namewords.MEETS or before == "meet":
        return True
    following = [word.key for word in words[index + 1 : index + 3]]
    if is_renamed(words, index + 1) or _is_somebodys(words, index):
        return True
    if index > 1 and words[index - 1].text == "," and words[index - 2].key in lexicon.KIN:
        return not following or following[0] in (",", ".")
    # "One of them, Jo, told me", "A young father there, Jo, was learning"
    one = [word.key for word in words[max(0, index - 4) : index]] == ["one", "of", "them", ","]
    if following[:1] == [","] and (one or _is_anybodys(words, index)):
        return True
    if following[:1] == [","]:
        return len(following) > 1 and (following[1] in ("who", "whose") or following[1].isdigit())
    said = next((word.key for word in words[index + 1 : index + 1 + _HABIT] if word.key not in _HABITS), "")
    habit = words[index + 1 : index + 3]
    used = len(habit) > 1 and habit[0].key in ("used", "would") and habit[1].key in ("to", said)
    return said in lexicon.SAYING and (used or said not in lexicon.NOUN_LIKE)


def _is_anybodys(words: Words, index: int) -> bool:
    """Whether a forename tells who "a young father there |," is."""
    lead = [word.key for word in words[max(0, index - _RELATION - 2) : index]]
    if lead[-2:] == ["one", ","]:
        return True  # "although one, Jo, felt"
    if lead[-1:] != [","] or not any(is_role(key) or key in _SOMEBODY for key in lead):
        return False
    article = next((i for i in range(len(lead) - 1, -1, -1) if lead[i] in ("a", "an")), None)
    return article is not None and not any(
        key in lexicon.POSSESSIVES or key in lexicon.SAYING or key in (".", ":") for key in lead[article:]
    )


def _is_somebodys(words: Words, index: int) -> bool:
    """Whether a forename is told as somebody's: "Keith, her husband,", "a carer called Jo"."""
    after = [word.key for word in words[index + 1 : index + 4]]
    owned = len(after) > 2 and after[0] == "," and after[1] in (lexicon.POSSESSIVES | lexicon.OWN)  # noqa: PLR2004
    if owned and after[2] in lexicon.KIN:
        return True
    called = index > 1 and words[index - 1].key in ("called", "named")
    return called and (is_role(words[index - 2].key) or words[index - 2].key in lexicon.CROWD | lexicon.KIN)


def has_story(words: Words, first: int, last: int) -> bool:
    """Whether a phrase opens a sentence and "he" or "she" follows: "Juno Starkey | bought it. … she wrote"."""
    opens = not first or words[first - 1].text in ".!?" or (words[first - 1].text == "," and first > 1)
    if not opens or last >= len(words) or words[last].capital or words[last - 1].possessive:
        return False
    if not can_be_verb(words[last].key) and words[last].key not in lexicon.STRONG_VERBS | {"bought", "came"}:
        return False
    for other in words[last : last + _STORY]:
        if other.capital and other.key in GENDERS:
            return False
        if lexicon.PRONOUNS.get(other.key) in ("m", "f"):
            return True
    return False


def _has_story(words: Words, index: int) -> bool:
    """Whether a forename alone is somebody of whom is told: "Jo’s story", "Jo waited. She had …"."""
    word = words[index]
    gender = GENDERS.get(word.key)
    if gender is None or word.key in namewords.ALSO_NOUNS or (index and words[index - 1].text not in ".!?,"):
        return False
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None or after.capital:
        return False
    if word.possessive:
        return index == 0 and after.key in ("story", "experience", "account") and len(words) <= index + 3
    acts = after.key in _ACTING or after.key in _AGEING or can_be_verb(after.key)
    following = (other.key for other in words[index + 1 : index + 1 + _STORY])
    return acts and any(key in lexicon.PRONOUNS and lexicon.PRONOUNS[key] == gender for key in following)


def _is_quoted(words: Words, index: int) -> bool:
    """Whether a single name stands behind a verb that closes a quotation: “…,” said | Doe."""
    if index < 2 or words[index - 1].key not in lexicon.SAYING or not tags_quote(words, index - 1):  # noqa: PLR2004
        return False
    # "“…,” admits Barton boss": a place.
    behind = words[index + 1] if index + 1 < len(words) and words.follows(index + 1) else None
    return behind is None or behind.capital or not (is_role(behind.key) or behind.key in _AT_A_PLACE)


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
        return changed or (keys[1:2] == ["not"] and keys[3:5] == ["real", "name"])
    return False


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
    return first > 0 and _tells_role(words[first - 1])


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
        word.key in ("his", "her", "their", "my") and len(words[at:comma]) <= _RELATION
        for at, word in enumerate(words[max(0, comma - _RELATION) : comma], max(0, comma - _RELATION))
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
    return words[last].key in _ACTING and last + 1 < len(words) and words[last + 1].text.isalpha()


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
    if speaks(after.key) or after.key in ("who", "whose") or after.key in lexicon.PERSONAL_VERBS:
        return True
    if after.key in ("from", "of", "at"):
        return _speaks_behind(words, last + 1, ",.;:()")
    if follower is None or after.text != ",":
        return follower is not None and _aged(after, follower)
    return _described(words, last + 1) or _speaks_past_comma(words, last + 1)


def _aged(after: Word, follower: Word) -> bool:
    """Whether a name is followed by an age or a party: "Doe was 44", "Doe (Lab", "Doe (44)"."""
    if after.key in _AGEING:
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
    for word in words[first : first + _RELATION * 2]:
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
    if written and before[-2] in ("by", "from"):
        return True
    if last >= len(words):
        return False
    after = words[last]
    if words[last - 1].possessive:
        return after.key in lexicon.PAPERS or after.key in lexicon.SPOKES
    speaking = after.key in lexicon.SAYING or after.key in lexicon.REPORTING
    return (speaking and after.key not in lexicon.NOUN_LIKE) or after.key in lexicon.PUBLISHING
