"""Observations: what facts show when they are set beside each other, and no single document says."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property, lru_cache
from uuid import UUID

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.identities import identity_in
from briefing_app.domain.mentions import Mention
from briefing_app.domain.wording import fold

_NAMESPACE = UUID("0c7e3a52-5b0f-5d0f-9a63-6c1c3f1f7b21")


class Check(StrEnum):
    """What an observation says of its passages."""

    AGREEMENT = "agreement"
    CONFLICT = "conflict"
    DERIVED_CONFLICT = "derived-conflict"
    MISQUOTED = "misquotation"
    NOT_FOUND = "not-in-paper"
    SLIPPED = "slipped"
    OUTCOME = "outcome-of-plan"
    PROGRESS = "progress"
    RECURRING = "recurring"
    GRADE_CHANGE = "grade-change"
    GRADE_MISMATCH = "grade-mismatch"
    LIMITING = "limiting-judgement"
    IMPLIED = "implied"
    BASIS = "different-basis"


DIFFERENCES = (
    Check.MISQUOTED,
    Check.NOT_FOUND,
    Check.CONFLICT,
    Check.DERIVED_CONFLICT,
    Check.SLIPPED,
    Check.GRADE_MISMATCH,
)
"""Where sources differ from each other, or from themselves, what weighs most first."""
OVER_TIME = (Check.RECURRING, Check.GRADE_CHANGE, Check.LIMITING, Check.PROGRESS, Check.OUTCOME)
"""What shows only when sources of different times are read together."""
ALIKE = (Check.BASIS, Check.IMPLIED, Check.AGREEMENT)
"""What goes together: what is said alike, what follows, and what differs only by what it is of."""
ORDER = (*DIFFERENCES, *OVER_TIME, *ALIKE)


class Strength(IntEnum):
    """What a passage rests on, the weakest first."""

    PRESS = 1
    SPEECH = 2
    MINUTES = 3
    REPORT = 4


# The same observations are made again and again, whenever a document is added.
@lru_cache(maxsize=20_000)
def _identity(check: Check, passages: frozenset[str]) -> UUID:
    words = sorted({fold(passage) for passage in passages})
    return UUID(identity_in(_NAMESPACE, "\n".join([check, *words])))


@dataclass(frozen=True)
class Observation:
    """What passages say together: `about` in a few words, `why` in one sentence; there are at least two."""

    check: Check
    about: str
    why: str
    evidence: tuple[Evidence[Mention], ...]

    @cached_property
    def id(self) -> UUID:
        """An identity that it keeps when documents are read again, and when another one says the same."""
        return _identity(self.check, frozenset(item.mention.passage.exact for item in self.evidence))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The different sources of the passages, in their order."""
        return tuple({item.source.sha256: item.source for item in self.evidence}.values())
