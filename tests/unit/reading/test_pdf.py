"""PDF files: the words of each page as one reads them, where each page lies, and what is refused."""

import time
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading import pdf
from briefing_app.reading.files import open_file
from briefing_app.reading.pdf_pages import MOST_PAGES
from briefing_app.system.errors import BriefingError
from tests.helpers import files

# Nothing about it repeats at the edges of its pages.
BODY = (
    ("Children wait too long for help in Calderby,", "and their parents know it."),
    ("Ten homes were inspected last year.", "Three of them were closed."),
    ("The leader said she was sorry.", "Work begins in the spring."),
    ("Reports will go to the committee,", "which meets each month."),
    ("Foster carers ask for more training.", "The council agreed to it."),
)


def read(pages: list[list[str]], title: str = "") -> Document:
    return pdf.read(files.pdf(pages, title=title), "0" * 64, "report.pdf")


def dressed(head: str, foot: str) -> list[list[str]]:
    """The pages with a head and a foot, # for the page's number."""
    return [
        [
            *filter(None, [head.replace("#", str(number))]),
            *lines,
            *filter(None, [foot.replace("#", str(number))]),
        ]
        for number, lines in enumerate(BODY, start=1)
    ]


def test_the_text_is_the_lines_of_print_and_pages_point_into_it() -> None:
    document = read([list(lines) for lines in BODY])
    assert [document.text[page.start : page.end] for page in document.pages] == [
        "\n".join(lines) for lines in BODY
    ]
    assert [page.number for page in document.pages] == [1, 2, 3, 4, 5]
    assert {page.label for page in document.pages} == {None}


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("#", ""),
        ("", "#"),
        ("", "Page # of 5"),
        ("Services in Calderby: a report", "3 to 14 March 2031 #"),
        ("- # -", "Restricted until the meeting"),
    ],
)
def test_heads_feet_and_page_numbers_are_kept_out(head: str, foot: str) -> None:
    document = read(dressed(head, foot))
    last = document.pages[-1]
    assert document.text[last.start : last.end] == "\n".join(BODY[-1])
    numbered = "#" in head + foot
    assert [page.label for page in document.pages] == (["1", "2", "3", "4", "5"] if numbered else [None] * 5)


def test_a_title_that_the_head_repeats_stays_on_the_first_page() -> None:
    text = read(dressed("Services in Calderby: a report", "")).text
    assert text.startswith("Services in Calderby: a report\nChildren wait")
    assert text.count("Services in Calderby") == 1


def test_printed_numbers_may_begin_after_the_cover() -> None:
    document = read([["Calderby", "A report"], *[[*lines, str(page)] for page, lines in enumerate(BODY, 1)]])
    assert [page.label for page in document.pages] == [None, "1", "2", "3", "4", "5"]


def test_numbers_that_do_not_count_the_pages_are_text() -> None:
    counts = ["38", "1,204", "7", "52", "60"]
    text = read([[*lines, count] for lines, count in zip(BODY, counts, strict=True)]).text
    assert [count for count in counts if f"\n{count}" not in text] == []


def test_a_line_that_two_pages_share_is_text() -> None:
    pages = [list(lines) for lines in BODY]
    pages[1].insert(0, "What must improve")
    pages[3].insert(0, "What must improve")
    assert read(pages).text.count("What must improve") == 2


def test_a_sentence_runs_on_over_the_page() -> None:
    text = read(
        [["Help comes late because the council"], ["has too few social workers.", "It knows."], ["So."]]
    ).text
    assert "the council\nhas too few" in text
    assert "It knows.\n\nSo." in text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["We need more infor-", "mation on this."], "We need more information\non this."),
        (["A multi-agency plan. Each multi-", "agency group met."], "Each multi-agency\ngroup met."),
        (["Children in care need full", "care. A child in-", "care plan."], "A child in-care\nplan."),
        (["In the year 2018-", "19 it rose."], "2018-19"),
        (["The Anglo-", "Irish group met."], "Anglo-Irish\ngroup met."),
        (["He left - she", "stayed."], "He left - she\nstayed."),
    ],
)
def test_words_broken_at_a_line_end_are_whole(lines: list[str], expected: str) -> None:
    assert expected in read([lines]).text


