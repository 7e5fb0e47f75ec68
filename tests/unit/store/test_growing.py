"""Adding looks only at what is new and whom it touches, and gives what making everything anew gives."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.services.adding import add_files
from briefing_app.services.reading_files import Incoming
from briefing_app.store import facts, growing, people
from briefing_app.store.library import Library
from tests.helpers.stores import assert_sound

SPEAKERS = (
    "Rosa Tandy, leader of Barton Council, said",
    "Rosa Tandy (Lab, Mill Hill) said",
    "Rosa Tandy (Con, Foxhill) said",
    "Cllr Tandy, portfolio holder for culture, said",
    "Council leader Cllr Tandy said",
    "Mr Tandy said",
    "Ivor Tandy, a librarian, said",
    "Kathy Rowe (Lab, Mill Hill) said",
    "KATHY ROWE said",
    "Kathy Rowe, a resident, said",
    "The council leader said",
    "Barton Council said",
)
WORDS = ("We have listened to everybody who came.", "Nothing is decided until the vote is taken.")
OTHERS = (
    "There are 38 vacancies for social workers in Barton.",
    "Last year 38 vacancies for social workers and nurses were counted.",
    "A report of 38 pages was published on 4 March 2019.",
    "The report on social workers was published in March 2019.",
    "Inspectors judged the services for children in Barton to be inadequate in October 2018.",
    "Inspectors rated Barton as inadequate.",
)
STORIES = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(SPEAKERS), st.sampled_from(WORDS)), max_size=3),
        st.lists(st.sampled_from(OTHERS), max_size=3, unique=True),
        st.sampled_from([None, "2019-03-10", "2019-03-12", "2020-01-05"]),
    ),
    min_size=2,
    max_size=6,
)
Held = dict[str, list[tuple[object, ...]]]
LOOKED_AT = {
    "facts": "SELECT f.uuid, f.bucket, m.uuid FROM facts f JOIN mentions m ON m.fact_id = f.id ORDER BY 1, 3",
    "mentions": "SELECT count(*) FROM mentions WHERE fact_id IS NULL",
    "speakers": "SELECT m.uuid, p.name FROM quote_mentions q JOIN mentions m ON m.id = q.mention_id"
    " LEFT JOIN people p ON p.id = q.person_id ORDER BY 1",
    "people": "SELECT key, name FROM people ORDER BY 1",
    "entries": "SELECT e.kind, f.uuid, source_id, start, stop, lower, words, about FROM search_entries e"
    " LEFT JOIN facts f ON f.id = e.fact_id ORDER BY source_id, start, stop, 1, 2",
}


def held(library: Library) -> Held:
    return {name: library.db.execute(sql).fetchall() for name, sql in LOOKED_AT.items()}


def files(stories: Sequence[tuple[object, ...]], folder: Path) -> list[Incoming]:
    found = []
    for number, (said, others, published) in enumerate(stories):
        assert isinstance(said, list)
        assert isinstance(others, list)
        lines = [f"Story {number}", *others, *(f"{who}: “{what}”" for who, what in said)]
        path = folder / f"{number}.txt"
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        found.append(Incoming(path, published=published if isinstance(published, str) else None))
    return found


def made_anew(library: Library) -> None:
    """Everything that follows from the mentions, as if none of it had been there."""
    with library.operation("Make anew"):
        library.db.execute("DELETE FROM facts")
        library.db.execute("UPDATE quote_mentions SET person_id = NULL")
        people.settle(library)
        growing.grow(library)
        people.remove_unheard(library)


@given(STORIES)
@settings(max_examples=40, deadline=None)
def test_one_after_another_gives_what_all_at_once_gives(stories: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with closing(Library.create(folder / "a.briefing")) as library:
            for item in files(stories, folder):
                add_files(library, [item])
            grown = held(library)
            assert grown["mentions"] == [(0,)]
            made_anew(library)
            assert held(library) == grown
            buckets = {bucket for (bucket,) in library.db.execute("SELECT bucket FROM mentions").fetchall()}
            with library.operation("Group again"):
                facts.regroup(library, buckets)
            assert held(library) == grown
            # Facts as `regroup` alone makes them.
            with library.operation("Group anew"):
                library.db.execute("DELETE FROM facts")
                facts.regroup(library, buckets)
            assert held(library) == grown
        assert_sound(folder / "a.briefing")
