"""Word and OpenDocument files: their words in order, and bombs that do not go off."""

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from briefing_app.domain.documents import Proposal
from briefing_app.reading.files import OpenedFile, open_file
from briefing_app.reading.office_zip import MOST_PART_BYTES, OfficeZip
from briefing_app.system.errors import BriefingError
from tests.helpers import files


def opened(folder: Path, content: bytes) -> OpenedFile:
    path = folder / "minutes.bin"
    path.write_bytes(content)
    return open_file(path)


def refusal(folder: Path, content: bytes) -> str:
    with pytest.raises(BriefingError) as caught:
        opened(folder, content)
    return str(caught.value)


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


ITEM = '<w:numPr><w:ilvl w:val="0"/></w:numPr>'
DOCX = {
    "paragraphs": (p("One &amp; “two”.") + p("") + p("Three."), "One & “two”.\n\nThree."),
    "a list": (p("We want:") + p("homes", ITEM) + p("care", ITEM), "We want:\n\n• homes\n\n• care"),
    "runs, tabs and breaks": (
        "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        "A\tb\nc-d",
    ),
    "a link and tracked changes": (
        (
            "<w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink>"
            "<w:del><w:r><w:t>old</w:t></w:r></w:del>"
            "<w:ins><w:r><w:t> new</w:t></w:r></w:ins></w:p>"
        ),
        "A link new",
    ),
    "a table": (
        (
            f"<w:tbl><w:tr><w:tc>{p('Year')}</w:tc><w:tc>{p('Visits')}</w:tc></w:tr>"
            f"<w:tr><w:tc>{p('2031')}</w:tc><w:tc>{p('1,2')}{p('34')}</w:tc></w:tr></w:tbl>"
        ),
        "Year\tVisits\n2031\t1,2 34",
    ),
    "a table in a table": (
        (
            f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{p('in')}</w:tc></w:tr></w:tbl></w:tc><w:tc>{p('out')}</w:tc>"
            "</w:tr></w:tbl>"
        ),
        "in\tout",
    ),
    "a form's field": (f"<w:sdt><w:sdtContent>{p('Filled in.')}</w:sdtContent></w:sdt>", "Filled in."),
    "a drawing told twice": (
        (
            f"<mc:AlternateContent><mc:Choice>{p('Once.')}</mc:Choice><mc:Fallback>{p('Once.')}</mc:Fallback>"
            "</mc:AlternateContent>"
        ),
        "Once.",
    ),
}
ODT = {
    "paragraphs": ("<text:h>A title</text:h><text:p>One<text:s/>two.</text:p>", "A title\n\nOne two."),
    "a list": (
        "<text:list><text:list-item><text:p>homes</text:p></text:list-item></text:list><text:p>So.</text:p>",
        "• homes\n\nSo.",
    ),
    "spans, notes and changes": (
        (
            "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
            "<text:p>A <text:span>bold</text:span> word"
            "<text:note><text:p>a note</text:p></text:note>.</text:p>"
        ),
        "A bold word.",
    ),
    "a table": (
        (
            "<table:table><table:table-row><table:table-cell><text:p>2031</text:p></table:table-cell>"
            "<table:table-cell><text:p>1,234</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "2031\t1,234",
    ),
}


@pytest.mark.parametrize(("body", "text"), DOCX.values(), ids=DOCX.keys())
def test_word_files_are_read_in_order(tmp_path: Path, body: str, text: str) -> None:
    assert opened(tmp_path, files.docx(body)).document.text == text


@pytest.mark.parametrize(("body", "text"), ODT.values(), ids=ODT.keys())
def test_opendocument_texts_are_read_in_order(tmp_path: Path, body: str, text: str) -> None:
    assert opened(tmp_path, files.odt(body)).document.text == text


def test_author_and_a_title_that_is_its_own_are_proposed(tmp_path: Path) -> None:
    own = "<dc:title>Homes  in Calderby</dc:title><dc:creator>A. Rashid</dc:creator>"
    wanted = Proposal(title="Homes in Calderby", author="A. Rashid")
    assert opened(tmp_path, files.docx(p("Homes in Calderby"), own)).document.proposed == wanted
    assert opened(tmp_path, files.odt("<text:p>Homes in Calderby</text:p>", own)).document.proposed == wanted
    other = opened(tmp_path, files.docx(p("Minutes"), own)).document.proposed
    assert other == Proposal(author="A. Rashid")


def test_tables_nested_deeply_take_no_time(tmp_path: Path) -> None:
    body = p("deep")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    begun = time.process_time()
    assert opened(tmp_path, files.docx(body)).document.text == "deep"
    assert time.process_time() - begun < 2


def test_bombs_do_not_go_off(tmp_path: Path) -> None:
    entity = b'<!DOCTYPE a [<!ENTITY b "words words words">]><a>&b;</a>'
    deep = b"<a>" * 100_000
    large = bytes(MOST_PART_BYTES + 1)
    begun = time.process_time()
    for content in (entity, entity.decode().encode("utf-16"), deep, b"<a>", b"", b"\xff\xfe<"):
        assert "damaged" in refusal(tmp_path, files.zipped({"word/document.xml": content}))
    assert "unpacks to more" in refusal(tmp_path, files.zipped({"word/document.xml": large}))
    assert time.process_time() - begun < 5


def test_what_is_no_document_says_so(tmp_path: Path) -> None:
    sheet = files.zipped({"ppt/presentation.xml": b"<a/>", "../../escape.txt": b"out"})
    assert "is no text document" in refusal(tmp_path, sheet)
    assert "holds no words" in refusal(tmp_path, files.docx(p(" ")))
    assert "holds no words" in refusal(tmp_path, files.odt(""))
    whole = files.docx(p("Words."))
    assert "damaged" in refusal(tmp_path, whole[: len(whole) // 2])
    assert not (tmp_path.parent / "escape.txt").exists()


def test_a_locked_part_says_so() -> None:
    content = bytearray(files.docx(p("Words.")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    assert zipfile.is_zipfile(BytesIO(content))
    with pytest.raises(BriefingError, match="locked with a password"):
        OfficeZip(bytes(content), "minutes.docx").content("word/document.xml")
