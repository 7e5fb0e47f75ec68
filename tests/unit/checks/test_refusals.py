"""What checks must not take for the same: other people's plans, boards and posts that sound alike."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.checks.promises import Standing, standing
from briefing_app.domain.observations import Check
from tests.helpers.stories import observed
from tests.helpers.told import Story, bodies, changed_hands, promised

MADE, SOON, LATER, AFTER = "2024-03-01", "2024-05-20", "2024-06-20", "2024-10-14"
STRATEGY = "The council will publish a sufficiency strategy by the end of June."
CARERS = "The trust will recruit 40 foster carers by the end of July 2024."
LONG_AFTER = date(2025, 6, 1)
FINISHED = (Standing.KEPT, Standing.DONE, Standing.LATE)


@pytest.mark.parametrize(
    ("first", "published", "later"),
    [
        (
            "The council will clear its backlog of adoption assessments by 31 May 2024.",
            LATER,
            "The council has cleared its backlog of school transport appeals.",
        ),
        (
            "The transport policy for disabled children will be reviewed by July.",
            AFTER,
            "The fees policy for disabled adults has been reviewed.",
        ),
        (
            "The council will publish a plan for children’s services by the end of June.",
            SOON,
            "The council published a plan for its children’s centres on 3 May 2024.",
        ),
        ("A missing children panel will be set up by May.", LATER, "A missing adults panel has been set up."),
        (CARERS, AFTER, "The trust has recruited 12 teaching assistants."),
        (CARERS, AFTER, "The trust has recruited 40 teaching assistants."),
        (CARERS, AFTER, "The trust has recruited 12 foster carers."),
        (
            "The council will open a new children’s home by December 2024.",
            "2024-11-20",
            "A second children’s home was opened on 4 November 2024.",
        ),
        (STRATEGY, SOON, "A draft of the sufficiency strategy was published on 12 May 2024."),
        (STRATEGY, SOON, "A draft sufficiency strategy was published on 12 May 2024."),
        (STRATEGY, LATER, "The council has almost completed its sufficiency strategy."),
        (STRATEGY, LATER, "The opposition asked why the sufficiency strategy had been published late."),
        (STRATEGY, AFTER, "The council has never published a sufficiency strategy."),
    ],
)
def test_what_was_not_promised_keeps_no_promise(
    first: str, published: str, later: str, tmp_path: Path
) -> None:
    found = promised(tmp_path, Story(MADE, first), Story(published, later))
    made = next(one for one in found if one.said[0].source.title == "A")
    assert standing(made, LONG_AFTER) not in FINISHED


@pytest.mark.parametrize(
    ("published", "later"),
    [
        (AFTER, "The council did not publish its sufficiency strategy."),
        (AFTER, "The council has never published its sufficiency strategy."),
        (SOON, "The council will not publish its sufficiency strategy after all."),
        (SOON, "The council won’t publish its sufficiency strategy."),
        (AFTER, "The sufficiency strategy is not yet in place."),
    ],
)
def test_what_was_not_done_is_said_to_be_so(published: str, later: str, tmp_path: Path) -> None:
    found = promised(tmp_path, Story(MADE, STRATEGY), Story(published, later))
    made = next(one for one in found if one.said[0].source.title == "A")
    assert standing(made, LONG_AFTER) is Standing.NOT_DONE


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "The council will hire 40 foster carers by July 2024.",
            "The council has recruited 40 foster carers.",
        ),
        (
            "The council will submit its sufficiency strategy by the end of June.",
            "The council has submitted its sufficiency strategy.",
        ),
    ],
)
def test_other_words_for_the_same_deed_keep_it(first: str, later: str, tmp_path: Path) -> None:
    (made, *_) = promised(tmp_path, Story(MADE, first), Story("2024-06-02", later))
    assert standing(made, LONG_AFTER) is Standing.KEPT


def test_a_promise_made_again_is_no_outcome(tmp_path: Path) -> None:
    again = "A sufficiency strategy will be published by the end of June."
    (made,) = promised(tmp_path, Story(MADE, STRATEGY), Story("2024-03-09", again))
    assert len(made.said) == 2
    assert made.later == ()


def test_no_plans_are_no_promise(tmp_path: Path) -> None:
    assert (
        promised(tmp_path, Story(MADE, "The council has no plans to publish a sufficiency strategy.")) == []
    )


def test_a_contraction_is_not_torn(tmp_path: Path) -> None:
    (made,) = promised(tmp_path, Story(MADE, "We’ll recruit 40 foster carers by July 2024."))
    assert made.words.startswith("We’ll recruit")


BOARD = "A corporate parenting board was set up."


@pytest.mark.parametrize(
    "later",
    [
        "The corporate parenting board is to launch a fostering campaign.",
        "The corporate parenting board will start its next meeting at noon.",
        "The corporate parenting board will open its doors to the public.",
        "A meeting of the corporate parenting board will open with a prayer.",
        "A sub-group of the corporate parenting board will be launched in May.",
        "A website for the corporate parenting board will be launched in May.",
        "In 2019 the council said that a corporate parenting board would be set up.",
        "A second corporate parenting board will be set up.",
    ],
)
def test_what_a_board_does_is_not_that_it_is_still_to_come(later: str, tmp_path: Path) -> None:
    assert bodies(tmp_path, Story(MADE, BOARD), Story("2024-06-03", later)) == []


@pytest.mark.parametrize(
    "first",
    [
        "A draft plan for a corporate parenting board is in place.",
        "A draft plan for a corporate parenting board was published.",
        "A shadow corporate parenting board was set up.",
        "If a corporate parenting board was set up, families would gain.",
        "A corporate parenting board had been set up but was dissolved.",
    ],
)
def test_what_is_no_board_yet_is_not_in_place(first: str, tmp_path: Path) -> None:
    later = Story("2024-06-03", "A corporate parenting board is to be set up.")
    assert bodies(tmp_path, Story(MADE, first), later) == []


@pytest.mark.parametrize(
    "later",
    [
        "The council will set up a corporate parenting board.",
        "The council plans to set up a corporate parenting board.",
        "The council has yet to set up a corporate parenting board.",
        "A corporate parenting board must be set up.",
    ],
)
def test_a_board_that_a_later_source_has_still_to_come(later: str, tmp_path: Path) -> None:
    (found,) = bodies(tmp_path, Story(MADE, BOARD), Story("2024-06-03", later))
    assert found.check is Check.CONFLICT
    assert found.about == "corporate parenting board"


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Cllr Ned Harrow resigned as leader of the Conservative group.",
            "Cllr Amina Doyle became leader of the Labour group.",
        ),
        (
            "Marian Thorley left as assistant director of children’s services.",
            "Gavin Pell was appointed director of children’s services.",
        ),
        (
            "Ruth Lanyon stepped down as chief executive of Fareholm Council.",
            "Tobias Merrick was appointed chief executive of Fareholm Hospital Trust.",
        ),
        ("Ruth Lanyon stepped down as chief executive.", "Marlow Bay has a new chief executive."),
    ],
)
def test_another_office_has_not_changed_hands(first: str, later: str, tmp_path: Path) -> None:
    assert changed_hands(tmp_path, Story(MADE, first), Story("2024-04-10", later)) == []


def test_a_chair_is_a_chairman(tmp_path: Path) -> None:
    first = "Cllr Joan Miles stood down as chair of the scrutiny committee."
    later = "Cllr Peter Orme became chairman of the scrutiny committee."
    (found,) = changed_hands(tmp_path, Story(MADE, first), Story("2024-04-10", later))
    assert "Joan Miles, Peter Orme" in found.why


DIFFERENT = (Check.CONFLICT, Check.DERIVED_CONFLICT)


@pytest.mark.parametrize(
    "text",
    [
        "Spending rose from £10 million to £14 million over four years, a rise of ten per cent a year.",
        "Spending rose from £10 million to £14 million, an average rise of 9 per cent.",
        "Nearly 50 of the 150 carers, or 31 per cent, left.",
        "The council filled more than 22 of the 30 posts, leaving six vacant.",
        "Complaints rose from about 200 to 250, an increase of 31 per cent.",
        "The council has 60 homes: 25 for children, 20 for adults and others for respite.",
        "The 30 posts will be cut by 10, giving 15 people their notice.",
    ],
)
def test_sums_that_nobody_made(text: str, tmp_path: Path) -> None:
    assert observed(tmp_path, ("2019-03-04", text), only=DIFFERENT) == []


def test_a_remainder_may_be_told_with_only(tmp_path: Path) -> None:
    text = "The team closed 18 of its 30 cases, leaving just nine still open."
    (found,) = observed(tmp_path, ("2019-03-04", text), only=DIFFERENT)
    assert found.why == "30 less 18 is 12, not nine."


def test_a_change_is_told_once(tmp_path: Path) -> None:
    text = "Spending rose from £10 million to £14 million, up 25 per cent."
    assert len(observed(tmp_path, ("2019-03-04", text), only=DIFFERENT)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "In January 2019 the council had 400 children on child protection plans.",
            "There were 412 children on child protection plans in January 2019.",
        ),
        (
            "In February 2019 agency staff filled 28 per cent of social worker posts.",
            "In February 2019 agency staff filled 34 per cent of social worker posts in the assessment team.",
        ),
        (
            "In October 2018 there were 210 children in care aged under five.",
            "In October 2018 there were 250 children in care aged under ten.",
        ),
        (
            "The net overspend on children in care in 2018/19 was £7.2 million.",
            "The overspend on children in care in 2018/19 was £8.4 million.",
        ),
        (
            "Cllr Maud Penhale said: “We had no money left … for the youth clubs.”",
            "Cllr Maud Penhale said: “We had no money left in March for the youth clubs.”",
        ),
        (
            "Cllr Maud Penhale said: “[The council] will not close a single nursery this spring.”",
            "Cllr Maud Penhale said: “We will not close a single nursery this spring.”",
        ),
        (
            "Workers do not have manageable caseloads, the union said.",
            "Caseloads remain far too high, the union said.",
        ),
        ("Staff turnover has fallen.", "Turnover had been too high in 2015, staff said."),
        (
            "The bin lorries have made rapid progress through the snow.",
            "The service has made too little progress, the commissioner said.",
        ),
    ],
)
def test_what_only_seems_to_differ(first: str, second: str, tmp_path: Path) -> None:
    assert observed(tmp_path, ("2019-03-04", first), ("2019-03-20", second), only=DIFFERENT) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A backlog of unallocated cases built up after the agency workers resigned.",
            "A backlog of potholes built up in the winter.",
        ),
        ("The department has 210 unallocated cases.", "The department has 250 unallocated cases."),
    ],
)
def test_sentences_that_tell_of_two_things(first: str, second: str, tmp_path: Path) -> None:
    found = observed(tmp_path, ("2019-03-04", first), ("2019-03-20", second), only=(Check.AGREEMENT,))
    assert found == []
