"""Libraries of every schema that was ever released open, migrate and hold what they held."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.searching import SearchFilters
from briefing_app.services.browsing import contents
from briefing_app.services.searching import find_while_typing
from briefing_app.store import indexing
from briefing_app.store.database import VERSION
from briefing_app.store.library import Library
from tests.helpers.stores import assert_sound

STORES = Path(__file__).resolve().parents[2] / "fixtures" / "stores"


@pytest.mark.parametrize("version", [5, 6, 7, 8, 9])
def test_an_older_library_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.briefing"
    path.write_bytes((STORES / f"schema-{version}.briefing").read_bytes())
    with Library.open(path) as library:
        held = contents(library)
        assert library.db.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert_searchable(library)
    assert [quote.lead.speaker for quote in held.quotes] == ["Ada Brook"]
    assert {str(figure.lead.values[0]) for figure in held.figures} == {"38", "2400000", "2000000"}
    assert [judgement.lead.grade for judgement in held.judgements] == ["inadequate"]
    assert held.judgements[0].lead.current
    assert held.sources[0].details.publisher == "Moorside Gazette"
    assert_sound(path)


def assert_searchable(library: Library) -> None:
    """Entries are numbered by their days, and words that are there can be typed."""
    entries = library.db.execute("SELECT id, fact_id, lower FROM search_entries").fetchall()
    assert entries
    for number, fact, lower in entries:
        day = date.fromisoformat(lower) if lower else None
        first, last = indexing.numbers(facts=fact is not None, since=day, until=day)
        assert first <= number <= last, lower
    hits = find_while_typing(library, "vacanci", SearchFilters())
    assert {word for hit in hits for word in hit.words.lower().split() if word.startswith("vacanc")}


def test_there_is_a_store_of_every_version_before_this_one() -> None:
    assert {int(path.stem.removeprefix("schema-")) for path in STORES.iterdir()} == set(range(5, VERSION))
