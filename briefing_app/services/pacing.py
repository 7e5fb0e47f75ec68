"""How long a batch of documents will still take, in words that don't jump about."""

import time
from collections.abc import Callable, Iterable
from itertools import accumulate

from briefing_app.system.words import tr

_A_FILE = 20_000
"""What a file costs beside its bytes, as if it had so many more."""
_SOON = 15.0
"""Seconds that nobody needs to be told about."""
_MEANINGFUL_SECONDS, _MEANINGFUL_SHARE = 5.0, 0.02
"""An estimate made after less than this, or from less than this share of the work, is a guess."""
_MINUTES = (1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440)
_SLACK = 0.3
"""A new estimate that is nearer than this share to what was said changes nothing."""
_HOUR = 60


class Pace:
    """Estimates the time left from how many bytes were read in the time gone by."""

    def __init__(self, sizes: Iterable[int], clock: Callable[[], float] = time.monotonic) -> None:
        """Begin now; `sizes` are the files' bytes in their order, `clock` gives seconds."""
        self._gone = [0, *accumulate(size + _A_FILE for size in sizes)]
        self._clock = clock
        self._begun = clock()
        self._said: float | None = None

    def left(self, done: int) -> str:
        """How long the rest takes when `done` files are done; empty while that can't be told, or is soon."""
        spent, share = self._clock() - self._begun, self._gone[done] / max(self._gone[-1], 1)
        if spent < _MEANINGFUL_SECONDS or share < _MEANINGFUL_SHARE:
            return ""
        left = spent / share - spent
        if left < _SOON:
            return ""
        minutes = left / 60
        if self._said is None or not _near(minutes, self._said):
            self._said = min(_MINUTES, key=lambda said: abs(said - minutes))
        return _in_words(self._said, minutes)


def _near(minutes: float, said: float) -> bool:
    return said * (1 - _SLACK) - 0.5 < minutes < said * (1 + _SLACK) + 0.5


def _in_words(said: float, minutes: float) -> str:
    if said == 1 and minutes < 1:
        return tr("less than a minute left")
    if said < _HOUR:
        return tr("about %n minutes left", "about a minute left", round(said))
    hours = said / _HOUR
    if hours.is_integer():
        return tr("about %n hours left", "about an hour left", round(hours))
    return tr("about {hours:g} hours left", hours=hours)
