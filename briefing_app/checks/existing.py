"""Bodies and services that one source has in place, and a later one still to come."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_app.checks.councils import Councils
from briefing_app.checks.deeds import Deed, Stage, deeds
from briefing_app.checks.times import at_one_time
from briefing_app.domain.alike import canonical
from briefing_app.domain.documents import Source
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence
from briefing_app.domain.word_sets import stem_set, word_set

_BODIES = stem_set("bodies")
_SETTING_UP = stem_set("setting-up")
_SET_UP = word_set("set-up")
_ONLY_SAID = word_set("only-said")
_ANOTHER = re.compile(
    r"\b(?:new|second|another|further|next|third|fourth|extra|more|revised|permanent|other|additional|separate"
    r"|different|similar|larger|bigger)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Claim:
    """That something exists, or does not yet, by a deed."""

    deed: Deed
    exists: bool

    @property
    def source(self) -> Source:
        return self.deed.sentence.source


def existing(sentences: Mapping[str, Sequence[Sentence]], councils: Councils) -> Iterator[Observation]:
    """An observation for each body that a source has in place, and a later one still to come."""
    claims: dict[Pair, list[_Claim]] = defaultdict(list)
    for some in sentences.values():
        for sentence in some:
            for pair, claim in _claims(sentence):
                claims[pair].append(claim)
    told: set[frozenset[tuple[str, int]]] = set()
    for pair, made in claims.items():
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
                yield _observed(pair, there, coming)
            break


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


def _claims(sentence: Sentence) -> Iterator[tuple[Pair, _Claim]]:
    """What a sentence says of bodies: that they exist, or are still to be set up."""
    things = {pair: start for pair, (_, start) in sentence.things.items() if pair & _BODIES}
    if not things:
        return
    for deed in deeds(sentence):
        for pair, start in things.items():
            if not deed.reach[0] <= start < deed.reach[1]:
                continue
            exists = _exists(deed, start)
            if exists is None or (not exists and _ANOTHER.search(sentence.words[: start - sentence.start])):
                continue
            yield pair, _Claim(deed, exists)


def _exists(deed: Deed, start: int) -> bool | None:
    """Whether a deed says that a body is there, or still to come; `None` where it tells neither."""
    is_subject = start < deed.verb_start
    verb = next((stem for _, stem, _ in canonical(deed.verb.split())), deed.verb)
    sets_up = verb in _SETTING_UP or deed.verb in _SET_UP
    if deed.stage is Stage.DONE:
        return True if sets_up or (is_subject and deed.verb not in _ONLY_SAID) else None
    return False if sets_up else None


def _observed(pair: Pair, there: _Claim, coming: Sequence[_Claim]) -> Observation:
    evidence = tuple(claim.deed.sentence.evidence for claim in [there, *coming])
    why = f"{there.source.label} has it in place; {coming[-1].source.label} has it still to come."
    return Observation(Check.CONFLICT, _called(pair, there), why, evidence)


def _called(pair: Pair, claim: _Claim) -> str:
    """What the body is called, in the document's words."""
    sentence = claim.deed.sentence
    found = [term for term in sentence.terms if term.stem in pair]
    start = sentence.things[pair][1] - sentence.start
    last = next((term for term in found if term.start - sentence.start > start), found[-1])
    end = re.compile(r"[\w’'-]*").match(sentence.words, last.start - sentence.start)
    return " ".join(sentence.words[start : end.end() if end else None].split())
