"""What can be read of a damaged library goes into a new one; of the rest it is said what it was."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.services import reviewing
from briefing_app.services.adding import Step, add_files
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.reading_files import Incoming
from briefing_app.services.salvage_report import Salvaged, in_a_sentence, in_full
from briefing_app.services.salvaging import salvage
from briefing_app.services.undoing import redo, undo
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError, DamagedError, LockedError
from tests.benchmarks.damage import GATHERED, WRONG
from tests.benchmarks.salvaging import all_hashes, tried
from tests.helpers.harmed import (
    PAGE,
    changed_beside,
    everything,
    root_of,
    with_other_words,
    without_page,
)
from tests.helpers.soundness import assert_whole
from tests.helpers.stores import LETTER, STORY, added, written

WORDS = "open sesame"


@pytest.fixture(scope="module")
def decided_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents, of which a person has confirmed, starred and noted something."""
    folder = tmp_path_factory.mktemp("decided")
    path = folder / "a.briefing"
    with Library.create(path) as library:
        added(library, written(folder, "story.txt", STORY))
        added(library, written(folder, "letter.txt", LETTER), "2018-12-03")
        held = contents(library)
        reviewing.confirm(library, held.quotes[:2])
        reviewing.note(library, held.figures[0], "Ask about this one")
        reviewing.star(library, held.quotes[:1], starred=True)
        library.gather()
    return path


