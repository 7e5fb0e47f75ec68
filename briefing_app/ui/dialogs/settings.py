"""Settings: how the window looks, in one place."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from briefing_app.system.words import tr
from briefing_app.ui.actions import THEME_WORDS
from briefing_app.ui.settings import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings


class SettingsDialog(QDialog):
    """What is changed is seen at once: `changed` tells of it."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(460)
        self.theme = QComboBox()
        for name, words in THEME_WORDS:
            self.theme.addItem(tr(words).replace("&", ""), name)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self.text_size.setRange(SMALLEST_TEXT // TEXT_STEP, LARGEST_TEXT // TEXT_STEP)
        self.text_size.setValue(settings.text_size // TEXT_STEP)
        self._size = QLabel()
        self._size.setProperty("quiet", True)
        self.compact = QCheckBox(tr("&Rows closer together"))
        self.compact.setChecked(settings.compact)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(tr("&Colours"), self.theme)
        form.addRow(tr("&Text size"), self.text_size)
        form.addRow("", self._size)
        form.addRow("", self.compact)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self._tell_size()
        self.theme.currentIndexChanged.connect(self._on_changed)
        self.text_size.valueChanged.connect(self._on_changed)
        self.compact.toggled.connect(self._on_changed)

    def _tell_size(self) -> None:
        percent = self.text_size.value() * TEXT_STEP
        said = tr("{percent} per cent", percent=percent)
        self._size.setText(said)
        self.text_size.setAccessibleDescription(said)

    @Slot()
    def _on_changed(self, *_: object) -> None:
        self._settings.theme = str(self.theme.currentData())
        self._settings.text_size = self.text_size.value() * TEXT_STEP
        self._settings.compact = self.compact.isChecked()
        self._tell_size()
        self.changed.emit()
