"""Which lines of a report open a list of recommendations, and which show that it is over."""

import re
from dataclasses import dataclass

from briefing_app.domain.mentions import Section

_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d+)*\.?\s+(?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class _Opening:
    section: Section
    words: re.Pattern[str]
    glued: re.Pattern[str]
    """The heading at the end of a line that belongs to the item above."""


def _opening(section: Section, words: str) -> _Opening:
    whole = re.compile(rf"(?:{words})\s*[:?.]*", re.IGNORECASE)
    return _Opening(section, whole, re.compile(rf"(?<=[.;])\s+(?:{words})\s*[:?]?$", re.IGNORECASE))


_FOR = (
    r"(?:\s+(?:for|to)\s+(?:the\s+)?"
    r"(?:local\s+authority|council|lscb|board|partnership|partners|provider|improvement))?"
)
_OPENINGS = (
    _opening(
        Section.PRIORITY_ACTION,
        r"(?:areas?\s+for\s+)?(?:priority(?:\s+(?:and|or)\s+immediate)?|"
        r"immediate(?:\s+(?:and|or)\s+priority)?)\s+actions?",
    ),
    _opening(
        Section.RECOMMENDATION,
        r"what\s+(?:(?:does|do|must|should|needs?)\b[^.;]{0,60}?\bimprove|needs\s+improving)"
        rf"(?:\s+(?:in|about|at)\b[^.;]{{0,60}})?|recommendations{_FOR}|areas?\s+"
        r"(?:for|that\s+requires?|that\s+needs?|requiring)\s+(?:further\s+)?(?:improvement|development)",
    ),
    _opening(
        Section.HEADLINE_FINDING,
        r"(?:summary\s+of\s+)?(?:the\s+)?headline\s+findings|overview|summary\s+of\s+(?:the\s+)?findings",
    ),
)
_CLOSING = re.compile(
    r"(?:the\s+)?(?:experiences?\s+(?:and\s+progress\s+)?of|impact\s+of\s+leaders)\b"
    r"|summary(?:\s+(?:for|of)\b|$)|executive\s+summary"
    r"|(?:main|key|detailed|inspection|our)?\s*findings\b(?=$|\s*[:–-]|\s+and\b|\s+from\b)"
    r"|(?:evaluation|review)\s+of\s+progress\b|inspection\s+judge?ments?\b"
    r"|(?:the\s+)?(?:local\s+authority|council)['’]?s?\s+strengths\b|(?:key\s+|main\s+)?strengths\b"
    r"|what\s+(?:is|are|works?|went)\b.{0,40}\b(?:well|strengths?)|information\s+about\b"
    r"|progress\s+since\b|about\s+(?:this|the)\s+inspection|ofsted\s+will\b|yours\s+sincerely"
    r"|i\s+am\s+copying|record\s+of\s+main\b|what\s+the\s+inspection\b|annex\b|appendix\b",
    re.IGNORECASE,
)
# A numbered list may have headings such as these within.
_PERHAPS = re.compile(
    r"(?:the\s+)?(?:outcomes\s+for|effectiveness\s+of|impact\s+of|quality\s+of\s+(?:provision|practice)$"
    r"|capacity\s+to\s+improve)"
    r"|leadership\s+and\s+(?:management|governance)$|context$|next\s+steps$|how\s+(?:we|this)\b",
    re.IGNORECASE,
)
_LONGEST = 110


def opened(line: str, below: str = "") -> Section | None:
    """The kind of section that a heading opens; one that is broken goes on in the line `below`."""
    for words in (line, f"{line} {below}") if below else (line,):
        plain = _NUMBER.sub("", _SPACES.sub(" ", words).strip())
        if len(plain) <= _LONGEST and not plain[:1].islower():
            for one in _OPENINGS:
                if one.words.fullmatch(plain):
                    return one.section
    return None


def closes(line: str) -> bool:
    """Whether a line is the heading of a section that has no recommendations."""
    return line[:1].isupper() and _CLOSING.match(line) is not None


def may_close(line: str) -> bool:
    """Whether a line is a heading that ends a list without numbers."""
    return closes(line) or (line[:1].isupper() and _PERHAPS.match(line) is not None)


def without_heading(line: str) -> str:
    """A line without the next heading, where that was set right behind its last full stop."""
    for one in _OPENINGS:
        found = one.glued.search(line)
        if found and found.group().strip()[:1].isupper():
            return line[: found.start()]
    return line
