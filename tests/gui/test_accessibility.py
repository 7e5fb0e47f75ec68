"""The window as a screen reader and a keyboard get it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.ui.actions import TABS
from briefing_app.ui.dialogs.checks import AskedDialog, SettleDialog
from briefing_app.ui.dialogs.paste import PasteDialog
from briefing_app.ui.dialogs.room import SheetDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import THEMES, Theme
from briefing_app.ui.widgets.choice_box import ChoiceBox
from briefing_app.ui.widgets.day_field import DayField
from briefing_app.ui.widgets.door import Door
from tests.helpers.windows import WAIT, key_of, open_window, search_for


def focusable(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.findChildren(QWidget):
        if (
            child.isVisible()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(child, QScrollBar)
        ):
            yield child


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("tab", [*TABS, "search"])
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, example: Path, tab: str) -> None:
    QAccessible.setActive(True)
    window = open_window(qtbot, example)
    if tab == "search":
        search_for(qtbot, window, "vacancies")
    else:
        window.show_tab(tab)
    found = list(focusable(window))
    nameless = [type(widget).__name__ for widget in found if not name_of(widget)]
    assert len(found) > 5
    assert nameless == []


def test_a_drop_down_list_is_named_by_its_label_not_its_value(qtbot: QtBot, example: Path) -> None:
    QAccessible.setActive(True)
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    boxes = [box for box in window.quotes.filters.findChildren(QComboBox) if box.isVisible()]
    labels = []
    for box in boxes:
        relations = QAccessible.queryAccessibleInterface(box).relations()
        (label,) = [other for other, kind in relations if kind & QAccessible.RelationFlag.Label]
        labels.append(label.text(QAccessible.Text.Name))
    assert labels == ["Who", "Source", "When", "Group by"]


def mnemonic(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()


@pytest.mark.parametrize("tab", TABS)
def test_no_two_letters_underlined_clash(qtbot: QtBot, example: Path, tab: str) -> None:
    window = open_window(qtbot, example)
    window.show_tab(tab)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy()]
    used = [mnemonic(text) for text in texts if mnemonic(text)]
    assert len(used) == len(set(used))


def test_the_grades_are_told_by_word_and_mark(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Judgements")
    (table,) = window.judgements.findChildren(QTableView)
    words = {table.model().index(row, 0).data() for row in range(table.model().rowCount())}
    assert words == {"Inadequate", "Requires improvement to be good"}


def luminance(colour: QColor) -> float:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(value) for value in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink-2", "accent") for ground in ("paper", "canvas", "accent-soft")),
    ("ink", "mark"),
    ("hint", "paper"),
    ("on-accent", "accent"),
    *(
        (grade, ground)
        for grade in ("outstanding", "good", "adequate", "requires-improvement", "inadequate")
        for ground in ("paper", "accent-soft")
    ),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_stands_out_from_its_ground(name: str, pair: tuple[str, str]) -> None:
    theme = Theme(name)
    assert contrast(theme.colour(pair[0]), theme.colour(pair[1])) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["paper", "canvas"])
@pytest.mark.parametrize("line", ["edge", "focus", "ink-2"])
def test_fields_and_what_has_the_focus_stand_out_from_their_ground(name: str, ground: str, line: str) -> None:
    theme = Theme(name)
    assert contrast(theme.colour(line), theme.colour(ground)) >= 3


INPUTS = (QLineEdit, QPlainTextEdit, ChoiceBox, DayField)


def edge_of(field: QWidget) -> tuple[QColor, QColor]:
    """The colour at the left edge of a field, and that of what it lies on."""
    dialog = field.window()
    image = dialog.grab().toImage()
    place = field.mapTo(dialog, QPoint(0, field.height() // 2))
    return image.pixelColor(place), image.pixelColor(place - QPoint(4, 0))


def dialog_with(qtbot: QtBot, field: QWidget) -> SheetDialog:
    dialog = SheetDialog()
    qtbot.addWidget(dialog)
    other = QCheckBox("Something else")
    dialog.column.addWidget(other)
    dialog.column.addWidget(field)
    dialog.finish(QLabel(), 400, 300)
    dialog.show()
    dialog.activateWindow()
    other.setFocus()
    return dialog


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", INPUTS, ids=lambda kind: kind.__name__)
def test_every_kind_of_field_has_a_border_and_a_ring_at_the_focus(
    qtbot: QtBot, name: str, kind: type[QWidget]
) -> None:
    theme = Theme(name)
    theme.apply(application())
    field = kind("Source", ("Any source", None)) if kind is ChoiceBox else kind()
    dialog = dialog_with(qtbot, field)
    border, around = edge_of(field)
    assert contrast(border, around) >= 3
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field, timeout=WAIT)
    ring, around = edge_of(field)
    assert ring == theme.colour("focus")
    assert contrast(ring, around) >= 3
    assert dialog.isVisible()


DIALOGS: tuple[Callable[[], SheetDialog], ...] = (
    partial(SettleDialog, "It will be done", "overdue", ""),
    partial(AskedDialog, "When will it be done?"),
    partial(PasteDialog, "A text"),
    partial(WriteDialog, "Note", "What to remember", "Keep"),
)


@pytest.mark.parametrize("name", THEMES)
def test_the_fields_for_several_lines_have_a_border_in_their_dialogs(qtbot: QtBot, name: str) -> None:
    Theme(name).apply(application())
    for make in DIALOGS:
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.show()
        (field,) = dialog.findChildren(QPlainTextEdit)
        border, around = edge_of(field)
        assert contrast(border, around) >= 3, type(dialog).__name__


def tab_stops(window: MainWindow, count: int) -> list[QWidget]:
    """Where the Tab key goes from the search box."""
    window.header.search.setFocus()
    stops: list[QWidget] = [window.header.search]
    for _ in range(count):
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        stops.append(focused)
    return stops[1:]


@pytest.mark.parametrize("tab", ["Overview", "Judgements", "Quotes"])
def test_the_tab_key_goes_through_the_page_before_the_source(qtbot: QtBot, example: Path, tab: str) -> None:
    window = open_window(qtbot, example)
    window.activateWindow()
    window.show_tab(tab)
    stops = tab_stops(window, 8)
    page = getattr(window, tab.lower())
    places = [
        "page" if page.isAncestorOf(stop) else "source" for stop in stops[2:] if stop is not window.tabs
    ]
    assert places[0] == "page"
    assert places == sorted(places)


def test_a_shortcut_takes_the_focus_into_the_page(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    for name in TABS:
        QTest.keyClick(window, key_of(name), Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert getattr(window, name.lower()).isAncestorOf(focused)


def test_return_presses_the_button_that_has_the_focus(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Overview")
    door = next(door for door in window.overview.findChildren(Door) if door.row.fact is None)
    door.setFocus()
    QTest.keyClick(door, Qt.Key.Key_Return)
    assert window.quotes.isVisible()
    assert window.quotes.filters.choice.speaker == door.row.text


def test_escape_leaves_the_search(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    search_for(qtbot, window, "vacancies")
    QTest.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert window.header.search.text() == ""
    assert window.overview.isVisible()


def ground_under(pointer_over: QWidget, place: QPoint) -> QColor:
    """The colour of a widget at a place while the pointer is over it."""
    QApplication.sendEvent(
        pointer_over, QEnterEvent(QPointF(place), QPointF(place), QPointF(pointer_over.mapToGlobal(place)))
    )
    pointer_over.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return pointer_over.grab().toImage().pixelColor(place)


@pytest.mark.parametrize("name", THEMES)
def test_what_lies_under_the_pointer_does_not_look_chosen(
    qtbot: QtBot, example: Path, tmp_path: Path, name: str
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.theme = name
    window = open_window(qtbot, example, settings)
    window.show_tab("Overview")
    door = window.overview.findChildren(Door)[1]
    bar, ground = QPoint(1, door.height() // 2), QPoint(door.width() - 6, door.height() - 6)
    plain = door.grab().toImage()
    theme = Theme(name)
    # The bar at the left is what tells a chosen row in every theme, and its ground with high contrast.
    assert ground_under(door, bar) != theme.colour("accent")
    if theme.is_contrast:
        assert ground_under(door, ground) == theme.colour("paper")
    assert door.grab().toImage() != plain


@pytest.mark.parametrize("name", THEMES)
def test_the_chosen_line_of_an_outline_leaves_the_ring_around_it(
    qtbot: QtBot, example: Path, tmp_path: Path, name: str
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.theme = name
    window = open_window(qtbot, example, settings)
    window.activateWindow()
    window.go_to_tab("Pack")
    outline = window.pack.outline
    qtbot.waitUntil(outline.hasFocus, timeout=WAIT)
    assert outline.currentRow() == 0, "where one is can be seen"
    line = outline.visualItemRect(outline.currentItem()).translated(outline.viewport().pos())
    image = outline.grab().toImage()
    for place in (QPoint(0, line.center().y()), QPoint(line.center().x(), 0)):
        assert image.pixelColor(place) == Theme(name).colour("focus")
