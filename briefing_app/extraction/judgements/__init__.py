"""Judgements: grades that a document reports, and for which areas of which service."""
