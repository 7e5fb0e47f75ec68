"""Passages that a person links to a promise: what they say of it, and that it stays and can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.services import following
from briefing_app.services.checking import check_all
from briefing_app.services.correcting import correct_details
from briefing_app.services.following import Followed, Says, Standing
from briefing_app.services.libraries import open_library
from briefing_app.services.undoing import redo, undo
from briefing_app.store import readings, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.told import Story, add_stories, library_of

MADE, LATER, ON = "2024-03-01", "2024-10-14", date(2024, 11, 1)
PROMISED = "Cllr Ada Finch said: “We will publish a moorings policy by the end of June.”"
HERALD = "Nobody at the harbour office was surprised, a visitor told the Herald."
PUT_OFF = "At the harbour office it was moved from May to December."
SOONER = "At the harbour office they think of 4 June 2024."
POSTPONED = "At the harbour office it was postponed again, a visitor told the Herald."
TOLD = f"{HERALD}\n\n{PUT_OFF}\n\n{SOONER}\n\n{POSTPONED}"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, TOLD)]) as library:
        yield library


def only(library: Library) -> Followed:
    (one,) = check_all(library, ON).promises
    return one


def passage(library: Library, words: str) -> Evidence[Mention]:
    """The sentence with some words among those that can be linked to the promise."""
    found = following.candidates(library, only(library))
    return next(item for item in found if item.mention.passage.exact == words)


def link(library: Library, words: str, says: Says | None) -> None:
    following.link(library, only(library), passage(library, words).mention.passage, says)


def linked(library: Library) -> list[str]:
    return [item.mention.passage.exact for item in only(library).later]


def titled(library: Library, title: str) -> str:
    return next(one.sha256 for one in sources.every(library) if one.title == title)


@pytest.mark.parametrize(
    ("words", "says", "standing"),
    [
        (HERALD, None, Standing.SPOKEN_OF),
        (HERALD, Says.DONE, Standing.DONE),
        (HERALD, Says.NOT_DONE, Standing.NOT_DONE),
        (HERALD, Says.UNDER_WAY, Standing.UNDER_WAY),
        # Whatever dates it gives.
        (PUT_OFF, Says.LATER_DATE, Standing.SLIPPED),
        (SOONER, Says.LATER_DATE, Standing.SLIPPED),
        (HERALD, Says.LATER_DATE, Standing.SLIPPED),
        # What was postponed is not done yet.
        (POSTPONED, Says.NOT_DONE, Standing.SLIPPED),
        # What the passage says by itself counts for nothing.
        (PUT_OFF, None, Standing.SPOKEN_OF),
        (POSTPONED, Says.DONE, Standing.DONE),
    ],
)
def test_how_a_promise_stands_is_what_the_linked_passage_says(
    words: str, says: Says | None, standing: Standing, library: Library
) -> None:
    assert only(library).standing is Standing.OVERDUE
    link(library, words, says)
    one = only(library)
    assert (one.standing, one.decided) == (standing, False)
    assert linked(library) == [words]
    assert [source.title for source in one.sources] == ["A", "B"]


def test_what_is_told_before_the_day_was_done_in_time(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story("2024-06-12", HERALD)]) as library:
        link(library, HERALD, Says.DONE)
        assert only(library).standing is Standing.KEPT


def test_of_several_links_that_it_was_done_counts_most(library: Library) -> None:
    for words, says, standing in (
        (HERALD, Says.UNDER_WAY, Standing.UNDER_WAY),
        (PUT_OFF, Says.LATER_DATE, Standing.SLIPPED),
        (SOONER, Says.NOT_DONE, Standing.NOT_DONE),
        (POSTPONED, Says.DONE, Standing.DONE),
    ):
        link(library, words, says)
        assert only(library).standing is standing
    assert linked(library) == [HERALD, PUT_OFF, SOONER, POSTPONED]


def test_an_unlinked_passage_says_nothing_any_more(library: Library) -> None:
    link(library, HERALD, Says.DONE)
    link(library, SOONER, Says.UNDER_WAY)
    following.unlink(library, only(library), only(library).later[0].mention.passage)
    assert linked(library) == [SOONER]
    assert only(library).standing is Standing.UNDER_WAY
    assert passage(library, HERALD).source.title == "B"


def test_a_passage_linked_again_says_what_was_said_last(library: Library) -> None:
    link(library, HERALD, Says.DONE)
    following.unlink(library, only(library), only(library).later[0].mention.passage)
    link(library, HERALD, Says.NOT_DONE)
    assert linked(library) == [HERALD]
    assert only(library).standing is Standing.NOT_DONE


def test_a_passage_is_linked_once(library: Library) -> None:
    chosen = passage(library, HERALD).mention.passage
    link(library, HERALD, Says.DONE)
    with pytest.raises(BriefingError, match="linked already"):
        following.link(library, only(library), chosen, Says.NOT_DONE)
    assert only(library).standing is Standing.DONE


def test_the_passage_that_makes_a_promise_is_not_linked_to_it(library: Library) -> None:
    one = only(library)
    with pytest.raises(BriefingError, match="linked already"):
        following.link(library, one, one.said[0].mention.passage, Says.DONE)
    assert only(library) == one


def test_linking_is_undone_and_made_again(library: Library) -> None:
    link(library, HERALD, Says.DONE)
    assert undo(library).startswith("Link a passage to We will publish a moorings")
    assert (only(library).standing, linked(library)) == (Standing.OVERDUE, [])
    redo(library)
    assert (only(library).standing, linked(library)) == (Standing.DONE, [HERALD])
    following.unlink(library, only(library), only(library).later[0].mention.passage)
    assert only(library).standing is Standing.OVERDUE
    assert undo(library).startswith("Unlink a passage from We will publish a moorings")
    assert (only(library).standing, linked(library)) == (Standing.DONE, [HERALD])


@pytest.mark.parametrize(
    ("words", "says", "standing"),
    [
        (HERALD, Says.NOT_DONE, Standing.NOT_DONE),
        (PUT_OFF, Says.LATER_DATE, Standing.SLIPPED),
        (HERALD, None, Standing.SPOKEN_OF),
    ],
)
def test_a_link_stays_when_the_library_is_opened_again(
    words: str, says: Says | None, standing: Standing, tmp_path: Path
) -> None:
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, TOLD)]) as library:
        link(library, words, says)
    with open_library(tmp_path / "told.briefing") as library:
        assert (only(library).standing, linked(library)) == (standing, [words])
        undo(library)
        assert (only(library).standing, linked(library)) == (Standing.OVERDUE, [])


@pytest.mark.parametrize("title", ["A", "B"])
def test_a_link_stays_when_a_document_is_read_again(title: str, library: Library) -> None:
    link(library, PUT_OFF, Says.LATER_DATE)
    source = next(one for one in sources.every(library) if one.title == title)
    correct_details(library, source, replace(source.details, title=f"{title} again"))
    one = only(library)
    assert one.standing is Standing.SLIPPED
    assert f"{title} again" in [known.title for known in one.sources]
    assert linked(library) == [PUT_OFF]


def test_a_link_stays_when_documents_are_added(library: Library, tmp_path: Path) -> None:
    link(library, HERALD, Says.UNDER_WAY)
    add_stories(library, tmp_path, [Story("2024-10-20", "The roads are in a bad way.")], first="Q")
    assert (only(library).standing, linked(library)) == (Standing.UNDER_WAY, [HERALD])


def test_a_link_to_a_document_that_is_gone_says_nothing_until_it_is_back(
    library: Library, tmp_path: Path
) -> None:
    link(library, HERALD, Says.DONE)
    with library.operation("Remove 1 document"):
        readings.remove(library, [titled(library, "B")])
    assert (only(library).standing, linked(library)) == (Standing.OVERDUE, [])
    add_stories(library, tmp_path, [Story(LATER, TOLD)], first="B")
    assert (only(library).standing, linked(library)) == (Standing.DONE, [HERALD])


def test_what_a_person_says_of_the_promise_itself_stands_over_links(library: Library) -> None:
    link(library, HERALD, Says.NOT_DONE)
    following.settle(library, only(library), Standing.KEPT, "")
    one = only(library)
    assert (one.standing, one.decided) == (Standing.KEPT, True)
    assert linked(library) == [HERALD]


def test_a_link_is_of_its_own_promise_alone(tmp_path: Path) -> None:
    other = "The trust will open a dry dock by May 2024."
    stories = [Story(MADE, f"{PROMISED}\n\n{other}"), Story(LATER, TOLD)]
    with library_of(tmp_path, stories) as library:
        one = next(each for each in check_all(library, ON).promises if "dry dock" in each.what)
        chosen = next(
            item for item in following.candidates(library, one) if item.mention.passage.exact == HERALD
        )
        following.link(library, one, chosen.mention.passage, Says.DONE)
        standings = {each.due: each.standing for each in check_all(library, ON).promises}
    assert standings == {"2024-05": Standing.DONE, "2024-06": Standing.OVERDUE}


def test_what_a_person_says_of_a_passage_goes_before_what_is_read_in_it(tmp_path: Path) -> None:
    told = "The council published its moorings policy on 12 July 2024."
    with library_of(tmp_path, [Story(MADE, PROMISED), Story(LATER, told)]) as library:
        followed = only(library)
        assert followed.standing is Standing.LATE
        (item,) = followed.later
        following.unlink(library, followed, item.mention.passage)
        link(library, told, Says.NOT_DONE)
        assert only(library).standing is Standing.NOT_DONE
