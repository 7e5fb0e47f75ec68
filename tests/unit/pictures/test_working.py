"""The change between two figures, in words and with its working."""

from decimal import Decimal

import pytest

from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.passages import Passage
from briefing_app.pictures.working import can_be_reckoned, working


def figure(words: str, value: str, unit: Unit = Unit.COUNT) -> FigureMention:
    passage = Passage("s", 0, len(words), words, "", "")
    values = tuple(Decimal(part) for part in value.split(":"))
    return FigureMention(passage=passage, rule="", confidence=1, values=values, unit=unit, measure="things")


@pytest.mark.parametrize(
    ("before", "after", "change", "steps"),
    [
        (
            figure("38", "38"),
            figure("5", "5"),
            "From 38 to 5: a fall of 33, down by 86.8 per cent",
            ("5 − 38 = −33", "−33 ÷ 38 × 100 = −86.8 per cent"),
        ),
        (
            figure("£57 million", "57000000", Unit.GBP),
            figure("£62.1 million", "62100000", Unit.GBP),
            "From £57 million to £62.1 million: a rise of £5.1 million, up by 8.9 per cent",
            ("62,100,000 − 57,000,000 = +5,100,000", "+5,100,000 ÷ 57,000,000 × 100 = +8.9 per cent"),
        ),
        (
            figure("20 per cent", "20", Unit.PERCENT),
            figure("25 per cent", "25", Unit.PERCENT),
            (
                "From 20 per cent to 25 per cent: a rise of 5 percentage points,"
                " up by 25 per cent of what it was"
            ),
            ("25 − 20 = +5", "+5 ÷ 20 × 100 = +25 per cent"),
        ),
        (figure("12", "12"), figure("twelve", "12"), "From 12 to twelve: no change", ()),
        (
            figure("none", "0"),
            figure("3", "3"),
            "From none to 3: a rise of 3",
            ("3 − 0 = +3", "A change from nothing has no percentage."),
        ),
    ],
)
def test_the_change_and_its_working(
    before: FigureMention, after: FigureMention, change: str, steps: tuple[str, ...]
) -> None:
    found = working(before, after)
    assert (found.change, found.steps) == (change, steps)


def test_only_figures_of_one_unit_and_one_value_are_set_against_each_other() -> None:
    assert not can_be_reckoned(figure("38", "38"), figure("38%", "38", Unit.PERCENT))
    assert not can_be_reckoned(figure("60:40", "60:40", Unit.RATIO), figure("60:40", "60:40", Unit.RATIO))
    with pytest.raises(ValueError, match="can't be set"):
        working(figure("38", "38"), figure("38%", "38", Unit.PERCENT))
