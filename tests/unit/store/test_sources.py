"""Sources in a library: added whole or not at all, frozen, found to the letter, removed without a trace."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.domain.mentions import Mention
from briefing_app.domain.searching import SearchFilters
from briefing_app.services.browsing import contents
from briefing_app.services.example import seed_files
from briefing_app.services.reading_files import Incoming, read_file
from briefing_app.services.searching import find
from briefing_app.services.source_texts import source_text
from briefing_app.store import readings, sources
from briefing_app.store.library import Library
from tests.helpers.stores import LETTER, added, assert_sound, looking, rows, written

_NOTED = {"decisions": 1, "operation_changes": 1}
"""What is noted of a document that was added."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


def held_mentions(library: Library) -> set[Mention]:
    held = contents(library)
    facts = [*held.quotes, *held.figures, *held.events, *held.judgements]
    return {item.mention for fact in facts for item in fact.evidence}


def test_everything_that_was_read_comes_back_as_it_was(example: Path) -> None:
    read = [read_file(incoming) for incoming in seed_files()]
    with Library.open(example) as library:
        assert {source.sha256: source for source in sources.every(library)} == {
            file.source.sha256: file.source for file in read
        }
        for file in read:
            assert sources.document(library, file.source.sha256) == file.document
            assert sources.content(library, file.source.sha256) == file.content
        assert held_mentions(library) == {mention for file in read for mention in file.mentions}


def test_a_source_is_the_file_as_it_came(example: Path) -> None:
    with looking(example) as connection:
        for sha256, content in connection.execute("SELECT sha256, bytes FROM sources"):
            assert hashlib.sha256(content).hexdigest() == sha256


def test_every_mentions_words_are_the_documents_at_its_place(example: Path) -> None:
    with Library.open(example) as library:
        found = held_mentions(library)
        assert len(found) > 100
        for mention in found:
            text = sources.document(library, mention.passage.source).text
            assert text[mention.passage.start : mention.passage.end] == mention.passage.exact
            assert mention.passage.stands_in(text)


def test_every_fact_rests_on_a_mention_and_every_mention_on_a_fact(example: Path) -> None:
    with Library.open(example) as library:
        held = contents(library)
        findings = [
            finding for source in held.sources for finding in source_text(library, source.sha256).findings
        ]
        facts = [*held.quotes, *held.figures, *held.events, *held.judgements]
        assert {finding.fact for finding in findings} == {fact.id for fact in facts}
        assert len(findings) == len(held_mentions(library))
        assert all(fact.evidence for fact in facts)


def test_what_was_read_belongs_to_no_other_text(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path))
    for look in (sources.document, sources.content):
        with pytest.raises(LookupError):
            look(library, "0" * 64)
    assert source_text(library, source.sha256).text.startswith("Inspectors find")
    with pytest.raises(LookupError):
        source_text(library, "0" * 64)


def test_a_failure_in_the_middle_leaves_nothing(library: Library, tmp_path: Path) -> None:
    added(library, written(tmp_path))
    before, held = rows(library.path), contents(library)
    good = read_file(Incoming(written(tmp_path, "letter.txt", LETTER)))
    first, *others = read_file(Incoming(written(tmp_path, "other.txt", f"Other.\n\n{LETTER}"))).mentions
    # One mention twice: the library refuses the second one after all the rest has been written.
    bad = read_file(Incoming(written(tmp_path, "other.txt", f"Other.\n\n{LETTER}")))
    with (  # noqa: PT012 - the first file must have been added
        pytest.raises(sqlite3.IntegrityError),
        library.operation("Add 2 documents") as operation,
        readings.adding(library, operation) as add,
    ):
        assert add(good)
        add(replace(bad, mentions=(first, *others, first)))
    assert rows(library.path) == before
    assert contents(library) == held
    assert find(library, "nowak", SearchFilters()) == ()
    assert_sound(library.path)


def test_removing_the_only_source_leaves_nothing_but_the_record(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path))
    with library.operation("Remove 1 document"):
        readings.remove(library, [source.sha256])
    assert {name: count for name, count in rows(library.path).items() if count} == {
        "operations": 2,
        **_NOTED,
    }
    assert find(library, "calderby", SearchFilters()) == ()
    assert_sound(library.path)


def test_removing_one_of_two_leaves_the_library_as_if_it_had_never_been(
    library: Library, tmp_path: Path
) -> None:
    story, letter = written(tmp_path), written(tmp_path, "letter.txt", LETTER)
    added(library, story, "2018-11-05")
    before, held = rows(library.path), contents(library)
    hits = find(library, "council", SearchFilters())
    other = added(library, letter, "2018-11-01")
    shared = [quote for quote in contents(library).quotes if len(quote.sources) == 2]
    assert [quote.source.sha256 for quote in shared] == [other.sha256]
    with library.operation("Remove 1 document"):
        readings.remove(library, [other.sha256])
    noted = {name: count + before[name] for name, count in _NOTED.items()}
    assert rows(library.path) == {**before, "operations": 3, **noted}
    assert replace(contents(library), undoable=held.undoable) == held
    again = find(library, "council", SearchFilters())
    assert {(hit.kind, hit.words, hit.about) for hit in again} == {
        (hit.kind, hit.words, hit.about) for hit in hits
    }
    assert_sound(library.path)


def test_removing_all_the_seeds_one_by_one_leaves_nothing(example: Path) -> None:
    with Library.open(example) as library:
        for source in sources.every(library):
            with library.operation("Remove 1 document"):
                readings.remove(library, [source.sha256])
            assert_sound(example)
        assert contents(library).sources == ()
    assert {name: count for name, count in rows(example).items() if count} == {
        "operations": 6,
        **{name: 5 * count for name, count in _NOTED.items()},
    }


def test_removing_what_is_gone_changes_nothing(example: Path) -> None:
    before = rows(example)
    with Library.open(example) as library, library.operation("Remove 1 document"):
        readings.remove(library, ["0" * 64])
    assert rows(example) == {**before, "operations": 2}


def test_sources_are_listed_the_latest_first_and_undated_last(library: Library, tmp_path: Path) -> None:
    for published in ("2018-11-05", None, "2019-01", "2018"):
        added(library, written(tmp_path, f"{published}.txt", f"A story of {published}."), published)
    assert [source.published for source in sources.every(library)] == ["2019-01", "2018-11-05", "2018", None]


def test_text_from_outside_is_never_sql(library: Library, tmp_path: Path) -> None:
    nasty = "'; DROP TABLE sources; --\" %s {0} \\"
    path = written(tmp_path, "x.txt", f"Cllr O'Neill said: “{nasty}”\n")
    library_before = set(rows(library.path))
    details = Details(title=nasty, publisher=nasty, published="2018", published_basis=nasty, address=nasty)
    file = replace(read_file(Incoming(path, details)))
    with library.operation(nasty) as operation, readings.adding(library, operation) as add:
        assert add(file)
    assert sources.every(library)[0].details == details
    assert set(rows(library.path)) == library_before
    assert find(library, nasty, SearchFilters(speaker=nasty)) == ()
