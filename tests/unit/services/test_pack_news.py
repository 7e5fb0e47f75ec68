"""What the first pages of a pack tell: what is to be decided, and what changed since the last meeting."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_app.packs.request import PackRequest, Section
from briefing_app.services import enquiring
from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
from briefing_app.services.enquiring import Asking
from briefing_app.services.example import make_example
from briefing_app.services.pack_content import content_of
from briefing_app.services.pack_news import asked_to_decide, changed_since, last_meeting
from briefing_app.store.library import Library
from tests.helpers.stores import added, written

NOW = date(2019, 7, 9)
PAPER = """Report to the Scrutiny Committee

Recommendations

The Committee is asked to:

(a) note the report; and

(b) agree to receive another in {month}.
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_example(tmp_path / "example.briefing")


def test_the_papers_for_the_meeting_say_what_is_to_be_decided(library: Library, tmp_path: Path) -> None:
    for month, published in (("June", "2019-01-10"), ("October", "2019-07-01")):
        added(library, written(tmp_path, f"{month}.txt", PAPER.format(month=month)), published)
    held = contents(library)
    now = asked_to_decide(library, held, NOW)
    assert [(one.lead, one.words) for one in now] == [
        ("1", "note the report"),
        ("2", "agree to receive another in October."),
    ]
    assert {one.evidence[0].source.published for one in now} == {"2019-07-01"}
    assert now[1].evidence[0].mention.passage.exact == "agree to receive another in October."
    before = asked_to_decide(library, held, date(2019, 1, 23))
    assert before[1].words == "agree to receive another in June."
    assert asked_to_decide(library, held, date(2018, 6, 1)) == ()
    added(library, written(tmp_path, "undated.txt", PAPER.format(month="May")), None)
    held = contents(library)
    assert asked_to_decide(library, held, None) == now, "without a day it is the latest paper that asks"


def test_what_changed_since_a_meeting(library: Library) -> None:
    held = contents(library)
    shown = checked(library, held, NOW)
    leads = [one.lead for one in changed_since(held, shown, date(2018, 11, 30), NOW)]
    assert "New document" in leads
    found = changed_since(held, shown, date(2019, 6, 30), NOW)
    titles = {one.words for one in found if one.lead == "New document"}
    latest = {
        source.title
        for source in held.sources
        if held.added_on[source.sha256] > "2019-06-30" or (source.published or "") > "2019-06-30"
    }
    assert titles == latest
    assert all(one.evidence for one in found), "each line rests on a passage"


def test_a_promise_that_fell_due_since_is_told(library: Library) -> None:
    held, on = contents(library), date(2019, 12, 1)
    shown = checked(library, held, on)
    overdue = {one.words for one in changed_since(held, shown, NOW, on) if one.lead == "Now overdue"}
    assert overdue
    assert overdue <= {one.what for one in shown.promises}
    later = changed_since(held, shown, on, date(2020, 2, 1))
    assert not [one for one in later if one.lead == "Now overdue"], "it was overdue then already"


def test_the_last_meeting_is_the_last_at_which_something_was_asked(library: Library) -> None:
    held = contents(library)
    shown = checked(library, held, NOW)
    assert last_meeting(held, shown, NOW) is None
    enquiring.ask(library, shown.enquiries[0], Asking("2019-01-23", answered=False))
    shown = checked(library, contents(library), NOW)
    assert last_meeting(held, shown, NOW) == date(2019, 1, 23)
    assert last_meeting(held, shown, date(2019, 1, 23)) is None


def test_a_pack_says_since_when(library: Library) -> None:
    held = contents(library)
    request = PackRequest(title="", committee="", meeting=NOW, sections=(Section.CHANGED,))
    shown = checked(library, held, NOW)
    assert content_of(library, request, held, shown, NOW).found[Section.CHANGED] == ()
    since = replace(request, since=date(2019, 1, 23))
    content = content_of(library, since, held, shown, NOW)
    assert content.since == date(2019, 1, 23)
    assert content.found[Section.CHANGED]


MEETING = """Council leaders promise action

“I will bring a recovery plan to this committee by March 2019,” said Cllr Jane Doe, the portfolio holder.

Councillor Mary Smith promised to listen. “The school buses will be back by April 2019,” Cllr Smith added.

The council will publish the audit by May 2019.
"""


def test_what_a_person_promised_is_asked_of_that_person(tmp_path: Path) -> None:
    """Whom the list of promises names, the question names, too, also behind or long before the words."""
    library = Library.create(tmp_path / "meeting.briefing")
    added(library, written(tmp_path, "meeting.txt", MEETING), "2019-01-10")
    held = contents(library)
    request = PackRequest(title="", committee="", meeting=None, sections=(Section.QUESTIONS,))
    found = content_of(library, request, held, checked(library, held, NOW), NOW).found[Section.QUESTIONS]
    asked = {one.words: one.notes for one in found}

    def who(of: str) -> str:
        (notes,) = (notes for words, notes in asked.items() if of in words)
        (told,) = (note for note in notes if note.startswith("Who can answer: "))
        return told.removeprefix("Who can answer: ")

    assert who("recovery plan to this committee") == "Jane Doe, who promised it"
    assert who("school buses") == "Mary Smith, who promised it"
    assert who("publish the audit") == "The director or head of the service"
