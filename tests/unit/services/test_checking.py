"""What sources say alike and where they differ, found in real libraries of short stories."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.domain.observations import DIFFERENCES
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.checking import Check, Observation, check, dismiss
from briefing_app.services.correcting import correct_details
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from briefing_app.services.undoing import undo
from tests.helpers.labelled import FOLDER

JUDGED_ABOUT = "Overall effectiveness: inadequate"
JUDGED = "Ofsted judged Fareholm Council’s children’s services inadequate."


def observed(folder: Path, *stories: tuple[str, str]) -> list[Observation]:
    """What is observed on stories, each with its day of publication, besides that they tell one judgement."""
    incoming = []
    for number, (published, text) in enumerate(stories):
        path = folder / f"{number}.txt"
        path.write_text(f"Story {number}\n\n{JUDGED}\n\n{text}\n", encoding="utf-8")
        incoming.append(Incoming(path, Details(title=f"Story {number}", published=published)))
    with new_library(folder / "a.briefing") as library:
        add_files(library, incoming)
        return [one for one in check(library) if one.about != JUDGED_ABOUT and not in_own_words(one)]


def in_own_words(one: Observation) -> bool:
    """Whether it says no more than that sentences are alike, which is tried elsewhere."""
    return one.why.endswith("each in its own words.")


def kinds(found: list[Observation]) -> list[str]:
    return [str(one.check) for one in found]


def test_a_grade_that_two_sources_report_is_an_agreement(tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"Story {number}\n\n{JUDGED}\n", encoding="utf-8")
    with new_library(tmp_path / "a.briefing") as library:
        files = [tmp_path / f"{number}.txt" for number in range(2)]
        details = [Details(title=path.stem, published="2018-11-07") for path in files]
        add_files(library, [Incoming(path, one) for path, one in zip(files, details, strict=True)])
        (found,) = check(library)
    assert (found.check, found.about) == (Check.AGREEMENT, "Overall effectiveness: inadequate")
    assert found.why == "Two sources report this grade."
    assert len(found.sources) == 2


def test_the_same_words_and_a_part_of_them(tmp_path: Path) -> None:
    said = "Cllr Rosa Tandy said: “We have listened to all the families who came to us.”"
    part = "Cllr Rosa Tandy said she had “listened to all the families who came”."
    found = observed(tmp_path, ("2018-11-07", said), ("2018-11-08", said), ("2018-11-09", part))
    assert kinds(found) == ["agreement", "agreement"]
    assert "Two sources quote the same words." in {one.why for one in found}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("at risk of serious harm", "at serious risk of harm"),
        ("We are very sorry this has happened", "very sorry this happened"),
        ("the children were not safe at home", "the children were safe at home"),
    ],
)
def test_altered_words_are_a_conflict(first: str, second: str, tmp_path: Path) -> None:
    found = observed(
        tmp_path,
        ("2018-11-07", f"Cllr Rosa Tandy said: “{first}.”"),
        ("2018-11-09", f"Cllr Rosa Tandy said: “{second}.”"),
    )
    assert kinds(found) == ["conflict"]
    assert first in found[0].why
    assert second in found[0].why


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        # Somebody else says it.
        ("Cllr Rosa Tandy said: “at risk of serious harm.”", "Jo Rowe said: “at serious risk of harm.”", 2),
        # Other words.
        (
            "Cllr Rosa Tandy said: “the roads are in a bad way.”",
            "Cllr Rosa Tandy said: “the roads are getting better.”",
            2,
        ),
        # Too little in common to be one utterance.
        ("Cllr Rosa Tandy said it was “not good enough”.", "Cllr Rosa Tandy said it was “good enough”.", 2),
    ],
)
def test_what_only_sounds_alike_is_none(first: str, second: str, days: int, tmp_path: Path) -> None:
    assert observed(tmp_path, ("2018-11-07", first), (f"2018-11-{7 + days:02}", second)) == []


def test_the_same_phrase_years_later_is_none(tmp_path: Path) -> None:
    stories = [
        (f"{year}-11-07", "Ofsted wrote of “children at risk of serious harm”.") for year in (2018, 2023)
    ]
    assert observed(tmp_path, *stories) == []


RISE = "Spending on children’s services has increased by {} this year. "
AMOUNTS = "The council has spent £62.1 million on children’s services, up from £57 million last year."


def test_two_percentages_of_one_rise_differ(tmp_path: Path) -> None:
    budget = "The children’s services budget has increased by 6.2 per cent this year."
    found = observed(tmp_path, ("2018-11-07", RISE.format("six per cent") + budget))
    assert kinds(found) == ["conflict"]
    assert found[0].why == (
        "six per cent and 6.2 per cent are given for the same rise; the one may be the other rounded."
    )


def test_amounts_contradict_a_percentage(tmp_path: Path) -> None:
    found = observed(tmp_path, ("2018-11-07", RISE.format("six per cent") + AMOUNTS))
    assert kinds(found) == ["derived-conflict"]
    assert found[0].why == (
        "£62.1 million is 8.9 per cent more than £57 million, not six per cent;"
        " they may rest on different baselines."
    )
    assert len(found[0].evidence) == 3


@pytest.mark.parametrize(
    ("amounts", "said", "why"),
    [
        ("£11.0 million, up from £10.0 million", "25 per cent", "£11.0 million is 10 per cent more than"),
        ("£1,250,000, up from £1,000,000", "12 per cent", "£1,250,000 is 25 per cent more than £1,000,000"),
    ],
)
def test_what_is_worked_out_is_told_in_plain_numbers(
    amounts: str, said: str, why: str, tmp_path: Path
) -> None:
    story = f"The council has spent on children’s services {amounts} last year. {RISE.format(said)}"
    found = observed(tmp_path, ("2018-11-07", story))
    assert kinds(found) == ["derived-conflict"]
    assert found[0].why.startswith(why)


@pytest.mark.parametrize(
    "story",
    [
        # The amounts hardly differ, so nearly nothing can be what is said.
        RISE.format("one per cent") + AMOUNTS.replace("£62.1", "£57.2"),
        # The amounts round to what is said.
        RISE.format("nine per cent") + AMOUNTS,
        # Levels, not changes.
        "The share of agency staff has fallen from 38 per cent to 9 per cent.",
        # Other things rose.
        "Referrals rose by 30 per cent. The number of looked after children rose by seven per cent.",
        # One rose, the other fell.
        RISE.format("six per cent") + "Spending on children’s services fell by two per cent in 2016.",
    ],
)
def test_figures_that_do_not_contradict_each_other(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, ("2018-11-07", story)) == []


def test_a_plan_that_was_moved(tmp_path: Path) -> None:
    found = observed(
        tmp_path,
        ("2018-10-29", "There will be a monitoring visit by Ofsted in January."),
        ("2019-01-25", "Inspectors are expected to return for a monitoring visit in March."),
    )
    assert kinds(found) == ["slipped"]
    assert found[0].about == "Monitoring visit"
    assert found[0].why.startswith("Planned for January 2019 (")
    assert "later for March 2019 (" in found[0].why


@pytest.mark.parametrize(
    "later",
    [
        # Its first day has gone by: this is another one.
        ("2019-02-25", "Inspectors are expected to return for a monitoring visit in March."),
        # Another thing.
        ("2019-01-25", "The improvement plan is expected in March."),
    ],
)
def test_what_has_not_moved(later: tuple[str, str], tmp_path: Path) -> None:
    first = ("2018-10-29", "There will be a monitoring visit by Ofsted in January.")
    assert observed(tmp_path, first, later) == []


REPORT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 17 September to 28 September 2018
Lead inspector: Una Okafor, Her Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Requires improvement
The experiences and progress of children who need help and protection Inadequate
The experiences and progress of children in care Requires improvement
Overall effectiveness Inadequate

Services have rapidly deteriorated since April 2017. Children are left at risk of significant harm.

Social workers speak warmly of children and know them well.
"""


