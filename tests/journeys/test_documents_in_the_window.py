"""Adding and correcting documents in the real window, and what it says of those that can't be read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.windows import WAIT, Answer, open_window, search_for

ARTICLE = """Library hours to be cut

12 March 2021

Councillor Ada Brook (Ind, Moorside) said: “We heard last month that three libraries would close by June.”

The council will spend £2.4 million on the service, she told the meeting yesterday.
"""


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, buttons, keys = QPointF(200, 200), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, keys))


def accepting() -> Answer:
    return Answer(DetailsDialog, QDialog.accept)


def test_a_dropped_article_is_read_and_found(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    article = tmp_path / "libraries.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    window = open_window(qtbot, example)
    proposed: list[str] = []

    def answer(dialog: DetailsDialog) -> None:
        proposed.append(dialog.published.text())
        dialog.publisher.setText("Moorside Gazette")
        dialog.accept()

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.added, timeout=WAIT):
        drop(window, article)
    assert proposed == ["12 March 2021"]
    assert window.notice.words.startswith("1 document was added. To review: ")
    assert len(window.sources.list.rows) == 6
    search_for(qtbot, window, "libraries would close")
    row = window.results.list.rows[0]
    assert "Ada Brook" in row.detail
    assert "Moorside Gazette" in row.detail


def test_the_same_file_again_changes_nothing(qtbot: QtBot, example: Path) -> None:
    seed = next((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
    window = open_window(qtbot, example)
    with accepting(), qtbot.waitSignal(window.session.added, timeout=WAIT):
        drop(window, seed)
    assert window.notice.words == "Nothing was added: 1 was there already."
    assert len(window.sources.list.rows) == 5


def test_giving_up_on_the_details_adds_nothing(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    article = tmp_path / "libraries.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    window = open_window(qtbot, example)
    with Answer(DetailsDialog, QDialog.reject) as answer:
        drop(window, article)
        qtbot.waitUntil(lambda: answer.given == 1, timeout=WAIT)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=WAIT)
    assert len(window.sources.list.rows) == 5
    assert not window.notice.isVisible()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "is not there"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("binary.txt", bytes(range(256)) * 8, "is not a text"),
        ("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "scan.png"),
        ("report.pdf", b"%PDF-1.7\n...", "report.pdf"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    qtbot: QtBot, example: Path, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    window = open_window(qtbot, example)
    with qtbot.waitSignal(window.session.added, timeout=WAIT):
        drop(window, path)
    assert said in window.notice.words
    assert window.notice.isVisible()
    assert len(window.sources.list.rows) == 5


def test_a_bad_file_does_not_stop_the_good_one(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02")
    window = open_window(qtbot, example)
    with accepting(), qtbot.waitSignal(window.session.added, timeout=WAIT):
        drop(window, bad, good)
    assert "“bad.txt” is not a text" in window.notice.words
    assert len(window.sources.list.rows) == 6


def test_a_corrected_date_moves_what_was_worked_out_from_it(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Sources")
    number = next(i for i, row in enumerate(window.sources.list.rows) if "4 July 2019" in row.detail)
    window.sources.list.select_number(number)

    def dates() -> list[str]:
        return [
            row.lead
            for row in window.timeline.list.rows
            if "Inspectors visited the Council last month" in row.text
        ]

    assert dates() == ["June 2019"]

    def answer(dialog: DetailsDialog) -> None:
        dialog.published.setText("not a date")
        assert "not a date" in dialog._said.text()
        dialog.published.setText("4 March 2020")
        dialog.accept()

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.sources._correct.click()
    assert dates() == ["February 2020"]


def test_a_file_that_is_no_library_leaves_the_open_one(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.briefing"
    other.write_text(
        "shopping list, not a database, and long enough to be read as one " * 20, encoding="utf-8"
    )
    window = open_window(qtbot, example)
    with qtbot.waitSignal(window.session.problem, timeout=WAIT):
        window.session.open_first(other)
    assert "is not a Briefing library" in window.notice.words
    search_for(qtbot, window, "vacancies")
    assert window.results.list.rows


def test_a_new_library_is_empty_and_invites(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example)
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.make_new(tmp_path / "mine.briefing")
    assert window.header.library_name.text() == "mine"
    assert window.sources.list.rows == ()
    assert window.quotes.list.rows == ()
    assert not window.judgements.tables


@pytest.mark.parametrize(
    "words", ['"', "*", "AND", "(", "NEAR(", "col:umn", "''; DROP TABLE facts", "–", "x" * 10_000]
)
def test_any_search_words_are_just_words(qtbot: QtBot, example: Path, words: str) -> None:
    window = open_window(qtbot, example)
    window.header.search.setText(words)
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.searching.again()
    assert not window.notice.isVisible()
    search_for_again = window.header.search
    search_for_again.clear()
    search_for(qtbot, window, "vacancies")
    assert window.results.list.rows
