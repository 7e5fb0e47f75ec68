"""Settings: how the window looks and which language it speaks, in one place."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.system.overriding import override
from briefing_app.system.places import backups_folder, choose_backups_folder
from briefing_app.system.words import language as spoken
from briefing_app.system.words import tr
from briefing_app.ui.actions import THEME_WORDS
from briefing_app.ui.dialogs.buttons import close_only
from briefing_app.ui.dialogs.room import open_at
from briefing_app.ui.language import LANGUAGES, wanted
from briefing_app.ui.settings import FOLLOW_SYSTEM, LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings
from briefing_app.ui.widgets.long_sheet import LongSheet
from briefing_app.ui.widgets.path_label import PathLabel
from briefing_app.ui.widgets.steady import SteadyBox, SteadySlider

_SIZE = (500, 520)


class SettingsDialog(QDialog):
    """What is changed is seen at once, but for the language: `changed` tells of it."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        self._form = QFormLayout()
        self._form.setVerticalSpacing(12)
        self._form.setHorizontalSpacing(16)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._offer_looks(self._form)
        self._offer_languages(self._form)
        self._offer_backups(self._form)
        self._offer_remembering(self._form)
        self._tell_size()
        self._tell_language()
        self._build()

    def _build(self) -> None:
        body = QWidget()
        body.setLayout(self._form)
        self._form.setContentsMargins(24, 20, 24, 8)
        # With large letters on a small screen there is more than fits.
        scroll = LongSheet(body)
        scroll.setProperty("plain", True)
        body.setAutoFillBackground(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(close_only(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self._body, self._sheet = body, scroll
        open_at(self, *_SIZE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            QTimer.singleShot(0, self, self._grow)  # once all parts have their new letters

    @Slot()
    def _grow(self) -> None:
        """Take the room that larger letters need, on the screen."""
        before = self.size()
        open_at(self, *_SIZE)
        bar = self._sheet.verticalScrollBar().sizeHint().width()
        needed = QSize(self._body.minimumSizeHint().width() + bar, 0)
        screen = self.screen().availableGeometry()
        self.resize(self.size().expandedTo(before).expandedTo(needed).boundedTo(screen.size()))
        place = self.frameGeometry()
        self.move(
            max(screen.left(), min(place.left(), screen.right() - place.width())),
            max(screen.top(), min(place.top(), screen.bottom() - place.height())),
        )

    def _offer_looks(self, form: QFormLayout) -> None:
        """Offer colours, and sizes of text and rows."""
        self.theme = SteadyBox()
        for name, words in THEME_WORDS:
            self.theme.addItem(tr(words).replace("&", ""), name)
        self.theme.setCurrentIndex(self.theme.findData(self._settings.theme))
        self.text_size = SteadySlider(Qt.Orientation.Horizontal)
        self.text_size.setRange(SMALLEST_TEXT // TEXT_STEP, LARGEST_TEXT // TEXT_STEP)
        self.text_size.setValue(self._settings.text_size // TEXT_STEP)
        self._size = _quiet("")
        self.compact = QCheckBox(tr("&Rows closer together"))
        self.compact.setChecked(self._settings.compact)
        form.addRow(tr("&Colours"), self.theme)
        form.addRow(tr("&Text size"), self.text_size)
        form.addRow("", self._size)
        form.addRow("", self.compact)
        self.theme.currentIndexChanged.connect(self._on_changed)
        self.text_size.valueChanged.connect(self._on_changed)
        self.compact.toggled.connect(self._on_changed)

    def _offer_languages(self, form: QFormLayout) -> None:
        self.language = SteadyBox()
        self.language.addItem(tr("As the system"), FOLLOW_SYSTEM)
        for code, own_name in LANGUAGES.items():
            self.language.addItem(own_name, code)
        self.language.setCurrentIndex(self.language.findData(self._settings.language))
        self._later = _quiet(tr("Takes effect when Briefing is opened again."))
        form.addRow(tr("&Language"), self.language)
        form.addRow("", self._later)
        self.language.currentIndexChanged.connect(self._on_language_changed)

    def _offer_backups(self, form: QFormLayout) -> None:
        self.backups = PathLabel(str(backups_folder()))
        self.backups.setProperty("quiet", True)
        self.choose_backups = QPushButton(tr("Other &folder…"))
        self.choose_backups.clicked.connect(self._on_choose_backups)
        form.addRow(tr("Backups go to"), self.backups)
        form.addRow("", self.choose_backups)

    def _offer_remembering(self, form: QFormLayout) -> None:
        """Offer to leave no traces beside the libraries."""
        self.searches = QCheckBox(tr("Remember what was &searched for"))
        self.searches.setChecked(self._settings.remembers_searches)
        self.library = QCheckBox(tr("&Open the library of the last time"))
        self.library.setChecked(self._settings.remembers_library)
        self.copied = QCheckBox(tr("&Keep what was copied after closing"))
        self.copied.setChecked(self._settings.leaves_copied)
        form.addRow(tr("On this computer"), self.searches)
        form.addRow("", self.library)
        form.addRow("", self.copied)
        for box in (self.searches, self.library, self.copied):
            box.toggled.connect(self._on_remembering_changed)

    def _tell_size(self) -> None:
        percent = self.text_size.value() * TEXT_STEP
        said = tr("{percent} per cent", percent=percent)
        self._size.setText(said)
        self.text_size.setAccessibleDescription(said)

    def _tell_language(self) -> None:
        """Another language than the one spoken waits for the next start."""
        code = wanted(self._settings.language, QLocale.system().uiLanguages())
        waits = code != spoken().code
        self._form.setRowVisible(self._later, waits)
        self.language.setAccessibleDescription(self._later.text() if waits else "")

    @Slot()
    def _on_choose_backups(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Backups go to"), str(backups_folder()))
        if chosen:
            self.use_backups_folder(Path(chosen))

    def use_backups_folder(self, folder: Path) -> None:
        """Let backups go to a folder, or say why they can't."""
        try:
            choose_backups_folder(folder)
        except OSError as problem:
            said = tr("“{path}” can’t be used: {reason}.", path=folder, reason=problem.strerror or problem)
            self.backups.setText(said)
            return
        self.backups.setText(str(backups_folder()))

    @Slot()
    def _on_language_changed(self, *_: object) -> None:
        self._settings.language = str(self.language.currentData())
        self._tell_language()

    @Slot()
    def _on_remembering_changed(self, *_: object) -> None:
        self._settings.remembers_searches = self.searches.isChecked()
        self._settings.remembers_library = self.library.isChecked()
        self._settings.leaves_copied = self.copied.isChecked()

    @Slot()
    def _on_changed(self, *_: object) -> None:
        self._settings.theme = str(self.theme.currentData())
        self._settings.text_size = self.text_size.value() * TEXT_STEP
        self._settings.compact = self.compact.isChecked()
        self._tell_size()
        self.changed.emit()


def _quiet(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setProperty("quiet", True)
    return label
