"""Whether what a pack says still holds in a library: by the facts that travel in its PDF."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing_app.domain.mentions import Kind, Mention
from briefing_app.packs.embedded import Held, Stated, place_of, read_facts, says
from briefing_app.packs.preview import attached
from briefing_app.services.browsing import Contents, contents
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr


class Outcome(StrEnum):
    """How a line of a pack stands with a library."""

    HOLDS = "holds"
    CHANGED = "changed"
    NOT_RIGHT = "marked as not right"
    GONE = "not in the library"
    NO_SOURCE = "its source is not in the library"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A line of a pack, how it stands, and for what changed: what, in the pack and now."""

    kind: Kind
    words: str
    source: str
    outcome: Outcome
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """A pack by its title and the day on which it was made, with a verdict on each of its facts."""

    title: str
    made: str
    verdicts: tuple[Verdict, ...]

    @property
    def differing(self) -> tuple[Verdict, ...]:
        """What does not stand as the pack has it."""
        return tuple(one for one in self.verdicts if one.outcome is not Outcome.HOLDS)


def verify(library: Library, path: Path) -> Verified:
    """Compare the facts in a pack with those of a library.

    Raises:
        BriefingError: the file can't be read, or is no pack with facts in it.
    """
    held = _held(path)
    comparing = _Comparing(contents(library), held)
    return Verified(held.title, held.made, tuple(map(comparing.verdict, held.facts)))


class _Comparing:
    """A library as it is now, beside what a pack holds."""

    def __init__(self, now: Contents, held: Held) -> None:
        mentions = [item.mention for fact in now.facts for item in fact.evidence]
        self._by_identity = {mention.identity: mention for mention in mentions}
        self._by_place = {place_of(mention): mention for mention in mentions}
        self._rejected = {place_of(item.mention) for fact in now.rejected for item in fact.evidence}
        self._sources = {source.sha256 for source in now.sources}
        self._held = held

    def verdict(self, one: Stated) -> Verdict:
        """How a line of the pack stands."""
        kind, source, _, _ = one.place
        title = self._held.sources.get(source, "")
        # What was corrected may have another identity, and stands at its place.
        mention = self._by_identity.get(one.identity) or self._by_place.get(one.place)
        if source not in self._sources:
            outcome = Outcome.NO_SOURCE
        elif mention is None:
            outcome = Outcome.NOT_RIGHT if one.place in self._rejected else Outcome.GONE
        else:
            changes = _changes(one, mention)
            outcome = Outcome.CHANGED if changes else Outcome.HOLDS
            return Verdict(kind, one.words, title, outcome, changes)
        return Verdict(kind, one.words, title, outcome)


def _changes(one: Stated, mention: Mention) -> tuple[tuple[str, str, str], ...]:
    """What is read otherwise now: its name, as it was in the pack, and as it is."""
    told = says(mention)
    found = ((name, before, told.get(name, "")) for name, before in one.says.items())
    return tuple((name, before, now) for name, before, now in found if before != now)


def _held(path: Path) -> Held:
    try:
        content = attached(path)
    except OSError as error:
        raise BriefingError(tr("“{path}” can’t be read: {problem}.", path=path, problem=error)) from error
    try:
        return read_facts(content)
    except ValueError as error:
        raise BriefingError(
            tr(
                "“{name}” carries no facts that could be compared: it is a pack without any, or no pack of"
                " Briefing’s.",
                name=path.name,
            )
        ) from error
