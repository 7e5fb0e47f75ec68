"""Files that are made to hold up or fill up a machine: read or refused in bounded time and memory.

Processor seconds and megabytes are of opening alone, in a process of its own; the bounds leave room for
machines that are slower than those on which they were measured.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.helpers import files, outlook
from tests.helpers.measured import opened_alone

pytest.importorskip("resource")

SENTENCE = "The council said that it had spent £4 million on care. "


def _attachments(sizes: list[int]) -> list[tuple[str, bytes]]:
    random = Random(1)  # noqa: S311 - the same file every time
    return [(f"{number}.pdf", random.randbytes(size)) for number, size in enumerate(sizes)]


def mail(sizes: list[int]) -> bytes:
    # Python's own way to write a mail takes half a minute for so large a one.
    parts = [
        b"From: a@example.org\nSubject: Papers\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nWords."
    ]
    for name, content in _attachments(sizes):
        head = f'\n--x\nContent-Disposition: attachment; filename="{name}"\n'.encode()
        parts += [head, b"Content-Transfer-Encoding: base64\n\n", base64.encodebytes(content)]
    return b"".join([*parts, b"--x--\n"])


def pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    page = b"%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + b"2 0 obj<</Type/Pages/Count %d/Kids[%b]>>endobj\n" % (count, kids)
        + b"".join(page % number for number in range(3, count + 3))
        + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def outlook_mail(sizes: list[int]) -> bytes:
    return outlook.ole(outlook.mail([outlook.attached(*one) for one in _attachments(sizes)]))


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">{laughs}]><a>&l9;</a>'.encode()


@dataclass(frozen=True, slots=True)
class Case:
    """A file, the beginning of what is said of it or nothing if it is read, and what that may take."""

    made: Callable[[], bytes]
    said: str = ""
    characters: int = 0
    seconds: float = 10
    megabytes: float = 300


CASES = {
    "line.txt": Case((SENTENCE * 20_000).encode, characters=1_100_000, seconds=2, megabytes=50),
    "word.txt": Case(lambda: b"a" * 1_000_000, characters=1_000_000, seconds=2, megabytes=50),
    "line.html": Case((f"<html><p>{SENTENCE * 20_000}</p>").encode, characters=1_099_999),
    "sections.html": Case(lambda: b"<html><p>One.</p><![ html><p>Two.</p>", characters=10),
    "scripts.html": Case(
        lambda: b"<html><p>Words.</p>" + b"<script>while(1)document.write('<p>x</p>')</script>" * 90_000,
        characters=6,
    ),
    "open.rtf": Case(lambda: rb"{\rtf1 Words" + rb"{\b " * 200_000, characters=5, seconds=20),
    "entity.docx": Case(lambda: files.zipped({"word/document.xml": entities()}), "is damaged"),
    "bomb.docx": Case(lambda: files.docx(paragraph("a" * 100_000_000)), "unpacks to more than a document"),
    "deep.docx": Case(lambda: files.docx("<w:p>" * 100_000), "is damaged"),
    "text.docx": Case(lambda: b"This is no Word file at all.", characters=28),
    "picture.docx": Case(lambda: b"\x89PNG\r\n\x1a\n\0\0", "is a picture. Print it to a PDF"),
    "scan.jpg": Case(lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0", "is a picture. Print it to a PDF"),
    "archive.docx": Case(lambda: files.zipped({"a.txt": b"a"}), "is no text document. Unpack it"),
    "parts.eml": Case(
        lambda: b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * 500_000,
        "is not a mail that can be read",
    ),
    "brackets.eml": Case(lambda: b"From: " + b"(a" * 300_000 + b"\nSubject: s\n\nWords.", characters=9),
    "settings.eml": Case(
        lambda: b"From: a@b\nContent-Type: text/plain" + b"; a" * 500_000 + b"\n\nWords.", characters=6
    ),
    "year.eml": Case(
        lambda: b"From: a@b\nDate: Tue, 4 Jun 99999999999999999999 09:12:00 +0100\n\nWords.", characters=6
    ),
    "long.eml": Case(lambda: b"From: a@b\n\n" + b"Words. \n" * 1_000_000, "is too long to be read as a mail"),
    "locked.pdf": Case(lambda: files.pdf([["A story."]], password="key"), "is locked with a password"),  # noqa: S106
    "cut.pdf": Case(lambda: files.pdf([["A story."]])[:300], "is damaged or cut short"),
    "recursive.pdf": Case(
        lambda: (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]"
            b"/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
        ),
        " ",
    ),
    "pages.pdf": Case(lambda: pages(10_000), "has 10,000 pages; up to 3,000 can be read"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_files_are_read_or_refused_within_bounds(tmp_path: Path, name: str) -> None:
    case, path = CASES[name], tmp_path / name
    path.write_bytes(case.made())
    found = opened_alone(path)
    assert found.said.removeprefix(f"“{name}” ").startswith(case.said.strip())
    assert found.said.count(". ") <= 1
    assert bool(found.said) is bool(case.said)
    assert found.characters == case.characters
    assert found.seconds < case.seconds
    assert found.megabytes < case.megabytes


@pytest.mark.parametrize(("name", "made"), [("mail.eml", mail), ("mail.msg", outlook_mail)])
def test_a_mail_with_50_megabytes_of_attachments_is_read(
    tmp_path: Path, name: str, made: Callable[[list[int]], bytes]
) -> None:
    path = tmp_path / name
    path.write_bytes(made([10_000_000] * 5))
    found = opened_alone(path)
    assert (found.said, found.attached, found.left_out) == ("", 5, [])
    assert found.seconds < 20
    assert found.megabytes < 1000


def test_attachments_beyond_60_megabytes_are_left_out_by_name(tmp_path: Path) -> None:
    path = tmp_path / "mail.msg"
    path.write_bytes(outlook_mail([10_000_000] * 7))
    found = opened_alone(path)
    assert (found.said, found.attached, found.left_out) == ("", 6, ["6.pdf"])


def test_a_mail_beyond_the_bounds_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    with path.open("wb") as file:
        file.truncate(120_000_000)
    found = opened_alone(path)
    assert found.said.startswith("“mail.eml” is 120 MB; up to 100 MB can be read")
    assert found.megabytes < 20
