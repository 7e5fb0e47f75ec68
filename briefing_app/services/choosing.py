"""From what a person chose or dropped, files and folders, to the documents to add."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from briefing_app.reading.files import is_readable, open_file
from briefing_app.services.adding import Incoming
from briefing_app.services.proposing import propose_details
from briefing_app.system.errors import BriefingError


def chosen_files(paths: Iterable[Path]) -> Sequence[Path]:
    """The documents among the paths, folders looked through.

    Raises:
        BriefingError: a folder holds no document at all.
    """
    return list(_files(paths))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(item for item in path.rglob("*") if item.is_file() and is_readable(item))
        if not inside:
            raise BriefingError(f"There is no text document in “{path}”. Choose another folder.")
        yield from inside


def with_details(
    paths: Iterable[Path], *, published: str | None = None, publisher: str | None = None
) -> Sequence[Incoming]:
    """The files with what their texts suggest about them, or what is given for all of them.

    A file that can't be read has no details: adding it will say why.
    """
    return [_incoming(path, published, publisher) for path in paths]


def _incoming(path: Path, published: str | None, publisher: str | None) -> Incoming:
    try:
        details = propose_details(open_file(path).document, path.name)
    except BriefingError:
        return Incoming(path)
    if publisher:
        details = replace(details, publisher=publisher)
    if published:
        details = replace(details, published=published, published_basis="given when it was added")
    return Incoming(path, details)
