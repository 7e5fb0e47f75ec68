"""Prints how many documents and pages are read and stored in a second: one core, all cores, a Dask cluster.

    .venv/bin/python -m tests.benchmarks.rates [--articles N] [--reports FOLDER] [--memory]

A CPU-second is one of this process and of all that read for it. Wall times on a busy machine vary.
"""

import argparse
import logging
import os
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from distributed import LocalCluster

from briefing_app.services.adding import Step, add_files
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming, read_one
from briefing_app.store import sources
from tests.benchmarks.varied import write_articles

_EVERY = 0.1
_MEGABYTE = 1_000_000


class Meter:
    """The CPU time and the memory of this process and those that it has started, also indirectly."""

    def __init__(self) -> None:
        self._spent: dict[int, float] = {}
        self._ended = threading.Event()
        self._me = psutil.Process()
        self.height = 0
        """The most memory in bytes that all of them have had at once."""

    def look(self) -> list[tuple[int, int]]:
        """Note what every process has spent so far; gives the memory in bytes of each, this one first."""
        held = []
        for process in (self._me, *self._me.children(recursive=True)):
            try:
                times = process.cpu_times()
                self._spent[process.pid] = times.user + times.system
                held.append((process.pid, process.memory_info().rss))
            except psutil.NoSuchProcess:
                continue
        self.height = max(self.height, sum(memory for _, memory in held))
        return held

    @property
    def spent(self) -> float:
        return sum(self._spent.values())

    def run(self) -> None:
        while not self._ended.wait(_EVERY):
            self.look()

    def end(self) -> None:
        self._ended.set()


@contextmanager
def measuring() -> Iterator[Meter]:
    """A meter that looks ten times a second."""
    meter = Meter()
    thread = threading.Thread(target=meter.run)
    thread.start()
    try:
        yield meter
    finally:
        meter.end()
        thread.join()


@dataclass(frozen=True, slots=True)
class Stored:
    """What it took to add some files: CPU-seconds, and megabytes at the height."""

    cpu: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--reports", type=Path, metavar="FOLDER")
    parser.add_argument("--memory", action="store_true", help="show the memory at every thousandth article")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "articles").mkdir()
        articles = write_articles(folder / "articles", asked.articles)
        if asked.memory:
            memory(articles, folder)
            return
        rates("articles", articles, folder)
        if asked.reports:
            rates("reports", sorted(asked.reports.glob("*.pdf")), folder)


def rates(name: str, paths: Sequence[Path], folder: Path) -> None:
    """Read and store the files in each of the three ways."""
    files = [Incoming(path, size=path.stat().st_size) for path in paths]
    read_one(files[0])  # patterns are compiled and frameworks read once a process
    begun = time.process_time()
    for item in files[: len(files) // 5 + 1]:
        read_one(item)
    spent = time.process_time() - begun
    print(f"{name}, to findings, not stored: {(len(files) // 5 + 1) / spent:8.1f} a CPU-second", flush=True)
    stored(f"{name}, one core", files, folder / f"{name} 1.briefing", workers=1)
    cores = os.cpu_count() or 1
    stored(f"{name}, {cores} cores", files, folder / f"{name} 2.briefing", workers=cores)
    with cluster() as address:
        stored(f"{name}, Dask, two workers", files, folder / f"{name} 3.briefing", scheduler=address)


@contextmanager
def cluster() -> Iterator[str]:
    """A scheduler with two workers on this machine."""
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=logging.CRITICAL,
    ) as two:
        yield two.scheduler_address


def stored(
    name: str, files: Sequence[Incoming], path: Path, *, workers: int = 1, scheduler: str | None = None
) -> Stored:
    """Print how fast files are read and stored in one way; gives what it took."""
    with measuring() as meter, new_library(path) as library:
        meter.look()
        before, begun = meter.spent, time.perf_counter()
        report = add_files(library, files, workers=workers, scheduler=scheduler)
        meter.look()
        wall, cpu = time.perf_counter() - begun, meter.spent - before
        documents = len(report.added)
        pages = sum(len(sources.document(library, one.sha256).pages) for one in report.added)
    print(
        f"{name}, stored: {documents} documents, {len(report.failed)} failed, {wall:.1f} s, {cpu:.1f} CPU-s"
    )
    print(f"    documents: {documents / wall:8.1f} a second {documents / cpu:8.1f} a CPU-second")
    if pages:
        print(f"    pages:     {pages / wall:8.1f} a second {pages / cpu:8.1f} a CPU-second", flush=True)
    return Stored(cpu, meter.height / _MEGABYTE)


def memory(paths: Sequence[Path], folder: Path) -> None:
    """Print the memory of all processes while the articles are added by all cores."""

    shown: set[int] = set()
    begun = time.perf_counter()

    def progress(step: Step) -> bool:
        if step.done % 1000 == 0 and step.done not in shown:
            shown.add(step.done)
            first, *others = (f"{held / _MEGABYTE:.0f}" for _, held in meter.look())
            print(
                f"{step.done:6} articles: {first} MB, others {', '.join(others)} MB,"
                f" {time.perf_counter() - begun:.0f} s, {meter.spent:.0f} CPU-s",
                flush=True,
            )
        return True

    with measuring() as meter, new_library(folder / "memory.briefing") as library:
        files = [Incoming(path, size=path.stat().st_size) for path in paths]
        begun = time.perf_counter()
        add_files(library, files, progress, workers=os.cpu_count() or 1)
        progress(Step(len(files) // 1000 * 1000, len(files), ""))


if __name__ == "__main__":
    main()
