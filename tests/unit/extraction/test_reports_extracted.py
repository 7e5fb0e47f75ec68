"""Inspection reports on their way out: as lines of JSON at the terminal, and through a library."""

import json
from pathlib import Path

import pytest

from briefing_app import cli
from briefing_app.services.browsing import contents
from briefing_app.store.library import Library
from tests.helpers.stores import added, written

REPORT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 6 to 17 March 2023
Lead inspector: Una Okafor, His Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Good
The experiences and progress of children who need help and protection Inadequate
The experiences and progress of children in care Outstanding
The experiences and progress of care leavers Good
Overall effectiveness Inadequate
Services have declined since the last inspection in 2018, when they were judged to be good.
"""


def test_several_documents_are_a_line_each_in_their_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, letter = written(tmp_path, "report.txt", REPORT), written(tmp_path, "letter.txt")
    assert cli.main(["extract", str(report), str(letter), "--format", "jsonl"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["file"], second["file"]) == ("report.txt", "letter.txt")
    assert second["report"] is None
    own = first["report"]
    assert own["framework"] == "ilacs"
    assert own["provider"] == "Fareholm"
    assert (own["inspected_from"], own["inspected_to"]) == ("2023-03-06", "2023-03-17")
    assert own["lead_inspector"] == "Una Okafor"
    assert own["published"] is None
    assert set(own["passages"]) == {"provider", "inspected_from", "inspected_to", "lead_inspector"}
    for place in own["passages"].values():
        assert REPORT[place["start"] : place["end"]] == place["text"]
    given = {(one["area"], one["grade"]) for one in first["judgements"] if one["current"]}
    assert given == {
        ("impact-of-leaders", "good"),
        ("help-and-protection", "inadequate"),
        ("children-in-care", "outstanding"),
        ("care-leavers", "good"),
        ("overall-effectiveness", "inadequate"),
    }
    earlier = [(one["grade"], one["inspected"]) for one in first["judgements"] if not one["current"]]
    assert earlier == [("good", "2018")]


def test_a_document_that_can_not_be_read_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = written(tmp_path, "report.txt", REPORT)
    assert cli.main(["extract", str(tmp_path / "gone.txt"), str(report), "--format", "jsonl"]) == 1
    done = capsys.readouterr()
    assert [json.loads(line)["file"] for line in done.out.splitlines()] == ["report.txt"]
    assert len(done.err.splitlines()) == 1
    assert "gone.txt" in done.err


def test_several_documents_without_lines_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = str(written(tmp_path, "report.txt", REPORT))
    with pytest.raises(SystemExit) as stopped:
        cli.main(["extract", report, report])
    assert stopped.value.code == 2
    assert "jsonl" in capsys.readouterr().err


def test_a_library_keeps_which_grades_are_of_an_earlier_inspection(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "report.txt", REPORT), "2023-05-02")
        held = [item.mention for fact in contents(library).judgements for item in fact.evidence]
    assert len([mention for mention in held if mention.current]) == 5
    assert [mention.grade for mention in held if not mention.current] == ["good"]
