"""Tags behind quoted words whose verb no list has: “…,” stormed Jane Doe; “…” was how he put it."""

from collections.abc import Sequence
from itertools import pairwise

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.surroundings import can_be_verb
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.subjects import head, subject_after

_SPEAKERS = (Sort.PERSON, Sort.BODY, Sort.ROLE, Sort.PRONOUN, Sort.GENERIC, Sort.SPOKES, Sort.INSPECTORS)
_SIGNING = (Sort.ROLE, Sort.BODY, Sort.SPOKES)
_BODILY = (Sort.BODY, Sort.GENERIC, Sort.INSPECTORS, Sort.PAPER)
_ANYBODY = (*_SPEAKERS, Sort.CROWD, Sort.BOSSES, Sort.PAPER)
# The most words between a verb and its subject: "stormed | the council's deputy leader".
_NOUN_PHRASE = 5
_PARTING = lexicon.PREPOSITIONS - {"of", "for"}
_LEADING = lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS
_COMING = lexicon.BE | {"came", "comes", "ran", "runs"}
_PERFECT = ("has", "had", "would", "will", "was", "is", "could")
_SHORT_TAG = 5
_SHORTEST_TOLD = 4
# How far behind a verb between commas its subject begins.
_PARENTHESIS = 6
# What points from a sentence back to the words before it: "So spoke", "This was from", "Thus wrote".
_POINTERS = lexicon.words("said says spoke spake wrote writes ran from was came by of")
_REPLIES = ("response", "reply", "answer", "retort", "riposte", "rejoinder")
_REPLY = 3
# For what somebody is thanked who has spoken, and within how many words it stands.
_SAID = lexicon.UTTERANCES | lexicon.words("""
    candour honesty frankness contribution contributions speech presentation address openness remarks question
    questions report submission
""")
_THANKS = 5
_UNNAMED = frozenset(("anonymous", "anonymously", "anonymity", "unnamed"))
_NAMED = frozenset(("named", "naming", "identified", "identifying", "name", "names"))
_NOT = frozenset(("not", "cannot", "without", "never"))
# How far behind "was how" or "was the verdict of" the name stands.
_PRESENTED = 8


def inverted(sentence: Sentence, verb: int) -> Reference | None:
    """The subject right behind a verb that follows a quotation: “…,” stormed | Jane Doe."""
    words = sentence.words
    if words[verb].capital or not words[verb].text.isalpha() or not can_be_verb(words[verb].key):
        return None
    subject = subject_after(sentence, verb)
    if subject is None or subject.sort not in _ANYBODY:
        return None
    between = words[verb + 1 : subject.first]
    plain = all(word.text not in ",.;:()" and word.key not in _PARTING for word in between)
    return subject if plain and len(between) <= _NOUN_PHRASE else None


def lone_clause(sentence: Sentence, first: int) -> Reference | None:
    """The subject of the clause that begins at `first`, whatever its verb: “…,” | he squirmed."""
    words = sentence.words
    subject = next((ref for ref in sentence.references if ref.first >= first), None)
    if subject is None or subject.possessive or subject.oblique or subject.sort not in _ANYBODY:
        return None
    if subject.first - first > _NOUN_PHRASE or any(
        word.text in ",.;:" or word.key in lexicon.SAYING for word in words[first : subject.first]
    ):
        return None
    named = next(
        (
            ref
            for ref in sentence.references
            if ref.first in (subject.last, subject.last + 1) and ref.sort is Sort.PERSON
        ),
        None,
    )
    who = named if named is not None and subject.sort is Sort.ROLE else subject
    rest = words[who.last :]
    auxiliary = rest[:1] and rest[0].key in _PERFECT
    if auxiliary:
        rest = tuple(word for word in rest if word.key not in lexicon.AUXILIARIES)
    verb = next((word for word in rest if not word.key.endswith("ly")), None)
    if verb is None or verb.key == RUN:
        return None
    described = verb.text in (",", "(")
    if auxiliary:
        done = verb.key.endswith(("ed", "en")) or verb.key in lexicon.STRONG_VERBS
        return head(sentence, who) if done else None
    return head(sentence, who) if described or (not verb.capital and can_be_verb(verb.key)) else None


