"""Any number of articles, made by varying the seeds: names, places, numbers, dates, order of paragraphs."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from briefing_app.extraction.text.english_days import MONTHS
from briefing_app.system.places import seeds

_FORENAMES = ("Ada", "Amir", "Beth", "Carys", "Dev", "Elin", "Farah", "Gwen", "Hugh", "Joan", "Kofi", "Lena")
_BEGINNINGS = (
    "Ash",
    "Black",
    "Calder",
    "Dun",
    "East",
    "Fare",
    "Green",
    "Hart",
    "Long",
    "Moor",
    "Oak",
    "Stan",
)
_ENDINGS = (
    "bridge",
    "church",
    "field",
    "ford",
    "ham",
    "hurst",
    "ley",
    "mere",
    "over",
    "stead",
    "ton",
    "wick",
)
_MONTHS = tuple(map(str.title, MONTHS))
_NAME = re.compile(r"\b(?:Cllr |Councillor |Coun )?([A-Z][a-z]+) ([A-Z][a-z]+)\b")
_NUMBER = re.compile(r"(?<![\d.,/-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d/-])")
_YEAR = re.compile(r"\b20(\d\d)\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_PLACE = "Bradford"
# Two words with capitals that are no person's name: they end in one of these.
_NO_NAMES = frozenset({"Council", "Services", "District", "Authority", "Argus", "News", "Trust", "Committee"})


@cache
def _texts() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(seeds().glob("*.txt")))


def articles(count: int) -> Iterator[str]:
    """So many texts, the same ones every time, no two of them alike."""
    for number in range(count):
        yield _varied(_texts()[number % len(_texts())], number)


def write_articles(folder: Path, count: int) -> list[Path]:
    """The articles as files in a folder."""
    paths = []
    for number, text in enumerate(articles(count)):
        path = folder / f"article {number:05}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def _varied(text: str, number: int) -> str:
    chance = Random(number)  # noqa: S311 - the same every time, and nobody's secret
    head, *rest = text.split("\n\n")
    chance.shuffle(rest)
    text = "\n\n".join([head, *rest])
    text = text.replace(_PLACE, f"{chance.choice(_BEGINNINGS)}{chance.choice(_ENDINGS)}")
    text = _renamed(text, chance)
    months = dict(zip(_MONTHS, chance.sample(_MONTHS, len(_MONTHS)), strict=True))
    text = _MONTH.sub(lambda found: months[found.group()], text)
    later = chance.randrange(-8, 6)
    text = _YEAR.sub(lambda found: f"20{(int(found.group(1)) + later) % 100:02}", text)
    text = _NUMBER.sub(lambda found: _other_number(found.group(), chance), text)
    return f"{text.rstrip()}\n\nStory {number}.\n"


def _renamed(text: str, chance: Random) -> str:
    """The text with other names for people, the same one for one person throughout."""
    for first, last in sorted(set(_NAME.findall(text))):
        if last in _NO_NAMES or first in _NO_NAMES:
            continue
        surname = f"{chance.choice(_BEGINNINGS)}{chance.choice(_ENDINGS)}"
        text = text.replace(f"{first} {last}", f"{chance.choice(_FORENAMES)} {surname}")
        text = re.sub(rf"\b{last}\b", surname, text)
    return text


def _other_number(words: str, chance: Random) -> str:
    value = words.replace(",", "")
    if "." in value:
        return f"{float(value) * chance.uniform(0.5, 2):.1f}"
    other = int(value) + chance.randrange(1, 9)
    if len(value) <= len("31"):
        other %= 28  # days of the month stay days of some month
        other += 1
    return f"{other:,}" if "," in words else str(other)
