"""Events that happen once, as several sources date them: differently, alike, or each its own."""

from pathlib import Path

import pytest

from briefing_app.checks.days import days
from briefing_app.domain.observations import Check, Observation
from tests.helpers.stories import observed, passages
from tests.helpers.told import Story, library_of, parts_of

FIRST, LATER = "2024-03-10", "2024-03-20"
BOILER = "A boiler in the nursery kitchen at Stanmere burst on 9 January 2024."
BOILER_AGAIN = "The boiler of the nursery kitchen in Stanmere burst on 11 January 2024."
MET = "The improvement board met for the first time on 15 January 2024."
MET_AGAIN = "The first meeting of the improvement board was held on 22 January 2024."
VISITED = "Ofsted inspectors began their second monitoring visit on 16 January 2024."
VISITED_AGAIN = "The second monitoring visit took place on 23 January 2024."
SANK = "The Tarnley ferry sank at its mooring beside the lifeboat station on 14 February 2024."
SANK_AGAIN = "A ferry used to lie at the quay. It sank in February 2024."


def told_of_days(folder: Path, *stories: Story) -> list[Observation]:
    with library_of(folder, stories) as library:
        return [one for part in parts_of(library) for one in days(part)]


def of_two(folder: Path, one: str, other: str) -> list[Observation]:
    return told_of_days(folder, Story(FIRST, one), Story(LATER, other))


@pytest.mark.parametrize(
    ("one", "other", "first_day", "other_day"),
    [
        (BOILER, BOILER_AGAIN, "9 January 2024", "11 January 2024"),
        # One of them names no place.
        (BOILER, BOILER_AGAIN.replace(" in Stanmere", ""), "9 January 2024", "11 January 2024"),
        (
            "The harbourmaster, Idris Vale, resigned on 14 February 2024.",
            "Idris Vale, the harbourmaster, resigned on 16 February 2024.",
            "14 February 2024",
            "16 February 2024",
        ),
        (
            "The lido pavilion was demolished on 8 January 2024.",
            "Contractors demolished the lido pavilion on 10 January 2024.",
            "8 January 2024",
            "10 January 2024",
        ),
        # The first meeting of a body, however it is told.
        (MET, MET_AGAIN, "15 January 2024", "22 January 2024"),
        (
            MET,
            "An improvement board has been set up. It first met on 22 January 2024.",
            "15 January 2024",
            "22 January 2024",
        ),
        (
            MET,
            "The improvement board’s inaugural session was on 22 January 2024.",
            "15 January 2024",
            "22 January 2024",
        ),
        # A monitoring visit, by its number.
        (VISITED, VISITED_AGAIN, "16 January 2024", "23 January 2024"),
        (
            "The first monitoring visit by Ofsted was on 16 January 2024.",
            "Inspectors made monitoring visits. Their first visit was on 23 January 2024.",
            "16 January 2024",
            "23 January 2024",
        ),
    ],
)
def test_one_event_dated_differently_is_a_conflict(
    one: str, other: str, first_day: str, other_day: str, tmp_path: Path
) -> None:
    (found,) = of_two(tmp_path, one, other)
    assert found.check is Check.CONFLICT
    assert found.why == (
        f"A.txt · 10 March 2024 has {first_day}, B.txt · 20 March 2024 has {other_day}, for the same event."
    )
    assert [source.title for source in found.sources] == ["A", "B"]


