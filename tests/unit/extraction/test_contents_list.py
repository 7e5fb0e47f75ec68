"""Pages of a list of contents are no figures."""

import pytest

from briefing_app.domain.documents import Document
from briefing_app.extraction.figures.reader import read_figures
from briefing_app.extraction.text.contents_list import contents_list
from briefing_app.extraction.text.layout import Layout

LIST = (
    "Inspection report\n\nContents\n\nSection 1: the local authority 3\nSummary of key findings 3\n"
    "The effectiveness of the board and\nits partners ..... 29\n\nWhat we found\n\nThere were 38 vacancies.\n"
)


def figures(text: str) -> list[str]:
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    return [figure.passage.exact for figure in read_figures(document, Layout(text), [])]


def test_a_list_of_contents() -> None:
    span = contents_list(LIST)
    assert span is not None
    assert LIST[slice(*span)].strip().startswith("Section 1")
    assert LIST[slice(*span)].rstrip().endswith("29")
    assert figures(LIST) == ["38"]


@pytest.mark.parametrize(
    "text",
    [
        "Contents\n\nThe box held 12 cups.\n",
        "There were 12\nor 13\nor 14\n",
        "Contents\nPlan 3\nFindings 4\n\nText.\n",
    ],
)
def test_no_list_of_contents(text: str) -> None:
    assert contents_list(text) is None


def test_the_number_of_a_footnote_is_no_figure() -> None:
    assert figures(
        "1 Ofsted produces this report under its power to combine reports.\n\n12 homes closed."
    ) == ["12"]
