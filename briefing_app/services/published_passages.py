"""Which passages of a source are published: as many as leave half of its text where it was published first.

The press owns its articles. A library reads them so closely that the passages of one, set in order, come to
nearly all of it; to publish these would be to publish the article.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_app.domain.mentions import EventMention, FigureMention, Form, Kind, Mention, QuoteMention
from briefing_app.domain.sentences import Sentence

Place = tuple[str, int, int]

MOST = 0.5
"""The share of a text that is published at most."""
_FIRST = (Kind.JUDGEMENT, Kind.RECOMMENDATION)


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as it is published: the characters `[start, end)` of the text.

    `sentence` is that of words which are quoted within it, and make little sense without it. `drawn` is how
    many characters of the sentence `around` say beside the passage what a figure counts, or what happened.
    """

    start: int
    end: int
    sentence: str | None = None
    drawn: int = 0
    around: range = range(0)

    @property
    def length(self) -> int:
        return self.end - self.start + self.drawn


def shown_of(
    text: str, said: Mapping[Place, Sequence[Mention]], sentences: Sequence[Sentence]
) -> dict[Place, Shown]:
    """The passages of a text that are published, by their places, in order; `said` gives what each says.

    What inspectors judged and asked for goes first, then the shortest: so as many are published as can be.
    """
    found = {place: _shown(mentions, sentences) for place, mentions in said.items()}
    room = _Room(text)
    in_turn = sorted(found, key=lambda place: (not _is_first(said[place]), found[place].length, place))
    kept = {place for place in in_turn if room.take(found[place])}
    return {place: found[place] for place in sorted(kept)}


def _is_first(said: Iterable[Mention]) -> bool:
    return any(one.kind in _FIRST for one in said)


class _Room:
    """How much of a text can still be shown."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))
        self._left = int(len(text) * MOST)

    def take(self, shown: Shown) -> bool:
        """Take what a passage needs beside those that have room; gives whether there was enough."""
        needed = [place for place in range(shown.start, shown.end) if not self._taken[place]]
        # Which words of its sentence are drawn from it is not known: any that are not shown yet.
        free = (place for place in shown.around if not self._taken[place])
        beside = (place for place in free if not shown.start <= place < shown.end)
        needed += [place for place, _ in zip(beside, range(shown.drawn), strict=False)]
        if len(needed) > self._left:
            return False
        self._left -= len(needed)
        for place in needed:
            self._taken[place] = 1
        return True


def _shown(said: Sequence[Mention], sentences: Sequence[Sentence]) -> Shown:
    passage = said[0].passage
    around = [*_around(passage.start, passage.end, sentences)]
    whole = around and around[0].start <= passage.start and passage.end <= around[-1].end
    reach = range(around[0].start, around[-1].end) if whole else range(passage.start, passage.end)
    if whole and any(isinstance(one, QuoteMention) and one.form is Form.FRAGMENT for one in said):
        return Shown(reach.start, reach.stop, " ".join(one.words for one in around))
    return Shown(passage.start, passage.end, drawn=sum(map(_drawn, said)), around=reach)


def _around(start: int, end: int, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences that have any of some characters."""
    first = bisect_right(sentences, start, key=lambda one: one.end)
    for one in sentences[first:]:
        if one.start >= end:
            return
        yield one


def _drawn(mention: Mention) -> int:
    match mention:
        case FigureMention():
            return len(mention.measure)
        case EventMention():
            return len(mention.event)
        case _:
            return 0
