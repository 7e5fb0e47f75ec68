"""Whether an earlier pack still holds: what stands otherwise in the library now."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from briefing_app.domain import edtf
from briefing_app.services.verifying import Outcome, Verdict, Verified
from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import close_only
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.widgets.told_list import ToldList

_SIZE = (720, 520)
_ORDER = tuple(Outcome)
_OUTCOMES = {
    Outcome.CHANGED: marked("Stands otherwise now"),
    Outcome.NOT_RIGHT: marked("Marked as not right since"),
    Outcome.GONE: marked("Not in the library any more"),
    Outcome.NO_SOURCE: marked("Its document is not in the library"),
}
_NOTHING = marked("nothing")


class VerifiedDialog(SheetDialog):
    """What holds in a sentence, and below it what does not."""

    def __init__(self, found: Verified, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check a pack"))
        every = len(found.verdicts)
        self.said = plain(
            tr(
                "“{title}”, made on {date}: {count} of %n facts stand in the library as printed.",
                "“{title}”, made on {date}: {count} of %n fact stands in the library as printed.",
                every,
                title=found.title,
                date=edtf.in_words(found.made),
                count=every - len(found.differing),
            )
        )
        self.column.addWidget(self.said)
        self.list = ToldList(tr("What does not stand as printed"))
        self.list.tell(_sections(found.differing))
        self.list.setVisible(bool(found.differing))
        self.column.addWidget(self.list, 1)
        self.finish(close_only(self), *_SIZE, kept=(self.list,))


def _sections(differing: Sequence[Verdict]) -> Iterator[tuple[str, list[str]]]:
    ordered = sorted(differing, key=lambda one: _ORDER.index(one.outcome))
    for outcome, group in groupby(ordered, key=lambda one: one.outcome):
        yield tr(_OUTCOMES[outcome]), [line for one in group for line in _lines(one)]


def _lines(one: Verdict) -> Iterator[str]:
    yield f"“{one.words}” – {one.source}"
    for name, before, now in one.changes:
        yield tr(
            "{name}: {before} in the pack, {now} now",
            name=name,
            before=before or tr(_NOTHING),
            now=now or tr(_NOTHING),
        )
