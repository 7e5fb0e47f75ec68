"""Who chaired a board at its first meeting, as several sources name them."""

from pathlib import Path

import pytest

from briefing_app.checks.holders import holders
from briefing_app.domain.observations import Check, Observation
from tests.helpers.told import Story, library_of, parts_of

FIRST, LATER = "2024-03-10", "2024-03-20"
TANDY = "Rosa Tandy has chaired the improvement board since its first meeting."
VALE = "Idris Vale has chaired the improvement board from its first session."
SET_UP = """An improvement board has been established. \
It met for the first time in May, under its independent chair, Idris Vale."""
BY_TITLE = "The commissioner has chaired the improvement board since its first meeting."
ABOUT = "chair of the improvement board at its first meeting"


def chairs(folder: Path, *stories: Story) -> list[Observation]:
    with library_of(folder, stories) as library:
        return [one for part in parts_of(library) for one in holders(part)]


def of_two(folder: Path, one: str, other: str) -> list[Observation]:
    return chairs(folder, Story(FIRST, one), Story(LATER, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TANDY, VALE),
        (TANDY, "Idris Vale, who has chaired the improvement board since it was set up, said so."),
        (TANDY, "Idris Vale, who had taken the chair of the Improvement Board from its first meeting, left."),
        (TANDY, "The improvement board, which Idris Vale has chaired ever since it first met, is large."),
        (TANDY, "The improvement board first met in May, chaired by Idris Vale."),
        (TANDY, SET_UP),
        (TANDY.replace("Rosa", "Cllr Rosa"), VALE.replace("Idris", "Dr Idris")),
        # One title, but two people; and two titles.
        (f"Commissioner {TANDY}", f"Commissioner {VALE}"),
        (BY_TITLE, BY_TITLE.replace("The commissioner", "The council’s leader")),
        (BY_TITLE, f"Our chief executive {VALE}"),
    ],
)
def test_two_chairs_at_one_first_meeting_are_a_conflict(one: str, other: str, tmp_path: Path) -> None:
    (found,) = of_two(tmp_path, one, other)
    assert (found.check, found.about) == (Check.CONFLICT, ABOUT)
    assert found.why == (f"A.txt · 10 March 2024 and B.txt · 20 March 2024 name different people as {ABOUT}.")
    exact = [item.mention.passage.exact for item in found.evidence]
    assert exact[0] == one
    assert other.endswith(exact[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same person, with a title or another one.
        (TANDY, TANDY),
        (TANDY, TANDY.replace("Rosa", "Cllr Rosa")),
        (TANDY, TANDY.replace("Rosa Tandy", "Dame Rosa Anne Tandy")),
        (TANDY, f"The commissioner {TANDY}"),
        (f"Our chief executive {TANDY}", f"The commissioner {TANDY}"),
        (BY_TITLE, f"The commissioner {TANDY}"),
        # Nobody says that the commissioner is somebody else.
        (BY_TITLE, TANDY),
        # Somebody who came later, or whose time is not told.
        (TANDY, "Idris Vale now chairs the improvement board."),
        (TANDY, "Idris Vale took the chair of the improvement board in July."),
        (TANDY, "Idris Vale has chaired the improvement board since July."),
        (TANDY, "The improvement board met in July, chaired by Idris Vale."),
        # Another board.
        (TANDY, VALE.replace("improvement board", "education board")),
        (TANDY, VALE.replace("improvement board", "improvement panel")),
        # Somebody who only was there.
        (TANDY, "Idris Vale has been a member of the improvement board since its first meeting."),
    ],
)
def test_who_is_no_other_chair_at_that_meeting(one: str, other: str, tmp_path: Path) -> None:
    assert of_two(tmp_path / "one", one, other) == []
    assert of_two(tmp_path / "other", other, one) == []


def test_each_of_several_chairs_is_set_against_each_other(tmp_path: Path) -> None:
    third = VALE.replace("Idris Vale", "Maud Penhale")
    found = chairs(tmp_path, Story(FIRST, TANDY), Story(LATER, VALE), Story("2024-04-02", third))
    sources = sorted("".join(str(source.title) for source in one.sources) for one in found)
    assert sources == ["AB", "AC", "BC"]


def test_boards_of_two_councils_are_two(tmp_path: Path) -> None:
    assert chairs(tmp_path, Story(FIRST, TANDY), Story(LATER, VALE, council="Lindale")) == []


@pytest.mark.parametrize("later", [None, "2025-06-02"])
def test_another_time_is_another_board(later: str | None, tmp_path: Path) -> None:
    assert chairs(tmp_path, Story(FIRST, TANDY), Story(later, VALE)) == []


def test_one_source_that_names_two_chairs_differs_from_nobody(tmp_path: Path) -> None:
    other = Story(LATER, "The roads are in a bad way.")
    assert chairs(tmp_path, Story(FIRST, f"{TANDY}\n\n{VALE}"), other) == []


def test_commas_may_stand_around_a_name(tmp_path: Path) -> None:
    other = "The chief executive, Rosa Tandy, has chaired the improvement board since its first meeting."
    (found,) = of_two(tmp_path, VALE, other)
    assert found.about == ABOUT
