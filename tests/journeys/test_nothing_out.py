"""Nothing leaves the computer: no network socket is opened, whatever is done."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.stores import STORY, written

WATCH = """
import socket, sys
seen = []
LOCAL = {getattr(socket, "AF_UNIX", None), getattr(socket, "AF_NETLINK", None)}
OUTWARD = "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"
def watch(event, args):
    if event == "socket.__new__" and args[1] not in LOCAL:
        seen.append((event, str(args[1:])))
    elif event in OUTWARD:
        seen.append((event, str(args[1:])))
sys.addaudithook(watch)
"""
TERMINAL = """
from briefing_app.cli import main
for arguments in COMMANDS:
    try:
        main(arguments)
    except SystemExit:
        pass
"""
WINDOW = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from briefing_app.app import application
from briefing_app.ui.actions import TABS
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
app = application()
window = MainWindow(Settings())
window.show()
def look(contents):
    for tab in TABS:
        window.show_tab(tab)
        app.processEvents()
    window.flows.packing.make(PACK, window.pack.request())
window.session.changed.connect(look)
window.session.packed.connect(lambda _: app.quit())
QTimer.singleShot(60_000, app.quit)
window.session.open_first(LIBRARY)
app.exec()
window.close()
assert PACK.exists()
"""


def run(program: str) -> str:
    """Run a program while it is watched; gives what it said of the network at its end."""
    done = subprocess.run(
        [sys.executable, "-c", f"{WATCH}{program}\nprint('SEEN', seen)"],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.stdout.splitlines()[-1]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    return tmp_path / "a.briefing"


def test_the_watch_sees_what_goes_out() -> None:
    assert "socket.__new__" in run("socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()")
    assert "getaddrinfo" in run("socket.getaddrinfo('127.0.0.1', 9)")


def test_the_terminal_opens_no_socket(library: Path, tmp_path: Path) -> None:
    story = written(
        tmp_path, "story.txt", f"{STORY}\n\nSee https://example.org/story and file:///etc/passwd."
    )
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>A page</title><link rel=stylesheet href='http://example.org/a.css'>"
        "<script src='http://example.org/a.js'></script></head><body><img src='http://example.org/a.png'>"
        "<p>“We will act,” said Ann Lee, the leader.</p><iframe src='http://example.org'></iframe></body></html>",
        encoding="utf-8",
    )
    use = ["--library", str(library)]
    commands = [
        ["import", str(story), str(page), *use, "--new", "--workers", "1"],
        ["search", "children", *use],
        ["check", *use],
        ["promises", *use],
        ["enquiries", *use],
        ["extract", str(page), "--format", "json"],
        ["backup", *use],
        ["publish", *use, str(tmp_path / "published.db")],
        ["info", *use],
        *(
            ["pack", str(tmp_path / f"pack{suffix}"), *use]
            for suffix in (".pdf", ".html", ".docx", ".jsonld")
        ),
        ["verify", str(tmp_path / "pack.pdf"), *use],
    ]
    assert run(f"COMMANDS = {commands!r}\n{TERMINAL}") == "SEEN []"
    assert (tmp_path / "pack.docx").exists()


def test_the_window_opens_no_socket(library: Path, tmp_path: Path) -> None:
    story = written(tmp_path, "story.txt", STORY)
    commands = [["import", str(story), "--library", str(library), "--new"]]
    assert run(f"COMMANDS = {commands!r}\n{TERMINAL}").startswith("SEEN")
    pack = tmp_path / "p.pdf"
    places = f"from pathlib import Path\nLIBRARY, PACK = Path({str(library)!r}), Path({str(pack)!r})\n"
    assert run(places + WINDOW) == "SEEN []"
