"""Words in lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.pictures.wrapping import one_line, sentence_case, shorten, wrap, wrap_evenly


def monospace(text: str, size: float, _bold: bool) -> float:
    return len(text) * size


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("a plan for children", 10, 4, ("a plan for", "children")),
        ("a plan  for\nchildren", 100, 4, ("a plan for children",)),
        ("safeguarding", 5, 4, ("safeg", "uardi", "ng")),
        ("one two three four", 5, 2, ("one", "two…")),
        ("", 5, 2, ("",)),
    ],
)
def test_wrap(text: str, width: float, most: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, width, 1.0, monospace, most=most) == lines


def test_even_lines_leave_no_word_alone() -> None:
    text = "a plan to put right social care will be ready"
    assert wrap(text, 40.0, 1.0, monospace, most=4)[-1] == "ready"
    assert wrap_evenly(text, 40.0, 1.0, monospace, most=4) == (
        "a plan to put right",
        "social care will be ready",
    )


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [("plan", 4, "plan"), ("a long plan", 8, "a long…"), ("safeguarding", 5, "safe…")],
)
def test_shorten(text: str, width: float, short: str) -> None:
    assert shorten(text, width, 1.0, monospace) == short


def test_sentence_case_changes_the_first_letter_only() -> None:
    assert sentence_case("spending by NHS") == "Spending by NHS"
    assert sentence_case("") == ""


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.floats(1, 30))
def test_no_word_is_lost_while_there_are_lines(text: str, width: float) -> None:
    lines = wrap(text, width, 1.0, monospace, most=1000)
    assert "".join(lines).replace(" ", "") == one_line(text).replace(" ", "")
    assert all(monospace(line, 1.0, False) <= width for line in lines)
