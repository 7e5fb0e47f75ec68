"""Actions, shortcuts and menus, as one table, and the menu bar that is made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from briefing_app.system.words import marked, tr

TABS = (
    marked("Overview"),
    marked("Judgements"),
    marked("Quotes"),
    marked("People"),
    marked("Timeline"),
    marked("Figures"),
    marked("Checks"),
    marked("Councils"),
    marked("Sources"),
    marked("Review"),
    marked("Pack"),
)
_DIGITS = 9
"""So many tabs have a digit; Review has Ctrl+R, the pack Ctrl+P."""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One thing that can be done; `job` is the key under which the window gives what does it.

    `also` are everyday words for it, by which the palette of commands finds it too.
    """

    menu: str
    words: str
    job: str
    shortcuts: tuple[str, ...] = ()
    group_start: bool = False
    also: str = ""


def _keys_of(number: int, tab: str) -> tuple[str, ...]:
    if number <= _DIGITS:
        return (f"Ctrl+{number}",)
    return ("Ctrl+R",) if tab == "Review" else ()


_FILE = marked("&File")
_EDIT = marked("&Edit")
_FINDING = marked("F&inding")
_VIEW = marked("&View")
_GO = marked("&Go")
_HELP = marked("&Help")

ACTIONS = (
    ActionEntry(_FILE, marked("&Add documents…"), "add", ("Ctrl+D",), also=marked("import file upload")),
    ActionEntry(
        _FILE, marked("Add a &folder…"), "add folder", ("Ctrl+Shift+D",), also=marked("import directory")
    ),
    ActionEntry(_FILE, marked("Paste &text…"), "paste", ("Ctrl+V",)),
    ActionEntry(_FILE, marked("&Open library…"), "open", ("Ctrl+O",), group_start=True),
    ActionEntry(_FILE, marked("&New library…"), "new", ("Ctrl+N",), also=marked("create")),
    ActionEntry(_FILE, marked("Open the &example"), "example"),
    ActionEntry(_FILE, marked("E&xport a part…"), "export", group_start=True, also=marked("share send part")),
    ActionEntry(
        _FILE, marked("&Merge with another library…"), "merge", also=marked("combine import another")
    ),
    ActionEntry(_FILE, marked("&Back up now"), "back up", group_start=True, also=marked("copy safe")),
    ActionEntry(_FILE, marked("Re&store a backup…"), "restore", also=marked("bring back recover")),
    ActionEntry(
        _FILE, marked("Sal&vage a damaged library…"), "salvage", also=marked("repair broken recover")
    ),
    ActionEntry(_FILE, marked("Pass&phrase…"), "passphrase", also=marked("password lock encrypt")),
    ActionEntry(_FILE, marked("Empty &what was removed…"), "empty", also=marked("delete for good bin")),
    ActionEntry(
        _FILE,
        marked("Make pac&k…"),
        "pack",
        ("Ctrl+P",),
        group_start=True,
        also=marked("report PDF briefing"),
    ),
    ActionEntry(_FILE, marked("P&rint pack…"), "print"),
    ActionEntry(_FILE, marked("&Quit"), "quit", ("Ctrl+Q",), group_start=True, also=marked("exit close")),
    ActionEntry(_EDIT, marked("&Undo"), "undo", ("Ctrl+Z",), also=marked("take back revert")),
    ActionEntry(_EDIT, marked("&Redo"), "redo", ("Ctrl+Shift+Z",), also=marked("again repeat")),
    ActionEntry(
        _FINDING,
        marked("&Confirm, or take it back"),
        "confirm",
        ("Ctrl+Return", "Ctrl+Enter"),
        also=marked("right approve tick"),
    ),
    ActionEntry(
        _FINDING, marked("&Not right"), "reject", ("Ctrl+Delete",), also=marked("wrong delete remove dismiss")
    ),
    ActionEntry(_FINDING, marked("Co&rrect…"), "correct", ("Ctrl+E",), also=marked("edit change speaker")),
    ActionEntry(
        _FINDING,
        marked("&Star, or take it off"),
        "star",
        ("Ctrl+B",),
        group_start=True,
        also=marked("favourite bookmark"),
    ),
    ActionEntry(_FINDING, marked("No&te…"), "note", ("Ctrl+T",), also=marked("comment annotate")),
    ActionEntry(_FINDING, marked("Top&ic…"), "topic", ("Ctrl+Shift+T",), also=marked("tag label")),
    ActionEntry(_FINDING, marked("&Put into the pack"), "to pack", ("Ctrl+I",)),
    ActionEntry(
        _FINDING,
        marked("C&opy with its source"),
        "copy",
        ("Ctrl+Shift+C",),
        group_start=True,
        also=marked("cite citation reference"),
    ),
    ActionEntry(_FINDING, marked("Copy as &Markdown"), "copy markdown"),
    ActionEntry(
        _VIEW, marked("&Larger text"), "larger", ("Ctrl++", "Ctrl+="), also=marked("zoom in bigger font size")
    ),
    ActionEntry(_VIEW, marked("&Smaller text"), "smaller", ("Ctrl+-",), also=marked("zoom out font size")),
    ActionEntry(_VIEW, marked("&Normal text"), "normal", ("Ctrl+0",), also=marked("reset font size")),
    ActionEntry(
        _VIEW,
        marked("S&ettings…"),
        "settings",
        ("Ctrl+,",),
        group_start=True,
        also=marked("options preferences language colours backups folder"),
    ),
    ActionEntry(_GO, marked("&Commands…"), "commands", ("Ctrl+Shift+P",)),
    ActionEntry(_GO, marked("&Search"), "search", ("Ctrl+K", "Ctrl+F"), also=marked("look for query")),
    ActionEntry(
        _GO,
        marked("&Keep this search, or let it go"),
        "keep search",
        ("Ctrl+Shift+K",),
        also=marked("save bookmark"),
    ),
    ActionEntry(
        _GO,
        marked("Searches kept and used &last"),
        "searches",
        ("Ctrl+Alt+K",),
        also=marked("history recent saved"),
    ),
    ActionEntry(_GO, marked("&Find in the source…"), "find", ("Ctrl+Shift+F",), group_start=True),
    ActionEntry(_GO, marked("&Next finding in the source"), "next", ("F3",)),
    ActionEntry(_GO, marked("&Previous finding in the source"), "previous", ("Shift+F3",)),
    *(
        ActionEntry(
            _GO,
            name,
            f"tab {name}",
            _keys_of(number, name),
            group_start=number == 1,
        )
        for number, name in enumerate(TABS, 1)
    ),
    ActionEntry(
        _GO,
        marked("Between page and so&urce"),
        "other pane",
        ("F6", "Shift+F6"),
        group_start=True,
        also=marked("switch pane list text"),
    ),
    ActionEntry(_GO, marked("Ne&xt page"), "next page", ("Ctrl+Tab", "Ctrl+PgDown"), also=marked("tab")),
    ActionEntry(
        _GO, marked("Pre&vious page"), "previous page", ("Ctrl+Shift+Tab", "Ctrl+PgUp"), also=marked("tab")
    ),
    ActionEntry(_HELP, marked("&Help"), "help", ("F1",), also=marked("manual glossary terms")),
    ActionEntry(_HELP, marked("&Keyboard shortcuts"), "shortcuts", ("Ctrl+F1",), also=marked("keys hotkeys")),
    ActionEntry(_HELP, marked("&About Briefing"), "about", also=marked("version")),
)
THEME_WORDS = (
    ("system", marked("As the s&ystem")),
    ("light", marked("L&ight")),
    ("dark", marked("&Dark")),
    ("contrast", marked("&High contrast, black on white")),
    ("contrast-dark", marked("High contrast, &white on black")),
)
"""The themes by name, as the menu calls them."""


