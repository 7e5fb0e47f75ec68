"""Packs as a screen reader gets them: the standards, the structure, and the order in which they are read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from PIL import Image, ImageCms
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.platypus import KeepTogether, Table

from briefing_app.packs import document, fonts
from briefing_app.packs.making import made_pack
from briefing_app.packs.outline import Pack, PackContent, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import OwnLine, OwnPart
from briefing_app.packs.request import OwnKind, PackRequest
from briefing_app.packs.sections import is_empty
from briefing_app.packs.story import LateParagraph
from briefing_app.packs.tagging import corrections
from briefing_app.packs.tagging.canvas import TaggedCanvas
from briefing_app.packs.tagging.colours import srgb
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.tagging.metadata import Metadata
from briefing_app.packs.tagging.tree import Structure
from briefing_app.packs.templates import templates
from briefing_app.packs.wording import part_title
from tests.helpers.random_packs import packs
from tests.helpers.structure import elements, failures, marked_content, misfits, standards_of
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST, write

ODD = "a\u202eb 😀 شکریہ ŵ \x00 \ud83d <a href='#x'>& {title} %s"


def made_of(pack: Pack, folder: Path) -> Path:
    path = folder / "made.pdf"
    path.write_bytes(document.pdf(pack, MADE))
    return path


def read_aloud(path: Path) -> list[str]:
    """The words of a file in the order of its structure, page by page; figures are told by other words."""
    said = []
    with pdfium.PdfDocument(path) as opened:
        for page in opened:
            words = {one.number: one.words for one in marked_content(page)}
            for element in elements(page):
                if element.role != "Figure":
                    texts = [words[number] for number in element.numbers]
                    said += [
                        word
                        for text in ([element.spelt] if element.spelt else texts)
                        for word in text.split()
                    ]
    return said


def roles(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as opened:
        return [element.role for page in opened for element in elements(page)]


def test_the_pack_keeps_to_the_standards(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert failures(path) == []
    assert [standard.name for standard in standards_of(path)] == ["PDF_UA_1", "PDF_A_3A"]
    nothing = made_of(replace(outline(REQUEST, CONTENT), facts=(), leant_on=()), tmp_path)
    assert failures(nothing) == []
    assert [standard.name for standard in standards_of(nothing)] == ["PDF_UA_1", "PDF_A_2A"]


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_every_template_keeps_to_the_standards(tmp_path: Path, template: Any) -> None:
    request = template.plan.request({}) if hasattr(template.plan, "request") else REQUEST
    assert failures(made_of(outline(request, CONTENT), tmp_path)) == []


def test_text_of_any_kind_keeps_to_the_standards(tmp_path: Path) -> None:
    request = replace(REQUEST, title=ODD, committee=ODD)
    pack = outline(request, CONTENT)
    own = OwnPart(
        tuple(OwnLine(kind, f"{ODD}\n{ODD}") for kind in (OwnKind.NOTE, OwnKind.QUESTION)), "two", ODD
    )
    assert failures(made_of(replace(pack, parts=(own, *pack.parts)), tmp_path)) == []


@settings(max_examples=40)
@given(asked=packs())
def test_random_packs_keep_to_the_standards(
    tmp_path_factory: pytest.TempPathFactory, asked: tuple[PackRequest, PackContent]
) -> None:
    request, content = asked
    assert failures(made_of(made_pack(request, content, MADE), tmp_path_factory.mktemp("random"))) == []


def is_number(word: str) -> bool:
    """Whether it is the number of a page, with the comma behind it or without, or that comma."""
    return not word.strip(",") or word.strip(",").isdecimal()


@pytest.mark.parametrize("cover", [True, False])
def test_it_is_read_word_for_word_in_the_order_of_the_outline(tmp_path: Path, *, cover: bool) -> None:
    pack = replace(outline(REQUEST, CONTENT), cover=cover)
    pages = Pages()
    path = tmp_path / "made.pdf"
    path.write_bytes(document.pdf(pack, MADE, pages=pages))
    story = document._story(pack, MADE, pages)
    expected = [word for paragraph in paragraphs(story) for word in plain_words(paragraph)]
    read = read_aloud(path)
    assert without(read, is_number) == without(expected, is_number)


def paragraphs(story: Iterable[Any]) -> Iterator[TaggedParagraph]:
    """The paragraphs of a story in order; a column without a heading is left out, as it is when read."""
    for flowable in story:
        if isinstance(flowable, TaggedParagraph):
            if isinstance(flowable, LateParagraph):
                flowable.ask()
            yield flowable
        elif isinstance(flowable, KeepTogether):
            yield from paragraphs(flowable._content)
        elif isinstance(flowable, Table):
            for row in flowable._cellvalues:
                for cell in row:
                    yield from paragraphs(cell if isinstance(cell, list | tuple) else [cell])


def plain_words(paragraph: TaggedParagraph) -> list[str]:
    said = "".join(
        f"{getattr(frag, 'text', '')} " if getattr(frag, "lineBreak", False) else getattr(frag, "text", "")
        for frag in paragraph.frags
    )
    return f"{paragraph.bulletText or ''} {said}".split()


def without(words: list[str], drop: Any) -> list[str]:
    return [word for word in words if not drop(word)]


def test_words_that_look_like_a_place_for_page_numbers_stay_words(tmp_path: Path) -> None:
    said = "%late 0% EMC %late 1%"
    own = OwnPart((OwnLine(OwnKind.NOTE, f"{said}\n%late 2%"),), "one", said)
    pack = outline(replace(REQUEST, title=said), CONTENT)
    path = made_of(replace(pack, parts=(own, *pack.parts)), tmp_path)
    assert failures(path) == []
    assert " ".join(read_aloud(path)).count(said) == 4, "on the cover, in the contents, as title and as note"


def test_only_what_is_empty_goes_without_a_page() -> None:
    pack = outline(REQUEST, CONTENT)
    empty = {type(part).__name__ for part in pack.parts if is_empty(part)}
    assert empty == {"RecommendationsPart", "LinesPart"}
    alone = replace(CONTENT, figures=CONTENT.figures[:1], events=())
    parts = {part_title(part): part for part in outline(REQUEST, alone).parts}
    assert not is_empty(parts["Figures"]), "one figure can be compared with none, and is there all the same"
    assert is_empty(parts["Timeline"])


def test_headings_begin_at_the_first_level_and_skip_none(tmp_path: Path) -> None:
    for cover in (True, False):
        path = made_of(replace(outline(REQUEST, CONTENT), cover=cover), tmp_path)
        levels = [int(role[1]) for role in roles(path) if role in ("H1", "H2", "H3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later <= before + 1 for before, later in pairwise(levels))


def test_tables_quotes_lists_figures_and_links_are_what_they_are(tmp_path: Path) -> None:
    path = write(tmp_path)
    found = set(roles(path))
    assert {"TOC", "TOCI", "Table", "TR", "TH", "TD", "BlockQuote", "L", "LI", "Lbl", "LBody"} <= found
    assert {"Figure", "Reference", "Link"} <= found
    with pdfium.PdfDocument(path) as opened:
        alts = [one.alt for page in opened for one in elements(page) if one.role == "Figure"]
    assert alts
    assert all(len(alt.split()) > 3 for alt in alts), "a figure says in words what it shows"


def test_a_table_over_pages_is_one_and_its_headings_are_read_once(tmp_path: Path) -> None:
    quotes = CONTENT.quotes
    content = replace(CONTENT, figures=tuple(CONTENT.figures) * 12, quotes=quotes)
    path = made_of(outline(REQUEST, content), tmp_path)
    assert failures(path) == []
    assert read_aloud(path).count("sentence") == 1, "“In its sentence” stands above one column"


def test_what_no_element_claims_is_an_artifact_and_links_must_have_one(tmp_path: Path) -> None:
    fonts.load()
    canvas = TaggedCanvas(
        str(tmp_path / "bare.pdf"),
        structure=Structure(),
        metadata=Metadata("Bare", "", "Nobody", "en-GB", "2019-07-04T00:00:00Z"),
        initialFontName=fonts.SANS,
        lang="en-GB",
    )
    canvas.drawString(72, 700, "A running head")
    with pytest.raises(LookupError, match="nowhere in the structure"):
        canvas.linkURL("https://example.org", (0, 0, 10, 10))
    canvas.save()
    assert misfits(tmp_path / "bare.pdf") == []
    assert read_aloud(tmp_path / "bare.pdf") == []


def test_the_checks_catch_a_wrong_parent_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = Structure.key

    def crossed(self: Structure, owner: Any) -> int:
        return key(self, owner[1:] + owner[:1] if isinstance(owner, list) else owner)

    monkeypatch.setattr(Structure, "key", crossed)
    assert misfits(made_of(outline(REQUEST, CONTENT), tmp_path))


def test_reportlab_still_needs_to_be_mended() -> None:
    """Where one of these fails, the correction of it can go."""
    opened = PDFDocument()
    stream = PDFStream(content=b"q Q", filters=[])
    assert not corrections._format_as_it_was(stream, opened).endswith(
        b"\nendstream\n".replace(b"\n", b"\r\n", 1)
    )
    assert corrections._format_stream(stream, opened).endswith(b"\r\nendstream\n")
    assert "beginbfchar" in corrections.to_unicode("F", [0, *range(32, 200)])
    assert "<00>" not in corrections.to_unicode("F", [0, 65]).split("beginbfchar")[1]
    assert "<D83DDE00>" in corrections.to_unicode("F", [0, 0x1F600])
    assert ttfonts.makeToUnicodeCMap is corrections.to_unicode
    assert all(
        int(line.split()[0]) <= 100
        for line in corrections.to_unicode("F", range(1, 250)).splitlines()
        if line.endswith("beginbfchar")
    )


def test_the_colours_are_those_of_srgb(tmp_path: Path) -> None:
    path = tmp_path / "srgb.icc"
    path.write_bytes(srgb())
    profile = ImageCms.getOpenProfile(str(path))
    assert profile.profile.profile_description == "sRGB"
    # Lab of sRGB's pure colours under D50, within what rounding to 16 bits allows.
    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(profile, lab, "RGB", "LAB")
    reference = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), lab, "RGB", "LAB")
    swatches = Image.new("RGB", (5, 1))
    for place, colour in enumerate([(255, 0, 0), (0, 255, 0), (0, 0, 255), (31, 78, 121), (200, 200, 200)]):
        swatches.putpixel((place, 0), colour)
    ours, theirs = ImageCms.applyTransform(swatches, transform), ImageCms.applyTransform(swatches, reference)
    assert ours is not None
    assert theirs is not None
    for place in range(5):
        one, other = ours.getpixel((place, 0)), theirs.getpixel((place, 0))
        assert all(abs(a - b) <= 1 for a, b in zip(one, other, strict=True))  # type: ignore[arg-type]


def test_lines_end_with_the_space_that_parts_their_words(tmp_path: Path) -> None:
    with pdfium.PdfDocument(write(tmp_path)) as opened:
        texts = [one.words for page in opened for one in marked_content(page)]
    how_to_read = next(text for text in texts if text.startswith("A reference such as"))
    assert "its page 3." in " ".join(how_to_read.split())
