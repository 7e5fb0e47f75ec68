"""Undo and redo: named in the Edit menu, offered beside what was done, and never lost in an empty field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from briefing_app.domain.nested_quotes import nested_quotes
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.session import NextStep

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.ui.session import Session
    from briefing_app.ui.widgets.notice import Notice

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)


class Undoing(QObject):
    """Between the session, the Edit menu, the notice and whatever field of the window has the focus."""

    def __init__(self, window: QWidget, session: "Session", notice: "Notice") -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        session.changed.connect(self._name_actions)
        session.marked.connect(self._name_actions)
        session.decided.connect(self._on_decided)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    @Slot(object)
    def _name_actions(self, held: "Contents") -> None:
        """Name in the Edit menu what would be taken back, and made again."""
        _name(self._window.findChild(QAction, "undo"), tr("&Undo"), held.undoable.undo)
        _name(self._window.findChild(QAction, "redo"), tr("&Redo"), held.undoable.redo)

    @Slot(str, object)
    def _on_decided(self, sentence: str, step: NextStep) -> None:
        match step:
            case NextStep.UNDO:
                self._notice.say(sentence, step=tr("Undo"), todo=self._session.undo)
            case NextStep.REDO:
                self._notice.say(sentence, step=tr("Redo"), todo=self._session.redo)
            case _:
                self._notice.say(sentence)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, _FIELDS) and now.window() is self._window:
            now.installEventFilter(self)  # once, however often it is done

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field keeps the keys of undo and redo; one in which nothing was written passes them on."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(map(event.matches, _STEPS))
            and isinstance(watched, QWidget)
            and not _has_steps(watched)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _has_steps(field: QWidget) -> bool:
    """Whether something was written in a field that can be taken back, or made again."""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isUndoAvailable() or document.isRedoAvailable()
    line = field.findChild(QLineEdit) if isinstance(field, QComboBox | QAbstractSpinBox) else field
    return isinstance(line, QLineEdit) and (line.isUndoAvailable() or line.isRedoAvailable())


def _name(action: QAction | None, verb: str, operation: str | None) -> None:
    """Name an action of the Edit menu after what it would do."""
    if action is not None:
        action.setEnabled(operation is not None)
        # An ampersand in a name is no underlined letter.
        words = f": {nested_quotes(operation).replace('&', '&&')}" if operation else ""
        action.setText(f"{verb}{words}")
