"""What others say without marks that an inspection report says, and what is not in it."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import ON_BOTH, Report, observed_of_reports, passages

PUBLISHED, SOON = "2019-04-29", "2019-05-10"
AGENCY = "Nearly 30 per cent of social worker posts are held by agency staff."
FILES = "Inspectors looked at 140 case files."
DECLINED = "Services have declined in the past two years."
CARERS = "Foster carers describe excellent support from their supervising social workers."
REPORT = Report(
    "4 March to 15 March 2019",
    says="\n\n".join([
        f"{DECLINED} Assessments of need are too often late.",
        f"{FILES} In a third of them, visits to children had been missed.",
        AGENCY,
        CARERS,
    ]),
)  # fmt: skip
CLAIM = "The report says that 45 per cent of social worker posts are held by agency staff."
CARE = "Given as what Ofsted · 29 April 2019 says, but it is not there in these words"


def of(
    folder: Path, *claims: str, day: str | None = SOON, published: str | None = PUBLISHED
) -> list[Observation]:
    stories = [(day, claim) for claim in claims]
    return observed_of_reports(folder, (published, REPORT.text), stories=stories, only={Check.NOT_FOUND})


@pytest.mark.parametrize(
    ("claim", "words", "nearest"),
    [
        (CLAIM, "45 per cent", AGENCY),
        (
            "According to the report, 45 per cent of social worker posts are held by agency staff.",
            "45 per cent",
            AGENCY,
        ),
        ("Ofsted said that agency staff held half of social worker posts.", "half", AGENCY),
        ("Inspectors looked at 200 case files, the report says.", "200", FILES),
        ("Inspectors found that visits had been missed in 60 of the case files.", "60", FILES),
        ("The report says services have declined in the past five years.", "past five years", DECLINED),
        (
            "Inspectors praised the brilliant support that foster carers get.",
            "brilliant",
            CARERS,
        ),
        ("The watchdog describes appalling delays to assessments of need.", "appalling", None),
        ("The report found shocking delays in assessments of need.", "shocking", None),
        ("The letter notes that 12 children had no visit.", "12", None),
    ],
)
def test_what_is_not_there(claim: str, words: str, nearest: str | None, tmp_path: Path) -> None:
    (found,) = of(tmp_path, claim)
    assert found.about == f"{words}: {claim}"
    assert found.why == f"{CARE}; see the nearest passage." if nearest else f"{CARE}."
    assert passages(found) == ([words, nearest] if nearest else [words])


def test_the_sentence_may_go_on_from_one_that_names_the_report(tmp_path: Path) -> None:
    claim = "It also says that 45 per cent of social worker posts are held by agency staff."
    (found,) = of(tmp_path, f"The report says that assessments are late. {claim}")
    assert found.about == f"45 per cent: {claim}"


def test_what_two_stories_have_alike_is_told_once(tmp_path: Path) -> None:
    (found,) = of(tmp_path, CLAIM, "Inspectors found 45 per cent of posts were held by agency staff.")
    assert passages(found) == ["45 per cent", "45 per cent", AGENCY]
    assert len(found.sources) == 3


@pytest.mark.parametrize(
    "story",
    [
        # It is there, in these or in other words.
        "The report says that 30 per cent of social worker posts are held by agency staff.",
        "The report says that visits had been missed in a third of the case files.",
        "The report says that visits had been missed in one in three of the case files.",
        "Inspectors looked at 140 case files, the report says.",
        "The report says services have declined in the past two years.",
        "The report found excellent support for foster carers.",
        # Somebody else says so.
        "The council says that 45 per cent of social worker posts are held by agency staff.",
        "Cllr Maud Penhale said that 45 per cent of social worker posts were held by agency staff.",
        "The report says that visits were missed. The council says that 45 per cent of posts are vacant.",
        "The report was published on Monday. Nearly 45 per cent of social worker posts are vacant.",
        # Strong words before the report is named, or about it.
        "It was a shocking week, but the report says that visits to children were missed.",
        "Cllr Maud Penhale said that the report was shocking.",
        # In marks they are looked for as quotations.
        "The report says visits were “missed in 60 cases”.",
        "The report finds “shocking” delays in assessments of need.",
        # How long something takes is often said otherwise.
        "The report says that some children waited 40 days for an assessment.",
        "Inspectors will return within six months, the report says.",
    ],
)
def test_what_is_there_or_is_no_claim_of_the_report(story: str, tmp_path: Path) -> None:
    assert of(tmp_path, story) == []


@pytest.mark.parametrize(
    ("day", "published"),
    [
        # Months later there are other letters; before it, other reports.
        ("2019-10-10", PUBLISHED),
        ("2019-04-10", PUBLISHED),
        (None, PUBLISHED),
        (SOON, None),
    ],
)
def test_sources_of_another_time_may_speak_of_another_paper(
    day: str | None, published: str | None, tmp_path: Path
) -> None:
    assert of(tmp_path, CLAIM, day=day, published=published) == []


def test_the_report_on_another_council(tmp_path: Path) -> None:
    elsewhere = Report(REPORT.inspected, council="Lindale", says=REPORT.says)
    found = observed_of_reports(
        tmp_path,
        (PUBLISHED, elsewhere.text),
        stories=[(SOON, CLAIM), (SOON, ON_BOTH)],
        only={Check.NOT_FOUND},
    )
    assert found == []


def test_that_another_council_s_report_has_it_does_not_help(tmp_path: Path) -> None:
    elsewhere = Report(REPORT.inspected, council="Lindale", says=REPORT.says.replace("30 per", "45 per"))
    (found,) = observed_of_reports(
        tmp_path,
        (PUBLISHED, REPORT.text),
        (PUBLISHED, elsewhere.text),
        stories=[(SOON, CLAIM)],
        only={Check.NOT_FOUND},
    )
    assert passages(found) == ["45 per cent", AGENCY]
