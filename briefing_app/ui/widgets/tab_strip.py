"""The tabs: words with a quiet count; without room counts go, words shrink, and some fold into a menu."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTabBar, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import tr


class TabStrip(QTabBar):
    """One tab a page; `names` are English, and the keys of the counts.

    Tabs for which there is no room are in the menu of the button `more`; the current one is always a tab.
    """

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
        self.more = QPushButton(tr("More", "of the pages"), self)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().triggered.connect(self._on_chosen)
        self.more.hide()
        self.currentChanged.connect(self._on_current_changed)

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
        for number in range(self.count()):
            self._let_see(number, seen=True)
        self._put(counts)
        if not self._fits:
            self._put({})
        if not self._fits:
            self._set_tight(tight=True)
        self._fold()
        self._fitting = False
        for number, name in enumerate(self._names):
            said = tr(name)
            self.setAccessibleTabName(number, f"{said}, {counts[name]:,}" if name in counts else said)

    @property
    def _fits(self) -> bool:
        return self.tabRect(self.count() - 1).right() < self.width()

    def _fold(self) -> None:
        """Put into the menu what has no room as a tab."""
        widths = [self.tabSizeHint(number).width() for number in range(self.count())]
        folds = sum(widths) > self.width()
        room = self.width() - (self.more.sizeHint().width() if folds else 0) - widths[self.currentIndex()]
        menu = self.more.menu()
        menu.clear()
        for number, width in enumerate(widths):
            if number != self.currentIndex():
                room -= width
                self._let_see(number, seen=room >= 0)
                if room < 0:
                    count = self._shown.get(self._names[number])
                    said = self.tabText(number) if count is None else f"{self.tabText(number)}\t{count:,}"
                    menu.addAction(said).setData(number)
            else:
                self._let_see(number, seen=True)
        size = self.more.sizeHint()
        self.more.setGeometry(QRect(self.width() - size.width(), 0, size.width(), self.sizeHint().height()))
        self.more.setVisible(folds)

    def _let_see(self, number: int, *, seen: bool) -> None:
        # Qt takes its layout for good as soon as one tab is told what it was told before.
        if self.isTabVisible(number) != seen:
            self.setTabVisible(number, seen)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        number = int(action.data())
        self.setCurrentIndex(number)
        self.tabBarClicked.emit(number)

    @Slot()
    def _on_current_changed(self, *_: object) -> None:
        if not self.more.isHidden():
            self._fold()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on to what is in the menu, as if it were a tab."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}.get(Qt.Key(event.key()), 0)
        number = self.currentIndex() + by
        if by and 0 <= number < self.count():
            self.setCurrentIndex(number)
        else:
            super().keyPressEvent(event)

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
