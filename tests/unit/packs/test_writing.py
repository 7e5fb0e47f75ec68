"""A pack is written whole or not at all, and says what to do when it cannot be."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing_app.packs import fonts
from briefing_app.packs.outline import PackContent
from briefing_app.packs.request import PackRequest
from briefing_app.packs.writer import write_pack
from briefing_app.system.errors import BriefingError

REQUEST = PackRequest(title="Pack", committee="Committee", meeting=None, sections=())

needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights of files do not bind this user"
)


def write(path: Path) -> None:
    write_pack(path, REQUEST, PackContent(), made=date(2019, 7, 4))


def test_an_old_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "Pack für Ausschuss.pdf"
    path.write_bytes(b"old")
    write(path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are others there")
def test_the_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    write(tmp_path / "pack.pdf")
    (tmp_path / "other").write_bytes(b"")
    assert (tmp_path / "pack.pdf").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="is not there"):
        write(tmp_path / "absent" / "pack.pdf")


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").mkdir()
    with pytest.raises(BriefingError, match="is a folder"):
        write(tmp_path / "pack.pdf")
    assert list((tmp_path / "pack.pdf").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pack.pdf")
    with pytest.raises(BriefingError, match="not an ordinary file"):
        write(tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").is_fifo()


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BriefingError, match="is not there"):
        write(tmp_path / "file" / "pack.pdf")


@pytest.mark.parametrize("name", ["p" * 300 + ".pdf", "p\0.pdf"])
def test_a_name_that_cannot_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(BriefingError, match="A file cannot have the name"):
        write(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@needs_rights
def test_a_folder_that_can_only_be_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(BriefingError, match="may not be written"):
            write(tmp_path / "pack.pdf")
        assert list(tmp_path.iterdir()) == []
    finally:
        tmp_path.chmod(0o700)


@needs_rights
def test_a_file_that_is_write_protected(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"old")
    path.chmod(0o400)
    with pytest.raises(BriefingError, match="write-protected"):
        write(path)
    assert path.read_bytes() == b"old"


_WRITE_WITHOUT_ROOM = """
import resource, sys
from datetime import date
from pathlib import Path
from briefing_app.packs import fonts
from briefing_app.packs.outline import PackContent
from briefing_app.packs.request import PackRequest
from briefing_app.packs.writer import write_pack
from briefing_app.system.errors import BriefingError
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
request = PackRequest(title="Pack", committee="", meeting=None, sections=())
try:
    write_pack(Path(sys.argv[1]), request, PackContent(), made=date(2019, 7, 4))
except BriefingError as error:
    sys.stdout.write(str(error))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes there")
def test_no_room_left(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"old")
    told = subprocess.run(
        [sys.executable, "-B", "-c", _WRITE_WITHOUT_ROOM, str(path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    ).stdout
    assert "has no room left for the pack" in told
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_a_place_that_takes_no_files() -> None:
    with pytest.raises(BriefingError, match="pack"):
        write(Path("/proc/pack.pdf"))


def test_fonts_that_are_gone_are_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts._font.cache_clear()
    monkeypatch.setattr(fonts, "resource", lambda *_: tmp_path / "gone.ttf")
    with pytest.raises(BriefingError, match="came with Briefing can’t be read"):
        write(tmp_path / "pack.pdf")
    (tmp_path / "gone.ttf").write_bytes(b"no font")
    with pytest.raises(BriefingError, match="came with Briefing can’t be read"):
        write(tmp_path / "pack.pdf")
    assert not (tmp_path / "pack.pdf").exists()
