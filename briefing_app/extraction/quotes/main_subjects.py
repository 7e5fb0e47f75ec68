"""The subject of a sentence's main clause, past what opens it: phrases, participles, clauses of time."""

from collections.abc import Iterable, Sequence

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import Word
from briefing_app.extraction.quotes.narration import Reference, Sentence

# Small words inside a role: "director of education and children's services for the county".
_OF_ROLES = frozenset(("of", "for", "and", "at", "in", "the", "children", "&"))
_MODALS = lexicon.AUXILIARIES - lexicon.BE
# What "it" does where it stands for nothing: "it is understood", "it emerged", "it takes a village".
_IMPERSONAL = lexicon.BE | {
    *("seems", "seemed", "appears", "appeared", "emerged", "emerges", "transpired", "takes", "took", "comes"),
    *("came", "turns", "turned", "follows", "followed", "happened", "happens", "remains", "rained", ",", "."),
}
_UNITS_OF_TIME = frozenset(("hour", "day", "week", "fortnight", "month", "year"))
_SPEAKING = (Sort.PRONOUN, Sort.BODY, Sort.GENERIC)
_OPENING = lexicon.PREPOSITIONS | {"during", "after", "before", "following", "outside", "throughout"}
# The most words between two nouns of one noun phrase.
_MODIFIERS = 3
_OBJECTS = frozenset(("him", "them", "me", "us"))
_SHORTEST_PARTICIPLE = 5
_NOUNS_IN_ING = lexicon.words("""
    housing funding planning parking training nothing everything something meeting building
""")
_BEFORE_THEY = lexicon.words("but and yet then so this time now today later here also again instead")
_OF_TIME = frozenset(("when", "after", "while", "before", "as"))
_WHEN = 6  # the most words that tell how long before or after something


def free(references: Iterable[Reference], floor: int, limit: int) -> list[Reference]:
    """The references in `[floor, limit)` that can be subjects: nothing governs them, and they own nothing."""
    return [
        ref
        for ref in references
        if floor <= ref.first and ref.last <= limit and not ref.oblique and not ref.possessive
    ]


def main_subject(sentence: Sentence, limit: int, floor: int = 0) -> Reference | None:
    """The subject of a sentence's main clause as far as it stands before `limit`."""
    known = sentence.subjects
    if (limit, floor) not in known:
        found = _main(sentence, limit, floor) if sentence.references else None
        known[limit, floor] = None if found is None else last_of_phrase(sentence, found, limit)
    return known[limit, floor]


def last_of_phrase(sentence: Sentence, reference: Reference, limit: int) -> Reference:
    """The reference that ends a noun phrase: of "Labour group leader Cllr Jane Doe" the person."""
    if reference.sort in (Sort.PERSON, Sort.PRONOUN):
        return reference
    role = reference
    for later in sentence.references:
        if later.first < role.last or later.last > limit:
            continue
        between = sentence.words[role.last : later.first]
        modifies = len(between) <= _MODIFIERS and all(word.modifies for word in between)
        # "The passage | he means": a pronoun begins a clause of its own.
        if modifies and not later.oblique and not role.possessive and later.sort is not Sort.PRONOUN:
            role = later
        elif _is_held(role) and _is_apposition(later, between):
            return later
        elif later.inside is None:
            break
    return role


def _is_apposition(reference: Reference, between: Sequence[Word]) -> bool:
    """Whether a name tells who has the role before it: "the auditor |, Doe LLP", "the head of care | Doe"."""
    firm = reference.sort is Sort.BODY and [word.key for word in between] in ([","], [",", "the"])
    return firm or (reference.sort is Sort.PERSON and _names_role(between))


def _is_held(reference: Reference) -> bool:
    """Whether a noun stands for one person, whose name can follow it."""
    single = reference.sort is Sort.CROWD and reference.key[-1] != "s"
    return single or reference.sort is Sort.ROLE or reference.key in lexicon.KIN


def _names_role(between: Sequence[Word]) -> bool:
    """Whether a person's name follows a role as its apposition: "director of | services | Jane Doe"."""
    if not between:
        return False
    ends = between[-2].text if len(between) > 1 and between[-1].key == "the" else between[-1].text
    if ends == ",":
        return True
    linked = between[0].key in ("of", "for", "at", "in")
    return linked and all(word.modifies or word.key in _OF_ROLES for word in between)


def _main(sentence: Sentence, limit: int, floor: int) -> Reference | None:
    words = sentence.words
    noun_phrases = free(sentence.references, floor, limit)
    subjects = [ref for ref in noun_phrases if words[ref.first].key not in _OBJECTS]
    if not subjects:
        return None
    opening = subjects[0]
    if _opens(sentence, floor, opening) or _follows_phrase(sentence, floor, opening):
        return opening
    found = _behind_lead(sentence, limit, floor, subjects) or _behind_apposition(words, subjects)
    if found is not None:
        return found
    for ref in subjects:
        plain = ref.sort is not Sort.PRONOUN or ref.key not in ("it", "they")
        if plain and not _in_aside(words, floor, ref):
            return ref
    return None if _in_aside(words, floor, opening) else opening


