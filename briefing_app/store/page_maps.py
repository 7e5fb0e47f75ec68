"""Keeps the page map of a document as one piece of JSON: a page is its printed number, start and end."""

import json
from collections.abc import Sequence

from briefing_app.domain.documents import Page


def to_json(pages: Sequence[Page]) -> str:
    return json.dumps([[page.label, page.start, page.end] for page in pages])


def from_json(words: str) -> tuple[Page, ...]:
    return tuple(
        Page(number=number, label=label, start=start, end=end)
        for number, (label, start, end) in enumerate(json.loads(words), start=1)
    )
