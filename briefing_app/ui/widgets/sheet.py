"""Plain surfaces by the name under which the style sheet knows them."""

from PySide6.QtWidgets import QFrame, QWidget


def sheet() -> QWidget:
    """A page of paper inside a scroll area."""
    widget = QWidget()
    widget.setObjectName("sheet")
    return widget


def card() -> QFrame:
    """A framed part of a page."""
    frame = QFrame()
    frame.setObjectName("card")
    return frame


def rule() -> QFrame:
    """A hairline across."""
    frame = QFrame()
    frame.setObjectName("rule")
    frame.setFixedHeight(1)
    return frame
