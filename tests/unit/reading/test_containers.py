"""Zip archives: what is in them, and that none of them writes, fills up or holds up anything."""

import struct
import time
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.reading import containers
from briefing_app.reading.containers import Archive, archive
from briefing_app.reading.files import is_readable, open_file
from briefing_app.system.errors import BriefingError
from tests.helpers import files


def saved(folder: Path, content: bytes, name: str = "papers.zip") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def zipped(folder: Path, parts: dict[str, bytes], name: str = "papers.zip") -> Path:
    return saved(folder, files.zipped(parts), name)


def refusal(path: Path, member: str | None = None) -> str:
    with pytest.raises(BriefingError) as caught:
        archive(path) if member is None else open_file(path, member)
    return str(caught.value)


def test_documents_are_named_in_the_archives_order_and_read(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {
            "b/June/minutes.txt": b"The minutes.",
            "a.html": b"<html><body><p>A page.</p></body></html>",
            "plan.docx": files.docx("<w:p><w:r><w:t>A plan.</w:t></w:r></w:p>"),
        },
    )
    found = archive(path)
    assert found == Archive(("b/June/minutes.txt", "a.html", "plan.docx"), ())
    opened = [open_file(path, name) for name in found.names]
    assert [(one.name, one.document.text) for one in opened] == [
        ("minutes.txt", "The minutes."),
        ("a.html", "A page."),
        ("plan.docx", "A plan."),
    ]
    assert opened[0].content == b"The minutes."


def test_what_is_no_document_is_listed_apart_or_not_at_all(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {
            "folder/": b"",
            "notes.txt": b"Notes.",
            "photo.jpg": b"\xff\xd8",
            "inner.zip": files.zipped({"deep.txt": b"Deep."}),
            ".hidden.txt": b"x",
            ".git/config.txt": b"x",
            "__MACOSX/._notes.txt": b"x",
            "a/.DS_Store": b"x",
        },
    )
    assert archive(path) == Archive(("notes.txt",), ("photo.jpg", "inner.zip"))


def test_a_nested_archive_that_is_asked_for_says_what_to_do(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"inner.zip": files.zipped({"deep.txt": b"Deep."})})
    assert "“inner.zip” is no text document. Unpack it" in refusal(path, "inner.zip")


NAMES = {
    "../../../up.txt": "up.txt",
    "/etc/rooted.txt": "rooted.txt",
    "C:\\Users\\me\\drive.txt": "drive.txt",
    "..\\back.txt": "back.txt",
    "a//b.txt": "b.txt",
    "new\nline.txt": "new\ufffdline.txt",
    "~/home.txt": "home.txt",
    "CON.txt": "CON.txt",
    "$(rm -r).txt": "$(rm -r).txt",
}


@pytest.mark.parametrize(("name", "shown"), NAMES.items(), ids=map(ascii, NAMES))
def test_a_name_is_a_name_and_never_a_path(tmp_path: Path, name: str, shown: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    path = zipped(inside, {name: b"A story."})
    before = sorted(tmp_path.rglob("*"))
    found = archive(path)
    assert found
    (member,) = found.names
    opened = open_file(path, member)
    assert (opened.name, opened.document.text) == (shown, "A story.")
    assert sorted(tmp_path.rglob("*")) == before


def test_names_of_older_programs_are_made_out(tmp_path: Path) -> None:
    content = files.zipped({"caf\u0101.txt": b"A story."})  # in UTF-8, which is said in two places
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(mark) + place
        content = content[:at] + b"\0\0" + content[at + 2 :]
    found = archive(saved(tmp_path, content))
    assert found == Archive(("caf\u0101.txt",), ())
    assert archive(zipped(tmp_path, {"é.txt": b"x"}, "other.zip")) == Archive(("é.txt",), ())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_of_one_name_are_not_guessed_at(tmp_path: Path) -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for words in ("One.", "Two."):
            file.writestr("a.txt", words)
        file.writestr("b.txt", "Three.")
    path = saved(tmp_path, target.getvalue())
    assert archive(path) == Archive(("b.txt",), ("a.txt",))
    assert "not in" in refusal(path, "a.txt")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"Words.", "papers.zip"),
        (b"", "papers.zip"),
        (files.docx("<w:p/>"), "plan.docx"),
        (files.docx("<w:p/>"), "plan.zip"),
        (files.odt(""), "plan.zip"),
        (files.zipped({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}), "sums.xlsx"),
        (files.zipped({"META-INF/MANIFEST.MF": b"a"}), "program.jar"),
        (files.docx("<w:p/>")[:100], "plan.docx"),
    ],
)
def test_what_is_no_plain_archive_is_none(tmp_path: Path, content: bytes, name: str) -> None:
    assert archive(saved(tmp_path, content, name)) is None


