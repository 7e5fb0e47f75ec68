"""The file of a library on the disk: looked at, made under another name, given its own, taken away."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from briefing_app.system.drives import is_elsewhere
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

UNFINISHED = ".unfinished"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to a library's name for what it keeps beside it."""


def unfinished(path: Path) -> Path:
    """A name beside a file under which it can be made; what is left of it is swept away one day."""
    return path.with_name(f".{uuid4().hex}{UNFINISHED}")


def forget(path: Path) -> None:
    """Take away an unfinished library with what SQLite put beside it."""
    for suffix in ("", *_BESIDE):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()


def require_file(path: Path) -> None:
    """Check that there is a file at a path.

    Raises:
        BriefingError: there is none, or something else.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BriefingError(
            tr(
                "There is no library at “{path}”. Check the name, or make one: with File ▸ New library"
                " in the window, with import and --new in a terminal.",
                path=path,
            )
        ) from error
    except (OSError, ValueError) as error:
        reason = _reason(error)
        raise BriefingError(
            tr("“{path}” can't be opened: {reason}. Choose another file.", path=path, reason=reason)
        ) from error
    if stat.S_ISDIR(mode):
        raise BriefingError(
            tr("“{path}” is a folder, not a library. Choose the library's file in it.", path=path)
        )
    if not stat.S_ISREG(mode):
        raise BriefingError(tr("“{path}” is not a file. Choose a library that Briefing made.", path=path))


def settle(made: Path, path: Path) -> None:
    """Give a finished library its name, never in place of a file that has it by now.

    Raises:
        BriefingError: there is a file of that name, or it can't be given.
    """
    try:
        path.hardlink_to(made)
    except FileExistsError as error:
        raise _there_already(path) from error
    except (OSError, ValueError, NotImplementedError):
        _rename(made, path)  # a stick may know no links


def _rename(made: Path, path: Path) -> None:
    try:
        if path.exists():
            raise _there_already(path)
        made.rename(path)
    except (OSError, ValueError) as error:
        raise _not_made(path, error) from error


def _there_already(path: Path) -> BriefingError:
    return BriefingError(tr("“{path}” exists already. Choose another name.", path=path))


def _not_made(path: Path, error: OSError | ValueError) -> BriefingError:
    reason = _reason(error)
    return BriefingError(
        tr("“{path}” can't be made: {reason}. Choose another folder.", path=path, reason=reason)
    )


def require_free(path: Path) -> None:
    """Check that a library can be made at a path, and make the folder for it.

    Raises:
        BriefingError: there is something of that name, it is on a network drive, or the folder can't be made.
    """
    if is_elsewhere(path):
        raise BriefingError(
            tr(
                "“{path}” would be on a network drive, where a library is not safe. Choose a folder"
                " on this computer; its backups may go to a network drive.",
                path=path,
            )
        )
    try:
        if path.exists():
            raise _there_already(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise BriefingError(
            tr(
                "The folder “{folder}” can't be made: {reason}. Choose another folder.",
                folder=path.parent,
                reason=_reason(error),
            )
        ) from error


def make_file(path: Path, named: Path) -> None:
    """Make the file for a library that is to be named otherwise."""
    try:
        # Made here rather than by SQLite, so that two programs can't both think that they made it.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except (OSError, ValueError) as error:
        raise _not_made(named, error) from error


def _reason(error: OSError | ValueError) -> str:
    """What the system says against a path; Python says a `ValueError` of one that holds NUL."""
    return error.strerror or "" if isinstance(error, OSError) else tr("its name can't be used")


def has_more_beside(path: Path) -> bool:
    """Whether SQLite keeps something beside a library that is not in its file."""
    for suffix in ("-wal", "-journal"):
        with suppress(OSError):
            if path.with_name(path.name + suffix).stat().st_size:
                return True
    return False
