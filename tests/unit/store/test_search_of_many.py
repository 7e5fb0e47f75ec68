"""Which results come first: the best of few, the newest of many; and words typed letter by letter."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.searching import Hit, SearchFilters
from briefing_app.services.searching import find, find_while_typing
from briefing_app.store import indexing, names, readings, search, vocabulary
from briefing_app.store.library import Library
from tests.helpers.stores import added, assert_sound, written

ALL = SearchFilters()
MADE = (
    # Not in the order of their days, as papers come in.
    ("b", "2015-06-01", "Meetings are long. A meeting of the meeting board is the longest meeting."),
    ("d", "2021-03-04", "There was much to say of many other things before the next meeting could be held."),
    ("a", "2009-01-31", "The first meeting of all."),
    ("c", None, "A meeting that nobody dated, about the café and the Straße."),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for name, published, text in MADE:
            added(library, written(tmp_path, f"{name}.txt", f"{text}\n"), published)
        yield library
    assert_sound(path)


def places(hits: tuple[Hit, ...]) -> set[tuple[str, int]]:
    return {(hit.source, hit.start) for hit in hits}


def days(hits: tuple[Hit, ...]) -> list[str | None]:
    return [hit.day for hit in hits]


def test_of_few_results_the_best_come_first(library: Library) -> None:
    hits = find(library, "meeting", ALL)
    assert days(hits) == ["2015-06-01", "2009-01-31", None, "2021-03-04"]


def test_words_that_stand_together_count_for_more(library: Library, tmp_path: Path) -> None:
    for name, text in (
        ("apart", "Board after board; a new meeting."),
        ("near", "The meeting board was out here."),
    ):
        added(library, written(tmp_path, f"{name}.txt", f"{text}\n"), "2020-01-01")
    texts = [hit.words for hit in find(library, "meeting board", ALL)]
    assert texts.index("The meeting board was out here.") < texts.index("Board after board; a new meeting.")


def test_of_many_results_the_newest_come_first(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 3)
    assert days(find(library, "meeting", ALL, limit=3)) == ["2021-03-04", "2015-06-01", "2009-01-31"]


def test_facts_come_before_newer_paragraphs(library: Library, tmp_path: Path) -> None:
    text = "Amina Rashid, leader of the council, said: “This meeting is over.”"
    added(library, written(tmp_path, "said.txt", f"{text}\n"), "1999-01-01")
    assert find(library, "meeting", ALL, limit=1)[0].kind == "quote"


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [
        ("2015-06-01", "2015-06-01", ["2015-06-01"]),
        ("2015-06-02", None, ["2021-03-04"]),
        (None, "2015-05-31", ["2009-01-31"]),
        ("0001-01-01", "9999-12-31", ["2015-06-01", "2009-01-31", "2021-03-04"]),
        ("2016", None, []),
        (None, "soon", []),
    ],
)
def test_only_what_is_of_those_days(
    library: Library, since: str | None, until: str | None, wanted: list[str]
) -> None:
    assert days(find(library, "meeting", SearchFilters(since=since, until=until))) == wanted


def test_numbers_of_days_follow_each_other() -> None:
    day, next_day = date(2020, 2, 29), date(2020, 3, 1)
    for facts in (True, False):
        first, last = indexing.numbers(facts=facts, since=day, until=day)
        assert first <= last
        assert indexing.numbers(facts=facts, since=next_day, until=next_day)[0] == last + 1
        every = indexing.numbers(facts=facts, since=None, until=None)
        assert every[0] < first < last < every[1]
    assert (
        indexing.numbers(facts=False, since=None, until=None)[1]
        < (indexing.numbers(facts=True, since=None, until=None)[0])
    )


@pytest.mark.parametrize("word", ["meetings", "longest", "nobody", "café", "Straße"])
def test_a_word_is_found_by_each_of_its_beginnings(library: Library, word: str) -> None:
    whole = places(find(library, word, ALL))
    assert whole
    for length in range(2, len(word) + 1):
        assert whole <= places(find_while_typing(library, word[:length], ALL)), word[:length]


def test_words_go_on_beyond_the_stem_that_the_index_keeps(library: Library) -> None:
    # The index holds “longest” as it is, but “meetings” as “meet”, which no longer beginning leads to.
    assert find_while_typing(library, "meetin", ALL)
    assert find_while_typing(library, '"longest meetin', ALL)
    assert find_while_typing(library, "meetinx", ALL) == ()


def test_one_letter_is_a_word(library: Library) -> None:
    assert find_while_typing(library, "a", ALL) == find(library, "a", ALL) != ()
    assert find_while_typing(library, '"there was m', ALL) == find_while_typing(library, "m", ALL) == ()


def test_a_beginning_of_very_many_words_finds_them_all_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = places(find_while_typing(library, "longe", ALL))
    monkeypatch.setattr(search, "_MOST_ENDINGS", 0)
    assert places(find_while_typing(library, "longe", ALL)) == found != set()


def test_words_are_known_without_case_and_accents(library: Library) -> None:
    with library.reading() as connection:
        assert vocabulary.going_on(connection, "Stra", 9) == ["straße"]
        assert vocabulary.going_on(connection, "CAFÉ", 9) == ["cafe"]
        assert vocabulary.going_on(connection, "meeti", 9) == ["meeting"]
        assert len(vocabulary.going_on(connection, "me", 1)) == 1


def test_a_name_is_looked_up_again_once_anything_has_changed(library: Library, tmp_path: Path) -> None:
    rashid = SearchFilters(speaker="rashid")
    assert find(library, "over", rashid) == ()
    text = "Amina Rashid, leader of the council, said: “This meeting is over.”"
    with suppress(ZeroDivisionError), library.operation("Add documents"):
        library.db.execute("INSERT INTO people (key, name) VALUES ('amina rashid', 'Amina Rashid')")
        assert names.find(library, "rashid")
        raise ZeroDivisionError
    assert names.find(library, "rashid") == ()
    added(library, written(tmp_path, "said.txt", f"{text}\n"), "1999-01-01")
    assert [hit.kind for hit in find(library, "over", rashid)] == ["quote"]


@pytest.mark.parametrize("few", [1000, 0])
def test_of_one_source_is_also_what_it_repeats(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(search, "_FEW", few)
    said = "Amina Rashid, leader of the council, said: “This meeting is over and will not be held again.”"
    first = added(library, written(tmp_path, "first.txt", f"{said}\n"), "1999-01-01")
    again = added(library, written(tmp_path, "again.txt", f"Much later.\n\n{said}\n"), "1999-02-02")
    for source in (first, again):
        hits = find(library, "meeting held", SearchFilters(source=source.sha256))
        assert [(hit.kind, hit.source) for hit in hits] == [
            ("quote", first.sha256),
            ("text", source.sha256),
        ]
    assert find(library, "meeting", SearchFilters(source=first.sha256, until="1998-12-31")) == ()


def test_a_word_goes_with_the_last_that_has_it_though_forms_of_it_stay(
    library: Library, tmp_path: Path
) -> None:
    def known(word: str) -> bool:
        found = library.db.execute("SELECT 1 FROM search_words WHERE word = ?", [word]).fetchone()
        return found is not None

    source = added(library, written(tmp_path, "met.txt", "The Zebedee board was meetinged.\n"), "2001-01-01")
    assert all(known(word) for word in ("zebedee", "meetinged", "board"))
    with library.operation("Remove 1 document"):
        readings.remove(library, [source.sha256])
    assert not known("zebedee")
    assert not known("meetinged")
    assert known("board")
    assert known("meeting")
