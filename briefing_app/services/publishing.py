"""What a public pack may draw on: what a library would hold, had its restricted sources never been added."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from briefing_app.domain.deciding import Mark
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.checking import Checked, checked
from briefing_app.services.enquiring import Asked
from briefing_app.store.library import Library
from briefing_app.store.withholding import without

__all__ = ["Public", "public", "withheld"]

Place = tuple[str, int, int]
Places = frozenset[Place]
_QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Public:
    """What a library holds and what checks find in it, both without its restricted sources."""

    contents: Contents
    checked: Checked


def withheld(held: Contents) -> frozenset[str]:
    """The SHA-256 of the restricted sources that are in a library now."""
    return frozenset(source.sha256 for source in held.sources if source.sha256 in held.restricted)


def public(library: Library, held: Contents, shown: Checked, on: date) -> Public:
    """What is public of a library, of which the contents and what checks found in all of it are known.

    Facts, the names of those who speak and what checks find are worked out as if the restricted sources had
    never been there; that is done once for each state of the library. Of what checks find then, what is not
    so in the light of all sources goes, and so does a promise, or a question that a member worded, that
    rests on a restricted source too. The member's own questions stay, like everything else that is a
    member's own words.

    Raises:
        BriefingError: the library can't be written, or another window is writing it: nothing is guessed.
    """
    closed = withheld(held)
    if not closed:
        return Public(held, shown)
    key = public, closed, on
    if key not in held.kept:
        held.kept[key] = _worked_out(library, closed, on)
    known = held.kept[key]
    if not isinstance(known, Public):
        raise TypeError(f"not what was kept: {known!r}")
    seen = replace(
        known.contents,
        marks=_marks(known.contents.facts, held, closed),
        plan=held.plan,
        searches=held.searches,
        undoable=held.undoable,
        restricted=held.restricted,
    )
    return Public(seen, _still_so(known.checked, shown, closed))


def _worked_out(library: Library, closed: frozenset[str], on: date) -> Public:
    with without(library, closed) as view:
        open_ones = contents(view)
        return Public(open_ones, checked(view, open_ones, on))


def _marks(facts: Iterable[AnyFact], held: Contents, closed: frozenset[str]) -> Mapping[UUID, Mark]:
    """What was decided of public facts; one that lost a passage may have another identity."""
    shared = (fact for fact in held.facts if fact.id in held.marks and _rests_on(fact.sources, closed))
    by_mention = {item.mention.id: held.marks[fact.id] for fact in shared for item in fact.evidence}
    found = {}
    for fact in facts:
        mark = held.marks.get(fact.id) or (by_mention.get(fact.lead.id) if by_mention else None)
        if mark is not None:
            found[fact.id] = mark
    return found


def _rests_on(sources: Iterable[Source], closed: frozenset[str]) -> bool:
    return any(source.sha256 in closed for source in sources)


class _Told:
    """What checks found in all sources: each thing by its kind and the places of its passages."""

    def __init__(self, things: Iterable[tuple[str, Places]]) -> None:
        self._at: dict[tuple[str, Place], list[Places]] = defaultdict(list)
        for kind, places in things:
            for place in places:
                self._at[kind, place].append(places)

    def has(self, kind: str, places: Places) -> bool:
        """Whether one thing of a kind rests on all of some places, and maybe on more."""
        return any(places <= known for known in self._at.get((kind, next(iter(places))), ()))


def _places(items: Iterable[Evidence[Mention]]) -> Places:
    return frozenset(item.place for item in items)


def _still_so(known: Checked, shown: Checked, closed: frozenset[str]) -> Checked:
    """Of what checks find in public sources, what they find in all of them as well.

    What shows only while a source is missing would be false, and a member who read it would know: that a
    promise is overdue of which the confidential paper says that it was kept.
    """
    told = _Told(
        [
            *((str(one.check), _places(one.evidence)) for one in shown.observations),
            *((_QUESTION, _places(one.enquiry.evidence)) for one in shown.enquiries),
        ]
    )
    promises = {one.id for one in shown.promises if not _rests_on(one.sources, closed)}
    worded = {one.id for one in shown.enquiries if one.reworded and _is_shared(one, closed)}
    return replace(
        known,
        observations=tuple(
            one for one in known.observations if told.has(str(one.check), _places(one.evidence))
        ),
        promises=tuple(one for one in known.promises if one.id in promises),
        enquiries=tuple(one for one in known.enquiries if one.own or _is_open(one, told, worded)),
    )


def _is_shared(one: Asked, closed: frozenset[str]) -> bool:
    return _rests_on((item.source for item in one.enquiry.evidence), closed)


def _is_open(one: Asked, told: _Told, worded: Collection[UUID]) -> bool:
    """Whether a question follows from public passages, in words for which no other was read."""
    places = _places(one.enquiry.evidence)
    return bool(places) and one.id not in worded and told.has(_QUESTION, places)
