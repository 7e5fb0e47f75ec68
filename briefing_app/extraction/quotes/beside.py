"""Who tells quoted words beside the subject of a verb: in a clause of its own, or by name."""

from collections.abc import Sequence

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.surroundings import can_be_verb
from briefing_app.extraction.people.words import RUN, Word
from briefing_app.extraction.quotes.narration import Reference, Sentence

# How far behind a role the name of its holder can stand.
_ROLE_PHRASE = 8
# How many words stand between a body and the noun that it modifies: "the Unison | branch | secretary".
_MODIFIERS = 3
_WORDS_OF = lexicon.words("word words phrase term description charge accusation claim label")
# What opens a sentence in which its subject is told behind the quoted words.
_OPENINGS = lexicon.PARTICIPLES | lexicon.words("expressing voicing terming deeming dubbing")


def relative_subject(sentence: Sentence, place: int) -> Reference | None:
    """The person whose clause a run stands in: "Jane Doe took over from | Joe Bloggs, who left with “…”"."""
    words = sentence.words
    who = next((i for i in range(place - 1, 0, -1) if words[i].key == "who"), 0)
    apart = any(word.text in ",;:" or word.key == RUN for word in words[who + 1 : place])
    if not who or apart or words[who - 1].text != ",":
        return None
    ends = who - 1
    return next((ref for ref in sentence.references if ref.last == ends and ref.sort is Sort.PERSON), None)


def elliptical(sentence: Sentence, place: int) -> Reference | None:
    """The subject of a further clause that leaves out its verb: "he called it “late”, | she | “early”"."""
    words = sentence.words
    last = max((run for run in sentence.runs if run < place), default=None)
    if last is None or any(_reports(sentence, i) for i in range(last + 1, place)):
        return None
    for ref in sentence.references:
        if last < ref.first < place and ref.sort in (Sort.PERSON, Sort.BODY):
            lead = words[last + 1 : ref.first]
            joined = bool(lead) and lead[-1].text in (",", ";", "and", "but", "while", "the")
            # "“Complacent”, a word that | Jane Doe | “does not recognise”".
            joined = joined or (len(lead) > 1 and lead[-1].key == "that" and lead[-2].key in _WORDS_OF)
            after = words[ref.last : place]
            bare = not after or after[0].text in (",", "(") or after[0].key == "that" or _is_lone(after)
            free = not ref.possessive and not ref.oblique
            return ref if joined and bare and free and len(lead) <= _ROLE_PHRASE else None
    return None


def opening(sentence: Sentence, place: int) -> Reference | None:
    """Who is told to say what opens a sentence: "Calling it “late”, | Jane Doe | voted against"."""
    words = sentence.words
    if not words[0].capital or words[0].key not in _OPENINGS or place != min(sentence.runs):
        return None
    comma = place + 1
    if comma + 1 >= len(words) or words[comma].text != ",":
        return None
    subject = next((ref for ref in sentence.references if ref.first > comma and ref.inside is None), None)
    if subject is None or subject.possessive or subject.first > comma + _ROLE_PHRASE:
        return None
    return named_beside(sentence, subject)


def _is_lone(words: Sequence[Word]) -> bool:
    """Whether a verb that no list has stands alone before quoted words: "she | preferred | “early”"."""
    return len(words) == 1 and not words[0].capital and can_be_verb(words[0].key)


def _reports(sentence: Sentence, index: int) -> bool:
    key = sentence.words[index].key
    return key in lexicon.SAYING or key in lexicon.REPORTING or key in lexicon.PARTICIPLES


def compound(sentence: Sentence, leading: Reference) -> Reference:
    """The noun that a body only modifies: of "the | council | leader |, Jane Doe", the leader."""
    while leading.sort in (Sort.BODY, Sort.GENERIC) and not leading.possessive:
        near = range(leading.last, leading.last + _MODIFIERS)
        offices = (ref for ref in sentence.references if ref.sort is Sort.ROLE)
        beside = next((ref for ref in offices if ref.first in near), None)
        if beside is None or not all(word.modifies for word in sentence.words[leading.last : beside.first]):
            break
        leading = beside
    return leading


def named_beside(sentence: Sentence, reference: Reference) -> Reference:
    """Who is named behind a noun for them: "by chief executive | Jane Doe", "by the charity | Open Doors"."""
    reference = compound(sentence, reference)
    if reference.sort is Sort.GENERIC:
        named = (ref for ref in sentence.references if ref.first == reference.last and ref.sort is Sort.BODY)
        return next(named, reference)
    if reference.sort is Sort.CROWD:
        beside = (
            ref for ref in sentence.references if ref.first == reference.last and ref.sort is Sort.PERSON
        )
        return next(beside, reference)
    if reference.sort not in (Sort.ROLE, Sort.SPOKES):
        return reference
    reach = range(reference.last, reference.last + _ROLE_PHRASE)
    return next(
        (ref for ref in sentence.references if ref.first in reach and ref.sort is Sort.PERSON), reference
    )
