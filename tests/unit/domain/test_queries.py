"""Operators within a search: what they narrow, and what is no operator."""

from datetime import date

import pytest

from briefing_app.domain.queries import OPERATORS, narrowed, operators_in
from briefing_app.domain.searching import SearchFilters

ALL = SearchFilters()
TODAY = date(2026, 3, 15)  # a Sunday


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
        ("from:November 2018", "", SearchFilters(since="2018-11-01")),
        ("from:november 2018 agency staff", "agency staff", SearchFilters(since="2018-11-01")),
        ("cuts until:29 October 2018 plan", "cuts plan", SearchFilters(until="2018-10-29")),
        ("until:1st of Nov 2018", "", SearchFilters(until="2018-11-01")),
        ('since:"November 2018"', "", SearchFilters(since="2018-11-01")),
        ("from:2018 2019", "2019", SearchFilters(since="2018-01-01")),
        (
            "from:May 2018 until:June speaker:ofsted",
            "",
            SearchFilters(since="2018-05-01", until="2025-06-30", speaker="ofsted"),
        ),
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
    found, narrower = narrowed(query, ALL, TODAY)
    assert found.split() == words.split()
    assert narrower == filters


def test_an_operator_stands_for_the_filter_that_was_chosen() -> None:
    _, filters = narrowed("speaker:nowak", SearchFilters(speaker="Rashid", source="x"), TODAY)
    assert filters == SearchFilters(speaker="nowak", source="x")


def test_each_that_is_offered_is_one() -> None:
    for words, _ in OPERATORS:
        typed = words if not words.endswith(":") else f"{words}2018"
        assert narrowed(typed, ALL, TODAY)[1] != ALL


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1/11/2018", "2018-11-01", "2018-11-01"),
        ("01.11.2018", "2018-11-01", "2018-11-01"),
        ("1-11-18", "2018-11-01", "2018-11-01"),
        ("11/2018", "2018-11-01", "2018-11-30"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("today", "2026-03-15", "2026-03-15"),
        ("Yesterday", "2026-03-14", "2026-03-14"),
        ("this week", "2026-03-09", "2026-03-15"),
        ("last week", "2026-03-02", "2026-03-08"),
        ("last month", "2026-02-01", "2026-02-28"),
        ("this month", "2026-03-01", "2026-03-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("16 March", "2025-03-16", "2025-03-16"),
        ("15 March", "2026-03-15", "2026-03-15"),
        ("December", "2025-12-01", "2025-12-31"),
    ],
)
def test_dates_are_read_as_they_are_written_in_britain(typed: str, first: str, last: str) -> None:
    words, filters = narrowed(f"plan from:{typed} until:{typed}", ALL, TODAY)
    assert (words.split(), filters) == (["plan"], SearchFilters(since=first, until=last))


@pytest.mark.parametrize("typed", ["blue", "31/2/2018", "13/13/2018", "20", "the day"])
def test_what_is_no_date_is_told(typed: str) -> None:
    (one,) = operators_in(f"from:{typed}", TODAY)
    assert one.is_unread
    assert (one.name, one.value) == ("from", typed.split(maxsplit=1)[0])
    assert narrowed(f"from:{typed}", ALL, TODAY)[1] == ALL


def test_a_date_that_is_still_to_be_typed_is_not_unread() -> None:
    assert not any(one.is_unread for one in operators_in("speaker:nobody from: until:2018", TODAY))
