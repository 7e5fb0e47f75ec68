"""A document's findings in the JSON form in which readings are scored, without a library."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from briefing_app.domain import edtf
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
from briefing_app.services.reading_files import Incoming, OpenedPart, findings, open_parts
from briefing_app.services.reporting import Failure
from briefing_app.system.words import in_english

_DETAILS = ("title", "author", "publisher", "published", "published_basis")


def extract(item: Incoming) -> Iterator[dict[str, Any] | Failure]:
    """What a file and each document attached to it say, one after another, or why one could not be read."""
    for part in open_parts(item):
        if isinstance(part, OpenedPart):
            yield found_in(part)
        elif isinstance(part, Failure):
            yield part


@in_english()
def found_in(part: OpenedPart) -> dict[str, Any]:
    """The quotes, figures, dates and judgements of a document, and what an inspection report says of itself.

    Relative dates count from the day in its details.
    """
    document, details = part.file.document, part.details
    lists: dict[str, Any] = {
        "document": part.file.name,
        "file": part.file.name,
        "attached_to": part.mail,
        "sha256": document.sha256,
        **{name: getattr(details, name) for name in _DETAILS},
        "report": _report(document),
        "quotes": [],
        "figures": [],
        "dates": [],
        "judgements": [],
        "recommendations": [],
    }
    for mention in findings(document, edtf.as_day(details.published)):
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
