"""Who may be the same, for which reason, and what is never suggested."""

import pytest

from briefing_app.domain.people import Decisions, Naming, Reason, Refusal
from briefing_app.domain.registering import register
from briefing_app.domain.suggesting import merged_name, suggestions
from tests.helpers.register_entries import NOTHING_DECIDED, naming

LEADER = naming(1, "Rosa Tandy", role="Leader of Barton Council", gender="f")


def suggested(*namings: Naming, decisions: Decisions = NOTHING_DECIDED) -> list[tuple[str, str, Reason]]:
    persons = register(namings, decisions)
    nameless = [item for item in namings if item.name is None]
    return [
        (item.one.name, item.other.name, item.reason) for item in suggestions(persons, nameless, decisions)
    ]


CASES = [
    ("Kath Rowe", "Catherine Rowe", Reason.SHORT_FORENAME),
    ("Bob Rowe", "Robert Rowe", Reason.SHORT_FORENAME),
    ("R. Tandy", "Rosa Tandy", Reason.INITIAL),
    ("Rosa Ann Tandy", "Rosa Tandy", Reason.MIDDLE_NAME),
    ("Rosalyn Tandy", "Rosalynn Tandy", Reason.SPELLING),
    ("Lachlan Brooke", "Lachlan Brookes", Reason.SPELLING),
    ("Mrs Tandy", "Rosa Tandy", Reason.SURNAME),
]


@pytest.mark.parametrize(("one", "other", "reason"), CASES)
def test_names_that_may_be_one(one: str, other: str, reason: Reason) -> None:
    found = suggested(naming(1, one), naming(2, other))
    assert [item[2] for item in found] == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rosa Tandy", "Piet Tandy"),
        ("Rosa Tandy", "Rosa Oduya"),
        ("P. Tandy", "Rosa Tandy"),
        ("Jean Marsh", "Joan Marsh"),
        ("Rosa", "Rosa Tandy"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert suggested(naming(1, one), naming(2, other)) == []


DIRECTOR = "director of children’s services"
NEAR = [("Helen Prys", "Helen Pryce"), ("Jane Marsh", "Jane March"), ("Jean Marsh", "Joan Marsh")]


@pytest.mark.parametrize(("one", "other"), NEAR)
def test_names_a_letter_apart_are_suggested_for_one_office(one: str, other: str) -> None:
    found = suggested(naming(1, one, role=DIRECTOR), naming(2, other, role=f"{DIRECTOR} at Barton Council"))
    assert [item[2] for item in found] == [Reason.SPELLING]


@pytest.mark.parametrize(("one", "other"), NEAR)
@pytest.mark.parametrize("role", [None, "social worker", "chief executive", f"deputy {DIRECTOR}"])
def test_names_a_letter_apart_are_two_without_it(one: str, other: str, role: str | None) -> None:
    said: dict[str, str] = {"role": role} if role else {}
    assert suggested(naming(1, one, role=DIRECTOR), naming(2, other, **said)) == []
    assert suggested(naming(1, one, **said), naming(2, other, role=DIRECTOR)) == []


def test_a_man_and_a_woman_of_like_names_are_two() -> None:
    one, other = naming(1, "Mark Oke", role=DIRECTOR, gender="m"), naming(2, "Mary Oke", role=DIRECTOR)
    assert len(suggested(one, other)) == 1
    assert suggested(one, naming(2, "Mary Oke", role=DIRECTOR, gender="f")) == []


def test_two_residents_of_like_names_are_two() -> None:
    assert suggested(naming(1, "Jane Hall", role="resident"), naming(2, "Jane Hill", role="resident")) == []


def test_a_surname_of_another_role_is_suggested_and_says_so() -> None:
    found = suggested(LEADER, naming(2, "Cllr Tandy", role="portfolio holder for housing"))
    assert found == [("Rosa Tandy", "Cllr Tandy", Reason.OTHER_ROLE)]


def test_a_surname_of_the_other_gender_is_not() -> None:
    assert suggested(LEADER, naming(2, "Mr Tandy")) == []


def test_two_of_one_source_are_not() -> None:
    assert suggested(LEADER, naming(1, "Mrs Tandy")) == []


def test_a_role_alone_is_suggested_for_those_who_hold_it_elsewhere() -> None:
    unnamed = naming(2, None, role="leader")
    found = suggested(LEADER, naming(3, "Sam Oke", role="head of housing"), unnamed)
    assert found == [("the leader in The Paper · 6 May 2002", "Rosa Tandy", Reason.ROLE_ALONE)]


@pytest.mark.parametrize("role", ["parent", "councillor", "deputy leader", "resident"])
def test_other_roles_are_nobody(role: str) -> None:
    assert suggested(LEADER, naming(3, "Sam Oke", role="parent"), naming(2, None, role=role)) == []


def test_bodies_by_initials_and_by_longer_names() -> None:
    found = suggested(
        naming(1, "Department for Water", body=True),
        naming(2, "DfW", body=True),
        naming(3, "Barton Council", body=True),
        naming(4, "Barton District Council", body=True),
        naming(5, "Mill Hill Council", body=True),
    )
    assert found == [
        ("Department for Water", "DfW", Reason.ACRONYM),
        ("Barton Council", "Barton District Council", Reason.LONGER_NAME),
    ]


def test_what_was_refused_is_not_suggested_again_when_sources_come() -> None:
    short, long = naming(1, "Kath Rowe"), naming(2, "Catherine Rowe")
    refusal = Refusal(frozenset([short.id]), frozenset([long.id]))
    decisions = Decisions(labels={}, refusals=(refusal,))
    assert (
        suggested(short, long, naming(3, "Kath Rowe"), naming(4, "Catherine Rowe"), decisions=decisions) == []
    )
    assert len(suggested(short, long)) == 1


def test_the_fullest_name_stays() -> None:
    one, other = register([LEADER, naming(2, "R. Tandy")], NOTHING_DECIDED)
    assert merged_name(one, other) == merged_name(other, one) == "Rosa Tandy"
