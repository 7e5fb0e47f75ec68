"""Which of several days an expression means that does not say its year: by the tense, and by nearness."""

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date

from briefing_app.extraction.dates.tense import Lean

_FAR = 250
"""Days beyond which a reading that only a likely tense speaks for is less likely than the nearest one."""
_VERY_FAR, _SOON, _JUST_NOW = 270, 95, 45
"""Nobody writes "on 12 December" without its year for one so many days away when another is so near."""


def pick(days: Iterable[date], published: date, lean: Lean) -> date | None:
    """The day that the tense asks for: the latest past one, the first to come, or the nearest."""
    known = sorted(days)
    past = [day for day in known if day <= published][-1:]
    future = [day for day in known if day >= published][:1]
    nearest = min(past + future, key=lambda day: abs((day - published).days), default=None)
    wanted = past if lean < 0 else future if lean > 0 else []
    if not wanted or nearest is None:
        return nearest
    away, near = abs((wanted[0] - published).days), abs((nearest - published).days)
    if abs(lean) < Lean.FUTURE:
        return nearest if away > _FAR else wanted[0]
    if lean in (Lean.SURELY_PAST, Lean.SURELY_FUTURE):
        return wanted[0]
    return nearest if away > _VERY_FAR and near < (_SOON if lean < 0 else _JUST_NOW) else wanted[0]


def years_around(published: date, reach: int = 1) -> range:
    """The years of a calendar within so many years of a day."""
    return range(max(MINYEAR, published.year - reach), min(MAXYEAR, published.year + reach) + 1)
