"""Changes told as multiples, "halved", "doubled", beside the figures from and to which something changed."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefing_app.checks.arithmetic import ends_of, is_rounded, words_before
from briefing_app.checks.called import called
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Mention
from briefing_app.domain.observations import Check, Observation

_MULTIPLE = re.compile(
    r"\b(?P<more>more\sthan\s|over\s)?(?P<nearly>nearly\s|almost\s|about\s|roughly\s)?"
    r"(?P<verb>halved|doubled|trebled|tripled|quadrupled)\b"
)
_FURTHEST = 80
_BREAK = re.compile(r";|,\s(?:while|and|but|with|as)\b|\b(?:while|and|but)\b|\bto\s(?:£|\d)")
_TIMES = {
    "halved": Decimal("0.5"),
    "doubled": Decimal(2),
    "trebled": Decimal(3),
    "tripled": Decimal(3),
    "quadrupled": Decimal(4),
}
_LOOSE, _LOOSER = Decimal("0.1"), Decimal("0.2")
"""By what share of it a multiple may be off: told plainly, and with "nearly"."""


def multiples(material: Material) -> Iterator[Observation]:
    """An observation for each multiple that the two figures of its sentence do not give."""
    for sha256, reading in material.readings.items():
        yield from _WRONG.of(sha256, reading)


def _wrong(reading: Reading) -> Iterator[Observation]:
    for first, second in pairwise([item for item in reading.figures if len(item.mention.values) == 1]):
        told = [*_MULTIPLE.finditer(first.mention.sentence)]
        ends = ends_of(first, second) if len(told) == 1 and _is_near(told[0], first) else None
        if ends is None or first.mention.unit is not second.mention.unit or any(map(is_rounded, ends)):
            continue
        old, new = (item.mention.values[0] for item in ends)
        if not _fits(told[0], new / old):
            per_cent = abs(new - old) / old * 100
            way = "rise" if new > old else "fall"
            why = (
                f"From {ends[0].mention.passage.exact} to {ends[1].mention.passage.exact} is a {way} of"
                f" {per_cent:.0f} per cent, not “{told[0][0].strip()}”."
            )
            evidence = (*_verb(first, reading), first, second)
            yield Observation(Check.DERIVED_CONFLICT, called(first.mention.measure), why, evidence)


def _verb(first: Evidence[FigureMention], reading: Reading) -> Iterator[Evidence[Mention]]:
    """The multiple as a passage, "had doubled"."""
    for sentence in reading.sentences:
        if sentence.start <= first.mention.passage.start < sentence.end:
            found = _MULTIPLE.search(sentence.words)
            if found is not None:
                yield sentence.part(sentence.start + found.start(), sentence.start + found.end())


_WRONG = PerSource(lambda reading: tuple(_wrong(reading)))


def _is_near(told: re.Match[str], first: Evidence[FigureMention]) -> bool:
    """Whether a multiple is told in the clause of a figure, before it."""
    before = words_before(first)
    between = before[told.end() :]
    return told.end() <= len(before) and len(between) <= _FURTHEST and not _BREAK.search(between)


def _fits(told: re.Match[str], times: Decimal) -> bool:
    stated = _TIMES[told["verb"]]
    slack = stated * (_LOOSER if told["nearly"] or told["more"] else _LOOSE)
    if told["more"]:
        return times <= stated if stated < 1 else times >= stated
    return abs(times - stated) <= slack