def parenthetical(sentence: Sentence, verb: int) -> Reference | None:
    """The subject of a verb between commas: "the plan, argued | Jane Doe, | was dead"."""
    words = sentence.words
    if verb < 1 or words[verb - 1].text not in ",–—" or words[verb].key in lexicon.HEARING:
        return None
    subject = subject_after(sentence, verb)
    if subject is None or subject.last >= len(words) or words[subject.last].text not in ",–—(":
        return None
    return subject if subject.first - verb <= _PARENTHESIS else None


def told_by(sentence: Sentence) -> Reference | None:
    """Who told what a sentence without quoted words says, by its tag: "it was late, | the report | noted"."""
    words = sentence.words
    stop = len(words) - (not words[-1].text.isalnum())
    if sentence.runs or stop < _SHORTEST_TOLD or words[stop - 1].key not in lexicon.SAYING:
        return None
    subject = next((ref for ref in sentence.references if ref.last == stop - 1), None)
    if subject is None or subject.sort not in _BODILY:
        return None
    first = subject.first - (words[subject.first - 1].key == "the")
    return subject if first and words[first - 1].text == "," else None


def bare(sentence: Sentence) -> Reference | None:
    """The subject of a whole sentence that is but a tag: “Why?” | Jane Doe snapped."""
    found = lone_clause(sentence, 0)
    words = sentence.words
    if found is None or sentence.runs or words[0].key in _LEADING:
        return None
    size = sum(word.text.isalnum() for word in words[found.last :])
    return found if size <= 2 and len(words) <= found.last + _SHORT_TAG else None  # noqa: PLR2004 - verb, adverb


def pointed(sentence: Sentence) -> Reference | None:
    """Whose words stood just before, by a sentence without a verb: "Thus | Jane Doe"."""
    words = sentence.words
    keys = [word.key for word in words[:4]]
    lead = 1
    if keys[0] in ("so", "thus", "that", "this", "the"):
        while lead < len(keys) and (keys[lead] in _POINTERS or keys[lead] in lexicon.UTTERANCES):
            lead += 1
    if keys[0] not in ("thus", "this", "so") and lead == 1:
        return None
    found = next((ref for ref in sentence.references if ref.first in (lead, lead + 1)), None)
    pointing = found is not None and found.sort in _SPEAKERS and not found.possessive
    if not pointing or found is None or (keys[0] == "this" and lead == 1):
        return None
    if keys[0] in ("so", "that", "the") and lead == 1:
        return None
    after = words[found.last].text if found.last < len(words) else "."
    return found if after in ".,;:(" or lead > 1 else None


def signed(sentence: Sentence, first: int) -> Reference | None:
    """Who signs words that end at `first`, where no verb tells it: “….” – council leader | Jane Doe."""
    words = sentence.words
    dashed = first < len(words) and words[first].text in "–—-"
    first += dashed
    behind = [ref for ref in sentence.references if ref.first >= first and not ref.possessive]
    office = next((ref for ref in behind if dashed and ref.sort in _SIGNING), None)
    found = next((ref for ref in behind if ref.sort is Sort.PERSON), office)
    if any(run >= first for run in sentence.runs) or found is None:
        return None
    ends = found.last == len(words) or words[found.last].text in ",(." + "–—-"
    lead = words[first : found.first]
    plain = dashed and len(lead) <= _PRESENTED and not any(_tells(word.key) for word in lead)
    ends = ends and not any(_tells(word.key) for word in words[found.last :])
    return found if ends and (plain or not lead) else None


def _tells(key: str) -> bool:
    return key in lexicon.SAYING or key in lexicon.AUXILIARIES or key in lexicon.BE


def presented(sentence: Sentence, verb: int) -> Reference | None:
    """Who a quotation is said to come from: “…” was how | Jane Doe put it, came the reply from | Jane Doe."""
    words = sentence.words
    keys = [word.key for word in words[verb : verb + _PRESENTED]]
    if len(keys) < 2 or keys[0] not in _COMING:  # noqa: PLR2004 - a verb, and more
        return None
    named = [
        ref for ref in sentence.references if verb < ref.first <= verb + _PRESENTED and ref.sort in _ANYBODY
    ]
    if keys[1] == "from" and any(word.key in lexicon.UTTERANCES for word in words[:verb]):
        # "The suggestion that it was “dead” came from Jane Doe."
        return next((ref for ref in named if not ref.possessive), None)
    for ref in named:
        if keys[1] in ("how", "what"):
            return None if ref.possessive else ref
        after = words[ref.last : ref.last + 3]
        owned = ref.possessive and any(word.key in lexicon.UTTERANCES for word in after)
        before = words[verb : ref.first]
        told = any(word.key in lexicon.UTTERANCES for word in before) and any(
            word.key in ("of", "from", "by") for word in before
        )
        if owned or (told and not ref.possessive):
            return ref
    return None


