"""What the press calls parents and grandparents by the number of their children: "mother-of-two"."""

_FEW = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def parents_of(kin: str) -> frozenset[str]:
    """The nouns that some words for parents give: "mother" gives "mother-of-one" to "mother-of-ten"."""
    return frozenset(f"{one}-of-{number}" for one in kin.split() for number in _FEW)
