"""Who is who in two libraries: what either put together comes over, together against apart is a conflict."""

import json

from briefing_app.domain.meeting import Sides
from briefing_app.services.comparing_people import compared
from briefing_app.store.people import DIFFERENT, LABEL, label_of, refusal

A, B, C = "s1|ada brook", "s2|a brook", "s3|ann brook"


def joined(*names: str, apart: bool = False) -> dict[tuple[str, str], str]:
    kept = json.dumps({"label": label_of(names), "apart": apart})
    return {(name, LABEL): kept for name in names}


def refused(one: str, other: str) -> dict[tuple[str, str], str]:
    subject, kept = refusal([one], [other])
    return {(subject, DIFFERENT): json.dumps(kept)}


def test_what_both_put_together_is_one_in_either_order() -> None:
    sides = joined(A, B), joined(B, C)
    for mine, theirs in (sides, sides[::-1]):
        found = compared(Sides(mine, theirs, {}))
        assert found.clashes == ()
        assert {(name, json.loads(value or "")["label"]) for name, _, value in found.coming} == {
            (name, label_of([A, B, C])) for name in (A, B, C)
        }


def test_one_person_here_and_kept_apart_there_is_a_conflict_in_either_order() -> None:
    for mine, theirs in ((joined(A, B), refused(A, B)), (refused(A, B), joined(A, B))):
        found = compared(Sides(mine, theirs, {}))
        assert found.coming == ()
        (clash,) = found.clashes
        assert set(clash.about.split(", ")) == {"Ada Brook", "A Brook"}


def test_the_same_people_under_another_label_are_no_difference() -> None:
    other = {(name, LABEL): json.dumps({"label": "x", "apart": False}) for name in (A, B)}
    assert compared(Sides(joined(A, B), other, {})) == compared(Sides({}, {}, {}))
