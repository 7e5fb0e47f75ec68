"""The switch between a source's text and its pages, and a way from page to page."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from briefing_app.domain.documents import Page
from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.source_head import step_button


class PageBar(QWidget):
    """`switched` tells whether pages are wanted; `turned` asks for the next page (+1), or the last (-1)."""

    switched = Signal(bool)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._choice(tr("Text"), tr("Show the words of this source"))
        self._pages = self._choice(tr("Page"), tr("Show the page of the original"))
        self._group = QButtonGroup(self)
        for button in (self._text, self._pages):
            self._group.addButton(button)
        self._text.setChecked(True)
        self._pages.toggled.connect(self._on_toggled)
        self._where = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._where.setProperty("quiet", True)
        self._previous = step_button(tr("Previous page"))
        self._previous.clicked.connect(self._on_previous)
        self._next = step_button(tr("Next page"))
        self._next.clicked.connect(self._on_next)
        line = QHBoxLayout(self)
        line.setContentsMargins(28, 0, 12, 8)
        line.setSpacing(4)
        line.addWidget(self._text)
        line.addWidget(self._pages)
        line.addStretch(1)
        for part in (self._where, self._previous, self._next):
            # What is not shown leaves its room: what is below would jump.
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
            line.addWidget(part)
        self._show_steps(False)

    def _choice(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setProperty("chip", True)
        button.setToolTip(tip)
        return button

    @property
    def shows_pages(self) -> bool:
        return self._pages.isChecked()

    def choose(self, *, pages: bool) -> None:
        """Set the switch as if a person had."""
        (self._pages if pages else self._text).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        for button, icon in ((self._previous, "chevron-left"), (self._next, "chevron-right")):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size)

    def tell(self, page: Page, total: int) -> None:
        """Say which page of how many is shown."""
        where = page_of_in_words(page, total)
        without = tr("no words read")
        self._where.setText(where if page.end > page.start else f"{without} · {where}")
        self._previous.setEnabled(page.number > 1)
        self._next.setEnabled(page.number < total)

    def _show_steps(self, pages: bool) -> None:
        for part in (self._where, self._previous, self._next):
            part.setVisible(pages)

    @Slot(bool)
    def _on_toggled(self, pages: bool) -> None:
        self._show_steps(pages)
        self.switched.emit(pages)

    @Slot()
    def _on_previous(self) -> None:
        self.turned.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.turned.emit(+1)


def page_of_in_words(page: Page, total: int) -> str:
    """Which page it is, and the number printed on it where that is another one."""
    if not page.is_numbered_otherwise:
        return tr("Page {number} of {total}", number=page.number, total=total)
    return tr(
        "Page {number} of {total} (printed {printed})", number=page.number, total=total, printed=page.printed
    )
