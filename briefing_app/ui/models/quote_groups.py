"""The reading list of quotes: shorter versions are folded into the longest, and quotes stand in groups."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from briefing_app.domain.deciding import NOT_MARKED, Mark
from briefing_app.domain.facts import Quote
from briefing_app.domain.folding import parts_of
from briefing_app.domain.wording import fold
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.rows import Row, one_line, places_of, quote_row

GROUPINGS = (
    ("", marked("None")),
    ("speaker", marked("Speaker")),
    ("topic", marked("Topic")),
    ("source", marked("Source")),
)
"""What quotes can be grouped by, and how that is called."""
_NO_SPEAKER, _NO_TOPIC = marked("Speaker not named"), marked("Without a topic")
_NAMELESS = (_NO_SPEAKER, _NO_TOPIC)


def listing_of(
    quotes: Sequence[Quote], homes: Mapping[UUID, UUID], grouping: str, marks: Mapping[UUID, Mark]
) -> Listing:
    """The rows of a reading list, with a heading above each group if there is a grouping.

    `homes` gives of each shorter version the longest one (`domain.folding`).
    """
    there = {quote.id: quote for quote in quotes}
    parts = {
        home: [there[part] for part in members if part in there]
        for home, members in parts_of(homes).items()
        if home in there
    }
    listed = [quote for quote in quotes if homes.get(quote.id) not in there]
    key = _KEYS.get(grouping)

    def make(quote: Quote) -> Row:
        return _row(quote, parts.get(quote.id, ()))

    if key is None:
        return Listing.made(listed, _identity, make)
    groups: dict[str, list[Quote]] = {}
    for quote in listed:
        groups.setdefault(key(quote, marks.get(quote.id, NOT_MARKED)), []).append(quote)
    ranked = sorted(groups.items(), key=lambda item: _rank(grouping, item[0], len(item[1])))
    named = ((tr(name) if name in _NAMELESS else name, members) for name, members in ranked)
    return Listing.grouped(named, _identity, make)


def _identity(quote: Quote) -> UUID:
    return quote.id


def _row(quote: Quote, parts: Sequence[Quote]) -> Row:
    row = quote_row(quote)
    if not parts:
        return row
    shorter = tr("with %n shorter versions", "with %n shorter version", len(parts))
    places = (*row.places, *(place for part in parts for place in places_of(part)))
    return row.with_more(f"{row.detail} · {shorter}", places)


def _rank(grouping: str, name: str, count: int) -> tuple[object, ...]:
    """Speakers by how often they are quoted, all else by name; what has none comes last."""
    last = name in _NAMELESS
    return (last, -count, name) if grouping == "speaker" else (last, 0, fold(name))


def _speaker(quote: Quote, _mark: Mark) -> str:
    lead = quote.lead
    return lead.speaker or one_line(lead.role or "") or _NO_SPEAKER


def _topic(_quote: Quote, mark: Mark) -> str:
    return mark.topic or _NO_TOPIC


def _source(quote: Quote, _mark: Mark) -> str:
    return f"{quote.source.title} · {quote.source.label}"


_KEYS: Mapping[str, Callable[[Quote, Mark], str]] = {
    "speaker": _speaker,
    "topic": _topic,
    "source": _source,
}
