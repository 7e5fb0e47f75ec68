"""Does jobs on disks that fail at each step in turn, and prints what was said of it.

    .venv/bin/python -m tests.benchmarks.failing_disk --every 3

A disk is full, full after half of a write, broken once or for good, not to be read, or no file may grow; each
of that from the first, second, … call of the system on, until the job does not come to it. Every time the job
must be done, or refused in a sentence and not be there; the library must be whole once the disk is. Calls are
made to fail by a small library that is compiled for it where there is a compiler, and a tiny disk is mounted
where one may; else that is said.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.helpers.failing_disk import SHIMMED, WITHOUT_SHIM, compiled, mounted, outcomes, unmounted


def main() -> int:
    options = _options()
    lost = 0
    with tempfile.TemporaryDirectory(prefix="failing-") as name:
        folder = Path(name)
        os.environ["BRIEFING_HOME"] = str(folder / "home")
        shim = compiled(folder)
        if shim is None:
            print("calls of the system can't be made to fail here: that takes Linux and a C compiler")
        for kind in (*(SHIMMED if shim else ()), *WITHOUT_SHIM):
            place = folder / kind.replace(" ", "-")
            place.mkdir()
            lost += _try(kind, place, options.every, shim if kind in SHIMMED else None)
    return 1 if lost else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="failing_disk", description="Does jobs on disks that fail.")
    parser.add_argument("--every", type=int, default=1, help="how far one step that fails is from the next")
    return parser.parse_args()


def _try(kind: str, place: Path, every: int, shim: Path | None) -> int:
    """Try one way to fail and tell of it; the number of ways in which something was lost."""
    tiny = kind == "tiny disk"
    if tiny and not mounted(place):
        print("a tiny disk can't be mounted here: only an administrator may")
        return 0
    try:
        found = outcomes(kind, place, every, shim=shim)
    except AssertionError as error:
        print(f"{kind}: LOST {error}", flush=True)
        return 1
    finally:
        if tiny:
            unmounted(place)
    said = sum(found.values(), Counter[str]())
    print(f"{kind}: {said.total()} failures in {len(found)} jobs, {said['done']} of them done all the same")
    for sentence, count in said.most_common():
        print(f"    {count} × {sentence}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
