"""Opens the XML parts of Word and OpenDocument files within bounds: no entities, no bombs, no disk."""

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from lzma import LZMAError
from xml.etree import ElementTree as ET
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MOST_PART_BYTES = 20_000_000
"""The words of a thousand pages, unpacked; a larger part is refused before it is unpacked further."""
MOST_DEPTH = 200
MOST_PARTS = 10_000
# What Python's zipfile raises over archives that are damaged, beside RuntimeError over those that are locked.
DAMAGE = (BadZipFile, OSError, EOFError, ValueError, LookupError, struct.error, zlib.error, LZMAError)


class OfficeZip:
    """The parts of an office file. Only those asked for are unpacked, in memory."""

    def __init__(self, content: bytes, name: str) -> None:
        """Look into the file.

        Raises:
            BriefingError: it is damaged.
        """
        self._name = name
        try:
            self._zip = ZipFile(BytesIO(content))
        except (*DAMAGE, NotImplementedError) as error:
            raise self._damaged() from error
        if len(self._zip.namelist()) > MOST_PARTS:
            raise self._too_large()

    def _damaged(self) -> BriefingError:
        return BriefingError(
            tr("“{name}” is damaged or cut short. Ask for it or download it again.", name=self._name)
        )

    def _too_large(self) -> BriefingError:
        return BriefingError(
            tr(
                "“{name}” unpacks to more than a document holds. Save the text that you need as a file.",
                name=self._name,
            )
        )

    def has(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def content(self, part: str) -> bytes:
        """The unpacked bytes of a part.

        Raises:
            BriefingError: it is missing, damaged, locked or too large.
        """
        try:
            with self._zip.open(part) as stream:
                content = stream.read(MOST_PART_BYTES + 1)
        except NotImplementedError as error:
            raise self._damaged() from error
        except RuntimeError as error:
            raise BriefingError(
                tr(
                    "“{name}” is locked with a password. Save it without the password and add that file.",
                    name=self._name,
                )
            ) from error
        except DAMAGE as error:
            raise self._damaged() from error
        if len(content) > MOST_PART_BYTES:
            raise self._too_large()
        return content

    def tree(self, part: str) -> ET.Element:
        """A part's elements, with names as "{namespace}name".

        Raises:
            BriefingError: as `content`, or it is not plain XML without a document type.
        """
        try:
            return _parsed(self.content(part))
        except (expat.ExpatError, ValueError) as error:
            raise self._damaged() from error


def _parsed(content: bytes) -> ET.Element:
    """The tree of some XML that declares no entities and is no deeper than `MOST_DEPTH`."""
    parser = expat.ParserCreate(namespace_separator="}")
    builder = ET.TreeBuilder()
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise ValueError("too deep")
        builder.start(_clark(tag), {_clark(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_clark(tag))

    def declared(*_: object) -> None:
        raise ValueError("a document type can hold entities")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = declared
    parser.buffer_text = True
    parser.Parse(content, True)
    return builder.close()


def _clark(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def joined(blocks: Iterable[str], name: str) -> str:
    """The blocks of a document that have words, parted by blank lines.

    Raises:
        BriefingError: none has.
    """
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise BriefingError(tr("“{name}” holds no words. Choose a file with words in it.", name=name))
    return text


def nearest(parent: ET.Element, tag: str) -> Iterator[ET.Element]:
    """The elements of a name below another, in order, without those inside of one that was found."""
    for element in parent:
        if element.tag == tag:
            yield element
        else:
            yield from nearest(element, tag)


def rows_of_cells(rows: Sequence[Sequence[str]]) -> str:
    """A table as lines, a row a line, its cells parted by tabs; rows without words are left out."""
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    return "\n".join(line.rstrip() for line in lines if line.strip())
