"""The frameworks that came with the program, and what the loader refuses."""

from pathlib import Path

import pytest

from briefing_app.domain.frameworks import Framework, frameworks, read_frameworks
from briefing_app.domain.tones import TONES

_SIF_AREAS = "help-and-protection looked-after-and-permanence adoption care-leavers leadership lscb"

_GOOD = """
id = "x"
title = "X"
inspectorate = "Xs"
service = "things"
since = 2018
overall = "whole"
[[areas]]
id = "whole"
title = "Whole"
names = ["the whole"]
[[grades]]
id = "good"
title = "Good"
rank = 1
tone = "good"
names = ["good"]
"""


def _named(framework_id: str) -> Framework:
    return next(framework for framework in frameworks() if framework.id == framework_id)


def test_all_frameworks_of_the_field_are_there() -> None:
    assert [framework.id for framework in frameworks()] == [
        "area-send", "childrens-homes", "cp-2013", "cqc-adult-social-care", "cqc-services", "hmicfrs",
        "ilacs", "lac-2013", "peel", "rsh", "schools", "sif", "youth-justice",
    ]  # fmt: skip
    assert frameworks() is frameworks()


@pytest.mark.parametrize("framework", frameworks(), ids=lambda framework: framework.id)
def test_a_framework_is_whole(framework: Framework) -> None:
    assert [grade.rank for grade in framework.grades] == list(range(1, len(framework.grades) + 1))
    assert all(grade.tone in TONES and grade.names for grade in framework.grades)
    assert all(area.names or area.short for area in framework.areas)
    for area in framework.areas:
        assert list(area.names) == sorted(area.names, key=lambda name: (-len(name), name))
        assert framework.area(area.id) is area
    assert framework.until is None or framework.until > framework.since


@pytest.mark.parametrize(
    ("framework_id", "areas"),
    [
        (
            "ilacs",
            "overall-effectiveness impact-of-leaders help-and-protection children-in-care care-leavers",
        ),
        ("sif", f"overall-effectiveness {_SIF_AREAS}"),
    ],
)
def test_the_areas_have_their_published_identifiers(framework_id: str, areas: str) -> None:
    assert [area.id for area in _named(framework_id).areas] == areas.split()


def test_care_leavers_are_an_area_of_their_own_from_2023() -> None:
    ilacs = _named("ilacs")
    assert [area.id for area in ilacs.parts(2022)] == [
        "impact-of-leaders",
        "help-and-protection",
        "children-in-care",
    ]
    assert [area.id for area in ilacs.parts(2023)][-1] == "care-leavers"
    assert "care-leavers" not in [area.id for area in ilacs.parts(None)]


def test_the_safeguarding_board_is_no_part_of_the_single_inspection() -> None:
    assert [area.id for area in _named("sif").parts(2015)] == [
        "help-and-protection", "looked-after-and-permanence", "leadership",
    ]  # fmt: skip


def test_one_framework_follows_another() -> None:
    assert _named("sif").holds_in(2017)
    assert not _named("sif").holds_in(2018)
    assert _named("ilacs").holds_in(2018)
    assert _named("ilacs").grade("inadequate").rank == 4


def test_wordings_are_folded_and_longest_first(tmp_path: Path) -> None:
    text = _GOOD.replace('names = ["the whole"]', 'names = ["Whole", "The council’s whole "]')
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    assert read_frameworks(tmp_path)[0].areas[0].names == ("the council's whole", "whole")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('title = "X"\n', "", "'title' is missing"),
        ('names = ["good"]', "", "'names' is missing"),
        ('names = ["good"]', 'names = "good"', "not a list of wordings"),
        ('names = ["good"]', 'names = [" "]', "not a list of wordings"),
        ("rank = 1", "rank = 2", "ranks"),
        ('tone = "good"', 'tone = "pink"', "no such tone: 'pink'"),
        ('overall = "whole"', 'overall = "half"', "no such area: 'half'"),
        ("since = 2018", "since = [", "x.toml"),
        ("since = 2018", 'since = "soon"', "x.toml"),
    ],
)
def test_bad_data_is_refused_with_the_file_and_the_reason(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in _GOOD
    (tmp_path / "x.toml").write_text(_GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=r"^x\.toml: ") as caught:
        read_frameworks(tmp_path)
    assert says in str(caught.value)


def test_two_frameworks_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("x.toml", "y.toml"):
        (tmp_path / name).write_text(_GOOD, encoding="utf-8")
    with pytest.raises(ValueError, match="'x' twice"):
        read_frameworks(tmp_path)


def test_two_areas_of_one_name_are_refused(tmp_path: Path) -> None:
    twice = _GOOD + '[[areas]]\nid = "whole"\ntitle = "Again"\nnames = ["again"]\n'
    (tmp_path / "x.toml").write_text(twice, encoding="utf-8")
    with pytest.raises(ValueError, match="'whole' twice"):
        read_frameworks(tmp_path)
