"""Kills somebody who works at a library, and looks whether anything is lost or half done."""

import hashlib
import multiprocessing
import shutil
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pypdfium2

from briefing_app.store.library import Library
from briefing_app.store.library_file import forget
from briefing_app.system.errors import BriefingError
from tests.helpers.soundness import State, assert_whole, differences, state
from tests.helpers.stores import assert_sound, looking
from tests.helpers.working import HOME, NEW, OLD, PACK, STORES, do, work

_LONGEST_WAIT, _LONGEST_DELAY, _MOST_JOBS_TO_WAIT_FOR = 30.0, 0.4, 4
LIBRARY = "a.briefing"


class LostError(AssertionError):
    """Something that was told is not there, or something is there by half."""


@dataclass(slots=True)
class Tally:
    """How often what was interrupted, and what was found of it."""

    kills: int = 0
    done: int = 0
    interrupted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Heard:
    """What somebody who was killed has told: the last job begun, and what was so after each that was done."""

    begun: str = ""
    number: int = -1
    states: list[State] = field(default_factory=list)

    def take(self, message: dict[str, object]) -> None:
        if "begun" in message:
            self.begun, self.number = str(message["job"]), int(str(message["begun"]))
        else:
            told = message["state"]
            assert isinstance(told, dict)
            self.states.append(told)

    @property
    def in_hand(self) -> str:
        """The job that was begun and is not known to be done; nothing if there is none."""
        return self.begun if self.number >= len(self.states) else ""


class Round:
    """One library at which somebody works in a folder, is killed, and again."""

    def __init__(self, folder: Path, tally: Tally, only: Sequence[str] = ()) -> None:
        self.folder, self.tally, self._only = folder, tally, only
        self.path = folder / LIBRARY
        self._pack: str | None = None
        self._backups: set[Path] = set()
        if not self.path.exists():
            Library.create(self.path).close()

    def once(self, seed: str) -> None:
        """Let somebody work, kill them, and look at everything.

        Raises:
            AssertionError: anything is lost, half done or not sound.
        """
        shutil.copy(self.path, self.folder / "before")
        with Library.open(self.path) as library:
            before = state(library)
        heard = _killed(self.path, self.folder, seed, self._only)
        self.tally.kills += 1
        self.tally.done += len(heard.states)
        self.tally.interrupted[heard.in_hand or "between jobs"] += 1
        with Library.open(self.path) as library:
            now = state(library)
        self._compare(before, now, heard, seed)
        assert_whole(self.path)
        self._look_at_pack()
        self._look_at_parts()
        self._look_at_old()
        self._look_at_new()
        self._look_at_backups([before, *heard.states, now])

    def _compare(self, before: State, now: State, heard: Heard, seed: str) -> None:
        """What is there is what was told last, or that and the whole of the job in hand."""
        told = heard.states[-1] if heard.states else before
        if now == told:
            self.tally.found["nothing of the job"] += bool(heard.in_hand)
            return
        if not heard.in_hand:
            raise LostError(f"{seed}: after all was done there is something else: {differences(told, now)}")
        if now != self._after(heard, seed):
            raise LostError(f"{seed}: half of “{heard.in_hand}” is there: {differences(told, now)}")
        self.tally.found["the whole job"] += 1

    def _after(self, heard: Heard, seed: str) -> State:
        """What is there once all that was begun is done, by doing it again with a copy from before."""
        with TemporaryDirectory(dir=self.folder) as name:
            again = Path(name)
            shutil.copy(self.folder / "before", again / LIBRARY)
            with Library.open(again / LIBRARY) as library:
                for number in range(heard.number + 1):
                    do(library, again, f"{seed}:{number}", self._only)
                    if number < len(heard.states) and state(library) != heard.states[number]:
                        raise LostError(f"{seed}:{number}: the same job came to something else")
                return state(library)

    def _look_at_pack(self) -> None:
        """A pack is the old file or a whole new one."""
        path = self.folder / PACK
        if not path.exists():
            assert self._pack is None, "the pack is gone"
            return
        content = path.read_bytes()
        mark = hashlib.sha256(content).hexdigest()
        if mark != self._pack:
            assert content.startswith(b"%PDF"), "no pack"
            assert content.rstrip().endswith(b"%%EOF"), "half a pack"
            document = pypdfium2.PdfDocument(content)
            assert len(document) > 0
            document.close()
            self.tally.found["a new pack"] += 1
        self._pack = mark

    def _look_at_parts(self) -> None:
        """What an unfinished pack left has no name of a pack."""
        for part in self.folder.glob(".briefing-*"):
            assert part.suffix == ".part"
            self.tally.found["a pack's unfinished file"] += 1
            part.unlink()

    def _look_at_old(self) -> None:
        """A library that was being brought up to date opens, and holds what it did."""
        for version in range(5, 9):
            path = self.folder / OLD.format(version)
            if path.exists():
                self.tally.found[f"a library of schema {_version(path)}"] += 1
                with Library.open(path) as library:
                    assert state(library) == _migrated(version), f"a library of schema {version}"
                assert_sound(path)
                forget(path)

    def _look_at_new(self) -> None:
        """A library that was being made opens empty, or is refused in a sentence."""
        for path in self.folder.glob(NEW.format("*")):
            try:
                Library.open(path).close()
            except BriefingError as error:
                self.tally.refused[str(error).replace(path.name, "…")] += 1
            else:
                assert_sound(path)
            forget(path)

    def _look_at_backups(self, states: list[State]) -> None:
        """A backup is the whole library as it was at some moment; what is unfinished has no name of one."""
        there = {path for path in (self.folder / HOME).rglob("*") if path.is_file()}
        unfinished = {path for path in there if ".unfinished" in path.name}
        for path in unfinished:
            self.tally.found["a backup's unfinished file"] += 1
            path.unlink()
        for path in there - unfinished - self._backups:
            copied = self.folder / "backup.briefing"
            shutil.copy(path, copied)
            with Library.open(copied) as library:
                assert state(library) in states, "a backup of no moment"
            assert_whole(copied)
            forget(copied)
            self.tally.found["a new backup"] += 1
        self._backups = there - unfinished


