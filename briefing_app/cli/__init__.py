"""The same jobs from a terminal; without a command, the window."""

from briefing_app.cli.program import main

__all__ = ["main"]
