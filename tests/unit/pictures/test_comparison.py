"""Which figures may be set side by side, as measures that pair and measures that must not."""

import pytest

from briefing_app.domain.facts import Figure
from briefing_app.domain.mentions import Unit
from briefing_app.pictures import comparison
from briefing_app.pictures.comparison import comparable_groups
from tests.helpers import pack_facts


def a_figure(measure: str, value: str, unit: Unit = Unit.COUNT) -> Figure:
    exact = f"{value} {unit}"
    return pack_facts.figure(
        pack_facts.NEWS_SOURCE, exact, [value], unit, measure, text=f"{measure}: {exact}"
    )


PAIRS = [
    ("vacancies for social workers", "social worker vacancies", Unit.COUNT),
    ("vacancies for social workers at one point in the summer", "vacancies currently", Unit.COUNT),
    ("spending on children’s services", "spent on children’s services the year before", Unit.GBP),
    ("budget for school transport this year", "school transport budget", Unit.GBP),
    ("agency social workers in the workforce", "agency social workers in the workforce", Unit.PERCENT),
    ("children in care", "number of children in care last year", Unit.COUNT),
    ("increase in spending on children’s services", "rise in spending on children’s services", Unit.PERCENT),
]

STRANGERS = [
    ("vacancies for social workers", "social workers", Unit.COUNT),
    ("increase in child protection plans", "increase in looked after children", Unit.PERCENT),
    ("increase in referrals", "increase in looked after children", Unit.PERCENT),
    ("referrals", "increase in referrals", Unit.PERCENT),
    ("vulnerable children in the district", "looked after children in the district", Unit.COUNT),
    ("spending on adult social care", "overspend on roads", Unit.GBP),
    ("workforce with less than a year’s experience", "workforce from agencies", Unit.FRACTION),
    ("people", "children", Unit.COUNT),
]


@pytest.mark.parametrize(("one", "other", "unit"), PAIRS)
def test_the_same_measure_is_compared(one: str, other: str, unit: Unit) -> None:
    figures = (a_figure(one, "38", unit), a_figure(other, "5", unit))
    assert comparable_groups(figures) == [figures]


@pytest.mark.parametrize(("one", "other", "unit"), STRANGERS)
def test_different_measures_are_not(one: str, other: str, unit: Unit) -> None:
    assert comparable_groups((a_figure(one, "38", unit), a_figure(other, "5", unit))) == []


@pytest.mark.parametrize(
    "measure",
    [
        "we found her in a wet chair",
        "It’s now I want it to be better",
        "the parish has written in support of a crossing beside the old school gates",
    ],
)
def test_what_is_the_rest_of_a_sentence_is_not_compared(measure: str) -> None:
    assert comparable_groups((a_figure(measure, "38"), a_figure(measure, "5"))) == []


@pytest.mark.parametrize(("value", "compared"), [("76", True), ("760", True), ("1500", False), ("0", True)])
def test_a_part_and_its_whole_are_not(value: str, compared: bool) -> None:
    figures = (
        a_figure("children out of the population", "38"),
        a_figure("children of the population", value),
    )
    assert bool(comparable_groups(figures)) is compared


def test_equal_values_and_different_units_are_no_comparison() -> None:
    assert comparable_groups((a_figure("vacancies", "5"), a_figure("vacancies now", "5"))) == []
    assert comparable_groups((a_figure("vacancies", "5"), a_figure("vacancies", "6", Unit.PERCENT))) == []


def test_groups_keep_the_order_given() -> None:
    figures = pack_facts.figures()
    assert comparable_groups(figures) == [figures[0:2], figures[2:4]]
    assert comparable_groups(figures[::-1]) == [figures[3:1:-1], figures[1::-1]]


def test_figures_without_a_word_in_common_are_not_held_against_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object) -> bool:
        raise AssertionError

    monkeypatch.setattr(comparison._Measure, "compares_with", never)
    units = (Unit.COUNT, Unit.PERCENT)
    strangers = [a_figure(measure, "5", unit) for unit in units for measure in ("vacancies", "referrals")]
    assert comparable_groups([*strangers, a_figure("people", "6")]) == []