@pytest.fixture
def decided(decided_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    shutil.copy(decided_file, path)
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new.briefing"


def changed(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def held(path: Path) -> Contents:
    with Library.open(path) as library:
        return contents(library)


def lines(told: Salvaged) -> list[str]:
    return [line for section in in_full(told) for line in section.lines]


def test_of_a_sound_library_all_is_there(decided: Path, new: Path) -> None:
    before = everything(decided)
    told = salvage(decided, new)
    assert everything(decided) == before
    assert told.is_whole
    assert in_a_sentence(told) == "2 documents were saved. Nothing was lost."
    assert_whole(new)
    kept, is_there = held(decided), held(new)
    assert is_there.marks == kept.marks
    assert [fact.id for fact in is_there.facts] == [fact.id for fact in kept.facts]
    assert is_there.added_on == kept.added_on
    with Library.open(new) as library:
        assert undo(library).startswith("Star")
    assert sorted(item.name for item in new.parent.glob(".*")) == []


def test_passages_that_say_what_their_document_does_not_are_made_anew(decided: Path, new: Path) -> None:
    with_other_words(decided)
    told = salvage(decided, new)
    assert told.is_whole
    assert_whole(new)


def test_a_text_that_is_not_what_it_was_is_read_from_its_file(decided: Path, new: Path) -> None:
    right = {source.sha256: text_of(decided, source) for source in held(decided).sources}
    changed(decided, "UPDATE documents SET text = replace(text, '38', '83')")
    told = salvage(decided, new)
    assert told.is_whole
    assert sorted(told.read_again) == ["letter", "story"]
    assert {source.sha256: text_of(new, source) for source in held(new).sources} == right


def text_of(path: Path, source: Source) -> str:
    with Library.open_to_read(path) as library:
        return sources.document(library, source.sha256).text


def test_of_a_file_that_is_not_what_it_was_the_text_is_kept(decided: Path, new: Path, tmp_path: Path) -> None:
    changed(decided, "UPDATE sources SET bytes = substr(bytes, 2) WHERE id = 2")
    told = salvage(decided, new)
    assert told.without_file == ["letter"] == lines(told)
    assert not told.is_whole
    (lost,) = [one for one in held(decided).sources if one.title == "letter"]
    assert text_of(new, lost) == text_of(decided, lost)
    with Library.open(new) as library:
        assert sources.content(library, lost.sha256) == b""
        letter = written(tmp_path, "found again.txt", LETTER)
        assert add_files(library, [Incoming(letter)]).skipped == (letter,)
        assert sources.content(library, lost.sha256) == letter.read_bytes()


def test_of_a_document_without_file_and_text_the_name_is_told(
    decided: Path, new: Path, tmp_path: Path
) -> None:
    changed(decided, "UPDATE sources SET bytes = substr(bytes, 2) WHERE id = 2")
    changed(decided, "UPDATE documents SET text = replace(text, 'e', 'a') WHERE source_id = 2")
    told = salvage(decided, new)
    assert (told.documents, told.lost, told.nameless) == (1, ["letter"], 0)
    assert in_a_sentence(told) == "1 document was saved. 1 could not be read."
    # It can come back: nothing says any more that it is there.
    with Library.open(new) as library:
        added(library, written(tmp_path, "letter.txt", LETTER))
        assert undo(library) == "Add 1 document"
    assert_whole(new)


def test_a_decision_against_which_the_record_speaks_is_left_out(decided: Path, new: Path) -> None:
    changed(decided, "UPDATE decisions SET value = json('\"Something else\"') WHERE field = 'note'")
    changed(decided, "DELETE FROM operation_changes WHERE after = '\"Something else\"'")
    told = salvage(decided, new)
    assert (told.decisions_lost, told.record) == (2, False)
    assert any("At least 2 of your decisions" in line for line in lines(told))
    assert any("can't be undone" in line for line in lines(told))
    marks = held(new).marks.values()
    assert not any(mark.note for mark in marks)
    assert sum(mark.confirmed for mark in marks) == 2
    with Library.open(new) as library, pytest.raises(BriefingError, match="nothing to undo"):
        undo(library)


def test_decisions_that_are_lost_are_taken_from_the_record(decided: Path, new: Path) -> None:
    before = held(decided).marks
    changed(decided, "DELETE FROM decisions WHERE field = 'note'")
    told = salvage(decided, new)
    assert told.is_whole
    assert held(new).marks == before
    assert_whole(new)


def test_decisions_that_can_not_be_followed_are_let_go(decided: Path, new: Path) -> None:
    changed(
        decided,
        "INSERT INTO decisions (subject, field, value, operation_id) SELECT 'none', 'own',"
        " json_object('kind', 'none', 'passage', json_array(sha256, 0, 4)), 1 FROM sources LIMIT 1",
    )
    changed(decided, "DELETE FROM operation_changes WHERE field = 'own'")
    told = salvage(decided, new)
    assert (told.documents, told.decisions_lost) == (2, 1)
    assert sum(mark.confirmed for mark in held(new).marks.values()) == 2


@pytest.mark.parametrize(
    "table",
    ["passages", "mentions", "facts", "search_entries", "search_index_data", "quote_mentions", "people"],
)
def test_what_follows_from_documents_is_never_missed(decided: Path, new: Path, table: str) -> None:
    before = held(decided)
    without_page(decided, root_of(decided, table))
    told = salvage(decided, new)
    assert told.is_whole
    assert [fact.id for fact in held(new).facts] == [fact.id for fact in before.facts]


@pytest.mark.parametrize("table", ["decisions", "operations", "operation_changes", "documents", "sources"])
def test_whichever_page_is_lost_the_rest_is_there(decided: Path, new: Path, table: str) -> None:
    without_page(decided, root_of(decided, table))
    before = everything(decided)
    told = salvage(decided, new)
    assert everything(decided) == before
    assert told.documents == 2
    Library.open(new).close()


def hashes(path: Path) -> set[str]:
    """The identities of the sources in a library, as its table has them."""
    with Library.open_to_read(path) as library:
        return {sha256 for _, sha256 in library.db.execute("SELECT title, sha256 FROM sources NOT INDEXED")}


def test_a_document_is_known_by_its_bytes(decided: Path, new: Path) -> None:
    before = hashes(decided)
    content = decided.read_bytes()
    for sha256 in before:
        wrong = ("0" if sha256[0] == "f" else "f") + sha256[1:]
        content = content.replace(f"{sha256}story.txt".encode(), f"{wrong}story.txt".encode())
    decided.write_bytes(content)
    assert hashes(decided) != before
    salvage(decided, new)
    assert hashes(new) == before


def test_a_column_whose_name_is_lost_is_read_again(decided: Path, new: Path) -> None:
    content = decided.read_bytes()
    assert content.count(b"reader_version INTEGER NOT NULL,\n    rules") == 1
    decided.write_bytes(
        content.replace(
            b"reader_version INTEGER NOT NULL,\n    rules", b"reaeer_version INTEGER NOT NULL,\n    rules"
        )
    )
    assert salvage(decided, new).is_whole


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_of_a_library_cut_short_what_is_left_is_there(decided: Path, new: Path, share: float) -> None:
    content = decided.read_bytes()
    decided.write_bytes(content[: int(len(content) * share)])
    told = salvage(decided, new)
    assert told.documents + len(told.lost) + told.nameless == 2
    Library.open(new).close()


def test_a_library_whose_head_is_lost_is_salvaged(decided: Path, new: Path) -> None:
    decided.write_bytes(bytes(100) + decided.read_bytes()[100:])
    assert salvage(decided, new).is_whole


def test_an_empty_library_is_one(tmp_path: Path, new: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path))
        undo(library)
    told = salvage(tmp_path / "a.briefing", new)
    assert (told.documents, told.is_whole) == (0, True)
    with Library.open(new) as library:
        redo(library)
        assert len(contents(library).sources) == 1


def test_what_is_no_library_gives_none(tmp_path: Path, new: Path) -> None:
    for content in (b"", b"A story.\n" * 900, bytes(3 * PAGE)):
        (tmp_path / "a.briefing").write_bytes(content)
        with pytest.raises(BriefingError, match="is not a Briefing library"):
            salvage(tmp_path / "a.briefing", new)
        assert not new.exists()


def test_nothing_is_written_over_and_nothing_is_left_behind(decided: Path, new: Path) -> None:
    new.write_bytes(b"my own")
    with pytest.raises(BriefingError, match="exists already"):
        salvage(decided, new)
    with pytest.raises(BriefingError, match="exists already"):
        salvage(decided, decided)
    assert new.read_bytes() == b"my own"
    before = set(new.parent.iterdir())

    def stop(step: Step) -> bool:
        return step.done < 1

    with pytest.raises(BriefingError, match=r"Stopped\. Nothing was made\."):
        salvage(decided, new.with_name("other.briefing"), stop)
    assert set(new.parent.iterdir()) == before


def test_a_library_of_a_newer_version_is_left_to_it(decided: Path, new: Path) -> None:
    changed(decided, "PRAGMA user_version = 99")
    for number in range(30):
        changed(
            decided,
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('briefing', ?, '')",
            f"later {number}",
        )
    with pytest.raises(BriefingError, match="made by a newer Briefing"):
        salvage(decided, new)


@pytest.mark.parametrize("version", [5, 6, 7, 8])
def test_a_damaged_library_of_an_earlier_version_is_salvaged(tmp_path: Path, new: Path, version: int) -> None:
    stores = Path(__file__).resolve().parents[2] / "fixtures" / "stores"
    path = tmp_path / "old.briefing"
    shutil.copy(stores / f"schema-{version}.briefing", path)
    without_page(path, root_of(path, "passages"))
    assert salvage(path, new).is_whole
    assert held(new).sources


def test_whatever_is_damaged_what_comes_of_it_is_sound(decided: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.briefing"
    shutil.copy(decided, tmp_path / GATHERED)
    with changed_beside(decided):
        for name in everything(decided):
            shutil.copy(tmp_path / name, tmp_path / name.replace(decided.name, kept.name))
    hashes = all_hashes(kept)
    outcomes = [tried(kept, f"short:{number}", hashes) for number in range(6)]
    assert [one for one in outcomes if one[1].startswith(WRONG)] == []


def test_a_library_with_a_passphrase_is_salvaged_under_it(tmp_path: Path, new: Path) -> None:
    path = tmp_path / "locked.briefing"
    with Library.create(path, WORDS) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "letter.txt", LETTER))
        library.gather()
        (page,) = library.db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'passages'").fetchone()
    without_page(path, page)
    before = everything(path)
    for wrong in (None, "close sesame"):
        with pytest.raises(LockedError):
            salvage(path, new, passphrase=wrong)
    with pytest.raises(DamagedError):
        Library.open(path, passphrase=WORDS)
    told = salvage(path, new, passphrase=WORDS)
    assert (told.documents, told.is_whole) == (2, True)
    assert everything(path) == before
    with pytest.raises(LockedError):
        Library.open(new)
    with Library.open(new, passphrase=WORDS) as library:
        assert len(contents(library).sources) == 2


def test_a_library_with_a_passphrase_that_was_cut_short_is_salvaged(tmp_path: Path, new: Path) -> None:
    path = tmp_path / "locked.briefing"
    with Library.create(path, WORDS) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "long.txt", "\n\n".join(f"{LETTER} ({n})" for n in range(60))))
        library.gather()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 9 // 10])
    assert salvage(path, new, passphrase=WORDS).documents >= 1


def test_of_a_library_with_a_passphrase_and_no_tables_nothing_is_left(tmp_path: Path, new: Path) -> None:
    path = tmp_path / "locked.briefing"
    with Library.create(path, WORDS) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        library.gather()
    path.write_bytes(path.read_bytes()[:PAGE])  # which says where the table of tables goes on, and no more
    with pytest.raises(BriefingError, match=r"Nothing can be read of “locked\.briefing” any more"):
        salvage(path, new, passphrase=WORDS)
    assert not new.exists()
