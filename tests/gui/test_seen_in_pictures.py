"""What was seen in pictures of every page: words cut off, things out of line, marks that nobody sees."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMargins
from PySide6.QtGui import QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QListWidget, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.ui.delegates.text_block import Block, Face, kept_together
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.choice_box import WordBox
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.scroll_bar import keep_room_for_bar
from tests.helpers.windows import WAIT, open_window


def test_large_letters_leave_a_title_all_of_its_lines(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    window = open_window(qtbot, example, settings)
    window.resize(1280, 800)
    window.show_tab("Quotes")
    window.quotes.list.select_number(0)
    qtbot.waitUntil(lambda: window.source.choice.count() > 1)
    labels = [one for one in window.source._head.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    assert labels
    # Once the pane has come to its size.
    qtbot.waitUntil(
        lambda: all(one.height() >= one.heightForWidth(one.width()) for one in labels), timeout=WAIT
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Argus · 29 October 2018", "Argus\u00a0· 29\u00a0October\u00a02018"),
        ("4 July 2019 · 18 findings", "4\u00a0July\u00a02019\u00a0· 18\u00a0findings"),
        ("2018 to 2019", "2018 to\u00a02019"),
    ],
)
def test_lines_end_between_facts_not_within_them(text: str, kept: str) -> None:
    assert kept_together(text) == kept


def test_a_shortened_text_keeps_its_marks_off_the_ellipsis() -> None:
    application()
    mark = QTextLayout.FormatRange()
    mark.start, mark.length, mark.format = 4, 200, QTextCharFormat()
    block = Block("one " + "two " * 60, Face(Theme("light").font()), 120.0, 2, [mark])
    layout = block._layout
    assert layout.text().endswith(" …")
    assert [one.start + one.length for one in layout.formats()] == [len(layout.text()) - 2]


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("text_size", range(80, 201, 10))
def test_what_one_of_several_is_chosen_by_is_round(qtbot: QtBot, text_size: int, checked: bool) -> None:
    Theme("light", text_size / 100).apply(application())
    button = QRadioButton()
    button.setChecked(checked)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    picture = button.grab().toImage()
    ground = picture.pixel(0, 0)
    drawn = {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) != ground
    }
    corner = min(x for x, _ in drawn), min(y for _, y in drawn)
    assert len(drawn) > 100
    assert corner not in drawn


def test_what_stands_on_a_line_stands_in_its_middle(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = FlowLayout(holder, margins=QMargins(0, 0, 0, 0), spacing=4)
    low, high = QWidget(), QWidget()
    for widget, height in ((low, 20), (high, 40)):
        widget.setFixedSize(30, height)
        line.addWidget(widget)
    holder.resize(200, 60)
    holder.show()
    assert low.geometry().center().y() == high.geometry().center().y()


def test_a_bar_without_anything_to_scroll_is_not_seen_but_keeps_its_room(qtbot: QtBot) -> None:
    few = QListWidget()
    keep_room_for_bar(few)
    qtbot.addWidget(few)
    few.resize(200, 200)
    few.show()

    def bar() -> set[int]:
        picture = few.grab().toImage()
        room = few.verticalScrollBar().geometry()
        across = range(room.left() + 1, room.right())
        return {picture.pixel(x, y) for x in across for y in range(room.top() + 1, room.bottom())}

    width = few.viewport().width()
    assert few.verticalScrollBar().isVisible()
    assert len(bar()) == 1
    few.addItems([str(number) for number in range(100)])
    assert len(bar()) > 1
    assert few.viewport().width() == width


def test_words_that_have_no_room_in_a_box_are_shortened_and_do_not_widen_it(qtbot: QtBot) -> None:
    box = WordBox()
    qtbot.addWidget(box)
    box.addItems(["Passage 1 of 6: Telegraph & Argus (Bradford) · 29 October 2018" * 3])
    assert box.minimumSizeHint().width() < 300
    box.resize(160, box.sizeHint().height())
    box.show()
    shortened = box.grab().toImage()
    box.setItemText(0, box.itemText(0)[:60])
    assert shortened == box.grab().toImage()  # both end in an ellipsis at the same place
