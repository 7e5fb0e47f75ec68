"""Recognises the words in pictures of pages with the system's Tesseract, each with its place."""

import csv
import os
import shutil
import subprocess
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from briefing_app.domain.places import Box
from briefing_app.reading.page_letters import PageLetters
from briefing_app.reading.scans import grey
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import marked, tr

MOST_OCR_PAGES = 200
"""Pages that are recognised in one document: at two to four seconds a page, ten minutes or so."""
LONGEST = 1_200.0
"""Seconds for all pages of one document."""
_PAGE_SECONDS = 60
_DPI = 300
# A poster is looked at less closely: so many pixels are as much as is good.
_MOST_PIXELS = 16_000_000
# Below such a confidence, in per cent, marks without letters are specks, and a page is none of print.
_SPECK, _ILLEGIBLE = 40.0, 45.0
_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word with its rectangle, its paragraph and line, and how sure it is in per cent."""

    text: str
    box: Box
    paragraph: tuple[int, int]
    line: int
    confidence: float


class Recogniser:
    """Recognises pages; remembers the last few, and the time that all took together."""

    def __init__(self, command: str | None = None, longest: float = LONGEST) -> None:
        """`command` is the program, by default the system's; `longest` are seconds for all pages."""
        self._command = command or shutil.which("tesseract")
        self._left = longest
        self._known: OrderedDict[tuple[str, int], tuple[Word, ...]] = OrderedDict()

    @property
    def is_there(self) -> bool:
        return self._command is not None

    def words(self, page: pdfium.PdfPage, sha256: str, number: int) -> tuple[Word, ...]:
        """The words on a page of a file, in reading order; none where nothing is legible in a minute.

        Raises:
            BriefingError: the program is not there, does not work, or has had its time.
        """
        key = (sha256, number)
        if key not in self._known:
            begun = time.monotonic()
            self._known[key] = tuple(self._recognised(page))
            self._left -= time.monotonic() - begun
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]

    def _recognised(self, page: pdfium.PdfPage) -> Sequence[Word]:
        if self._command is None:
            picture = tr("This page is a picture.")
            raise BriefingError(f"{picture} {tr(HOW_TO_GET_IT)}")
        if self._left <= 0:
            raise BriefingError(
                tr(
                    "The pictures of pages take more than {minutes:.0f} minutes to read."
                    " Save the part that you need as a file of its own.",
                    minutes=LONGEST / 60,
                )
            )
        width, height = page.get_size()
        scale = min(_DPI / 72, (_MOST_PIXELS / (width * height)) ** 0.5)
        table = _table(self._command, page, scale)
        words = [word for word in _words(table, scale) if not _is_speck(word)]
        return words if _is_legible(words) else ()


HOW_TO_GET_IT = marked(
    "Install Tesseract to read it (“apt install tesseract-ocr” on Debian and Ubuntu,"
    " “brew install tesseract” on a Mac, its installer on Windows), then add it again."
)


def text_of_words(words: Sequence[Word]) -> str:
    """Recognised words as text: a line of print a line, a blank line between paragraphs."""
    pieces: list[str] = []
    last: Word | None = None
    for word in words:
        if last is not None:
            pieces.append(_gap(last, word))
        pieces.append(word.text)
        last = word
    return "".join(pieces)


def letters_of_words(words: Sequence[Word]) -> PageLetters:
    """The letters of recognised words, each with its share of the word's rectangle."""
    return PageLetters.of(pair for word in words for pair in _letters(word))


def _letters(word: Word) -> Iterator[tuple[str, Box]]:
    box, step = word.box, (word.box.right - word.box.left) / len(word.text)
    for number, char in enumerate(word.text):
        yield char, Box(box.left + number * step, box.top, box.left + (number + 1) * step, box.bottom)


def _gap(last: Word, word: Word) -> str:
    if (last.paragraph, last.line) == (word.paragraph, word.line):
        return " "
    # A sentence that runs on into the next column is one paragraph.
    runs_on = word.text[0].islower() and last.text[-1] not in ".!?”’:"
    return "\n" if last.paragraph == word.paragraph or runs_on else "\n\n"


def _table(command: str, page: pdfium.PdfPage, scale: float) -> str:
    """What the program says of a page: a table of words; empty if it takes too long."""
    width, height, pixels = grey(page, scale)
    picture = b"P5 %d %d 255\n" % (width, height) + pixels
    arguments = [command, "stdin", "stdout", "-l", "eng", "--dpi", f"{72 * scale:.0f}", "--psm", "3", "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system's, told nothing but numbers
            arguments,
            input=picture,
            capture_output=True,
            timeout=_PAGE_SECONDS,
            check=False,
            # Several documents are read at once already.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        return ""
    except OSError as error:
        raise BriefingError(
            tr("Tesseract can't be started: {reason}. Install it again.", reason=error.strerror)
        ) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        reason = said[0] if said else tr("it gives no reason")
        raise BriefingError(
            tr(
                "Tesseract is there but does not work: {reason}."
                " Install it again, with its data for English.",
                reason=reason,
            )
        )
    return done.stdout.decode("utf-8", errors="replace")


def _words(table: str, scale: float) -> Iterator[Word]:
    for row in csv.DictReader(table.split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = "".join((row["text"] or "").split())
        confidence = float(row["conf"])
        if not text or confidence < 0:
            continue
        left, top, width, height = (int(row[name]) / scale for name in ("left", "top", "width", "height"))
        yield Word(
            text=text,
            box=Box(left, top, left + width, top + height),
            paragraph=(int(row["block_num"]), int(row["par_num"])),
            line=int(row["line_num"]),
            confidence=confidence,
        )


def _is_speck(word: Word) -> bool:
    return word.confidence < _SPECK and not any(char.isalnum() for char in word.text)


def _is_legible(words: Sequence[Word]) -> bool:
    """Whether a page is print: of a photograph or of handwriting the program is unsure all over."""
    length = sum(len(word.text) for word in words)
    return sum(len(word.text) * word.confidence for word in words) >= _ILLEGIBLE * length > 0
