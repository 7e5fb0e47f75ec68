"""Heard before: what inspections of one service found wanting, and found wanting again at the next.

Only an inspectorate's own papers are compared, and in them only what they recommend and clauses that say
that something is not as it should be. What recurs is a thing that both name, "private fostering".
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from briefing_app.checks.quotations import Paper
from briefing_app.domain import edtf
from briefing_app.domain.documents import page_at
from briefing_app.domain.facts import Recommendation
from briefing_app.domain.mentions import Section
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.domain.word_sets import word_set

_ANOTHER = timedelta(days=270)
"""Papers that came out so far apart are of two inspections."""
_A_THING, _ENOUGH = 2.6, 4.0
_WANTING = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|do|does|did)\s(?:\w+\s)?not\b|n[’']t\b"
    r"|too\s(?:many|few|little|long|often|slow|late|variable)|insufficient\w*|inadequate(?:ly)?|weak(?:er|ly)?\b"
    r"|(?:key|significant|major|an?\sarea\sof)\sweakness|poor(?:ly|er)?\b|inconsisten\w+|lack(?:s|ing|ed)?\b|delays?\sin\b"
    r"|delayed\b|fail(?:s|ed|ures?|ing)?\b|ineffective\w*|unclear|underdeveloped|under-developed|shortfalls?"
    r"|no\s(?:formal|clear|effective|evidence)|not\s(?:yet|always|all|enough|consistently|sufficiently|routinely))\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"\b(?:strong|good|effectively|well|improved|excellent|strengths?|appropriately|positively|accurate|persist\w*"
    r"|ensured|commendabl\w+|(?:is|are|was|were)\seffective)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:but|although|though|while|whereas|however)\b|;|,(?=\s(?:this|these|they|it|and)\b)")
_IF = re.compile(r"^\W*(?:\w+\s)?(?:if|when|where|whenever)\b", re.IGNORECASE)
_LONGEST = 60
"""Words; what is longer is no sentence but a list that was read as one."""
_NO_FINDING = word_set("no-finding")
_MOST_SHOWN = 2
"""Passages of one report on one thing that are shown."""

Thing = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Finding:
    """A sentence of a report, and the things in it that are wanting."""

    sentence: Sentence
    things: frozenset[Thing]


@dataclass(frozen=True, slots=True)
class _Link:
    """A sentence of a report and one of a later one that name the same thing."""

    likeness: float
    before: Sentence
    now: Sentence


def recurring(
    papers: Sequence[Paper],
    sentences: Mapping[str, Sequence[Sentence]],
    recommendations: Iterable[Recommendation],
    councils: Councils,
) -> Iterator[Observation]:
    """An observation for each thing that an inspection found wanting, and a later one too."""
    asked = _asked(recommendations)
    wanting = {
        paper.source.sha256: _wanting(
            sentences.get(paper.source.sha256, ()), asked.get(paper.source.sha256, ())
        )
        for paper in papers
    }
    dated = [(day, paper) for paper in papers if (day := edtf.as_day(paper.source.published))]
    dated.sort(key=lambda one: (one[0], one[1].source.sha256))
    of_thing: dict[Thing, list[_Link]] = defaultdict(list)
    for number, (later_day, later) in enumerate(dated):
        for earlier_day, earlier in dated[:number]:
            if later_day - earlier_day >= _ANOTHER and councils.are_one([earlier.source], [later.source]):
                for thing, link in _links(wanting[earlier.source.sha256], wanting[later.source.sha256]):
                    of_thing[thing].append(link)
    by_hash = {paper.source.sha256: paper for paper in papers}
    told: set[Sentence] = set()
    for thing, links in sorted(
        of_thing.items(), key=lambda item: (-max(link.likeness for link in item[1]), sorted(item[0]))
    ):
        for group in _groups(links):
            shown = _shown(group)
            if told.issuperset(shown):
                continue
            told.update(shown)
            yield _observed(thing, shown, by_hash)


def _groups(links: Iterable[_Link]) -> Iterator[list[_Link]]:
    """Links of one council: those that have a report in common, over others."""
    groups: list[tuple[set[str], list[_Link]]] = []
    for link in links:
        of_link = {link.before.source.sha256, link.now.source.sha256}
        touching = [group for group in groups if not of_link.isdisjoint(group[0])]
        merged = (of_link.union(*(known for known, _ in touching)), [link])
        for group in touching:
            merged[1].extend(group[1])
            groups.remove(group)
        groups.append(merged)
    yield from (some for _, some in groups)


def _shown(links: Iterable[_Link]) -> list[Sentence]:
    """The passages that are most alike, a few of each report, in order of time."""
    best: dict[str, list[Sentence]] = defaultdict(list)
    for link in sorted(links, key=lambda one: (-one.likeness, one.before.start, one.now.start)):
        for sentence in (link.before, link.now):
            known = best[sentence.source.sha256]
            if sentence not in known and len(known) < _MOST_SHOWN:
                known.append(sentence)
    every = [sentence for some in best.values() for sentence in some]
    return sorted(every, key=lambda one: (one.source.published or "", one.source.sha256, one.start))


def _asked(recommendations: Iterable[Recommendation]) -> dict[str, list[tuple[int, int]]]:
    """The spans of what papers recommend, by source, in order."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for fact in recommendations:
        for item in fact.evidence:
            if item.mention.section is not Section.HEADLINE_FINDING:
                found[item.source.sha256].append((item.mention.passage.start, item.mention.passage.end))
    return {sha256: sorted(spans) for sha256, spans in found.items()}


