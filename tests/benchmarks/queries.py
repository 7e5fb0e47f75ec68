"""What is searched for in the libraries that are made: words as common and as rare as they are there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from briefing_app.domain.searching import SearchFilters
from tests.benchmarks.libraries import FIRST, YEARS

KINDS = ("letter by letter", "a common word", "a rare word", "two words", "a phrase", "with filters")
_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, of one of the kinds, with the filters that are chosen."""

    kind: str
    typed: str
    filters: SearchFilters = SearchFilters()  # noqa: RUF009 - frozen, one for all


def queries(text: Sequence[str], speakers: Sequence[str], each: int) -> list[Query]:
    """So many queries of each kind, from the words of real sentences and the names of some speakers."""
    chance = Random(each)  # noqa: S311 - the same every time, and nobody's secret
    words = [word.strip(".,;:()“”‘’'\"").lower() for word in text]
    counted = Counter(word for word in words if word.isalpha() and len(word) >= _ENOUGH)
    ranked = [word for word, _ in counted.most_common()]
    common = ranked[: each * 2]
    seldom = [word for word in ranked if counted[word] <= 2]
    found = [Query(KINDS[0], typed) for typed in _letter_by_letter(chance.sample(common, max(1, each // 4)))]
    found += [Query(KINDS[1], word) for word in chance.sample(common, each)]
    found += [Query(KINDS[2], word) for word in chance.sample(seldom, each)]
    for _ in range(each):
        found.append(Query(KINDS[3], " ".join(chance.sample(ranked[:300], 2))))
        at = chance.randrange(len(words) - 3)
        while not all(word.isalpha() for word in words[at : at + 3]):
            at = chance.randrange(len(words) - 3)
        found.append(Query(KINDS[4], '"' + " ".join(words[at : at + chance.choice((2, 3))]) + '"'))
        found.append(Query(KINDS[5], chance.choice(common), _filters(chance, speakers)))
    return found


def _letter_by_letter(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        for length in range(1, len(word)):
            yield word[:length]


def _filters(chance: Random, speakers: Sequence[str]) -> SearchFilters:
    year = FIRST.year + chance.randrange(YEARS)
    if chance.random() < 0.5:
        return SearchFilters(speaker=chance.choice(speakers))
    return SearchFilters(since=f"{year}-01-01", until=f"{year}-12-31")
