"""What the program and its tests need from the operating system, and how it gets there."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import NamedTuple


class SetupError(Exception):
    """The set-up cannot go on; the message says in plain words why, and what the user can do."""


class Need(NamedTuple):
    """A library, program or module by the name it is looked up with, and the Debian package that has it."""

    name: str
    package: str


# Qt names the wrong library when one of the xcb family is absent, so each is looked for by itself.
WINDOW_LIBRARIES = (
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
)
# Qt prints through a plugin that needs this; without it there is a window, which prints into files only.
PRINTING_LIBRARIES = (Need("libcups.so.2", "libcups2"),)
TEST_PROGRAMS = (
    Need("Xvfb", "xvfb"),
    Need("xauth", "xauth"),
    Need("pdftotext", "poppler-utils"),
    Need("tesseract", "tesseract-ocr"),
)


def missing_libraries(needs: tuple[Need, ...] = WINDOW_LIBRARIES) -> list[Need]:
    """The shared libraries that Linux cannot load; none on Windows and macOS, where Qt brings its own."""
    return [need for need in needs if not _loads(need.name)] if sys.platform == "linux" else []


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_programs(needs: tuple[Need, ...] = TEST_PROGRAMS) -> list[Need]:
    """The programs that are not on the search path; asked of Linux only."""
    return [need for need in needs if shutil.which(need.name) is None] if sys.platform == "linux" else []


def advice(missing: list[Need]) -> str:
    """Says what is missing and gives the lines that a user with the administrator's password can type."""
    names = ", ".join(need.name for need in missing)
    return (
        f"This system lacks: {names}.\n"
        "On Debian and Ubuntu these lines install what is missing; then give the same command again:\n"
        "    sudo apt-get update\n"
        f"    sudo apt-get install --no-install-recommends {' '.join(_packages(missing))}"
    )


def provide(missing: list[Need]) -> None:
    """Install what is missing, or raise a SetupError with the advice where this user may not."""
    if not missing:
        return
    if not _may_install():
        raise SetupError(advice(missing))
    packages = _packages(missing)
    print(f"Installing from the system's packages: {' '.join(packages)}", flush=True)
    install = ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages]
    for command in (["apt-get", "-qq", "update"], install):
        if subprocess.run(
            command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False
        ).returncode:
            raise SetupError(f"This command failed: {' '.join(command)}\n{advice(missing)}")


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _packages(missing: list[Need]) -> list[str]:
    return sorted({need.package for need in missing})
