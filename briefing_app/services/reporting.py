"""What became of the files that were to be added, and how that is told in the window and the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.documents import Source
from briefing_app.system.words import tr


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files, and whether the user stopped it.

    `skipped` were there already, by their bytes; `passed_over` look like no documents. What lies in an
    archive or a mail has a path as if that were a folder. `still_restricted` were there already and are not
    for the public, which adding them again as public does not change.
    """

    added: tuple[Source, ...]
    skipped: tuple[Path, ...]
    failed: tuple[Failure, ...]
    stopped: bool = False
    passed_over: tuple[Path, ...] = ()
    still_restricted: tuple[Source, ...] = ()

    @property
    def files(self) -> int:
        """How many files it tells of."""
        return len(self.added) + len(self.skipped) + len(self.failed) + len(self.passed_over)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: a heading, and what there is under it, a line each."""

    heading: str
    lines: tuple[str, ...]


def in_a_sentence(report: AddReport) -> str:
    """The numbers of a report: "3 documents were added. 1 was there already. 2 could not be read."."""
    if report.stopped:
        return tr("Stopped. Nothing was added.")
    told = list(_rest(report))
    count = len(report.added)
    if not count and len(told) == 1:
        return tr("Nothing was added: {rest}", rest=told[0])
    if not count:
        return " ".join([tr("Nothing was added."), *told])
    return " ".join([tr("%n documents were added.", "%n document was added.", count), *told])


def _rest(report: AddReport) -> Iterator[str]:
    """What became of the files that were not added."""
    if report.skipped:
        yield tr("%n were there already.", "%n was there already.", len(report.skipped))
    if report.failed:
        yield tr("%n could not be read.", "%n could not be read.", len(report.failed))
    if report.passed_over:
        yield tr("%n are no documents.", "%n is no document.", len(report.passed_over))


def in_full(report: AddReport) -> tuple[Section, ...]:
    """Every file of a report, what needs looking at first."""
    sections = (
        Section(tr("Could not be read"), tuple(_reasons(report.failed))),
        Section(tr("Passed over, as they are no documents"), tuple(map(str, report.passed_over))),
        Section(tr("There already, the same to the byte"), tuple(map(str, report.skipped))),
        Section(tr("Added"), tuple(source.title for source in report.added)),
    )
    return tuple(section for section in sections if section.lines)


def _reasons(failed: Sequence[Failure]) -> Iterator[str]:
    """The reasons; where one names its file only by its last name, with the place of it."""
    for failure in failed:
        place = str(failure.path)
        yield failure.reason if place in failure.reason else f"{failure.reason} ({failure.path.parent})"


def as_text(report: AddReport) -> str:
    """The whole report as plain text, to be kept or sent on."""
    return told_as_text(in_a_sentence(report), in_full(report))


def told_as_text(sentence: str, sections: Iterable[Section]) -> str:
    """A sentence and what is told in full below it, as plain text."""
    parts = ["\n".join([f"{part.heading} ({len(part.lines):,})", *part.lines]) for part in sections]
    return "\n\n".join([sentence, *parts]) + "\n"
