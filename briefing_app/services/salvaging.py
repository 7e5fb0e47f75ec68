"""Salvaging a damaged library: what can be read of it goes into a new one, and what follows is made anew."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from briefing_app.domain.documents import Document
from briefing_app.reading.files import open_content
from briefing_app.services.adding import Progress, Step
from briefing_app.services.browsing import contents
from briefing_app.services.reading_files import read_document
from briefing_app.services.salvage_report import Salvaged
from briefing_app.store import readings, wreck_record, wreck_rest, wreck_sources
from briefing_app.store.faults import nothing_left
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, require_file, require_free, settle, unfinished
from briefing_app.store.readings import ReadFile
from briefing_app.store.wreck import Wreck
from briefing_app.store.wreck_record import Record, Trust
from briefing_app.store.wreck_sources import Left
from briefing_app.system.errors import SENSELESS, BriefingError, DamagedError
from briefing_app.system.words import tr

__all__ = ["Salvaged", "salvage"]

_TROUBLES = (DamagedError, *SENSELESS)
"""What comes of following decisions that nobody made."""
_BATCH = 50
"""Documents that are written in one go."""


class _StoppedError(Exception):
    """The user has had enough."""


def _keep_going(_step: Step) -> bool:
    return True


def salvage(
    damaged: Path, path: Path, progress: Progress = _keep_going, passphrase: str | None = None
) -> Salvaged:
    """Make a library at `path` of what can be read of a damaged one, to which nothing is written.

    Documents are read anew, from their texts or, where these are not what they were, from their files. What
    people decided is kept as far as it is whole. What had a passphrase has it again. When `progress` says
    stop nothing is made.

    Raises:
        LockedError: it opens with a passphrase only, and none was given, or another.
        BriefingError: nothing can be read of it, there is a file at `path`, or none can be made there.
    """
    require_file(damaged)
    require_free(path)
    with Wreck.of(damaged, unfinished(path), passphrase) as wreck:
        record = wreck_record.read(wreck)
        for trust in sorted(Trust, reverse=True):
            made = unfinished(path)
            try:
                told = _Salvage(wreck, record, trust, progress).into(made, passphrase)
                if told is None:
                    break
                settle(made, path)
            except _StoppedError as error:
                raise BriefingError(tr("Stopped. Nothing was made.")) from error
            except _TROUBLES:
                continue  # documents are worth more than decisions that can't be followed
            finally:
                forget(made)
            told.path = path
            return told
    raise nothing_left(damaged)


class _Salvage:
    """One attempt to make a library of what is left, which trusts decisions so far."""

    def __init__(self, wreck: Wreck, record: Record, trust: Trust, progress: Progress) -> None:
        self._wreck, self._record, self._trust, self._progress = wreck, record, trust, progress
        self._told = Salvaged(Path(), record=record.holds and trust is Trust.ALL)
        self._held: set[str] = set()
        self._numbers: dict[int, int] = {}

    def into(self, made: Path, passphrase: str | None) -> Salvaged | None:
        """Make the library and prove that it is sound; `None` where there is nothing to make it of."""
        told = self._told
        with Library.create(made, passphrase) as library:
            operation = wreck_record.write(library, self._record, self._trust)
            self._add_documents(library, operation)
            wreck_rest.take_over(self._wreck, library, operation, self._numbers)
            wreck_record.note_lost(library, operation, recorded=told.record)
            told.documents, told.decisions = readings.count(library), wreck_record.count(library)
            told.nameless = max(told.nameless, len(self._record.there - self._held) - len(told.lost))
            lost = told.lost or told.nameless or not self._record.operations
            if lost and not (told.documents or told.decisions):
                return None
            contents(library)  # whatever a window would look up in it
            library.check()
            library.gather()
        told.decisions_lost = self._record.unread + self._record.left_out(self._trust)
        told.removed_lost = self._wreck.unread[wreck_rest.SET_ASIDE]
        told.packs_lost = self._wreck.unread[wreck_rest.PACKS]
        return told

    def _add_documents(self, library: Library, operation: int) -> None:
        every = self._read(wreck_sources.numbers(self._wreck))
        while batch := list(islice(every, _BATCH)):
            with readings.continuing(library, operation):
                with readings.adding(library, operation) as add:
                    added = [(one, file.source.sha256) for one, file in batch if add(file)]
                for one, sha256 in added:
                    self._numbers[one.number] = wreck_sources.finish(library, sha256, one)
                    self._held.add(sha256)

    def _read(self, numbers: Sequence[int]) -> Iterator[tuple[Left, ReadFile]]:
        """Each source of which there is anything to read, read; the others are told of as lost."""
        for done, number in enumerate(numbers):
            one = wreck_sources.left(self._wreck, number)
            if not self._progress(Step(done, len(numbers), one.name)):
                raise _StoppedError
            document = self._document(one) if one.source else None
            if one.source is None or document is None:
                self._told.nameless += not one.name
                self._told.lost += [one.name] if one.name else []
                continue
            if one.content is None:
                self._told.without_file.append(one.name)
            if not one.whole_details:
                self._told.without_details.append(one.name)
            yield one, read_document(one.source, document, one.content or b"")

    def _document(self, one: Left) -> Document | None:
        """The text of a source as it was, or as its file gives it; `None` if neither can be had."""
        kept = one.document
        if kept is not None and one.borne_out and not one.contradicted:
            return kept
        fresh = _from_file(one)
        if kept is not None and not one.contradicted and (fresh is None or _by_another(fresh, kept)):
            return kept
        if fresh is not None and (kept is None or (fresh.text, fresh.pages) != (kept.text, kept.pages)):
            self._told.read_again.append(one.name)
        return fresh


def _from_file(one: Left) -> Document | None:
    if one.content is None or one.source is None:
        return None
    try:
        return open_content(one.content, one.source.file_name).document
    except BriefingError:
        return None


def _by_another(fresh: Document, kept: Document) -> bool:
    """Whether a text was made otherwise than it would be today, so that the two need not be the same."""
    return (fresh.reader, fresh.reader_version) != (kept.reader, kept.reader_version)
