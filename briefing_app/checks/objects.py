"""What a deed is done to: "the transport policy for disabled children", with the noun at its head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.checks.deeds import Deed
from briefing_app.domain.alike import canonical
from briefing_app.domain.sentences import HOLLOW, Sentence

_PRONOUN = re.compile(r"\W*(?:\d[\d.]*\s)?(?:It|They|This|That|These|it|they|this|that)\b")
_END = re.compile(
    r"\b(?:by|to|from|at|before|until|till|after|during|over|within|next|this|last|that|who|which|and|but|because"
    r"|so|as|with|when|while|if|on\s(?=\d)|in\s(?=(?:the\s)?(?:spring|summer|autumn|winter|new\syear|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|early|late|\d)))\b"
    r"|[,;:.()“”\"]|\s[–—]\s",
    re.IGNORECASE,
)
_START = re.compile(
    r"\b(?:that|how|said|says|and|but|because|which|who|when|after|before|while|why|whether|if|told\s\w+)\b"
    r"|[;:.()“”\"]|,(?!\d)|\s[–—]\s",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bon)(?<!\bto)(?<!\bwith)\s(?=(?:a|an|the|its|their|our|his|her|these|those)\s)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:of|for|in|on|with|about|into|across)\b", re.IGNORECASE)
_WORDS = re.compile(r"\d+(?:[,.]\d+)*|[^\W_]+(?:[’'-][^\W_]+)*")
_SHORT = 4
"""Characters between a comma and a verb where nothing stands but the end of an aside."""


@dataclass(frozen=True, slots=True)
class Object:
    """What a deed is done to: its words, the stems of them all, and the one at its head."""

    words: str
    stems: frozenset[str]
    head: str


def object_of(deed: Deed) -> Object | None:
    """What a deed is done to; `None` where the clause does not say."""
    words = deed.sentence.words
    start, end = deed.verb_start - deed.sentence.start, deed.verb_end - deed.sentence.start
    found = (
        _before(words, deed.reach[0] - deed.sentence.start, start) if deed.is_passive else _after(words, end)
    )
    named = _DETERMINER.split(f" {found.strip()}")[-1].strip()
    stems = list(telling_stems(named))
    if not stems:
        return None
    preposition = _PREPOSITION.search(named)
    heads = list(telling_stems(named[: preposition.start()])) if preposition else stems
    return Object(named, frozenset(stems), heads[-1] if heads else stems[-1])


def _after(words: str, start: int) -> str:
    found = _END.search(words, start)
    return words[start : found.start() if found else len(words)]


def _before(words: str, start: int, end: int) -> str:
    breaks = [found.end() for found in _START.finditer(words, start, end)]
    if breaks and end - breaks[-1] < _SHORT:
        # "A front door, with police in it, is to open": what stands before the aside.
        aside = _START.search(words, start, end)
        return words[start : aside.start() if aside else end]
    return words[breaks[-1] if breaks else start : end]


def telling_stems(words: str) -> Iterator[str]:
    """The stems of words in order, names among them, without those that tell nothing apart."""
    for _, stem, _ in canonical(_WORDS.findall(words)):
        if stem not in HOLLOW:
            yield stem


def all_stems(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The stems of a stretch of a sentence, names among them."""
    return frozenset(telling_stems(sentence.words[start - sentence.start : end - sentence.start]))


def things_of(deed: Deed) -> dict[frozenset[str], float]:
    """The things that a deed is done to or by, with their weights."""
    first, last = deed.reach
    things = {pair: weight for pair, (weight, start) in deed.sentence.things.items() if first <= start < last}
    previous = deed.sentence.previous
    if previous is not None and _PRONOUN.match(deed.sentence.words, first - deed.sentence.start):
        things = {**{pair: weight for pair, (weight, _) in previous.things.items()}, **things}
    return things
