"""The page of search results: how many are listed, and whether there are more."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from briefing_app.domain.searching import MOST_LISTED
from briefing_app.store.library import Library
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
