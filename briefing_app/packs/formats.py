"""The formats that a pack can be written in, in one table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefing_app.packs.data_files import annotations, csv_file, json_file
from briefing_app.packs.document import pdf
from briefing_app.packs.html import html
from briefing_app.packs.markdown import markdown
from briefing_app.packs.outline import Pack
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english, marked, tr

PDF = "PDF"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the suffix of its files, and what a dialog calls them (to be said through `tr`).

    `write` makes the bytes of a file of a pack and the day on which it says it was made: the same of both
    give the same bytes.
    """

    name: str
    suffix: str
    words: str
    write: Callable[[Pack, date], bytes]


def _docx(pack: Pack, made: date) -> bytes:
    # python-docx takes a while to load, and most packs are PDFs.
    from briefing_app.packs.word import docx  # noqa: PLC0415

    return docx(pack, made)


FORMATS = (
    Format(PDF, ".pdf", marked("PDF, to print and to read"), pdf),
    Format("HTML", ".html", marked("Web page, one file"), html),
    Format("DOCX", ".docx", marked("Word document"), _docx),
    Format("Markdown", ".md", marked("Markdown"), markdown),
    Format("CSV", ".csv", marked("Facts as a table (CSV)"), csv_file),
    Format("JSON", ".json", marked("Facts as data (JSON)"), json_file),
    Format("Web Annotations", ".jsonld", marked("Passages as web annotations (JSON-LD)"), annotations),
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


def written(pack: Pack, path_suffix: str, made: date) -> bytes:
    """The file of a pack in the format of a suffix, in English whatever the window speaks.

    What the outline of the pack says is in the language in which it was made.

    Raises:
        BriefingError: a pack can't be written to files of that kind.
    """
    chosen = format_of(path_suffix)
    with in_english():
        return chosen.write(pack, made)
