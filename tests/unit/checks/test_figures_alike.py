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
        (
            "The council set aside £450,000 for short breaks in 2018.",
            "The council spent £460,000 on short breaks in 2018.",
            ("£450,000 (planned)", "£460,000 (spent)"),
        ),
        (
            "In 2018 short breaks cost £510,000.",
            "The forecast for short breaks in 2018 was £460,000.",
            ("£510,000 (spent)", "£460,000 (expected)"),
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
        (
            "In 2018 the council spent £510,000 on short breaks.",
            "In 2018 short breaks cost £460,000.",
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


def test_more_than_so_many_agrees_at_the_head_of_a_sentence(tmp_path: Path) -> None:
    first = "The nursery waiting list has 43 toddlers."
    assert agreed(tmp_path, first, "More than 40 toddlers are on the nursery waiting list.")


@pytest.mark.parametrize(
    "other",
    [
        "The adoption register held 57 approved adopters on 9 February 2019.",
        "On 4 January 2018 the adoption register held 57 approved adopters.",
    ],
)
def test_equal_figures_of_two_dates_do_not_agree(other: str, tmp_path: Path) -> None:
    first = "On 4 January 2019 the adoption register held 57 approved adopters."
    found = observed(tmp_path, *on_days(first, other), only={Check.AGREEMENT})
    assert "Two sources give the same figure." not in [one.why for one in found]


def test_equal_figures_of_one_date_agree(tmp_path: Path) -> None:
    first = "On 4 January 2019 the adoption register held 57 approved adopters."
    assert agreed(tmp_path, first, "The adoption register held 57 approved adopters on 4 January 2019.")


def test_what_is_vacant_is_not_set_against_what_is_filled(tmp_path: Path) -> None:
    vacant = "In January 2019, 78 of the 312 nursery nurse posts were vacant."
    assert (
        differing(tmp_path, vacant, "In January 2019, 31 per cent of nursery nurse posts were filled.") == []
    )


@pytest.mark.parametrize(
    "other",
    [
        "The library holds over 400 jigsaws.",
        "The audit of the library found that 423 jigsaws had a piece missing.",
    ],
)
def test_a_like_number_of_another_thing_does_not_agree(other: str, tmp_path: Path) -> None:
    assert not agreed(tmp_path, "The library holds 423 picture books in Polish.", other)


def test_statements_with_other_numbers_in_letters_do_not_agree(tmp_path: Path) -> None:
    first = "A third of foster carers have had no annual review."
    other = "In all 45 per cent of foster carers have had no annual review."
    assert observed(tmp_path, *on_days(first, other), only={Check.AGREEMENT}) == []
