"""The first evening: the example, a library of one's own, or one that is there already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.helping import topics
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.sheet import sheet

_WIDEST = 560
_CHOICES = (
    (
        marked("Look at the &example"),
        marked("Bradford’s children’s services in 2018 and 2019, from five articles"),
    ),
    (marked("Start a &new library…"), marked("Empty, for the papers of your own committee")),
    (marked("&Open a library…"), marked("One that you or somebody else made")),
)


class WelcomePage(Page):
    """`example_wanted`, `new_wanted` and `open_wanted` tell which of the three was chosen."""

    example_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        heading = QLabel(tr("Welcome to Briefing"))
        heading.setProperty("heading", True)
        paper = sheet()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(paper)
        column = QVBoxLayout(paper)
        column.setContentsMargins(32, 40, 32, 24)
        column.setSpacing(8)
        column.addWidget(heading)
        for sentence in tr(topics()[0].text).splitlines():
            column.addWidget(_quiet(sentence))
        column.addSpacing(16)
        self.choices: list[QPushButton] = []
        signals = (self.example_wanted, self.new_wanted, self.open_wanted)
        for (words, about), signal in zip(_CHOICES, signals, strict=True):
            button = QPushButton(tr(words))
            button.setProperty("primary", not self.choices)
            button.setAccessibleDescription(tr(about))
            button.clicked.connect(signal)
            self.choices.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(_quiet(tr(about)))
            column.addSpacing(8)
        column.addWidget(_quiet(tr("Everything stays on this computer.")))
        column.addStretch(1)
        self.column.addWidget(scroll)
        self.start = self.choices[0]

    @override
    def show_contents(self, contents: object) -> None:
        """Nothing: a library is open, and this page is not needed any more."""


def _quiet(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("quiet", True)
    label.setMaximumWidth(_WIDEST)
    return label
