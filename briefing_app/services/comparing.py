"""What would come from another library into this one, and where the two contradict each other."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from briefing_app.domain.documents import Details, Source
from briefing_app.domain.meeting import Choice, Decided, Key, Outcome, Sides
from briefing_app.services import comparing_people, correcting, restricting
from briefing_app.services.comparing_words import Words, counted, in_words, name_of
from briefing_app.services.joining import agreed, joined
from briefing_app.services.sound_decisions import is_sound
from briefing_app.store import deciding, merging, people, set_aside, sources
from briefing_app.store.library import Library
from briefing_app.store.merging import Finding
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

__all__ = ["Choice", "Coming", "Conflict", "Found", "Part", "compared"]

_BASIS = "published_basis"
_BY_THEMSELVES = frozenset(
    (set_aside.THERE, correcting.DETAILS, people.LABEL, people.DIFFERENT, merging.MERGED)
)
"""The fields of which more is to be known than both values."""
_SAID_OF_PEOPLE = frozenset((people.CALLED, people.GIVEN))


@dataclass(frozen=True, slots=True)
class Coming:
    """A decision as it is to be: what is decided of what, as it is kept; `None` takes it away."""

    subject: str
    field: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both libraries decided differently, with both sides in words.

    `about` says what of, `theirs_taken` and `both_taken` are what each choice but "mine" decides.
    """

    field: str
    about: str
    mine: str
    theirs: str
    theirs_taken: tuple[Coming, ...]
    both_taken: tuple[Coming, ...] = ()
    default: Choice = Choice.MINE

    @property
    def name(self) -> str:
        """What the decision is called."""
        return name_of(self.field)

    @property
    def id(self) -> str:
        """What the choice is kept by from the preview to the merge: another decision is another conflict."""
        told = json.dumps([asdict(one) for one in self.theirs_taken], sort_keys=True)
        return hashlib.sha256(f"{self.mine}\n{told}".encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return tuple(Choice) if self.both_taken else (Choice.MINE, Choice.THEIRS)

    def decided(self, choice: Choice) -> tuple[Coming, ...]:
        """What a choice decides."""
        both = self.both_taken or self.theirs_taken
        return {Choice.MINE: (), Choice.THEIRS: self.theirs_taken, Choice.BOTH: both}[choice]


@dataclass(frozen=True, slots=True)
class Found:
    """What would come: documents, decisions that nothing here contradicts, and conflicts.

    `restricted` are the SHA-256 of those that are exempt or confidential. `counts` tells of the decisions
    in words; `unplaced` are decisions on words that this library's text of the document does not have.
    What comes out of a library with a passphrase into one without `unlocks`.
    """

    name: str
    documents: tuple[Source, ...] = ()
    restricted: frozenset[str] = frozenset()
    coming: tuple[Coming, ...] = ()
    counts: tuple[str, ...] = ()
    decisions: int = 0
    conflicts: tuple[Conflict, ...] = ()
    unplaced: int = 0
    unlocks: bool = False

    def __bool__(self) -> bool:
        return bool(self.documents or self.coming or self.conflicts)

    @property
    def unlocked(self) -> str:
        """What to know where a passphrase would not keep any more what it keeps."""
        if not self.unlocks:
            return ""
        return tr(
            "“{name}” has a passphrase, and the library that is open has none: whoever has its file can read"
            " what comes.",
            name=self.name,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a library: some of its sources, by SHA-256, and of its decisions."""

    sources: Collection[str]
    decided: Decided


def compared(mine: Library, theirs: Library, part: Part | None = None) -> Found:
    """What would come from another library, or from a part of one.

    Raises:
        BriefingError: the other library holds decisions that this version does not understand.
    """
    return _Comparison(mine, theirs).found(part)


@dataclass(slots=True)
class _Comparison:
    mine: Library
    theirs: Library
    here: Mapping[str, Source] = field(init=False)
    there: Mapping[str, Source] = field(init=False)
    sides: Sides = field(init=False)
    findings: dict[str, Finding] = field(init=False)
    facts: dict[str, object] = field(init=False)
    words: Words = field(init=False)
    unplaced: int = 0
    coming: list[Coming] = field(default_factory=list)
    conflicts: dict[object, Conflict] = field(default_factory=dict)

    def found(self, part: Part | None) -> Found:
        self.here, self.there = merging.every_source(self.mine), merging.every_source(self.theirs)
        self.sides = merging.sides(self.mine, self.theirs)
        if part is not None:
            self.there = {one: source for one, source in self.there.items() if one in part.sources}
            self.sides = replace(self.sides, theirs=part.decided)
        else:
            self._require_sound()
        self._place()
        subjects = {subject for subject, _ in (*self.sides.theirs, *self.sides.mine)}
        here, there = (merging.findings(one, subjects) for one in (self.mine, self.theirs))
        self.findings = {**there, **here}
        # What was rejected here has no fact here, but it may have one there.
        self.facts = {
            identity: (where, one.fact)
            for where, findings in (("there", there), ("here", here))
            for identity, one in findings.items()
            if one.fact is not None
        }
        self.words = Words(
            {**self.there, **self.here}, self.findings, {**self.sides.theirs, **self.sides.mine}
        )
        documents = list(self._documents())
        for subject, name in self.sides.keys:
            if name not in _BY_THEMSELVES:
                self._take((subject, name))
        self._details()
        self._who_is_who()
        self._gather(there)
        return self._told(documents)

    def _told(self, documents: Sequence[Source]) -> Found:
        coming = [one for one in self.coming if one.value is not None or self._is_decided_here(one)]
        groups = {(one.field, one.value, self._group(one.subject)) for one in coming}
        hashes = (one.sha256 for one in documents)
        restricted = frozenset(one for one in hashes if (one, restricting.FIELD) in self.sides.theirs)
        return Found(
            self.theirs.path.stem,
            tuple(documents),
            restricted,
            tuple(coming),
            counted((name, value) for name, value, _ in groups),
            len(groups),
            tuple(self.conflicts.values()),
            self.unplaced,
            unlocks=bool(self.theirs.passphrase and not self.mine.passphrase),
        )

    def _is_decided_here(self, one: Coming) -> bool:
        return (one.subject, one.field) in self.sides.mine

    def _group(self, subject: str) -> object:
        """What is one thing to a person: all findings of a fact."""
        return self.facts.get(subject, subject)

    def _differs(self, one: Conflict, subject: str) -> None:
        """Note a conflict; it is the same on all findings of a fact, and where sources name somebody."""
        group = people.last_word_of(subject) if one.field in _SAID_OF_PEOPLE else self._group(subject)
        key = one.field, group, one.mine, one.theirs
        known = self.conflicts.get(key)
        self.conflicts[key] = one if known is None else _added(known, one)

    def _gather(self, there: Mapping[str, Finding]) -> None:
        """Put with a conflict what the other decided in the same step on other findings of the same fact.

        Else a note that is not wanted here would come with a new document that says the same.
        """
        same: dict[object, object] = {}
        for key, conflict in self.conflicts.items():
            for one in conflict.theirs_taken:
                if one.subject in there and there[one.subject].fact is not None:
                    same[one.field, one.value, there[one.subject].fact] = key
        left = []
        for one in self.coming:
            fact = there[one.subject].fact if one.subject in there else None
            where = same.get((one.field, one.value, fact))
            if where is None or fact is None:
                left.append(one)
            else:
                self.conflicts[where] = _with(self.conflicts[where], one)
        self.coming = left

    def _require_sound(self) -> None:
        for (subject, name), value in self.sides.theirs.items():
            if not is_sound(subject, name, value):
                raise BriefingError(
                    tr(
                        "“{name}” holds a decision that Briefing can’t read. Nothing was changed;"
                        " ask for the file again.",
                        name=self.theirs.path.name,
                    )
                )

    def _place(self) -> None:
        """Hang decisions on findings that the texts here have, where another reader has made the texts."""
        differing = merging.texts_differing(self.mine, self.theirs)
        if not differing:
            return
        subjects = {subject for subject, _ in self.sides.theirs}
        wanted = {
            identity: one
            for identity, one in merging.findings(self.theirs, subjects).items()
            if one.passage.source in differing
        }
        places = _Places(self.mine, differing)
        placed: dict[Key, str] = {}
        for (subject, name), value in self.sides.theirs.items():
            moved = (
                places.moved(wanted[subject], name, value) if subject in wanted else ((subject, name), value)
            )
            if moved is None:
                self.unplaced += 1
            else:
                placed[moved[0]] = moved[1]
        self.sides = replace(self.sides, theirs=placed)

    def _documents(self) -> Iterator[Source]:
        """The sources that come; of one that was taken out here it can be chosen."""
        for sha256, source in self.there.items():
            key = sha256, set_aside.THERE
            if sha256 in self.here or (self.sides.met and key in self.sides.then):
                continue
            if self.sides.mine.get(key) == "false":
                title, gone, still = self.words.about(sha256), tr("Taken out here"), tr("Still there")
                back = (Coming(*key, "true"),)
                self._differs(
                    Conflict(set_aside.THERE, title, gone, still, back, default=Choice.THEIRS), sha256
                )
            else:
                yield source

    def _take(self, key: Key) -> None:
        outcome = self.sides.outcome(key)
        mine, theirs = self.sides.mine.get(key), self.sides.theirs.get(key)
        if outcome is Outcome.COMES:
            self.coming.append(Coming(*key, theirs))
        elif outcome is Outcome.CONFLICT:
            both = agreed(key[1], mine, theirs)
            if both is None:
                self._clash(key, mine, theirs)
            elif both != mine:
                self.coming.append(Coming(*key, both))

    def _clash(self, key: Key, mine: str | None, theirs: str | None) -> None:
        together = joined(key[1], mine, theirs)
        if together is not None and together == mine:
            return  # what the other says is said here
        self._differs(
            Conflict(
                key[1],
                self.words.about(key[0]),
                in_words(key[1], mine),
                in_words(key[1], theirs),
                (Coming(*key, theirs),),
                (Coming(*key, together),) if together is not None else (),
            ),
            key[0],
        )

    def _details(self) -> None:
        """Titles, publishers and dates, corrected or as a source was added with."""
        for sha256 in self.there:
            key = sha256, correcting.DETAILS
            if sha256 not in self.here:
                if key in self.sides.theirs:
                    self._take(key)
                continue
            mine, theirs = (_kept(one[sha256].details) for one in (self.here, self.there))
            if _same(mine, theirs):
                continue
            decided = key in self.sides.mine or key in self.sides.theirs
            if decided and self.sides.outcome(key) is not Outcome.CONFLICT:
                self._take(key)
            elif decided or not (self.sides.met and (sha256, set_aside.THERE) in self.sides.then):
                self._clash(key, mine, theirs)

    def _who_is_who(self) -> None:
        found = comparing_people.compared(self.sides)
        self.coming += [Coming(*one) for one in found.coming]
        for clash in found.clashes:
            taken = tuple(Coming(*one) for one in clash.taken)
            one = Conflict(people.LABEL, clash.about, clash.mine, clash.theirs, taken)
            self._differs(one, clash.about)


def _kept(details: Details) -> str:
    return json.dumps(asdict(details), ensure_ascii=False, sort_keys=True)


def _same(mine: str, theirs: str) -> bool:
    """Whether details say the same; how a date was worked out is no difference."""
    one, other = json.loads(mine), json.loads(theirs)
    return {**one, _BASIS: None} == {**other, _BASIS: None}


def _added(known: Conflict, one: Conflict) -> Conflict:
    return replace(
        known,
        theirs_taken=known.theirs_taken + one.theirs_taken,
        both_taken=known.both_taken + one.both_taken,
    )


def _with(known: Conflict, one: Coming) -> Conflict:
    """A conflict in which it is also chosen whether a decision comes that contradicts nothing by itself."""
    both = tuple(replace(one, value=each.value) for each in known.both_taken[:1])
    return replace(known, theirs_taken=(*known.theirs_taken, one), both_taken=(*known.both_taken, *both))


class _Places:
    """Findings of the other library in the texts that this one has of the same sources."""

    def __init__(self, mine: Library, sha256s: Iterable[str]) -> None:
        self._texts = {sha256: sources.document(mine, sha256).text for sha256 in sha256s}
        self._here: dict[tuple[str, str, int, int], list[str]] = {}
        for one in merging.findings(mine).values():
            place = one.passage
            if place.source in self._texts:
                known = self._here.setdefault((one.kind, place.source, place.start, place.end), [])
                known.append(one.identity)

    def moved(self, finding: Finding, name: str, value: str) -> tuple[Key, str] | None:
        """A decision on the finding that has the words here; `None` if there is none, or several."""
        place = finding.passage.found_in(self._texts[finding.passage.source])
        if place is None:
            return None
        if name == deciding.OWN:
            own = replace(deciding.finding_of(json.loads(value)), passage=place)
            kept: Any = deciding.to_keep(own)
            return (own.identity, name), json.dumps(kept, ensure_ascii=False, sort_keys=True)
        known = self._here.get((finding.kind, place.source, place.start, place.end), [])
        return ((known[0], name), value) if len(known) == 1 else None
