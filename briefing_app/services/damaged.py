"""A library that is damaged: opened to be read as far as that goes, with what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from briefing_app.domain import edtf
from briefing_app.services.backing_up import Backup, backups_of
from briefing_app.services.browsing import contents
from briefing_app.services.libraries import open_first_library, open_library
from briefing_app.store.library import Library
from briefing_app.system.errors import SENSELESS, BriefingError, DamagedError
from briefing_app.system.places import default_library
from briefing_app.system.words import tr

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged library, whether it is open to be read, and its latest backup if there is one."""

    path: Path
    is_open: bool
    backup: Backup | None
    passphrase: str | None = field(default=None, repr=False)

    @property
    def backed_up(self) -> str:
        """The day of the latest backup in words; nothing if there is none."""
        return edtf.in_words(self.backup.made.date().isoformat()) if self.backup else ""

    @property
    def sentence(self) -> str:
        """What is the matter, and what there is to go back to."""
        name = self.path.name
        if self.is_open:
            said = tr(
                "“{name}” is damaged and open to read only: some of it may be missing or wrong.", name=name
            )
        else:
            said = tr("“{name}” is damaged and can't be read as it is.", name=name)
        if not self.backup:
            return said
        return " ".join((said, tr("The latest backup is of {day}.", day=self.backed_up)))


@dataclass(frozen=True, slots=True)
class Opened:
    """A library, or what is known of a damaged one, or both where that can be read."""

    library: Library | None
    damaged: Damaged | None = None

    @property
    def refusal(self) -> str:
        """Why nothing may be written to the library; nothing if it may."""
        return str(self.library.refusal or "") if self.library else ""


def opened(path: Path | None, passphrase: str | None = None, *, shown_first: bool = False) -> Opened:
    """Open a library, or the usual one; a damaged one is opened to be read, if it can be read at all.

    With `shown_first` it may have to be `proven` yet (see `Library.open`).

    Raises:
        LockedError: it opens with a passphrase only, and none was given, or another.
        BriefingError: it can't be opened for another reason.
    """
    try:
        if path is None:
            return Opened(open_first_library(passphrase, shown_first=shown_first))
        return Opened(open_library(path, passphrase, shown_first=shown_first))
    except DamagedError:
        place = path or default_library()
        library = _readable(place, passphrase)
        return Opened(library, _damaged(place, passphrase, is_open=library is not None))


def _damaged(path: Path, passphrase: str | None, *, is_open: bool) -> Damaged:
    return Damaged(path, is_open, next(iter(backups_of(path)), None), passphrase)


def proven(library: Library) -> Opened:
    """What is known of a library that is open, once it was checked."""
    library.be_proven()
    if not isinstance(library.refusal, DamagedError):
        return Opened(library)
    return Opened(library, _damaged(library.path, library.passphrase, is_open=True))


def shown(found: Opened, show: Callable[[Library], T]) -> tuple[Opened, T | None]:
    """What `show` makes of a library that was just opened, if it is open.

    One that makes no sense before it was checked is opened again, as the damaged one that it then is.
    """
    library = found.library
    if library is None:
        return found, None
    was_put_off = library.proving.is_put_off
    try:
        return found, show(library)
    except (BriefingError, *SENSELESS):
        library.be_proven()
        library.close()
        if not was_put_off or library.refusal is None:
            raise
    again = opened(library.path, library.passphrase)
    return again, None if again.library is None else show(again.library)


def _readable(path: Path, passphrase: str | None) -> Library | None:
    """A damaged library, if all that pages list can be read."""
    try:
        library = Library.open_to_read(path, passphrase)
    except BriefingError:
        return None
    try:
        contents(library)
    except (BriefingError, *SENSELESS):
        library.close()
        return None
    except BaseException:
        library.close()
        raise
    return library
