"""A pack as Markdown (CommonMark with the tables of GitHub's): words that stay words in any renderer."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from briefing_app.packs import wording
from briefing_app.packs.blocks import (
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

# What can begin markup within a line: code, emphasis, links, HTML, tables, headings, entities, sums.
_MARKS = re.compile(r"[\\`*_{}\[\]<>|~&#$]")
# What can begin a block at the start of a line: lists, headings under a line, and numbers of lists.
_AT_THE_START = re.compile(r"^(?:(?=[-+=:])|(\d{1,9})(?=[.)](?:\s|$)))")
# What is made a link even without brackets: addresses of the web and of mail.
_ADDRESSES = re.compile(
    r"(?<=http)(?=://)|(?<=https)(?=://)|(?<=ftp)(?=://)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=www)(?=\.)|(?=@)",
    re.IGNORECASE,
)
_NOT_IN_AN_ADDRESS = re.compile(r"[\s<>()\\\[\]|`*_~\"]")
_SPACES = re.compile(" {2,}")
_BREAK = "<br>"


def markdown(pack: Pack, made: date) -> bytes:
    """The file of a pack in UTF-8; the same pack and day give the same bytes.

    References lead to anchors, which Markdown knows only as HTML: where that is not shown, nothing is lost
    but the way. A timeline, of which the table below it has everything, is left out; other charts are there
    in words.
    """
    whole = composed(pack, made)
    return ("\n\n".join(_lines(whole)) + "\n").encode("utf-8")


def _text(text: str) -> str:
    """Plain text in which nothing means anything, whatever it holds and wherever in a line it stands."""
    escaped = _MARKS.sub(r"\\\g<0>", _SPACES.sub(" ", sound(text)).strip(" "))
    return _ADDRESSES.sub(r"\\", escaped)


def _block_text(text: str) -> str:
    """Words as a block of their own, whose beginning makes no list or rule of them."""
    return _AT_THE_START.sub(r"\1\\", text)


def _lines(whole: Whole) -> Iterator[str]:
    """The blocks, between which a line is left empty."""
    if whole.marking:
        yield f"**{_text(whole.marking)}**"
    if whole.council:
        yield _block_text(_text(whole.council))
    yield f"# {_text(whole.title)}"
    yield from (_block_text(_text(line)) for line in whole.about)
    notes = () if whole.contents else whole.notes
    yield _block_text(_text(" ".join((whole.made, *notes))))
    if whole.contents:
        yield f"## {_text(wording.CONTENTS)}"
        yield "\n".join(_contents(whole.chapters))
        yield f"### {_text(wording.HOW_TO_READ)}"
        yield from (_block_text(_text(note)) for note in whole.notes)
    for chapter in whole.chapters:
        yield f"## {_anchor(chapter.anchor)}{_text(chapter.title)}"
        if chapter.under:
            yield _block_text(_text(chapter.under))
        for block in chapter.blocks:
            yield from _block(block)


def _contents(chapters: Iterable[Chapter]) -> Iterator[str]:
    for chapter in chapters:
        yield f"- [{_text(chapter.title)}](#{chapter.anchor}) {_text(chapter.summary)}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_anchor(block.anchor)}{_text(block.text)}"
        case Paragraph():
            yield _block_text(_pieces(block.pieces))
        case Table():
            yield from _table(block)
        case Quotation():
            yield _quotation(block)
        case Listing():
            yield "\n".join(map(_item, block.items))
        case Drawn():
            if not block.told:
                yield _block_text(_text(block.draw(WIDE).description))
        case OwnWords():
            yield f"**{_text(block.label)}**"
            yield from (_block_text(_text(words)) for words in block.paragraphs)


def _item(item: Item) -> str:
    anchors = "".join(map(_anchor, item.anchors))
    return f"- {anchors}**{_text(item.label)}** {_pieces(item.pieces)}".rstrip()


def _quotation(quote: Quotation) -> str:
    """The paragraphs of a quote and, as the last, where they stand."""
    said = [_block_text(_text(words)) for words in quote.paragraphs]
    said[:1] = [_anchor(quote.anchor) + said[0]] if said else []
    return "\n>\n".join(f"> {line}" for line in (*said, _block_text(_pieces(quote.source))))


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"### {_text(table.title)}"
    if table.subtitle:
        yield _block_text(_text(table.subtitle))
    head = " | ".join(map(_text, table.headings))
    rule = " | ".join("---" for _ in table.headings)
    yield "\n".join((f"| {head} |", f"| {rule} |", *map(_row, table.rows)))


def _row(row: Row) -> str:
    cells = [_cell(cell) for cell in row.cells]
    return f"| {_anchor(row.anchor)}{' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return _BREAK.join(_pieces(line) for line in cell)


def _pieces(pieces: Iterable[Piece]) -> str:
    return "".join(map(_piece, pieces)).strip()


def _piece(piece: Piece) -> str:
    """Some words with the spaces around them outside of what they are."""
    words, plain = _text(piece.text), sound(piece.text)
    if not words:
        return "".join(map(_anchor, piece.anchors)) + plain[:1]
    if piece.grade:
        words = f"{wording.grade_mark(piece.grade)} {words}"
    if piece.to:
        words = f"[{words}](#{piece.to})"
    elif piece.address and not _NOT_IN_AN_ADDRESS.search(piece.address):
        words = f"[{words}](<{piece.address}>)"
    if piece.tone is Tone.MARK:
        words = f"<mark>{words}</mark>"
    elif piece.tone is Tone.STRONG:
        words = f"**{words}**"
    before, after = (" " if end == " " else "" for end in (plain[0], plain[-1]))
    return f"{before}{''.join(map(_anchor, piece.anchors))}{words}{after}"


def _anchor(name: str) -> str:
    return f'<a id="{name}"></a>' if name else ""
