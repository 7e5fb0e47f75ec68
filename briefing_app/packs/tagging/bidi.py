"""The order in which a line that is written from right to left is seen (Unicode's UAX #9, in short).

There are no levels but two, since what would ask for more never reaches a page: marks that override or
isolate directions are named in words before.
"""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

_MIRRORED = str.maketrans("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤")
_NUMBERS = ("EN", "AN")
_DIRECTIONS = {"L": "L", "R": "R", "AL": "R"}
_NOTHING_ITSELF = ("NSM", "BN")


def seen(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a line from left to right; each as it is read, and whether from right."""
    pieces, start = list[tuple[str, bool]](), 0
    for from_right, run in groupby(_from_right(text)):
        end = start + len(list(run))
        pieces.append((text[start:end], from_right))
        start = end
    yield from reversed(pieces)


def has_letters_from_right(text: str) -> bool:
    """Whether any letter of a text is written from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def more_from_right(text: str) -> int:
    """By how many the words from right to left are more than the others of a line.

    It is counted as PDFium does: whatever stands between letters of one direction parts them.
    """
    kinds = [kind for kind, _ in groupby(_DIRECTIONS.get(unicodedata.bidirectional(one), "") for one in text)]
    return kinds.count("R") - kinds.count("L")


def mirrored(text: str) -> str:
    """What is no letter as it is seen from right to left: backwards, with brackets that open that way."""
    return text[::-1].translate(_MIRRORED)


def _from_right(text: str) -> list[bool]:
    """Of each character whether it is written from right to left."""
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    _follow_letters(kinds)
    _join_numbers(kinds)
    return _settle(kinds)


def _follow_letters(kinds: list[str]) -> None:
    """Marks are as what they stand on (W1 and W3).

    Left out is that digits of ours behind Arabic letters part from the signs beside them (W2): in "£4.2m"
    and "45%" they are read together.
    """
    before = "R"
    for place, kind in enumerate(kinds):
        before = kinds[place] = before if kind in _NOTHING_ITSELF else "R" if kind == "AL" else kind


def _join_numbers(kinds: list[str]) -> None:
    """Points within numbers, and signs beside them, are of the number (W4 and W5)."""
    for place in range(1, len(kinds) - 1):
        kind, before, after = kinds[place], kinds[place - 1], kinds[place + 1]
        within = kind == "CS" or (kind == "ES" and before == "EN")
        if within and before == after and before in _NUMBERS:
            kinds[place] = before
    start = 0
    for kind, run in groupby(list(kinds)):
        end = start + len(list(run))
        if kind == "ET" and "EN" in (*kinds[max(start - 1, 0) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
        start = end


def _settle(kinds: list[str]) -> list[bool]:
    """Only what stands between letters from left to right is as they are (W6 and W7, N1 and N2, L1)."""
    strong = "R"
    for place, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN":
            # A number behind a word from left to right goes on with it; any other stands for itself.
            kinds[place] = "L" if strong == "L" else "AN"
        elif kind != "AN":
            kinds[place] = "ON"
    right = [kind not in ("L", "AN") for kind in kinds]
    start = 0
    for kind, run in groupby(list(kinds)):
        end = start + len(list(run))
        if kind == "ON" and start and kinds[start - 1] == "L" and kinds[end : end + 1] == ["L"]:
            right[start:end] = [False] * (end - start)
        start = end
    return right
