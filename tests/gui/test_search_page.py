"""The page of search results: how many are listed, and whether there are more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.domain.restrictions import exempt
from briefing_app.domain.searching import MOST_LISTED
from briefing_app.store.library import Library
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.review_decisions import restricting
from tests.helpers.stores import added, written
from tests.helpers.windows import WAIT, open_window, search_for


def library_of(folder: Path, paragraphs: int) -> Path:
    path = folder / "a.briefing"
    text = "\n\n".join(
        f"The bridge was looked at again, for the {number}th time." for number in range(paragraphs)
    )
    with Library.create(path) as library:
        added(library, written(folder, "bridge.txt", text))
    return path


def test_more_than_are_listed_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, library_of(tmp_path, MOST_LISTED + 5))
    search_for(qtbot, window, "bridge")
    assert len(window.results.list.rows) == MOST_LISTED
    assert window.results.more.isVisible()
    assert window.results.more.text().startswith(f"More was found than the {MOST_LISTED} results below.")
    chips = {chip.text() for chip in window.results._kinds.buttons()}
    assert f"All {MOST_LISTED}+" in chips
    assert "Judgements" in chips, "how many there are is not known"


def test_where_all_are_listed_nothing_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, library_of(tmp_path, 9))
    search_for(qtbot, window, "bridge")
    assert 0 < len(window.results.list.rows) < MOST_LISTED
    assert not window.results.more.isVisible()
    assert not any(chip.text().endswith("+") for chip in window.results._kinds.buttons())


def test_of_a_kind_all_are_found_though_others_come_first(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    said = "\n\n".join(
        f"Jo Blake said: “The bridge has to be looked at for the {number}th time.”"
        for number in range(MOST_LISTED + 5)
    )
    with Library.create(path) as library:
        added(
            library, written(tmp_path, "bridge.txt", f"{said}\n\nNobody ever crosses that bridge at night.\n")
        )
    window = open_window(qtbot, path)
    search_for(qtbot, window, "bridge")
    texts = [row.text for row in window.results.list.rows]
    assert len(texts) == MOST_LISTED
    assert not any("Nobody ever crosses" in text for text in texts)
    chip = next(one for one in window.results._kinds.buttons() if one.text().startswith("In the text"))
    chip.click()
    qtbot.waitUntil(
        lambda: any("Nobody ever crosses" in row.text for row in window.results.list.rows), timeout=WAIT
    )


STORY = """Reports of the hub

The Multi Agency Safeguarding Hub has an improvement plan, the council said on 12 November 2018.

