"""Much at once: facts written, documents added, a long pack, a change of many facts, a large library."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from briefing_app.services import reviewing, undoing
from briefing_app.services.reading_files import Incoming
from briefing_app.store import facts, indexing, loading
from briefing_app.store.library import Library
from tests.benchmarks.libraries import Articles, add_article, library_of, seed_words, texts
from tests.benchmarks.measures import best_in_turn, cpu, exponent, verdict, wall
from tests.benchmarks.rates import stored
from tests.benchmarks.varied import write_articles

_ROOT = Path(__file__).resolve().parents[2]
_TABLES = (
    "operations",
    "sources",
    "documents",
    "passages",
    "people",
    "facts",
    "mentions",
    "quote_mentions",
    "figure_mentions",
    "event_mentions",
    "judgement_mentions",
    "search_entries",
    "search_words",
)
_MOST_LIKE_PLAIN = 1 / 0.7


class Written:
    """The same articles written by the store, and the same rows by `executemany` and a rebuilt index."""

    def __init__(self, folder: Path, quotes: int, words: Sequence[str] = ()) -> None:
        self._folder = folder
        self._names = count()
        writer = Articles(words or seed_words(), quotes)
        self._articles = [writer.article(15) for _ in range(quotes // 15)]
        path = self._fresh()
        with Library.create(path) as library:
            self._write(library)
            self._rows = {
                table: library.db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - from this module
                for table in _TABLES
            }
            self.facts = len(self._rows["facts"])

    def _fresh(self) -> Path:
        return self._folder / f"written {next(self._names)}.briefing"

    def _write(self, library: Library) -> None:
        with library.operation("Add documents") as operation:
            entries = list[indexing.Entry]()
            made = [one for each in self._articles for one in add_article(library, operation, each, entries)]
            indexing.add(library, entries)
            facts.insert(library, made)

    def by_store(self) -> float:
        """CPU milliseconds of the store."""
        with Library.create(self._fresh()) as library:
            return cpu(lambda: self._write(library))

    def by_hand(self) -> float:
        """CPU milliseconds of plain statements."""
        with Library.create(self._fresh()) as library:
            return cpu(lambda: self._copy(library))

    def _copy(self, library: Library) -> None:
        with library.derived():
            for table, rows in self._rows.items():
                places = ", ".join("?" * len(rows[0]))
                library.db.conn.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608
            library.db.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")


def writing(folder: Path) -> None:
    """Print how many facts the store writes, beside plain statements."""
    with tempfile.TemporaryDirectory() as place:
        written = Written(Path(place), 6000, texts(folder))
        least = best_in_turn({"ours": written.by_store, "by hand": written.by_hand}, 3)
    ratio = least["ours"] / least["by hand"]
    rate = written.facts / least["ours"] * 1000
    print(
        f"facts written, with their documents and entries: {rate:,.0f} a CPU-second, {1 / ratio:.2f} × plain"
        f" statements ({verdict(ratio, _MOST_LIKE_PLAIN)})",
        flush=True,
    )


def adding(numbers: Sequence[int], reports: Path | None) -> None:
    """Print how fast articles and reports are added, and how time and memory grow with their number."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        spent, height = list[float](), list[float]()
        for number in sorted(numbers):
            (folder / str(number)).mkdir()
            files = _incoming(write_articles(folder / str(number), number))
            stored(f"{number} articles, one core", files, folder / f"{number} 1.briefing")
            cores = os.cpu_count() or 1
            name = f"{number} articles, {cores} cores"
            found = stored(name, files, folder / f"{name}.briefing", workers=cores)
            spent.append(found.cpu)
            height.append(found.memory)
        if len(numbers) > 1:
            print(f"time grows with the number to the power of {exponent(sorted(numbers), spent):.2f}")
            print(
                f"memory grows with the number to the power of {exponent(sorted(numbers), height):.2f}",
                flush=True,
            )
        _recoll(folder / str(max(numbers)), folder / "recoll", max(numbers))
        if reports:
            files = _incoming(sorted(reports.glob("*.pdf")))
            for workers in (1, os.cpu_count() or 1):
                stored(
                    f"reports, {workers} cores",
                    files,
                    folder / f"reports {workers}.briefing",
                    workers=workers,
                )


def _incoming(paths: Sequence[Path]) -> list[Incoming]:
    return [Incoming(path, size=path.stat().st_size) for path in paths]


def _recoll(articles: Path, folder: Path, number: int) -> None:
    """The same articles indexed by Recoll, if it is here."""
    if not shutil.which("recollindex"):
        print("Recoll is not here, so it is left out: Debian's package is recollcmd.")
        return
    folder.mkdir()
    (folder / "recoll.conf").write_text(f"topdirs = {articles}\n", encoding="utf-8")
    before = os.times()
    subprocess.run(["recollindex", "-c", str(folder)], capture_output=True, check=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    print(f"Recoll's index of the same articles: {number / spent:.1f} documents a CPU-second", flush=True)


def packing() -> None:
    """Print how fast a pack of 500 pages is made."""
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.packing", "--pages", "20", "500", "--rounds", "1"],
        check=True,
        cwd=_ROOT,
    )


def undoing_many(folder: Path, number: int = 10_000) -> None:
    """Print how long it takes to confirm many facts, and to undo it."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "a.briefing"
        shutil.copy(library_of(number, folder), path)
        with Library.open(path) as library:
            quotes = loading.quotes(library)[:number]
            done = wall(lambda: reviewing.confirm(library, quotes))
            undone = wall(lambda: undoing.undo(library))
    print(
        f"{len(quotes):,} facts confirmed in {done:.0f} ms on the wall, undone in {undone:.0f} ms", flush=True
    )


def backing_up(path: Path, limit: float) -> None:
    """Print how long a backup of a library takes beside a copy of its file, and opening it."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["BRIEFING_HOME"] = place
        copied = wall(lambda: shutil.copy(path, Path(place) / "copy"))
        (Path(place) / "copy").unlink()
        for name, program in (("backed up", _BACK_UP), ("opened", _OPEN)):
            began = time.perf_counter()
            try:
                subprocess.run(
                    [sys.executable, "-c", program, str(path)], check=True, timeout=limit, cwd=_ROOT
                )
                said = f"{time.perf_counter() - began:.1f} s"
            except subprocess.TimeoutExpired:
                said = f"not within {limit:.0f} s"
            print(
                f"{path.stem} {name}: {said} on the wall; a copy of the file {copied / 1000:.1f} s",
                flush=True,
            )


_OPEN = """
import sys
from pathlib import Path
from briefing_app.services.libraries import open_library
open_library(Path(sys.argv[1])).close()
"""
_BACK_UP = """
import sys
from pathlib import Path
from briefing_app.services.backing_up import back_up
from briefing_app.store.library import Library, _connect
library = Library(Path(sys.argv[1]), _connect(Path(sys.argv[1]), None))
back_up(library)
library.close()
"""
