"""Files that a process left behind which was killed while it made something under another name."""

import re
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

from briefing_app.services.backing_up import folder_of
from briefing_app.store import as_left, relocking

_BESIDE = "(?:-wal|-shm|-journal)?"
_LEFT = re.compile(
    rf"(\.[0-9a-f]{{32}}\.unfinished|\.briefing-[0-9a-f]{{32}}\.part|\..+\.briefing\.rewritten){_BESIDE}",
    re.DOTALL,
)
"""The names that the program gives what it has not finished; nobody else calls a file so."""
_COPY = re.compile(r"briefing-[a-z0-9_]{8}")
_COPIED = frozenset(("copy", "copy-wal", "copy-shm", "copy-journal"))
"""The folder among the system’s passing files in which another library is looked into, and what is in it."""
_DAY = 24 * 60 * 60.0


def sweep_beside(library: Path) -> None:
    """Sweep the folders of a library and its backups, copies of other libraries and what is kept of them."""
    rewritten = relocking.being_rewritten(library)
    for folder in {library.parent, rewritten.parent, folder_of(library)}:
        sweep(folder)
    # A library need not be called “.briefing”.
    sweep(rewritten.parent, named=re.compile(f"({re.escape(rewritten.name)}){_BESIDE}"))
    sweep_copies(Path(gettempdir()))
    as_left.sweep()


def sweep_copies(among: Path, now: float | None = None) -> None:
    """Take away copies of libraries that were left among the system's passing files a day ago."""
    before = (time.time() if now is None else now) - _DAY
    with suppress(OSError):
        for folder in among.iterdir():
            if _COPY.fullmatch(folder.name) and stat.S_ISDIR(folder.lstat().st_mode):
                _sweep_copy(folder, before)


def _sweep_copy(folder: Path, before: float) -> None:
    with suppress(OSError):
        held = {path.name: path.lstat() for path in folder.iterdir()}
        times = [folder.lstat().st_mtime, *(one.st_mtime for one in held.values())]
        if _COPIED.issuperset(held) and max(times) < before:
            for name in held:
                (folder / name).unlink()
            folder.rmdir()


def sweep(folder: Path, now: float | None = None, named: re.Pattern[str] = _LEFT) -> None:
    """Take away what was left behind in a folder under such names, if nothing of it was written to for a day.

    Whoever is still at it writes more often.
    """
    before = (time.time() if now is None else now) - _DAY
    families: dict[str, list[tuple[Path, float]]] = {}
    for name, path, written in _left_in(folder, named):
        families.setdefault(name, []).append((path, written))
    for family in families.values():
        if all(written < before for _, written in family):
            for path, _ in family:
                with suppress(OSError):
                    path.unlink()


def _left_in(folder: Path, named: re.Pattern[str]) -> Iterator[tuple[str, Path, float]]:
    """What was left behind: the name of what it belongs to, the file, and when it was last written to."""
    with suppress(OSError):
        for path in folder.iterdir():
            found = named.fullmatch(path.name)
            told = path.lstat() if found else None
            if found and told and stat.S_ISREG(told.st_mode):
                yield found[1], path, told.st_mtime
