"""Asks whose pack it is and how it is set: the council, its colour and logo, the paper, the last meeting."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from briefing_app.packs.house import House, sound_colour
from briefing_app.packs.layout import Paper
from briefing_app.packs.plan import Plan
from briefing_app.system.errors import BriefingError
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, plain, wrapping_form
from briefing_app.ui.widgets.choice_box import WordBox
from briefing_app.ui.widgets.day_field import DayField
from briefing_app.ui.widgets.flow_layout import FlowLayout

_LOGO_WIDTH, _LOGO_HEIGHT = 200, 72  # pixels, as large in the dialog as points on the cover
_SWATCH = 24
_PAPERS = {Paper.A4: marked("A4"), Paper.A5: marked("A5, half as large")}
_NO_LOGO = marked("No logo")


class PackLooksDialog(SheetDialog):
    """`house` and `plan` are what was entered; `logo_wanted` tells which file is to be the logo."""

    logo_wanted = Signal(object)

    def __init__(self, house: House, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._logo = plan, house.logo
        self.setWindowTitle(tr("Council, logo and last meeting"))
        self.council = QLineEdit(house.council)
        self.council.setMaxLength(200)
        self.council.setPlaceholderText(tr("As it stands above the title"))
        self.colour = QLineEdit(house.colour)
        self.colour.setMaxLength(7)
        self.colour.setPlaceholderText("#1f4e79")
        self.swatch = QFrame()
        self.swatch.setFixedSize(_SWATCH, _SWATCH)
        self.choose_colour = QPushButton(tr("Choose &colour…"))
        self.choose_colour.clicked.connect(self._on_choose_colour)
        self.colour.textChanged.connect(self._show_colour)
        self.logo = QLabel()
        self.logo.setMinimumSize(_LOGO_WIDTH, _LOGO_HEIGHT)
        self.logo.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.choose_logo = QPushButton(tr("Choose &picture…"))
        self.choose_logo.clicked.connect(self._on_choose_logo)
        self.no_logo = QPushButton(tr("&Remove logo"))
        self.no_logo.clicked.connect(self._on_no_logo)
        self.paper = WordBox()
        for paper, words in _PAPERS.items():
            self.paper.addItem(tr(words), paper)
        self.paper.setCurrentIndex(list(_PAPERS).index(plan.layout.paper))
        self.has_since = QCheckBox(tr("The &last meeting was on"))
        self.since = DayField(tr("Date of the last meeting"))
        self.has_since.toggled.connect(self.since.setEnabled)
        self.has_since.setChecked(plan.since is not None)
        self.since.setEnabled(plan.since is not None)
        if plan.since is not None:
            self.since.show_day(plan.since)
        self.problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.problem.setProperty("warning", True)
        self.problem.hide()
        self._build()
        self._show_colour()
        self._show_logo()

    def _build(self) -> None:
        form = wrapping_form()
        form.addRow(tr("Council"), self.council)
        form.addRow(tr("Colour"), _beside(self.colour, self.swatch, self.choose_colour))
        form.addRow(tr("Logo"), _beside(self.logo, self.choose_logo, self.no_logo))
        form.addRow(tr("Paper"), self.paper)
        form.addRow("", _beside(self.has_since, self.since))
        self.colour.setAccessibleName(tr("Colour"))
        about = tr("Without a day, the last meeting is the last one at which something was asked.")
        self.column.addLayout(form)
        self.column.addWidget(plain(about, quiet=True))
        self.column.addWidget(self.problem)
        self.finish(accept_or_cancel(tr("Save"), self), 560)

    @property
    def house(self) -> House:
        """The council's name, colour and logo as they were entered."""
        return House(self.council.text().strip(), self.colour.text().strip().lower(), self._logo)

    @property
    def plan(self) -> Plan:
        """The plan with the paper and the last meeting that were entered."""
        since = self.since.day if self.has_since.isChecked() else None
        layout = replace(self._plan.layout, paper=self.paper.currentData())
        return replace(self._plan, since=since, layout=layout)

    @override
    def accept(self) -> None:
        try:
            sound_colour(self.colour.text())
        except BriefingError as problem:
            self._tell(str(problem))
            self.colour.setFocus()
            return
        super().accept()

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    @Slot()
    def _show_colour(self, *_: object) -> None:
        colour = QColor(self.colour.text().strip() or "#1f4e79")
        shown = colour.name() if colour.isValid() else "transparent"
        self.swatch.setStyleSheet(f"background: {shown}; border: 1px solid palette(mid);")

    @Slot()
    def _on_choose_colour(self) -> None:
        now = QColor(self.colour.text().strip() or "#1f4e79")
        chosen = QColorDialog.getColor(now, self, tr("Colour of the council"))
        if chosen.isValid():
            self.colour.setText(chosen.name())

    @Slot()
    def _on_choose_logo(self) -> None:
        pictures = tr("Pictures") + " (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.tif *.tiff)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Logo of the council"), "", pictures)
        if name:
            self.logo_wanted.emit(Path(name))

    def use_logo(self, logo: bytes | BriefingError) -> None:
        """Take a picture as the logo, or say why it can't be one."""
        if isinstance(logo, BriefingError):
            self._tell(str(logo))
            return
        self._logo = logo
        self._tell("")
        self._show_logo()

    @Slot()
    def _on_no_logo(self) -> None:
        self._logo = b""
        self._show_logo()

    def _show_logo(self) -> None:
        self.no_logo.setEnabled(bool(self._logo))
        self.logo.setAccessibleName(tr("Logo of the council") if self._logo else tr(_NO_LOGO))
        picture = QPixmap()
        if not self._logo or not picture.loadFromData(self._logo):
            self.logo.setText(tr(_NO_LOGO))
            return
        self.logo.setPixmap(
            picture.scaled(
                _LOGO_WIDTH,
                _LOGO_HEIGHT,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )


def _beside(*widgets: QWidget) -> FlowLayout:
    line = FlowLayout(margins=QMargins(), spacing=8)
    for widget in widgets:
        line.addWidget(widget)
    return line
