"""When a library was opened, and when each of its documents came in."""

from datetime import UTC, datetime

from briefing_app.store.library import Library


def note(library: Library) -> None:
    """Remember that the library was opened now."""
    with library.derived():
        library.db.execute(
            "INSERT INTO visits (opened_at, last_operation) SELECT ?, coalesce(max(id), 0) FROM operations",
            [datetime.now(UTC).isoformat(timespec="seconds")],
        )


def last_before(library: Library, day: str) -> str | None:
    """The latest ISO day before one on which the library was opened; `None` if there is none."""
    with library.reading() as connection:
        row = connection.execute(
            "SELECT max(substr(opened_at, 1, 10)) FROM visits WHERE substr(opened_at, 1, 10) < ?", [day]
        ).fetchone()
    return None if row[0] is None else str(row[0])


def added_on(library: Library) -> dict[str, str]:
    """The ISO day on which each source came in, by SHA-256."""
    with library.reading() as connection:
        return dict(
            connection.execute(
                "SELECT s.sha256, substr(o.made_at, 1, 10) FROM sources s"
                " JOIN operations o ON o.id = s.operation_id"
            ).fetchall()
        )
