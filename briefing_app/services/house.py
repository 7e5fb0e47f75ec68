"""The council's name, colour and logo, as a library keeps them for its packs."""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from briefing_app.packs.house import House, sound_colour
from briefing_app.store import operations
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

FIELD = "house"
"""The field of the decision in which it is kept."""
_SUBJECT = "pack"
_LONGEST = 200
_MOST_READ = 30_000_000


def house_of(library: Library) -> House:
    """What stands on the covers of a library's packs."""
    kept: Any = operations.decided(library, FIELD).get(_SUBJECT) or {}
    return House(
        council=str(kept.get("council", "")),
        colour=str(kept.get("colour", "")),
        logo=b64decode(kept.get("logo", "")),
    )


def keep_house(library: Library, house: House) -> None:
    """Keep what is to stand on the covers.

    Raises:
        BriefingError: the colour is none or too pale, or the library can't be written.
    """
    kept = {
        "council": house.council.strip()[:_LONGEST],
        "colour": sound_colour(house.colour),
        "logo": b64encode(house.logo).decode("ascii"),
    }
    with library.operation("Change the council’s name, colour or logo") as operation:
        operations.decide(library, operation, _SUBJECT, FIELD, kept)


def logo_in(path: Path) -> bytes:
    """The picture in a file as a logo is kept.

    Raises:
        BriefingError: the file can't be read, or is no picture that can be used.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_READ)
    except OSError as problem:
        raise BriefingError(tr("“{path}” can’t be read: {problem}.", path=path, problem=problem)) from problem
    from briefing_app.packs.logo import sound_logo  # noqa: PLC0415 - only for this, and slow to import

    return sound_logo(content, path.name)
