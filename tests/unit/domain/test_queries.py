"""Operators within a search: what they narrow, and what is no operator."""

import pytest

from briefing_app.domain.queries import OPERATORS, narrowed
from briefing_app.domain.searching import SearchFilters

ALL = SearchFilters()


@pytest.mark.parametrize(
    ("query", "words", "filters"),
    [
        ("improvement plan", "improvement plan", ALL),
        ("speaker:hinchcliffe plan", "plan", SearchFilters(speaker="hinchcliffe")),
        ('plan speaker:"susan hinchcliffe"', "plan", SearchFilters(speaker="susan hinchcliffe")),
        ("speaker:“susan hinchcliffe” plan", "plan", SearchFilters(speaker="susan hinchcliffe")),
        ("source:telegraph", "", SearchFilters(titled="telegraph")),
        ("from:2018-10 until:2019", "", SearchFilters(since="2018-10-01", until="2019-12-31")),
        ('from:"October 2018" cuts', "cuts", SearchFilters(since="2018-10-01")),
        ("from:20 cuts", "cuts", ALL),
        ("is:starred is:Confirmed", "", SearchFilters(states=frozenset(["starred", "confirmed"]))),
        ("is:blue", "", ALL),
        ("kind:figures vacancies", "vacancies", SearchFilters(kinds=frozenset(["figure"]))),
        ("SPEAKER:Ofsted", "", SearchFilters(speaker="Ofsted")),
        ("speaker:", "", ALL),
        ("loudspeaker:on", "loudspeaker:on", ALL),
        ("at 9:30", "at 9:30", ALL),
    ],
)
def test_operators_narrow_and_the_rest_is_looked_for(query: str, words: str, filters: SearchFilters) -> None:
    found, narrower = narrowed(query, ALL)
    assert found.split() == words.split()
    assert narrower == filters


def test_an_operator_stands_for_the_filter_that_was_chosen() -> None:
    _, filters = narrowed("speaker:nowak", SearchFilters(speaker="Rashid", source="x"))
    assert filters == SearchFilters(speaker="nowak", source="x")


def test_each_that_is_offered_is_one() -> None:
    for words, _ in OPERATORS:
        typed = words if not words.endswith(":") else f"{words}2018"
        assert narrowed(typed, ALL)[1] != ALL
