"""Bars of comparable figures: from zero, in proportion, with their words."""

from decimal import Decimal

import pytest

from briefing_app.domain.facts import Figure
from briefing_app.domain.mentions import Unit
from briefing_app.pictures.figure_chart import figure_chart
from briefing_app.pictures.shapes import Picture, Rect, Words
from briefing_app.pictures.words import number_in_words, value_in_words
from tests.helpers import pack_facts


def half_em(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.55 if bold else 0.5)


def a_figure(exact: str, values: list[str], unit: Unit, qualifier: str | None = None) -> Figure:
    return pack_facts.figure(
        pack_facts.NEWS_SOURCE,
        exact,
        values,
        unit,
        "vacancies in the service",
        qualifier,
        text=f"It was {exact}.",
    )


def bars(picture: Picture) -> list[Rect]:
    return [shape for shape in picture.shapes if isinstance(shape, Rect)]


def test_bars_start_at_zero_in_proportion() -> None:
    many, few = bars(figure_chart(pack_facts.figures()[:2], 400.0, half_em))
    assert many.x == few.x == 0.0
    assert few.width / many.width == pytest.approx(5 / 38)


def test_words_name_measure_value_and_source() -> None:
    figures = pack_facts.figures()[:2]
    picture = figure_chart(figures, 400.0, half_em)
    for figure in figures:
        said = [s.text for s in picture.shapes if isinstance(s, Words) and s.fact == figure.id]
        assert any(figure.lead.measure[1:] in text for text in said)
        assert value_in_words(figure.lead) in said
        assert figure.source.label in said
        assert value_in_words(figure.lead) in picture.description


def test_what_several_bars_measure_is_said_once() -> None:
    figures = [a_figure(value, [value], Unit.COUNT) for value in ("38", "5", "7")]
    picture = figure_chart([*figures, pack_facts.figures()[0]], 400.0, half_em)
    said = [shape.text for shape in picture.shapes if isinstance(shape, Words)]
    assert said.count("Vacancies in the service") == 1
    first, second, third, other = (bar.y for bar in bars(picture))
    assert third - second == pytest.approx(second - first)
    assert other - third > second - first


def test_everything_stays_inside() -> None:
    picture = figure_chart(pack_facts.figures()[:2], 160.0, half_em)
    for shape in picture.shapes:
        if isinstance(shape, Words):
            assert shape.x + half_em(shape.text, shape.size, shape.bold) <= 160.01
            assert shape.y <= picture.height


def test_parts_of_a_whole_are_pieces_of_one_bar() -> None:
    first, second = bars(figure_chart([pack_facts.figures()[7]], 400.0, half_em))
    assert first.x + first.width == pytest.approx(second.x)
    assert first.width / second.width == pytest.approx(1.5)
    assert first.fill != second.fill


@pytest.mark.parametrize(("values", "widths"), [(["0", "0"], [0, 0]), (["-5", "5"], [1, 1])])
def test_zero_and_less(values: list[str], widths: list[int]) -> None:
    drawn = bars(figure_chart([a_figure(v, [v], Unit.COUNT) for v in values], 400.0, half_em))
    assert [bool(bar.width) for bar in drawn] == [bool(width) for width in widths]
    if widths[0]:
        assert drawn[0].x + drawn[0].width == pytest.approx(drawn[1].x)


def test_different_units_are_refused() -> None:
    with pytest.raises(ValueError, match="one unit"):
        figure_chart([pack_facts.figures()[0], pack_facts.figures()[2]], 400.0, half_em)
    with pytest.raises(ValueError, match="one unit"):
        figure_chart([], 400.0, half_em)


SAID = [
    ("£62.1 million", ["62100000"], Unit.GBP, None, "£62.1 million"),
    ("62.1", ["62100000"], Unit.GBP, None, "£62.1 million"),
    ("1,250", ["1250"], Unit.GBP, None, "£1,250"),
    ("12.5", ["12.5"], Unit.GBP, None, "£12.50"),
    ("6.2 per cent", ["6.2"], Unit.PERCENT, None, "6.2 per cent"),
    ("six", ["6"], Unit.PERCENT, None, "6%"),
    ("1,700", ["1700"], Unit.COUNT, "over", "over 1,700"),
    ("over 1,700", ["1700"], Unit.COUNT, "over", "over 1,700"),
    ("one\nfifth", ["0.2"], Unit.FRACTION, "around", "around one fifth"),
    ("60 to 40 per cent", ["60", "40"], Unit.RATIO, None, "60 to 40 per cent"),
    ("70", ["70"], Unit.DAYS, None, "70 days"),
    ("one", ["1"], Unit.MONTHS, None, "1 month"),
    ("x" * 60, ["60", "40"], Unit.RATIO, None, "60 : 40"),
    ("x" * 60, ["0.333"], Unit.FRACTION, None, "one third"),
    ("x" * 60, ["0.45"], Unit.FRACTION, None, "45%"),
    ("x" * 60, ["1700"], Unit.COUNT, None, "1,700"),
]


@pytest.mark.parametrize(("exact", "values", "unit", "qualifier", "words"), SAID)
def test_a_value_in_words(
    exact: str, values: list[str], unit: Unit, qualifier: str | None, words: str
) -> None:
    assert value_in_words(a_figure(exact, values, unit, qualifier).lead) == words


@pytest.mark.parametrize(
    ("value", "words"), [("1700", "1,700"), ("6.20", "6.2"), ("1E+3", "1,000"), ("100", "100")]
)
def test_a_number_in_words(value: str, words: str) -> None:
    assert number_in_words(Decimal(value)) == words