def _version(path: Path) -> int:
    with looking(path) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@cache
def _migrated(version: int) -> State:
    """What a library of an older schema holds when nobody disturbs its opening."""
    with TemporaryDirectory() as name:
        path = Path(name) / "old.briefing"
        shutil.copy(STORES / f"schema-{version}.briefing", path)
        with Library.open(path) as library:
            return state(library)


def _killed(path: Path, folder: Path, seed: str, only: Sequence[str]) -> Heard:
    """Start somebody, wait until some jobs are done and for a moment longer, and kill the process."""
    random = Random(seed)  # noqa: S311 - the same moments, as far as one can say
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.helpers.working"])
    hears, told = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(path, folder, seed, told, only))
    process.start()
    told.close()
    heard = Heard()
    try:
        _wait_for(hears, heard, random.randint(0, _MOST_JOBS_TO_WAIT_FOR))
        time.sleep(random.random() ** 2 * _LONGEST_DELAY)
        assert process.is_alive(), f"{seed}: the process ended by itself in “{heard.in_hand}”"
    finally:
        process.kill()
        process.join()
    # Whatever was told before the end was told.
    with suppress(EOFError, OSError):
        while True:
            heard.take(hears.recv())
    hears.close()
    process.close()
    return heard


def _wait_for(hears: Connection, heard: Heard, jobs: int) -> None:
    """Listen until the first job has begun and so many are done."""
    end = time.monotonic() + _LONGEST_WAIT
    while heard.number < 0 or len(heard.states) < jobs:
        assert hears.poll(max(0, end - time.monotonic())), f"nothing was told after “{heard.in_hand}”"
        heard.take(hears.recv())
