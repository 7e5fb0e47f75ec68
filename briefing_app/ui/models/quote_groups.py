"""The reading list of quotes: what repeats is folded together, and quotes stand in groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from briefing_app.domain.deciding import NOT_MARKED, Mark
from briefing_app.domain.facts import Quote
from briefing_app.domain.wording import fold
from briefing_app.ui.models.rows import Row, heading_row, one_line, places_of, quote_row

GROUPINGS = (("", "None"), ("speaker", "Speaker"), ("topic", "Topic"), ("source", "Source"))
"""What quotes can be grouped by, and how that is called."""
_NO_SPEAKER, _NO_TOPIC = "Speaker not named", "Without a topic"


@dataclass(frozen=True, slots=True)
class Folded:
    """A quote with those of the same speaker that are parts of it."""

    quote: Quote
    parts: tuple[Quote, ...] = ()

    @property
    def ids(self) -> frozenset[UUID]:
        """The identities of all of them."""
        return frozenset(quote.id for quote in (self.quote, *self.parts))


def folded(quotes: Sequence[Quote]) -> list[Folded]:
    """The quotes in their order, those that are part of a longer one of the same speaker with that one."""
    by_speaker: dict[str | None, list[tuple[str, Quote]]] = {}
    for quote in quotes:
        words = f" {fold(quote.lead.passage.exact)} "
        by_speaker.setdefault(quote.lead.speaker, []).append((words, quote))
    home: dict[UUID, UUID] = {}
    for speaker, said in by_speaker.items():
        if speaker is None:
            continue
        said.sort(key=lambda item: -len(item[0]))
        for number, (words, quote) in enumerate(said):
            longer = next((other for wider, other in said[:number] if words in wider), None)
            if longer is not None:
                home[quote.id] = home.get(longer.id, longer.id)
    parts: dict[UUID, list[Quote]] = {}
    for quote in quotes:
        if quote.id in home:
            parts.setdefault(home[quote.id], []).append(quote)
    return [Folded(quote, tuple(parts.get(quote.id, ()))) for quote in quotes if quote.id not in home]


def rows_of(quotes: Sequence[Quote], grouping: str, marks: Mapping[UUID, Mark]) -> list[Row]:
    """The rows of a reading list, with a heading above each group if there is a grouping."""
    listed = folded(quotes)
    key = _KEYS.get(grouping)
    if key is None:
        return [_row(one) for one in listed]
    groups: dict[str, list[Folded]] = {}
    for one in listed:
        groups.setdefault(key(one.quote, marks.get(one.quote.id, NOT_MARKED)), []).append(one)
    rows: list[Row] = []
    for name, members in sorted(groups.items(), key=lambda item: _rank(grouping, item[0], len(item[1]))):
        rows += [heading_row(name, len(members)), *map(_row, members)]
    return rows


def _row(one: Folded) -> Row:
    row = quote_row(one.quote)
    if not one.parts:
        return row
    shorter = "1 shorter version" if len(one.parts) == 1 else f"{len(one.parts)} shorter versions"
    places = (*row.places, *(place for part in one.parts for place in places_of(part)))
    return row.with_more(f"{row.detail} · with {shorter}", places)


def _rank(grouping: str, name: str, count: int) -> tuple[object, ...]:
    """Speakers by how often they are quoted, all else by name; what has none comes last."""
    last = name in (_NO_SPEAKER, _NO_TOPIC)
    return (last, -count, name) if grouping == "speaker" else (last, 0, fold(name))


def _speaker(quote: Quote, _mark: Mark) -> str:
    role = one_line(quote.lead.role or "")
    return quote.lead.speaker or role or _NO_SPEAKER


def _source(quote: Quote, _mark: Mark) -> str:
    return f"{quote.source.title} · {quote.source.label}"


_KEYS: Mapping[str, Callable[[Quote, Mark], str]] = {
    "speaker": _speaker,
    "topic": lambda _quote, mark: mark.topic or _NO_TOPIC,
    "source": _source,
}
