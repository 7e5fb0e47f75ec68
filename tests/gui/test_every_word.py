"""Every word of the window goes through the catalogue: in a made-up language whatever does not shows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.documents import Details
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import Kind
from briefing_app.domain.queries import OPERATORS
from briefing_app.domain.restrictions import exempt
from briefing_app.packs.house import House
from briefing_app.packs.request import OwnKind
from briefing_app.services.adding import add_files
from briefing_app.services.backing_up import Backup, Difference
from briefing_app.services.comparing import Coming, Conflict, Found
from briefing_app.services.comparing_words import counted, in_words
from briefing_app.services.damaged import Damaged
from briefing_app.services.exporting import Outline
from briefing_app.services.libraries import open_library
from briefing_app.services.reading_files import Incoming
from briefing_app.services.reporting import AddReport, Failure
from briefing_app.services.salvage_report import Salvaged
from briefing_app.services.verifying import Outcome, Verdict, Verified
from briefing_app.store.sources import document
from briefing_app.system import words
from briefing_app.system.places import backups_folder
from briefing_app.system.words import tr
from briefing_app.ui import check_decisions, language, review_decisions
from briefing_app.ui.actions import TABS
from briefing_app.ui.dialogs.add_report import AddReportDialog
from briefing_app.ui.dialogs.checks import AskedDialog, LinkDialog, SettleDialog
from briefing_app.ui.dialogs.commands import CommandPalette
from briefing_app.ui.dialogs.correcting import ConfirmManyDialog, CorrectDialog
from briefing_app.ui.dialogs.crash import CrashDialog
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.dialogs.exporting import ExportDialog, Group
from briefing_app.ui.dialogs.help import HelpDialog
from briefing_app.ui.dialogs.merging import MergeDialog
from briefing_app.ui.dialogs.pack_looks import PackLooksDialog
from briefing_app.ui.dialogs.paste import PasteDialog
from briefing_app.ui.dialogs.restoring import RestoreDialog
from briefing_app.ui.dialogs.role_and_party import RoleDialog
from briefing_app.ui.dialogs.salvaging import DamagedDialog, SalvagedDialog
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.dialogs.shortcuts import ShortcutsDialog
from briefing_app.ui.dialogs.verified import VerifiedDialog
from briefing_app.ui.dialogs.who_is_who import SamePersonDialog, SplitDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.checks import LISTS, QUESTIONS
from tests.helpers import tables
from tests.helpers.shown_words import BRACKETS, data_of, keys, shown, unspoken
from tests.helpers.tables import COUNCILS, england_row, statistics_row
from tests.helpers.windows import WAIT, Answer, open_window, search_for


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    locale = QLocale()
    yield
    words.speak(words.ENGLISH)
    QLocale.setDefault(locale)


_OUTCOMES = [
    "Local authority", "Inspection date", "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
]  # fmt: skip
_GRADES = ["Inadequate", "Good", "Inadequate", *["Good"] * 7]
_TYPED = ("vacancies", "qqqq", "Words of my own", "turnover rate")


class Spoken:
    """The main window in the made-up language, and what of its words is data."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        words.speak(BRACKETS)
        self.qtbot = qtbot
        self.window = open_window(qtbot, path)
        self._path = path
        self.know()

    def know(self) -> None:
        """Take note of what the library holds now."""
        held, checked = self.window.session.held, self.window.session.shown
        assert held is not None
        with open_library(self._path) as library:
            texts = [document(library, source.sha256).text for source in held.sources]
        own = ["Briefing", self._path.stem, *language.LANGUAGES.values(), *COUNCILS, *_TYPED, *keys()]
        own += [str(backups_folder()), "qqqq", "1f4e79", "1 0 mb", "quote"]
        own += [operator for operator, _ in OPERATORS] + [one.inspectorate for one in frameworks()]
        own += [one.details.published_basis for one in held.sources if one.details.published_basis]
        self.data = data_of(held, checked, texts, own)

    def settle(self) -> None:
        """Wait until what was asked of the library is done and shown."""
        done: list[object] = []
        self.window.session.run(lambda _library: None, done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=WAIT)

    def missing(self, root: QWidget | None = None) -> list[tuple[str, str]]:
        """What is not said in the language, with where it stands."""
        said = shown(root or self.window)
        return sorted({(where, piece) for where, text in said for piece in unspoken(text, self.data)})


