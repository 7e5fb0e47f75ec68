"""Wordings compared: names without their titles, words without case, accents and endings."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.wording import WORD, fold, name_key, overlap, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Susan Hinchcliffe", "Cllr Susan Hinchcliffe"),
        ("Susan Hinchcliffe", "COUNCILLOR SUSAN  HINCHCLIFFE"),
        ("Gladys Rhodes White", "Mrs Gladys Rhodes-White"),
        ("Ofsted", "Ofsted’s"),
        ("Ofsted", "Ofsted's"),
        ("Department for Education", "the Department for Education"),
        ("Kersten England", "Ms. Kersten England"),
        ("Zoë O’Neill", "Zoe O'Neill"),
        ("Warner", "Lord Warner"),
    ],
)
def test_titles_and_marks_make_no_other_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Susan Hinchcliffe", "Susanna Hinchcliffe"),
        ("Susan Hinchcliffe", "Hinchcliffe"),
        ("Missie Kaye", "Kaye"),
        ("Ofsted", "Ofqual"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the inspection in September", "inspected last September"),
        ("social workers", "social worker"),
        ("vacancies", "vacancy"),
    ],
)
def test_endings_make_no_other_word(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_words_that_say_nothing_link_nothing() -> None:
    assert stems("it was said that they would") == frozenset()
    assert overlap(stems("they said so"), stems("children in care")) == 0
    assert overlap(frozenset(), frozenset()) == 0


def test_overlap_is_the_share_of_the_smaller_set() -> None:
    assert overlap(frozenset("ab"), frozenset("abcd")) == 1
    assert overlap(frozenset("ab"), frozenset("bcd")) == 0.5


@given(st.text(max_size=60))
def test_folding_is_settled_and_blind_to_case_and_form(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert name_key(text) == name_key(text)


@given(st.text("aB'’ _.-9“”‘–…£\xa0éß\x1c\nﬁK\u0301", max_size=12))
def test_folding_finds_the_words_that_the_pattern_finds(text: str) -> None:
    letters = unicodedata.normalize("NFKD", text.replace("’", "'"))
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    assert fold(text) == " ".join(WORD.findall(plain.casefold()))
