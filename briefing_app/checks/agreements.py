"""What several sources say alike: the same grade, figure, date or words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing_app.checks.times import at_one_time
from briefing_app.domain import edtf
from briefing_app.domain.describing import judgement_in_words, recommendation_in_words, words_of
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Mention,
    QuoteMention,
    RecommendationMention,
)
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils

_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FIRST = 2
_TRIED = 20
"""Of what an archive's sources say over and over, so many are tried as the first of some that agree."""


def agreements(facts: Iterable[AnyFact], councils: Councils) -> Iterator[Observation]:
    """An observation for each fact on which more than one source on one council rests."""
    for fact in facts:
        if len(fact.evidence) < _FIRST:
            continue
        telling = tuple(item for item in fact.evidence if not _dates_a_figure(item.mention))
        every = _sources(telling)
        if len(every) < _FIRST:
            continue
        alike = (_alike(one, every, councils) for one in every[:_TRIED])
        sources = next((some for some in alike if len(some) >= _FIRST), None)
        if sources is not None:
            evidence = tuple(item for item in telling if item.source in sources)
            lead = evidence[0].mention if fact.lead not in (item.mention for item in evidence) else fact.lead
            yield Observation(Check.AGREEMENT, _about(lead), _why(lead, len(sources)), evidence)


def _sources(evidence: Iterable[Evidence[Mention]]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(item.source for item in evidence))


# "405 | in 2022": the year says of what time the figure is, and nothing that happened.
_FIGURE_BEFORE = re.compile(r"\d[\d.,]*(?:\s?(?:per\scent|%|[mb]n?|million|billion))?\s(?:in|for|at|by)\s$")
_A_YEAR = len("2022")


def _dates_a_figure(mention: Mention) -> bool:
    """Whether a date is but the year for which a figure is given: two sources may give two figures for it."""
    is_year = isinstance(mention, EventMention) and len(mention.when) == _A_YEAR
    return is_year and _FIGURE_BEFORE.search(mention.passage.prefix) is not None


def _alike(one: Source, sources: Sequence[Source], councils: Councils) -> list[Source]:
    """The sources that speak of the same council at the same time as one of them, itself among them."""
    return [
        other
        for other in sources
        if other == one or (at_one_time(one, other) and councils.are_one([one], [other]))
    ]


def _about(mention: Mention) -> str:
    match mention:
        case JudgementMention():
            return judgement_in_words(mention)
        case QuoteMention():
            return f"“{mention.passage.exact}”"
        case EventMention():
            return f"{edtf.in_words(mention.when)}: {mention.event}"
        case FigureMention():
            return f"{mention.passage.exact}: {mention.measure}"
        case RecommendationMention():
            return recommendation_in_words(mention)
        case _:
            return words_of(mention)


def _why(mention: Mention, count: int) -> str:
    sources = f"{in_letters(count).capitalize()} sources"
    match mention:
        case JudgementMention():
            return f"{sources} report this grade."
        case QuoteMention():
            return f"{sources} quote the same words."
        case FigureMention():
            return f"{sources} give the same figure."
        case EventMention():
            return f"{sources} give the same date."
        case _:
            return f"{sources} say so."


def in_letters(count: int) -> str:
    """A number from two to ten in letters, others in digits."""
    place = count - _FIRST
    return _COUNTS[place] if 0 <= place < len(_COUNTS) else str(count)
