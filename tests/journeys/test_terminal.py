"""The program as a process: pipes that close, full outputs, other encodings, and no window to open."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.system.places import seeds
from tests.helpers.stores import assert_sound, rows, written

PROGRAM = [sys.executable, "-m", "briefing_app"]
posix = pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX")


def ran(*arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


def test_a_days_work_from_the_terminal(tmp_path: Path) -> None:
    library, pack = tmp_path / "Bradford.briefing", tmp_path / "pack.pdf"
    added = ran("import", "--new", "--library", library, seeds(), "--published", "2018-11-01")
    assert (added.returncode, added.stderr) == (0, b"")
    found = ran("--library", library, "search", "rapidly deteriorated", "--kind", "quote", "--format", "json")
    assert any("deteriorated" in row["words"] for row in json.loads(found.stdout))
    made = ran("--library", library, "pack", pack, "--committee", "Children’s Services Scrutiny")
    assert (made.returncode, made.stderr) == (0, b"")
    assert pack.read_bytes().startswith(b"%PDF-")
    assert ran("--library", library, "info").stdout.splitlines()[1].split() == [b"5", b"documents"]
    assert_sound(library)


@posix
@pytest.mark.parametrize("command", [["search", "children", "--format", "json"], ["info"], ["--help"]])
def test_a_reader_that_has_seen_enough_is_no_error(example: Path, command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        run = subprocess.run(
            [*PROGRAM, "--library", str(example), *command],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["search", "children", "--format", "json"], ["info"], ["--help"]])
def test_an_output_that_is_full_is_told(example: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*PROGRAM, "--library", str(example), *command],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert run.returncode == 1
    assert run.stderr.decode().startswith("The output can't be written: ")
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}],
)
def test_what_is_piped_is_utf_8_whatever_the_terminal_speaks(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    path = written(tmp_path, "x.txt", "“Zoë’s 😀 café,” said Zoë O’Neill of Calderby Council.\n")
    run = ran("extract", path, **environment)
    assert (run.returncode, run.stderr) == (0, b"")
    assert json.loads(run.stdout.decode("utf-8"))["quotes"][0]["text"] == "Zoë’s 😀 café,"


@posix
def test_arguments_that_are_no_text_are_no_surprise(example: Path, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    written(tmp_path, os.fsdecode(b"caf\xe9.txt"), "A story of the council, said to be “true”.\n")
    command = [*map(os.fsencode, PROGRAM), b"--library", os.fsencode(example)]
    options = [b"--publisher", b"Caf\xe9"]
    run = subprocess.run([*command, b"import", name, *options], capture_output=True, check=False, timeout=60)
    assert (run.returncode, run.stderr) == (0, b"")
    run = subprocess.run([*command, b"search", b"\xff"], capture_output=True, check=False, timeout=60)
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert rows(example)["sources"] == 6


@posix
def test_a_program_that_is_killed_while_adding_leaves_the_library_as_it_was(
    example: Path, tmp_path: Path
) -> None:
    before = rows(example)
    for number in range(120):
        written(
            tmp_path / "docs",
            f"{number}.txt",
            f"Number {number}.\n\nThe council said: “We are sorry {number}.”\n",
        )
    script = (
        "import sys; from pathlib import Path\n"
        "from briefing_app.services import adding, libraries, reading_files\n"
        "from briefing_app.store import sources, facts\n"
        "regroup = facts.regroup\n"
        "def told(library, buckets):\n"
        "    print('now', flush=True); sys.stdin.read(); regroup(library, buckets)\n"
        "facts.regroup = told\n"
        "files = [reading_files.Incoming(path) for path in sorted(Path(sys.argv[2]).iterdir())]\n"
        "adding.add_files(libraries.open_library(Path(sys.argv[1])), files)\n"
    )
    adding = subprocess.Popen(
        [sys.executable, "-c", script, str(example), str(tmp_path / "docs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert adding.stdout is not None
    assert adding.stdin is not None
    # Everything but the facts has been written by now.
    assert adding.stdout.readline() == b"now\n"
    adding.send_signal(signal.SIGKILL)
    adding.wait(timeout=60)
    adding.stdin.close()
    adding.stdout.close()
    assert ran("--library", example, "info").returncode == 0
    assert rows(example) == before
    assert_sound(example)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a screen may be missing")
def test_the_window_without_a_screen_is_told(home: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare["QT_QPA_PLATFORM"] = ""
    run = subprocess.run(PROGRAM, capture_output=True, check=False, timeout=60, env=bare)
    assert run.returncode == 1
    assert run.stderr.startswith(b"There is no screen here")
    assert len(run.stderr.splitlines()) == 1
    assert not home.exists()


def test_the_installed_command_is_the_same_program() -> None:
    command = shutil.which("briefing-app", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the program is run from its checkout")
    run = subprocess.run([command, "--version"], capture_output=True, check=False, timeout=60)
    assert run.stdout == ran("--version").stdout
    assert run.returncode == 0
