"""Explore Education Statistics: every value with its place, period and measure; a code is never a zero."""

from collections.abc import Sequence

import pytest

from briefing_app.domain.official import WITHHELD, Level, Measured, OfficialTable, period_in_words
from briefing_app.extraction.official.measures import unit_of, words_of
from briefing_app.extraction.official.periods import period_of
from briefing_app.extraction.official.statistics import read_statistics
from briefing_app.reading.files import open_content
from tests.helpers import tables
from tests.helpers.tables import england_row, region_row, statistics_row

HEADER = [*tables.EES_HEADER, "age_group", "number", "rate_per_10000"]


def read(
    rows: Sequence[Sequence[tables.Cell]], header: Sequence[tables.Cell] = HEADER
) -> OfficialTable | None:
    return read_statistics(open_content(tables.csv_text([header, *rows]).encode(), "a.csv").document)


def values(table: OfficialTable | None) -> list[tuple[str, str, str, str | None, str | None]]:
    """Place, period, measure, value and code of each value."""
    assert table is not None
    return [
        (
            table.places[table.rows[item.row].place].name,
            table.rows[item.row].period,
            table.measures[item.measure].title,
            item.value,
            item.withheld,
        )
        for item in table.values
    ]


def test_a_council_a_region_and_england() -> None:
    table = read(
        [
            england_row(["Total", "1,234", 50.5]),
            region_row(["Total", 100, 40]),
            statistics_row(0, ["Total", 7, 9]),
        ]
    )
    assert values(table)[::2] == [
        ("England", "2031-04/2032-03", "Number", "1234", None),
        ("The Marches", "2031-04/2032-03", "Number", "100", None),
        ("Calderby", "2031-04/2032-03", "Number", "7", None),
    ]
    assert table is not None
    assert [(place.level, place.code, place.region) for place in table.places] == [
        (Level.COUNTRY, "E92000001", ""),
        (Level.REGION, "E12000099", ""),
        (Level.COUNCIL, "E06009000", "The Marches"),
    ]
    assert [measure.unit for measure in table.measures] == [Measured.COUNT, Measured.PER_10000]


def test_each_row_and_column_can_be_found_in_the_text() -> None:
    content = tables.csv_text(
        [HEADER, statistics_row(0, ["Total", 7, 9]), statistics_row(1, ["Total", 8, 6])]
    )
    document = open_content(content.encode(), "a.csv").document
    table = read_statistics(document)
    assert table is not None
    for item in table.values:
        row = table.rows[item.row]
        cells = document.text[row.start : row.end].split("\t")
        assert cells[item.column] == item.value
        assert table.places[row.place].name in cells
    assert document.text[slice(*table.header)].split("\t") == HEADER


@pytest.mark.parametrize("code", [code for code in WITHHELD if code != "twice"])
def test_a_code_is_kept_as_a_code(code: str) -> None:
    for cell in (code, code.upper(), f"[{code}]"):
        found = values(read([statistics_row(0, ["Total", cell, 4])]))
        assert found[0][2:] == ("Number", None, code)
        assert found[1][2:] == ("Rate per 10,000", "4", None)


def test_every_code_has_a_meaning_in_words() -> None:
    assert all(words and not words.endswith(".") for words in WITHHELD.values())
    assert {"c", "low", "k", "u", "x", "z", ":", "~"} <= WITHHELD.keys()


def test_a_column_of_codes_alone_is_still_a_measure() -> None:
    found = values(read([statistics_row(0, ["Total", "c", 4]), statistics_row(1, ["Total", "z", 5])]))
    assert [item[2:] for item in found[::2]] == [("Number", None, "c"), ("Number", None, "z")]


def test_an_empty_cell_says_nothing() -> None:
    assert [item[2] for item in values(read([statistics_row(0, ["Total", "", 4])]))] == ["Rate per 10,000"]


def test_filters_are_part_of_the_measure() -> None:
    header = [*tables.EES_HEADER, "age_group", "sex", "looked_after", "number"]
    rows = [
        statistics_row(0, ["Total", "Total", "Total", 1]),
        statistics_row(0, ["Age 16 to 17", "Female", "Total", 2]),
        statistics_row(0, ["16 to 17", "Total", "Yes", 3]),
    ]
    assert [(item[2], item[3]) for item in values(read(rows, header))] == [
        ("Number", "1"),
        ("Number: Age 16 to 17, Female", "2"),
        ("Number: age group 16 to 17, looked after Yes", "3"),
    ]


def test_a_number_that_tells_groups_apart_is_no_measure() -> None:
    header = [*tables.EES_HEADER, "age", "year_group", "number"]
    found = values(read([statistics_row(0, [16, 11, 5])], header))
    assert [(item[2], item[3]) for item in found] == [("Number: age 16, year group 11", "5")]


def test_other_levels_are_left_out() -> None:
    ward = ["2031", "Financial year", "Ward", *statistics_row(0, ["Total", 1, 2])[3:]]
    assert read([ward]) is None
    assert len(values(read([ward, statistics_row(0, ["Total", 1, 2])]))) == 2


