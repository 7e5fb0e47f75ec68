"""Writes the lock files anew from pyproject.toml: `python3 packaging/lock.py [--upgrade]`."""

from __future__ import annotations

import os
import subprocess
import sys

from environment import LOCKS, ROOT, fetch_uv

_PROGRAM = ["pyproject.toml", "--group", "build"]
# The lock of the tests is held to the versions of the program's own, so that one environment serves both.
LOCKED = {
    "uv": ["--group", "bootstrap"],
    "run": _PROGRAM,
    "test": [*_PROGRAM, "--group", "test", "--constraints", "packaging/locks/run.txt"],
}
# Names, versions and hashes for every platform, and nothing that tells where this machine fetches from.
FORM = ("--universal", "--generate-hashes", "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet")


def main(options: list[str]) -> int:
    """Compile each lock, with further options of `uv pip compile`; returns 1 if one can't be made."""
    for name, groups in LOCKED.items():
        lock = LOCKS / f"{name}.txt"
        command = [str(fetch_uv()), "pip", "compile", *FORM, *groups, *options, "--output-file", str(lock)]
        done = subprocess.run(command, cwd=ROOT, env=_without_local_indexes(), check=False)
        if done.returncode:
            return 1
        if "://" in lock.read_text(encoding="utf-8"):
            print(f"{lock} names an address; it must hold names, versions and hashes only.", file=sys.stderr)
            return 1
    return 0


def _without_local_indexes() -> dict[str, str]:
    """The environment without this machine's own package sources: the hashes must be those that all get."""
    sources = ("UV_INDEX", "UV_EXTRA_INDEX", "UV_DEFAULT_INDEX", "UV_FIND_LINKS", "UV_CONFIG_FILE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(sources)}
    return {**kept, "UV_NO_CONFIG": "1"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
