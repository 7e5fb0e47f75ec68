"""People: a role and a party given by hand, and the name by which somebody goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from briefing_app.domain.facts import Quote
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.role_and_party import RoleDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import added, written
from tests.helpers.windows import WAIT, Answer, open_window

STORIES = (
    "Plan\n\nKathy Rowe, head of libraries, said: “Nobody asked the people who work here.”\n",
    "Vote\n\nCatherine Rowe, head of libraries, said: “We are open again from Monday on.”\n",
    "Talk\n\nSam Oke & Co said: “We offer to help.”\n\nCatherine Rowe said: “Thank you for that.”\n",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for number, text in enumerate(STORIES):
            added(library, written(tmp_path, f"{number}.txt", text), f"201{number}-03-04")
    window = open_window(qtbot, path)
    window.show_tab("People")
    return window


def names(window: MainWindow) -> list[str]:
    return [row.text for row in window.people.list.rows]


def select(window: MainWindow, name: str) -> None:
    window.people.list.select_number(names(window).index(name))


def detail(window: MainWindow, name: str) -> str:
    return next(row.detail for row in window.people.list.rows if row.text == name)


def quotes(window: MainWindow) -> tuple[Quote, ...]:
    assert window.session.held is not None
    return window.session.held.quotes


def keep(dialog: RoleDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def give(qtbot: QtBot, window: MainWindow, *, by_menu: bool = False, **said: str) -> None:
    """Press E on whoever is selected, or Ctrl+E as the menu says, and fill in the form."""

    def answer(dialog: RoleDialog) -> None:
        for field in ("role", "since", "until"):
            getattr(dialog, field).setText(said.get(field, ""))
        dialog.party.setCurrentText(said.get("party", ""))
        keep(dialog)

    modifier = Qt.KeyboardModifier.ControlModifier if by_menu else Qt.KeyboardModifier.NoModifier
    with Answer(RoleDialog, answer) as given, qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.activateWindow()
        window.people.list.setFocus()
        QTest.keyClick(window.people.list, Qt.Key.Key_E, modifier)
    assert given.given == 1


def undo(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        action = window.findChild(QAction, "undo")
        assert isinstance(action, QAction)
        action.trigger()


def test_a_role_given_by_hand_stands_beside_what_sources_say_until_it_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    select(window, "Catherine Rowe")
    before, balance = detail(window, "Catherine Rowe"), window.people._balance.text()
    give(qtbot, window, role="mayor of Barton", since="May 2023", party="Labour")
    assert window.notice.words == "Kept beside what sources say of Catherine Rowe."
    assert detail(window, "Catherine Rowe") == (
        "Mayor of Barton · since May 2023, given by hand; Head of libraries · in a source of 4 March 2011"
        " · Labour, given by hand"
    )
    assert "Labour 2" in window.people._balance.text()
    hers = [quote for quote in quotes(window) if quote.lead.speaker == "Catherine Rowe"]
    assert {quote.lead.party for quote in hers} == {None}, "what was read is as it was"
    undo(qtbot, window)
    assert detail(window, "Catherine Rowe") == before
    assert window.people._balance.text() == balance
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.redo()
    assert "Mayor of Barton" in detail(window, "Catherine Rowe")


def test_the_form_shows_what_was_given_and_empty_fields_take_it_away(
    qtbot: QtBot, window: MainWindow
) -> None:
    select(window, "Kathy Rowe")
    before = detail(window, "Kathy Rowe")
    give(qtbot, window, by_menu=True, role="Clerk", since="1 May 2019", until="2021")
    assert detail(window, "Kathy Rowe").startswith("Clerk · from 1 May 2019 to 2021, given by hand; ")
    shown: list[tuple[str, ...]] = []

    def look(dialog: RoleDialog) -> None:
        shown.append((dialog.role.text(), dialog.since.text(), dialog.until.text()))
        for line in (dialog.role, dialog.since, dialog.until):
            line.clear()
        keep(dialog)

    with Answer(RoleDialog, look), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.edit.click()
    assert shown == [("Clerk", "1 May 2019", "2021")]
    assert detail(window, "Kathy Rowe") == before


@pytest.mark.parametrize(
    ("role", "since", "until", "said"),
    [
        ("Clerk", "soonish", "", "“soonish” is not a date that can be read."),
        ("Clerk", "2021", "2019", "The role ends before it begins."),
        ("", "2021", "", "The days belong to a role: write which."),
        ("Clerk", "2019", "2021", ""),
    ],
)
def test_what_makes_no_sense_is_said_and_not_kept(
    qtbot: QtBot, window: MainWindow, role: str, since: str, until: str, said: str
) -> None:
    select(window, "Kathy Rowe")
    person = window.people.current()
    assert person is not None
    dialog = RoleDialog(person, ["Labour"])
    qtbot.addWidget(dialog)
    dialog.show()
    for line, words in ((dialog.role, role), (dialog.since, since), (dialog.until, until)):
        line.setText(words)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    assert dialog._problem.text() == said
    assert buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled() == (not said)


def test_after_a_merge_the_other_name_can_be_chosen_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "Kathy Rowe")
    assert not window.people.call.isEnabled()
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.suggestions.merge.click()
    select(window, "Catherine Rowe")
    offered: list[tuple[str, bool]] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend((action.text(), action.isChecked()) for action in menu.actions())
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(300, choose)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.call.click()
    assert offered == [("Kathy Rowe", False), ("Catherine Rowe", True)]
    assert "Kathy Rowe" in names(window)
    assert "Catherine Rowe" not in names(window)
    assert sum(quote.lead.speaker == "Kathy Rowe" for quote in quotes(window)) == 3
    assert "“Catherine Rowe” in " in window.people._names.text()
    undo(qtbot, window)
    assert "Catherine Rowe" in names(window)


def test_a_body_has_no_role(window: MainWindow) -> None:
    body = next(name for name in names(window) if name.startswith("Sam Oke"))
    select(window, body)
    person = window.people.current()
    assert person is not None
    assert window.people.edit.isEnabled() != person.body
