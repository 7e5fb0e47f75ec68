"""Offices by more than one name: a headteacher is a head, the portfolio holder the cabinet member."""

from collections.abc import Sequence

_SAME = (frozenset(("chair", "chairman", "chairwoman", "chairperson")),)
_HEAD = frozenset(("head", "teacher", "headteacher"))
_CHIEF = frozenset(("chief", "executive"))
_PORTFOLIOS = frozenset(("portfolio", "portfolio-holder", "cabinet", "executive", "lead"))
_ENDS = frozenset(("holder", "portfolio-holder", "member"))


def alike(own: Sequence[str]) -> set[str]:
    """The words of a role with those that the press uses for it."""
    known = set(own)
    for same in _SAME:
        if not known.isdisjoint(same):
            known |= same
    if "headteacher" in known or known >= {"head", "teacher"}:
        known |= _HEAD
    return known | {"boss"} if known >= _CHIEF or "director" in known else known


def is_portfolio(key: str, spoken: Sequence[str]) -> bool:
    """Whether a noun ends what is said of a cabinet's member: "the portfolio | holder"."""
    return key in _ENDS and not _PORTFOLIOS.isdisjoint(spoken)


def holds_portfolio(own: Sequence[str]) -> bool:
    """Whether a role is that of a cabinet's member: "executive member for children"."""
    return not _PORTFOLIOS.isdisjoint(own) and not _ENDS.isdisjoint(own)
