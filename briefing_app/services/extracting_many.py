"""The findings of many documents without a library, one after another or by the machines of a cluster."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from briefing_app.services.extracting import found_in
from briefing_app.services.reading_cluster import on_cluster
from briefing_app.services.reading_files import Incoming, opened
from briefing_app.services.reading_many import gone_down_with
from briefing_app.services.reporting import Failure
from briefing_app.system.errors import BriefingError

Findings = dict[str, Any] | Failure
"""What `extract` says of a document, or why it could not be read."""


def extract_many(
    incoming: Sequence[Incoming], published: date | None, *, scheduler: str | None = None
) -> Iterator[Findings]:
    """The findings of each file, in order.

    Raises:
        BriefingError: the cluster can't be used.
    """
    job = partial(_extract_one, published=published)
    if scheduler is None:
        yield from map(job, incoming)
    else:
        told = on_cluster(job, incoming, scheduler, gone_down_with)
        yield from (found for found in told if found is not None)


def _extract_one(item: Incoming, published: date | None) -> Findings:
    try:
        return found_in(opened(item), published)
    except BriefingError as error:
        return Failure(item.place, str(error))
