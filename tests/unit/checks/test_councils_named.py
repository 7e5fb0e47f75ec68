"""Whose a source without a grade is: the council that it clearly names, of those that a library has."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.store import loading, sources
from briefing_app.store.library import Library
from tests.helpers.told import Story, library_of, material_of, parts_of

ROADS = "The roads are in a bad way."
BOTH_KNOWN = [Story("2024-03-01", ROADS), Story("2024-03-02", ROADS, council="Lindale")]
CLEARLY = "Fareholm has a new director. She came to Fareholm in May."
PARAGRAPHS = "\n\n".join(["The roads of this town are bad."] * 21)
HOME = """Inspection of Tarnley House

Tarnley House, a children’s home, was judged inadequate by Ofsted in March 2024.
"""


def groups(folder: Path, stories: Sequence[Story]) -> list[str]:
    """The names of sources that may be of one council, as one word for each council."""
    with library_of(folder, stories) as library:
        titles = {one.sha256: str(one.title) for one in sources.every(library)}
        return sorted("".join(sorted(titles[one] for one in part.sentences)) for part in parts_of(library))


def unnamed(text: str) -> Story:
    return Story("2024-04-01", text, council=None)


@pytest.mark.parametrize(
    "text",
    [
        CLEARLY,
        CLEARLY.upper(),
        "Fareholm Council has a new director. Fareholm’s last one left in May.",
        # Twice as often as the other one.
        "Fareholm has a new director. She left Lindale for Fareholm in May.",
        "Fareholm is near Lindale. Fareholm has a new director. Fareholm is glad. So is Fareholm Hall.",
        f"{CLEARLY}\n\n{PARAGRAPHS}\n\nLindale is near. Lindale is large. Lindale has a fair.",
    ],
)
def test_a_source_belongs_to_the_council_that_it_names_clearly(text: str, tmp_path: Path) -> None:
    assert groups(tmp_path, [*BOTH_KNOWN, unnamed(text)]) == ["AC", "B"]
    swapped = text.replace("Fareholm", "Other").replace("Lindale", "Fareholm").replace("Other", "Lindale")
    if text != text.upper():
        assert groups(tmp_path / "swapped", [*BOTH_KNOWN, unnamed(swapped)]) == ["A", "BC"]


@pytest.mark.parametrize(
    "text",
    [
        ROADS,
        # Once may be by the way.
        "Fareholm has a new director of housing.",
        # As often as the other, or not clearly more often.
        "Fareholm and Lindale share a director. Both Fareholm and Lindale pay her.",
        "Fareholm and Lindale share a director. Fareholm and Lindale pay her. Fareholm chose her.",
        # Not at its head.
        f"{PARAGRAPHS}\n\n{CLEARLY}",
        # A council of which nobody reports a grade.
        "Marlow Bay has a new director. She came to Marlow Bay in May.",
    ],
)
def test_otherwise_it_is_doubtful_whose_a_source_is(text: str, tmp_path: Path) -> None:
    assert groups(tmp_path, [*BOTH_KNOWN, unnamed(text)]) == ["A", "B", "C"]


@pytest.mark.parametrize("text", [ROADS, CLEARLY, CLEARLY.replace("Fareholm", "Lindale")])
def test_of_the_only_council_is_every_source(text: str, tmp_path: Path) -> None:
    assert groups(tmp_path, [BOTH_KNOWN[0], unnamed(text)]) == ["AB"]


def test_a_source_with_a_grade_belongs_to_that_council_alone(tmp_path: Path) -> None:
    told = Story("2024-04-01", CLEARLY.replace("Fareholm", "Lindale"))
    assert groups(tmp_path, [*BOTH_KNOWN, told]) == ["AC", "B"]


def test_sources_that_name_one_council_are_one_and_doubtful_ones_are_nobodys(tmp_path: Path) -> None:
    doubtful = Story("2024-04-03", "The harbour is in a bad way.", council=None)
    with library_of(tmp_path, [*BOTH_KNOWN, unnamed(CLEARLY), doubtful]) as library:
        councils = material_of(library).councils
        one, other, named, nobodys = (titled(library, name) for name in "ABCD")
    assert councils.are_one([one], [named])
    assert not councils.are_one([other], [named])
    assert not councils.are_one([one], [nobodys])
    assert not councils.are_one([nobodys], [nobodys])


def titled(library: Library, title: str) -> Source:
    return next(one for one in sources.every(library) if one.title == title)


def test_a_graded_home_is_no_council(tmp_path: Path) -> None:
    with library_of(tmp_path, [BOTH_KNOWN[0], unnamed(HOME)]) as library:
        graded = {item.mention.framework for one in loading.judgements(library) for item in one.evidence}
        assert graded == {"ilacs", "childrens-homes"}
        assert material_of(library).councils.is_only_one
        assert len(parts_of(library)) == 1


def test_a_story_on_a_graded_home_is_of_the_council_that_it_names(tmp_path: Path) -> None:
    assert groups(tmp_path / "named", [*BOTH_KNOWN, unnamed(f"{HOME}\n{CLEARLY}")]) == ["AC", "B"]
    assert groups(tmp_path / "not", [*BOTH_KNOWN, unnamed(HOME)]) == ["A", "B", "C"]
