"""The index behind the search box: facts and paragraphs by their words, with filters as tokens."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.describing import judgement_in_words, recommendation_in_words, words_of
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Kind,
    QuoteMention,
    RecommendationMention,
)
from briefing_app.domain.searching import TEXT, Hit, SearchFilters
from briefing_app.domain.wording import WORD, fold
from briefing_app.store import people
from briefing_app.store.library import Library
from briefing_app.system.words import in_english

MOST_WORDS = 32
"""Words of a query beyond this many are not looked for."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_KINDS = frozenset([TEXT, *Kind])
_PHRASE = re.compile(r'["“”]([^"“”]*)["“”]|([^"“”\s]+)')
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# Noncharacters: no document that was written by people holds them.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


def add_facts(library: Library, made: Iterable[tuple[int, AnyFact]]) -> None:
    """Index facts, each with its row, under the words of their leading mentions.

    Not those that only a table of all councils gives: its rows are found as text, and would be found twice,
    above all that is said of one council.
    """
    _insert(library, [_entry_of(library, row, fact) for row, fact in made if not fact.official])


def remove_facts(library: Library, rows: Iterable[int]) -> None:
    """Take the facts of some rows out of the index."""
    library.db.conn.executemany("DELETE FROM search_entries WHERE fact_id = ?", [(row,) for row in rows])


