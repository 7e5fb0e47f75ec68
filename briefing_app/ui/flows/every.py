"""All flows of the window and the session that they follow, and what the entries of the menu do."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from briefing_app.ui.actions import TABS
from briefing_app.ui.flows.adding import Adding
from briefing_app.ui.flows.backups import Backups
from briefing_app.ui.flows.commanding import Commanding
from briefing_app.ui.flows.following import Following
from briefing_app.ui.flows.helping import Helping
from briefing_app.ui.flows.libraries import Libraries
from briefing_app.ui.flows.locking import Locking
from briefing_app.ui.flows.moving import Moving
from briefing_app.ui.flows.page_showing import PageShowing
from briefing_app.ui.flows.people import WhoIsWho
from briefing_app.ui.flows.removing import Removing
from briefing_app.ui.flows.reviewing import JOBS, Reviewing
from briefing_app.ui.flows.searching import Searching
from briefing_app.ui.flows.sharing import Sharing
from briefing_app.ui.flows.undoing import Undoing
from briefing_app.ui.pages.page import Page
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.ui.flows.pack_looks import PackLooks
    from briefing_app.ui.flows.packing import Packing
    from briefing_app.ui.flows.printing import Printing
    from briefing_app.ui.main_window import MainWindow

# What only one page needs comes with it: the window paints first.
# ruff: noqa: PLC0415


class Flows:
    """Those that follow the session are made at once, those of one page with it (`join`)."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.session = session = Session(window)
        notice, progress, settings = window.notice, window.progress, window.settings
        self.adding = Adding(window, session, notice, progress)
        self.adding.show_wanted.connect(self._on_show_wanted)
        self.backups = Backups(window, session, notice)
        self.libraries = Libraries(window, session, notice, progress, settings)
        self.locking = Locking(window, session, notice, progress, settings)
        self.removing = Removing(window, session, progress)
        self.helping = Helping(window, settings)
        self.commanding = Commanding(window)
        self.moving = Moving(window)
        self.following = Following(window, window.desk, settings)
        self.sharing = Sharing(window, session, notice, self.following, progress)
        self.who_is_who = WhoIsWho(window, session)
        self.undoing = Undoing(window, session, notice)
        self.reviewing = Reviewing(window, session, notice, self.following)
        self.searching = Searching(window, session, window.header, settings)
        self._joins: Mapping[str, Callable[[], object]] = {
            "overview": self._join_overview,
            "people": self._join_people,
            "checks": self._join_checks,
            "councils": self._join_councils,
            "sources": self._join_sources,
            "review": lambda: self.reviewing.join(window.review),
            "pack": lambda: (self.packing, self.pack_looks, self.printing),
            "results": lambda: self.searching.join(window.results),
            "welcome": lambda: self.libraries.join(window.welcome),
            "source": self._join_source,
        }

    def join(self, name: str, widget: QWidget) -> None:
        """Follow what is asked for on a page that was made."""
        if isinstance(widget, Page):
            self.reviewing.watch(widget.lists)
        if name in self._joins:
            self._joins[name]()

    def _join_overview(self) -> None:
        self._window.overview.tab_wanted.connect(self._window.show_tab)
        self._window.overview.speaker_wanted.connect(self._window.show_quotes_of)

    def _join_people(self) -> None:
        self.who_is_who.join(self._window.people)
        self._window.people.speaker_wanted.connect(self._window.show_quotes_of)

    def _join_checks(self) -> None:
        from briefing_app.ui.flows.checking import Checking

        Checking(self._window, self.session, self._window.checks)

    def _join_councils(self) -> None:
        from briefing_app.ui.flows.councils import Councils

        Councils(self._window, self.session, self._window.councils)
        self._window.councils.add_wanted.connect(self.adding.ask_table)
        self.session.council_read.connect(self._window.desk.order_focus)

    def _join_sources(self) -> None:
        self.removing.join(self._window.sources)
        self._window.sources.correct_wanted.connect(self.adding.correct)
        self._window.sources.add_wanted.connect(self.adding.ask)

    def _join_source(self) -> None:
        source = self._window.source
        PageShowing(self._window, self.session, source, self._window.settings)
        self.following.join(source)
        source.wanted.connect(self.session.read_source)
        source.add_wanted.connect(self.reviewing.add)
        source.nothing_selected.connect(self.reviewing.tell_to_select)

    @cached_property
    def packing(self) -> "Packing":
        from briefing_app.ui.flows.packing import Packing

        window = self._window
        parts = window.notice, window.pack, window.preview, window.progress
        return Packing(window, self.session, window.settings, *parts)

    def _on_show_wanted(self, sha256: str) -> None:
        self._window.go_to_tab("Sources")
        self._window.sources.choose(sha256)

    @cached_property
    def printing(self) -> "Printing":
        from briefing_app.ui.flows.printing import Printing

        return Printing(self._window, self.session, self._window.notice, self._window.pack)

    @cached_property
    def pack_looks(self) -> "PackLooks":
        from briefing_app.ui.flows.pack_looks import PackLooks

        return PackLooks(self._window, self.session, self._window.notice, self._window.pack)

    @cached_property
    def jobs(self) -> Mapping[str, Callable[[], object]]:
        """What does the entries of the menu."""
        window, appearance = self._window, self._window.appearance
        return {
            "add": self.adding.ask,
            "add folder": self.adding.ask_folder,
            "paste": self.adding.paste,
            **self.libraries.jobs,
            "back up": self.backups.make_now,
            "restore": self.backups.ask,
            **self.sharing.jobs,
            "passphrase": self.locking.ask,
            "empty": self.removing.empty,
            "pack": self._pack,
            "print": self._print,
            "quit": window.close,
            "undo": self.session.undo,
            "redo": self.session.redo,
            "larger": appearance.larger_text,
            "smaller": appearance.smaller_text,
            "normal": appearance.normal_text,
            "search": self.searching.enter,
            "keep search": self.searching.keep,
            "searches": self.searching.show_searches,
            "find": window.source.find_words,
            "next": partial(window.source.step, +1),
            "previous": partial(window.source.step, -1),
            **self.moving.jobs,
            "help": self.helping.show_help,
            "commands": self.commanding.show_commands,
            "settings": partial(self.helping.show_settings, appearance.again),
            "shortcuts": self.helping.show_shortcuts,
            "about": self.helping.show_about,
            **{job: partial(self.reviewing.do, job) for job in JOBS},
            **{f"tab {name}": partial(window.go_to_tab, name) for name in TABS},
        }

    def _pack(self) -> None:
        """Go to the pack; from there, make it."""
        window = self._window
        if window.is_made("pack") and window.pack.isVisible():
            window.pack.make.click()
        else:
            window.go_to_tab("Pack")

    def _print(self) -> None:
        self._window.pack.ask_to_print()

    def close(self) -> None:
        """End all work, that which is at hand last: a pack is never left half-written or half-printed."""
        self.session.close()
        if self._window.is_made("pack"):
            self.printing.finish()
