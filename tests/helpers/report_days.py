"""The days of published reports in other words and numbers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from tests.helpers.reports_set_anew import Change, Set, long_day, sub_once

_DAY = r"\d{1,2}(?:\s+[A-Z][a-z]+)?(?:\s+20\d\d)?"


_DATES = re.compile(
    rf"(?P<label>Inspection\s+dates?:?\s*)(?P<days>{_DAY}\s*(?:-|–|to)\s*\d{{1,2}}\s+[A-Z][a-z]+\s+20\d\d)"
)


_PUBLISHED = re.compile(r"(?P<label>(?:Report\s+p|P)ublished:\s*)(?P<day>\d{1,2}\s+[A-Z][a-z]+\s+20\d\d)")


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _days(words: Callable[[date, date], str]) -> Change:
    """The inspection's dates in other words."""

    def change(one: Set) -> Set:
        text = sub_once(_DATES, lambda found: found["label"] + words(one.first, one.last), one.text)
        return replace(one, text=text)

    return change


def _with_days(first: date, last: date, words: str) -> Change:
    def change(one: Set) -> Set:
        text = sub_once(_DATES, lambda found: found["label"] + words, one.text)
        return replace(one, text=text, first=first, last=last)

    return change


def day_forms() -> Iterator[tuple[str, Change]]:
    forms: dict[str, Callable[[date, date], str]] = {
        "en dash": lambda a, b: f"{long_day(a)} – {long_day(b)}",
        "em dash": lambda a, b: f"{long_day(a)}—{long_day(b)}",
        "minus": lambda a, b: f"{long_day(a)} − {long_day(b)}",
        "non-breaking hyphen": lambda a, b: f"{long_day(a)} ‑ {long_day(b)}",
        "to": lambda a, b: f"{long_day(a)} to {long_day(b)}",
        "until": lambda a, b: f"{long_day(a)} until {long_day(b)}",
        "from to": lambda a, b: f"from {long_day(a)} to {long_day(b)}",
        "between and": lambda a, b: f"between {long_day(a)} and {long_day(b)}",
        "through": lambda a, b: f"{long_day(a)} through {long_day(b)}",
        "ordinals": lambda a, b: f"{_ordinal(a.day)} {a:%B} to {_ordinal(b.day)} {b:%B %Y}",
        "ordinals apart": lambda a, b: (
            f"{_ordinal(a.day)[:-2]} {_ordinal(a.day)[-2:]} {a:%B} – {_ordinal(b.day)} of {b:%B}, {b:%Y}"
        ),
        "month first": lambda a, b: f"{a:%B} {a.day}, {a:%Y} to {b:%B} {b.day}, {b:%Y}",
        "month first, one year": lambda a, b: f"{a:%B} {_ordinal(a.day)} – {b:%B} {_ordinal(b.day)} {b:%Y}",
        "short months": lambda a, b: f"{a.day} {a:%b} {a:%Y} – {b.day} {b:%b} {b:%Y}",
        "short months with stops": lambda a, b: f"{a.day} {a:%b}. – {b.day} {b:%b}. {b:%Y}",
        "Sept": lambda a, b: f"{a.day} {_four(a)} – {b.day} {_four(b)} {b:%Y}",
        "numbers": lambda a, b: f"{a:%d/%m/%Y} – {b:%d/%m/%Y}",
        "numbers to": lambda a, b: f"{a.day}/{a.month}/{a:%Y} to {b.day}/{b.month}/{b:%Y}",
        "numbers, stops": lambda a, b: f"{a:%d.%m.%Y} - {b:%d.%m.%Y}",
        "numbers, hyphens": lambda a, b: f"{a:%d-%m-%Y} to {b:%d-%m-%Y}",
        "numbers, two-digit years": lambda a, b: f"{a:%d/%m/%y} - {b:%d/%m/%y}",
        "numbers, one year": lambda a, b: f"{a:%d/%m} – {b:%d/%m/%Y}",
        "ISO": lambda a, b: f"{a.isoformat()} to {b.isoformat()}",
        "weekdays": lambda a, b: f"{a:%A} {long_day(a)} to {b:%A} {long_day(b)}",
        "weekdays, short": lambda a, b: f"{a:%a} {a.day} {a:%B} – {b:%a}, {long_day(b)}",
        "next line": lambda a, b: f"\n{long_day(a)}\nto\n{long_day(b)}",
        "broken": lambda a, b: f"{a.day}\n{a:%B} {a:%Y} –\n{b.day} {b:%B}\n{b:%Y}",
        "non-breaking": lambda a, b: f"{long_day(a)} – {long_day(b)}".replace(" ", "\u00a0"),
        "thin spaces": lambda a, b: f"{long_day(a)} – {long_day(b)}".replace(" ", "\u2009"),
        "upper case": lambda a, b: f"{long_day(a)} TO {long_day(b)}".upper(),
        "commas": lambda a, b: f"{a.day} {a:%B}, {a:%Y} to {b.day} {b:%B}, {b:%Y}",
        "no spaces": lambda a, b: f"{a.day} {a:%B} {a:%Y}–{b.day} {b:%B} {b:%Y}",
        "glued": lambda a, b: f"{a.day}{a:%B} {a:%Y} - {b.day}{b:%B}{b:%Y}",
        "inclusive": lambda a, b: f"{long_day(a)} to {long_day(b)} inclusive",
    }
    for name, words in forms.items():
        yield f"days: {name}", _days(words)


def _four(day: date) -> str:
    return "Sept" if day.month == 9 else f"{day:%b}"


def other_days() -> Iterator[tuple[str, Change]]:
    on = date
    wanted = {
        "8 June 2018": (on(2018, 6, 8), on(2018, 6, 8)),
        "18 and 19 June 2018": (on(2018, 6, 18), on(2018, 6, 19)),
        "4 to 8 June 2018 and 18 June 2018": (on(2018, 6, 4), on(2018, 6, 18)),
        "4 June to 8 June 2018 and 18 June to 22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
        "4–8 June and 18–22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
        "4-8 June 2018; 18-22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
        "4 – 8 June, 18 – 22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
        "4 to 8 June 2018\n18 to 22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
        "4, 5, 6 and 8 June 2018": (on(2018, 6, 4), on(2018, 6, 8)),
        "4 and 5 June, 18 June and 2 July 2018": (on(2018, 6, 4), on(2018, 7, 2)),
        "28 November to 9 January 2018": (on(2017, 11, 28), on(2018, 1, 9)),
        "12 December 2017 to 19 January 2018": (on(2017, 12, 12), on(2018, 1, 19)),
        "31 May 2018 to 1 June 2018": (on(2018, 5, 31), on(2018, 6, 1)),
        "4 to 8 June 2018 (on site)": (on(2018, 6, 4), on(2018, 6, 8)),
        "Week one: 4 to 8 June 2018 Week two: 18 to 22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
        "4 June 2018 – 8 June 2018 and 18 June 2018 – 22 June 2018": (on(2018, 6, 4), on(2018, 6, 22)),
    }
    for words, (first, last) in wanted.items():
        yield f"other days: {words!r}", _with_days(first, last, words)


def published_on(words: str) -> Change:
    def change(one: Set) -> Set:
        if one.published is None:
            return one
        text = sub_once(_PUBLISHED, lambda found: found["label"] + words, one.text)
        return replace(one, text=text, published=date(2015, 3, 20))

    return change