def _opens(sentence: Sentence, floor: int, reference: Reference) -> bool:
    """Whether "they" or "it" opens a sentence as somebody or something that was told of."""
    words = sentence.words
    if reference.key == "they":
        return all(word.key in _BEFORE_THEY for word in words[floor : reference.first])
    return reference.key == "it" and reference.first == floor and _is_personal(words, floor)


def _behind_lead(
    sentence: Sentence, limit: int, floor: int, subjects: Sequence[Reference]
) -> Reference | None:
    """The subject behind a clause or a participle with which a sentence opens, and its comma."""
    words = sentence.words
    if floor >= len(words):
        return None
    led = words[floor].key in lexicon.SUBORDINATORS or _is_participle(words, floor, subjects)
    led = led or _opens_with_clause(words, floor, subjects[0])
    if not led and not _tells_when(words, floor):
        return None
    for comma in (i for i in range(floor, limit) if words[i].text == ","):
        after = next((ref for ref in subjects if ref.first > comma), None)
        impersonal = after is not None and after.key == "it" and not _is_personal(words, after.first)
        if after is not None and not impersonal and _begins_clause(sentence, comma, after):
            return after
    return None


def _opens_with_clause(words: Sequence[Word], floor: int, first: Reference) -> bool:
    """Whether a clause of time stands behind a date: "On 9 July, when | the inspectors | had gone, you"."""
    if words[floor].key not in _OPENING or first.first < floor + 3:
        return False
    commas = (i for i in range(floor + 1, first.first - 1) if words[i].text == ",")
    return any(words[i + 1].key in _OF_TIME for i in commas)


def _behind_apposition(words: Sequence[Word], subjects: Sequence[Reference]) -> Reference | None:
    """Whom an apposition at the head of a sentence describes: "Now a paramedic, | he | remembers"."""
    role = subjects[0]
    closed = role.last < len(words) - 1 and words[role.last].text == ","
    if not closed or role.sort not in (Sort.ROLE, Sort.CROWD):
        return None
    return next((ref for ref in subjects if ref.first == role.last + 1 and ref.key in ("he", "she")), None)


def _follows_phrase(sentence: Sentence, floor: int, reference: Reference) -> bool:
    """Whether somebody behind a phrase is the subject: "In a report | he | says", "| Jane Doe, who"."""
    words = sentence.words
    lead = words[floor : reference.first]
    held = any(ref.last == reference.first for ref in sentence.references)
    named = reference.sort is Sort.PERSON
    if not (named or reference.sort in _SPEAKING) or len(lead) < 2 or held or lead[0].key not in _OPENING:  # noqa: PLR2004
        return False
    after = words[reference.last] if reference.last < len(words) else None
    speaks = after is not None and (after.key in lexicon.SAYING or after.key in lexicon.REPORTING)
    return (speaks or (named and after is not None and after.text == ",")) and not any(
        word.text in ",;:" or word.key in lexicon.CONJUNCTIONS for word in lead[1:]
    )


def _is_participle(words: Sequence[Word], floor: int, subjects: Sequence[Reference]) -> bool:
    """Whether a sentence opens with what its subject is doing: "Giving him a warning, | Jane Doe | said"."""
    key = words[floor].key
    named = any(ref.first == floor for ref in subjects)
    return key.endswith("ing") and len(key) > _SHORTEST_PARTICIPLE and key not in _NOUNS_IN_ING and not named


def _tells_when(words: Sequence[Word], floor: int) -> bool:
    """Whether a sentence begins with when it was: "Two months | before the inspectors came, …"."""
    lead = [word.key for word in words[floor : floor + _WHEN]]
    unit = next((i for i, key in enumerate(lead) if key.rstrip("s") in _UNITS_OF_TIME), None)
    return unit is not None and lead[unit + 1 : unit + 2] in (["before"], ["after"])


def _in_aside(words: Sequence[Word], floor: int, reference: Reference) -> bool:
    """Whether a reference stands in a clause behind a comma: "for Jane Doe, who leads | the Greens, …"."""
    for index in range(reference.first - 1, floor, -1):
        if words[index].text == ",":
            return False
        if words[index].key in ("who", "which", "whose"):
            return words[index - 1].text == ","
    return False


def _is_personal(words: Sequence[Word], it: int) -> bool:
    """Whether "it" does something, which "it is thought" and "it seems" do not."""
    verb = it + 1
    while verb < len(words) and words[verb].key in _MODALS:
        verb += 1
    return verb < len(words) and words[verb].key not in _IMPERSONAL


def _begins_clause(sentence: Sentence, comma: int, reference: Reference) -> bool:
    between = sentence.words[comma + 1 : reference.first]
    if between and (between[0].key in ("who", "which", "whose") or between[0].key in _OF_TIME):
        return False
    return len(between) <= 4 and all(word.text != "," for word in between)  # noqa: PLR2004 - adjectives
