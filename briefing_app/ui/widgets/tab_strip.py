"""The tabs: words, with a count in quiet grey beside them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QTabBar, QWidget
from typing_extensions import override


class TabStrip(QTabBar):
    """One tab a page."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName("Pages")
        self._names = tuple(names)
        self._shown: dict[str, int] = {}
        for name in names:
            self.addTab(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.show_counts(self._shown)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much each page holds; a page that is not named has no count."""
        self._shown = dict(counts)
        for number, name in enumerate(self._names):
            words = str(counts[name]) if name in counts else ""
            before = self.tabButton(number, QTabBar.ButtonPosition.RightSide)
            # A tab takes its size from the button that it is given, once.
            self.setTabButton(number, QTabBar.ButtonPosition.RightSide, _count(words) if words else None)
            if before is not None:
                before.deleteLater()
            self.setAccessibleTabName(number, f"{name}, {words}" if words else name)


def _count(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("quiet", True)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
