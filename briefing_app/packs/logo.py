"""A picture that somebody gives as a logo, made fit for a cover."""

import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_MOST_PIXELS = 50_000_000
_MOST_BYTES = 20_000_000
_LONGEST_SIDE = 1200  # pixels: 300 dots to the inch at the largest size on a cover
_NO_PICTURE = (UnidentifiedImageError, OSError, ValueError, SyntaxError)
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")


def sound_logo(content: bytes, name: str) -> bytes:
    """A picture as a logo is kept: as a PNG on white, at most 1,200 pixels long, without what a camera tells.

    `name` is what the file is called.

    Raises:
        BriefingError: it is no picture, a damaged or far too large one.
    """
    if len(content) > _MOST_BYTES:
        raise BriefingError(tr("“{name}” is too large for a logo. Choose one below 20 MB.", name=name))
    too_many = tr("“{name}” has too many pixels for a logo. Choose a smaller picture.", name=name)
    try:
        with warnings.catch_warnings():
            # Pillow looks at the size before it unpacks anything.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            clear = _small(content, too_many)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as problem:
        raise BriefingError(too_many) from problem
    except _NO_PICTURE as problem:
        raise BriefingError(
            tr("“{name}” is not a picture that can be used. Choose a PNG or JPEG.", name=name)
        ) from problem
    paper = Image.new("RGB", clear.size, "white")
    paper.paste(clear, mask=clear.getchannel("A"))
    kept = BytesIO()
    paper.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _small(content: bytes, too_many: str) -> Image.Image:
    with Image.open(BytesIO(content), formats=_FORMATS) as picture:
        if picture.width * picture.height > _MOST_PIXELS:
            raise BriefingError(too_many)
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
        return picture.convert("RGBA")
