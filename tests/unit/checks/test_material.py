"""The material that checks look at: by council, never mixed, and looked at again only where it changed."""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from briefing_app.checks import every
from briefing_app.checks.every import look_up, look_up_in_steps
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material, inside
from briefing_app.domain.facts import Judgement
from briefing_app.domain.observations import Observation
from briefing_app.domain.one_council import Councils
from briefing_app.services.browsing import contents
from briefing_app.services.checking import check
from briefing_app.services.correcting import correct_details
from tests.helpers.readings import judged, source
from tests.helpers.told import Story, add_stories, library_of, material_of, parts_of

PANEL = "A missing children panel has been set up."
NO_PANEL = "A missing children panel is to be set up."
STRATEGY = "The council will publish a sufficiency strategy by the end of June 2024."
PUBLISHED = "The council published its sufficiency strategy on 12 September 2024."
LEFT = "Marian Thorley, director of children’s services, left the council in February."
TOOK_UP = "Gavin Pell was appointed director of children’s services."
RISE = "Spending on children’s services has increased by {} per cent this year."
EARLY = f"{PANEL} {STRATEGY} {LEFT} Cllr Rosa Tandy said: “at risk of serious harm.”"
LATE = f"{NO_PANEL} {PUBLISHED} {TOOK_UP} Cllr Rosa Tandy said: “at serious risk of harm.”"
COUNCILS = ("Fareholm", "Lindale", "Marlow Bay")


def groups(judgements: Iterable[Judgement], names: str) -> list[list[str]]:
    return sorted(sorted(group) for group in Councils(judgements).groups(names))


@pytest.mark.parametrize(
    ("judgements", "names", "expected"),
    [
        ([], "", []),
        ([], "ab", [["a", "b"]]),
        # Of the only council is also what names none.
        ([("a", "Fareholm Council")], "abc", [["a", "b", "c"]]),
        ([("a", "Fareholm Council"), ("b", "Fareholm Borough Council")], "abc", [["a", "b", "c"]]),
        # Of two or more councils nobody knows whose it is.
        (
            [("a", "Fareholm"), ("b", "Lindale"), ("c", "Fareholm")],
            "abcde",
            [["a", "c"], ["b"], ["d"], ["e"]],
        ),
        # A source on two councils belongs to both.
        (
            [("a", "Fareholm"), ("b", "Lindale"), ("c", "Fareholm"), ("c", "Lindale")],
            "abc",
            [["a", "b", "c"]],
        ),
        ([("a", "Fareholm"), ("b", "Lindale"), ("b", "Marlow"), ("c", "Marlow")], "abc", [["a"], ["b", "c"]]),
        ([("a", "Fareholm"), ("b", None), ("c", "Lindale")], "abc", [["a"], ["b"], ["c"]]),
    ],
)
def test_sources_in_groups_by_council(
    judgements: Sequence[tuple[str, str | None]], names: str, expected: list[list[str]]
) -> None:
    assert groups([judged(source(name), council) for name, council in judgements], names) == expected
    assert (
        groups([judged(source(name), council) for name, council in reversed(judgements)], names[::-1])
        == expected
    )


@pytest.mark.parametrize(
    ("judgements", "are_one"),
    [
        ([("a", "Fareholm"), ("b", "Fareholm Council")], True),
        ([("a", "Fareholm"), ("b", "Lindale")], False),
        ([("a", "Fareholm"), ("b", "Lindale"), ("b", "Fareholm")], True),
        ([("a", "Fareholm")], True),
        ([("a", "Fareholm"), ("c", "Lindale")], False),
        ([("c", "Fareholm"), ("d", "Lindale")], False),
        ([], True),
    ],
)
def test_whether_two_sources_are_of_one_council(judgements: list[tuple[str, str]], *, are_one: bool) -> None:
    councils = Councils([judged(source(name), council) for name, council in judgements])
    assert councils.are_one([source("a")], [source("b")]) is are_one
    assert councils.are_one([source("b")], [source("a")]) is are_one


def stories_of(councils: Iterable[str]) -> list[Story]:
    """An earlier and a later story on each council, which differ in every way that they can."""
    return [
        Story(day, f"{text} {RISE.format(number + place)}", council)
        for number, council in enumerate(councils, 7)
        for place, (day, text) in enumerate([("2024-03-01", EARLY), ("2024-10-14", LATE)])
    ]


def test_each_council_has_the_material_of_its_own_sources(tmp_path: Path) -> None:
    with library_of(tmp_path, [*stories_of(COUNCILS), Story("2024-05-01", PANEL, council=None)]) as library:
        titles = {one.sha256: one.title for one in contents(library).sources}
        parts = parts_of(library)
        whole = material_of(library)
    assert sorted(sorted(titles[key] for key in part.sentences) for part in parts) == [
        ["A", "B"],
        ["C", "D"],
        ["E", "F"],
        ["G"],
    ]
    for part in parts:
        for facts in (part.judgements, part.quotes, part.figures, part.events):
            assert {one.sha256 for fact in facts for one in fact.sources} <= part.sentences.keys()
        assert {one.source.sha256 for one in part.every_sentence()} == part.sentences.keys()
    # Nothing is lost, and nothing is there twice.
    for kind in ("judgements", "quotes", "figures", "events"):
        everything = [item for fact in getattr(whole, kind) for item in fact.evidence]
        shared_out = [item for part in parts for fact in getattr(part, kind) for item in fact.evidence]
        assert everything
        assert sorted(item.mention.identity for item in shared_out) == sorted(
            item.mention.identity for item in everything
        )


