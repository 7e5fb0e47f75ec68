"""What was removed for good is in no file any more: library, log, record and backups have no word of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.domain.mentions import QuoteMention
from briefing_app.services import enquiring, expunging, following, people, reviewing
from briefing_app.services.adding import add_files
from briefing_app.services.backing_up import back_up, difference
from briefing_app.services.browsing import contents
from briefing_app.services.checking import check_all, dismiss
from briefing_app.services.correcting import correct_details
from briefing_app.services.expunging import copies_holding, remove_for_good, set_aside_titles
from briefing_app.services.following import Standing
from briefing_app.services.locking import Copies, set_passphrase
from briefing_app.services.reading_files import Incoming
from briefing_app.services.removing import remove_sources
from briefing_app.services.searching import save
from briefing_app.services.undoing import redo, undo, undoable
from briefing_app.store import relocking
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.locked import quick_keys, traces
from tests.helpers.stores import LETTER, added, assert_sound, written

__all__ = ["quick_keys"]
pytestmark = pytest.mark.usefixtures("quick_keys")
STORY = """Quixhaven inquiry finds “zyzzogeton weaknesses” at council

Zyzzogeton inspectors visited Quixhaven last month. There are 38 vacancies for social workers in Quixhaven.

The council will publish a wexlorian sufficiency strategy by the end of December, Quixhaven was told.

