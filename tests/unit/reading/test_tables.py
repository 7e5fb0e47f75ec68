"""Tables: CSV of every make and spreadsheets, their cells in place, and bombs that do not go off."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document
from briefing_app.reading import spreadsheet_bounds, table_text
from briefing_app.reading.csv_files import read
from briefing_app.reading.files import is_readable, open_content
from briefing_app.reading.spreadsheets import in_words
from briefing_app.system.errors import BriefingError
from tests.helpers import tables
from tests.helpers.files import zipped

ROWS: tables.Rows = [["Council", "Grade", "When"], ["Calderby", "Good", date(2031, 3, 9)], [None, None, 4.50]]
RENDERED = "Council\tGrade\tWhen\nCalderby\tGood\t09/03/2031\n\t\t4.5"


def document(content: bytes, name: str) -> Document:
    return open_content(content, name).document


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(BriefingError) as caught:
        open_content(content, name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("a,b\n1,2\n", "a\tb\n1\t2"),
        ("a;b\n1,5;2,5\n", "a\tb\n1,5\t2,5"),
        ("a\tb\n1,5\t2\n", "a\tb\n1,5\t2"),
        ("a|b\nx, y|2\n", "a\tb\nx, y\t2"),
        ('a,b\n"one\ntwo","3\t4"\n', "a\tb\none two\t3 4"),
        ('a,b\n"say ""so""",2\n', 'a\tb\nsay "so"\t2'),
        ("a,b\r\n1,2\r\n", "a\tb\n1\t2"),
        ("\ufeffa,b\n1,2\n", "a\tb\n1\t2"),
        ("a,b\n,\n,2\n", "a\tb\n\n\t2"),
        ("A table\n\na,b\n1,2\n", "A table\n\na\tb\n1\t2"),
        ("one column\nof words\n", "one column\nof words"),
        ("a,b\n1,\n", "a\tb\n1"),
    ],
)
def test_a_row_is_a_line_whatever_parts_its_cells(words: str, text: str) -> None:
    assert document(words.encode(), "a.csv").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_in_any_encoding(encoding: str) -> None:
    assert document("place,£\nCalderby,5\n".encode(encoding), "a.csv").text == "place\t£\nCalderby\t5"


def test_csv_is_told_by_name_and_text_with_commas_is_not_a_table() -> None:
    assert open_content(b"a,b\n1,2\n", "A.CSV").media_type == "text/csv"
    assert open_content(b"Well, well, well.\n", "a.txt").media_type == "text/plain"


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx", "a.ods", "a.xls"])
def test_tables_look_like_documents(name: str) -> None:
    assert is_readable(Path(name))


SHEETS: dict[str, tables.Rows] = {"One": ROWS, "Two": [["x"]]}


@pytest.mark.parametrize(
    ("name", "content"), [("a.xlsx", tables.xlsx(SHEETS)), ("a.ods", tables.ods(SHEETS))], ids=["xlsx", "ods"]
)
def test_a_spreadsheet_has_its_sheets_under_their_names(name: str, content: bytes) -> None:
    assert document(content, name).text == f"Sheet “One”\n{RENDERED}\n\nSheet “Two”\nx"


def test_spreadsheets_are_told_by_what_is_in_them() -> None:
    assert open_content(tables.xlsx({"S": ROWS}), "a.bin").media_type.endswith("spreadsheetml.sheet")
    assert open_content(tables.ods({"S": ROWS}), "a.bin").media_type.endswith("opendocument.spreadsheet")


def test_a_hidden_sheet_is_said_to_be() -> None:
    content = tables.xlsx({"Grades": [["x"]], "Workings": [["y"]]}, hidden=["Workings"])
    assert document(content, "a.xlsx").text == "Sheet “Grades”\nx\n\nSheet “Workings” (hidden)\ny"


def test_a_formula_is_read_as_its_value() -> None:
    assert document(tables.xlsx({"S": [["sum", "=A1+A2"]]}), "a.xlsx").text == "Sheet “S”\nsum\t42"


@pytest.mark.parametrize(
    ("cell", "words"),
    [(1.0, "1"), (1e20, "100000000000000000000"), (0.1 + 0.2, "0.3"), (-2.5, "-2.5"), (1e-7, "0.0000001"),
     (True, "TRUE"), (12, "12"), (date(2031, 1, 2), "02/01/2031"), ("a", "a")],
)  # fmt: skip
def test_values_as_words(cell: tables.Cell, words: str) -> None:
    assert cell is not None
    assert in_words(cell) == words


