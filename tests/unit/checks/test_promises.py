"""Promises of short stories: what is one, by when, made again as one, and what became of it over time."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.checks.deeds import Stage
from briefing_app.checks.promises import Promise, Standing, standing
from briefing_app.domain.observations import Check
from tests.helpers.told import Story, became, promised

MADE, SOON, AFTER = "2024-03-01", "2024-05-20", "2024-10-14"
STRATEGY = "The council will publish a sufficiency strategy by the end of June."
BACKLOG = "The council will clear its backlog of adoption assessments by 31 May 2024."
TRANSPORT = "The transport policy for disabled children will be reviewed by July."
CENTRE = "The council plans to open a contact centre in Lindworth by July."
MENTORS = "The trust will recruit 40 foster carers by the end of July 2024."
IN_MARCH, LONG_AFTER = date(2024, 3, 2), date(2025, 3, 1)


def of_first(promises: list[Promise]) -> Promise:
    """The promise that the first story makes."""
    (found,) = (one for one in promises if one.said[0].source.title == "A")
    return found


@pytest.mark.parametrize(
    ("words", "due"),
    [
        (STRATEGY, "2024-06"),
        (BACKLOG, "2024-05-31"),
        (TRANSPORT, "2024-07"),
        ("A kinship care team is to be set up by 1 September 2024.", "2024-09-01"),
        ("Leaders promised to replace every alarm by Christmas.", "2024-12-25"),
        ("The leader said the play strategy would be ready in May.", "2024-05"),
        ("The council aims to cut agency costs by 2026.", "2026"),
        ("The council will publish a sufficiency strategy.", None),
    ],
)
def test_a_promise_and_the_date_by_which_it_is_due(words: str, due: str | None, tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, words))
    assert promise.deed.stage is Stage.PLANNED
    assert (promise.due.when if promise.due else None) == due
    assert promise.later == ()


@pytest.mark.parametrize(
    "words",
    [
        "People will know more by June.",
        "You will hear from the council by May.",
        "What will happen in April is anyone’s guess.",
        "The council will need luck.",
        "Families will struggle to cope this winter.",
        # It only would be, and nobody has said so.
        "Short breaks would be extended if money were found.",
        "The council has published its sufficiency strategy.",
        "The council failed to publish its sufficiency strategy.",
        # What comes of something, and what somebody only asks about.
        "The new committee is here. It will give us a better chance to ask probing questions.",
        "Many staff were nervous about how the changes to the department would be made.",
    ],
)
def test_what_promises_nothing(words: str, tmp_path: Path) -> None:
    assert promised(tmp_path, Story(MADE, words)) == []


def test_what_is_under_way_is_a_promise_to_finish_it(tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, "A sufficiency strategy is being drafted by officers."))
    assert (promise.deed.stage, promise.due) == (Stage.UNDER_WAY, None)


@pytest.mark.parametrize(
    "again",
    [
        STRATEGY.replace("The council", "Fareholm"),
        "A sufficiency strategy will be published by the end of June.",
        "The council has to publish a sufficiency strategy in June.",
        "The council is due to publish a sufficiency strategy, at the latest by June 2024.",
        # Where no day is given, it is no other one.
        "Cllr Una Marsh said the council would publish a sufficiency strategy.",
    ],
)
def test_a_promise_made_again_is_one(again: str, tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, STRATEGY), Story("2024-03-09", again))
    assert [step.source.title for step in promise.said] == ["A", "B"]
    assert promise.due is not None
    assert promise.due.when == "2024-06"


@pytest.mark.parametrize(
    "other",
    [
        Story("2024-03-09", "The council will publish a workforce strategy by the end of June."),
        Story("2024-03-09", "The council will publish a sufficiency strategy by the end of October."),
        Story("2024-03-09", "The council will review its sufficiency strategy by the end of June."),
        Story("2024-03-09", "A sufficiency strategy is being written by officers."),
        Story("2024-03-09", STRATEGY, council="Lindale"),
    ],
)
def test_other_promises_stay_apart(other: Story, tmp_path: Path) -> None:
    found = promised(tmp_path, Story(MADE, STRATEGY), other)
    assert sorted([step.source.title for step in one.said] for one in found) == [["A"], ["B"]]


CASES = [
    # Done, and that by then: the source says when, or came out before.
    (
        STRATEGY,
        "2024-07-20",
        "The council published its sufficiency strategy on 28 June 2024.",
        Standing.KEPT,
    ),
    (STRATEGY, "2024-06-20", "The council has published its sufficiency strategy.", Standing.KEPT),
    (CENTRE, AFTER, "The contact centre in Lindworth opened on 20 July 2024.", Standing.KEPT),
    (BACKLOG, "2024-05-30", "Its backlog of adoption assessments has been cleared.", Standing.KEPT),
    # Done, but after that.
    (STRATEGY, AFTER, "The sufficiency strategy was released on 12 September 2024.", Standing.LATE),
    (CENTRE, AFTER, "The contact centre in Lindworth opened on 2 September 2024.", Standing.LATE),
    (BACKLOG, AFTER, "The backlog of adoption assessments was cleared in August 2024.", Standing.LATE),
    # Done, and nobody says when.
    (STRATEGY, AFTER, "The council has published its sufficiency strategy.", Standing.DONE),
    (MENTORS, AFTER, "The trust has recruited 40 foster carers.", Standing.DONE),
    # Later than was said.
    (STRATEGY, SOON, "The council will now publish its sufficiency strategy by October.", Standing.SLIPPED),
    (
        TRANSPORT,
        SOON,
        "The transport policy for disabled children will be reviewed by November.",
        Standing.SLIPPED,
    ),
    (
        STRATEGY,
        SOON,
        "The publication of the sufficiency strategy is postponed until October.",
        Standing.SLIPPED,
    ),
    (BACKLOG, SOON, "Clearing the backlog of adoption assessments was put back to August.", Standing.SLIPPED),
    # Not done.
    (STRATEGY, AFTER, "The council has not published its sufficiency strategy.", Standing.NOT_DONE),
    (
        BACKLOG,
        AFTER,
        "The council still has not cleared its backlog of adoption assessments.",
        Standing.NOT_DONE,
    ),
    (MENTORS, AFTER, "The trust failed to recruit 40 foster carers.", Standing.NOT_DONE),
    (CENTRE, AFTER, "The council has yet to open a contact centre in Lindworth.", Standing.NOT_DONE),
    (
        STRATEGY,
        AFTER,
        "It said it would publish a sufficiency strategy. That was not achieved.",
        Standing.NOT_DONE,
    ),
    (
        BACKLOG,
        AFTER,
        "It had to clear its backlog of adoption assessments. This was not met.",
        Standing.NOT_DONE,
    ),
    # Under way.
    (STRATEGY, SOON, "A sufficiency strategy is being written by officers.", Standing.UNDER_WAY),
    (TRANSPORT, SOON, "The transport policy for disabled children is being reviewed.", Standing.UNDER_WAY),
    (MENTORS, SOON, "The trust is recruiting 40 foster carers.", Standing.UNDER_WAY),
]


@pytest.mark.parametrize(("first", "published", "later", "became_of_it"), CASES)
def test_what_became_of_a_promise(
    first: str, published: str, later: str, became_of_it: Standing, tmp_path: Path
) -> None:
    promise = of_first(promised(tmp_path, Story(MADE, first), Story(published, later)))
    assert [step.source.title for step in promise.later] == ["B"]
    assert standing(promise, IN_MARCH) is became_of_it


SAID = {
    Standing.KEPT: "it was done by then",
    Standing.DONE: "it was done, but not whether in time",
    Standing.LATE: "it was done after that",
    Standing.SLIPPED: "gives a later date",
    Standing.NOT_DONE: "it was not done",
    Standing.UNDER_WAY: "it was under way",
}


@pytest.mark.parametrize(("first", "published", "later", "became_of_it"), CASES)
def test_what_became_of_a_promise_is_observed(
    first: str, published: str, later: str, became_of_it: Standing, tmp_path: Path
) -> None:
    (found,) = became(tmp_path, Story(MADE, first), Story(published, later))
    assert found.check is (Check.SLIPPED if became_of_it is Standing.SLIPPED else Check.OUTCOME)
    assert found.why.startswith("To be done by ")
    assert found.why.endswith(f"{SAID[became_of_it]}.")
    assert [source.title for source in found.sources] == ["A", "B"]
    assert found.evidence[0].mention.passage.exact == first


def test_what_was_not_achieved_rests_on_both_sentences(tmp_path: Path) -> None:
    retold = "The council said it would publish a sufficiency strategy."
    (found,) = became(tmp_path, Story(MADE, STRATEGY), Story(AFTER, f"{retold} That was not achieved."))
    assert [item.mention.passage.exact for item in found.evidence][-2:] == [retold, "That was not achieved."]


def test_a_promise_without_a_date_is_done_or_not(tmp_path: Path) -> None:
    first = "The council promised to clear its backlog of adoption assessments."
    later = "The council has cleared its backlog of adoption assessments."
    (found,) = became(tmp_path, Story(MADE, first), Story(AFTER, later))
    assert found.check is Check.OUTCOME
    assert found.why == "No date was given; a later source says it was done, but not whether in time."


def test_what_was_under_way_and_is_done_is_progress(tmp_path: Path) -> None:
    first = "A sufficiency strategy is being written by officers."
    later = "The sufficiency strategy has been published."
    (found,) = became(tmp_path, Story(MADE, first), Story(AFTER, later))
    assert (found.check, found.why) == (
        Check.PROGRESS,
        "Under way in A.txt · 1 March 2024, done in B.txt · 14 October 2024.",
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (IN_MARCH, Standing.AHEAD),
        (date(2024, 6, 30), Standing.AHEAD),
        (date(2024, 7, 1), Standing.OVERDUE),
        (LONG_AFTER, Standing.OVERDUE),
    ],
)
def test_of_what_nobody_speaks_again_is_overdue_on_the_day_after(
    on: date, expected: Standing, tmp_path: Path
) -> None:
    (promise,) = promised(tmp_path, Story(MADE, STRATEGY), Story(AFTER, "The roads are in a bad way."))
    assert standing(promise, on) is expected


def test_a_promise_without_a_date_is_never_overdue(tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, "The council will publish a sufficiency strategy."))
    assert standing(promise, LONG_AFTER) is Standing.UNKNOWN


@pytest.mark.parametrize(("first", "published", "later", "became_of_it"), CASES[:16])
def test_what_is_told_of_it_is_never_overdue(
    first: str, published: str, later: str, became_of_it: Standing, tmp_path: Path
) -> None:
    promise = of_first(promised(tmp_path, Story(MADE, first), Story(published, later)))
    assert standing(promise, LONG_AFTER) is became_of_it


def test_what_was_kept_is_told_however_often_it_was_promised(tmp_path: Path) -> None:
    again = "A sufficiency strategy will be published by the end of June."
    done = "The sufficiency strategy was released on 2 June 2024."
    (found,) = became(tmp_path, Story(MADE, STRATEGY), Story("2024-03-09", again), Story(AFTER, done))
    assert found.why == "To be done by June 2024; a later source says it was done by then."
    assert [source.title for source in found.sources] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("first", "published", "later"),
    [
        # Another matter with similar words.
        (STRATEGY, AFTER, "The council has published its play strategy."),
        (STRATEGY, AFTER, "The council published its workforce strategy on 12 June 2024."),
        (STRATEGY, AFTER, "The council will publish its workforce strategy by the end of December."),
        (BACKLOG, AFTER, "The council has recruited 12 social workers for its adoption service."),
        (TRANSPORT, AFTER, "The fees of nurseries in Lindworth have been reviewed."),
        (MENTORS, AFTER, "Foster carers have been asked for their views."),
        (CENTRE, AFTER, "A leisure centre in Lindworth was closed on 3 June 2024."),
        # Two people of one surname.
        ("Marian Thorley will visit every nursery by May.", AFTER, "Colin Thorley has visited his mother."),
        ("Marian Thorley will meet foster carers by May.", AFTER, "Colin Thorley has met the archbishop."),
        # Words that every paper has.
        (STRATEGY, AFTER, "Children’s services have improved since June 2024, the council said."),
        (
            "Social workers will visit children in care by June.",
            AFTER,
            "Social workers have left the council.",
        ),
        # An earlier source, or one of the same day.
        (STRATEGY, "2024-02-10", "The council published its sufficiency strategy on 5 February 2024."),
        (STRATEGY, MADE, "The council has published its sufficiency strategy."),
        # Nobody knows when it came out.
        (STRATEGY, None, "The council published its sufficiency strategy on 12 July 2024."),
        # Years later it is another one.
        (STRATEGY, "2027-07-20", "The council published its sufficiency strategy on 12 July 2027."),
    ],
)
def test_what_tells_nothing_of_a_promise(
    first: str, published: str | None, later: str, tmp_path: Path
) -> None:
    stories = Story(MADE, first), Story(published, later)
    assert of_first(promised(tmp_path / "promised", *stories)).later == ()
    assert became(tmp_path / "became", *stories) == []


def test_of_a_promise_in_a_source_without_a_date_nothing_is_known(tmp_path: Path) -> None:
    first = "The council will publish a sufficiency strategy by the end of June 2024."
    later = "The council published its sufficiency strategy on 12 July 2024."
    assert became(tmp_path / "undated", Story(None, first), Story(AFTER, later)) == []
    (found,) = became(tmp_path / "dated", Story(MADE, first), Story(AFTER, later))
    assert found.check is Check.OUTCOME


def test_another_council_keeps_no_promise(tmp_path: Path) -> None:
    done = "The council published its sufficiency strategy on 28 June 2024."
    assert became(tmp_path / "two", Story(MADE, STRATEGY), Story(AFTER, done, council="Lindale")) == []
    (found,) = became(tmp_path / "one", Story(MADE, STRATEGY), Story(AFTER, done))
    assert found.check is Check.OUTCOME


def test_a_source_that_names_no_council_tells_only_of_the_only_one(tmp_path: Path) -> None:
    stories = Story(MADE, STRATEGY), Story(AFTER, "The sufficiency strategy was published.", council=None)
    assert len(became(tmp_path / "one", *stories)) == 1
    lindale = Story(AFTER, "The roads are in a bad way.", council="Lindale")
    assert became(tmp_path / "two", *stories, lindale) == []


@pytest.mark.parametrize(
    "words",
    [
        "The council will publish a sufficiency strategy by the end of January 2024.",
        "The council had to publish a sufficiency strategy by 12 February 2024.",
        "The council said it would publish a sufficiency strategy in 2023.",
    ],
)
def test_a_day_that_had_gone_by_is_no_day_by_which_it_is_due(words: str, tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, words))
    assert promise.due is None
    assert standing(promise, LONG_AFTER) is Standing.UNKNOWN


def test_the_same_month_told_again_after_it_is_no_later_date(tmp_path: Path) -> None:
    stories = Story(MADE, STRATEGY), Story("2024-12-02", STRATEGY)
    assert standing(of_first(promised(tmp_path, *stories)), IN_MARCH) is Standing.AHEAD


@pytest.mark.parametrize(
    "later",
    [
        "The council will publish its sufficiency strategy in June.",
        "The council will publish its sufficiency strategy by 28 June 2024.",
        "The council will publish its sufficiency strategy by May.",
    ],
)
def test_the_same_day_or_an_earlier_one_is_no_slip(later: str, tmp_path: Path) -> None:
    found = became(tmp_path, Story(MADE, STRATEGY), Story("2024-03-20", later))
    assert Check.SLIPPED not in [one.check for one in found]
    promise = of_first(promised(tmp_path / "again", Story(MADE, STRATEGY), Story("2024-03-20", later)))
    assert standing(promise, IN_MARCH) is Standing.AHEAD


REPORT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 17 September to 28 September 2018
Lead inspector: Una Okafor, Her Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Requires improvement
The experiences and progress of children who need help and protection Inadequate
The experiences and progress of children in care Requires improvement
Overall effectiveness Inadequate

The council will publish a sufficiency strategy by the end of June 2019.
"""


