"""Everything that a window says, a made-up language to know its words by, and what is data in them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from briefing_app.domain.wording import fold
from briefing_app.services.browsing import Contents
from briefing_app.services.checking import Checked
from briefing_app.system.words import Language
from briefing_app.ui.actions import ACTIONS
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.time_band import TimeBand

_VALUE = re.compile(r"({[^{}]*}|%n)")
_TAGS = re.compile(r"</?[a-z]+>")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\b[^\W\d_]\w*")
_SPOKEN = re.compile("[\uff21-\uff5a\u27e6\u27e7\n]+")
_FEWEST = 3
_END = " \n "


def _wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char.isascii() and char.isalpha() else char for char in text)


def _bracketed(text: str, one: str, count: int) -> str:
    parts = _VALUE.split(one if count == 1 else text)
    return "⟦" + "".join(part if _VALUE.fullmatch(part) else _wide(part) for part in parts) + "⟧"


BRACKETS = Language("xx", _bracketed, "{:,}".format)
"""Says everything in wide letters between ⟦ and ⟧: any other letter was not said by `tr`."""


class Data:
    """The words of a library: what is made of them alone needs no translation.

    That are `names`, titles and the like as they are, and `_FEWEST` or more words that stand side by side in
    one of the `texts`; fewer may do so by chance.
    """

    def __init__(self, names: Iterable[str | None], texts: Iterable[str]) -> None:
        self._whole = {_words(name) for name in names if name}
        passages = self._whole | {_words(text) for text in texts}
        self._texts = "".join(f"{_END}{words} " for words in passages)
        self._known: dict[str, bool] = {}

    def has(self, piece: str) -> bool:
        """Whether a piece of text is nothing but words of the library."""
        words = _words(piece)
        if words not in self._known:
            self._known[words] = words in self._whole or self._is_made_of_it(words.split())
        return self._known[words]

    def _is_made_of_it(self, words: list[str]) -> bool:
        reached = {0}
        for start in range(len(words)):
            if start in reached:
                reached.update(self._ends(words, start))
        return len(words) in reached

    def _ends(self, words: list[str], start: int) -> Iterator[int]:
        """Where a name or a passage that starts at a word can end."""
        for end in range(start + 1, len(words) + 1):
            passage = " ".join(words[start:end])
            if f" {passage} " not in self._texts:
                return
            if end - start >= _FEWEST or passage in self._whole:
                yield end


def _words(text: str) -> str:
    """A text as its words alone: marks, quotation marks and mnemonics are not compared."""
    return " ".join(_WORD.findall(fold(text)))


def data_of(held: Contents, checked: Checked | None, texts: Iterable[str], own: Iterable[str]) -> Data:
    """What a library names, its `texts`, what checks found in them, what was done; the user's `own` words."""
    found = checked.observations if checked is not None else ()
    promised = checked.promises if checked is not None else ()
    # Who promises is named by a document, by "the Council" at times.
    told = [*(one.about for one in found), *(one.who for one in promised)]
    names = [*_names(held), *told, held.undoable.undo, held.undoable.redo, *own]
    return Data(names, [*texts, *_found(checked)])


def _names(held: Contents) -> Iterator[str | None]:
    for source in held.sources:
        details = source.details
        yield from (source.title, details.publisher, details.author, source.file_name, source.label)
    for person in held.people:
        yield from (person.name, person.title, *person.other_names, *person.parties, *person.wards)
        yield from (naming.office for naming in person.namings)
    for quote in held.quotes:
        for item in quote.evidence:
            yield from (item.mention.speaker, item.mention.role)
    for judgement in held.judgements:
        yield from (item.mention.provider for item in judgement.evidence)
    for fact in (*held.quotes, *held.figures, *held.events):
        yield from (item.mention.passage.exact for item in fact.evidence)
    for figure in held.figures:
        yield from (item.mention.measure for item in figure.evidence)
    for event in held.events:
        yield from (item.mention.event for item in event.evidence)
        yield from (item.mention.basis for item in event.evidence)


