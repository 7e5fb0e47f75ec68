"""What needs to improve, under the grades: for the council whose grade is chosen."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from briefing_app.services.browsing import contents
from briefing_app.store.library import Library
from briefing_app.ui.pages.judgements import JudgementsPage
from briefing_app.ui.theme import Theme
from tests.helpers.stores import added, written

REPORT = """Inspection of {name} local authority
children’s services
Inspection dates: {days}
Lead inspector: Una Okafor, His Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Good
The experiences and progress of children who need help and protection Good
The experiences and progress of children in care Good
Overall effectiveness Good
What needs to improve?
◼ the plans in {name}
◼ the homes in {name}
The experiences and progress of children in care: good
"""


def filled(qtbot: QtBot, tmp_path: Path) -> JudgementsPage:
    page = JudgementsPage(Theme("light"))
    qtbot.addWidget(page)
    with Library.create(tmp_path / "a.briefing") as library:
        for name, days in (("Fareholm", "6 to 10 March 2023"), ("Tarnby", "3 to 7 June 2024")):
            added(
                library, written(tmp_path, f"{name}.txt", REPORT.format(name=name, days=days)), "2024-08-01"
            )
        page.show_contents(contents(library))
    return page


def test_points_are_those_of_the_chosen_council(qtbot: QtBot, tmp_path: Path) -> None:
    page = filled(qtbot, tmp_path)
    for table in page.tables:
        table.setCurrentCell(1, 0)
        table.select_first()
        rows = page.improvements.rows
        assert [row.text for row in rows] == [
            f"1. The plans in {table.provider}",
            f"2. The homes in {table.provider}",
        ]
        assert table.provider not in rows[0].detail
        assert rows[0].detail.startswith("inspected")


def test_a_point_is_selected_in_its_own_list(qtbot: QtBot, tmp_path: Path) -> None:
    page = filled(qtbot, tmp_path)
    wanted = page.improvements.rows[1]
    assert wanted.fact is not None
    with qtbot.waitSignal(page.picked):
        assert page.select(wanted.fact)
    assert page.strip.currentIndex() == 1
    assert page.current() == wanted


def test_without_reports_the_list_says_how_to_get_some(qtbot: QtBot, tmp_path: Path) -> None:
    page = JudgementsPage(Theme("light"))
    qtbot.addWidget(page)
    with Library.create(tmp_path / "b.briefing") as library:
        page.show_contents(contents(library))
    assert page.improvements.rows == ()
    assert page.current() is None
