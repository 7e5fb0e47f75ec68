"""Briefing: what was judged, said, promised and counted, each one click from its source."""

__version__ = "0.1.0"
