"""The same library, request and day give the same bytes, whatever the machine and its user are like."""

import os
import subprocess
import sys
from pathlib import Path

_MAKING = """
import hashlib, os, sys
from datetime import date
from pathlib import Path
from briefing_app.packs.request import PackRequest, Section
from briefing_app.services.libraries import open_library
from briefing_app.services.packing import make_pack
os.umask(int(sys.argv[2], 8))
library = open_library(Path(sys.argv[1]))
sections = (Section.SUMMARY, Section.JUDGEMENTS, Section.FIGURES, Section.TIMELINE, Section.GLOSSARY)
request = PackRequest(title="Pack", committee="", meeting=date(2019, 7, 9), sections=sections)
for suffix in (".pdf", ".docx", ".html", ".jsonld"):
    path = make_pack(library, Path(f"pack{suffix}"), request, made=date(2019, 7, 9)).path
    print(suffix, hashlib.sha256(path.read_bytes()).hexdigest())
"""
_SETTINGS = "pageCompression = 0\nunderlineWidth = 2\nsplitLongWords = 0\nttfAsciiReadable = 1\n"
"""What a user may have ReportLab do in documents of their own."""


def _begin(folder: Path, library: bytes, umask: str, **environment: str) -> "subprocess.Popen[str]":
    """Makes a pack in several formats in a process and a home of its own; tells their hashes."""
    home, work = folder / "home", folder / "work"
    home.mkdir(parents=True)
    work.mkdir()
    (work / "Bradford.briefing").write_bytes(library)
    if "RL_invariant" in environment:
        (home / ".reportlab_settings").write_text(_SETTINGS, encoding="utf-8")
        (work / "reportlab_settings.py").write_text(_SETTINGS, encoding="utf-8")
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "TEMP", "TMP")
    }
    places = {"HOME": str(home), "USERPROFILE": str(home), "BRIEFING_HOME": str(home / "data")}
    return subprocess.Popen(
        [sys.executable, "-c", _MAKING, "Bradford.briefing", umask],
        cwd=work, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env={**kept, **places, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
    )  # fmt: skip


def test_a_pack_has_the_same_bytes_on_any_machine(tmp_path: Path, example_file: Path) -> None:
    library = example_file.read_bytes()
    plain = _begin(tmp_path / "one", library, "022", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    other = _begin(
        tmp_path / "another, ö", library, "077",
        PYTHONHASHSEED="4711", PYTHONUTF8="0", TZ="Pacific/Kiritimati",
        LANG="tr_TR.UTF-8", LC_ALL="de_DE.ISO-8859-1", LANGUAGE="cy", SOURCE_DATE_EPOCH="1",
        RL_invariant="0", RL_pageCompression="0", RL_paraFontSizeHeightOffset="1", RL_useA85="1",
    )  # fmt: skip
    told = [process.communicate()[0] for process in (plain, other)]
    assert (plain.returncode, other.returncode) == (0, 0)
    assert told[0].count("\n") > 3
    assert told[0] == told[1]
