"""Who may see a source: what is exempt or confidential is marked so, and kept out of what is public."""

from collections.abc import Mapping

from briefing_app.domain.documents import Source
from briefing_app.domain.restrictions import Restriction, Withheld, from_json, to_json
from briefing_app.store import operations, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english, tr

__all__ = ["FIELD", "Restriction", "decide", "restrict", "restrictions"]

FIELD = "restriction"
"""The field, of a source's SHA-256, that says for what it is withheld from the public."""
_SHOWN = 60


def restrictions(library: Library) -> Mapping[str, Restriction]:
    """For what each source is withheld, by its SHA-256; also of those that were removed, which may come back.

    Raises:
        BriefingError: the library can't be read.
    """
    kept = operations.decided(library, FIELD)
    return {sha256: from_json(value) for sha256, value in kept.items()}


def restrict(library: Library, source: Source, restriction: Restriction | None) -> None:
    """Mark a source as exempt or confidential, or, with `None`, as public; it is one step to take back.

    Raises:
        BriefingError: the source was removed, or the library can't be written.
    """
    if not sources.known(library, source.sha256):
        raise BriefingError(tr("“{title}” is no longer in the library. Add it again.", title=source.title))
    with library.operation(_named(source, restriction)) as operation:
        decide(library, operation, source, restriction)


def decide(library: Library, operation: int, source: Source, restriction: Restriction | None) -> None:
    """Within an operation, mark a source as exempt or confidential, or as public."""
    value = to_json(restriction) if restriction else None
    operations.decide(library, operation, source.sha256, FIELD, value)


@in_english()
def _named(source: Source, restriction: Restriction | None) -> str:
    title = source.title if len(source.title) <= _SHOWN else f"{source.title[:_SHOWN]}…"
    if restriction is None:
        return f"Mark “{title}” as public"
    if restriction.kind is Withheld.CONFIDENTIAL:
        return f"Mark “{title}” as confidential"
    return f"Mark “{title}” as exempt by paragraph {restriction.paragraph}"
