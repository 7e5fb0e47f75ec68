"""Pages on paper: the printer's dialog, and one page after the other drawn on what was chosen there.

Only what prints may import this: where the system lacks a library, QtPrintSupport can't be loaded.
"""

import sys

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_MOST_DOTS = 300  # to the inch: finer than that letters on paper look the same, and take much longer


class PrintJob:
    """The pages that were chosen, in the order in which they come, and the printer that they go to."""

    def __init__(self, printer: QPrinter, pages: int) -> None:
        self._printer = printer
        self.numbers = _numbers(printer, pages)
        self.drawn = 0
        self.dots = min(printer.resolution(), _MOST_DOTS)
        self.file = printer.outputFileName()
        self._painter = QPainter()

    @property
    def count(self) -> int:
        return len(self.numbers)

    @property
    def next(self) -> int | None:
        """The number of the page that is drawn next; `None` when all are."""
        return self.numbers[self.drawn] if self.drawn < self.count else None

    def draw(self, image: QImage) -> None:
        """Draw the next page, as large as the paper allows.

        Raises:
            BriefingError: the printer, or the file in place of it, takes nothing.
        """
        # Begun no sooner: what is stopped before the first page must not give an empty sheet.
        if not (self._printer.newPage() if self.drawn else self._painter.begin(self._printer)):
            raise BriefingError(self._refused())
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        paper = QRectF(self._painter.viewport())
        size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(paper.center())
        self._painter.drawImage(place, image)
        self.drawn += 1

    def end(self) -> None:
        """Hand over what was drawn.

        Raises:
            BriefingError: the printer did not take it.
        """
        ended = not self._painter.isActive() or self._painter.end()
        if not ended or self._printer.printerState() == QPrinter.PrinterState.Error:
            raise BriefingError(self._refused())

    def _refused(self) -> str:
        if self.file:
            return tr("Nothing can be printed into “{path}”. Choose another file.", path=self.file)
        return tr("The printer takes nothing at the moment. See whether it is switched on, and try again.")


def check_for_printer() -> None:
    """See to it that there is something to print on.

    Raises:
        BriefingError: there is no printer, and the dialog of this system offers no file in place of one.
    """
    if sys.platform in ("win32", "darwin") and not QPrinterInfo.availablePrinterNames():
        raise BriefingError(
            tr(
                "No printer is set up on this computer. Make the pack as a PDF instead, and print it"
                " elsewhere."
            )
        )


def choose(window: QWidget, pages: int) -> PrintJob | None:
    """Let the user choose how to print so many pages; `None` if they would rather not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(tr("Briefing pack"))
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.setPrintRange(QPrintDialog.PrintRange.AllPages)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return None
    # The pages have margins of their own. The dialog sets the layout anew, so this comes after it.
    printer.setFullPage(True)
    return PrintJob(printer, pages)


def _numbers(printer: QPrinter, pages: int) -> list[int]:
    """The pages as they come out, with copies and order where the printer does not see to these itself."""
    chosen = list(range(1, pages + 1))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        chosen = [number for number in chosen if ranges.contains(number)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [number for number in chosen for _ in range(copies)]
