"""Sums that a document implies, and what it gives for them: shares, remainders, totals and changes."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed, passages

DAY = "2019-03-04"
ONLY = {Check.DERIVED_CONFLICT}


@pytest.mark.parametrize(
    ("story", "why", "figures"),
    [
        (
            "Of the 240 children who had a review, 60, or 40 per cent, saw the same social worker.",
            "60 of 240 is 25 per cent, not 40 per cent.",
            ["240", "60", "40 per cent"],
        ),
        (
            "The council found that 45 of the 150 foster carers, or 20 per cent, had no supervision.",
            "45 of 150 is 30 per cent, not 20 per cent.",
            ["45", "150", "20 per cent"],
        ),
        (
            "Only 30 of 120 care plans (50 per cent) were up to date.",
            "30 of 120 is 25 per cent, not 50 per cent.",
            ["30", "120", "50 per cent"],
        ),
        (
            "There were 80 complaints, of which 20, or 45 per cent, were upheld.",
            "20 of 80 is 25 per cent, not 45 per cent.",
            ["80", "20", "45 per cent"],
        ),
        (
            "Sixty of the 240 children, or about 40 per cent, were in care.",
            "Sixty of 240 is 25 per cent, not 40 per cent.",
            ["Sixty", "240", "40 per cent"],
        ),
        (
            "Officers said 90 of the 120 posts, or half, were filled.",
            "90 of 120 is 75 per cent, not half.",
            ["90", "120", "half"],
        ),
        (
            "Of 90 nurseries, 30, or two thirds, were judged good.",
            "30 of 90 is 33.3 per cent, not two thirds.",
            ["90", "30", "two thirds"],
        ),
        (
            "In all, 33 of the 99 schools – one in four – were full.",
            "33 of 99 is 33.3 per cent, not one in four.",
            ["33", "99", "one in four"],
        ),
    ],
)
def test_a_share_that_is_not_that_of_its_count(
    story: str, why: str, figures: list[str], tmp_path: Path
) -> None:
    (found,) = observed(tmp_path, (DAY, story), only=ONLY)
    assert (found.why, passages(found)) == (why, figures)


@pytest.mark.parametrize(
    "story",
    [
        # It comes out, to the point or as printed.
        "Of the 240 children who had a review, 60, or 25 per cent, saw the same social worker.",
        "The council found that 50 of the 150 foster carers, or 33 per cent, had no supervision.",
        # Somebody says that it is rounded, or a fraction is.
        "The council found that 45 of the 150 foster carers, or about 27 per cent, had no supervision.",
        "Some 40 of around 130 nurseries, or nearly 28 per cent, closed.",
        "Officers said 62 of the 120 posts, or half, were filled.",
        "The team has 12 managers, of whom five, or 42 per cent, are interim.",
        # The share is of something else.
        "Only 30 of the 120 care plans were up to date, against a target of 50 per cent.",
        "Of 90 nurseries, 30, or a third, were judged good, and 70 per cent of parents were happy.",
        "Of the 240 children who had a review, 60 were in care. Some 40 per cent saw one social worker.",
        "In 2018, 40 of the 200 foster carers, or 20 per cent, resigned; in 2019, 60 of the 200 did.",
        "Officers said 90 of the 120 posts were filled and half the managers were new.",
    ],
)
def test_a_share_with_which_nothing_is_wrong(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAY, story), only=ONLY) == []


@pytest.mark.parametrize(
    ("story", "why", "figures"),
    [
        (
            "The team closed 18 of its 30 cases, leaving nine still open.",
            "30 less 18 is 12, not nine.",
            ["18", "30", "nine"],
        ),
        (
            "The council filled 22 of the 30 posts, leaving six vacant.",
            "30 less 22 is 8, not six.",
            ["22", "30", "six"],
        ),
        (
            "The number of beds, 120, would be cut by 20, giving 90.",
            "120 less 20 is 100, not 90.",
            ["120", "20", "90"],
        ),
        (
            "The number of foster carers stood at 210 and would be increased by 40, giving 270.",
            "210 and 40 is 250, not 270.",
            ["210", "40", "270"],
        ),
    ],
)
def test_what_is_left_does_not_come_out(story: str, why: str, figures: list[str], tmp_path: Path) -> None:
    (found,) = observed(tmp_path, (DAY, story), only=ONLY)
    assert (found.why, passages(found)) == (why, figures)


@pytest.mark.parametrize(
    "story",
    [
        "The team closed 18 of its 30 cases, leaving 12 still open.",
        "The team closed 18 of its 30 cases, leaving about ten still open.",
        "The team closed 18 of its 30 cases, leaving nine for the new team.",
        "The team closed 18 of its 30 cases. Nine cases of another team are still open.",
        "The number of beds, 120, would be cut by 20, giving 100.",
        "The number of beds, 120, would be cut by 20, giving about 90.",
        "The number of foster carers stood at 210 and would be increased by 40, giving 250.",
    ],
)
def test_what_is_left_and_comes_out_or_is_of_something_else(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAY, story), only=ONLY) == []


@pytest.mark.parametrize(
    ("story", "why", "figures"),
    [
        (
            "The council has 60 children in residential care: 25 in Fareholm and 20 elsewhere.",
            "25 and 20 make 45, not 60.",
            ["60", "25", "20"],
        ),
        (
            "The £9 million package is made up of £4 million for schools and £3 million for social care.",
            "£4 million and £3 million make £7 million, not £9 million.",
            ["£9 million", "£4 million", "£3 million"],
        ),
        (
            "The grant of £6 million is split between £2.5 million for clubs and £2.5 million for nurseries.",
            "£2.5 million and £2.5 million make £5 million, not £6 million.",
            ["£6 million", "£2.5 million", "£2.5 million"],
        ),
        (
            "The programme costs £600,000, comprising £200,000 for training and £300,000 for software.",
            "£200,000 and £300,000 make £500,000, not £600,000.",
            ["£600,000", "£200,000", "£300,000"],
        ),
        (
            "There were 100 referrals. Of these, 40 came from schools, 30 from the police and 20 from homes.",
            "40, 30 and 20 make 90, not 100.",
            ["100", "40", "30", "20"],
        ),
        (
            "There were 100 referrals. Of these, 40 came from schools, 30 from the police and 44 from homes.",
            "40, 30 and 44 make 114, not 100.",
            ["100", "40", "30", "44"],
        ),
        (
            "The service has 48 social workers. This comprises 20 in assessment and 18 in care.",
            "20 and 18 make 38, not 48.",
            ["48", "20", "18"],
        ),
    ],
)
def test_parts_that_do_not_make_the_whole(story: str, why: str, figures: list[str], tmp_path: Path) -> None:
    (found,) = observed(tmp_path, (DAY, story), only=ONLY)
    assert (found.why, passages(found)) == (why, figures)


@pytest.mark.parametrize(
    "story",
    [
        # They do.
        "The council has 60 children in residential care: 35 in Fareholm and 25 elsewhere.",
        "The £9 million package is made up of £4.4 million for schools and £4.7 million for social care.",
        "The fund of £20 million is made up of £12.5 million from Whitehall and £7.4 million from reserves.",
        # They need not be all.
        "The council has 60 children in residential care, including 25 in Fareholm and 20 elsewhere.",
        "The £9 million package includes £4 million for schools and £3 million for social care.",
        "There were 100 referrals last week. Of these, 40 came from schools and 30 from the police.",
        "There were 100 referrals. Of these, 10 came from schools, 12 from the police and 14 from homes.",
        # The whole is rounded.
        "More than £9 million is made up of £4 million for schools and £3 million for social care.",
        "Some 100 children came. Of these, 40 came from schools, 30 from the police and 20 from homes.",
        # Several of them count.
        "The £9 million package is made up of £4 million for schools and £3 million for clubs each year.",
        "The council will spend £9 million every year: £4 million on schools and £3 million on clubs.",
        "The council has £9 million in all: £2 million annually for schools and £1 million for clubs.",
        # They are of something else.
        "The council has three priorities: 20 more social workers and 15 new foster carers.",
        "The package pays for 40 social workers: £5 million this year and £2 million next.",
    ],
)
def test_parts_that_need_not_make_the_whole(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAY, story), only=ONLY) == []


@pytest.mark.parametrize(
    ("story", "why", "figures"),
    [
        (
            "Complaints rose from 200 to 250, an increase of 40 per cent.",
            "From 200 to 250 is a rise of 25 per cent, not 40 per cent.",
            ["200", "250", "40 per cent"],
        ),
        (
            "The fund has gone from £10 million to £14 million, a rise of 25 per cent.",
            "From £10 million to £14 million is a rise of 40 per cent, not 25 per cent.",
            ["£10 million", "£14 million", "25 per cent"],
        ),
        (
            "Spending was £15 million, up from £10 million, a rise of 20 per cent.",
            "From £10 million to £15 million is a rise of 50 per cent, not 20 per cent.",
            ["£15 million", "£10 million", "20 per cent"],
        ),
        (
            "Staff sickness fell from 80 days to 60 days, a fall of 40 per cent.",
            "From 80 days to 60 days is a fall of 25 per cent, not 40 per cent.",
            ["80 days", "60 days", "40 per cent"],
        ),
        (
            "The panel heard 36 appeals, down from 48, a drop of 40 per cent.",
            "From 48 to 36 is a fall of 25 per cent, not 40 per cent.",
            ["36", "48", "40 per cent"],
        ),
        (
            "Referrals were 300, compared with 200 a year ago, an increase of 75 per cent.",
            "From 200 to 300 is a rise of 50 per cent, not 75 per cent.",
            ["300", "200", "75 per cent"],
        ),
    ],
)
def test_a_change_that_is_not_that_of_its_amounts(
    story: str, why: str, figures: list[str], tmp_path: Path
) -> None:
    (found,) = observed(tmp_path, (DAY, story), only=ONLY)
    assert (found.why, passages(found)) == (why, figures)


@pytest.mark.parametrize(
    "story",
    [
        "Complaints rose from 200 to 250, an increase of 25 per cent.",
        "Complaints rose from 200 to 250, an increase of about 22 per cent.",
        # Amounts stand for all that round to them.
        "The fund has gone from £1.2 million to £1.3 million, a rise of 12 per cent.",
        # The percentage is of something else, or no change.
        "Complaints rose from 200 to 250 and 40 per cent were upheld.",
        "Spending was £15 million, up from £10 million, with 20 per cent of it on agency staff.",
        "Spending rose from £10 million to £14 million, a rise of 40 per cent; fees were up 12 per cent.",
        "Referrals fell from 80 to 60. Spending rose by 40 per cent.",
        # Shares and points of them are two measures.
        "The share of agency staff fell from 40 per cent to 20 per cent, a fall of 20 per cent.",
        "The council moved 40 officers to 25 offices, a cut of 15 per cent in rent.",
    ],
)
def test_a_change_with_which_nothing_is_wrong(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAY, story), only=ONLY) == []


def test_sums_are_not_made_across_sources(tmp_path: Path) -> None:
    whole = "There were 100 referrals last week."
    parts = "Of these, 40 came from schools, 30 from the police and 20 from hospitals."
    assert observed(tmp_path, (DAY, whole), (DAY, parts), only=ONLY) == []
