"""How far the reading of documents is, on one line of the terminal that is written over."""

import shutil
import sys
import time
from typing import TYPE_CHECKING

from briefing_app.cli.terminal import plain

if TYPE_CHECKING:
    from briefing_app.services.adding import Step

_EVERY = 0.2
"""Seconds between two lines: no eye is faster, and a terminal may be slow."""


class ProgressLine:
    """A line on standard error, where that is a terminal; nothing elsewhere."""

    def __init__(self) -> None:
        self._shown = 0.0
        self._wanted = sys.stderr.isatty()

    def show(self, step: "Step") -> bool:
        """Show how far it is; never asks to stop, as Ctrl+C does that."""
        now = time.monotonic()
        if self._wanted and now - self._shown >= _EVERY:
            self._shown = now
            told = f"Reading {step.done + 1:,} of {step.total:,}"
            words = ", ".join(part for part in (told, step.left, plain(step.name)) if part)
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{words[:width]}", end="", file=sys.stderr, flush=True)
        return True

    def hear(self, done: int, total: int) -> None:
        """Show how many documents are read, and of how many."""
        from briefing_app.services.adding import Step  # noqa: PLC0415 - only where it is shown

        if self._wanted and done < total:
            self.show(Step(done, total, ""))

    def clear(self) -> None:
        """Leave the line as if there had been none."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
