"""The main job in the real window: open, look, search, follow a quote, make the pack, reopen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.ui.actions import TABS
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.pack_texts import pdf_text
from tests.helpers.windows import (
    WAIT,
    choose_file,
    key_of,
    let_rest,
    marked_words,
    open_window,
    search_for,
    wait_for_mark,
)


def test_the_first_start_makes_the_example_and_shows_it(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, None)
    assert [path.name for path in home.glob("*.briefing")] == ["Bradford children's services.briefing"]
    assert window.header.library_name.text() == "Bradford children's services"
    assert len(window.sources.list.rows) == 5
    assert len(window.quotes.list.rows) > 50
    assert window.judgements.tables[0].rowCount() == 4


def test_the_second_start_opens_what_was_made(qtbot: QtBot, home: Path) -> None:
    open_window(qtbot, None).close()
    (made,) = home.glob("*.briefing")
    before = made.stat().st_ino
    window = open_window(qtbot, None)
    assert len(window.sources.list.rows) == 5
    assert made.stat().st_ino == before


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens_by_its_shortcut(qtbot: QtBot, example: Path, tab: str) -> None:
    window = open_window(qtbot, example)
    QTest.keyClick(window, key_of(tab), Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.currentIndex() == TABS.index(tab)
    page = getattr(window, tab.lower())
    assert page.isVisible()


def test_quotations_come_as_one_types(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    search_for(qtbot, window, "social work")
    first = len(window.results.list.rows)
    search_for(qtbot, window, "social workers caseloads")
    rows = window.results.list.rows
    assert 0 < len(rows) < first
    for row in rows:
        for start, end in row.marks:
            assert row.text[start:end].casefold().startswith(("social", "work", "caseload"))
    assert any(row.marks for row in rows)


def test_a_result_is_followed_to_its_very_words(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    search_for(qtbot, window, "green shoots")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    row = window.results.list.current()
    assert row is not None
    assert window.results.list.hasFocus()
    wait_for_mark(qtbot, window, row.text.strip("“”"))
    assert "There are green shoots." in marked_words(window)


def test_clearing_the_search_leads_back_to_the_page(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Figures")
    search_for(qtbot, window, "vacancies")
    window.header.search.clear()
    assert window.figures.isVisible()
    assert not window.results.isVisible()


def test_a_click_on_a_quote_shows_it_in_the_article(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    shown = window.quotes.list
    number = next(i for i, row in enumerate(shown.rows) if "anonymised staff surveys" in row.text)
    index = shown.model().index(number, 0)
    shown.scrollTo(index)
    QTest.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualRect(index).topLeft() + QPoint(40, 20)
    )
    wait_for_mark(qtbot, window, shown.rows[number].text.strip("“”"))
    assert "David Ward" in shown.rows[number].detail


def test_a_fact_of_several_sources_can_be_seen_in_each(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    row = max(window.quotes.list.rows, key=lambda row: row.sources)
    assert row.sources == 5
    assert row.fact is not None
    window.quotes.select(row.fact)
    wait_for_mark(qtbot, window, "rapidly deteriorated")
    titles = set()
    for number in range(len(row.places)):
        window.source.choice.setCurrentIndex(number)
        with qtbot.waitSignal(window.session.source_read, timeout=500, raising=False):
            window.source._on_source_chosen(number)
        wait_for_mark(qtbot, window, "rapidly deteriorated")
        assert window.source.shown is not None
        titles.add(window.source.shown.source.title)
    assert len(titles) == 5


def test_findings_in_the_text_lead_on_and_back(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    window.quotes.list.select_number(0)
    wait_for_mark(qtbot, window, window.quotes.list.rows[0].text.strip("“”"))
    seen = []
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_F3)
        seen.append(marked_words(window))
    assert len(set(seen)) > 2
    QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert marked_words(window) != seen[-1]


def test_a_pack_is_made_and_can_be_read(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.pack.isVisible()
    QTest.keyClicks(window.pack.title, "Bradford <b>&{} children")
    QTest.keyClicks(window.pack.committee, "Scrutiny & Overview")
    window.pack.choices.has_meeting.setChecked(True)
    window.pack.choices.meeting.setDate(QDate(2019, 1, 23))
    out = tmp_path / "packs" / "pack.pdf"
    out.parent.mkdir()
    with choose_file(out) as answer, qtbot.waitSignal(window.session.previewed, timeout=60_000):
        QTest.mouseClick(window.pack.make, Qt.MouseButton.LeftButton)
    assert answer.given == 1
    let_rest(window)
    text = pdf_text(out)
    for words in (
        "Bradford <b>&{} children",
        "Scrutiny & Overview",
        "23 January 2019",
        "rapidly deteriorated",
    ):
        assert words in text
    assert "Susan Hinchcliffe" in text
    assert "£62.1 million" in text
    assert [path.name for path in out.parent.iterdir()] == ["pack.pdf"]
    assert str(out) in window.notice.words
    assert window.preview.page_count > 3


def test_a_pack_can_leave_sections_out(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Pack")
    lines = [window.pack.outline.item(row) for row in range(window.pack.outline.count())]
    words = [line.text() for line in lines]
    assert words[:3] == ["In brief", "What the committee is asked to decide", "All of “Judgements” (4)"]
    for number in range(len(lines)):
        if number != words.index("All of “Judgements” (4)"):
            window.pack.outline.item(number).setCheckState(Qt.CheckState.Unchecked)
    out = tmp_path / "short.pdf"
    with choose_file(out), qtbot.waitSignal(window.session.previewed, timeout=60_000):
        window.pack.make.click()
    let_rest(window)
    text = pdf_text(out)
    assert "Judgements" in text
    assert "Key quotes" not in text
    window.pack.outline.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert not window.pack.make.isEnabled()


def test_the_window_reopens_where_it_was_left(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    settings_file = tmp_path / "settings.ini"
    window = open_window(qtbot, example, Settings(settings_file))
    window.resize(790, 700)  # the screen that tests draw on is 800 pixels wide
    window.desk.split.setSizes([450, 340])
    window.show_tab("Timeline")
    window.timeline.list.select_number(7)
    chosen = window.timeline.list.current()
    assert chosen is not None
    window.close()

    settings = Settings(settings_file)
    assert settings.library == example
    again = open_window(qtbot, settings.library, settings)
    assert again.height() == 700
    assert abs(again.desk.split.sizes()[0] - 450) <= 2
    assert again.timeline.isVisible()
    now = again.timeline.list.current()
    assert now is not None
    assert now.fact == chosen.fact
    with_text = again.source
    qtbot.waitUntil(lambda: with_text.shown is not None, timeout=WAIT)


def test_closing_the_window_lets_go_of_the_library(qtbot: QtBot, example: Path) -> None:
    window: MainWindow = open_window(qtbot, example)
    window.close()
    leftovers = [path.name for path in example.parent.iterdir() if path.name.endswith(("-wal", "-shm"))]
    assert leftovers == []
