r"""Leaves of an RTF file what shows as text, in a small RTF of few words that is safe to convert.

What is dropped: pictures, embedded objects, fields' instructions, hidden and deleted text, heads and feet,
notes, styles. What becomes plainer: a table's cells are parted by tabs and its rows are lines; a paragraph
ends a block. Data that is not text (`\bin`) is stepped over, so nothing in it is taken for a word.
"""

import codecs
import re
from dataclasses import dataclass, replace

from striprtf.striprtf import charset_map, destinations

MOST_TOKENS = 3_000_000
"""The words, marks and stretches of text in a file: so many take five seconds."""
_MOST_FONTS = 2_000
# fmt: off
_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?"  # a word with its number
    r"|\\'([0-9A-Fa-f]{2})"                 # a byte
    r"|\\([^A-Za-z])"                       # a sign
    r"|([{}])|([^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
# fmt: on
_DROPPED = destinations - {"pntext", "fonttbl"}
_KEPT_WORDS = frozenset(
    "tab emdash endash emspace enspace qmspace bullet lquote rquote ldblquote rdblquote".split()  # noqa: SIM905
)
_BLOCK_ENDS = frozenset({"par", "sect", "page"})
_CELL_ENDS = frozenset({"cell", "nestcell"})
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_WIDEST = 0xFFFF
_MOST_SKIPPED = 10


class TooLargeError(ValueError):
    """The file is made of more parts than one of its kind ever is."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Small RTFs of a file's text, title and author, and the encoding of what names none of its own."""

    text: str
    title: str
    author: str
    encoding: str


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group: where its text goes, if anywhere."""

    sink: str | None = "text"
    hidden: bool = False
    in_table: bool = False
    in_info: bool = False
    in_fonts: bool = False


def cleaned(content: bytes) -> Cleaned:
    """The text of an RTF file in a smaller one.

    Raises:
        TooLargeError: it is made of more than `MOST_TOKENS` parts.
    """
    cleaner = _Cleaner()
    cleaner.take(content.decode("latin-1"))
    return cleaner.result()


class _Cleaner:
    def __init__(self) -> None:
        self._state = _State()
        self._stack: list[_State] = []
        self._pieces: dict[str, list[str]] = {"text": [], "title": [], "author": []}
        self._fonts: dict[str, str] = {}
        self._font = ""
        self._encoding = "cp1252"
        self._after_row = False

    def result(self) -> Cleaned:
        fonts = "".join(rf"{{\f{font}\fcharset{charset} a;}}" for font, charset in self._fonts.items())
        head = rf"{{\rtf1{{\fonttbl{fonts}}}"
        text, title, author = (head + "".join(pieces) + "}" for pieces in self._pieces.values())
        return Cleaned(text, title, author, self._encoding)

    def take(self, text: str) -> None:
        place = tokens = depth = 0
        while (found := _TOKEN.match(text, place)) is not None:
            place = found.end()
            tokens += 1
            if tokens > MOST_TOKENS:
                raise TooLargeError
            word, number, byte, sign, brace, plain = found.groups()
            if word == "bin":
                place += max(0, int(number or 0))
            elif word:
                self._word(word, number)
            elif brace:
                depth += 1 if brace == "{" else -1
                self._group(brace)
                if depth <= 0:
                    return  # what follows the last group is not the document's
            elif sign:
                self._sign(sign)
            elif byte:
                self._put(f"\\'{byte}")
            elif plain:
                self._put(plain if plain.isascii() else _escaped(plain))

    def _put(self, piece: str) -> None:
        state = self._state
        if state.sink is None or state.hidden or state.in_fonts:
            return
        if self._after_row and not state.in_table:
            self._pieces["text"].append(r"\sect ")
        self._after_row = False
        self._pieces[state.sink].append(piece)

    def _group(self, brace: str) -> None:
        if brace == "{":
            self._stack.append(self._state)
            self._pieces["text"].append("{")
        elif self._stack:
            self._state = self._stack.pop()
            self._pieces["text"].append("}")

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._state = replace(self._state, sink=None)
        elif sign in "\r\n":
            self._end_block()
        elif sign == "_":
            self._put("-")
        elif sign in "~{}\\":
            self._put(f"\\{sign}")

    def _word(self, word: str, number: str | None) -> None:
        if self._state.in_fonts or word in {"fonttbl", "ansicpg"} or word in _CODE_PAGES:
            self._encoding_word(word, number)
        elif word in _DROPPED or word == "shptxt":
            self._destination(word)
        elif word in {"v", "deleted", "plain"}:
            self._state = replace(self._state, hidden=word != "plain" and number != "0")
        elif word in {"pard", "intbl", "row"} or word in _BLOCK_ENDS or word in _CELL_ENDS or word == "line":
            self._layout(word)
        elif word in _KEPT_WORDS:
            self._put(f"\\{word} ")
        elif word in {"f", "u", "uc"} and number:
            self._numbered(word, int(number))

    def _encoding_word(self, word: str, number: str | None) -> None:
        if word == "fonttbl":
            self._state = replace(self._state, in_fonts=True)
        elif word == "ansicpg":
            self._encoding = _codec(f"cp{number}") or self._encoding
        elif word in _CODE_PAGES:
            self._encoding = _CODE_PAGES[word]
        elif word == "f" and number:
            self._font = number
        elif word == "fcharset" and number and len(self._fonts) < _MOST_FONTS:
            self._note_charset(number)

    def _note_charset(self, number: str) -> None:
        if _codec(charset_map.get(int(number), "")):
            self._fonts[self._font or "0"] = number

    def _destination(self, word: str) -> None:
        if word == "info":
            self._state = replace(self._state, sink=None, in_info=True)
        elif self._state.in_info and word in {"title", "author"}:
            self._state = replace(self._state, sink=word)
        elif word == "shptxt":
            self._state = replace(self._state, sink="text")  # the words in a box, inside of what draws it
        elif word in _DROPPED:
            self._state = replace(self._state, sink=None)

    def _layout(self, word: str) -> None:
        if word in {"pard", "intbl"}:
            if self._state.in_table != (word == "intbl"):
                self._state = replace(self._state, in_table=not self._state.in_table)
        elif word == "row":
            self._put(r"\line ")
            self._after_row = True
        elif word in _CELL_ENDS:
            self._put(r"\tab ")
        elif word == "line" and not self._state.in_table:
            self._put(r"\line ")
        else:
            self._end_block()

    def _end_block(self) -> None:
        self._put(" " if self._state.in_table else r"\sect ")

    def _numbered(self, word: str, number: int) -> None:
        if word == "u":
            self._put(rf"\u{number % (_WIDEST + 1)} ")
        elif word == "uc":
            self._put(rf"\uc{min(max(number, 0), _MOST_SKIPPED)} ")
        elif number >= 0:
            self._put(rf"\f{number} ")


def _escaped(plain: str) -> str:
    return "".join(char if char.isascii() else f"\\'{ord(char):02x}" for char in plain)


def _codec(name: str) -> str | None:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
