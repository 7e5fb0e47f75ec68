"""Puts words together again that were broken at the end of a line."""

import re
from collections import Counter
from collections.abc import Iterable

# PDFium marks a hyphen at a line's end so, and takes the line end away.
MARK = "\ufffe"
_SOFT = "\u00ad"  # stands within a word where it may be broken
LOOSE = frozenset(f"-\u2010{_SOFT}{MARK}")
"""Hyphens of all kinds: they come and go where words are broken."""
_BROKEN = re.compile(
    rf"(?<!\w)(?P<head>\w++)(?P<break>{MARK}|[-\u2010{_SOFT}]\n(?=[a-z])|(?<=\d)-\n(?=\d\d\b)|{_SOFT})"
    r"(?P<tail>\w+)(?P<rest>\S*)(?P<gap> *\n?)"
)
_WORD = re.compile(r"\w+(?:-\w+)*")
# So many times makes a habit.
_HABIT = 3


class Hyphens:
    """A document's own words, which tell "well-being" from "informa-tion"."""

    def __init__(self, texts: Iterable[str]) -> None:
        texts = tuple(texts)
        self._words = Counter(
            word.lower() for text in texts for word in _WORD.findall(_BROKEN.sub(" ", text))
        )
        told = [
            self._told(found["head"], found["tail"]) for text in texts for found in _BROKEN.finditer(text)
        ]
        # Where many hyphens are the words' own and none is the printer's, the others are the words' own too.
        self._only_own = told.count(True) >= _HABIT and False not in told

    def joined(self, text: str) -> str:
        """The text with broken words whole on their first line, their hyphen kept where it is their own."""
        return _BROKEN.sub(self._whole, text).replace(MARK, "-")

    def _whole(self, broken: re.Match[str]) -> str:
        head, tail = broken["head"], broken["tail"]
        own = _SOFT not in broken["break"] and self._is_own(head, tail)
        end = broken["gap"] if broken["break"] == _SOFT else "\n"
        return f"{head}{'-' if own else ''}{tail}{broken['rest']}{end}"

    def _is_own(self, head: str, tail: str) -> bool:
        if not (head.isalpha() and tail.isalpha() and tail.islower()):
            return True  # "2018-19", "Anglo-Irish"
        told = self._told(head, tail)
        if told is not None:
            return told
        return self._only_own or all(self._words[part.lower()] > 0 for part in (head, tail))

    def _told(self, head: str, tail: str) -> bool | None:
        """Whether the word is written with a hyphen elsewhere; None if it is nowhere else."""
        whole, hyphened = self._words[f"{head}{tail}".lower()], self._words[f"{head}-{tail}".lower()]
        return hyphened > whole if whole or hyphened else None
