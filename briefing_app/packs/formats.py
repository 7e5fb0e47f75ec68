"""The formats that a pack can be written in, in one table; what writes one is loaded when it is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english, marked, tr

if TYPE_CHECKING:
    from briefing_app.packs.outline import Pack

# ruff: noqa: PLC0415 - the window offers the table, and loads nothing for it

PDF = "PDF"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the suffix of its files, and what a dialog calls them (to be said through `tr`)."""

    name: str
    suffix: str
    words: str


FORMATS = (
    Format(PDF, ".pdf", marked("PDF, to print and to read")),
    Format("HTML", ".html", marked("Web page, one file")),
    Format("DOCX", ".docx", marked("Word document")),
    Format("Markdown", ".md", marked("Markdown")),
    Format("CSV", ".csv", marked("Facts as a table (CSV)")),
    Format("JSON", ".json", marked("Facts as data (JSON)")),
    Format("Web Annotations", ".jsonld", marked("Passages as web annotations (JSON-LD)")),
)
_ALSO = {".htm": ".html", ".markdown": ".md"}


def format_of(suffix: str) -> Format:
    """The format of files with a suffix such as ".html", in capitals or not.

    Raises:
        BriefingError: a pack can't be written to files of that kind.
    """
    asked = suffix.casefold()
    asked = _ALSO.get(asked, asked)
    for one in FORMATS:
        if one.suffix == asked:
            return one
    known = ", ".join(one.suffix for one in FORMATS)
    if not suffix:
        raise BriefingError(
            tr("Give the pack's name an ending that says what it is to be: {known}.", known=known)
        )
    raise BriefingError(
        tr("A pack can’t be written as “{suffix}”. Choose one of {known}.", suffix=suffix, known=known)
    )


@in_english()
def written(pack: "Pack", suffix: str, made: date) -> bytes:
    """The file of a pack in the format of a suffix, in English whatever the window speaks.

    The same pack and day give the same bytes. What the outline of the pack says is in the language in which
    it was made.

    Raises:
        BriefingError: a pack can't be written to files of that kind.
    """
    match format_of(suffix).suffix:
        case ".html":
            from briefing_app.packs.html import html

            return html(pack, made)
        case ".docx":
            from briefing_app.packs.word import docx

            return docx(pack, made)
        case ".md":
            from briefing_app.packs.markdown import markdown

            return markdown(pack, made)
        case ".pdf":
            from briefing_app.packs.document import pdf

            return pdf(pack, made)
        case data:
            from briefing_app.packs import data_files

            return data_files.written(pack, data, made)
