"""What is peculiar to each kind of mention: the table and columns that a library has for it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from briefing_app.domain import describing, edtf
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    JudgementMention,
    Kind,
    Mention,
    QuoteMention,
    RecommendationMention,
    Section,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage
from briefing_app.domain.people import last_word


class Table(NamedTuple):
    """The table of a kind, and its columns of which a mention is made."""

    name: str
    columns: tuple[str, ...]


TABLES = {
    Kind.QUOTE: Table(
        "quote_mentions", ("speaker", "role", "form", "title", "party", "ward", "gender", "body")
    ),
    Kind.FIGURE: Table("figure_mentions", ("amounts", "unit", "measure", "qualifier")),
    Kind.EVENT: Table("event_mentions", ("edtf", "status", "event", "basis")),
    Kind.JUDGEMENT: Table(
        "judgement_mentions", ("framework", "area", "grade", "inspected", "provider", "current")
    ),
    Kind.RECOMMENDATION: Table("recommendation_mentions", ("section", "number", "inspected", "provider")),
}


@dataclass(frozen=True, slots=True)
class Shared:
    """What a mention of any kind has in its row and its passage's."""

    rule: str
    confidence: float
    sentence: str
    passage: Passage


def columns_of(mention: Mention) -> dict[str, Any]:
    """What a library keeps of a mention in the table of its kind; some of it only to be found by."""
    match mention:
        case QuoteMention():
            return {
                "speaker": mention.speaker,
                "role": mention.role,
                "form": mention.form,
                "title": mention.title,
                "party": mention.party,
                "ward": mention.ward,
                "gender": mention.gender,
                "body": mention.body,
                "surname": last_word(mention.speaker),
            }
        case FigureMention():
            return {
                "amounts": json.dumps([str(value) for value in mention.values]),
                "unit": mention.unit,
                "measure": mention.measure,
                "qualifier": mention.qualifier,
            }
        case EventMention():
            span = edtf.bounds(mention.when)
            return {
                "edtf": mention.when,
                "status": mention.status,
                "event": mention.event,
                "basis": mention.basis,
                "lower": _iso(span.lower),
                "upper": _iso(span.upper),
            }
        case JudgementMention():
            return {
                "framework": mention.framework,
                "area": mention.area,
                "grade": mention.grade,
                "inspected": mention.inspected,
                "provider": mention.provider,
                "current": mention.current,
            }
        case RecommendationMention():
            return {
                "section": mention.section,
                "number": mention.number,
                "inspected": mention.inspected,
                "provider": mention.provider,
            }
        case _:
            raise TypeError(f"no such mention: {mention!r}")


def _iso(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())


def mention_of(kind: Kind, shared: Shared, columns: Sequence[Any]) -> Mention:
    """The mention of a kind that has these values in the columns of its table (`TABLES`).

    Raises:
        ValueError: they make no sense.
    """
    return maker_of(kind)(shared.passage, shared.rule, shared.confidence, shared.sentence, *columns)


Maker = Callable[..., Mention]


def maker_of(kind: Kind) -> Maker:
    """What makes a mention of a kind of all that it has in common with others, in order, and its columns.

    It raises what `mention_of` raises.
    """
    return _MAKERS[kind]


def _quote(  # noqa: PLR0917 - as many as its columns: a library has them by the hundred thousand
    passage: Passage,
    rule: str,
    confidence: float,
    sentence: str,
    speaker: str | None,
    role: str | None,
    form: str,
    title: str | None,
    party: str | None,
    ward: str | None,
    gender: str | None,
    body: int | None,
) -> Mention:
    return QuoteMention(
        passage=passage,
        rule=rule,
        confidence=confidence,
        sentence=sentence,
        speaker=speaker,
        role=role,
        form=Form(form),
        title=title,
        party=party,
        ward=ward,
        gender=gender,
        body=bool(body),
    )


@lru_cache(maxsize=10_000)
def _values(amounts: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, json.loads(amounts)))


def _figure(passage: Passage, rule: str, confidence: float, sentence: str, *columns: Any) -> Mention:
    amounts, unit, measure, qualifier = columns
    return FigureMention(
        passage=passage,
        rule=rule,
        confidence=confidence,
        sentence=sentence,
        values=_values(amounts),
        unit=Unit(unit),
        measure=measure,
        qualifier=qualifier,
    )


def _event(passage: Passage, rule: str, confidence: float, sentence: str, *columns: Any) -> Mention:
    when, status, event, basis = columns
    edtf.bounds(when)
    return EventMention(
        passage=passage,
        rule=rule,
        confidence=confidence,
        sentence=sentence,
        when=when,
        status=Status(status),
        event=event,
        basis=basis,
    )


def _judgement(passage: Passage, rule: str, confidence: float, sentence: str, *columns: Any) -> Mention:
    framework, area, grade, inspected, provider, current = columns
    describing.require_known(framework, area, grade)
    if inspected:
        edtf.bounds(inspected)
    return JudgementMention(
        passage=passage,
        rule=rule,
        confidence=confidence,
        sentence=sentence,
        framework=framework,
        area=area,
        grade=grade,
        inspected=inspected,
        provider=provider,
        current=bool(current),
    )


def _recommendation(passage: Passage, rule: str, confidence: float, sentence: str, *columns: Any) -> Mention:
    section, number, inspected, provider = columns
    if inspected:
        edtf.bounds(inspected)
    return RecommendationMention(
        passage=passage,
        rule=rule,
        confidence=confidence,
        sentence=sentence,
        section=Section(section),
        number=number,
        inspected=inspected,
        provider=provider,
    )


_MAKERS: dict[Kind, Maker] = {
    Kind.QUOTE: _quote,
    Kind.FIGURE: _figure,
    Kind.EVENT: _event,
    Kind.JUDGEMENT: _judgement,
    Kind.RECOMMENDATION: _recommendation,
}
