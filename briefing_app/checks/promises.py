"""Promises: what was to be done, by when, and what later sources say became of it.

A promise and what became of it are linked by what is done: all the words that tell it, or most of them
where they are rare; a person can refuse a link, or add one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import chain
from uuid import UUID

from briefing_app.checks.counts import is_same_count
from briefing_app.checks.deeds import MOVED, Deed, Stage, deeds
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.later import Later, Wanted
from briefing_app.checks.links import FEWEST, Step, due_of, is_same_deed
from briefing_app.checks.marks import people_in
from briefing_app.checks.material import Material
from briefing_app.domain import edtf
from briefing_app.domain.identities import identity_in
from briefing_app.domain.mentions import EventMention
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence
from briefing_app.domain.word_sets import word_set
from briefing_app.domain.wording import fold

_NAMESPACE = UUID("3d1f2c55-7f0e-5b0e-8a52-6d1c9c2f7a31")
_EMPTY_VERBS, _NEVER_VERBS = word_set("promising-nothing"), word_set("promising-nothing-by-a-day")
_NOBODY = re.compile(
    r"\b(?:you|who|(?<!young\s)people|someone|everyone|nobody|anyone|things|there|that|this|some|others)\s(?:[a-z]+ly\s)?$",
    re.IGNORECASE,
)
# "Staff were nervous about how the changes | would be made": nobody says there that they will.
_ASKED = re.compile(
    r"\b(?:about|asked?|asking|wonder(?:s|ed|ing)?|questioned|unclear|unsure|know|knew)\s"
    r"(?:how|whether|what|when|if)\b[^.;]*$",
    re.IGNORECASE,
)
# "A plan that details how the service | aims to turn itself around": nobody says there that it will.
_WRITTEN = re.compile(
    r"\b(?:details?|detailing|describ(?:es?|ing)|explain(?:s|ing))\show\s[^.;]*$", re.IGNORECASE
)
# "It | will give us a better chance": what comes of something is no promise, unless it is to come by a day.
_IT, _EFFECTS = (
    re.compile(r"\b(?:it|they|these)\s$", re.IGNORECASE),
    ("give", "help", "mean", "allow", "enable", "let"),
)
# "It | will take at least eighteen months" warns, and promises nothing.
_IT_ALONE = re.compile(r"\b(?:it|this|that|which)\s$", re.IGNORECASE)
_TAKES_TIME = re.compile(r"(?:[\w’']+\s){0,2}?take\s(?:[\w-]+\s){0,4}?(?:days?|weeks?|months?|years?)\b")
_OPENING = re.compile(r"^[\W_]*(?:(?:and|but|so|also)\s)?", re.IGNORECASE)
_PLEDGES = re.compile(
    r"\b(?:we|i|council|authority|service|department|cabinet|committee|board|trust|government|state|ofsted|inspectors?"
    r"|it|leaders?|director|executive|partnership|commissioner|adviser)(?:[’']|\s(?:[a-z]+ly\s|also\s|now\s)?)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|pledged|promised|confirmed|added|heard|explained|hoped|vowed|agreed)\b"
)


class Standing(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    DONE = "done"
    LATE = "late"
    SLIPPED = "slipped"
    NOT_DONE = "not done"
    UNDER_WAY = "under way"
    OVERDUE = "overdue"
    SPOKEN_OF = "spoken of"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


# The same promises are made out again, whenever a document is added.
@lru_cache(maxsize=20_000)
def _identity(words: str) -> UUID:
    return UUID(identity_in(_NAMESPACE, fold(words)))


@dataclass(frozen=True)
class Promise:
    """What is to be done, as sources say it, the earliest first; and what later ones say of it, in order."""

    deed: Deed
    said: tuple[Step, ...]
    later: tuple[Step, ...] = ()

    @cached_property
    def id(self) -> UUID:
        """An identity that it keeps when documents are read again."""
        return _identity(self.deed.words)

    @property
    def words(self) -> str:
        """The clause that makes it, in the document's words."""
        first, last = self.deed.reach
        sentence = self.deed.sentence
        clause = sentence.words[first - sentence.start : last - sentence.start]
        clause = " ".join((clause + _closing(clause, sentence.words[last - sentence.start :])).split())
        return _OPENING.sub("", clause) or clause

    @property
    def is_pledge(self) -> bool:
        """Whether it is one who can keep it that says "will": the council, a board, "we"."""
        sentence = self.deed.sentence
        before = sentence.words[: self.deed.verb_start - sentence.start]
        return bool(_PLEDGES.search(before)) and self.deed.stage is Stage.PLANNED

    @cached_property
    def due(self) -> EventMention | None:
        """The date by which it was first to be done."""
        return next((step.when for step in self.said if step.when), None)


def _closing(clause: str, behind: str) -> str:
    """The mark right behind a clause that closes what it quotes: "would open “no later than June | ”"."""
    opened = clause.count("“") > clause.count("”") or clause.count('"') % 2 == 1
    return behind[:1] if opened and behind[:1] in ("”", '"') else ""


