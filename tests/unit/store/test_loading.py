"""Facts that were loaded before are the same objects, and never other than what the file says."""

from pathlib import Path

import pytest

from briefing_app.services import reviewing
from briefing_app.store import loading
from briefing_app.store.library import Library
from tests.helpers.stores import LETTER, STORY, added, looking, written

OUT_OF_ITS_FACT = """
    UPDATE mentions SET fact_id = NULL WHERE id =
    (SELECT max(id) FROM mentions WHERE kind = 'quote' GROUP BY fact_id HAVING count(*) > 1)
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.create(tmp_path / "a.briefing")
    added(made, written(tmp_path, "story.txt", STORY))
    added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return made


def test_only_what_has_changed_is_loaded_again(library: Library) -> None:
    before, figures = loading.quotes(library), loading.figures(library)
    reviewing.reject(library, [before[0]])
    assert [id(one) for one in loading.quotes(library)] == [id(one) for one in before[1:]]
    assert loading.figures(library) is figures


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE people SET name = 'Amina Rashid-Clarke' WHERE name = 'Amina Rashid'",
        "UPDATE sources SET title = 'Another title'",
        OUT_OF_ITS_FACT,
    ],
)
@pytest.mark.parametrize("by_another_program", [True, False])
def test_whatever_changes_is_seen(library: Library, change: str, by_another_program: bool) -> None:
    before = loading.quotes(library)
    if by_another_program:
        with looking(library.path) as other:
            other.execute(change)
    else:
        with library.operation("Change something"):
            library.db.execute(change)
    with Library.open(library.path) as afresh:
        assert loading.quotes(library) == loading.quotes(afresh) != before


def test_whatever_another_program_changed_is_seen(library: Library) -> None:
    before = loading.quotes(library)
    with looking(library.path) as other:
        other.execute("UPDATE quote_mentions SET role = 'mayor'")
    assert {quote.lead.role for quote in loading.quotes(library)} == {"mayor"}
    assert all(quote.lead.role != "mayor" for quote in before)


def test_no_fact_gets_the_row_that_another_had(library: Library) -> None:
    highest = "SELECT id, uuid FROM facts ORDER BY id DESC LIMIT 1"
    row, uuid = library.db.execute(highest).fetchone()
    every = (*loading.quotes(library), *loading.figures(library), *loading.events(library))
    reviewing.reject(library, [fact for fact in every if str(fact.id) == uuid])
    reviewing.restore(library, reviewing.rejected(library))
    assert library.db.execute(highest).fetchone() == (row + 1, uuid)
