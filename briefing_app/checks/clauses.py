"""The clauses of sentences, and the names in them."""

import re
from collections.abc import Iterable

from briefing_app.domain.sentences import Sentence
from briefing_app.domain.word_sets import word_set

_BREAK = re.compile(
    r"[;:]|\s[–—-]\s|,\s(?:and|but|with|up|down|compared|against|which|who|where|because|after)\b"
    r"|\s(?:while|whereas|although|though|but)\s|\sand\s(?=(?:was|were|has|had|have|is|are|will|would|tended)\s)"
    # What is only told of a figure says nothing of it: "it notes that".
    r"|\b(?:said|says|notes?|noted|f(?:ind|ound)s?|report(?:s|ed)|heard|states?|stated|shows?|showed|recorded|added"
    r"|explained|confirmed|estimated|revealed|told\s\w+)\sthat\s"
)
_ADDED = re.compile(
    r"\s\(|,\s(?:equivalent|representing|making|giving|or|an?\s(?:rate|rise|fall|increase|drop|cut|level|figure|number|share|proportion))\s"
)
"""What is only added to a figure behind it."""
_ASIDE = re.compile(r",\s(?:which|who|where)\b[^,;]*,")
_AND = re.compile(r"\sand\s")
_NAME = re.compile(r"(?<=[\s‘“(])[A-Z][a-z]+")
_COMMON_NAMES = word_set("names-of-many")
_INTRO = re.compile(
    r"^\W*(?:\d[\d.]*\s)?(?:At|In|On|By|During|When|As|Of|Since|After|Between|Over|For|Among)\b[^,;]*,"
)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|just\s|some\s)?$")
_TO = re.compile(r"\sto\s(?:about\s|around\s|just\s|some\s)?")
_STOP = re.compile(r"[,;.:]|\band\b")


def names_in(words: str) -> frozenset[str]:
    """The words with a capital within a clause, without those that many clauses have."""
    return frozenset(_NAME.findall(words)) - _COMMON_NAMES


def clause_of(sentence: Sentence, start: int, end: int, others: Iterable[int] = ()) -> tuple[int, int]:
    """Where the clause of a stretch of a sentence begins and ends, which has no part with other figures."""
    words, first, last = sentence.words, 0, len(sentence.words)
    breaking_off = [since for since, _ in asides(words, start)]
    for found in _BREAK.finditer(words):
        if found.start() in breaking_off:
            continue
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = min(last, found.start())
    added = _ADDED.search(words, end)
    if added is not None:
        last = min(last, added.start())
    for other in others:
        joined = [found.start() for found in _AND.finditer(words, min(other, end), max(other, start))]
        if joined and other < start:
            first = max(first, joined[-1])
        elif joined:
            last = min(last, joined[-1])
    return first, last


def asides(words: str, until: int) -> list[tuple[int, int]]:
    """Where a sentence breaks off to say who or which, before a place: "the team, which is new, …"."""
    return [found.span() for found in _ASIDE.finditer(words, 0, until)]


def intro_of(sentence: Sentence, start: int) -> tuple[int, int]:
    """The opening of a sentence, up to its comma, which is told of all clauses; empty without one."""
    intro = _INTRO.match(sentence.words)
    return (0, intro.end()) if intro is not None and intro.end() <= start else (0, 0)


def end_of_change(sentence: Sentence, start: int, end: int, others: Iterable[int]) -> tuple[int, int] | None:
    """The stretch that is told of one end of a change alone: "from 78 in May to 61 in June"."""
    words = sentence.words
    for other in others:
        first, second = sorted((start, other))
        between = _TO.search(words, first, second)
        if between is not None and between.end() == second and _FROM.search(words[:first]):
            return (first, between.start()) if first == start else (between.start(), _stop(words, end))
    return None


def _stop(words: str, end: int) -> int:
    """Where a clause stops behind a place."""
    found = _STOP.search(words, end)
    return found.start() if found else len(words)
