"""Looking things up by their words: the best of few results, the newest of many."""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sqlite3 import Connection
from uuid import UUID

from briefing_app.domain.mentions import Kind
from briefing_app.domain.searching import TEXT, Hit, SearchFilters
from briefing_app.domain.wording import WORD, fold
from briefing_app.store import names, vocabulary
from briefing_app.store.indexing import kind_token, numbers
from briefing_app.store.library import Library

MOST_WORDS = 32
"""Words of a query beyond this many are not looked for."""
RANKED = 250
"""Of more facts, or paragraphs, than this the newest are given, not the best."""
_KEPT_BEGINNING = 4
"""Letters of a beginning of which the index keeps what words with it stand in (see the schema)."""
_MOST_ENDINGS, _MOST_ENDINGS_OF_PHRASE = 150, 2
_FEW = 1000
"""Entries of which each is held against the words, rather than all that the words stand in."""
_USUAL_LENGTH = 160
"""Characters of an entry that is neither short nor long."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_KINDS = frozenset([TEXT, *Kind])
_PHRASE = re.compile(r'["“”]([^"“”]*)["“”]|([^"“”\s]+)')
# Noncharacters: no document that was written by people holds them.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_TOGETHER = f"{_CLOSE} {_OPEN}"


def words_in(query: str) -> int:
    """How many words a query has; no more than `MOST_WORDS` of them are looked for."""
    return len(WORD.findall(unicodedata.normalize("NFC", query)))


def match_expression(query: str, longer: Callable[[str], str] | None = None) -> str:
    """The FTS5 expression for what a person typed; empty when there is no word in it.

    Every word must occur; words between quotation marks must stand together. Nothing else in the query
    has a meaning: operators, asterisks and brackets are marks like any other. Where the last word may go on,
    `longer` makes the term of it.
    """
    phrases: list[str] = []
    left = MOST_WORDS
    # Letters with their accents in one piece: a mark of its own would part the word.
    for phrase, word in _PHRASE.findall(unicodedata.normalize("NFC", query)):
        # "Year's" is two words to the index; within quotation marks they must stand together.
        parts = WORD.findall(phrase or word)[:left]
        left -= len(parts)
        phrases += [" ".join(parts)] if phrase and parts else parts
    terms = [f'"{phrase}"' for phrase in phrases]
    if longer and terms and not query[-1:].isspace() and len(phrases[-1]) > 1:
        terms[-1] = longer(phrases[-1])
    return " AND ".join(terms)


def _going_on(connection: Connection, phrase: str) -> str:
    """The term for a word, or a phrase with a last word, that may go on.

    The index keeps what words with a short beginning stand in. For a longer one it would gather that from
    all of them before it gives the first result: asking for each of them is faster, unless they are many.
    """
    *before, word = re.split(r"[\W_]+", phrase)
    if len(word) <= _KEPT_BEGINNING:
        return f'"{phrase}"' if len(word) == 1 else f'"{phrase}"*'
    # What the words before stand in is gone through once for each.
    most = _MOST_ENDINGS_OF_PHRASE if before else _MOST_ENDINGS
    words = vocabulary.going_on(connection, word, _MOST_ENDINGS + 1)
    if not 0 < len(words) <= most:
        return f'"{phrase}"*'
    terms = (" ".join([*before, one]) for one in words)
    return "(" + " OR ".join(f'"{term}"' for term in terms) + ")"


def _facet_expression(library: Library, filters: SearchFilters) -> str | None:
    """The filters as tokens; `None` when nothing can meet them."""
    wanted = []
    if filters.kinds:
        kinds = sorted(filters.kinds & _KINDS)
        if not kinds:
            return None
        wanted.append(" OR ".join(kind_token(kind) for kind in kinds))
    if filters.speaker:
        rows = names.find(library, filters.speaker)
        if not rows:
            return None
        wanted.append(" OR ".join(f"p{row}" for row in rows))
    if filters.source and not _SHA256.fullmatch(filters.source):
        return None
    return " AND ".join(f"({group})" for group in wanted)


def find(
    library: Library, query: str, filters: SearchFilters, *, limit: int = 100, typing: bool = False
) -> tuple[Hit, ...]:
    """The best results for a query, facts before bare paragraphs; of many the newest.

    Which of a hundred thousand are the best can't be told before the next key: `RANKED` at most are
    looked at for that, of facts and of paragraphs.
    """
    facets = _facet_expression(library, filters)
    if facets is None or not _are_days(filters.since, filters.until):
        return ()
    with library.reading() as connection:
        longer = (lambda phrase: _going_on(connection, phrase)) if typing else None
        words = match_expression(query, longer)
        if not (words or filters.narrows_alone):
            return ()
        terms = [f"{{words about}} : ({words})" if words else "", f"facets : ({facets})" if facets else ""]
        sources = _sources(connection, filters)
        few = _few_of(connection, sources)
        conditions = _conditions(sources if few is None else None, filters)
        wanted = _Wanted(" AND ".join(filter(None, terms)), *conditions, among=few)
        rows: list[_Row] = []
        for facts in (True, False):
            if len(rows) < limit:
                span = numbers(facts=facts, since=_day(filters.since), until=_day(filters.until))
                rows += _best(connection, wanted, span, limit - len(rows), ranked=bool(words))
        return tuple(_hit(row) for row in rows)


_Row = tuple[str, str | None, str, int, int, str, str, str | None, str]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An expression for the index, and conditions over entries (e) and sources (s) with their values.

    Where only a few entries can be meant, `among` are their numbers.
    """

    expression: str
    conditions: list[str]
    values: list[str]
    among: list[int] | None = None

    @property
    def number(self) -> str:
        """What holds an entry's number: asked of the index, it is known before the entry is looked up."""
        return "search_index.rowid" if self.expression else "e.id"

    def within(self, span: tuple[int, int]) -> tuple[str, list[str | int]]:
        """The tables and conditions for entries of some numbers, with their values."""
        # Gone through in this order: an entry is looked up for what the index gives, never the other way
        # round, and of what is only a few entries each is held against the words.
        tables, conditions = ["search_entries e", "sources s"], ["s.id = e.source_id", *self.conditions]
        values: list[str | int] = [*self.values]
        if self.expression:
            tables.insert(0, "search_index")
            conditions += ["e.id = search_index.rowid", "search_index MATCH ?"]
            values.append(self.expression)
        if self.among is None:
            conditions.append(f"{self.number} BETWEEN ? AND ?")
            values += span
        else:
            tables.insert(0, "json_each(?) c")
            conditions.append(f"{self.number} = c.value")
            values.insert(0, json.dumps([one for one in self.among if span[0] <= one <= span[1]]))
        return f"{' CROSS JOIN '.join(tables)} WHERE {' AND '.join(conditions)}", values


