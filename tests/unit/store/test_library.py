"""Libraries made, opened and refused: each file that is none, or can't be used, has a sentence of its own."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from briefing_app.services.browsing import contents
from briefing_app.store import library as library_module
from briefing_app.store.database import APPLICATION_ID, VERSION
from briefing_app.store.library import Library
from briefing_app.store.schema import migrated
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import added, as_user, assert_sound, looking, rows, written


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits three seconds for a lock that it holds itself."""
    monkeypatch.setattr(library_module, "_WAIT", 0.02)


def refused(path: Path) -> str:
    with pytest.raises(BriefingError) as caught:
        Library.open(path)
    assert str(caught.value).endswith(".")
    return str(caught.value)


def pragma(path: Path, name: str) -> object:
    with looking(path) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_library_is_empty_sound_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.briefing"
    Library.create(path).close()
    assert pragma(path, "application_id") == APPLICATION_ID
    with Library.open(path) as library:
        assert pragma(path, "user_version") == VERSION == len(migrated(library.db.conn))
    assert pragma(path, "journal_mode") == "wal"
    assert set(rows(path).values()) == {0}
    assert_sound(path)


def test_a_library_enforces_references_and_overwrites_what_is_deleted(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        assert library.db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert library.db.execute("PRAGMA secure_delete").fetchone() == (1,)
    with Library.open(tmp_path / "a.briefing") as library:
        assert library.db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert library.db.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_opening_changes_nothing(example: Path) -> None:
    before = example.read_bytes()
    Library.open(example).close()
    assert example.read_bytes() == before
    assert sorted(item.name for item in example.parent.glob("*.briefing*")) == [example.name]


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_a_library_is_for_its_owner_alone(tmp_path: Path) -> None:
    Library.create(tmp_path / "a.briefing").close()
    assert stat.S_IMODE((tmp_path / "a.briefing").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"something else"])
def test_making_never_replaces_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.briefing"
    path.write_bytes(content)
    with pytest.raises(BriefingError, match="exists already"):
        Library.create(path)
    assert path.read_bytes() == content


def test_a_library_in_the_place_of_a_folder_can_not_be_made(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="exists already"):
        Library.create(tmp_path)
    written(tmp_path, "file")
    with pytest.raises(BriefingError, match=r"The folder .* can't be made"):
        Library.create(tmp_path / "file" / "a.briefing")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b.briefing"])
def test_a_name_that_no_file_can_have_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    assert "can't be opened" in refused(tmp_path / name)
    with pytest.raises(BriefingError, match="can't be made"):
        Library.create(tmp_path / name)


@pytest.mark.parametrize("name", ["what?#%20&.briefing", "“café” ☕.briefing", " a .briefing"])
def test_odd_names_are_names(tmp_path: Path, name: str) -> None:
    Library.create(tmp_path / name).close()
    with Library.open(tmp_path / name) as library:
        assert contents(library).sources == ()
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == [name]


def test_a_typo_makes_no_library(tmp_path: Path) -> None:
    assert "There is no library at" in refused(tmp_path / "typo.briefing")
    assert "There is no library at" in refused(tmp_path / "typo" / "a.briefing")
    assert not (tmp_path / "typo.briefing").exists()
    assert not (tmp_path / "typo").exists()


def test_a_folder_or_pipe_is_no_library(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert "is not a file" in refused(tmp_path / "pipe")


@pytest.mark.parametrize("content", [b"", b"x", b"A story.\n" * 500, b"SQLite format 3\0", bytes(4096)])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.briefing"
    path.write_bytes(content)
    assert "is not a Briefing library" in refused(path)
    assert path.read_bytes() == content
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["a.briefing"]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
        connection.execute("PRAGMA application_id = 12345")
        connection.commit()
    before = path.read_bytes()
    assert "is not a Briefing library" in refused(path)
    assert path.read_bytes() == before


def test_a_newer_library_is_refused_and_left_alone(example: Path) -> None:
    with looking(example) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = example.read_bytes()
    assert "newer Briefing" in refused(example)
    assert example.read_bytes() == before


def test_an_older_library_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path))
        library.db.execute("DROP TABLE observation_passages")
        library.db.execute("DROP TABLE observations")
        library.db.execute("CREATE TABLE observations (id INTEGER PRIMARY KEY) STRICT")
        library.db.execute("CREATE TABLE observation_facts (fact_id INTEGER NOT NULL) STRICT")
        library.db.execute("DELETE FROM _sqlite_migrations WHERE name = 'observations_with_their_passages'")
        library.db.execute(f"PRAGMA user_version = {VERSION - 1}")
    with Library.open(path) as library:
        assert len(contents(library).quotes) == 2
    assert rows(path)["observation_passages"] == 0
    assert pragma(path, "user_version") == VERSION
    assert_sound(path)


def test_a_library_that_another_window_keeps_to_itself_is_said_to_be_in_use(example: Path) -> None:
    with looking(example) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "by another window" in refused(example)
        other.execute("ROLLBACK")
    Library.open(example).close()


def test_a_change_during_another_windows_change_is_refused_and_nothing_is_half_done(
    example: Path, tmp_path: Path
) -> None:
    before = rows(example)
    story = written(tmp_path)
    with Library.open(example) as library, looking(example) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BriefingError, match="changed by another window"):
            added(library, story)
        # Who only reads is not kept waiting.
        assert len(contents(library).sources) == 5
        other.execute("ROLLBACK")
        assert rows(example) == before
        added(library, story)
    assert rows(example)["sources"] == before["sources"] + 1
    assert_sound(example)


