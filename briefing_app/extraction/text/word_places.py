"""The words of a text and where each of them stands, looked at once for whatever begins with some of them."""

import re
from bisect import bisect_left
from itertools import accumulate

_GAP = re.compile(r"(\W+)")


class WordPlaces:
    """The words of a text in order, without what stands between them, and the offsets at which they begin."""

    def __init__(self, text: str) -> None:
        pieces = _GAP.split(text)
        ends = list(accumulate(map(len, pieces)))
        # Every other piece is a gap; the text may begin or end with one.
        first, last = int(not pieces[0]), len(pieces) - int(not pieces[-1])
        self.words = pieces[2 * first : last : 2]
        self.starts = ([0] if not first else []) + ends[1 : last - 1 : 2]

    def between(self, start: int, end: int) -> slice:
        """Which words begin in `[start, end)`."""
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
