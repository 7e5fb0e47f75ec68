"""Who is meant by a name: found through an index over words, the same as by looking at every name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.wording import name_key
from briefing_app.store import names
from briefing_app.store.library import Library

_WORDS = ("Ann", "Anna", "anne-marie", "O’Neill", "Zoë", "Zoe", "Lord", "de", "Dr", "’", "Smith’s", "An")
_NAMES = st.lists(st.sampled_from(_WORDS), max_size=4).map(" ".join)


@given(
    st.lists(_NAMES, max_size=12), st.lists(st.sampled_from(("a", "an", "ann", "z", "smith", "")), min_size=1)
)
def test_the_index_gives_what_looking_at_every_name_does(said: list[str], beginnings: list[str]) -> None:
    keys = [f" {name_key(name)}" for name in said]
    plain = {
        number
        for number, key in enumerate(keys)
        if key != " " and all(f" {beginning}" in key for beginning in beginnings)
    }
    assert names.Words.of(said).beginning(beginnings) == plain


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hinch", {"Susan Hinchcliffe", "Hinchcliffe"}),
        ("Cllr Hinchcliffe", {"Susan Hinchcliffe", "Hinchcliffe"}),
        ("hinch su", {"Susan Hinchcliffe"}),
        ("cliffe", set()),
        ("Cllr", set()),
        ("zoe", {"Zoë O’Neill"}),
        ("", set()),
    ],
)
def test_a_name_is_found_by_the_beginnings_of_its_words(
    library: Library, typed: str, wanted: set[str]
) -> None:
    registered = ("Susan Hinchcliffe", "Hinchcliffe", "Zoë O’Neill")
    with library.operation("Add documents"):
        library.db.conn.executemany(
            "INSERT INTO people (key, name) VALUES (?, ?)", [(name_key(name), name) for name in registered]
        )
    found = names.find(library, typed)
    rows = dict(library.db.execute("SELECT id, name FROM people").fetchall())
    assert {rows[row] for row in found} == wanted
    assert found == tuple(sorted(found))
