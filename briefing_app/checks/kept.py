"""What is worked out from one source, kept for as long as nothing in the source changes."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, FigureMention, QuoteMention
from briefing_app.domain.sentences import Sentence

_MOST = 2_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as it was read: its sentences, dates, figures and quotes, each in order of its text."""

    sentences: tuple[Sentence, ...]
    events: tuple[Evidence[EventMention], ...]
    figures: tuple[Evidence[FigureMention], ...]
    quotes: tuple[Evidence[QuoteMention], ...]

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence in which something begins, or the one before it; none where no sentence is before."""
        place = bisect_right(self.sentences, start, key=lambda one: one.start) - 1
        return self.sentences[place] if place >= 0 else None


class PerSource(Generic[T]):
    """What a function gives for the sources that it was asked for last."""

    def __init__(self, work_out: Callable[[Reading], T]) -> None:
        self._work_out = work_out
        self._known: dict[str, tuple[Reading, T]] = {}

    def of(self, sha256: str, reading: Reading) -> T:
        """What it gives for a source, worked out where anything in it is new."""
        known = self._known.pop(sha256, None)
        # One that is as it was is nearly always the very same (`same`).
        if known is None or (known[0] is not reading and known[0] != reading):
            known = reading, self._work_out(reading)
        self._known[sha256] = known
        while len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        return known[1]


def same(sha256: str, reading: Reading) -> Reading:
    """A reading, as the very object that was given before where it is as it was: quick to compare."""
    return _SAME.of(sha256, reading)


_SAME = PerSource[Reading](lambda reading: reading)