def test_an_inspectorate_promises_nothing(tmp_path: Path) -> None:
    assert promised(tmp_path / "report", Story("2018-10-29", REPORT, council=None)) == []
    story = REPORT.splitlines()[-1]
    assert len(promised(tmp_path / "story", Story("2018-10-29", story))) == 1


def test_a_promise_is_known_again(tmp_path: Path) -> None:
    (one,) = promised(tmp_path / "one", Story(MADE, STRATEGY))
    (again,) = promised(tmp_path / "two", Story(MADE, f"The roads are bad.\n\n{STRATEGY}"))
    (other,) = promised(tmp_path / "three", Story(MADE, BACKLOG))
    assert one.id == again.id != other.id


def test_of_one_clause_with_two_deeds_there_is_one_promise(tmp_path: Path) -> None:
    words = "The trust will recruit 40 foster carers by the end of July 2024 and will open two respite homes."
    told = [promise.words for promise in promised(tmp_path, Story(MADE, words))]
    assert told
    assert len(set(told)) == len(told)


def test_how_long_something_takes_is_no_promise(tmp_path: Path) -> None:
    words = "The director warned: “It will take at least eighteen months before families see the difference.”"
    assert promised(tmp_path, Story(MADE, words)) == []


def test_a_clause_closes_what_it_quotes(tmp_path: Path) -> None:
    (promise,) = promised(
        tmp_path, Story(MADE, "The leader said the family hub would open “no later than June 2024”.")
    )
    assert promise.words.endswith("“no later than June 2024”")