def fill_menus(window: QMainWindow, do: Callable[[str], object]) -> dict[str, QMenu]:
    """Make the menu bar; `do` is told the job of the entry that was chosen."""
    menus: dict[str, QMenu] = {}
    for entry in ACTIONS:
        if entry.menu not in menus:
            menus[entry.menu] = window.menuBar().addMenu(tr(entry.menu))
        menu = menus[entry.menu]
        if entry.group_start:
            menu.addSeparator()
        action = QAction(tr(entry.words), window)
        action.setObjectName(entry.job)
        action.setShortcuts([QKeySequence(keys) for keys in entry.shortcuts])
        action.setProperty("also", tr(entry.also) if entry.also else "")
        action.triggered.connect(partial(do, entry.job))
        menu.addAction(action)
    return menus


def add_themes(menu: QMenu, chosen: str) -> QActionGroup:
    """The choice of theme at the end of a menu; the group tells which action was triggered."""
    menu.addSeparator()
    group = QActionGroup(menu)
    for name, words in THEME_WORDS:
        action = QAction(tr(words), group, checkable=True, checked=chosen == name)
        action.setData(name)
        action.setObjectName(f"theme {name}")
        action.setProperty("within", tr("Colours"))
        action.setProperty("also", tr("theme mode"))
        menu.addAction(action)
    return group


def shortcuts_by_menu() -> list[tuple[str, list[str]]]:
    """Every shortcut with what it does, a line each, under the names of the menus."""
    either = " " + tr("or", "between two shortcuts") + " "
    found: dict[str, list[str]] = {}
    for entry in ACTIONS:
        if entry.shortcuts:
            words = tr(entry.words).replace("&", "").rstrip("…")
            found.setdefault(entry.menu, []).append(f"{either.join(entry.shortcuts)}:  {words}")
    return [(tr(menu).replace("&", ""), lines) for menu, lines in found.items()]
