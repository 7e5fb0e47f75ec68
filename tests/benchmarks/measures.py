"""What benchmarks share: times, their spread, and how they compare with what is wanted."""

import json
import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

FRAME = 16.0
"""Milliseconds of a frame: what is done within one is never seen to take any time."""
STORED = Path(__file__).with_name("ratios.json")


def cpu(job: Callable[[], object]) -> float:
    """The CPU milliseconds of a job: on a busy machine the time on the wall says little."""
    began = time.process_time()
    job()
    return (time.process_time() - began) * 1000


def wall(job: Callable[[], object]) -> float:
    """The milliseconds of a job on the wall."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def median(times: Sequence[float]) -> float:
    return statistics.median(times)


def slowest(times: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[math.ceil(len(times) * 0.95) - 1]


def spread(times: Sequence[float]) -> str:
    """The median and the 95th percentile."""
    return f"{median(times):7.2f} / {slowest(times):7.2f} ms"


def best_in_turn(jobs: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The least that each job says, when all take turns."""
    found = dict.fromkeys(jobs, math.inf)
    for _ in range(rounds):
        for name, job in jobs.items():
            found[name] = min(found[name], job())
    return found


def verdict(measured: float, most: float) -> str:
    """Whether something is as it is wanted to be."""
    return "as wanted" if measured <= most else f"NOT as wanted ({most:g} at most)"


def exponent(sizes: Sequence[float], amounts: Sequence[float]) -> float:
    """How an amount grows with a size: 1 is in proportion, 0 not at all."""
    points = [(math.log(size), math.log(amount)) for size, amount in zip(sizes, amounts, strict=True)]
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def stored_ratios() -> dict[str, float]:
    """The ratios that were measured when they were last stored."""
    found: dict[str, float] = json.loads(STORED.read_text(encoding="utf-8"))
    return found
