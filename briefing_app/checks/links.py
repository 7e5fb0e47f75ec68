"""What later sentences say of a promise: those that tell of the same deed, and of how far it has come.

A sentence speaks of a promise by all the words that tell it, by most where they are rare, by a thing that
both name, or by the day and the matter. That it was done, or not, is taken only from a deed that was done
to all that was promised.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.checks.deeds import Deed, Stage
from briefing_app.checks.material import inside
from briefing_app.checks.objects import all_stems, object_of, things_of
from briefing_app.domain.alike import canonical
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, Mention, Status
from briefing_app.domain.sentences import HOLLOW, Sentence, in_common
from briefing_app.domain.word_sets import stem_set, word_set

_ALL, _MOST = 0.99, 0.6
_RARE_ENOUGH, _TELLING = 4.5, 3.0
_ENOUGH = 5.0
_THINGS = 2.0
_NEAR_DATE = 40
"""Characters that may stand between a deed and the date by which it is to be done."""
_CARRIED_OUT = word_set("carried-out")
_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?"
    "|Oct|Nov|Dec)"
)
_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTHS}\b|\b{_MONTHS}\s(\d{{1,2}})\b|\b{_MONTHS}\s((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\b"
)
FEWEST = 2


@dataclass(frozen=True)
class Step:
    """What a sentence says of a deed: how far it has come, if it says so, and the date that it gives."""

    sentence: Sentence
    deed: Deed | None
    when: EventMention | None
    follow: Sentence | None = None
    """The sentence behind it, where that tells how far it has come: "That was not achieved"."""
    given: Stage | None = None
    """How far it has come by this sentence as a person reads it, who linked it."""

    @property
    def source(self) -> Source:
        return self.sentence.source

    @property
    def stage(self) -> Stage | None:
        return self.deed.stage if self.deed else self.given

    @property
    def evidence(self) -> tuple[Evidence[Mention], ...]:
        parts = (self.sentence, self.follow) if self.follow else (self.sentence,)
        return tuple(one.evidence for one in parts)


def is_said_again(promise: Step, step: Step) -> bool:
    """Whether a source only makes the promise again, and nothing becomes of it."""
    if step.stage is not Stage.PLANNED or step.follow is not None:
        return False
    same_day = step.when is None or promise.when is None or step.when.when == promise.when.when
    return (
        same_day
        and promise.deed is not None
        and step.deed is not None
        and is_same_deed(step.deed, promise.deed)
    )


def is_done_to_it(promised: Deed, deed: Deed) -> bool:
    """Whether a deed is done to all that was promised: not to a part of it, a draft, or a second one."""
    # What is under way is told by how many there are: "1,700 cases".
    numbers = {stem for stem in promised.meant if stem[0].isdigit()}
    if promised.stage is Stage.UNDER_WAY and not numbers.isdisjoint(deed.meant):
        return True
    mine, other = object_of(promised), object_of(deed)
    if mine is None:
        return False
    clause = all_stems(deed.sentence, *deed.reach)
    if not mine.stems <= clause:
        return False
    qualified = other.words if other is not None else ""
    return all(
        found.lower() in mine.words.lower() for found in _ANOTHER.findall(qualified)
    ) and not _PARTLY.search(deed.sentence.words)


_ANOTHER = re.compile(
    r"\b(?:second|third|another|further|other|draft|interim|shadow|temporary)\b", re.IGNORECASE
)
_PARTLY = re.compile(
    r"\b(?:almost|nearly|partly|part|half|some|most)\sof\b|\b(?:almost|nearly|partly|half)\s"
)


def _own_things(deed: Deed) -> frozenset[frozenset[str]]:
    """The things that a deed is done to, without those of the rest of its clause."""
    things = deed.sentence.things
    own = {pair for pair, (_, start) in things.items() if deed.start <= start < deed.end}
    return frozenset(own) or frozenset(things_of(deed))


def speaks_of(promised: Deed, sentence: Sentence) -> bool:
    """Whether a sentence has so much in common with a promise's that it can only be about the same."""
    # The numbers of a date make no matter.
    numbers = {number for found in _DATE.finditer(sentence.words) for number in found.groups() if number}
    things = {pair: weight for pair, weight in things_of(promised).items() if pair.isdisjoint(numbers)}
    if sum(things[pair] for pair in things.keys() & sentence.things.keys()) >= _THINGS:
        return True
    words = in_common(promised.sentence, sentence)
    weight = sum(promised.sentence.weights[stem] for stem in words)
    return weight >= _ENOUGH and not (words - numbers).isdisjoint(promised.meant)


