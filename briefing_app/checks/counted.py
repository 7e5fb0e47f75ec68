"""What a figure is of where its own words do not say: "the number of X rose to 405", "compared with 398"."""

import re

_NUMBER_OF = re.compile(
    r"\bnumbers?\sof\s(?P<of>[^,.;:()\d]{3,80}?)\s(?:(?:has|have|had)\s)?(?:rose|risen|fell|fallen|grew|grown|gone|went"
    r"|climbed|increased|decreased|dropped|reached|jumped|soared|declined|was|were|stood|is|are|came)\s"
)
_COMPARED = re.compile(r"\b(?:compared\s(?:with|to)|against)\s$")

_BASES = {
    "planned": re.compile(r"\bbudget(?:s|ed)?\b|\ballocat\w+|\bset\saside\b", re.IGNORECASE),
    "expected": re.compile(r"\bforecast\w*|\bexpected\b|\bprojected\b|\bestimated\b", re.IGNORECASE),
    "spent": re.compile(r"\bspen[dt]\w*|\boutturn\b|\bcost\b|\bcame\sto\b", re.IGNORECASE),
}


def number_of(words: str, start: int) -> tuple[int, int] | None:
    """The stretch before a figure that names what is counted: "the number of | cases | rose to"."""
    found = [one.span("of") for one in _NUMBER_OF.finditer(words, 0, start)]
    return found[-1] if found else None


def is_compared(before: str) -> bool:
    """Whether a figure behind some words is one with which another is compared, and so of the same thing."""
    return _COMPARED.search(before) is not None


def basis_of(words: str) -> frozenset[str]:
    """Whether an amount is what was budgeted, forecast or spent, as far as words say."""
    return frozenset(name for name, pattern in _BASES.items() if pattern.search(words))