@pytest.fixture
def spoken(qtbot: QtBot, example: Path) -> Spoken:
    return Spoken(qtbot, example)


def test_words_that_were_not_translated_are_found(spoken: Spoken) -> None:
    window = spoken.window
    for plain in ("Quotes", "Date", "Add heading…", "Take it off the list, with a reason", "7 dates", "Good"):
        assert unspoken(plain, spoken.data) != []
        assert unspoken(f"{tr('Known')}: {plain}", spoken.data) != []
        window.header.add.setToolTip(plain)
        assert spoken.missing() == [("Header/QPushButton", plain)]
    assert tr("%n quotes", "%n quote", 1) == "⟦1 ｑｕｏｔｅ⟧"
    assert unspoken(tr("{kind} of {name}", kind="Chart", name="David Ward"), spoken.data) == ["Chart"]


def test_every_page_speaks_the_language(spoken: Spoken) -> None:
    window, missing = spoken.window, {}
    for tab in TABS:
        window.show_tab(tab)
        missing[tab] = spoken.missing()
        page = getattr(window, tab.lower())
        for box in [one for one in page.findChildren(QComboBox) if one.isVisible()]:
            for choice in {1, box.count() - 1}:
                box.setCurrentIndex(choice)
                spoken.settle()
                missing[f"{tab}: {box.currentText()}"] = spoken.missing(page)
            box.setCurrentIndex(0)
    for number, name in enumerate(LISTS):
        window.show_tab("Checks")
        window.checks.strip.setCurrentIndex(number)
        window.checks.list.select_first()
        missing[name] = spoken.missing()
    search_for(spoken.qtbot, window, _TYPED[0])
    missing["search"] = spoken.missing()
    search_for(spoken.qtbot, window, _TYPED[1])
    missing["nothing found"] = spoken.missing()
    assert {page: found for page, found in missing.items() if found} == {}


def test_what_was_decided_is_told_in_the_language(spoken: Spoken) -> None:
    window, held, checked = spoken.window, spoken.window.session.held, spoken.window.session.shown
    assert held is not None
    assert checked is not None
    quotes, own = held.quotes, _TYPED[2]
    for decision in (
        review_decisions.confirming(quotes[:3]),
        review_decisions.starring(quotes[:2], starred=True),
        review_decisions.noting(quotes[0], own),
        review_decisions.putting_under(quotes[1:3], own),
        review_decisions.picking(quotes[:1]),
    ):
        with spoken.qtbot.waitSignal(window.session.decided, timeout=WAIT):
            window.session.mark(decision)
        spoken.know()
        assert spoken.missing(window.notice) == []
    for decision in (
        review_decisions.rejecting(quotes[4:5]),
        review_decisions.rejecting(held.figures[:1]),
        review_decisions.correcting(quotes[6], replace(quotes[6].lead, speaker=own, role=own)),
        check_decisions.adding_question(own),
        *(check_decisions.asking(one, "2019-01-23", own, answered=False) for one in checked.enquiries[:2]),
        check_decisions.asking(checked.enquiries[0], "2019-02-13", own, answered=True),
        check_decisions.settling(checked.promises[0], "late", own),
        review_decisions.removing(held.sources[-1:]),
    ):
        with spoken.qtbot.waitSignals([window.session.decided, window.session.checked], timeout=WAIT):
            window.session.decide(decision)
        spoken.know()
        assert spoken.missing(window.notice) == []
    with spoken.qtbot.waitSignals([window.session.decided, window.session.checked], timeout=WAIT):
        window.session.undo()
    spoken.know()
    # The source that was beside the pages went, and another came whose lines are too short to be told apart.
    first = window.judgements.current()
    assert first is not None
    window.on_picked(first)
    spoken.settle()
    missing = {}
    for tab in TABS:
        window.show_tab(tab)
        missing[tab] = spoken.missing()
    window.show_tab("Checks")
    window.checks.strip.setCurrentIndex(LISTS.index(QUESTIONS))
    for number in range(window.checks.list.count):
        window.checks.list.select_number(number)
        missing[f"question {number}"] = spoken.missing(window.checks)
    assert {page: found for page, found in missing.items() if found} == {}


