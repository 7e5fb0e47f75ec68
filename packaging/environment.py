"""Makes the checkout's own Python environment in `.venv` from a lock, by a pinned uv in `.tools`."""

from __future__ import annotations

import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from system_needs import Need, SetupError

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"
_TOOLS = ROOT / ".tools"
_VENV = ROOT / ".venv"
_STAMP = _VENV / "set-up-from.txt"
_PROGRAMS, _ENDING = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
_FROM_THE_LOCK = ("install", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes")
_SETTINGS = {
    "PIP_USER": "0",
    "PIP_REQUIRE_VIRTUALENV": "0",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_ROOT_USER_ACTION": "ignore",
}
# The lock of the tests holds everything that the lock of the program holds.
_ALSO_GOOD = {"run": ("run", "test"), "test": ("test",)}


def program(name: str) -> Path:
    """The path of a command inside `.venv`."""
    return _VENV / _PROGRAMS / (name + _ENDING)


def missing_installer() -> list[Need]:
    """Python's installer, if uv has yet to be fetched and neither pip nor venv is there (bare Debian)."""
    return [] if _uv_path().exists() or _find_installer() else [Need("Python's pip or venv", "python3-venv")]


def prepare(lock: str) -> None:
    """Make `.venv` hold what the lock of that name says and the checkout itself, unless it does already."""
    if _is_ready(lock):
        return
    print("Setting up the environment in .venv (a few minutes the first time) ...", flush=True)
    uv = str(fetch_uv())
    python = str(program("python"))
    do([uv, "venv", "--quiet", "--clear", "--no-python-downloads", "--python", sys.executable, str(_VENV)])
    do([uv, "pip", "sync", "--python", python, "--require-hashes", "--no-build", str(LOCKS / f"{lock}.txt")])
    checkout = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    do([uv, "pip", "install", "--quiet", "--python", python, *checkout])
    _STAMP.write_text(stamp(lock), encoding="utf-8")


def stamp(lock: str) -> str:
    """What `.venv` depends on: where it lies, the interpreter, the lock and the project file."""
    version = ".".join(map(str, sys.version_info[:2]))
    digests = [_digest(LOCKS / f"{lock}.txt"), _digest(ROOT / "pyproject.toml")]
    return "\n".join([str(ROOT), sys.base_prefix, version, *digests, ""])


def _is_ready(lock: str) -> bool:
    if not _STAMP.exists():
        return False
    found = _STAMP.read_text(encoding="utf-8")
    return any(found == stamp(name) for name in _ALSO_GOOD[lock]) and _is_whole()


def _is_whole() -> bool:
    """Whether the environment's interpreter starts and finds both the checkout and Qt."""
    command = [str(program("python")), "-I", "-c", "import briefing_app, PySide6"]
    try:
        tried = subprocess.run(command, check=False, capture_output=True)
    except OSError:
        return False
    return tried.returncode == 0 and program("briefing-app").exists()


def fetch_uv() -> Path:
    """The path of the uv that `locks/uv.txt` names, fetched into `.tools` at first use."""
    wanted = _uv_path()
    if not wanted.exists():
        partial = _TOOLS / "partial"
        shutil.rmtree(partial, ignore_errors=True)
        do([*_installer(), *_FROM_THE_LOCK, "-r", str(LOCKS / "uv.txt"), "--target", str(partial)])
        partial.rename(wanted.parents[1])
    return wanted


def _uv_path() -> Path:
    return _TOOLS / f"uv-{_digest(LOCKS / 'uv.txt')[:12]}" / "bin" / ("uv" + _ENDING)


def _installer() -> list[str]:
    """The command that runs pip: this interpreter's own, or the one that venv brings along."""
    importlib.invalidate_caches()
    found = _find_installer()
    if found == "pip":
        return [sys.executable, "-m", "pip"]
    if found is None:
        raise SetupError(f"{sys.executable} has neither pip nor venv; give the command with another Python.")
    do([sys.executable, "-m", "venv", "--clear", str(_TOOLS / "pip")])
    return [str(_TOOLS / "pip" / _PROGRAMS / "python"), "-m", "pip"]


def _find_installer() -> str | None:
    return next((name for name in ("pip", "ensurepip") if find_spec(name)), None)


def do(command: list[str]) -> None:
    """Run one step of the set-up with the user's settings, except those that would send it elsewhere."""
    if subprocess.run(command, env={**os.environ, **_SETTINGS}, check=False, cwd=ROOT).returncode:
        raise SetupError(f"The set-up stopped at this step, for the reason above:\n    {' '.join(command)}")


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
