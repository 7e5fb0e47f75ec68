"""Fonts that shape letters which change with their neighbours, and fonts that leave such letters to them.

What is shaped together becomes one glyph, with a code of its own that stands for exactly these characters:
what is copied or searched in a file is what was put in, in any reader, though letters have many forms.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from struct import pack, unpack_from
from typing import Any, NamedTuple

from reportlab.pdfbase.ttfonts import TTFont, instanceStringWidthTTF

from briefing_app.packs.tagging import bidi
from briefing_app.packs.tagging.scripts import (
    ARABIC,
    JOINERS,
    Script,
    has_shaped,
    language_of,
    passages,
    words,
)
from briefing_app.system.overriding import override

_FIRST, _LAST = 0xF0000, 0x10FFFD
"""Code points of private use: far more than one document has use for."""
_MOST_KEPT = 30_000
_LONGEST = 24
"""Characters that are shaped together: more than a word has; a glyph has no room for endless chains."""
_HAIR = 5  # thousandths of the size
_FEW = 8  # widths of such marks, half of them of the one kind
_LEFT_MARK, _NO_BREAK = "\N{LEFT-TO-RIGHT MARK}", "\N{WORD JOINER}"
_OFFSETS_IN_WORDS, _MORE = 0x0003, 0x0020


class FromRight(str):
    """Words of a line that as a whole is written from right to left, in the order in which they are read."""

    __slots__ = ()


class Piece(NamedTuple):
    """What is drawn at one place: parts of fonts with the codes in each, from left to right.

    `room` is how wide it is in its line, `width` how far drawing it goes, both for a size of 1.
    """

    shown: list[tuple[Any, bytes]]
    room: float
    width: float


class _Code(int):
    """A code point of private use in a font, and what stands there."""

    said: str


_COMMA = re.compile("(\N{ARABIC COMMA})")


class _Part(NamedTuple):
    """A glyph of the font, and how far it is moved."""

    glyph: int
    x: int
    y: int


class ShapedFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font of one script, which takes words in the order in which they are read."""

    def __init__(self, name: str, file: str, script: Script) -> None:
        super().__init__(name, file)
        self._script = script
        self._codes: dict[tuple[tuple[_Part, ...], int, str], _Code] = {}
        self._seen: dict[str, str] = {}
        self._file = bytes(self.face._ttf_data)  # noqa: SLF001 - what was read of the file
        self._own = frozenset(self.face.charToGlyph)
        _make_room(self.face)

    @property
    def characters(self) -> frozenset[int]:
        """The code points that the font has a glyph for."""
        return self._own

    def forget(self) -> None:
        """Give up codes for what was shaped, if they are many; no document may be half done."""
        if len(self._codes) > _MOST_KEPT:
            self._codes.clear()
            self._seen.clear()

    def shaped(self, word: str) -> str:
        """A word as it is seen from left to right: a character of private use for each of its glyphs."""
        if word not in self._seen:
            parts = [word[start : start + _LONGEST] for start in range(0, len(word), _LONGEST)]
            seen = ["".join(chr(self._code(*cluster)) for cluster in self._clusters(part)) for part in parts]
            self._seen[word] = "".join(reversed(seen) if self._is_from_right(word) else seen)
        return self._seen[word]

    def left_marks(self, count: int = 1) -> str:
        """What shows nothing, and tells readers that what follows is written from left to right again.

        PDFium passes over what has no width at all, and over what stands where the same stood before; that
        many codes are for the same is taken for a flaw.
        """
        marks = (_LEFT_MARK, _NO_BREAK) * count
        return "".join(
            chr(self._code((), _HAIR + place % _FEW, mark)) for place, mark in enumerate(marks[:-1])
        )

    def as_wide(self, character: str, room: float) -> str:
        """A character by itself that takes so much of the size of letters."""
        part = _Part(self.face.charToGlyph[ord(character)], 0, 0)
        return str(chr(self._code((part,), round(room * self.face.unitsPerEm), character)))

    @cached_property
    def _hb(self) -> Any:
        import uharfbuzz  # noqa: PLC0415 - few packs need it

        return uharfbuzz, uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self._file)))

    def _is_from_right(self, word: str) -> bool:
        """Whether a word is written from right to left; numbers never are."""
        return self._script.from_right and bidi.has_letters_from_right(word)

    def _clusters(self, word: str) -> Iterator[tuple[tuple[_Part, ...], int, str]]:
        """What is shaped together, from left to right: glyphs, the width of all, and the characters."""
        library, font = self._hb
        buffer = library.Buffer()
        buffer.add_str(word)
        buffer.script = self._script.tag
        buffer.direction = "rtl" if self._is_from_right(word) else "ltr"
        buffer.language = language_of(word, self._script)
        library.shape(font, buffer)
        glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        starts = sorted({info.cluster for info, _ in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(word)], strict=True))
        for start, together in groupby(glyphs, lambda glyph: glyph[0].cluster):
            parts, width = [], 0
            for info, place in together:
                parts.append(_Part(info.codepoint, width + place.x_offset, place.y_offset))
                width += place.x_advance
            yield tuple(parts), width, word[start : ends[start]]

    def _code(self, parts: tuple[_Part, ...], width: int, said: str) -> _Code:
        key = parts, width, said
        if key not in self._codes:
            code = _Code(min(_FIRST + len(self._codes), _LAST))
            code.said = said
            self.face.charToGlyph[code] = _composed(self.face, parts, width)
            self.face.charWidths[code] = self.face._pdfScale(width)  # noqa: SLF001 - as ReportLab itself
            self._codes[key] = code
        return self._codes[key]

    @override
    def addObjects(self, doc: Any) -> None:
        said = {int(code): code for code in self._codes.values()}
        state = self.state[doc]
        state.subsets = [[said.get(code, code) for code in subset] for subset in state.subsets]
        super().addObjects(doc)