def test_an_empty_sheet_between_others_is_no_error() -> None:
    assert document(tables.ods({"A": [], "B": [["x"]]}), "a.ods").text == "Sheet “A”\n\nSheet “B”\nx"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "a.csv"),
        (b"\n\n,,\n", "a.csv"),
        (tables.xlsx({"S": []}), "a.xlsx"),
        (tables.ods({"S": []}), "a.ods"),
    ],
)
def test_an_empty_table_is_refused(content: bytes, name: str) -> None:
    assert "empty table" in refusal(content, name)


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Outcomes of inspections 2031", [["Outcomes of inspections 2031"], ["a", "b"]]),
        ("la outcomes", [["Notes"], ["a", "b"]]),
        ("la outcomes", [["a", "b"]]),
    ],
)
def test_a_table_is_called_by_its_title_row_or_its_file(title: str, rows: tables.Rows) -> None:
    proposed = document(tables.csv_text(rows).encode(), "la_outcomes.csv").proposed
    assert proposed is not None
    assert proposed.title == title


# What would take more memory than there is


def far_cell(place: str) -> bytes:
    cells = f'<c r="A1"><v>1</v></c></row><row r="9"><c s="1" r="{place}"><v>1</v></c>'
    parts = tables.xlsx_parts({"S": []})
    sheet = (
        f'<worksheet xmlns="{tables.SPREADSHEET}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    )
    return zipped({**parts, "xl/worksheets/sheet1.xml": sheet.encode()})


CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
EMPTY = '<table:table-cell table:number-columns-repeated="16000"/>'


def ods_rows(*rows: str) -> bytes:
    return tables.ods_of(f'<table:table table:name="S">{"".join(rows)}</table:table>')


BOMBS = {
    "a cell far away": far_cell("XFD1048576"),
    "a row for a million": ods_rows(
        f'<table:table-row table:number-rows-repeated="1000000">{CELL * 3}</table:table-row>'
    ),
    "cells far apart": ods_rows(f"<table:table-row>{CELL}{EMPTY}{CELL}</table:table-row>" * 300),
    "a part of spaces": zipped({**tables.xlsx_parts({"S": [["x"]]}), "xl/theme.xml": b" " * 210_000_000}),
    "too many cells": ("x," * 1000 + "\n").encode() * 2001,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_before_it_goes_off(bomb: str) -> None:
    began = time.monotonic()
    name = "a.csv" if bomb == "too many cells" else "a.bin"
    assert "larger table than can be read" in refusal(BOMBS[bomb], name)
    assert time.monotonic() - began < 20


def test_the_empty_rows_and_cells_that_programs_write_are_no_bomb() -> None:
    padded = f"<table:table-row>{CELL}{EMPTY}</table:table-row>"
    tail = f'<table:table-row table:number-rows-repeated="1048000">{EMPTY}</table:table-row>'
    assert document(ods_rows(padded, padded, tail), "a.ods").text == "Sheet “S”\nx\nx"


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("content", [tables.xlsx(SHEETS), tables.ods(SHEETS)], ids=["xlsx", "ods"])
def test_a_damaged_spreadsheet_says_so(cut: float, content: bytes) -> None:
    assert "damaged" in refusal(content[: int(len(content) * cut)], "a.xlsx")


def test_a_workbook_without_its_sheets_is_damaged() -> None:
    assert "damaged" in refusal(zipped({"xl/workbook.xml": b"<a/>"}), "a.xlsx")
    entity = b'<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    assert "damaged" in refusal(zipped({"mimetype": kind, "content.xml": entity}), "a.ods")


def test_a_program_is_no_csv() -> None:
    assert "not a table" in refusal(b"\x00\x01\x02\x00", "a.csv")


def test_the_bounds_are_those_that_are_stated() -> None:
    assert table_text.MOST_CELLS == 2_000_000
    assert spreadsheet_bounds.MOST_UNPACKED == 200_000_000


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_sentence(content: bytes) -> None:
    try:
        found = read(content, "0" * 64, "a.csv")
    except BriefingError:
        return
    assert found.text.strip("\n")
    assert "\x00" not in found.text
    assert not found.text.endswith("\n")


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="|\0"), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_every_cell_keeps_its_place(rows: list[list[str]]) -> None:
    sound = [[" ".join(cell.split()) for cell in row] for row in [["A", "B", "C"], *rows]]
    found = read(tables.csv_text(sound).encode(), "0" * 64, "a.csv")
    lines = "\n".join("\t".join(row).rstrip("\t") for row in sound)
    assert found.text == lines.rstrip("\n")
