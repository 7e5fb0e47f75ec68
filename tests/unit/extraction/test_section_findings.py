"""What inspections ask for: each point once, whole, with the section that it stands in."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document, Page
from briefing_app.domain.mentions import RecommendationMention, Section
from briefing_app.extraction.findings.reader import read_findings
from briefing_app.reading.files import open_file

FRONT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 6 to 17 March 2023
Lead inspector: Una Okafor, His Majesty’s Inspector
Judgement Grade
Overall effectiveness Good
Leaders know their services well, and they have made good use of what inspectors said before.
"""
ILACS = """What needs to improve?
◼ The response to young people who are homeless, so that each of them
knows what help there is.
◼ Life-story work
◼ Plans: they must be clear, and they must
say who does what.
The experiences and progress of children who need help and
protection: good
1. Children get help early. They do not wait for it, and they know whom to ask about it.
"""
SINGLE = """Recommendations 7
Summary for children and young people 8
Executive summary
Recommendations
1. Ensure that plans are clear to the families whom they are for and kept up
to date.
2. Improve supervision. Ensure that it is recorded on the child’s own file within one
week.

Care leavers
3. Ensure that homes are found in time for those who:
■ leave care at eighteen
■ have children.
4. Review the strategy.
Summary for children and young people
■ People listen to you.
"""
R, P, H = Section.RECOMMENDATION, Section.PRIORITY_ACTION, Section.HEADLINE_FINDING


def read(text: str, pages: tuple[Page, ...] = ()) -> tuple[RecommendationMention, ...]:
    found = read_findings(Document(sha256="e" * 64, text=text, reader="test", reader_version=1, pages=pages))
    assert all(one.passage.stands_in(text) for one in found)
    return found


def points(body: str) -> list[tuple[Section, int, str]]:
    return [(one.section, one.number, " ".join(one.passage.exact.split())) for one in read(FRONT + body)]


ILACS_POINTS = [
    (R, 1, "The response to young people who are homeless, so that each of them knows what help there is."),
    (R, 2, "Life-story work"),
    (R, 3, "Plans: they must be clear, and they must say who does what."),
]


def test_bullets_are_points_whole_and_without_their_marks() -> None:
    assert points(ILACS) == ILACS_POINTS


@pytest.mark.parametrize("mark", ["■", "▪", "•", "●", "-", "–", "○", "\uf0b7"])
@pytest.mark.parametrize(
    "heading",
    [
        "What needs to improve",
        "What needs to improve:",
        "WHAT NEEDS TO IMPROVE?",
        "What needs to improve in this area of social work practice",
        "Areas for improvement",
        "What must improve?",
    ],
)
def test_other_marks_and_headings(mark: str, heading: str) -> None:
    assert points(ILACS.replace("◼", mark).replace("What needs to improve?", heading)) == ILACS_POINTS


@pytest.mark.parametrize(
    "body",
    [
        ILACS.replace("◼ Life", "\n◼ Life"),
        ILACS.replace("◼ ", "◼\u00a0"),
        ILACS.replace("what help", "what\nhelp"),
        ILACS.replace("\nThe experiences", "\n\nThe experiences"),
        ILACS.replace(
            "The experiences and progress of children who need help and\nprotection: good\n",
            "Main findings\n",
        ),
    ],
)
def test_lines_may_break_elsewhere(body: str) -> None:
    assert points(body) == ILACS_POINTS


def test_every_point_knows_its_inspection_and_rule() -> None:
    for one in read(FRONT + ILACS):
        assert (one.provider, one.inspected) == ("Fareholm", "2023-03-06/2023-03-17")
        assert one.rule == "bulleted under “what needs to improve”"
        assert one.confidence > 0.9


def test_numbered_points_with_headings_and_lists_within() -> None:
    assert points(SINGLE) == [
        (
            R,
            1,
            "Ensure that plans are clear to the families whom they are for and kept up to date.",
        ),
        (R, 2, "Improve supervision. Ensure that it is recorded on the child’s own file within one week."),
        (
            R,
            3,
            "Ensure that homes are found in time for those who: ■ leave care at eighteen ■ have children.",
        ),
        (R, 4, "Review the strategy."),
    ]


def test_priority_actions_and_what_follows_them() -> None:
    body = """What does the local authority need to improve?
Priority and immediate action
26. The inspection did not find any areas for priority and immediate action.
Areas for improvement
27. Ensure that thresholds are understood. Areas for improvement
28. Listen to
children.
The local authority’s strengths
29. Leaders listen.
What does the LSCB need to improve?
Priority and immediate action
140. Ensure that the Board is heard.
Inspection judgement about the LSCB
141. The Board is active.
"""
    assert points(body) == [
        (R, 27, "Ensure that thresholds are understood."),
        (R, 28, "Listen to children."),
        (P, 140, "Ensure that the Board is heard."),
    ]


