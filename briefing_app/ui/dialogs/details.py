"""Asks what is known of a document: title, publisher and, above all, its date; and who may see it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details
from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.dialogs.who_may_see import WhoMaySee

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.restrictions import Restriction

_DATE_HINT = marked("29 October 2018, or October 2018 if only the month is known")
_ENTERED = marked("entered by you")
_WIDTH = 520


class DetailsDialog(SheetDialog):
    """The details of one document; `details` is what was entered, `restriction` says who may see it."""

    def __init__(
        self,
        details: Details,
        file_name: str,
        *,
        position: str = "",
        restriction: "Restriction | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = details
        self.who = WhoMaySee(restriction)
        self.setWindowTitle(tr("About this document") + position)
        self.title = QLineEdit(details.title)
        self.publisher = QLineEdit(details.publisher or "")
        self.publisher.setPlaceholderText(tr("Newspaper, inspectorate or council"))
        self.author = QLineEdit(details.author or "")
        self.author.setPlaceholderText(tr("Who wrote it, if it says"))
        self.published = QLineEdit(edtf.in_words(details.published) if details.published else "")
        self.published.setPlaceholderText(tr(_DATE_HINT))
        self.published.textChanged.connect(self._on_changed)
        for field in (self.title, self.publisher, self.author, self.published):
            field.setMaxLength(500)
            field.setCursorPosition(0)  # of a long title the beginning is seen
        self._said = plain(quiet=True)
        self._buttons = accept_or_cancel(tr("Save"), self)
        self._build(file_name)
        self._on_changed()

    def _build(self, file_name: str) -> None:
        name = QLabel(file_name, textFormat=Qt.TextFormat.PlainText)
        name.setProperty("quiet", True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        form.addRow(tr("&Title"), self.title)
        form.addRow(tr("&Publisher"), self.publisher)
        form.addRow(tr("&Author"), self.author)
        form.addRow(tr("&Date of publication"), self.published)
        self.column.addWidget(name)
        self.column.addLayout(form)
        self.column.addWidget(self._said)
        self.column.addWidget(self.who)
        self.who.changed.connect(self._on_changed)
        self.column.addStretch(1)
        self.finish(self._buttons, _WIDTH)

    def name_accept(self, words: str) -> None:
        """What the button that accepts is called."""
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(words)

    @property
    def details(self) -> Details:
        published = edtf.from_words(self.published.text())
        same = published == self._given.published
        basis = self._given.published_basis if same else (_ENTERED if published else None)
        return Details(
            title=self.title.text().strip() or self._given.title,
            publisher=self.publisher.text().strip() or None,
            published=published,
            published_basis=basis,
            address=self._given.address,
            author=self.author.text().strip() or None,
        )

    @property
    def restriction(self) -> "Restriction | None":
        """Why the document is not for the public; `None` if it is."""
        return self.who.chosen

    @Slot()
    def _on_changed(self) -> None:
        text = self.published.text().strip()
        published = edtf.from_words(text)
        valid = not text or published is not None
        complete = self.who.is_complete
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(valid and complete)
        if not valid:
            self._said.setText(tr("This is not a date. Write it as {hint}.", hint=tr(_DATE_HINT)))
        elif not text:
            self._said.setText(
                tr("Without a date, “last month” and “yesterday” can't be placed on the timeline.")
            )
        else:
            basis = self._given.published_basis if published == self._given.published else None
            self._said.setText(tr("How this date is known: {basis}.", basis=tr(basis or _ENTERED)))


def ask_details(
    known: "Sequence[tuple[str, Details, Restriction | None]]", parent: QWidget
) -> "list[tuple[Details, Restriction | None]] | None":
    """Ask about documents one after another, and who may see each; `None` if the user gave up."""
    answers = []
    for number, (file_name, details, restriction) in enumerate(known, 1):
        place = tr("{number} of {count}", number=number, count=len(known))
        position = f" ({place})" if len(known) > 1 else ""
        dialog = DetailsDialog(details, file_name, position=position, restriction=restriction, parent=parent)
        dialog.name_accept(tr("Add") if number == len(known) else tr("Next"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answers.append((dialog.details, dialog.restriction))
        dialog.deleteLater()
        if not accepted:
            return None
    return answers
