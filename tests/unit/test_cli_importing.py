"""`import` of text on standard input, of archives, and what it says of many."""

import io
import sys
from pathlib import Path

import pytest

from briefing_app import cli
from tests.helpers.files import zipped
from tests.helpers.stores import LETTER, STORY, looking, rows


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_text_on_standard_input_is_a_document(
    example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, STORY.encode())
    asked = ["--title", "From the paper", "--published", "2018-11-05", "--publisher", "The Paper"]
    assert cli.main(["import", "--library", str(example), "-", *asked]) == 0
    assert capsys.readouterr() == ("Added: From the paper\n", "")
    with looking(example) as connection:
        row = connection.execute(
            "SELECT title, published, publisher, bytes FROM sources WHERE id = 6"
        ).fetchone()
    assert row == ("From the paper", "2018-11-05", "The Paper", STORY.encode())


def test_nothing_on_standard_input_is_told(
    example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = rows(example)
    piped(monkeypatch, b"")
    assert cli.main(["import", "--library", str(example), "-"]) == 1
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)
    assert rows(example) == before


def test_a_title_is_for_one_document(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "papers.zip"
    archive.write_bytes(zipped({"a.txt": STORY.encode(), "b.txt": LETTER.encode()}))
    with pytest.raises(SystemExit) as stop:
        cli.main(["import", "--library", str(example), str(archive), "--title", "Both"])
    assert stop.value.code == 2
    assert "--title is for one document, and these are 2" in capsys.readouterr().err


def test_an_archive_is_told_of_file_by_file(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "papers.zip"
    parts = {"a.txt": STORY.encode(), "b.txt": b" ", "c.jpg": b"\xff", "d.txt": STORY.encode()}
    archive.write_bytes(zipped(parts))
    assert cli.main(["import", "--library", str(example), str(archive)]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "Added: Inspectors find “serious weaknesses” at council",
        "Already there: d.txt",
        f"Passed over, as it is no document: {archive / 'c.jpg'}",
        "1 document was added. 1 was there already. 1 could not be read. 1 is no document.",
    ]
    assert said.err.startswith(f"{archive / 'b.txt'}: ")
    assert len(said.err.splitlines()) == 1
