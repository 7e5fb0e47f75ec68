"""The page Checks: what differs and what agrees, and the passages beneath."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from briefing_app.services.browsing import contents
from briefing_app.store.library import Library
from briefing_app.ui.models.rows import Row
from briefing_app.ui.pages.checks import ChecksPage
from briefing_app.ui.theme import Theme
from tests.helpers.windows import WAIT, Answer, key_of, open_window, wait_for_mark


def filled(qtbot: QtBot, example: Path) -> ChecksPage:
    page = ChecksPage(Theme("light"))
    qtbot.addWidget(page)
    with Library.open(example) as library:
        page.show_contents(contents(library))
    page.show()
    return page


def test_what_differs_comes_first_and_what_agrees_is_one_click_away(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    assert {row.lead for row in page.list.rows} == {"Differs", "Does not add up", "Moved"}
    assert page.strip.accessibleName()
    page.strip.setCurrentIndex(1)
    assert {row.lead for row in page.list.rows} == {"Agrees"}
    assert all(row.sources > 1 for row in page.list.rows)


def test_the_passages_of_what_is_picked_stand_beneath(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    assert not page.passages.rows
    row = next(row for row in page.list.rows if "£62.1 million" in row.detail)
    assert row.fact is not None
    page.list.select(row.fact)
    assert page.why.text() == row.detail
    words: list[str] = [passage.text for passage in page.passages.rows]
    assert any("£62.1 million on Children's Services, up from £57 million" in one for one in words)
    assert any("6.2 per cent" in one for one in words)
    picked: list[Row] = []
    page.picked.connect(picked.append)
    page.passages.select_number(1)
    assert [row.places for row in picked] == [page.passages.rows[1].places]
    page.strip.setCurrentIndex(1)
    assert not page.passages.rows
    assert not page.why.isVisible()


def test_an_empty_library_says_what_would_be_here(qtbot: QtBot, tmp_path: Path) -> None:
    page = ChecksPage(Theme("dark"))
    qtbot.addWidget(page)
    with Library.create(tmp_path / "a.briefing") as library:
        page.show_contents(contents(library))
    assert not page.list.rows
    assert not page.passages.rows


def test_a_passage_is_shown_in_its_source(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    QTest.keyClick(window, key_of("Checks"), Qt.KeyboardModifier.ControlModifier)
    assert window.checks.isVisible()
    row = next(row for row in window.checks.list.rows if row.lead == "Moved")
    assert row.fact is not None
    window.checks.list.select(row.fact)
    wait_for_mark(qtbot, window, "January")
    window.checks.passages.select_number(1)
    wait_for_mark(qtbot, window, "March")


def test_what_is_not_right_is_dismissed_with_a_reason_and_undone(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Checks")
    page = window.checks
    before = [row.fact for row in page.list.rows]
    assert not page.dismiss.isEnabled()
    page.list.select_number(0)

    def answer(dialog: QInputDialog) -> None:
        dialog.setTextValue("Both are in the report.")
        dialog.accept()

    with qtbot.waitSignal(window.session.decided, timeout=WAIT), Answer(QInputDialog, answer):
        page.dismiss.click()
    assert [row.fact for row in page.list.rows] == before[1:]
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert [row.fact for row in page.list.rows] == before
