"""Theme and size of text: as the settings ask for, changed from the menu or by the system."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from briefing_app.ui.settings import FOLLOW_SYSTEM, LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings
from briefing_app.ui.theme import Theme, system_theme

_PAUSE = 60  # milliseconds between two key presses that belong together


def wanted_theme(settings: Settings) -> Theme:
    """The theme and size of text that the settings ask for."""
    name = settings.theme
    return Theme(
        system_theme() if name == FOLLOW_SYSTEM else name, settings.text_size / 100, compact=settings.compact
    )


class Appearance(QObject):
    """Dresses the application, and with `dress` every part of the window, anew when the look changes."""

    def __init__(self, settings: Settings, dress: Callable[[Theme], None], parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dress_parts = dress
        self._resized = QTimer(self, singleShot=True, interval=_PAUSE)
        self._resized.timeout.connect(self._dress)
        # Kept as an attribute: the hints object must outlive the connection.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._themes: QActionGroup | None = None
        self._access = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self._on_system_changed)

    def offer(self, themes: QActionGroup) -> None:
        """Follow what is chosen in the menu, which shows what was chosen elsewhere."""
        self._themes = themes
        themes.triggered.connect(self.on_theme_chosen)

    @Slot()
    def again(self) -> None:
        """Dress everything as the settings now ask for."""
        self._resized.start()

    def _dress(self) -> None:
        theme = wanted_theme(self._settings)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app)
        self._dress_parts(theme)
        for action in self._themes.actions() if self._themes is not None else ():
            action.setChecked(action.data() == self._settings.theme)

    @Slot(QAction)
    def on_theme_chosen(self, action: QAction) -> None:
        self._settings.theme = str(action.data())
        self._dress()

    @Slot()
    def _on_system_changed(self) -> None:
        if self._settings.theme == FOLLOW_SYSTEM:
            self._dress()

    def _set_text_size(self, percent: int) -> None:
        self._settings.text_size = max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
        # Several steps in a row are drawn once.
        self._resized.start()

    @Slot()
    def larger_text(self) -> None:
        self._set_text_size(self._settings.text_size + TEXT_STEP)

    @Slot()
    def smaller_text(self) -> None:
        self._set_text_size(self._settings.text_size - TEXT_STEP)

    @Slot()
    def normal_text(self) -> None:
        self._set_text_size(100)
