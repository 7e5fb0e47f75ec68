"""The only room that knows SQL: a library in one SQLite file."""
