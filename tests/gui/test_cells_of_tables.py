"""A figure that was read from a table stands in lists with the name of its column."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.domain.describing import line_of
from briefing_app.domain.facts import Figure
from briefing_app.packs.citations import Citations
from briefing_app.packs.lines import figure_entries
from briefing_app.services.browsing import contents
from briefing_app.store.library import Library
from tests.helpers.stores import added, written
from tests.helpers.windows import open_window

HEAD = "Staffing report\n\n12 March 2021\n\nThe council has 93 social workers.\n\n"
TABLE = "Team\tPosts\tVacant\nAssessment\t62\t17\nFostering\t31\t4\n"
MARKED = "| Team | Posts | Vacant |\n|---|---|---|\n| Assessment | 62 | 17 |\n| Fostering | 31 | 4 |\n"


def figures(folder: Path, name: str, text: str) -> tuple[Figure, ...]:
    with Library.create(folder / "a.briefing") as library:
        added(library, written(folder, name, text), "2021-03-12")
        return contents(library).figures


@pytest.mark.parametrize(("name", "table"), [("a.txt", TABLE), ("a.md", MARKED)])
def test_the_column_stands_before_the_row(tmp_path: Path, name: str, table: str) -> None:
    lines = {line_of(figure.lead) for figure in figures(tmp_path, name, HEAD + table)}
    assert {
        "Posts · Assessment 62 17",
        "Vacant · Assessment 62 17",
        "Posts · Fostering 31 4",
        "Vacant · Fostering 31 4",
        "The council has 93 social workers.",
    } == lines


def test_a_pack_prints_the_column_too(tmp_path: Path) -> None:
    found = figures(tmp_path, "a.txt", HEAD + TABLE)
    citations = Citations(found, {found[0].source.sha256: HEAD + TABLE}, {})
    entries = {entry.sentence for entry in figure_entries(found, citations)}
    assert "Vacant · Assessment 62 17" in entries


def test_review_and_figures_say_the_column(qtbot: QtBot, tmp_path: Path) -> None:
    figures(tmp_path, "a.txt", HEAD + TABLE)
    window = open_window(qtbot, tmp_path / "a.briefing")
    window.show_tab("Figures")
    assert "Posts · Assessment 62 17" in [row.text for row in window.figures.list.rows]
    window.show_tab("Review")
    assert "62: Posts · Assessment 62 17" in [row.text for row in window.review.list.rows]
