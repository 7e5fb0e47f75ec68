"""Start to first paint, and to the first page of a library, beside an empty window with six tabs."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.measures import median, verdict
from tests.benchmarks.timings import _EMPTY

_MOST = {1_000: 1.3}
_MOST_OF_LARGE = 1.4
_NAMES = "ABCDEF"
# Does what `briefing-app --library FILE` does; prints when the window was first painted, when a page was with
# the library's contents, or with what was kept of it, and the memory.
_WINDOW = """
import re, sys, time
from pathlib import Path
from briefing_app.cli import main
from briefing_app import app
made = app.MainWindow
def tell():
    print(time.time(), time.process_time(), flush=True)
def window(settings):
    window = made(settings)
    said = []
    def show(*_contents):
        from PySide6.QtCore import QTimer
        said or QTimer.singleShot(0, shown)
        said.append(1)
    def shown():
        window.repaint()
        tell()
        height = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]
        print(int(height) / 1000, 0, flush=True)
        window.close()
    window.painted.connect(tell)
    def listen():
        window.session.glimpsed.connect(show)
        window.session.changed.connect(show)
    window.ready.connect(listen)
    return window
app.MainWindow = window
main(["--library", sys.argv[1]])
"""


Moment = tuple[float, float]
"""Milliseconds from the start of a program, on the wall and of the CPU."""


def starting(libraries: Sequence[Path], starts: int, limit: float) -> None:
    """Print how long the window takes to start with each library, in turn with an empty one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    empty_window = _EMPTY.replace("ABCDEFG", _NAMES).replace(
        "time.time()", "time.time(), time.process_time()"
    )
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFING_HOME"] = home
        # As with a program that was started before: Python keeps what it makes of the text of modules.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        _moments(empty_window, "", limit)
        _moments(_WINDOW, str(libraries[0]), limit)
        for path in libraries:
            empty, painted, shown, memory = list[Moment](), list[Moment](), list[Moment](), list[float]()
            _moments(_WINDOW, str(path), limit)  # each is as it was left
            for _ in range(starts):
                empty += _moments(empty_window, "", limit)[0]
                moments, height = _moments(_WINDOW, str(path), limit)
                painted += moments[:1]
                shown += moments[1:]
                memory += height
                if len(moments) < 2:
                    break
            print(f"  {path.stem}", flush=True)
            most = _MOST.get(int(path.stem.split()[0]), _MOST_OF_LARGE)
            _tell("first paint", painted, empty, most)
            _tell("first page of the library", shown, empty, most)
            if memory:
                print(f"    memory at its height: {median(memory):.0f} MB", flush=True)
            else:
                print(f"    no page of it within {limit:.0f} s", flush=True)


def _tell(name: str, ours: Sequence[Moment], empty: Sequence[Moment], most: float) -> None:
    if not ours:
        return
    for kind, mine, other in zip(
        ("wall", "CPU"), zip(*ours, strict=True), zip(*empty, strict=True), strict=True
    ):
        ratio = median(mine) / median(other)
        print(
            f"    {name}, {kind}: {median(mine):.0f} ms, an empty window {median(other):.0f} ms:"
            f" {ratio:.2f} × ({verdict(ratio, most)})",
            flush=True,
        )


def _moments(program: str, argument: str, limit: float) -> tuple[list[Moment], list[float]]:
    """The moments that a program tells and then its memory; of one that takes too long the first ones."""
    begun = time.time()
    command = [sys.executable, "-c", program, argument]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=limit).stdout
    except subprocess.TimeoutExpired as error:
        said = (error.stdout or b"").decode()
    lines = [tuple(map(float, line.split())) for line in said.splitlines()]
    moments = [((wall - begun) * 1000, spent * 1000) for wall, spent in lines if wall > begun]
    return moments, [height for height, _ in lines if height < begun]
