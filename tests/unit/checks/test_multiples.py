"""Changes told as multiples, "halved" or "doubled", beside the two figures of their sentence."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed, passages

DAY = "2019-03-04"
ONLY = {Check.DERIVED_CONFLICT}


@pytest.mark.parametrize(
    ("story", "why"),
    [
        (
            "Truancy has halved, from 240 cases to 180.",
            "From 240 to 180 is a fall of 25 per cent, not “halved”.",
        ),
        (
            "Nursery places have doubled from 60 to 90.",
            "From 60 to 90 is a rise of 50 per cent, not “doubled”.",
        ),
        (
            "The grant has trebled from £40,000 to £80,000.",
            "From £40,000 to £80,000 is a rise of 100 per cent, not “trebled”.",
        ),
        (
            "The grant has tripled from £40,000 to £90,000.",
            "From £40,000 to £90,000 is a rise of 125 per cent, not “tripled”.",
        ),
        (
            "The choir has quadrupled from 20 singers to 60.",
            "From 20 to 60 is a rise of 200 per cent, not “quadrupled”.",
        ),
        (
            "The share of late plans doubled from 12 per cent to 18 per cent.",
            "From 12 per cent to 18 per cent is a rise of 50 per cent, not “doubled”.",
        ),
        # The other way about.
        ("Appeals have doubled from 90 to 60.", "From 90 to 60 is a fall of 33 per cent, not “doubled”."),
        # Nearly, and more than, are not nearly or more.
        (
            "Truancy has nearly halved, from 240 cases to 150.",
            "From 240 to 150 is a fall of 38 per cent, not “nearly halved”.",
        ),
        (
            "Nursery places have almost doubled from 60 to 84.",
            "From 60 to 84 is a rise of 40 per cent, not “almost doubled”.",
        ),
        (
            "Nursery places have more than doubled from 60 to 112.",
            "From 60 to 112 is a rise of 87 per cent, not “more than doubled”.",
        ),
        (
            "Truancy has more than halved, from 240 cases to 130.",
            "From 240 to 130 is a fall of 46 per cent, not “more than halved”.",
        ),
    ],
)
def test_a_multiple_that_its_figures_do_not_give(story: str, why: str, tmp_path: Path) -> None:
    (found,) = observed(tmp_path, (DAY, story), only=ONLY)
    assert found.why == why
    old, new = why.removeprefix("From ").split(" is ")[0].split(" to ")
    assert passages(found)[1:] == [old, new]


def test_the_new_figure_may_stand_first(tmp_path: Path) -> None:
    story = "The number of appeals doubled to 90, up from 60 the year before."
    (found,) = observed(tmp_path, (DAY, story), only=ONLY)
    assert found.why == "From 60 to 90 is a rise of 50 per cent, not “doubled”."
    assert passages(found) == ["doubled", "90", "60"]


@pytest.mark.parametrize(
    "story",
    [
        # Right, to the figure.
        "Truancy has halved, from 240 cases to 120.",
        "Nursery places have doubled from 60 to 120.",
        "The number of appeals doubled to 120, up from 60 the year before.",
        "The grant has trebled from £40,000 to £120,000.",
        "The choir has quadrupled from 20 singers to 80.",
        # As near as words are meant, "nearly" a little less so.
        "Truancy has halved, from 240 cases to 131.",
        "Nursery places have doubled from 60 to 110.",
        "Nursery places have nearly doubled from 60 to 110.",
        "Truancy has nearly halved, from 240 cases to 133.",
        "The grant has almost trebled from £40,000 to £100,000.",
        # More than that, by however much.
        "Nursery places have more than doubled from 60 to 170.",
        "Nursery places have more than doubled from 60 to 120.",
        "Truancy has more than halved, from 240 cases to 40.",
    ],
)
def test_a_multiple_that_its_figures_give(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAY, story), only=ONLY) == []


@pytest.mark.parametrize(("new", "plain", "nearly"), [("112", 0, 0), ("100", 1, 0), ("90", 1, 1)])
def test_nearly_leaves_twice_the_room(new: str, plain: int, nearly: int, tmp_path: Path) -> None:
    for folder, word, count in (("plain", "", plain), ("nearly", "nearly ", nearly)):
        (tmp_path / folder).mkdir()
        story = f"Nursery places have {word}doubled from 60 to {new}."
        assert len(observed(tmp_path / folder, (DAY, story), only=ONLY)) == count


@pytest.mark.parametrize(
    "story",
    [
        # The figures are of another clause, or of another sentence.
        "The number of appeals doubled; visits rose from 60 to 90.",
        "The number of appeals doubled while visits rose from 60 to 90.",
        "The number of appeals doubled, and visits rose from 60 to 90.",
        "Appeals doubled. They rose from 60 to 90.",
        "Appeals rose from 60 to 90, and complaints doubled.",
        # It is not clear which of two it is, and one figure is only about so much.
        "Appeals doubled and complaints trebled, from 60 to 90.",
        "The number of appeals doubled from about 60 to 90.",
        "The number of appeals doubled from 60 to more than 90.",
        # Two things that have no common measure, and two that are no change.
        "The share of late plans doubled from 12 per cent to 60 plans.",
        "The number of appeals doubled among the 60 boys and the 90 girls.",
    ],
)
def test_a_multiple_of_something_else_is_left_alone(story: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAY, story), only=ONLY) == []
