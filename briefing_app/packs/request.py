"""What is asked of a pack: its sections or what was chosen one by one, and how it is set."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing_app.domain.facts import AnyFact
from briefing_app.packs.house import House
from briefing_app.packs.layout import Layout


class Section(StrEnum):
    """The parts of a pack that a person can ask for.

    The sources are always there, behind all others but the verification.
    """

    SUMMARY = "summary"
    DECISIONS = "decisions"
    CHANGED = "changed"
    JUDGEMENTS = "judgements"
    RECOMMENDATIONS = "recommendations"
    QUESTIONS = "questions"
    DIFFERENCES = "differences"
    PROMISES = "promises"
    OVER_TIME = "over-time"
    QUOTES = "quotes"
    TIMELINE = "timeline"
    FIGURES = "figures"
    GLOSSARY = "glossary"
    SOURCES = "sources"
    VERIFICATION = "verification"


class OwnKind(StrEnum):
    """What a member writes into a pack: a heading, a note, or a question to ask."""

    HEADING = "heading"
    NOTE = "note"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Own:
    """Something that the member writes into a pack; a heading is the title of what comes next."""

    kind: OwnKind
    words: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """Single facts of one kind, in the order in which they were chosen."""

    facts: tuple[AnyFact, ...]


Item = Section | Own | Chosen


_PLAIN, _NO_HOUSE = Layout(), House()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRequest:
    """What a person asks for: the words of the cover, and what the pack holds in its order.

    Without a `cover` a pack has no contents either, and begins at the top of its first page. With
    `confirmed_only` it shows of facts only those that a person has confirmed. `since` is the day of the last
    meeting. A `confidential` pack may hold what is not public, and then says so in its `marking`, at the head
    of every page.
    """

    title: str
    committee: str
    meeting: date | None
    sections: tuple[Item, ...]
    cover: bool = True
    confirmed_only: bool = False
    layout: Layout = _PLAIN
    house: House = _NO_HOUSE
    since: date | None = None
    confidential: bool = False
    marking: str = ""
