"""A page of the original as a picture, with the chosen passage and all findings marked on it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from briefing_app.domain.places import Box
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.reader import KIND_TOKENS
from briefing_app.ui.widgets.scroll_bar import keep_room_for_bar

if TYPE_CHECKING:
    from briefing_app.services.page_pictures import PageShown

_MARGIN = 12
_LEAST_WIDTH = 240
_PAUSE = 150  # milliseconds in which the pane is still being resized
# Marks lie on the paper of the page, which is white in every theme.
_LEAST_LIGHTNESS, _MOST_LIGHTNESS = 0.82, 0.4


class Sheet(QWidget):
    """The picture itself, at one point of the screen for each of the picture's."""

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.theme = theme
        self.shown: PageShown | None = None
        self._image = QImage()

    def show_page(self, shown: "PageShown | None", ratio: float) -> None:
        """Another page, drawn for a screen of so many pixels a point; None shows nothing."""
        self.shown = shown
        self._image = _image(shown) if shown else QImage()
        self._image.setDevicePixelRatio(ratio)
        size = self._image.deviceIndependentSize().toSize()
        self.setMinimumSize(QSize(size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN))
        self.update()

    def rect_of(self, box: Box) -> QRectF:
        """Where a rectangle of the page lies in this widget."""
        if self.shown is None:
            return QRectF()
        scale = self.shown.picture.scale / self._image.devicePixelRatio()
        origin = self._origin()
        return QRectF(
            origin.x() + box.left * scale,
            origin.y() + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def _origin(self) -> QPointF:
        width = self._image.deviceIndependentSize().width()
        return QPointF(round((self.width() - width) / 2), _MARGIN)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(self._origin(), self._image)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawRect(QRectF(self._origin(), self._image.deviceIndependentSize()))
        for marked in self.shown.findings:
            colour = self.theme.colour(KIND_TOKENS[marked.finding.kind])
            _underline(painter, map(self.rect_of, marked.boxes), colour)
        self._mark(painter, self.shown.chosen)
        painter.end()

    def _mark(self, painter: QPainter, boxes: tuple[Box, ...]) -> None:
        """Colour the paper, not the letters: both are multiplied."""
        ground = _on_paper(self.theme.colour("mark"))
        edge = ground.darker(135)
        for box in boxes:
            rect = self.rect_of(box).adjusted(-2, -1, 2, 1)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(rect, ground)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(QPen(edge, 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the smallest finding at the place."""
        if self.shown is None:
            return
        here = [
            marked.finding
            for marked in self.shown.findings
            if any(self.rect_of(box).contains(event.position()) for box in marked.boxes)
        ]
        if here:
            self.picked.emit(min(here, key=lambda finding: finding.end - finding.start))


class PageView(QScrollArea):
    """A page as wide as the pane.

    `turned` asks for the next page (+1) or the one before (-1), `picked` tells of a finding, `resized`
    that the page should be drawn anew.
    """

    turned = Signal(int)
    picked = Signal(object)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        # Always there: pages are drawn to the width that it leaves.
        keep_room_for_bar(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet = Sheet(theme)
        self._sheet.picked.connect(self.picked)
        self.setWidget(self._sheet)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.resized)
        self.clear()

    @property
    def page_width(self) -> int:
        """The width in pixels of the screen at which a page should be drawn."""
        room = self.viewport().width() - 2 * _MARGIN
        return round(max(_LEAST_WIDTH, room) * self.devicePixelRatioF())

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    def set_theme(self, theme: Theme) -> None:
        self._sheet.theme = theme
        self._sheet.update()

    def clear(self) -> None:
        """Show no page."""
        self._sheet.show_page(None, self.devicePixelRatioF())
        self.setAccessibleName(tr("Page of the source"))

    def show_page(self, shown: "PageShown", words: str) -> None:
        """Show a page; `words` name it. It begins at the passage, or at its top if that is elsewhere."""
        self._sheet.show_page(shown, self.devicePixelRatioF())
        said = tr("{page}, as a picture. “{text}” has its words.", page=words, text=tr("Text"))
        self.setAccessibleName(said)
        # The sheet has its new size at once, so that the place can be scrolled to.
        self._sheet.resize(self._sheet.minimumSize().expandedTo(self.viewport().size()))
        bar = self.verticalScrollBar()
        bar.setMaximum(max(0, self._sheet.height() - self.viewport().height()))
        top = self._sheet.rect_of(shown.chosen[0]).top() if shown.chosen else 0.0
        bar.setValue(max(0, round(top) - self.viewport().height() // 3))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down goes on to the next page at the foot of this one, Page Up back from its head."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turned.emit(+1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._pause.start()


def _image(shown: "PageShown") -> QImage:
    picture = shown.picture
    # copy(): the image must not point into bytes that Python may free.
    return QImage(
        picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888
    ).copy()


def _underline(painter: QPainter, rects: Iterable[QRectF], colour: QColor) -> None:
    """Dots in the colour's own hue, dark enough to be seen on paper."""
    lightness = min(colour.lightnessF(), _MOST_LIGHTNESS)
    line = QColor.fromHslF(colour.hslHueF(), colour.hslSaturationF(), lightness, 0.6)
    painter.setPen(QPen(line, 1.5, Qt.PenStyle.DotLine))
    for rect in rects:
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _on_paper(colour: QColor) -> QColor:
    """A colour light enough that black letters are read through it."""
    lightness = max(colour.lightnessF(), _LEAST_LIGHTNESS)
    return QColor.fromHslF(colour.hslHueF(), colour.hslSaturationF(), lightness)
