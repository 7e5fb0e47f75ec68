"""What a published report says, and what changes of its text are made of."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """A report's text with what it says: days in ISO 8601, grades by area."""

    text: str
    framework: str
    provider: str
    first: date
    last: date
    published: date | None
    lead: str
    grades: dict[str, str]


Change = Callable[[Set], Set]


GRADE = re.compile(
    r"Requires\s+improvement(?:\s+to\s+be\s+good)?|Inadequate|Outstanding|Good|Adequate", re.IGNORECASE
)


FRONT = 2600
"""Characters in which a report's title page and table stand."""


def sub_once(pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], text: str) -> str:
    changed, times = pattern.subn(new, text, count=1)
    return changed if times else text


def long_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def flat(words: str) -> str:
    return " ".join(words.split())