@pytest.mark.parametrize(
    ("quoted", "published", "kind", "why"),
    [
        ("rapidly deteriorated", "2018-11-07", "agreement", "Word for word in "),
        ("at risk of serious harm", "2018-11-07", "not-in-paper", "risk of significant harm”"),
        ("know children well and speak warmly of them", "2018-11-07", "misquotation", "In other words in "),
        # Soon only: a year later there are other letters.
        ("at risk of serious harm", "2019-07-07", None, ""),
        # Nothing like it is there.
        ("a culture of blame", "2018-11-07", None, ""),
        # One word is anybody's.
        ("safe", "2018-11-07", None, ""),
    ],
)
def test_words_quoted_from_a_report(
    quoted: str, published: str, kind: str | None, why: str, tmp_path: Path
) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    article = f"Story\n\n{JUDGED}\n\nOfsted said services were “{quoted}”.\n"
    (tmp_path / "story.txt").write_text(article, encoding="utf-8")
    with new_library(tmp_path / "a.briefing") as library:
        report = Details(title="Report", publisher="Ofsted", published="2018-10-29")
        add_files(library, [Incoming(tmp_path / "report.txt", report)])
        add_files(library, [Incoming(tmp_path / "story.txt", Details(title="Story", published=published))])
        found = [one for one in check(library) if one.about == f"“{quoted}”"]
    assert [str(one.check) for one in found] == ([kind] if kind else [])
    assert all(why in one.why for one in found)
    assert all(one.sources[-1].title == "Report" for one in found)


