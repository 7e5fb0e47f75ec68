"""Reads plain text in any encoding that can be told, line ends made one kind and nothing else changed."""

from briefing_app.domain.documents import Document
from briefing_app.reading.encodings import decode
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MEDIA_TYPE = "text/plain"
_READER, _VERSION = "plain-text", 2
# Control characters that no text holds; one of them early on means a program's file.
_BINARY = tuple(map(chr, (*range(0x07), *range(0x0E, 0x1B))))


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a plain text file.

    Raises:
        BriefingError: the bytes are not text in an encoding that can be told, or there are no words in it.
    """
    text = _decode(content, name).replace("\r\n", "\n").replace("\r", "\n")
    if _is_binary(text):
        raise BriefingError(
            tr("“{name}” is not a text. Open it in its own program and save it as plain text.", name=name)
        )
    if not text.replace("\ufeff", "").strip():
        raise BriefingError(tr("“{name}” is empty. Choose a file with words in it.", name=name))
    return Document(sha256=sha256, text=text, reader=_READER, reader_version=_VERSION)


def _decode(content: bytes, name: str) -> str:
    text = decode(content)
    if text is not None:
        return text
    if _is_binary(content[:1024].decode("latin-1")):
        raise BriefingError(
            tr("“{name}” is not a text. Open it in its own program and save it as plain text.", name=name)
        )
    raise BriefingError(
        tr(
            "“{name}” is in an encoding that can't be told."
            " Save it again as plain text with the encoding UTF-8.",
            name=name,
        )
    )


def _is_binary(text: str) -> bool:
    return any(sign in text for sign in _BINARY)
