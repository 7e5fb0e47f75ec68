"""Libraries with a passphrase in tests: keys that are quick to work out, and what is left in the clear."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

SAYING = "it's a “long” Weg – one two three"
_USUAL, _QUICK = 256_000, 1000
_LEAST = 5
"""So many letters of a word tell what it was."""


def work_out_quickly(rounds: int = _QUICK) -> None:
    """Let SQLCipher, in this process, take fewer rounds than it does by default to make a key."""
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA cipher_default_kdf_iter = {rounds}")


@pytest.fixture
def quick_keys() -> Iterator[None]:
    work_out_quickly()
    yield
    work_out_quickly(_USUAL)


def traces(words: Iterable[str], *folders: Path) -> list[str]:
    """The files under folders in which a word, or a part of it, stands in UTF-8 or UTF-16, in any case."""
    wanted = {
        part.encode(encoding)
        for word in words
        for part in _parts(word.lower())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    named = [path.name for path in files if any(word.lower() in path.name.lower() for word in words)]
    return named + [
        f"{path.name}: {found[0].decode('utf-8', 'replace')}"
        for path in files
        for content in [path.read_bytes().lower()]
        if (found := [part for part in wanted if part in content])
    ]


def pieces_of(original: bytes, *folders: Path) -> list[str]:
    """The files under folders that hold 24 bytes of a file which stand at certain places of it."""
    wanted = {original[at : at + 24] for at in range(0, len(original) - 24, 97)}
    wanted -= {piece for piece in wanted if len(set(piece)) < 8}  # such as a row of zeros
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(piece in path.read_bytes() for piece in wanted)]


def _parts(word: str) -> set[str]:
    """A word's beginning, middle and end: an index keeps only what differs from the word before."""
    middle = (len(word) - _LEAST) // 2
    return {word[:_LEAST], word[middle : middle + _LEAST], word[-_LEAST:]}
