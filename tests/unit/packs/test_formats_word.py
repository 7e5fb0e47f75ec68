"""A pack as a Word file, read back: its words in order, its styles, tables, links and bytes."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefing_app.packs.characters import sound
from briefing_app.packs.formats import written
from briefing_app.packs.house import House
from briefing_app.packs.outline import Pack, PackContent
from tests.helpers import pack_outlines
from tests.helpers.pack_outlines import MADE, missing_in_order, told_in


def document_of(pack: Pack) -> Document:
    return docx.Document(BytesIO(written(pack, ".docx", MADE)))


def words_of(document: Document) -> str:
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for cell in block._tbl.iter(qn("w:tc")):
                yield "\n".join("".join(p.itertext(qn("w:t"))) for p in cell.iter(qn("w:p")))
        else:
            yield "".join(block._p.itertext(qn("w:t")))


def check(document: Document) -> None:
    """What holds of every file: each link within it leads to a bookmark, of which no two have one name."""
    body: Any = document.element.body
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 and name[0].isalpha() for name in names)
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert {name for name in links if name} <= set(names)
    outside = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert all(target.startswith("https://") for target in outside)


def test_the_file_has_the_words_of_the_outline_in_order() -> None:
    pack = pack_outlines.pack()
    document = document_of(pack)
    check(document)
    words = words_of(document)
    assert missing_in_order(told_in(pack), words) == []
    assert "Bar chart from zero of 2 figures:" in words
    assert "Made on 4 July 2019 with Briefing, from 3 sources." in words


def test_headings_quotes_and_notes_have_their_styles() -> None:
    found = [(p.style.name if p.style else "", p.text) for p in document_of(pack_outlines.pack()).paragraphs]
    assert found[0] == ("Title", pack_outlines.REQUEST.title)
    for wanted in (("Heading 1", "Key quotes"), ("Heading 2", "Amina Rashid"), ("Heading 1", "Sources")):
        assert wanted in found
    quotes = [text for style, text in found if style == "Quote"]
    assert quotes == [f"“{quote.lead.passage.exact}”" for quote in pack_outlines.CONTENT.quotes]
    assert [text for style, text in found if style == "Pack Room"] == ["", "", ""]


def test_tables_repeat_their_headings() -> None:
    tables = document_of(pack_outlines.pack()).tables
    assert len(tables) >= 6
    for table in tables:
        first = table.rows[0]._tr
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert {len(row.cells) for row in table.rows} == {len(table.columns)}


def test_the_file_says_what_it_is() -> None:
    about = document_of(pack_outlines.pack()).core_properties
    assert (about.title, about.language, about.author) == (pack_outlines.REQUEST.title, "en-GB", "Briefing")
    assert about.created == about.modified == datetime(2019, 7, 4, tzinfo=UTC)
    assert "python-docx" not in f"{about.comments} {about.last_modified_by}"


def test_a_title_may_be_long() -> None:
    title = "A title that goes on " * 25
    document = document_of(pack_outlines.pack(title=title))
    assert document.paragraphs[0].text == title.strip()
    assert len(document.core_properties.title) == 255


def test_the_file_tells_nothing_of_its_making() -> None:
    content = written(pack_outlines.pack(), ".docx", MADE)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in name or "customXml" in name for name in archive.namelist())
    program = (
        "import hashlib; from tests.helpers import pack_outlines;"
        "from briefing_app.packs.formats import written;"
        "content = written(pack_outlines.pack(), '.docx', pack_outlines.MADE);"
        "print(hashlib.sha256(content).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_a_pack_of_a_house_that_is_not_public() -> None:
    picture = BytesIO()
    Image.new("RGB", (40, 20), "navy").save(picture, "PNG")
    house = House(council="Calderby Council", logo=picture.getvalue())
    document = document_of(pack_outlines.pack(house=house, marking="Confidential"))
    assert document.sections[0].header.paragraphs[0].text == "Confidential"
    assert "Calderby Council" in words_of(document)
    assert len(document.inline_shapes) == 1


def test_nothing() -> None:
    document = document_of(pack_outlines.pack(content=PackContent()))
    check(document)
    assert "There are no quotes in this pack." in words_of(document)


@pytest.mark.parametrize("text", pack_outlines.HOSTILE)
def test_text_is_only_text(text: str) -> None:
    pack = pack_outlines.pack_of_text(text)
    document = document_of(pack)
    check(document)
    assert missing_in_order(map(sound, told_in(pack)), words_of(document)) == []


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1).filter(lambda text: sound(text).strip() and text.strip()))
def test_any_text_can_be_written(text: str) -> None:
    pack = pack_outlines.pack_of_text(text)
    document = document_of(pack)
    check(document)
    assert missing_in_order(map(sound, told_in(pack)), words_of(document)) == []
