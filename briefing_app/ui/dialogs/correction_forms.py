"""The fields in which a finding of each kind is put right."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from briefing_app.domain import edtf
from briefing_app.domain.frameworks import Framework, frameworks
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Mention,
    QuoteMention,
    Status,
    Unit,
)
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.widgets.steady import SteadyBox

_UNITS = (
    (Unit.COUNT, marked("a number")),
    (Unit.GBP, marked("pounds")),
    (Unit.PERCENT, marked("per cent")),
    (Unit.FRACTION, marked("a share, such as 0.2 for one in five")),
    (Unit.RATIO, marked("a ratio")),
    (Unit.DAYS, marked("days")),
    (Unit.WEEKS, marked("weeks")),
    (Unit.MONTHS, marked("months")),
    (Unit.YEARS, marked("years")),
    (Unit.OTHER, marked("something else")),
)
_LONGEST = 300
_LEAST_LETTERS = 12


class Form:
    """The fields of one kind; `read` gives the mention that they say, or `None` while they make no sense."""

    def __init__(self, mention: Mention) -> None:
        self.rows: list[tuple[str, QWidget]] = []
        self.mention = mention

    def problem(self) -> str:
        """Why the fields make no sense; empty if they do."""
        return ""

    def read(self) -> Mention:
        raise NotImplementedError


def _line(words: str | None, hint: str = "") -> QLineEdit:
    line = QLineEdit(words or "")
    line.setPlaceholderText(hint)
    line.setMaxLength(_LONGEST)
    return line


def _box() -> QComboBox:
    """A list that is as wide as there is room for, however long its lines are."""
    box = SteadyBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
    return box


class _QuoteForm(Form):
    def __init__(self, mention: QuoteMention, speakers: Mapping[str, str]) -> None:
        super().__init__(mention)
        self._quote = mention
        self.speaker = _box()
        self.speaker.setEditable(True)
        self.speaker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name = _line("")
        self.speaker.setLineEdit(name)
        name.returnPressed.connect(self._on_taken, Qt.ConnectionType.QueuedConnection)
        self.speaker.addItems(sorted(speakers))
        self.speaker.setCurrentText(mention.speaker or "")
        self.role = _line(mention.role, tr("Leader of the Council"))
        self._roles = {**speakers, mention.speaker or "": mention.role or ""}
        self._set = self.role.text()
        self.speaker.editTextChanged.connect(self._on_speaker_changed)
        self.rows = [(tr("&Speaker"), self.speaker), (tr("&Role then"), self.role)]

    def _on_taken(self) -> None:
        """Return took the name that was offered: typing on writes another in its place, not behind it."""
        line, completer = self.speaker.lineEdit(), self.speaker.completer()
        if line is not None and completer is not None:
            completer.setCompletionPrefix("")  # or the next Return would take the same name again
            line.selectAll()

    def _on_speaker_changed(self, name: str) -> None:
        """With somebody else comes another role, unless the user has written one.

        A name that nobody has may be another spelling: the role stays.
        """
        role = self._roles.get(name.strip())
        if role is not None and self.role.text() == self._set:
            self._set = role
            self.role.setText(role)

    @override
    def read(self) -> Mention:
        speaker, role = self.speaker.currentText().strip(), self.role.text().strip()
        return replace(self._quote, speaker=speaker or None, role=role or None)


class _FigureForm(Form):
    def __init__(self, mention: FigureMention) -> None:
        super().__init__(mention)
        self._figure = mention
        self.value = _line(" : ".join(f"{value:f}" for value in mention.values), "62100000")
        self.unit = _box()
        for unit, words in _UNITS:
            self.unit.addItem(tr(words), unit)
        self.unit.setCurrentIndex([unit for unit, _ in _UNITS].index(mention.unit))
        self.measure = _line(mention.measure, tr("spent on children’s services"))
        self.rows = [(tr("&Value"), self.value), (tr("&It is"), self.unit), (tr("Of &what"), self.measure)]

    def _values(self) -> tuple[Decimal, ...]:
        parts = self.value.text().replace(",", "").replace("£", "").replace("%", "").split(":")
        return tuple(Decimal(part.strip()) for part in parts)

    @override
    def problem(self) -> str:
        try:
            found = self._values()
        except InvalidOperation:
            found = ()
        if not found or not all(value.is_finite() for value in found):
            return tr("Write the value in figures, such as 38 or 62100000.")
        return "" if self.measure.text().strip() else tr("Say what the figure is of.")

    @override
    def read(self) -> Mention:
        unit = Unit(self.unit.currentData())
        return replace(self._figure, values=self._values(), unit=unit, measure=self.measure.text().strip())


class _EventForm(Form):
    def __init__(self, mention: EventMention) -> None:
        super().__init__(mention)
        self._event = mention
        self.when = _line(
            edtf.in_words(mention.when) if mention.when else "", tr("29 October 2018, or October 2018")
        )
        self.planned = QCheckBox(tr("It was &planned or promised then, not past"))
        self.planned.setChecked(mention.status is Status.PLANNED)
        self.event = _line(mention.event, tr("The improvement plan is in place"))
        self.rows = [
            (tr("&When"), self.when),
            ("", self.planned),
            (tr("What &happened or is to happen"), self.event),
        ]

    def _when(self) -> str | None:
        text = self.when.text().strip()
        if self._event.when and text == edtf.in_words(self._event.when):
            return self._event.when
        return edtf.from_words(text)

    @override
    def problem(self) -> str:
        if self._when() is None:
            return tr("Write the date as 29 October 2018, or October 2018 if only the month is known.")
        return "" if self.event.text().strip() else tr("Say what happened, or is to happen.")

    @override
    def read(self) -> Mention:
        when = self._when() or self._event.when
        basis = self._event.basis if when == self._event.when else marked("what you entered")
        status = Status.PLANNED if self.planned.isChecked() else Status.PAST
        return replace(self._event, when=when, status=status, event=self.event.text().strip(), basis=basis)


class _JudgementForm(Form):
    def __init__(self, mention: JudgementMention) -> None:
        super().__init__(mention)
        self._judgement = mention
        self.framework = _box()
        for framework in frameworks():
            self.framework.addItem(f"{tr(framework.title)} ({framework.inspectorate})", framework)
        self.area, self.grade = _box(), _box()
        self.framework.setCurrentIndex([one.id for one in frameworks()].index(mention.framework))
        self._fill()
        self.framework.currentIndexChanged.connect(self._fill)
        self.provider = _line(mention.provider, tr("Bradford Council"))
        inspected = edtf.in_words(mention.inspected) if mention.inspected else ""
        self.inspected = _line(inspected, tr("September 2018"))
        self.rows = [
            (tr("&Framework"), self.framework),
            (tr("&Area"), self.area),
            (tr("&Grade"), self.grade),
            (tr("&Whose service"), self.provider),
            (tr("&Inspected"), self.inspected),
        ]

    def _fill(self) -> None:
        chosen: Framework = self.framework.currentData()
        for box, items, current in (
            (self.area, [(tr(area.title), area.id) for area in chosen.areas], self._judgement.area),
            (self.grade, [(tr(grade.title), grade.id) for grade in chosen.grades], self._judgement.grade),
        ):
            box.clear()
            for words, name in items:
                box.addItem(words, name)
            box.setCurrentIndex(max(0, box.findData(current)))

    def _inspected(self) -> str | None:
        text = self.inspected.text().strip()
        same = self._judgement.inspected
        return same if same and text == edtf.in_words(same) else edtf.from_words(text)

    @override
    def problem(self) -> str:
        if self.inspected.text().strip() and self._inspected() is None:
            return tr("Write when it was inspected as September 2018, or leave it empty.")
        return ""

    @override
    def read(self) -> Mention:
        chosen: Framework = self.framework.currentData()
        return replace(
            self._judgement,
            framework=chosen.id,
            area=str(self.area.currentData()),
            grade=str(self.grade.currentData()),
            provider=self.provider.text().strip() or None,
            inspected=self._inspected() if self.inspected.text().strip() else None,
        )


def form_of(mention: Mention, speakers: Mapping[str, str]) -> Form | None:
    match mention:
        case QuoteMention():
            return _QuoteForm(mention, speakers)
        case FigureMention():
            return _FigureForm(mention)
        case EventMention():
            return _EventForm(mention)
        case JudgementMention():
            return _JudgementForm(mention)
        case _:
            return None
