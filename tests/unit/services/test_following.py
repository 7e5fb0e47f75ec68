"""Promises as a person follows them: how they stand, what is decided of them, and that it can be undone."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.services import following
from briefing_app.services.checking import Checked, check_all
from briefing_app.services.following import Followed, Standing
from briefing_app.services.undoing import redo, undo
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.told import Story, add_stories, library_of

MADE, LATER, ON = "2024-03-01", "2024-10-14", date(2024, 11, 1)
PROMISED = "Cllr Ada Finch said: “We will publish a sufficiency strategy by the end of June.”"
DONE = "The council published its sufficiency strategy on 12 July 2024."
ELSE = "The roads in Lindworth are in a bad way, residents told the meeting."


def checked(library: Library, on: date = ON) -> Checked:
    return check_all(library, on)


def only(library: Library, on: date = ON) -> Followed:
    (one,) = checked(library, on).promises
    return one


def test_a_promise_has_who_made_it_by_when_and_what_became_of_it(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, DONE)]) as library:
        one = only(library)
    assert (one.who, one.due, one.standing) == ("Ada Finch", "2024-06", Standing.LATE)
    assert one.what.endswith("We will publish a sufficiency strategy by the end of June")
    assert [item.source.title for item in one.said] == ["A"]
    assert [item.mention.passage.exact for item in one.later] == [DONE]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Bradford Council has said it will publish a sufficiency strategy by the end of June.",
            "Bradford Council",
        ),
        ("The council also pledged that it would publish a sufficiency strategy by June.", "The council"),
        (
            "Ada Finch, the leader, promised that a sufficiency strategy would be published by June.",
            "Ada Finch",
        ),
        (
            "“Not yet,” Cllr Ada Finch said.\n\nShe promised that a strategy would be published by June.",
            "Ada Finch",
        ),
        ("She promised that a sufficiency strategy would be published by the end of June.", None),
        ("A sufficiency strategy will be published by the end of June.", None),
    ],
)
def test_who_promises_is_who_is_told_to_say_so(words: str, who: str | None, tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, words)]) as library:
        assert only(library).who == who


def test_it_is_overdue_from_the_day_after(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, ELSE)]) as library:
        assert only(library, date(2024, 6, 30)).standing is Standing.AHEAD
        assert only(library, date(2024, 7, 1)).standing is Standing.OVERDUE


def test_what_the_member_knows_stands_and_can_be_undone(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, ELSE)]) as library:
        following.settle(library, only(library), Standing.KEPT, " Told on 3 July. ")
        one = only(library)
        assert (one.standing, one.decided, one.note) == (Standing.KEPT, True, "Told on 3 July.")
        assert undo(library).startswith("Settle We will publish a sufficiency")
        assert only(library).standing is Standing.OVERDUE
        redo(library)
        assert only(library).standing is Standing.KEPT


def test_what_is_decided_stays_when_documents_are_added(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED)]) as library:
        following.settle(library, only(library), Standing.KEPT, "")
        add_stories(library, tmp_path, [Story(LATER, ELSE)], first="B")
        assert only(library).standing is Standing.KEPT


def test_what_is_dropped_is_asked_about_no_more(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, ELSE)]) as library:
        assert len(checked(library).enquiries) == 1
        following.drop(library, only(library), "It was withdrawn.")
        assert checked(library).promises == ()
        assert checked(library).enquiries == ()
        undo(library)
        assert len(checked(library).promises) == 1


def test_a_passage_is_unlinked_and_linked(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, f"{DONE}\n\n{ELSE}")]) as library:
        one = only(library)
        following.unlink(library, one, one.later[0].mention.passage)
        one = only(library)
        assert one.later == ()
        assert one.standing is Standing.OVERDUE
        found = following.candidates(library, one)
        # What is most like it comes first.
        assert found[0].mention.passage.exact == DONE
        assert ELSE in [item.mention.passage.exact for item in found]
        following.link(library, one, found[0].mention.passage)
        assert [item.mention.passage.exact for item in only(library).later] == [DONE]


def test_what_is_linked_already_is_not_linked_again(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, DONE)]) as library:
        one = only(library)
        with pytest.raises(BriefingError, match="linked already"):
            following.link(library, one, one.later[0].mention.passage)
        assert only(library) == one


def test_a_link_to_any_passage_is_kept_by_its_place(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, ELSE)]) as library:
        one = only(library)
        chosen = next(
            item for item in following.candidates(library, one) if item.mention.passage.exact == ELSE
        )
        following.link(library, one, chosen.mention.passage)
        assert [item.mention.passage.exact for item in only(library).later] == [ELSE]
        assert only(library).standing is Standing.SPOKEN_OF
        following.unlink(library, only(library), chosen.mention.passage)
        assert only(library).later == ()


def test_what_is_overdue_stands_first(tmp_path: Path) -> None:
    stories = [
        Story(MADE, PROMISED),
        Story(MADE, "The trust will open a contact centre in Lindworth by May 2025."),
        Story(MADE, "The council will review its fostering fees by April."),
    ]
    with library_of(tmp_path, stories) as library:
        found = checked(library).promises
    assert [one.standing for one in found] == [Standing.OVERDUE, Standing.OVERDUE, Standing.AHEAD]
    assert [one.due for one in found] == ["2024-04", "2024-06", "2025-05"]
