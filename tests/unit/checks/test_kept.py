"""What is worked out from a source: once, and again only where something in it is new."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from briefing_app.checks import kept
from briefing_app.checks.kept import PerSource, Reading, same
from briefing_app.checks.material import Material
from briefing_app.services.browsing import contents
from briefing_app.services.correcting import correct_details
from tests.helpers.readings import reading, source
from tests.helpers.told import Story, add_stories, library_of, material_of

DAYS = {"a": "2019-03-01", "b": "2019-03-02", "c": "2019-03-03", "d": "2019-03-04"}
TEXTS = dict.fromkeys(DAYS, ("ducks swim",))
SWIM, WALK = "The ducks of the park swim well.", "The ducks of the park walk badly."
COUNTED = "In 2018 the park had 40 ducks."


class Counting:
    """A function of readings that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.kept = PerSource(self._work_out)

    def _work_out(self, one: Reading) -> int:
        self.asked += 1
        return len(one.sentences)

    def of_all(self, material: Material) -> list[int]:
        """What it gives for each source of some material."""
        return [self.kept.of(sha256, one) for sha256, one in material.readings.items()]


def test_what_a_source_gives_is_worked_out_once() -> None:
    counting, one = Counting(), reading([SWIM], source("a", None))
    assert [counting.kept.of("a", one) for _ in range(3)] == [1, 1, 1]
    # The same again, in another object.
    assert counting.kept.of("a", Reading(one.sentences, (), (), ())) == 1
    assert counting.asked == 1


def test_what_a_source_gives_is_worked_out_again_when_it_is_read_anew() -> None:
    counting, of = Counting(), source("a", None)
    given = [counting.kept.of("a", reading(words, of)) for words in ([SWIM], [SWIM, WALK], [SWIM])]
    assert given == [1, 2, 1]
    assert counting.asked == 3


def test_two_functions_keep_their_own(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    with library_of(tmp_path, [Story("2019-03-04", SWIM)]) as library:
        material = material_of(library)
    assert first.of_all(material) == second.of_all(material) == [2]
    assert (first.asked, second.asked) == (1, 1)


def test_only_a_new_source_is_worked_out(tmp_path: Path) -> None:
    counting = Counting()
    with library_of(tmp_path, [Story("2019-03-04", SWIM), Story("2019-03-05", COUNTED)]) as library:
        counting.of_all(material_of(library))
        counting.of_all(material_of(library))
        assert counting.asked == 2
        add_stories(library, tmp_path, [Story("2019-03-06", WALK)], first="Q")
        assert len(counting.of_all(material_of(library))) == 3
    assert counting.asked == 3


def test_only_a_source_with_a_corrected_day_is_worked_out_again(tmp_path: Path) -> None:
    counting = Counting()
    with library_of(tmp_path, [Story("2019-03-04", SWIM), Story("2019-03-05", COUNTED)]) as library:
        counting.of_all(material_of(library))
        (later,) = (one for one in contents(library).sources if one.title == "B")
        correct_details(library, later, replace(later.details, published="2020-03-05"))
        counting.of_all(material_of(library))
    assert counting.asked == 3


def test_a_figure_or_a_quote_that_is_no_more_makes_a_source_new(tmp_path: Path) -> None:
    counting = Counting()
    with library_of(tmp_path, [Story("2019-03-04", f"{COUNTED} “{SWIM}” said Anna Marsh.")]) as library:
        material = material_of(library)
    counting.of_all(material)
    counting.of_all(replace(material, figures=()))
    assert counting.asked == 2
    counting.of_all(replace(material, figures=(), quotes=()))
    assert counting.asked == 3


def test_what_was_asked_for_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 2)
    counting = Counting()
    one = {name: reading([SWIM], source(name, None)) for name in "abc"}
    for name in "abacac":
        counting.kept.of(name, one[name])
    assert counting.asked == 3
    counting.kept.of("b", one["b"])
    assert counting.asked == 4


def test_a_reading_that_is_as_it_was_is_the_very_same(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2019-03-04", SWIM), Story("2019-03-05", COUNTED)]) as library:
        first, second = material_of(library), material_of(library)
        add_stories(library, tmp_path, [Story("2019-03-06", WALK)], first="Q")
        third = material_of(library)
    assert first is not second
    for sha256, one in first.readings.items():
        assert one is second.readings[sha256]
        assert one is third.readings[sha256]


def test_a_reading_that_changed_takes_the_place_of_the_known_one() -> None:
    sha256 = uuid4().hex
    before = reading([SWIM], source(sha256, None))
    after = Reading(before.sentences[:0], (), (), ())
    assert same(sha256, before) is before
    assert same(sha256, Reading(before.sentences, (), (), ())) is before
    assert same(sha256, after) is after
    assert same(sha256, Reading((), (), (), ())) is after
