"""The example library against what readers found who set its articles beside each other."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.cli.program import main

_SHARED = Path(__file__).resolve().parents[4] / "shared"
_SCORER = _SHARED / "evaluation" / "score_checks.py"


@pytest.mark.shared
@pytest.mark.skipif(not _SCORER.exists(), reason="the evaluation folder is not here")
def test_labelled_checks(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--library", str(example), "--format", "json"]) == 0
    scored = subprocess.run(
        [sys.executable, str(_SCORER), "--texts", str(_SHARED / "seeds"), "--errors"],
        input=capsys.readouterr().out,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = {name: int(count) for name, count in re.findall(r"^(\S+) +found (\d+) of", scored, re.MULTILINE)}
    assert found["agreement"] >= 12
    assert found["conflict"] >= 4
    assert found["derived-conflict"] == 1
    assert "0 false, 0 grave" in scored
