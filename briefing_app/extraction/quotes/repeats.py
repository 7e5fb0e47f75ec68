"""Words that are quoted twice: a headline has those of somebody whom the story names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from briefing_app.domain.wording import stems
from briefing_app.extraction.people import lexicon
from briefing_app.extraction.quotes.attributed import WEAK, Attribution

# Fewer characters than this recur by chance.
_SHORTEST_REPEAT, _SHORTEST_PART = 4, 16
_STOP = re.compile(r"[.!?]\s")
# The fewest words of a headline that are surely those of whoever says them below.
_WHOLE = 4
_LONG = {
    "'ve": " have",
    "'re": " are",
    "'ll": " will",
    "'m": " am",
    "can't": "cannot",
    "won't": "will not",
    "n't": " not",
}
_SHORT = re.compile(r"\bcan't\b|\bwon't\b|(?:'ve|'re|'ll|'m|n't)\b")
# The fewest words with a meaning in what is told otherwise, and the letters that alike words have in common.
_REWORDED, _ROOT = 2, 4
_RETOLD = 3  # the fewest such words where no marks show that it is what was said
# The fewest words of a shortened repeat, and how many can have been left out of it.
_SHORTENED, _LEFT_OUT = 3, 2


def repeated(found: list[Attribution]) -> list[Attribution]:
    """Give words without a speaker, as in a headline, the one who uses the same words elsewhere."""
    named = [item for item in found if item.voice.name]
    known = [item for item in named if item.rule not in WEAK]
    result = []
    for item in found:
        unnamed = item.voice.name is None and item.rule != "meeting-heard"
        graded = item.rule == "grading" and item.run.words not in lexicon.GRADES
        # "Leader: ‘We are ready’": who that is, the story tells.
        titled = item.rule in ("label", "colon") and item.voice.by_pronoun
        guessed = (graded or titled or item.rule == "clause-subject") and not item.opens_sentence
        # “We warned them for years”: party responds. Whose words they are, the story tells.
        guessed = guessed or (item.rule == "headline" and len(item.run.words.split()) >= _WHOLE)
        source = _who_repeats(item, known) if unnamed or guessed else None
        if source is None and unnamed and len(item.run.words.split()) >= _WHOLE:
            source = _who_repeats(item, named)
        result.append(replace(item, voice=source.voice, rule="repeated-words") if source else item)
    return result


def _who_repeats(item: Attribution, known: Sequence[Attribution]) -> Attribution | None:
    """Whose words elsewhere hold these, or their first sentence, or these with little ones left out."""
    words = _in_full(item.run.words)
    first = _STOP.split(words, maxsplit=1)[0]
    others = [other for other in known if other is not item]
    for part in dict.fromkeys((words, first)):
        if len(part) >= (_SHORTEST_REPEAT if part is words else _SHORTEST_PART):
            for other in others:
                if part in _in_full(other.run.words):
                    return other
    shortened = next((other for other in others if _is_shortened(words, other.run.words)), None)
    if shortened is not None or item.voice.name is not None:
        return shortened
    return next((other for other in others if _is_reworded(item.run.words, other.run.words)), None)


@lru_cache(maxsize=1024)
def _in_full(words: str) -> str:
    """Words without their contractions: a headline's “have turned a corner” is somebody's "we've"."""
    return _SHORT.sub(lambda found: _LONG[found[0]], words.replace("’", "'"))


def _is_shortened(words: str, spoken: str) -> bool:
    """Whether words are somebody's with little ones left out, as in headlines: "slept in coat"."""
    wanted, said = words.split(), _in_full(spoken).split()
    if len(wanted) < _SHORTENED:
        return False
    for start in (i for i, word in enumerate(said) if word == wanted[0]):
        window = iter(said[start : start + len(wanted) + _LEFT_OUT])
        if all(word in window for word in wanted):
            return True
    return False


def holds_words(told: str, words: str) -> bool:
    """Whether a sentence without marks tells all that a headline's words say, and these say enough."""
    return len(stems(words)) >= _RETOLD and _is_reworded(words, told)


def _is_reworded(words: str, spoken: str) -> bool:
    """Whether one sentence of somebody's has all that words say: "proud but not finished", in a headline."""
    wanted = stems(words)
    if len(wanted) < _REWORDED:
        return False
    return any(
        all(any(_is_alike(word, one) for one in said) for word in wanted)
        for said in map(stems, _STOP.split(_in_full(spoken)))
    )


def _is_alike(word: str, said: str) -> bool:
    """Whether two stems are of one word: "stopped" and "stop"."""
    return word == said or (word[:_ROOT] == said[:_ROOT] and min(len(word), len(said)) >= _ROOT)
