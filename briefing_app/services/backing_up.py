"""Backups: made once a day and before anything large, thinned out with time, and brought back."""

import hashlib
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path

from briefing_app.store import backups as copies
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, require_free, settle, unfinished
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import backups_folder, data_folder

BEFORE_UPDATE = " before update "
"""What stands between a library's name and a number, in that of a copy kept beside it."""
_SUFFIX = ".briefing"
_NAME = re.compile(r" (\d{4}-\d\d-\d\d) (\d\d)(\d\d)(\d\d)(?: \d+)?\.briefing$")
_EVERY = timedelta(days=1)
_BEFORE_MUCH = timedelta(minutes=10)
_ALL_OF = timedelta(days=1)
_DAILY, _WEEKLY, _MONTHLY = timedelta(days=14), timedelta(days=70), timedelta(days=730)
_MOST_NAMED = 12
_STEM = 60


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, when it was made (UTC), and how large it is in bytes."""

    path: Path
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What is otherwise in a backup than in the library now.

    `lost` are documents that are not in the backup, `regained` those that are in it alone, by title; `undone`
    the names of the latest changes that the backup does not have, of `changes` in all, and `redone` those
    that it has alone, of `more` in all: undone since, or gone with another backup that was brought back.
    """

    lost: tuple[str, ...]
    regained: tuple[str, ...]
    undone: tuple[str, ...]
    changes: int
    redone: tuple[str, ...] = ()
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.lost or self.regained or self.changes or self.more)


