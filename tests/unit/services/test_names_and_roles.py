"""What people say of somebody by hand: kept, taken along, merged, refused where it makes no sense."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app.domain.balance import balance
from briefing_app.domain.people import NOTHING_GIVEN, Given, Person
from briefing_app.services import people, undoing
from briefing_app.services.browsing import contents
from briefing_app.services.comparing import compared
from briefing_app.services.exporting import export
from briefing_app.services.merging import merge
from briefing_app.services.sound_decisions import is_sound
from briefing_app.store import readings
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import added, assert_sound, written

FIRST = "Plan\n\nKathy Rowe, head of libraries, said: “Nobody asked the people who work here.”\n"
SECOND = "Vote\n\nCatherine Rowe, head of libraries, said: “We are open again from Monday on.”\n"
LATER = "Talk\n\nCatherine Rowe said: “Thank you all for that, it was a long day.”\n"
MAYOR = Given(role="Mayor", since="2019", party="Lab")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "first.txt", FIRST), "2018-03-04")
        added(library, written(tmp_path, "second.txt", SECOND), "2019-03-04")
        yield library


def named(library: Library, name: str) -> Person:
    return next(one for one in contents(library).people if one.name == name)


def merged(library: Library) -> Person:
    people.merge(library, named(library, "Kathy Rowe"), named(library, "Catherine Rowe"))
    return named(library, "Catherine Rowe")


def test_a_name_that_was_chosen_stays_when_sources_come_and_go(library: Library, tmp_path: Path) -> None:
    people.call(library, merged(library), "Kathy Rowe")
    source = added(library, written(tmp_path, "later.txt", LATER), "2020-03-04")
    assert [one.name for one in contents(library).people] == ["Kathy Rowe"]
    first = next(one for one in contents(library).sources if one.file_name == "first.txt")
    readings.remove(library, [first.sha256])
    assert [one.name for one in contents(library).people] == ["Catherine Rowe"], "nobody calls her so now"
    added(library, written(tmp_path, "first.txt", FIRST), "2018-03-04")
    assert [one.name for one in contents(library).people] == ["Kathy Rowe"]
    assert source in named(library, "Kathy Rowe").sources
    assert_sound(library.path)


def test_nobody_is_called_what_no_source_calls_them(library: Library) -> None:
    with pytest.raises(BriefingError, match="No source calls Kathy Rowe “Kate Rowe”"):
        people.call(library, named(library, "Kathy Rowe"), "Kate Rowe")


def test_a_role_ends_after_it_began(library: Library) -> None:
    with pytest.raises(BriefingError):
        people.give(library, named(library, "Kathy Rowe"), Given(role="Mayor", since="2020", until="2019"))
    with pytest.raises(BriefingError):
        people.give(library, named(library, "Kathy Rowe"), Given(role="Mayor", since="soon"))
    assert named(library, "Kathy Rowe").given == NOTHING_GIVEN


def test_what_was_given_goes_with_the_person_and_is_undone(library: Library) -> None:
    people.give(library, named(library, "Kathy Rowe"), MAYOR)
    assert merged(library).given == MAYOR
    assert [held.words for held in named(library, "Catherine Rowe").roles] == ["head of libraries"]
    undoing.undo(library)
    assert named(library, "Catherine Rowe").given == NOTHING_GIVEN
    undoing.undo(library)
    assert named(library, "Kathy Rowe").given == NOTHING_GIVEN


def test_quotes_are_counted_under_the_party_that_was_given(library: Library) -> None:
    people.give(library, named(library, "Kathy Rowe"), MAYOR)
    held = contents(library)
    assert balance(held.quotes, held.people) == (("Labour", 1), ("Officers", 1))


@pytest.mark.parametrize(
    ("day", "role"),
    [("2018-12", ""), ("2019-05-01", "Mayor"), ("2021", "Mayor"), ("2022-01-01", ""), (None, "")],
)
def test_a_role_holds_in_its_time(day: str | None, role: str) -> None:
    assert Given(role="Mayor", since="2019", until="2021").held_on(day) == role
    assert Given(role="Mayor").held_on(day) == "Mayor"


def test_another_library_takes_it_over_or_is_asked(library: Library, tmp_path: Path) -> None:
    people.give(library, merged(library), MAYOR)
    people.call(library, named(library, "Catherine Rowe"), "Kathy Rowe")
    with Library.create(tmp_path / "b.briefing") as other:
        found = compared(other, library)
        assert found.conflicts == ()
        assert "4 names or roles given by hand" in found.counts
        merge(other, library.path)
        assert named(other, "Kathy Rowe").given == MAYOR
        people.give(other, named(other, "Kathy Rowe"), Given(role="Clerk"))
        people.give(library, named(library, "Kathy Rowe"), Given(role="Steward"))
        (conflict,) = compared(other, library).conflicts
        assert (conflict.name, conflict.mine, conflict.theirs) == (
            "Role or party",
            "Clerk · given by hand",
            "Steward · given by hand",
        )
        assert len(conflict.theirs_taken) == 2, "one question on both sources"


def test_it_is_exported_with_its_source(library: Library, tmp_path: Path) -> None:
    people.give(library, named(library, "Kathy Rowe"), MAYOR)
    people.give(library, named(library, "Catherine Rowe"), Given(role="Clerk"))
    first = next(one for one in contents(library).sources if one.file_name == "first.txt")
    export(library, tmp_path / "part.briefing", {first.sha256}, restricted=True)
    with Library.open(tmp_path / "part.briefing") as part:
        assert [one.given for one in contents(part).people] == [MAYOR]


@pytest.mark.parametrize(
    "kept", ["3", '"Mayor"', '{"role": 3}', '{"role": "Mayor", "since": "soon"}', '{"other": "x"}']
)
def test_nonsense_from_another_library_is_refused(kept: str) -> None:
    assert not is_sound("a|kathy rowe", "given", kept)
    assert is_sound("a|kathy rowe", "given", json.dumps({"role": "Mayor", "since": "2019", "party": ""}))
    assert is_sound("a|kathy rowe", "called", '"Kathy Rowe"')
    assert not is_sound("a|kathy rowe", "called", "7")
