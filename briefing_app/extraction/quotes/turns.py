"""Who speaks next where two talk in turn, or where somebody goes on from a paragraph or a reply before."""

import re
from collections.abc import Sequence

from briefing_app.extraction.quotes.attributed import Attribution, Finding
from briefing_app.extraction.quotes.exchanges import Exchange, asked, is_spoken_to
from briefing_app.extraction.quotes.narration import Sentence
from briefing_app.extraction.quotes.quotation import Run
from briefing_app.extraction.quotes.tags import came_reply
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.quotes.voices import Discourse

# How many paragraphs back those speak who talk in turn.
_TALK = 5
_SHORT_QUESTION = 3
_RETORT = re.compile(r"(?:then|so|and)(?:,?\s[\w’']+){1,4}|then\s(?:i|we)(?:\s[\w’']+){1,12}", re.IGNORECASE)
_THOUGHT = re.compile(r"\b(?:i|we|they|he|she)\s(?:thought|said|wondered|kept\sasking|asked)\b")


def answering(
    found: Sequence[Attribution], discourse: Discourse, sentence: Sentence, place: int, asker: Voice | None
) -> Voice | None:
    """Who answers whoever spoke last: “Then don't,” came the response, | to whom they had replied.

    `asker` is who the sentence before told of: "Was that a joke, asked Jane Doe. “No,” came the reply."
    """
    if not came_reply(sentence, place):
        return None
    last = found[-1].voice if found else Voice(None)
    if asker is not None and None not in (asker.name, last.name) and asker.name != last.name:
        return last
    run, other = sentence.runs[place], discourse.last_person(but=last.name)
    called = other is not None and other.name is not None and is_spoken_to(run, other.name)
    if last.name is not None and called and not is_spoken_to(run, last.name):
        return last  # “That is higher than yours, Jo,” came the reply: Jo had asked
    before = (item.voice for item in reversed(found) if item.voice.name not in (None, last.name))
    return next(before, None) or other


def begun(
    found: Sequence[Attribution], discourse: Discourse, sentence: Sentence, place: int, finding: Finding
) -> Exchange | None:
    """The exchange that a question begins: with whom it is put to, or else with who spoke last before."""
    rule, voice = finding
    if (questioned := asked(sentence, place)) is not None:
        return Exchange(voice, discourse.voice(sentence, questioned))
    if sentence.runs[place].final != "?" or rule != "verb-after" or voice.name is None:
        return None
    other = discourse.last_person(but=voice.name)
    spoken = other is not None and any(item.voice.name == other.name for item in found)
    return Exchange(voice, other, guessed=True) if other is not None and spoken else None


def goes_on_from_speech(found: Sequence[Attribution], run: Run) -> bool:
    """Whether a run goes on from a paragraph of speech that did not close: no heading does."""
    last = found[-1] if found else None
    return last is not None and last.run.carries and last.run.block == run.block - 1


def behind_reply(here: Sequence[Attribution], sentence: Sentence, place: int) -> Finding | None:
    """Who goes on behind a reply: “I did,” came the reply, | “and I will.” `here` is the paragraph so far."""
    first = min(sentence.runs)
    if place == first or not here or not came_reply(sentence, first, place):
        return None
    return "continuation", here[-1].voice


def _asks_again(found: Sequence[Attribution], run: Run) -> bool:
    """Whether a run is one more question to whoever has just answered one of another's."""
    answer = found[-1]
    asked = next((item for item in reversed(found) if item.run.block == run.block - 2), None)
    if run.final != "?" or asked is None or answer.run.block != run.block - 1:
        return False
    short = len(run.words.split()) <= _SHORT_QUESTION  # “It was a process failure.” “Whose process?”
    turns = asked.voice.name not in (None, answer.voice.name) and answer.run.final != "?"
    return turns and (asked.run.final == "?" or short)


def _is_retort(found: Sequence[Attribution], run: Run) -> bool:
    """Whether a run is thrown back at whoever has just spoken: “Then who has?”, “Then I want to know.”."""
    near = found[-1].run.block == run.block - 1
    thrown = run.final == "?" or run.words.lower().startswith("then ")
    return near and thrown and _RETORT.fullmatch(run.words) is not None


def _is_of_oneself(run: Run) -> bool:
    """Whether a question is one that somebody tells of: “I thought, who is it this time?”."""
    return _THOUGHT.search(run.words) is not None


def in_turn(found: Sequence[Attribution], discourse: Discourse, run: Run, guess: Finding) -> Finding:
    """The other of two who talk, where whoever spoke last was asked or is called by name.

    `guess` is who speaks if nobody else does.
    """
    rule, voice = guess
    last = found[-1] if found else None
    if rule != "next-paragraph" or voice.name is None or last is None or last.run.carries:
        return guess
    if _is_retort(found, run) and (teller := discourse.last_person(but=voice.name)) is not None:
        return rule, teller
    asked = last.run.final == "?" and last.voice.name == voice.name and last.run.block == run.block - 1
    asked = asked and not _is_of_oneself(last.run)
    if not asked and not is_spoken_to(run, voice.name) and not _asks_again(found, run):
        return guess
    near = (item.voice for item in reversed(found) if item.run.block >= run.block - _TALK)
    other = next((one for one in near if one.name != voice.name and discourse.is_person(one)), None)
    other = other or discourse.last_person(but=voice.name)
    return (rule, other) if other is not None else guess
