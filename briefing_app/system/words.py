"""What the program says, in the language of the window.

Every room may use it and none needs Qt for it: the app gives the catalogue (`speak`). Sentences stand in the
code in English; `packaging/translations.py` gathers them for translators.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

Find = Callable[[str, str, int], str]
"""From an English text, what tells it apart (or its singular) and a count, or -1: its translation, or ""."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its code as in BCP 47 ("cy"), its catalogue and how it writes a number."""

    code: str
    find: Find
    number: Callable[[int], str]


ENGLISH = Language("en", lambda _text, _one, _count: "", "{:,}".format)
_spoken = ENGLISH
_in_english: ContextVar[bool] = ContextVar("in_english", default=False)


def speak(language: Language) -> None:
    """Say everything in this language from now on."""
    global _spoken  # noqa: PLW0603 - one window speaks one language
    _spoken = language


def language() -> Language:
    """The language that is spoken here and now."""
    return ENGLISH if _in_english.get() else _spoken


@contextmanager
def in_english() -> Iterator[None]:
    """Everything that is said within it is in English: what is kept in a library, what a pack prints."""
    token = _in_english.set(True)
    try:
        yield
    finally:
        _in_english.reset(token)


def tr(text: str, one: str = "", count: int = -1, /, **values: object) -> str:
    """A text in the language that is spoken, English where the catalogue lacks it.

    With a `count`, `text` is the plural and `one` the singular, and "%n" in them is the number:
    `tr("%n quotes", "%n quote", 3)`. Without, `one` says which of two meanings a word has here:
    `tr("Open", "not yet answered")`. "{name}" in the text is the value of that name, which is data: braces in
    it mean nothing.
    """
    spoken = language()
    said = spoken.find(text, one, count) or (one if count == 1 else text)
    if count >= 0:
        said = said.replace("%n", spoken.number(count))
    return said.format_map(values) if values else said


def marked(text: str) -> str:
    """The text itself, marked for the catalogue: what uses it says `tr` when it is shown."""
    return text
