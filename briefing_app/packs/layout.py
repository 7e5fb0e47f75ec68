"""How a pack is set: its paper, the size of its letters, and whether it is pages, cards or a single page."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The paper that a pack is printed on, upright."""

    A4 = "A4"
    A5 = "A5"


class Form(StrEnum):
    """How the content of a pack is put on its pages."""

    SECTIONS = "sections"
    """Section after section."""
    SHEET = "sheet"
    """Section after section, with lines to write on below what is to be asked."""
    CARDS = "cards"
    """One idea after the other, none torn apart, with the seconds that it takes to say it."""
    ONE_PAGE = "one page"
    """As much as goes on one side, by rank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a pack is set.

    With `large_print` no letter is smaller than 18 points. With `passages` the list of sources prints every
    passage in its context, without it only where it stands, but that with `once` it prints those whose words
    no line of the pack has: so all words stand once.
    """

    paper: Paper = Paper.A4
    large_print: bool = False
    form: Form = Form.SECTIONS
    passages: bool = True
    once: bool = False
