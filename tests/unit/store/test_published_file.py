"""The file of a published library: whole, compact, and with every row that another one names."""

from pathlib import Path

import pytest

from briefing_app.domain.published import TABLES, Row
from briefing_app.store.published import is_published, write
from tests.helpers.stores import looking, written


def rows_of_a_source(passages: int, words: str = "") -> dict[str, list[Row]]:
    """The rows of one source with some passages."""
    empty: Row = {one.name: None for table in TABLES for one in table.columns}
    told: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    told["sources"] = [{**empty, "id": "a", "title": "T"}]
    told["passages"] = [
        {**empty, "id": f"{number:05}", "source": "a", "words": f"{words} {number * 7919 % 10007}x"}
        for number in range(passages)
    ]
    return told


def test_no_page_of_it_is_free(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write(path, rows_of_a_source(6000, "the whole of a long sentence about social workers " * 6), path)
    with looking(path) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        found = connection.execute("SELECT count(*) FROM passages_search WHERE passages_search MATCH '7919x'")
        assert found.fetchone() == (1,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert [one.name for one in tmp_path.iterdir()] == ["a.db"]


def test_a_row_that_is_not_there_is_not_named(tmp_path: Path) -> None:
    rows = rows_of_a_source(1)
    with pytest.raises(ValueError, match="no such row"):
        write(tmp_path / "a.db", {**rows, "sources": []}, tmp_path / "a.db")


def test_only_what_was_published_is_taken_for_it(tmp_path: Path, example: Path) -> None:
    path = tmp_path / "a.db"
    write(path, rows_of_a_source(1), path)
    assert is_published(path)
    assert not is_published(example)
    assert not is_published(written(tmp_path, "a.txt"))
    assert not is_published(tmp_path / "nothing")
