"""Who may see a source: one step to take back, kept whatever becomes of the source and its reading."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.domain.restrictions import CONFIDENTIAL, Restriction, exempt
from briefing_app.services.browsing import contents, with_marks
from briefing_app.services.correcting import correct_all, correct_details
from briefing_app.services.removing import remove_sources
from briefing_app.services.restricting import restrict, restrictions
from briefing_app.services.undoing import moved, redo, undo, undoable
from briefing_app.store import operations
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import LETTER, added, assert_sound, rows, written


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


@pytest.fixture
def source(library: Library, tmp_path: Path) -> Source:
    return added(library, written(tmp_path))


def of(library: Library, source: Source) -> Restriction | None:
    return restrictions(library).get(source.sha256)


def test_a_source_is_marked_marked_otherwise_and_public_again(library: Library, source: Source) -> None:
    assert restrictions(library) == {}
    for restriction in (exempt("3"), CONFIDENTIAL, None):
        restrict(library, source, restriction)
        assert of(library, source) == restriction
    assert restrictions(library) == {}


def test_it_is_one_step_with_a_name_and_moves_nothing(library: Library, source: Source) -> None:
    held = contents(library)
    restrict(library, source, exempt("3"))
    assert undoable(library).undo == "Mark “story” as exempt by paragraph 3"
    assert not moved(library)
    marked = with_marks(library, held)
    assert marked.restricted == {source.sha256: exempt("3")}
    assert marked == replace(contents(library), changed=frozenset())
    assert marked.quotes is held.quotes
    assert undo(library) == "Mark “story” as exempt by paragraph 3"
    assert not moved(library)
    assert of(library, source) is None
    redo(library)
    assert of(library, source) == exempt("3")
    restrict(library, source, CONFIDENTIAL)
    assert undoable(library).undo == "Mark “story” as confidential"
    restrict(library, source, None)
    assert undoable(library).undo == "Mark “story” as public"
    for _ in range(3):
        undo(library)
    assert restrictions(library) == {}


def test_marking_it_as_it_is_leaves_nothing_to_take_back(library: Library, source: Source) -> None:
    before = undoable(library)
    restrict(library, source, None)
    assert undoable(library) == before
    restrict(library, source, exempt("3"))
    restrict(library, source, exempt("3"))
    undo(library)
    assert of(library, source) is None


def test_details_and_who_may_see_it_are_one_step(library: Library, source: Source) -> None:
    before = contents(library)
    details = replace(source.details, title="Exempt appendix", published="2018-10-05")
    correct_all(library, source, details, exempt("1"))
    held = contents(library)
    assert held.restricted == {source.sha256: exempt("1")}
    assert [one.title for one in held.sources] == ["Exempt appendix"]
    assert moved(library)
    assert undo(library) == "Correct the details of “Exempt appendix” and who may see it"
    assert replace(contents(library), undoable=before.undoable) == before
    redo(library)
    assert replace(contents(library), undoable=held.undoable) == held
    assert_sound(library.path)


def test_it_outlives_another_reading_and_other_details(library: Library, source: Source) -> None:
    restrict(library, source, CONFIDENTIAL)
    correct_details(library, source, replace(source.details, published="2019-01-05"))
    correct_details(library, source, source.details)
    assert of(library, source) == CONFIDENTIAL


def test_it_is_there_when_a_removed_source_comes_back(
    library: Library, source: Source, tmp_path: Path
) -> None:
    restrict(library, source, exempt("5"))
    remove_sources(library, [source])
    assert contents(library).sources == ()
    undo(library)
    assert contents(library).restricted == {source.sha256: exempt("5")}
    redo(library)
    again = added(library, written(tmp_path))
    assert contents(library).restricted == {again.sha256: exempt("5")}
    assert_sound(library.path)


def test_adding_and_marking_are_taken_back_one_by_one(library: Library, tmp_path: Path) -> None:
    source = added(library, written(tmp_path, "letter.txt", LETTER))
    restrict(library, source, exempt("3"))
    undo(library)
    undo(library)
    assert contents(library).sources == ()
    redo(library)
    redo(library)
    assert contents(library).restricted == {source.sha256: exempt("3")}


def test_a_source_that_is_gone_is_said_to_be(library: Library, source: Source) -> None:
    remove_sources(library, [source])
    before = rows(library.path)
    with pytest.raises(BriefingError, match="is no longer in the library"):
        restrict(library, source, exempt("3"))
    with pytest.raises(BriefingError, match="is no longer in the library"):
        correct_all(library, source, source.details, exempt("3"))
    assert rows(library.path) == before


def test_what_another_version_kept_withholds_the_source(library: Library, source: Source) -> None:
    with library.operation("From a later version") as operation:
        operations.decide(library, operation, source.sha256, "restriction", {"kind": "sealed", "until": 2030})
    assert of(library, source) == CONFIDENTIAL