def test_the_earlier_source_is_named_first(tmp_path: Path) -> None:
    (found,) = told_of_days(tmp_path, Story(LATER, BOILER), Story(FIRST, BOILER_AGAIN))
    assert found.why.startswith("B.txt · 10 March 2024 has 11 January 2024, A.txt")
    assert found.about == "The boiler of the nursery kitchen in Stanmere burst on …"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The wider date holds the narrower.
        (BOILER, BOILER_AGAIN.replace("on 11 January", "in January")),
        (MET, MET_AGAIN.replace("on 22 January", "in January")),
        (VISITED, VISITED_AGAIN.replace("on 23 January", "in January")),
        (BOILER, BOILER_AGAIN.replace("11", "9")),
        # Another event.
        (BOILER, BOILER_AGAIN.replace("burst", "was replaced")),
        (BOILER, "A water main in Quay Street burst on 11 January 2024."),
        ("The lido pavilion was demolished on 8 January 2024.", "40 cases were open on 10 January 2024."),
        (MET, "The improvement board met again on 22 January 2024."),
        (MET, MET_AGAIN.replace("improvement board", "corporate parenting panel")),
        (
            "The harbourmaster, Idris Vale, resigned on 14 February 2024.",
            "The finance director, Maud Penhale, resigned on 16 February 2024.",
        ),
        # Another one of several.
        (VISITED, VISITED_AGAIN.replace("second", "third")),
        (VISITED, "Inspectors came back for a monitoring visit on 23 January 2024."),
        (BOILER, BOILER_AGAIN.replace("nursery", "second nursery").replace("The boiler of", "A boiler in")),
        # Another place.
        (BOILER, BOILER_AGAIN.replace("Stanmere", "Tarnley")),
        # Months apart.
        (BOILER.replace("January 2024", "September 2023"), BOILER_AGAIN),
        (VISITED.replace("January 2024", "September 2023"), VISITED_AGAIN),
        # It is still to come.
        (
            "The lido pavilion was demolished on 8 February 2024.",
            "The lido pavilion will be demolished on 28 March 2024.",
        ),
    ],
)
def test_what_is_not_one_event_dated_differently(one: str, other: str, tmp_path: Path) -> None:
    assert Check.CONFLICT not in [found.check for found in of_two(tmp_path, one, other)]


@pytest.mark.parametrize(
    ("one", "other"), [(BOILER, BOILER_AGAIN), (MET, MET_AGAIN), (VISITED, VISITED_AGAIN), (SANK, SANK_AGAIN)]
)
def test_events_of_two_councils_are_two(one: str, other: str, tmp_path: Path) -> None:
    assert told_of_days(tmp_path / "two", Story(FIRST, one), Story(LATER, other, council="Lindale")) == []
    assert len(of_two(tmp_path / "one", one, other)) == 1


@pytest.mark.parametrize("later", [None, "2025-06-02"])
def test_sources_of_other_times_are_not_set_against_each_other(later: str | None, tmp_path: Path) -> None:
    assert told_of_days(tmp_path, Story(FIRST, BOILER), Story(later, BOILER_AGAIN)) == []


@pytest.mark.parametrize(
    ("other", "dates"),
    [
        (SANK_AGAIN, "one date, as: 14 February 2024, February 2024"),
        (SANK_AGAIN.replace("in February", "on 14 February"), "the same date: 14 February 2024"),
    ],
)
def test_one_event_in_other_words_agrees_where_one_date_holds_the_other(
    other: str, dates: str, tmp_path: Path
) -> None:
    (found,) = of_two(tmp_path, SANK, other)
    assert (found.check, found.why) == (Check.AGREEMENT, f"Two sources give {dates}.")
    assert [item.source.title for item in found.evidence] == ["A", "B"]


def test_three_sources_agree_in_one_observation(tmp_path: Path) -> None:
    third = "Anglers miss a ferry that was a landmark. It sank without a sound on 14 February 2024."
    (found,) = told_of_days(
        tmp_path, Story(FIRST, SANK), Story(LATER, SANK_AGAIN), Story("2024-04-02", third)
    )
    assert found.why.startswith("Three sources give one date, as: ")
    assert [source.title for source in found.sources] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SANK, SANK_AGAIN.replace("February", "March")),
        # A year is too wide to be a date of anything.
        (SANK, SANK_AGAIN.replace("February 2024", "2024")),
        # Another event.
        (SANK, SANK_AGAIN.replace("It sank", "It was painted blue")),
        (SANK, SANK_AGAIN.replace("It sank", "The pool was shut")),
        # Another place.
        (SANK, SANK_AGAIN.replace("It sank", "It sank off Quillbridge")),
    ],
)
def test_dates_that_do_not_agree(one: str, other: str, tmp_path: Path) -> None:
    assert of_two(tmp_path, one, other) == []


def test_all_checks_together_tell_a_conflict_once(tmp_path: Path) -> None:
    (found,) = observed(tmp_path, (FIRST, BOILER), (LATER, BOILER_AGAIN), only={Check.CONFLICT})
    assert passages(found) == ["9 January 2024", "11 January 2024"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another one, of another place, which the sentence before names.
        (SANK, "The Quillbridge ferry used to lie at the quay. It sank in February 2024."),
        (SANK.replace("The", "The second"), "The first ferry of Tarnley sank at the quay in February 2024."),
    ],
)
def test_another_thing_of_the_kind_is_not_dated_alike(one: str, other: str, tmp_path: Path) -> None:
    assert of_two(tmp_path, one, other) == []
