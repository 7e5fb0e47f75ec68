"""Choices for a pack as a whole: the meeting, how it is set, and whom it is for."""

from collections.abc import Set as AbstractSet
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from briefing_app.packs.layout import Form
from briefing_app.packs.plan import Plan
from briefing_app.system.words import tr
from briefing_app.ui.widgets.choice_box import WordBox
from briefing_app.ui.widgets.day_field import DayField
from briefing_app.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents


class PackChoices(QWidget):
    """`chosen` carries the plan with what was chosen, and what was done to it."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self._restricted: AbstractSet[str] = frozenset()
        self.has_meeting = QCheckBox(tr("There is a &meeting on"))
        self.meeting = DayField(tr("Date of the meeting"))
        self.meeting.setEnabled(False)
        self.cover = QCheckBox(tr("&Cover and contents"))
        self.large_print = QCheckBox(tr("&Large print"))
        self.large_print.setToolTip(tr("No letter is smaller than 18 points"))
        self.passages = QCheckBox(tr("Passages in full"))
        self.passages.setToolTip(tr("The list of sources prints the words that each line rests on"))
        self.confirmed_only = QCheckBox(tr("Only &what is confirmed"))
        line = FlowLayout(margins=QMargins(16, 4, 16, 4), spacing=8)
        boxes = (self.cover, self.large_print, self.passages, self.confirmed_only)
        for widget in (self.has_meeting, self.meeting, *boxes):
            line.addWidget(widget)
        self.reader = WordBox()
        self.reader.setAccessibleName(tr("Whom the pack is for"))
        self.reader.addItem(tr("For anyone: a public pack"), False)
        self.reader.addItem(tr("Not for the public: a confidential pack"), True)
        self.about_readers = QLabel(wordWrap=True)
        self.about_readers.setProperty("quiet", True)
        self._readers = QWidget()
        column = QVBoxLayout(self._readers)
        column.setContentsMargins(16, 4, 16, 4)
        column.setSpacing(4)
        column.addWidget(self.reader)
        column.addWidget(self.about_readers)
        self._readers.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addWidget(self._readers)
        self.has_meeting.toggled.connect(self.meeting.setEnabled)
        self.has_meeting.toggled.connect(self._on_meeting_changed)
        self.meeting.dateChanged.connect(self._on_meeting_changed)
        for box in boxes:
            box.toggled.connect(self._on_look_changed)
        self.reader.activated.connect(self._on_reader_chosen)

    def show_plan(self, plan: Plan) -> None:
        """Show a plan in all fields, none of which the user has changed by it."""
        self._plan = plan
        whole = plan.layout.form is Form.SECTIONS
        with ExitStack() as stack:
            for field in self.findChildren(QWidget):
                stack.enter_context(QSignalBlocker(field))
            self.has_meeting.setChecked(plan.meeting is not None)
            self.meeting.setEnabled(plan.meeting is not None)
            if plan.meeting is not None:
                self.meeting.show_day(plan.meeting)
            self.cover.setChecked(plan.cover and whole)
            self.cover.setEnabled(whole)
            self.large_print.setChecked(plan.layout.large_print)
            self.passages.setChecked(plan.layout.passages)
            self.confirmed_only.setChecked(plan.confirmed_only)
            self.reader.setCurrentIndex(int(plan.confidential))
        self._tell_readers()

    def show_restricted(self, contents: "Contents") -> bool:
        """Ask whom it is for only where sources are not for everybody; gives whether they are others."""
        before = self._restricted
        self._restricted = contents.restricted.keys() & {source.sha256 for source in contents.sources}
        self._readers.setVisible(bool(self._restricted))
        self._tell_readers()
        return self._restricted != before

    @property
    def closed(self) -> AbstractSet[str]:
        """The SHA-256 of the sources of which nothing goes into this pack."""
        return frozenset() if self._plan.confidential else self._restricted

    def _tell_readers(self) -> None:
        if self._plan.confidential:
            said = tr(
                "It may hold what is in %n documents that are not for the public. Each page and its name"
                " say that it is confidential.",
                "It may hold what is in one document that is not for the public. Each page and its name"
                " say that it is confidential.",
                len(self._restricted),
            )
        else:
            said = tr(
                "It holds nothing from the %n documents that are not for the public. Your own notes and"
                " questions are printed as you wrote them.",
                "It holds nothing from the one document that is not for the public. Your own notes and"
                " questions are printed as you wrote them.",
                len(self._restricted),
            )
        self.about_readers.setText(said)

    @Slot()
    def _on_meeting_changed(self, *_: object) -> None:
        day = self.meeting.day if self.has_meeting.isChecked() else None
        self.chosen.emit(replace(self._plan, meeting=day), "Set the day of the meeting")

    @Slot()
    def _on_look_changed(self, *_: object) -> None:
        layout = replace(
            self._plan.layout,
            large_print=self.large_print.isChecked(),
            passages=self.passages.isChecked(),
        )
        # A cover that this form has not is left as it was.
        cover = self.cover.isChecked() if self.cover.isEnabled() else self._plan.cover
        changed = replace(
            self._plan, cover=cover, confirmed_only=self.confirmed_only.isChecked(), layout=layout
        )
        self.chosen.emit(changed, "Change what the pack looks like")

    @Slot(int)
    def _on_reader_chosen(self, number: int) -> None:
        changed = replace(self._plan, confidential=bool(self.reader.itemData(number)))
        self.chosen.emit(changed, "Choose whom the pack is for")
