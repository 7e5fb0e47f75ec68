"""Sources taken out of a library for good: every row with their words goes, in the record of changes too.

What a member wrote in their own words about other things stays, even where it names what is gone.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefing_app.domain.documents import Source
from briefing_app.store import deciding, readings
from briefing_app.store.library import Library

_RUN = 4
"""So many words in a row that nothing else has are a quotation."""
_WORD = re.compile(r"[^\W_]+")
_UNNAMED = "Earlier change"
_ON_FINDINGS = (deciding.CORRECTION, deciding.NOTE, deciding.TOPIC)
_DERIVED = ("promise|", "observation|", "enquiry|", "search|")
"""How the subjects begin of decisions on what was worked out from documents; searches are kept words."""


@dataclass(frozen=True, slots=True)
class Going:
    """A source that is to go, its text, and the identities of the findings in it."""

    source: Source
    text: str
    findings: frozenset[str]


def set_aside(library: Library) -> tuple[tuple[str, str], ...]:
    """The sources that were removed and can still come back: SHA-256 and title, in order of title."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT sha256, json_extract(details, '$.title') FROM sources_set_aside ORDER BY 2, 1"
        ).fetchall()
    return tuple((sha256, str(title)) for sha256, title in rows)


def expunge(library: Library, operation: int, going: Sequence[Going]) -> None:
    """Within an operation, take sources out of the library and its record; nothing brings them back."""
    gone = [one.source.sha256 for one in going]
    findings = frozenset[str]().union(*(one.findings for one in going), _findings(library, gone))
    library.db.execute(
        "DELETE FROM observations WHERE id IN (SELECT observation_id FROM observation_passages"
        " JOIN sources ON sources.id = source_id WHERE sha256 IN (SELECT value FROM json_each(?)))",
        [json.dumps(gone)],
    )
    readings.remove(library, gone)
    library.db.conn.executemany("DELETE FROM sources_set_aside WHERE sha256 = ?", [(one,) for one in gone])
    record = _Record(library, operation, frozenset(gone), findings, _Words(library, going))
    record.clean()


def _findings(library: Library, sha256s: Iterable[str]) -> frozenset[str]:
    """The identities of what was found in sources that are in the library."""
    rows = library.db.execute(
        "SELECT m.uuid FROM mentions m JOIN passages p ON p.id = m.passage_id JOIN sources s"
        " ON s.id = p.source_id WHERE s.sha256 IN (SELECT value FROM json_each(?))",
        [json.dumps(list(sha256s))],
    )
    return frozenset(uuid for (uuid,) in rows.fetchall())


class _Words:
    """What only the sources that are gone said: single words, and some in a row."""

    def __init__(self, library: Library, going: Iterable[Going]) -> None:
        self._library = library
        self._said = [_words(text) for one in going for text in _texts(one)]
        self._known: dict[str, bool] = {}

    @cached_property
    def _runs(self) -> set[str]:
        return {" ".join(words[at : at + _RUN]) for words in self._said for at in range(len(words))}

    @cached_property
    def _single(self) -> set[str]:
        return {word for words in self._said for word in words if not word.isdecimal()}

    def are_in(self, *texts: str) -> bool:
        """Whether a text holds any of them."""
        return any(
            (phrase in self._single or phrase in self._runs) and self._nowhere_else(phrase)
            for text in texts
            for phrase in _phrases(_words(text))
        )

    def _nowhere_else(self, phrase: str) -> bool:
        if phrase not in self._known:
            row = self._library.db.execute(
                "SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1", [f'"{phrase}"']
            ).fetchone()
            self._known[phrase] = row is None
        return self._known[phrase]


