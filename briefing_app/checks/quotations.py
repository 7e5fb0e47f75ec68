"""Words that are quoted from a paper in the library: word for word there, in other words, or not there.

Only words that a source gives to the body whose paper it is are looked for, and only where it speaks of the
same council. That they are not there is said of sources that came out soon after the paper: later ones may
quote another.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from briefing_app.checks.times import at_one_time
from briefing_app.domain import edtf
from briefing_app.domain.documents import Page, Source, page_at
from briefing_app.domain.facts import Evidence, Quote
from briefing_app.domain.mentions import Form, Mention, QuoteMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.passages import Passage
from briefing_app.domain.wording import WORD, fold, name_key, stems

_FEWEST_WORDS = 2
_SOON = timedelta(days=60)
_MORE = 2
"""Words more than a quotation that a passage may have which says the same."""
_NEAREST = {Form.FRAGMENT: 0.5, Form.STATEMENT: 0.75}
"""The share of the words that mean something which the nearest passage has at least."""
_FEWEST_SHARED = 2


@dataclass(frozen=True)
class Paper:
    """A paper of a body whose words others quote, with its text and its pages, if it has any."""

    source: Source
    body: str
    text: str
    pages: tuple[Page, ...]

    @cached_property
    def words(self) -> list[tuple[str, int, int]]:
        """Each word as it compares, with the characters `[start, end)` that it stands at."""
        return [(fold(found[0]), *found.span()) for found in WORD.finditer(self.text)]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The places of each word among the words."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, (word, _, _) in enumerate(self.words):
            places[word].append(place)
        return places


def quotations(quotes: Sequence[Quote], papers: Sequence[Paper], councils: Councils) -> Iterator[Observation]:
    """What papers have of the words that are quoted from them; each quote once for each paper."""
    for paper in papers:
        for quote in quotes:
            if _may_quote(quote, paper, councils) and (found := _looked_for(quote, paper)) is not None:
                yield found


def _may_quote(quote: Quote, paper: Paper, councils: Councils) -> bool:
    """Whether other sources, of the same council and time, give a quote to the body whose paper it is."""
    speaker, role = quote.lead.speaker, quote.lead.role or ""
    # A spokesperson speaks for the body, but out of no paper.
    if not speaker or name_key(speaker) != name_key(paper.body) or "spokes" in role.lower():
        return False
    return (
        all(source != paper.source for source in quote.sources)
        and at_one_time(quote.source, paper.source)
        and councils.are_one(quote.sources, [paper.source])
    )


def _looked_for(quote: Quote, paper: Paper) -> Observation | None:
    words = fold(quote.lead.passage.exact).split()
    if len(words) < _FEWEST_WORDS:
        return None
    place = _word_for_word(words, paper)
    if place is not None:
        return _observed(Check.AGREEMENT, quote, paper, place, place + len(words))
    if not _is_soon_after(quote.source, paper.source):
        return None
    nearest = _nearest(words, paper)
    if nearest is None or nearest[0] < _NEAREST[quote.lead.form]:
        return None
    share, first, last = nearest
    return _observed(Check.MISQUOTED if share == 1 else Check.NOT_FOUND, quote, paper, first, last)


def _is_soon_after(source: Source, paper: Source) -> bool:
    said, published = edtf.as_day(source.published), edtf.as_day(paper.published)
    return said is not None and published is not None and timedelta() <= said - published <= _SOON


def _word_for_word(words: list[str], paper: Paper) -> int | None:
    """The place among a paper's words where these stand one after another."""
    for place in paper.places.get(words[0], ()):
        if [word for word, _, _ in paper.words[place : place + len(words)]] == words:
            return place
    return None


def _nearest(words: list[str], paper: Paper) -> tuple[float, int, int] | None:
    """The stretch of a paper's words that has most of what means something, with the share that it has."""
    meant = stems(" ".join(words))
    having: dict[int, frozenset[str]] = {}
    for word, places in paper.places.items():
        if shared := stems(word) & meant:
            having.update(dict.fromkeys(places, shared))
    ordered = sorted(having)
    best: tuple[float, int, int, int] | None = None
    for number, first in enumerate(ordered):
        inside = ordered[number : bisect_left(ordered, first + len(words) + _MORE)]
        found = frozenset[str]().union(*(having[place] for place in inside))
        last = inside[-1] + 1
        # The most of it, in the fewest words, on the earliest page.
        candidate = (len(found) / len(meant), first - last, -first, last)
        if len(found) >= _FEWEST_SHARED and (best is None or candidate > best):
            best = candidate
    return (best[0], -best[2], best[3]) if best is not None else None


def _observed(check: Check, quote: Quote, paper: Paper, first: int, last: int) -> Observation:
    start, end = paper.words[first][1], paper.words[last - 1][2]
    passage = Passage.cut(paper.source.sha256, paper.text, start, end)
    page = page_at(paper.pages, start)
    on_page = f", page {page.printed}" if page else ""
    where = f"{paper.source.label}{on_page}"
    there = f"“{' '.join(passage.exact.split())}”"
    why = {
        Check.AGREEMENT: f"Word for word in {where}.",
        Check.MISQUOTED: f"In other words in {where}: {there}.",
    }.get(check, f"Not in these words in {paper.source.label}. The nearest there is {there}{on_page}.")
    found = QuoteMention(
        passage=passage,
        rule="looked for in the paper",
        confidence=1.0,
        speaker=paper.body,
        role=None,
        form=Form.FRAGMENT,
    )
    evidence: tuple[Evidence[Mention], ...] = (*quote.evidence, Evidence(found, paper.source))
    return Observation(check, f"“{quote.lead.passage.exact}”", why, evidence)