def folder_of(library: Path) -> Path:
    """The folder in which the backups of a library are; it need not be there yet."""
    resolved = str(library.resolve())
    told_apart = hashlib.sha256(resolved.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return backups_folder() / f"{library.stem[:_STEM]} {told_apart}"


def copies_of(library: Path) -> tuple[Path, ...]:
    """Every copy of a library that Briefing has made and knows the place of, whether it is a backup or not.

    Backups in the usual folder too, where others go elsewhere; what was kept before an update beside it.
    """
    folder = folder_of(library)
    usual = data_folder() / "backups" / folder.name
    found = [path for one in dict.fromkeys((folder, usual)) for path in one.glob("*" + _SUFFIX)]
    beside = library.parent.glob(f"{escape(library.stem)}{BEFORE_UPDATE}*{escape(library.suffix)}")
    return tuple(sorted(path for path in (*found, *beside) if path.is_file()))


def backups_of(library: Path) -> tuple[Backup, ...]:
    """The backups of a library, the latest first."""
    found = []
    with suppress(OSError):
        for path in folder_of(library).iterdir():
            named = _NAME.search(path.name)
            if named:
                told = f"{named[1]} {named[2]}:{named[3]}:{named[4]}+00:00"
                found.append(Backup(path, datetime.fromisoformat(told), path.stat().st_size))
    return tuple(sorted(found, key=lambda one: (one.made, one.path.name), reverse=True))


def back_up(library: Library, now: datetime | None = None) -> Backup:
    """Make a backup now, and take away those that are not needed any more.

    Raises:
        BriefingError: it can't be written, or is not sound.
    """
    now = (now or datetime.now(UTC)).replace(microsecond=0)
    path = _free(folder_of(library.path), f"{library.path.stem[:_STEM]} {now:%Y-%m-%d %H%M%S}")
    copies.copy(library, path)
    _thin(backups_of(library.path), now)
    return Backup(path, now, path.stat().st_size)


def _free(folder: Path, stem: str) -> Path:
    """A name that no file has."""
    path, number = folder / f"{stem}{_SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{_SUFFIX}"
    return path


def back_up_if_due(library: Library, now: datetime | None = None) -> Backup | None:
    """Make a backup if the last one is a day old and anything was changed since; gives it.

    Raises:
        BriefingError: it can't be written, or is not sound.
    """
    return _if_older(library, _EVERY, now or datetime.now(UTC))


def before_much(library: Library, now: datetime | None = None) -> Backup | None:
    """Make a backup before much is changed at once, if there is none of a moment ago; gives it.

    Where none can be made the work goes on all the same: undo takes it back.
    """
    with suppress(BriefingError):
        return _if_older(library, _BEFORE_MUCH, now or datetime.now(UTC))
    return None


def _if_older(library: Library, age: timedelta, now: datetime) -> Backup | None:
    if library.refusal is not None:
        return None  # nothing is changed in it, and what is damaged is no backup
    known = backups_of(library.path)
    with library.reading() as connection:
        changes = copies.changes_in(connection)
    if not changes[0] or (known and (now - known[0].made < age or _has(library, known[0], changes))):
        return None
    return back_up(library, now)


def _has(library: Library, backup: Backup, changes: tuple[int, int, str]) -> bool:
    """Whether a backup has these changes; one that can't be read has none."""
    try:
        with copies.looking(backup.path, library.passphrase) as connection:
            return copies.changes_in(connection) == changes
    except BriefingError:
        return False


def _thin(known: Iterable[Backup], now: datetime) -> None:
    """Keep all backups of a day, then one a day for two weeks, one a week for ten, one a month for two years.

    The latest and the oldest stay in any case.
    """
    ordered = list(known)
    kept: set[object] = set()
    for backup in ordered[1:-1]:
        age = now - backup.made
        if age < _ALL_OF:
            continue
        day = backup.made.date()
        period: object = None
        if age < _DAILY:
            period = day
        elif age < _WEEKLY:
            period = day.isocalendar()[:2]
        elif age < _MONTHLY:
            period = (day.year, day.month)
        if period is None or period in kept:
            with suppress(OSError):
                backup.path.unlink()
        kept.add(period)


def difference(library: Library, backup: Backup, passphrase: str | None = None) -> Difference:
    """What would be otherwise if a backup were brought back; it may have another passphrase.

    Raises:
        LockedError: the backup has a passphrase, and another than the one given or the library's own.
        BriefingError: the backup can't be read.
    """
    with library.reading() as connection:
        here, done = copies.names_of(connection), copies.operations_in(connection)
    with copies.looking(backup.path, passphrase or library.passphrase) as connection:
        there, kept = copies.names_of(connection), copies.operations_in(connection)
    undone, redone = _names_but(done, kept), _names_but(kept, done)
    return Difference(
        lost=tuple(title for sha256, title in here.items() if sha256 not in there),
        regained=tuple(title for sha256, title in there.items() if sha256 not in here),
        undone=tuple(reversed(undone[-_MOST_NAMED:])),
        changes=len(undone),
        redone=tuple(reversed(redone[-_MOST_NAMED:])),
        more=len(redone),
    )


def _names_but(some: Iterable[tuple[int, str, str]], others: Iterable[tuple[int, str, str]]) -> list[str]:
    """The names of changes that are not among others, in order."""
    # By number and moment: a change may have lost its name when a document was removed for good.
    known = {change[:2] for change in others}
    return [name for number, made, name in some if (number, made) not in known]


def copy_to(library: Path, path: Path, passphrase: str | None = None) -> None:
    """Copy a library that nobody writes to, such as a backup or one on a network drive, as locked as it is.

    Raises:
        LockedError: it has a passphrase, and another than the one given.
        BriefingError: it is not sound, there is a file at `path`, or none can be made there.
    """
    require_free(path)
    made = unfinished(path)
    try:
        copies.duplicate(library, made, passphrase)
        settle(made, path)
    finally:
        forget(made)


def bring_back(library: Library, backup: Backup, passphrase: str | None = None) -> Backup:
    """Put a backup in place of what the library holds; that is kept as a backup before, which is given.

    The library's own passphrase, or that it has none, stays as it is.

    Raises:
        LockedError: the backup has a passphrase, and another than the one given or the library's own.
        BriefingError: the backup is not sound, or one of now can't be made: nothing is changed then.
    """
    library.require_changeable()
    passphrase = passphrase or library.passphrase
    copies.prove(backup.path, passphrase)
    before = back_up(library)
    copies.bring_back(library, backup.path, passphrase)
    return before
