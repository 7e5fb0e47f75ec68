"""Rectangles of letters become one a line of print; offsets become pages, printed or counted."""

import pytest

from briefing_app.domain.documents import Page, page_at
from briefing_app.domain.places import Box, lines_of

PAGES = (
    Page(number=1, label=None, start=0, end=0),
    Page(number=2, label="i", start=0, end=10),
    Page(number=3, label="3", start=12, end=20),
    Page(number=4, label=None, start=20, end=20),
    Page(number=5, label="2", start=21, end=30),
)


@pytest.mark.parametrize(("offset", "number"), [(0, 2), (9, 2), (12, 3), (19, 3), (21, 5), (29, 5)])
def test_a_character_stands_on_the_page_that_has_it_not_on_an_empty_one(offset: int, number: int) -> None:
    found = page_at(PAGES, offset)
    assert found is not None
    assert found.number == number


def test_a_text_without_pages_has_none_for_a_character() -> None:
    assert page_at((), 3) is None


def test_the_printed_number_goes_before_the_count() -> None:
    assert [page.printed for page in PAGES] == ["1", "i", "3", "4", "2"]
    assert [page.is_numbered_otherwise for page in PAGES] == [False, True, False, False, True]


@pytest.mark.parametrize(
    ("following", "lines"),
    [
        (Box(20, 100, 28, 112), 1),  # the next letter
        (Box(24, 103, 32, 110), 1),  # a small one after a space
        (Box(20, 97, 25, 105), 1),  # raised
        (Box(10, 114, 18, 126), 2),  # the next line
        (Box(90, 100, 98, 112), 2),  # the next column
        (Box(300, 20, 308, 32), 2),  # the head of the next column
        (Box(2, 100, 8, 112), 2),  # a line that begins again at the same height
    ],
)
def test_letters_are_one_rectangle_as_long_as_the_line_runs_on(following: Box, lines: int) -> None:
    first = Box(12, 100, 20, 112)
    found = lines_of([first, following])
    assert len(found) == lines
    assert found[0].left == min(first.left, following.left) if lines == 1 else found == (first, following)
