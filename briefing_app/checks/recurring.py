"""Heard before: what inspections of one service found wanting, and found wanting again at the next.

Only an inspectorate's own papers are compared, and in them only what they recommend and sentences that say that
something is not as it should be. What recurs is a thing that both name, "private fostering".
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from briefing_app.checks.councils import Councils
from briefing_app.checks.quotations import Paper
from briefing_app.domain import edtf
from briefing_app.domain.documents import page_at
from briefing_app.domain.facts import Recommendation
from briefing_app.domain.mentions import Section
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence, in_common

_ANOTHER = timedelta(days=270)
"""Papers that came out so far apart are of two inspections."""
_A_THING, _ENOUGH = 2.6, 4.0
_WANTING = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|do|does|did)\s(?:\w+\s)?not\b|n[’']t\b|too\s(?:many|few|little|long|often|slow|late)|insufficient\w*"
    r"|inadequate\w*|weak\w*|poor(?:ly)?|inconsisten\w+|lack(?:s|ing|ed)?\b|delay(?:s|ed)?\b|drift|not\s(?:yet|always|all|enough|consistently"
    r"|sufficiently)|fail(?:s|ed|ure|ures|ing)?\b|ineffective\w*|unclear|underdeveloped|shortfalls?|no\s(?:formal|clear|effective|evidence))\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"\b(?:strong|good|effective|effectively|well|improved|excellent|strength|appropriately)\b", re.IGNORECASE
)
_LONGEST = 60
"""Words; what is longer is no sentence but a list that was read as one."""
_MOST_SHOWN = 2
"""Passages of one report on one thing that are shown."""


def recurring(
    papers: Sequence[Paper],
    sentences: Mapping[str, Sequence[Sentence]],
    recommendations: Iterable[Recommendation],
    councils: Councils,
) -> Iterator[Observation]:
    """An observation for each thing that an inspection found wanting, and a later one of the same council again."""
    asked = _asked(recommendations)
    wanting = {
        paper.source.sha256: _wanting(
            sentences.get(paper.source.sha256, ()), asked.get(paper.source.sha256, ())
        )
        for paper in papers
    }
    dated = [(day, paper) for paper in papers if (day := edtf.as_day(paper.source.published))]
    dated.sort(key=lambda one: (one[0], one[1].source.sha256))
    for number, (later_day, later) in enumerate(dated):
        for earlier_day, earlier in reversed(dated[:number]):
            if later_day - earlier_day < _ANOTHER or not councils.are_one([earlier.source], [later.source]):
                continue
            yield from _again(earlier, wanting[earlier.source.sha256], later, wanting[later.source.sha256])


def _asked(recommendations: Iterable[Recommendation]) -> dict[str, list[tuple[int, int]]]:
    """The spans of what papers recommend, by source, in order."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for fact in recommendations:
        for item in fact.evidence:
            if item.mention.section is not Section.HEADLINE_FINDING:
                found[item.source.sha256].append((item.mention.passage.start, item.mention.passage.end))
    return {sha256: sorted(spans) for sha256, spans in found.items()}


def _wanting(some: Sequence[Sentence], asked: Sequence[tuple[int, int]]) -> list[Sentence]:
    """The sentences that recommend something, or say that something is not as it should be."""
    return [one for one in some if _is_asked(one, asked) or _is_wanting(one)]


def _is_asked(sentence: Sentence, asked: Sequence[tuple[int, int]]) -> bool:
    place = bisect_right(asked, (sentence.start, sentence.end)) - 1
    return any(
        start < sentence.end and end > sentence.start for start, end in asked[max(place, 0) : place + 2]
    )


def _is_wanting(sentence: Sentence) -> bool:
    if sentence.words.count(" ") > _LONGEST or _WANTING.search(sentence.words) is None:
        return False
    return _PRAISE.search(sentence.words) is None


def _again(
    earlier: Paper, before: Sequence[Sentence], later: Paper, now: Sequence[Sentence]
) -> Iterator[Observation]:
    having: dict[frozenset[str], list[Sentence]] = defaultdict(list)
    for sentence in before:
        for thing in sentence.things:
            having[thing].append(sentence)
    of_thing: dict[frozenset[str], list[tuple[float, Sentence, Sentence]]] = defaultdict(list)
    for sentence in now:
        for thing, (weight, _) in sentence.things.items():
            if weight < _A_THING:
                continue
            for other in having.get(thing, ()):
                likeness = sum(sentence.weights[stem] for stem in in_common(sentence, other))
                if likeness >= _ENOUGH:
                    of_thing[thing].append((likeness, other, sentence))
    told: set[Sentence] = set()
    for thing, found in sorted(of_thing.items(), key=lambda item: -max(one[0] for one in item[1])):
        found.sort(key=lambda one: (-one[0], one[1].start, one[2].start))
        old = list(dict.fromkeys(one[1] for one in found))[:_MOST_SHOWN]
        new = list(dict.fromkeys(one[2] for one in found))[:_MOST_SHOWN]
        if told.issuperset(old) or told.issuperset(new):
            continue
        told.update(old, new)
        where = [
            f"{paper.source.label}{_page(paper, some[0])}" for paper, some in ((earlier, old), (later, new))
        ]
        why = f"Found wanting in {where[0]}, and again in {where[1]}."
        yield Observation(
            Check.RECURRING, _called(thing, new[0]), why, tuple(one.evidence for one in [*old, *new])
        )


def _page(paper: Paper, sentence: Sentence) -> str:
    page = page_at(paper.pages, sentence.start)
    return f", page {page.printed}" if page else ""


def _called(thing: frozenset[str], sentence: Sentence) -> str:
    """A thing in the words of a sentence."""
    start = sentence.things[thing][1]
    placed = [term for term in sentence.terms if term.stem in thing and term.start >= start][:2]
    end = re.compile(r"[\w’'-]*").match(sentence.words, placed[-1].start - sentence.start)
    return " ".join(sentence.words[start - sentence.start : end.end() if end else None].split())
