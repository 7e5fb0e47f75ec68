"""Measurements of the program as its user meets it; run by hand."""