def promises(material: Material) -> tuple[Promise, ...]:
    """All promises in some sources, in the order in which they were made, with what became of them.

    What is under way is promised too: to be finished.
    """
    later = Later(material)
    papers = {paper.source.sha256 for paper in material.papers}
    made: dict[str, list[tuple[Promise, list[Step]]]] = defaultdict(list)
    # An inspectorate asks for what is to be done, and promises nothing.
    of_sources = (_WANTED.of(*one) for one in material.readings.items() if one[0] not in papers)
    for wanted in sorted(chain.from_iterable(of_sources), key=lambda one: _order(one.step.sentence)):
        step, deed = wanted.step, wanted.deed
        same = made[wanted.heaviest]
        steps = next((steps for one, steps in same if _is_one(one, steps, step, material.councils)), None)
        if steps is None:
            same.append((Promise(deed, (step,), later.of(wanted)), [step]))
        else:
            steps.append(step)
    every = (replace(one, said=tuple(steps)) for one, steps in chain.from_iterable(made.values()))
    told: dict[tuple[object, ...], Promise] = {}
    first_told: dict[tuple[object, ...], tuple[object, ...]] = {}
    for one in sorted(every, key=lambda one: _order(one.deed.sentence)):
        # Of one clause that promises two things, both are one promise in its words.
        key = _clause(one)
        first = first_told.get(key, key)
        before = told.setdefault(first, one)
        if before is not one:
            told[first] = replace(before, later=tuple(dict.fromkeys((*before.later, *one.later))))
        for step in one.said:
            if step.deed is not None:
                first_told.setdefault(_clause(Promise(step.deed, (step,))), first)
    return tuple(told.values())


def _clause(promise: Promise) -> tuple[object, ...]:
    """The clause that makes a promise: its place and its words."""
    return *_order(promise.deed.sentence), promise.words


def _wanted(reading: Reading) -> tuple[Wanted, ...]:
    """The promises of a source."""
    people = people_in(reading.sentences)
    return tuple(
        Wanted(step, deed, people)
        for sentence in reading.sentences
        for deed in deeds(sentence)
        if deed.stage in (Stage.PLANNED, Stage.UNDER_WAY)
        and _is_promise(step := Step(sentence, deed, due_of(deed, reading.events)))
    )


_WANTED = PerSource(_wanted)


def _order(sentence: Sentence) -> tuple[str, str, int]:
    return sentence.source.published or "", sentence.source.sha256, sentence.start


def _is_promise(step: Step) -> bool:
    """Whether somebody is to do something: enough is said of it, and it is not "people" or "you"."""
    deed = step.deed
    if deed is None or deed.verb in (_NEVER_VERBS if step.when else _EMPTY_VERBS):
        return False
    before = step.sentence.words[: deed.verb_start - step.sentence.start]
    if _ASKED.search(before) or (not step.when and _WRITTEN.search(before)):
        return False
    if deed.verb in _EFFECTS and not step.when and _IT.search(before):
        return False
    if _IT_ALONE.search(before) and _TAKES_TIME.match(
        step.sentence.words, deed.verb_start - step.sentence.start
    ):
        return False
    if _NOBODY.search(before) or (deed.is_conditional and not step.when and not _TOLD.search(before)):
        return False
    return len(deed.meant) >= FEWEST or (bool(deed.meant) and step.when is not None)


def _is_one(promise: Promise, said: Sequence[Step], step: Step, councils: Councils) -> bool:
    """Whether a promise is made again: the same is to be done, by the same day as far as days are given."""
    deed = step.deed
    if deed is None or deed.stage is not promise.deed.stage:
        return False
    same = is_same_deed(promise.deed, deed) and is_same_deed(deed, promise.deed)
    if not same and not is_same_count(promise.deed, deed):
        return False
    due = next((one.when for one in said if one.when), None) if step.when is not None else None
    same_day = due is None or step.when is None or due.when == step.when.when
    return same_day and councils.are_one([promise.said[0].source], [step.source])


def standing(promise: Promise, on: date) -> Standing:
    """What became of a promise, as far as its sources say, seen on a day."""
    due = edtf.bounds(promise.due.when).upper if promise.due else None
    stages = {step.stage for step in promise.later}
    if Stage.DONE in stages:
        return _kept(promise, due)
    missed = [step for step in promise.later if step.stage is Stage.NOT_DONE]
    if missed:
        telling = (step.deed.sentence if step.deed else step.sentence for step in missed)
        moved = any(MOVED.search(sentence.words) for sentence in telling)
        return Standing.SLIPPED if moved else Standing.NOT_DONE
    if any(moves(step, due) for step in promise.later):
        return Standing.SLIPPED
    if Stage.UNDER_WAY in stages:
        return Standing.UNDER_WAY
    if due is not None and due < on:
        return Standing.SPOKEN_OF if _are_after(promise.later, due) else Standing.OVERDUE
    return Standing.AHEAD if due is not None else Standing.UNKNOWN


def _are_after(steps: Iterable[Step], due: date) -> bool:
    """Whether a source that came out after a day speaks of it."""
    days = (edtf.as_day(step.source.published) for step in steps)
    return any(day is not None and day > due for day in days)


def moves(step: Step, due: date | None) -> bool:
    """Whether a later source gives a later date, or a person says that it does."""
    if step.given is Stage.PLANNED:
        return True
    if due is None or step.stage is not Stage.PLANNED or step.when is None:
        return False
    lower = edtf.bounds(step.when.when).lower
    # "By the end of September", told again in December, is the September of before.
    return lower is not None and lower > due and (lower.month, lower.year - 1) != (due.month, due.year)


def _kept(promise: Promise, due: date | None) -> Standing:
    if due is None:
        return Standing.DONE
    for step in promise.later:
        if step.stage is not Stage.DONE:
            continue
        published = edtf.as_day(step.source.published)
        if published is not None and published <= due:
            return Standing.KEPT
        span = edtf.bounds(step.when.when) if step.when else None
        if span and span.upper is not None and span.upper <= due:
            return Standing.KEPT
        if span and span.lower is not None and span.lower > due:
            return Standing.LATE
    return Standing.DONE
