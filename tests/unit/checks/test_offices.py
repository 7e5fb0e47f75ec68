"""Offices that changed hands over several sources, and people who hold different ones."""

from pathlib import Path

import pytest

from briefing_app.domain.observations import Check
from tests.helpers.told import Story, changed_hands

FIRST, LATER = "2024-03-01", "2024-04-10"
LEFT = "Marian Thorley, director of children’s services, left the council in February."
TOOK_UP = "Gavin Pell was appointed interim director of children’s services."


@pytest.mark.parametrize(
    ("left", "took_up", "office"),
    [
        (LEFT, TOOK_UP, "director"),
        (LEFT, "Gavin Pell takes over as head of children’s services next week.", "director"),
        (
            "Marian Thorley, head of fostering, resigned.",
            "Gavin Pell joins as director of fostering.",
            "head",
        ),
        (
            "Ruth Lanyon stepped down as chief executive.",
            "Tobias Merrick will become chief executive in May.",
            "chief executive",
        ),
        (
            "Ruth Lanyon will retire as chief executive.",
            "Tobias Merrick is acting chief executive.",
            "chief executive",
        ),
        (
            "Cllr Ned Harrow resigned as leader of the council.",
            "Cllr Amina Doyle became leader of the council on Tuesday.",
            "leader",
        ),
        (
            "Cllr Ivo Brand stood down as cabinet member for children.",
            "Cllr Jess Kimber succeeds him as portfolio holder for children.",
            "cabinet member",
        ),
        (
            "Commissioner Edith Pryor steps down in March.",
            "Ministers appointed Hugh Tolland as commissioner for Fareholm.",
            "Commissioner",
        ),
        # Where the second names no service, it is that of which the papers write.
        (LEFT, "Gavin Pell was appointed interim director on Monday.", "director"),
    ],
)
def test_an_office_that_changed_hands(left: str, took_up: str, office: str, tmp_path: Path) -> None:
    (found,) = changed_hands(tmp_path, Story(FIRST, left), Story(LATER, took_up))
    assert found.check is Check.PROGRESS
    assert found.about.startswith(office)
    assert [item.mention.passage.exact for item in found.evidence] == [left, took_up]


def test_sources_stand_in_the_order_of_time(tmp_path: Path) -> None:
    third = "Rosa Lund has been appointed director of children’s services."
    (found,) = changed_hands(tmp_path, Story("2024-06-01", third), Story(LATER, TOOK_UP), Story(FIRST, LEFT))
    assert [item.mention.passage.exact for item in found.evidence] == [LEFT, TOOK_UP, third]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another office.
        (LEFT, "Gavin Pell was appointed director of highways."),
        (LEFT, "Gavin Pell was appointed chief executive of the council."),
        ("Marian Thorley left as head of fostering.", "Gavin Pell was appointed head of early help."),
        ("Ruth Lanyon retired as chief executive.", "Cllr Tobias Merrick became leader of the council."),
        (
            "Cllr Joan Miles stood down as chair of the scrutiny committee.",
            "Cllr Peter Orme became chair of governors at Brook School.",
        ),
        (
            "Cllr Ivo Brand stood down as cabinet member for children.",
            "Cllr Jess Kimber became cabinet member for highways.",
        ),
        # Two people of one surname, in two offices.
        (LEFT, "Colin Thorley was appointed director of highways."),
        # The same person, however she is called.
        (LEFT, "Mrs Marian Thorley retired as director of children’s services, it was said."),
        (LEFT, LEFT.replace("left", "is leaving")),
        # Nobody is named who took it up.
        (LEFT, "The council appointed an interim director of children’s services."),
        # Nobody took it up or left it.
        (LEFT.replace("left", "praised"), "Gavin Pell, director of children’s services, praised staff."),
        (LEFT, "Gavin Pell, director of children’s services, praised foster carers."),
        # No office at all.
        (LEFT, "Gavin Pell joined the choir of children’s services."),
    ],
)
def test_what_is_no_change_of_hands(one: str, other: str, tmp_path: Path) -> None:
    assert changed_hands(tmp_path, Story(FIRST, one), Story(LATER, other)) == []


@pytest.mark.parametrize(
    "other",
    [
        Story(None, TOOK_UP),
        Story("2026-04-10", TOOK_UP),
        Story(LATER, TOOK_UP, council="Lindale"),
    ],
)
def test_sources_that_cannot_be_compared(other: Story, tmp_path: Path) -> None:
    assert changed_hands(tmp_path, Story(FIRST, LEFT), other) == []


def test_one_source_alone_needs_no_comparing(tmp_path: Path) -> None:
    other = Story(LATER, "The roads are in a bad way.")
    assert changed_hands(tmp_path, Story(FIRST, f"{LEFT} {TOOK_UP}"), other) == []


def test_a_source_that_names_no_council_speaks_only_of_the_only_one(tmp_path: Path) -> None:
    stories = Story(FIRST, LEFT), Story(LATER, TOOK_UP, council=None)
    assert len(changed_hands(tmp_path / "one", *stories)) == 1
    lindale = Story(LATER, "The roads are in a bad way.", council="Lindale")
    assert changed_hands(tmp_path / "two", *stories, lindale) == []


@pytest.mark.parametrize(
    "words",
    [
        "Fareholm has appointed Gavin Pell as director of children’s services, after Marian Thorley left.",
        "Gavin Pell became director of children’s services when Marian Thorley retired.",
        "Gavin Pell succeeds Marian Thorley as director of children’s services.",
        "Gavin Pell was appointed director of children’s services, replacing Marian Thorley.",
    ],
)
def test_one_sentence_that_names_both_is_enough(words: str, tmp_path: Path) -> None:
    (found,) = changed_hands(tmp_path, Story(FIRST, words))
    assert found.why == "The office changed hands: Gavin Pell followed Marian Thorley."
    assert [item.mention.passage.exact for item in found.evidence] == [words]


def test_two_who_are_named_beside_a_change_do_not_follow_each_other(tmp_path: Path) -> None:
    words = "Gavin Pell was appointed director of children’s services, Marian Thorley said."
    assert changed_hands(tmp_path, Story(FIRST, words)) == []
