"""Lines of a plain list, each as high as all its words need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.system.overriding import override

_ANY_HEIGHT = 100_000


def wrap_lines(view: QListWidget) -> None:
    """Break the lines of a list where its width ends, and cut none of them off."""
    view.setWordWrap(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListWidget.ResizeMode.Adjust)
    view.setItemDelegate(_WrappedLines(view))


class _WrappedLines(QStyledItemDelegate):
    """Qt measures words without what the style sheet puts around them, and ends them in “…” then."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view, style = self._view, self._view.style()
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.rect = QRect(0, 0, view.viewport().width(), _ANY_HEIGHT)
        metrics, words = QFontMetrics(shown.font), shown.text
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, view)
        beside = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, shown, view) + 1
        room = QRect(0, 0, max(1, place.width() - 2 * beside), _ANY_HEIGHT)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        shown.text = "X"
        around = _one_line(style, shown, view) - metrics.height()
        return QSize(room.width(), needed + max(0, around))


def _one_line(style: QStyle, option: QStyleOptionViewItem, view: QListWidget) -> int:
    """What one line takes with all that stands around it."""
    return style.sizeFromContents(QStyle.ContentsType.CT_ItemViewItem, option, QSize(), view).height()
