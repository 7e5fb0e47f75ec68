"""Words that trigger: what is tried only there is what the whole text holds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extraction.dates import finder
from briefing_app.extraction.figures import quantities
from briefing_app.extraction.text.triggers import Triggers, within
from briefing_app.extraction.text.words import Wording

_READERS = ((finder.TRIGGERS, finder._PLACE), (quantities.TRIGGERS, quantities._START))
_PIECES = st.sampled_from(
    (
        *(
            "March",
            "may",
            "MONDAY",
            "St",
            "New",
            "Year’s",
            "twenty-one",
            "Half",
            "a",
            "An",
            "third",
            "hundred",
        ),
        *(
            "hundred",
            "from now",
            "ago",
            "earlier",
            "£",
            "€5",
            "½",
            "2½",
            "1,234.5",
            "2018-19",
            "Q3",
            "10.30pm",
        ),
        *(
            "x5",
            " ",
            "  ",
            "\n",
            "-",
            "–",
            "’",
            "'",
            ".",
            ",",
            "/",
            "_",
            "“",
            "(",
            "word",
            "é",
            "\u0301",
            "the",
        ),
    )
)


def _spans(found: list[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


@pytest.mark.parametrize(("triggers", "pattern"), _READERS, ids=("dates", "figures"))
@given(pieces=st.lists(_PIECES, max_size=25), spaced=st.booleans())
def test_trying_only_triggers_finds_all(
    triggers: Triggers, pattern: re.Pattern[str], pieces: list[str], *, spaced: bool
) -> None:
    text = (" " if spaced else "").join(pieces)
    places = triggers.places(Wording(text))
    assert _spans(list(triggers.matches(text, 0, len(text), places))) == _spans(list(pattern.finditer(text)))


def test_only_places_within_are_tried() -> None:
    text = "In March, twelve; in May, thirteen."
    places = finder.TRIGGERS.places(Wording(text))
    here = within(places, 17, len(text))
    found = finder.TRIGGERS.matches(text, 17, len(text), here)
    assert [match.group() for match in found] == ["May"]


def test_words_stand_where_they_are_said_to() -> None:
    text = "“It’s the council’s well-known plan,” she said (in 2018–19)."
    wording = Wording(text)
    spans = zip(wording.starts, wording.ends, strict=True)
    assert [text[start:end] for start, end in spans] == wording.texts
    assert wording.texts[:5] == ["It’s", "the", "council’s", "well-known", "plan"]


def test_a_text_without_words_has_none() -> None:
    for text in ("", " “” \n"):
        wording = Wording(text)
        assert (wording.texts, wording.starts, wording.ends) == ([], [], [])
