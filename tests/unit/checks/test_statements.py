"""What several sources tell, each in its own words."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import Story, observed, observed_of_two_councils, passages

DAYS = "2019-03-04", "2019-03-20", "2019-03-25"
BACKLOG = "A backlog of unallocated cases built up after the agency workers resigned."
ALSO = "Agency workers resigned and a backlog of unallocated cases built up."


def told(found: list[Observation]) -> list[Observation]:
    """Those that tell of statements, not of dates or figures."""
    return [one for one in found if one.why.endswith("each in its own words.")]


def of(folder: Path, *sentences: str) -> list[Observation]:
    stories: list[Story] = list(zip(DAYS, sentences, strict=False))
    return told(observed(folder, *stories, only={Check.AGREEMENT}))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BACKLOG, ALSO),
        (
            "The council has set up a panel of care leavers to examine its pathway plans.",
            "A panel of care leavers has been established to review the council’s pathway plans.",
        ),
        (
            "Ofsted praised the foster carers’ training programme run with the university.",
            "Inspectors also praised a programme of training for foster carers.",
        ),
        (
            "Families waited months for an education, health and care plan.",
            "Parents had to wait months for EHCPs.",
        ),
        (
            "Police referrals are now screened within an hour by the multi-agency hub.",
            "The multi-agency hub screens referrals from the police in an hour.",
        ),
        (
            "A new panel of foster carers examines every complaint about allowances.",
            "Complaints about allowances are now reviewed by a panel of foster carers.",
        ),
        (
            "The council agreed to pay retention bonuses to experienced social workers.",
            "Retention bonuses for experienced social workers were agreed by the council.",
        ),
        (
            "The council hired a former magistrate to chair its fostering panel.",
            "A former magistrate was recruited as chair of the fostering panel.",
        ),
        (
            "A whistleblower told the newspaper about shredded case files in the basement.",
            "Case files were shredded in the basement, according to a whistleblower.",
        ),
        (
            "Bus passes for care leavers will be free from September.",
            "From September, care leavers get free bus passes.",
        ),
        (
            "Missing children do not get return home interviews within three days of coming back.",
            "Return home interviews are not done within three days when missing children come back.",
        ),
    ],
)
def test_one_statement_in_two_wordings(first: str, second: str, tmp_path: Path) -> None:
    (found,) = of(tmp_path, first, second)
    assert found.check is Check.AGREEMENT
    assert found.about == first
    assert found.why == "Two sources tell of this, each in its own words."
    assert passages(found) == [first, second]


def test_a_third_source_joins_in(tmp_path: Path) -> None:
    third = "The backlog of unallocated cases grew because agency workers had resigned."
    (found,) = of(tmp_path, BACKLOG, ALSO, third)
    assert found.why == "Three sources tell of this, each in its own words."
    assert passages(found) == [BACKLOG, ALSO, third]


def test_two_statements_are_two_agreements(tmp_path: Path) -> None:
    first, second = "The council hired a former magistrate.", "A former magistrate was hired by the council."
    found = of(tmp_path, f"{BACKLOG}\n\n{first}", f"{second}\n\n{ALSO}")
    assert {tuple(passages(one)) for one in found} == {(BACKLOG, ALSO), (first, second)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The one denies what the other says.
        (
            "Missing children do not get return home interviews within three days of coming back.",
            "Return home interviews are done within three days when missing children come back.",
        ),
        (
            "Retention bonuses were agreed for experienced social workers.",
            "Retention bonuses for experienced social workers were never agreed.",
        ),
        (
            "The council hired a former magistrate to chair its fostering panel.",
            "No former magistrate was recruited as chair of the fostering panel.",
        ),
        # Other things.
        ("The library in Quay Street will close at Easter.", "A bus lane in Mill Road has angered traders."),
        (BACKLOG, "Potholes on the ring road were filled after the snow."),
        ("A bonus was paid to foster carers.", "A bonus was paid to bus drivers."),
        # Only what every paper has.
        ("The council is responsible for children’s services.", "Children’s services are run by councils."),
        ("Social workers know children well.", "Inspectors said social workers know the children."),
        # Names alone make no statement.
        (
            "At noon Zebedee Quillfeather of Tarnwick spoke to parents.",
            "Her dogs were found by Zebedee Quillfeather of Tarnwick.",
        ),
    ],
)
def test_what_is_no_common_statement(first: str, second: str, tmp_path: Path) -> None:
    assert of(tmp_path, first, second) == []


@pytest.mark.parametrize("later", [None, "2020-12-20"])
def test_statements_of_another_or_of_no_known_time(later: str | None, tmp_path: Path) -> None:
    assert told(observed(tmp_path, (DAYS[0], BACKLOG), (later, ALSO))) == []


def test_one_source_agrees_with_nobody(tmp_path: Path) -> None:
    assert told(observed(tmp_path, (DAYS[0], f"{BACKLOG} {ALSO}"))) == []


def test_statements_about_two_councils(tmp_path: Path) -> None:
    assert told(observed_of_two_councils(tmp_path, (DAYS[0], BACKLOG), (DAYS[1], ALSO))) == []
