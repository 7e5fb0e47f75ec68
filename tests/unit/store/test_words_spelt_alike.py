"""Words of a library that are spelt much like one that stands in none: found, and in time."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from time import monotonic, perf_counter

import pytest

from briefing_app.services.searching import respelt
from briefing_app.store import vocabulary
from briefing_app.store.library import Library

WORDS = ("safeguarding", "safely", "sanguine", "serious", "council", "leadership", "professional", "abuse")
FOREVER, NEVER = float("inf"), 0.0


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as made:
        with made.derived():
            vocabulary.learn(made.db.conn, WORDS)
        yield made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("safegarding", ["safeguarding"]),  # begins like it
        ("sfaeguarding", ["safeguarding"]),  # does not, and comes before
        ("szfeguarding", ["safeguarding"]),  # or after
        ("Proffesional", ["professional"]),
        ("saféguardng", ["safeguarding"]),
        ("s4feguarding", ["safeguarding"]),
        ("xylophone", []),
        ("lxxdership", ["leadership"]),
    ],
)
def test_a_word_is_found_wherever_a_letter_is_wrong(library: Library, typed: str, meant: list[str]) -> None:
    assert vocabulary.near(library.db.conn, typed, FOREVER) == meant


def test_where_time_is_up_only_what_begins_alike_is_looked_through(library: Library) -> None:
    assert vocabulary.near(library.db.conn, "safegarding", NEVER) == ["safeguarding"]
    assert vocabulary.near(library.db.conn, "sfaeguarding", NEVER) == []


def test_each_of_some_words_is_found_or_none(library: Library) -> None:
    assert respelt(library, "safegarding counsil") == ("safeguarding council",)
    assert respelt(library, "safegarding xylophone") == ()
    assert respelt(library, "safeguarding council") == ()


def test_among_very_many_words_it_takes_no_longer_than_a_few_of_them(library: Library) -> None:
    beginnings = ["".join(letters) for letters in product(ascii_lowercase[:20], repeat=2)]
    with library.derived():
        vocabulary.learn(
            library.db.conn,
            [
                f"{start}{''.join(rest)}{start}ing"
                for start in beginnings
                for rest in product("abcdefghij", repeat=3)
            ],
        )
    connection = library.db.conn

    def spent(typed: str, until: float) -> float:
        """The least of three times, in seconds."""
        times = []
        for _ in range(3):
            began = perf_counter()
            vocabulary.near(connection, typed, until)
            times.append(perf_counter() - began)
        return min(times)

    # Nothing is like it, and the letter begins twenty thousand words.
    whole = spent("szzxwvmkqrs", FOREVER)
    assert spent("szzxwvmkqrs", NEVER) < whole / 4
    began = monotonic()
    assert spent("szzxwvmkqrs", began) < whole / 4
