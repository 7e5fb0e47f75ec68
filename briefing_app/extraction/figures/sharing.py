"""Units that are said once for several numbers: "5 to 10 per cent", "12.2, 17.0 and 22.3 per cent"."""

import re
from dataclasses import replace
from itertools import pairwise

from briefing_app.domain.mentions import Unit
from briefing_app.extraction.figures.quantities import RATE_BASE, Quantity
from briefing_app.extraction.text.numbers import plain

_LINK = re.compile(r"\s*(?:-|–|—|to|and|or|than|and up to)\s*")
# "Those aged 19 to | 21 – 44 per cent".
_AGED = re.compile(r"\bage[sd]?\s(?:between\s)?(?:\d+\s?(?:to|and|-|–)\s?)?$")
_AGED_REACH = 24
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s$")
_CARRIED = {"money", "percentage", "measure", "duration"}


def share_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The same quantities, a bare end of a range given the unit of the other: "5 to 10 per cent"."""
    shared = _share_lists(text, [_as_mark(text, one) for one in quantities])
    for index, (first, second) in enumerate(pairwise(shared)):
        if (told := _told_before(text, shared, index, second)) is not None:
            shared[index : index + 2] = told
            continue
        if _LINK.fullmatch(text, first.end, second.start) is None:
            continue
        if _AGED.search(text, max(0, first.start - _AGED_REACH), first.start):
            continue
        ranged = second.form == "rate" and _FROM.search(text, max(0, first.start - len("from ")), first.start)
        if first.form == "count" and (second.form in _CARRIED or ranged):
            shared[index] = _in_unit_of(second, first)
        elif first.form == "money" and second.form == "count" and _is_money_too(text, first, second):
            shared[index + 1] = _in_unit_of(first, second)
        spread = "and" not in text[first.end : second.start] or _BETWEEN.search(
            text, max(0, first.start - 9), first.start
        )
        if (
            spread
            and first.form in ("count", "money")
            and first.scale == 1 < second.scale
            and first.values < second.values
        ):
            shared[index] = _scaled(shared[index], second.scale)
    return shared


# "Safeguarding scored | 3 |", "the highest mark, a | 4 |": marks count nothing.
_SCORED = re.compile(
    r"\b(?:scored(?:\s(?:just|only))?|(?:score|mark),?\s(?:of\s|was\s)?(?:an?\s)?)\s?$", re.IGNORECASE
)
_SCORE_ENDS = re.compile(r"\s?[,.;)]|\s(?:and|for|out\sof)\b|\s*$")
_SCORED_REACH, _HIGHEST_SCORE = 20, 10


def _as_mark(text: str, quantity: Quantity) -> Quantity:
    """A bare number as the mark that it is, where something was scored."""
    if quantity.form != "count" or quantity.values[0] > _HIGHEST_SCORE:
        return quantity
    lead = _SCORED.search(text, max(0, quantity.start - _SCORED_REACH), quantity.start)
    return replace(quantity, unit=Unit.OTHER) if lead and _SCORE_ENDS.match(text, quantity.end) else quantity


def _told_before(text: str, shared: list[Quantity], index: int, second: Quantity) -> list[Quantity] | None:
    """A quantity and the bare number behind it in the unit that was told; `None` if that is not so."""
    first = shared[index]
    share = shared[index - _is_limit(text, first)] if index else first
    if _are_hours(text, first, second):
        return [replace(one, unit=Unit.OTHER) for one in (first, second)]
    if _is_others(text, first, second):
        return [first, replace(second, unit=first.unit)]
    if (one := _of_the_one(text, shared[: index + 1], second)) is not None:
        return [first, _in_unit_of(one, second)]
    if (
        _is_compared_in_brackets(text, first, second)
        or _is_next_part(text, shared[: index + 1], second)
        or _is_another_duration(text, first, second)
    ):
        return [first, _in_unit_of(first, second)]
    return [first, _in_unit_of(share, second)] if _is_another_percentage(text, share, second) else None


# "94.1 per cent in primaries and 91.8 in secondaries": a decimal that counts no things.
_NEXT_OF_SAME = re.compile(
    r"[^.;:!?\n\d]{1,75}\b(?:and|to|from|against|with|than|was|is|by|of)\s(?:just\s|only\s|about\s|nearly\s)?"
)
_NO_NOUN = re.compile(
    r"\s[–—-]\s|\s(?:by|in|for|among|at|on|nationally|locally|across|over|last|the|a)\b|\s?[,.;)]|\s*(?:\n|$)"
)
_EACH = re.compile(r"\s(?:per|each|apiece)\b")
# "63 days in the last quarter of 2022/23, down from 97."
_DOWN_FROM = re.compile(r"[^.;:!?\n]{1,90},\s(?:up|down)\sfrom\s(?:just\s|only\s|about\s|nearly\s)?")
# "Our sickness rate is 6.2 per cent and I'd like it under four."
# "Nine per cent of families and he hoped for 15."
_SAME_AGAIN = re.compile(
    r"[^.;:!?\n\d]{1,40}\b(?:it\s(?:down\s)?(?:under|below|above|over|to|at)|hop(?:es|ed|ing)\sfor|aim(?:s|ed|ing)\sfor)\s"
)
# "94 per cent are seen within five days; it was 58."
_IT_WAS = re.compile(
    r"[^.:!?\n\d]{0,80}[;,–—]\s(?:[\w’']+\s){0,5}(?:it|that|the\s(?:figure|share|rate|proportion))\s"
    r"(?:was|had\sbeen|stood\sat|used\sto\sbe)\s(?:just\s|only\s|about\s|nearly\s)?"
)
# "29 weeks when it ought to be 16".
_SHOULD_BE = re.compile(
    r"[^.;:!?\n\d]{0,40}\b(?:it|that|they|this)\s(?:ought\sto|should|could|must|needs?\sto|has\sto|was\ssupposed\sto"
    r"|is\s(?:meant|supposed)\sto)\s(?:be|have\sbeen)\s(?:just\s|only\s|about\s|nearly\s|under\s|below\s)?"
)
# "For the first | six months |": that is when, and nothing else lasted so long.
_PLACED = re.compile(
    r"\b(?:first|last|past|next|every|over|(?<!wait )(?<!waits )(?<!waited )(?<!waiting )for)\s(?:the\s)?"
    r"(?:\w+\s)?$"
)
_PLACED_REACH = 30
_OTHERS = re.compile(
    r"[^.;:!?\n\d]{0,60}(?:[”\"’']\s[^.;:!?\n\d]{0,40})?[.;][”\"’']?\s+[“\"‘']?(?:[\w’'-]+\s){1,6}?"
    r"(?:allows?|is|was|takes?|took|manages?|managed|does|did|needs?)\s(?:it\s)?(?:in\s|just\s|only\s|about\s){0,2}"
)
# "421.9 per 100,000 in England. In the valley the rate was 688."
_THE_RATE = re.compile(
    r"[^.;:!?\n\d]{0,60}[.;]\s[^.;:!?\n\d]{0,60}\bthe\srate\s(?:was|is|stood\sat)\s(?:just\s|about\s)?"
)
_STOPS = re.compile(r"\s?[.,;)”\"]")
_WITHIN = re.compile(r"\bwithin\s$")
_UNLIKE = 20
"""Two durations of one thing hardly ever differ by so large a factor."""


# "71 days on average, against a target of 28".
_TO_COMPARE = re.compile(
    r"\b(?:figure|below|above|target|limit|against|average|compared|up|down|than|norm)\b"
)


# "45.9 per 10,000 (England: 43.2)".
_BRACKETED = re.compile(
    r"\s\((?:(?:the\s)?[A-Z][\w’' -]{1,40}|(?:national\s)?average|target|last\syear|20\d\d(?:[-–/]\d\d)?):\s"
)
# "The council gave 55 per cent, the board 30 and the police 15."
_NEXT_PART = re.compile(
    r"(?:,|,?\sand)\s(?:the\s)?(?:[\w’'&-]+\s){1,5}(?<!ed\s)(?<!s\s)"
    r"(?<!took\s)(?<!lost\s)(?<!had\s)(?<!made\s)(?<!got\s)(?<!gave\s)(?<!saw\s)(?<!found\s)(?<!left\s)"
)
_PART_AFTER = re.compile(r",?\sand\s(?:the\b|[A-Z])|,\sthe\b|[.;]")
_WHOLE = 100


def _is_compared_in_brackets(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether brackets hold the same measure of somebody else behind a rate or a share."""
    return (
        first.form in ("rate", "percentage")
        and second.form == "count"
        and _BRACKETED.fullmatch(text, first.end, second.start) is not None
        and text.startswith(")", second.end)
    )


