"""The window’s thread is never held up for long, whatever a user does."""

import subprocess
import sys
from pathlib import Path

import pytest

FELT = 400
"""Milliseconds: several times what is measured on a quiet machine, less than the mistakes it is to find."""


@pytest.mark.alone
def test_no_step_holds_the_window_up(example: Path) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.slots", str(example), "--most", str(FELT)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=240)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "confirm another" in ended.stdout
    assert "the longest but for larger text" in ended.stdout
