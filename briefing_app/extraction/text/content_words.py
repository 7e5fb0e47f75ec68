"""The words of a description that say something, and the loose ones at its edges."""

from collections.abc import Sequence
from functools import lru_cache

from briefing_app.extraction.text.triggers import listed

# Words at the edges of a description that say nothing without the figure or date that stood beside them.
_LOOSE_ENDS = frozenset(
    listed(
        "a an the of some by to from than at in on for with about around over under nearly almost only"
        " just between and or as per roughly approximately least estimated until since during early late"
        " mid another their that this more less fewer is are was were its your our which who while but"
        " there"
    )
)
_LOOSE_STARTS = frozenset(
    listed(
        "and but or with while whilst that which who also there were was are is been so then than of by"
        " as whereas although though currently now still however to"
    )
)
_EMPTY = (
    _LOOSE_ENDS
    | _LOOSE_STARTS
    | frozenset(
        listed(
            "these those they him them he she we i you it his her has have had be being will would rise rose"
            " risen rising fall fell fallen falling drop dropped increase increased decrease decreased grew"
            " grown reduced cut went gone same compared previous previously last next year years month week"
            " figure figures number numbers not no yes out all down up after before when already latter"
            " former both each either reported reach reached hit stood stands nationally locally"
            " respectively jumped came used goes go going means did do does done so what"
        )
    )
)
_ENUMERATORS = frozenset(["b", "c", "d", "e", "f", "g", "h", "i", "ii", "iii", "iv", "v", "vi"])
_STRIP = ",.;:!?‘’'…—–-"


def without_loose_end(found: list[str]) -> list[str]:
    """The words without the loose ones behind them."""
    while found and bare(found[-1]) in _LOOSE_ENDS:
        found.pop()
    return found


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> str:
    """A word in lower case without its punctuation."""
    return word.lower().strip(_STRIP)


def has_content(found: Sequence[str]) -> bool:
    """Whether any of the words says something by itself."""
    return any(bare(word) not in _EMPTY for word in found)


def contents(found: Sequence[str]) -> int:
    """How many of the words say something by themselves."""
    return len([word for word in found if bare(word) not in _EMPTY])


def tidy(found: list[str]) -> list[str]:
    """The words without loose ones at either end and without punctuation at the very ends."""
    start, end = 0, len(found)
    while start < end and (bare(found[start]) in _LOOSE_STARTS or found[start] in _ENUMERATORS):
        start += 1
    while start < end and bare(found[end - 1]) in _LOOSE_ENDS:
        end -= 1
    kept = found[start:end]
    if kept:
        kept[-1] = kept[-1].rstrip(",.;:!?—–-…")
        if kept[0].lower() in _EMPTY:
            kept[0] = kept[0].lower()
    return kept
