"""What `extract` prints: places that hold their words, values as JSON, readings like the labelled ones."""

import json
import subprocess
import sys
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from briefing_app.reading.files import open_file
from briefing_app.services.example import seed_files
from briefing_app.services.extracting import extract as extract_all
from briefing_app.services.reading_files import Incoming
from briefing_app.services.reporting import Failure
from briefing_app.system.places import seeds
from tests.helpers.stores import written

KINDS = ("quotes", "figures", "dates", "judgements")
LEAST = {"quotes": 0.95, "figures": 0.85, "dates": 0.80, "judgements": 1.0}


def extract(path: Path, published: date | None) -> dict[str, Any]:
    """What is said of a file that can be read and has nothing attached."""
    (found,) = extract_all(Incoming(path, published=published.isoformat() if published else None))
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, Any]:
    """The scores of the seeds as read now."""
    shared = Path(request.config.rootpath).parent / "shared" / "evaluation"
    folder = tmp_path_factory.mktemp("readings")
    for labelled in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(labelled.read_text(encoding="utf-8"))
        found = extract(seeds() / gold["document"], date.fromisoformat(gold["published"]))
        (folder / labelled.name).write_text(json.dumps(found), encoding="utf-8")
    command = [sys.executable, str(shared / "score.py"), "--gold", str(shared / "gold")]
    command += ["--texts", str(seeds()), "--predictions", str(folder), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: dict[str, Any] = json.loads(run.stdout)
    return scores


@pytest.mark.shared
@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_the_seeds_are_read_as_people_label_them(figures: dict[str, Any], kind: str, least: float) -> None:
    assert figures[kind]["f1"] >= least


@pytest.mark.shared
def test_words_are_given_to_those_who_said_them(figures: dict[str, Any]) -> None:
    assert figures["quotes"]["speaker"] >= 0.92


@pytest.mark.parametrize("incoming", seed_files(), ids=lambda incoming: incoming.path.stem)
def test_every_place_holds_its_words(incoming: Any) -> None:
    found = extract(incoming.path, date(2018, 11, 1))
    text = open_file(incoming.path).document.text
    assert all(found[kind] for kind in ("quotes", "dates", "judgements"))
    for kind in KINDS:
        for entry in found[kind]:
            assert text[entry["start"] : entry["end"]] == entry["text"]
            assert 0 <= entry["confidence"] <= 1
            assert entry["rule"]
    assert json.loads(json.dumps(found)) == found


def test_values_are_numbers_and_splits_are_lists(tmp_path: Path) -> None:
    text = (
        "It spent £62.1 million, and one fifth of 38 posts were vacant. It was a 60 to 40 per cent split.\n"
    )
    found = extract(written(tmp_path, text=text), None)
    values = {entry["text"]: entry["value"] for entry in found["figures"]}
    assert values["£62.1 million"] == 62_100_000
    assert isinstance(values["£62.1 million"], int)
    assert values["one fifth"] == 0.2
    assert values["60 to 40 per cent"] == [60, 40]


def test_relative_dates_count_from_the_day_that_is_given(tmp_path: Path) -> None:
    path = written(tmp_path)
    for published, months in ((date(2018, 11, 5), ["2018-10"]), (date(2019, 1, 5), ["2018-12"]), (None, [])):
        assert [entry["value"] for entry in extract(path, published)["dates"]] == months


def test_a_text_without_quotation_marks_has_no_quotes(tmp_path: Path) -> None:
    found = extract(written(tmp_path, text="Nobody said a word.\n"), None)
    assert {kind: found[kind] for kind in KINDS} == {kind: [] for kind in KINDS}


def test_a_file_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    (found,) = extract_all(Incoming(tmp_path / "gone.txt"))
    assert isinstance(found, Failure)
    assert "is not there" in found.reason


def test_without_a_day_dates_count_from_the_printed_one(tmp_path: Path) -> None:
    path = written(tmp_path, text="Homes in Calderby\n\n5 November 2018\n\nThe home was closed last month.\n")
    found = extract(path, None)
    assert found["published"] == "2018-11-05"
    assert "printed" in found["published_basis"]
    assert "2018-10" in [entry["value"] for entry in found["dates"]]
    given = extract(path, date(2019, 2, 1))
    assert given["published"] == "2019-02-01"
    assert "2019-01" in [entry["value"] for entry in given["dates"]]


def test_what_is_attached_is_a_document_of_its_own(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["Date"] = "Papers", "Mon, 05 Nov 2018 10:00:00 +0000"
    message.set_content("Two papers for you.")
    message.add_attachment(b"The home was closed last month.\n", "text", "plain", filename="home.txt")
    message.add_attachment(b"%PDF-1.4 broken", "application", "pdf", filename="broken.pdf")
    path = tmp_path / "papers.eml"
    path.write_bytes(message.as_bytes())
    mail, attached, failed = extract_all(Incoming(path))
    assert isinstance(mail, dict)
    assert isinstance(attached, dict)
    assert isinstance(failed, Failure)
    assert (mail["file"], mail["attached_to"]) == ("papers.eml", None)
    assert (attached["file"], attached["attached_to"]) == ("home.txt", "papers.eml")
    assert [entry["value"] for entry in attached["dates"]] == ["2018-10"]
    assert "broken.pdf" in failed.reason
