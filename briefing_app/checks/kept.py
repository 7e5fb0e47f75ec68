"""What is worked out from one source, kept for as long as nothing in the source changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, FigureMention, Mention, QuoteMention
from briefing_app.domain.sentences import Sentence

_MOST = 2_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as it was read: its sentences, dates, figures and quotes, each in order of its text."""

    sentences: tuple[Sentence, ...]
    events: tuple[Evidence[EventMention], ...]
    figures: tuple[Evidence[FigureMention], ...]
    quotes: tuple[Evidence[QuoteMention], ...] = ()


class PerSource(Generic[T]):
    """What a function gives for the sources that it was asked for last."""

    def __init__(self, work_out: Callable[[Reading], T]) -> None:
        self._work_out = work_out
        self._known: dict[str, tuple[Reading, T]] = {}

    def of(self, sha256: str, reading: Reading) -> T:
        """What it gives for a source, worked out where anything in it is new."""
        known = self._known.pop(sha256, None)
        if known is None or not _are_same(known[0], reading):
            known = reading, self._work_out(reading)
        self._known[sha256] = known
        while len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        return known[1]


def _are_same(one: Reading, other: Reading) -> bool:
    """Whether two readings are alike: where nothing is new, they are or hold nearly always the very same."""
    return one is other or (
        one.sentences == other.sentences
        and _are_alike(one.events, other.events)
        and _are_alike(one.figures, other.figures)
        and _are_alike(one.quotes, other.quotes)
    )


def _are_alike(some: Sequence[Evidence[Mention]], others: Sequence[Evidence[Mention]]) -> bool:
    return len(some) == len(others) and all(
        (one.mention is other.mention and one.source is other.source) or one == other
        for one, other in zip(some, others, strict=True)
    )


def same(sha256: str, reading: Reading) -> Reading:
    """A reading, as the very object that was given before where it is as it was: quick to compare."""
    return _SAME.of(sha256, reading)


_SAME = PerSource[Reading](lambda reading: reading)
