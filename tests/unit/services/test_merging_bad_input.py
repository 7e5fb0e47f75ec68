"""Whatever another library's file holds, this one is merged with sense or left as it was."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.domain.meeting import Choice
from briefing_app.domain.passages import Passage
from briefing_app.services import reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.joining import agreed, joined
from briefing_app.services.merging import merge, preview
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.soundness import assert_whole, state
from tests.helpers.stores import STORY, added, looking, written

NOT_READ = r"^“theirs\.briefing” holds a decision that Briefing can’t read\."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return made(tmp_path, "mine")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = made(tmp_path, "theirs")
    with Library.open(path) as library:
        quote = next(one for one in contents(library).quotes if "sorry" in one.lead.passage.exact)
        reviewing.note(library, quote, "Ask when.")
    return path


def made(folder: Path, name: str) -> Path:
    path = folder / f"{name}.briefing"
    with Library.create(path) as library:
        added(library, written(folder, "story.txt", STORY))
    return path


def decide(path: Path, subject: str, field: str, value: object) -> None:
    with looking(path) as connection:
        connection.execute(
            "INSERT INTO decisions (subject, field, value, operation_id) VALUES (?, ?, ?, 1)",
            [subject, field, json.dumps(value)],
        )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("review", "perhaps"),
        ("note", {"words": "x"}),
        ("star", "yes"),
        ("correction", {"speaker": ["Ann"], "role": None}),
        ("correction", {"sentence": "x"}),
        ("own", {"kind": "quote"}),
        ("details", {"title": "x", "published": "last week"}),
        ("details", {"name": "x"}),
        ("person", "Ann"),
        ("different", {"one": ["a"]}),
        ("promise standing", {"standing": "forgotten"}),
        ("promise links", {"refused": [[1, 2]], "added": []}),
        ("enquiry", {"question": 5}),
        ("enquiries", "first"),
        ("plan", {"items": 3}),
        ("house", {"council": "x", "colour": "red", "logo": ""}),
        ("house", {"council": "x", "colour": "", "logo": "bm8gcGljdHVyZQ=="}),
        ("dismissed", "because"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(
    mine: Path, theirs: Path, field: str, value: object
) -> None:
    decide(theirs, "subject", field, value)
    with Library.open(mine) as library:
        before = state(library)
        with pytest.raises(BriefingError, match=NOT_READ):
            merge(library, theirs)
        assert state(library) == before


def test_what_a_later_version_decides_is_kept(mine: Path, theirs: Path) -> None:
    decide(theirs, "subject", "colour", "green")
    with Library.open(mine) as library:
        assert "1 other decision" in preview(library, theirs).counts
        merge(library, theirs)
        kept = library.db.execute("SELECT value FROM decisions WHERE field = 'colour'").fetchone()
        assert kept == ('"green"',)


def test_bytes_that_are_not_those_of_the_document_are_refused(theirs: Path, tmp_path: Path) -> None:
    with looking(theirs) as connection:
        connection.execute("UPDATE sources SET bytes = x'00'")
    empty = tmp_path / "empty.briefing"
    with Library.create(empty) as library:
        before = state(library)
        with pytest.raises(BriefingError, match=r"^“theirs\.briefing” is damaged\."):
            merge(library, theirs)
        assert state(library) == before


def read_otherwise(path: Path, change: Callable[[str], str]) -> None:
    """Let a library's text be another, as an earlier reader may have made it, its passages with it."""
    with looking(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        (text,) = connection.execute("SELECT text FROM documents").fetchone()
        changed = change(text)
        connection.execute("UPDATE documents SET text = ?", [changed])
        for row, exact in connection.execute("SELECT id, exact FROM passages").fetchall():
            start = changed.find(exact)
            if start < 0:
                connection.execute("DELETE FROM passages WHERE id = ?", [row])
                continue
            place = Passage.cut("", changed, start, start + len(exact))
            connection.execute(
                "UPDATE passages SET start = ?, stop = ?, prefix = ?, suffix = ? WHERE id = ?",
                [place.start, place.end, place.prefix, place.suffix, row],
            )


def test_decisions_find_their_words_in_another_text_of_the_same_document(mine: Path, theirs: Path) -> None:
    read_otherwise(theirs, lambda text: f"Page 1\n\n{text}")
    columns = ("mentions", "uuid"), ("decisions", "subject"), ("operation_changes", "subject")
    with looking(theirs) as connection:  # its findings have other places, and so other identities
        for table, column in columns:
            connection.execute(
                f"UPDATE {table} SET {column} = 'f' || substr({column}, 2) WHERE length({column}) = 36"  # noqa: S608
            )
    with Library.open(mine) as library:
        assert preview(library, theirs).unplaced == 0
        merge(library, theirs)
        assert [mark.note for mark in contents(library).marks.values()] == ["Ask when."]
    assert_whole(mine)


def test_what_has_no_place_in_the_text_here_is_left_out_and_told(mine: Path, theirs: Path) -> None:
    read_otherwise(mine, lambda text: text.replace("sorry", "very sorry"))
    with Library.open(mine) as library:
        found = preview(library, theirs)
        assert (found.unplaced, found.decisions) == (1, 0)


@pytest.mark.parametrize("order", [1, -1])
def test_links_and_askings_come_together_in_either_order(order: int) -> None:
    links = [
        json.dumps({"refused": [["a", 1, 2]], "added": []}),
        json.dumps({"refused": [], "added": [["a", 3, 4, None]]}),
    ][::order]
    found = json.loads(agreed("promise links", *links) or "")
    assert found == {"refused": [["a", 1, 2]], "added": [["a", 3, 4, None]]}
    asked = [
        json.dumps({"as_found": "Why?", "askings": [{"on": day, "answered": False}]})
        for day in ("2019-01-02", "2018-01-02")
    ][::order]
    kept = json.loads(agreed("enquiry", *asked) or "")
    assert [one["on"] for one in kept["askings"]] == ["2018-01-02", "2019-01-02"]


def test_what_can_be_joined_and_what_cannot() -> None:
    linked, refused = ({"refused": [], "added": [["a", 1, 2, None]]}, {"refused": [["a", 1, 2]], "added": []})
    assert agreed("promise links", json.dumps(linked), json.dumps(refused)) is None
    asked = [json.dumps({"as_found": "Why?", "question": words}) for words in ("Why so?", "Why now?")]
    assert agreed("enquiry", *asked) is None
    assert joined("review", '"confirmed"', '"rejected"') is None
    assert joined("note", '"Ask."', '"Ask. And again."') == '"Ask. And again."'
    assert Choice.BOTH in Choice