def _found(checked: Checked | None) -> Iterator[str]:
    """What checks found, which a library keeps in English."""
    if checked is None:
        return
    for observation in checked.observations:
        yield observation.why
    for promise in checked.promises:
        yield from (promise.what, promise.who or "", promise.basis or "", promise.note)
    for asked in checked.enquiries:
        one = asked.enquiry
        yield from (one.question, one.known, one.missing, one.who, one.next)


def unspoken(text: str, data: Data) -> list[str]:
    """The pieces of a text that are neither in the made-up language nor data."""
    plain = unescape(_TAGS.sub("\n", text)) if text.startswith("<") else text
    pieces = (piece.strip() for piece in _SPOKEN.split(plain))
    return [piece for piece in pieces if _LETTER.search(piece) and not data.has(piece)]


def shown(root: QWidget) -> Iterator[tuple[str, str]]:
    """All that a window and what is in it say, hidden or not, each with where it is said."""
    for widget in (root, *root.findChildren(QWidget)):
        if not _is_of_qt(widget):
            where = f"{type(widget.parent()).__name__}/{type(widget).__name__}"
            yield from ((where, text) for text in (*_of_any(widget), *_own(widget)) if text)
    for action in root.findChildren(QAction):
        if not isinstance(action.parent(), QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox):
            for text in (action.text(), action.toolTip(), action.statusTip()):
                yield f"QAction {action.objectName()}", text


def _is_of_qt(widget: QWidget) -> bool:
    """Whether Qt itself made it, in words of its own or of what it belongs to."""
    above: object = widget
    while isinstance(above, QWidget):
        if isinstance(above, QCalendarWidget | QScrollBar):
            return True
        above = above.parent()
    return isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QTabBar)


def _of_any(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.windowTitle()


def _own(widget: QWidget) -> Iterator[str]:  # noqa: C901 - one case a kind
    match widget:
        case QMenu() | QGroupBox():
            yield widget.title()
        case QAbstractButton() | QLabel():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
            yield widget.text()
        case QTextEdit() | QPlainTextEdit():
            yield widget.placeholderText()
            yield widget.toPlainText()
        case QComboBox():
            yield widget.placeholderText()
            yield from _items(widget.model())
        case QTabBar():
            for number in range(widget.count()):
                yield widget.tabText(number)
                yield widget.tabToolTip(number)
                yield widget.accessibleTabName(number)
        case RowList():
            yield from _of_rows(widget)
        case QTableView():
            yield from _of_table(widget.model())
        case QListView():
            yield from _items(widget.model())
        case PictureView():
            yield from _drawn(widget)
        case TimeBand():
            yield from (name for name, _ in widget._lanes)
            yield from (item.words for item in widget.items)


def _of_rows(view: RowList) -> Iterator[str]:
    yield view._empty
    for row in view.rows:
        yield from (row.lead, row.text, row.detail, row.spoken)


def _drawn(view: PictureView) -> Iterator[str]:
    for shape in view._picture.shapes if view._picture else ():
        yield getattr(shape, "text", "")


def _items(model: QAbstractItemModel, columns: int = 1) -> Iterator[str]:
    roles = Qt.ItemDataRole
    places = [model.index(row, column) for row in range(model.rowCount()) for column in range(columns)]
    for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
        yield from (said for place in places if isinstance(said := place.data(role), str))


def _of_table(model: QAbstractItemModel) -> Iterator[str]:
    rows, columns = model.rowCount(), model.columnCount()
    yield from _items(model, columns)
    for way, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
        heads = (model.headerData(number, way) for number in range(count))
        yield from (head for head in heads if isinstance(head, str))


def keys() -> Iterator[str]:
    """The keys of all actions, as they are written in the program and on this system."""
    for written in (keys for entry in ACTIONS for keys in entry.shortcuts):
        yield written
        yield QKeySequence(written).toString(QKeySequence.SequenceFormat.NativeText)
