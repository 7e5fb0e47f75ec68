"""Damages a library at random, opens it, and looks whether it is right, or refused in a sentence.

    .venv/bin/python -m tests.benchmarks.damage --times 1000 --seed 1

The example is made, then cut short, bits of it are turned, pieces lost or pages put in each other's place,
in the library's file or in what SQLite keeps beside it. Every time it is opened and used from end to end: it
must be right, hold what it held before its last changes, or be refused in a sentence. Another error, or more
than a minute, is printed with its number, and `--only SEED:NUMBER` does that one again. Where it opens and
holds something else, which no check has found, that is counted by itself.
"""

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from briefing_app.domain.searching import SearchFilters
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.example import seed_files
from briefing_app.services.searching import find
from briefing_app.services.source_texts import source_text
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget
from briefing_app.system.errors import BriefingError
from tests.helpers.soundness import State, assert_texts_are_found, differences, state
from tests.helpers.working import JOBS, Bench, do

_PAGE, _SECTOR = 4096, 512
_LONGEST = 60.0
_JOBS = 12
_BESIDE, GATHERED = "-wal", "gathered.briefing"
WRONG = "WRONG"
Hurt = Callable[[bytearray, Random], object]


def _cut(content: bytearray, random: Random) -> None:
    del content[random.randrange(len(content)) :]


def _cut_at_page(content: bytearray, random: Random) -> None:
    del content[random.randrange(len(content) // _PAGE + 1) * _PAGE :]


def _turn(content: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 1, 2, 8, 100))):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def _turn_in_head(content: bytearray, random: Random) -> None:
    content[random.randrange(min(len(content), 2 * _PAGE))] ^= 1 << random.randrange(8)