@pytest.mark.parametrize(
    ("end", "head", "expected"),
    [
        ("We need more infor-", "mation on this.", "We need more information\non this."),
        ("Each multi-", "agency group met; it is multi-agency.", "Each multi-agency\ngroup met"),
        ("In care, so in-", "care", "In care, so in-care\n\n"),
        ("We need more infor-", "Mationville is elsewhere.", "We need more infor-\nMationville"),
        ("He left -", "she stayed.", "He left -\nshe stayed."),
    ],
)
def test_words_broken_at_a_page_end_are_whole(end: str, head: str, expected: str) -> None:
    foot = [""] * 5
    pages = [
        ["Care in Calderby", "begins early.", end, *foot, "Page 1"],
        [head, "It knows.", *foot, "Page 2"],
    ]
    document = read([*pages, ["So.", *foot, "Page 3"]])
    assert expected.rstrip() in document.text
    assert [page.label for page in document.pages] == ["1", "2", "3"]
    first, second = document.pages[:2]
    assert document.text[first.start : first.end].startswith("Care in Calderby")
    assert document.text[second.start : second.end].endswith("It knows.")


def test_footnote_marks_are_kept_out_and_other_numbers_are_not() -> None:
    text = read(
        [["The safeguarding board~1 met.~2 In section B12 of form ab3 they", "counted 12 cases."]]
    ).text
    assert text == "The safeguarding board met. In section B12 of form ab3 they\ncounted 12 cases."


def test_a_title_is_proposed_only_if_the_text_bears_it_out() -> None:
    pages = [["Services in Calderby:", "a report"], ["It says much."]]
    assert read(pages, title="Services in Calderby: a report").proposed == Proposal(
        title="Services in Calderby: a report"
    )
    assert read(pages, title="Microsoft Word - template_v3.docx").proposed is None


def refusal(content: bytes) -> str:
    with pytest.raises(BriefingError) as caught:
        pdf.read(content, "0" * 64, "report.pdf")
    return str(caught.value)


def test_what_can_not_be_read_says_what_to_do() -> None:
    whole = files.pdf([["A story."]])
    assert "locked with a password" in refusal(files.pdf([["A story."]], password="key"))  # noqa: S106
    assert "damaged or cut short" in refusal(whole[: len(whole) // 4])
    assert "damaged or cut short" in refusal(b"%PDF-1.7\n")
    assert "no words: its pages are empty" in refusal(files.pdf([[], []]))


def test_too_many_pages_are_refused_at_once() -> None:
    content = files.pdf([["A page."]] * (MOST_PAGES + 1))
    begun = time.process_time()
    assert "3,001 pages; up to 3,000" in refusal(content)
    assert time.process_time() - begun < 2


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    locked = StandardEncryption("", ownerPassword="key", canPrint=0, canCopy=0)
    document = pdf.read(files.pdf([["A story."]], password=locked), "0" * 64, "report.pdf")
    assert document.text == "A story."


def test_a_page_tree_as_deep_as_a_well_is_no_trap() -> None:
    depth = 20_000
    knots = (
        b"%d 0 obj<</Type/Pages/Count 1/Kids[%d 0 R]/Parent %d 0 R>>endobj\n"
        % (number, number + 1, number - 1)
        for number in range(2, depth)
    )
    leaf = b"%d 0 obj<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]>>endobj\n" % (depth, depth - 1)
    begun = time.process_time()
    catalogue = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    assert refusal(b"".join([catalogue, *knots, leaf, b"trailer<</Root 1 0 R>>\n%%EOF"])).startswith(
        "“report"
    )
    assert time.process_time() - begun < 5


def test_a_page_tree_that_holds_itself_is_no_trap() -> None:
    content = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    assert refusal(content).startswith("“report.pdf” ")


def test_the_content_tells_a_pdf_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(files.pdf([["A story."]]))
    opened = open_file(path)
    assert (opened.media_type, opened.document.text) == ("application/pdf", "A story.")


@pytest.mark.shared
def test_reports_are_read_without_their_running_lines(shared: Path) -> None:
    paths = sorted((shared / "samples" / "ofsted").glob("*.pdf"))[::12]
    assert paths
    for path in paths:
        document = open_file(path).document
        assert {page.label for page in document.pages} <= {
            None,
            *(str(page.number) for page in document.pages),
        }
        assert not {"1\n", "2\n"} & {document.text[page.start :][:2] for page in document.pages}
        assert "\ufffe" not in document.text
