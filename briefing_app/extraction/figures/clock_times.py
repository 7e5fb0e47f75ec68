"""Numbers that tell the time of day, in words or figures."""

import re

from briefing_app.extraction.figures.quantities import Quantity


def is_clock(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a number between these words is an hour or minutes: "ten past eight", "a bus at nine,"."""
    told = before.lower().endswith((" past ", " to ", "clock "))
    hour = quantity.values[0] <= _HOURS
    till = hour and (_TILL_AFTER.match(after) or _TILL_BEFORE.search(before))
    if till or _ZONE_AFTER.match(after) or (told and hour and _TOLD_BEFORE.search(before)):
        return True
    minutes = quantity.values[0] < _MINUTES and (
        _PAST_AFTER.match(after) or (_TO_AFTER.match(after) and _TOLD_AT.search(before))
    )
    if minutes or (hour and quantity.in_words and _is_between_hours(before, after)):
        return True
    if hour and quantity.in_words and (_DOES_AT.search(before) or _NIGHT_AFTER.match(after)):
        return bool(_DOES_AT.search(before) or _TOLD_AT.search(before) or before.endswith("from "))
    if hour and quantity.in_words and _CLOCK_AT.search(before) and _HOUR_AFTER.match(after):
        return not _STANDS_AT.search(before)
    if hour and _CLOCK_AT.search(before) and not _STANDS_AT.search(before) and not after.strip(" .,;\n\"”’'"):
        return True
    return bool(
        told and _CLOCK_BEFORE.search(before) and (not after.strip(" .,;\n") or _CLOCK_AFTER.match(after))
    )


def _is_between_hours(before: str, after: str) -> bool:
    """Whether a number is one end of the hours between which somebody comes."""
    first = _COMES_BETWEEN.search(before) and _AND_HOUR.match(after)
    return bool(first or (_COMES_BETWEEN_AND.search(before) and _STOP.match(after)))


# "This Saturday, | 10 | till | 12 |."
_TILL_AFTER = re.compile(r"\s(?:till|til)\s(?:[1-9]|1[0-2])\b(?!%|\sper\b)")
_TILL_BEFORE = re.compile(r"\b(?:[1-9]|1[0-2])\s(?:till|til)\s$")
_ZONE_AFTER = re.compile(r"\s?(?:GMT|BST)\b")
_HOURS, _MINUTES = 12, 60
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])\b"
# "Seven minutes past eleven", "twenty to eleven on Tuesday night".
_PAST_AFTER = re.compile(
    rf"(?:\sminutes?)?\spast(?:\s{_HOUR}|(?=\s?[,.;]|\s(?:they|he|she|we|it|I)\b))", re.IGNORECASE
)
# "I shut at | eight", "after | seven | at night", "from | ten | until noon".
_DOES_AT = re.compile(
    r"\b(?:shuts?|open\w*|clos(?:e[sd]?|ing)|start\w*|ends?|beg[aiu]n\w*|finish\w*|left|leaves?|leaving|arriv\w+|woke"
    r"|wak\w+|meets?|met|home|back"
    r"|up|r[au]ng|called|knock\w+|due)\sat\s$|\b(?:shortly|just|soon)\s(?:before|after)\s$",
    re.IGNORECASE,
)
_NIGHT_AFTER = re.compile(
    r"\s(?:at\snight|in\sthe\s(?:morning|afternoon|evening)|(?:until|till|to)\s(?:noon|midday|midnight))\b",
    re.IGNORECASE,
)
_TO_AFTER = re.compile(rf"(?:\sminutes?)?\sto\s{_HOUR}(?!\s(?:per|in|of)\b)", re.IGNORECASE)
_TOLD_AT = re.compile(
    r"\b(?:at|was|since|until|till|by|before|after|about|around|just|nearly)\s$", re.IGNORECASE
)
_TOLD_BEFORE = re.compile(
    r"\b(?:minutes?|five|ten|twenty|quarter|half)\spast\s$"
    r"|\b(?:at|was|since|until|till|by|before|after|about|around|just|nearly)\s(?:five|ten|twenty"
    r"|a\squarter|\w+\sminutes)\sto\s$",
    re.IGNORECASE,
)
# "They come between | nine | and | five |."
_COMES = (
    r"\b(?:com(?:e|es|ing)|came|open\w*|work\w*|call\w*|visit\w*|ring\w*|phon\w+|deliver\w*|arriv\w+)\b"
    r"[^.;\d]{0,30}\bbetween\s"
)
_COMES_BETWEEN = re.compile(rf"{_COMES}$", re.IGNORECASE)
_COMES_BETWEEN_AND = re.compile(rf"{_COMES}{_HOUR}\sand\s$", re.IGNORECASE)
_AND_HOUR = re.compile(rf"\sand\s{_HOUR}\s?[.,;]", re.IGNORECASE)
_STOP = re.compile(r"\s?[.,;]|\s(?:o[’']clock|at\snight|on\sweekdays)\b")
_HOUR_AFTER = re.compile(
    r"[,;]|\s(?:at\snight|in\sthe\s(?:morning|afternoon|evening)|sharp|tomorrow|tonight|every|each)\b"
)
_CLOCK_AT = re.compile(r"\b(?:at|from|until|till|by|up\ssince)\s$")
_STANDS_AT = re.compile(
    r"\b(?:stood|stands?|remain\w*|r[au]n\w*|put|pegged|capped|sits?|sat|is|was|are|were|now|estimated"
    r"|valued|set|unchanged"
    r"|peaked|held|averag\w+|topp\w+|reduc\w+|cut|fell|fallen|rose|risen|increas\w+|decreas\w+|drop\w*"
    r"|down|up|go\w*|went"
    r"|rang\w+|grew|grown)\b[^.;]*$",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"\b(?:half\spast|quarter\s(?:past|to)|o[’']clock)\s$", re.IGNORECASE)
_CLOCK_AFTER = re.compile(r"[\s,.;]", re.IGNORECASE)
