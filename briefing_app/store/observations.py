"""Observations in a library: what checks found last, its passages, and when each was first seen."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from briefing_app.domain.observations import Observation
from briefing_app.store.library import Library

_Told = tuple[str, str, str, tuple[tuple[str, int, int], ...]]


def keep(library: Library, observations: Iterable[Observation], day: str) -> Mapping[UUID, str]:
    """Keep these and no others; gives the day, in ISO 8601, when each was first seen.

    What is as it was is left alone. They are worked out from the documents, so this is no operation, and
    a library that can't be written is read all the same: then nothing new is kept.
    """
    ids = {str(one.id): one for one in observations}
    told = {uuid: _told(one) for uuid, one in ids.items()}
    known, days = _known(library)
    fresh = [uuid for uuid in told if known.get(uuid) != told[uuid]]
    gone = known.keys() - told.keys()
    if fresh or gone:
        with library.derived():
            _remove(library, [*gone, *(uuid for uuid in fresh if uuid in known)])
            for uuid in fresh:
                _insert(library, uuid, told[uuid], days.get(uuid, day))
    return {one.id: days.get(uuid, day) for uuid, one in ids.items()}


def _told(one: Observation) -> _Told:
    places = (item.mention.passage for item in one.evidence)
    return one.check, one.about, one.why, tuple((place.source, place.start, place.end) for place in places)


def _known(library: Library) -> tuple[dict[str, _Told], dict[str, str]]:
    """What is kept, as far as its sources are still there, and the day on which each was first seen."""
    with library.reading() as connection:
        places: dict[int, list[tuple[str, int, int]]] = {}
        for row, sha256, start, stop in connection.execute(
            "SELECT observation_id, sha256, start, stop FROM observation_passages"
            " JOIN sources ON sources.id = source_id ORDER BY observation_id, position"
        ):
            places.setdefault(row, []).append((sha256, start, stop))
        kept = connection.execute(
            "SELECT id, uuid, kind, about, sentence, first_seen FROM observations"
        ).fetchall()
    told = {
        uuid: (kind, about, sentence, tuple(places.get(row, ())))
        for row, uuid, kind, about, sentence, _ in kept
    }
    return told, {row[1]: row[-1] for row in kept}


def _remove(library: Library, some: Iterable[str]) -> None:
    library.db.conn.executemany("DELETE FROM observations WHERE uuid = ?", [(one,) for one in some])


def _insert(library: Library, uuid: str, told: _Told, day: str) -> None:
    kind, about, sentence, places = told
    row = library.db.execute(
        "INSERT INTO observations (uuid, kind, about, sentence, first_seen) VALUES (?, ?, ?, ?, ?)"
        " RETURNING id",
        [uuid, kind, about, sentence, day],
    ).fetchone()
    library.db.conn.executemany(
        "INSERT INTO observation_passages (observation_id, position, source_id, start, stop)"
        " SELECT ?, ?, id, ?, ? FROM sources WHERE sha256 = ?",
        [(row[0], position, start, stop, sha256) for position, (sha256, start, stop) in enumerate(places)],
    )
