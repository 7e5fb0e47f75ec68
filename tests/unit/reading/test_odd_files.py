"""The first examples that the hunt for crashes tries: nearly right files, read or refused, and odd texts."""

import ast
import subprocess
import sys
import time
from queue import SimpleQueue

import pytest

from tests.benchmarks.fuzz_targets import EXTRACTORS, TARGETS, attempt, example
from tests.benchmarks.fuzzing import Outcome, follow, fuzz

FORMATS = sorted(set(TARGETS) - set(EXTRACTORS))


@pytest.mark.parametrize("target", FORMATS)
def test_nearly_right_files_are_read_or_refused(target: str) -> None:
    for number in range(40):
        attempt(target, example(target, 7, number))


def test_odd_texts_and_pieces_of_documents_are_read() -> None:
    for number in range(100):
        attempt("mentions", example("mentions", 7, number))


def test_an_example_is_the_same_every_time() -> None:
    names = list(TARGETS)
    program = f"""
import hashlib
from tests.benchmarks.fuzz_targets import example
print([hashlib.sha256(example(name, 3, 5)).hexdigest() for name in {names}])
"""
    runs = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout for _ in "ab"
    }
    assert len(runs) == 1
    assert len(set(ast.literal_eval(next(iter(runs)).decode()))) > len(names) - 3


def followed(*lines: str) -> tuple[int, Outcome]:
    """What is noted of the lines that a process prints; the number of the example to go on with."""
    queue: SimpleQueue[str] = SimpleQueue()
    for line in lines:
        queue.put(f"{line}\n" if line else line)
    outcome = Outcome()
    return follow(queue, 0, time.monotonic() + 0.5, 0.05, outcome), outcome


def test_the_hunt_counts_its_examples_and_notes_what_takes_too_long() -> None:
    following, outcome = followed(
        "begin 0", "end 0", "begin 1", "crash 1 KeyError at x.py:7", "end 1", "begin 2"
    )
    assert (following, outcome.tried, outcome.crashes, outcome.hangs) == (3, 2, 1, 1)
    assert outcome.found == {"KeyError at x.py:7": [1], "more than 0 s": [2]}


def test_a_process_that_ends_is_a_crash() -> None:
    following, outcome = followed("begin 4", "")
    assert (following, outcome.found) == (5, {"the process ended": [4]})


def test_a_process_is_started_and_ended() -> None:
    # No example can even begin within so short a time.
    outcome = fuzz("txt", seed=1, seconds=0.3, seconds_each=0.01)
    assert outcome.hangs > 0
    assert outcome.tried == 0