def test_a_value_that_is_given_twice_counts_once_and_two_values_count_as_none() -> None:
    rows = [statistics_row(0, ["Total", 1, 2]), statistics_row(0, ["Total", 1, 3])]
    assert [item[2:] for item in values(read(rows))] == [
        ("Number", "1", None),
        ("Rate per 10,000", None, "twice"),
    ]


def test_tables_of_different_make_have_different_measures() -> None:
    one = read([statistics_row(0, ["Total", 1, 2])])
    other = read(
        [statistics_row(0, ["Total", 1, 2])], [*tables.EES_HEADER, "placement", "number", "rate_per_10000"]
    )
    assert one is not None
    assert other is not None
    assert [item.title for item in one.measures] == [item.title for item in other.measures]
    assert set(one.measures).isdisjoint(other.measures)


@pytest.mark.parametrize(
    "rows",
    [
        [["Council", "Number"], ["Calderby", "7"]],
        [["time_period", "la_name", "number"], ["2031", "Calderby", "7"]],
        [HEADER],
        [HEADER, ["the year", "", "Local authority", *[""] * 6, "Calderby", "Total", "7", "9"]],
    ],
)
def test_other_tables_are_no_statistics(rows: tables.Rows) -> None:
    assert read_statistics(open_content(tables.csv_text(rows).encode(), "a.csv").document) is None


def test_a_text_is_no_statistics() -> None:
    content = tables.csv_text([HEADER, statistics_row(0, ["Total", 1, 2])], "\t").encode()
    assert read_statistics(open_content(content, "a.txt").document) is None


def test_names_of_columns_in_words_and_notes_above() -> None:
    header = ["Time period", "Time identifier", "Geographic level", *HEADER[3:]]
    rows: tables.Rows = [["About these data"], header, statistics_row(0, ["Total", 1, 2])]
    table = read_statistics(open_content(tables.xlsx({"Data": rows}), "a").document)
    assert [item[3] for item in values(table)] == ["1", "2"]


@pytest.mark.parametrize(
    ("words", "identifier", "period", "said"),
    [
        ("2019", "Calendar year", "2019", "2019"),
        ("201920", "Financial year", "2019-04/2020-03", "financial year 2019–20"),
        ("2019", "Financial year", "2019-04/2020-03", "financial year 2019–20"),
        ("202021", "Academic year", "2020-09/2021-08", "academic year 2020–21"),
        ("2020/21", "Academic year", "2020-09/2021-08", "academic year 2020–21"),
        ("199900", "Academic year", "1999-09/2000-08", "academic year 1999–00"),
        ("2020", "Reporting year", "2020", "2020"),
        ("202021", "Reporting year", "2020/2021", "2020 to 2021"),
        ("2020", "", "2020", "2020"),
        ("2020", "March", "2020-03", "March 2020"),
        ("2020", "Calendar year Q2", "2020-04/2020-06", "April to June 2020"),
        ("202021", "Financial year Q4", "2021-01/2021-03", "January to March 2021"),
        ("202021", "Spring term", "2021-01/2021-04", "January to April 2021"),
        ("202021", "Autumn term", "2020-09/2020-12", "September to December 2020"),
        ("2020", "Week 12", "2020", "2020"),
    ],
)
def test_periods(words: str, identifier: str, period: str, said: str) -> None:
    assert period_of(words, identifier) == period
    assert period_in_words(period) == said


@pytest.mark.parametrize("words", ["", "c", "20", "next year", "21st", "3019"])
def test_what_names_no_year_is_no_period(words: str) -> None:
    assert period_of(words, "Financial year") is None


@pytest.mark.parametrize(
    ("column", "words", "unit"),
    [
        ("cin_rate_per_10000", "Children in need rate per 10,000", Measured.PER_10000),
        ("rate per 100,000 children", "Rate per 100,000 children", Measured.PER_100000),
        ("Rate_per_1000", "Rate per 1,000", Measured.PER_1000),
        ("perc_turnover", "Percentage turnover", Measured.PERCENT),
        ("vacancies (%)", "Vacancies (%)", Measured.PERCENT),
        ("number", "Number", Measured.COUNT),
        ("headcount", "Headcount", Measured.COUNT),
        ("num_vacancies_fte", "Number vacancies FTE", Measured.COUNT),
        ("spend_gbp", "Spend £", Measured.GBP),
        ("Expenditure (£ thousands)", "Expenditure (£ thousands)", Measured.GBP_THOUSANDS),
        ("spending, £ million", "Spending, £ million", Measured.GBP_MILLIONS),
        ("average_days", "Average days", Measured.DAYS),
        ("turnover_rate", "Turnover rate", Measured.OTHER),
        ("caseload", "Caseload", Measured.OTHER),
    ],
)
def test_a_column_in_words_and_its_unit(column: str, words: str, unit: Measured) -> None:
    assert words_of(column) == words
    assert unit_of(words) is unit
