"""What tells whether a library's file is as it was left when it was closed, after it had been gone through.

It is kept beside the program's settings, in numbers alone: a file that was copied, brought back from
somewhere or written to by another program is another one. What turns bits on a disk changes none of them, so
that nothing is taken for sound by this: it only says whether a library may be looked at before.
"""

import hashlib
import json
import re
import sqlite3
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from briefing_app.store.library_file import has_more_beside
from briefing_app.system.places import data_folder

_FOLDER = "gone through"
SMALL = 32_000_000
"""Files of so many bytes are gone through in a moment, each time they are opened."""
_LONGEST = timedelta(days=7)
"""For so long a library may be opened and closed again before it has been gone through."""
_NAMED = re.compile(r"[0-9a-f]{32}\.(?:json|part)")
_HELD = "SELECT coalesce(max(id), 0), count(undone_at) FROM operations"
Stamp = tuple[int, ...]
Numbers = Mapping[str, Sequence[int]]
"""What is kept of the first page of a library: rows of its tables and how many there are of what."""


def held(connection: sqlite3.Connection) -> Stamp:
    """What a library's file says of itself: how many pages it has and uses, and its changes."""
    pages, free = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count")
    )
    return (pages, free, *connection.execute(_HELD).fetchone())


def is_as_left(path: Path, connection: sqlite3.Connection) -> bool:
    """Whether a library is large, closed in good order, and since then nobody has touched its file."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(_record(path).read_text(encoding="utf-8"))
        gone_through = datetime.fromisoformat(kept["gone through"])
        return (
            not has_more_beside(path)
            and timedelta() <= datetime.now(UTC) - gone_through < _LONGEST
            and kept["file"] == list(_stamp(path))
            and kept["holds"] == list(held(connection))
        )
    return False


def first_page(path: Path) -> Numbers | None:
    """What was kept of the first page of a library that is as it was left."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(_record(path).read_text(encoding="utf-8"))["first page"]
        return {str(name): [int(number) for number in numbers] for name, numbers in kept.items()}
    return None


@dataclass(frozen=True, slots=True)
class Left:
    """A library that is about to be closed, what it holds to the last, and when it was gone through.

    `first_page` is what its first page shows, if anybody has looked at it.
    """

    path: Path
    holds: Stamp
    gone_through: datetime
    first_page: Numbers = field(default_factory=dict)

    def remember(self) -> None:
        """Keep what tells, once it is closed, whether it is still as it was left."""
        record = _record(self.path)
        with suppress(OSError):
            stamp = _stamp(self.path)
            if self.path.stat().st_size <= SMALL or has_more_beside(self.path):
                forget(self.path)
                return
            record.parent.mkdir(parents=True, exist_ok=True)
            kept = {
                "file": stamp,
                "holds": self.holds,
                "gone through": self.gone_through.isoformat(),
                "first page": self.first_page,
            }
            made = record.with_name(f"{uuid4().hex}.part")
            made.write_text(json.dumps(kept), encoding="utf-8")
            made.replace(record)


def forget(path: Path) -> None:
    """Let a library be gone through before anybody looks at it; nothing is kept of what its file was."""
    with suppress(OSError):
        _record(path).unlink(missing_ok=True)


def sweep(now: datetime | None = None) -> None:
    """Take away what is kept of libraries that were last checked so long ago that it tells nothing any more.

    A record does not tell where its library is, so that nobody reads that in it: one whose library is gone
    goes like one whose library is on a stick in a drawer.
    """
    before = ((now or datetime.now(UTC)) - _LONGEST).timestamp()
    with suppress(OSError):
        for path in (data_folder() / _FOLDER).iterdir():
            told = path.lstat() if _NAMED.fullmatch(path.name) else None
            if told and stat.S_ISREG(told.st_mode) and told.st_mtime < before:
                with suppress(OSError):
                    path.unlink()


def _stamp(path: Path) -> Stamp:
    # Nothing is read: to close the file would take away the locks that SQLite has on it in this process.
    told = path.stat()
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _record(path: Path) -> Path:
    named = str(path.resolve()).encode("utf-8", "surrogatepass")
    return data_folder() / _FOLDER / f"{hashlib.sha256(named).hexdigest()[:32]}.json"
