"""Questions as a member keeps them: what they follow from, reworded, moved, asked, and remembered."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.services import enquiring
from briefing_app.services.checking import check_all
from briefing_app.services.enquiring import Asked, Asking
from briefing_app.services.undoing import undo
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.told import Story, library_of

ON = date(2024, 11, 1)
OVERDUE = Story("2024-03-01", "The council will publish a sufficiency strategy by the end of June.")
SUM = Story("2024-03-04", "The council said 12 of the 48 posts (40 per cent) were vacant.")
BOARD = Story("2024-03-05", "A corporate parenting board was set up.")
NO_BOARD = Story("2024-06-03", "A corporate parenting board is to be set up.")
STORIES = (OVERDUE, SUM, BOARD, NO_BOARD)
ACCUSING = ("why did", "fail", "admit", "blame", "excuse", "mislead", "lie", "cover")


def questions(library: Library) -> tuple[Asked, ...]:
    return check_all(library, ON).enquiries


def test_what_weighs_most_is_asked_first(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        found = questions(library)
    assert [one.enquiry.question.partition(":")[0].partition(" the corporate")[0] for one in found] == [
        "What became of this",
        "12 of 48 is 25 per cent, not 40 per cent",
        "Is",
    ]
    assert found[2].enquiry.question == (
        "Is the corporate parenting board in place, since when, and how often has it met?"
    )


def test_every_question_has_its_evidence_and_accuses_nobody(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        found = questions(library)
    for one in found:
        assert one.enquiry.evidence
        assert one.enquiry.question.endswith("?")
        assert all((one.enquiry.known, one.enquiry.missing, one.enquiry.who, one.enquiry.next))
        assert not any(word in one.enquiry.question.lower() for word in ACCUSING)


def test_a_question_that_was_put_at_several_meetings_shows_as_such(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        for day in ("2024-07-10", "2024-09-11", "2024-10-09"):
            enquiring.ask(library, questions(library)[0], Asking(day, answered=False, note=" No date. "))
        one = questions(library)[0]
        assert one.in_words == "Asked at 3 meetings, last on 9 October 2024, never answered"
        assert [asking.note for asking in one.askings] == ["No date."] * 3
        enquiring.ask(library, one, Asking("2024-10-30", answered=True))
        assert questions(library)[0].in_words.endswith("last on 30 October 2024, answered")
        undo(library)
        assert len(questions(library)[0].askings) == 3


def test_the_same_meeting_is_one_time(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        enquiring.ask(library, questions(library)[0], Asking("2024-07-10", answered=False))
        enquiring.ask(library, questions(library)[0], Asking("2024-07-10", answered=True))
        assert questions(library)[0].in_words == "Asked on 10 July 2024, answered"


def test_what_is_no_day_is_refused(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        with pytest.raises(BriefingError, match="is no day\\. Write the day of the meeting"):
            enquiring.ask(library, questions(library)[0], Asking("31 February", answered=False))
        assert questions(library)[0].askings == ()


def test_a_question_in_the_members_own_words(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        enquiring.reword(library, questions(library)[0], " Where is\nthe strategy? ")
        one = questions(library)[0]
        assert (one.enquiry.question, one.reworded) == ("Where is the strategy?", True)
        with pytest.raises(BriefingError, match="needs words"):
            enquiring.reword(library, one, "  ")
        assert questions(library)[0] == one


def test_questions_are_asked_in_the_members_order(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        first, second, third = questions(library)
        enquiring.move(library, questions(library), third, -1)
        assert [one.id for one in questions(library)] == [first.id, third.id, second.id]
        enquiring.move(library, questions(library), first, -1)
        assert questions(library)[0].id == first.id
        undo(library)
        assert [one.id for one in questions(library)] == [first.id, second.id, third.id]


def test_the_members_own_question_is_asked_with_the_others(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        enquiring.add(library, "How many staff surveys have there been?")
        own = next(one for one in questions(library) if one.own)
        assert own.enquiry.question == "How many staff surveys have there been?"
        assert own.enquiry.evidence == ()
        enquiring.drop(library, own)
        assert not any(one.own for one in questions(library))
        with pytest.raises(BriefingError, match="needs words"):
            enquiring.add(library, "")


def test_a_question_that_was_asked_is_kept_when_nothing_leads_to_it_any_more(tmp_path: Path) -> None:
    with library_of(tmp_path, STORIES) as library:
        one = questions(library)[0]
        enquiring.ask(library, one, Asking("2024-07-10", answered=False))
        # Seen from a day before it was due, the promise is not overdue yet.
        before = check_all(library, date(2024, 3, 2)).enquiries
    kept = next(each for each in before if each.id == one.id)
    assert kept.enquiry.question == one.enquiry.question
    assert kept.enquiry.known == "What it came from is not in the library any more."
