"""Drawings as SVG within a web page: their colours are classes, so that they follow light, dark and print."""

from html import escape

from briefing_app.packs import fonts
from briefing_app.packs.characters import sound
from briefing_app.packs.visible import text_width
from briefing_app.pictures.shapes import Dot, Line, Picture, Rect, Shape, Words

_ANCHORS = {"start": "", "middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}


def svg(picture: Picture, told_by: str, kind: str) -> str:
    """The element of a drawing; `told_by` is the id of what says what it shows, `kind` its class."""
    shapes = "".join(map(_shape, picture.shapes))
    size = f"0 0 {_number(picture.width)} {_number(picture.height)}"
    return (
        f'<svg class="{kind}" role="img" aria-labelledby="{told_by}" viewBox="{size}"'
        f' preserveAspectRatio="xMinYMin meet">{shapes}</svg>'
    )


def style_of(token: str) -> str:
    """What a style sheet needs for drawings in the colour of a token."""
    return f".f-{token}{{fill:var(--{token})}}.s-{token}{{stroke:var(--{token})}}"


def _shape(shape: Shape) -> str:
    match shape:
        case Rect():
            radius = f' rx="{_number(shape.radius)}"' if shape.radius else ""
            place = _at(x=shape.x, y=shape.y, width=shape.width, height=shape.height)
            return f"<rect {place}{radius}{_ink(shape.fill, shape.stroke)}/>"
        case Line():
            dashes = ' stroke-dasharray="3 3"' if shape.dashed else ""
            place = _at(x1=shape.x1, y1=shape.y1, x2=shape.x2, y2=shape.y2)
            width = f' stroke-width="{_number(shape.width)}"'
            return f"<line {place}{width}{dashes}{_ink(None, shape.stroke)}/>"
        case Dot():
            return f"<circle {_at(cx=shape.x, cy=shape.y, r=shape.radius)}{_ink(shape.fill, shape.stroke)}/>"
        case Words():
            return _words(shape)


def _words(words: Words) -> str:
    """A line of text, held to the width it was laid out in: the font it is shown in may be another."""
    face = fonts.SANS_BOLD if words.bold else fonts.SANS
    known = all(ord(character) in fonts.characters(face) for character in words.text)
    wide = text_width(words.text, words.size, words.bold)
    held = f' textLength="{_number(wide)}" lengthAdjust="spacingAndGlyphs"' if known and wide else ""
    bold = ' font-weight="600"' if words.bold else ""
    return (
        f'<text {_at(x=words.x, y=words.y)} font-size="{_number(words.size)}"{bold}'
        f'{_ANCHORS[words.anchor]}{held} class="f-{words.colour}">{escape(sound(words.text))}</text>'
    )


def _ink(fill: str | None, stroke: str | None) -> str:
    classes = [*([f"f-{fill}"] if fill else []), *([f"s-{stroke}"] if stroke else [])]
    none = "" if fill else ' fill="none"'
    return f'{none} class="{" ".join(classes)}"' if classes else none


def _at(**lengths: float) -> str:
    return " ".join(f'{name}="{_number(value)}"' for name, value in lengths.items())


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
