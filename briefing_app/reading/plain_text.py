"""Reads plain text: UTF-8, or UTF-16 with its mark, line ends made one kind and nothing else changed."""

import codecs

from briefing_app.domain.documents import Document
from briefing_app.system.errors import BriefingError

MEDIA_TYPE = "text/plain"
_READER, _VERSION = "plain-text", 1
# Control characters that no text holds; one of them early on means a program's file.
_BINARY = frozenset("\x00\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a")


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a plain text file.

    Raises:
        BriefingError: the bytes are not text in a known encoding, or there are no words in it.
    """
    text = _decode(content, name).replace("\r\n", "\n")
    if not _BINARY.isdisjoint(text):
        raise BriefingError(f"“{name}” is not a text. Open it in its own program and save it as plain text.")
    if not text.replace("\ufeff", "").strip():
        raise BriefingError(f"“{name}” is empty. Choose a file with words in it.")
    return Document(sha256=sha256, text=text, reader=_READER, reader_version=_VERSION)


def _decode(content: bytes, name: str) -> str:
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if wide else "utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in content[:1024]:
            raise BriefingError(
                f"“{name}” is not a text. Open it in its own program and save it as plain text."
            ) from error
        raise BriefingError(
            f"“{name}” is not in UTF-8. Save it again as plain text with the encoding UTF-8."
        ) from error