def _best(
    connection: Connection, wanted: _Wanted, span: tuple[int, int], limit: int, *, ranked: bool
) -> Sequence[_Row]:
    """The rows of a span of entries, the best or else the newest first."""
    tables, values = wanted.within(span)
    marked = "highlight(search_index, 0, ?, ?)" if wanted.expression else "e.words || substr(? || ?, 3)"
    most = max(limit, RANKED)
    rows: list[_Row] = connection.execute(
        "SELECT e.kind, (SELECT uuid FROM facts WHERE id = e.fact_id), s.sha256, e.start, e.stop, e.words,"  # noqa: S608 - parts from this module
        f" e.about, e.lower, {marked} FROM {tables} ORDER BY {wanted.number} DESC LIMIT ?",
        [_OPEN, _CLOSE, *values, most + 1],
    ).fetchall()
    if ranked and len(rows) <= most:
        rows.sort(key=_merit, reverse=True)
    return rows[:limit]


def _merit(row: _Row) -> float:
    """How much of what an entry says is what was looked for, from 0 to 1, as BM25 weighs it."""
    # Words that were found beside those of the entry: in who said it, or where.
    found = row[8].count(_OPEN) + row[8].count(_TOGETHER) or 1
    return found / (found + 0.3 + 0.9 * len(row[5]) / _USUAL_LENGTH)


