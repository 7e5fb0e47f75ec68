"""What passages rest on, and which of those that differ the program calls the stronger source."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from briefing_app.checks.strength import Strengths
from briefing_app.domain.describing import strength_in_words
from briefing_app.domain.documents import Details
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.domain.observations import Check, Observation, Strength
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.checking import Checked, check_all
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from briefing_app.ui.models.check_rows import observation_in_words, passage_rows
from tests.helpers.stories import JUDGED, Report
from tests.helpers.told import NOWHERE, sentence

TODDLERS = "At 31 December 2018 the council had {} toddlers in foster homes."
SAID = "Cllr Rosa Tandy said: “{}”"
PANEL = "The families panel met in the town hall."
DAYS = "2019-02-04", "2019-02-11", "2019-02-18"
PRESS, SPEECH, MINUTES, REPORT = Strength
ON = date(2019, 3, 1)


def text_of(strength: Strength, words: str) -> str:
    """A document of a kind in which some words stand."""
    match strength:
        case Strength.REPORT:
            return Report("7 to 18 January 2019", says=words).text
        case Strength.MINUTES:
            return f"Minutes of the Families Panel\n\n{JUDGED}\n\n{PANEL}\n\n{words}\n"
        case Strength.SPEECH:
            return f"A story\n\n{JUDGED}\n\n{PANEL}\n\n{SAID.format(words)}\n"
        case Strength.PRESS:
            return f"A story\n\n{JUDGED}\n\n{PANEL}\n\n{words}\n"


def checked(folder: Path, *documents: tuple[Strength, str]) -> Checked:
    """What is found in documents of several kinds, each published a week after the one before it."""
    incoming = []
    for number, (strength, words) in enumerate(documents):
        path = folder / f"{number}.txt"
        path.write_text(text_of(strength, words), encoding="utf-8")
        publisher = "Ofsted" if strength is REPORT else "Gazette"
        details = Details(title=f"Document {number}", publisher=publisher, published=DAYS[number])
        incoming.append(Incoming(path, details))
    with new_library(folder / "a.briefing") as library:
        add_files(library, incoming)
        return check_all(library, ON)


def differing(folder: Path, first: Strength, second: Strength) -> tuple[Observation, Checked]:
    """The figures that differ from one document to another, and all that is found in both."""
    found = checked(folder, (first, TODDLERS.format(64)), (second, TODDLERS.format(75)))
    (conflict,) = (one for one in found.observations if one.why.endswith("for the same time."))
    assert conflict.check is Check.CONFLICT
    return conflict, found


def strengths_of(*opening: str, papers: Sequence[str] = ()) -> Strengths:
    """What the passages of a source rest on that begins with some sentences."""
    return Strengths(papers, {NOWHERE.sha256: [sentence(words) for words in opening]}, ())


def passage() -> Evidence[Mention]:
    return sentence(PANEL).evidence


@pytest.mark.parametrize(
    ("first", "second", "stronger"),
    [
        (PRESS, REPORT, "inspection report"),
        (REPORT, PRESS, "inspection report"),
        (MINUTES, REPORT, "inspection report"),
        (SPEECH, REPORT, "inspection report"),
        (PRESS, MINUTES, "council paper"),
        (MINUTES, SPEECH, "council paper"),
        (PRESS, SPEECH, "quoted speech"),
    ],
)
def test_of_passages_that_differ_the_stronger_source_is_named(
    first: Strength, second: Strength, stronger: str, tmp_path: Path
) -> None:
    conflict, found = differing(tmp_path, first, second)
    assert [found.strengths.of(item) for item in conflict.evidence] == [first, second]
    assert f" The {stronger} is the stronger source." in observation_in_words(conflict, found)


@pytest.mark.parametrize("kind", [PRESS, SPEECH, MINUTES])
def test_of_sources_of_one_kind_none_is_stronger(kind: Strength, tmp_path: Path) -> None:
    conflict, found = differing(tmp_path, kind, kind)
    assert {found.strengths.of(item) for item in conflict.evidence} == {kind}
    assert "stronger source" not in observation_in_words(conflict, found)


def test_what_agrees_has_no_stronger_source(tmp_path: Path) -> None:
    found = checked(tmp_path, (PRESS, TODDLERS.format(64)), (REPORT, TODDLERS.format("about 62")))
    agreeing = [one for one in found.observations if "the same figure, rounded" in one.why]
    assert [{found.strengths.of(item) for item in one.evidence} for one in agreeing] == [{PRESS, REPORT}]
    assert "stronger source" not in observation_in_words(agreeing[0], found)


def test_each_passage_is_shown_with_the_kind_of_its_source(tmp_path: Path) -> None:
    conflict, found = differing(tmp_path, SPEECH, REPORT)
    assert [row.detail for row in passage_rows(conflict.evidence, found)] == [
        "Gazette · 4 February 2019 · quoted speech",
        "Ofsted · 11 February 2019 · inspection report",
    ]
    assert [row.detail for row in passage_rows(conflict.evidence)] == [
        "Gazette · 4 February 2019",
        "Ofsted · 11 February 2019",
    ]


def test_only_what_stands_between_marks_is_speech(tmp_path: Path) -> None:
    words = f"Some 31 lifeguards left. {SAID.format('We have 27 swimming teachers at the pool.')}"
    text = f"A story\n\n{JUDGED}\n\n{words} There were 19 caretakers.\n"
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    with new_library(tmp_path / "a.briefing") as library:
        add_files(library, [Incoming(path, Details(title="A story", published=DAYS[0]))])
        held, strengths = contents(library), check_all(library, ON).strengths
    told = {item.mention.passage.exact: strengths.of(item) for one in held.figures for item in one.evidence}
    assert told == {"31": PRESS, "27": SPEECH, "19": PRESS}
    assert [strengths.of(item) for one in held.quotes for item in one.evidence] == [SPEECH]


@pytest.mark.parametrize(("kind", "count"), [(PRESS, 1), (SPEECH, 1), (MINUTES, 0), (REPORT, 0)])
def test_a_figure_that_only_an_article_has_stands_alone(kind: Strength, count: int, tmp_path: Path) -> None:
    assert len(checked(tmp_path, (kind, TODDLERS.format(64)), (PRESS, "The pool is shut.")).alone) == count


@pytest.mark.parametrize(
    "opening",
    [
        "Minutes of the Families Panel",
        "MINUTES OF THE FAMILIES PANEL",
        "Agenda item 4: swimming",
        "Report to the Children and Families Committee",
        "Report of the Director of Children’s Services",
        "Report to Cabinet",
        "Families Committee, held on 5 February 2019 in the town hall",
        "Report of: Director of Children’s Services",
        "Members present: Cllr E Sayle (Chair), P Finch",
        "Key decision – Yes",
        "To: Members of the Families Committee",
        "FAREHOLM COUNCIL: REPORT TO CABINET, 17 OCTOBER 2019",
        "CHILDREN AND FAMILIES COMMITTEE, 9 NOVEMBER 2019",
        "Housing Panel, minutes, Wednesday 18 October 2019",
        "CABINET – Tuesday, 11 February 2019",
    ],
)
def test_a_paper_of_the_council_is_known_by_its_head(opening: str) -> None:
    strengths = strengths_of("Fareholm Council", opening, PANEL)
    assert strengths.of(passage()) is MINUTES
    assert not strengths.is_press(NOWHERE.sha256)


@pytest.mark.parametrize(
    "opening",
    [
        "This letter summarises the findings of the monitoring visit to Fareholm.",
        "Our inspectors were on site from 9 to 19 September 2019.",
        "I am writing to set out the outcome of our inspection of the council.",
        "As this was a review we have not changed your rating.",
        "We revisited the service between 10 and 13 March 2019.",
    ],
)
def test_the_letter_of_an_inspectorate_is_known_by_its_head(opening: str) -> None:
    assert strengths_of("Fareholm Council", opening, PANEL).of(passage()) is REPORT


@pytest.mark.parametrize(
    "opening",
    [
        "“Our inspectors were on site in September,” Ofsted said.",
        "Minutes of the Families Panel. Our inspectors were welcomed.",
        "This letter is about swimming.",
    ],
)
def test_others_who_speak_of_inspectors_are_no_inspectorate(opening: str) -> None:
    assert strengths_of("Fareholm Council", opening, PANEL).of(passage()) is not REPORT


@pytest.mark.parametrize(
    "opening",
    [
        "The committee took minutes.",
        "There was a minute of silence for the mayor.",
        "The agenda was long.",
        "A report on swimming was held back.",
        "The report of the fire came at noon.",
        "A report to the cabinet says that the pool will close.",
        "Ofsted gave its report to the council on Friday.",
        "The final report of the inquiry into the council is due.",
        "Councillors read a report of the fire at the council offices.",
        "Families spoke for ten minutes of their loss.",
    ],
)
def test_an_article_is_no_paper_of_the_council(opening: str) -> None:
    strengths = strengths_of("Fareholm Council", opening, PANEL)
    assert strengths.of(passage()) is PRESS
    assert strengths.is_press(NOWHERE.sha256)


@pytest.mark.parametrize(("before", "expected"), [(0, MINUTES), (11, MINUTES), (12, PRESS)])
def test_only_the_head_of_a_source_tells_what_it_is(before: int, expected: Strength) -> None:
    strengths = strengths_of(*[PANEL] * before, "Agenda item 4: swimming")
    assert strengths.of(passage()) is expected


def test_an_inspection_report_is_one_whatever_its_head_says() -> None:
    strengths = strengths_of("Report to the council", papers=[NOWHERE.sha256])
    assert strengths.of(passage()) is REPORT
    assert not strengths.is_press(NOWHERE.sha256)


def test_a_source_of_which_nothing_is_known_is_press() -> None:
    strengths = Strengths((), {}, ())
    assert strengths.of(passage()) is PRESS
    assert strengths.is_press(NOWHERE.sha256)


def test_an_inspection_report_is_the_strongest_and_an_article_the_weakest() -> None:
    assert [strength_in_words(one) for one in sorted(Strength)] == [
        "article",
        "quoted speech",
        "council paper",
        "inspection report",
    ]