def _texts(one: Going) -> Iterator[str]:
    details = one.source.details
    named = (details.title, details.publisher, details.author, details.address, one.source.file_name)
    yield from (text for text in (one.text, *named) if text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _phrases(words: Sequence[str]) -> Iterator[str]:
    yield from words
    yield from (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


@dataclass(frozen=True, slots=True)
class _Record:
    """Decisions, what they were before, and the names of the operations in which they were made."""

    library: Library
    operation: int
    gone: frozenset[str]
    findings: frozenset[str]
    words: _Words

    def clean(self) -> None:
        """Let go of all that is about sources which are gone, or quotes them."""
        self._rename(self._take_out())
        rows = self.library.db.execute("SELECT id, about, sentence FROM observations").fetchall()
        quoting = [(number,) for number, about, sentence in rows if self.words.are_in(about, sentence)]
        self.library.db.conn.executemany("DELETE FROM observations WHERE id = ?", quoting)

    def _take_out(self) -> dict[int, bool]:
        """Take decisions and their history out; gives their operations, and of each whether it may quote."""
        touched: dict[int, bool] = {}
        for table, values in (("operation_changes", ("before", "after")), ("decisions", ("value",))):
            rows = self.library.db.execute(
                f"SELECT id, operation_id, subject, field, {', '.join(values)} FROM {table}"  # noqa: S608
            ).fetchall()
            for number, operation, subject, field, *kept in rows:
                if self._is_about_them(subject, field, kept):
                    self.library.db.execute(f"DELETE FROM {table} WHERE id = ?", [number])  # noqa: S608
                elif any(self._named_in(value) for value in kept):
                    self._thin(table, number, kept)
                else:
                    continue
                # What is worked out from documents gives its operations names that are words of theirs.
                touched[operation] = touched.get(operation, False) or "|" in subject
        return touched

    def _is_about_them(self, subject: str, field: str, kept: Iterable[str | None]) -> bool:
        if subject.partition("|")[0] in self.gone or subject in self.findings:
            return True
        values = [json.loads(value) for value in kept if value]
        if field == deciding.OWN:
            return any(value and value["passage"][0] in self.gone for value in values)
        own = any(isinstance(value, dict) and value.get("own") for value in values)
        if own or not (subject.startswith(_DERIVED) or self._is_of_nobody(subject, field)):
            return False
        texts = [text for value in values for text in _strings(value)]
        return self.words.are_in(subject.partition("|")[2], *texts)

    def _is_of_nobody(self, subject: str, field: str) -> bool:
        """Whether a decision is on a finding that no reading of any source has any more."""
        row = self.library.db.execute("SELECT 1 FROM mentions WHERE uuid = ?", [subject]).fetchone()
        return row is None and field in _ON_FINDINGS

    def _named_in(self, value: str | None) -> bool:
        return value is not None and any(sha256 in value for sha256 in self.gone)

    def _thin(self, table: str, number: int, kept: Sequence[str | None]) -> None:
        """Take what names them out of a decision on something else; of what it was before, all of it."""
        if table == "operation_changes":
            self.library.db.execute("DELETE FROM operation_changes WHERE id = ?", [number])
            return
        thinned = self._without(json.loads(kept[0] or "null"))
        if isinstance(thinned, dict) and not all(thinned.get(side, True) for side in ("one", "other")):
            self.library.db.execute("DELETE FROM decisions WHERE id = ?", [number])  # nobody to be told apart
            return
        self.library.db.execute(
            "UPDATE decisions SET value = ?, operation_id = ? WHERE id = ?",
            [json.dumps(thinned, ensure_ascii=False, sort_keys=True), self.operation, number],
        )
        # The trigger has noted what it was before.
        self.library.db.execute("DELETE FROM operation_changes WHERE operation_id = ?", [self.operation])

    def _without(self, value: Any) -> Any:
        """Lists, as of places or of people, without the entries that name what is gone."""
        if isinstance(value, Mapping):
            return {key: self._without(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._without(each) for each in value if not self._named_in(json.dumps(each))]
        return value

    def _rename(self, touched: Mapping[int, bool]) -> None:
        """Call operations by no name that tells what is gone."""
        rows = self.library.db.execute("SELECT id, name FROM operations").fetchall()
        renamed = [
            (_UNNAMED, number)
            for number, name in rows
            if number != self.operation
            and (touched.get(number) or (number in touched and "“" in name) or self.words.are_in(name))
        ]
        self.library.db.conn.executemany("UPDATE operations SET name = ? WHERE id = ?", renamed)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def gather_index(library: Library) -> None:
    """Write the search index as one piece: what was deleted stays in it until its pieces are put together."""
    with library.derived():
        library.db.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
