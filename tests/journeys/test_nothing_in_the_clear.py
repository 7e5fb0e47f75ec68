"""After an evening at a locked library, and a crash, no word of it is in the clear anywhere."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing_app.services.browsing import contents
from briefing_app.store.library import Library
from tests.helpers.locked import SAYING, pieces_of, quick_keys, traces
from tests.helpers.stores import STORY, written

__all__ = ["quick_keys"]
WORDS = ("Quixhaven", "zyzzogeton", "Brackvelde", "vumbrious")
PAPER = STORY.replace("Calderby", "Quixhaven").replace("weaknesses", "zyzzogeton weaknesses")
PAPER = PAPER.replace("Amina Rashid", "Ottoline Brackvelde").replace("children", "vumbrious children")
ROOT = Path(__file__).parents[2]


@pytest.mark.usefixtures("quick_keys")
def test_no_word_is_in_the_clear_after_an_evening_and_a_crash(tmp_path: Path) -> None:
    there, papers = tmp_path / "there", tmp_path / "papers"
    for name in ("home", "temp", "config"):
        (there / name).mkdir(parents=True)
    written(papers, "Quixhaven.txt", PAPER)
    canvas = Canvas(str(papers / "scan.pdf"))
    canvas.drawString(72, 720, "Quixhaven zyzzogeton papers, said Ottoline Brackvelde on 5 November 2018.")
    canvas.save()
    path = there / "home" / "Ours.briefing"
    arguments = [path, papers / "Quixhaven.txt", papers / "scan.pdf"]
    place = {name: str(there / "home") for name in ("HOME", "BRIEFING_HOME", "USERPROFILE")}
    place |= {name: str(there / "temp") for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")}
    place |= {name: str(there / "config") for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.locked_evening", *arguments],
        cwd=ROOT,
        env={**os.environ, **place, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (-signal.SIGKILL, "worked"), done.stderr
    assert path.with_name("Ours.briefing-wal").stat().st_size > 0, "it was killed at work"
    assert len(list((there / "home" / "backups").rglob("*.briefing"))) == 1, "a backup was made"
    assert traces(WORDS, there) == []
    assert traces((SAYING,), there) == []
    assert pieces_of((papers / "scan.pdf").read_bytes(), there) == []
    assert traces(WORDS, papers), "they are looked for in the right way"
    assert pieces_of((papers / "scan.pdf").read_bytes(), papers) == ["scan.pdf"]
    with Library.open(path, None, SAYING) as library:
        assert len(contents(library).sources) == 2
        library.gather()
        assert traces(WORDS, there) == []