def _is_next_part(text: str, before: list[Quantity], second: Quantity) -> bool:
    """Whether a bare number is the next holder's share of one whole, of which the shares before are told."""
    if not before or before[-1].unit is not Unit.PERCENT or second.form != "count":
        return False
    parts = [one.values[0] for one in before if one.unit is Unit.PERCENT][-4:]
    return (
        sum(parts) + second.values[0] <= _WHOLE
        and second.values[0] * _LEAST_PART >= parts[0]
        and _NEXT_PART.fullmatch(text, before[-1].end, second.start) is not None
        and _PART_AFTER.match(text, second.end) is not None
    )


_LEAST_PART = 20
# "One has lost six per cent of its staff in the past year and the other | thirty-one |."
_THE_OTHER = re.compile(r"(?:,|,?\sand)\sthe\sother\s(?:only\s|just\s|about\s|nearly\s)?$")
_THE_ONE = re.compile(r"\bone\b[^.;:!?\n]*$", re.IGNORECASE)
_BACK = 120


def _of_the_one(text: str, before: list[Quantity], second: Quantity) -> Quantity | None:
    """The share of the one of two, where a bare number is that of the other."""
    if second.form != "count" or _STOPS.match(text, second.end) is None:
        return None
    other = _THE_OTHER.search(text, before[-1].end, second.start)
    share = next((one for one in reversed(before[-2:]) if one.unit is Unit.PERCENT), None)
    if other is None or share is None or "." in text[share.end : other.start()]:
        return None
    return share if _THE_ONE.search(text, max(0, share.start - _BACK), share.start) else None


