"""Whether what sources say of two speakers can be said of one: agreement, contradiction, or neither."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from briefing_app.domain.naming import (
    gender_of_title,
    is_councillors_role,
    party_in_full,
    roles_alike,
    title_kind,
)
from briefing_app.domain.people import Naming
from briefing_app.domain.wording import fold

_CACHE = 2_000  # pairs of what is said; thousands of namings say the same few things

_NOTHING: frozenset[str] = frozenset()


class Fit(Enum):
    """How a surname fits somebody: surely, as far as is known, or not, and then why not."""

    AGREES = auto()
    POSSIBLE = auto()
    OTHER_ROLE = auto()
    OTHER_PARTY = auto()
    OTHER_GENDER = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody beside the name; `kinds` are what titles and roles make of them."""

    genders: frozenset[str]
    parties: frozenset[str]
    wards: frozenset[str]
    offices: frozenset[str]
    kinds: frozenset[str]


def known_of(namings: Iterable[Naming]) -> Known:
    """What some namings say together."""
    return together({said_of(item) for item in namings})


def together(said: Collection[Known]) -> Known:
    """All that is known from several of whom something is known."""
    return Known(
        genders=_NOTHING.union(*(one.genders for one in said)),
        parties=_NOTHING.union(*(one.parties for one in said)),
        wards=_NOTHING.union(*(one.wards for one in said)),
        offices=_NOTHING.union(*(one.offices for one in said)),
        kinds=_NOTHING.union(*(one.kinds for one in said)),
    )


def said_of(naming: Naming) -> Known:
    """What one naming says."""
    return _said(naming.title, naming.gender, naming.party, naming.ward, naming.office)


# Thousands of namings say the same few things.
@lru_cache(maxsize=_CACHE)
def _said(
    title: str | None, gender: str | None, party: str | None, ward: str | None, role: str | None
) -> Known:
    # A role that says no more than that somebody is a councillor is none of its own.
    office = role if role and fold(role) != "councillor" else None
    kind = title_kind(title)
    if kind is None and (party or is_councillors_role(role or "")):
        kind = "councillor"
    return Known(
        genders=_one(gender_of_title(title) or gender),
        parties=_one(party_in_full(party) if party else None),
        wards=_one(fold(ward) if ward else None),
        offices=_one(office),
        kinds=_one(kind),
    )


def _one(value: str | None) -> frozenset[str]:
    return frozenset([value]) if value else _NOTHING


def _apart(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first and second and not first & second)


def _roles_meet(one: Known, other: Known) -> bool:
    return any(roles_alike(first, second) for first in one.offices for second in other.offices)


@lru_cache(maxsize=_CACHE)
def fit_of(one: Known, other: Known) -> Fit:
    """How what is said with a surname fits what is known of somebody who has that surname."""
    if _apart(one.genders, other.genders):
        return Fit.OTHER_GENDER
    if _apart(one.parties, other.parties) or _apart(one.wards, other.wards):
        return Fit.OTHER_PARTY
    alike = _roles_meet(one, other)
    if (one.offices and other.offices and not alike) or _apart(one.kinds, other.kinds):
        return Fit.OTHER_ROLE
    # Nobody who is known by an office alone was called a councillor.
    if "councillor" in one.kinds and other.offices and not other.kinds:
        return Fit.OTHER_ROLE
    if alike or one.kinds & other.kinds or one.wards & other.wards:
        return Fit.AGREES
    return Fit.POSSIBLE


@lru_cache(maxsize=_CACHE)
def agree(one: Known, other: Known) -> bool:
    """Whether more than the name is the same: the ward, the party of councillors, or the role."""
    if fit_of(one, other) is not Fit.AGREES:
        return False
    return bool(one.wards & other.wards or one.parties & other.parties) or _roles_meet(one, other)


def are_different_members(one: Known, other: Known) -> bool:
    """Whether two of one full name are members of another party for another ward."""
    return _apart(one.parties, other.parties) and _apart(one.wards, other.wards)
