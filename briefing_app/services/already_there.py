"""Which files are in a library already, told by their bytes before anybody reads what they say."""

import hashlib
from pathlib import Path

from briefing_app.reading.eml import MEDIA_TYPE as EML
from briefing_app.reading.msg import MEDIA_TYPE as MSG
from briefing_app.services.reading_files import Incoming
from briefing_app.store import readings, sources
from briefing_app.store.library import Library

_MAILS = (EML, MSG)


class AlreadyThere:
    """Tells of files whether there is nothing to read in them, as a library stands at first.

    Members of archives are not looked at, and mails are read again: what was attached to one may be gone.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._any = readings.count(library) > 0

    def holds(self, item: Incoming) -> bool:
        """Whether the library has the file; one that can't be opened is left to who reads it."""
        if not self._any or item.member is not None:
            return False
        sha256 = _hash_of(item)
        if sha256 is None or item.seen not in (None, sha256):
            return False
        return sources.has_file(self._library, sha256, besides=_MAILS)


def _hash_of(item: Incoming) -> str | None:
    if item.content is not None:
        return hashlib.sha256(item.content).hexdigest()
    return _hash_of_file(item.path)


def _hash_of_file(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
