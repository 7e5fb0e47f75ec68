"""The set-up finds what is missing, says it plainly, and knows when there is nothing to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
import environment
import system_needs
from system_needs import Need, SetupError

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "bootstrap.py"
NO_LIBRARY = Need("libno-such-thing.so.7", "no-such-thing7")
NO_PROGRAM = Need("no-such-program", "no-such-package")


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], check=False, capture_output=True, text=True
    )


@pytest.mark.parametrize("arguments", [(), ("no-such-command",), ("setup", "extra")])
def test_a_wrong_call_shows_the_usage(arguments: tuple[str, ...]) -> None:
    done = start(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python3 packaging/bootstrap.py")
    assert done.stdout == ""


def test_an_old_python_is_refused_with_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    assert bootstrap.main(["run"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Briefing needs Python 3.11 or newer; ")
    assert said.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked for libraries")
def test_a_library_is_missing_only_if_it_cannot_be_loaded() -> None:
    present = Need("libc.so.6", "libc6")
    assert system_needs.missing_libraries((present, NO_LIBRARY)) == [NO_LIBRARY]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked for programs")
def test_a_program_is_missing_only_if_it_is_not_on_the_path() -> None:
    assert system_needs.missing_programs((Need("sh", "dash"), NO_PROGRAM)) == [NO_PROGRAM]


def test_the_advice_names_what_is_missing_and_gives_the_exact_line() -> None:
    missing = [NO_PROGRAM, NO_LIBRARY, Need("libother.so.1", "no-such-thing7")]
    said = system_needs.advice(missing)
    assert "lacks: no-such-program, libno-such-thing.so.7, libother.so.1." in said
    lines = [line.strip() for line in said.splitlines()]
    assert "sudo apt-get install --no-install-recommends no-such-package no-such-thing7" in lines
    assert "sudo apt-get update" in lines


def test_who_may_not_install_is_advised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError, match="sudo apt-get install --no-install-recommends no-such-thing7"):
        system_needs.provide([NO_LIBRARY])


def test_nothing_missing_installs_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    system_needs.provide([])
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("variables", "platform"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ""}, "offscreen"),
        ({"QT_QPA_PLATFORM": "vnc"}, "vnc"),
        ({"DISPLAY": ":0"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_qt_draws_into_memory_only_without_a_display(variables: dict[str, str], platform: str | None) -> None:
    assert bootstrap.qt_environment(variables).get("QT_QPA_PLATFORM") == platform


def test_the_stamp_changes_with_the_lock_and_the_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = environment.stamp("run")
    assert environment.stamp("run") == first
    assert environment.stamp("test") != first
    for file in ("pyproject.toml", "run.txt"):
        (tmp_path / file).write_bytes((ROOT / "pyproject.toml").read_bytes())
    monkeypatch.setattr(environment, "LOCKS", tmp_path)
    assert environment.stamp("run") != first
    monkeypatch.undo()
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    assert environment.stamp("run") != first


def test_a_step_that_fails_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SetupError, match=r"sys\.exit\('no room left'\)"):
        environment.do([sys.executable, "-c", "import sys; sys.exit('no room left')"])
    assert "no room left" in capfd.readouterr().err


def test_the_readme_gives_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 packaging/bootstrap.py run" in readme
    assert "python3 packaging/bootstrap.py test" in readme
