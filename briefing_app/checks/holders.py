"""Who sources say held an office at one and the same time: the chair of a board at its first meeting.

People follow each other in offices, so a source that only names another one differs from nobody: both must
say for what time they speak.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.checks.times import at_one_time
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence

_TITLE = (
    r"(?:commissioner|chief\sexecutive|leader|mayor|director|councillor|cabinet\smember|adviser|chief\sofficer|head"
    r"|deputy\sleader|bishop|judge|professor)"
)
_PERSON = (
    r"(?:(?:[Tt]he|[Oo]ur|[Ii]ts|[Aa]n|[Aa])\s)?(?:[a-z]+\s){0,2}?"
    rf"(?:(?P<title>{_TITLE}|{_TITLE.title()}|Commissioner|Chief\sExecutive|Leader|Mayor|Director),?\s?)?"
    r"(?P<name>(?:(?:Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Coun)\s)*"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2})?"
)
_KIND = r"(?:[Bb]oard|[Pp]anel|[Cc]ommittee|[Gg]roup|[Tt]askforce|[Pp]artnership)"
_BODY = rf"(?P<body>(?:[A-Za-z’'-]+\s){{1,4}}?{_KIND})"
_FIRST = (
    r"(?:first\s(?:\w+\s)?(?:meeting|session)|(?:it\s)?(?:first\s)?(?:met|sat)(?:\sfor\sthe\sfirst\stime)?"
    r"|(?:it|its)\s(?:was\s)?(?:set\sup|creation|launch))"
)
_CHAIRED = (
    # "X has chaired the improvement board since its first session".
    re.compile(
        rf"{_PERSON},?\s(?:has\s|had\s)?chaired\sthe\s{_BODY}\s(?:ever\s)?(?:since|from|at)\s(?:its\s|it\s)?{_FIRST}"
    ),
    # "X, who had taken the chair of the Improvement Board from its first meeting".
    re.compile(
        rf"{_PERSON},?\swho\s(?:has\s|had\s)?(?:taken|took|chaired|held)\s(?:the\schair\sof\s)?the\s{_BODY}\s(?:ever\s)?"
        rf"(?:since|from|at)\s(?:its\s|it\s)?{_FIRST}"
    ),
    # "The improvement board, which our chief executive X has chaired ever since it first met".
    re.compile(
        rf"[Tt]he\s{_BODY},\swhich\s{_PERSON},?\s(?:has\s|had\s)?chaired\s(?:ever\s)?(?:since|from)\s(?:its\s|it\s)?{_FIRST}"
    ),
)
# "An Improvement Board has been established. It met for the first time … under its independent chair, X".
_UNDER = re.compile(
    rf"\b(?:met\sfor\sthe\sfirst\stime|first\smet|first\smeeting)\b[^.;]*?\b(?:under|chaired\sby)\s(?:its\s(?:\w+\s)?chair,\s)?{_PERSON}"
)
_CHAIR = re.compile(r"\bchair")
_ANY_BODY = re.compile(rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts)\s{_BODY}\b")


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who a sentence says held an office, by name or title, in lower case."""

    sentence: Sentence
    name: str | None
    title: str | None


def holders(material: Material) -> Iterator[Observation]:
    """A conflict for each pair of sources that name different people for one office at one time."""
    of_body: dict[str, list[_Holder]] = defaultdict(list)
    for sha256, reading in material.readings.items():
        for body, holder in _HELD.of(sha256, reading):
            of_body[body].append(holder)
    for body, some_holders in of_body.items():
        for one, other in combinations(some_holders, 2):
            if _differ(one, other, material):
                yield _observed(f"chair of the {body} at its first meeting", one, other)


def _held(reading: Reading) -> tuple[tuple[str, _Holder], ...]:
    return tuple(held for sentence in reading.sentences for held in _chairs(sentence))


_HELD = PerSource(_held)


def _chairs(sentence: Sentence) -> Iterator[tuple[str, _Holder]]:
    if _CHAIR.search(sentence.words) is None:
        return
    words = " ".join(sentence.words.split())
    for pattern in _CHAIRED:
        for found in pattern.finditer(words):
            yield _body(found["body"]), _holder(sentence, found)
    under = _UNDER.search(words)
    if under is not None:
        before = " ".join(sentence.previous.words.split()) if sentence.previous else ""
        bodies = _ANY_BODY.findall(f"{before} {words}")
        if bodies:
            yield _body(bodies[-1]), _holder(sentence, under)


def _body(words: str) -> str:
    """The last two words of a body's name."""
    return " ".join(words.lower().split()[-2:])


def _holder(sentence: Sentence, found: re.Match[str]) -> _Holder:
    name, title = found["name"], found["title"]
    return _Holder(sentence, name.split()[-1].lower() if name else None, title.lower() if title else None)


def _differ(one: _Holder, other: _Holder, material: Material) -> bool:
    first, second = one.sentence.source, other.sentence.source
    if first.sha256 == second.sha256 or not at_one_time(first, second):
        return False
    if one.name and other.name:
        different = one.name != other.name
    else:
        different = bool(one.title and other.title and one.title != other.title)
    return different and material.councils.are_one([first], [second])


def _observed(about: str, one: _Holder, other: _Holder) -> Observation:
    first, second = sorted((one.sentence, other.sentence), key=lambda each: each.source.published or "")
    why = f"{first.source.label} and {second.source.label} name different people as {about}."
    return Observation(Check.CONFLICT, about, why, (first.evidence, second.evidence))
