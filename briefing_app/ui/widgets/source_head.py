"""The head of the source pane: which source it is, what is marked, and a way from finding to finding."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.few_lines import FewLines

if TYPE_CHECKING:
    from briefing_app.domain.restrictions import Restriction
    from briefing_app.ui.models.rows import Place
    from briefing_app.ui.widgets.choice_box import WordBox

_MOST_LINES, _SHARE = 4, 5
"""The most lines of a title, of which each needs a pane that is so many lines high."""


class SourceHead(QWidget):
    """Title and label of a source, and the places to choose from.

    `stepped` asks for the next finding (+1) or the one before (-1), `chosen` for the place of a number.
    """

    stepped = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = FewLines(_MOST_LINES)
        self._title.setProperty("section", True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setProperty("quiet", True)
        self._restricted = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._restricted.setProperty("kind", "label")
        self._restricted.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restricted.hide()
        self._what = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._what.setProperty("kind", "marked")
        self._what.setIndent(0)
        self._others = QWidget()
        self._previous = step_button(tr("Previous finding"))
        self._previous.clicked.connect(self._on_previous)
        self._next = step_button(tr("Next finding"))
        self._next.clicked.connect(self._on_next)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 12, 12, 8)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._previous)
        top.addWidget(self._next)
        column.addLayout(top)
        column.addWidget(self._label)
        column.addWidget(self._restricted)
        column.addWidget(self._what)
        column.addWidget(self._others)

    @cached_property
    def choice(self) -> "WordBox":
        """The places to choose from, beneath all else."""
        from briefing_app.ui.widgets.choice_box import WordBox  # noqa: PLC0415 - the window paints first

        choice = WordBox()
        choice.activated.connect(self.chosen)
        said_in = QLabel(tr("Sai&d in"))
        said_in.setProperty("quiet", True)
        said_in.setBuddy(choice)
        line = QHBoxLayout(self._others)
        line.setContentsMargins(0, 4, 16, 0)
        line.addWidget(said_in)
        line.addWidget(choice, 1)
        return choice

    def set_theme(self, theme: Theme) -> None:
        for button, icon in ((self._previous, "chevron-left"), (self._next, "chevron-right")):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size)

    def leave_room(self, height: int) -> None:
        """Be content with few lines of a long title where the whole pane is so low."""
        lines = height // (_SHARE * self._title.fontMetrics().lineSpacing())
        self._title.set_lines(max(1, min(lines, _MOST_LINES)))

    def show_nothing(self) -> None:
        """Say what the pane is for."""
        self.show_source(
            tr("Source"), tr("Choose something on the left to see the very words here."), steps=False
        )
        self.show_restriction(None)
        self._others.hide()
        self._what.hide()

    def show_source(self, title: str, label: str, *, steps: bool) -> None:
        """Name a source; `steps` says whether there are findings to go to."""
        self._title.show_words(title)
        self._label.setText(label)
        self._previous.setEnabled(steps)
        self._next.setEnabled(steps)

    def show_restriction(self, restriction: "Restriction | None") -> None:
        """Say that the source is exempt or confidential, in full to who points at it or has it read out."""
        self._restricted.setVisible(restriction is not None)
        self._restricted.setText(restriction.short if restriction else "")
        self._restricted.setToolTip(restriction.in_full if restriction else "")
        self._restricted.setAccessibleName(
            f"{restriction.short}. {restriction.in_full}" if restriction else ""
        )

    def tell(self, places: "Sequence[Place]", at: "Place | None", words: str) -> None:
        """Say what is marked, and offer all places at which it is said; `at` is the one that is shown."""
        self._what.setText(words)
        self._what.setVisible(bool(words))
        self.choice.clear()
        for number, place in enumerate(places, 1):
            said = tr(
                "Passage {number} of {count}: {label}", number=number, count=len(places), label=place.label
            )
            self.choice.addItem(said)
        self.choice.setCurrentIndex(places.index(at) if at in places else 0)
        self._others.setVisible(len(places) > 1)

    def retell(self, words: str) -> None:
        """Say other words of what is marked."""
        self._what.setText(words)

    @Slot()
    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.stepped.emit(+1)


def step_button(name: str) -> QToolButton:
    """A button that shows an arrow alone, and so has its name where one points at it and for readers."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
