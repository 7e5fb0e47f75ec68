"""Kills a process that works at a library, hundreds of times, and looks at what is left.

    .venv/bin/python -m tests.benchmarks.killing --times 500 --seed 1
    .venv/bin/python -m tests.benchmarks.killing --only import mark merge "undo of a merge"

Each time the process is killed (SIGKILL) at a moment by chance, in the middle of an import, a bulk
confirmation, a merge with another library, an undo, a pack, a backup, or while an older library is brought
up to date. The library is opened again, and must hold everything that was told to be done, all or nothing of
the job in hand, and nothing that does not follow from it. It goes on with the same library, and now and then
with a fresh one. It ends with 1 at the first that is lost; the folder is kept then. `--only` names the jobs.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.helpers.killed import Round, Tally
from tests.helpers.working import JOBS

_TOLD_EVERY = 50


def main() -> int:
    options = _options()
    tally, begun = Tally(), time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="killing-"))
    os.environ["BRIEFING_HOME"] = str(folder / "home")
    try:
        kill(folder, options, tally)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
        print(f"after {tally.kills} kills, in {folder}: {type(error).__name__}: {error}")
        return 1
    finally:
        tell(tally, time.monotonic() - begun)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="killing", description="Kills a process that works at a library.")
    parser.add_argument("--times", type=int, default=500, help="how often")
    parser.add_argument("--seed", type=int, default=1, help="another number does other jobs")
    parser.add_argument("--fresh", type=int, default=40, help="kills after which another library is begun")
    parser.add_argument("--only", nargs="+", choices=JOBS, default=(), metavar="JOB", help="only these jobs")
    return parser.parse_args()


def kill(folder: Path, options: argparse.Namespace, tally: Tally) -> None:
    """Kill so many times."""
    for first in range(0, options.times, options.fresh):
        place = folder / f"{first:05}"
        place.mkdir()
        current = Round(place, tally, options.only)
        for number in range(first, min(first + options.fresh, options.times)):
            current.once(f"{options.seed}:{number}")
            if tally.kills % _TOLD_EVERY == 0:
                print(f"{tally.kills} kills, {tally.done} jobs done", flush=True)


def tell(tally: Tally, seconds: float) -> None:
    """Print the counts of what was interrupted and found."""
    print(f"{tally.kills} kills in {seconds:.0f} s; {tally.done} jobs were told to be done")
    for title, counts in (
        ("interrupted", tally.interrupted),
        ("found", tally.found),
        ("unfinished new libraries refused", tally.refused),
    ):
        for what, count in counts.most_common():
            print(f"    {title}: {count} × {what}")


if __name__ == "__main__":
    sys.exit(main())
