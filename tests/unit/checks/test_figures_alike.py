"""Figures of one thing: that agree, that rest on different bases, and for which time they are given."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import Story, observed, observed_of_two_councils, passages

DAYS = "2019-03-04", "2019-03-20", "2019-04-02"
DIFFERENCES = (Check.CONFLICT, Check.DERIVED_CONFLICT, Check.BASIS)
BOOKS = "The library holds 423 picture books in Polish."
MINDERS = "A third of childminders closed over the winter."
ENQUIRIES = "In 2018 the fostering team had 1,423 enquiries from families."
BREAKS = "Short breaks for disabled children {} in 2018."
COST = BREAKS.format("cost £480,000")
VACANT = "In January 2019, {} of nursery nurse posts were vacant."
PART = "In January 2019, 78 of the 312 nursery nurse posts were vacant."
JURY = "On 3 May 2018, 84 residents sat on the citizens’ jury."
BORROWERS = "On 31 October 2018 the toy library had 190 borrowers."
FOUND_APART = "Inspectors found that 64 sibling groups lived apart."
APART = "In November 2018, 75 sibling groups lived apart."


def on_days(*texts: str) -> tuple[Story, ...]:
    """Texts with the days on which they are published, in order."""
    return tuple(zip(DAYS, texts, strict=False))


def agreed(folder: Path, *texts: str) -> list[Observation]:
    """What is observed of figures that agree; whole sentences that do, and dates, are tried elsewhere."""
    found = observed(folder, *on_days(*texts), only={Check.AGREEMENT})
    return [one for one in found if "same figure" in one.why]


def differing(folder: Path, *texts: str) -> list[tuple[Check, list[str]]]:
    """What kinds of differences there are between texts, and which figures they are of."""
    return [(one.check, passages(one)) for one in observed(folder, *on_days(*texts), only=DIFFERENCES)]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        # Rounded, with a word that says so or without.
        ("The library holds 420 picture books in Polish.", "423, 420"),
        ("The library holds about 400 picture books in Polish.", "423, about 400"),
        ("The library holds about 430 picture books in Polish.", "423, about 430"),
        # At least, or at most.
        ("The library holds more than 400 picture books in Polish.", "423, more than 400"),
        ("The library holds at least 420 picture books in Polish.", "423, at least 420"),
        ("The library holds almost 450 picture books in Polish.", "423, almost 450"),
        ("The library holds fewer than 450 picture books in Polish.", "423, fewer than 450"),
        ("The library holds up to 430 picture books in Polish.", "423, up to 430"),
    ],
)
def test_a_rounded_figure_agrees_with_the_whole_one(other: str, words: str, tmp_path: Path) -> None:
    (found,) = agreed(tmp_path, BOOKS, other)
    assert found.why == f"Two sources give the same figure, rounded: {words}."
    assert passages(found) == [word.split()[-1] for word in words.split(", ")]
    assert found.about == "the library holds picture books in Polish"


@pytest.mark.parametrize(
    "other",
    [
        # On the wrong side of it, too far from it, or rounded to something else.
        "The library holds nearly 400 picture books in Polish.",
        "The library holds more than 430 picture books in Polish.",
        "The library holds over 300 picture books in Polish.",
        "The library holds about 460 picture books in Polish.",
        "The library holds 430 picture books in Polish.",
        # More of them, and those that are still to come.
        "The library holds a further 420 picture books in Polish.",
        "The library will hold about 420 picture books in Polish next year.",
    ],
)
def test_a_figure_that_is_not_the_same_when_rounded(other: str, tmp_path: Path) -> None:
    assert agreed(tmp_path, BOOKS, other) == []


@pytest.mark.parametrize(("count", "agrees"), [("42", True), ("38", False)])
def test_more_than_forty_is_not_fewer(count: str, *, agrees: bool, tmp_path: Path) -> None:
    first = f"The nursery waiting list has {count} toddlers."
    assert (
        bool(agreed(tmp_path, first, "The waiting list of the nursery has more than 40 toddlers.")) is agrees
    )


@pytest.mark.parametrize(
    ("other", "printed"),
    [
        ("Over the winter 33 per cent of childminders closed.", "A third, 33 per cent"),
        ("Over the winter 36 per cent of childminders closed.", "A third, 36 per cent"),
        ("Over the winter nearly 35 per cent of childminders closed.", "A third, nearly 35 per cent"),
    ],
)
def test_a_fraction_agrees_with_the_percentage_it_stands_for(
    other: str, printed: str, tmp_path: Path
) -> None:
    (found,) = agreed(tmp_path, MINDERS, other)
    assert found.why == f"Two sources give the same figure, rounded: {printed}."


@pytest.mark.parametrize(
    "other",
    [
        "Over the winter 38 per cent of childminders closed.",
        "About 33 per cent of pony clubs won a rosette.",
        "Over the winter 33 childminders closed.",
    ],
)
def test_a_fraction_and_a_percentage_of_other_things_or_values(other: str, tmp_path: Path) -> None:
    assert agreed(tmp_path, MINDERS, other) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BOOKS, "The town has over 400 parking meters."),
        (BOOKS, "Some 423 rowers came to the regatta."),
        (ENQUIRIES, "The swimming pool had about 1,400 visits from pensioners in 2018."),
    ],
)
def test_the_same_number_of_another_thing_is_no_agreement(first: str, second: str, tmp_path: Path) -> None:
    assert agreed(tmp_path, first, second) == []


@pytest.mark.parametrize(("year", "count"), [("2018", 1), ("2017", 0)])
def test_rounded_figures_agree_only_for_one_time(year: str, count: int, tmp_path: Path) -> None:
    other = f"In {year} families made about 1,400 enquiries to the fostering team."
    assert len(agreed(tmp_path, ENQUIRIES, other)) == count


def test_figures_of_several_sources_that_agree_are_told_once(tmp_path: Path) -> None:
    (found,) = agreed(
        tmp_path,
        "The fostering team had about 1,400 enquiries from families.",
        "Families made 1,423 enquiries to the fostering team.",
        "The fostering team took some 1,420 enquiries from families.",
    )
    assert passages(found) == ["1,400", "1,423", "1,420"]
    assert found.why == "Three sources give the same figure, rounded: about 1,400, 1,423, some 1,420."


def test_figures_of_two_councils_never_agree(tmp_path: Path) -> None:
    here, elsewhere = on_days(BOOKS, BOOKS.replace("423", "about 420"))
    found = observed_of_two_councils(tmp_path, here, elsewhere, only={Check.AGREEMENT})
    assert [one for one in found if "figure" in one.why] == []


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "In 2018 the council budgeted £420,000 for short breaks.",
            "In 2018 the council spent £510,000 on short breaks.",
            ("£420,000 (planned)", "£510,000 (spent)"),
        ),
        (
            "The council set aside £450,000 for short breaks for disabled children in 2018.",
            COST,
            ("£450,000 (planned)", "£480,000 (spent)"),
        ),
        (
            COST,
            "In 2018 the council allocated £450,000 to short breaks for disabled children.",
            ("£480,000 (spent)", "£450,000 (planned)"),
        ),
        (
            BREAKS.format("were expected to need £450,000"),
            COST,
            ("£450,000 (expected)", "£480,000 (spent)"),
        ),
        (
            "The council set aside £450,000 for short breaks for disabled children in 2018.",
            BREAKS.format("were projected at £490,000"),
            ("£450,000 (planned)", "£490,000 (expected)"),
        ),
        (
            "The council set aside £450,000 for short breaks for disabled children in 2018.",
            BREAKS.format("took £490,000"),
            ("£450,000 (planned)", "£490,000"),
        ),
    ],
)
def test_sums_on_different_bases_are_no_conflict(
    first: str, second: str, told: tuple[str, str], tmp_path: Path
) -> None:
    (found,) = observed(tmp_path, *on_days(first, second), only=DIFFERENCES)
    assert found.check is Check.BASIS
    assert found.why == (
        f"0.txt · 4 March 2019 has {told[0]}, 1.txt · 20 March 2019 has {told[1]}, for the same time:"
        " they rest on different bases."
    )
    assert passages(found) == [words.split()[0] for words in told]


@pytest.mark.parametrize(
    ("first", "second", "sums"),
    [
        # Both are spent, or of one nothing is said.
        (COST, BREAKS.format("came to £450,000"), ["£480,000", "£450,000"]),
        (COST, BREAKS.format("took £450,000"), ["£480,000", "£450,000"]),
        (
            "In 2018 the council spent £510,000 on short breaks.",
            "The council spent £460,000 on short breaks in 2018.",
            ["£510,000", "£460,000"],
        ),
        # Both are planned.
        (
            "The council set aside £450,000 for short breaks for disabled children in 2018.",
            "In 2018 the council allocated £490,000 to short breaks for disabled children.",
            ["£450,000", "£490,000"],
        ),
    ],
)
def test_sums_on_one_basis_are_a_conflict(first: str, second: str, sums: list[str], tmp_path: Path) -> None:
    assert differing(tmp_path, first, second) == [(Check.CONFLICT, sums)]


def test_what_is_budgeted_for_one_year_is_not_set_against_what_is_spent_in_another(tmp_path: Path) -> None:
    planned = "The council set aside £450,000 for short breaks for disabled children in 2017."
    assert differing(tmp_path, planned, COST) == []


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
        "The toy library shut on 31 October 2018. Some cried. On that day the toy library had 214 borrowers.",
    ],
)
def test_a_date_that_is_pointed_back_to(text: str, tmp_path: Path) -> None:
    assert differing(tmp_path, BORROWERS, text) == [(Check.CONFLICT, ["190", "214"])]


@pytest.mark.parametrize(
    "text",
    [
        # To another date, to that of another paragraph, and not at all.
        "The toy library closed on 30 June 2018. At that date the toy library had 214 borrowers.",
        "The toy library closed on 31 October 2018.\n\nAt that date the toy library had 214 borrowers.",
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
