"""The tabs: words with a count in quiet grey, which go, and then shrink, where there is no room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import tr


class TabStrip(QTabBar):
    """One tab a page; `names` are English, and the keys of the counts."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(tr("Pages"))
        self._names = tuple(names)
        self._shown: dict[str, int] = {}
        self._fitting = False
        self._fitted: object = None
        for name in names:
            self.addTab(tr(name))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.show_counts(self._shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.show_counts(self._shown)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much each page holds; a page that is not named has no count."""
        self._shown = dict(counts)
        # Fitting changes the style, and a change of style asks for fitting: once is enough.
        wanted = self.width(), QApplication.font().pointSizeF(), tuple(counts.items())
        if self._fitting or wanted == self._fitted:
            return
        self._fitting, self._fitted = True, wanted
        self._set_tight(tight=False)
        self._put(counts)
        if not self._fits:
            self._put({})
        if not self._fits:
            self._set_tight(tight=True)
        self._fitting = False
        for number, name in enumerate(self._names):
            said = tr(name)
            self.setAccessibleTabName(number, f"{said}, {counts[name]:,}" if name in counts else said)

    @property
    def _fits(self) -> bool:
        return self.tabRect(self.count() - 1).right() < self.width()

    def _set_tight(self, *, tight: bool) -> None:
        """Smaller words, closer together, or not."""
        if bool(self.property("tight")) != tight:
            self.setProperty("tight", tight)
            self.style().unpolish(self)
            self.style().polish(self)

    def _put(self, counts: Mapping[str, int]) -> None:
        for number, name in enumerate(self._names):
            before: QWidget | None = self.tabButton(number, QTabBar.ButtonPosition.RightSide)
            # A tab takes its size from the button that it is given, once.
            count = _count(f"{counts[name]:,}") if name in counts else None
            # Each time all tabs are laid out.
            if before is not None or count is not None:
                self.setTabButton(number, QTabBar.ButtonPosition.RightSide, count)
            if before is not None:
                before.deleteLater()


def _count(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("quiet", True)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
