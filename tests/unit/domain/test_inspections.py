"""In which order inspections stand that sources date, do not date, or only look back on."""

from collections import defaultdict
from typing import cast

import pytest

from briefing_app.domain.documents import Details, Document, Source
from briefing_app.domain.facts import Evidence, Judgement
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.grouping import bucket, facts_of
from briefing_app.domain.inspections import in_order, inspection_of
from briefing_app.domain.mentions import JudgementMention, Mention
from briefing_app.extraction.reader import read_mentions


def _judgements(text: str) -> list[Judgement]:
    """The overall judgements that a text without a day of publication makes."""
    document = Document(sha256="a" * 64, text=text, reader="test", reader_version=1)
    source = Source(sha256="a" * 64, file_name="a.txt", media_type="text/plain", details=Details(title="A"))
    buckets: dict[str, list[Evidence[Mention]]] = defaultdict(list)
    for mention in read_mentions(document, None, frameworks()):
        if isinstance(mention, JudgementMention) and mention.area == "overall-effectiveness":
            buckets[bucket(mention)].append(Evidence(mention, source))
    return [cast(Judgement, fact) for items in buckets.values() for fact in facts_of(items)]


_STEP_DOWN = (
    "Ofsted inspected children’s services in Barton. The watchdog rated the service as requires improvement"
    " to be good overall, a step down from the good it was awarded in 2019."
)
_BEFORE = "Ofsted rated children’s services requires improvement. They were previously rated outstanding."
_DATED = (
    "After an inspection in June 2018 Ofsted rated children’s services inadequate. They were previously"
    " rated good."
)


@pytest.mark.parametrize(
    ("text", "grades", "headings"),
    [
        (_STEP_DOWN, ["good", "requires-improvement"], ["Inspected 2019", "Inspection not dated"]),
        (
            _BEFORE,
            ["outstanding", "requires-improvement"],
            ["Earlier inspection, not dated", "Inspection not dated"],
        ),
        (_DATED, ["good", "inadequate"], ["Earlier inspection, not dated", "Inspected June 2018"]),
    ],
)
def test_the_latest_inspection_stands_last(text: str, grades: list[str], headings: list[str]) -> None:
    judgements = _judgements(text)
    ordered = in_order(judgements)
    given = {inspection_of(judgement): judgement.lead.grade for judgement in judgements}
    assert [given[inspection] for inspection in ordered] == grades
    assert [inspection.in_words for inspection in ordered] == headings
