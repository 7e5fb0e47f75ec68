"""From what a person chose, dropped or pasted to documents to add: folders and archives looked through."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing_app.reading.containers import ARCHIVE_SUFFIX, archive
from briefing_app.reading.files import is_readable
from briefing_app.reading.formats import SUFFIXES, TABLE_SUFFIXES
from briefing_app.services.proposing import propose_details
from briefing_app.services.reading_files import Incoming, inside, opened
from briefing_app.services.reporting import AddReport, Failure
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

PASTED = "Pasted text.txt"
"""The file name of what came without one."""


def name_patterns(*, tables: bool = False) -> str:
    """The names that documents and archives of them have, for a dialog that lists files: "*.docx *.pdf".

    With `tables`, only those of tables.
    """
    suffixes = TABLE_SUFFIXES if tables else {*SUFFIXES, ARCHIVE_SUFFIX}
    return " ".join(f"*{suffix}" for suffix in sorted(suffixes) if suffix)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The documents among what was chosen, what looks like none, and what could not be looked into."""

    files: tuple[Incoming, ...]
    passed_over: tuple[Path, ...] = ()
    failed: tuple[Failure, ...] = ()

    def completed(self, report: AddReport) -> AddReport:
        """The report on the files, with what did not come so far."""
        if report.stopped:
            return report
        return replace(
            report,
            failed=(*self.failed, *report.failed),
            passed_over=(*self.passed_over, *report.passed_over),
        )


@dataclass(slots=True)
class _Found:
    """What has been come upon so far."""

    files: list[Incoming] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)


def chosen_files(paths: Iterable[Path]) -> Chosen:
    """The documents among the paths, folders and zip archives looked through, hidden files apart.

    A folder without any stands for itself beside other paths: adding it will say what is wrong, and
    the others are added.

    Raises:
        BriefingError: a folder without a document is all that there is.
    """
    chosen, found = list(paths), _Found()
    for path in chosen:
        before = len(found.files), len(found.failed)
        if not _is_folder(path):
            _take(path, found)
            continue
        for file in _inside(path, found):
            _take(file, found)
        if (len(found.files), len(found.failed)) == before:
            if len(chosen) == 1:
                raise BriefingError(
                    tr("There is no text document in “{folder}”. Choose another folder.", folder=path)
                )
            found.files.append(Incoming(path))
    return Chosen(tuple(found.files), tuple(found.passed_over), tuple(found.failed))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # opening it will say what is wrong


def _inside(folder: Path, found: _Found) -> Iterator[Path]:
    """The files in a folder that look like documents, in order."""

    def closed(error: OSError) -> None:
        sentence = tr(
            "The folder “{folder}” can't be looked into: {reason}. Check that you may open it.",
            folder=error.filename,
            reason=error.strerror,
        )
        found.failed.append(Failure(Path(error.filename), sentence))

    documents: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = [Path(place, name) for name in names if not name.startswith(".")]
        documents += [file for file in files if is_readable(file)]
        found.passed_over += sorted(file for file in files if not is_readable(file))
    yield from sorted(documents)


def _take(path: Path, found: _Found) -> None:
    """Take a file, or the documents in it if it is an archive."""
    try:
        parts = archive(path)
    except BriefingError as error:
        found.failed.append(Failure(path, str(error)))
        return
    size = _size(path)
    if parts is None:
        found.files.append(Incoming(path, size=size))
        return
    if not parts.names:
        sentence = tr("There is no text document in “{name}”. Choose another file.", name=path.name)
        found.failed.append(Failure(path, sentence))
    # How large each is is known once it is unpacked.
    each = size // max(len(parts.names), 1)
    found.files += [Incoming(path, member=name, size=each) for name in parts.names]
    found.passed_over += [inside(path, name) for name in parts.others]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0  # opening it will say what is wrong


def pasted(text: str) -> Incoming:
    """Text that was pasted, as a document without a file."""
    # Half a character, as some programs put on the clipboard, is a sign of loss.
    content = text.encode("utf-8", errors="replace")
    return Incoming(Path(PASTED), content=content, size=len(content))


def with_details(files: Iterable[Incoming]) -> Sequence[Incoming]:
    """The files with what their texts suggest about them, for the user to correct.

    A file that can't be read has no details: adding it will say why.
    """
    return [_with_details(item) for item in files]


def _with_details(item: Incoming) -> Incoming:
    try:
        found = opened(item)
    except BriefingError:
        return item
    return replace(item, details=propose_details(found.document, found.name), seen=found.document.sha256)
