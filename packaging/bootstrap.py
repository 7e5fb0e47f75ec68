"""Sets everything up and runs the program or its tests: `python3 packaging/bootstrap.py run` or `test`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from environment import ROOT, missing_installer, prepare, program
from system_needs import PRINTING_LIBRARIES, SetupError, missing_libraries, missing_programs, provide

USAGE = """\
usage: python3 packaging/bootstrap.py COMMAND [ARG...]

  setup   sets up what the program needs
  run     sets it up and opens the example library, or runs briefing-app with the ARGs
  test    sets up the tests too and runs every check, pytest with the ARGs"""
OLDEST = (3, 11)
PACK = ROOT / "briefing-pack.pdf"
CHECKS = (
    ("Lint", ["ruff", "check", "."]),
    ("Format", ["ruff", "format", "--check", "."]),
    ("Types", ["mypy"]),
    ("Rooms", ["lint-imports"]),
    # On all cores; those that measure time have the machine for themselves.
    ("Tests", ["pytest", "--numprocesses=logical", "--dist=worksteal", "-m", "not alone"]),
    ("Tests of time", ["pytest", "-m", "alone"]),
)
_NO_TESTS = 5
"""What pytest returns if none of the tests was chosen by the ARGs."""


def main(arguments: list[str]) -> int:
    """Do what the first argument says; returns 0, or 1 if the set-up stopped, 2 for a wrong call."""
    if sys.version_info < OLDEST:
        found = f"{sys.executable} is {sys.version.split()[0]}"
        print(f"Briefing needs Python 3.11 or newer; {found}.", file=sys.stderr)
        return 1
    if not arguments or arguments[0] not in COMMANDS:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _setup(arguments: list[str]) -> int:
    if arguments:
        print(USAGE, file=sys.stderr)
        return 2
    _set_up_program()
    print(f"Ready: {program('briefing-app')}")
    return 0


def _run(arguments: list[str]) -> int:
    _set_up_program()
    if arguments or has_display(os.environ):
        return _start([str(program("briefing-app")), *arguments], Path.cwd())
    print("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.")
    print("Writing the briefing pack of the example library to a file instead ...", flush=True)
    status = _start([str(program("briefing-app")), "pack", str(PACK), "--example"], ROOT)
    if status == 0:
        print(f"The briefing pack is in {PACK}")
    return status


def _test(arguments: list[str]) -> int:
    provide(missing_installer() + missing_libraries() + missing_programs())
    prepare("test")
    for title, command in CHECKS:
        full = [*command, *arguments] if command[0] == "pytest" else command
        print(f"\n== {title}: {' '.join(full)}", flush=True)
        status = _start([str(program(full[0])), *full[1:]], ROOT)
        if status and not (arguments and status == _NO_TESTS):
            print(f"\n== {title} failed (status {status}): {' '.join(full)}", file=sys.stderr)
            return status
    print("\n== Every check passed")
    return 0


def _set_up_program() -> None:
    """Only a window needs Qt's libraries: without a display their absence is said, but stops nothing."""
    try:
        provide(missing_installer() + missing_libraries())
    except SetupError as problem:
        if missing_installer() or has_display(os.environ):
            raise
        print(f"No window could open on this system as it is.\n{problem}\n", flush=True)
    if has_display(os.environ):
        _set_up_printing()
    prepare("run")


def _set_up_printing() -> None:
    """Who can't install what printers need is told, and works on without them."""
    try:
        provide(missing_libraries(PRINTING_LIBRARIES))
    except SetupError as problem:
        print(f"No printer can be reached from this system as it is.\n{problem}\n", flush=True)


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can open: always on Windows and macOS, elsewhere where X11 or Wayland is announced."""
    return sys.platform in ("win32", "darwin") or any(map(environment.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def qt_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment to start with: without a display Qt draws into memory, unless told otherwise."""
    return {**environment} if has_display(environment) else {"QT_QPA_PLATFORM": "offscreen", **environment}


def _start(command: list[str], folder: Path) -> int:
    return subprocess.run(command, cwd=folder, env=qt_environment(os.environ), check=False).returncode


COMMANDS: dict[str, Callable[[list[str]], int]] = {"setup": _setup, "run": _run, "test": _test}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
