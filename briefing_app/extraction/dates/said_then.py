"""Words of an earlier day that a text quotes or tells: the dates in them count from then."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from briefing_app.domain import edtf
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.text.layout import Span

# "An email of 15 June had read: “We will know by | Friday”": words in marks that are still open.
_QUOTED = re.compile(
    r"[^.!?“”\"‘]*\b(?:reads?|said|wrote|written|told|promised|stated)\b[^.!?“”\"‘]*[:,]\s[“\"‘]"
    r"(?P<said>[^“”\"]*)"
)
# "Last spring she told us that it would be ready by | November".
_PROMISED = re.compile(
    r"[^.!?“”\"]*\b(?:said|told|promised|pledged|assured|predicted|vowed)\b[^.!?”\"]*?\b(?:would|will)\b"
    r"(?P<said>[^.!?”\"]*(?:[“\"]\w{2,6}\s(?:the\s)?)?)"
)
_TERMS = (Grain.MONTH, Grain.SEASON, Grain.FEAST, Grain.DAY)  # what a promise names
_DAY, _MARK, _STOP = re.compile(r"\d{4}-\d\d-\d\d"), re.compile('[“”"]'), re.compile(r"[.!?]\s")
_OPENING = len("And then, back in ")
_LONG_SAID = timedelta(days=14)
_LONGEST = 400  # characters from the day on which something was said to a date in it


class LastDate(NamedTuple):
    """The last date of a block from which others can count: its value, where it stands, and its sentence."""

    when: str
    start: int
    end: int
    sentence: Span


class SaidThen:
    """The words of then that a block has begun, if any: on which day they were said, and where they begin."""

    def __init__(self) -> None:
        self._open: tuple[date, int] | None = None

    def counted_from(
        self, last: LastDate | None, expression: Expression, sentence: Span, text: str, published: date | None
    ) -> tuple[date | None, Span]:
        """The day from which a date counts, and the words that it stands in.

        These are the day of publication and its sentence, but for words that were said long before; `last` is
        the date before it.
        """
        if published is None:
            return published, sentence
        if last is not None and (begins := _begins(last, expression, sentence, text)) is not None:
            day = edtf.bounds(last.when).upper
            self._open = (day, begins) if day is not None and published - day >= _LONG_SAID else None
        elif self._open is not None and _ends(text[self._open[1] : expression.start]):
            self._open = None
        if self._open is None:
            return published, sentence
        day, begins = self._open
        return day, Span(max(begins, sentence.start), sentence.end)


def _begins(last: LastDate, expression: Expression, sentence: Span, text: str) -> int | None:
    """Where the words with an expression begin, if the date before tells when they were said."""
    if expression.start - last.end > _LONGEST:
        return None
    quoted = _QUOTED.fullmatch(text, last.end, expression.start)
    if quoted is not None and _DAY.fullmatch(last.when):
        return quoted.start("said")
    # A promise without marks is of then only where the date opens its sentence.
    opens = last.sentence == sentence and last.start - sentence.start <= _OPENING
    if not opens or expression.grain not in _TERMS or expression.shift is not None:
        return None
    promised = _PROMISED.fullmatch(text, last.end, expression.start)
    return promised.start("said") if promised else None


def _ends(said: str) -> bool:
    """Whether words of then are over: their mark is closed, or the sentence is that stood in none."""
    return _MARK.search(said) is not None or (said.startswith((" ", ",")) and _STOP.search(said) is not None)
