"""Which body a document is about, by the grammar of names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.extraction.people.providers import _PLACED, _placed, find_provider, provider_names
from briefing_app.extraction.text.layout import Layout


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The leader of Calderdale Council said so.", "Calderdale"),
        ("the City of Bradford Metropolitan District Council", "Bradford"),
        ("BRADFORD Council leaders have met.", "Bradford"),
        ("NORTH YORKSHIRE County Council", "North Yorkshire"),
        ("Bradford council’s children services", "Bradford"),
        ("Officers of Leeds City Council", "Leeds"),
        ("City of York Council", "York"),
        ("The London Borough of Hillingdon", "Hillingdon"),
        ("Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"),
        ("Brighton and Hove City Council", "Brighton and Hove"),
        ("Ofsted and Kirklees Council", "Kirklees"),
        ("Stoke-on-Trent City Council", "Stoke-on-Trent"),
        ("Isle of Wight Council", "Isle of Wight"),
        ("Blackburn with Darwen Borough Council", "Blackburn with Darwen"),
        ("Inspection of West Northamptonshire local authority children’s services", "West Northamptonshire"),
        ("Services for children in Medway are better.", "Medway"),
        ("children's services in East Riding of Yorkshire", "East Riding of Yorkshire"),
        ("Medway’s children’s services", "Medway"),
        ("Bristol's adult social care", "Bristol"),
        ("Slough Children First runs the service.", "Slough Children First"),
        ("West Yorkshire Fire and Rescue Service", "West Yorkshire Fire and Rescue Service"),
        ("Former Labour leader of Durham County Council", "Durham"),
        ("Westmere CC’s civic centre is new.", "Westmere"),
        ("The leader of Westmere MDC, Jane Doe", "Westmere"),
        ("Council chiefs in Westmere met.", "Westmere"),
    ],
)
def test_the_body_is_found(text: str, name: str) -> None:
    assert find_provider(Layout(text)) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council met.",
        "Ilkley Town Council planted trees.",
        "The British Council and the Arts Council",
        "Council tax will rise.",
        "Councillor Jane Smith spoke of the UK City of Culture",
        "The County Council agreed.",
    ],
)
def test_other_words_are_no_provider(text: str) -> None:
    assert find_provider(Layout(text)) is None


def test_the_one_named_most_wins_over_neighbours() -> None:
    text = (
        "Unlike Leeds City Council, Wakefield Council was late.\n\nWakefield Council has a plan. "
        "Neighbouring Kirklees Council lent staff."
    )
    assert find_provider(Layout(text)) == "Wakefield"
    compared = {one.name for one in provider_names(text) if one.compared}
    assert compared == {"Leeds", "Kirklees"}


def test_two_councils_are_not_one() -> None:
    names = [one.name for one in provider_names("Nottinghamshire Council and Derby Council")]
    assert names == ["Nottinghamshire", "Derby"]


def test_a_name_stands_where_it_says() -> None:
    text = "the City of Bradford Metropolitan District Council"
    assert {text[one.start : one.start + len(one.name)] for one in provider_names(text)} == {"Bradford"}


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Leeds",
                "Council",
                "City",
                "of",
                "and",
                "THE",
                "’s",
                "children’s services",
                "\n",
                "A",
                "-",
                "Borough",
            ]
        ),
        max_size=14,
    )
)
def test_nothing_upsets_it(words: list[str]) -> None:
    text = " ".join(words)
    for one in provider_names(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.name.strip()


_PIECES = [
    "services",
    "Services",
    "children",
    "Children’s",
    "CHILDREN’S SERVICES",
    "adults",
    "Social Services",
    "SEND",
]
_PIECES += [
    "social care",
    "local authority",
    "Local Authority",
    "for children",
    "in",
    "at",
    "across",
    "the",
    "Fareholm",
]


@given(st.lists(st.sampled_from(_PIECES)))
def test_a_service_is_looked_for_wherever_one_may_be_named(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert [one.span() for one in _placed(text)] == [one.span() for one in _PLACED.finditer(text)]