def announces(sentence: Sentence) -> bool:
    """Whether a sentence leads to somebody's words: by its colon, or as "Jane Doe's reply was short"."""
    if sentence.words[-1].text in "?:":
        return True
    opening = next(iter(sentence.references), None)
    if opening is None or opening.first or not opening.possessive:
        return False
    return any(word.key in _REPLIES for word in sentence.words[opening.last : opening.last + 1])


def thanked_for_words(sentence: Sentence) -> Reference | None:
    """Whom a sentence thanks for what was just said: "The chair thanked | Mr Doe | for his candour"."""
    if "thanked" not in sentence.keys:
        return None
    words = sentence.words
    verb = next(i for i, word in enumerate(words) if word.key == "thanked")
    thanked = next((ref for ref in sentence.references if ref.first == verb + 1), None)
    if thanked is None or thanked.sort is not Sort.PERSON or thanked.possessive:
        return None
    keys = [word.key for word in words[thanked.last : thanked.last + _THANKS]]
    his = len(keys) > 2 and keys[0] == "for" and keys[1] in lexicon.POSSESSIVES  # noqa: PLR2004 - three words
    return thanked if his and not _SAID.isdisjoint(keys[2:]) else None


def introduced(sentence: Sentence) -> Reference | None:
    """Whom a paragraph introduces: its first sentence's subject, or who is named behind "said"; no kin."""
    words = sentence.words
    subject = main_subject(sentence, len(words))
    if subject is None or subject.sort is not Sort.PERSON:
        said = next((i for i in range(1, len(words)) if words[i].says and words[i - 1].text == ","), None)
        subject = subject_after(sentence, said) if said is not None else None
    kin = subject is not None and subject.first > 0 and words[subject.first - 1].key in lexicon.KIN
    return None if kin else subject


def named_behind(sentence: Sentence) -> Reference | None:
    """Whom a sentence behind quoted words shows as their speaker: “…,” says the man in charge. | Doe | nods.

    He is named with what he is, or does nothing but that; what was or is so of him shows no speaker.
    """
    words = sentence.words
    named = next((ref for ref in sentence.references if ref.sort is Sort.PERSON), None)
    if named is None or named.first > 1 or named.possessive or named.last >= len(words):
        return None
    if any(run < named.first for run in sentence.runs):
        return None
    verb = named.last
    if words[verb].text == ",":
        closing = (i for i in range(verb + 2, len(words) - 1) if words[i].text == ",")
        verb = next((i + 1 for i in closing if can_be_verb(words[i + 1].key)), len(words) - 1)
    acts = can_be_verb(words[verb].key) and words[verb].key not in lexicon.BE and not words[verb].capital
    return named if acts else None


def hides_name(sentence: Sentence) -> bool:
    """Whether somebody is not to be named: "who did | not | want to be | named", "spoke anonymously"."""
    keys = sentence.keys
    return not keys.isdisjoint(_UNNAMED) or (
        not keys.isdisjoint(_NAMED) and any(key in _NOT or key.endswith("n't") for key in keys)
    )


def told_as_one(sentences: Sequence[Sentence], role: str) -> bool:
    """Whether somebody was told of as the one who is such: "the | woman | responsible", not "one woman"."""
    return any(
        first.key == "the" and second.key == role
        for sentence in sentences
        for first, second in pairwise(sentence.words)
    )


def came_reply(sentence: Sentence, place: int, stop: int | None = None) -> bool:
    """Whether a run is somebody's answer, without a word on whose: “Then don't,” came the response."""
    stop = stop if stop is not None else min((i for i in sentence.runs if i > place), default=None)
    words = [word for word in sentence.words[place + 1 : stop] if word.text.isalpha()]
    keys = [word.key for word in words]
    led = keys[:2] in (["came", "the"], ["was", "the"])
    return led and keys[2:3] != [] and keys[2] in _REPLIES and len(keys) == _REPLY