# What many sources say grows with each: no entry holds them all.
_IN_SOURCES = (
    "(s.sha256 IN (SELECT value FROM json_each(?1)) OR e.fact_id IN (SELECT m.fact_id FROM sources o"
    " JOIN passages p ON p.source_id = o.id JOIN mentions m ON m.passage_id = p.id"
    " WHERE o.sha256 IN (SELECT value FROM json_each(?1))))"
).replace("?1", "?")
_ENTRIES_OF = (
    "WITH wanted AS (SELECT id FROM sources WHERE sha256 IN (SELECT value FROM json_each(?)))"
    " SELECT id FROM search_entries WHERE source_id IN wanted UNION SELECT e.id FROM wanted"
    " CROSS JOIN passages p ON p.source_id = wanted.id CROSS JOIN mentions m ON m.passage_id = p.id"
    " CROSS JOIN search_entries e ON e.fact_id = m.fact_id LIMIT ?"
)
_DECIDED = (
    "e.fact_id IN (SELECT m.fact_id FROM decisions d JOIN mentions m ON m.uuid = d.subject"
    " WHERE d.field = '{}' AND d.value != 'null')"
)
_CONFIRMED = (
    "NOT EXISTS (SELECT 1 FROM mentions m WHERE m.fact_id = e.fact_id AND NOT EXISTS"
    " (SELECT 1 FROM decisions d WHERE d.subject = m.uuid AND d.field = 'review' AND d.value != 'null'))"
)
_STATES = {
    "starred": _DECIDED.format("star"),
    "noted": _DECIDED.format("note"),
    "confirmed": f"e.fact_id IS NOT NULL AND {_CONFIRMED}",
    "waiting": f"e.fact_id IS NOT NULL AND NOT ({_CONFIRMED})",
}


def _are_days(*days: str | None) -> bool:
    """Whether these are days in ISO form, as far as they are given."""
    try:
        return all(_day(day) or not day for day in days)
    except ValueError:
        return False


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _conditions(sources: list[str] | None, filters: SearchFilters) -> tuple[list[str], list[str]]:
    """What is no token and no day, as conditions over entries (e) and sources (s), with their values."""
    conditions, values = list[str](), list[str]()
    if sources is not None:
        conditions.append(_IN_SOURCES)
        values += [json.dumps(sources)] * 2
    conditions += [_STATES[state] for state in sorted(filters.states)]
    return conditions, values


def _few_of(connection: Connection, sources: list[str] | None) -> list[int] | None:
    """The numbers of the entries that are of some sources, if these are few, or that say what they say."""
    if sources is None or len(sources) > _FEW:
        return None
    rows = connection.execute(_ENTRIES_OF, [json.dumps(sources), _FEW + 1]).fetchall()
    return [number for (number,) in rows] if len(rows) <= _FEW else None


def _sources(connection: Connection, filters: SearchFilters) -> list[str] | None:
    """The sources that the filters let through; `None` if all."""
    if not filters.titled:
        return [filters.source] if filters.source else None
    words = set(fold(filters.titled).split())
    known = connection.execute("SELECT sha256, title, coalesce(publisher, '') FROM sources").fetchall()
    named = {sha256: fold(f"{title} {publisher}").split() for sha256, title, publisher in known}
    return [
        sha256
        for sha256, there in named.items()
        if filters.source in (None, sha256)
        and all(any(other.startswith(word) for other in there) for word in words)
    ]


def _hit(row: _Row) -> Hit:
    kind, fact, source, start, end, words, about, day, marked = row
    return Hit(
        kind, _fact(fact) if fact else None, source, start, end, words, _marks(words, marked), about, day
    )


# With the next letter most of them are found again.
_fact = lru_cache(maxsize=10_000)(UUID)


def _marks(words: str, marked: str) -> tuple[tuple[int, int], ...]:
    """The spans of `words` that SQLite put between marks."""
    if _OPEN in words or _CLOSE in words:
        return ()
    spans = list[tuple[int, int]]()
    before, *pieces = marked.split(_OPEN)
    at = len(before)
    for piece in pieces:
        length = piece.index(_CLOSE)
        spans.append((at, at + length))
        at += len(piece) - 1
    return tuple(spans)
