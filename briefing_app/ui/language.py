"""The language of the window: which there are, and how its catalogue comes to be spoken."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QLocale, QTranslator

from briefing_app.system import words
from briefing_app.system.places import resource

LANGUAGES = {"en": "English", "cy": "Cymraeg"}
"""The languages of the window by code, each by its own name; all but English have a catalogue."""


def wanted(chosen: str, system: Iterable[str]) -> str:
    """The code of the language to speak: the one chosen, else the system's first that there is."""
    if chosen in LANGUAGES:
        return chosen
    known = (name.partition("-")[0] for name in system)
    return next((code for code in known if code in LANGUAGES), "en")


def speak(code: str) -> None:
    """Let the whole program speak a language; numbers follow its customs.

    Raises:
        KeyError: there is no such language.
    """
    name = {"en": QLocale.Language.English, "cy": QLocale.Language.Welsh}[code]
    locale = QLocale(name, QLocale.Country.UnitedKingdom)
    QLocale.setDefault(locale)
    if code == "en":
        words.speak(words.ENGLISH)
        return
    catalogue = QTranslator()
    catalogue.load(str(resource("translations", f"briefing_{code}.qm")))
    words.speak(words.Language(code, partial(_find, catalogue), locale.toString))


def _find(catalogue: QTranslator, text: str, one: str, count: int) -> str:
    return catalogue.translate("", text, one or None, count) or ""
