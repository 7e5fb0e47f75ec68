"""What a document suggests about itself: where its date comes from."""

import pytest

from briefing_app.domain.documents import Document, Proposal
from briefing_app.services.proposing import propose_details

IN_NAME = "in the name of the file"


def document(text: str, proposed: Proposal | None = None) -> Document:
    return Document(sha256="0" * 64, text=text, reader="text", reader_version=1, proposed=proposed)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("80449-moorside-29-october-2018.pdf", "2018-10-29"),
        ("minutes_2019-03-07_final.docx", "2019-03-07"),
        ("Report 1 Feb 2020.txt", "2020-02-01"),
        ("2019-02-31.txt", None),
        ("budget 2019-20.txt", None),
        ("12345678.txt", None),
        ("12 monkeys 2020.txt", None),
    ],
)
def test_a_day_in_the_name_of_the_file(name: str, day: str | None) -> None:
    details = propose_details(document("Nothing is dated here.\n"), name)
    assert details.published == day
    assert details.published_basis == (IN_NAME if day else None)


def test_what_the_document_says_goes_before_its_name() -> None:
    printed = propose_details(
        document("Published: 3 May 2019\n\nCouncil agrees plan.\n"), "29-october-2018.txt"
    )
    told = propose_details(
        document("Plan.\n", Proposal(published="2019-05-04", published_basis="told")), "29-october-2018.txt"
    )
    assert (printed.published, told.published) == ("2019-05-03", "2019-05-04")


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Inspectors praise staff\nBy Harriet Moss\n\nOfsted came.\n", "Harriet Moss"),
        (
            "Inspectors praise staff\n\nBy Harriet Moss, Local Democracy Reporter\n\nOfsted came.",
            "Harriet Moss",
        ),
        (
            "Report by: Anne van der Berg and Joe O’Neill\n\nOfsted came.\n",
            "Anne van der Berg and Joe O’Neill",
        ),
        ("By Monday the council had answered.\n", None),
        ("By Spring Bank\nBy\n\nThe letter came.\n", "Spring Bank"),
        ("Step By Step Guide\n\nBy law a council has to act.\n", None),
    ],
)
def test_who_a_line_near_the_top_says_wrote_it(text: str, author: str | None) -> None:
    assert propose_details(document(text), "a.txt").author == author


def test_a_files_own_author_goes_before_a_line_of_its_text() -> None:
    own = document("Plan\n\nBy Harriet Moss\n", Proposal(author="Council"))
    assert propose_details(own, "a.docx").author == "Council"


def test_a_paper_has_the_day_of_its_meeting_where_nothing_else_is_dated() -> None:
    text = "Report of the Director to the meeting of Children’s Scrutiny to be held on 25 April 2024\n"
    details = propose_details(document(text), "report.docx")
    assert details.published == "2024-04-25"
    assert details.published_basis == "the day of the meeting, printed “25 April 2024” near the top"
    told = "It was agreed by members of all parties at a meeting of the council on 3 March 2020.\n"
    assert propose_details(document(told), "story.txt").published is None
    other = propose_details(
        document("The scheme that members were told of at length began on 25 April 2024 with a visit.\n"),
        "report.docx",
    )
    assert other.published is None
