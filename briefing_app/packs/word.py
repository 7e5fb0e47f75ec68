"""A pack as a Word file, for the clerk who pastes it: real headings, tables, quotes and links."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from itertools import count
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

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
    Pieces,
    Quotation,
    Row,
    Table,
    Tone,
    Whole,
)
from briefing_app.packs.characters import sound
from briefing_app.packs.composing import composed
from briefing_app.packs.outline import Pack
from briefing_app.packs.word_frame import (
    CELL,
    COVER_LINE,
    INK_2,
    LABEL,
    LINE,
    LINK,
    MARKED,
    NOTE,
    PASSAGE,
    QUIET,
    QUOTE_SOURCE,
    ROOM,
    bookmark,
    framed,
    saved,
)

_TABLE_WIDTH = 9070  # twentieths of a point: A4 without its margins
_LOGO_HEIGHT = 54  # points
_WHOLE_ROW = 1200  # characters up to which a row is kept on one page
_FIRM_SPACE = "\N{NO-BREAK SPACE}"


def docx(pack: Pack, made: date) -> bytes:
    """The file of a pack; the same pack and day give the same bytes.

    A timeline, of which the table below it has everything, is left out; other charts are there in words.
    """
    whole = composed(pack, made)
    document = framed(whole, made)
    writer = _Writer(document)
    writer.head(whole)
    if whole.contents:
        writer.contents(whole)
    for chapter in whole.chapters:
        writer.chapter(chapter)
    return saved(document)


class _Writer:
    """Writes blocks at the end of a document, element by element: by the thousand, its own ways are slow."""

    def __init__(self, document: Document) -> None:
        self._document, self._body = document, document.element.body
        self._end: Any = self._body[-1]  # what the page is like stands behind everything
        self._bookmarks = count(1)
        self._styles = {style.name: style.style_id for style in document.styles}

    def head(self, whole: Whole) -> None:
        if whole.logo:
            self._logo(whole)
        if whole.council:
            self._line(whole.council, COVER_LINE)
        self._line(whole.title, "Title")
        for line in whole.about:
            self._line(line, COVER_LINE)
        notes = () if whole.contents else whole.notes
        self._line(" ".join((whole.made, *notes)), NOTE)

    def contents(self, whole: Whole) -> None:
        self._line(wording.CONTENTS, "Heading 1")
        for chapter in whole.chapters:
            pieces = (Piece(chapter.title, to=chapter.anchor), Piece(f"  {chapter.summary}"))
            self._put(self._paragraph(pieces, "Normal"))
        self._line(wording.HOW_TO_READ, "Heading 2")
        for note in whole.notes:
            self._line(note, "Normal")

    def chapter(self, chapter: Chapter) -> None:
        self._heading(chapter.title, chapter.anchor, 1)
        if chapter.under:
            self._line(chapter.under, NOTE)
        for block in chapter.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                anchors = (block.anchor,) if block.anchor else ()
                self._put(
                    self._paragraph((Piece(block.text, anchors=anchors),), f"Heading {block.level - 1}")
                )
            case Paragraph():
                self._put(self._paragraph(block.pieces, NOTE if block.quiet else "Normal"))
            case Table():
                self._table(block)
            case Quotation():
                self._quotation(block)
            case Listing():
                for item in block.items:
                    self._item(item)
            case Drawn():
                # What the table after it has in words need not be said twice where nothing is drawn.
                if not block.told:
                    self._line(block.draw(WIDE).description, "Normal")
            case OwnWords():
                self._own(block)

    def _heading(self, text: str, anchor: str, level: int) -> None:
        anchors = (anchor,) if anchor else ()
        self._put(self._paragraph((Piece(text, anchors=anchors),), f"Heading {level}"))

    def _quotation(self, quote: Quotation) -> None:
        for index, words in enumerate(quote.paragraphs):
            anchors = (quote.anchor,) if quote.anchor and index == 0 else ()
            self._put(self._paragraph((Piece(words, anchors=anchors),), "Quote"))
        self._put(self._paragraph(quote.source, QUOTE_SOURCE))

    def _item(self, item: Item) -> None:
        label = Piece(f"{item.label}{_FIRM_SPACE} ", Tone.QUIET, anchors=item.anchors)
        self._put(self._paragraph((label, *item.pieces), PASSAGE))

    def _own(self, own: OwnWords) -> None:
        self._line(own.label, LABEL)
        for words in own.paragraphs:
            self._line(words, "Normal")
        for _ in range(own.room):
            self._line("", ROOM)

    def _logo(self, whole: Whole) -> None:
        paragraph = self._document.add_paragraph()
        drawn = paragraph.add_run().add_picture(BytesIO(whole.logo), height=Pt(_LOGO_HEIGHT))
        drawn._inline.docPr.set("descr", sound(wording.logo_of(whole.council)))  # noqa: SLF001 - no other way

    def _table(self, table: Table) -> None:
        if table.title:
            self._line(table.title, "Heading 2")
        if table.subtitle:
            self._line(table.subtitle, NOTE)
        widths = [_TABLE_WIDTH * share // 100 for share in table.shares]
        made = self._element("w:tbl")
        made.append(self._table_properties(table.caption))
        grid = self._element("w:tblGrid")
        grid.extend([self._element("w:gridCol", w=width) for width in widths])
        made.append(grid)
        headings = Row(tuple(((Piece(heading, Tone.QUIET),),) for heading in table.headings))
        made.append(self._row(headings, widths, head=True))
        made.extend([self._row(row, widths) for row in table.rows])
        self._put(made)
        # A word processor needs a paragraph between two tables, and behind the last of a document.
        self._line("", CELL)

    def _table_properties(self, caption: str) -> Any:
        properties = self._element("w:tblPr")
        borders = self._element("w:tblBorders")
        for side in ("bottom", "insideH"):
            borders.append(self._element(f"w:{side}", val="single", sz=4, space=0, color=LINE))
        margins = self._element("w:tblCellMar")
        margins.append(self._element("w:top", w=57, type="dxa"))
        margins.append(self._element("w:left", w=0, type="dxa"))
        margins.append(self._element("w:bottom", w=57, type="dxa"))
        margins.append(self._element("w:right", w=115, type="dxa"))
        properties.append(self._element("w:tblW", w=_TABLE_WIDTH, type="dxa"))
        properties.append(borders)
        properties.append(self._element("w:tblLayout", type="fixed"))
        properties.append(margins)
        properties.append(self._element("w:tblLook", val="0020", firstRow=1, firstColumn=0))
        properties.append(self._element("w:tblCaption", val=sound(caption)))
        return properties

    def _row(self, row: Row, widths: list[int], *, head: bool = False) -> Any:
        made, properties = self._element("w:tr"), self._element("w:trPr")
        if sum(len(piece.text) for cell in row.cells for line in cell for piece in line) <= _WHOLE_ROW:
            properties.append(self._element("w:cantSplit"))
        if head:
            properties.append(self._element("w:tblHeader"))
        made.append(properties)
        for index, (cell, width) in enumerate(zip(row.cells, widths, strict=True)):
            made.append(self._cell(cell, width, row.anchor if index == 0 else "", head=head))
        return made

    def _cell(self, cell: Cell, width: int, anchor: str, *, head: bool) -> Any:
        made, properties = self._element("w:tc"), self._element("w:tcPr")
        properties.append(self._element("w:tcW", w=width, type="dxa"))
        if head:
            borders = self._element("w:tcBorders")
            borders.append(self._element("w:bottom", val="single", sz=6, space=0, color=INK_2))
            properties.append(borders)
        made.append(properties)
        for index, line in enumerate(cell or ((),)):
            anchored = (Piece("", anchors=(anchor,)), *line) if anchor and index == 0 else line
            made.append(self._paragraph(anchored, CELL, with_next=head))
        return made

    def _line(self, text: str, style: str) -> None:
        self._put(self._paragraph((Piece(text),), style))

    def _put(self, element: Any) -> None:
        self._end.addprevious(element)

    def _paragraph(self, pieces: Pieces, style: str, *, with_next: bool = False) -> Any:
        made, properties = self._element("w:p"), self._element("w:pPr")
        properties.append(self._element("w:pStyle", val=self._styles[style]))
        if with_next:
            properties.append(self._element("w:keepNext"))
        made.append(properties)
        for piece in pieces:
            made.extend(self._piece(piece))
        return made

    def _piece(self, piece: Piece) -> Iterable[Any]:
        """The elements of some words: their bookmarks around them, within a link if they are one."""
        marks = [(next(self._bookmarks), bookmark(anchor)) for anchor in piece.anchors]
        made = [self._element("w:bookmarkStart", id=number, name=name) for number, name in marks]
        if piece.to:
            made.append(self._link(piece, anchor=bookmark(piece.to)))
        elif piece.address:
            made.append(self._link(piece, address=piece.address))
        elif piece.text:
            made.append(self._run(piece))
        return [*made, *(self._element("w:bookmarkEnd", id=number) for number, _ in marks)]

    def _link(self, piece: Piece, *, anchor: str = "", address: str = "") -> Any:
        link = self._element("w:hyperlink", **({"anchor": anchor} if anchor else {}), history=1)
        if address:
            key = self._document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link.set(qn("r:id"), key)
        link.append(self._run(piece, LINK))
        return link

    def _run(self, piece: Piece, style: str = "") -> Any:
        run, properties = self._element("w:r"), self._element("w:rPr")
        style = style or {Tone.QUIET: QUIET, Tone.MARK: MARKED}.get(piece.tone, "")
        if style:
            properties.append(self._element("w:rStyle", val=self._styles[style]))
        if piece.tone is Tone.STRONG:
            properties.append(self._element("w:b"))
        if len(properties):
            run.append(properties)
        text = self._element("w:t")
        text.set(qn("xml:space"), "preserve")
        mark = wording.grade_mark(piece.grade) if piece.grade else ""
        text.text = f"{mark} {sound(piece.text)}" if mark else sound(piece.text)
        run.append(text)
        return run

    def _element(self, tag: str, **attributes: object) -> Any:
        made = OxmlElement(tag)
        for name, value in attributes.items():
            made.set(qn(f"w:{name}"), str(value))
        return made