Ottoline Brackvelde, leader of the council, said: “We have let vumbrious children down, and I am sorry.”
"""
WORDS = ("Quixhaven", "zyzzogeton", "Brackvelde", "wexlorian", "vumbrious", "Jubbalong", "Krampington")
ON = date(2019, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ours"


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Iterator[Library]:
    with Library.create(folder / "Ours.briefing") as library:
        added(library, written(tmp_path, "letter.txt", LETTER))
        added(library, written(tmp_path, "third.txt", LETTER.replace("Nowak", "Nowakowski")))
        yield library


@pytest.fixture
def secret(library: Library, tmp_path: Path) -> Source:
    """A document of which a member has decided much."""
    source = added(library, written(tmp_path, "Quixhaven.txt", STORY))
    correct_details(library, source, replace(source.details, title="Jubbalong"))
    correct_details(library, source, replace(source.details, title="Krampington", author="Brackvelde"))
    held = contents(library)
    mine = [quote for quote in held.quotes if quote.source.sha256 == source.sha256]
    assert mine
    reviewing.confirm(library, mine)
    reviewing.note(library, mine[0], "Brackvelde again")
    reviewing.put_under(library, mine, "Wexlorian")
    mention = mine[0].lead
    assert isinstance(mention, QuoteMention)
    reviewing.correct(library, mine[0], replace(mention, speaker="Ottoline Brackvelde-Jubbalong"))
    own = replace(mention, passage=replace(mention.passage, start=mention.passage.start + 1))
    own = replace(own, passage=replace(own.passage, exact=own.passage.exact[1:]))
    reviewing.add_finding(library, own)
    everybody = people.who_is_who(library).people
    one = next(person for person in everybody if "Brackvelde" in person.name)
    other = next(person for person in everybody if "Brackvelde" not in person.name)
    people.merge(library, one, other)
    merged = next(person for person in people.who_is_who(library).people if one.ids <= person.ids)
    people.split(library, merged, [naming for naming in merged.namings if naming.id in one.ids])
    decide_on_what_was_found(library)
    save(library, "zyzzogeton", kept=True)
    undo(library)
    redo(library)
    return source


def decide_on_what_was_found(library: Library) -> None:
    checked = check_all(library, ON)
    promise = next(one for one in checked.promises if "wexlorian" in one.what)
    following.settle(library, promise, Standing.KEPT, "Brackvelde told me")
    enquiring.reword(library, checked.enquiries[0], "What of the wexlorian strategy?")
    for one in checked.observations[:3]:
        dismiss(library, one, "")


@pytest.mark.parametrize("first_removed", [False, True], ids=["in use", "removed before"])
@pytest.mark.parametrize("passphrase", [None, "secret"], ids=["plain", "locked"])
def test_no_word_of_it_is_left(
    library: Library, secret: Source, folder: Path, first_removed: bool, passphrase: str | None
) -> None:
    if passphrase:
        set_passphrase(library, passphrase, Copies.SAME)
    else:
        library.gather()
        assert traces(WORDS, folder), "it is looked for in the right way"
    if first_removed:
        remove_sources(library, [secret])
        assert set_aside_titles(library) == {secret.sha256: "Krampington"}
    told: list[tuple[int, int]] = []
    assert remove_for_good(library, [secret.sha256], (), lambda *step: told.append(step)) == ()
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert set_aside_titles(library) == {}
    if passphrase:
        set_passphrase(library, None, Copies.SAME)  # so that it can be looked into
    assert traces(WORDS, folder) == []
    library.close()
    assert traces(WORDS, folder) == []
    assert_sound(library.path)
    assert [path.name for path in folder.iterdir()] == ["Ours.briefing"]


def test_the_index_keeps_no_word_of_what_was_added_last(library: Library, tmp_path: Path) -> None:
    library.db.execute("INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0)")
    secret = added(library, written(tmp_path, "Quixhaven.txt", STORY))
    remove_for_good(library, [secret.sha256])
    assert traces(WORDS, library.path.parent) == []


def test_it_can_not_be_undone_and_the_rest_can(library: Library, secret: Source, folder: Path) -> None:
    others = [one for one in contents(library).quotes if one.source.sha256 != secret.sha256]
    reviewing.note(library, others[0], "Mine")
    before = contents(library)
    remove_for_good(library, [secret.sha256])
    now = contents(library)
    assert {one.sha256 for one in now.sources} == {one.sha256 for one in before.sources} - {secret.sha256}
    assert undoable(library).undo == "Note on 1 quote"
    while undoable(library).undo is not None:
        undo(library)
    assert secret.sha256 not in {one.sha256 for one in contents(library).sources}
    while undoable(library).redo is not None:
        redo(library)
    assert traces(WORDS, folder) == []
    assert contents(library).quotes == now.quotes


def test_another_that_was_removed_still_comes_back(library: Library, secret: Source) -> None:
    other = next(one for one in contents(library).sources if one.title == "third")
    remove_sources(library, [other])
    remove_for_good(library, [secret.sha256])
    assert set_aside_titles(library) == {other.sha256: "third"}
    assert undo(library) == "Remove “third”"
    assert other.sha256 in {one.sha256 for one in contents(library).sources}


def test_the_same_document_comes_in_as_for_the_first_time(
    library: Library, secret: Source, tmp_path: Path
) -> None:
    remove_for_good(library, [secret.sha256])
    (source,) = add_files(library, [Incoming(tmp_path / "Quixhaven.txt")]).added
    assert source.title != "Krampington"
    mine = [one for one in contents(library).quotes if one.source.sha256 == source.sha256]
    assert mine
    assert not any(one.id in contents(library).marks for one in mine)


def test_backups_that_hold_it_are_named_and_deleted(library: Library, tmp_path: Path, home: Path) -> None:
    before = back_up(library)
    secret = added(library, written(tmp_path, "Quixhaven.txt", STORY))
    held = back_up(library)
    remove_sources(library, [secret])
    removed = back_up(library)
    found = copies_holding(library, [secret.sha256])
    assert set(found.holding) == {held.path, removed.path}
    assert found.unknown == ()
    assert remove_for_good(library, [secret.sha256], found.holding) == ()
    assert before.path.exists()
    assert traces(WORDS, home) == []
    assert difference(library, before).changes > 0


def test_one_with_another_passphrase_may_hold_it(library: Library, secret: Source) -> None:
    set_passphrase(library, "one", Copies.SAME)
    made = back_up(library)
    set_passphrase(library, "two", Copies.LEAVE)
    assert copies_holding(library, [secret.sha256]).unknown == (made.path,)


def test_a_difference_is_told_though_a_change_lost_its_name(library: Library, secret: Source) -> None:
    made = back_up(library)
    remove_for_good(library, [secret.sha256])
    told = difference(library, made)
    assert told.undone == ("Remove a document for good",)
    assert told.regained == ("Krampington",)


def test_what_is_open_elsewhere_is_written_anew_by_the_next_attempt(
    library: Library, secret: Source, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(relocking, "_is_same", lambda _: False)
        with pytest.raises(BriefingError):
            remove_for_good(library, [secret.sha256])
    assert secret.sha256 not in {one.sha256 for one in contents(library).sources}
    remove_for_good(library, [])
    assert traces(WORDS, folder) == []


def test_what_is_not_there_is_passed_over(library: Library) -> None:
    names = library.db.execute("SELECT name FROM operations").fetchall()
    remove_for_good(library, ["0" * 64])
    assert library.db.execute("SELECT name FROM operations").fetchall() == names
    assert expunging.set_aside_titles(library) == {}
