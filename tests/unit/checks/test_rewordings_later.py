"""Two wordings of what one speaker said, where a source looks back on it months later."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import observed

SAID, LONG_AFTER = "2019-03-04", "2019-07-20"
LET_DOWN = "We let down too many families for too long"
ALTERED = "We have let down far too many families for a long time"
FIRST = f"Cllr Maud Penhale said: “{LET_DOWN}.”"
AGAIN = f"Cllr Maud Penhale said: “{ALTERED}.”"


def looked_back(folder: Path, second: str, later: str = LONG_AFTER, first: str = FIRST) -> list[Observation]:
    return observed(folder, (SAID, first), (later, second), only={Check.CONFLICT})


@pytest.mark.parametrize(
    "second",
    [
        f"On the evening of the report {AGAIN}",
        f"On the day of the vote {AGAIN}",
        f"At the time {AGAIN}",
        f"Back then {AGAIN}",
        f"That night {AGAIN}",
        f"Last spring {AGAIN}",
        f"When the letter came, {AGAIN}",
        # By its date.
        f"In March 2019 {AGAIN}",
        f"On 4 March 2019 {AGAIN}",
        # Before the words, or behind them.
        AGAIN.replace("said:", "said on the evening of the report:"),
        f"“{ALTERED},” Cllr Maud Penhale said at the time.",
    ],
)
def test_who_looks_back_reports_the_same_occasion(second: str, tmp_path: Path) -> None:
    (found,) = looked_back(tmp_path, second)
    assert found.why == f"0.txt · 4 March 2019 has “{LET_DOWN}”, 1.txt · 20 July 2019 has “{ALTERED}”."


@pytest.mark.parametrize(
    "second",
    [
        AGAIN,
        f"Since then {AGAIN}",
        # A year that is not over has not gone by.
        f"In 2019 {AGAIN}",
        f"On 12 July 2019 {AGAIN}",
        # It is another sentence that looks back.
        f"On the evening of the report nobody spoke. {AGAIN}",
        # Somebody else said it.
        f"At the time {AGAIN.replace('Maud Penhale', 'Owen Skerry')}",
        # It is shortened, not altered.
        f"At the time {FIRST.replace(' for too long', '')}",
    ],
)
def test_what_does_not_look_back_is_another_occasion(second: str, tmp_path: Path) -> None:
    assert looked_back(tmp_path, second) == []


def test_only_the_later_source_can_look_back(tmp_path: Path) -> None:
    assert looked_back(tmp_path, AGAIN, first=f"At the time {FIRST}") == []


@pytest.mark.parametrize(("later", "count"), [("2020-04-07", 1), ("2020-04-08", 0)])
def test_one_looks_back_a_little_more_than_a_year(later: str, count: int, tmp_path: Path) -> None:
    assert len(looked_back(tmp_path, f"At the time {AGAIN}", later)) == count


def test_what_was_said_after_the_first_source_came_out_is_another_utterance(tmp_path: Path) -> None:
    assert looked_back(tmp_path, f"In May 2019 {AGAIN}") == []
