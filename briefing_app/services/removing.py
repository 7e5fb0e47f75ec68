"""Taking documents out of a library, so that they can come back."""

from collections.abc import Sequence

from briefing_app.domain.documents import Source
from briefing_app.services.reading_files import read_document
from briefing_app.store import operations, readings, set_aside
from briefing_app.store.library import Library


def remove_sources(library: Library, chosen: Sequence[Source]) -> None:
    """Take documents, with everything that rests on them alone, out of a library.

    Raises:
        BriefingError: the library can't be written.
    """
    one = f"“{chosen[0].title}”" if len(chosen) == 1 else f"{len(chosen):,} documents"
    hashes = [source.sha256 for source in chosen]
    with library.operation(f"Remove {one}") as operation:
        set_aside.note_there(library, hashes)
        for sha256 in hashes:
            operations.decide(library, operation, sha256, set_aside.THERE, value=False)
        set_aside.put_aside(library, hashes)


def bring_back(library: Library, sha256s: Sequence[str]) -> None:
    """Within an operation, put documents back that were removed; they are read anew."""
    for sha256 in sha256s:
        found = set_aside.find(library, sha256)
        if found is None:
            continue
        with readings.adding(library, found.operation) as add:
            add(read_document(found.source, found.document, found.content))
        set_aside.forget(library, sha256)
