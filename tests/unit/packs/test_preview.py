"""Pages of a pack as pixels."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.packs.outline import PackContent
from briefing_app.packs.preview import page_count, page_images
from briefing_app.packs.request import PackRequest
from briefing_app.packs.writer import write_pack
from briefing_app.system.errors import BriefingError


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "pack.pdf"
    request = PackRequest(title="Pack", committee="Committee", meeting=None, sections=())
    write_pack(path, request, PackContent(), made=date(2019, 7, 4))
    return path


def test_all_pages_in_order(pack: Path) -> None:
    images = list(page_images(pack, 0.5))
    assert [image.number for image in images] == list(range(1, page_count(pack) + 1))
    assert (images[0].width, images[0].height) == (298, 421)
    assert all(len(image.rgb) == image.width * image.height * 3 for image in images)


def test_colours_are_red_green_blue_on_white(pack: Path) -> None:
    (cover,) = page_images(pack, 1.0, [1])
    pixels = {cover.rgb[i : i + 3] for i in range(0, len(cover.rgb), 3)}
    assert cover.rgb[:3] == b"\xff\xff\xff"
    assert bytes.fromhex("1f4e79") in pixels


def test_chosen_pages_only(pack: Path) -> None:
    assert [image.number for image in page_images(pack, 0.2, [2, 1])] == [2, 1]
    with pytest.raises(IndexError, match="no page 99"):
        list(page_images(pack, 0.2, [99]))


def test_what_is_not_a_pdf_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "text.pdf").write_text("no PDF", encoding="utf-8")
    for path in (tmp_path / "text.pdf", tmp_path / "absent.pdf"):
        with pytest.raises(BriefingError, match="cannot be shown"):
            page_count(path)
