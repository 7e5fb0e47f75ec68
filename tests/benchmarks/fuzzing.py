"""Looks for files and texts that crash or hold up the program.

    .venv/bin/python -m tests.benchmarks.fuzzing --minutes 10 rtf quotes

Without names, every format and every extractor gets its minutes. Each is tried in a process of its own,
which is ended when an example takes too long. What is found is printed with the number of an example, and
`--example TARGET:SEED:NUMBER --save FILE` writes that one to a file. It ends with 1 if anything was found.
"""

import argparse
import queue
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.fuzz_targets import TARGETS, example

_SECONDS_EACH = 20.0


@dataclass(slots=True)
class Outcome:
    """What came of one target: examples tried, and the numbers of those that crashed or hung by reason."""

    tried: int = 0
    slowest: float = 0.0
    crashes: int = 0
    hangs: int = 0
    found: dict[str, list[int]] = field(default_factory=dict)

    def note_crash(self, reason: str, number: int) -> None:
        self.crashes += 1
        self.found.setdefault(reason, []).append(number)

    def note_hang(self, seconds: float, number: int) -> None:
        self.hangs += 1
        self.found.setdefault(f"more than {seconds:.0f} s", []).append(number)


def main() -> int:
    options = _options()
    if options.example:
        target, seed, number = options.example.split(":")
        options.save.write_bytes(example(target, int(seed), int(number)))
        return 0
    found = False
    for target in options.targets or TARGETS:
        outcome = fuzz(target, options.seed, options.minutes * 60, options.seconds)
        found = found or bool(outcome.found)
        print(
            f"{target:10} {outcome.tried:8,} examples, slowest {outcome.slowest:5.1f} s,"
            f" {outcome.crashes} crashes, {outcome.hangs} hangs",
            flush=True,
        )
        for reason, numbers in outcome.found.items():
            print(f"    {len(numbers)} × {reason}, first {target}:{options.seed}:{numbers[0]}", flush=True)
    return 1 if found else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="fuzzing", description="Looks for what crashes or holds up the program."
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=10.0, help="for each target")
    parser.add_argument("--seed", type=int, default=1, help="another number makes other examples")
    parser.add_argument("--seconds", type=float, default=_SECONDS_EACH, help="that one example may take")
    parser.add_argument("--example", help="TARGET:SEED:NUMBER to be written to a file")
    parser.add_argument("--save", type=Path, default=Path("example.bin"), help="the file")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    return options


def fuzz(target: str, seed: int, seconds: float, seconds_each: float) -> Outcome:
    """Try examples for so long, starting another process after each that was ended."""
    outcome = Outcome()
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        number = _run(target, seed, number, end, seconds_each, outcome)
    return outcome


def _run(target: str, seed: int, first: int, end: float, seconds_each: float, outcome: Outcome) -> int:
    """Try examples in one process until the end or until it has to be ended; the number of the next."""
    program = [sys.executable, "-m", "tests.benchmarks.fuzz_targets", target, str(seed), str(first)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        reader = threading.Thread(target=_pass_on, args=(process, lines))
        reader.start()
        try:
            return follow(lines, first, end, seconds_each, outcome)
        finally:
            process.kill()
            reader.join()


def _pass_on(process: subprocess.Popen[str], lines: queue.SimpleQueue[str]) -> None:
    for line in process.stdout or ():
        lines.put(line)
    lines.put("")


def follow(
    lines: queue.SimpleQueue[str], number: int, end: float, seconds_each: float, outcome: Outcome
) -> int:
    """Note what a process prints until the end, or until it ends or hangs; the number of the next example."""
    begun = time.monotonic()
    while time.monotonic() < end:
        try:
            word, _, rest = lines.get(timeout=seconds_each).partition(" ")
        except queue.Empty:
            outcome.note_hang(seconds_each, number)
            return number + 1
        if not word:
            outcome.note_crash("the process ended", number)
            return number + 1
        if word == "begin":
            number, begun = int(rest), time.monotonic()
        elif word == "crash":
            outcome.note_crash(rest.partition(" ")[2].strip(), number)
        else:
            outcome.tried += 1
            outcome.slowest = max(outcome.slowest, time.monotonic() - begun)
    return number


if __name__ == "__main__":
    sys.exit(main())
