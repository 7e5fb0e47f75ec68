"""Dialogs on a small screen with the largest letters: nothing is cut off, and all is within reach."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.domain.documents import Details
from briefing_app.domain.facts import AnyFact
from briefing_app.packs.house import House
from briefing_app.packs.plan import Plan
from briefing_app.services.backing_up import Backup, Difference
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.expunging import Held
from briefing_app.services.libraries import open_library
from briefing_app.ui.actions import ACTIONS
from briefing_app.ui.dialogs.checks import AskedDialog, LinkDialog, SettleDialog
from briefing_app.ui.dialogs.commands import CommandPalette
from briefing_app.ui.dialogs.correcting import ConfirmManyDialog, CorrectDialog
from briefing_app.ui.dialogs.crash import CrashDialog
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.dialogs.exporting import ExportDialog, Group
from briefing_app.ui.dialogs.help import HelpDialog
from briefing_app.ui.dialogs.pack_looks import PackLooksDialog
from briefing_app.ui.dialogs.passphrases import AskPassphrase, SetPassphrase
from briefing_app.ui.dialogs.paste import PasteDialog
from briefing_app.ui.dialogs.removing import RemoveForGood
from briefing_app.ui.dialogs.restoring import RestoreDialog
from briefing_app.ui.dialogs.role_and_party import RoleDialog
from briefing_app.ui.dialogs.shortcuts import ShortcutsDialog
from briefing_app.ui.dialogs.who_is_who import SamePersonDialog, SplitDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.long_sheet import LongSheet

LARGE, USUAL = Theme("light", 2.0), Theme("light", 1.0)
SAID = "Over the next three months the Council will train its staff, as inspectors asked in their report. "


@pytest.fixture(scope="module")
def held(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Contents:
    path = tmp_path_factory.mktemp("held") / "Bradford.briefing"
    path.write_bytes(example_file.read_bytes())
    library = open_library(path)
    found = contents(library)
    library.close()
    return found


def correcting(fact: AnyFact) -> CorrectDialog:
    return CorrectDialog(fact.lead, {}, title="Correct", accept="Save")


def restoring(_held: Contents) -> RestoreDialog:
    backups = [Backup(Path(f"{day}.briefing"), datetime(2026, 11, day, tzinfo=UTC), 10**6) for day in (1, 2)]
    dialog = RestoreDialog(backups, lambda _backup: None)
    dialog.show_difference(backups[0], Difference(changes=9, lost=(SAID, SAID), regained=(), undone=(SAID,)))
    return dialog


def exporting(held: Contents) -> ExportDialog:
    group = Group("All documents", frozenset(source.sha256 for source in held.sources))
    dialog = ExportDialog(held.sources, {}, [group], lambda _wanted: None)
    dialog.said.setText(SAID)
    return dialog


DIALOGS: dict[str, Callable[[Contents], QDialog]] = {
    "a quote": lambda held: correcting(max(held.quotes, key=lambda quote: len(quote.lead.passage.exact))),
    "a figure": lambda held: correcting(held.figures[0]),
    "a date": lambda held: correcting(held.events[0]),
    "a judgement": lambda held: correcting(held.judgements[0]),
    "many": lambda held: ConfirmManyDialog(held.facts),
    "words": lambda _: WriteDialog("Note", SAID, "Keep"),
    "details": lambda _: DetailsDialog(Details(title=SAID), "a.txt"),
    "text": lambda _: PasteDialog(SAID),
    "same": lambda held: SamePersonDialog(held.people[0], held.people, held.suggestions, LARGE),
    "role": lambda held: RoleDialog(held.people[0], ["Labour"], None),
    "split": lambda held: SplitDialog(max(held.people, key=lambda person: len(person.namings))),
    "backups": restoring,
    "passphrase": lambda _: AskPassphrase(SAID),
    "new passphrase": lambda _: SetPassphrase("Bradford", [Path("/backups/one.briefing")], locked=True),
    "looks": lambda _: PackLooksDialog(House("", "", b""), Plan()),
    "export": exporting,
    "help": lambda _: HelpDialog(),
    "shortcuts": lambda _: ShortcutsDialog(),
    "commands": lambda _: CommandPalette([QAction(SAID), QAction("Search")]),
    "promise": lambda _: SettleDialog(SAID, "kept", ""),
    "asked": lambda _: AskedDialog(SAID),
    "link": lambda held: LinkDialog(SAID, held.quotes[0].evidence, LARGE),
    "for good": lambda _: RemoveForGood([SAID, SAID], Held((Path("/backups/one.briefing"),), ())),
    "mistake": lambda _: CrashDialog("somewhere\n" * 30),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_in_a_dialog_is_cut_off_or_out_of_reach(qtbot: QtBot, held: Contents, name: str) -> None:
    LARGE.apply(application())
    dialog = DIALOGS[name](held)
    qtbot.addWidget(dialog)
    dialog.setMaximumSize(720, 520)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.height() >= button.minimumSizeHint().height(), button.text()
    go_round(dialog)


def go_round(dialog: QDialog) -> None:
    """Go through the dialog with the Tab key: whatever has the focus is in sight, from side to side."""
    at, reached = QApplication.focusWidget() or dialog, set[QWidget]()
    while at not in reached:
        reached.add(at)
        QApplication.processEvents()
        seen = at.visibleRegion().boundingRect()
        assert seen.width() == at.width()
        assert seen.height() >= min(at.height(), 3 * at.fontMetrics().lineSpacing())
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = QApplication.focusWidget() or dialog
    assert reached


def test_lines_of_a_list_take_as_many_lines_as_their_words_need(qtbot: QtBot) -> None:
    LARGE.apply(application())
    dialog = CommandPalette([QAction(SAID[:length]) for length in range(20, len(SAID))])
    qtbot.addWidget(dialog)
    dialog.resize(500, 500)
    dialog.show()
    QApplication.processEvents()
    view, line = dialog.list, dialog.list.fontMetrics().lineSpacing()
    heights = [view.visualItemRect(view.item(row)).height() for row in range(view.count())]
    assert heights == sorted(heights)
    for row, height in enumerate(heights):
        room = view.visualItemRect(view.item(row)).adjusted(28, 0, -28, 0)
        needed = view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, view.item(row).text())
        assert needed.height() <= height < needed.height() + line


@pytest.mark.parametrize("length", range(76, 96, 4))
def test_a_sentence_of_any_length_needs_no_bar_to_scroll_by(qtbot: QtBot, length: int) -> None:
    USUAL.apply(application())
    dialog = AskPassphrase((SAID * 2)[:length])
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.findChildren(LongSheet)[0].verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("theme", [USUAL, LARGE])
def test_all_shortcuts_are_told_and_are_scrolled_with_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    theme.apply(application())
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    dialog.setMaximumSize(944, 620)  # what a screen of 1024 by 700 leaves
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    close = dialog.findChildren(QAbstractButton)[-1]
    assert close.text() == "Close"
    assert close.visibleRegion().boundingRect() == close.rect()
    told = dialog.list.toPlainText()
    assert {keys for entry in ACTIONS for keys in entry.shortcuts if keys not in told} == set()
    assert dialog.focusWidget() is dialog.list
    bar = dialog.list.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(dialog.list, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(bar.maximum() // max(1, bar.pageStep()) + 1):
        QTest.keyClick(dialog.list, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
