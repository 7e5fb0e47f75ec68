"""What is published of a library: the same bytes each time, and nothing that is not for everybody."""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.published import TABLES, VIEWS, passage_key
from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.services import reviewing
from briefing_app.services.adding import Step
from briefing_app.services.browsing import contents
from briefing_app.services.published_library import Published, publish
from briefing_app.services.removing import remove_sources
from briefing_app.services.restricting import restrict
from briefing_app.store.library import Library
from briefing_app.store.published import APPLICATION_ID
from briefing_app.system.errors import BriefingError
from tests.helpers.press_office import add_papers
from tests.helpers.stores import LETTER, STORY, added, looking, rows, written

DAY = date(2019, 8, 1)


@pytest.fixture
def library(example: Path) -> Iterator[Library]:
    with Library.open(example) as library:
        yield library


def published(library: Library, path: Path) -> Published:
    return publish(library, path, made=DAY)


def column(path: Path, query: str) -> list[str]:
    with looking(path) as connection:
        return [str(value) for (value,) in connection.execute(query)]


def keys(path: Path, table: str) -> set[str]:
    return set(column(path, f"SELECT id FROM {table}"))  # noqa: S608 - a name of ours


def test_the_same_library_and_day_give_the_same_bytes(library: Library, tmp_path: Path) -> None:
    first = published(library, tmp_path / "council.db")
    before = first.database.read_bytes(), first.metadata.read_bytes()
    again = published(library, first.database)
    assert (again.database.read_bytes(), again.metadata.read_bytes()) == before
    later = publish(library, tmp_path / "council.db", made=date(2019, 8, 2))
    assert later.database.read_bytes() == before[0]
    assert b"2 August 2019" in later.metadata.read_bytes()
    assert sorted(path.name for path in tmp_path.glob("*council*")) == ["council.db", "council.metadata.json"]
    assert list(tmp_path.glob(".*")) == []


def test_the_order_in_which_documents_came_in_does_not_matter(tmp_path: Path) -> None:
    texts = {"story": STORY, "letter": LETTER}
    made = []
    for names in (("story", "letter"), ("letter", "story")):
        folder = tmp_path / names[0]
        papers = [written(folder, f"{name}.txt", texts[name]) for name in names]
        with Library.create(folder / "a.briefing") as library:
            for paper in papers:
                added(library, paper)
            made.append(published(library, folder / "a.db").database.read_bytes())
    assert made[0] == made[1]


def test_an_exempt_paper_was_never_there(library: Library, tmp_path: Path) -> None:
    _, secret = add_papers(library, tmp_path)
    known = published(library, tmp_path / "a.db")
    exempt = known.database.read_bytes()
    assert known.withheld == 1
    assert secret.sha256.encode() not in exempt
    for word in (b"ylophant", b"uillfeather", b"7.43"):
        assert word not in exempt
    remove_sources(library, [secret])
    never = published(library, tmp_path / "b.db")
    assert never.withheld == 0
    assert never.database.read_bytes() == exempt


def test_what_only_a_confidential_source_says_takes_nothing_public_along(
    library: Library, tmp_path: Path
) -> None:
    source = contents(library).sources[0]
    everything = published(library, tmp_path / "a.db")
    restrict(library, source, CONFIDENTIAL)
    less = published(library, tmp_path / "b.db")
    assert less.rows["sources"] == everything.rows["sources"] - 1
    assert 0 < less.rows["passages"] < everything.rows["passages"]
    assert source.title not in column(less.database, "SELECT title FROM sources")


def test_what_is_a_members_own_is_not_published(library: Library, tmp_path: Path) -> None:
    held = contents(library)
    one, other, third = held.quotes[:3]
    reviewing.note(library, one, "Xylograph note")
    reviewing.put_under(library, [one], "Xylograph topic")
    reviewing.star(library, [one], starred=True)
    reviewing.reject(library, [other])
    reviewing.correct(library, third, replace(third.lead, speaker="Zebedee Yaffle"))
    made = published(library, tmp_path / "a.db")
    whole = made.database.read_bytes() + made.metadata.read_bytes()
    rejected = passage_key(*other.evidence[0].place)[:16]
    assert rejected not in keys(made.database, "passages")
    unwelcome = [
        "Xylograph",
        str(tmp_path),
        library.path.name,
        "txt",
        "reviewed_at",
        *(s.file_name for s in held.sources),
    ]
    assert [word for word in unwelcome if word.encode() in whole] == []
    assert "Zebedee Yaffle" in column(made.database, "SELECT name FROM people")


