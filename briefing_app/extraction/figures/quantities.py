"""Quantities: numbers with their unit words, money, percentages, fractions, shares, ratios and rates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.domain.mentions import Unit
from briefing_app.extraction.figures.votes import are_votes, meeting_voted
from briefing_app.extraction.text.numbers import NUMBER_WORD, Number, plain, read_number
from briefing_app.extraction.text.triggers import Triggers, any_of, with_capital


@dataclass(frozen=True, slots=True)
class Quantity:
    """The characters `[start, end)` as a quantity; `form` names the rule of the grammar that read it."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    unit: Unit
    form: str
    scale: int = 1
    in_words: bool = False


_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
_PARTS |= {"tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100}
_MARKS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}
_PART = "|".join(_PARTS)

_ROUND = ("hundred", "thousand", "million", "billion", "dozen")
_WORDS = (*NUMBER_WORD.split("|"), "half")
_WORD = any_of((*with_capital(_WORDS), *(word.upper() for word in _WORDS)))
_START = re.compile(
    rf"(?<![\w£€$])(?:[£€$]\s?\d|(?<![\d][.,:/])\d|(?:{_WORD}|[Aa]n?[\s-](?:half|{_PART}"
    rf"|{'|'.join(_ROUND)}))\b)"
    rf"|[{''.join(_MARKS)}]"
)
TRIGGERS = Triggers(_START, (*_WORDS, *_PARTS, *_ROUND), "".join(_MARKS), reach=len("an "))
"""The words in which a quantity may begin; a sign of money or an article may stand before them."""
_FRACTION = re.compile(
    rf"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|\d)[\s-](?P<part>{_PART})(?P<plural>s?)\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"half\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"[\s-](?:an?|per|each|every)[\s-](?:year|month|week|day|night|hour|head|annum|pupil|child|person"
    r"|household|mile)\b"
    r"|\s?(?:pa|p\.a\.)(?!\w)",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"\s?%(?:\s(?:percentage\s)?points?\b)?|[\s-]?(?:per\s?cent|pc)\b(?:[\s-]points?\b)?"
    r"|(?:\sof\sa)?[\s-]percentage[\s-]points?\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"[\s-]points?\b(?=\s(?:(?:high|low)er|above|below|up|down|more|less|better|worse|short|adrift|behind|ahead)\b"
    r"|\sto\s[\d.]+\s?(?:per\s?cent\b|%))",
    re.IGNORECASE,
)
# "That's up nine points", where a share stands before.
_BARE_POINTS = re.compile(r"[\s-]points?\b(?!\s(?:of|out|in\sthe\s(?:league|table|plan)))", re.IGNORECASE)
# "It scored 54 out of a possible 100, nine points short".
_SCORED = re.compile(r"\bscor(?:ed|es|ing)\b[^.;\n]*$")
_MOVED_BEFORE = re.compile(
    r"\b(?:up|down|ris\w+|rose|fell|fall\w*|drop\w*|climb\w+|gain\w*|lost|slip\w+|jump\w+|improv\w+|better|worse)\s"
    r"(?:by\s)?(?:just\s|only\s|about\s|some\s|around\s|nearly\s|almost\s)?$",
    re.IGNORECASE,
)
_SHARE_NEAR = re.compile(r"\d\s?(?:%|pc\b)|\bper\s?cent\b")
_MOVED_REACH, _SHARE_REACH = 30, 160
_PER_THING = re.compile(
    r"[^\S\n]per[^\S\n](?!cent\b|annum\b|year\b|month\b|week\b|day\b|night\b|hour\b|mile\b|head\b)[a-z]{3,}\b"
)
_MONEY_WORD = re.compile(
    r"[\s-](?:pounds?|quid)\b(?!\s+in\b)|[\s-](?P<thousands>grand)\b(?=\W*(?:$|\n)|[.,;:!?”\"’)–—]"
    r"|\s(?:an?|each|per|every|for|to|on|of|in|more|less|extra|and|or|from|out|is|was|that|apiece|short)\b)",
    re.IGNORECASE,
)
_PENCE = re.compile(r"p\b|[\s-](?:pence|pennies|penny)\b", re.IGNORECASE)
_IN_THE_POUND = re.compile(
    r"\s(?:in|of|out\sof)\s(?:every|each|the)\s(?:pound\b|£(?:([1-9]\d{0,3})(?![,.]\d))?\b)", re.IGNORECASE
)
_FOREIGN = re.compile(r"[\s-](?:euros?|dollars?)\b", re.IGNORECASE)
_IN = re.compile(
    r"(?P<noun>[\s-][a-z]+(?:\s[a-z]+)?)??[\s-]in[\s-](?P<every>every\s|each\s)?£?(?=[\da-z])", re.IGNORECASE
)
_OUT_OF = re.compile(
    r"(?:\s+(?!and\b|or\b|to\b|who\b|in\b|of\b)[a-z]+){0,2}?\s+out\s+of\s+(?:every\s+|a\s+total\s+of\s+"
    r"|the\s+)?(?=[\da-z])",
    re.IGNORECASE,
)
_TO = re.compile(r"\s?:\s?|\s+to\s+|\s?[-–—/]\s?")
_SPLIT_AFTER = re.compile(r"[\s-]*(?:\w+\s)?(?:split|ratio|mix|balance|divide)\b", re.IGNORECASE)
# What stands before both numbers; also in "the ratio is 1:54; the college suggests | 1 to 40".
_SPLIT_BEFORE = re.compile(
    r"\b(?:split|divided|mix)(?:\s+(?:of|was|is|about|around|roughly|at))*\s+$"
    r"|\bratio\b[^.;:\d]{0,60}(?:\d:\d[^.:]{0,40}\b(?:suggests?|recommends?|is|was|against|of))?\s$",
    re.IGNORECASE,
)
_RATIO_OF = re.compile(r"\bratio\sof\s(?:\w+\s)?$", re.IGNORECASE)
_KIND_TO = re.compile(r"\s[a-z][a-z’'-]*(?:\s[a-z][a-z’'-]*)?\s(?:to|for)\s(?:every\s|each\s)?(?=[\da-z])")
_ODDS_BEFORE = re.compile(
    r"\b(?:match\w*|margin|out(?:number|strip)\w*|majority|odds|ratio|exceed\w*|backed|voted|split|against|lead)\b"
    r"[^.;:\d]*\s$",
    re.IGNORECASE,
)
_ODDS_REACH = 70
_BASES = (*range(11), 20, 100, 1000)
_THINGS_BEHIND = re.compile(r"\s\w+s\b|\s(?:children|people)\b")
_COUNTS_BOTH = re.compile(r"\s+(?!out\b)(?!.*\bevery\b)", re.IGNORECASE)
_PER = re.compile(
    r"(?:[^\S\n][a-z]+){0,2}?\s+(?:per|for\severy|in\severy)\s+(?=1,?0|1k|thousand|hundred|million|ten\s"
    r"|a\s|100)",
    re.IGNORECASE,
)
_TIME_UNIT = re.compile(
    r"(?P<sep>-|[^\S\n]+|[^\S\n]{0,9}\n[^\S\n]{0,9}(?-i:(?=[a-z])))(?:(?:working|calendar|school|consecutive|full|whole)\s)?(?P<unit>seconds?|minutes?"
    r"|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
# "A tenth of one per cent".
_OF_PERCENT = re.compile(r"\s+of\s+(?:one|a|1)\s?(?:per\s?cent|%|percent)\b", re.IGNORECASE)
_HALF_PERCENT = re.compile(r"\s+(?:of\s+)?(?:one|an?|1)\s?(?:per\s?cent|%|percent)\b", re.IGNORECASE)
# "By six to one", "three-to-one odds".
_TO_ONE = re.compile(r"[\s-]to[\s-](?:one|1)\b(?!\s(?:of|million|hundred|thousand)\b)", re.IGNORECASE)
_TIMES = re.compile(
    r"\s+times(?=\s+(?:the|as|more|higher|greater|larger|bigger|lower|less|what|that|its|his|her|their|my|our|faster|worse))",
    re.IGNORECASE,
)
_PHYSICAL = re.compile(
    r"[\s-]?(?:mph|[mck]m|kg|inch(?:es)?|yards?|degrees|°C|[kMG]Wh?|miles?|(?:kilo|centi|milli)?metres?|tonnes?|stone"
    r"|hectares?|acres?|litres?|feet|gallons?|pints?|(?:square|sq)\s(?:metres?|feet|ft|miles?))\b",
    re.IGNORECASE,
)
_TIME_WORD = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
_SPELT = {"day": Unit.DAYS, "week": Unit.WEEKS, "month": Unit.MONTHS, "year": Unit.YEARS}
RATE_BASE = 100


def find_quantities(text: str, start: int, end: int, places: Sequence[int]) -> Iterator[Quantity]:
    """Every quantity that begins in `[start, end)`, in order and without overlap.

    `places` are all those within that its words trigger.

    What a number is *not* (an age, a clock time, an item number) is for the caller to tell.
    """
    done = start
    for place in TRIGGERS.matches(text, start, end, places):
        if place.start() < done:
            continue
        quantity = read_quantity(text, place.start())
        if quantity is not None and quantity.end <= end:
            done = quantity.end
            yield from _votes(text, quantity) if quantity.form == "vote" else (quantity,)


def _votes(text: str, both: Quantity) -> Iterator[Quantity]:
    """The votes for and against as two counts: "by | seven | to | three |"."""
    link = _TO.search(text, both.start, both.end)
    for start, end, value in (
        (both.start, link.start() if link else both.end, both.values[0]),
        (link.end() if link else both.start, both.end, both.values[1]),
    ):
        yield Quantity(start, end, (value,), Unit.COUNT, "vote", in_words=both.in_words)


def read_quantity(text: str, start: int) -> Quantity | None:
    """The longest quantity that begins exactly at `start`, or `None`."""
    sign = text[start]
    if sign in "£€$":
        return _money(text, start)
    if sign in _MARKS:
        share = _MARKS[sign]
        return Quantity(start, start + 1, (Decimal(share[0]) / share[1],), Unit.FRACTION, "fraction")
    fraction = _fraction(text, start)
    if fraction is not None:
        return fraction
    number = read_number(text, start)
    return _with_unit(text, start, number) if number else None


def _money(text: str, start: int) -> Quantity | None:
    digits = start + 2 if text[start + 1 : start + 2].isspace() else start + 1
    number = read_number(text, digits)
    if number is None or text[number.end : number.end + 1].isalnum():
        return None
    share = _share(text, start, number)
    if share is not None:
        return share
    period = _PERIOD.match(text, number.end)
    unit = Unit.GBP if text[start] == "£" else Unit.OTHER
    return Quantity(
        start, period.end() if period else number.end, (number.value,), unit, "money", number.scale
    )


def _fraction(text: str, start: int) -> Quantity | None:
    found = _FRACTION.match(text, start)
    if found is None:
        return _half(text, start)
    number = read_number(text, start)
    if number is not None and number.end > found.end():  # "a half million"
        return None
    count = Decimal(1) if found["count"].lower() in ("a", "an") else _value(found["count"])
    below = _PARTS[found["part"].lower()]
    if count >= below or (found["plural"] and count == 1) or (count > 1 and not found["plural"]):
        return None
    of_percent = _OF_PERCENT.match(text, found.end())
    if of_percent:
        return Quantity(
            start, of_percent.end(), (plain(count / below),), Unit.PERCENT, "percentage", in_words=True
        )
    form = "article fraction" if found["count"].lower() in ("a", "an") else "fraction"
    return Quantity(start, found.end(), (count / below,), Unit.FRACTION, form, in_words=True)


def _half(text: str, start: int) -> Quantity | None:
    half = _HALF.match(text, start)
    if half is None:
        return None
    number = read_number(text, start)
    if number is not None:  # "half a million"
        return _with_unit(text, start, number)
    of_percent = _HALF_PERCENT.match(text, half.end())
    end = of_percent.end() if of_percent else half.end()
    unit, form = (Unit.PERCENT, "percentage") if of_percent else (Unit.FRACTION, "half")
    return Quantity(start, end, (Decimal("0.5"),), unit, form, in_words=True)


def _value(words: str) -> Decimal:
    number = read_number(words, 0)
    return number.value if number else Decimal(0)


def _with_unit(text: str, start: int, number: Number | None) -> Quantity | None:
    if number is None:
        return None
    for rule in (_ratio, _share, _rate, _percentage, _points, _per_thing, _pounds, _lasting, _multiple):
        quantity = rule(text, start, number)
        if quantity is not None:
            return quantity
    physical = None if number.in_words and number.value == 1 else _PHYSICAL.match(text, number.end)
    if physical:
        return Quantity(
            start, physical.end(), (number.value,), Unit.OTHER, "measure", number.scale, number.in_words
        )
    return Quantity(start, number.end, (number.value,), Unit.COUNT, "count", number.scale, number.in_words)


def _ratio(text: str, start: int, number: Number) -> Quantity | None:
    """Two parts of a split: "60 to 40 per cent split", "a ratio of 3:1", "60:40", "by six to three"."""
    to_one = _TO_ONE.match(text, number.end)
    if (
        to_one
        and number.value != 1
        and not meeting_voted(text, start)
        and _ODDS_BEFORE.search(text, max(0, start - _ODDS_REACH), start)
    ):
        return Quantity(
            start, to_one.end(), (number.value, Decimal(1)), Unit.RATIO, "ratio", in_words=number.in_words
        )
    to = _TO.match(text, number.end) or _of_kinds(text, start, number)
    if to is None:
        return None
    second = read_number(text, to.end())
    if second is None:
        return None
    percent = _PERCENT.match(text, second.end)
    end = percent.end() if percent else second.end
    whole = percent is not None and number.value + second.value == RATE_BASE
    voted = are_votes(text, start, end)
    split = _SPLIT_AFTER.match(text, end) or _SPLIT_BEFORE.search(text, max(0, start - 120), start)
    said = whole or voted or split
    if not said and (to[0] != ":" or _is_clock(text, number, second, end)):
        return None
    form, unit = ("vote", Unit.COUNT) if voted and not (whole or split) else ("ratio", Unit.RATIO)
    return Quantity(start, end, (number.value, second.value), unit, form, in_words=number.in_words)


def _of_kinds(text: str, start: int, number: Number) -> re.Match[str] | None:
    """What leads to the second part of a ratio whose first has its noun: "a ratio of three managers | to"."""
    lead = text[max(0, start - len("ratio of about ")) : start]
    led = "atio" in lead and _RATIO_OF.search(lead)
    return _KIND_TO.match(text, number.end) if led else None


def _is_clock(text: str, hours: Number, minutes: Number, end: int) -> bool:
    two_digits = text[minutes.end - 2 : minutes.end].isdigit()
    return (two_digits and hours.value < 24 and minutes.value < 60) or text[end : end + 1] == ":"  # noqa: PLR2004


def _share(text: str, start: int, number: Number) -> Quantity | None:
    """Some of so many: "one in six", "one pound in every eight", "nine out of ten"."""
    link = _OUT_OF.match(text, number.end) or _IN.match(text, number.end)
    if link is None:
        return None
    whole = read_number(text, link.end())
    if whole is None or not 0 < number.value < whole.value:
        return None
    if link.re is _OUT_OF and number.value != 1 and whole.value not in _BASES and _COUNTS_BOTH.match(link[0]):
        return None  # "46 posts out of 271"
    parts = link.groupdict()
    if "noun" in parts and not _is_share(text, number, whole, parts):
        return None
    end = whole.end
    return Quantity(
        start, end, (number.value / whole.value,), Unit.FRACTION, "share", in_words=number.in_words
    )


def _is_share(text: str, number: Number, whole: Number, parts: dict[str, str | None]) -> bool:
    if parts["every"]:
        return True
    # "two visits in three weeks", "one in 2018" and "12 cases in 40 homes" share nothing.
    # "Three carers in ten said so"
    several = number.value != 1 and number.in_words and whole.in_words and whole.value in _BASES
    several = several and not _THINGS_BEHIND.match(text, whole.end)
    if parts["noun"] and ((number.value != 1 and not several) or _TIME_WORD.search(parts["noun"])):
        return False
    year = not whole.in_words and 1900 <= whole.value < 2100 and "," not in text[whole.end - 5 : whole.end]  # noqa: PLR2004
    return not year and not _TIME_UNIT.match(text, whole.end)


def _rate(text: str, start: int, number: Number) -> Quantity | None:
    """So many per round number of people: "92 per 10,000 children" is 92, of no common unit."""
    link = _PER.match(text, number.end)
    base = read_number(text, link.end()) if link else None
    if base is None or base.value < RATE_BASE:
        return None
    return Quantity(start, base.end, (number.value,), Unit.OTHER, "rate", in_words=number.in_words)


def _percentage(text: str, start: int, number: Number) -> Quantity | None:
    sign = _PERCENT.match(text, number.end)
    if sign is None:
        return None
    return Quantity(start, sign.end(), (number.value,), Unit.PERCENT, "percentage", in_words=number.in_words)


def _points(text: str, start: int, number: Number) -> Quantity | None:
    """Points between two percentages: "two points below the average"."""
    points = _POINTS.match(text, number.end) or _points_moved(text, start, number)
    if points is None:
        return None
    scored = _SCORED.search(text, max(0, start - _SHARE_REACH), start) is not None
    unit, form = (Unit.OTHER, "measure") if scored else (Unit.PERCENT, "percentage")
    return Quantity(start, points.end(), (number.value,), unit, form, in_words=number.in_words)


def _points_moved(text: str, start: int, number: Number) -> re.Match[str] | None:
    """Points by which a share has moved that stands before them: "47 per cent … That's up nine points"."""
    points = _BARE_POINTS.match(text, number.end)
    if points is None or _MOVED_BEFORE.search(text, max(0, start - _MOVED_REACH), start) is None:
        return None
    return points if _SHARE_NEAR.search(text, max(0, start - _SHARE_REACH), start) else None


def _per_thing(text: str, start: int, number: Number) -> Quantity | None:
    """A broken number for each thing of a kind: "2,750 jobs, or 0.4 per home"."""
    thing = _PER_THING.match(text, number.end)
    if thing is None or number.value == int(number.value):
        return None
    return Quantity(start, thing.end(), (number.value,), Unit.OTHER, "rate", in_words=number.in_words)


def _pounds(text: str, start: int, number: Number) -> Quantity | None:
    pounds = _MONEY_WORD.match(text, number.end)
    pence = _PENCE.match(text, number.end)
    foreign = _FOREIGN.match(text, number.end)
    word = pounds or pence or foreign
    if word is None:
        return None
    in_the_pound = _IN_THE_POUND.match(text, word.end()) if pence else None
    if in_the_pound:
        part = (number.value / (100 * int(in_the_pound[1] or 1)),)
        return Quantity(start, in_the_pound.end(), part, Unit.FRACTION, "share", in_words=number.in_words)
    value = number.value / 100 if pence else number.value * (1000 if pounds and pounds["thousands"] else 1)
    end = period.end() if (period := _PERIOD.match(text, word.end())) else word.end()
    unit = Unit.OTHER if foreign else Unit.GBP
    return Quantity(start, end, (plain(value),), unit, "money", number.scale)


def _lasting(text: str, start: int, number: Number) -> Quantity | None:
    time = _TIME_UNIT.match(text, number.end)
    # "nine day centres" is a count.
    if time is None or (number.value != 1 and time["sep"] != "-" and not time["unit"].lower().endswith("s")):
        return None
    unit = _SPELT.get(time["unit"].lower().removesuffix("s"), Unit.OTHER)
    form = "duration" if time["sep"] != "-" else "compound duration"
    return Quantity(start, time.end(), (number.value,), unit, form, in_words=number.in_words)


def _multiple(text: str, start: int, number: Number) -> Quantity | None:
    times = _TIMES.match(text, number.end)
    if times is None:
        return None
    return Quantity(start, times.end(), (number.value,), Unit.RATIO, "multiple", in_words=number.in_words)
