"""Who is the same person as whom: what is put together, what stays apart, and that order does not matter."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.people import Decisions, Label, Naming, Refusal
from briefing_app.domain.registering import register
from tests.helpers.register_entries import NOTHING_DECIDED, naming, source

LEADER = naming(1, "Rosa Tandy", role="Leader of Barton Council")


def together(*namings: Naming, decisions: Decisions = NOTHING_DECIDED) -> list[list[str]]:
    """How each person is called, source by source."""
    return [[item.called for item in person.namings] for person in register(namings, decisions)]


ONE = {
    "the same name": [naming(1, "Rosa Tandy"), naming(2, "Rosa Tandy")],
    "a title more": [naming(1, "Cllr Rosa Tandy"), naming(2, "Rosa Tandy")],
    "other marks": [naming(1, "Siân O’Dowd"), naming(2, "Sian O'Dowd")],
    "the same role in other words": [LEADER, naming(2, "Cllr Tandy", role="council leader")],
    "a councillor by role": [LEADER, naming(2, "Cllr Tandy", role="Councillor")],
    "the same ward": [
        naming(1, "Rosa Tandy", party="Lab", ward="Mill Hill"),
        naming(2, "Mrs Tandy", party="Labour", ward="Mill Hill"),
    ],
    "the party in short": [
        naming(1, "Cllr Rosa Tandy", party="Conservative"),
        naming(2, "Cllr Tandy", party="Con"),
    ],
    "one who changed wards": [
        naming(1, "Rosa Tandy", party="Lab", ward="Mill Hill"),
        naming(2, "Rosa Tandy", party="Labour", ward="Brookside"),
    ],
    "a doctor": [naming(1, "Dr Piet Oduya"), naming(2, "Dr Oduya")],
    "surnames alone": [naming(1, "Cllr Tandy"), naming(2, "Cllr Tandy")],
    "bodies": [naming(1, "Barton Council", body=True), naming(2, "The Barton Council", body=True)],
}
APART = {
    "other names": [naming(1, "Rosa Tandy"), naming(2, "Rose Tandy")],
    "members of other parties for other wards": [
        naming(1, "Sam Oke", party="Lab", ward="Mill Hill"),
        naming(2, "Sam Oke", party="Con", ward="Brookside"),
    ],
    "another role": [LEADER, naming(2, "Cllr Tandy", role="portfolio holder for housing")],
    "a deputy": [LEADER, naming(2, "Cllr Tandy", role="deputy leader of Barton Council")],
    "the leader of a group": [LEADER, naming(2, "Cllr Tandy", role="Conservative group leader")],
    "another party": [
        naming(1, "Cllr Rosa Tandy", party="Lab"),
        naming(2, "Cllr Tandy", party="Green"),
    ],
    "another gender": [
        naming(1, "Rosa Tandy", role="Leader", gender="f"),
        naming(2, "Mr Tandy", role="leader"),
    ],
    "nothing but the surname": [naming(1, "Rosa Tandy", gender="f"), naming(2, "Mrs Tandy")],
    "a councillor and an officer": [
        naming(1, "Rosa Tandy", role="head of finance"),
        naming(2, "Cllr Tandy"),
    ],
    "no title": [LEADER, naming(2, "Tandy", role="council leader")],
    "initials": [LEADER, naming(2, "R. Tandy", role="council leader")],
    "a role without a name": [LEADER],
    "both in one source": [LEADER, naming(1, "Cllr Tandy", role="council leader")],
    "surnames of two parties": [naming(1, "Cllr Khan", party="Lab"), naming(2, "Cllr Khan", party="Con")],
    "a body of one word": [naming(1, "Anna Shelter", role="Leader"), naming(2, "Shelter", body=True)],
}


@pytest.mark.parametrize("case", ONE)
def test_these_are_one(case: str) -> None:
    assert len(together(*ONE[case])) == 1


@pytest.mark.parametrize("case", APART)
def test_these_stay_apart(case: str) -> None:
    assert len(together(*APART[case])) == len(APART[case])


def test_a_surname_that_fits_two_joins_neither() -> None:
    father = naming(1, "Cllr Imran Khan", party="Lab")
    son = naming(2, "Cllr Adil Khan", party="Lab")
    bare = [naming(3, "Cllr Khan", party="Lab"), naming(4, "Cllr Khan"), naming(5, "Cllr Khan")]
    assert [len(one) for one in together(father, son, *bare)] == [1, 1, 1, 1, 1]
    # Without the son there is nobody else whom they can mean.
    assert [len(one) for one in together(father, *bare)] == [4]


def test_those_with_the_same_name_are_told_apart_by_ward_or_source() -> None:
    persons = register(
        [
            naming(1, "Sam Oke", party="Lab", ward="Mill Hill"),
            naming(2, "Sam Oke", party="Con", ward="Brookside"),
            naming(3, "Sam Oke"),
        ],
        NOTHING_DECIDED,
    )
    assert [person.name for person in persons] == [
        "Sam Oke (Labour, Mill Hill)",
        "Sam Oke (Conservative, Brookside)",
        "Sam Oke (The Paper · 6 May 2003)",
    ]


def test_a_role_is_given_for_the_time_of_the_sources_that_give_it() -> None:
    (person,) = register(
        [
            naming(1, "Rosa Tandy", role="Leader of Barton Council"),
            naming(4, "Rosa Tandy", role="council leader"),
            naming(6, "Rosa Tandy", role="former leader of Barton Council"),
            naming(7, "Rosa Tandy"),
            naming(8, "Rosa Tandy", role="Councillor (Lab, Mill Hill)", party="Lab", ward="Mill Hill"),
        ],
        NOTHING_DECIDED,
    )
    assert [held.in_words for held in person.roles] == [
        "Leader of Barton Council · in sources of 6 May 2001 to 6 May 2004",
        "Former leader of Barton Council · in a source of 6 May 2006",
    ]
    assert (person.parties, person.wards) == (("Labour",), ("Mill Hill",))


def test_a_body_has_no_roles() -> None:
    (body,) = register([naming(1, "Barton Council", body=True, role="report")], NOTHING_DECIDED)
    assert body.body
    assert body.roles == ()


def labels(*groups: list[Naming], apart: bool = False) -> Decisions:
    return Decisions(
        labels={item.id: Label(str(place), apart) for place, group in enumerate(groups) for item in group}
    )


def test_what_was_merged_draws_others_of_its_names_after_it() -> None:
    short, long = naming(1, "Kath Rowe"), naming(2, "Catherine Rowe")
    decisions = labels([short, long])
    assert together(short, long, decisions=decisions) == [["Kath Rowe", "Catherine Rowe"]]
    later = [naming(3, "Kath Rowe"), naming(4, "Catherine Rowe"), naming(5, "Kate Rowe")]
    assert sorted(map(len, together(short, long, *later, decisions=decisions))) == [1, 4]


def test_what_was_split_off_draws_nobody_after_it() -> None:
    first, other, later = naming(1, "Sam Oke"), naming(2, "Sam Oke"), naming(3, "Sam Oke")
    split = labels([other], apart=True)
    assert sorted(map(len, together(first, other, later, decisions=split))) == [1, 2]


def test_a_refusal_bars_what_would_be_joined_by_itself() -> None:
    bare = naming(2, "Cllr Tandy", role="council leader")
    refusal = Refusal(frozenset([bare.id]), frozenset([LEADER.id]))
    assert len(together(LEADER, bare)) == 1
    assert len(together(LEADER, bare, decisions=Decisions(labels={}, refusals=(refusal,)))) == 2


NAMES = ["Imran Khan", "Cllr Imran Khan", "Cllr Khan", "Mrs Khan", "Khan", "I. Khan", "Cllr Sadia Khan", None]
SAID = st.fixed_dictionaries(
    {},
    optional={
        "role": st.sampled_from(["Leader of Barton Council", "council leader", "head of housing"]),
        "party": st.sampled_from(["Lab", "Con"]),
        "ward": st.sampled_from(["Mill Hill", "Brookside"]),
        "gender": st.sampled_from(["f", "m"]),
    },
)
NAMINGS = st.lists(
    st.builds(
        lambda number, name, said: naming(number, name, **said),
        st.integers(1, 6),
        st.sampled_from(NAMES),
        SAID,
    ),
    max_size=8,
    unique_by=lambda item: item.id,
)


@given(NAMINGS, st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(namings: list[Naming], chance: object) -> None:
    shuffled = list(namings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert register(namings, NOTHING_DECIDED) == register(shuffled, NOTHING_DECIDED)


@given(NAMINGS)
def test_everybody_with_a_name_is_one_person_of_a_name_of_their_own(namings: list[Naming]) -> None:
    persons = register(namings, NOTHING_DECIDED)
    placed = sorted(item.id for person in persons for item in person.namings)
    assert placed == sorted(item.id for item in namings if item.name)
    assert len({person.name for person in persons}) == len(persons)


def test_the_roles_of_somebody_in_thousands_of_sources_are_soon_told() -> None:
    offices = ("Leader of Barton Council", "council leader", "chair of Barton Housing")
    everywhere = [naming(number % 9000, "Rosa Tandy", role=offices[number % 3]) for number in range(9000)]
    (person,) = register(everywhere, NOTHING_DECIDED)
    began = time.process_time()
    leader, chair = person.roles
    assert time.process_time() - began < 1
    assert (len(leader.sources), len(chair.sources)) == (6000, 3000)
    assert leader.sources[:2] == (source(0), source(1))
