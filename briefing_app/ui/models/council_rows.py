"""How a council stands, as rows of a list: a figure, a year of it, the councils with a grade."""

from briefing_app.domain.official import period_in_words
from briefing_app.domain.standings import AreaSpread, GradeCount, MeasureHistory, Point
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.rows import Place, Row, places_of
from briefing_app.ui.theme import grade_mark

_NO_VALUE = marked("No value")


def figure_row(history: MeasureHistory) -> Row:
    """A measure with its latest value, how it stands, and what it is for England and the region."""
    point = history.points[0]
    period = period_in_words(point.period)
    return Row(
        lead=tr(_NO_VALUE) if point.withheld else point.words,
        tone="ink-2" if point.withheld else "accent",
        text=history.title,
        detail=" · ".join([*_beside(point, history.region), period]),
        places=(_place(point),),
    )


def year_row(history: MeasureHistory, point: Point) -> Row:
    """A value in one period, how it stands, and who stands next to it."""
    period = period_in_words(point.period)
    return Row(
        lead=tr(_NO_VALUE) if point.withheld else point.words,
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
        place = f"{place[:1].upper()}{place[1:]}"
        said.append(tr("{place} councils, in {quarter}", place=place, quarter=point.standing.quarter))
    said += [tr("England: {value}", value=point.england)] if point.england else []
    return said + ([f"{region}: {point.region}"] if point.region else [])


def _neighbours(point: Point) -> list[str]:
    if point.standing is None:
        return []
    sides = ((tr("next above"), point.standing.above), (tr("next below"), point.standing.below))
    return [f"{side}: {there[0]} ({there[1]:,f})" for side, there in sides if there]


def _place(point: Point) -> Place:
    place = point.place
    return Place(place.text, place.start, place.end, place.label)


def grade_row(spread: AreaSpread, count: GradeCount) -> Row:
    """A grade, how many councils have it, and which."""
    share = tr("{count} of {total} councils", count=len(count.councils), total=spread.total)
    return Row(
        lead=f"{grade_mark(count.grade.tone)} {tr(count.grade.title)}",
        tone=count.grade.tone,
        text=", ".join(count.councils) or tr("None", "no council"),
        detail=share,
        places=(),
    )


def own_row(spread: AreaSpread) -> Row | None:
    """The council's own grade, to be shown in its source; `None` if it has none."""
    if spread.own is None:
        return None
    return Row(
        text=tr(spread.area.title), detail=own_grade(spread), places=places_of(spread.own), fact=spread.own.id
    )


def spread_in_words(spread: AreaSpread, council: str | None) -> str:
    """An area with the council's grade and how many councils have which, as a screen reader says it."""
    counted = ", ".join(f"{len(count.councils)} {tr(count.grade.title).lower()}" for count in spread.counts)
    own = f"{council}: {own_grade(spread)}. " if council and spread.own else ""
    of_all = tr("Of {total} councils {counted}.", total=spread.total, counted=counted)
    return f"{tr(spread.area.title)}. {own}{of_all}"


def own_grade(spread: AreaSpread) -> str:
    """What the chosen council was judged, in words; nothing if it was not."""
    return tr(spread.framework.grade(spread.own.lead.grade).title) if spread.own else ""
