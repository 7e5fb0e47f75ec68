"""Passages: cut from a text, checked against it, and no longer standing once the text is another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.passages import CONTEXT, Passage

texts = st.text(min_size=1, max_size=200)


@given(texts, st.data())
def test_a_passage_stands_in_the_text_that_it_was_cut_from(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage.cut("a", text, start, end)
    assert passage.exact == text[start:end]
    assert (passage.prefix + passage.exact + passage.suffix) in text
    assert len(passage.prefix) == min(CONTEXT, start)
    assert len(passage.suffix) == min(CONTEXT, len(text) - end)
    assert passage.stands_in(text)


@given(texts, st.data())
def test_a_passage_does_not_stand_where_its_words_or_context_changed(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = Passage.cut("a", text, start, len(text))
    near = data.draw(st.integers(max(0, start - CONTEXT), len(text) - 1))
    other = "y" if text[near] == "x" else "x"
    assert not passage.stands_in(text[:near] + other + text[near + 1 :])
    assert not passage.stands_in(text[:near] + text[near + 1 :])


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (2, 1), (0, 6), (5, 6), (9, 12)])
def test_no_passage_is_empty_or_outside_its_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        Passage.cut("a", "words", start, end)


@pytest.mark.parametrize(("start", "end"), [(-5, 5), (3, 3), (0, 99)])
def test_a_damaged_place_never_stands(start: int, end: int) -> None:
    assert not Passage("a", start, end, "words", "", "").stands_in("words")


@pytest.mark.parametrize(
    "text", ["He said: yes, now.", "We said: yes, then.", "We said: no!, now.", "We said: yes", ""]
)
def test_a_passage_stands_only_where_its_words_and_those_around_it_are(text: str) -> None:
    passage = Passage.cut("a", "We said: yes, now.", 9, 12)
    assert passage.stands_in("We said: yes, now.")
    assert not passage.stands_in(text)
