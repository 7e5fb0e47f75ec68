"""Publishing a library: what is public of it as a file that Datasette serves, and what Datasette is told."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from briefing_app.domain.documents import Document, Source
from briefing_app.domain.published import Row
from briefing_app.domain.sentences import Sentence
from briefing_app.services.adding import Progress, Step
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.checking import Checked
from briefing_app.services.published_metadata import is_metadata, metadata
from briefing_app.services.published_rows import Rows, rows_of
from briefing_app.services.publishing import public, withheld
from briefing_app.services.sentences import sentences_of
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.store.published import is_published, write
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english, tr

_OF_LIBRARIES = ".briefing"


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: the database and its metadata, and how many rows each table has.

    `left_out` is how many passages were, so that no text is published whole, `withheld` how many sources are
    exempt or confidential.
    """

    database: Path
    metadata: Path
    rows: Mapping[str, int]
    left_out: int
    withheld: int


def publish(library: Library, path: Path, *, made: date, progress: Progress | None = None) -> Published:
    """Write what is public of a library to `path`, in place of what was published there before.

    Beside it goes what Datasette is told of it, in which what the publisher wrote is kept. The same library
    and day give the same bytes. The library is not changed. `progress` is told of each source that is read.

    Raises:
        DamagedError: the library is damaged.
        BriefingError: the files can't be written, or there is something else of that name.
    """
    library.require_sound()
    beside = path.with_name(f"{path.stem}.metadata.json")
    before = _before(path, beside)
    held = contents(library)
    # What checks find is a member's own working, and is not published.
    open_ones = public(library, held, Checked(), made).contents
    with in_english():
        rows = _rows(library, open_ones, progress)
        told = metadata(path.stem, library.path.stem, made, before)
    _write(path, beside, rows.by_table, told)
    counts = {name: len(some) for name, some in rows.by_table.items()}
    return Published(path, beside, counts, rows.left_out, len(withheld(held)))


def _rows(library: Library, open_ones: Contents, progress: Progress | None) -> Rows:
    done = count()

    def read(source: Source) -> tuple[Document, Sequence[Sentence]]:
        if progress:
            progress(Step(next(done), len(open_ones.sources), source.title))
        return sources.document(library, source.sha256), sentences_of(library, [source])[source.sha256]

    return rows_of(open_ones, read)


def _before(path: Path, beside: Path) -> Mapping[str, Any] | None:
    """What Datasette was told when it was published before, if it was.

    Raises:
        BriefingError: there is something else, or nothing can be written there.
    """
    if path.suffix.casefold() == _OF_LIBRARIES:
        raise BriefingError(
            tr("“{name}” would look like a library. Choose a name that ends in .db.", name=path.name)
        )
    try:
        if not path.parent.is_dir():
            raise BriefingError(
                tr("The folder “{folder}” is not there. Make it, or choose another one.", folder=path.parent)
            )
        if _is_there(path) and not is_published(path):
            raise _something_else(path)
        return _read(beside) if _is_there(beside) else None
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error


def _is_there(path: Path) -> bool:
    """Whether there is anything of that name; what can't be a name raises, as it would when it is written."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    return True


def _read(beside: Path) -> Mapping[str, Any]:
    try:
        told: Any = json.loads(beside.read_bytes())
    except ValueError as error:
        raise _something_else(beside) from error
    if not is_metadata(told):
        raise _something_else(beside)
    found: Mapping[str, Any] = told
    return found


def _write(path: Path, beside: Path, rows: Mapping[str, Sequence[Row]], told: bytes) -> None:
    unfinished = [one.with_name(f".{uuid4().hex}.unfinished") for one in (path, beside)]
    try:
        write(unfinished[0], rows, path)
        unfinished[1].write_bytes(told)
        unfinished[1].replace(beside)
        unfinished[0].replace(path)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        for one in unfinished:
            with suppress(OSError):
                one.unlink(missing_ok=True)


def _something_else(path: Path) -> BriefingError:
    return BriefingError(
        tr("“{path}” is there and was not published by Briefing. Choose another name.", path=path)
    )


def _not_written(path: Path, error: OSError | ValueError) -> BriefingError:
    reason = error.strerror if isinstance(error, OSError) else tr("its name can't be used")
    return BriefingError(
        tr("“{path}” can't be written: {reason}. Choose another folder or name.", path=path, reason=reason)
    )
