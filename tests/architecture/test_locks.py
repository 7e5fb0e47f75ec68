"""The locks hold names, versions and hashes only, and the Qt they pin survives on this Python."""

import re
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "packaging" / "locks"
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
PIN = re.compile(r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)==(?P<version>[0-9][0-9a-z.]*)( ; [^\\]+)? \\")

# As many calls as a long working day of clicks; a Qt that loses references dies after some hundred.
EMIT = """
from PySide6.QtCore import QObject, Signal

class Speaker(QObject):
    said = Signal(bool)

def heard(value: bool) -> None:
    pass

speaker = Speaker()
speaker.said.connect(heard)
for turn in range(300_000):
    speaker.said.emit(True)
    if turn % 100 == 0:
        speaker.said.disconnect(heard)
        speaker.said.connect(heard)
        speaker.setObjectName("speaker")
print("alive")
"""


def read(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def pinned(name: str) -> dict[str, set[str]]:
    """The versions that a lock pins, by package; two where Python versions differ."""
    versions: dict[str, set[str]] = {}
    for found in map(PIN.fullmatch, read(name).splitlines()):
        if found:
            versions.setdefault(found["name"], set()).add(found["version"])
    return versions


def asked_for(requirements: list[str]) -> set[str]:
    names = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name.group()).lower() for name in names if name}


def project_file() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    return loaded


@pytest.mark.parametrize("name", ["uv", "run", "test"])
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in read(name)


@pytest.mark.parametrize("name", ["uv", "run", "test"])
def test_a_lock_is_made_of_pins_and_hashes(name: str) -> None:
    lines = read(name).splitlines()
    strange = [line for line in lines if not (PIN.fullmatch(line) or HASH.fullmatch(line))]
    bare = [pin for pin, after in pairwise(lines) if PIN.fullmatch(pin) and PIN.fullmatch(after)]
    assert lines
    assert strange == []
    assert bare == []


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("uv", ["bootstrap"]), ("run", ["build"]), ("test", ["build", "test"])],
)
def test_what_the_project_asks_for_is_locked(lock: str, groups: list[str]) -> None:
    project = project_file()
    wanted = [] if lock == "uv" else [*project["project"]["dependencies"]]
    for group in groups:
        wanted += project["dependency-groups"][group]
    assert asked_for(wanted)
    assert asked_for(wanted) <= set(pinned(lock))


def test_every_requirement_has_an_upper_bound() -> None:
    project = project_file()
    groups = project["dependency-groups"].values()
    wanted = [
        *project["project"]["dependencies"],
        *(requirement for group in groups for requirement in group),
    ]
    assert [requirement for requirement in wanted if not re.search(r"==|<", requirement.split(";")[0])] == []


def test_the_tests_run_on_the_versions_that_the_program_runs_on() -> None:
    run, test = pinned("run"), pinned("test")
    assert {name: test.get(name) for name in run} == run


def test_the_environment_is_the_locked_one() -> None:
    probe = "import importlib.metadata as m; print(m.version('PySide6_Essentials'), m.version('reportlab'))"
    told = subprocess.run(
        [sys.executable, "-c", probe], check=True, capture_output=True, text=True
    ).stdout.split()
    assert told[0] in pinned("run")["pyside6-essentials"]
    assert told[1] in pinned("run")["reportlab"]


def test_the_pinned_qt_survives_a_long_day_of_signals() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EMIT], check=False, capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
