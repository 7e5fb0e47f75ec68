"""Colours, type and shape of the window: tokens of resources/themes as a palette and a style sheet."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from briefing_app.domain.tones import GRADE_MARKS
from briefing_app.system.places import resource

THEMES = ("light", "dark", "contrast", "contrast-dark")
_STYLE = "fusion"
SANS, SERIF = "Source Sans 3", "Source Serif 4"
# Sizes in points at 100 %, as steps of one scale.
_SCALE = {"small": 9.0, "quiet": 9.75, "body": 11.25, "lead": 13.5, "title": 16.5, "display": 21.0}


class Theme:
    """The tokens of one theme at one size of text; `scale` 1.0 is 100 %, `compact` brings rows closer."""

    def __init__(self, name: str, scale: float = 1.0, *, compact: bool = False) -> None:
        self.name = name
        self.scale = scale
        self.compact = compact
        self._colours = _tokens(name)

    def colour(self, token: str) -> QColor:
        return QColor(self._colours[token])

    def font(self, size: str = "body", *, bold: bool = False, serif: bool = False) -> QFont:
        """A font of the scale: small, quiet, body, lead, title or display."""
        font = QFont(SERIF if serif else SANS)
        font.setPointSizeF(_SCALE[size] * self.scale)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def px(self, points: float) -> int:
        """A length of the 4-pixel grid, growing with the text."""
        return round(points * max(1.0, self.scale))

    @property
    def icon_size(self) -> QSize:
        """The size of an icon beside text."""
        return QSize(self.px(18), self.px(18))

    def icon(self, name: str) -> QIcon:
        """One of the line icons, in the theme's secondary ink."""
        return _icon(name, self._colours["ink-2"])

    def palette(self) -> QPalette:
        role, colour = QPalette.ColorRole, self.colour
        palette = QPalette()
        for place, token in (
            (role.Window, "canvas"),
            (role.WindowText, "ink"),
            (role.Base, "paper"),
            (role.AlternateBase, "canvas"),
            (role.Text, "ink"),
            (role.Button, "paper"),
            (role.ButtonText, "ink"),
            (role.PlaceholderText, "hint"),
            (role.Highlight, "accent-soft"),
            (role.HighlightedText, "ink"),
            (role.Link, "accent"),
            (role.ToolTipBase, "paper"),
            (role.ToolTipText, "ink"),
            (role.Mid, "line"),
            (role.Accent, "accent"),
        ):
            palette.setColor(place, colour(token))
        for place in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, place, colour("ink-2"))
        return palette

    def apply(self, app: QApplication) -> None:
        """Dress the whole application."""
        # Once only: with a style sheet the style has another name, and every widget would be dressed twice.
        if app.property("dressed") is None:
            app.setStyle(_STYLE)
            app.setProperty("dressed", True)
        app.setFont(self.font())
        app.setPalette(self.palette())
        app.setStyleSheet(self._style_sheet())

    def _style_sheet(self) -> str:
        sheet = resource("themes", "window.qss").read_text(encoding="utf-8")
        if self.is_contrast:
            sheet += resource("themes", "contrast.qss").read_text(encoding="utf-8")
        for token, value in self._colours.items():
            sheet = sheet.replace(f"@{token};", f"{value};").replace(f"@{token} ", f"{value} ")
        for size, points in _SCALE.items():
            sheet = sheet.replace(f"@size-{size};", f"{points * self.scale:.2f}pt;")
        sheet = re.sub(r"@px-(\d+)", lambda found: f"{self.px(int(found[1]))}px", sheet)
        # Qt draws a square where a corner is rounder than half of what it belongs to.
        for name, across in (("free", self.px(16) + 2), ("chosen", self.px(10) + 2 * self.px(4))):
            sheet = sheet.replace(f"@round-{name}", f"{across // 2}px")
        ground = "dark" if self.is_dark else "light"
        for name, kind in (("chevron-down", self.name), ("check", ground)):
            sheet = sheet.replace(f"@{name}", resource("icons", f"{name}-{kind}.svg").as_posix())
        return sheet

    @property
    def is_dark(self) -> bool:
        """Whether it has light words on a dark ground."""
        return self.name.endswith("dark")

    @property
    def is_contrast(self) -> bool:
        """Whether it is one of those with the highest contrast."""
        return self.name.startswith("contrast")


def grade_mark(tone: str) -> str:
    """The symbol that tells a grade apart without colour."""
    return GRADE_MARKS.get(tone, "●")


def system_theme() -> str:
    """Light or dark, with high contrast or not, as the system is set."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast-dark" if dark else "contrast"
    return "dark" if dark else "light"


def load_fonts() -> None:
    """Make the program's own fonts known to Qt: a system may have none at all."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


@cache
def _tokens(name: str) -> Mapping[str, str]:
    return {
        key: str(value)
        for key, value in tomllib.loads(resource("themes", f"{name}.toml").read_text()).items()
    }


@cache
def _icon(name: str, colour: str) -> QIcon:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    icon = QIcon()
    for pixels in (18, 36, 64, 128):
        pixmap = QPixmap(QSize(pixels, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
