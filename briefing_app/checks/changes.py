"""Figures that state one change: two percentages of it, and amounts from which it can be worked out.

Two figures are of one thing only where a document gives both, of the same subject and in the same direction;
a missed difference is a pity, a false one an embarrassment. Amounts as printed stand for all that round
to them, and so does what is worked out from them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise

from briefing_app.checks.called import called
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Mention, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import stems

_RISE = re.compile(
    r"\b(?:increas\w+|ris(?:e|es|en|ing)|rose|grow\w*|grew|grown|up|higher|more|uplift|extra)\b",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:decreas\w+|fall\w*|fell|drop\w*|down|lower|fewer|less|reduc\w+|cuts?|shrank|shrunk)\b",
    re.IGNORECASE,
)
_BY_BEFORE = re.compile(r"\b(?:by|up|down)\s(?:(?:just|only|about|around|nearly|almost|over|some|a)\s)*$")
_CHANGE_AFTER = re.compile(
    r"\s(?:increase|rise|growth|uplift|fall|drop|cut|reduction|decrease|more|higher|lower|fewer|less)\b"
)
_UP_FROM = re.compile(r"[^.;:]*?(?:^|[,\s])(?:up|down|compared)\s(?:from|with)\s(?:just\s|about\s|around\s)?")
_TO = re.compile(r"\s(?:[\w’']+\s){0,3}?to\s(?:just\s)?")
_MOST_BETWEEN = 60
_FROM_BEFORE = re.compile(r"\bfrom\s$")
_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
# What is spent and what may be spent are said of each other.
_MONEY = frozenset(stems("spending spent spend budget budgets expenditure"))
# Who does something, and that it changes, is no part of what changes.
_ASIDE = frozenset(
    stems(
        "council authority county city borough increase increased increasing rise risen rising grew grown"
        " growth up higher lower fall fallen fell drop dropped reduced reduction cut number total overall"
    )
)
_FEWEST_STEMS = 2
_HUNDRED = Decimal(100)
_MOST = 200
"""Percentages of one subject that are compared with each other."""
_ROUNDED = Decimal("2.5")
"""What "around" and a round number such as 40 may be off by, in percentage points."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A figure that says by how much something changed, or two amounts that let it be worked out.

    `low` and `high` are what it can be, in per cent, where the figures as printed are rounded.
    """

    subject: frozenset[str]
    rises: bool
    low: Decimal
    high: Decimal
    evidence: tuple[Evidence[FigureMention], ...]
    words: str

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(item.source.sha256 for item in self.evidence)


def changes(material: Material) -> Iterator[Observation]:
    """Percentages that differ, and percentages that the amounts beside them contradict."""
    of_source = {sha256: _OF_SOURCE.of(sha256, one) for sha256, one in material.readings.items()}
    of_subject: dict[frozenset[str], list[_Change]] = defaultdict(list)
    stated = {place: change for one in of_source.values() for place, change in one.stated.items()}
    for figure in material.figures:
        change = stated.get(figure.evidence[0].place) if figure.lead.unit is Unit.PERCENT else None
        if change is not None:
            of_subject[change.subject].append(replace(change, evidence=figure.evidence))
    for same in of_subject.values():
        for one, other in combinations(same[:_MOST], 2):
            if _of_one_thing(one, other) and one.low != other.low and not _are_told_together(one, other):
                yield _differing(one, other)
    for worked in (change for one in of_source.values() for change in one.worked_out):
        wrong = [
            one
            for one in of_subject.get(worked.subject, ())
            if _of_one_thing(one, worked) and (one.high < worked.low or worked.high < one.low)
        ]
        if wrong:
            yield _contradicted(worked, wrong)


def _of_one_thing(one: _Change, other: _Change) -> bool:
    """Whether changes of one subject go the same way, and a document gives both."""
    return one.rises == other.rises and not one.sources.isdisjoint(other.sources)


def _are_told_together(one: _Change, other: _Change) -> bool:
    """Whether one sentence has both: "21% more than the budget and 2.6% more than was spent" are two."""
    return not {(item.source.sha256, item.mention.sentence) for item in one.evidence}.isdisjoint(
        (item.source.sha256, item.mention.sentence) for item in other.evidence
    )


def _subject(mention: FigureMention) -> frozenset[str]:
    """What a figure is of, in stems: spending and budget as one, without who and how."""
    said = stems(mention.measure) - _ASIDE
    return frozenset("money" if stem in _MONEY else stem for stem in said)


def _direction(words: str) -> bool | None:
    """Whether words tell a rise, or a fall; `None` where they tell neither or both."""
    rises, falls = _RISE.search(words) is not None, _FALL.search(words) is not None
    return rises if rises != falls else None


@dataclass(frozen=True, slots=True)
class _Changes:
    """The changes that a source states, by their places, and those that its amounts give."""

    stated: Mapping[tuple[str, int, int], _Change]
    worked_out: tuple[_Change, ...]


def _changes(reading: Reading) -> _Changes:
    stated = {item.place: change for item in reading.figures if (change := _stated(item)) is not None}
    # The changes that two amounts of one sentence give: "£62.1 million, up from £57 million".
    given = (_between(first, second) for first, second in pairwise(reading.figures))
    return _Changes(stated, tuple(change for change in given if change is not None))


_OF_SOURCE = PerSource(_changes)


def _stated(item: Evidence[FigureMention]) -> _Change | None:
    lead = item.mention
    if lead.unit is not Unit.PERCENT or len(lead.values) != 1:
        return None
    subject, rises = _subject(lead), _direction(lead.sentence or lead.measure)
    if len(subject) < _FEWEST_STEMS or rises is None or not _is_change(lead):
        return None
    half = max(_half_unit(lead), _ROUNDED if lead.qualifier or lead.values[0] % 10 == 0 else Decimal(0))
    value = lead.values[0]
    return _Change(subject, rises, value - half, value + half, (item,), lead.passage.exact)


def _is_change(mention: FigureMention) -> bool:
    """Whether a percentage is by how much something changed, not what it came to: "by six per cent"."""
    start = mention.sentence.find(mention.passage.exact)
    before, after = mention.sentence[: max(start, 0)], mention.sentence[start + len(mention.passage.exact) :]
    return start >= 0 and bool(_BY_BEFORE.search(before) or _CHANGE_AFTER.match(after))


def _half_unit(mention: FigureMention) -> Decimal:
    """Half of the last place that a figure is printed to: 50,000 of "£62.1 million"."""
    found = _NUMBER.search(mention.passage.exact)
    decimals = len(found["decimals"] or "") if found else 0
    printed = Decimal(found[0].replace(",", "")) if found else mention.values[0]
    scale = mention.values[0] / printed if printed else Decimal(1)
    return scale * Decimal(1).scaleb(-decimals) / 2


def _between(first: Evidence[FigureMention], second: Evidence[FigureMention]) -> _Change | None:
    """The change from one of two amounts to the other, if their sentence sets them so."""
    ordered = _old_and_new(first.mention, second.mention)
    if ordered is None:
        return None
    old, new = ordered
    subject = _subject(first.mention) | ({"money"} if old.unit is Unit.GBP else frozenset())
    bases = old.values[0] - _half_unit(old), old.values[0] + _half_unit(old)
    if len(subject) < _FEWEST_STEMS or bases[0] <= 0:
        return None
    shares = [
        (value - base) / base * _HUNDRED
        for value in (new.values[0] - _half_unit(new), new.values[0] + _half_unit(new))
        for base in bases
    ]
    rises = new.values[0] > old.values[0]
    # Amounts as near as that may not have changed at all.
    least = Decimal(0) if min(shares) < 0 < max(shares) else min(map(abs, shares))
    more = "more" if rises else "less"
    words = f"{new.passage.exact} is {_percent(old, new)} per cent {more} than {old.passage.exact}"
    return _Change(subject, rises, least, max(map(abs, shares)), (first, second), words)


def _old_and_new(one: FigureMention, other: FigureMention) -> tuple[FigureMention, FigureMention] | None:
    """Which of two amounts of a sentence came first: "A, up from B", "from A to B"."""
    apart = other.passage.start - one.passage.end
    single = len(one.values) == len(other.values) == 1
    alike = one.sentence == other.sentence and one.unit is other.unit and one.unit is not Unit.PERCENT
    if not (single and alike and one.sentence and 0 < apart <= _MOST_BETWEEN):
        return None
    start = one.sentence.find(one.passage.exact)
    end = start + len(one.passage.exact)
    between = one.sentence[end : one.sentence.find(other.passage.exact, end)]
    if _UP_FROM.fullmatch(between):
        return other, one
    if _TO.fullmatch(between) and _FROM_BEFORE.search(one.sentence[:start]):
        return one, other
    return None


def _percent(old: FigureMention, new: FigureMention) -> str:
    share = abs(new.values[0] - old.values[0]) / old.values[0] * _HUNDRED
    return f"{share:.1f}".removesuffix(".0")


def _differing(one: _Change, other: _Change) -> Observation:
    less, more = sorted((one, other), key=lambda change: change.low)
    near = less.low <= more.low <= less.high
    why = f"{less.words} and {more.words} are given for the same {'rise' if one.rises else 'fall'}"
    why += "; the one may be the other rounded." if near else "."
    return Observation(Check.CONFLICT, _about(one), why, _all(less, more))


def _contradicted(worked: _Change, wrong: Sequence[_Change]) -> Observation:
    said = " or ".join(change.words for change in wrong)
    why = f"{worked.words}, not {said}; they may rest on different baselines."
    return Observation(Check.DERIVED_CONFLICT, _about(wrong[0]), why, _all(worked, *wrong))


def _about(change: _Change) -> str:
    return called(change.evidence[0].mention.measure)


def _all(*parts: _Change) -> tuple[Evidence[Mention], ...]:
    return tuple(item for change in parts for item in change.evidence)
