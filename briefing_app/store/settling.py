"""Who says the quotes of new sources, where that changes nothing for those who spoke before.

That can be told without the whole register: somebody known by a full name says one thing more, or somebody
new comes whom nobody else's name could mean. Everybody else is left to `people.settle`: the outcome is
the same.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing_app.domain.agreeing import Fit, Known, are_different_members, fit_of, known_of, said_of
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.people import Decisions, Naming, last_word
from briefing_app.domain.registering import register
from briefing_app.store import people
from briefing_app.store.library import Library

_FEW = 16
"""So many last words of names have their bearers settled in one go."""
_SOME_SOURCE = Source(sha256="", file_name="", media_type="", details=Details(title=""))


def settle_new(library: Library, sha256s: Sequence[str]) -> set[int]:
    """Let the quotes of new sources point at who says them; gives the rows of facts that change by it."""
    decided = people.decisions(library)
    fresh = people.namings(library, people.In(tuple(sha256s)))
    names: dict[str, list[Naming]] = defaultdict(list)
    for naming in fresh:
        if naming.name is not None:
            names[last_word(naming.name)].append(naming)
    others = set(names) if people.any_without_last_word(library) else _decided_words(decided) & set(names)
    wanted: dict[str, int] = {}
    # Names that end in different words have nothing to do with each other: never all of an archive's at once.
    for words in _by_few(set(names) - others):
        held = _held(library, words)
        for word in words:
            found = _placed(library, names[word], held[word])
            if found is None:
                others.add(word)
            else:
                wanted |= found
    people.point_new(library, sha256s, wanted)
    if not others:
        return people.settle(library, ()) if decided.labels else set()
    return set[int]().union(*(people.settle(library, words) for words in _by_few(others)))


def _by_few(words: Iterable[str]) -> list[list[str]]:
    ordered = sorted(words)
    return [ordered[first : first + _FEW] for first in range(0, len(ordered), _FEW)]


def _decided_words(decided: Decisions) -> set[str]:
    """The last words of the names of which somebody decided who they are, or are not."""
    refused = (naming for one in decided.refusals for naming in one.one | one.other)
    ids = {*decided.labels, *decided.called, *refused}
    return {people.last_word_of(naming) for naming in ids}


@dataclass(slots=True)
class _Held:
    """What sources have said so far of those whose names end in one word."""

    rows: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    names: dict[int, str] = field(default_factory=dict)
    said: dict[str, list[Naming]] = field(default_factory=lambda: defaultdict(list))

    @property
    def surnames(self) -> list[Naming]:
        """Namings by a surname alone, which may mean anybody who has it."""
        return [naming for namings in self.said.values() for naming in namings if naming.is_surname]


def _held(library: Library, words: Iterable[str]) -> dict[str, _Held]:
    held: dict[str, _Held] = defaultdict(_Held)
    for row, called, *said in library.db.execute(
        "SELECT DISTINCT t.person_id, p.name, t.speaker, t.role, t.title, t.party, t.ward, t.gender, t.body"
        " FROM quote_mentions t JOIN people p ON p.id = t.person_id"
        " WHERE t.surname IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(words))],
    ):
        naming = people.naming_of(_SOME_SOURCE, 1, said)
        known = held[last_word(said[0])]
        known.rows[naming.key].add(row)
        known.names[row] = called
        known.said[naming.key].append(naming)
    return held


def _placed(library: Library, namings: Sequence[Naming], held: _Held) -> dict[str, int] | None:
    """The rows of those who speak in new sources, by the namings' ids; `None` if that may move others."""
    surnames = held.surnames
    by_key: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_key[naming.key].append(naming)
    if any(naming.is_surname for naming in namings) or any(item.key in by_key for item in surnames):
        return None
    new = [item for key, items in by_key.items() if key not in held.rows for item in items]
    if new and surnames:
        return None
    wanted: dict[str, int] = {}
    for key, items in by_key.items():
        if key in held.rows:
            row = _row_of_one(items, held, key, surnames)
            if row is None:
                return None
            wanted |= {item.id: row for item in items}
    nobody = Decisions(labels={})
    for person in register(new, nobody):
        row = people.row_of(library, person.name)
        # A row that nobody points at can be left, by a name in other letters.
        people.rename(library, row, person.name)
        wanted |= dict.fromkeys(person.ids, row)
    return wanted


def _row_of_one(items: Sequence[Naming], held: _Held, key: str, surnames: Iterable[Naming]) -> int | None:
    """The row of the one person who has a full name, if these say nothing that makes a difference."""
    row, *more = held.rows[key]
    if more or any(item.called != held.names[row] for item in items):
        return None
    said = [said_of(item) for item in (*held.said[key], *items)]
    members = {one for one in said if one.parties and one.wards}
    if any(are_different_members(one, other) for one in members for other in members):
        return None
    before, after = known_of(held.said[key]), known_of([*held.said[key], *items])
    if before != after and any(_meaning(item, before) is not _meaning(item, after) for item in surnames):
        return None
    return row


def _meaning(surname: Naming, known: Known) -> Fit | None:
    """How a surname can mean somebody; `None` if it can't."""
    fit = fit_of(said_of(surname), known)
    return fit if fit in (Fit.AGREES, Fit.POSSIBLE) else None
