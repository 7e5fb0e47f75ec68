"""Bodies and services that one source has in place, and a later one still to come."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_app.checks.deeds import Deed, Stage, deeds
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.checks.objects import Object, object_of
from briefing_app.checks.times import at_one_time
from briefing_app.domain.alike import canonical
from briefing_app.domain.documents import Source
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence
from briefing_app.domain.word_sets import stem_set, word_set

_BODIES = stem_set("bodies")
_SETTING_UP = stem_set("setting-up")
_SET_UP = word_set("set-up")
_ONLY_SAID = word_set("only-said")
_GENERIC = word_set("generic-bodies")
_ANOTHER = re.compile(
    r"\b(?:new|second|another|further|next|third|fourth|extra|more|revised|permanent|other|additional|separate"
    r"|different|similar|larger|bigger)\b",
    re.IGNORECASE,
)
_FORERUNNER = re.compile(r"\b(?:draft|shadow|interim|temporary|pilot|proposed)\b", re.IGNORECASE)
_GONE = re.compile(
    r"\b(?:dissolved|disbanded|abolished|scrapped|wound\sup|stood\sdown|ceased|closed\sdown)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ARTICLE = re.compile(r"^(?:the|a|an|our|its|their)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Claim:
    """That something exists, or does not yet, by a deed."""

    deed: Deed
    exists: bool
    words: str
    """What the body is called."""

    @property
    def source(self) -> Source:
        return self.deed.sentence.source


def existing(material: Material) -> Iterator[Observation]:
    """An observation for each body that a source has in place, and a later one still to come."""
    claims: dict[str, list[_Claim]] = defaultdict(list)
    councils = material.councils
    for sha256, reading in material.readings.items():
        for name, claim in _CLAIMS.of(sha256, reading):
            claims[name].append(claim)
    told: set[frozenset[tuple[str, int]]] = set()
    for made in _alike(claims):
        made.sort(key=_order)
        for there in (claim for claim in made if claim.exists):
            coming = [claim for claim in made if not claim.exists and _is_later(claim, there, councils)]
            # A document that says both may speak of two; another one that says so too tells that it does not.
            if all(claim.source == there.source for claim in coming):
                continue
            passages = [there, *coming]
            key = frozenset((claim.source.sha256, claim.deed.sentence.start) for claim in passages)
            if key not in told:
                told.add(key)
                yield _observed(there, coming)
            break


def _alike(claims: dict[str, list[_Claim]]) -> Iterator[list[_Claim]]:
    """The claims on one body: of names of which one has all words of the other."""
    names = sorted(claims, key=len)
    taken: set[str] = set()
    for name in names:
        if name in taken:
            continue
        words = set(name.split())
        same = [other for other in names if other not in taken and words <= set(other.split())]
        taken.update(same)
        yield [claim for other in same for claim in claims[other]]


def _order(claim: _Claim) -> tuple[str, str, int]:
    return claim.source.published or "", claim.source.sha256, claim.deed.start


def _is_later(coming: _Claim, there: _Claim, councils: Councils) -> bool:
    """Whether a source that came out as late or later has it still to come."""
    first, second = there.source, coming.source
    if first.sha256 == second.sha256:
        return True
    return (
        (first.published or "") <= (second.published or "")
        and at_one_time(first, second)
        and councils.are_one([first], [second])
    )


def _of_source(reading: Reading) -> tuple[tuple[str, _Claim], ...]:
    return tuple(claim for sentence in reading.sentences for claim in _claims(sentence))


_CLAIMS = PerSource(_of_source)


def _claims(sentence: Sentence) -> Iterator[tuple[str, _Claim]]:
    """What a sentence says of bodies: that they exist, or are still to be set up."""
    if sentence.places.keys().isdisjoint(_BODIES) or _GONE.search(sentence.words):
        return
    for deed in deeds(sentence):
        body = object_of(deed)
        doer = object_of(replace(deed, is_passive=True)) if not deed.is_passive else body
        exists = _exists(deed)
        if exists is not None and body is not None and _is_body(body):
            if exists or not (_ANOTHER.search(body.words) or _is_old(sentence)):
                yield _named(body), _Claim(deed, exists, body.words)
        elif deed.stage is Stage.DONE and doer is not None and _does_something(doer, deed):
            yield _named(doer), _Claim(deed, exists=True, words=doer.words)


def _is_body(found: Object) -> bool:
    """Whether what is spoken of is a body with a name of its own: no board of nothing, no draft of one."""
    return found.head in _BODIES and len(_own(found)) > 1


def _does_something(doer: Object, deed: Deed) -> bool:
    """Whether it is a body that did something, which shows that it is there."""
    return _is_body(doer) and deed.verb not in _ONLY_SAID and _FORERUNNER.search(doer.words) is None


def _own(found: Object) -> frozenset[str]:
    return found.stems - _GENERIC


def _named(found: Object) -> str:
    """A key of a body's name."""
    return " ".join(sorted(_own(found)))


def _exists(deed: Deed) -> bool | None:
    """Whether a deed sets a body up, and has; `None` where it does something else."""
    verb = next((stem for _, stem, _ in canonical(deed.verb.split())), deed.verb)
    if not (verb in _SETTING_UP or deed.verb in _SET_UP):
        return None
    if deed.stage is Stage.DONE:
        body = object_of(deed)
        return None if body is not None and _FORERUNNER.search(body.words) else True
    return False


def _is_old(sentence: Sentence) -> bool:
    """Whether a sentence tells what was said years before its source came out."""
    published = (sentence.source.published or "")[:4]
    return any(found[0] < published for found in _YEAR.finditer(sentence.words)) and "would" in sentence.words


def _observed(there: _Claim, coming: Sequence[_Claim]) -> Observation:
    evidence = tuple(claim.deed.sentence.evidence for claim in [there, *coming])
    why = f"{there.source.label} has it in place; {coming[-1].source.label} has it still to come."
    return Observation(Check.CONFLICT, _ARTICLE.sub("", " ".join(there.words.split())), why, evidence)
