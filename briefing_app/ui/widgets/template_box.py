"""The templates from which a pack can be started, and which of them it was."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from briefing_app.packs.templates import Template, templates
from briefing_app.system.words import tr
from briefing_app.ui.widgets.choice_box import WordBox


class TemplateBox(WordBox):
    """Those that come with the program, then the user's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Choose a template"))
        self._started = ""
        self.offer(())

    def offer(self, own: Iterable[Template]) -> None:
        """Offer the templates that come with the program, and the user's own."""
        self.clear()
        for one in templates():
            self.addItem(f"{tr(one.name)} – {tr(one.about)}", one)
        for one in own:
            self.addItem(" – ".join(filter(None, (one.name, one.about))), one)
        self.show_started(self._started)

    def show_started(self, name: str) -> None:
        """Show from which template the pack was started; none where that is not known, or there no more."""
        self._started = name
        names = [self.itemData(number).name for number in range(self.count())]
        self.setCurrentIndex(names.index(name) if name in names else -1)
