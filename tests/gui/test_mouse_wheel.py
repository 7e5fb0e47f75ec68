"""The mouse wheel scrolls, and alters no choice over which it happens to be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.actions import TABS
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.dialogs.who_may_see import WhoMaySee
from briefing_app.ui.settings import Settings
from tests.helpers.windows import open_window

SHELL = Path(__file__).parents[2] / "briefing_app" / "ui"
DOWN, UP = -120, 120


def turn(widget: QWidget, by: int) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def fields(within: QWidget) -> Iterator[QComboBox | QSlider | QAbstractSpinBox]:
    for one in within.findChildren(QWidget):
        if isinstance(one, QComboBox | QSlider | QAbstractSpinBox) and one.isVisible() and one.isEnabled():
            yield one


def stands_at(field: QComboBox | QSlider | QAbstractSpinBox) -> object:
    if isinstance(field, QComboBox):
        return field.currentIndex()
    return field.value() if isinstance(field, QSlider) else field.text()


def assert_still(within: QWidget) -> int:
    """See that the wheel moves none of the fields, with the focus and without; gives how many there are."""
    seen = list(fields(within))
    for field in seen:
        at = stands_at(field)
        for by in (DOWN, UP):
            turn(field, by)
            assert stands_at(field) == at, field.accessibleName()
            field.setFocus()
    return len(seen)


def test_the_wheel_alters_no_choice_on_any_page(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    found = 0
    for tab in TABS:
        window.show_tab(tab)
        if tab == "Pack":
            window.pack.choices.has_meeting.setChecked(True)
        found += assert_still(window)
    assert found > len(TABS)


def test_the_wheel_alters_nobody_s_right_to_see_and_no_setting(qtbot: QtBot) -> None:
    for widget in (WhoMaySee(None), SettingsDialog(Settings())):
        qtbot.addWidget(widget)
        widget.show()
        assert assert_still(widget)


@pytest.mark.parametrize("kind", ["QComboBox", "QDateEdit", "QSlider", "QSpinBox"])
def test_every_field_is_of_a_kind_that_the_wheel_leaves_alone(kind: str) -> None:
    made = [path.name for path in SHELL.rglob("*.py") if f"{kind}(" in path.read_text("utf-8")]
    assert not made
