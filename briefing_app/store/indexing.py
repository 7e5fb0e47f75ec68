"""What the search box finds: an entry for each fact and paragraph, by its words, with filters as tokens.

The number of an entry says whether it is of a fact, and of which day, so that facts come before bare
paragraphs and the newest first wherever entries are gone through backwards.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sqlite3 import Connection

from briefing_app.domain import edtf
from briefing_app.domain.describing import judgement_in_words, recommendation_in_words, words_of
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    QuoteMention,
    RecommendationMention,
)
from briefing_app.domain.searching import TEXT
from briefing_app.store import people, vocabulary
from briefing_app.store.library import Library
from briefing_app.system.words import in_english

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# As in the migration that numbered the entries of earlier libraries.
_OF_ONE_DAY = 1 << 26
_FACTS = 1 << 50
_LAST = (1 << 51) - 1


def add_facts(library: Library, made: Iterable[tuple[int, AnyFact]]) -> None:
    """Index facts, each with its row, under the words of their leading mentions.

    Not those that only a table of all councils gives: its rows are found as text, and would be found twice,
    above all that is said of one council.
    """
    speakers = _Speakers(library)
    with in_english():
        entries = [_entry_of(speakers, row, fact) for row, fact in made if not fact.official]
    add(library, entries)


def remove_facts(library: Library, rows: Iterable[int]) -> None:
    """Take the facts of some rows out of the index."""
    library.db.conn.executemany("DELETE FROM search_entries WHERE fact_id = ?", [(row,) for row in rows])


class _Speakers(dict[str, int]):
    """The rows of speakers in the register, each looked up, or made, once."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def __missing__(self, name: str) -> int:
        row = self[name] = people.row_of(self._library, name)
        return row


def _entry_of(speakers: Mapping[str, int], row: int, fact: AnyFact) -> "Entry":
    lead, facets = fact.lead, [kind_token(fact.lead.kind)]
    about = [_label(fact.source)]
    match lead:
        case QuoteMention(speaker=str(speaker), role=role):
            facets.append(f"p{speakers[speaker]}")
            about = [speaker, *([role] if role else []), *about]
        case JudgementMention():
            about = [judgement_in_words(lead), *about]
        case RecommendationMention():
            about = [recommendation_in_words(lead), *about]
        case EventMention():
            about = [edtf.in_words(lead.when), *about]
        case FigureMention():
            about = [lead.passage.exact, *about]
        case _:
            pass
    return Entry(
        kind=lead.kind,
        fact=row,
        source=lead.passage.source,
        start=lead.passage.start,
        end=lead.passage.end,
        when=lead.when if isinstance(lead, EventMention) else fact.source.published,
        words=words_of(lead),
        about=" · ".join(about),
        facets=facets,
    )


# A source has many facts.
@lru_cache(maxsize=1000)
def _label(source: Source) -> str:
    return source.label


@lru_cache(maxsize=1000)
def _first_day(when: str) -> str | None:
    lower = edtf.bounds(when).lower
    return lower.isoformat() if lower else None


@lru_cache(maxsize=10_000)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def paragraphs_of(source: Source, text: str, paragraphs: Sequence[tuple[int, int]] = ()) -> "Iterator[Entry]":
    """An entry for every paragraph of a source's text: the given ones, `(start, end)`, or else its lines."""
    with in_english():
        about, facets = f"{source.title} · {source.label}", [kind_token(TEXT)]
    for start, end in paragraphs or (match.span() for match in _PARAGRAPH.finditer(text)):
        yield Entry(
            kind=TEXT,
            fact=None,
            source=source.sha256,
            start=start,
            end=end,
            when=source.published,
            # A line of print ends anywhere: the words go on, with the same offsets.
            words=text[start:end].replace("\n", " "),
            about=about,
            facets=facets,
        )


def remove_paragraphs(library: Library, source_id: int) -> None:
    """Take the paragraphs of a source out of the index."""
    library.db.execute("DELETE FROM search_entries WHERE kind = ? AND source_id = ?", [TEXT, source_id])


def words_under(library: Library, sha256s: Sequence[str]) -> set[str]:
    """The words of all entries of some sources."""
    rows = library.db.execute(
        "SELECT e.words, e.about FROM search_entries e JOIN sources s ON s.id = e.source_id"
        " WHERE s.sha256 IN (SELECT value FROM json_each(?))",
        [json.dumps(sha256s)],
    )
    return {word for texts in rows for word in vocabulary.words(" ".join(texts))}


def forget(library: Library, words: Iterable[str]) -> None:
    """Let go of words of entries that are gone, unless others have them."""
    vocabulary.forget(library.db.conn, words)


def kind_token(kind: str) -> str:
    return f"k{kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the search box finds: a fact, by its row, or a paragraph; `when` it was, in EDTF."""

    kind: str
    fact: int | None
    source: str
    start: int
    end: int
    when: str | None
    words: str
    about: str
    facets: list[str]

    @property
    def first_number(self) -> int:
        """The least number of entries of its kind and day."""
        day = _first_day(self.when) if self.when else None
        return (0 if self.fact is None else _FACTS) + (_ordinal(day) if day else 0) * _OF_ONE_DAY

    @property
    def row(self) -> list[str | int | None]:
        return [
            self.kind,
            self.fact,
            self.source,
            self.start,
            self.end,
            _first_day(self.when) if self.when else None,
            self.words,
            self.about,
            " ".join(self.facets),
        ]


def numbers(*, facts: bool, since: date | None, until: date | None) -> tuple[int, int]:
    """The least and the greatest number of entries of facts, or else of paragraphs, within some days.

    Those without a date are among them only when no day is given.
    """
    base = _FACTS if facts else 0
    first = since.toordinal() if since else 1 if until else 0
    last = base + (until.toordinal() + 1) * _OF_ONE_DAY - 1 if until else _LAST if facts else _FACTS - 1
    return base + first * _OF_ONE_DAY, last


def add(library: Library, entries: Sequence[Entry]) -> None:
    """Add entries; those of many documents at once cost the index less than one document after another."""
    numbered = _numbered(library, entries)
    connection = library.db.conn
    connection.executemany(
        "INSERT INTO search_entries (id, kind, fact_id, source_id, start, stop, lower, words, about, facets)"
        " VALUES (?, ?, ?, (SELECT id FROM sources WHERE sha256 = ?), ?, ?, ?, ?, ?, ?)",
        [(number, *entry.row) for number, entry in numbered],
    )
    _index(connection, numbered)
    # What entries are about is the same for all of a source.
    vocabulary.learn(connection, {text for entry in entries for text in (entry.words, entry.about)})


def _index(connection: Connection, numbered: Iterable[tuple[int, Entry]]) -> None:
    # In order: the index writes out what it has gathered whenever a number is less than the one before.
    connection.executemany(
        "INSERT INTO search_index (rowid, words, about, facets) VALUES (?, ?, ?, ?)",
        [(number, entry.words, entry.about, " ".join(entry.facets)) for number, entry in numbered],
    )


def _numbered(library: Library, entries: Sequence[Entry]) -> list[tuple[int, Entry]]:
    """Entries with the numbers that they get, in order: each after all others of its kind and day."""
    by_day: dict[int, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.first_number, []).append(entry)
    numbered: list[tuple[int, Entry]] = []
    for first, some in sorted(by_day.items()):
        latest = library.db.execute(
            "SELECT max(id) FROM search_entries WHERE id BETWEEN ? AND ?", [first, first + _OF_ONE_DAY - 1]
        ).fetchone()[0]
        numbered += enumerate(some, first if latest is None else latest + 1)
    return numbered
