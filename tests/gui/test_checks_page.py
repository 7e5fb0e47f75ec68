"""The page Checks: its five lists, the passages beneath, and what a person decides there."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.checks import AskedDialog, LinkDialog, SettleDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.rows import Row
from briefing_app.ui.pages.checks import AGREE, DIFFER, LISTS, OVER_TIME, PROMISES, QUESTIONS, ChecksPage
from briefing_app.ui.theme import Theme
from tests.helpers.windows import WAIT, Answer, key_of, open_window, wait_for_mark

ON = date(2019, 7, 10)


def filled(qtbot: QtBot, example: Path) -> ChecksPage:
    page = ChecksPage(Theme("light"))
    qtbot.addWidget(page)
    with Library.open(example) as library:
        held = contents(library)
        page.show_contents(held)
        page.show_checked(checked(library, held, ON))
    page.resize(800, 1000)  # room for the list and what belongs to a line of it
    page.show()
    return page


def go_to(page: ChecksPage, name: str) -> None:
    page.strip.setCurrentIndex(LISTS.index(name))


def window_on(qtbot: QtBot, example: Path) -> MainWindow:
    window = open_window(qtbot, example)
    window.show_tab("Checks")
    return window


def checked_after(qtbot: QtBot, window: MainWindow) -> object:
    """Until a decision was made and everything is checked again."""
    return qtbot.waitSignals([window.session.decided, window.session.checked], timeout=WAIT)


def test_each_list_has_its_lines(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    leads = {}
    for name in LISTS:
        go_to(page, name)
        leads[name] = {row.lead for row in page.list.rows}
        assert page.strip.accessibleTabName(LISTS.index(name)) == f"{name}, {len(page.list.rows)}"
    assert leads[DIFFER] == {"Differs", "Does not add up", "Moved"}
    assert leads[AGREE] == {"Agrees", "It follows"}
    assert {"Done", "Not done", "Still to come"} <= leads[PROMISES]
    assert leads[OVER_TIME] == {"Since then", "Limiting judgement"}
    assert leads[QUESTIONS] == {str(number) for number in range(1, len(page.questions) + 1)}


def test_the_buttons_are_those_of_the_list(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    assert (page.dismiss.isVisible(), page.settle.isVisible(), page.ask.isVisible()) == (True, False, False)
    assert not page.dismiss.isEnabled()
    go_to(page, PROMISES)
    assert (page.dismiss.isVisible(), page.settle.isVisible(), page.ask.isVisible()) == (False, True, False)
    page.list.select_number(0)
    assert page.settle.isEnabled()
    assert not page.unlink.isEnabled()
    go_to(page, QUESTIONS)
    assert (page.dismiss.isVisible(), page.settle.isVisible(), page.ask.isVisible()) == (False, False, True)
    assert page.new.isEnabled()


def test_the_passages_of_what_is_picked_stand_beneath(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    assert not page.passages.rows
    row = next(row for row in page.list.rows if "£62.1 million" in row.detail)
    assert row.fact is not None
    page.list.select(row.fact)
    assert page.why.text().startswith(f"{row.detail} First seen on ")
    assert all(passage.detail.endswith((" · article", " · quoted speech")) for passage in page.passages.rows)
    words: list[str] = [passage.text for passage in page.passages.rows]
    assert any("£62.1 million on Children's Services, up from £57 million" in one for one in words)
    assert any("6.2 per cent" in one for one in words)
    picked: list[Row] = []
    page.picked.connect(picked.append)
    page.passages.select_number(1)
    assert [row.places for row in picked] == [page.passages.rows[1].places]
    go_to(page, AGREE)
    assert not page.passages.rows
    assert not page.why.isVisible()


def test_words_that_were_altered_are_marked(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    row = next(row for row in page.list.rows if "this happened" in row.detail)
    assert row.fact is not None
    page.list.select(row.fact)
    marked = {row.text[a:b] for row in page.passages.rows for a, b in row.marks}
    assert {"We", "has"} <= marked
    assert marked.isdisjoint({"very", "sorry", "this", "happened"})


def test_a_question_says_what_is_known_and_whom_to_ask(qtbot: QtBot, example: Path) -> None:
    page = filled(qtbot, example)
    go_to(page, QUESTIONS)
    number = next(n for n, row in enumerate(page.list.rows) if "Improvement Board" in row.text)
    page.list.select_number(number)
    for part in ("Known: ", "Missing: ", "Who can answer: ", "If the answer is vague: "):
        assert part in page.why.text()
    assert len(page.passages.rows) > 1


def test_an_empty_library_says_what_would_be_here(qtbot: QtBot, tmp_path: Path) -> None:
    page = ChecksPage(Theme("dark"))
    qtbot.addWidget(page)
    with Library.create(tmp_path / "a.briefing") as library:
        held = contents(library)
        page.show_contents(held)
        page.show_checked(checked(library, held, ON))
    for name in LISTS:
        go_to(page, name)
        assert not page.list.rows
        assert not page.passages.rows


def test_a_passage_is_shown_in_its_source(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    QTest.keyClick(window, key_of("Checks"), Qt.KeyboardModifier.ControlModifier)
    assert window.checks.isVisible()
    row = next(row for row in window.checks.list.rows if row.lead == "Moved")
    assert row.fact is not None
    window.checks.list.select(row.fact)
    wait_for_mark(qtbot, window, "January")
    window.checks.passages.select_number(1)
    wait_for_mark(qtbot, window, "March")


def test_what_is_not_right_is_dismissed_with_a_reason_and_undone(qtbot: QtBot, example: Path) -> None:
    window = window_on(qtbot, example)
    page = window.checks
    before = [row.fact for row in page.list.rows]
    page.list.select_number(0)

    def answer(dialog: WriteDialog) -> None:
        dialog.write("Both are in the report.")
        dialog.accept()

    with checked_after(qtbot, window), Answer(WriteDialog, answer):  # type: ignore[attr-defined]
        page.dismiss.click()
    assert [row.fact for row in page.list.rows] == before[1:]
    with checked_after(qtbot, window):  # type: ignore[attr-defined]
        window.session.undo()
    assert [row.fact for row in page.list.rows] == before


def test_a_promise_is_settled_as_the_member_knows(qtbot: QtBot, example: Path) -> None:
    window = window_on(qtbot, example)
    page = window.checks
    go_to(page, PROMISES)
    number = next(n for n, row in enumerate(page.list.rows) if "rapid improvements" in row.text)
    fact = page.list.rows[number].fact
    page.list.select_number(number)

    def answer(dialog: SettleDialog) -> None:
        dialog.standing.setCurrentIndex(dialog.standing.findData("late"))
        dialog.note.setPlainText("Told at the committee.")
        dialog.accept()

    with checked_after(qtbot, window), Answer(SettleDialog, answer):  # type: ignore[attr-defined]
        page.settle.click()
    row = next(row for row in page.list.rows if row.fact == fact)
    assert row.lead == "Late"
    assert fact is not None
    page.list.select(fact)
    assert page.why.text().endswith("Your own finding. Told at the committee.")


def test_a_passage_is_unlinked_and_linked_again(qtbot: QtBot, example: Path) -> None:
    window = window_on(qtbot, example)
    page = window.checks
    go_to(page, PROMISES)
    number = next(n for n, row in enumerate(page.list.rows) if "draft improvement plan" in row.text)
    fact = page.list.rows[number].fact
    assert fact is not None
    page.list.select_number(number)
    words = [row.text for row in page.passages.rows]
    page.passages.select_number(len(words) - 1)
    assert page.unlink.isEnabled()
    with checked_after(qtbot, window):  # type: ignore[attr-defined]
        page.unlink.click()
    page.list.select(fact)
    assert [row.text for row in page.passages.rows] == words[:-1]

    def answer(dialog: LinkDialog) -> None:
        dialog.words.setText("robust improvement plan")
        assert len(dialog.list.rows) == 1
        dialog.list.select_number(0)
        dialog.accept()

    # The dialog comes once the passages are found.
    with Answer(LinkDialog, answer), checked_after(qtbot, window):  # type: ignore[attr-defined]
        page.link.click()
    page.list.select(fact)
    assert words[-1] in [row.text for row in page.passages.rows]


def test_a_question_that_was_put_shows_when(qtbot: QtBot, example: Path) -> None:
    window = window_on(qtbot, example)
    page = window.checks
    go_to(page, QUESTIONS)
    page.list.select_number(0)
    fact = page.list.rows[0].fact
    assert fact is not None
    for day in (QDate(2019, 3, 13), QDate(2019, 7, 10)):

        def answer(dialog: AskedDialog, day: QDate = day) -> None:
            dialog.day.setDate(day)
            dialog.note.setPlainText("No answer was given.")
            dialog.accept()

        with checked_after(qtbot, window), Answer(AskedDialog, answer):  # type: ignore[attr-defined]
            page.ask.click()
        page.list.select(fact)
    row = next(row for row in page.list.rows if row.fact == fact)
    assert row.detail == "Asked at 2 meetings, last on 10 July 2019, never answered"
    assert "Asked on 13 March 2019, not answered: No answer was given." in page.why.text()


def test_questions_are_reworded_moved_dropped_and_added(qtbot: QtBot, example: Path) -> None:
    window = window_on(qtbot, example)
    page = window.checks
    go_to(page, QUESTIONS)
    before = [row.fact for row in page.list.rows]
    page.list.select_number(1)

    def reword(dialog: WriteDialog) -> None:
        dialog.write("Which figure is the right one?")
        dialog.accept()

    with checked_after(qtbot, window), Answer(WriteDialog, reword):  # type: ignore[attr-defined]
        page.reword.click()
    assert page.list.rows[1].text == "Which figure is the right one?"
    page.list.select_number(1)
    with checked_after(qtbot, window):  # type: ignore[attr-defined]
        page.up.click()
    assert [row.fact for row in page.list.rows][:2] == [before[1], before[0]]
    page.list.select_number(0)
    with checked_after(qtbot, window):  # type: ignore[attr-defined]
        page.forget_question.click()
    assert [row.fact for row in page.list.rows] == [before[0], *before[2:]]

    def write(dialog: WriteDialog) -> None:
        dialog.write("How many staff surveys have there been?")
        dialog.accept()

    with checked_after(qtbot, window), Answer(WriteDialog, write):  # type: ignore[attr-defined]
        page.new.click()
    assert "How many staff surveys have there been?" in [row.text for row in page.list.rows]
    with checked_after(qtbot, window):  # type: ignore[attr-defined]
        window.session.undo()
    assert "How many staff surveys have there been?" not in [row.text for row in page.list.rows]


def test_facts_say_that_sources_differ_about_them(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    row = next(row for row in window.figures.list.rows if "62.1 million" in row.text)
    assert row.detail.startswith("Sources differ · ")
    assert any(row.detail.startswith("In one article alone · ") for row in window.figures.list.rows)
    assert not any(row.detail.startswith("In one article") for row in window.quotes.list.rows)
