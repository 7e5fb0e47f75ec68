"""A reference to a source with pages says the page, as it is printed and as it is counted."""

from collections.abc import Sequence

import pytest

from briefing_app.domain.documents import Page
from briefing_app.packs.citations import Citations
from tests.helpers import pack_facts
from tests.helpers.pack_facts import NEWS, NEWS_SOURCE, TEXTS

QUOTE = pack_facts.quotes()[0]
FIGURES = pack_facts.figures()[:2]
MIDDLE = NEWS.index("38 vacancies")


def pages(*labels: str | None) -> tuple[Page, ...]:
    """The news as pages of which the second begins with the figures."""
    starts = [0, MIDDLE, len(NEWS)]
    return tuple(
        Page(number=number, label=label, start=starts[number - 1], end=starts[number])
        for number, label in enumerate(labels, start=1)
    )


def cited(known: Sequence[Page]) -> tuple[list[str], list[str]]:
    """What references to the quote and to both figures say, and the places in the list of sources."""
    citations = Citations((QUOTE, *FIGURES), TEXTS, {NEWS_SOURCE.sha256: known})
    labels = [reference.label for fact in (QUOTE, *FIGURES) for reference in citations.references(fact)]
    return labels, [place.place for place in citations.entries()[0].places]


@pytest.mark.parametrize(
    ("labels", "references", "places"),
    [
        ((None, None), ["[1 p. 1]", "[1 p. 2]", "[1 p. 2]"], ["p. 1", "p. 2"]),
        (("1", "2"), ["[1 p. 1]", "[1 p. 2]", "[1 p. 2]"], ["p. 1", "p. 2"]),
        (("iv", "v"), ["[1 p. iv]", "[1 p. v]", "[1 p. v]"], ["p. iv (PDF page 1)", "p. v (PDF page 2)"]),
        # A cover without a number is not mistaken for the first numbered page.
        ((None, "1"), ["[1 PDF p. 1]", "[1 p. 1]", "[1 p. 1]"], ["PDF p. 1", "p. 1 (PDF page 2)"]),
    ],
)
def test_a_reference_says_the_page(
    labels: list[str | None], references: list[str], places: list[str]
) -> None:
    found = cited(pages(*labels))
    plain = [[words.replace("\N{NO-BREAK SPACE}", " ") for words in part] for part in found]
    assert plain == [references, places]


def test_a_source_without_pages_keeps_its_paragraphs() -> None:
    references, places = cited(())
    assert [label.partition("¶")[1] for label in references] == ["¶"] * 3
    assert all(place.startswith("¶") for place in places)


def test_a_passage_that_is_gone_from_the_text_is_given_by_its_character() -> None:
    citations = Citations(
        (QUOTE,), {NEWS_SOURCE.sha256: "Another text."}, {NEWS_SOURCE.sha256: pages("1", "2")}
    )
    (reference,) = citations.references(QUOTE)
    assert reference.place.startswith("character")
    assert citations.entries()[0].places[0].place.startswith("character")