def _lose(content: bytearray, random: Random) -> None:
    size = random.choice((_SECTOR, _PAGE, 4 * _PAGE))
    start = random.randrange(len(content) // size) * size
    content[start : start + size] = random.choice((bytes(size), random.randbytes(size)))


def _swap(content: bytearray, random: Random) -> None:
    one, other = (random.randrange(len(content) // _PAGE) * _PAGE for _ in range(2))
    first, second = content[one : one + _PAGE], content[other : other + _PAGE]
    content[one : one + _PAGE], content[other : other + _PAGE] = second, first


HURTS: Mapping[str, Hurt] = {
    "cut short": _cut,
    "cut at a page": _cut_at_page,
    "bits turned": _turn,
    "a bit turned in the head": _turn_in_head,
    "a piece lost": _lose,
    "pages swapped": _swap,
}


def made(folder: Path, jobs: Sequence[str] = ()) -> tuple[Path, list[State]]:
    """A library with the last jobs in the file beside it, as by a process that was killed, and its states."""
    path, kept = folder / "whole.briefing", folder / "kept.briefing"
    with Library.create(path) as library:
        add_files(library, seed_files())
        library.gather()
        states = [state(library)]
        for number, name in enumerate(jobs or [""] * _JOBS):
            seed = f"damage:{number}"
            if name:
                JOBS[name][1](Bench(library, Random(seed), folder))  # noqa: S311 - the same every time
            else:
                do(library, folder, seed)
            states.append(state(library))
        for suffix in ("", _BESIDE):
            shutil.copy(path.with_name(path.name + suffix), kept.with_name(kept.name + suffix))
    shutil.copy(path, folder / GATHERED)
    return kept, states


def hurt(kept: Path, path: Path, random: Random) -> str:
    """Put a damaged library at `path`, or a whole one beside which something is damaged; tells how."""
    how, beside = random.choice(list(HURTS)), random.random() < 0.3
    shutil.copy(kept if beside else kept.with_name(GATHERED), path)
    part = path
    if beside:
        part = path.with_name(path.name + _BESIDE)
        shutil.copy(kept.with_name(kept.name + _BESIDE), part)
    content = bytearray(part.read_bytes())
    HURTS[how](content, random)
    part.write_bytes(content)
    return f"{how}, beside it" if beside else how


def _flaw(library: Library) -> str:
    """What of texts, files and the index is not what it was, which no state tells."""
    try:
        assert_texts_are_found(library)
    except AssertionError as error:
        return str(error).partition("\n")[0]
    return ""


def tried(kept: Path, states: list[State], name: str) -> tuple[str, str]:
    """How a library was damaged, by a number of its own, and what came of opening and using it."""
    path = kept.with_name("hurt.briefing")
    forget(path)
    how = hurt(kept, path, Random(name))  # noqa: S311 - the same damage every time
    try:
        with Library.open(path) as library:
            held = contents(library)
            for source in held.sources:
                source_text(library, source.sha256)
            find(library, "children", SearchFilters())
            now = state(library)
            flaw = _flaw(library)
    except BriefingError as error:
        said = str(error)
        return how, said.replace(path.name, "…") if said.endswith(".") else f"{WRONG} no sentence: {said}"
    if flaw:
        return how, f"something else in {flaw}"
    if now == states[-1]:
        return how, "right"
    if now in states:
        return how, "as before its last changes"
    return how, f"something else in {', '.join(differences(states[-1], now))}"


def _work(kept: Path, states: list[State], names: list[str], told: Connection) -> None:
    for name in names:
        try:
            how, what = tried(kept, states, name)
        except Exception as error:  # noqa: BLE001 - what is looked for
            how, what = WRONG, f"{WRONG} {name} {type(error).__name__}: {error}"
        told.send((how, what))
    told.close()


def damage(folder: Path, names: list[str]) -> dict[str, Counter[str]]:
    """Damage a library in so many ways, in a process that is ended if it hangs; what came of each."""
    kept, states = made(folder)
    context = multiprocessing.get_context("spawn")
    outcomes: dict[str, Counter[str]] = {}
    while names:
        hears, told = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(kept, states, names, told))
        process.start()
        told.close()
        names = names[_heard(hears, outcomes, len(names)) :]
        process.kill()
        process.join()
        hears.close()
        if names:
            outcomes.setdefault(WRONG, Counter())[f"{WRONG} {names[0]} hangs or ends the process"] += 1
            names = names[1:]
    return outcomes


def _heard(hears: Connection, outcomes: dict[str, Counter[str]], most: int) -> int:
    """Count what is told until all is, or nothing for too long; how many were told."""
    for number in range(most):
        try:
            if not hears.poll(_LONGEST):
                return number
            how, what = hears.recv()
        except EOFError:
            return number
        outcomes.setdefault(how, Counter())[what] += 1
    return most


def main() -> int:
    options = options_of("damage", "Damages a library at random and opens it.", times=1000)
    begun = time.monotonic()
    names = [f"{options.seed}:{number}" for number in range(options.times)]
    with tempfile.TemporaryDirectory(prefix="damage-") as folder:
        os.environ["BRIEFING_HOME"] = str(Path(folder) / "home")
        outcomes = damage(Path(folder), [options.only] if options.only else names)
    return print_outcomes(outcomes, begun)


def print_outcomes(outcomes: dict[str, Counter[str]], begun: float) -> int:
    """Print what came of each kind of damage; gives the exit status."""
    print(f"{sum(one.total() for one in outcomes.values())} damages in {time.monotonic() - begun:.0f} s")
    for how, counts in sorted(outcomes.items()):
        print(f"{how}: {counts.total()}")
        for what, count in counts.most_common():
            print(f"    {count} × {what}")
    return 1 if any(what.startswith(WRONG) for counts in outcomes.values() for what in counts) else 0


def options_of(prog: str, description: str, *, times: int) -> argparse.Namespace:
    """What a harness that damages libraries is asked to do."""
    parser = argparse.ArgumentParser(prog=prog, description=description)
    parser.add_argument("--times", type=int, default=times, help="how often")
    parser.add_argument("--seed", type=int, default=1, help="another number does other damage")
    parser.add_argument("--only", metavar="SEED:NUMBER", help="the one damage to do again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