def _wanting(some: Sequence[Sentence], asked: Sequence[tuple[int, int]]) -> list[_Finding]:
    """The sentences that recommend something, or say that something is not as it should be."""
    found = []
    for sentence in some:
        clauses = [(sentence.start, sentence.end)] if _is_asked(sentence, asked) else [*_clauses(sentence)]
        things = frozenset(
            thing
            for thing, (weight, start) in sentence.things.items()
            if weight >= _A_THING
            and thing.isdisjoint(_NO_FINDING)
            and any(first <= start < last for first, last in clauses)
        )
        if things:
            found.append(_Finding(sentence, things))
    return found


def _is_asked(sentence: Sentence, asked: Sequence[tuple[int, int]]) -> bool:
    place = bisect_right(asked, (sentence.start, sentence.end)) - 1
    return any(
        start < sentence.end and end > sentence.start for start, end in asked[max(place, 0) : place + 2]
    )


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence that say that something is not as it should be: "receives X, but not Y"."""
    if sentence.words.count(" ") > _LONGEST:
        return
    breaks = [found.start() for found in _TURN.finditer(sentence.words)]
    for start, end in pairwise([0, *breaks, len(sentence.words)]):
        words = sentence.words[start:end]
        if _WANTING.search(words) and not _PRAISE.search(words) and not _IF.search(words):
            yield sentence.start + start, sentence.start + end


def _links(before: Sequence[_Finding], now: Sequence[_Finding]) -> Iterator[tuple[Thing, _Link]]:
    """Sentences of two reports that name one thing and have enough in common besides."""
    having: dict[Thing, list[Sentence]] = defaultdict(list)
    for finding in before:
        for thing in finding.things:
            having[thing].append(finding.sentence)
    for finding in now:
        for thing in sorted(finding.things, key=sorted):
            for other in having.get(thing, ()):
                shared = in_common(finding.sentence, other)
                likeness = sum(finding.sentence.weights[stem] for stem in shared)
                if likeness >= _ENOUGH:
                    yield thing, _Link(likeness, other, finding.sentence)


def _observed(thing: Thing, shown: Sequence[Sentence], papers: Mapping[str, Paper]) -> Observation:
    first = {sentence.source.sha256: sentence for sentence in reversed(shown)}
    where = [
        f"{papers[sha256].source.label}{_page(papers[sha256], one)}"
        for sha256, one in reversed(first.items())
    ]
    why = f"Found wanting in {where[0]}, and again in {' and in '.join(where[1:])}."
    return Observation(
        Check.RECURRING, _called(thing, shown[-1]), why, tuple(sentence.evidence for sentence in shown)
    )


def _page(paper: Paper, sentence: Sentence) -> str:
    page = page_at(paper.pages, sentence.start)
    return f", page {page.printed}" if page else ""


def _called(thing: Thing, sentence: Sentence) -> str:
    """A thing in the words of a sentence."""
    start = sentence.things[thing][1]
    placed = [term for term in sentence.terms if term.stem in thing and term.start >= start][:2]
    end = re.compile(r"[\w’'-]*").match(sentence.words, placed[-1].start - sentence.start)
    return " ".join(sentence.words[start - sentence.start : end.end() if end else None].split())
