"""Who led an inspection, as its report says."""

import re

from briefing_app.extraction.text.layout import Span

_LABEL = re.compile(
    r"(?:^|(?<=[\s.:]))(?<!deputy\s)(?<!deputy-)(?:(?:lead|reporting)\s+inspector(?:\s*\(?s\)?(?=\s*:))?)"
    r"[^\S\n]*(?P<mark>[:–-])?\s*",
    re.IGNORECASE | re.MULTILINE,
)
_TITLES = r"(?:(?i:her|his)\s+(?i:majesty)['’]s\s+(?i:inspector),?\s+)?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?"
_WORD = r"[^\W\d_](?:[^\W\d_]|['’‘`\-‑\ufffe.](?=[^\W\d_])|\.(?=\s))*"
_STOP = (
    r"(?:HM[I1]|S?HMI|OI|AI|SCRI|and|with|(?i:her|his|senior|ofsted|social|regulatory|deputy|team|inspectors?|"
    r"judge?ments?|age|published|report|grade|the|additional|lead|quality|assurance|majesty))"
)
_NAME = re.compile(
    rf"{_TITLES}(?P<name>(?!{_STOP}\b){_WORD}(?:[^\S\n]+(?!{_STOP}\b){_WORD}){{0,4}}"
    rf"(?:\s*\n\s*(?!{_STOP}\b){_WORD}(?=[^\S\n]*(?:,|\n|\bHM|$)))?)"
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


def _begins_line(text: str, start: int) -> bool:
    return not text[max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1 : start].strip()


def _trimmed(text: str, found: re.Match[str]) -> Span:
    """The name without a line below it, unless the first line has only half of it."""
    start, end = found.span("name")
    first = text[start:end].split("\n", 1)[0]
    return Span(start, start + len(first.rstrip())) if " " in first.strip() else Span(start, end)
