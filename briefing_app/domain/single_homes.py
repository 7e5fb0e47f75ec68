"""Single homes and schools: those that a document does not name are others in every document."""

from functools import lru_cache

from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import JudgementMention


def apart_in(judgement: JudgementMention) -> str:
    """The identity of the source within which a judgement's home or school stays, or "" for all others.

    "A care home was rated good" can be any home: such grades belong together in one document only.
    """
    return judgement.passage.source if not judgement.provider and judgement.framework in _of_one() else ""


@lru_cache(maxsize=1)
def _of_one() -> frozenset[str]:
    """The frameworks by which single homes and schools are graded."""
    return frozenset(one.id for one in frameworks() if one.of_one)
