"""The words that a pattern can begin with, and where a text has them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.frameworks import frameworks
from briefing_app.extraction.judgements.matchers import matchers
from briefing_app.extraction.judgements.vocabulary import VOCABULARY
from briefing_app.extraction.text.beginnings import beginnings_of
from briefing_app.extraction.text.word_places import AtWords
from briefing_app.extraction.text.words import Wording


@pytest.mark.parametrize(
    ("pattern", "words", "stems"),
    [
        (r"schools?|academ(?:y|ies)", {"school", "schools", "academy", "academies"}, ()),
        (r"(?:in\s+)?(?:one|[2-3])\s+of", {"in", "one", "2", "3"}, ()),
        (r"self-?\s?(?:assess\w*|made)", {"self", "selfmade", "selfassess"}, ("selfassess",)),
        (r"(?<!two )straight(?=\s+goods)|it\s+(?=was)", {"straight", "it"}, ()),
        (r"(?:(?:the|its)\s+)*area\s.*$", {"the", "its", "area"}, ()),
        (r"(?P<name>a{1,2}|b+c{0}d)", set(), ("a", "b")),
    ],
)
def test_the_first_words_of_a_pattern(pattern: str, words: set[str], stems: tuple[str, ...]) -> None:
    found = beginnings_of(pattern)
    assert found.words == words
    assert found.stems == stems


@pytest.mark.parametrize(
    "pattern", [r"\w+ council", "['\"]good", r"\s+good", "(?:good)?", "[^a]b", "(?i:a)", "a)", "(a"]
)
def test_patterns_that_begin_with_no_certain_word_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"begin|known|bracket"):
        beginnings_of(pattern)


@given(
    st.lists(st.sampled_from([*"abcdefghijklmnopqrstuvwxyz'- %\n", "the ", "school", " of ", "one", "all "]))
)
def test_nothing_of_the_vocabulary_begins_with_another_word(pieces: list[str]) -> None:
    text = "".join(pieces)
    for _, pattern in VOCABULARY:
        beginnings = beginnings_of(pattern)
        for found in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
            first = re.match(r"\w+", found[0])
            assert first is not None
            assert beginnings.begin(first[0])


def test_every_wording_of_a_framework_is_tried_at_its_first_word() -> None:
    for framework in frameworks():
        known = matchers(framework)
        for area in framework.areas:
            for wording in (*area.names, *area.short):
                (_, ways), *_ = known.ways[wording.split()[0].strip(",")]
                assert ways.area is not None
                assert ways.area(wording, 0, len(wording)) is not None


@given(st.text(alphabet="aB .-'’%é\n"), st.integers(0, 9), st.integers(0, 9))
def test_what_begins_with_words_is_looked_for_at_each_of_them(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    begin = AtWords(lambda word: None if word == "a" else word).between(Wording(text), start, end)
    expected = [(found.start(), found[0].lower()) for found in re.finditer(r"\w+", text) if found[0] != "a"]
    assert begin == [(place, word) for place, word in expected if start <= place < end]