Jo Blake, leader of the council, said: “The hub was looked at again in October 2018, and it is better.”
"""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "hub.txt", STORY), "2018-11-20")
    window = open_window(qtbot, path)
    window.activateWindow()
    return window


@pytest.mark.parametrize("typed", ["safegarding", "Safegarding hub", "safegarding is:waiting"])
def test_a_misspelt_word_is_met_with_the_one_that_stands_in_a_text(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    search_for(qtbot, window, typed)
    assert not window.results.list.count
    meant = typed.lower().replace("safegarding", "safeguarding")
    qtbot.waitUntil(lambda: bool(window.results.near), timeout=WAIT)
    assert window.results.list._empty.endswith(f"Did you mean {meant}?")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    QTest.keyClick(window.results.near[0], Qt.Key.Key_Return)
    assert window.header.search.text() == meant


def test_a_word_like_none_in_the_texts_is_met_with_nothing(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "xylophonist")
    QTest.qWait(200)
    assert not window.results.near
    assert window.results.list._empty.endswith("Try another word, or fewer filters.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("improvment plan", "“improvment” stands nowhere: found is “improvement”."),
        ("improvements", ""),
        ("improve", ""),
        ("improvement", ""),
    ],
)
def test_what_was_found_in_place_of_a_word_is_said(
    qtbot: QtBot, window: MainWindow, typed: str, said: str
) -> None:
    search_for(qtbot, window, typed)
    assert window.results.list.count
    assert (window.results.told.text(), window.results.told.isVisible()) == (said, bool(said))


def test_a_date_that_cannot_be_read_is_said_with_an_example(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "hub from:blue")
    assert window.results.told.isVisible()
    assert window.results.told.text() == (
        "“from:blue” is not a date that can be read. Type one such as from:1 November 2018,"
        " from:November 2018 or from:yesterday."
    )


@pytest.mark.parametrize("typed", ["from:November 2018", 'from:"November 2018"', "from:1/11/2018"])
def test_a_date_alone_lists_what_is_of_that_time(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    search_for(qtbot, window, typed)
    texts = [row.text for row in window.results.list.rows]
    assert any("improvement plan" in text for text in texts)
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.header.search.setText("hub kind:date until:31 October 2018")
        window.searching.again()
    assert ["looked at again" in row.text for row in window.results.list.rows] == [True]
    assert not window.results.told.isVisible()


@pytest.mark.parametrize(
    ("typed", "key", "mark"), [("is:starred", "S", "starred"), ("is:confirmed", "C", "confirmed")]
)
def test_where_nothing_is_marked_yet_it_is_said_how_to(
    qtbot: QtBot, window: MainWindow, typed: str, key: str, mark: str
) -> None:
    search_for(qtbot, window, typed)
    assert window.results.list._empty.startswith(f"Nothing is {mark} yet.")
    assert f"press {key} " in window.results.list._empty
    window.go_to_tab("Quotes")
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(window.quotes.list, getattr(Qt.Key, f"Key_{key}"))
    window.header.search.clear()
    search_for(qtbot, window, f"{typed} nowhere")
    assert window.results.list._empty.startswith("Nothing is said of")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("from:yesterday", "Nothing here is of that time."),
        ("until:1900", "Nothing here is of that time."),
        ("speaker:xylophone", "Nobody of that name is quoted here."),
        ("source:xylophone", "No source here has that in its title or publisher."),
        ("kind:figure", "Nothing of that kind is here."),
        ("is:noted", "Nothing has a note yet. Choose a finding in a list and press T to write one."),
        ("kind:song", "“kind:song” is no kind. Type kind:quote, kind:date, kind:figure, kind:judgement or"),
        ("is:good", "“is:good” can't be asked. Type is:starred, is:confirmed, is:waiting or is:noted."),
        ("from:blue", "Type a word, a name or a number."),
        ("speaker:", "Type a name right after “speaker:”, such as speaker:hinchcliffe."),
        ("from:", "Type a day, a month or a year right after “from:”, such as from:November 2018."),
        (
            "speaker: from:",
            "Type a name right after “speaker:”, such as speaker:hinchcliffe. Type a day, a month or a year",
        ),
        ("is:", "Type what it is to be right after “is:”, such as is:starred."),
        ("kind:date speaker:blake", "Nothing here is all of that. Leave one of them out: kind:date speaker"),
        ("hub from:yesterday", "Nothing is said of “hub from:yesterday” in these documents. Try another"),
    ],
)
def test_where_nothing_but_what_narrows_was_typed_it_is_said_what_is_not_there(
    qtbot: QtBot, window: MainWindow, typed: str, said: str
) -> None:
    search_for(qtbot, window, typed)
    assert not window.results.list.count
    assert window.results.list._empty.startswith(said)


def test_a_misspelt_speaker_is_met_with_one_who_is_quoted(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "speaker:blakee")
    assert window.results.list._empty == "Nobody of that name is quoted here. Did you mean Jo Blake?"
    assert [button.text() for button in window.results.near] == ["Search for Jo Blake"]


@pytest.mark.parametrize("typed", ["speaker:blake from:2023-09", 'from:2023-09 speaker:"Jo Blake"'])
def test_a_speaker_of_another_time_is_not_called_misspelt(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    search_for(qtbot, window, typed)
    results = window.results
    assert results.list._empty == "Nothing that Jo Blake says here is of that time."
    qtbot.waitUntil(lambda: bool(results.near), timeout=WAIT)
    assert results.list._empty == "Nothing that Jo Blake says here is of that time."
    assert [button.text() for button in results.near] == ["Search without the date"]
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        QTest.keyClick(window.header.search, Qt.Key.Key_Return)
        QTest.keyClick(results.near[0], Qt.Key.Key_Return)
    assert "from" not in window.header.search.text()
    assert results.list.count
    assert not results.near


def test_words_of_another_time_are_offered_without_it(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "hub from:2023-09")
    qtbot.waitUntil(lambda: bool(window.results.near), timeout=WAIT)
    assert window.results.list._empty == (
        "Nothing is said of “hub from:2023-09” in these documents. Without the date something is found."
    )
    window.results.near[0].click()
    qtbot.waitUntil(lambda: window.results.list.count > 0, timeout=WAIT)
    assert window.header.search.text() == "hub"


@pytest.mark.parametrize("typed", ["xylophonist from:2023-09", "speaker:xylophone from:2023-09"])
def test_a_date_that_excludes_nothing_is_not_to_blame(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    search_for(qtbot, window, typed)
    QTest.qWait(200)
    assert not window.results.near
    assert "Without the date" not in window.results.list._empty


def test_what_to_write_behind_an_operator_is_said_beside_results(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "hub speaker:")
    assert window.results.list.count
    assert window.results.told.text() == "Type a name right after “speaker:”, such as speaker:hinchcliffe."
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        QTest.keyClicks(window.header.search, "blake")
    assert not window.results.told.isVisible()


def test_a_period_that_is_chosen_makes_nobody_unknown(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "b.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "hub.txt", STORY), "2018-11-20")
        added(library, written(tmp_path, "other.txt", OTHER), "2021-01-20")
    window = open_window(qtbot, path)
    search_for(qtbot, window, "speaker:blake")
    assert window.results.list.count
    period = window.results.filters._period
    assert period is not None
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        period.setCurrentIndex(period.findData("2021"))
    assert window.results.list._empty == "Nothing that Jo Blake says here fits the filters chosen."


OTHER = "Talk\n\nSam Oke, head of libraries, said: “We are open again from Monday on.”\n"


def test_results_say_for_whom_their_source_is(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "hub")
    assert {row.label for row in window.results.list.rows} == {""}
    held = window.session.held
    assert held is not None
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.session.mark(restricting(held.sources[0], exempt("3")))
    rows = window.results.list.rows
    assert {row.label for row in rows} == {"Exempt: paragraph 3"}
    assert rows[0].spoken.count("Exempt: paragraph 3") == 1
