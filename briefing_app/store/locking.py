"""Libraries with a passphrase: SQLCipher opens them, and is loaded only where there is one.

The passphrase is kept in memory alone. Everything that SQLCipher writes, its journals too, is under it; what
it sorts stays in memory.
"""

import hashlib
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import cast

from briefing_app.system.errors import BriefingError, LockedError
from briefing_app.system.words import tr

_MODULE = "sqlcipher3.dbapi2"
_PATIENCE = 5.0
_SALT, _KEY, _ROUNDS = 16, 32, 256_000
"""How SQLCipher 4 makes its key, in bytes and rounds of PBKDF2."""
_HEADER = b"SQLite format 3\0"
_PAGE, _LETTERS = 4096, 200
"""A page as SQLCipher writes it, and a number of different bytes that one under a passphrase always has."""


def passphrase_of(text: str) -> str:
    """A passphrase as it is used: the same letters are the same, however a keyboard puts them together.

    Raises:
        BriefingError: it is empty, or holds what can't be part of one.
    """
    if not text:
        raise BriefingError(tr("The passphrase is empty. Choose some words that nobody guesses."))
    if "\0" in text:
        raise BriefingError(tr("The passphrase holds a character that can't be typed. Choose another."))
    return unicodedata.normalize("NFC", text)


def connection(path: Path, passphrase: str | None, mode: str, wait: float = _PATIENCE) -> sqlite3.Connection:
    """A connection to a file that is there, SQLCipher's if need be; it waits so many seconds for others.

    Its passphrase is not tried yet.

    Raises:
        BriefingError: it has a passphrase, and SQLCipher is not installed.
    """
    if passphrase is not None:
        return connect(path, passphrase, mode, wait)
    return sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=wait, isolation_level=None)


def connect(path: Path, passphrase: str | None, mode: str, wait: float) -> sqlite3.Connection:
    """A connection of SQLCipher to a file that is there; without a passphrase, one to a plain library.

    Its passphrase is not tried yet.

    Raises:
        BriefingError: SQLCipher is not installed.
    """
    made = _cipher(path).connect(
        f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=wait, isolation_level=None
    )
    # Of what does not fit it would tell on standard error; that is said in a sentence.
    made.execute("PRAGMA cipher_log_level = NONE")
    if passphrase is not None:
        # The one statement that takes no parameters: a quotation mark in it is doubled.
        quoted = passphrase_of(passphrase).replace("'", "''")
        made.execute(f"PRAGMA key = '{quoted}'")
    made.execute("PRAGMA temp_store = MEMORY")
    return cast(sqlite3.Connection, made)


def raw_key(path: Path, passphrase: str) -> str:
    """What SQLCipher makes of a passphrase for a file, which opens it at once: to be given in its place."""
    with path.open("rb") as file:
        salt = file.read(_SALT)
    key = hashlib.pbkdf2_hmac("sha512", passphrase_of(passphrase).encode(), salt, _ROUNDS, _KEY)
    return f"x'{key.hex()}{salt.hex()}'"


def require(path: Path) -> None:
    """Check that SQLCipher is there, for what it is to do with a library.

    Raises:
        BriefingError: it is not.
    """
    _cipher(path)


def _cipher(path: Path) -> ModuleType:
    try:
        from sqlcipher3 import dbapi2  # noqa: PLC0415 - a plain library does without
    except ImportError as error:
        raise BriefingError(
            tr(
                "“{name}” needs SQLCipher, which is missing here. Install it with"
                " “pip install sqlcipher3” and start Briefing again.",
                name=path.name,
            )
        ) from error
    return cast(ModuleType, dbapi2)


def database_errors() -> tuple[type[Exception], ...]:
    """The errors by which SQLite and, where it is loaded, SQLCipher tell what is wrong."""
    cipher = sys.modules.get(_MODULE)
    return (sqlite3.DatabaseError,) if cipher is None else (sqlite3.DatabaseError, cipher.DatabaseError)


def code_of(error: Exception) -> int:
    """The plain result code of such an error; extended ones keep it in their lowest byte."""
    return (getattr(error, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & 0xFF


@contextmanager
def told(path: Path, passphrase: str | None) -> Iterator[None]:
    """Raise what SQLite or SQLCipher take for no database as what it is, if a passphrase has to do with it.

    Raises:
        LockedError: the file wants a passphrase, or another than was given.
        BriefingError: it has none.
    """
    try:
        yield
    except database_errors() as error:
        if code_of(error) != sqlite3.SQLITE_NOTADB:
            raise
        if passphrase is not None and is_plain(path):
            raise BriefingError(
                tr("“{name}” has no passphrase. Open it without one.", name=path.name)
            ) from error
        if passphrase is None and not may_be_locked(path):
            raise
        raise refused(path, wrong=passphrase is not None) from error


def is_plain(path: Path) -> bool:
    """Whether a file, which no connection of this program is on, is a database without a passphrase."""
    return _beginning(path).startswith(_HEADER)


def may_be_locked(path: Path) -> bool:
    """Whether a file, which is no plain database, may be one with a passphrase.

    SQLCipher marks its files by nothing: they are whole pages, in which no byte is rarer than any other.
    """
    size = path.stat().st_size
    return size > 0 and size % _PAGE == 0 and len(set(_beginning(path))) > _LETTERS


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_PAGE)


def refused(path: Path, *, wrong: bool) -> LockedError:
    """The error to raise about a file that opens with a passphrase only."""
    if wrong:
        said = tr(
            "The passphrase does not open “{name}”. Type it again; if it is right, the file is damaged.",
            name=path.name,
        )
    else:
        said = tr("“{name}” is locked. Give its passphrase to open it.", name=path.name)
    return LockedError(said, path, wrong=wrong)
