"""What checks found as lines of a pack: of which council, in which order, and what is not said of all."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing_app.packs.outline import Found
from briefing_app.packs.request import PackRequest, Section
from briefing_app.services import enquiring
from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
from briefing_app.services.enquiring import Asking
from briefing_app.services.example import make_example
from briefing_app.services.pack_content import content_of
from briefing_app.store.library import Library
from tests.helpers.stores import added, written

NOW = date(2019, 11, 9)
CALDERBY = (
    "Ofsted judged children’s services at Calderby Council inadequate for overall effectiveness in 2018."
    " Calderby Council will publish a sufficiency strategy by June 2019."
)
TIDEWELL = (
    "Ofsted judged children’s services at Tidewell Council good for overall effectiveness in 2018."
    " The council will open the family hubs by July 2019."
)


@pytest.fixture
def of_two(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "two.briefing") as library:
        for name, text in (("calderby.txt", CALDERBY), ("tidewell.txt", TIDEWELL)):
            added(library, written(tmp_path, name, text), "2019-01-05")
        yield library


def found_in(library: Library, section: Section) -> list[Found]:
    held = contents(library)
    request = PackRequest(title="", committee="", meeting=None, sections=(section,))
    return list(content_of(library, request, held, checked(library, held, NOW), NOW).found[section])


def test_of_several_councils_each_line_says_which(of_two: Library) -> None:
    asked = [one.words for one in found_in(of_two, Section.QUESTIONS)]
    assert any(words.startswith("Tidewell: What became of this: “The council will open") for words in asked)
    named = [words for words in asked if "Calderby" in words]
    assert named
    assert not any(words.startswith("Calderby: ") for words in named), "the words say it themselves"
    promised = {one.words: one.notes[0] for one in found_in(of_two, Section.PROMISES)}
    (hubs,) = (note for words, note in promised.items() if "family hubs" in words)
    assert hubs.startswith("Due July 2019")
    assert hubs.endswith(" · Tidewell")


def test_of_one_council_no_line_says_which(tmp_path: Path) -> None:
    with Library.create(tmp_path / "one.briefing") as library:
        added(library, written(tmp_path, "tidewell.txt", TIDEWELL), "2019-01-05")
        assert not any("Tidewell" in one.words for one in found_in(library, Section.QUESTIONS))
        assert not any("Tidewell" in one.notes[0] for one in found_in(library, Section.PROMISES))


def test_a_question_of_the_member_stays_as_it_is_worded(of_two: Library) -> None:
    (hubs,) = (
        one
        for one in checked(of_two, contents(of_two), NOW).enquiries
        if "family hubs" in one.enquiry.question
    )
    enquiring.reword(of_two, hubs, "Are the family hubs open?")
    assert "Are the family hubs open?" in [one.words for one in found_in(of_two, Section.QUESTIONS)]


def test_what_differs_in_words_alone_comes_behind_what_differs(tmp_path: Path) -> None:
    found = found_in(make_example(tmp_path / "example.briefing"), Section.DIFFERENCES)
    in_words = [one.words.startswith("“") for one in found]
    assert True in in_words
    assert in_words == sorted(in_words)


def test_that_nothing_was_asked_is_not_said_of_each_question(tmp_path: Path) -> None:
    library = make_example(tmp_path / "example.briefing")
    assert not any("Not asked yet" in one.notes for one in found_in(library, Section.QUESTIONS))
    first = checked(library, contents(library), NOW).enquiries[0]
    enquiring.ask(library, first, Asking("2019-10-01", answered=False))
    told = [one.notes[-1] for one in found_in(library, Section.QUESTIONS)]
    assert told.count("Asked on 1 October 2019, not answered") == 1
    assert told.count("Not asked yet") == len(told) - 1
