"""A copy of a damaged library's file, in which what is the same in every library is put right."""

import os
from pathlib import Path

from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, make_file, unfinished
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_PAGE, _CHUNK = 4096, 1 << 20
_MAGIC = b"SQLite format 3\0"
# What stands at these places in the head of every library's file.
_HEAD = {0: _MAGIC, 16: _PAGE.to_bytes(2, "big"), 20: b"\0\x40\x20\x20", 56: (1).to_bytes(4, "big")}
_HEAD_SIZE = 100
_SCHEMA_FORMAT, _WAL_FORMAT = 4, 2
_CELLS, _LAST_CHILD, _POINTERS = 103, 108, 112
"""Where the first page, the root of the table of tables, says how many children it has and where they are."""


def copy(path: Path, room: Path, *, as_it_is: bool = False) -> None:
    """Copy a damaged library with what SQLite keeps beside it, and mend what every library has at its head.

    Not so one with a passphrase, of which nothing is the same: `as_it_is`.

    Raises:
        BriefingError: the copy can't be made.
    """
    make_file(room, room)
    try:
        for suffix in ("", "-wal", "-journal"):
            part = path.with_name(path.name + suffix)
            if not suffix or part.is_file():
                _copy_part(part, room.with_name(room.name + suffix))
        if not as_it_is:
            _mend(room)
    except OSError as error:
        raise BriefingError(
            tr("“{path}” can’t be copied: {reason}.", path=path, reason=error.strerror or error)
        ) from error


def _copy_part(part: Path, room: Path) -> None:
    """Copy a file piece by piece; what the disk does not give is left as nothing."""
    size = part.stat().st_size
    with part.open("rb", buffering=0) as source, room.open("wb") as target:
        room.chmod(0o600)
        for start in range(0, size, _CHUNK):
            target.seek(start)
            target.write(_piece(source.fileno(), start, min(_CHUNK, size - start)))


def _piece(file: int, start: int, size: int) -> bytes:
    try:
        return _read(file, start, size)
    except OSError:
        if size <= _PAGE:
            return bytes(size)
        steps = range(start, start + size, _PAGE)
        return b"".join(_piece(file, at, min(_PAGE, start + size - at)) for at in steps)


def _read(file: int, start: int, size: int) -> bytes:
    os.lseek(file, start, os.SEEK_SET)
    held = b""
    while len(held) < size and (more := os.read(file, size - len(held))):
        held += more
    return held.ljust(size, b"\0")


def _mend(room: Path) -> None:
    """Put right what of the head is the same in every library, and fill the last page up.

    A file that was cut short is then one with pages that can't be read, not one that can't be read.
    """
    pages = max(1, -(-room.stat().st_size // _PAGE))
    with room.open("r+b") as file:
        file.truncate(pages * _PAGE)
        head = bytearray(file.read(100))
        for place, right in _HEAD.items():
            head[place : place + len(right)] = right
        if bytes(head[18:20]) not in (b"\1\1", b"\2\2"):
            head[18:20] = bytes((_WAL_FORMAT, _WAL_FORMAT))
        head[28:32] = pages.to_bytes(4, "big")
        head[32:40] = bytes(8)  # what is free is of no use, and may be damaged
        head[44:48] = _SCHEMA_FORMAT.to_bytes(4, "big")
        head[52:56] = head[64:68] = bytes(4)
        head[92:96] = head[24:28]
        file.seek(0)
        file.write(head)


def with_usual_tables(room: Path) -> None:
    """Put the table of tables of a new library in place of one that can't be read.

    Tables begin where they do in a library that was made by this version. In one that began as an earlier one
    they may not: then what is read from them is none of theirs, and is left out as such.
    """
    new = unfinished(room)
    try:
        Library.create(new).close()
        usual = new.read_bytes()
    finally:
        forget(new)
    first = bytearray(usual[:_PAGE])
    count = int.from_bytes(first[_CELLS : _CELLS + 2], "big")
    cells = [int.from_bytes(first[at : at + 2], "big") for at in range(_POINTERS, _POINTERS + 2 * count, 2)]
    with room.open("r+b") as file:
        first[:_HEAD_SIZE] = file.read(_HEAD_SIZE)
        page = room.stat().st_size // _PAGE
        for at in (*cells, _LAST_CHILD):
            child = int.from_bytes(first[at : at + 4], "big")
            file.seek(page * _PAGE)
            file.write(usual[(child - 1) * _PAGE : child * _PAGE])
            page += 1
            first[at : at + 4] = page.to_bytes(4, "big")
        first[28:32] = page.to_bytes(4, "big")
        file.seek(0)
        file.write(first)