def test_what_a_spokesman_says_stands_in_no_report(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    article = f"Story\n\n{JUDGED}\n\nAn Ofsted spokesman said: “Children are at risk of harm.”\n"
    (tmp_path / "story.txt").write_text(article, encoding="utf-8")
    with new_library(tmp_path / "a.briefing") as library:
        report = Details(title="Report", publisher="Ofsted", published="2018-10-29")
        add_files(library, [Incoming(tmp_path / "report.txt", report)])
        story = Details(title="Story", published="2018-11-07")
        add_files(library, [Incoming(tmp_path / "story.txt", story)])
        assert [quote.lead.role for quote in contents(library).quotes] == ["spokesman"]
        assert {one.check for one in check(library)} == {Check.AGREEMENT, Check.LIMITING}


def test_sources_on_different_councils_are_never_compared(tmp_path: Path) -> None:
    texts = (
        f"{JUDGED}\n\nThere will be a monitoring visit by Ofsted in January.",
        f"{JUDGED.replace('Fareholm', 'Lindale')}\n\nInspectors return for a monitoring visit in March.",
    )
    incoming = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Story {number}\n\n{text}\n", encoding="utf-8")
        incoming.append(Incoming(path, Details(title=path.stem, published=f"2019-01-{10 + number}")))
    with new_library(tmp_path / "a.briefing") as library:
        add_files(library, incoming)
        assert check(library) == ()


def test_no_single_document_of_many_is_held_against_itself(tmp_path: Path) -> None:
    raised = []
    for path in sorted(FOLDER.glob("*.txt"))[::4]:
        published = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        with new_library(tmp_path / f"{path.stem}.briefing") as library:
            add_files(library, [Incoming(path, Details(title=path.stem, published=published))])
            raised += [(path.stem, one.why) for one in check(library) if one.check in DIFFERENCES]
    assert raised == []


def test_what_was_dismissed_stays_away_until_it_is_undone(tmp_path: Path) -> None:
    path = tmp_path / "0.txt"
    path.write_text(f"Story\n\n{JUDGED}\n\n{RISE.format('six per cent')}{AMOUNTS}\n", encoding="utf-8")
    with new_library(tmp_path / "a.briefing") as library:
        add_files(library, [Incoming(path, Details(title="Story", published="2018-11-07"))])
        (found,) = check(library)
        dismiss(library, found, "They rest on different baselines.")
        assert check(library) == ()
        (source,) = contents(library).sources
        correct_details(library, source, replace(source.details, publisher="The Paper"))
        assert check(library) == ()
        assert undo(library) == "Correct the details of “Story”"
        assert undo(library) == "Dismiss Spending on children’s services"
        (again,) = check(library)
        assert again.id == found.id


def test_another_source_of_the_same_words_is_the_same_observation(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    stories = [
        ("2018-11-07", "Cllr Rosa Tandy said: “at risk of serious harm.”"),
        ("2018-11-09", "Cllr Rosa Tandy said: “at serious risk of harm.”"),
    ]
    more = [*stories, ("2018-11-05", stories[0][1])]
    (before,) = observed(tmp_path / "one", *stories)
    (after,) = (one for one in observed(tmp_path / "two", *more) if one.check is Check.CONFLICT)
    assert before.id == after.id


def test_an_observation_is_known_again(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    story = ("2018-11-07", RISE.format("six per cent") + AMOUNTS)
    (first,), (again,) = observed(tmp_path / "one", story), observed(tmp_path / "two", story)
    assert first.id == again.id
