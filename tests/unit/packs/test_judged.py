"""Judgements in packs: services as they stand today first, and one grade of one inspection once."""

from dataclasses import replace
from typing import Any

from briefing_app.domain.facts import Judgement
from briefing_app.packs.outline import PackContent, outline
from briefing_app.packs.parts import JudgementsPart
from briefing_app.packs.request import Chosen, Section
from briefing_app.packs.summary import in_brief
from briefing_app.packs.vaguer import told_once
from briefing_app.packs.worst_first import worst_first
from tests.helpers import pack_facts
from tests.unit.packs.test_one_page import judged
from tests.unit.packs.test_pack_file import CONTENT, REQUEST

OVERALL, PART = "overall-effectiveness", "children-in-care"
NOW = replace(pack_facts.FRAMEWORK, overall=OVERALL)
OLD = replace(NOW, id="old", title="Earlier inspection", since=2013, until=2018)


def whole(number: int, grade: str, inspected: str | None, **changes: Any) -> Judgement:
    known = {"provider": "Calderby", "area": OVERALL, "grade": grade, "inspected": inspected}
    return judged(number, **{**known, **changes})


def content_of(*judgements: Judgement) -> PackContent:
    return replace(CONTENT, judgements=judgements, frameworks=(NOW, OLD), found={})


def part_of(content: PackContent, *sections: Section | Chosen) -> JudgementsPart:
    parts = outline(replace(REQUEST, sections=sections or (Section.JUDGEMENTS,)), content).parts
    return next(part for part in parts if isinstance(part, JudgementsPart))


def test_services_as_they_stand_today_come_first_and_the_worst_of_them_before_others() -> None:
    before = whole(1, "inadequate", "2014-03", framework="old")
    today = whole(2, "good", "2019-05")
    tidewell = whole(3, "requires-improvement", "2018-11", provider="Tidewell")
    earlier = whole(4, "good", "2018-05", provider="Tidewell")
    part = part_of(content_of(before, today, earlier, tidewell))
    assert [(one.title, one.subtitle.split(",")[0]) for one in part.ladders] == [
        ("Tidewell", NOW.title),
        ("Calderby", NOW.title),
        ("Calderby", OLD.title),
    ]
    assert [rung.grade for rung in part.ladders[0].rungs] == ["Good", "Requires improvement to be good"]


def test_single_judgements_stand_as_they_were_chosen() -> None:
    before, today = whole(1, "inadequate", "2014-03", framework="old"), whole(2, "good", "2019-05")
    chosen = part_of(content_of(before, today), Chosen((before, today)))
    assert [one.subtitle.split(",")[0] for one in chosen.ladders] == [OLD.title, NOW.title]


def test_a_grade_that_another_source_dates_by_its_year_is_told_once_with_both_sources() -> None:
    close = whole(1, "inadequate", "2018-06-04/2018-06-15")
    vague = whole(2, "inadequate", "2018")
    middling = whole(3, "inadequate", "2018-06")
    part = part_of(content_of(vague, close, middling))
    (rung,) = part.ladders[0].rungs
    assert rung.inspected == "4 to 15 June 2018"
    assert part.summary == "1 judgement"
    (told,) = told_once((vague, close, middling))
    assert told.id == close.id
    assert len(told.evidence) == 3


def test_what_is_another_grade_or_another_inspection_stays_by_itself() -> None:
    close = whole(1, "inadequate", "2018-06-04/2018-06-15")
    others = (
        whole(2, "good", "2018"),
        whole(3, "inadequate", "2017"),
        whole(4, "inadequate", None),
        whole(5, "inadequate", "2018", area=PART),
        whole(6, "inadequate", "2018", provider="Tidewell"),
    )
    assert told_once((close, *others)) == (close, *others)


def test_what_a_person_confirmed_is_not_taken_into_what_nobody_did() -> None:
    close, vague = whole(1, "inadequate", "2018-06-04/2018-06-15"), whole(2, "inadequate", "2018")
    assert told_once((close, vague), {vague.id}) == (close, vague)
    assert len(told_once((close, vague), {close.id})) == 1
    assert len(told_once((close, vague), {close.id, vague.id})) == 1


def test_the_grade_before_is_not_the_same_one_by_its_year() -> None:
    now, again = whole(1, "inadequate", "2018-06-04/2018-06-15"), whole(2, "inadequate", "2018")
    before = whole(3, "good", "2015-02")
    (told,) = [one.words for one in in_brief(content_of(before, again, now)) if one.lead == "Judged"]
    assert told.endswith("inspected 4 to 15 June 2018; good before that (February 2015)")
    part = {"area": PART}
    fell = whole(4, "inadequate", "2018-06", **part)
    of_part = (fell, whole(5, "inadequate", "2018", **part), whole(6, "good", "2015-02", **part))
    ordered = worst_first((*of_part, whole(7, "inadequate", "2018-06")), (NOW,))
    assert ordered.index(of_part[2]) == ordered.index(fell) + 1
