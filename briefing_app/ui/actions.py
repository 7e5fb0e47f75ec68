"""Actions, shortcuts and menus, as one table, and the menu bar that is made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

TABS = (
    "Overview",
    "Judgements",
    "Quotes",
    "People",
    "Timeline",
    "Figures",
    "Checks",
    "Councils",
    "Sources",
    "Review",
    "Pack",
)
_DIGITS = 9
"""So many tabs have a digit; Review has Ctrl+R, the pack Ctrl+P."""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One thing that can be done; `job` is the key under which the window gives what does it."""

    menu: str
    words: str
    job: str
    shortcuts: tuple[str, ...] = ()
    group_start: bool = False


def _keys_of(number: int, tab: str) -> tuple[str, ...]:
    if number <= _DIGITS:
        return (f"Ctrl+{number}",)
    return ("Ctrl+R",) if tab == "Review" else ()


ACTIONS = (
    ActionEntry("&File", "&Add documents…", "add", ("Ctrl+D",)),
    ActionEntry("&File", "Paste &text…", "paste", ("Ctrl+V",)),
    ActionEntry("&File", "&Open library…", "open", ("Ctrl+O",), group_start=True),
    ActionEntry("&File", "&New library…", "new", ("Ctrl+N",)),
    ActionEntry("&File", "Open the &example", "example"),
    ActionEntry("&File", "Make &pack…", "pack", ("Ctrl+P",), group_start=True),
    ActionEntry("&File", "&Quit", "quit", ("Ctrl+Q",), group_start=True),
    ActionEntry("&Edit", "&Undo", "undo", ("Ctrl+Z",)),
    ActionEntry("&Edit", "&Redo", "redo", ("Ctrl+Shift+Z",)),
    ActionEntry("F&inding", "&Confirm, or take it back", "confirm", ("Ctrl+Return", "Ctrl+Enter")),
    ActionEntry("F&inding", "&Not right", "reject", ("Ctrl+Delete",)),
    ActionEntry("F&inding", "Co&rrect…", "correct", ("Ctrl+E",)),
    ActionEntry("F&inding", "&Star, or take it off", "star", ("Ctrl+B",), group_start=True),
    ActionEntry("F&inding", "No&te…", "note", ("Ctrl+T",)),
    ActionEntry("F&inding", "Topic…", "topic", ("Ctrl+Shift+T",)),
    ActionEntry("F&inding", "&Put into the pack", "to pack", ("Ctrl+I",)),
    ActionEntry("F&inding", "C&opy with its source", "copy", ("Ctrl+Shift+C",), group_start=True),
    ActionEntry("F&inding", "Copy as &Markdown", "copy markdown"),
    ActionEntry("&View", "&Larger text", "larger", ("Ctrl++", "Ctrl+=")),
    ActionEntry("&View", "&Smaller text", "smaller", ("Ctrl+-",)),
    ActionEntry("&View", "&Normal text", "normal", ("Ctrl+0",)),
    ActionEntry("&View", "S&ettings…", "settings", ("Ctrl+,",), group_start=True),
    ActionEntry("&Go", "&Commands…", "commands", ("Ctrl+Shift+P",)),
    ActionEntry("&Go", "&Search", "search", ("Ctrl+K", "Ctrl+F")),
    ActionEntry("&Go", "&Keep this search, or let it go", "keep search", ("Ctrl+Shift+K",)),
    ActionEntry("&Go", "Searches kept and used &last", "searches", ("Ctrl+Alt+K",)),
    ActionEntry("&Go", "&Find in the source…", "find", ("Ctrl+Shift+F",), group_start=True),
    ActionEntry("&Go", "&Next finding in the source", "next", ("F3",)),
    ActionEntry("&Go", "&Previous finding in the source", "previous", ("Shift+F3",)),
    *(
        ActionEntry(
            "&Go",
            name,
            f"tab {name}",
            _keys_of(number, name),
            group_start=number == 1,
        )
        for number, name in enumerate(TABS, 1)
    ),
    ActionEntry("&Help", "&Help", "help", ("F1",)),
    ActionEntry("&Help", "&Keyboard shortcuts", "shortcuts", ("Ctrl+F1",)),
    ActionEntry("&Help", "&About Briefing", "about"),
)
THEME_WORDS = (
    ("system", "As the s&ystem"),
    ("light", "L&ight"),
    ("dark", "&Dark"),
    ("contrast", "&High contrast, black on white"),
    ("contrast-dark", "High contrast, &white on black"),
)
"""The themes by name, as the menu calls them."""


def fill_menus(window: QMainWindow, jobs: Mapping[str, Callable[[], object]]) -> dict[str, QMenu]:
    """Make the menu bar; every entry of the table must have its job.

    Raises:
        KeyError: a job is missing.
    """
    menus: dict[str, QMenu] = {}
    for entry in ACTIONS:
        if entry.menu not in menus:
            menus[entry.menu] = window.menuBar().addMenu(entry.menu)
        menu = menus[entry.menu]
        if entry.group_start:
            menu.addSeparator()
        action = QAction(entry.words, window)
        action.setObjectName(entry.job)
        action.setShortcuts([QKeySequence(keys) for keys in entry.shortcuts])
        action.triggered.connect(jobs[entry.job])
        menu.addAction(action)
    return menus


def add_themes(menu: QMenu, chosen: str) -> QActionGroup:
    """The choice of theme at the end of a menu; the group tells which action was triggered."""
    menu.addSeparator()
    group = QActionGroup(menu)
    for name, words in THEME_WORDS:
        action = QAction(words, group, checkable=True, checked=chosen == name)
        action.setData(name)
        menu.addAction(action)
    return group


def shortcuts_in_words() -> str:
    """Every shortcut with what it does, a line each."""
    return "\n".join(
        f"{' or '.join(entry.shortcuts)}:  {entry.words.replace('&', '').rstrip('…')}"
        for entry in ACTIONS
        if entry.shortcuts
    )
