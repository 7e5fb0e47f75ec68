"""What is asked of what checks show: by how it stands, and of the person who promised it."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.checks.called import called
from briefing_app.checks.enquiries import Enquiry, enquiries
from briefing_app.domain.observations import Check, Observation
from tests.helpers.told import Story, promised

MADE, AFTER, ON = "2024-03-01", "2024-09-20", date(2025, 1, 1)
HUB = "The council will open a family hub in Marsh Lane by June 2024."


def asked(folder: Path, *stories: Story) -> list[Enquiry]:
    return list(enquiries([], promised(folder, *stories), ON))


def test_what_was_done_late_is_not_asked_as_if_nobody_knew(tmp_path: Path) -> None:
    late = Story(AFTER, "The council opened the family hub in Marsh Lane on 29 August 2024.")
    (one,) = asked(tmp_path, Story(MADE, HUB), late)
    assert one.known.endswith("a later source says that it was done after.")
    assert one.missing == "The reason for the delay, and what it cost."
    assert "What became of" not in one.question


def test_of_what_nobody_speaks_again_it_is_asked_whether_it_was_done(tmp_path: Path) -> None:
    (one,) = asked(tmp_path, Story(MADE, HUB))
    assert one.question.startswith("What became of this: ")
    assert one.missing == "Whether it was done, and when."


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("The council will recruit 40 social workers by June 2024.", "How many of them"),
        ("The council will spend £900,000 on foster carers by June 2024.", "Whether it was done"),
    ],
)
def test_of_a_number_it_is_asked_how_many_there_are(words: str, missing: str, tmp_path: Path) -> None:
    (one,) = asked(tmp_path, Story(MADE, words))
    assert one.missing.startswith(missing)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Councillor Brian Okafor, the cabinet member, said: “We will open a family hub by June 2024.”",
            "Councillor Brian Okafor, who promised it",
        ),
        (
            "Councillor Brian Okafor said: “We accept the report. We will open a family hub by June 2024.”",
            "Councillor Brian Okafor, who promised it",
        ),
        (
            "Brian Okafor told the panel: “It is late.” He promised that the hub would open by June 2024.",
            "Brian Okafor, who promised it",
        ),
        (HUB, "The director or head of the service"),
        (
            "Fareholm Council said it will open a family hub by June 2024.",
            "The director or head of the service",
        ),
        (
            "“We will open a family hub by June 2024,” she said.",
            "Whoever said so, or the director or head of the service",
        ),
    ],
)
def test_who_promised_it_is_asked(words: str, who: str, tmp_path: Path) -> None:
    (one,) = asked(tmp_path, Story(MADE, words))
    assert one.who == who


def test_an_area_that_was_graded_lower_is_named_without_its_grade() -> None:
    why = "Worse than before: outstanding when inspected 2018, good when inspected 2024."
    (one,) = enquiries([Observation(Check.GRADE_CHANGE, "Lindale: Care: good", why, ())], [], ON)
    assert one.question == (
        "“Lindale: Care” was graded lower than before: what changed between the two inspections?"
    )


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("Spending on agency staff fell a fall", "Spending on agency staff"),
        ("the number of children in care rose", "the number of children in care"),
        ("children in care", "children in care"),
        ("fell", "fell"),
        ("staff who went sick", "staff who went sick"),
    ],
)
def test_a_measure_ends_with_no_verb_that_is_cut_off(measure: str, words: str) -> None:
    assert called(measure) == words
