"""A pack as one web page that stands alone: no script, nothing fetched, readable with and without eyes."""

import tomllib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from html import escape
from itertools import count

from briefing_app.packs import wording
from briefing_app.packs.blocks import (
    NARROW,
    WIDE,
    Block,
    Cell,
    Chapter,
    Drawn,
    Heading,
    Item,
    Listing,
    OwnWords,
    Paragraph,
    Piece,
    Quotation,
    Row,
    Table,
    Tone,
    Whole,
)
from briefing_app.packs.characters import sound
from briefing_app.packs.composing import composed
from briefing_app.packs.outline import Pack
from briefing_app.packs.svg import style_of, svg
from briefing_app.system.places import resource

# Nothing runs and nothing is fetched, even if a browser found in a page what is not in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_PICTURE_IN_WORDS = "The drawing in words"
_SKIP = "Skip to the content"
_TAGS = {Tone.STRONG: "strong", Tone.MARK: "mark"}


def html(pack: Pack, made: date) -> bytes:
    """The file of a pack in UTF-8; the same pack and day give the same bytes."""
    whole = composed(pack, made)
    return "\n".join(_page(whole)).encode("utf-8")


def _text(text: str) -> str:
    """Plain text as it can stand in an element or an attribute."""
    return escape(sound(text), quote=True)


def _page(whole: Whole) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_text(_POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">'
    yield '<meta name="generator" content="Briefing">'
    yield f"<title>{_text(whole.title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>"
    yield f'<a class="skip" href="#content">{_SKIP}</a>'
    yield from _head(whole)
    if whole.contents:
        yield from _contents(whole.chapters)
    yield '<main id="content" tabindex="-1">'
    if whole.contents:
        notes = "".join(f"<p>{_text(note)}</p>" for note in whole.notes)
        yield f'<div class="notes"><h3>{_text(wording.HOW_TO_READ)}</h3>{notes}</div>'
    numbers = count(1)
    for chapter in whole.chapters:
        yield from _chapter(chapter, numbers)
    yield "</main>\n</body>\n</html>\n"


@cache
def _style() -> str:
    """The style sheet: colours for light, dark and paper, and what drawings and grades take of them."""
    light, dark, paper = (_tokens(name) for name in ("light", "dark", "print"))
    of_grades = "".join(f".grade-{token}{{color:var(--{token})}}" for token in light)
    return (
        f":root{{color-scheme:light dark;{_variables(light)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(dark)}}}}}\n"
        f"@media print{{:root{{color-scheme:light;{_variables(paper)}}}}}\n"
        f"{''.join(map(style_of, light))}\n{of_grades}\n"
        f"{resource('themes', 'pack.css').read_text(encoding='utf-8')}"
    )


def _tokens(theme: str) -> dict[str, str]:
    return tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))


def _variables(tokens: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in tokens.items())


def _head(whole: Whole) -> Iterator[str]:
    yield "<header>"
    if whole.marking:
        yield f'<p class="marking">{_text(whole.marking)}</p>'
    if whole.logo:
        picture = b64encode(whole.logo).decode("ascii")
        logo = _text(wording.logo_of(whole.council))
        yield f'<img alt="{logo}" src="data:image/png;base64,{picture}">'
    if whole.council:
        yield f'<p class="line">{_text(whole.council)}</p>'
    if whole.contents:
        yield '<div class="rule"></div>'
    yield f"<h1>{_text(whole.title)}</h1>"
    for line in whole.about:
        yield f'<p class="line">{_text(line)}</p>'
    notes = () if whole.contents else whole.notes
    yield f'<p class="made quiet">{_text(" ".join((whole.made, *notes)))}</p>'
    yield "</header>"


def _contents(chapters: Iterable[Chapter]) -> Iterator[str]:
    yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{wording.CONTENTS}</h2>\n<ol>'
    for chapter in chapters:
        link = f'<a href="#{chapter.anchor}">{_text(chapter.title)}</a>'
        yield f"<li>{link} <span>{_text(chapter.summary)}</span></li>"
    yield "</ol>\n</nav>"


def _chapter(chapter: Chapter, numbers: "Iterator[int]") -> Iterator[str]:
    title = f"{chapter.anchor}-title"
    yield f'<section class="part" id="{chapter.anchor}" aria-labelledby="{title}">'
    yield f'<h2 id="{title}">{_text(chapter.title)}</h2>'
    if chapter.under:
        yield f'<p class="under">{_text(chapter.under)}</p>'
    for block in chapter.blocks:
        yield from _block(block, numbers)
    yield "</section>"


