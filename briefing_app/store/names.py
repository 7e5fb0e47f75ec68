"""Who is meant by a name, or by the beginnings of its words: asked for with each letter that is typed."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Self
from weakref import WeakKeyDictionary

from briefing_app.domain.wording import name_key
from briefing_app.store.library import Library

# One look-up for each name, or person, not one for each quote.
_NAMES_SAID = (
    "WITH RECURSIVE said (name) AS (SELECT min(speaker) FROM quote_mentions UNION ALL"
    " SELECT (SELECT min(speaker) FROM quote_mentions WHERE speaker > name) FROM said WHERE name IS NOT NULL)"
    " SELECT name FROM said WHERE name IS NOT NULL"
)
_CALLED = (
    "WITH RECURSIVE called (name, person) AS"
    " (SELECT value, (SELECT min(person_id) FROM quote_mentions WHERE speaker = value) FROM json_each(?)"
    " UNION ALL SELECT name, (SELECT min(person_id) FROM quote_mentions WHERE speaker = name"
    " AND person_id > person) FROM called WHERE person IS NOT NULL)"
    " SELECT person FROM called WHERE person IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some names in alphabetical order, and for each the numbers of the names that have it."""

    words: Sequence[str]
    having: Sequence[Sequence[int]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """The words of names that are numbered from 0."""
        found: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            for word in name_key(name).split():
                found.setdefault(word, []).append(number)
        ordered = sorted(found)
        return cls(ordered, [found[word] for word in ordered])

    def beginning(self, beginnings: Iterable[str]) -> set[int]:
        """The names in which for each of the beginnings, of which there is one at least, a word begins so."""
        return set.intersection(*map(self._one, beginnings))

    def _one(self, beginning: str) -> set[int]:
        first = bisect_left(self.words, beginning)
        numbers = range(first, len(self.words))
        there = takewhile(lambda number: self.words[number].startswith(beginning), numbers)
        return set().union(*(self.having[number] for number in there))


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that are said, and those of the rows of the register, with their words; as of one state."""

    state: tuple[int, int]
    said: Sequence[str]
    words_said: Words
    rows: Sequence[int]
    words_of_rows: Words


_names = WeakKeyDictionary[Library, _Names]()


def find(library: Library, name: str) -> tuple[int, ...]:
    """The rows of those who have a name, or are given one, with words that begin as those of `name`.

    Titles don't count ("Cllr Hinchcliffe").
    """
    wanted = name_key(name).split()
    if not wanted:
        return ()
    names = _names_of(library)
    said = [names.said[number] for number in sorted(names.words_said.beginning(wanted))]
    with library.reading() as connection:
        called = {row for (row,) in connection.execute(_CALLED, [json.dumps(said)])}
    return tuple(sorted(called.union(names.rows[number] for number in names.words_of_rows.beginning(wanted))))


def _names_of(library: Library) -> _Names:
    """The names of a library, looked up when anything has changed."""
    known, state = _names.get(library), library.state
    if known is not None and known.state == state:
        return known
    with library.reading() as connection:
        register = connection.execute("SELECT id, name FROM people").fetchall()
        said = [name for (name,) in connection.execute(_NAMES_SAID)]
        rows = [row for row, _ in register]
        found = _Names(state, said, Words.of(said), rows, Words.of(name for _, name in register))
        # What is being changed may be taken back, which no state tells.
        if not connection.in_transaction:
            _names[library] = found
    return found
