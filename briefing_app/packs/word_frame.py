"""What stands around the words of a Word file: page, styles, properties, and bytes that stay the same."""

import re
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from briefing_app.packs.blocks import Whole
from briefing_app.packs.characters import sound
from briefing_app.packs.visible import text_width
from briefing_app.pictures.wrapping import shorten

NOTE, CELL, PASSAGE, ROOM, LABEL = "Pack Note", "Pack Cell", "Pack Passage", "Pack Room", "Pack Label"
QUOTE_SOURCE, COVER_LINE = "Pack Quote Source", "Pack Cover Line"
LINK, QUIET, MARKED = "Hyperlink", "Pack Quiet", "Pack Marked"
INK, INK_2, LINE, ACCENT = "1C1B19", "57534E", "D6D3CD", "1F4E79"
_MARK = "FFF1B8"
_LANGUAGE = "en-GB"
_SANS, _SERIF = "Calibri", "Cambria"
_LONGEST_PROPERTY = 255  # characters, by the standard
_FOOT_SIZE, _FOOT_ROOM = 9.0, 360.0
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip archive knows
_EVERYBODY_READS = 0o644 << 16
_OF_THE_TEMPLATE = ("/docProps/thumbnail.jpeg", "/customXml/item1.xml")
# Style, what it is based on, points, colour, bold, and the spaces above, below and left in points.
_PARAGRAPHS = (
    (NOTE, "Normal", 10.5, INK_2, False, 0, 6, 0),
    (CELL, "Normal", 11, INK, False, 1, 1, 0),
    (PASSAGE, "Normal", 10.5, INK, False, 0, 6, 18),
    (ROOM, "Normal", 11, INK, False, 0, 12, 0),
    (LABEL, "Normal", 10.5, ACCENT, True, 12, 2, 0),
    (QUOTE_SOURCE, "Normal", 10.5, INK_2, False, 0, 12, 18),
    (COVER_LINE, "Normal", 14, INK, False, 0, 2, 0),
    ("Title", "", 28, INK, True, 0, 12, 0),
    ("Heading 1", "", 20, INK, True, 30, 4, 0),
    ("Heading 2", "", 13, INK, True, 16, 2, 0),
    ("Quote", "", 12, INK, False, 6, 4, 18),
)


def framed(whole: Whole, made: date) -> Document:
    """A document without words, with the page, the styles and the properties of a pack."""
    document = docx.Document()
    _drop_what_the_template_brings(document)
    _page(document, whole)
    _styles(document)
    _properties(document, whole, made)
    return document


def saved(document: Document) -> bytes:
    """The file, whose bytes tell nothing of when and where it was written."""
    packed, plain = BytesIO(), BytesIO()
    document.save(packed)
    with ZipFile(packed) as source, ZipFile(plain, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, _EVERYBODY_READS
            target.writestr(entry, source.read(name))
    return plain.getvalue()


def _drop_what_the_template_brings(document: Document) -> None:
    """A preview and a bibliography that have nothing to do with a pack."""
    for holder in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in holder.items() if one.target_part.partname in _OF_THE_TEMPLATE]:
            del holder[key]


def _page(document: Document, whole: Whole) -> None:
    """A4, the marking at the head of every page, and at its foot the title and the page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(25)
    if whole.marking:
        section.header.paragraphs[0].text = sound(whole.marking)
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.clear_all()
    foot.text = f"{sound(shorten(whole.title, _FOOT_ROOM, _FOOT_SIZE, text_width))} · Page "
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, name: str) -> None:
    """A number that the word processor fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no way of its own


def _styles(document: Document) -> None:
    styles = document.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), _LANGUAGE)
    _set(styles["Normal"], 11, INK, bold=False, around=(0, 6, 0))
    for name, base, size, colour, bold, *around in _PARAGRAPHS:
        if base:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[base]
        _set(styles[name], size, colour, bold=bold, around=around)
    styles["Quote"].font.name = _SERIF
    for border in list(styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    styles[PASSAGE].paragraph_format.first_line_indent = -styles[PASSAGE].paragraph_format.left_indent
    for name in (LABEL, NOTE, "Quote"):
        styles[name].paragraph_format.keep_with_next = True
    _lines_to_write_on(styles[ROOM])
    for name, colour in ((LINK, ACCENT), (QUIET, INK_2), (MARKED, INK)):
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        _colour(style, colour)
    styles[LINK].font.underline = True
    _shade(styles[MARKED])


def _set(style: Any, size: float, colour: str, *, bold: bool, around: Any) -> None:
    """Make a paragraph style stand on its own, whatever the template had it look like."""
    for old in list(style.element.iter(qn("w:rFonts"), qn("w:color"), qn("w:spacing"))):
        old.getparent().remove(old)
    style.font.name, style.font.size = _SANS, Pt(size)
    style.font.bold, style.font.italic = bold, False
    _colour(style, colour)
    above, below, left = around
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.left_indent = Pt(above), Pt(below), Pt(left)
    shape.line_spacing = 1.15


def _colour(style: Any, colour: str) -> None:
    style.font.color.rgb = RGBColor.from_string(colour)


def _shade(style: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _MARK)):
        shade.set(qn(f"w:{name}"), value)
    style.element.get_or_add_rPr().append(shade)


def _lines_to_write_on(style: Any) -> None:
    line = f'w:val="single" w:sz="4" w:space="1" w:color="{LINE}"'
    borders = f"<w:pBdr {nsdecls('w')}><w:bottom {line}/><w:between {line}/></w:pBdr>"
    style.element.get_or_add_pPr().insert(0, parse_xml(borders))


def _properties(document: Document, whole: Whole, made: date) -> None:
    about = document.core_properties
    about.title = _property(whole.title)
    about.subject = _property(", ".join(whole.about))
    about.author = about.last_modified_by = "Briefing"
    about.language = _LANGUAGE
    about.comments = ""
    # The day that the pack says it was made on, never the clock of this computer.
    about.created = about.modified = datetime.combine(made, time(), UTC)


def _property(text: str) -> str:
    found = sound(text)
    return found if len(found) <= _LONGEST_PROPERTY else f"{found[: _LONGEST_PROPERTY - 1]}…"


def bookmark(anchor: str) -> str:
    """An anchor as the name of a bookmark: at most 40 letters, digits and low lines."""
    return re.sub(r"\W", "_", anchor, flags=re.ASCII)[:40]
