"""Libraries that may only be read: damaged ones, which nothing is written to, and those on network drives."""

import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from briefing_app.packs.request import PackRequest, Section
from briefing_app.services import reviewing
from briefing_app.services.backing_up import back_up, back_up_if_due
from briefing_app.services.browsing import contents
from briefing_app.services.exporting import export
from briefing_app.services.libraries import new_library, note_visit
from briefing_app.services.packing import make_pack
from briefing_app.services.published_library import publish
from briefing_app.services.source_texts import source_text
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError, DamagedError
from tests.helpers.harmed import changed_beside, everything, on_network, with_other_words
from tests.helpers.stores import rows

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems tell of their drives otherwise")


def test_nothing_is_written_to_a_damaged_library_that_is_opened(example: Path) -> None:
    with_other_words(example)
    before = everything(example)
    with pytest.raises(DamagedError, match="is damaged"):
        Library.open(example)
    assert everything(example) == before


def test_what_lies_beside_a_damaged_library_stays_beside_it(example: Path, tmp_path: Path) -> None:
    with_other_words(example)
    left = tmp_path / "left" / example.name
    left.parent.mkdir()
    with changed_beside(example):
        for name in everything(example):
            shutil.copy(example.with_name(name), left.with_name(name))
    before = everything(left)
    assert len(before) == 2
    with pytest.raises(DamagedError):
        Library.open(left)
    assert everything(left) == before


def test_a_damaged_library_of_another_kind_of_file_stays_one(example: Path) -> None:
    # As a backup is, which nobody has opened as a library yet.
    with closing(sqlite3.connect(example)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with_other_words(example)
    before = everything(example)
    with pytest.raises(DamagedError):
        Library.open(example)
    assert everything(example) == before


def test_a_damaged_library_is_read_and_nothing_is_written_to_it(example: Path, tmp_path: Path) -> None:
    with_other_words(example)
    before = everything(example)
    with Library.open_to_read(example) as library:
        held = contents(library)
        assert len(held.sources) == 5
        with pytest.raises(DamagedError, match=r"can only be read\. Salvage"):
            reviewing.confirm(library, held.quotes[:1])
        note_visit(library)
        request = PackRequest(title="Pack", committee="", meeting=None, sections=(Section.QUOTES,))
        with pytest.raises(DamagedError):
            make_pack(library, tmp_path / "pack.pdf", request, made=date(2026, 1, 5))
        with pytest.raises(DamagedError, match="can only be read"):
            export(library, tmp_path / "part.briefing", None)
        with pytest.raises(DamagedError, match="can only be read"):
            publish(library, tmp_path / "public.db", made=date(2026, 1, 5))
        assert back_up_if_due(library) is None
    assert everything(example) == before


def test_what_others_wrote_last_is_seen_in_a_library_that_is_only_read(example: Path) -> None:
    before = rows(example)["visits"]
    with changed_beside(example), Library.open_to_read(example) as library:
        assert library.db.execute("SELECT count(*) FROM visits").fetchone() == (before + 1,)


@linux
def test_a_library_on_a_network_drive_is_only_read(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = tmp_path / "far" / "a.briefing"
    far.parent.mkdir()
    shutil.copy(example, far)
    on_network(far.parent, monkeypatch, tmp_path / "mounts")
    before = {item.name: item.read_bytes() for item in far.parent.iterdir()}
    with Library.open(far) as library:
        held = contents(library)
        with pytest.raises(BriefingError, match="is on a network drive and can only be read there"):
            reviewing.confirm(library, held.quotes[:1])
        library.require_sound()
        assert back_up(library).path.is_file()
        assert {item.name: item.read_bytes() for item in far.parent.iterdir()} == before
    with Library.open(example) as library:
        reviewing.confirm(library, held.quotes[:1])


@linux
def test_a_library_that_is_not_whole_on_a_network_drive_is_refused(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_network(tmp_path, monkeypatch, tmp_path / "mounts")
    with changed_beside(example), pytest.raises(BriefingError, match=r"or was not closed there.*-wal"):
        Library.open(example)


@linux
def test_an_old_library_on_a_network_drive_is_left_as_it_is(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(example)) as connection:
        connection.execute("PRAGMA user_version = 8")
    before = everything(example)
    on_network(tmp_path, monkeypatch, tmp_path / "mounts")
    with pytest.raises(BriefingError, match="was made by an earlier Briefing"):
        Library.open(example)
    assert everything(example) == before


@linux
def test_no_library_is_made_on_a_network_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_network(tmp_path, monkeypatch, tmp_path / "mounts")
    with pytest.raises(BriefingError, match="where a library is not safe"):
        new_library(tmp_path / "new" / "a.briefing")
    assert [item.name for item in tmp_path.iterdir()] == ["mounts"]


@linux
def test_a_damaged_library_on_a_network_drive_is_damaged(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_other_words(example)
    on_network(tmp_path, monkeypatch, tmp_path / "mounts")
    with pytest.raises(DamagedError):
        Library.open(example)


def test_what_a_damaged_library_has_lost_is_told(example: Path) -> None:
    with closing(sqlite3.connect(example)) as connection, connection:
        connection.execute("DELETE FROM documents WHERE source_id = 2")
        connection.execute("UPDATE passages SET exact = upper(exact)")
    with Library.open_to_read(example) as library:
        lost = [source for source in contents(library).sources if not has_text(library, source.sha256)]
    assert len(lost) == 1


def has_text(library: Library, sha256: str) -> bool:
    try:
        return bool(source_text(library, sha256).text)
    except DamagedError:
        return False


def test_pages_that_are_none_are_damage(example: Path) -> None:
    with closing(sqlite3.connect(example)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE documents SET pages = 'none'")
        (sha256,) = connection.execute("SELECT sha256 FROM sources").fetchone()
    with Library.open_to_read(example) as library, pytest.raises(DamagedError):
        source_text(library, sha256)
