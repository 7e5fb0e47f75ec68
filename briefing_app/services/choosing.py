"""From what a person chose or dropped, files and folders, to the documents to add."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing_app.reading.files import is_readable, open_file
from briefing_app.services.proposing import propose_details
from briefing_app.services.reading_files import Incoming
from briefing_app.system.errors import BriefingError


def chosen_files(paths: Iterable[Path]) -> Sequence[Path]:
    """The documents among the paths, folders looked through, hidden ones apart.

    A folder without any stands for itself beside other paths: adding it will say what is wrong, and
    the others are added.

    Raises:
        BriefingError: a folder without a document is all that there is.
    """
    chosen = list(paths)
    if len(chosen) == 1 and _is_folder(chosen[0]) and not _inside(chosen[0]):
        raise BriefingError(f"There is no text document in “{chosen[0]}”. Choose another folder.")
    return [file for path in chosen for file in (_is_folder(path) and _inside(path)) or [path]]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # opening it will say what is wrong


def _inside(folder: Path) -> Sequence[Path]:
    found: list[Path] = []
    # Folders that may not be looked into are passed over.
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if is_readable(Path(name))]
    return sorted(found)


def with_details(paths: Iterable[Path]) -> Sequence[Incoming]:
    """The files with what their texts suggest about them, for the user to correct.

    A file that can't be read has no details: adding it will say why.
    """
    return [_incoming(path) for path in paths]


def _incoming(path: Path) -> Incoming:
    try:
        return Incoming(path, propose_details(open_file(path).document, path.name))
    except BriefingError:
        return Incoming(path)