@in_english()
def _entry_of(library: Library, row: int, fact: AnyFact) -> "_Entry":
    lead, facets = fact.lead, [_kind_token(fact.lead.kind)]
    about = [_label(fact.source)]
    match lead:
        case QuoteMention(speaker=str(speaker), role=role):
            facets.append(f"p{people.row_of(library, speaker)}")
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
    return _Entry(
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


def add_paragraphs(
    library: Library, source: Source, text: str, paragraphs: Sequence[tuple[int, int]] = ()
) -> None:
    """Index every paragraph of a source's text: the given ones, `(start, end)`, or else its lines."""
    with in_english():
        about, facets = f"{source.title} · {source.label}", [_kind_token(TEXT)]
    spans = paragraphs or [match.span() for match in _PARAGRAPH.finditer(text)]
    entries = [
        _Entry(
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
        for start, end in spans
    ]
    _insert(library, entries)


def remove_paragraphs(library: Library, source_id: int) -> None:
    """Take the paragraphs of a source out of the index."""
    library.db.execute("DELETE FROM search_entries WHERE kind = ? AND source_id = ?", [TEXT, source_id])


def _kind_token(kind: str) -> str:
    return f"k{kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
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


def _insert(library: Library, entries: Sequence[_Entry]) -> None:
    last = library.db.execute("SELECT coalesce(max(id), 0) FROM search_entries").fetchone()[0]
    library.db.conn.executemany(
        "INSERT INTO search_entries (kind, fact_id, source_id, start, stop, lower, words, about, facets)"
        " VALUES (?, ?, (SELECT id FROM sources WHERE sha256 = ?), ?, ?, ?, ?, ?, ?)",
        [entry.row for entry in entries],
    )
    library.db.execute(
        "INSERT INTO search_index (rowid, words, about, facets)"
        " SELECT id, words, about, facets FROM search_entries WHERE id > ?",
        [last],
    )


def words_in(query: str) -> int:
    """How many words a query has; no more than `MOST_WORDS` of them are looked for."""
    return len(WORD.findall(unicodedata.normalize("NFC", query)))


def match_expression(query: str, *, typing: bool = False) -> str:
    """The FTS5 expression for what a person typed; empty when there is no word in it.

    Every word must occur; words between quotation marks must stand together. Nothing else in the query
    has a meaning: operators, asterisks and brackets are marks like any other. While `typing`, the last
    word also matches the beginning of a longer one.
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
    if typing and terms and not query[-1:].isspace() and len(phrases[-1]) > 1:
        terms[-1] += "*"
    return " AND ".join(terms)


def _facet_expression(library: Library, filters: SearchFilters) -> str | None:
    """The filters as tokens; `None` when nothing can meet them."""
    wanted = []
    if filters.kinds:
        kinds = sorted(filters.kinds & _KINDS)
        if not kinds:
            return None
        wanted.append(" OR ".join(_kind_token(kind) for kind in kinds))
    if filters.speaker:
        rows = people.find(library, filters.speaker)
        if not rows:
            return None
        wanted.append(" OR ".join(f"p{row}" for row in rows))
    if filters.source and not _SHA256.fullmatch(filters.source):
        return None
    return " AND ".join(f"({group})" for group in wanted)


def find(
    library: Library, query: str, filters: SearchFilters, *, limit: int = 100, typing: bool = False
) -> tuple[Hit, ...]:
    """The best results for a query, facts before bare paragraphs of equal rank."""
    words = match_expression(query, typing=typing)
    facets = _facet_expression(library, filters)
    if facets is None or not (words or filters.narrows_alone):
        return ()
    terms = [f"{{words about}} : ({words})" if words else "", f"facets : ({facets})" if facets else ""]
    expression = " AND ".join(filter(None, terms))
    conditions, values = _conditions(library, filters)
    if expression:
        index, order = "search_index JOIN search_entries e ON e.id = search_index.rowid", "rank"
        marked, first = "highlight(search_index, 0, ?, ?)", [_OPEN, _CLOSE]
        conditions, values = ["search_index MATCH ?", *conditions], [expression, *values]
    else:
        index, order = "search_entries e", "e.lower"
        marked, first = "e.words", []
    sql = (
        f"SELECT e.kind, f.uuid, s.sha256, e.start, e.stop, e.words, e.about, e.lower, {marked}"  # noqa: S608 - parts from this module
        f" FROM {index} JOIN sources s ON s.id = e.source_id LEFT JOIN facts f ON f.id = e.fact_id"
        f" WHERE {' AND '.join(conditions)} ORDER BY e.kind = 'text', {order}, e.id LIMIT ?"
    )
    with library.reading() as connection:
        rows = connection.execute(sql, [*first, *values, limit]).fetchall()
        return tuple(_hit(row) for row in rows)


# What many sources say grows with each: no entry holds them all.
_IN_SOURCES = (
    "(s.sha256 IN (SELECT value FROM json_each(?1)) OR e.fact_id IN (SELECT m.fact_id FROM sources o"
    " JOIN passages p ON p.source_id = o.id JOIN mentions m ON m.passage_id = p.id"
    " WHERE o.sha256 IN (SELECT value FROM json_each(?1))))"
).replace("?1", "?")
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


def _conditions(library: Library, filters: SearchFilters) -> tuple[list[str], list[str | None]]:
    """The filters that are no tokens, as conditions over entries (e) and sources (s), with their values."""
    conditions, values = ["1"], list[str | None]()
    for sign, day in ((">=", filters.since), ("<=", filters.until)):
        if day:
            conditions.append(f"e.lower {sign} ?")
            values.append(day)
    wanted = _sources(library, filters)
    if wanted is not None:
        conditions.append(_IN_SOURCES)
        values += [json.dumps(wanted)] * 2
    conditions += [_STATES[state] for state in sorted(filters.states)]
    return conditions, values


def _sources(library: Library, filters: SearchFilters) -> list[str] | None:
    """The sources that the filters let through; `None` if all."""
    if not (filters.source or filters.titled):
        return None
    words = set(fold(filters.titled or "").split())
    with library.reading() as connection:
        known = connection.execute("SELECT sha256, title, coalesce(publisher, '') FROM sources").fetchall()
    named = {sha256: fold(f"{title} {publisher}").split() for sha256, title, publisher in known}
    return [
        sha256
        for sha256, there in named.items()
        if filters.source in (None, sha256)
        and all(any(other.startswith(word) for other in there) for word in words)
    ]


def _hit(row: tuple[str, str | None, str, int, int, str, str, str | None, str]) -> Hit:
    kind, fact, source, start, end, words, about, day, marked = row
    return Hit(
        kind=kind,
        fact=UUID(fact) if fact else None,
        source=source,
        start=start,
        end=end,
        words=words,
        marks=_marks(words, marked),
        about=about,
        day=day,
    )


def _marks(words: str, marked: str) -> tuple[tuple[int, int], ...]:
    """The spans of `words` that SQLite put between marks."""
    if _OPEN in words or _CLOSE in words:
        return ()
    spans, at = [], 0
    for piece in re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", marked):
        length = len(piece) - 2 if piece.startswith(_OPEN) else len(piece)
        if piece.startswith(_OPEN):
            spans.append((at, at + length))
        at += length
    return tuple(spans)
