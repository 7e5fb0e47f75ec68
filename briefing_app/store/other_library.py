"""Another library's file, looked into and never written: what can't be read as it lies is read in a copy."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_app.store import backups, locking
from briefing_app.store.database import VERSION
from briefing_app.store.faults import explained
from briefing_app.store.library import Library
from briefing_app.store.library_file import require_file
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_COPY = "copy"


@contextmanager
def looked_into(path: Path, passphrase: str | None = None) -> Iterator[Library]:
    """Another library, sound and of this version; nothing is written to its file or left beside it.

    One of an earlier version is copied and brought up to date there. So is one that a window has open, whose
    latest changes stand beside the file. A copy of one with a passphrase is under it as well.

    Raises:
        LockedError: it opens with a passphrase only, and none was given, or another.
        BriefingError: there is no such file, or it is not a library, damaged or of a newer version.
    """
    require_file(path)
    fitting = passphrase if backups.is_locked(path) else None
    if not _is_in_use(path) and _version(path, fitting) == VERSION:
        with backups.looking(path, fitting) as connection:
            yield _proven(Library(path, connection, fitting))
        return
    with TemporaryDirectory(prefix="briefing-") as folder:
        copied = Path(folder) / _COPY
        _copy(path, copied, fitting)
        with (
            explained(path),
            locking.told(path, fitting),
            closing(locking.connection(copied, fitting, "mode=rw")) as connection,
        ):
            library = Library(path, connection, fitting)
            library.require_kind()
            library.bring_up_to_date()
            yield _proven(library)


def _proven(library: Library) -> Library:
    library.require_kind()
    library.check()
    return library


def _is_in_use(path: Path) -> bool:
    """Whether changes stand beside the file that are not in it yet."""
    beside = path.with_name(f"{path.name}-wal")
    try:
        return beside.stat().st_size > 0
    except OSError:
        return False


def _version(path: Path, passphrase: str | None) -> int:
    """The version of a library's tables.

    Raises:
        BriefingError: it is no library, or of a newer version.
    """
    with backups.looking(path, passphrase) as connection:
        library = Library(path, connection)
        library.require_kind()
        return int(library.db.execute("PRAGMA user_version").fetchone()[0])


def _copy(path: Path, copied: Path, passphrase: str | None) -> None:
    """Copy a library as it is now, with the changes that stand beside it."""
    try:
        if not _is_in_use(path):
            shutil.copyfile(path, copied)
            return
        copied.touch()
        with (
            explained(path),
            locking.told(path, passphrase),
            closing(locking.connection(path, passphrase, "mode=ro")) as connection,
            closing(locking.connection(copied, passphrase, "mode=rw")) as made,
        ):
            connection.backup(made)
    except OSError as error:
        raise BriefingError(
            tr("“{path}” can’t be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error
