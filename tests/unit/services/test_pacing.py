"""The time left: not said before it means something, steady, and in words."""

import pytest

from briefing_app.services.pacing import Pace


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def said(sizes: list[int], seconds: float, done: int) -> str:
    clock = Clock()
    pace = Pace(sizes, clock)
    clock.now = seconds
    return pace.left(done)


EVEN = [100_000] * 100


@pytest.mark.parametrize(
    ("seconds", "done", "words"),
    [
        (4, 10, ""),  # too soon to tell
        (30, 1, ""),  # too little done to tell
        (30, 0, ""),
        (60, 85, ""),  # soon over
        (60, 99, ""),
        (60, 60, "less than a minute left"),
        (60, 50, "about a minute left"),
        (60, 33, "about 2 minutes left"),
        (60, 10, "about 10 minutes left"),
        (360, 10, "about an hour left"),
        (3600, 10, "about 8 hours left"),
    ],
)
def test_the_time_left_is_said_in_words(seconds: float, done: int, words: str) -> None:
    assert said(EVEN, seconds, done) == words


def test_large_files_count_for_more() -> None:
    assert said([10_000_000, *[1000] * 100], 60, 1) == ""
    assert said([*[1000] * 100, 10_000_000], 60, 100) == "about 5 minutes left"


def test_files_of_no_known_size_count_alike() -> None:
    assert said([0] * 100, 60, 33) == "about 2 minutes left"
    assert said([], 60, 0) == ""


def test_an_estimate_that_wavers_is_not_repeated_to_the_user() -> None:
    clock = Clock()
    pace = Pace(EVEN, clock)
    heard = []
    for done in range(1, 100):
        # Every other file takes three times as long as the one before it.
        clock.now += 3 if done % 2 else 9
        heard.append(pace.left(done))
    told = [words for before, words in zip(["", *heard], heard, strict=False) if words != before]
    assert told[0] == "about 10 minutes left"
    assert told[-2:] == ["less than a minute left", ""]
    assert len(told) <= 8
    minutes = [int(words.split()[1]) for words in told if "minutes" in words]
    assert minutes == sorted(minutes, reverse=True)
