"""Dated events: expressions of the calendar, worked out, and what happened."""
