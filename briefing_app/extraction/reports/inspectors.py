"""Who led an inspection, as its report says."""

import re

from briefing_app.extraction.text.layout import Span

_LABEL = re.compile(
    r"(?:^|(?<=[\s.:|]))(?<!deputy\s)(?<!deputy-)(?<!deputy\s\s)"
    r"(?:lead|reporting)\s+(?:(?:ofsted|social\s+care)\s+)?(?:inspector|hmi)(?:(?:s|\s*\(s\))(?=\s*[:|–-])"
    r"|\b)"
    r"[^\S\n]*(?P<mark>[:|–—-])?\s*",
    re.IGNORECASE | re.MULTILINE,
)
_MAJESTY = r"(?:(?i:her|his)\s+(?i:majesty)['’‘`´]?s\s+(?i:inspector),?\s+)"
_TITLES = rf"{_MAJESTY}?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\b\.?\s+)?"
_WORD = r"[^\W\d_](?:[^\W\d_]|['’‘`´\-‐‑\ufffe.](?=[^\W\d_])|\.(?=\s))*"
_STOP = (
    r"(?:HM[I1]|S?HMI|OI|AI|SCRI|[OMC]BE|QPM|and|with|(?i:her|his|senior|ofsted|social|regulatory|deputy"
    r"|team|inspectors?|"
    r"judge?ments?|age|published|report|grade|the|additional|lead|quality|assurance|majesty))"
)
_NAME = re.compile(
    rf"{_TITLES}(?P<name>(?!{_STOP}\b){_WORD}(?:[^\S\n]+(?!{_STOP}\b){_WORD}){{0,4}}"
    rf"(?:\s*\n\s*(?!{_STOP}\b){_WORD}(?=[^\S\n]*(?:,|\n|\bHM|$)))?)"
)
_WORDS = rf"(?P<name>(?!{_STOP}\b){_WORD}(?:[^\S\n]+(?!{_STOP}\b){_WORD}){{1,4}})"
_SIGNED = re.compile(rf"(?i:yours\s+(?:sincerely|faithfully)),?\s*\n\s*{_TITLES}{_WORDS}")
_WERE = re.compile(
    rf"(?i:majesty['’‘`´]?s\s+inspectors?(?:\s*\(HMI\))?\s+(?:for\s+(?:this|the)\s+visit\s+)?(?:was"
    rf"|were))\s+{_TITLES}{_WORDS}"
)
_LEAST_WORDS = 2


def find_lead(text: str) -> Span | None:
    """The name that stands after "Lead inspector", at the first place where one does."""
    for label in _LABEL.finditer(text):
        found = _NAME.match(text, label.end())
        if not found or (label["mark"] is None and not _begins_line(text, label.start())):
            continue
        name = _trimmed(text, found)
        words = text[name.start : name.end].split()
        if len(words) >= _LEAST_WORDS and words[0][0].isupper() and words[-1][0].isupper():
            return name
    return None


def find_signature(text: str) -> Span | None:
    """The name above "His Majesty's Inspector" at the end of a letter; failing that, whom it names first."""
    for pattern in (_SIGNED, _WERE):
        found = list(pattern.finditer(text))
        if found:
            one = found[-1] if pattern is _SIGNED else found[0]
            return Span(*one.span("name"))
    return None


def _begins_line(text: str, start: int) -> bool:
    return not text[max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1 : start].strip()


def _trimmed(text: str, found: re.Match[str]) -> Span:
    """The name without a line below it, unless the first line has only half of it."""
    start, end = found.span("name")
    first = text[start:end].split("\n", 1)[0]
    return Span(start, start + len(first.rstrip())) if " " in first.strip() else Span(start, end)
