"""Namings for tests of the register: who is called what in which numbered source."""

from briefing_app.domain.documents import Details, Source
from briefing_app.domain.people import Decisions, Naming

NOTHING_DECIDED = Decisions(labels={})


def source(number: int) -> Source:
    """A source of its own; a higher number was published later."""
    return Source(
        sha256=f"{number:064x}",
        file_name=f"{number}.txt",
        media_type="text/plain",
        details=Details(title=f"Story {number}", publisher="The Paper", published=f"{2000 + number}-05-06"),
    )


def naming(number: int, name: str | None, **said: str | bool) -> Naming:
    """What a numbered source says of a speaker; a first word such as "Cllr" is the title."""
    title = None
    first, _, rest = (name or "").partition(" ")
    if first in ("Cllr", "Mr", "Mrs", "Dr"):
        title, name = first.lower(), rest
    return Naming(source=source(number), name=name, title=title, **said)  # type: ignore[arg-type]
