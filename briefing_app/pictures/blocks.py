"""The blocks of a timeline: an event's mark with its words, put beside it where there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.domain import edtf
from briefing_app.domain.facts import Event
from briefing_app.domain.mentions import Status
from briefing_app.pictures.axis import Axis, Span
from briefing_app.pictures.shapes import Anchor, Dot, Rect, Shape, TextWidth, Words
from briefing_app.pictures.wrapping import one_line, sentence_case, wrap, wrap_evenly
from briefing_app.system.words import tr

DATE_SIZE, WORDS_SIZE, LEADING = 10.0, 11.0, 14.0
MARGIN = 8.0  # left and right of everything
_MOST_LINES = 6
_BASELINE = 10.5  # of the first line, below the top of a block
_GAP = 10.0  # between a mark and its words, and between two blocks of a row
_DOT = 4.5
_BAR = 9.0  # the height of a bar
_NARROWEST, _WIDEST = 140.0, 300.0  # of the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An event with its place: the mark from `start` to `end` (equal for a day) and its lines of words."""

    event: Event
    start: float
    end: float
    words_x: float
    anchor: Anchor
    dates: tuple[str, ...]
    lines: tuple[str, ...]
    words_width: float
    below: bool

    @property
    def left(self) -> float:
        words = self.words_x - (self.words_width if self.anchor == "end" else 0.0)
        return min(self.start - _DOT, words)

    @property
    def right(self) -> float:
        words = self.words_x + (self.words_width if self.anchor == "start" else 0.0)
        return max(self.end + _DOT, words)

    @property
    def height(self) -> float:
        return LEADING * (len(self.dates) + len(self.lines) + self.below)

    def shapes(self, y: float) -> Iterator[Shape]:
        """Mark and words, if the block begins at y."""
        yield self._mark(y + LEADING / 2)
        baseline = y + _BASELINE + (LEADING if self.below else 0.0)
        for line in self.dates:
            yield self._words(line, baseline, DATE_SIZE, "ink-2")
            baseline += LEADING
        for line in self.lines:
            yield self._words(line, baseline, WORDS_SIZE, "ink")
            baseline += LEADING

    def _mark(self, middle: float) -> Shape:
        planned, fact = self.event.lead.status is Status.PLANNED, self.event.id
        if self.start == self.end:
            fill = "paper" if planned else "accent"
            return Dot(x=self.start, y=middle, radius=_DOT, fill=fill, stroke="accent", fact=fact)
        return Rect(
            x=self.start,
            y=middle - _BAR / 2,
            width=self.end - self.start,
            height=_BAR,
            radius=_BAR / 2,
            fill="paper" if planned else "accent-soft",
            stroke="accent",
            fact=fact,
        )

    def _words(self, text: str, baseline: float, size: float, colour: str) -> Words:
        return Words(
            x=self.words_x,
            y=baseline,
            text=text,
            size=size,
            colour=colour,
            anchor=self.anchor,
            fact=self.event.id,
        )


def date_in_words(event: Event) -> str:
    """The date as a timeline shows it, with whether the event was still planned."""
    words = edtf.in_words(event.lead.when)
    return tr("{date} · planned", date=words) if event.lead.status is Status.PLANNED else words


def block(event: Event, span: Span, scale: Axis, width: float, text_width: TextWidth) -> Block:
    """The block of an event that lies in `span`, on a drawing `width` points wide."""
    start, end = _mark_ends(span, scale)
    right, left = width - MARGIN - end - _GAP, start - _GAP - MARGIN
    below = max(right, left) < _NARROWEST
    beside = min(_WIDEST, max(_NARROWEST, width * 0.45), max(right, left))
    wanted = max(1.0, width - 2 * MARGIN if below else beside)
    dates = wrap(sentence_case(date_in_words(event)), wanted, DATE_SIZE, text_width, most=2)
    lines = wrap_evenly(
        sentence_case(one_line(event.lead.event)), wanted, WORDS_SIZE, text_width, most=_MOST_LINES
    )
    needed = max(
        *(text_width(line, DATE_SIZE, False) for line in dates),
        *(text_width(line, WORDS_SIZE, False) for line in lines),
    )
    words_x, anchor = _words_place(start, end, needed, width, below=below)
    return Block(
        event=event,
        start=start,
        end=end,
        words_x=words_x,
        anchor=anchor,
        dates=dates,
        lines=lines if one_line(event.lead.event) else (),
        words_width=needed,
        below=below,
    )


def rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks in rows that read in order: each beside the one before where there is room, else below."""
    found: list[list[Block]] = []
    for item in blocks:
        if found and item.left > max(other.right for other in found[-1]) + _GAP:
            found[-1].append(item)
        else:
            found.append([item])
    return found


def _mark_ends(span: Span, scale: Axis) -> tuple[float, float]:
    first, last = (day.toordinal() for day in span)
    if first == last:
        middle = (scale.x(first) + scale.x(first + 1)) / 2
        return middle, middle
    start, end = scale.x(first), scale.x(last + 1)
    return start, max(end, start + _BAR)


def _words_place(
    start: float, end: float, needed: float, width: float, *, below: bool
) -> tuple[float, Anchor]:
    """Where words of the width they need begin (or end): right of the mark, else left, else under it."""
    if below:
        return max(MARGIN, min(start, width - MARGIN - needed)), "start"
    if end + _GAP + needed <= width - MARGIN:
        return end + _GAP, "start"
    return start - _GAP, "end"
