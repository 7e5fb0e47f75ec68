"""What an inspection report says of the inspection itself: provider, framework, dates and lead inspector."""

import re
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.domain.documents import Document
from briefing_app.domain.passages import Passage
from briefing_app.extraction.reports.day_ranges import DayRange, find_days
from briefing_app.extraction.reports.inspectors import find_lead
from briefing_app.extraction.reports.title_pages import TitlePage, find_title_page
from briefing_app.extraction.text.layout import Span

_REACH = 160
"""Characters after a label within which its dates stand."""
_FRONT = 6000
"""Characters within which a report prints when it was published."""
_PUBLISHED = re.compile(
    r"(?:^|(?<=[\s|]))(?:report\s+)?(?:(?:date\s+)?published(?:\s+on)?|publication(?:\s+date)?"
    r"|date\s+of\s+publication)"
    r"\s*(?:[:|–-]|(?=\d))\s*",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(
    r"\b(?:report\s+published|published|lead\s+inspector|reporting\s+inspector|age\s+group"
    r"|judgements?\s+grade|"
    r"the\s+overall|children(?:['’]s)?\s+services)\b",
    re.IGNORECASE,
)


class PaperKind(StrEnum):
    """What a paper of the inspectorate is about: a graded inspection, or a visit between two."""

    INSPECTION = "inspection"
    FOCUSED = "focused visit"
    MONITORING = "monitoring visit"
    JOINT = "joint targeted area inspection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Something that a report states, as one value, with the passage that states it."""

    value: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report or a visit's letter says of itself; days are ISO 8601, what it does not print is `None`.

    `heading` runs from the title to the label of the inspection's dates; grades stand below. `focus` is what
    a visit looked at.
    """

    framework: str
    provider: Stated | None
    inspected_from: Stated | None
    inspected_to: Stated | None
    published: Stated | None
    lead_inspector: Stated | None
    heading: Span
    kind: PaperKind = PaperKind.INSPECTION
    focus: Stated | None = None

    @property
    def is_visit(self) -> bool:
        """Whether it tells of a visit, which gives no grades."""
        return self.kind is not PaperKind.INSPECTION

    @property
    def inspected(self) -> str | None:
        """The days of the inspection as EDTF."""
        if self.inspected_from is None or self.inspected_to is None:
            return None
        first, last = self.inspected_from.value, self.inspected_to.value
        return first if first == last else f"{first}/{last}"


def read_report(document: Document) -> Report | None:
    """What a report says of its inspection, `None` if the document is not an inspection report."""
    page = find_title_page(document.text)
    if page is None:
        return None
    days, printed = _inspected(document.text, page), _published(document.text)
    return Report(
        framework=page.framework,
        provider=stated(document, page.provider),
        inspected_from=day_stated(document, days, first=True),
        inspected_to=day_stated(document, days),
        published=day_stated(document, printed, first=True),
        lead_inspector=stated(document, find_lead(document.text)),
        heading=Span(page.start, page.dates),
    )


def _inspected(text: str, page: TitlePage) -> DayRange | None:
    end = min(len(text), page.dates + _REACH)
    label = _NEXT_LABEL.search(text, page.dates, end)
    return find_days(text, page.dates, label.start() if label else end)


def _published(text: str) -> DayRange | None:
    for label in _PUBLISHED.finditer(text, 0, _FRONT):
        days = find_days(text, label.end(), label.end() + 40)
        if days:
            return days
    return None


def day_stated(document: Document, days: DayRange | None, *, first: bool = False) -> Stated | None:
    """The last day of a range, or its first, with the words that give it."""
    if days is None:
        return None
    passage = Passage.cut(document.sha256, document.text, days.start, days.end)
    return Stated(value=(days.first if first else days.last).isoformat(), passage=passage)


def stated(document: Document, span: Span | None) -> Stated | None:
    """The words of a span on one line, with their passage."""
    if span is None:
        return None
    passage = Passage.cut(document.sha256, document.text, span.start, span.end)
    # A line-end hyphen that the PDF does not tell from a real one stands for itself in a name.
    return Stated(value=" ".join(passage.exact.replace("\ufffe", "-").split()), passage=passage)
