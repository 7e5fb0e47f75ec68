"""Libraries that count as large and as they were left, whatever was done to their bytes meanwhile."""

from pathlib import Path

import pytest

from briefing_app.store import as_left
from briefing_app.store.library import Library


def left(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Open a library and close it in good order, so that its next check can be put off."""
    monkeypatch.setattr(as_left, "SMALL", 0)
    Library.open(path).close()
    return path


def unnoticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a damaged file look as it was, as where bits turn on a disk; to be called before it is `left`."""
    monkeypatch.setattr(as_left, "_stamp", lambda path: (path.stat().st_size,))
