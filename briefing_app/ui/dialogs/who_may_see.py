"""Who may see a document: public, exempt by a paragraph or confidential, and what follows from each."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from briefing_app.domain.restrictions import (
    CONFIDENTIAL,
    ENGLAND,
    PARAGRAPHS,
    Restriction,
    Withheld,
    exempt,
)
from briefing_app.system.words import marked, tr
from briefing_app.ui.widgets.choice_box import ChoiceBox, WordBox

_PUBLIC = ""
_WHO = (
    (marked("Public"), _PUBLIC),
    (marked("Exempt"), str(Withheld.EXEMPT)),
    (marked("Confidential"), str(Withheld.CONFIDENTIAL)),
)
_FOLLOWS = marked("A public pack will hold nothing from it.")


class WhoMaySee(QWidget):
    """The choice, and beneath it what follows, said before it is made; `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, given: Restriction | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = ChoiceBox(tr("Who may see it"))
        self.who.offer((tr(words), value) for words, value in _WHO)
        self.who.setCurrentIndex(self.who.findData(str(given.kind) if given else _PUBLIC))
        self.paragraph = ParagraphBox()
        if given is not None and given.paragraph is not None:
            self.paragraph.setCurrentIndex(PARAGRAPHS.index(given.paragraph))
        self._follows = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._follows.setProperty("quiet", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(8)
        self._form.addRow(tr("&Who may see it"), self.who)
        self._form.addRow(tr("Para&graph of Schedule 12A"), self.paragraph)
        self._column.addLayout(self._form)
        self._column.addWidget(self._follows)
        self.who.currentIndexChanged.connect(self._on_changed)
        self.paragraph.currentIndexChanged.connect(self._on_changed)
        self._show()

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to choose: what is exempt is so by a paragraph."""
        return self.who.currentData() != Withheld.EXEMPT or self.paragraph.currentIndex() >= 0

    @property
    def chosen(self) -> Restriction | None:
        """What was chosen; `None` for a public document, or while the paragraph is left to choose."""
        match self.who.currentData():
            case Withheld.EXEMPT if self.is_complete:
                return exempt(PARAGRAPHS[self.paragraph.currentIndex()])
            case Withheld.CONFIDENTIAL:
                return CONFIDENTIAL
            case _:
                return None

    @Slot()
    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Offer paragraphs for what is exempt, and say what follows."""
        self._form.setRowVisible(self.paragraph, self.who.currentData() == Withheld.EXEMPT)
        self._follows.setText(self._in_words())
        # At once: who has it within must know how much room it takes now.
        self._column.activate()

    def _in_words(self) -> str:
        chosen = self.chosen
        if chosen is not None:
            return f"{chosen.in_full}. {tr(_FOLLOWS)}"
        if self.is_complete:
            return tr("Anybody: every pack may draw on it.")
        return f"{tr('Choose the paragraph that the paper names.')} {tr(_FOLLOWS)}"


class ParagraphBox(WordBox):
    """The paragraphs of Schedule 12A, each with what it is about; none is chosen at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Paragraph of Schedule 12A"))
        self.setPlaceholderText(tr("Not chosen yet"))
        self.addItems([_in_words(number) for number in PARAGRAPHS])
        self.setCurrentIndex(-1)


def _in_words(number: str) -> str:
    said = marked("{number}: {about}") if number in ENGLAND else marked("{number} (Wales): {about}")
    return tr(said, number=number, about=exempt(number).about)
