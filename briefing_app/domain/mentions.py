"""Mentions: what one passage says, as the reader understood it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from briefing_app.domain.identities import identity_in
from briefing_app.domain.passages import Passage
from briefing_app.system.overriding import override

OFFICIAL_RULE = "official outcomes"
"""The rule of grades that a table of every council gives, beside those that documents speak of."""
TABLE_CELL = "table-cell"
"""The rule by which a cell of a table in a document is a figure."""
_NAMESPACE = UUID("6f2a3f0e-2f43-5d0e-9d3b-6a1c3c1b7d11")
CERTAIN = 0.95
"""Of mentions with at least this confidence, 98 in 100 are right; the others are for a person to look at."""


class Kind(StrEnum):
    """The kinds of thing that a passage can say."""

    QUOTE = "quote"
    FIGURE = "figure"
    EVENT = "event"
    JUDGEMENT = "judgement"
    RECOMMENDATION = "recommendation"


class Section(StrEnum):
    """The part of an inspection's report or letter that a finding stands in."""

    RECOMMENDATION = "recommendation"
    PRIORITY_ACTION = "priority-action"
    HEADLINE_FINDING = "headline-finding"


class Form(StrEnum):
    """Whether a quote is at least a clause of its own, or words inside somebody else's sentence."""

    STATEMENT = "statement"
    FRAGMENT = "fragment"


class Unit(StrEnum):
    """What a figure counts in."""

    COUNT = "count"
    GBP = "GBP"
    PERCENT = "percent"
    FRACTION = "fraction"
    RATIO = "ratio"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    OTHER = "other"


class Status(StrEnum):
    """Whether a dated event lay behind or ahead when its document was published."""

    PAST = "past"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What every mention has: its passage, the rule that found it and how sure that rule is (0 to 1).

    `sentence` is the document's own sentence around a passage that is less than one, for lists to show.
    """

    kind: ClassVar[Kind]
    passage: Passage
    rule: str
    confidence: float
    sentence: str = ""

    @property
    def id(self) -> UUID:
        """An identity that a later, better reading of the same source gives the same mention."""
        return UUID(self.identity)

    @property
    def identity(self) -> str:
        """The identity in letters: grouping asks for it by the hundred thousand."""
        return identity_in(_NAMESPACE, "\n".join(self._identity()))

    def _identity(self) -> tuple[str, ...]:
        place = self.passage
        return place.source, str(self.kind), str(place.start), str(place.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMention(Mention):
    """Words between quotation marks; `speaker` is a full name or a body, `None` if nobody is named.

    What the document says of the speaker elsewhere comes along: the title in lower case, party and ward as
    it words them, the gender as "f" or "m", and whether it is a `body`. A library gives as `speaker` the
    name in its register of people.
    """

    kind: ClassVar[Kind] = Kind.QUOTE
    speaker: str | None
    role: str | None
    form: Form
    title: str | None = None
    party: str | None = None
    ward: str | None = None
    gender: str | None = None
    body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention(Mention):
    """A stated quantity; a split or ratio has several values, anything else one.

    `measure` says what is measured, in at most 14 words. `qualifier` is "around", "more than" and the
    like, as the document words it.
    """

    kind: ClassVar[Kind] = Kind.FIGURE
    values: tuple[Decimal, ...]
    unit: Unit
    measure: str
    qualifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """An expression that places something on the calendar; the passage is the expression alone.

    `when` is EDTF, `event` says what happened in at most 20 words, `basis` how a relative expression
    was worked out ("‘last month’, from 4 July 2019"), `None` for one that stands in full.
    """

    kind: ClassVar[Kind] = Kind.EVENT
    when: str
    status: Status
    event: str
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementMention(Mention):
    """A grade for one area of an inspected service; the passage is a sentence that supports it.

    `framework`, `area` and `grade` are identifiers of resources/frameworks. `inspected` is EDTF.
    `provider` is the body whose service was judged, as the document names it. `current` is false for the
    grade of an inspection before the one that the document is about.
    """

    kind: ClassVar[Kind] = Kind.JUDGEMENT
    framework: str
    area: str
    grade: str
    inspected: str | None
    provider: str | None
    current: bool = True

    @override
    def _identity(self) -> tuple[str, ...]:
        # One sentence often grades several areas: the place alone does not tell them apart.
        # super() without arguments does not work in a dataclass with slots.
        return (*Mention._identity(self), self.framework, self.area, self.grade, self.inspected or "")  # noqa: SLF001


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationMention(Mention):
    """An item of the section in which an inspection says what must change, or what it found first of all.

    The passage is the item without its mark, whole over lines and pages. `number` is the printed one, or
    the item's place in its list from 1. `inspected` is EDTF, `provider` the body that was inspected.
    """

    kind: ClassVar[Kind] = Kind.RECOMMENDATION
    section: Section
    number: int
    inspected: str | None
    provider: str | None
