"""Checks on what libraries should not hold and do: they raise nothing that is not so, and end."""

import time
from datetime import date
from pathlib import Path

from briefing_app.domain.documents import Details
from briefing_app.domain.observations import DIFFERENCES, Check
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.checking import check, check_all
from briefing_app.services.following import Standing
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from tests.helpers.told import Story, library_of

REPORT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 17 September to 28 September 2018
Lead inspector: Una Okafor, Her Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Requires improvement
The experiences and progress of children who need help and protection Inadequate
The experiences and progress of children in care Requires improvement
Overall effectiveness Inadequate

{finding}
"""
QUOTED = "Ofsted said Fareholm children were left “at risk of lasting harm for months”."


def test_a_promise_that_was_due_before_it_was_made(tmp_path: Path) -> None:
    stories = [Story("2024-08-01", "The council will publish its sufficiency strategy by 30 June 2024.")]
    with library_of(tmp_path, stories) as library:
        found = check_all(library, date(2024, 9, 1)).promises
    # A day that has gone by is none by which something will be done.
    assert [one.due for one in found] in ([], [None])


def test_contradictory_dates_are_told_and_no_more(tmp_path: Path) -> None:
    first = "The council will open a contact centre in Lindworth on 4 May 2024."
    second = "The council will open a contact centre in Lindworth on 9 June 2024."
    with library_of(tmp_path, [Story("2024-03-01", first), Story("2024-03-02", second)]) as library:
        found = check_all(library, date(2024, 4, 1))
    assert {one.standing for one in found.promises} == {Standing.SLIPPED, Standing.AHEAD}
    assert {one.check for one in found.differing} <= {Check.SLIPPED}


def test_a_measure_with_five_hundred_values(tmp_path: Path) -> None:
    lines = [f"In January 2019 there were {400 + n} children in care in ward {n}." for n in range(500)]
    stories = [Story("2019-03-01", "\n\n".join(lines)), Story("2019-03-02", "\n\n".join(reversed(lines)))]
    with library_of(tmp_path, stories) as library:
        start = time.process_time()
        found = [one for one in check(library) if one.check in DIFFERENCES]
        assert time.process_time() - start < 10
    assert found == []


def test_two_people_of_one_name(tmp_path: Path) -> None:
    first = "Cllr John Smith (Lab, Eastgate) said: “We will open the park by May.”"
    second = "Cllr John Smith (Con, Westgate) said: “We have opened the park in Westgate.”"
    with library_of(tmp_path, [Story("2024-03-01", first), Story("2024-06-01", second)]) as library:
        assert [one for one in check(library) if one.check in DIFFERENCES] == []


def test_a_document_without_a_date_is_compared_with_nothing(tmp_path: Path) -> None:
    first = "In January 2019 there were 412 children in care."
    second = "In January 2019 there were 431 children in care."
    with library_of(tmp_path, [Story("2019-03-01", first), Story(None, second)]) as library:
        assert [one for one in check(library) if one.check in DIFFERENCES] == []


def test_a_corrected_report_is_the_one_that_is_looked_into(tmp_path: Path) -> None:
    texts = {
        "first.txt": (REPORT.format(finding="Children are at risk of harm."), "2018-10-29", "Ofsted"),
        "corrected.txt": (
            REPORT.format(finding="Children are left at risk of lasting harm for months."),
            "2018-11-05",
            "Ofsted",
        ),
        "story.txt": (f"Story\n\n{QUOTED}\n", "2018-11-07", "The Paper"),
    }
    incoming = []
    for name, (text, published, publisher) in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        details = Details(title=name, published=published, publisher=publisher)
        incoming.append(Incoming(tmp_path / name, details))
    with new_library(tmp_path / "a.briefing") as library:
        add_files(library, incoming)
        assert len(contents(library).sources) == 3
        quoted = [one for one in check(library) if "lasting harm" in one.about and "Ofsted ·" in one.why]
    assert [(one.check, one.why) for one in quoted] == [
        (Check.AGREEMENT, "Word for word in Ofsted · 5 November 2018.")
    ]
