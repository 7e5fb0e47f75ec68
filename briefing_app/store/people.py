"""People and bodies who speak in a library: one row each, whatever titles a document gives them."""

from briefing_app.domain.wording import name_key
from briefing_app.store.library import Library


def row_of(library: Library, name: str) -> int:
    """The row of a person or body, made at the first mention."""
    row = library.db.execute(
        "INSERT INTO people (key, name) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING id",
        [name_key(name), name],
    ).fetchone()
    return int(row[0])


def remove_unheard(library: Library) -> None:
    """Remove everybody whom no source quotes any more."""
    library.db.execute(
        "DELETE FROM people WHERE id NOT IN (SELECT person_id FROM quote_mentions"
        " WHERE person_id IS NOT NULL)"
    )


def find(library: Library, name: str) -> tuple[int, ...]:
    """The rows of those whose name has all the words of `name`, titles aside ("Cllr Hinchcliffe")."""
    wanted = set(name_key(name).split())
    with library.reading() as connection:
        rows = connection.execute("SELECT id, key FROM people").fetchall()
    return tuple(row[0] for row in rows if wanted and wanted <= set(row[1].split()))