def test_no_word_that_was_removed_or_rejected_is_left_on_any_page(library: Library, tmp_path: Path) -> None:
    unusual = "Wuthering quillfish were counted"
    told = f"News of the day\n\nAmina Rashid, a resident, said: “{unusual}.”\n\n"
    text = told + "Nothing else was said. " * 20
    source = added(library, written(tmp_path, "fish.txt", text))
    made = published(library, tmp_path / "a.db")
    assert unusual.encode() in made.database.read_bytes()
    quote = next(one for one in contents(library).quotes if unusual in one.lead.passage.exact)
    reviewing.reject(library, [quote])
    assert b"quillfish" not in published(library, made.database).database.read_bytes()
    remove_sources(library, [source])
    assert b"Amina" not in published(library, made.database).database.read_bytes()
    assert column(made.database, "PRAGMA freelist_count") == ["0"]


def test_what_a_person_confirmed_is_told_and_how_far_it_is(library: Library, tmp_path: Path) -> None:
    fact = contents(library).judgements[0]
    told: list[Step] = []

    def hear(step: Step) -> bool:
        told.append(step)
        return True

    made = publish(library, tmp_path / "a.db", made=DAY, progress=hear)
    assert [(step.done, step.total) for step in told] == [(number, 5) for number in range(5)]
    assert set(column(made.database, "SELECT confirmed FROM judgements")) == {"not yet"}
    reviewing.confirm(library, [fact])
    published(library, made.database)
    confirmed = column(made.database, "SELECT id FROM judgements WHERE confirmed = 'by a person'")
    assert len(confirmed) == len(fact.evidence)


def test_addresses_stay_whatever_comes_in_and_is_decided(library: Library, tmp_path: Path) -> None:
    made = published(library, tmp_path / "a.db")
    before = {one: keys(made.database, one) for one in ("passages", "quotes", "sources")}
    quote = contents(library).quotes[5]
    reviewing.correct(library, quote, replace(quote.lead, speaker="Zebedee Yaffle"))
    reviewing.confirm(library, contents(library).figures)
    add_papers(library, tmp_path)
    published(library, made.database)
    for one, ids in before.items():
        assert ids <= keys(made.database, one)
    item = contents(library).quotes[0].evidence[0]
    assert passage_key(*item.place)[:16] in before["passages"]


def test_of_no_text_is_more_than_half_published(library: Library, tmp_path: Path) -> None:
    short = added(
        library,
        written(
            tmp_path,
            "short.txt",
            "A word\n\nAnn Lee, a nurse, said: “This is all that was ever said here.”\n",
        ),
    )
    made = published(library, tmp_path / "a.db")
    assert made.left_out
    whole = made.database.read_bytes().decode("utf-8", "replace")
    with looking(library.path) as connection:
        texts = dict(
            connection.execute("SELECT sha256, text FROM sources JOIN documents ON source_id = sources.id")
        )
    with looking(made.database) as connection:
        for sha256, text in texts.items():
            taken = bytearray(len(text))
            for start, end, sentence in connection.execute(
                "SELECT starts_at, ends_at, sentence FROM passages JOIN sources ON sources.id = source"
                " WHERE sha256 = ?",
                [sha256],
            ):
                where = text.find(sentence) if sentence else -1
                first, last = (where, where + len(sentence)) if where >= 0 else (start, end)
                taken[first:last] = b"\1" * (last - first)
            assert sum(taken) <= len(text) / 2
            assert text not in whole
    assert "all that was ever said" not in whole
    assert short.sha256 in whole


