"""Observations are kept in the library: with their passages, once each, and the day they were first seen."""

import sqlite3
from datetime import date
from pathlib import Path

from briefing_app.services.browsing import contents
from briefing_app.services.checking import Checked, check_all, checked, dismiss
from briefing_app.store import observations
from briefing_app.store.library import Library
from tests.helpers.stores import LETTER, added, assert_sound, looking, written
from tests.helpers.told import Story, add_stories, library_of

ON = date(2024, 7, 1)
SUM = "There were 80 complaints, of which 20, or 45 per cent, were upheld."
OTHER = "Only 30 of 120 care plans (50 per cent) were up to date."


def kept(library: Library) -> list[tuple[str, str, str, str]]:
    """Kind, sentence, day and the words of every passage, as another program would read them."""
    with looking(library.path) as connection:
        return connection.execute(
            "SELECT kind, sentence, first_seen,"
            " (SELECT group_concat(substr(text, start + 1, stop - start), '|') FROM"
            " (SELECT * FROM observation_passages JOIN documents USING (source_id)"
            " WHERE observation_id = observations.id ORDER BY position))"
            " FROM observations WHERE kind = 'derived-conflict' ORDER BY id"
        ).fetchall()


def look(library: Library) -> Checked:
    return check_all(library, ON)


def test_what_was_found_stands_in_the_file_with_its_passages(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", SUM)]) as library:
        found = look(library)
        (one,) = found.differing
        today = date.today().isoformat()  # noqa: DTZ011 - the user's own day
        assert found.first_seen[one.id] == today
        ((kind, sentence, day, words),) = kept(library)
        assert (kind, sentence, day) == ("derived-conflict", one.why, today)
        assert words == "|".join(item.mention.passage.exact for item in one.evidence)
    assert_sound(library.path)


def test_the_day_stays_and_nothing_is_written_where_nothing_is_new(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", SUM)]) as library:
        observed = look(library).observations
        observations.keep(library, [], "2024-04-01")
        assert kept(library) == []
        observations.keep(library, observed, "2024-04-02")
        before = library.state
        days = observations.keep(library, observed, "2024-05-03")
        assert library.state == before
        assert set(days.values()) == {"2024-04-02"}


def test_one_document_more_adds_its_observations_to_the_others(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", SUM)]) as library:
        observations.keep(library, look(library).observations, "2024-04-02")
        library.db.execute("UPDATE observations SET first_seen = '2024-03-02'")
        add_stories(library, tmp_path, [Story("2024-04-01", OTHER)], first="B")
        look(library)
        assert [row[2] for row in kept(library)] == ["2024-03-02", date.today().isoformat()]  # noqa: DTZ011


def test_what_is_found_no_more_is_gone(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", SUM), Story("2024-04-01", OTHER)]) as library:
        found = look(library).differing
        assert len(kept(library)) == 2
        observations.keep(library, found[1:], "2024-05-03")
        assert [row[1] for row in kept(library)] == [found[1].why]
    assert_sound(library.path)


def test_what_was_dismissed_is_kept_but_not_shown(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", SUM)]) as library:
        (one,) = look(library).differing
        dismiss(library, one, "The reporter means another year")
        assert look(library).differing == ()
        assert len(kept(library)) == 1


def test_a_library_that_another_window_is_writing_to_is_checked_all_the_same(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", SUM)]) as library:
        held = contents(library)
        library.db.execute("PRAGMA busy_timeout = 0")
        with sqlite3.connect(library.path, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            found = checked(library, held, ON)
            other.execute("ROLLBACK")
        other.close()
        assert len(found.differing) == 1
        assert found.first_seen == {}


def test_a_library_without_observations_keeps_none(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, text=LETTER))
        assert look(library).first_seen == {}
        assert kept(library) == []
