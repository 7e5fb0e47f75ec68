"""Charts set side by side only figures whose measure is the same."""

from decimal import Decimal

import pytest

from briefing_app.domain.facts import Figure
from briefing_app.domain.mentions import Unit
from briefing_app.pictures.same_measure import same_measure
from tests.helpers import pack_facts


def figure(text: str, value: str, measure: str) -> Figure:
    place = pack_facts.source(text, "Report", "Ofsted", "2015-11-27")
    return pack_facts.figure(place, value, [value], Unit.COUNT, measure, text=text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("live in residential children’s homes", "live with foster families"),
        ("live in residential special schools", "live in residential children’s homes"),
        (
            "children brought to the attention of the council",
            "families brought to the attention of the council",
        ),
        ("children placed for adoption", "children placed by other councils"),
        ("out of borough", "out of borough"),
        ("incidents involving", "incidents involving"),
        ("live with foster families, of whom", "live with foster families, of whom"),
    ],
)
def test_unlike_ones_are_not(one: str, other: str) -> None:
    figures = (figure("There were 33 then.", "33", one), figure("There were 52 then.", "52", other))
    assert same_measure([figures]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the number of children in care rose", "children in care"),
        ("vacancies for social workers now", "vacancy for social workers in the summer"),
        ("spending on social care this year", "the council spent on social care last year"),
    ],
)
def test_the_same_in_other_words_are(one: str, other: str) -> None:
    figures = (figure("There were 33 then.", "33", one), figure("There were 52 then.", "52", other))
    assert same_measure([figures]) == (figures,)


def test_a_share_of_another_count_is_not() -> None:
    text = "335 live with foster families, of whom 18 live out of the area; 28 with parents, of whom 17 do."
    figures = tuple(figure(text, value, "live out of the area") for value in ("18", "17"))
    assert [one.lead.values for one in figures] == [(Decimal(18),), (Decimal(17),)]
    assert same_measure([figures]) == ()


def test_those_of_one_value_say_nothing_side_by_side() -> None:
    figures = tuple(figure(f"There are 33 {n}.", "33", "children in care") for n in ("here", "there"))
    assert same_measure([figures]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "27% in Key Stages 3 and 4 are behind.",
        "in 3 of the 4 units",
        "averages of 3% and 4%",
        "rose by 3, 4 or so",
    ],
)
def test_numbers_that_a_sentence_lists_are_not(text: str) -> None:
    listed = tuple(figure(text, value, "young people in units") for value in ("3", "4"))
    assert same_measure([listed]) == ()
    apart = (
        figure("It was 8 then.", "8", "young people in units"),
        figure("It is 9.", "9", "young people in units"),
    )
    assert same_measure([(*listed, *apart)]) == (apart,)


@pytest.mark.parametrize(
    "text", ["fell from 3 to 4 now", "is 3, higher than 4 in England", "3 here and now 4"]
)
def test_numbers_that_a_sentence_compares_are(text: str) -> None:
    figures = tuple(figure(text, value, "young people in units") for value in ("3", "4"))
    assert same_measure([figures]) == (figures,)
