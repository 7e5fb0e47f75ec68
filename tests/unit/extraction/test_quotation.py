"""Quoted runs hold to their marks whatever stands in the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extraction.quotes.quotation import runs_of
from briefing_app.extraction.text.layout import Layout

_PIECES = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        " ",
        ", ",
        ". ",
        "\n\n",
        ": ",
        "We said",
        "Cllr Doe",
        "it's",
        "homes",
        "said",
        "0",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_runs_are_apart_in_order_and_inside_one_block(text: str) -> None:
    layout = Layout(text)
    runs = runs_of(layout)
    for run in runs:
        block = layout.blocks[run.block]
        assert block.start <= run.start < run.end <= block.end
        assert text[run.start : run.end] == text[run.start : run.end].strip()
    assert all(left.end <= right.start for left, right in pairwise(runs))


def test_a_run_knows_its_marks_and_that_one_was_lost() -> None:
    text = "She said: “We began.”\n\nHe said: “We ended."
    first, second = runs_of(Layout(text))
    assert text[first.outer_start : first.outer_end] == "“We began.”"
    assert (first.inferred, second.inferred) == (False, True)
    assert text[second.start : second.end] == "We ended."


def test_a_speech_that_runs_on_says_so() -> None:
    first, second = runs_of(Layout("She said: “We began.\n\n“We ended.”"))
    assert (first.carries, second.carries) == (True, False)
    assert not first.inferred


def test_an_unclosed_mark_does_not_swallow_the_document() -> None:
    text = "She called it “poor.\n\nThe council met.\n\nIt agreed a budget."
    assert [text[run.start : run.end] for run in runs_of(Layout(text))] == ["poor"]
