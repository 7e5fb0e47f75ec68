"""The layer that tags by itself: lists within lists, footnotes, and what goes over pages."""

from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.paragraph import Paragraph

from briefing_app.packs import fonts
from briefing_app.packs.tagging.canvas import TaggedCanvas
from briefing_app.packs.tagging.flowables import TaggedParagraph, tag
from briefing_app.packs.tagging.metadata import Metadata
from briefing_app.packs.tagging.tree import Element, Structure
from tests.helpers.structure import elements, failures, marked_content


def paragraph(text: str, role: str = "P", group: str = "", level: int = 0, bullet: str | None = None) -> Any:
    fonts.load()
    style = ParagraphStyle(
        "plain",
        fontName=fonts.SANS,
        bulletFontName=fonts.SANS,
        fontSize=12,
        leading=17,
        leftIndent=20 * level,
    )
    made = TaggedParagraph(text, style, bulletText=bullet)
    made.role, made.group, made.level = role, group, level
    return made


def item(text: str, level: int = 0) -> Any:
    return paragraph(text, "LBody", "L", level, "•")


def written(folder: Path, story: list[Any], height: float = 700) -> Path:
    path = folder / "tagged.pdf"
    structure = Structure()
    tag(story, structure.root)
    template = PageTemplate("page", [Frame(50, 50, 400, height)])
    document = BaseDocTemplate(
        str(path), pageTemplates=[template], title="Tagged", lang="en-GB", displayDocTitle=1, invariant=1,
        initialFontName=fonts.SANS,
    )  # fmt: skip
    about = Metadata("Tagged", "", "Nobody", "en-GB", "2019-07-04T00:00:00Z")
    document.build(
        story,
        canvasmaker=lambda *args, **more: TaggedCanvas(*args, structure=structure, metadata=about, **more),
    )
    return path


def shape(element: Element) -> Any:
    """The roles of an element and of all within it."""
    return element.role, [shape(kid) for kid in element.kids if isinstance(kid, Element)]


def test_lists_stand_within_the_items_of_lists() -> None:
    story = [
        paragraph("Heading", "H1"),
        item("One"),
        item("One, first", 1),
        item("One, first, deeper", 2),
        item("One, second", 1),
        item("Two"),
        paragraph("After"),
        item("Another list"),
    ]
    root = Element("Document")
    tag(story, root)
    plain: Any = ("LI", [("Lbl", []), ("LBody", [])])
    deeper: Any = ("LI", [("Lbl", []), ("LBody", [("P", []), ("L", [plain])])])
    one: Any = ("LI", [("Lbl", []), ("LBody", [("P", []), ("L", [deeper, plain])])])
    assert shape(root) == (
        "Document",
        [("H1", []), ("L", [one, plain]), ("P", []), ("L", [plain])],
    )


def test_nested_lists_keep_to_the_standards_and_are_read_in_order(tmp_path: Path) -> None:
    story = [paragraph("Heading", "H1"), item("One"), item("Within one", 1), item("Two"), paragraph("After")]
    path = written(tmp_path, story)
    assert failures(path) == []
    assert read(path) == ["Heading", "•", "One", "•", "Within one", "•", "Two", "After"]


def test_notes_are_named_and_led_to(tmp_path: Path) -> None:
    story = [
        paragraph("Heading", "H1"),
        paragraph('Judged inadequate <a href="#note-1">1</a> and again <a href="#note-2">2</a>.'),
        paragraph('<a name="note-1"/>In 2018.', "Note", bullet="1"),
        paragraph('<a name="note-2"/>In 2019.', "Note", bullet="2"),
    ]
    path = written(tmp_path, story)
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        roles = [one.role for page in opened for one in elements(page)]
    assert roles.count("Note") == 2
    assert roles.count("Reference") == 2
    said = read(path)
    assert said[-4:] == ["1", "In 2018.", "2", "In 2019."]


def test_what_goes_over_pages_stays_one(tmp_path: Path) -> None:
    story = [paragraph("Heading", "H1"), item("word " * 300), item("Within it " * 200, 1), item("Last")]
    path = written(tmp_path, story, height=200)
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        assert len(opened) > 3
    assert " ".join(read(path)).count("word") == 300


def test_a_plain_paragraph_is_an_artifact(tmp_path: Path) -> None:
    style = ParagraphStyle("plain", fontName=fonts.SANS, fontSize=12)
    path = written(tmp_path, [paragraph("Heading", "H1"), Paragraph("Furniture", style)])
    assert failures(path) == []
    assert read(path) == ["Heading"]


def read(path: Path) -> list[str]:
    """The words of each element that shows some, in the order in which they are read."""
    found = []
    with pdfium.PdfDocument(path) as opened:
        for page in opened:
            words = {one.number: one.words for one in marked_content(page)}
            for element in elements(page):
                said = " ".join("".join(words[number] for number in element.numbers).split())
                found += [said] if said else []
    return found