def test_figures_and_dates_of_a_source_are_in_order(tmp_path: Path) -> None:
    with library_of(tmp_path, stories_of(COUNCILS[:1])) as library:
        material = material_of(library)
    assert material.events_of.keys() == material.figures_of.keys() == material.sentences.keys()
    for some in (*material.events_of.values(), *material.figures_of.values()):
        starts = [item.mention.passage.start for item in some]
        assert starts == sorted(starts)
    (sentence,) = (one for one in material.every_sentence() if one.words == PUBLISHED)
    (day,) = inside(material.events_of[sentence.source.sha256], sentence)
    assert day.mention.when == "2024-09-12"


def test_no_observation_mixes_councils(tmp_path: Path) -> None:
    stories = stories_of(COUNCILS)
    home = {chr(ord("A") + number): story.council for number, story in enumerate(stories)}
    with library_of(tmp_path / "three", stories) as library:
        found = check(library)
    of_councils = [{home[one.title] for one in observation.sources} for observation in found]
    assert max(map(len, of_councils)) == 1
    assert set().union(*of_councils) == set(COUNCILS)
    # Were they all of one council, they would be set against each other.
    alike = [replace(story, council="Fareholm") for story in stories]
    with library_of(tmp_path / "one", alike) as library:
        mixed = [{home[one.title] for one in observation.sources} for observation in check(library)]
    assert max(map(len, mixed)) == 3


def test_each_council_is_observed_as_if_it_were_alone(tmp_path: Path) -> None:
    stories = stories_of(COUNCILS[:2])
    with library_of(tmp_path / "both", stories) as library:
        both = {one.id for one in check(library)}
    alone: set[UUID] = set()
    for number in range(2):
        with library_of(tmp_path / str(number), stories[number * 2 : number * 2 + 2]) as library:
            found = {one.id for one in check(library)}
        assert len(found) > 2
        alone |= found
    assert both == alone


def test_a_council_of_which_nothing_changed_is_not_checked_again(tmp_path: Path) -> None:
    with library_of(tmp_path, stories_of(COUNCILS[:2])) as library:
        first, second = map(look_up, parts_of(library))
        again = [look_up(part) for part in parts_of(library)]
        assert again[0] is first
        assert again[1] is second
        # A story on the second one.
        add_stories(library, tmp_path, [Story("2024-10-20", TOOK_UP, COUNCILS[1])], first="Q")
        after = {id(look_up(part)): len(part.sentences) for part in parts_of(library)}
    assert after.pop(id(first)) == 2
    assert id(second) not in after
    assert list(after.values()) == [3]


def test_a_new_story_is_set_against_the_known_ones(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", PANEL), Story("2024-03-01", PANEL, "Lindale")]) as library:
        before = {one.id for one in check(library)}
        add_stories(library, tmp_path, [Story("2024-06-03", NO_PANEL)], first="Q")
        new = [one for one in check(library) if one.id not in before]
        assert {source.title for one in new for source in one.sources} == {"A", "Q"}
        assert any("still to come" in one.why for one in new)


def test_a_corrected_day_is_checked_anew(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", PANEL), Story("2024-06-03", NO_PANEL)]) as library:
        before = [one.why for one in check(library)]
        assert any(why.endswith("B.txt · 3 June 2024 has it still to come.") for why in before)
        (later,) = (one for one in contents(library).sources if one.title == "B")
        correct_details(library, later, replace(later.details, published="2024-01-20"))
        assert all("still to come" not in one.why for one in check(library))
        correct_details(library, later, later.details)
        assert [one.why for one in check(library)] == before


def test_a_second_council_makes_it_doubtful_whose_a_source_is(tmp_path: Path) -> None:
    stories = [Story("2024-03-01", PANEL), Story("2024-06-03", NO_PANEL, council=None)]
    with library_of(tmp_path, stories) as library:
        assert any("still to come" in one.why for one in check(library))
        add_stories(library, tmp_path, [Story("2024-06-04", TOOK_UP, "Lindale")], first="Q")
        assert check(library) == ()


def test_sources_added_one_by_one_are_observed_as_if_all_were_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = [replace(story, council="Fareholm") for story in stories_of(COUNCILS)]
    slowly: set[Observation] = set()
    with library_of(tmp_path / "slowly", []) as library:
        for number, story in enumerate(stories):
            add_stories(library, tmp_path / "slowly", [story], first=chr(ord("A") + number))
            slowly = set(check(library))

    def work_out(kept: PerSource[object], _: str, reading: Reading) -> object:
        return kept._work_out(reading)

    monkeypatch.setattr(PerSource, "of", work_out)
    monkeypatch.setattr(every, "_KNOWN", every._Known())
    with library_of(tmp_path / "at once", stories) as library:
        at_once = set(check(library))
    assert len(at_once) > 5
    assert slowly == at_once


def test_other_work_goes_on_between_checks(tmp_path: Path) -> None:
    story = Story("2024-04-09", "A helpline for foster carers will open at Stanmere by the end of May 2024.")
    with library_of(tmp_path, [story]) as library:
        (part,) = parts_of(library)
        assert sum(1 for _ in look_up_in_steps(part)) > 10
        found = look_up(part)
        # What is known already takes one step.
        assert sum(1 for _ in look_up_in_steps(part)) == 1
        assert look_up(part) is found
    assert len(found.promises) == 1


def _failing(_: Material) -> None:
    assert not gc.isenabled()
    raise ZeroDivisionError


def test_garbage_is_looked_for_again_after_a_check_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with library_of(tmp_path, [Story("2024-04-10", PANEL)]) as library:
        (part,) = parts_of(library)
        monkeypatch.setattr(every, "promises", _failing)
        with pytest.raises(ZeroDivisionError):
            look_up(part)
    assert gc.isenabled()
