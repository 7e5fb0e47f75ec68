"""Running a command as the terminal does, with what it leaves behind."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing_app import cli


class Outcome(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as the terminal does."""

    def running(*arguments: str | Path) -> Outcome:
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 99
        return Outcome(status, *capsys.readouterr())

    return running


def assert_refused(outcome: Outcome) -> None:
    """A known error: status 1, and one sentence on standard error alone."""
    assert outcome.status == 1
    assert outcome.out == ""
    assert len(outcome.err.splitlines()) == 1
    assert outcome.err.endswith(".\n")
