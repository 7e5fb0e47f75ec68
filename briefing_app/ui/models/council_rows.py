"""How a council stands, as rows of a list: a figure, a year of it, the councils with a grade."""

from briefing_app.domain.official import period_in_words
from briefing_app.domain.standings import AreaSpread, GradeCount, MeasureHistory, Point
from briefing_app.ui.models.rows import Place, Row, places_of
from briefing_app.ui.theme import grade_mark

_NO_VALUE = "No value"


def figure_row(history: MeasureHistory) -> Row:
    """A measure with its latest value, how it stands, and what it is for England and the region."""
    point = history.points[0]
    period = period_in_words(point.period)
    return Row(
        lead=_NO_VALUE if point.withheld else point.words,
        tone="ink-2" if point.withheld else "accent",
        text=history.title,
        detail=" · ".join([*_beside(point, history.region), period]),
        places=(_place(point),),
    )


def year_row(history: MeasureHistory, point: Point) -> Row:
    """A value in one period, how it stands, and who stands next to it."""
    period = period_in_words(point.period)
    return Row(
        lead=_NO_VALUE if point.withheld else point.words,
        tone="ink-2" if point.withheld else "accent",
        text=period[:1].upper() + period[1:],
        detail=" · ".join([*_beside(point, history.region), *_neighbours(point)]),
        places=(_place(point),),
    )


def _beside(point: Point, region: str) -> list[str]:
    """What is set beside a value, each in words; a value that was not given is said to be so."""
    said = [point.words[:1].upper() + point.words[1:]] if point.withheld else []
    if point.standing:
        place = point.standing.in_words
        said.append(f"{place[:1].upper()}{place[1:]} councils, in {point.standing.quarter}")
    said += [f"England: {point.england}"] if point.england else []
    return said + ([f"{region}: {point.region}"] if point.region else [])


def _neighbours(point: Point) -> list[str]:
    if point.standing is None:
        return []
    sides = (("next above", point.standing.above), ("next below", point.standing.below))
    return [f"{side}: {there[0]} ({there[1]:,f})" for side, there in sides if there]


def _place(point: Point) -> Place:
    place = point.place
    return Place(place.text, place.start, place.end, place.label)


def grade_row(spread: AreaSpread, count: GradeCount) -> Row:
    """A grade, how many councils have it, and which."""
    number = len(count.councils)
    share = f"{number} of {spread.total} councils"
    return Row(
        lead=f"{grade_mark(count.grade.tone)} {count.grade.title}",
        tone=count.grade.tone,
        text=", ".join(count.councils) or "None",
        detail=share,
        places=(),
    )


def own_row(spread: AreaSpread) -> Row | None:
    """The council's own grade, to be shown in its source; `None` if it has none."""
    if spread.own is None:
        return None
    return Row(
        text=spread.area.title, detail=own_grade(spread), places=places_of(spread.own), fact=spread.own.id
    )


def spread_in_words(spread: AreaSpread, council: str | None) -> str:
    """An area with the council's grade and how many councils have which, as a screen reader says it."""
    counted = ", ".join(f"{len(count.councils)} {count.grade.title.lower()}" for count in spread.counts)
    own = f"{council}: {own_grade(spread)}. " if council and spread.own else ""
    return f"{spread.area.title}. {own}Of {spread.total} councils {counted}."


def own_grade(spread: AreaSpread) -> str:
    """What the chosen council was judged, in words; nothing if it was not."""
    return spread.framework.grade(spread.own.lead.grade).title if spread.own else ""
