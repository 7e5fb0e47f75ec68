"""Does jobs on a disk that fails at each step in turn: each is done, or refused in a sentence and not there.

    python -m tests.helpers.failing_disk KIND FOLDER EVERY [JOB …]

It is a process of its own, which `outcomes` starts, so that whatever fails fails there alone.
"""

import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Protocol

from briefing_app.store.library import Library
from briefing_app.store.library_file import UNFINISHED, forget
from briefing_app.system.errors import BriefingError
from tests.helpers.soundness import assert_whole, state
from tests.helpers.working import JOBS, OLD, PACK, STORES, Bench, do

SHIM = Path(__file__).with_suffix(".c")
SHIMMED = ("no room", "no room after half", "broken once", "broken for good", "can't be read")
WITHOUT_SHIM = ("size limit", "tiny disk")
TRIED = ("import", "correct details", "confirm all", "reject", "correct", "merge", "undo", "remove", "plan")
TRIED_TOO = ("pack", "migrate", "create", "open")
_SEED, _JOBS_BEFORE, _STEP = "before:{}", 25, 4096
_MOST_STEPS, _OLDEST = 4000, 5
_OLD_PACK = b"the old pack"


class Disk(Protocol):
    """A disk that can be told at which step to fail; `heal` answers whether it came to that."""

    def arm(self, step: int) -> None: ...

    def heal(self) -> bool: ...


class Shimmed:
    """Calls of the system that fail by number (`failing_disk.c`, loaded before the C library)."""

    _WAYS: Mapping[str, tuple[int, int, int, int]] = {
        "no room": (errno.ENOSPC, 0, 1, 0),
        "no room after half": (errno.ENOSPC, 1, 1, 0),
        "broken once": (errno.EIO, 0, 0, 0),
        "broken for good": (errno.EIO, 0, 1, 0),
        "can't be read": (errno.EIO, 0, 1, 1),
    }

    def __init__(self, kind: str, folder: Path) -> None:
        self._shim = ctypes.CDLL(None)
        self._way, self._step = self._WAYS[kind], 0
        self._shim.disk_watch(str(folder.resolve()).encode())

    def arm(self, step: int) -> None:
        self._step = step
        self._shim.disk_fail(ctypes.c_long(step), *self._way)

    def heal(self) -> bool:
        reached = self._shim.disk_calls() >= self._step
        self._shim.disk_fail(ctypes.c_long(0), 0, 0, 0, 0)
        return bool(reached)


