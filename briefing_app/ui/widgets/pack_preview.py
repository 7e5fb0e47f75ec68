"""The pages of the pack that was made last, as they will be printed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.widgets.scroll_bar import keep_room_for_bar

if TYPE_CHECKING:
    from briefing_app.packs.preview import PageImage

_INDENT, _AROUND = 24, 12
"""Pixels beside the number of pages, and above and below it."""
_HINT = marked("The pages appear here as they will be printed.")


class PackPreview(QScrollArea):
    """Pages one under the other, as wide as the pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Above the pages, where it stays in sight.
        self.told = QLabel(self)
        self.setWidgetResizable(True)
        # Always there: pages are rendered to the width that it leaves.
        keep_room_for_bar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Pages of the pack"))
        self.page_count = 0
        self.told.setProperty("quiet", True)
        self.told.setIndent(_INDENT)
        self.clear()

    def _tell(self, words: str) -> None:
        """Say above the pages how many there are."""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self._make_room()

    def _make_room(self) -> None:
        height = 0 if self.told.isHidden() else self.told.sizeHint().height() + _AROUND
        self.setViewportMargins(0, height, 0, 0)
        self.told.setGeometry(0, 0, self.width(), height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def clear(self) -> None:
        """Say what the pane is for."""
        self.page_count = 0
        self._tell("")
        self._show([_quiet(tr(_HINT))])

    @property
    def page_width(self) -> int:
        """The width in pixels of the screen at which pages should be rendered."""
        return round(max(240, self.viewport().width() - 56) * self.devicePixelRatioF())

    def show_pages(self, pages: "Sequence[PageImage]", total: int | None) -> None:
        """Show the first pages of a pack of so many, if that is known, rendered."""
        self.page_count = len(pages)
        self._tell(
            tr("%n pages", "%n page", total)
            if total is not None
            else tr("More than %n pages", "More than %n page", len(pages))
        )
        labels = [self._page(page, number) for number, page in enumerate(pages, 1)]
        if total is None:
            labels.append(_quiet(tr("This is the beginning. “Make pack…” writes all of it.")))
        elif total > len(pages):
            more = total - len(pages)
            said = tr(
                "%n more pages: open the pack to see everything.",
                "%n more page: open the pack to see everything.",
                more,
            )
            labels.append(_quiet(said))
        self._show(labels)

    def _show(self, labels: Sequence[QLabel]) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for label in labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
            if not label.wordWrap():
                # The frame goes closely around the page.
                column.setAlignment(label, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(sheet)

    def _page(self, page: "PageImage", number: int) -> QLabel:
        # copy(): the image must not point into bytes that Python may free.
        image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        label = QLabel()
        label.setObjectName("card")
        label.setPixmap(QPixmap.fromImage(image))
        label.setAccessibleName(tr("Page {number}", number=number))
        return label


def _quiet(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setProperty("quiet", True)
    return label