def test_tables_of_all_councils_are_told_in_the_language(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    graded = zip(COUNCILS, _GRADES, strict=True)
    grades = [[name, "09/03/2031", grade, grade, grade] for name, grade in graded]
    outcomes = tables.xlsx({"Outcomes": [_OUTCOMES, *grades]})
    figures = [statistics_row(number, [number * 10]) for number in range(10)]
    header = [*tables.EES_HEADER, _TYPED[3].replace(" ", "_")]
    workforce: list[Sequence[tables.Cell]] = [header, england_row([450]), *figures]
    contents = (("outcomes.xlsx", outcomes), ("workforce.csv", tables.csv_text(workforce).encode()))
    with open_library(example) as library:
        for name, content in contents:
            (tmp_path / name).write_bytes(content)
            details = Details(title=name, publisher="The Office", published="2031-06-01")
            assert add_files(library, [Incoming(tmp_path / name, details)]).failed == ()
    spoken = Spoken(qtbot, example)
    page = spoken.window.councils
    with qtbot.waitSignal(spoken.window.session.council_read, timeout=WAIT):
        spoken.window.show_tab("Councils")
    edit = page.choice.box.lineEdit()
    assert edit is not None
    edit.selectAll()
    with qtbot.waitSignal(spoken.window.session.council_read, timeout=WAIT):
        QTest.keyClicks(edit, COUNCILS[3])
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert page.list.rows
    assert page.spreads
    assert spoken.missing() == []


def dialogs_of(window: MainWindow) -> Iterator[QDialog]:
    """Every dialog, each on something that the library holds."""
    held, checked, theme = window.session.held, window.session.shown, window.quotes.theme
    assert held is not None
    assert checked is not None
    source, person = held.sources[0], held.people[0]
    names = {one.name: "" for one in held.people}
    yield SettingsDialog(window.settings, window)
    yield HelpDialog(window)
    yield ShortcutsDialog(window)
    yield CommandPalette([one for one in window.findChildren(QAction) if one.objectName()], window)
    for fact in (held.quotes[0], held.figures[0], held.events[0], held.judgements[0]):
        yield CorrectDialog(fact.lead, names, title=tr("Correct"), accept=tr("Save"), parent=window)
    yield ConfirmManyDialog([*held.quotes, *held.figures], window)
    yield PasteDialog("", window)
    restricted = exempt("3")
    yield DetailsDialog(source.details, source.file_name, restriction=restricted, parent=window)
    promise, question = checked.promises[0], checked.enquiries[0]
    yield SettleDialog(promise.what, promise.standing, promise.note, window)
    yield AskedDialog(question.enquiry.question, window)
    yield LinkDialog(promise.what, promise.said, theme, window)
    yield SamePersonDialog(person, held.people, held.suggestions, theme, window)
    yield SplitDialog(person, window)
    yield RoleDialog(person, [], window)
    yield WriteDialog(tr("Note"), tr("Your question:"), tr("Add"), "", parent=window)
    paths = (Path("qqqq"),)
    report = AddReport((source,), paths, (Failure(paths[0], tr("Close")),), passed_over=paths)
    yield AddReportDialog(report, window)
    yield CrashDialog("", window)
    yield PackLooksDialog(House(), held.plan, window)
    gone = Verdict(Kind.QUOTE, "qqqq", "qqqq", Outcome.GONE)
    yield VerifiedDialog(Verified("qqqq", "2019-01-22", (gone,)), window)
    backup = Backup(Path("qqqq"), datetime(2026, 11, 29, 12, tzinfo=UTC), 1_000_000)
    restore = RestoreDialog([backup], lambda _: None, window)
    restore.show_difference(backup, Difference(("qqqq",), ("qqqq",), ("qqqq",), 3, ("qqqq",), 1))
    yield restore
    decided = (Coming("qqqq", "note", '"qqqq"'),)
    conflict = Conflict(
        "note", "qqqq", in_words("review", '"rejected"'), in_words("note", None), decided, decided
    )
    counts = counted([("note", '"qqqq"'), ("review", '"confirmed"'), ("star", None), ("plan", "{}")])
    closed = frozenset((source.sha256,))
    yield MergeDialog(Found("qqqq", (source,), closed, decided, counts, 4, (conflict,), 1), window)
    groups = [Group(tr("Everything"), closed)]
    export = ExportDialog([source], {source.sha256: restricted}, groups, lambda _: None, window)
    export.show_outline(export.wanted, Outline(2, 1, counts, whole=False))
    yield export
    yield DamagedDialog(Damaged(Path("qqqq"), is_open=True, backup=backup), window)
    few = ["qqqq"]
    salvaged = Salvaged(
        *(paths[0], 2, 1, few, 2, few, few, few), decisions_lost=2, record=False, removed_lost=1, packs_lost=1
    )
    yield SalvagedDialog(salvaged, window)


def test_every_dialog_speaks_the_language(spoken: Spoken) -> None:
    missing = {type(dialog).__name__: spoken.missing(dialog) for dialog in dialogs_of(spoken.window)}
    assert {name: found for name, found in missing.items() if found} == {}
    assert len(missing) == 24


def test_what_is_typed_wrongly_in_a_dialog_is_told_in_the_language(spoken: Spoken) -> None:
    held = spoken.window.session.held
    assert held is not None
    details = DetailsDialog(held.sources[0].details, "qqqq", parent=spoken.window)
    help_on = HelpDialog(spoken.window)
    correcting = [
        CorrectDialog(fact.lead, {}, title="", accept="", parent=spoken.window)
        for fact in (held.figures[0], held.events[0])
    ]
    fields = [details.published, help_on.words]
    fields += [field for one in correcting for field in one.fields if isinstance(field, QLineEdit)]
    for typed in (_TYPED[1], ""):
        for field in fields:
            field.setText(typed)
        assert [spoken.missing(one) for one in (details, help_on, *correcting)] == [[]] * 4


@pytest.mark.parametrize("name", ["about"])
def test_messages_speak_the_language(spoken: Spoken, name: str) -> None:
    found: list[object] = []

    def answer(message: QMessageBox) -> None:
        found.append(spoken.missing(message))
        (button,) = message.buttons()
        assert button.text() == tr("Close")
        button.click()

    with Answer(QMessageBox, answer):
        action = spoken.window.findChild(QAction, name)
        assert isinstance(action, QAction)
        action.trigger()
    assert found == [[]]


def test_the_questions_about_a_finding_speak_the_language(spoken: Spoken) -> None:
    window, found = spoken.window, []

    def answer(dialog: QDialog) -> None:
        found.append(spoken.missing(dialog))
        dialog.reject()

    window.show_tab("Quotes")
    window.quotes.list.select_number(0)
    with Answer(QDialog, answer):
        for key in (Qt.Key.Key_E, Qt.Key.Key_T, Qt.Key.Key_O):
            QTest.keyClick(window.quotes.list, key)
    assert found == [[]] * 3


def test_the_pages_of_the_pack_and_what_is_written_into_it_speak_the_language(spoken: Spoken) -> None:
    window, found = spoken.window, []
    window.show_tab("Pack")
    spoken.qtbot.waitUntil(lambda: len(window.preview.findChildren(QLabel)) > 1, timeout=WAIT)
    assert spoken.missing() == []

    def answer(dialog: WriteDialog) -> None:
        found.append(spoken.missing(dialog))
        dialog.write(_TYPED[2])
        dialog.accept()

    with Answer(WriteDialog, answer):
        for kind in OwnKind:
            window.pack.write_wanted.emit(kind, "")
            window.pack.write_wanted.emit(kind, _TYPED[2])
    assert found == [[]] * 2 * len(OwnKind)
    spoken.settle()
    spoken.know()
    assert spoken.missing() == []


def test_the_question_before_a_document_goes_speaks_the_language(spoken: Spoken) -> None:
    window, found = spoken.window, []

    def answer(message: QMessageBox) -> None:
        found.append(spoken.missing(message))
        message.buttons()[1].click()

    held = window.session.held
    assert held is not None
    with Answer(QMessageBox, answer):
        window.sources.remove_wanted.emit(held.sources[0])
    assert found == [[]]