class Limited:
    """No file may grow beyond some size, page by page."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._limit = folder, 0

    def arm(self, step: int) -> None:
        import resource  # noqa: PLC0415 - there is none on Windows

        self._limit = (step - 1) * _STEP
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._limit, most))

    def heal(self) -> bool:
        import resource  # noqa: PLC0415

        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        # The library lies below: what grows from nothing are the files beside it, and a pack.
        return self._limit < 2 * (self._folder / "base").stat().st_size


class Tiny:
    """A disk of a few megabytes on which ever less is taken up by something else."""

    def __init__(self, folder: Path) -> None:
        self._ballast = folder / "ballast"
        self._left = 0

    def arm(self, step: int) -> None:
        self._left = (step - 1) * _STEP
        free = os.statvfs(self._ballast.parent)
        self._ballast.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - self._left)))

    def heal(self) -> bool:
        self._ballast.unlink(missing_ok=True)
        return self._left < 1_500_000


class Trial:
    """One job after the other, each with a copy of the same library on a disk that fails."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        self._disk, self._folder = disk, folder
        self._path, self._base = folder / "a.briefing", folder / "base"
        self._old = folder / OLD.format(_OLDEST)
        with Library.create(self._path) as library:
            for number in range(_JOBS_BEFORE):
                do(library, folder, _SEED.format(number))
        shutil.move(self._path, self._base)

    def run(self, name: str, every: int) -> Counter[str]:
        """Let the disk fail at each `every`-th step of a job until it does not come to that any more."""
        outcomes: Counter[str] = Counter()
        self._fresh()
        with Library.open(self._path) as library:
            before = state(library)
            self._do(name, library)
            after = state(library)
        for step in range(1, _MOST_STEPS, every):
            self._fresh()
            outcome, reached = self._try(name, step)
            if not reached:
                break
            with Library.open(self._path) as library:
                now = state(library)
            if now == after != before and outcome != "done":
                # Said to have failed, which it has not: at the last step there is no way to know.
                outcome = f"{outcome} (and done)"
            assert now in ((after,) if outcome == "done" and name != "pack" else (before, after)), name
            assert_whole(self._path)
            self._look_beside(done=outcome == "done")
            assert outcome == "done" or outcome.rstrip(")").endswith((".", "(and done")), outcome
            outcomes[outcome] += 1
        return outcomes

    def _look_beside(self, *, done: bool) -> None:
        """A pack is the old one or whole; other libraries open, one that could not be made is gone."""
        pack = (self._folder / PACK).read_bytes()
        assert pack == _OLD_PACK or pack.rstrip().endswith(b"%%EOF"), "half a pack"
        assert not list(self._folder.glob(".briefing-*.part")), "an unfinished pack is left"
        assert done or not list(self._folder.glob("new-*")), "an unfinished library is left"
        for path in (*self._folder.glob("new-*.briefing"), *self._folder.glob("old-*.briefing")):
            assert_whole(path)

    def _fresh(self) -> None:
        for path in (self._path, *self._folder.glob("new-*"), *self._folder.glob("old-*.briefing")):
            forget(path)
        shutil.copy(self._base, self._path)
        shutil.copy(STORES / f"schema-{_OLDEST}.briefing", self._old)
        (self._folder / PACK).write_bytes(_OLD_PACK)

    def _try(self, name: str, step: int) -> tuple[str, bool]:
        """What came of a job on a disk that fails at a step, and whether it came to that step."""
        library = None if name == "open" else Library.open(self._path)
        self._disk.arm(step)
        try:
            self._do(name, library)
        except BriefingError as error:
            told = str(error).replace(str(self._folder), "…")
            assert UNFINISHED not in told, "a name that nobody gave is told"
            return told, self._closed(library)
        else:
            return "done", self._closed(library)
        finally:
            self._disk.heal()

    def _closed(self, library: Library | None) -> bool:
        """Close a library while the disk is what it is, and only then heal that."""
        if library is not None:
            library.close()
        return self._disk.heal()

    def _do(self, name: str, library: Library | None) -> None:
        if library is None or name in ("open", "migrate"):
            Library.open(self._old if name == "migrate" else self._path).close()
        else:
            JOBS[name][1](Bench(library, Random(7), self._folder))  # noqa: S311


def outcomes(
    kind: str, folder: Path, every: int = 1, jobs: tuple[str, ...] = (), shim: Path | None = None
) -> dict[str, Counter[str]]:
    """What comes of jobs on a disk that fails in some way, by their names.

    Raises:
        AssertionError: anything is lost, half done or not said in a sentence.
    """
    program = [sys.executable, "-m", "tests.helpers.failing_disk", kind, str(folder), str(every), *jobs]
    settings = {**os.environ, **({"LD_PRELOAD": str(shim)} if shim else {})}
    found = subprocess.run(program, capture_output=True, text=True, env=settings, check=False)
    assert found.returncode == 0, f"{kind}: {found.returncode}\n{found.stdout}\n{found.stderr[-4000:]}"
    lines = [json.loads(line) for line in found.stdout.splitlines()]
    return {line["job"]: Counter(line["outcomes"]) for line in lines}


def compiled(folder: Path) -> Path | None:
    """The library that lets calls fail, if there is a compiler for it here."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    made = folder / "failing_disk.so"
    found = subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(SHIM), "-ldl"],
        capture_output=True,
        check=False,
    )
    return made if found.returncode == 0 else None


def mounted(folder: Path, megabytes: int = 8) -> bool:
    """Whether a disk of so many megabytes could be mounted at a folder; only an administrator may."""
    if shutil.which("mount") is None:
        return False
    program = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    return subprocess.run(program, capture_output=True, check=False).returncode == 0


def unmounted(folder: Path) -> None:
    subprocess.run(["umount", str(folder)], capture_output=True, check=False)


def main() -> None:
    kind, place, every, *jobs = sys.argv[1:]
    folder = Path(place)
    disk: Disk
    if kind in SHIMMED:
        disk = Shimmed(kind, folder)
    else:
        disk = Limited(folder) if kind == "size limit" else Tiny(folder)
    trial = Trial(disk, folder)
    for name in jobs or (*TRIED, *TRIED_TOO):
        print(json.dumps({"job": name, "outcomes": trial.run(name, int(every))}), flush=True)


if __name__ == "__main__":
    main()
