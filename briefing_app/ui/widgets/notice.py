"""A strip that says in one sentence what happened, and stays until it is closed or overtaken."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.passing import Passing


class Notice(Passing):
    """Good news or a problem, perhaps with a button for the next step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._step = QPushButton()
        self._step.clicked.connect(self._on_step)
        self._todo: Callable[[], None] | None = None
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.addWidget(self._words, 1)
        line.addWidget(self._step)
        line.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(theme.icon("x"))
        self._close.setIconSize(theme.icon_size)

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, sentence: str, *, step: str = "", todo: Callable[[], None] | None = None) -> None:
        """Tell what was done, with a button for what can be done next."""
        self._show("news", sentence, step, todo)

    def warn(self, sentence: str, *, step: str = "", todo: Callable[[], None] | None = None) -> None:
        """Tell a problem and what to do about it, perhaps with a button that helps."""
        self._show("problem", sentence, step, todo)

    def _show(self, kind: str, sentence: str, step: str, todo: Callable[[], None] | None) -> None:
        from briefing_app.domain.nested_quotes import nested_quotes  # noqa: PLC0415 - the window paints first

        sentence = nested_quotes(sentence)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._todo = todo
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - the window paints first

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def pass_by(self) -> None:
        """Let good news go: the user has turned to something else."""
        if self.property("kind") == "news":
            self.hide()

    @Slot()
    def _on_step(self) -> None:
        if self._todo is not None:
            self._todo()
