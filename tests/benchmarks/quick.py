"""A few ratios that are measured in seconds, for CI: the CPU time of ours by that of plain code beside it.

    .venv/bin/python -m tests.benchmarks --quick

What was measured when the ratios were last stored is in `ratios.json`. A ratio holds on any machine, even a
busy one.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_app.domain.searching import SearchFilters
from briefing_app.services.searching import find_while_typing
from briefing_app.store.library import Library
from tests.benchmarks.bulk import Written
from tests.benchmarks.libraries import make, seed_words
from tests.benchmarks.measures import best_in_turn, cpu, stored_ratios

REGRESSED = 1.3
"""How much greater than when it was stored a ratio may be."""
_QUOTES, _ROUNDS, _TRIES = 1500, 7, 4
_SEARCHES = {
    "a common word": ("children", SearchFilters()),
    "a beginning": ("serv", SearchFilters()),
    "a longer beginning": ("counci", SearchFilters()),
    "two words": ("children services", SearchFilters()),
    "a phrase": ('"children\'s services"', SearchFilters()),
    "a word within days": ("children", SearchFilters(since="2010-01-01", until="2012-12-31")),
}
Measure = Callable[[], dict[str, float]]


@contextmanager
def measures() -> Iterator[dict[str, Measure]]:
    """The ratios that can be measured, by what they are of; each measure gives some of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.briefing"
        make(path, _QUOTES, seed_words())
        with Library.open(path) as library:
            _plain_table(library)
            written = Written(Path(folder), quotes=300)
            yield {"search": lambda: _searched(library), "writing": lambda: _writing(written)}


def _plain_table(library: Library) -> None:
    """The words of all entries in a table of their own, as anybody would make it to search in."""
    library.db.execute("CREATE VIRTUAL TABLE temp.plain USING fts5(words, tokenize='porter unicode61')")
    library.db.execute("INSERT INTO plain SELECT words FROM search_entries")


def _searched(library: Library) -> dict[str, float]:
    def by_hand() -> list[object]:
        return library.db.conn.execute(
            "SELECT words, highlight(plain, 0, '[', ']') FROM plain WHERE plain MATCH 'children'"
            " ORDER BY rowid DESC LIMIT 200"
        ).fetchall()

    jobs = {"by hand": lambda: cpu(by_hand)} | {
        name: lambda typed=typed, filters=filters: cpu(lambda: find_while_typing(library, typed, filters))
        for name, (typed, filters) in _SEARCHES.items()
    }
    least = best_in_turn(jobs, _ROUNDS)
    return {f"search, {name}": least[name] / least["by hand"] for name in _SEARCHES}


def _writing(written: Written) -> dict[str, float]:
    least = best_in_turn({"ours": written.by_store, "by hand": written.by_hand}, 3)
    return {"writing facts": least["ours"] / least["by hand"]}


def too_great(found: dict[str, float]) -> dict[str, float]:
    """Of ratios those that are much greater than when they were stored."""
    stored = stored_ratios()
    return {name: ratio for name, ratio in found.items() if ratio > stored[name] * REGRESSED}


def least_of(measure: Measure) -> dict[str, float]:
    """The ratios of a measure, taken again while one is too great: a busy machine errs upwards."""
    found = measure()
    for _ in range(_TRIES):
        if not too_great(found):
            break
        found = {name: min(found[name], again) for name, again in measure().items()}
    return found


def show() -> None:
    """Print each ratio beside the stored one."""
    stored = stored_ratios()
    with measures() as known:
        for measure in known.values():
            for name, ratio in least_of(measure).items():
                print(f"{name:32} {ratio:6.2f}   stored {stored.get(name, 0):6.2f}", flush=True)
