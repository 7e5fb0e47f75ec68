"""One occasion that sources date more or less precisely: "in October", "on 29 October", "a week ago".

Only occasions that come once in a while are compared: an inspection, the publication of its report, the day
by which a plan is due. Dates agree where the wider one holds the narrower.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing_app.checks.agreements import in_letters
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils

_WIDEST = timedelta(days=62)
_ABOUT = timedelta(days=3)
"""What "about a week ago" may be off by."""
_MOST = 1_000
_NEAR = 90
"""Characters on both sides of a date in which the occasion is named."""
_OCCASIONS = {
    "The report came out": re.compile(
        r"\b(?:publish|releas|issu)\w*\b[^.;]{0,50}\breports?\b"
        r"|\breports?\b[^.;]{0,40}\b(?:publish|releas|issu|came\sout)\w*"
        r"|\bbranded\b[^.;]{0,30}$|\breport\b[^.;]{0,30}$"
    ),
    "The inspection": re.compile(
        r"\binspectors?\b[^.;]{0,40}\b(?:visit|came|inspect|arriv|spent|were)\w*|\binspect(?:ed|ion)\b"
        r"|\bvisited\b[^.;]{0,30}\binspect"
    ),
    "The plan is due": re.compile(
        r"\b(?:(?:improvement|action)\splan|statement\sof\saction)\b[^.;]{0,60}"
        r"\b(?:by|before|until)\s(?:the\s)?(?:end\sof\s|early\s|mid-?)?$"
    ),
}
_INSPECTED = re.compile(
    r"\b(?:ofsted|cqc|hmicfrs|inspect\w*|children[’']s\sservices|social\scare|send|watchdog|regulator|branded|rated|judged|(?:improvement|action)\splan"
    r"|statement\sof\saction)\b",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"\b(?:previous|earlier|last\sfull|monitoring|re-?inspection|next|further|follow-?up)\b"
)


@dataclass(frozen=True, slots=True)
class _Dated:
    item: Evidence[EventMention]
    first: date
    last: date
    kind: str


def occasions(material: Material) -> Iterator[Observation]:
    """An observation for each occasion that several sources date alike, each as precisely as it does."""
    of_kind: dict[str, list[_Dated]] = {kind: [] for kind in _OCCASIONS}
    for sha256, reading in material.readings.items():
        for dated in _DATED.of(sha256, reading):
            of_kind[dated.kind].append(dated)
    facts = {item.place: event.id for event in material.events for item in event.evidence}
    for kind, some in of_kind.items():
        if len(some) > _MOST:
            continue
        some.sort(key=lambda one: (one.last - one.first, one.item.source.published or "", *one.item.place))
        taken: set[int] = set()
        for number, one in enumerate(some):
            if number in taken:
                continue
            alike = [
                other
                for other, dated in enumerate(some)
                if other == number or (other not in taken and _agree(one, dated, material.councils))
            ]
            chosen = {some[other].item.source.sha256: some[other] for other in reversed(alike)}
            of_facts = {facts[each.item.place] for each in chosen.values()}
            taken.update(alike)
            if len(chosen) > 1 and len(of_facts) > 1:
                yield _observed(
                    kind, sorted(chosen.values(), key=lambda each: each.item.source.published or "")
                )


def _dated_of(reading: Reading) -> tuple[_Dated, ...]:
    """The occasions that a source dates to two months at most."""
    return tuple(
        dated
        for item in reading.events
        if _INSPECTED.search(item.mention.sentence)
        for kind in _kinds(item.mention)
        if (dated := _dated(item, kind)) is not None
    )


_DATED = PerSource(_dated_of)


def _kinds(mention: EventMention) -> Iterator[str]:
    passage = mention.passage
    start = mention.sentence.find(passage.exact)
    if start < 0:
        return
    before = mention.sentence[max(0, start - _NEAR) : start].lower()
    behind = mention.sentence[start + len(passage.exact) :][:_NEAR].lower()
    for kind, pattern in _OCCASIONS.items():
        near = f"{before}{behind[:40]}" if not pattern.pattern.endswith("$") else before
        if (
            pattern.search(before) or pattern.search(near) or pattern.search(behind[:30])
        ) and not _NOT_THIS.search(f"{before[-60:]} {behind[:30]}"):
            yield kind
            return


def _dated(item: Evidence[EventMention], kind: str) -> _Dated | None:
    span = edtf.bounds(item.mention.when)
    if span.lower is None or span.upper is None or span.upper - span.lower > _WIDEST:
        return None
    loose = _ABOUT if item.mention.when.endswith("~") else timedelta()
    first = span.lower - min(loose, span.lower - date.min)
    return _Dated(item, first, span.upper + min(loose, date.max - span.upper), kind)


def _agree(one: _Dated, other: _Dated, councils: Councils) -> bool:
    first, second = one.item, other.item
    return (
        first.source.sha256 != second.source.sha256
        and first.mention.status is second.mention.status
        and one.first <= other.last
        and other.first <= one.last
        and councils.are_one([first.source], [second.source])
    )


def _observed(kind: str, some: Sequence[_Dated]) -> Observation:
    days = dict.fromkeys(edtf.in_words(one.item.mention.when) for one in some)
    sources = f"{in_letters(len(some)).capitalize()} sources"
    why = f"{sources} date it, each as precisely as it does: {', '.join(days)}."
    return Observation(Check.AGREEMENT, kind, why, tuple(one.item for one in some))
