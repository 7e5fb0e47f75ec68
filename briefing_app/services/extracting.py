"""A document's findings in the JSON form in which readings are scored, without a library."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Mention,
    QuoteMention,
    RecommendationMention,
)
from briefing_app.extraction.reports.visits import read_paper
from briefing_app.reading.files import OpenedFile, open_file
from briefing_app.services.reading_files import findings


def extract(path: Path, published: date | None) -> dict[str, Any]:
    """The quotes, figures, dates and judgements of a file, and what an inspection report says of itself.

    Raises:
        BriefingError: the file can't be read.
    """
    return found_in(open_file(path), published)


def found_in(opened: OpenedFile, published: date | None) -> dict[str, Any]:
    """As `extract`, of a file that was opened."""
    lists: dict[str, Any] = {
        "document": opened.name,
        "file": opened.name,
        "sha256": opened.document.sha256,
        "report": _report(opened.document),
        "quotes": [],
        "figures": [],
        "dates": [],
        "judgements": [],
        "recommendations": [],
    }
    for mention in findings(opened.document, published):
        key, entry = _entry(mention)
        place = mention.passage
        shared = {"start": place.start, "end": place.end, "text": place.exact}
        lists[key].append({**shared, **entry, "rule": mention.rule, "confidence": mention.confidence})
    return lists


def _report(document: Document) -> dict[str, Any] | None:
    """An inspection report's own particulars with their places, `None` for any other document."""
    report = read_paper(document)
    if report is None:
        return None
    stated = {
        "provider": report.provider,
        "inspected_from": report.inspected_from,
        "inspected_to": report.inspected_to,
        "published": report.published,
        "lead_inspector": report.lead_inspector,
        "focus": report.focus,
    }
    values = {name: one.value if one else None for name, one in stated.items()}
    places = {
        name: {"start": one.passage.start, "end": one.passage.end, "text": one.passage.exact}
        for name, one in stated.items()
        if one
    }
    return {"kind": str(report.kind), "framework": report.framework, **values, "passages": places}


def _entry(mention: Mention) -> tuple[str, dict[str, Any]]:
    match mention:
        case QuoteMention():
            return "quotes", {"speaker": mention.speaker, "role": mention.role, "kind": str(mention.form)}
        case FigureMention():
            values = [_number(value) for value in mention.values]
            value = values[0] if len(values) == 1 else values
            return "figures", {
                "value": value,
                "unit": str(mention.unit),
                "measure": mention.measure,
                "qualifier": mention.qualifier,
            }
        case EventMention():
            return "dates", {
                "value": mention.when,
                "status": str(mention.status),
                "event": mention.event,
                "basis": mention.basis,
            }
        case JudgementMention():
            return "judgements", {
                "area": mention.area,
                "grade": mention.grade,
                "framework": mention.framework,
                "inspected": mention.inspected,
                "provider": mention.provider,
                "current": mention.current,
            }
        case RecommendationMention():
            return "recommendations", {
                "section": str(mention.section),
                "number": mention.number,
                "inspected": mention.inspected,
                "provider": mention.provider,
            }
        case _:
            raise TypeError(f"no such mention: {mention!r}")


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
