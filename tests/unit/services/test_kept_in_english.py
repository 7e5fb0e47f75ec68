"""Packs, and what a library keeps, are in English whatever language the window speaks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing_app.services import enquiring, reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.checking import check_all, checked, in_steps
from briefing_app.services.enquiring import Asking
from briefing_app.services.extracting import extract
from briefing_app.services.packing import PackRequest, Section, draft, make_pack
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.system.words import ENGLISH, Language, speak, tr
from tests.helpers.pack_facts import REPORT
from tests.helpers.pack_texts import pdf_text
from tests.helpers.stores import looking, written
from tests.helpers.told import Story, library_of

MADE = date(2024, 11, 1)
STORIES = (
    Story("2024-03-01", "The council will publish a sufficiency strategy by the end of June."),
    Story("2024-03-04", "The council said 12 of the 48 posts (40 per cent) were vacant."),
    Story("2024-03-05", "A corporate parenting board was set up last month. Jo Hall said: “It is a start.”"),
    Story("2024-06-03", "A corporate parenting board is to be set up. Jo Hall said: “It is late.”"),
)
REQUEST = PackRequest(
    title="Fareholm", committee="Scrutiny", meeting=date(2024, 11, 5), sections=tuple(Section)
)


def bracketed(text: str, one: str, count: int) -> str:
    return f"⟦{one if count == 1 else text}⟧"


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_of(tmp_path, STORIES) as library:
        yield library


def speak_in_brackets() -> None:
    speak(Language("xx", bracketed, str))
    assert tr("Not asked yet") == "⟦Not asked yet⟧"


def test_a_pack_is_in_english(library: Library, tmp_path: Path) -> None:
    plain, spoken = tmp_path / "plain.pdf", tmp_path / "spoken.pdf"
    asked = checked(library, contents(library), MADE).enquiries[0]
    enquiring.ask(library, asked, Asking("2024-09-10", answered=False))
    make_pack(library, plain, REQUEST, made=MADE)
    speak_in_brackets()
    make_pack(library, spoken, REQUEST, made=MADE)
    text = pdf_text(spoken)
    # A sign that no face has would be printed as its name.
    assert "⟦" not in text
    assert "U+27E6" not in text
    assert "Not asked yet" in text
    assert text == pdf_text(plain)


def test_a_pack_that_is_drawn_in_the_window_is_in_english(library: Library) -> None:
    held = contents(library)
    plain = draft(library, REQUEST, 200, held, checked(library, held, MADE), made=MADE)
    speak_in_brackets()
    held = contents(library)
    assert draft(library, REQUEST, 200, held, checked(library, held, MADE), made=MADE) == plain


@pytest.mark.parametrize("by_steps", [True, False])
def test_what_a_library_keeps_is_in_english(tmp_path: Path, *, by_steps: bool) -> None:
    speak_in_brackets()
    # What was checked before is not checked again: a story of its own for each.
    own = Story("2024-07-01", f"The council met, {'step by step' if by_steps else 'at once'}.")
    with library_of(tmp_path, (*STORIES, own)) as library:
        held = contents(library)
        for _ in in_steps(library, held) if by_steps else ():
            assert tr("Open") == "⟦Open⟧"
        question = check_all(library, MADE).enquiries[0]
        enquiring.ask(library, question, Asking("2024-10-30", answered=True))
        reviewing.confirm(library, held.quotes)
        reviewing.star(library, held.facts, starred=True)
        assert reviewing.counted(held.quotes) == f"⟦{len(held.quotes)} quotes⟧"
        path = library.path
    with looking(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM operations")]
        kept = connection.execute("SELECT about, sentence FROM observations").fetchall()
        dumped = "\n".join(connection.iterdump())
    assert f"Confirm {len(held.quotes)} quotes" in names
    assert kept
    assert "⟦" not in dumped


@pytest.mark.parametrize("text", [STORIES[2].whole, REPORT])
def test_what_programs_read_is_in_english(tmp_path: Path, text: str) -> None:
    item = Incoming(written(tmp_path, text=text), published="2024-03-05")
    plain = list(extract(item))
    speak_in_brackets()
    assert list(extract(item)) == plain
