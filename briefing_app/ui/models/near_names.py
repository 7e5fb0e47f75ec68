"""Names that are spelt much like a word that was searched for in vain."""

from collections.abc import Iterable
from difflib import get_close_matches

from briefing_app.domain.wording import fold

_SHORTEST = 4
"""Words of fewer letters are like too many others."""
_UNEVEN = 2
_LIKENESS = 0.75
_MOST = 2


def near_names(query: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names, at most two, of which a word begins like one of the query and is much like it."""
    sought = [
        word for word in fold(query).replace(":", " ").replace('"', " ").split() if len(word) >= _SHORTEST
    ]
    found: dict[str, None] = {}
    for name in names if sought else ():
        for word in fold(name).split():
            alike = (one for one in sought if one[0] == word[0] and abs(len(one) - len(word)) <= _UNEVEN)
            if get_close_matches(word, list(alike), n=1, cutoff=_LIKENESS):
                found[name] = None
        if len(found) == _MOST:
            break
    return tuple(found)
