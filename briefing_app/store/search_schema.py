"""The tables behind the search box, made by a migration out of those that were there before."""

from sqlite_utils import Database

from briefing_app.store import vocabulary
from briefing_app.store.statements import run_all

# Entries are numbered by what they are of and by day, those of facts last: facts before paragraphs and the
# newest first is backwards, and days are numbers from one to another (see `indexing`).
_BY_DAY = """
DROP TRIGGER search_entry_removed;
DROP TABLE search_index;
ALTER TABLE search_entries RENAME TO search_entries_before;
CREATE TABLE search_entries (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    fact_id INTEGER REFERENCES facts(id) ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    lower TEXT,
    words TEXT NOT NULL,
    about TEXT NOT NULL,
    facets TEXT NOT NULL
) STRICT;
INSERT INTO search_entries
    SELECT (fact_id IS NOT NULL) * (1 << 50)
        + coalesce(CAST(julianday(lower) - 1721424.5 AS INTEGER), 0) * (1 << 26)
        + row_number() OVER (PARTITION BY fact_id IS NOT NULL, lower ORDER BY id) - 1 AS number,
        kind, fact_id, source_id, start, stop, lower, words, about, facets
    FROM search_entries_before ORDER BY number;
DROP TABLE search_entries_before;
CREATE INDEX search_entries_fact ON search_entries (fact_id);
CREATE INDEX search_entries_source ON search_entries (source_id);
CREATE VIRTUAL TABLE search_index USING fts5(
    words, about, facets,
    content='search_entries', content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2', prefix='2 3 4'
);
INSERT INTO search_index (search_index) VALUES ('rebuild');
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_index (search_index, rowid, words, about, facets)
    VALUES ('delete', old.id, old.words, old.about, old.facets);
END;
CREATE INDEX quote_mentions_speaker ON quote_mentions (speaker, person_id);
CREATE TABLE search_words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID
"""


def number_by_day(db: Database) -> None:
    """Number all entries anew, index them, and keep their words as those that may be typed."""
    run_all(db, _BY_DAY)
    entries = db.execute("SELECT words, about FROM search_entries")
    while some := entries.fetchmany(10_000):
        vocabulary.learn(db.conn, (text for entry in some for text in entry))
