"""What an observation on a figure is about, in the words of its measure without a verb that is cut off."""

import re

_CUT_OFF = re.compile(
    r"\s(?:(?:has|have|had)\s)?(?:rose|risen|fell|fallen|grew|grown|climbed|increased|decreased|dropped|went|gone|declined|jumped)"
    r"(?:\s(?:up|down|by|to|from|an?|of|(?:sharp|steep|slight|small|big)|fall|rise|drop|increase|decrease|cut))*\s*$"
)


def called(measure: str) -> str:
    """A measure without the verb at its end: "Spending on agency staff | fell a fall"."""
    return _CUT_OFF.sub("", measure) or measure
