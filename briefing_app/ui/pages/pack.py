"""Pack: what the briefing pack is called, what goes into it, and the button that makes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QMargins, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.packs.outline import PackRequest, Section
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.sheet import sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_LONGEST_FIELD = 500
_DATE_WIDTH = 180  # in pixels at normal size
_MAKE = "Make &pack…"
_SECTION_WORDS = {
    Section.JUDGEMENTS: "&Judgements",
    Section.RECOMMENDATIONS: "What &needs to improve",
    Section.QUESTIONS: "&Lines of enquiry",
    Section.DIFFERENCES: "Where sources &differ",
    Section.PROMISES: "What was promi&sed",
    Section.OVER_TIME: "&What shows over time",
    Section.QUOTES: "Key &quotes",
    Section.TIMELINE: "T&imeline",
    Section.FIGURES: "Fig&ures",
}


class PackPage(Page):
    """`wanted` carries the request when the button is pressed."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = QLineEdit()
        self.title.setPlaceholderText("Briefing on children’s services")
        self.committee = QLineEdit()
        self.committee.setPlaceholderText("Children’s Services Scrutiny Committee")
        for field in (self.title, self.committee):
            field.setMaxLength(_LONGEST_FIELD)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.has_meeting = QCheckBox("There is a &meeting on")
        self.meeting = QDateEdit(QDate.currentDate())
        self.meeting.setAccessibleName("Date of the meeting")
        self.meeting.lineEdit().setAccessibleName("Date of the meeting")
        self.meeting.setCalendarPopup(True)
        self.meeting.setDisplayFormat("d MMMM yyyy")
        self.meeting.setEnabled(False)
        self.has_meeting.toggled.connect(self.meeting.setEnabled)
        self.sections = {section: QCheckBox(words) for section, words in _SECTION_WORDS.items()}
        self._busy = False
        self.make = QPushButton(_MAKE)
        self.make.setProperty("primary", True)
        self.make.clicked.connect(self._on_make)
        self._build()
        self.start = self.title
        self.set_theme(theme)

    def _build(self) -> None:
        paper = sheet()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(paper)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(12)
        heading = QLabel("A briefing pack for the meeting")
        heading.setProperty("heading", True)
        note = QLabel(
            "A PDF to print or send. Every line in it is numbered to its source and passage;"
            " the sources are always included.",
            wordWrap=True,
        )
        note.setProperty("quiet", True)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        form.addRow("&Title", self.title)
        form.addRow("C&ommittee", self.committee)
        for widget in (heading, note):
            inside.addWidget(widget)
        inside.addLayout(form)
        meeting = FlowLayout(margins=QMargins(0, 0, 0, 0), spacing=8)
        meeting.addWidget(self.has_meeting)
        meeting.addWidget(self.meeting)
        inside.addLayout(meeting)
        include = QLabel("Include")
        include.setProperty("section", True)
        inside.addSpacing(8)
        inside.addWidget(include)
        for box in self.sections.values():
            box.setChecked(True)
            box.toggled.connect(self._on_section_toggled)
            inside.addWidget(box)
        inside.addSpacing(8)
        inside.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        self.column.addWidget(scroll)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._show_counts(
            {
                Section.JUDGEMENTS: len(contents.judgements),
                Section.RECOMMENDATIONS: len(contents.recommendations),
                Section.QUOTES: len(contents.quotes),
                Section.TIMELINE: len(contents.events),
                Section.FIGURES: len(contents.figures),
            }
        )

    @override
    def show_checked(self, checked: "Checked") -> None:
        self._show_counts(
            {
                Section.QUESTIONS: len(checked.enquiries),
                Section.DIFFERENCES: len(checked.differing),
                Section.PROMISES: len(checked.promises),
                Section.OVER_TIME: len(checked.over_time),
            }
        )

    def _show_counts(self, counts: "Mapping[Section, int]") -> None:
        for section, count in counts.items():
            self.sections[section].setText(f"{_SECTION_WORDS[section]}  ({count:,})")

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.meeting.setMinimumWidth(theme.px(_DATE_WIDTH))

    def set_busy(self, busy: bool) -> None:
        """While a pack is being made no other can be asked for."""
        self._busy = busy
        self.make.setText("Making the pack …" if busy else _MAKE)
        self._allow()

    def request(self) -> PackRequest:
        """What the form asks for now; what is left empty is as the hints say."""
        day = self.meeting.date()
        return PackRequest(
            title=self.title.text().strip() or "Briefing",
            committee=self.committee.text().strip(),
            meeting=day.toPython() if self.has_meeting.isChecked() else None,  # type: ignore[arg-type]
            sections=tuple(section for section, box in self.sections.items() if box.isChecked()),
        )

    @Slot()
    def _on_section_toggled(self) -> None:
        self._allow()

    def _allow(self) -> None:
        self.make.setEnabled(not self._busy and any(box.isChecked() for box in self.sections.values()))

    @Slot()
    def _on_make(self) -> None:
        self.wanted.emit(self.request())
