"""Clauses that hang on one before: whom "who", "which" and "it" mean there."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.papers import dated_paper

# The most words between an article and its noun.
_MODIFIERS = 3
_ASKING = lexicon.words("asked pressed rang phoned emailed met challenged told tackled reminded")


def goes_on_of(sentence: Sentence, conjunction: int, floor: int) -> Reference | None:
    """Of whom a clause goes on behind "and": "a letter, which spoke of “drift” | and | warned that"."""
    words = sentence.words
    comma = next((i for i in range(conjunction - 1, floor, -1) if words[i].text in ",;"), None)
    if comma is None or words[comma + 1].key not in ("who", "which"):
        return None
    verb = comma + 2  # "which | she called “poor” and said" has a subject of its own
    if words[verb].determines or any(ref.first == verb for ref in sentence.references):
        return None
    return antecedent_of(sentence, comma, floor)


def is_behind_colon(sentence: Sentence, reference: Reference) -> bool:
    """Whether a clause explains the one before it: "The union disagrees: the offer, | it | said, was …"."""
    return any(word.text in ":;" for word in sentence.words[1 : reference.first])


def _cleft(sentence: Sentence, comma: int) -> Reference | None:
    """Who it was that did something: "It was | Jane Doe, then a minister, who said"."""
    words = sentence.words
    return next(
        (
            ref
            for ref in sentence.references
            if ref.sort is Sort.PERSON
            and 1 < ref.first < ref.last < comma
            and words[ref.first - 2].key == "it"
            and words[ref.first - 1].key in lexicon.BE
            and words[ref.last].text in (",", "(")
        ),
        None,
    )


def is_asked_by_writer(sentence: Sentence, person: Reference) -> bool:
    """Whether the writer of a text asked somebody: "I asked | Jane Doe | what that meant and she said"."""
    lead = [word.key for word in sentence.words[max(0, person.first - 2) : person.first]]
    return len(lead) > 1 and lead[0] in ("i", "we") and lead[1] in _ASKING


def antecedent_of(sentence: Sentence, comma: int, floor: int) -> Reference | None:
    """Of whom a clause behind a comma tells, brackets apart: "echoed by | Jane Doe (Lab), who said"."""
    if sentence.words[comma + 1].key == "who" and (one := _cleft(sentence, comma)) is not None:
        return one
    closed = sentence.words[comma - 1].text == ")"
    ends = open_bracket(sentence, comma - 1, floor) if closed else comma
    found = next((ref for ref in sentence.references if ref.last == ends and ref.first >= floor), None)
    described = _described(sentence, found) if found is not None and found.sort is Sort.ROLE else None
    dated = dated_paper(sentence, comma) if sentence.words[comma + 1].key == "which" else None
    return described or dated or found


def _described(sentence: Sentence, role: Reference) -> Reference | None:
    """Whom an apposition describes: "by | Jane Doe, | a retired nurse, who says"."""
    first = role.first
    while (
        first > 0 and role.first - first < _MODIFIERS and sentence.words[first].key not in ("a", "an", "the")
    ):
        first -= 1
    if sentence.words[first - 1].text != ",":
        return None
    return next(
        (ref for ref in sentence.references if ref.last == first - 1 and ref.sort is Sort.PERSON), None
    )


def open_bracket(sentence: Sentence, close: int, floor: int) -> int:
    """Where the bracket opens that closes at a word."""
    return next((i for i in range(close, floor - 1, -1) if sentence.words[i].text == "("), close)
