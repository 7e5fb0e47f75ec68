"""What stands at the head and the foot of pages: no more than readers can tell from what is to be read."""

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from briefing_app.packs import wording
from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.packs.outline import PackContent
from briefing_app.packs.request import Section
from tests.unit.packs.test_pack_file import CONTENT, REQUEST, pages_of, write

_HEAD = 0.12  # of a page: what is higher is taken for a running head by some readers
_SENTENCE = 8  # words


def test_an_only_page_says_its_title_once(tmp_path: Path) -> None:
    alone = replace(REQUEST, sections=(Section.JUDGEMENTS,), cover=False, layout=Layout(passages=False))
    pages = pages_of(write(tmp_path, alone, replace(CONTENT, quotes=(), events=(), figures=())))
    assert [page.count(REQUEST.title) for page in pages] == [1]
    pages = pages_of(write(tmp_path, replace(REQUEST, cover=False)))
    assert [page.count(REQUEST.title) for page in pages] == [2, *[1] * (len(pages) - 1)]


@pytest.mark.parametrize("title", ["word " * 100, "a" * 201, "a" * 200, "ਸਤਿ " * 150])
def test_a_title_in_one_look_has_two_hundred_characters_at_most(title: str, tmp_path: Path) -> None:
    content = PackContent()
    with pdfium.PdfDocument(write(tmp_path, replace(REQUEST, title=title.strip()), content)) as opened:
        said = opened.get_metadata_dict()["Title"]
    assert len(said) <= 200
    assert said.endswith("…") == (len(title.strip()) > 200)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True])
def test_what_each_card_is_stands_below_the_head_of_its_page(
    paper: Paper, tmp_path: Path, *, large: bool
) -> None:
    notes = Layout(paper=paper, large_print=large, form=Form.CARDS)
    with pdfium.PdfDocument(write(tmp_path, replace(REQUEST, layout=notes, cover=False))) as opened:
        for page in opened:
            height, text = page.get_height(), page.get_textpage()
            lines = [text.get_rect(number) for number in range(text.count_rects())]
            assert max(lines, key=lambda line: line[3])[1] < height * (1 - _HEAD)


def test_what_stands_above_columns_is_no_sentence() -> None:
    """It is repeated, and read only once: some readers look for sentences that nobody would read."""
    columns = [
        wording.JUDGEMENT_COLUMNS, wording.ASKED_COLUMNS, wording.TIMELINE_COLUMNS, wording.FIGURE_COLUMNS,
        wording.VERIFICATION_COLUMNS, wording.FILE_COLUMNS,
        *((one.lead, one.words, wording.SOURCE_COLUMN) for one in wording.LINES.values()),
    ]  # fmt: skip
    assert all(len(" ".join(headings).split()) < _SENTENCE for headings in columns)
