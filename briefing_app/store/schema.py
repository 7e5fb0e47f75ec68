"""The tables of a library, as migrations: each is applied once, in a transaction with its own record.

A source is frozen when it is added; what the reader found hangs on its passages; what a person decides
is a layer of its own; every change belongs to an operation. A released migration is never edited.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from briefing_app.store.search_schema import number_by_day
from briefing_app.store.statements import run_all

migrations = Migrations("briefing")

_OPERATIONS = """
CREATE TABLE operations (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    operation_id INTEGER NOT NULL REFERENCES operations(id),
    UNIQUE (subject, field)
) STRICT;
CREATE TABLE operation_changes (
    id INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operations(id),
    subject TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE TRIGGER decision_made AFTER INSERT ON decisions BEGIN
    INSERT INTO operation_changes (operation_id, subject, field, before, after)
    VALUES (new.operation_id, new.subject, new.field, NULL, new.value);
END;
CREATE TRIGGER decision_changed AFTER UPDATE ON decisions BEGIN
    INSERT INTO operation_changes (operation_id, subject, field, before, after)
    VALUES (new.operation_id, new.subject, new.field, old.value, new.value);
END
"""

_SOURCES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    published TEXT,
    published_basis TEXT,
    address TEXT,
    operation_id INTEGER NOT NULL REFERENCES operations(id)
) STRICT;
CREATE TABLE documents (
    source_id INTEGER PRIMARY KEY REFERENCES sources(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    rules_version INTEGER NOT NULL
) STRICT;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    UNIQUE (source_id, start, stop)
) STRICT
"""

_FACTS = """
CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    bucket TEXT NOT NULL
) STRICT;
CREATE INDEX facts_bucket ON facts (bucket);
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    passage_id INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    sentence TEXT NOT NULL,
    bucket TEXT NOT NULL,
    fact_id INTEGER REFERENCES facts(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX mentions_bucket ON mentions (bucket);
CREATE INDEX mentions_fact ON mentions (fact_id);
CREATE INDEX mentions_passage ON mentions (passage_id);
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;
CREATE TABLE quote_mentions (
    mention_id INTEGER PRIMARY KEY REFERENCES mentions(id) ON DELETE CASCADE,
    speaker TEXT,
    role TEXT,
    form TEXT NOT NULL,
    person_id INTEGER REFERENCES people(id)
) STRICT;
CREATE INDEX quote_mentions_person ON quote_mentions (person_id);
CREATE TABLE figure_mentions (
    mention_id INTEGER PRIMARY KEY REFERENCES mentions(id) ON DELETE CASCADE,
    amounts TEXT NOT NULL CHECK (json_valid(amounts)),
    unit TEXT NOT NULL,
    measure TEXT NOT NULL,
    qualifier TEXT
) STRICT;
CREATE TABLE event_mentions (
    mention_id INTEGER PRIMARY KEY REFERENCES mentions(id) ON DELETE CASCADE,
    edtf TEXT NOT NULL,
    lower TEXT,
    upper TEXT,
    status TEXT NOT NULL,
    event TEXT NOT NULL,
    basis TEXT
) STRICT;
CREATE TABLE judgement_mentions (
    mention_id INTEGER PRIMARY KEY REFERENCES mentions(id) ON DELETE CASCADE,
    framework TEXT NOT NULL,
    area TEXT NOT NULL,
    grade TEXT NOT NULL,
    inspected TEXT,
    provider TEXT
) STRICT
"""

# Entries hold the words, the index only points at them: a search result needs no second look-up.
_SEARCH = """
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
CREATE INDEX search_entries_fact ON search_entries (fact_id);
CREATE INDEX search_entries_source ON search_entries (source_id);
CREATE VIRTUAL TABLE search_index USING fts5(
    words, about, facets,
    content='search_entries', content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2', prefix='2 3'
);
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_index (search_index, rowid, words, about, facets)
    VALUES ('delete', old.id, old.words, old.about, old.facets);
END
"""

_WORK = """
CREATE TABLE observations (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL
) STRICT;
CREATE TABLE observation_facts (
    observation_id INTEGER NOT NULL REFERENCES observations(id) ON DELETE CASCADE,
    fact_id INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE,
    PRIMARY KEY (observation_id, fact_id)
) STRICT;
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    committee TEXT NOT NULL,
    held_on TEXT
) STRICT;
CREATE TABLE packs (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER REFERENCES meetings(id),
    title TEXT NOT NULL,
    request TEXT NOT NULL CHECK (json_valid(request)),
    path TEXT NOT NULL,
    operation_id INTEGER NOT NULL REFERENCES operations(id)
) STRICT;
CREATE TABLE pack_items (
    pack_id INTEGER NOT NULL REFERENCES packs(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    fact_uuid TEXT NOT NULL,
    fact_hash TEXT NOT NULL,
    PRIMARY KEY (pack_id, position)
) STRICT
"""

# What inspections ask for: recommendations, areas for priority action, headline findings.
_SECTION_FINDINGS = """
CREATE TABLE recommendation_mentions (
    mention_id INTEGER PRIMARY KEY REFERENCES mentions(id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    inspected TEXT,
    provider TEXT
) STRICT
"""
# What a document says of a speaker; which operation takes back or repeats which.
_PEOPLE = """
ALTER TABLE quote_mentions ADD COLUMN title TEXT;
ALTER TABLE quote_mentions ADD COLUMN party TEXT;
ALTER TABLE quote_mentions ADD COLUMN ward TEXT;
ALTER TABLE quote_mentions ADD COLUMN gender TEXT;
ALTER TABLE quote_mentions ADD COLUMN body INTEGER NOT NULL DEFAULT 0 CHECK (body IN (0, 1));
ALTER TABLE quote_mentions ADD COLUMN surname TEXT;
CREATE INDEX quote_mentions_surname ON quote_mentions (surname);
ALTER TABLE operations ADD COLUMN undoes INTEGER REFERENCES operations(id);
CREATE INDEX operation_changes_operation ON operation_changes (operation_id)
"""
# Tables of official statistics, a row a number, for every council.
_OFFICIAL_FIGURES = """
CREATE TABLE official_places (
    id INTEGER PRIMARY KEY,
    level TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    UNIQUE (level, code, name)
) STRICT;
CREATE TABLE official_measures (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    layout TEXT NOT NULL,
    UNIQUE (title, unit, layout)
) STRICT;
CREATE TABLE official_tables (
    source_id INTEGER PRIMARY KEY REFERENCES sources(id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start)
) STRICT;
CREATE TABLE official_rows (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES official_tables(source_id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    place_id INTEGER NOT NULL REFERENCES official_places(id),
    edtf TEXT NOT NULL
) STRICT;
CREATE INDEX official_rows_source ON official_rows (source_id);
CREATE INDEX official_rows_place ON official_rows (place_id);
CREATE TABLE official_figures (
    row_id INTEGER NOT NULL REFERENCES official_rows(id) ON DELETE CASCADE,
    measure_id INTEGER NOT NULL REFERENCES official_measures(id),
    cell INTEGER NOT NULL CHECK (cell >= 0),
    amount TEXT,
    withheld TEXT,
    PRIMARY KEY (row_id, measure_id),
    CHECK ((amount IS NULL) <> (withheld IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX official_figures_measure ON official_figures (measure_id)
"""

# What checks found last; the tables before these were never filled.
_OBSERVATIONS = """
DROP TABLE observation_facts;
DROP TABLE observations;
CREATE TABLE observations (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    sentence TEXT NOT NULL,
    first_seen TEXT NOT NULL
) STRICT;
CREATE TABLE observation_passages (
    observation_id INTEGER NOT NULL REFERENCES observations(id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    source_id INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    PRIMARY KEY (observation_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX observation_passages_source ON observation_passages (source_id)
"""

# Findings as people decided: what was read stays beside a correction; a removed source can come back.
# Sources that are there were added by operations which could not be taken back until now.
_FINDINGS_DECIDED = """
ALTER TABLE mentions ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1));
ALTER TABLE mentions ADD COLUMN as_read TEXT CHECK (as_read IS NULL OR json_valid(as_read));
ALTER TABLE sources ADD COLUMN as_added TEXT CHECK (as_added IS NULL OR json_valid(as_added));
CREATE TABLE sources_set_aside (
    sha256 TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    as_added TEXT CHECK (as_added IS NULL OR json_valid(as_added)),
    text TEXT NOT NULL,
    pages TEXT NOT NULL CHECK (json_valid(pages)),
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    operation_id INTEGER NOT NULL REFERENCES operations(id)
) STRICT;
CREATE INDEX decisions_field ON decisions (field);
CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    opened_at TEXT NOT NULL,
    last_operation INTEGER NOT NULL
) STRICT;
INSERT INTO decisions (subject, field, value, operation_id)
    SELECT sha256, 'there', 'true', operation_id FROM sources
"""


@migrations()
def operations_and_decisions(db: Database) -> None:
    """What people decide, and the operations by which they did."""
    run_all(db, _OPERATIONS)


@migrations()
def sources_and_passages(db: Database) -> None:
    """Files as they came, their frozen texts, and passages in them."""
    run_all(db, _SOURCES)


@migrations()
def mentions_and_facts(db: Database) -> None:
    """What passages say, and the facts that they make together."""
    run_all(db, _FACTS)


@migrations()
def search(db: Database) -> None:
    """The index behind the search box."""
    run_all(db, _SEARCH)


@migrations()
def observations_meetings_and_packs(db: Database) -> None:
    """What checks observe, meetings, and packs with the facts as they stood."""
    run_all(db, _WORK)


@migrations()
def earlier_judgements_and_page_maps(db: Database) -> None:
    """Whether a grade is that of its document's own inspection; where the pages of a document lie."""
    db.execute("ALTER TABLE documents ADD COLUMN pages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pages))")
    db.execute(
        "ALTER TABLE judgement_mentions"
        " ADD COLUMN current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1))"
    )


@migrations()
def findings_people_and_official_figures(db: Database) -> None:
    """What inspections ask for; people with their roles; official statistics of every council."""
    db.execute("ALTER TABLE sources ADD COLUMN author TEXT")
    run_all(db, _SECTION_FINDINGS)
    run_all(db, _PEOPLE)
    run_all(db, _OFFICIAL_FIGURES)


@migrations()
def observations_with_their_passages(db: Database) -> None:
    """What checks found last, with every passage, and when it was first seen."""
    run_all(db, _OBSERVATIONS)


@migrations()
def findings_as_people_decided(db: Database) -> None:
    """What people decided of single findings and sources, and when the library was opened."""
    run_all(db, _FINDINGS_DECIDED)


@migrations()
def search_by_day(db: Database) -> None:
    """Entries of the search box in the order of their days; the words that may be typed."""
    number_by_day(db)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the migrations that a library has not had yet; how many there are is `VERSION` in `database`."""
    migrations.apply(Database(connection, execute_plugins=False))


def migrated(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the migrations that a library has had, in their order."""
    return tuple(one.name for one in migrations.applied(Database(connection, execute_plugins=False)))
