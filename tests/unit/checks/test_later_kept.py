"""What later sources say of promises is asked of each of them once, and again where it was forgotten."""

from pathlib import Path

import pytest

from briefing_app.checks import later
from briefing_app.checks.later import Shelf, Wanted
from briefing_app.checks.links import Step
from briefing_app.checks.promises import promises
from briefing_app.store.library import Library
from tests.helpers.told import Story, add_stories, library_of, parts_of

MADE, AFTER = "2024-03-01", "2024-10-14"
# Words that no other test has: what is worked out is kept from one to the next.
TO_PAINT = "Officers will repaint the boathouse on the pier by the end of June 2024."
SEEN = "Visitors say the boathouse is a sorry sight."
SEEN_AGAIN = "Visitors say the boathouse is a sad sight."


def told_in(library: Library) -> list[list[str]]:
    """What later sources say of each promise of a library."""
    every = (one for part in parts_of(library) for one in promises(part))
    return [[item.source.title for step in one.later for item in step.evidence] for one in every]


def test_a_source_is_asked_once_of_a_promise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Shelf, Wanted]] = []
    tells = Shelf.tells

    def asking(shelf: Shelf, wanted: Wanted) -> Step | None:
        asked.append((shelf, wanted))
        return tells(shelf, wanted)

    monkeypatch.setattr(Shelf, "tells", asking)
    with library_of(tmp_path, [Story(MADE, TO_PAINT), Story(AFTER, SEEN)]) as library:
        assert told_in(library) == [["B"]]
        before = len(asked)
        assert told_in(library) == [["B"]]
        assert len(asked) == before > 0
        add_stories(library, tmp_path, [Story("2024-09-02", SEEN_AGAIN)], first="Q")
        # In the order in which they came out.
        assert told_in(library) == [["Q", "B"]]
    assert len(asked) == len(set(asked)) > before


def test_what_was_forgotten_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(later, "_MOST_ASKED", 1)
    stories = [Story("2024-03-02", TO_PAINT), Story(AFTER, SEEN), Story("2024-10-15", SEEN_AGAIN)]
    with library_of(tmp_path, stories) as library:
        assert [told_in(library) for _ in range(3)] == [[["B", "C"]]] * 3
