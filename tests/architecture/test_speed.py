"""What is measured in seconds is not much slower than when its ratios were stored."""

from collections.abc import Iterator

import pytest

from tests.benchmarks import quick
from tests.benchmarks.measures import stored_ratios

pytestmark = pytest.mark.alone


@pytest.fixture(scope="module")
def measures() -> Iterator[dict[str, quick.Measure]]:
    with quick.measures() as known:
        yield known


@pytest.mark.parametrize("name", ["search", "writing"])
def test_no_ratio_is_much_greater_than_when_it_was_stored(
    measures: dict[str, quick.Measure], name: str
) -> None:
    found = quick.least_of(measures[name])
    assert found
    assert quick.too_great(found) == {}, f"measured {found}, stored {stored_ratios()}"


def test_only_a_ratio_that_is_much_greater_is_told() -> None:
    stored = stored_ratios()
    assert quick.too_great({name: ratio * 1.29 for name, ratio in stored.items()}) == {}
    assert quick.too_great({name: ratio * 1.31 for name, ratio in stored.items()}).keys() == stored.keys()


def test_a_busy_moment_is_measured_again() -> None:
    name, stored = next(iter(stored_ratios().items()))
    said = iter([stored * 5, stored * 2, stored])
    assert quick.least_of(lambda: {name: next(said)}) == {name: stored}
