"""Published reports set anew in hundreds of ways: each must give the same grades, days and names."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.extraction.judgements.report_grades import read_report_grades
from briefing_app.extraction.judgements.wordings import fold
from briefing_app.extraction.reports.reader import Stated, read_report
from briefing_app.reading.files import open_file
from tests.helpers.report_variants import variants
from tests.helpers.reports_set_anew import Set

_EACH = 22
"""Of so many reports one is tried with each change; which one, changes with the change."""


@cache
def published(folder: Path) -> tuple[Set, ...]:
    """The published reports as they are."""
    return tuple(_as_published(folder))


def _as_published(folder: Path) -> Iterator[Set]:
    for one in json.loads((folder / "reports.json").read_text(encoding="utf-8")):
        yield Set(
            text=open_file(folder / one["file"]).document.text,
            framework=one["framework"],
            provider=one["provider"],
            first=date.fromisoformat(one["inspected_from"]),
            last=date.fromisoformat(one["inspected_to"]),
            published=date.fromisoformat(one["published"])
            if one["published_basis"].startswith("print")
            else None,
            lead=one["lead_inspector"],
            grades=one["judgements"],
        )


def folded_name(name: str) -> str:
    """A name without titles, accents' forms, marks and the words that only mean a council."""
    plain = [word.strip(".,’'") for word in name.lower().replace("&", "and").replace("-", " ").split()]
    drop = {
        "the",
        "of",
        "and",
        "council",
        "borough",
        "county",
        "city",
        "metropolitan",
        "district",
        "london",
        "royal",
        "unitary",
        "authority",
        "mr",
        "mrs",
        "dr",
    }
    return " ".join(word for word in plain if word not in drop)


def value(stated: Stated | None) -> str:
    return stated.value if stated else ""


def wrongs(one: Set) -> Iterator[str]:
    """What is read otherwise than it stands."""
    found = read_report(Document(sha256="c" * 64, text=one.text, reader="test", reader_version=1))
    if found is None:
        yield "no report"
        return
    known = next(framework for framework in frameworks() if framework.id == found.framework)
    grades = {row.area: row.grade for row in read_report_grades(fold(one.text), known, found.heading)}
    pairs = {
        "framework": (found.framework, one.framework),
        "first day": (value(found.inspected_from), one.first.isoformat()),
        "last day": (value(found.inspected_to), one.last.isoformat()),
        "provider": (folded_name(value(found.provider)), folded_name(one.provider)),
        "lead inspector": (folded_name(value(found.lead_inspector)), folded_name(one.lead)),
        "published": (
            value(found.published),
            one.published.isoformat() if one.published else value(found.published),
        ),
        "grades": (grades, one.grades),
    }
    yield from (f"{name}: {read!r}, not {right!r}" for name, (read, right) in pairs.items() if read != right)


@pytest.mark.shared
def test_reports_set_anew_are_read_the_same(shared: Path) -> None:
    reports = published(shared / "samples" / "ofsted")
    tried = 0
    for number, (name, change) in enumerate(variants()):
        for report in reports[number % _EACH :: _EACH]:
            changed = change(report)
            tried += changed.text != report.text
            assert list(wrongs(changed)) == [], f"{name}: {report.provider}, {report.last}"
    assert tried > 400
