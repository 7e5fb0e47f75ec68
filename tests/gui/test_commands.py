"""The palette of commands: everything that can be done in the window, by the words that one has for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.actions import TABS
from briefing_app.ui.dialogs.commands import CommandPalette
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return open_window(qtbot, path)


def all_gathered(palette: CommandPalette) -> CommandPalette:
    """Once the commands of pages that nobody has looked at are there as well."""
    while not palette.is_complete:
        QApplication.processEvents()
    return palette


def test_a_command_is_found_by_a_few_letters_and_done(window: MainWindow) -> None:
    def answer(palette: CommandPalette) -> None:
        QTest.keyClicks(all_gathered(palette).words, "figu")
        found = [palette.list.item(row).text() for row in range(palette.list.count())]
        assert found == ["Figures    Ctrl+6", "Figures ▸ Calculator"]
        QTest.keyClick(palette.words, Qt.Key.Key_Return)

    with Answer(CommandPalette, answer):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert window.figures.isVisible()


def test_the_lists_of_checks_are_commands_too_and_letters_that_none_has_are_told(window: MainWindow) -> None:
    told: list[str] = []

    def answer(palette: CommandPalette) -> None:
        QTest.keyClicks(all_gathered(palette).words, "promisx")
        told.append(palette.list.accessibleDescription())
        QTest.keyClick(palette.words, Qt.Key.Key_Backspace)
        told.append(palette.list.accessibleDescription())
        QTest.keyClick(palette.words, Qt.Key.Key_Return)

    with Answer(CommandPalette, answer):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert told == ["No command has these letters. Ctrl+K searches the documents.", ""]
    assert window.checks.isVisible()
    assert window.checks.strip.tabText(window.checks.strip.currentIndex()).startswith("Promises")


def test_every_command_of_the_menus_is_in_the_palette(window: MainWindow) -> None:
    found: list[str] = []

    def answer(palette: CommandPalette) -> None:
        all_gathered(palette)
        found.extend(
            palette.list.item(row).text().partition("    ")[0] for row in range(palette.list.count())
        )
        palette.reject()

    with Answer(CommandPalette, answer):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    for words in ("Add documents", "Confirm, or take it back", "Settings", "Keep this search, or let it go"):
        assert words in found
    assert all(name.strip() for name in found)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("calc", "Figures ▸ Calculator"),
        ("percentage", "Figures ▸ Calculator"),
        ("split", "People ▸ Split"),
        ("same person", "People ▸ Same person"),
        ("correct details", "Sources ▸ Correct details"),
        ("for good", "Sources ▸ Remove for good"),
        ("many", "Review ▸ Confirm many"),
        ("closer", "Timeline ▸ Closer"),
        ("starred", "Quotes ▸ ★ Starred"),
        ("new question", "Checks ▸ New question"),
        ("logo", "Pack ▸ More: Council, logo and last meeting"),
        ("template", "Pack ▸ More: Save as a template"),
        ("add note", "Pack ▸ Add note"),
        ("dark", "Colours ▸ Dark"),
        ("options", "Settings    Ctrl+,"),
        ("password", "Passphrase"),
        ("switch pane", "Between page and source    F6"),
    ],
)
def test_what_can_be_pressed_on_any_page_is_a_command_and_so_are_everyday_words(
    window: MainWindow, typed: str, first: str
) -> None:
    for page in (window.people, window.sources):
        page.list.select_number(0)

    def answer(palette: CommandPalette) -> None:
        QTest.keyClicks(all_gathered(palette).words, typed)
        assert palette.list.item(0).text() == first
        palette.reject()

    with Answer(CommandPalette, answer) as given:
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert given.given == 1


def commands(window: MainWindow) -> list[str]:
    found: list[str] = []

    def answer(palette: CommandPalette) -> None:
        all_gathered(palette)
        found.extend(
            palette.list.item(row).text().partition("    ")[0] for row in range(palette.list.count())
        )
        palette.reject()

    with Answer(CommandPalette, answer):
        window.do("commands")
    return found


@pytest.mark.parametrize("tab", TABS)
def test_every_button_with_words_on_a_page_is_a_command(window: MainWindow, tab: str) -> None:
    window.go_to_tab(tab)
    page = window.page(tab)
    for one in page.lists:
        one.select_first()
    found = {name.rpartition("▸ ")[2] for name in commands(window)}
    for button in page.findChildren(QPushButton):
        words = button.text().replace("&", "").rstrip("…")
        if not button.isVisible() or not button.isEnabled() or button.group() is not None:
            continue
        if any(button.property(name) for name in ("door", "tab", "fold", "job")):
            continue  # it leads elsewhere, or does what the menu Finding does
        if button.menu() is not None:
            lines = [action.text() for action in button.menu().actions() if action.isEnabled()]
            assert {f"{words}: {line.replace('&', '').rstrip('…')}" for line in lines} <= found
        elif words.strip("−+"):
            assert words in found


def test_a_command_of_a_page_goes_there_and_is_done(window: MainWindow) -> None:
    def answer(palette: CommandPalette) -> None:
        QTest.keyClicks(palette.words, "calculator")
        QTest.keyClick(palette.words, Qt.Key.Key_Return)

    with Answer(CommandPalette, answer):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    assert window.figures.isVisible()
    assert window.figures.calculator.isVisible()


def unseen(qtbot: QtBot, path: Path) -> MainWindow:
    """A window of which no page but the first was made yet."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(path)
    window.session._comparing.stop()
    window._leisure.spend(iter(()))
    assert not {"pack", "figures", "councils"} & window.made.keys()
    return window


def test_the_palette_is_there_before_the_pages_are_made(qtbot: QtBot, example: Path) -> None:
    window = unseen(qtbot, example)
    seen: list[tuple[bool, int]] = []

    def answer(palette: CommandPalette) -> None:
        QTest.keyClicks(palette.words, "add")
        seen.append((palette.is_complete, palette.list.count()))
        QTest.keyClick(palette.words, Qt.Key.Key_Down)
        below = palette.list.currentItem().text()
        all_gathered(palette)
        seen.append((palette.is_complete, palette.list.count()))
        assert palette.list.currentItem().text() == below, "what was chosen stays so"
        palette.reject()

    with Answer(CommandPalette, answer):
        window.do("commands")
    (early, few), (late, more) = seen
    assert (early, late) == (False, True)
    assert 1 < few < more
    assert "pack" in window.made


def test_return_in_the_palette_waits_for_a_command_that_is_still_to_come(qtbot: QtBot, example: Path) -> None:
    window = unseen(qtbot, example)

    def answer(palette: CommandPalette) -> None:
        QTest.keyClicks(palette.words, "calculator")
        assert not palette.is_complete
        assert palette.list.count() == 0
        assert not palette.list.accessibleDescription(), "there may be one"
        QTest.keyClick(palette.words, Qt.Key.Key_Return)

    with Answer(CommandPalette, answer):
        window.do("commands")
    assert window.figures.calculator.isVisible()


def test_a_palette_that_is_left_early_makes_no_more_pages(qtbot: QtBot, example: Path) -> None:
    window = unseen(qtbot, example)
    with Answer(CommandPalette, CommandPalette.reject):
        window.do("commands")
    made = set(window.made)
    qtbot.wait(100)
    assert set(window.made) == made
