"""What papers ask a committee to decide."""

import pytest

from briefing_app.extraction.decisions import decisions_in

LISTED = """7. Legal implications

7.1 The council has powers under section 1.

8. Recommendations

8.1 The {body} is {asked} to:

{one}

{other}

9. Background

9.1 The council spent £4 million.
"""


def asked(text: str) -> list[str]:
    return [text[start:end] for start, end in decisions_in(text)]


@pytest.mark.parametrize(
    "body", ["Committee", "Children’s Services Scrutiny Committee", "Cabinet", "Panel", "Board"]
)
@pytest.mark.parametrize("verb", ["asked", "recommended", "invited", "requested"])
def test_each_item_of_the_list_is_one(body: str, verb: str) -> None:
    text = LISTED.format(
        body=body, asked=verb, one="(a) note the report; and", other="(b) agree to receive another in June."
    )
    assert asked(text) == ["note the report", "agree to receive another in June."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(i) note it;", "(ii) approve the plan."),
        ("1. note it;", "2. approve the plan."),
        ("a) note it;", "b) approve the plan."),
        ("• note it;", "• approve the plan."),
        ("8.2 note it;", "8.3 approve the plan."),
    ],
)
def test_however_the_items_are_marked_the_list_ends_where_it_ends(one: str, other: str) -> None:
    text = LISTED.format(body="Committee", asked="asked", one=one, other=other)
    assert asked(text) == ["note it", "approve the plan."]


def test_a_sentence_that_asks_is_one_by_itself() -> None:
    text = "1.1 Members are asked to note the contents of the report. It was written in May."
    assert asked(text) == ["Members are asked to note the contents of the report."]
    text = "It is recommended that the Overview and Scrutiny Committee receives a further report."
    assert asked(text) == [text]


def test_recommendations_that_begin_with_that() -> None:
    text = """2. Recommendations

2.1 That Cabinet notes progress.

2.2 That a further report is brought in March.

3. Background

3.1 That was the third such report.
"""
    assert asked(text) == ["That Cabinet notes progress.", "That a further report is brought in March."]


def test_a_body_named_in_that_opens_the_list() -> None:
    text = "Recommendations\n\n1. That the Board:\n\n(a) notes the report; and\n\n(b) asks for another.\n"
    assert asked(text) == ["notes the report", "asks for another."]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The committee asked officers to explain the overspend.",
        "I found that the Council:\n\n(a) did not pay her; and\n\n(b) took 11 months.",
        "Inspectors recommended that leaders act. What needs to improve: the front door.",
        "Residents are asked to leave by the side door.",
        "Recommendations\n\nOfsted makes three recommendations.",
    ],
)
def test_what_asks_no_committee_for_a_decision(text: str) -> None:
    assert asked(text) == []
