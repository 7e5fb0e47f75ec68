"""The page of people: who is listed how, and what is asked of whom when a button is pressed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox
from pytestqt.qtbot import QtBot

from briefing_app.domain.people import Person
from briefing_app.store.library import Library
from briefing_app.ui.decisions import merging, splitting
from briefing_app.ui.dialogs.who_is_who import SamePersonDialog, SplitDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.stores import added, written
from tests.helpers.windows import WAIT, Answer, open_window, search_for

FIRST = "Plan\n\nKathy Rowe, head of libraries, said: “Nobody asked the people who work here.”\n"
SECOND = "Vote\n\nCatherine Rowe, head of libraries, said: “We are open again from Monday on.”\n"
THIRD = "Talk\n\nSam Oke & Co said: “We offer to help.”\n\nCatherine Rowe said: “Thank you for that.”\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for number, text in enumerate((FIRST, SECOND, THIRD)):
            added(library, written(tmp_path, f"{number}.txt", text), f"201{number}-03-04")
    window = open_window(qtbot, path)
    window.show_tab("People")
    return window


def listed(window: MainWindow) -> list[tuple[str, str]]:
    return [(row.text, row.lead) for row in window.people.list.rows]


def select(window: MainWindow, name: str) -> None:
    window.people.list.select_number([row.text for row in window.people.list.rows].index(name))


def menu(window: MainWindow, name: str) -> QAction:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action


def press(qtbot: QtBot, window: MainWindow, button: object) -> None:
    """Press what changes the library, and wait until it is done."""
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        button.click()  # type: ignore[attr-defined]


def test_everybody_is_listed_with_role_and_number_of_quotes(window: MainWindow) -> None:
    assert ("Catherine Rowe", "2 quotes") in listed(window)
    row = next(row for row in window.people.list.rows if row.text == "Catherine Rowe")
    assert row.detail == "Head of libraries · in a source of 4 March 2011"
    assert row.sources == 2
    numbers = [int(lead.split()[0]) for _, lead in listed(window)]
    assert numbers == sorted(numbers, reverse=True)


def test_a_suggestion_is_taken_up_and_undone_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    before = listed(window)
    assert window.people.suggestions.isVisible()
    assert "one forename is short for the other" in window.people.suggestions.words.text()
    assert menu(window, "undo").text() == "&Undo: Add 1 document"
    press(qtbot, window, window.people.suggestions.merge)
    assert ("Catherine Rowe", "3 quotes") in listed(window)
    assert menu(window, "undo").text() == "&Undo: Merge Kathy Rowe and Catherine Rowe"
    assert not window.people.suggestions.isVisible()
    select(window, "Catherine Rowe")
    assert "“Kathy Rowe” in The Paper · 4 March 2010" in window.people._names.text()
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(window) == before
    assert menu(window, "redo").text() == "&Redo: Merge Kathy Rowe and Catherine Rowe"
    assert menu(window, "undo").text() == "&Undo: Add 1 document"
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        menu(window, "redo").trigger()
    assert ("Catherine Rowe", "3 quotes") in listed(window)
    assert not menu(window, "redo").isEnabled()


def test_a_refusal_takes_the_suggestion_away(qtbot: QtBot, window: MainWindow) -> None:
    before = listed(window)
    press(qtbot, window, window.people.suggestions.keep)
    assert window.people.suggestions.current is None
    assert listed(window) == before
    assert window.notice.words == "Kathy Rowe and Catherine Rowe stay apart."


def test_the_quotes_of_a_person_are_one_press_away(window: MainWindow) -> None:
    select(window, "Catherine Rowe")
    window.people.quotes.click()
    assert window.quotes.isVisible()
    assert window.quotes.filters.choice.speaker == "Catherine Rowe"
    assert len(window.quotes.list.rows) == 2


def test_the_same_person_is_chosen_from_a_list_with_reasons(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "Kathy Rowe")

    def answer(dialog: SamePersonDialog) -> None:
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        merge = buttons.button(QDialogButtonBox.StandardButton.Ok)
        assert not merge.isEnabled()
        assert dialog.list.rows[0].text == "Catherine Rowe"
        assert dialog.list.rows[0].detail.endswith("one forename is short for the other.")
        assert all(row.text != "Kathy Rowe" for row in dialog.list.rows)
        dialog.name.setText("zzz")
        assert dialog.list.rows == ()
        dialog.name.setText("cath")
        dialog.list.select_number(0)
        merge.click()

    with Answer(SamePersonDialog, answer) as given, qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.same.click()
    assert given.given == 1
    assert ("Catherine Rowe", "3 quotes") in listed(window)


def test_the_same_person_is_chosen_with_the_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "Kathy Rowe")
    before = listed(window)

    def go_into_the_list(dialog: SamePersonDialog) -> None:
        assert dialog.focusWidget() is dialog.name
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
        assert dialog.isVisible(), "nobody was chosen of several"
        QTest.keyClick(dialog.name, Qt.Key.Key_Down)
        assert dialog.focusWidget() is dialog.list
        assert dialog.other is not None
        assert dialog.other.name == "Catherine Rowe"
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        assert not dialog.isVisible()

    with Answer(SamePersonDialog, go_into_the_list), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.same.click()
    assert ("Catherine Rowe", "3 quotes") in listed(window)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert listed(window) == before

    def type_the_name(dialog: SamePersonDialog) -> None:
        QTest.keyClicks(dialog.name, "catherine")
        assert dialog.list.count == 1
        assert "“Catherine Rowe”" in dialog._outcome.text()
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
        assert not dialog.isVisible()

    select(window, "Kathy Rowe")
    with Answer(SamePersonDialog, type_the_name), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.same.click()
    assert ("Catherine Rowe", "3 quotes") in listed(window)


def test_a_suggestion_can_be_refused_in_the_dialog_too(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "Kathy Rowe")

    def answer(dialog: SamePersonDialog) -> None:
        assert not dialog.keep.isEnabled()
        dialog.list.select_number(0)
        dialog.keep.click()

    with Answer(SamePersonDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.same.click()
    assert window.people.suggestions.current is None


def test_sources_that_mean_somebody_else_are_ticked(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "Kathy Rowe")
    assert not window.people.split.isEnabled()
    select(window, "Catherine Rowe")

    def answer(dialog: SplitDialog) -> None:
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        split = buttons.button(QDialogButtonBox.StandardButton.Ok)
        boxes = dialog.findChildren(QCheckBox)
        assert [box.text() for box in boxes] == ["The Paper · 4 March 2011", "The Paper · 4 March 2012"]
        assert not split.isEnabled()
        for box in boxes:
            box.setChecked(True)
        assert not split.isEnabled()
        boxes[0].setChecked(False)
        split.click()

    with Answer(SplitDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.split.click()
    split_off = [text for text, _ in listed(window) if text.startswith("Catherine Rowe (")]
    assert len(split_off) == 2
    press(qtbot, window, window.notice._step)
    assert ("Catherine Rowe", "2 quotes") in listed(window)


def test_one_of_another_name_who_is_split_off_is_named(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, window.people.suggestions.merge)
    (merged,) = (one for one in window.people._people if len({naming.name for naming in one.namings}) > 1)
    other = next(naming for naming in merged.namings if naming.name != merged.name)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.decide(splitting(merged, [other]))
    assert window.notice.words == f"Split {other.name} from {merged.name}."


def test_undo_is_named_again_when_the_library_is_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, window.people.suggestions.merge)
    path = window.settings.library
    assert path is not None
    window.close()
    again = open_window(qtbot, path)
    assert menu(again, "undo").text() == "&Undo: Merge Kathy Rowe and Catherine Rowe"


def test_a_small_window_leaves_the_list_its_room(qtbot: QtBot, window: MainWindow) -> None:
    settings = Settings()
    settings.text_size = 200
    path = window.settings.library
    window.close()
    small = open_window(qtbot, path, settings)
    small.resize(780, 560)
    small.show_tab("People")
    qtbot.waitUntil(lambda: not small.people.suggestions.isVisible(), timeout=WAIT)
    assert small.people.suggestions.current is not None
    assert small.people.list.height() > small.people.fontMetrics().lineSpacing()


def test_the_results_of_a_search_follow(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "nobody asked")
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.session.decide(merging(*_pair(window)))
    assert any("Catherine Rowe" in row.detail for row in window.results.list.rows)


def _pair(window: MainWindow) -> tuple[Person, Person]:
    suggestion = window.people.suggestions.current
    assert suggestion is not None
    return suggestion.one, suggestion.other


def passages(window: MainWindow) -> list[str]:
    """The places that the pane offers, in words."""
    choice = window.source._head.choice
    return [choice.itemText(number) for number in range(choice.count())]


def test_the_passages_of_a_person_follow_a_merge_and_a_split(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "Catherine Rowe")
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    assert [said.partition(":")[0] for said in passages(window)] == ["Passage 1 of 2", "Passage 2 of 2"]
    held = window.session.held
    assert held is not None
    rowe, kathy = (
        next(one for one in held.people if one.name == name) for name in ("Catherine Rowe", "Kathy Rowe")
    )
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.decide(merging(rowe, kathy))
    assert [said.partition(":")[0] for said in passages(window)] == [
        f"Passage {number} of 3" for number in (1, 2, 3)
    ]
    merged = window.people.current()
    assert merged is not None
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.decide(splitting(merged, kathy.namings))
    row = window.people.list.current()
    assert row is not None
    assert len(passages(window)) == len(row.places)
    assert window.source.at in row.places
