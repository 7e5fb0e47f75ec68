"""The example library against what readers found who set its articles beside each other."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.cli.program import main
from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.checking import check
from briefing_app.services.libraries import open_library
from briefing_app.services.reading_files import Incoming

_SHARED = Path(__file__).resolve().parents[4] / "shared"
_REPORT = _SHARED / "samples" / "ofsted" / "80449-bradford-29-october-2018.pdf"
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


@pytest.mark.shared
@pytest.mark.skipif(not _REPORT.exists(), reason="the sample reports are not here")
def test_what_articles_quote_of_the_report_is_looked_for_in_it(example: Path) -> None:
    with open_library(example) as library:
        details = Details(title="Report", publisher="Ofsted", published="2018-10-29")
        add_files(library, [Incoming(_REPORT, details)])
        found = {(str(one.check), one.about): one.why for one in check(library)}
    assert found["agreement", "“rapidly deteriorated”"] in {
        "Word for word in Ofsted · 29 October 2018, page 1.",
        "Six sources quote the same words.",
    }
    assert "“risk of significant harm”" in found["not-in-paper", "“at risk of serious harm.”"]
    assert not [about for kind, about in found if kind == "misquotation"]
