"""The charts of a pack: timelines and bars, cut so that each fits on a page."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from briefing_app.domain import edtf
from briefing_app.domain.facts import Event, Figure
from briefing_app.packs.drawing import Drawing
from briefing_app.packs.styles import LARGE, look
from briefing_app.packs.visible import text_width
from briefing_app.pictures.figure_chart import figure_chart
from briefing_app.pictures.shapes import Picture
from briefing_app.pictures.timeline import timeline

_SMALLEST = 10.0  # points, the smallest words in pictures
F = TypeVar("F", Event, Figure)


def timelines(events: Sequence[Event], width: float, first: float, most: float) -> list[Drawing]:
    """The events in drawings: the first of at most `first` points, all others of `most`."""
    ordered, times = sorted(events, key=lambda event: edtf.sort_key(event.lead.when)), _times()
    pictures = _paged(
        ordered, lambda some: timeline(some, width / times, text_width), first / times, most / times
    )
    return [Drawing(picture, times) for picture in pictures if picture.shapes]


def figure_charts(groups: Sequence[Sequence[Figure]], width: float, most: float) -> list[Drawing]:
    """A chart for each group, in pieces if it is higher than `most` points."""
    times = _times()
    room = most / times
    return [
        Drawing(picture, times)
        for group in groups
        for picture in _paged(group, lambda some: figure_chart(some, width / times, text_width), room, room)
    ]


def _times() -> float:
    """How much larger than on an ordinary page pictures are: in large print their smallest words are, too."""
    return LARGE / _SMALLEST if look().large else 1.0


def _paged(
    facts: Sequence[F], draw: Callable[[Sequence[F]], Picture], first: float, most: float
) -> Iterator[Picture]:
    """Pictures of as many facts each as go on a page, but at least of one."""
    room = first
    while facts:
        count = max(
            1, bisect_right(range(1, len(facts) + 1), room, key=lambda some: draw(facts[:some]).height)
        )
        yield draw(facts[:count])
        facts, room = facts[count:], most
