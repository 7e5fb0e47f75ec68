"""What others say without marks that a paper says: its figures, its spans of time, and its words of praise or blame.

Only sentences that give the paper, or the body whose paper it is, as the one who says so are looked at, in
sources that came out soon after it. That something is not there is told with care: it may stand there in other
words, and the nearest passage is shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from briefing_app.checks.councils import Councils
from briefing_app.checks.quotations import Paper
from briefing_app.domain import edtf
from briefing_app.domain.documents import page_at
from briefing_app.domain.facts import Event, Evidence, Figure
from briefing_app.domain.mentions import EventMention, FigureMention, Mention, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.domain.wording import fold

_SOON = timedelta(days=120)
_SAYS = (
    r"(?:also\s|now\s|further\s|already\s)?(?:say|said|saying|state|finds?\b|found|point|note[sd]|add[es]?|warn|reports\b|reported|conclud|saw|sees"
    r"|criticis|prais|describ|highlight|rais|acknowledg|recognis|reveal|show)\w*"
)
_PAPER = re.compile(
    r"\b(?:report|letter|inspectors?|inspectorate|inspection\sbody|watchdog|findings)\b(?:\s[\w’'-]+){0,3}?\s"
    + _SAYS
    + r"\b|\baccording\sto\s(?:the\s|its\s|their\s)?(?:[\w’'-]+\s){0,2}(?:report|letter|inspectors?|watchdog)\b"
    r"|\b(?:report|inspectors?|watchdog|body)\ssaying\b",
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


def claims(
    sentences: Mapping[str, Sequence[Sentence]],
    figures: Iterable[Figure],
    events: Iterable[Event],
    papers: Sequence[Paper],
    councils: Councils,
) -> Iterator[Observation]:
    """An observation for each figure, span of time or judging word that is given as a paper's and is not in it."""
    by_source: dict[str, list[Evidence[FigureMention]]] = {}
    for figure in figures:
        for item in figure.evidence:
            by_source.setdefault(item.source.sha256, []).append(item)
    dated: dict[str, list[Evidence[EventMention]]] = {}
    for event in events:
        for dated_item in event.evidence:
            dated.setdefault(dated_item.source.sha256, []).append(dated_item)
    for paper in papers:
        own = sentences.get(paper.source.sha256, ())
        there = {(item.mention.unit, item.mention.values) for item in by_source.get(paper.source.sha256, ())}
        missing: dict[str, list[tuple[Sentence, Evidence[Mention]]]] = {}
        for sha256, some in sentences.items():
            if not some or not _may_tell_of(some[0], paper, councils):
                continue
            for sentence in some:
                claim = _claim(sentence, paper)
                if claim is None:
                    continue
                parts: Iterable[Evidence[Mention]] = (
                    *_figures(sentence, by_source.get(sha256, ()), there, paper),
                    *_spans(sentence, dated.get(sha256, ()), paper),
                    *_judging_words(sentence, claim, paper),
                )
                for item in parts:
                    missing.setdefault(fold(item.mention.passage.exact), []).append((sentence, item))
        for told in missing.values():
            yield _observed(told, own, paper)


def _figures(
    sentence: Sentence,
    items: Iterable[Evidence[FigureMention]],
    there: set[tuple[Unit, tuple[Decimal, ...]]],
    paper: Paper,
) -> Iterator[Evidence[Mention]]:
    for item in _inside(items, sentence):
        mention = item.mention
        if isinstance(mention, FigureMention) and mention.unit not in _DURATIONS:
            if not _is_there(mention, there, paper):
                yield item


def _spans(
    sentence: Sentence, items: Iterable[Evidence[EventMention]], paper: Paper
) -> Iterator[Evidence[Mention]]:
    for item in _inside(items, sentence):
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
    if found is not None:
        return found.start()
    previous = sentence.previous
    goes_on = previous is not None and _IT_SAYS.match(sentence.words) and _PAPER.search(previous.words)
    return 0 if goes_on else None


def _inside(items: Iterable[Evidence[Mention]], sentence: Sentence) -> "Iterator[Evidence[Mention]]":
    """Those of some passages that stand in a sentence, outside quotation marks."""
    for item in items:
        start = item.mention.passage.start
        if sentence.start <= start < sentence.end and not _is_marked(sentence.words, start - sentence.start):
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
