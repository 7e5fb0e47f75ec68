"""Opposite pictures: what one source has going well, and another of the same months going badly.

A good picture of a time after the bad one is no conflict: things may have got better. Nor is one of a single
team or area.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence
from briefing_app.system.places import resource

_TOGETHER, _LATER = timedelta(days=45), timedelta(days=200)
_PARTIAL = re.compile(
    r"\b(?:in|at|of) (?:the |one |some |another |our )?(?:[\w’'-]+ ){0,3}"
    r"(?:team|area|teams|areas|office|locality)\b"
)
_BEFORE = 25
_DENIED = re.compile(r"\b(?:not|never|hardly|no longer)\b|n[’']t\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHETHER = re.compile(
    r"\?\W*$|\b(?:if|whether|unless|would|could|must|should|want(?:s|ed)? to|need(?:s|ed)? to)\b"
)


@dataclass(frozen=True, slots=True)
class _Picture:
    question: str
    about: re.Pattern[str]
    good: re.Pattern[str]
    bad: re.Pattern[str]


def pictures(material: Material) -> Iterator[Observation]:
    """An observation for each pair of sources that give opposite pictures of one matter."""
    of_sources = [_GIVEN.of(*one) for one in material.readings.items()]
    for number, picture in enumerate(_pictures()):
        good = {one.source.sha256: one for given in of_sources if (one := given.get((number, True)))}
        bad = {one.source.sha256: one for given in of_sources if (one := given.get((number, False)))}
        against: dict[str, list[Sentence]] = defaultdict(list)
        for first in good.values():
            for second in bad.values():
                if _are_opposed(first.source, second.source, material.councils):
                    against[first.source.sha256].append(second)
        for sha256, others in against.items():
            yield _observed(picture, good[sha256], others)


def _given(reading: Reading) -> dict[tuple[int, bool], Sentence]:
    """The first sentence of a source that gives each picture, by its number, and whether it is a good one."""
    found: dict[tuple[int, bool], Sentence] = {}
    for sentence in reading.sentences:
        words = " ".join(sentence.words.lower().split())
        for number, picture in enumerate(_pictures()):
            told = _told(picture, sentence, words)
            if told is not None:
                found.setdefault((number, told), sentence)
    return found


_GIVEN = PerSource(_given)


def _told(picture: _Picture, sentence: Sentence, words: str) -> bool | None:
    """Whether a sentence gives a good picture or a bad one; `None` where it gives neither, or both.

    `words` are its words in lower case.
    """
    if not picture.about.search(words):
        return None
    good, bad = picture.good.search(words), picture.bad.search(words)
    if good is not None and _DENIED.search(words, max(0, good.start() - _BEFORE), good.start()):
        good = None
    if _is_old(sentence):
        return None
    if bool(good) == bool(bad) or _PARTIAL.search(words) or _WHETHER.search(words):
        return None
    return good is not None


def _is_old(sentence: Sentence) -> bool:
    """Whether a sentence tells of a year before the one in which its source came out."""
    published = (sentence.source.published or "")[:4]
    return any(found[0] < published for found in _YEAR.finditer(sentence.words))


def _are_opposed(good: Source, bad: Source, councils: Councils) -> bool:
    first, second = edtf.as_day(good.published), edtf.as_day(bad.published)
    if good.sha256 == bad.sha256 or first is None or second is None:
        return False
    return -_TOGETHER <= second - first <= _LATER and councils.are_one([good], [bad])


def _observed(picture: _Picture, good: Sentence, bad: Sequence[Sentence]) -> Observation:
    others = sorted(bad, key=lambda one: one.source.published or "")
    why = f"{good.source.label} gives one picture, {others[0].source.label} another."
    evidence = sorted([good, *others], key=lambda one: one.source.published or "")
    return Observation(
        Check.CONFLICT, picture.question, why, tuple(sentence.evidence for sentence in evidence)
    )


@cache
def _pictures() -> tuple[_Picture, ...]:
    with resource("words", "pictures.toml").open("rb") as file:
        listed = tomllib.load(file)["picture"]
    return tuple(
        _Picture(one["question"], re.compile(rf"\b(?:{one['about']})\b"), _any(one["good"]), _any(one["bad"]))
        for one in listed
    )


def _any(wordings: Sequence[str]) -> re.Pattern[str]:
    pattern = "|".join(rf"\b(?:{wording})" for wording in wordings)
    return re.compile(pattern.replace("<word>", r"(?:[\w,’'-]+ )").replace("<after>", r"(?: [\w’'-]+)"))
