"""The properties of a mail or an attachment in an Outlook file: texts, bytes, numbers and moments."""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property

from oxmsg.domain import constants as names
from oxmsg.domain.encodings import encoding_from_codepage
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError
from oxmsg.storage import Storage

from briefing_app.reading.encodings import decode

OUTER_HEAD, INNER_HEAD, ATTACHED_HEAD = 32, 24, 8
"""How many bytes stand before the properties of a mail, a mail inside it, and an attachment."""
_ENTRY = struct.Struct("<HHI8s")
_TEXT, _OLD_TEXT, _BYTES, _OBJECT = names.PTYP_STRING, names.PTYP_STRING8, names.PTYP_BINARY, 0x000D
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


class Parts:
    """What a storage of an Outlook file says. Damaged properties are as if they were not there."""

    def __init__(self, storage: Storage, head: int) -> None:
        self._storage = storage
        self._head = head

    @cached_property
    def _fixed(self) -> dict[int, bytes]:
        """The properties that fit into eight bytes."""
        try:
            table = self._storage.properties_stream_bytes[self._head :]
        except KeyError:
            return {}
        whole = table[: len(table) // _ENTRY.size * _ENTRY.size]
        return {number: value for _, number, _, value in _ENTRY.iter_unpack(whole)}

    def content(self, number: int) -> bytes:
        return self._stream(number, _BYTES)

    def _stream(self, number: int, kind: int) -> bytes:
        try:
            return self._storage.property_stream_bytes(number, kind)
        except KeyError:
            return b""

    def text(self, number: int) -> str:
        """A text, of old files in the encoding that they name or the one that fits."""
        wide = self._stream(number, _TEXT).decode("utf-16-le", errors="replace")
        return (wide or self.decoded(self._stream(number, _OLD_TEXT))).replace("\x00", "")

    def decoded(self, narrow: bytes) -> str:
        """Bytes as text, in the encoding that the mail names or the one that fits."""
        for number in (names.PID_INTERNET_CODEPAGE, names.PID_MESSAGE_CODEPAGE):
            try:
                return narrow.decode(encoding_from_codepage(self.number(number) or 0))
            except (UnrecognizedCodePageError, UnsupportedEncodingError, UnicodeError, LookupError):
                continue
        return decode(narrow) or narrow.decode("cp1252", errors="replace")

    def number(self, number: int) -> int | None:
        value = self._fixed.get(number)
        return None if value is None else int.from_bytes(value[:4], "little")

    def moment(self, number: int) -> datetime | None:
        """A moment of 1601 to 2400, in UTC."""
        value = self._fixed.get(number)
        try:
            moment = value and _EPOCH + timedelta(microseconds=int.from_bytes(value, "little") // 10)
        except OverflowError:
            return None
        return moment if moment and moment.year > _EPOCH.year else None

    def attachments(self) -> Iterator["Parts"]:
        """What is attached, in the order in which Outlook numbers it."""
        for storage in sorted(self._storage.iter_attachment_storages(), key=lambda found: found.name):
            yield Parts(storage, ATTACHED_HEAD)

    def inner_mail(self) -> "Parts | None":
        """The mail that an attachment is, if it is one."""
        name = f"__substg1.0_{names.PID_ATTACH_DATA_BINARY:04X}{_OBJECT:04X}"
        found = next((storage for storage in self._storage.storages if storage.name == name), None)
        return Parts(found, INNER_HEAD) if found else None
