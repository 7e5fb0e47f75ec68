"""Reads spreadsheets (XLSX, XLSB, ODS, XLS): every sheet's values as rows of text."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from briefing_app.domain.documents import Document
from briefing_app.reading.spreadsheet_bounds import require_bounds
from briefing_app.reading.table_text import TableText, too_large
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSX_PARTS = ("xl/workbook.xml", "xl/workbook.bin")
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
XLS_TYPE = "application/vnd.ms-excel"
READER, _VERSION = "spreadsheet", 1
# The name under which an old Excel file keeps its sheets, in the file's own list of contents.
_XLS_SIGNS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))

Cell = int | float | str | bool | time | date | datetime | timedelta


def is_old_workbook(content: bytes) -> bool:
    """Whether a compound file of old Office programs is an Excel one."""
    return any(sign in content for sign in _XLS_SIGNS)


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a spreadsheet: a line with each sheet's name, then its rows.

    Formulas are read as the values that were saved with them. Percentages are read as the numbers that
    stand behind them.

    Raises:
        BriefingError: it is damaged, locked, too large, or empty.
    """
    require_bounds(content, name)
    table = TableText(name)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            _add_sheets(workbook, table, name)
    except PasswordError as error:
        raise BriefingError(
            tr(
                "“{name}” is locked with a password. Save it without the password and add that file.",
                name=name,
            )
        ) from error
    except (CalamineError, OSError, ValueError) as error:
        raise BriefingError(
            tr("“{name}” is damaged or cut short. Ask for it or download it again.", name=name)
        ) from error
    return table.document(sha256, READER, _VERSION)


def _add_sheets(workbook: CalamineWorkbook, table: TableText, name: str) -> None:
    for number, sheet in enumerate(workbook.sheets_metadata):
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        hidden = "" if sheet.visible is SheetVisibleEnum.Visible else " (hidden)"
        if number:
            table.add_line("")
        table.add_line(f"Sheet “{sheet.name}”{hidden}")
        for row in _rows(workbook, number, table, name):
            table.add_row(row)


def _rows(workbook: CalamineWorkbook, number: int, table: TableText, name: str) -> Iterator[list[str]]:
    sheet = workbook.get_sheet_by_index(number)
    if sheet.height * sheet.width > table.room:
        raise too_large(name)
    for row in sheet.iter_rows():
        yield [in_words(cell) for cell in row]


def in_words(cell: Cell) -> str:
    """A value as a person in Britain writes it: days as dd/mm/yyyy, numbers without an exponent."""
    match cell:
        case bool():
            return str(cell).upper()
        case float():
            return _number(cell)
        case datetime():
            return f"{cell:%d/%m/%Y}" if cell.time() == time() else f"{cell:%d/%m/%Y %H:%M}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            return str(cell)


def _number(value: float) -> str:
    """The fifteen digits that spreadsheets keep, without idle zeros."""
    plain = f"{Decimal(format(value, '.15g')):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
