"""The place of a file or folder, on as many lines as it needs."""

import re

from PySide6.QtWidgets import QLabel, QWidget

from briefing_app.system.overriding import override

_HERE = "\u200b"  # takes no room, and a line may end there
_SEPARATOR = re.compile(r"[/\\ _.-]+")
_LONGEST = 12
"""So many letters of a name stay together; what comes after them may be parted anywhere."""
_LONG = re.compile(rf"([^/\\ _.-]{{{_LONGEST}}})([^/\\ _.-]+)")


class PathLabel(QLabel):
    """Lines end where a name does, or within one that is long: a label breaks them only between words."""

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.setWordWrap(True)
        self.setText(path)

    @override
    def setText(self, path: str, /) -> None:
        self._path = path
        super().setText(_SEPARATOR.sub(rf"\g<0>{_HERE}", _in_long_names(path)))
        self.setAccessibleName(path)

    @override
    def text(self) -> str:
        return self._path


def _in_long_names(path: str) -> str:
    return _LONG.sub(lambda found: f"{found[1]}{''.join(_HERE + letter for letter in found[2])}", path)