def _is_limit(text: str, quantity: Quantity) -> bool:
    """Whether a quantity is a length of time within which something is done."""
    lead = text[max(0, quantity.start - len("within ")) : quantity.start]
    return quantity.form == "duration" and _WITHIN.search(lead) is not None


def _is_money_too(text: str, amount: Quantity, bare: Quantity) -> bool:
    """Whether a bare number behind an amount is one too: in "from £40,000 to 60 families" it is not."""
    counts_nothing = _NO_NOUN.match(text, bare.end) or _EACH.match(text, bare.end)
    return "and" not in text[amount.end : bare.start] and (bare.scale > 1 or bool(counts_nothing))


def _share_lists(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Bare numbers that lead up to one with a unit: "12.2, 17.0 and 22.3 per cent"."""
    shared = list(quantities)
    listed = False
    for index in range(len(shared) - 2, -1, -1):
        first, second = shared[index], shared[index + 1]
        link = text[first.end : second.start]
        joins = link == " and " or (listed and link == ", ")
        listed = joins and first.form == "count" and second.form == "percentage"
        if listed:
            shared[index] = _in_unit_of(second, first)
    return shared


def _is_another_duration(text: str, first: Quantity, second: Quantity) -> bool:
    return (
        first.form in ("duration", "rate")
        and second.form == "count"
        and not _is_limit(text, first)
        and second.values[0] < _UNLIKE * first.values[0]
        and (
            _DOWN_FROM.fullmatch(text, first.end, second.start) is not None
            or _IT_WAS.fullmatch(text, first.end, second.start) is not None
            or _SHOULD_BE.fullmatch(text, first.end, second.start) is not None
            or (
                _NEXT_OF_SAME.fullmatch(text, first.end, second.start) is not None
                and _compares(text, first, second)
            )
        )
        and _NO_NOUN.match(text, second.end) is not None
    )


# "Opening hours had been cut from 35 a week to 18."
_HOURS_FROM = re.compile(r"\bhours\b[^.;:!?\n\d]{0,40}\bfrom\s(?:just\s|about\s)?$", re.IGNORECASE)
_TO_LESS = re.compile(r"(?:\sa\s(?:week|day|month|year))?\sto\s(?:just\s|only\s|about\s)?")
_HOURS_REACH = 80


def _are_hours(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two bare numbers are those of hours that were told before them."""
    bare = first.form == second.form == "count" and _TO_LESS.fullmatch(text, first.end, second.start)
    return bool(bare and _HOURS_FROM.search(text, max(0, first.start - _HOURS_REACH), first.start))


def _is_others(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether a sentence goes on with another length of time or rate: "51 weeks. The law allows | 20 |."."""
    if first.form == "rate" and second.form == "count":
        rates = _THE_RATE.fullmatch(text, first.end, second.start)
        return rates is not None and _STOPS.match(text, second.end) is not None
    lasting = first.form == "duration" and second.form == "count" and not _is_limit(text, first)
    lasting = lasting and _PLACED.search(text, max(0, first.start - _PLACED_REACH), first.start) is None
    if not lasting or second.values[0] >= _UNLIKE * first.values[0]:
        return False
    goes_on = _OTHERS.fullmatch(text, first.end, second.start)
    return goes_on is not None and _STOPS.match(text, second.end) is not None


def _compares(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two numbers are held against each other: "against a target of", "cut | from | … to"."""
    link = text[first.end : second.start]
    spread = (link == " to " and text[: first.start].endswith(" from ")) or link in (", from ", " from ")
    return spread or _TO_COMPARE.search(text, first.end, second.start) is not None


def _is_another_percentage(text: str, first: Quantity, second: Quantity) -> bool:
    if first.unit is not Unit.PERCENT or second.form != "count" or not _NO_NOUN.match(text, second.end):
        return False
    if any(one.fullmatch(text, first.end, second.start) for one in (_SAME_AGAIN, _IT_WAS, _SHOULD_BE)):
        return True
    if text[first.end : second.start] == " to ":
        return _FROM.search(text, max(0, first.start - len("from ")), first.start) is not None
    broken = second.values[0] != int(second.values[0])
    return broken and _NEXT_OF_SAME.fullmatch(text, first.end, second.start) is not None


def _in_unit_of(model: Quantity, bare: Quantity) -> Quantity:
    return replace(bare, unit=model.unit, form=model.form)


def _scaled(quantity: Quantity, scale: int) -> Quantity:
    # "£2 to 3 million": the scale is said once; "£500 to £2 million" says each in full.
    if quantity.values[0] >= RATE_BASE:
        return quantity
    return replace(quantity, values=(plain(quantity.values[0] * scale),), scale=scale)
