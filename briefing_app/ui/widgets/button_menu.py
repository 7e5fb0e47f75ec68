"""A menu at the mouse with what the buttons below a list do: who looks for them there need not go down."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


def offer_buttons(parent: QWidget, buttons: Sequence[QPushButton], place: QPoint) -> None:
    """Offer on the screen at `place` what buttons do, and press the one that is chosen."""
    menu = QMenu(parent)
    actions = [menu.addAction(button.text()) for button in buttons]
    for action, button in zip(actions, buttons, strict=True):
        action.setEnabled(button.isEnabled())
    chosen = menu.exec(place)
    menu.deleteLater()
    if chosen is not None:
        buttons[actions.index(chosen)].click()
