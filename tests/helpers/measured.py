"""What opening a file takes: done in a process of its own, so that its memory is measured alone."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import resource

_PROGRAM = """
import json, resource, sys, time
from pathlib import Path
from briefing_app.reading.files import open_file
from briefing_app.system.errors import BriefingError
from briefing_app.reading import pdf, spreadsheets
before = resource.getrusage(resource.RUSAGE_SELF)
try:
    opened = open_file(Path(sys.argv[1]))
    said = "", len(opened.document.text), len(opened.attached), list(opened.left_out)
except BriefingError as error:
    said = str(error), 0, 0, []
after = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([*said, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime,
                  (after.ru_maxrss - before.ru_maxrss) * UNIT / 1e6]))
"""
# Linux counts memory in kibibytes, other systems in bytes.
_UNIT = 1024 if sys.platform == "linux" else 1


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of opening a file: its sentence or its text, processor seconds and megabytes at the most."""

    said: str
    characters: int
    attached: int
    left_out: list[str]
    seconds: float
    megabytes: float


def opened_alone(path: Path, *, most_megabytes: int = 3000) -> Opened:
    """Open a file in a process that may take no more memory than so much, and measure it."""
    bound = most_megabytes * 1_000_000
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM.replace("UNIT", str(_UNIT)), str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (bound, bound)),
    )
    assert run.returncode == 0, run.stderr
    return Opened(*json.loads(run.stdout))