def stands_under_its_heading(promised: Deed, sentence: Sentence) -> bool:
    """Whether a sentence stands under the heading of a promise's paragraph, and has a word of the promise."""
    heading = promised.sentence.heading
    if not heading or sentence.heading != heading:
        return False
    shared = promised.sentence.weights.keys() & sentence.weights.keys()
    return any(promised.sentence.weights[stem] >= 1 and stem not in HOLLOW for stem in shared)


def is_told_of(promised: Deed, deed: Deed) -> bool:
    """Whether a deed is done to the very thing that is promised, and is no telling of it."""
    if _own_things(promised).isdisjoint(_own_things(deed)):
        return False
    if deed.stage is Stage.NOT_DONE and not deed.verb:
        return True
    return have_one_verb(promised, deed)


def have_one_verb(one: Deed, other: Deed) -> bool:
    """Whether two deeds are told by one verb, or each by one by which a thing comes about."""
    first, second = _canonical_verb(one.verb), _canonical_verb(other.verb)
    return first == second or (first in _BRINGING and second in _BRINGING)


def _canonical_verb(verb: str) -> str:
    return next((stem for _, stem, _ in canonical(verb.split())), verb)


# Verbs by which a thing comes about: what "will be in place" has been "published".
_BRINGING = stem_set("bringing-about")


RANK = {None: 0, Stage.PLANNED: 1, Stage.UNDER_WAY: 2, Stage.NOT_DONE: 3, Stage.DONE: 4}


def rank(step: Step) -> int:
    """How much a sentence tells of what became of it: that it was done, or not, before that it will be."""
    return RANK[step.stage]


def is_same_deed(promised: Deed, other: Deed) -> bool:
    """Whether a deed is the promised one: by all the words that tell it, or by most where they are rare."""
    meant = promised.meant
    shared = meant.keys() & other.meant.keys()
    if len(shared) < FEWEST:
        return False
    weight, whole = sum(meant[stem] for stem in shared), sum(meant.values())
    together = any(pair <= shared for pair in promised.pairs & other.pairs)
    if weight / whole >= _ALL:
        return together or weight >= _TELLING
    return together and weight / whole >= _MOST and weight >= _RARE_ENOUGH


def due_of(deed: Deed, events: Sequence[Evidence[EventMention]]) -> EventMention | None:
    """The date still to come that stands with a deed."""
    planned = [
        item.mention for item in inside(events, deed.sentence) if item.mention.status is Status.PLANNED
    ]
    return _nearest(deed.start, deed.end, planned)


def nearest_date(
    sentence: Sentence, start: int, end: int, events: Sequence[Evidence[EventMention]]
) -> EventMention | None:
    """The date of a sentence that stands nearest to a stretch of it."""
    return _nearest(start, end, [item.mention for item in inside(events, sentence)])


def _nearest(start: int, end: int, days: Iterable[EventMention]) -> EventMention | None:
    apart = [(max(start - one.passage.end, one.passage.start - end, 0), one) for one in days]
    near = [pair for pair in apart if pair[0] <= _NEAR_DATE]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def is_carried_out(deed: Deed) -> bool:
    """Whether it tells, of a thing that the sentence before speaks of, that it was done or not."""
    if deed.stage is not Stage.DONE:
        return deed.stage is Stage.NOT_DONE
    # "It was met with a shrug".
    behind = deed.sentence.words[deed.verb_end - deed.sentence.start :]
    return deed.verb in _CARRIED_OUT and not behind.startswith(" with ")
