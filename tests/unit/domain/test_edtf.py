"""Dates: which strings are dates, what days they can mean, how they read and in what order they stand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain import edtf

DAY = date

VALID = [
    # a date, its first and last day, its words
    ("2018-11-06", DAY(2018, 11, 6), DAY(2018, 11, 6), "6 November 2018"),
    ("2018-11-06T09:30", DAY(2018, 11, 6), DAY(2018, 11, 6), "6 November 2018, 09:30"),
    ("2018-11-06T09:30:59Z", DAY(2018, 11, 6), DAY(2018, 11, 6), "6 November 2018, 09:30"),
    ("2018-09", DAY(2018, 9, 1), DAY(2018, 9, 30), "September 2018"),
    ("2020-02", DAY(2020, 2, 1), DAY(2020, 2, 29), "February 2020"),
    ("1900-02", DAY(1900, 2, 1), DAY(1900, 2, 28), "February 1900"),
    ("2018", DAY(2018, 1, 1), DAY(2018, 12, 31), "2018"),
    ("2018-21", DAY(2018, 3, 1), DAY(2018, 5, 31), "spring 2018"),
    ("2018-24", DAY(2018, 12, 1), DAY(2019, 2, 28), "winter 2018"),
    ("2018-33", DAY(2018, 1, 1), DAY(2018, 3, 31), "quarter 1 of 2018"),
    ("2018-36", DAY(2018, 10, 1), DAY(2018, 12, 31), "quarter 4 of 2018"),
    ("2018-40", DAY(2018, 1, 1), DAY(2018, 6, 30), "first half of 2018"),
    ("2018-41", DAY(2018, 7, 1), DAY(2018, 12, 31), "second half of 2018"),
    ("2018-10-29~", DAY(2018, 10, 29), DAY(2018, 10, 29), "about 29 October 2018"),
    ("2018?", DAY(2018, 1, 1), DAY(2018, 12, 31), "2018, uncertain"),
    ("2018-10%", DAY(2018, 10, 1), DAY(2018, 10, 31), "about October 2018, uncertain"),
    ("2018-09-17/2018-09-28", DAY(2018, 9, 17), DAY(2018, 9, 28), "17 to 28 September 2018"),
    ("2018-09-17/2018-10-02", DAY(2018, 9, 17), DAY(2018, 10, 2), "17 September to 2 October 2018"),
    ("2018-11-24/2019-01-07", DAY(2018, 11, 24), DAY(2019, 1, 7), "24 November 2018 to 7 January 2019"),
    ("2018-05/2018-07", DAY(2018, 5, 1), DAY(2018, 7, 31), "May to July 2018"),
    ("2018-09/2018-09", DAY(2018, 9, 1), DAY(2018, 9, 30), "September to September 2018"),
    ("2018-04/2019-03", DAY(2018, 4, 1), DAY(2019, 3, 31), "financial year 2018–19"),
    ("2018-04/2020-03", DAY(2018, 4, 1), DAY(2020, 3, 31), "April 2018 to March 2020"),
    ("1999-04/2000-03", DAY(1999, 4, 1), DAY(2000, 3, 31), "financial year 1999–00"),
    ("2018-10/..", DAY(2018, 10, 1), None, "from October 2018"),
    ("2018-10/", DAY(2018, 10, 1), None, "from October 2018"),
    ("../2018-10", None, DAY(2018, 10, 31), "up to October 2018"),
    ("0001-01-01", DAY(1, 1, 1), DAY(1, 1, 1), "1 January 0001"),
]
INVALID = [
    "",
    "..",
    "/",
    "../..",
    "2018-02-30",
    "2019-02-29",
    "2018-13",
    "2018-00",
    "2018-20",
    "2018-42",
    "2018-1-1",
    "18-10-29",
    "0000",
    "9999-24",
    "29 October 2018",
    "2018-10-29 ",
    "2018-10-29\n",
    "2018-10-29T",
    "2018-10-29T24:00",
    "2018-10-29T09:60",
    "2018-09T10:00",
    "2018~~",
    "2018-10-29/2018-10-28",
    "2018/2019/2020",
    "2018-10-29/tomorrow",
    "２０１８",
    "٢٠١٨-١٠",
]
IN_ORDER = [
    "../2017-12-31",
    "2018",
    "2018-09",
    "2018-09-17",
    "2018-09-17/2018-09-28",
    "2018-10-29",
    "2018-10-29/..",
    "2019-01",
    None,
]

days = st.dates(min_value=DAY(1, 1, 2), max_value=DAY(9998, 12, 31))
points = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    st.builds(
        lambda day, season: f"{day.isoformat()[:4]}-{season}",
        days,
        st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41]),
    ),
).flatmap(lambda point: st.sampled_from(["", "~", "?", "%"]).map(lambda doubt: point + doubt))


@pytest.mark.parametrize(("text", "lower", "upper", "words"), VALID)
def test_a_date_has_bounds_and_words(text: str, lower: date | None, upper: date | None, words: str) -> None:
    assert edtf.is_valid(text)
    assert edtf.bounds(text) == edtf.Bounds(lower, upper)
    assert edtf.in_words(text) == words


@pytest.mark.parametrize("text", INVALID)
def test_what_is_no_date_is_refused_everywhere(text: str) -> None:
    assert not edtf.is_valid(text)
    assert edtf.as_day(text) is None
    assert edtf.sort_key(text) == edtf.sort_key(None)
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's own for a day that does not exist
        edtf.bounds(text)
    with pytest.raises(ValueError):  # noqa: PT011
        edtf.in_words(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-11-06", DAY(2018, 11, 6)),
        ("2018-11-06T09:30", DAY(2018, 11, 6)),
        ("2018-11-06~", None),
        ("2018-11-06?/2018-11-06", None),
        ("2018-11", None),
        ("2018-11-06/2018-11-07", None),
        ("2018-11-06/..", None),
        (None, None),
    ],
)
def test_only_one_certain_day_is_a_day(text: str | None, day: date | None) -> None:
    assert edtf.as_day(text) == day


def test_dates_sort_by_time_the_more_exact_first_and_unknown_ones_last() -> None:
    assert sorted(IN_ORDER[4:] + IN_ORDER[:4], key=edtf.sort_key) == IN_ORDER
    assert edtf.sort_key("../0001-01-01") < edtf.sort_key("2018")


@given(points)
def test_bounds_enclose_a_date_that_begins_when_it_says(text: str) -> None:
    span = edtf.bounds(text)
    assert span.lower is not None
    assert span.upper is not None
    assert span.lower <= span.upper <= span.lower + timedelta(days=366)
    assert f"{span.lower.year:04}" == text[:4]
    assert edtf.sort_key(text) == (span.lower, span.upper)


@given(points, points)
def test_an_interval_is_valid_when_it_ends_after_it_begins(first: str, last: str) -> None:
    begins, ends = edtf.bounds(first).lower, edtf.bounds(last).upper
    assert begins is not None
    assert ends is not None
    assert edtf.is_valid(f"{first}/{last}") == (begins <= ends)


@given(st.text(alphabet="0123456789-/.~?%T:Z ", max_size=24))
def test_no_string_raises_anything_but_the_error_that_is_promised(text: str) -> None:
    valid = edtf.is_valid(text)
    assert edtf.as_day(text) is None or valid
    if valid:
        assert edtf.in_words(text)
        assert edtf.sort_key(text)[0] <= edtf.sort_key(text)[1]
