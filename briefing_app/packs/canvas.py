"""The canvas of a pack: ReportLab's, with a time and an identity that follow from the content alone."""

import calendar
import re
import time
from collections.abc import Callable
from datetime import date
from hashlib import md5
from typing import Any, NamedTuple

from reportlab.pdfgen.textobject import PDFTextObject

from briefing_app.packs import fonts
from briefing_app.packs.pages import Pages
from briefing_app.packs.tagging.canvas import LATE, TaggedCanvas
from briefing_app.system.overriding import override

_MARKER = re.compile(rf"^{LATE}(\d+)%$", re.MULTILINE)
"""A line of its own: words of a document, whatever they are, stand within a longer one."""


class _Late(NamedTuple):
    """Words that are asked for at the end, where they end, and in which font and size."""

    words: Callable[[], str]
    right: float
    y: float
    face: str
    size: float


class PackCanvas(TaggedCanvas):
    """A canvas whose file is the same, byte for byte, whenever and wherever it is made."""

    def __init__(self, *args: Any, made: date, pages: Pages, **settings: Any) -> None:
        """`made` is the day that the file says it was made, at midnight UTC.

        `pages` is told where bookmarks were drawn, and how many pages there are.
        """
        super().__init__(*args, **settings)
        # ReportLab knows no public way to say the time; with `invariant` it would be the year 2000.
        stamp = self._doc._timeStamp  # noqa: SLF001 - see above
        stamp.t = calendar.timegm(made.timetuple())
        stamp.lt = time.gmtime(stamp.t)
        stamp.YMDhms = tuple(stamp.lt)[:6]
        # The hash for the file's identity has taken in the time already, which the environment may have set.
        self._doc.signature = md5(usedforsecurity=False)
        self._late: list[_Late] = []
        self._pages = pages

    @override
    def bookmarkHorizontal(self, key: str, relativeX: float, relativeY: float, **kw: Any) -> None:
        self._pages.reach(key, self.getPageNumber())
        super().bookmarkHorizontal(key, relativeX, relativeY, **kw)

    def late(self, words: Callable[[], str], right: float, y: float, face: str, size: float) -> None:
        """Words that are known when all is laid out, and end at a place, in the colour of now.

        They spare a second layout: a page number takes the room that was left for it, whatever it is.
        """
        self._code.append(f"{LATE}{len(self._late)}%")
        self._late.append(_Late(words, right, y, face, size))

    @override
    def save(self) -> None:
        if self._code:
            self.showPage()
        for page in self._doc.Pages.pages:
            page.stream = _MARKER.sub(lambda found: self._written(self._late[int(found[1])]), page.stream)
        super().save()

    def _written(self, late: "_Late") -> str:
        words = late.words()
        text = PDFTextObject(self, late.right - fonts.width(words, late.face, late.size), late.y)
        text.setFont(late.face, late.size)
        text.textOut(words)
        return str(text.getCode())

    @override
    def showPage(self) -> None:
        # Its identity would else hash the time and the title only.
        self._doc.updateSignature("\n".join(self._code).encode("utf-8", "surrogatepass"))
        self._pages.total = self.getPageNumber()
        super().showPage()
