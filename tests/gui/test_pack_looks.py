"""How a pack is set and whom it is for, chosen in the window; templates of one's own; checking a pack."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.packs.layout import Form, Paper
from briefing_app.packs.preview import page_images
from briefing_app.packs.templates import own_folder
from briefing_app.services.libraries import open_library
from briefing_app.services.restricting import restrict
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.pack_looks import PackLooksDialog
from briefing_app.ui.dialogs.verified import VerifiedDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.flows import packing
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, choose_file, let_rest, open_window


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    window = open_window(qtbot, library)
    window.show_tab("Pack")
    return window


def start_from(qtbot: QtBot, window: MainWindow, name: str) -> None:
    place = next(
        number
        for number in range(window.pack.template.count())
        if window.pack.template.itemText(number).startswith(name)
    )
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.template.setCurrentIndex(place)
        window.pack.template.activated.emit(place)


def test_a_template_brings_its_form_and_its_choices(qtbot: QtBot, window: MainWindow) -> None:
    start_from(qtbot, window, "Speaking notes")
    layout = window.pack.plan.layout
    assert (layout.paper, layout.form, layout.large_print) == (Paper.A5, Form.CARDS, True)
    assert window.pack.choices.large_print.isChecked()
    assert not window.pack.choices.cover.isEnabled(), "cards have no cover"
    start_from(qtbot, window, "Committee briefing")
    assert window.pack.choices.cover.isEnabled()
    assert window.pack.choices.cover.isChecked()
    assert window.pack.plan.layout.form is Form.SECTIONS


def test_any_pack_can_be_in_large_print_and_it_is_undone(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert window.pack.plan.layout.large_print
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.session.undo()
    now = window.pack.plan
    assert not now.layout.large_print
    assert not window.pack.choices.large_print.isChecked()


def test_nobody_is_asked_whom_it_is_for_where_all_is_public(window: MainWindow) -> None:
    assert not window.pack.choices.reader.isVisible()


def test_the_choice_is_stated_before_it_is_made_and_the_name_says_it(
    qtbot: QtBot, library: Path, tmp_path: Path
) -> None:
    with open_library(library) as opened:
        restrict(opened, sources.every(opened)[0], CONFIDENTIAL)
    window = open_window(qtbot, library)
    window.show_tab("Pack")
    choices = window.pack.choices
    assert choices.reader.isVisible()
    said = choices.about_readers.text()
    assert said.startswith("It holds nothing from the one document that is not for the public.")
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        choices.reader.setCurrentIndex(1)
        choices.reader.activated.emit(1)
    assert "Each page and its name say that it is confidential." in choices.about_readers.text()
    with choose_file(tmp_path / "pack.pdf"), qtbot.waitSignal(window.session.packed, timeout=WAIT) as made:
        window.pack.make.click()
    assert made.args[0].path.name == "pack – confidential.pdf"
    assert not (tmp_path / "pack.pdf").exists()


def test_council_colour_logo_and_last_meeting_are_asked_for_and_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (60, 20), (122, 31, 90)).save(logo)
    (tmp_path / "no-logo.png").write_text("no picture", encoding="utf-8")

    def answer(dialog: PackLooksDialog) -> None:
        dialog.council.setText("Calderby Council")
        dialog.colour.setText("#ffff99")
        dialog.accept()
        assert "too pale" in dialog.problem.text()
        assert dialog.isVisible()
        dialog.logo_wanted.emit(tmp_path / "no-logo.png")
        qtbot.waitUntil(lambda: "not a picture" in dialog.problem.text(), timeout=WAIT)
        dialog.colour.setText("#7a1f5a")
        dialog.logo_wanted.emit(logo)
        qtbot.waitUntil(lambda: bool(dialog.house.logo), timeout=WAIT)
        assert dialog.problem.text() == ""
        dialog.paper.setCurrentIndex(1)
        dialog.has_since.setChecked(True)
        dialog.since.setDate(QDate(2018, 11, 1))
        dialog.accept()

    with Answer(PackLooksDialog, answer), qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.looks_wanted.emit()
        qtbot.waitUntil(lambda: window.pack.plan.since is not None, timeout=WAIT)
    assert window.pack.plan.since == "2018-11-01"
    assert window.pack.plan.layout.paper is Paper.A5

    def again(dialog: PackLooksDialog) -> None:
        assert dialog.council.text() == "Calderby Council"
        assert dialog.house.colour == "#7a1f5a"
        assert dialog.house.logo.startswith(b"\x89PNG")
        dialog.reject()

    with Answer(PackLooksDialog, again) as seen:
        window.pack.looks_wanted.emit()
        qtbot.waitUntil(lambda: seen.given == 1, timeout=WAIT)


def test_a_pack_is_kept_as_a_template_of_ones_own(qtbot: QtBot, window: MainWindow) -> None:
    start_from(qtbot, window, "Quote sheet")

    def name(dialog: WriteDialog) -> None:
        dialog.write("For my group")
        dialog.accept()

    with Answer(WriteDialog, name):
        window.pack.template_wanted.emit()
    qtbot.waitUntil(lambda: window.pack.template.count() == 9, timeout=WAIT)
    assert [path.name for path in own_folder().iterdir()] == ["for-my-group.toml"]
    start_from(qtbot, window, "One page")
    start_from(qtbot, window, "For my group")
    assert [item.value for item in window.pack.plan.items] == ["quotes"]
    assert window.pack.plan.layout.form is Form.SECTIONS


def test_a_template_that_can_t_be_used_is_told_and_the_others_are_there(qtbot: QtBot, library: Path) -> None:
    own_folder().mkdir(parents=True)
    (own_folder() / "bad.toml").write_text('name = "x"\npaper = "A3"\nitems = []', encoding="utf-8")
    window = open_window(qtbot, library)
    qtbot.waitUntil(lambda: "“bad.toml” is no template" in window.notice.words, timeout=WAIT)
    assert window.pack.template.count() == 8


def test_an_earlier_pack_is_checked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    with choose_file(path), qtbot.waitSignal(window.session.packed, timeout=WAIT):
        window.pack.make.click()
    said: list[str] = []

    def read(dialog: VerifiedDialog) -> None:
        said.append(dialog.said.text())
        assert not dialog.list.isVisible()
        dialog.reject()

    with choose_file(path), Answer(VerifiedDialog, read):
        window.pack.check_wanted.emit()
        qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert "facts stand in the library as printed." in said[0]


def test_word_and_web_pages_are_made_by_the_name_and_shown_no_pages(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for suffix in (".docx", ".html"):
        path = tmp_path / f"pack{suffix}"
        with choose_file(path), qtbot.waitSignal(window.session.packed, timeout=WAIT):
            window.pack.make.click()
        assert path.stat().st_size > 1000
        qtbot.waitUntil(lambda: not window.pack._busy, timeout=WAIT)


def test_small_paper_is_shown_as_wide_as_the_pane(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    start_from(qtbot, window, "Speaking notes")
    with qtbot.waitSignal(window.session.previewed, timeout=WAIT), choose_file(tmp_path / "notes.pdf"):
        window.pack.make.click()
    let_rest(window)
    (page,) = page_images(tmp_path / "notes.pdf", 1, (1,))
    assert abs(page.width - 420) <= 1
    assert window.preview.page_count > 1


def test_a_long_pack_shows_how_far_it_is_and_is_stopped(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"what was there")
    monkeypatch.setattr(packing, "_LONG", -1.0)
    monkeypatch.setattr(packing, "_OFTEN", 0.0)
    strip, said = window.progress, list[str]()
    window.flows.packing.made_so_far.connect(lambda *_: said.append(strip.words.text()))
    # The work waits for the click, so that a quick machine can't be done before it.
    window.flows.packing.made_so_far.connect(strip.stop.click, Qt.ConnectionType.BlockingQueuedConnection)
    with qtbot.waitSignal(window.session.problem, timeout=WAIT) as problem:
        window.flows.packing.make(path, window.pack.request())
    assert problem.args == ["Stopped. No pack was made, and nothing was written."]
    assert said[0] == "Making the pack …"
    assert path.read_bytes() == b"what was there"
    qtbot.waitUntil(strip.isHidden, timeout=WAIT)
    with qtbot.waitSignal(window.session.packed, timeout=WAIT):
        window.flows.packing.made_so_far.disconnect(strip.stop.click)
        window.flows.packing.make(path, window.pack.request())
    assert path.read_bytes().startswith(b"%PDF-")


def test_the_keys_that_lead_to_the_pack_make_it_there(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.show_tab("Quotes")
    window.do("pack")
    assert window.pack.isVisible()
    assert list(tmp_path.glob("*.pdf")) == []
    with choose_file(tmp_path / "pack.pdf"), qtbot.waitSignal(window.session.packed, timeout=WAIT):
        window.do("pack")
    assert (tmp_path / "pack.pdf").exists()
