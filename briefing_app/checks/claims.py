"""What others say without marks that a paper says: its figures, spans of time, and words of praise or blame.

Only sentences that give the paper, or the body whose paper it is, as the one who says so are looked at, in
sources that came out soon after it. That something is not there is told with care: it may stand there
in other words, and the nearest passage is shown.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import TypeVar

from briefing_app.checks.material import Material, inside
from briefing_app.checks.quotations import Paper
from briefing_app.domain import edtf
from briefing_app.domain.documents import page_at
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, FigureMention, Mention, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.domain.wording import fold

_SOON = timedelta(days=120)
_SAYS = (
    r"(?:also\s|now\s|further\s|already\s)?(?:say|said|saying|state|finds?\b|found|point|note[sd]|add[es]?|warn|reports\b|reported|conclud|saw|sees"
    r"|criticis|prais|describ|highlight|rais|acknowledg|recognis|reveal|show|calls?\b|called)\w*"
)
_PAPER = re.compile(
    r"\b(?:report|letter|inspectors?|inspectorate|inspection\sbody|watchdog|findings)\b(?:\s[\w’'-]+){0,3}?\s"
    + _SAYS
    + r"\b|\baccording\sto\s(?:the\s|its\s|their\s)?(?:[\w’'-]+\s){0,2}"
    r"(?:report|letter|inspectors?|watchdog)\b"
    r"|\b(?:report|inspectors?|watchdog|body)\ssaying\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:audit\w*|auditors?[’']s?|(?:officers?|council|union|mp|coroner|ombudsman)[’']s)\s(?:own\s)?report\b"
    r"|\breport\sto\s(?:the\s)?(?:cabinet|council|committee|executive|members)\b",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(r"^\W*(?:But\s|And\s)?(?:It|They)\s(?:also\s)?" + _SAYS + r"\b")
_JUDGING = re.compile(
    r"\b(?:exemplary|excellent|superb|world-class|impressive|remarkable|appalling|shocking|dreadful|disgraceful"
    r"|catastrophic|dangerous|shameful|damning|scandalous|disastrous|chaotic|dire|horrific|terrible|outrageous"
    r"|unforgivable|abysmal|brilliant|fantastic|first-class)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[“\"][^”\"]*[”\"]|‘[^’]*’(?!\w)")
_SPAN_OF_TIME = re.compile(
    r"\b(?:past|last|previous|preceding)\s(?P<span>(?:\w+)\s(?:months?|years?|weeks?))\b", re.IGNORECASE
)
_DURATIONS = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
_LEAST_ALIKE = 2.5
M = TypeVar("M", bound=Mention)


def claims(material: Material) -> Iterator[Observation]:
    """An observation for what is given as a paper’s but not in it: figures, spans of time, judging words."""
    for paper in material.papers:
        own = material.sentences.get(paper.source.sha256, ())
        missing: dict[str, list[tuple[Sentence, Evidence[Mention]]]] = {}
        for some in material.sentences.values():
            if some and _may_tell_of(some[0], paper, material.councils):
                for sentence in some:
                    for item in _not_there(sentence, material, paper):
                        missing.setdefault(fold(item.mention.passage.exact), []).append((sentence, item))
        for told in missing.values():
            yield _observed(told, own, paper)


def _not_there(sentence: Sentence, material: Material, paper: Paper) -> Iterator[Evidence[Mention]]:
    """The parts of what a sentence gives as a paper's that are not in it."""
    claim = _claim(sentence, paper)
    if claim is None:
        return
    sha256, its_own = sentence.source.sha256, material.figures_of.get(paper.source.sha256, ())
    there = {(item.mention.unit, item.mention.values) for item in its_own}
    yield from _figures(sentence, material.figures_of.get(sha256, ()), there, paper)
    yield from _spans(sentence, material.events_of.get(sha256, ()), paper)
    yield from _judging_words(sentence, claim, paper)


def _figures(
    sentence: Sentence,
    items: Sequence[Evidence[FigureMention]],
    there: set[tuple[Unit, tuple[Decimal, ...]]],
    paper: Paper,
) -> Iterator[Evidence[Mention]]:
    for item in _unmarked(items, sentence):
        if item.mention.unit not in _DURATIONS and not _is_there(item.mention, there, paper):
            yield item


