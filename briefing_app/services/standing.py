"""A council's official figures over the years, each beside England's, its region's and all councils'."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.domain import edtf
from briefing_app.domain.official import Level, official_in_words, withheld_in_words
from briefing_app.domain.standings import MeasureHistory, Point, RowPlace, standing
from briefing_app.domain.wording import fold
from briefing_app.services.row_texts import RowTexts
from briefing_app.store import official
from briefing_app.store.library import Library
from briefing_app.store.official import StoredMeasure, StoredPlace, StoredValue

Groups = Mapping[str, Sequence[StoredPlace]]
"""The places of each council, by the council's key."""
_Values = dict[str, StoredValue]


@dataclass(slots=True)
class _Spread:
    """All values of a measure in a period: by council's key, of the region, of England."""

    councils: _Values
    region: StoredValue | None = None
    england: StoredValue | None = None


def latest_figures(library: Library, groups: Groups, key: str) -> tuple[MeasureHistory, ...]:
    """Every measure of the council of a key in its latest period, in the order of the tables."""
    by_period: dict[str, list[StoredMeasure]] = defaultdict(list)
    for measure in _measures(library, groups, key):
        by_period[measure.periods[0]].append(measure)
    found = [
        item
        for period, measures in by_period.items()
        for item in _histories(library, groups, key, measures, [period])
    ]
    return tuple(sorted(found, key=lambda item: item.id))


def history(library: Library, groups: Groups, key: str, measure_id: int) -> MeasureHistory | None:
    """A measure of the council of a key in all periods; `None` if it has no such measure (any more)."""
    found = [measure for measure in _measures(library, groups, key) if measure.id == measure_id]
    periods = [period for measure in found for period in measure.periods]
    return next(_histories(library, groups, key, found, periods), None)


def _measures(library: Library, groups: Groups, key: str) -> tuple[StoredMeasure, ...]:
    return official.measures_of(library, [place.id for place in groups[key]])


def _histories(
    library: Library, groups: Groups, key: str, measures: Sequence[StoredMeasure], periods: Sequence[str]
) -> Iterator[MeasureHistory]:
    region = latest_place(groups[key]).region
    spreads = _spreads(library, groups, region, measures, periods)
    texts = RowTexts(library)
    names = {each: latest_place(group).name for each, group in groups.items()}
    for measure in measures:
        points = tuple(_points(measure, spreads[measure.id], key, names, texts))
        if points:
            yield MeasureHistory(measure.id, measure.title, region, points)


def latest_place(group: Sequence[StoredPlace]) -> StoredPlace:
    """The place under the name and in the region that its council has now."""
    return max(group, key=lambda place: (edtf.sort_key(place.latest), place.id))


def _spreads(
    library: Library,
    groups: Groups,
    region: str,
    measures: Sequence[StoredMeasure],
    periods: Sequence[str],
) -> dict[int, dict[str, _Spread]]:
    """What all sources give for some measures, by measure and period; of two sources the later counts."""
    keys = {place.id: key for key, group in groups.items() for place in group}
    others = {place.id: place for place in official.places(library) if place.id not in keys}
    spreads: dict[int, dict[str, _Spread]] = defaultdict(dict)
    for value in official.values(library, [measure.id for measure in measures], periods):
        spread = spreads[value.measure].setdefault(value.period, _Spread({}))
        if value.place in keys:
            spread.councils[keys[value.place]] = value
        elif others[value.place].level is Level.COUNTRY:
            spread.england = value if fold(others[value.place].name) == "england" else spread.england
        elif fold(others[value.place].name) == fold(region):
            spread.region = value
    return spreads


def _points(
    measure: StoredMeasure,
    spreads: Mapping[str, _Spread],
    key: str,
    names: Mapping[str, str],
    texts: RowTexts,
) -> Iterator[Point]:
    for period in sorted(spreads, key=edtf.sort_key, reverse=True):
        spread = spreads[period]
        value = spread.councils.get(key)
        if value is None:
            continue
        amounts = {
            names[other]: Decimal(item.amount)
            for other, item in spread.councils.items()
            if item.amount is not None
        }
        name, start, end, label = texts.place(value)
        yield Point(
            period=period,
            words=_in_words(value, measure) or "",
            withheld=value.amount is None,
            england=_in_words(spread.england, measure),
            region=_in_words(spread.region, measure),
            standing=standing(names[key], amounts),
            place=RowPlace(name, start, end, label),
        )


def _in_words(value: StoredValue | None, measure: StoredMeasure) -> str | None:
    if value is None:
        return None
    if value.amount is None:
        return withheld_in_words(value.withheld or "")
    return official_in_words(Decimal(value.amount), measure.unit)
