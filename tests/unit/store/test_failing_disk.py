"""On a disk that is full or broken each job is done, or refused in a sentence, and nothing else is lost."""

import os
import sys
from pathlib import Path

import pytest

from tests.helpers.failing_disk import compiled, mounted, outcomes, unmounted

_JOBS = ("import", "confirm all", "migrate", "pack")
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="failures are made on Linux only"
)


@pytest.mark.parametrize("kind", ["no room after half", "broken once"])
def test_a_call_that_fails_is_told_and_harms_nothing(tmp_path: Path, kind: str) -> None:
    shim = compiled(tmp_path)
    if shim is None:
        pytest.skip("no C compiler")
    found = outcomes(kind, tmp_path, 25, _JOBS, shim)
    assert list(found) == list(_JOBS)
    for name in ("import", "confirm all", "migrate"):
        assert set(found[name]) - {"done"}


def test_a_library_that_can_not_be_made_leaves_nothing_in_its_way(tmp_path: Path) -> None:
    shim = compiled(tmp_path)
    if shim is None:
        pytest.skip("no C compiler")
    found = outcomes("no room", tmp_path, 1, ("create",), shim)
    assert set(found["create"]) - {"done"}


def test_a_file_that_may_not_grow_is_told_and_harms_nothing(tmp_path: Path) -> None:
    found = outcomes("size limit", tmp_path, 30, _JOBS)
    assert set(found["import"]) - {"done"}


def test_a_tiny_disk_is_told_and_harms_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    if os.geteuid() != 0 or not mounted(folder):
        pytest.skip("no tiny disk can be mounted")
    try:
        found = outcomes("tiny disk", folder, 40, ("import", "migrate"))
    finally:
        unmounted(folder)
    assert set(found["import"]) - {"done"}
