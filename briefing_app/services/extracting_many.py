"""The findings of many documents without a library, one after another or by the machines of a cluster."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefing_app.services.extracting import extract
from briefing_app.services.reading_cluster import on_cluster
from briefing_app.services.reading_files import Incoming
from briefing_app.services.reading_many import gone_down_with
from briefing_app.services.reporting import Failure

Findings = dict[str, Any] | Failure
"""What `extract` says of a document, or why it could not be read."""


def extract_many(incoming: Sequence[Incoming], *, scheduler: str | None = None) -> Iterator[Findings]:
    """The findings of each file and of what is attached to it, in order.

    Raises:
        BriefingError: the cluster can't be used.
    """
    if scheduler is None:
        for item in incoming:
            yield from extract(item)
    else:
        told = on_cluster(_extract_whole, incoming, scheduler, lambda item: (gone_down_with(item),))
        for found in told:
            yield from found or ()


def _extract_whole(item: Incoming) -> tuple[Findings, ...]:
    return tuple(extract(item))