def _block(block: Block, numbers: "Iterator[int]") -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}{_id(block.anchor)}>{_text(block.text)}</h{block.level}>"
        case Paragraph():
            yield f"<p{_class('quiet' if block.quiet else '')}>{_pieces(block.pieces)}</p>"
        case Table():
            yield from _table(block)
        case Quotation():
            yield from _quotation(block)
        case Listing():
            yield "<dl>"
            yield from map(_item, block.items)
            yield "</dl>"
        case Drawn():
            yield from _drawing(block, f"drawing-{next(numbers)}")
        case OwnWords():
            said = "".join(f'<p dir="auto">{_text(words)}</p>' for words in block.paragraphs)
            room = '<div class="room"></div>' * block.room
            yield f'<div class="own"><p class="label">{_text(block.label)}</p>{said}{room}</div>'


def _table(table: Table) -> Iterator[str]:
    """A table with its roles said, since a style that stacks its cells would take them from it."""
    yield '<table role="table">'
    if table.title:
        under = f"<p>{_text(table.subtitle)}</p>" if table.subtitle else ""
        yield f"<caption><h3>{_text(table.title)}</h3>{under}</caption>"
    else:
        yield f'<caption class="unseen">{_text(table.caption)}</caption>'
    columns = "".join(f'<col style="width:{share}%">' for share in table.shares)
    headings = "".join(
        f'<th role="columnheader" scope="col">{_text(heading)}</th>' for heading in table.headings
    )
    yield f'<colgroup>{columns}</colgroup>\n<thead role="rowgroup"><tr role="row">{headings}</tr></thead>'
    yield '<tbody role="rowgroup">'
    yield from (_row(row, table.headings) for row in table.rows)
    yield "</tbody>\n</table>"


def _row(row: Row, headings: tuple[str, ...]) -> str:
    first, *others = row.cells
    cells = "".join(
        f'<td role="cell" data-heading="{_text(heading)}">{_cell(cell)}</td>' if any(cell) else "<td></td>"
        for cell, heading in zip(others, headings[1:], strict=True)
    )
    return f'<tr role="row"{_id(row.anchor)}><th role="rowheader" scope="row">{_cell(first)}</th>{cells}</tr>'


def _cell(cell: Cell) -> str:
    lines = [_pieces(line) for line in cell]
    return lines[0] if len(lines) == 1 else "".join(f"<p>{line}</p>" for line in lines)


def _quotation(quote: Quotation) -> Iterator[str]:
    said = "".join(f'<p dir="auto">{_text(words)}</p>' for words in quote.paragraphs)
    yield f'<div class="quote"{_id(quote.anchor)}><blockquote>{said}</blockquote>'
    yield f"<p>{_pieces(quote.source)}</p></div>"


def _item(item: Item) -> str:
    anchors = "".join(f"<span{_id(anchor)}></span>" for anchor in item.anchors)
    return f'<dt>{anchors}{_text(item.label)}</dt><dd dir="auto">{_pieces(item.pieces)}</dd>'


def _drawing(block: Drawn, name: str) -> Iterator[str]:
    """The drawing in two widths, of which a screen shows one, and on demand what it shows in words."""
    wide, narrow = block.draw(WIDE), block.draw(NARROW)
    yield f"<figure>{svg(wide, name, 'wide')}\n{svg(narrow, name, 'narrow')}"
    note = f"<p>{_text(block.note)}</p>" if block.note else ""
    told = f'<p id="{name}">{_text(wide.description)}</p>'
    yield f"<figcaption>{note}<details><summary>{_PICTURE_IN_WORDS}</summary>{told}</details></figcaption>"
    yield "</figure>"


def _pieces(pieces: Iterable[Piece]) -> str:
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    """Some words with what they are, where they lead, and what leads to them."""
    words = _text(piece.text)
    if piece.grade:
        mark = wording.grade_mark(piece.grade)
        words = (
            f'<span class="grade-{_text(piece.grade)}"><span aria-hidden="true">{mark} </span>{words}</span>'
        )
    if piece.to:
        firm = _class("firm" if piece.tone is Tone.PLAIN else "")
        words = f'<a{firm} href="#{_text(piece.to)}">{words}</a>'
    elif piece.address:
        words = f'<a rel="noopener noreferrer" href="{_text(piece.address)}">{words}</a>'
    first, *others = piece.anchors or ("",)
    before = "".join(f"<span{_id(anchor)}></span>" for anchor in others)
    if piece.tone in _TAGS:
        return f"{before}<{_TAGS[piece.tone]}{_id(first)}>{words}</{_TAGS[piece.tone]}>"
    if piece.tone is Tone.QUIET or first:
        quiet = _class("quiet" if piece.tone is Tone.QUIET else "")
        return f"{before}<span{_id(first)}{quiet}>{words}</span>"
    return words


def _id(anchor: str) -> str:
    return f' id="{_text(anchor)}"' if anchor else ""


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
