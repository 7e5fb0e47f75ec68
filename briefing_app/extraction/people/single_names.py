"""What shows that a name of one word is a person's: an age, kin, a story that is told, a tag."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.surroundings import (
    ACTING,
    AGEING,
    OLDEST,
    RELATION,
    can_be_verb,
    is_renamed,
    is_role,
    tags_quote,
)
from briefing_app.extraction.people.words import Word, Words

_AT_A_PLACE = lexicon.BOSSES | lexicon.SPOKES | lexicon.CROWD | {"boss"}
_SOMEBODY = lexicon.words("woman man boy girl neighbour child teenager lad friend colleague")
# What somebody did of whom is told, and how soon "she" follows on the name.
_DID = lexicon.STRONG_VERBS | {"bought", "came"}
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
        or _puts_it(words, index)
        or _is_called(words, index)
    )


def _is_called(words: Words, index: int) -> bool:
    """Whether a name tells what somebody is called: "a social worker called | Blessing | came"."""
    if index < 2 or words[index - 1].key not in ("called", "named"):  # noqa: PLR2004 - who, and "called"
        return False
    who = words[index - 2]
    return not who.capital and (who.sort in (Sort.ROLE, Sort.CROWD) or who.key in _SOMEBODY)


def _puts_it(words: Words, index: int) -> bool:
    """Whether somebody's words are told with "as": "As | Sunil, who does our teas, put it"."""
    return (
        words[index].key in GENDERS
        and index > 0
        and words[index - 1].key == "as"
        and [word.key for word in words[index + 1 : index + 3]] == [",", "who"]
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
    if opens and len(rest) > 1 and rest[0].key in AGEING and rest[1].text.isdigit():
        return int(rest[1].text) <= OLDEST and _ends_bare(words, index + 2)
    if not opens or len(rest) < 3 or rest[0].text != ",":  # noqa: PLR2004 - a comma and two words
        return False
    if rest[1].text.isdigit():
        return rest[2].text == "," and int(rest[1].text) <= OLDEST
    return rest[1].key in ("a", "an") and any(word.sort is Sort.ROLE for word in rest[2:])


def _ends_bare(words: Words, number: int) -> bool:
    """Whether nothing is counted by a number, and no sign hangs on it: "was 19 when", not "was 7% in"."""
    if number + 1 >= len(words):
        return True
    following = words[number + 1]
    mark = not following.text[0].isalnum()
    gap = words.starts[number + 1] - words.ends[number]
    return gap == (0 if mark else 1) and (
        mark or following.key in ("and", "when", "but", "years", "at", "with")
    )


def _forename_explained(words: Words, index: int) -> bool:
    """Whether a forename alone is how the document calls somebody: "care leaver Jo, whose name …"."""
    if _is_led_up_to(words, index) or is_renamed(words, index + 1) or _is_somebodys(words, index):
        return True
    following = [word.key for word in words[index + 1 : index + 3]]
    if index > 1 and words[index - 1].text == "," and words[index - 2].key in lexicon.KIN:
        return not following or following[0] in (",", ".")
    opens = not index or words[index - 1].text in ".!?"
    if opens and following in (["from", "the"], ["from", "our"], ["in", "year"], ["in", "reception"]):
        return True  # "Rob from the angling club", "Amelia in Year 6"
    if opens and following[:1] == ["in"] and following[-1][:1].isdigit():
        return True  # "Zara in 9B"
    if following[:1] != [","]:
        return _is_said_to_speak(words, index)
    described = len(following) > 1 and (following[1] in ("who", "whose") or following[1].isdigit())
    return described or _is_anybodys(words, index)


def _is_led_up_to(words: Words, index: int) -> bool:
    """Whether what stands before a forename leads to a person: "teacher Jo", "I met Jo", "17-year-old Jo"."""
    keys = [word.key for word in words[max(0, index - 2) : index]]
    before = keys[-1] if keys else ""
    if keys == ["according", "to"] or before.endswith("-year-old"):
        return True
    meets = before in namewords.MEETS or before == "meet"
    return bool(keys) and not words[index - 1].capital and (is_role(before) or before in lexicon.KIN or meets)


def _is_said_to_speak(words: Words, index: int) -> bool:
    """Whether a forename has a verb of speech, habits apart: "Jo always said", "Jo used to tell"."""
    said = next((word.key for word in words[index + 1 : index + 1 + _HABIT] if word.key not in _HABITS), "")
    habit = [word.key for word in words[index + 1 : index + 3]]
    used = len(habit) > 1 and habit[0] in ("used", "would") and habit[1] in ("to", said)
    return said in lexicon.SAYING and (used or said not in lexicon.NOUN_LIKE)


def _is_anybodys(words: Words, index: int) -> bool:
    """Whether a forename tells who "a young father there |," is."""
    lead = [word.key for word in words[max(0, index - RELATION - 2) : index]]
    if lead[-2:] == ["one", ","] or lead[-4:] == ["one", "of", "them", ","]:
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
    before = [word.key for word in words[max(0, index - 2) : index]]
    if before == ["name", "as"]:
        return True  # "who gave her name as Jo"
    called = index > 1 and before[-1] in ("called", "named")
    return called and (is_role(words[index - 2].key) or words[index - 2].key in lexicon.CROWD | lexicon.KIN)


def has_story(words: Words, first: int, last: int) -> bool:
    """Whether a phrase opens a sentence and "he" or "she" follows: "Juno Starkey | bought it. She …"."""
    opens = not first or words[first - 1].text in ".!?" or (words[first - 1].text == "," and first > 1)
    if not opens or last >= len(words) or words[last].capital or words[last - 1].possessive:
        return False
    if not can_be_verb(words[last].key) and words[last].key not in _DID:
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
    acts = after.key in ACTING or after.key in AGEING or can_be_verb(after.key)
    following = (other.key for other in words[index + 1 : index + 1 + _STORY])
    return acts and any(key in lexicon.PRONOUNS and lexicon.PRONOUNS[key] == gender for key in following)


def _is_quoted(words: Words, index: int) -> bool:
    """Whether a single name stands behind a verb that closes a quotation: “…,” said | Doe."""
    if index < 2 or words[index - 1].key not in lexicon.SAYING or not tags_quote(words, index - 1):  # noqa: PLR2004
        return False
    # "“…,” admits Barton boss": a place.
    behind = words[index + 1] if index + 1 < len(words) and words.follows(index + 1) else None
    return behind is None or behind.capital or not (is_role(behind.key) or behind.key in _AT_A_PLACE)
