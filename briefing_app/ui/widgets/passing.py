"""Strips that come and go around the pages: a page is laid out as if they took no room from it."""

from PySide6.QtWidgets import QFrame, QWidget


class Passing(QFrame):
    """A strip that is shown for a while, such as a message."""

    @property
    def room(self) -> int:
        """The height that it takes now."""
        if self.isHidden():
            return 0
        # While it is about to be shown, the page has made way for it but it has no size of its own yet.
        width = self.width() if self.isVisible() else self.window().width()
        return self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()


def steady_height(part: QWidget) -> int:
    """How high a part of a page is when nothing passing takes room from it."""
    return part.height() + sum(strip.room for strip in part.window().findChildren(Passing))
