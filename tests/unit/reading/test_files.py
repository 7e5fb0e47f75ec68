"""Files as people have them: what is read, what is frozen, and the sentence for each that can't be."""

import codecs
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.reading import plain_text
from briefing_app.reading.files import MOST_BYTES, is_readable, open_file
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import as_user

BAD_CONTENTS = {
    "empty": (b"", "is empty"),
    "only a byte order mark": (codecs.BOM_UTF8, "is empty"),
    "only blanks": (b" \t\r\n\x0c\xc2\xa0\n", "is empty"),
    "UTF-8 cut short": ("£".encode()[:1] + b" story", "can't be told"),
    "UTF-8 with one wrong byte": ("“Brontë” café ".encode() + b"\xff", "can't be told"),
    "Cyrillic": ("Встреча комитета".encode("koi8-r"), "can't be told"),
    "Japanese": ("会議の議事録です".encode("shift-jis"), "can't be told"),
    "UTF-16 cut short": (codecs.BOM_UTF16_LE + b"a\x00b", "not a text"),
    "UTF-16 of an odd length": (codecs.BOM_UTF16_BE + b"\x00a\x00", "not a text"),
    "a program": (b"\x7fELF\x02\x01\x01\x00" + bytes(64), "not a text"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a picture. Print it to a PDF"),
    "a NUL in a text": (b"a story\x00 of old", "not a text"),
    "the beginning of a PDF": (b"%PDF-1.7\n%\xe2\xe3", "damaged or cut short"),
    "the beginning of a Word file": (b"PK\x03\x04\x14\x00", "damaged or cut short"),
    "the beginning of an old office file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged or cut short"),
    "an RTF without words": (b"{\\rtf1\\ansi {\\pict 00ff}}", "holds no words"),
}


def sentence(path: Path) -> str:
    with pytest.raises(BriefingError) as caught:
        open_file(path)
    return str(caught.value)


@pytest.mark.parametrize(("content", "expected"), BAD_CONTENTS.values(), ids=BAD_CONTENTS.keys())
def test_what_is_no_text_is_refused_with_what_to_do(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    said = sentence(path)
    assert expected in said
    assert said.startswith("“story.txt” ")
    assert said.endswith(".")
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"A story.", "A story."),
        (b"no newline, no quotation mark", "no newline, no quotation mark"),
        (b"one\r\ntwo\r\n\r\n", "one\ntwo\n\n"),
        (b" \n indented \n\n", " \n indented \n\n"),
        ("ﬁne “½” — e\u0301\u00a0é".encode(), "ﬁne “½” — e\u0301\u00a0é"),
        (codecs.BOM_UTF8 + b"A story.", "\ufeffA story."),
        ("“Größe” 😀".encode("utf-16"), "“Größe” 😀"),
        (codecs.BOM_UTF16_BE + "a\r\nb".encode("utf-16-be"), "a\nb"),
        ("a story – of “old”".encode("utf-16-le"), "a story – of “old”"),
        ("a story – of “old”".encode("utf-16-be"), "a story – of “old”"),
        ("“Größe” 😀".encode("utf-32"), "“Größe” 😀"),
        ("£4m for Brontë".encode("latin-1"), "£4m for Brontë"),
        ("BRONTÉ’S FIANCÉ, Émile Zoë".encode("cp1252"), "BRONTÉ’S FIANCÉ, Émile Zoë"),
        ("“sorry” – she’s 5½ € poorer…".encode("cp1252"), "“sorry” – she’s 5½ € poorer…"),
        ("“sorry”, she’s at the café".encode("mac-roman"), "“sorry”, she’s at the café"),
        (b"an old Mac's\rlines", "an old Mac's\nlines"),
    ],
)
def test_a_text_is_kept_as_it_is_but_for_its_line_ends(tmp_path: Path, content: bytes, text: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    opened = open_file(path)
    assert opened.document.text == text
    assert opened.document.sha256 == hashlib.sha256(content).hexdigest()
    assert opened.content == content
    assert (opened.name, opened.media_type) == ("story.txt", "text/plain")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_words_survive_reading(text: str) -> None:
    if text.strip("\ufeff").strip():
        assert plain_text.read(text.encode(), "0" * 64, "a").text == text


@given(st.text(alphabet="abc ABC£“”‘’–é\u00a0", min_size=1).filter(str.strip))
def test_windows_texts_are_read_as_they_were_written(text: str) -> None:
    content = f"The café {text}".encode("cp1252")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            read = plain_text.read(content, "0" * 64, "a").text
        except BriefingError:
            return
        assert read == f"The café {text}"


@given(st.binary(max_size=80))
def test_any_bytes_are_a_text_or_refused(content: bytes) -> None:
    try:
        document = plain_text.read(content, "0" * 64, "a.txt")
    except BriefingError as error:
        assert str(error).startswith("“a.txt” is ")  # noqa: PT017 - both outcomes are right
    else:
        assert "\r\n" not in document.text
        assert document.text.strip()


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "is not there" in sentence(tmp_path / "gone.txt")
    assert "is not there" in sentence(tmp_path / "gone" / "story.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert "is not there" in sentence(tmp_path / "link.txt")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "🗎" * 200])
def test_a_name_that_no_file_can_have_is_no_surprise(tmp_path: Path, name: str) -> None:
    assert sentence(tmp_path / name).endswith(".")


def test_a_folder_or_a_pipe_is_no_document(tmp_path: Path) -> None:
    assert "is a folder" in sentence(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        assert "not a file" in sentence(tmp_path / "pipe.txt")


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert "is 200 MB; up to 50 MB" in sentence(path)
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert "up to 50 MB" in sentence(path)


@as_user
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("A story.", encoding="utf-8")
    path.chmod(0)
    assert "can't be read: Permission denied" in sentence(path)
    locked = tmp_path / "locked"
    locked.mkdir()
    (locked / "story.txt").write_text("A story.", encoding="utf-8")
    locked.chmod(0)
    try:
        assert "can't be read: Permission denied" in sentence(locked / "story.txt")
    finally:
        locked.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="only there are names bytes")
def test_a_name_in_another_encoding_becomes_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("A story.", encoding="utf-8")
    name = open_file(path).name
    assert name == "caf\ufffd.txt"
    assert name.encode()


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("story.txt", True),
        ("STORY.TXT", True),
        ("notes.md", True),
        ("README", True),
        ("report.pdf", True),
        ("letter.rtf", True),
        ("Note.MSG", True),
        ("minutes.doc", True),
        ("papers.zip", True),
        ("minutes.xyz", False),
        (".hidden.txt", False),
        (".DS_Store", False),
        ("story.txt.part", False),
    ],
)
def test_what_looks_like_a_text_in_a_folder(name: str, readable: bool) -> None:
    assert is_readable(Path(name)) is readable
