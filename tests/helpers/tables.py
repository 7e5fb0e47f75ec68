"""Tables for tests: spreadsheets written part by part, and invented official data of invented councils."""

from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from tests.helpers.files import zipped

Cell = str | int | float | bool | date | None
Rows = Sequence[Sequence[Cell]]

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DAY_ZERO = date(1899, 12, 30)

COUNCILS = (
    "Calderby", "Fenwick Vale", "Port Arden", "Stonemoor", "Wexbridge", "Ashcombe", "Harrowdean",
    "Lynmouth Bay", "Marlow Sands", "Netherby",
)  # fmt: skip
EES_HEADER = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code",
    "region_name", "old_la_code", "new_la_code", "la_name",
)  # fmt: skip


def csv_text(rows: Rows, parting: str = ",") -> str:
    """Rows as CSV, every cell that needs them between quotation marks."""
    return "\n".join(parting.join(_quoted("" if cell is None else str(cell)) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(',;\t\n"') else cell


def xlsx(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """An Excel workbook with these sheets; text beginning with "=" is a formula whose value is 42."""
    return zipped(xlsx_parts(sheets, hidden))


def xlsx_parts(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> dict[str, bytes]:
    """The parts of an Excel workbook with these sheets."""
    names, relations, parts = [], [], {}
    for number, (name, rows) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name in hidden else ""
        names.append(f'<sheet name={quoteattr(name)} sheetId="{number}"{state} r:id="rId{number}"/>')
        kind = f"{_RELATIONS}/worksheet"
        relations.append(
            f'<Relationship Id="rId{number}" Type="{kind}" Target="worksheets/sheet{number}.xml"/>'
        )
        lines = "".join(
            f'<row r="{row}">{_xlsx_cells(cells, row)}</row>' for row, cells in enumerate(rows, 1)
        )
        sheet = f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{lines}</sheetData></worksheet>'
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet.encode()
    listed = f"<sheets>{''.join(names)}</sheets>"
    workbook = f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{_RELATIONS}">{listed}</workbook>'
    styles = (
        f'<styleSheet xmlns="{SPREADSHEET}"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    relations.append(f'<Relationship Id="rIdS" Type="{_RELATIONS}/styles" Target="styles.xml"/>')
    office = f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": _relationships(office),
        "xl/workbook.xml": workbook.encode(),
        "xl/styles.xml": styles.encode(),
        "xl/_rels/workbook.xml.rels": _relationships("".join(relations)),
        **parts,
    }


def _relationships(inside: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'.encode()


def _xlsx_cells(cells: Sequence[Cell], row: int) -> str:
    return "".join(_xlsx_cell(cell, row, column) for column, cell in enumerate(cells))


def _xlsx_cell(cell: Cell, row: int, column: int) -> str:
    place = f'r="{_letters(column)}{row}"'
    match cell:
        case None:
            return ""
        case bool():
            return f'<c {place} t="b"><v>{int(cell)}</v></c>'
        case int() | float():
            return f"<c {place}><v>{cell}</v></c>"
        case date():
            return f'<c {place} s="1"><v>{(cell - _DAY_ZERO).days}</v></c>'
        case _ if cell.startswith("="):
            return f"<c {place}><f>{escape(cell[1:])}</f><v>42</v></c>"
        case _:
            return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """An OpenDocument spreadsheet with these sheets."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    return ods_of(tables)


def ods_of(tables: str) -> bytes:
    """An OpenDocument spreadsheet with the XML of its tables."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": b"<m/>"})


def _ods_cell(cell: Cell) -> str:
    match cell:
        case None:
            return "<table:table-cell/>"
        case bool() | int() | float():
            kind = f'office:value-type="float" office:value="{cell}"'
        case date():
            kind = f'office:value-type="date" office:date-value="{cell:%Y-%m-%d}"'
        case _:
            kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(str(cell))}</text:p></table:table-cell>"


def council_code(number: int) -> str:
    return f"E06009{number:03}"


def statistics_row(
    number: int,
    cells: Sequence[Cell],
    *,
    period: str = "2031",
    identifier: str = "Financial year",
    name: str = "",
) -> list[Cell]:
    """A row about one of `COUNCILS`, by its number."""
    place = (f"9{number:02}", council_code(number), name or COUNCILS[number])
    return [
        period,
        identifier,
        "Local authority",
        "E92000001",
        "England",
        "E12000099",
        "The Marches",
        *place,
        *cells,
    ]


def england_row(
    cells: Sequence[Cell], *, period: str = "2031", identifier: str = "Financial year"
) -> list[Cell]:
    return [period, identifier, "National", "E92000001", "England", "z", "z", "z", "z", "z", *cells]


def region_row(
    cells: Sequence[Cell], *, period: str = "2031", identifier: str = "Financial year"
) -> list[Cell]:
    return [
        period, identifier, "Regional", "E92000001", "England", "E12000099", "The Marches",
        "z", "z", "z", *cells,
    ]  # fmt: skip
