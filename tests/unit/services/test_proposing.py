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
