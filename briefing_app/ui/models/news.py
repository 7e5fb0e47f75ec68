"""What is new in a library since a day: documents that came in, and what checks have shown since."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing_app.domain import edtf
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.check_rows import observation_row
from briefing_app.ui.models.derived import derived, found_in
from briefing_app.ui.models.rows import Place, Row, source_row

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_BACK = ((7, marked("a week ago")), (30, marked("a month ago")), (365, marked("a year ago")))


def news_days(contents: "Contents", checked: "Checked | None") -> list[tuple[str, str]]:
    """The days to choose from, in ISO form, each with its words; none where nothing came in before today.

    The last visit comes first, then meetings at which something was asked, then a week, a month and a year.
    """
    today = date.today()  # noqa: DTZ011 - the user's own day
    earliest = min(contents.added_on.values(), default=today.isoformat())
    if contents.last_visit is None and earliest >= today.isoformat():
        return []
    found: dict[str, str] = {}
    if contents.last_visit is not None:
        found[contents.last_visit] = tr("your last visit, {date}", date=edtf.in_words(contents.last_visit))
    meetings = {one.on for asked in (checked.enquiries if checked else ()) for one in asked.askings}
    if contents.plan.meeting is not None:
        meetings.add(contents.plan.meeting)
    for day in sorted(meetings, reverse=True):
        if day < today.isoformat():
            found.setdefault(day, tr("the meeting of {date}", date=edtf.in_words(day)))
    for days, words in _BACK:
        found.setdefault((today - timedelta(days=days)).isoformat(), tr(words))
    return list(found.items())


def news_rows(
    contents: "Contents", checked: "Checked | None", since: str, most: int
) -> tuple[list[Row], int]:
    """What came in after a day, and how much it is: documents first, then what checks have shown since."""
    found = derived(contents, found_in)
    added = contents.added_on
    new = [source for source in contents.sources if added.get(source.sha256, since) > since]
    seen = checked.first_seen if checked is not None else {}
    differing = checked.differing if checked is not None else ()
    shown = [one for one in differing if seen.get(one.id, since) > since]
    rows = [_new(source_row(source, found[source.sha256])) for source in new[:most]]
    rows += [observation_row(one) for one in shown[: most - len(rows)]]
    return rows, len(new) + len(shown)


def _new(row: Row) -> Row:
    place = row.places[0]
    return Row(
        lead=tr("Document"),
        tone="ink-2",
        text=row.text,
        detail=row.detail,
        places=(Place(place.source, 0, 0, place.label),),
    )
