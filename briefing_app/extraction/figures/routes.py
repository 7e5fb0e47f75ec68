"""Numbers by which buses and trams are called: "the 14 bus", and after it only "the 14"."""

import re
from functools import lru_cache

_NAMED = re.compile(
    r"\b(?:(?:the|a|our|no\.?|number)\s(?P<before>\d{1,3})\s(?:bus|tram|route|service)\b"
    r"|(?:bus|tram|route|bus\sservice|bus\snumber)\s(?:no\.?\s|number\s)?(?P<behind>\d{1,3})\b)",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|our|your|my|no\.?|number|bus|route|service)\s$", re.IGNORECASE)
_STANDS_ALONE = re.compile(
    r"\s*[.,;:!?)’'”\"]|\s*$|\s(?:bus|tram|route|service|timetable|goes|runs?|ran|was|is|will|costs?|stops?|comes?|came|left"
    r"|leaves|passes|takes|took|in|on|at|from|to|and|or|every|she|he|they|we|I)\b"
)


@lru_cache(maxsize=4)
def _routes(text: str) -> frozenset[str]:
    return frozenset(found["before"] or found["behind"] for found in _NAMED.finditer(text))


def is_route(text: str, words: str, before: str, after: str) -> bool:
    """Whether a number between these words of a text is that of a bus or a tram."""
    if not (words.isdigit() and _ARTICLE_BEFORE.search(before) and _STANDS_ALONE.match(after)):
        return False
    return words in _routes(text)
