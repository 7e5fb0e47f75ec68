"""Details corrected: relative dates follow, everything else stays what it was, all of it or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.domain.searching import SearchFilters
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.correcting import correct_details
from briefing_app.services.reading_files import Incoming
from briefing_app.services.searching import find
from briefing_app.services.undoing import undo
from briefing_app.store import readings, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import LETTER, added, assert_sound, looking, rows, written


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


def whens(library: Library) -> set[str]:
    return {item.mention.when for fact in contents(library).events for item in fact.evidence}


def identities(library: Library) -> set[object]:
    held = contents(library)
    return {
        item.mention.id
        for facts in (held.quotes, held.figures, held.events)
        for fact in facts
        for item in fact.evidence
    }


def correct(library: Library, source: Source, **changes: str) -> Source:
    details = replace(source.details, **changes)
    correct_details(library, source, details)
    return replace(source, details=details)


@pytest.mark.parametrize(
    ("day", "month"), [("2018-10-05", "2018-09"), ("2019-01-05", "2018-12"), ("2018-11-20", "2018-10")]
)
def test_relative_dates_follow_the_date_of_publication(
    library: Library, tmp_path: Path, day: str, month: str
) -> None:
    source = added(library, written(tmp_path), "2018-11-05")
    assert whens(library) == {"2018-10"}
    before = identities(library)
    corrected = correct(library, source, published=day)
    assert whens(library) == {month}
    # The places did not move, so what was read there is the same mentions.
    assert identities(library) == before
    assert sources.every(library) == (corrected,)
    assert_sound(library.path)


def test_correcting_back_and_forth_comes_back_to_the_same(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path), "2018-11-05")
    other = added(library, written(tmp_path, "letter.txt", LETTER), "2018-12-01")
    before, held = rows(library.path), contents(library)
    for day in ("2018-10-05", "2019-06-01", "2018-12-24", "2018-11-05"):
        correct(library, source, published=day)
        assert_sound(library.path)
    assert replace(contents(library), undoable=held.undoable) == held
    changes = {
        "operations": before["operations"] + 4,
        "operation_changes": before["operation_changes"] + 4,
        "decisions": before["decisions"] + 1,
    }
    assert rows(library.path) == {**before, **changes}
    for _ in range(4):
        undo(library)
    assert replace(contents(library), undoable=held.undoable) == held
    assert other in contents(library).sources


def test_the_earliest_source_leads_after_its_date_is_corrected(library: Library, tmp_path: Path) -> None:
    story = added(library, written(tmp_path), "2018-11-05")
    letter = added(library, written(tmp_path, "letter.txt", LETTER), "2018-12-01")
    said = "We have let children down"

    def leading() -> str:
        (fact,) = [fact for fact in contents(library).quotes if fact.lead.passage.exact.startswith(said)]
        assert len(fact.sources) == 2
        return fact.source.sha256

    assert leading() == story.sha256
    correct(library, letter, published="2018-10-01")
    assert leading() == letter.sha256


def test_a_corrected_title_and_publisher_show_in_search(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path))
    correct(library, source, title="Zanzibar", publisher="The Gazette")
    hits = find(library, "zanzibar", SearchFilters())
    assert hits
    assert all("The Gazette" in hit.about for hit in find(library, "calderby", SearchFilters()))
    assert find(library, "paper", SearchFilters()) == ()
    assert_sound(library.path)


def test_a_correction_is_a_named_operation(library: Library, tmp_path: Path) -> None:
    correct(library, added(library, written(tmp_path)), title="Zanzibar")
    with looking(library.path) as connection:
        names = connection.execute("SELECT name FROM operations ORDER BY id").fetchall()
    assert names == [("Add 1 document",), ("Correct the details of “Zanzibar”",)]


def test_the_file_itself_is_never_changed(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path)
    source = added(library, path)
    text = sources.document(library, source.sha256)
    correct(library, source, published="2001-01-01", title="x")
    assert sources.content(library, source.sha256) == path.read_bytes()
    assert sources.document(library, source.sha256) == text


def test_a_source_without_a_date_keeps_no_relative_one(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path), "2018-11-05")
    correct_details(library, source, replace(source.details, published=None))
    assert whens(library) == set()
    assert_sound(library.path)


@pytest.mark.parametrize("wrong", ["2018-02-30", "yesterday", "05/11/2018", "../.."])
def test_what_is_no_date_changes_nothing(library: Library, tmp_path: Path, wrong: str) -> None:
    source = added(library, written(tmp_path))
    before, held = rows(library.path), contents(library)
    with pytest.raises(BriefingError, match="is not a date"):
        correct(library, source, published=wrong)
    assert (rows(library.path), contents(library)) == (before, held)


def test_correcting_a_source_that_was_removed_is_told(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path))
    with library.operation("Remove 1 document"):
        readings.remove(library, [source.sha256])
    with pytest.raises(BriefingError, match="no longer in the library"):
        correct(library, source, title="x")
    assert rows(library.path)["operations"] == 2


def test_the_author_is_kept_as_proposed_and_as_corrected(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "story.html"
    page.write_text(
        '<html><head><meta name="author" content="Ada Brook"><title>Plan agreed</title></head>'
        "<body><article><p>The council agreed the plan last night, after a debate of three hours.</p>"
        "</article></body></html>",
        encoding="utf-8",
    )
    (source,) = add_files(library, [Incoming(page)]).added
    assert contents(library).sources[0].details.author == "Ada Brook"
    correct(library, source, author="Ada Brook and Sam Oke")
    assert contents(library).sources[0].details.author == "Ada Brook and Sam Oke"
