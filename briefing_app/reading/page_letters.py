"""Where the characters of a frozen text stand on a page: both sides' letters, laid against each other."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.domain.documents import Page
from briefing_app.domain.places import Box, lines_of
from briefing_app.reading.hyphens import LOOSE

# Fewer letters of a line don't tell where it is.
_LEAST_OF_A_LINE = 4


@dataclass(frozen=True, slots=True)
class PageLetters:
    """The letters of a page in reading order, without spaces and hyphens, each with its rectangle.

    `quarters` says how often the page is turned clockwise before it is shown.
    """

    text: str
    boxes: tuple[Box, ...]
    quarters: int = 0

    @classmethod
    def of(cls, letters: Iterable[tuple[str, Box]], quarters: int = 0) -> "PageLetters":
        """Those among some characters that count."""
        kept = [(char, box) for char, box in letters if _counts(char)]
        return cls("".join(char for char, _ in kept), tuple(box for _, box in kept), quarters)


@dataclass(frozen=True, slots=True)
class PageIndex:
    """The offsets of a frozen text whose letters stand on a page, in order, and the letters' rectangles."""

    offsets: tuple[int, ...] = ()
    boxes: tuple[Box, ...] = ()
    quarters: int = 0

    def lines(self, start: int, end: int) -> tuple[Box, ...]:
        """One rectangle for each line of print of the characters `[start, end)`."""
        found = self.boxes[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]
        upright = lines_of(box.turned(-self.quarters) for box in found)
        return tuple(box.turned(self.quarters) for box in upright)


def page_index(text: str, page: Page, letters: PageLetters, before: tuple[Page, str] | None) -> PageIndex:
    """Find a page of a frozen text among the letters of the page itself.

    Running lines and page numbers are in the letters and not in the text. `before` is the page before
    with its letters: its last word may end at the top of this page.
    """
    offsets = _counting(text, page.start, page.end)
    if before is not None:
        offsets = _broken_tail(text, *before, letters.text, offsets) + offsets
    wanted = "".join(text[offset] for offset in offsets)
    place = letters.text.find(wanted)
    if place >= 0:
        pairs = [(number, place + number) for number in range(len(offsets))]
    else:
        tail = _last_word(text, page)
        pairs = _up_to_broken_word(wanted, tail, letters.text)
        pairs = pairs or _line_by_line(text, page, offsets, letters.text)
    return PageIndex(
        tuple(offsets[one] for one, _ in pairs),
        tuple(letters.boxes[other] for _, other in pairs),
        letters.quarters,
    )


def counted(text: str) -> str:
    """The letters of a text without its spaces and hyphens, of which files make what they like."""
    return "".join(filter(_counts, text))


def _counts(char: str) -> bool:
    return not (char.isspace() or char in LOOSE or char < " " or char == "\x7f")


def _counting(text: str, start: int, end: int) -> list[int]:
    return [offset for offset in range(start, end) if _counts(text[offset])]


def _broken_tail(text: str, before: Page, its_letters: str, letters: str, own: Sequence[int]) -> list[int]:
    """The end of the word with which the page before ends, as far as it stands above this page's text."""
    last = _counting(text, before.start, before.end)
    whole = "".join(text[offset] for offset in last)
    if whole in its_letters:
        return []
    page = "".join(text[offset] for offset in own)
    for length in range(1, _last_word(text, before)):
        if whole[:-length] in its_letters:
            return last[-length:] if whole[-length:] + page in letters else []
    return []


def _last_word(text: str, page: Page) -> int:
    """How many letters the last word of a page has."""
    words = text[page.start : page.end].rsplit(maxsplit=1)
    return len(counted(words[-1])) if words else 0


def _up_to_broken_word(wanted: str, last_word: int, letters: str) -> list[tuple[int, int]]:
    """Pairs of letters where the last word of the page ends on the next one."""
    for length in range(1, last_word):
        place = letters.find(wanted[:-length])
        if place >= 0:
            return [(number, place + number) for number in range(len(wanted) - length)]
    return []


def _line_by_line(text: str, page: Page, offsets: Sequence[int], letters: str) -> list[tuple[int, int]]:
    """Pairs of letters where the page was read in another order than today, or with other marks."""
    pairs: list[tuple[int, int]] = []
    number = beyond = 0
    line_start = page.start
    for line in text[page.start : page.end].split("\n"):
        line_end = line_start + len(line)
        until = bisect_left(offsets, line_end, lo=number)
        words = "".join(text[offset] for offset in offsets[number:until])
        place = _nearest(words, letters, beyond)
        if place >= 0:
            pairs += [(number + step, place + step) for step in range(len(words))]
            beyond = place + len(words)
        number, line_start = until, line_end + 1
    return pairs


def _nearest(words: str, letters: str, beyond: int) -> int:
    """Where a line stands after a place, or else anywhere; -1 if it doesn't."""
    if len(words) < _LEAST_OF_A_LINE:
        return letters.find(words, beyond, beyond + 2 * _LEAST_OF_A_LINE) if words else -1
    place = letters.find(words, beyond)
    return place if place >= 0 else letters.find(words)