def test_no_file_at_all_is_no_archive(tmp_path: Path) -> None:
    assert archive(tmp_path) is None
    assert archive(tmp_path / "gone.zip") is None
    assert archive(Path("a\0b.zip")) is None


def test_an_empty_archive_has_no_members(tmp_path: Path) -> None:
    assert archive(zipped(tmp_path, {})) == Archive((), ())


def test_an_archive_that_is_cut_short_is_damaged(tmp_path: Path) -> None:
    content = files.zipped({f"{number}.txt": b"A story." * number for number in range(9)})
    for length in range(4, len(content) - 1, 7):
        assert "is damaged or cut short" in refusal(saved(tmp_path, content[:length]))


def test_a_damaged_member_fails_and_the_others_are_read(tmp_path: Path) -> None:
    content = files.zipped({"a.txt": b"First story.", "b.txt": b"Second story."})
    at = content.index(b"a.txt") + 8
    path = saved(tmp_path, content[:at] + b"\xff\xff" + content[at + 2 :])
    assert refusal(path, "a.txt").startswith("“a.txt” is damaged in “papers.zip”")
    assert open_file(path, "b.txt").document.text == "Second story."


def locked(content: bytes) -> bytes:
    """An archive whose members are said to be encrypted."""
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            flags = content[at + place] | 1
            content = content[: at + place] + bytes([flags]) + content[at + place + 1 :]
    return content


def test_a_locked_archive_says_so(tmp_path: Path) -> None:
    path = saved(tmp_path, locked(files.zipped({"a.txt": b"A story.", "b.jpg": b"x"})))
    assert refusal(path).startswith("“papers.zip” is locked with a password. Unpack it")
    assert "is locked with a password" in refusal(path, "a.txt")


def test_a_member_that_is_gone_or_an_archive_that_has_changed(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"a.txt": b"A story."})
    assert open_file(path, "a.txt").document.text == "A story."
    zipped(tmp_path, {"b.txt": b"Another story."})
    assert "“a.txt” is not in “papers.zip” any more" in refusal(path, "a.txt")
    assert open_file(path, "b.txt").document.text == "Another story."


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(3):
            file.writestr(f"{number}.txt", bytes(40_000_000))
    path = saved(tmp_path, target.getvalue())
    begun = time.process_time()
    assert refusal(path).startswith("“papers.zip” unpacks to 120 MB, more than documents do")
    assert time.process_time() - begun < 1


def test_a_member_is_never_unpacked_beyond_what_it_says(tmp_path: Path) -> None:
    content = files.zipped({"a.txt": b"A story. " * 1_000_000})
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(mark) + place
        content = content[:at] + struct.pack("<I", 1000) + content[at + 4 :]
    assert "damaged" in refusal(saved(tmp_path, content), "a.txt")


def test_a_large_member_is_refused_by_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"dir/a.txt": bytes(60_000_000)})
    assert "“a.txt” is 60 MB; up to 50 MB can be read" in refusal(path, "dir/a.txt")


def test_ten_thousand_members_are_read_in_seconds_and_more_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {f"{number}.txt": b"Story %d." % number for number in range(10_000)})
    begun = time.process_time()
    found = archive(path)
    assert found
    assert len(found.names) == 10_000
    texts = [open_file(path, name).document.text for name in found.names]
    assert time.process_time() - begun < 15
    assert texts[9_999] == "Story 9999."
    many = zipped(tmp_path, {f"{number}.txt": b"." for number in range(10_001)}, "many.zip")
    assert "holds 10,001 files; up to 10,000" in refusal(many)


def test_an_archive_is_not_kept_open(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"a.txt": b"A story."})
    open_file(path, "a.txt")
    path.unlink()
    assert "“papers.zip” " in refusal(path, "a.txt")


def test_an_archive_is_looked_for_in_folders() -> None:
    assert is_readable(Path("Papers.ZIP"))
    assert not is_readable(Path(".papers.zip"))
    assert containers.ARCHIVE_SUFFIX == ".zip"


_CONTENT = files.zipped({"a.txt": b"A story of old.", "b/c.html": b"<html><p>Words.</p></html>" * 9})


@given(
    st.integers(0, len(_CONTENT) - 1), st.binary(min_size=1, max_size=4), st.integers(30, 2 * len(_CONTENT))
)
def test_any_change_is_read_or_refused(place: int, changed: bytes, length: int) -> None:
    content = (_CONTENT[:place] + changed + _CONTENT[place + len(changed) :])[:length]
    said = []
    with TemporaryDirectory() as folder:
        path = saved(Path(folder), content)
        try:
            found = archive(path)
            said += [open_file(path, name).document.text for name in (found.names if found else ())]
        except BriefingError as error:
            said.append(str(error))
    assert all(said)
