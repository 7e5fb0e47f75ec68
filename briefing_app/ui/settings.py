"""What the window remembers between two evenings: a small file beside the libraries."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from briefing_app.system.places import data_folder
from briefing_app.ui.language import LANGUAGES
from briefing_app.ui.theme import THEMES

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
FOLLOW_SYSTEM = "system"
MOST_RECENT = 8


class Settings:
    """Settings with their types and defaults; a value that makes no sense is as if it were not there."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = QSettings(str(path or data_folder() / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The name of a theme, or `system`."""
        name = str(self._file.value("theme", FOLLOW_SYSTEM))
        return name if name in THEMES else FOLLOW_SYSTEM

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("theme", name)

    @property
    def language(self) -> str:
        """The code of the language to speak, or `system`."""
        code = str(self._file.value("language", FOLLOW_SYSTEM))
        return code if code in LANGUAGES else FOLLOW_SYSTEM

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("language", code)

    @property
    def text_size(self) -> int:
        """The size of text in per cent, 80 to 200."""
        return max(SMALLEST_TEXT, min(LARGEST_TEXT, self._number("text-size", 100)))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._file.setValue("text-size", percent)

    @property
    def compact(self) -> bool:
        """Whether rows stand closer together."""
        return str(self._file.value("compact", "")) == "yes"

    @compact.setter
    def compact(self, compact: bool) -> None:
        self._file.setValue("compact", "yes" if compact else "no")

    @property
    def remembers_library(self) -> bool:
        """Whether the library that was open last is opened the next time, and so remembered."""
        return str(self._file.value("remember-library", "")) != "no"

    @remembers_library.setter
    def remembers_library(self, remembers: bool) -> None:
        self._file.setValue("remember-library", "yes" if remembers else "no")
        if not remembers:
            self._file.remove("library")
            self._file.remove("window/fact")
            self._file.remove("pack-folder")

    @property
    def remembers_searches(self) -> bool:
        """Whether what is searched for is remembered."""
        return str(self._file.value("remember-searches", "")) != "no"

    @remembers_searches.setter
    def remembers_searches(self, remembers: bool) -> None:
        self._file.setValue("remember-searches", "yes" if remembers else "no")
        if not remembers:
            self.forget_searches()

    @property
    def leaves_copied(self) -> bool:
        """Whether what was copied stays on the clipboard when the window closes."""
        return str(self._file.value("leave-copied", "")) != "no"

    @leaves_copied.setter
    def leaves_copied(self, leaves: bool) -> None:
        self._file.setValue("leave-copied", "yes" if leaves else "no")

    @property
    def library(self) -> Path | None:
        """The library that was open last."""
        name = str(self._file.value("library", ""))
        return Path(name) if name else None

    @library.setter
    def library(self, path: Path) -> None:
        if self.remembers_library:
            self._file.setValue("library", str(path))

    @property
    def pack_folder(self) -> Path | None:
        """The folder into which a pack was made last, if it is still there."""
        name = str(self._file.value("pack-folder", ""))
        return Path(name) if name and Path(name).is_dir() else None

    @pack_folder.setter
    def pack_folder(self, folder: Path) -> None:
        if self.remembers_library:
            self._file.setValue("pack-folder", str(folder))

    @property
    def recent_searches(self) -> tuple[str, ...]:
        """What was searched for last, the latest first."""
        found = self._file.value("recent-searches", [])
        kept = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return tuple(str(query) for query in kept if query)[:MOST_RECENT]

    def remember_search(self, query: str) -> None:
        """Put a search before those that were made earlier."""
        others = [other for other in self.recent_searches if other != query]
        if self.remembers_searches:
            self._file.setValue("recent-searches", [query, *others][:MOST_RECENT])

    def forget_searches(self) -> None:
        """Let go of all searches that were made."""
        self._file.remove("recent-searches")

    @property
    def tab(self) -> int:
        return self._number("window/tab", 0)

    @tab.setter
    def tab(self, index: int) -> None:
        self._file.setValue("window/tab", index)

    @property
    def shows_pages(self) -> bool:
        """Whether sources are shown as pages of the original, where they have some."""
        return str(self._file.value("source-view", "")) == "page"

    @shows_pages.setter
    def shows_pages(self, shows: bool) -> None:
        self._file.setValue("source-view", "page" if shows else "text")

    @property
    def fact(self) -> str:
        """The fact that was selected last, as its identifier; empty if none."""
        from uuid import UUID  # noqa: PLC0415 - the window paints first

        text = str(self._file.value("window/fact", ""))
        try:
            return str(UUID(text))
        except ValueError:
            return ""

    @fact.setter
    def fact(self, identifier: str) -> None:
        self._file.setValue("window/fact", identifier)

    def state(self, name: str) -> QByteArray:
        """The saved geometry or sizes of a part of the window; empty if there are none."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, name: str, value: QByteArray) -> None:
        self._file.setValue(f"window/{name}", value)

    def save(self) -> None:
        """Write to the file now rather than at leisure."""
        self._file.sync()

    def _number(self, key: str, default: int) -> int:
        text = str(self._file.value(key, default))
        return int(text) if text.isdecimal() else default