def _spans(
    sentence: Sentence, items: Sequence[Evidence[EventMention]], paper: Paper
) -> Iterator[Evidence[Mention]]:
    for item in _unmarked(items, sentence):
        span = _SPAN_OF_TIME.search(item.mention.passage.exact)
        if span and fold(span["span"]) not in fold(paper.text):
            yield item


def _judging_words(sentence: Sentence, claim: int, paper: Paper) -> Iterator[Evidence[Mention]]:
    for found in _JUDGING.finditer(sentence.words):
        # Words that somebody quotes of the paper are looked for as quotations.
        own_words = any(
            mark.start() < found.start() < mark.end() and claim < mark.start()
            for mark in _MARKED.finditer(sentence.words)
        )
        if claim < found.start() and not own_words and found[0].lower() not in paper.text.lower():
            start = sentence.start + found.start()
            yield sentence.part(start, start + len(found[0]))


def _may_tell_of(sentence: Sentence, paper: Paper, councils: Councils) -> bool:
    source = sentence.source
    said, published = edtf.as_day(source.published), edtf.as_day(paper.source.published)
    if source == paper.source or said is None or published is None:
        return False
    return timedelta() <= said - published <= _SOON and councils.are_one([source], [paper.source])


def _claim(sentence: Sentence, paper: Paper) -> int | None:
    """Where a sentence says of the paper, or of its body, that it says so; `None` if it does not."""
    body = re.compile(rf"\b{re.escape(paper.body)}\b(?:\s[\w’'-]+){{0,2}}?\s{_SAYS}\b")
    found = _PAPER.search(sentence.words) or body.search(sentence.words)
    if _OTHERS.search(sentence.words):
        return None
    if found is not None:
        return found.start()
    previous = sentence.previous
    goes_on = previous is not None and _IT_SAYS.match(sentence.words) and _PAPER.search(previous.words)
    return 0 if goes_on else None


def _unmarked(items: Sequence[Evidence[M]], sentence: Sentence) -> Iterator[Evidence[M]]:
    """Those of some passages that stand in a sentence, outside quotation marks."""
    for item in inside(items, sentence):
        if not _is_marked(sentence.words, item.mention.passage.start - sentence.start):
            yield item


def _is_marked(words: str, place: int) -> bool:
    return any(found.start() < place < found.end() for found in _MARKED.finditer(words))


def _is_there(mention: FigureMention, there: set[tuple[Unit, tuple[Decimal, ...]]], paper: Paper) -> bool:
    """Whether a paper has a figure, in whatever words, or its words in whatever sense."""
    if (mention.unit, mention.values) in there:
        return True
    if mention.unit is Unit.FRACTION and (Unit.PERCENT, tuple(v * 100 for v in mention.values)) in there:
        return True
    return f" {fold(mention.passage.exact)} " in f" {fold(paper.text)} "


def _observed(
    told: Sequence[tuple[Sentence, Evidence[Mention]]], own: Sequence[Sentence], paper: Paper
) -> Observation:
    told = sorted(told, key=lambda one: (one[0].source.published or "", one[0].source.sha256, one[0].start))
    sentence, first = told[0]
    nearest = max(own, key=lambda one: _likeness(sentence, one), default=None)
    exact = " ".join(first.mention.passage.exact.split())
    why = f"Given as what {paper.source.label} says, but it is not there in these words"
    evidence: tuple[Evidence[Mention], ...] = tuple(item for _, item in told)
    if nearest is not None and _likeness(sentence, nearest) >= _LEAST_ALIKE:
        page = page_at(paper.pages, nearest.start)
        why += f"; the nearest passage is on page {page.printed}" if page else "; see the nearest passage"
        evidence = (*evidence, nearest.evidence)
    return Observation(Check.NOT_FOUND, f"{exact}: {' '.join(sentence.words.split())}", f"{why}.", evidence)


def _likeness(one: Sentence, other: Sentence) -> float:
    return sum(one.weights[stem] for stem in in_common(one, other))
