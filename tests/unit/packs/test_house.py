"""The council's name, colour and logo on a pack."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from briefing_app.packs import document
from briefing_app.packs.house import House, sound_colour
from briefing_app.packs.logo import sound_logo
from briefing_app.packs.outline import outline
from briefing_app.services.example import make_example
from briefing_app.services.house import house_of, keep_house, logo_in
from briefing_app.services.undoing import undo
from briefing_app.system.errors import BriefingError
from tests.helpers.structure import elements, failures
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST


def picture(kind: str = "PNG", mode: str = "RGBA", size: tuple[int, int] = (300, 100)) -> bytes:
    kept = BytesIO()
    Image.new(mode, size, (120, 30, 90, 128)[: len(mode)]).save(kept, kind)
    return kept.getvalue()


@pytest.mark.parametrize("cover", [True, False])
def test_name_and_logo_stand_on_the_first_page_and_are_told(tmp_path: Path, *, cover: bool) -> None:
    house = House("Calderby & District <Council>", "#7a1f5a", sound_logo(picture(), "logo.png"))
    path = tmp_path / "pack.pdf"
    path.write_bytes(document.pdf(replace(outline(REQUEST, CONTENT), house=house, cover=cover), MADE))
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        assert "Calderby & District <Council>" in opened[0].get_textpage().get_text_bounded()
        figures = [one.alt for one in elements(opened[0]) if one.role == "Figure"]
        assert figures == ["Logo of Calderby & District <Council>"]
        kinds = [item.type for item in opened[0].get_objects()]
    assert pdfium.raw.FPDF_PAGEOBJ_IMAGE in kinds


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_pictures_of_common_kinds_can_be_logos(kind: str) -> None:
    made = sound_logo(picture(kind, "RGB"), f"logo.{kind}")
    with Image.open(BytesIO(made)) as opened:
        assert (opened.format, opened.mode) == ("PNG", "RGB")


def test_a_large_picture_is_made_small_and_clear_parts_white() -> None:
    with Image.open(BytesIO(sound_logo(picture(size=(4000, 1000)), "large.png"))) as opened:
        assert opened.size == (1200, 300)
    clear = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(clear, "PNG")
    with Image.open(BytesIO(sound_logo(clear.getvalue(), "clear.png"))) as opened:
        assert opened.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content",
    [b"", b"not a picture", picture()[:60], b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>"],
)
def test_what_is_no_picture_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(BriefingError, match=r"“logo\.png” is not a picture that can be used"):
        sound_logo(content, "logo.png")


def test_far_too_large_ones_are_refused_before_they_are_unpacked() -> None:
    # 100 megapixels in a few kilobytes.
    huge = BytesIO()
    Image.new("1", (10_000, 10_000)).save(huge, "PNG")
    with pytest.raises(BriefingError, match="too many pixels"):
        sound_logo(huge.getvalue(), "huge.png")
    with pytest.raises(BriefingError, match="below 20 MB"):
        sound_logo(bytes(20_000_001), "heavy.png")


@pytest.mark.parametrize("colour", ["#1F4E79", " #a8201a ", ""])
def test_colours_that_can_be_seen(colour: str) -> None:
    assert sound_colour(colour) == colour.strip().lower()


@pytest.mark.parametrize(
    ("colour", "why"), [("blue", "no colour"), ("#12345", "no colour"), ("#ffff00", "pale")]
)
def test_colours_that_can_t(colour: str, why: str) -> None:
    with pytest.raises(BriefingError, match=why):
        sound_colour(colour)


def test_a_library_keeps_it_and_takes_it_back(tmp_path: Path) -> None:
    library = make_example(tmp_path / "example.briefing")
    (tmp_path / "logo.png").write_bytes(picture())
    house = House("Calderby", "#7a1f5a", logo_in(tmp_path / "logo.png"))
    keep_house(library, house)
    assert house_of(library) == house
    undo(library)
    assert house_of(library) == House()
    with pytest.raises(BriefingError, match="can’t be read"):
        logo_in(tmp_path / "gone.png")
    with pytest.raises(BriefingError, match="pale"):
        keep_house(library, House(colour="#ffffee"))
    assert house_of(library) == House()
    library.close()
