"""Words that a passive verb tells of: who is named behind "by", and what a meeting heard."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.attributed import Finding
from briefing_app.extraction.quotes.beside import named_beside
from briefing_app.extraction.quotes.inspecting import inspected_by
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.phrases import agent, is_employed
from briefing_app.extraction.quotes.subjects import adjacent
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.quotes.voices import Discourse

# What those who inspect a service do to it, though only a sentence before names them.
_DESCRIBING = lexicon.words("""
    called described praised labelled branded criticised deemed judged commended blasted slammed condemned
    lambasted rapped castigated faulted hailed
""")
_WARNING = lexicon.words("told warned advised")
UNHEARD = "meeting-heard", Voice(None)
"""What is found where a meeting hears something from nobody in particular."""


def by_agent(discourse: Discourse, sentence: Sentence, verb: int) -> Finding | None:
    """Who did what a passive verb says: "was described by | Jane Doe"."""
    done_by = agent(sentence, verb)
    if done_by is not None and is_employed(sentence, done_by):
        return "passive-agent", Voice(None, "official")
    return ("passive-agent", discourse.voice(sentence, named_beside(sentence, done_by))) if done_by else None


def passive(discourse: Discourse, sentence: Sentence, verb: int) -> Finding | None:
    """The agent of a passive verb; nobody for "it was claimed" and "members were told"."""
    agent = by_agent(discourse, sentence, verb)
    if agent is not None:
        return agent
    if (inspects := _inspecting(discourse, sentence, sentence.words[verb].key)) is not None:
        return "grading", Voice(inspects)
    if (asked := _asked(sentence, verb)) is not None:
        return "passive-agent", discourse.voice(sentence, asked)
    impersonal = any(word.key == "it" for word in sentence.words[max(0, verb - 4) : verb])
    hearing = sentence.words[verb].key in lexicon.HEARING
    return UNHEARD if impersonal or hearing else None


def _asked(sentence: Sentence, verb: int) -> Reference | None:
    """Of whom somebody asked what they then were told: "When she asked | Jane Doe |, she was told"."""
    words = sentence.words
    asking = next((i for i in range(verb) if words[i].key == "asked"), None)
    if asking is None or words[verb].key != "told" or words[asking - 1].key in lexicon.BE:
        return None
    asked = next((ref for ref in sentence.references if ref.first in (asking + 1, asking + 2)), None)
    told = adjacent(sentence, verb)
    pronoun = told is not None and told.sort is Sort.PRONOUN
    named = asked is not None and asked.sort in (Sort.PERSON, Sort.ROLE, Sort.BODY, Sort.GENERIC)
    return asked if named and pronoun else None


def _inspecting(discourse: Discourse, sentence: Sentence, verb: str) -> str | None:
    """The inspectorate whose words a passive verb tells that names nobody: "fostering was | called"."""
    body = inspected_by(sentence) if verb in _WARNING else None
    if body is not None:
        return discourse.voice(sentence, body).name
    return discourse.just_inspecting() if verb in _DESCRIBING else None


def heard(discourse: Discourse, sentence: Sentence, verb: int, place: int) -> Finding | None:
    """Nobody for "the meeting heard", unless it heard from somebody."""
    hearer = adjacent(sentence, verb)
    if hearer is None or (hearer.key not in lexicon.HEARERS and hearer.sort is not Sort.BODY):
        return None
    if verb + 1 < place and sentence.words[verb + 1].key in ("from", "how"):
        after = (ref for ref in sentence.references if verb < ref.first <= verb + 8)
        speaker = next((ref for ref in after if ref.sort is Sort.PERSON), None)
        if speaker is not None:
            return "passive-agent", discourse.voice(sentence, speaker)
    return UNHEARD
