"""Figures that a share, a clause, a date or an inspection makes comparable, or does not."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import Story, observed, passages

DAYS = "2019-03-04", "2019-03-20", "2019-04-02"
DIFFERENCES = (Check.CONFLICT, Check.DERIVED_CONFLICT, Check.BASIS)
BREAKS = "Short breaks for disabled children {} in 2018."
VACANT = "In January 2019, {} of nursery nurse posts were vacant."
PART = "In January 2019, 78 of the 312 nursery nurse posts were vacant."
JURY = "On 3 May 2018, 84 residents sat on the citizens’ jury."
BORROWERS = "On 31 October 2018 the toy library had 190 borrowers."
FOUND_APART = "Inspectors found that 64 sibling groups lived apart."
APART = "In November 2018, 75 sibling groups lived apart."


def on_days(*texts: str) -> tuple[Story, ...]:
    """Texts with the days on which they are published, in order."""
    return tuple(zip(DAYS, texts, strict=False))


def differing(folder: Path, *texts: str) -> list[tuple[Check, list[str]]]:
    """What kinds of differences there are between texts, and which figures they are of."""
    return [(one.check, passages(one)) for one in observed(folder, *on_days(*texts), only=DIFFERENCES)]


@pytest.mark.parametrize(
    "part",
    [
        PART,
        "In January 2019, 78 of the council’s 312 nursery nurse posts were vacant.",
        "Of the 312 nursery nurse posts, 78 were vacant in January 2019.",
        "Of its 312 nursery nurse posts, 78 were vacant in January 2019.",
    ],
)
@pytest.mark.parametrize(
    ("share", "exact"), [("31 per cent", "31 per cent"), ("22.5 per cent", "22.5 per cent")]
)
def test_a_part_of_a_whole_is_worked_out_beside_a_share(
    part: str, share: str, exact: str, tmp_path: Path
) -> None:
    (found,) = observed(tmp_path, *on_days(part, VACANT.format(share)), only=DIFFERENCES)
    assert (found.check, passages(found)) == (Check.DERIVED_CONFLICT, ["78", "312", exact])
    assert found.why == (
        f"0.txt · 4 March 2019 has 78 of 312, 1.txt · 20 March 2019 has {exact}: worked out, 25 per cent."
    )


def test_two_parts_of_wholes_are_both_worked_out(tmp_path: Path) -> None:
    other = "In January 2019, 102 of the 312 nursery nurse posts were vacant."
    found = observed(tmp_path, *on_days(PART, other), only={Check.DERIVED_CONFLICT})
    assert [passages(one) for one in found] == [["78", "312", "102", "312"]]
    assert found[0].why.endswith("has 102 of 312: worked out, 25 and 32.7 per cent.")


@pytest.mark.parametrize(
    ("part", "other"),
    [
        # The share fits, to the point, or as loosely as a fraction is meant.
        (PART, VACANT.format("25 per cent")),
        (PART, VACANT.format("25.4 per cent")),
        (PART, VACANT.format("24.1 per cent")),
        (PART, VACANT.format("a quarter")),
        ("Of the 312 nursery nurse posts, 78 were vacant in January 2019.", VACANT.format("25 per cent")),
        # Of another date, and a share that is said to be rounded.
        (PART, VACANT.format("31 per cent").replace("2019", "2018")),
        (PART, VACANT.format("about 31 per cent")),
        # No part of that whole: other words stand between.
        (
            "Of the 312 nursery nurse posts in Stanmere, including new ones, 78 were vacant in January 2019.",
            VACANT.format("31 per cent"),
        ),
    ],
)
def test_a_share_that_fits_or_is_of_something_else(part: str, other: str, tmp_path: Path) -> None:
    assert differing(tmp_path, part, other) == []


@pytest.mark.parametrize(
    "behind",
    [
        " (older residents among them)",
        ", equivalent to the average of a regional team",
        ", representing the regional average",
        ", making it larger than a national one",
        ", or the regional average",
        ", a rise on the national average",
        ", compared with the regional average",
        "; the final list was longer",
        " and 12 older residents watched",
    ],
)
def test_what_is_added_behind_a_clause_narrows_no_figure(behind: str, tmp_path: Path) -> None:
    other = f"On 3 May 2018, 97 residents sat on the citizens’ jury{behind}."
    assert differing(tmp_path, JURY, other) == [(Check.CONFLICT, ["84", "97"])]


@pytest.mark.parametrize(
    "other",
    [
        "On 3 May 2018, 97 older residents sat on the citizens’ jury.",
        "On 3 May 2018, 97 residents, who were older, sat on the citizens’ jury.",
        "On 3 May 2018, 97 residents sat on the citizens’ jury in the regional team.",
    ],
)
def test_what_stands_within_a_clause_narrows_its_figure(other: str, tmp_path: Path) -> None:
    assert differing(tmp_path, JURY, other) == []


def test_an_aside_before_a_figure_is_no_part_of_its_clause(tmp_path: Path) -> None:
    first = "At 31 December 2018 the sailing club had 240 members."
    second = "The sailing club, which has a new team, had 260 members at 31 December 2018."
    assert differing(tmp_path, first, second) == [(Check.CONFLICT, ["240", "260"])]


@pytest.mark.parametrize(
    "text",
    [
        "The toy library closed on 31 October 2018. At that date the toy library had 214 borrowers.",
        "The toy library closed on 31 October 2018. At that time the toy library had 214 borrowers.",
        "The toy library shut on 31 October 2018.\n\nAt that date the toy library had 214 borrowers.",
        "The toy library shut on 31 October 2018. Some cried. On that day the toy library had 214 borrowers.",
    ],
)
def test_a_date_that_is_pointed_back_to(text: str, tmp_path: Path) -> None:
    assert differing(tmp_path, BORROWERS, text) == [(Check.CONFLICT, ["190", "214"])]


@pytest.mark.parametrize(
    "text",
    [
        # To another date, and not at all.
        "The toy library closed on 30 June 2018. At that date the toy library had 214 borrowers.",
        "The toy library closed on 31 October 2018. The toy library had 214 borrowers.",
        "The toy library closed on 31 October 2018. Today the toy library has 214 borrowers.",
    ],
)
def test_a_date_that_is_not_pointed_back_to(text: str, tmp_path: Path) -> None:
    assert differing(tmp_path, BORROWERS, text) == []


@pytest.mark.parametrize(("year", "count"), [("2017", 1), ("2016", 0)])
def test_the_same_year_is_the_last_one_told(year: str, count: int, tmp_path: Path) -> None:
    other = f"The play bus got a new engine in {year}. In the same year the play bus made 365 visits."
    found = differing(tmp_path, "In 2017 the play bus made 320 visits to villages.", other)
    assert found == [(Check.CONFLICT, ["320", "365"])] * count


@pytest.mark.parametrize(("moment", "count"), [("closed", 1), ("opened", 0)])
def test_a_moment_told_in_words_is_a_time(moment: str, count: int, tmp_path: Path) -> None:
    first = "When the pool was closed, 75 families held a pass for swimming lessons."
    second = f"When the pool was {moment}, 92 families held a pass for swimming lessons."
    assert differing(tmp_path, first, second) == [(Check.CONFLICT, ["75", "92"])] * count


@pytest.mark.parametrize(
    "report",
    [
        "Inspectors came from 12 to 16 November 2018. During the inspection 64 sibling groups lived apart.",
        # The day and the figure need not stand side by side.
        f"Inspectors visited in November 2018.\n\n{FOUND_APART}",
        # It goes on telling of what inspectors saw.
        "Inspectors visited in November 2018.\n\nInspectors saw all. In all 64 sibling groups lived apart.",
    ],
)
@pytest.mark.parametrize(("month", "count"), [("November", 1), ("June", 0)])
def test_a_figure_of_an_inspection_is_of_its_days(
    report: str, month: str, count: int, tmp_path: Path
) -> None:
    found = differing(tmp_path, report, APART.replace("November", month))
    assert found == [(Check.CONFLICT, ["64", "75"])] * count


@pytest.mark.parametrize(
    "report",
    [
        # It tells of what is so now, and of two inspections.
        "Inspectors visited in November 2018. Since then 64 sibling groups have lived apart.",
        f"Inspectors visited in November 2018.\n\nInspectors visited in March 2018.\n\n{FOUND_APART}",
    ],
)
def test_a_figure_of_no_inspection_or_of_one_of_several(report: str, tmp_path: Path) -> None:
    assert differing(tmp_path, report, APART) == []


def test_a_figure_of_an_inspection_that_only_one_source_dates(tmp_path: Path) -> None:
    first = "During the inspection, 64 sibling groups lived apart."
    visit = "Inspectors visited from 4 to 8 February 2019."
    other = f"{visit} At the time of the inspection, 75 sibling groups lived apart."
    assert differing(tmp_path, first, other) == [(Check.CONFLICT, ["64", "75"])]


@pytest.mark.parametrize(
    ("first", "other", "differs"),
    [
        ("In all 63 per cent of the 412 people rejected pick-up points.", "412 people replied.", True),
        ("In all 63 per cent of the 412 people rejected pick-up points.", "487 people replied.", False),
        ("In all 63 per cent of the 41 people rejected pick-up points.", "41 people replied.", False),
    ],
)
def test_shares_of_one_large_number_differ(first: str, other: str, *, differs: bool, tmp_path: Path) -> None:
    later = f"In the survey {other} Of these, 73 per cent rejected pick-up points."
    assert bool(differing(tmp_path, first, later)) is differs
