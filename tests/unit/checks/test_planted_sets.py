"""Checks on whole sets of documents: what was planted is found, and nothing else is raised."""

from collections import Counter
from pathlib import Path

import pytest

from tests.helpers.planted import every_set, score

PLANTED = [folder for folder in every_set() if not folder.name.startswith("none")]
PEACEFUL = [folder for folder in every_set() if folder.name.startswith("none")]
LEAST = {"conflict": 0.65, "derived-conflict": 0.6, "outcome-of-plan": 0.5, "agreement": 0.55}
"""The shares of what was planted that are found at least, over all sets."""


@pytest.mark.parametrize("folder", PEACEFUL, ids=lambda folder: folder.name)
def test_nothing_is_raised_where_nothing_conflicts(folder: Path, tmp_path: Path) -> None:
    assert score(folder, tmp_path / "a.briefing").false == []


def test_what_was_planted_is_found_and_nothing_else(tmp_path: Path) -> None:
    asked, found = Counter[str](), Counter[str]()
    for folder in PLANTED:
        result = score(folder, tmp_path / f"{folder.name}.briefing")
        assert result.false == []
        assert result.grave == []
        asked += result.asked
        found += result.found
    shares = {kind: found[kind] / asked[kind] for kind in LEAST}
    assert {kind: share for kind, share in shares.items() if share < LEAST[kind]} == {}
