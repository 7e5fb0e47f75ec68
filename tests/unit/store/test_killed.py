"""Killed at any moment, a library holds all that was told to be done, and nothing by half."""

import os
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from briefing_app.services import adding, correcting
from briefing_app.services.adding import add_files
from briefing_app.store import set_aside, sources
from briefing_app.store.library import Library
from tests.helpers.killed import Round, Tally
from tests.helpers.made_papers import paper
from tests.helpers.soundness import assert_derived, assert_whole, state
from tests.helpers.stores import added, assert_sound, rows, written
from tests.helpers.working import do

_VISIT = "Inspectors from Ofsted visited Moorside last month.\n\nReference {}.\n"


@pytest.mark.skipif(os.name != "posix", reason="processes are started and killed in the way of POSIX")
def test_whoever_works_at_a_library_can_be_killed(tmp_path: Path) -> None:
    tally = Tally()
    current = Round(tmp_path, tally)
    for number in range(8):
        current.once(f"short:{number}")
    assert tally.kills == 8
    # A new library that was killed before it was one.
    assert all("is not a Briefing library" in said for said in tally.refused)


@pytest.mark.parametrize("seed", [3, 5])
def test_what_follows_is_what_comes_of_making_it_anew(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for number in range(60):
            name = do(library, tmp_path, f"{seed}:{number}")
            if name not in ("migrate", "create", "pack"):
                assert_derived(library)
    assert_whole(path)


def test_the_same_jobs_come_to_the_same(tmp_path: Path) -> None:
    states = []
    for folder in (tmp_path / "one", tmp_path / "other"):
        folder.mkdir()
        with Library.create(folder / "a.briefing") as library:
            for number in range(15):
                do(library, folder, f"same:{number}")
            states.append(state(library))
    assert states[0] == states[1]


def test_a_fact_whose_first_source_moves_away_is_found_where_it_now_stands(tmp_path: Path) -> None:
    # The least identity, after which a fact is named, is not always that of the source that leads it.
    with Library.create(tmp_path / "a.briefing") as library:
        for number in range(6):
            text = _VISIT.format(number)
            added(library, written(tmp_path, f"{number}.txt", text), f"2018-06-{number + 10}")
        for _ in range(5):
            first = library.db.execute(
                "SELECT s.sha256 FROM search_entries e JOIN sources s ON s.id = e.source_id"
                " WHERE e.kind = 'event' ORDER BY s.published LIMIT 1"
            ).fetchone()[0]
            source = next(one for one in sources.every(library) if one.sha256 == first)
            moved = replace(source.details, published="2018-12-25")
            correcting.correct_details(library, source, moved)
            assert_derived(library)


def test_documents_are_never_there_without_what_takes_them_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        monkeypatch.setattr(set_aside, "note_added", stopped)
        # As by a process that ends here: nobody takes anything back.
        monkeypatch.setattr(adding._Writer, "take_back", lambda _: None)
        with pytest.raises(KeyboardInterrupt):
            add_files(library, [paper(Random(1))])  # noqa: S311
    assert set(rows(path).values()) == {0}
    assert_sound(path)
