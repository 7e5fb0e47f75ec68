"""Removing documents for good: out of the library, its record and, if so wanted, its copies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_app.services.backing_up import copies_of
from briefing_app.services.locking import Left, Told
from briefing_app.services.reading_files import read_document
from briefing_app.store import backups, expunging, locking, relocking, set_aside, sources
from briefing_app.store.expunging import Going
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Held:
    """The copies of a library in which some documents are, and those of which that can't be told."""

    holding: tuple[Path, ...]
    unknown: tuple[Path, ...]


def set_aside_titles(library: Library) -> dict[str, str]:
    """The documents that were removed and could still come back: their titles by SHA-256."""
    return dict(expunging.set_aside(library))


def copies_holding(library: Library, sha256s: Sequence[str]) -> Held:
    """The copies of a library that hold some documents, in use or removed."""
    holding, unknown = [], []
    for path in copies_of(library.path):
        try:
            if backups.holds(path, library.passphrase, sha256s):
                holding.append(path)
        except BriefingError:
            unknown.append(path)
    return Held(tuple(holding), tuple(unknown))


def remove_for_good(
    library: Library,
    sha256s: Sequence[str],
    copies: Sequence[Path] = (),
    told: Told = lambda _done, _of: None,
) -> Sequence[Left]:
    """Take documents, in use or removed before, out of a library so that nothing brings them back.

    The file is then written anew and the old one over, so that no word of them is left in it. `copies` are
    deleted; gives those with which that was not possible. What does not go on is said before anything is
    removed, if that can be known.

    Raises:
        BriefingError: the library can't be written, or is open in another window: it is to be closed there
            and the same asked for once more.
    """
    locking.require(library.path)
    steps = 3 + len(copies)
    told(0, steps)
    number = len(sha256s)
    name = "Remove a document for good" if number == 1 else f"Remove {number:,} documents for good"
    going = [one for sha256 in sha256s for one in _going(library, sha256)]
    if going:
        with library.operation(name) as operation:
            expunging.expunge(library, operation, going)
    told(1, steps)
    expunging.gather_index(library)
    told(2, steps)
    relocking.relock(library, library.passphrase)
    left: list[Left] = []
    for done, path in enumerate(copies, 3):
        told(done, steps)
        try:
            relocking.destroy(path)
        except BriefingError as problem:
            left.append(Left(path, str(problem)))
    told(steps, steps)
    return tuple(left)


def _going(library: Library, sha256: str) -> Iterator[Going]:
    """A document with its text and findings, if it is there; one that was removed is read for them."""
    if sources.known(library, sha256):
        source = sources.BySha256(library)[sha256]
        yield Going(source, sources.document(library, sha256).text, frozenset())
    found = set_aside.find(library, sha256)
    if found is not None:
        read = read_document(found.source, found.document, found.content)
        findings = frozenset(mention.identity for mention in read.mentions)
        yield Going(found.source, found.document.text, findings)
