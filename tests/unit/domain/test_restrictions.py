"""Restrictions: which paragraphs there are, in which words, and that what is not understood withholds too."""

import json

import pytest

from briefing_app.domain.restrictions import (
    CONFIDENTIAL,
    ENGLAND,
    PARAGRAPHS,
    WALES,
    Restriction,
    Withheld,
    exempt,
    from_json,
    to_json,
)


def test_an_exempt_paper_names_its_paragraph_in_the_words_of_the_law() -> None:
    england, wales = exempt("3"), exempt("14")
    assert (england.short, wales.short) == ("Exempt: paragraph 3", "Exempt: paragraph 14")
    assert england.in_full == (
        "Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A"
        " to the Local Government Act 1972"
    )
    assert "paragraph 14 of Part 4 of Schedule 12A" in wales.in_full
    assert england.about == wales.about == "financial or business affairs"


def test_a_confidential_one_names_the_section() -> None:
    assert CONFIDENTIAL.short == "Confidential"
    assert "section 100A(3) of the Local Government Act 1972" in CONFIDENTIAL.in_full
    assert CONFIDENTIAL.about == ""


def test_both_countries_have_the_same_seven_reasons() -> None:
    assert (ENGLAND, WALES) == (
        ("1", "2", "3", "4", "5", "6", "7"),
        ("12", "13", "14", "15", "16", "17", "18"),
    )
    reasons = [exempt(number).about for number in ENGLAND]
    assert reasons == [exempt(number).about for number in WALES]
    assert len(set(reasons)) == 7


@pytest.mark.parametrize("paragraph", ["0", "8", "11", "19", "3a", "", None])
def test_there_are_no_other_paragraphs(paragraph: str | None) -> None:
    with pytest.raises(ValueError, match="no paragraph"):
        Restriction(Withheld.EXEMPT, paragraph)


def test_what_is_confidential_has_no_paragraph() -> None:
    with pytest.raises(ValueError, match="no paragraph"):
        Restriction(Withheld.CONFIDENTIAL, "3")


@pytest.mark.parametrize("restriction", [CONFIDENTIAL, *map(exempt, PARAGRAPHS)])
def test_each_is_kept_and_found_again(restriction: Restriction) -> None:
    assert from_json(json.loads(json.dumps(to_json(restriction)))) == restriction


@pytest.mark.parametrize(
    "kept",
    [True, "exempt", [], {}, {"kind": "secret"}, {"kind": "exempt", "paragraph": "99"}, {"paragraph": ["3"]}],
)
def test_what_is_not_understood_is_confidential(kept: object) -> None:
    assert from_json(kept) == CONFIDENTIAL
