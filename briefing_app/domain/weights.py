"""How much a word tells: the rarer it is in papers of this kind, the more (`resources/words/shares.toml`)."""

import math
import tomllib
from functools import cache, lru_cache

from briefing_app.system.places import resource


@lru_cache(maxsize=20_000)
def weight_of(stem: str) -> float:
    """What a stem weighs: 0 if every paper had it."""
    return -math.log(_shares().get(stem, _rarest()))


def is_rarest(weight: float) -> bool:
    """Whether hardly any paper has a word of that weight: with a capital letter it is a name."""
    return weight >= -math.log(_rarest())


@lru_cache(maxsize=50_000)
def weight_of_pair(first: str, second: str) -> float:
    """What two stems weigh that stand side by side, in no order."""
    return -math.log(_pairs().get(" ".join(sorted((first, second))), _rarest()))


@cache
def _shares() -> dict[str, float]:
    return _read("shares.toml")


@cache
def _pairs() -> dict[str, float]:
    return _read("pairs.toml")


def _read(name: str) -> dict[str, float]:
    with resource("words", name).open("rb") as file:
        return {str(words): float(share) for words, share in tomllib.load(file).items()}


@cache
def _rarest() -> float:
    return min(_shares().values())