def test_a_passage_that_no_longer_stands_in_its_text_is_damage(example: Path) -> None:
    with looking(example) as connection:
        connection.execute(
            "UPDATE documents SET text = replace(text, 'rapidly', 'slowly  ') WHERE source_id = 4"
        )
    assert "is damaged" in refused(example)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE passages SET start = start + 1, stop = stop + 1 WHERE id = 5",
        "UPDATE passages SET exact = exact || 'x' WHERE id = 5",
        "UPDATE passages SET prefix = '' WHERE id = 5",
        "UPDATE passages SET suffix = 'x' WHERE id = 5",
        "PRAGMA foreign_keys = OFF; DELETE FROM facts WHERE id = 3",
        "PRAGMA foreign_keys = OFF; DELETE FROM sources WHERE id = 3",
        "DROP TABLE documents",
        "DROP TABLE passages",
        "UPDATE documents SET text = CAST(x'ff' AS TEXT) WHERE source_id = 1",
    ],
)
def test_what_another_program_broke_is_found_when_the_library_opens(example: Path, change: str) -> None:
    with looking(example) as connection:
        connection.executescript(change)
    assert "is damaged" in refused(example)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE facts SET uuid = 'none' WHERE id = 2",
        "UPDATE facts SET kind = 'none' WHERE kind = 'quote'",
        "UPDATE quote_mentions SET form = 'none'",
        "UPDATE figure_mentions SET unit = 'none'",
        "UPDATE figure_mentions SET amounts = '[\"none\"]'",
        "UPDATE event_mentions SET status = 'none'",
        "UPDATE event_mentions SET edtf = '2018-13'",
        "UPDATE judgement_mentions SET grade = 'none'",
        "UPDATE judgement_mentions SET inspected = 'none'",
        "UPDATE sources SET published = 'none'",
        "UPDATE sources SET title = CAST(x'ff' AS TEXT)",
        "DROP TABLE quote_mentions",
    ],
)
def test_values_that_mean_nothing_are_damage_and_no_crash(example: Path, change: str) -> None:
    with looking(example) as connection:
        connection.executescript(change)
    with pytest.raises(BriefingError, match="is damaged"), Library.open(example) as library:
        contents(library)


def test_a_mistake_in_the_program_is_not_blamed_on_the_file(example: Path) -> None:
    with Library.open(example) as library:
        with pytest.raises(sqlite3.OperationalError), library.reading() as connection:
            connection.execute("SELEC 1")
        with pytest.raises(sqlite3.IntegrityError), library.operation("Nonsense") as operation:
            library.db.execute("INSERT INTO operations (id, name, made_at) VALUES (?, '', '')", [operation])
    assert rows(example)["operations"] == 1


def test_an_operation_is_whole_or_nothing_whatever_stops_it(example: Path) -> None:
    def half(library: Library, reason: type[BaseException]) -> None:
        with library.operation("Half") as operation:
            library.db.execute(
                "INSERT INTO decisions (subject, field, value, operation_id) VALUES ('a', 'b', '1', ?)",
                [operation],
            )
            raise reason

    before = rows(example)
    with Library.open(example) as library:
        for reason in (ValueError, KeyboardInterrupt, BriefingError):
            with pytest.raises(reason):
                half(library, reason)
            assert not library.db.conn.in_transaction
    assert rows(example) == before


def test_every_decision_leaves_its_before_and_after(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for value in ("true", "false"):
            with library.operation(f"Star {value}") as operation:
                library.db.execute(
                    "INSERT INTO decisions (subject, field, value, operation_id) VALUES ('a', 'star', ?, ?)"
                    " ON CONFLICT (subject, field) DO UPDATE SET value = excluded.value,"
                    " operation_id = excluded.operation_id",
                    [value, operation],
                )
        changes = library.db.execute("SELECT before, after FROM operation_changes ORDER BY id").fetchall()
    assert changes == [(None, "true"), ("true", "false")]


@as_user
def test_a_library_that_may_not_be_opened_or_changed_says_so(example: Path, tmp_path: Path) -> None:
    example.chmod(0)
    assert refused(example)
    example.chmod(0o400)
    with Library.open(example) as library:
        assert len(contents(library).sources) == 5
        with pytest.raises(BriefingError, match="can't be changed here"):
            added(library, written(tmp_path))


@as_user
def test_a_folder_that_may_not_be_written_says_so(example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    shutil.copy(example, folder / "a.briefing")
    for mode, made in ((0o500, "can't be made"), (0o000, "can't be made")):
        folder.chmod(mode)
        try:
            assert refused(folder / "a.briefing")
            with pytest.raises(BriefingError, match=made):
                Library.create(folder / "b.briefing")
        finally:
            folder.chmod(0o700)
    assert [item.name for item in folder.iterdir()] == ["a.briefing"]


def test_a_library_is_gathered_in_one_file_that_can_be_copied(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path))
        library.gather()
        shutil.copy(path, tmp_path / "copy.briefing")
        with Library.open(path) as other:
            other.db.execute("BEGIN")
            assert len(contents(other).sources) == 1
            added(library, written(tmp_path, "other.txt", "Another story."))
            with pytest.raises(BriefingError, match="used by another window"):
                library.gather()
    with Library.open(tmp_path / "copy.briefing") as copy:
        assert len(contents(copy).sources) == 1