class Face(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font of letters that need no shaping, with others for those that do."""

    def __init__(self, name: str, file: str, others: Mapping[Script, Callable[[], ShapedFont]]) -> None:
        super().__init__(name, file)
        self._others = others

    @override
    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        # Asked for every word of a pack.
        if text.isascii() or not has_shaped(text):
            return instanceStringWidthTTF(self, text, size, encoding)  # type: ignore[no-any-return]
        pieces = self._pieces(text, with_marks=False)
        return sum(float(instanceStringWidthTTF(font, piece, size, encoding)) for font, piece in pieces)

    @override
    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[Any, bytes]]:
        if not has_shaped(text) and not isinstance(text, FromRight):
            return super().splitString(text, doc, encoding)  # type: ignore[no-any-return]
        return [
            (subset if font is self else (font, subset), codes)
            for font, run in groupby(self._pieces(text), itemgetter(0))
            for subset, codes in TTFont.splitString(font, "".join(piece for _, piece in run), doc, encoding)
        ]

    @override
    def getSubsetInternalName(self, subset: Any, doc: Any) -> str:
        if isinstance(subset, tuple):
            font, number = subset
            return str(font.getSubsetInternalName(number, doc))
        return str(super().getSubsetInternalName(subset, doc))

    def as_read(self, text: str, doc: Any) -> Iterator[Piece]:
        """The words of a passage from right to left, and what parts them, in the order of reading.

        Readers sort what is drawn in turn by its place, but leave what is in one font, and so drawn at once,
        in its order: what parts words is drawn in their font.
        """
        for piece, from_right in reversed(list(bidi.seen(text))):
            for script, word in words(piece) if from_right else [(None, piece)]:
                # A comma is no letter: readers would leave it before the word that it is seen before.
                for part in filter(None, _COMMA.split(word)):
                    room = self.stringWidth(FromRight(part), 1)
                    signs = "" if script else self._signs_beside_arabic(part, from_right=from_right)
                    if signs:
                        yield self._beside_arabic(signs, room, doc)
                    else:
                        yield Piece(self.splitString(FromRight(part), doc), room, room)

    def _signs_beside_arabic(self, text: str, *, from_right: bool) -> str:
        """Numbers and signs in codes of the Arabic font that are as wide as here; none if it lacks any."""
        font = self._others[ARABIC]()
        if text.isspace():
            return " " * len(text)
        if any(map(str.isalpha, text)) or not font.characters.issuperset(map(ord, text)):
            return ""
        seen = bidi.mirrored(text) if from_right else text
        return "".join(font.as_wide(one, self.stringWidth(one, 1)) for one in seen)

    def left_marks(self, count: int, doc: Any) -> Piece:
        """So many marks behind such a passage that say to readers that what follows is from left to right."""
        return self._beside_arabic(self._others[ARABIC]().left_marks(count), 0.0, doc)

    def _beside_arabic(self, text: str, room: float, doc: Any) -> Piece:
        font = self._others[ARABIC]()
        shown = [((font, subset), codes) for subset, codes in font.splitString(text, doc)]
        return Piece(shown, room, float(font.stringWidth(text, 1)))

    def _pieces(self, text: str, *, with_marks: bool = True) -> Iterator[tuple[TTFont, str]]:
        """The text as it is seen from left to right, each piece with its font.

        Marks for readers are far too narrow to count in widths.
        """
        if isinstance(text, FromRight):
            yield from self._seen(text)
            return
        for script, passage in passages(text):
            if script is not None and script.from_right:
                yield from self._seen(passage)
                if with_marks:
                    font = self._others[script]()
                    yield font, font.left_marks()
            else:
                yield from self._shaped(passage)

    def _seen(self, text: str) -> Iterator[tuple[TTFont, str]]:
        for piece, from_right in bidi.seen(text):
            if not from_right:
                yield from self._shaped(piece)
                continue
            for script, word in reversed(list(words(piece))):
                if script is None:
                    yield self, _without_joiners(bidi.mirrored(word))
                else:
                    yield from self._shaped(word)

    def _shaped(self, text: str) -> Iterator[tuple[TTFont, str]]:
        for script, word in words(text):
            if script is None:
                yield self, _without_joiners(word)
            else:
                font = self._others[script]()
                yield font, font.shaped(word)


def _without_joiners(text: str) -> str:
    """What is left where a word that is too long for its line was torn behind one."""
    return text.translate(dict.fromkeys(map(ord, JOINERS)))


def _make_room(face: Any) -> None:
    """Move the outlines of a font to the end of what was read of it, where more can be added."""
    start, length = face.get_table_pos("glyf")[0], face.glyphPos[-1]
    data = bytearray(face._ttf_data)  # noqa: SLF001 - ReportLab has no other way in
    data += bytes(-len(data) % 4)
    face.table["glyf"] |= {"offset": len(data), "length": length}
    data += data[start : start + length]
    # How large glyphs that are put together may be; readers make room for that much.
    maximum = face.get_table_pos("maxp")[0]
    for offset, least in ((10, 4000), (12, 400), (28, 64), (30, 4)):
        value = unpack_from(">H", data, maximum + offset)[0]
        data[maximum + offset : maximum + offset + 2] = pack(">H", max(value, least))
    face._ttf_data = data  # noqa: SLF001 - see above


def _composed(face: Any, parts: tuple[_Part, ...], width: int) -> int:
    """The number of a glyph put together of others; one that stands as it would anyway is taken as it is."""
    if len(parts) == 1 and parts[0][1:] == (0, 0) and face.hmetrics[parts[0].glyph][0] == width:
        return parts[0].glyph
    outlines, length = face.get_table_pos("glyf")
    drawn = [part for part in parts if face.glyphPos[part.glyph] < face.glyphPos[part.glyph + 1]]
    body, left = b"", 0
    if drawn:
        boxes = [_box(face, outlines, part) for part in drawn]
        left, low, right, high = (
            pick(sides) for pick, sides in zip((min, min, max, max), zip(*boxes, strict=True), strict=True)
        )
        body = pack(">hhhhh", -1, left, low, right, high)
        for part in drawn:
            more = _MORE if part is not drawn[-1] else 0
            body += pack(">HHhh", _OFFSETS_IN_WORDS | more, *part)
    body += bytes(-len(body) % 4)
    face._ttf_data += body  # noqa: SLF001 - see above
    face.table["glyf"]["length"] = length + len(body)
    face.glyphPos.append(length + len(body))
    face.hmetrics.append((width, left & 0xFFFF))
    return len(face.glyphPos) - 2


def _box(face: Any, outlines: int, part: _Part) -> tuple[int, int, int, int]:
    """What a glyph covers: left, low, right, high."""
    place = outlines + face.glyphPos[part.glyph] + 2
    left, low, right, high = unpack_from(">hhhh", face._ttf_data, place)  # noqa: SLF001 - see above
    return left + part.x, low + part.y, right + part.x, high + part.y
