"""Which language the window speaks, and Welsh as far as it goes."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from briefing_app import app
from briefing_app.domain import edtf
from briefing_app.domain.helping import glossary, topics
from briefing_app.domain.wording import fold
from briefing_app.system import words
from briefing_app.system.places import resource
from briefing_app.system.words import tr
from briefing_app.ui import language
from briefing_app.ui.actions import TABS
from briefing_app.ui.dialogs.checks import AskedDialog
from briefing_app.ui.dialogs.help import HelpDialog
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.windows import open_window


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    locale = QLocale()
    yield
    words.speak(words.ENGLISH)
    QLocale.setDefault(locale)


# Which language


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("system", ["cy-GB", "cy", "en-GB"], "cy"),
        ("system", ["en-GB", "en", "cy"], "en"),
        ("system", ["fr-FR", "cy"], "cy"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("en", ["cy-GB"], "en"),
        ("cy", ["en-GB"], "cy"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_first_of_the_system(
    chosen: str, system: list[str], spoken: str
) -> None:
    assert language.wanted(chosen, system) == spoken


def test_the_choice_is_kept_and_nonsense_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.language == "system"
    settings.language = "cy"
    settings.save()
    assert Settings(tmp_path / "settings.ini").language == "cy"
    settings.language = "tlh"
    assert settings.language == "system"


def test_the_language_is_spoken_before_there_is_a_window(
    home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    del qtbot  # which has made the application

    class ThereError(Exception):
        """The window would be made now."""

    def made(_settings: Settings) -> MainWindow:
        assert (words.language().code, QLocale().language()) == ("cy", QLocale.Language.Welsh)
        raise ThereError

    home.mkdir()
    settings = Settings()
    settings.language = "cy"
    settings.save()
    monkeypatch.setattr(app, "MainWindow", made)
    monkeypatch.setattr(app, "faulthandler", SimpleNamespace(enable=lambda _file: None))
    with pytest.raises(ThereError):
        app.run(None)


def test_settings_say_when_another_language_is_spoken(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.language = "en"
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    later = next(label for label in dialog.findChildren(QLabel) if label.text().startswith("Takes effect"))
    choice = dialog.language
    assert [choice.itemText(row) for row in range(3)] == ["As the system", "English", "Cymraeg"]
    assert choice.currentText() == "English"
    assert not later.isVisible()
    choice.setCurrentText("Cymraeg")
    assert settings.language == "cy"
    assert later.isVisible()
    assert choice.accessibleDescription() == later.text()
    assert tr("Quotes") == "Quotes"
    choice.setCurrentText("English")
    assert not later.isVisible()
    assert choice.accessibleDescription() == ""


# Welsh


def test_welsh_tabs_and_grades_and_dates(qtbot: QtBot, example: Path) -> None:
    language.speak("cy")
    window = open_window(qtbot, example)
    assert [window.tabs.tabText(number) for number in (0, 1, 4, 8)] == [
        "Trosolwg", "Dyfarniadau", "Llinell amser", "Ffynonellau",
    ]  # fmt: skip
    (table,) = window.judgements.tables
    grades = {table.model().index(row, 0).data() for row in range(table.model().rowCount())}
    assert grades == {"Annigonol", "Angen gwella i fod yn dda"}
    assert edtf.in_words("2018-10-29") == "29 Hydref 2018"
    assert any("29 Hydref 2018" in row.detail for row in window.sources.list.rows)
    assert [action.text() for action in window.menuBar().actions()][:3] == ["&Ffeil", "Golyg&u", "F&inding"]


def test_a_date_to_be_chosen_is_welsh(qtbot: QtBot) -> None:
    language.speak("cy")
    dialog = AskedDialog("Pam?")
    qtbot.addWidget(dialog)
    dialog.day.setDate(QDate(2018, 10, 29))
    assert dialog.day.text() == "29 Hydref 2018"


def test_what_is_not_translated_is_english() -> None:
    language.speak("cy")
    messages = ET.parse(resource("translations", "briefing_cy.ts")).iter("message")  # noqa: S314 - our own file
    plain = [
        (one.findtext("source") or "", one.findtext("translation") or "")
        for one in messages
        if one.find("comment") is None
    ]
    assert {text: tr(text) for text, said in plain if tr(text) != (said or text)} == {}
    lacking = [text for text, said in plain if not said]
    assert {tr(text) for text in lacking} == set(lacking)
    assert tr("%n other roles", "%n other role", 1200).endswith(" other roles")


def mnemonics(texts: list[str]) -> list[str]:
    return [key for text in texts if (key := QKeySequence.mnemonic(text).toString())]


def test_no_two_letters_underlined_clash_in_welsh(qtbot: QtBot, example: Path) -> None:
    language.speak("cy")
    window = open_window(qtbot, example)
    bar = [action.text() for action in window.menuBar().actions()]
    clashes: dict[str, list[str]] = {}
    for action in window.menuBar().actions():
        clashes[action.text()] = mnemonics([one.text() for one in action.menu().actions()])  # type: ignore[attr-defined]
    for tab in TABS:
        window.show_tab(tab)
        buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
        labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.buddy()]
        clashes[tab] = mnemonics(bar + buttons + labels)
    assert {where: keys for where, keys in clashes.items() if len(keys) != len(set(keys))} == {}


def test_help_lists_terms_by_the_name_shown_and_finds_them_by_both(qtbot: QtBot) -> None:
    language.speak("cy")
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    shown_names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    terms = shown_names[len(topics()) :]
    assert sorted(terms) == sorted(tr(term.name) for term in glossary())
    assert terms == sorted(terms, key=fold)
    for name in ("Focused visit", "Ymweliad â ffocws", "ymweliad a ffocws"):
        dialog.words.setText(name)
        assert dialog.list.item(0).text() == "Ymweliad â ffocws"