def test_every_column_is_described_and_every_row_leads_on(library: Library, tmp_path: Path) -> None:
    add_papers(library, tmp_path)
    made = published(library, tmp_path / "a.db")
    told = json.loads(made.metadata.read_text("utf-8"))["databases"]["a"]["tables"]
    with looking(made.database) as connection:
        for table in TABLES:
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
            assert list(told[table.name]["columns"]) == names
            assert all(told[table.name]["columns"].values())
            assert {*told[table.name]["facets"], told[table.name]["sort_desc"]} <= set(names)
            assert len(keys(made.database, table.name)) == made.rows[table.name]
        for view in VIEWS:
            found = connection.execute(f"SELECT * FROM {view.name}")  # noqa: S608
            assert set(view.facets) <= {name for name, *_ in found.description}
            assert found.fetchone()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert len(connection.execute("PRAGMA foreign_key_list(quotes)").fetchall()) == 4


def test_the_library_is_not_changed(library: Library, tmp_path: Path) -> None:
    add_papers(library, tmp_path)
    before, undoable = rows(library.path), contents(library).undoable
    published(library, tmp_path / "a.db")
    assert rows(library.path) == before
    assert contents(library).undoable == undoable


def test_what_the_publisher_wrote_stays(library: Library, tmp_path: Path) -> None:
    made = published(library, tmp_path / "a.db")
    told = json.loads(made.metadata.read_text("utf-8"))
    assert (told["title"], told["license"]) == ("Bradford", "")
    told |= {
        "title": "Who said what",
        "license": "OGL 3",
        "license_url": "https://example.org/ogl",
        "other": 1,
    }
    made.metadata.write_text(json.dumps(told), "utf-8")
    published(library, made.database)
    again = json.loads(made.metadata.read_text("utf-8"))
    assert (again["title"], again["license"], again["license_url"]) == (
        told["title"],
        "OGL 3",
        told["license_url"],
    )
    assert again["databases"]["a"]["title"] == "Who said what"


def test_nothing_else_is_ever_overwritten(library: Library, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
    copied = tmp_path / "copied.db"
    shutil.copy(library.path, copied)
    notes = written(tmp_path, "notes.metadata.json", '{"title": "mine"}')
    broken = written(tmp_path, "broken.metadata.json", "{")
    (tmp_path / "folder.db").mkdir()
    kept = {path: path.read_bytes() for path in (other, copied, notes, broken)}
    for path, said in (
        (other, "was not published by Briefing"),
        (copied, "was not published by Briefing"),
        (library.path, "would look like a library"),
        (tmp_path / "new.briefing", "ends in .db"),
        (tmp_path / "notes.db", "notes.metadata.json” is there and was not"),
        (tmp_path / "broken.db", "broken.metadata.json” is there and was not"),
        (tmp_path / "folder.db", "was not published by Briefing"),
        (tmp_path / "nowhere" / "a.db", "is not there"),
        (tmp_path / ("n" * 300), "can't be written"),
        (tmp_path / "a\0b.db", "can't be written"),
    ):
        with pytest.raises(BriefingError, match=said):
            published(library, path)
    assert {path: path.read_bytes() for path in kept} == kept
    assert not list(tmp_path.glob(".*.unfinished"))
    assert not (tmp_path / "notes.db").exists()


def test_a_file_that_fails_leaves_the_one_before(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = published(library, tmp_path / "a.db")
    before = made.database.read_bytes(), made.metadata.read_bytes()
    reviewing.confirm(library, contents(library).quotes)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefingError, match="No space left on device"):
        published(library, made.database)
    assert (made.database.read_bytes(), made.metadata.read_bytes()) == before
    assert not list(tmp_path.glob(".*.unfinished"))


def test_it_is_marked_as_published_and_anybody_may_read_it(library: Library, tmp_path: Path) -> None:
    made = published(library, tmp_path / "a.db")
    assert column(made.database, "PRAGMA application_id") == [str(APPLICATION_ID)]
    if os.name == "posix":
        plain = written(tmp_path, "plain.txt", "")
        assert made.database.stat().st_mode == plain.stat().st_mode
