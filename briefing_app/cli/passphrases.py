"""Passphrases at the terminal: typed unseen, or read from a file; never arguments, which others can list."""

import getpass
import warnings
from pathlib import Path

from briefing_app.system.errors import BriefingError

WARNING = (
    "Without its passphrase nobody can open a library, not even those who make Briefing."
    " Keep it where you find it again."
)
"""Said before one is set."""
_LONGEST = 10_000


def ask(library: Path) -> str:
    """Ask for the passphrase of a library.

    Raises:
        BriefingError: there is no terminal to ask at.
    """
    return _typed(
        f"Passphrase of “{library.name}”: ",
        f"“{library.name}” is locked. Give the file that holds its passphrase with --passphrase-file FILE.",
    )


def ask_for_another() -> str:
    """Ask for the passphrase that a library is to have, twice.

    Raises:
        BriefingError: there is no terminal to ask at, or it was typed in two ways.
    """
    nobody = "Give the file that holds the passphrase to be set with --new-passphrase-file FILE."
    typed = _typed("Passphrase to be set: ", nobody)
    if _typed("The same once more: ", nobody) != typed:
        raise BriefingError("The two are not the same. Nothing was changed; try again.")
    return typed


def in_file(path: Path) -> str:
    """The first line of a file.

    Raises:
        BriefingError: it can't be read.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(_LONGEST).rstrip("\r\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise BriefingError(f"“{path}” can't be read: {reason}. Check the name.") from error


def _typed(prompt: str, nobody: str) -> str:
    with warnings.catch_warnings():
        # Rather than read it where everybody sees it, or from a pipe that holds something else.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError) as error:
            raise BriefingError(nobody) from error
