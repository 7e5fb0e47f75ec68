"""Documents of an import that did not come to its end: each batch can be taken back, and gone on from."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from briefing_app.services import adding
from briefing_app.services.adding import Step, add_files
from briefing_app.services.broken_off import broken_off
from briefing_app.services.reading_files import Incoming
from briefing_app.services.removing import remove_sources
from briefing_app.services.undoing import redo, undo, undoable
from briefing_app.store import sources
from briefing_app.store.library import Library
from tests.helpers.made_papers import paper
from tests.helpers.soundness import assert_whole, state


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> list[Incoming]:
    monkeypatch.setattr(adding, "_BATCH", 2)
    random = Random(5)  # noqa: S311
    return [paper(random) for _ in range(6)]


class KilledError(BaseException):
    """What ends an import at once."""


def killed(library: Library, papers: Sequence[Incoming], monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Add documents as a process does that is killed when so many are done."""

    def step(told: Step) -> bool:
        if told.done >= after:
            raise KilledError
        return True

    with monkeypatch.context() as patched:
        patched.setattr(adding._Writer, "take_back", lambda _: None)
        with pytest.raises(KilledError):
            add_files(library, papers, step)


def test_documents_of_a_killed_import_are_undone_in_one_step(
    tmp_path: Path, papers: list[Incoming], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        killed(library, papers, monkeypatch, 5)
        assert len(sources.every(library)) == 4
        name = undoable(library).undo
        assert broken_off(name) == (4, 6)
        assert undo(library) == name == "Add 4 of 6 documents"
        assert sources.every(library) == ()
        redo(library)
        assert len(sources.every(library)) == 4
    assert_whole(path)


def test_a_killed_import_is_gone_on_with(
    tmp_path: Path, papers: list[Incoming], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        killed(library, papers, monkeypatch, 3)
        report = add_files(library, papers)
        assert (len(report.added), len(report.skipped)) == (4, 2)
        assert broken_off(undoable(library).undo) is None
        undo(library)
        assert len(sources.every(library)) == 2
    assert_whole(path)


def test_a_whole_import_is_not_broken_off(tmp_path: Path, papers: list[Incoming]) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        add_files(library, papers)
        assert undoable(library).undo == "Add 6 documents"
        assert broken_off("Add 6 documents") is None
        assert broken_off(None) is None


def test_stopped_after_a_batch_all_is_as_before(tmp_path: Path, papers: list[Incoming]) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        add_files(library, papers[:3])
        remove_sources(library, sources.every(library)[:2])
        before = state(library)
        assert add_files(library, papers, lambda step: step.done < 5).stopped
        assert state(library) == before
        undo(library)
        assert len(sources.every(library)) == 3
    assert_whole(path)


def test_stopped_after_another_window_has_undone_it_nothing_is_left(
    tmp_path: Path, papers: list[Incoming]
) -> None:
    path = tmp_path / "a.briefing"

    def step(told: Step) -> bool:
        if told.done == 3:
            with Library.open(path) as other:
                undo(other)
        return told.done < 5

    with Library.create(path) as library:
        assert add_files(library, papers, step).stopped
        assert sources.every(library) == ()
        assert len(add_files(library, papers).added) == 6
    assert_whole(path)
