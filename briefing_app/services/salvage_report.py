"""What became of a damaged library, and how that is told in the window and the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefing_app.services.reporting import Section
from briefing_app.system.words import tr


@dataclass(slots=True)
class Salvaged:
    """What came of a damaged library: the new one at `path`, and what of the old one is not in it.

    Of documents that are `lost`, neither file nor text could be read, and of `nameless` ones not even their
    titles. Of `without_file` the text is there; `read_again` were read anew from their files; of
    `without_details` no more than a title is known. `decisions` are there, `decisions_lost` are known not to
    be; without `record` those made before can't be undone.
    """

    path: Path
    documents: int = 0
    decisions: int = 0
    lost: list[str] = field(default_factory=list)
    nameless: int = 0
    without_file: list[str] = field(default_factory=list)
    read_again: list[str] = field(default_factory=list)
    without_details: list[str] = field(default_factory=list)
    decisions_lost: int = 0
    record: bool = True
    removed_lost: int = 0
    packs_lost: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether everything that was put into the library and decided in it is there."""
        lost = self.nameless + self.decisions_lost + self.removed_lost + self.packs_lost
        return self.record and not (lost or self.lost or self.without_file or self.without_details)


def in_a_sentence(told: Salvaged) -> str:
    """How much is there, and whether anything is not."""
    there = tr("%n documents were saved.", "%n document was saved.", told.documents)
    lost = len(told.lost) + told.nameless
    if lost:
        return " ".join((there, tr("%n could not be read.", "%n could not be read.", lost)))
    if not told.is_whole:
        return " ".join((there, tr("Not everything about them could be.")))
    return " ".join((there, tr("Nothing was lost.")))


def in_full(told: Salvaged) -> tuple[Section, ...]:
    """What could not be read, what is most missed first, and what was saved in another way."""
    lost = [*told.lost]
    if told.nameless:
        lost.append(
            tr("%n documents without a readable name", "%n document without a readable name", told.nameless)
        )
    sections = (
        Section(tr("Documents that could not be read; add them again if you have them"), tuple(lost)),
        Section(
            tr("Documents of which only the text was saved; add their files again if you have them"),
            tuple(told.without_file),
        ),
        Section(
            tr("Documents without their publisher and date; correct their details"),
            tuple(told.without_details),
        ),
        Section(tr("Beside documents"), tuple(_rest(told))),
        Section(tr("Documents that were read anew from their files"), tuple(told.read_again)),
    )
    return tuple(section for section in sections if section.lines)


def _rest(told: Salvaged) -> Iterator[str]:
    if told.decisions_lost:
        yield tr(
            "At least %n of your decisions (what you confirmed, corrected, noted, planned) could not be read",
            "At least %n of your decisions (what you confirmed, corrected, noted, planned) could not be read",
            told.decisions_lost,
        )
    if not told.record:
        yield tr("The record of changes is not whole: what was done before can't be undone")
    if told.removed_lost:
        yield tr(
            "%n documents that you had removed can't be brought back",
            "%n document that you had removed can't be brought back",
            told.removed_lost,
        )
    if told.packs_lost:
        yield tr(
            "It is not known any more what %n of your packs held",
            "It is not known any more what %n of your packs held",
            told.packs_lost,
        )
