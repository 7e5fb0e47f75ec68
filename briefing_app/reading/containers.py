"""Reads documents in zip archives, in memory and within bounds: nothing is ever unpacked to the disk.

Names in an archive are names and never paths, so `../` and drive letters in them lead nowhere. An archive in
an archive is not looked into: it is listed among the files that are not read.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipExtFile, ZipFile, ZipInfo

from briefing_app.reading import docx, odt
from briefing_app.reading.formats import SUFFIXES
from briefing_app.reading.names import last_part, sound, suffix
from briefing_app.reading.office_zip import DAMAGE
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

ARCHIVE_SUFFIX = ".zip"
MOST_MEMBERS = 10_000
MOST_MEMBER_BYTES = 50_000_000
MOST_UNPACKED_BYTES = 2_000_000_000
"""What the documents of an archive hold together, unpacked; they are read one after the other."""
MOST_RATIO, _RATIO_FROM = 300, 100_000_000
"""Texts pack to a tenth. An archive that packs 100 MB and more to less than this part is a bomb."""
_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
# Parts by which an archive is known as one file of an office program, a book, or a program.
_OFFICE_PARTS = frozenset({docx.PART, odt.PART, "[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
_LOCKED, _NAMED_IN_UTF8 = 0x1, 0x800
_LOCAL_HEAD = 30
_DAMAGE = (*DAMAGE, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Archive:
    """The names of the documents in an archive, in its order, and of its other files.

    Folders, hidden files and what a Mac adds of its own are in neither.
    """

    names: tuple[str, ...]
    others: tuple[str, ...]


def archive(path: Path) -> Archive | None:
    """What is in a zip archive; None for what is not one, such as an office file.

    Raises:
        BriefingError: it is damaged, locked, too large, or a bomb.
    """
    if not _begins_as_zip(path):
        return None
    try:
        directory = _directory(path)
    except BriefingError:
        if suffix(path.name) == ARCHIVE_SUFFIX:
            raise
        return None  # the reader of its format will say what is wrong
    if not _OFFICE_PARTS.isdisjoint(directory):
        return None
    _check(path, directory)
    names = [name for name, found in directory.items() if found and _is_document(name)]
    others = [name for name, found in directory.items() if not (found and _is_document(name))]
    return Archive(tuple(names), tuple(others))


def member_content(path: Path, member: str) -> bytes:
    """The bytes of a file in an archive.

    Raises:
        BriefingError: it is not there, damaged, locked, or too large.
    """
    info = _directory(path).get(member)
    if info is None:
        raise BriefingError(
            tr(
                "“{member}” is not in “{name}” any more. Choose the archive again.",
                member=member,
                name=path.name,
            )
        )
    if info.flag_bits & _LOCKED:
        raise _locked(path.name)
    if info.file_size > MOST_MEMBER_BYTES:
        raise BriefingError(
            tr(
                "“{name}” is {size} MB; up to {most} MB can be read. Save the part that you need as a file.",
                name=last_part(member),
                size=info.file_size // 1_000_000,
                most=MOST_MEMBER_BYTES // 1_000_000,
            )
        )
    try:
        with path.open("rb") as file:
            return _unpacked(file, info)
    except _DAMAGE as error:
        raise BriefingError(
            tr(
                "“{member}” is damaged in “{name}”. Ask for it or download it again.",
                member=last_part(member),
                name=path.name,
            )
        ) from error


def _unpacked(file: IO[bytes], info: ZipInfo) -> bytes:
    """A member's bytes. The directory is kept from one member to the next; the archive is not kept open."""
    file.seek(info.header_offset)
    head = file.read(_LOCAL_HEAD)
    if len(head) < _LOCAL_HEAD or not head.startswith(_MARKS[0]):
        raise BadZipFile
    file.seek(int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little"), 1)
    with ZipExtFile(file, "r", info) as packed:
        content = packed.read()
    if len(content) != info.file_size:
        raise BadZipFile
    return content


def _begins_as_zip(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_MARKS[0])) in _MARKS
    except (OSError, ValueError):
        return False  # opening it as a file will say what is wrong


def _directory(path: Path) -> dict[str, ZipInfo | None]:
    """The files in an archive by their names; None where two have the same name."""
    try:
        state = path.stat()
        return _read_directory(path, state.st_size, state.st_mtime_ns)
    except _DAMAGE as error:
        raise BriefingError(
            tr("“{name}” is damaged or cut short. Ask for it or download it again.", name=path.name)
        ) from error


# Looking up each of ten thousand members anew would take ten minutes.
@lru_cache(maxsize=1)
def _read_directory(path: Path, _size: int, _changed: int) -> dict[str, ZipInfo | None]:
    with ZipFile(path) as opened:
        infos = [info for info in opened.infolist() if info.filename and not info.is_dir()]
    if len(infos) > MOST_MEMBERS:
        raise BriefingError(
            tr(
                "“{name}” holds {count:,} files; up to {most:,} can be read."
                " Unpack it and add a part of them at a time.",
                name=path.name,
                count=len(infos),
                most=MOST_MEMBERS,
            )
        )
    named = [(_readable_name(info), info) for info in infos]
    seen = [(name, info) for name, info in named if not _is_hidden(name)]
    times = Counter(name for name, _ in seen)
    return {name: info if times[name] == 1 else None for name, info in seen}


def _readable_name(info: ZipInfo) -> str:
    """A name as its writer meant it: older programs write it in UTF-8 without saying so."""
    name = info.filename
    if not info.flag_bits & _NAMED_IN_UTF8:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return sound(name)


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return "__MACOSX" in parts or any(part.startswith(".") and part.strip(".") for part in parts)


def _is_document(name: str) -> bool:
    return suffix(name) in SUFFIXES


def _check(path: Path, directory: dict[str, ZipInfo | None]) -> None:
    """Raise if what would be read is locked, or more than is read of an archive."""
    infos = [info for name, info in directory.items() if info and _is_document(name)]
    if any(info.flag_bits & _LOCKED for info in infos):
        raise _locked(path.name)
    total = _size(infos)
    if total > MOST_UNPACKED_BYTES or (total > _RATIO_FROM and total > MOST_RATIO * path.stat().st_size):
        raise BriefingError(
            tr(
                "“{name}” unpacks to {size:,} MB, more than documents do."
                " Unpack it and add the files that you need.",
                name=path.name,
                size=total // 1_000_000,
            )
        )


def _size(infos: Iterable[ZipInfo]) -> int:
    return sum(info.file_size for info in infos)


def _locked(name: str) -> BriefingError:
    return BriefingError(
        tr("“{name}” is locked with a password. Unpack it and add the files that you need.", name=name)
    )
