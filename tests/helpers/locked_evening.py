"""An evening at a locked library: what a member does in the window, until the process is killed."""

import os
import signal
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from briefing_app.app import application
from briefing_app.domain.documents import Details
from briefing_app.domain.places import PageWanted
from briefing_app.packs.plan import Plan
from briefing_app.packs.templates import templates
from briefing_app.services import reviewing
from briefing_app.services.adding import add_files
from briefing_app.services.backing_up import back_up
from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
from briefing_app.services.libraries import Library
from briefing_app.services.packing import draft
from briefing_app.services.page_pictures import PagePictures
from briefing_app.services.reading_files import Incoming
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.locked import SAYING, work_out_quickly

_WAIT = 30_000


def _until(signal_: SignalInstance) -> None:
    loop = QEventLoop()
    signal_.connect(loop.quit)
    QTimer.singleShot(_WAIT, loop.quit)
    loop.exec()


def _work(library: Library, papers: list[Path]) -> None:
    """On the worker: add, note, correct, look at a page and at a draft of a pack, and back up."""
    details = Details(title=papers[0].stem, publisher="The Paper", published="2018-11-05")
    report = add_files(library, [Incoming(papers[0], details), *map(Incoming, papers[1:])], workers=2)
    assert report.failed == ()
    held = contents(library)
    reviewing.note(library, held.quotes[0], "Zyzzogeton, says Quixhaven")
    shown = checked(library, held, date(2019, 1, 1))
    plan: Plan = templates()[0].plan
    facts = {fact.id: fact for fact in held.facts}
    draft(library, plan.request(facts.get), 400, held, shown, made=date(2019, 1, 1))
    scanned = next(source for source in held.sources if source.media_type == "application/pdf")
    PagePictures().show(library, PageWanted(scanned.sha256, 1, 0, 10, 400))
    back_up(library)


def _die_at_work(library: Library) -> None:
    """In the middle of a change that is larger than what is kept in memory."""
    library.db.execute("PRAGMA cache_size = 10")
    with library.operation("Quixhaven again") as operation:
        library.db.conn.executemany(
            "INSERT INTO operations (name, made_at, undoes) VALUES (?, '', ?)",
            [(f"Zyzzogeton {number} Brackvelde", operation) for number in range(5000)],
        )
        os.kill(os.getpid(), signal.SIGKILL)


def main(path: Path, papers: list[Path]) -> None:
    """Make a locked library, work at it, and die."""
    work_out_quickly()
    Library.create(path, SAYING).close()
    application()
    window = MainWindow(Settings())
    window.show()
    session = window.session
    session.open_first(path, SAYING)
    _until(session.changed)
    session.run(lambda library: _work(library, papers), lambda _: None)
    window.header.search.setText("zyzzogeton")
    window.searching.again()
    window.searching._on_entered()
    _until(session.found)
    window.settings.save()
    print("worked", flush=True)
    session.run(_die_at_work, lambda _: None)
    _until(session.problem)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
