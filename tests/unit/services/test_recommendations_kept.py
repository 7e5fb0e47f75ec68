"""What inspections ask for on its way through a library: kept, grouped, found, printed and packed."""

import json
from datetime import date
from pathlib import Path

import pytest

from briefing_app import cli
from briefing_app.domain.mentions import Section
from briefing_app.domain.searching import SearchFilters
from briefing_app.packs.preview import page_count
from briefing_app.services.browsing import contents
from briefing_app.services.packing import PackRequest, make_pack
from briefing_app.services.packing import Section as Part
from briefing_app.store import search
from briefing_app.store.library import Library
from tests.helpers.stores import added, written

REPORT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 6 to 17 March 2023
Lead inspector: Una Okafor, His Majesty’s Inspector
Judgement Grade
Overall effectiveness Good
What needs to improve?
◼ The oversight of plans for young carers.
◼ The choice of homes.
The experiences and progress of children in care: good
"""
LATER = REPORT.replace("6 to 17 March 2023", "3 to 7 June 2024")


def test_points_go_into_a_library_and_come_out_as_they_were(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "report.txt", REPORT), "2023-05-02")
        held = contents(library).recommendations
    assert [(fact.lead.number, fact.lead.section, fact.lead.passage.exact) for fact in held] == [
        (1, Section.RECOMMENDATION, "The oversight of plans for young carers."),
        (2, Section.RECOMMENDATION, "The choice of homes."),
    ]
    assert {(fact.lead.provider, fact.lead.inspected) for fact in held} == {
        ("Fareholm", "2023-03-06/2023-03-17")
    }


def test_what_two_inspections_ask_for_is_two_things_and_one_report_twice_is_one(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "report.txt", REPORT), "2023-05-02")
        added(library, written(tmp_path, "again.txt", f"{REPORT}\nA copy.\n"), "2023-05-02")
        added(library, written(tmp_path, "later.txt", LATER), "2024-07-02")
        held = contents(library).recommendations
    assert sorted(len(fact.sources) for fact in held) == [1, 1, 2, 2]


def test_search_finds_points_by_their_kind(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "report.txt", REPORT), "2023-05-02")
        found = search.find(library, "carers", SearchFilters(kinds=frozenset({"recommendation"})))
        assert search.find(library, "Okafor", SearchFilters(kinds=frozenset({"recommendation"}))) == ()
    assert [hit.words for hit in found] == ["The oversight of plans for young carers."]
    assert found[0].about.startswith("What needs to improve · Fareholm · inspected 6 to 17 March 2023")


def test_points_are_printed_as_lines_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = written(tmp_path, "report.txt", REPORT)
    assert cli.main(["extract", str(report), "--format", "jsonl"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert line["report"]["kind"] == "inspection"
    first = line["recommendations"][0]
    assert REPORT[first["start"] : first["end"]] == first["text"]
    assert (first["section"], first["number"], first["provider"]) == ("recommendation", 1, "Fareholm")
    assert len(line["recommendations"]) == 2


def test_a_pack_has_a_part_for_them(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "report.txt", REPORT), "2023-05-02")
        request = PackRequest(title="T", committee="", meeting=None, sections=(Part.RECOMMENDATIONS,))
        make_pack(library, tmp_path / "pack.pdf", request, made=date(2023, 6, 1))
    assert page_count(tmp_path / "pack.pdf") >= 3
