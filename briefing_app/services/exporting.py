"""A part of a library as a file of its own, to be merged with another member's: only what was chosen gets in.

It is built from nothing, never by taking out: so neither what was removed, nor the record of changes, nor a
decision on a source that was not chosen can be left in it.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.meeting import Decided, Key
from briefing_app.services import checking, correcting, restricting
from briefing_app.services.comparing import Part, compared
from briefing_app.services.comparing_words import counted
from briefing_app.services.merging import Heard, take_in
from briefing_app.store import backups, deciding, merging, people
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, settle, unfinished
from briefing_app.store.merging import Finding
from briefing_app.store.set_aside import THERE
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

__all__ = ["Outline", "export", "outline", "restricted_of"]

_OF_SOURCES = frozenset((correcting.DETAILS, restricting.FIELD))
_OF_FINDINGS = frozenset((deciding.REVIEW, deciding.CORRECTION, deciding.STAR, deciding.NOTE, deciding.TOPIC))
_OF_LIBRARIES = frozenset((THERE, merging.MERGED))
_HANGING = _OF_SOURCES | _OF_FINDINGS | people.FIELDS | {deciding.OWN, checking.DISMISSED}
"""The fields of which each decision hangs on sources."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What a part holds: how many documents, how many of them restricted, and the decisions in words.

    `whole` is whether it is all of the library, with the questions, searches and plan that hang on no source.
    """

    documents: int
    restricted: int
    counts: tuple[str, ...]
    whole: bool


def restricted_of(library: Library, chosen: Collection[str] | None = None) -> frozenset[str]:
    """Which of the chosen sources, or of all, are exempt or confidential."""
    there = merging.every_source(library).keys()
    marked = restricting.restrictions(library).keys() & there
    return frozenset(marked if chosen is None else marked & set(chosen))


def outline(library: Library, chosen: Collection[str] | None, *, restricted: bool) -> Outline:
    """What would be exported: of the chosen sources, or of all, with or without the restricted ones."""
    part, whole = _part(library, chosen, restricted=restricted)
    findings = merging.findings(library, {subject for subject, _ in part.decided})
    groups = {
        (field, value, _fact(findings.get(subject)) or subject)
        for (subject, field), value in part.decided.items()
    }
    marked = restricted_of(library, part.sources)
    told = counted((field, value) for field, value, _ in groups)
    return Outline(len(part.sources), len(marked), told, whole)


def _fact(finding: Finding | None) -> int | None:
    return None if finding is None else finding.fact


def export(
    library: Library,
    path: Path,
    chosen: Collection[str] | None,
    *,
    restricted: bool | None = None,
    heard: Heard | None = None,
) -> Outline:
    """Write the chosen sources, or all, with all that hangs on them, into a new library; gives what is in it.

    `restricted` says whether exempt and confidential ones go with it, and must be said where there are any.

    Raises:
        DamagedError: the library is damaged.
        BriefingError: it was not said, nothing is chosen, or the file exists or can't be written.
    """
    library.require_sound()
    marked = restricted_of(library, chosen)
    if marked and restricted is None:
        raise BriefingError(
            tr(
                "%n of the documents are exempt or confidential. Say whether they are to be in it.",
                "One of the documents is exempt or confidential. Say whether it is to be in it.",
                len(marked),
            )
        )
    part, _ = _part(library, chosen, restricted=bool(restricted))
    if not part.sources:
        raise BriefingError(tr("There is no document to export. Choose at least one."))
    made = unfinished(path)
    try:
        _write(library, made, part, heard)
        settle(made, path)
    finally:
        forget(made)
    return outline(library, chosen, restricted=bool(restricted))


def _write(library: Library, path: Path, part: Part, heard: Heard | None) -> None:
    with Library.create(path) as made:
        with made.operation(f"Part of “{library.path.stem}”") as operation:
            found = compared(made, library, part)
            listens = {"heard": heard} if heard else {}
            take_in(made, library, operation, found, found.coming, **listens)
        backups.make_portable(made)
    backups.prove(path)


def _part(library: Library, chosen: Collection[str] | None, *, restricted: bool) -> tuple[Part, bool]:
    """The part that is to be written, and whether it is all there is."""
    there = merging.every_source(library).keys()
    wanted = there if chosen is None else there & set(chosen)
    if not restricted:
        wanted -= restricted_of(library)
    whole = wanted == there
    return Part(wanted, dict(_decided(library, merging.decisions(library), wanted, whole=whole))), whole


def _decided(
    library: Library, decided: Decided, wanted: Collection[str], *, whole: bool
) -> Iterator[tuple[Key, str]]:
    """The decisions that go with some sources; what hangs on none goes only with all of them."""
    findings = merging.findings(library, {subject for subject, _ in decided})
    observed = merging.observed_in(library)
    for (subject, field), value in decided.items():
        if field == people.DIFFERENT:
            yield from _refusal(value, wanted)
        elif field in _HANGING:
            if _sources_of(subject, field, value, findings, observed) <= set(wanted):
                yield (subject, field), value
        elif whole and field not in _OF_LIBRARIES:
            yield (subject, field), value


_NOWHERE = frozenset(("",))
"""The source of what can't be told to be of any: it is never among those that were chosen."""


def _sources_of(
    subject: str,
    field: str,
    value: str,
    findings: Mapping[str, Finding],
    observed: Mapping[str, frozenset[str]],
) -> frozenset[str]:
    """The sources that a decision hangs on."""
    if field in _OF_SOURCES:
        return frozenset((subject,))
    if field in people.OF_NAMINGS:
        return frozenset((_source_of(subject),))
    if field == deciding.OWN:
        return frozenset((json.loads(value)["passage"][0],))
    if field == checking.DISMISSED:
        return observed.get(subject.partition("|")[2], _NOWHERE)
    finding = findings.get(subject)
    return _NOWHERE if finding is None else frozenset((finding.passage.source,))


def _source_of(naming: str) -> str:
    return naming.partition("|")[0]


def _refusal(value: str, wanted: Collection[str]) -> Iterator[tuple[Key, str]]:
    """That two are not the same, as far as both speak in the chosen sources."""
    kept = json.loads(value)
    one, other = (_within(kept[side], wanted) for side in ("one", "other"))
    if one and other:
        subject, sides = people.refusal(one, other)
        yield (subject, people.DIFFERENT), json.dumps(sides, ensure_ascii=False, sort_keys=True)


def _within(namings: Iterable[str], wanted: Collection[str]) -> list[str]:
    return [naming for naming in namings if _source_of(naming) in wanted]
