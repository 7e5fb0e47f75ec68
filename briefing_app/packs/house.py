"""Whose pack it is: the council's name, colour and logo, as they stand on the cover."""

import re
from dataclasses import dataclass

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_DARK = 0.04045  # of sRGB: up to here light grows in proportion
_LEAST_CONTRAST = 3.0  # of graphics on white (WCAG 2.2, 1.4.11)


@dataclass(frozen=True, slots=True)
class House:
    """The council's name, its colour as "#1f4e79" or "", and its logo as the bytes of a PNG, or b""."""

    council: str = ""
    colour: str = ""
    logo: bytes = b""


def sound_colour(colour: str) -> str:
    """A colour as a house has it.

    Raises:
        BriefingError: it is none, or too pale to be seen on white paper.
    """
    colour = colour.strip()
    if not colour:
        return ""
    if not _COLOUR.fullmatch(colour):
        raise BriefingError(tr("“{colour}” is no colour. Write it as in #1f4e79.", colour=colour))
    if _contrast(colour) < _LEAST_CONTRAST:
        raise BriefingError(
            tr("{colour} is too pale to be seen on white paper. Choose a darker colour.", colour=colour)
        )
    return colour.lower()


def _contrast(colour: str) -> float:
    """The contrast of a colour against white (WCAG 2.2), from 1 to 21."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    light = [part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05)
