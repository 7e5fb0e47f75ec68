"""Texts that lost their stops or closing marks are read in a time that grows with their length alone."""

from datetime import date
from time import process_time

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import JudgementMention, Mention, QuoteMention
from briefing_app.extraction.reader import read_mentions

_LENGTH, _SECONDS = 60_000, 12
"""Characters, and a time that only reading each part again for each other one would take."""
_OPENING = "Fareholm Council’s children’s services were rated inadequate by Ofsted in 2016, and "
_GRADED = "the council was rated good after it improved from inadequate in 2016 and, "
_LISTED = "leaders and care leavers were judged good and help and protection requires improvement and "


def _read(text: str) -> tuple[Mention, ...]:
    document = Document(sha256="c" * 64, text=text, reader="test", reader_version=1)
    return read_mentions(document, date(2019, 3, 14), frameworks())


@pytest.mark.parametrize(
    "piece",
    ["“It is ", '"It is ', "‘it is ", "‘it “is” ", "it is” ", "“It is late, said ", "she said he said that "],
)
def test_a_very_long_line_of_marks_is_read(piece: str) -> None:
    began = process_time()
    found = _read(piece * (_LENGTH // len(piece)))
    assert process_time() - began < _SECONDS
    assert all(isinstance(mention, QuoteMention) for mention in found)


@pytest.mark.parametrize(
    "piece", [_GRADED, _LISTED, "leadership, care leavers, help and protection, ", "good "]
)
def test_a_very_long_sentence_about_grades_is_read(piece: str) -> None:
    began = process_time()
    found = _read(_OPENING + piece * (_LENGTH // len(piece)))
    assert process_time() - began < _SECONDS
    graded = [mention for mention in found if isinstance(mention, JudgementMention)]
    assert all(len(mention.passage.exact) < len(_OPENING + piece) * 10 for mention in graded)


@pytest.mark.parametrize(
    "piece",
    [
        "Jane Doe was replaced by Joe Bloggs and she was elected leader and ",
        "she asked whether he had asked why she “said” it and ",
        "on 3 June 2018 she said, wrote: “by Friday, and said, ",
        "Beech Court, which is in Leeds, which was rated, ",
        "the new leader whose officers said ",
        "‘we are building on sand’\n\n",
    ],
)
def test_a_very_long_line_about_offices_and_words_of_then_is_read(piece: str) -> None:
    began = process_time()
    assert _read(_OPENING + piece * (_LENGTH // len(piece)))
    assert process_time() - began < _SECONDS


def test_a_grade_is_found_in_a_sentence_that_lost_its_stops() -> None:
    filler = "the weather was mild and nobody minded the walk to the hall and "
    found = _read(_OPENING + filler * 40)
    grades = [(one.area, one.grade) for one in found if isinstance(one, JudgementMention)]
    assert grades == [("overall-effectiveness", "inadequate")]


def test_the_mark_that_closes_a_single_quotation_is_found_past_the_apostrophes_of_plurals() -> None:
    texts = [
        ("He said: ‘The boys’ books are late.’", ["The boys’ books are late."]),
        ("He said: ‘The boys’ books are late.", ["The boys"]),
        ("He said: ‘it is late.”", ["it is late."]),
        ("She said: ‘never “once” was it late.’", ["never “once” was it late."]),
    ]
    for text, wanted in texts:
        quotes = [one.passage.exact for one in _read(text) if isinstance(one, QuoteMention)]
        assert quotes == wanted, text


def test_a_very_long_line_about_inspections_is_read() -> None:
    began = process_time()
    assert _read(_OPENING + "inspect " * (_LENGTH // 8))
    assert process_time() - began < _SECONDS


@pytest.mark.parametrize("space", ["\n", " ", "\t", " \n", ", ", "\u00a0"])
@pytest.mark.parametrize(
    "before",
    [
        "Leadership and management: Outstanding",
        "said Cllr Una Okafor (Lab",
        "on 3 June 2018",
        "one in",
        "£4.2",
        "“It is",
    ],
)
def test_much_white_space_is_read_behind_anything(before: str, space: str) -> None:
    gap = space * (_LENGTH // len(space))
    began = process_time()
    found = _read(
        f"Inspection dates: 3 to 14 June 2018\nOverall effectiveness: Good\n{before}{gap}once more."
    )
    assert process_time() - began < _SECONDS
    assert "3 to 14 June 2018" in [mention.passage.exact for mention in found]


_LINE = "The council will spend £3 million on roads next year and "


def test_a_line_of_a_megabyte_is_read_in_a_time_and_memory_that_grow_with_it_alone() -> None:
    """Neither what a finding keeps of its sentence nor the time per finding grows with a line."""
    took, kept = [], []
    for repeats in (2_000, 18_000):
        began = process_time()
        found = _read(_LINE * repeats)
        took.append((process_time() - began) / repeats)
        kept.append(max(len(getattr(mention, "sentence", "")) for mention in found))
        assert len(found) == 2 * repeats  # a figure and a date each
    assert took[1] < took[0] * 4
    assert kept[0] == kept[1] <= 1_000