def test_points_by_when_they_must_be_met() -> None:
    body = """Areas for improvement
22. In order to improve services, the local authority should take the
following action.
Immediately:
▪ improve supervision
Within three months:
▪ ensure that all children can have help with their health in a timely way
▪ raise awareness of free passes and of
the council in which children speak
Outcomes for looked after children and young
people
Grade 3 (Adequate)
"""
    assert points(body) == [
        (R, 1, "improve supervision"),
        (R, 2, "ensure that all children can have help with their health in a timely way"),
        (R, 3, "raise awareness of free passes and of the council in which children speak"),
    ]


def test_a_point_goes_on_over_a_page() -> None:
    first = "Ensure that plans are clear to the families for whom they are made, whatever they are about."
    text = f"{FRONT}Recommendations\n1. {first}\n\nMake sure that they are kept.\n2. Listen.\n"
    place = text.index("Make sure")
    pages = (
        Page(number=1, label=None, start=0, end=place - 2),
        Page(number=2, label=None, start=place, end=len(text)),
    )
    whole = [" ".join(one.passage.exact.split()) for one in read(text, pages)]
    assert whole == [f"{first} Make sure that they are kept.", "Listen."]


def test_a_footnote_is_no_part_of_a_point() -> None:
    note = "2\nThey are known by that name.\n"
    body = f"Recommendations\n1. Improve plans for cared for children.\n{note}2. Listen.\nSummary\n"
    assert points(body) == [(R, 1, "Improve plans for cared for children."), (R, 2, "Listen.")]


LETTER = """Dear Ada
Focused visit to Fareholm children’s services
This letter summarises the findings of the focused visit to Fareholm children’s services on 16 March 2022.
Headline findings
Leaders have improved services, and children are now safer than they were.
Too many children wait.
What needs to improve in this area of social work practice?
■ The time that it takes
Area for priority action
The local authority must make sure that each child is seen.
Main findings
■ Workers know children well.
Yours sincerely
"""


def test_letters_have_headlines_and_priorities_in_paragraphs() -> None:
    found = [(one.section, one.passage.exact) for one in read(LETTER)]
    assert found == [
        (H, "Leaders have improved services, and children are now safer than they were."),
        (H, "Too many children wait."),
        (R, "The time that it takes"),
        (P, "The local authority must make sure that each child is seen."),
    ]
    assert {one.inspected for one in read(LETTER)} == {"2022-03-16"}


@pytest.mark.parametrize(
    "text",
    [
        "What needs to improve\n■ Everything, says an article.\n",
        FRONT + "Recommendations 7\nSummary for children and young people 8\n■ One.\n",
        FRONT + "Staff know what needs to improve.\n1. They do it.\n",
        FRONT + "Recommendations from reviews were unclear as to what\n1. had to be done.\n",
    ],
)
def test_what_asks_for_nothing(text: str) -> None:
    assert read(text) == ()


@given(st.text(alphabet="Recommendations what needs to improve\n■1.2 ASummary", max_size=200))
def test_any_text_is_read_in_bounds(text: str) -> None:
    found = read(FRONT + "What needs to improve\n" + text)
    ends = [one.passage.end for one in found]
    assert ends == sorted(ends)
    assert all(one.passage.exact.strip() for one in found)


@pytest.mark.shared
def test_every_bullet_of_published_reports_is_found_once(shared: Path) -> None:
    counted = 0
    for path in sorted((shared / "samples" / "ofsted").glob("*.pdf")):
        document = open_file(path).document
        section = re.search(
            r"(?ms)^What needs to improve\W*$(.*?)^The experiences and progress", document.text
        )
        if section is None:
            continue
        pieces = re.split(r"[■◼]", section.group(1))[1:]
        wanted = [" ".join(piece.split()) for piece in pieces]
        found = [" ".join(one.passage.exact.split()) for one in read_findings(document)]
        assert found == wanted, path.name
        counted += len(wanted)
    assert counted > 150


@pytest.mark.shared
def test_every_numbered_point_of_published_reports_is_found(shared: Path) -> None:
    for path in sorted((shared / "samples" / "ofsted").glob("*-201[4-7].pdf")):
        found = read_findings(open_file(path).document)
        assert len(found) >= 4, path.name
        for one, following in pairwise(found):
            assert following.number in {one.number + 1, 1} or following.number > one.number + 20, path.name
