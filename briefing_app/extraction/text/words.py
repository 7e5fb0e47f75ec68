"""The words and punctuation of a text, split once for all who read them."""

import re
from itertools import accumulate

_WORD = re.compile(r"([^\W_]++(?:[’'\-‑][^\W_]++)*+|[.,:;!?()–—\-…&])")


class Wording:
    """The words and punctuation marks of a text in order, `texts`; each fills `[start, end)` of it.

    Quotation marks are left out. `triggering` are the places and texts of those in which some reader's
    expressions may begin, as soon as one has asked for them.
    """

    __slots__ = ("ends", "starts", "texts", "triggering")

    def __init__(self, text: str) -> None:
        pieces = _WORD.split(text)
        bounds = list(accumulate(map(len, pieces)))
        self.texts: list[str] = pieces[1::2]
        self.starts = bounds[:-1:2]
        self.ends = bounds[1::2]
        self.triggering: list[tuple[int, str]] | None = None
