"""Whether decisions from another library's file are what this version understands, before any is taken."""

import json
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from briefing_app.checks.promises import Standing
from briefing_app.domain.documents import Details
from briefing_app.domain.edtf import is_valid
from briefing_app.domain.mentions import Kind
from briefing_app.domain.passages import Passage
from briefing_app.domain.people import Given
from briefing_app.packs.house import sound_colour
from briefing_app.packs.plan import from_json
from briefing_app.services import (
    checking,
    correcting,
    enquiring,
    following,
    house,
    planning,
    reviewing,
    searching,
)
from briefing_app.services.reading_files import sound_details
from briefing_app.store import deciding, people
from briefing_app.store.typed import TABLES, Shared, mention_of
from briefing_app.system.errors import SENSELESS, BriefingError

_SHARED = Shared("", 1.0, "", Passage("", 0, 1, " ", "", ""))
_UNSOUND = (*SENSELESS, StopIteration, BriefingError)
_Check = Callable[[str, Any], object]


def is_sound(subject: str, field: str, value: str) -> bool:
    """Whether a decision can be kept as it is; one of a field that this version does not know can."""
    check = _CHECKS.get(field)
    try:
        kept = json.loads(value)
        return check is None or check(subject, kept) is not False
    except _UNSOUND:
        return False


def _review(_: str, kept: Any) -> bool:
    return kept in (deciding.CONFIRMED, deciding.REJECTED)


def _words(_: str, kept: Any) -> bool:
    return isinstance(kept, str)


def _yes(_: str, kept: Any) -> bool:
    return kept is True


def _reason(_: str, kept: Any) -> bool:
    return isinstance(kept["reason"], str)


def _correction(_: str, kept: Any) -> bool:
    kind = next(kind for kind, columns in reviewing.EDITABLE.items() if set(columns) == set(kept))
    if kind is not Kind.QUOTE:
        mention_of(kind, _SHARED, [kept.get(column) for column in TABLES[kind].columns])
    return all(value is None or isinstance(value, str | int) for value in kept.values())


def _own(subject: str, kept: Any) -> bool:
    return deciding.finding_of(kept).identity == subject


def _details(_: str, kept: Any) -> bool:
    details = Details(**kept)
    return all(value is None or isinstance(value, str) for value in kept.values()) and bool(
        sound_details(details)
    )


def _label(_: str, kept: Any) -> bool:
    return isinstance(kept["label"], str) and isinstance(kept["apart"], bool)


def _refusal(_: str, kept: Any) -> bool:
    return all(isinstance(one, str) for side in ("one", "other") for one in (*kept[side],))


def _given(_: str, kept: Any) -> bool:
    given = Given(**kept)
    days = (given.since, given.until)
    return all(isinstance(value, str) for value in kept.values()) and all(
        not day or is_valid(day) for day in days
    )


def _standing(_: str, kept: Any) -> object:
    return Standing(kept["standing"])


def _links(_: str, kept: Any) -> bool:
    places = [*kept["refused"], *(one[:3] for one in kept["added"])]
    return all(isinstance(sha256, str) and 0 <= start < end for sha256, start, end in places)


def _enquiry(subject: str, kept: Any) -> bool:
    UUID(subject.removeprefix("enquiry|"))
    worded = kept.get("question") or kept["as_found"]
    return isinstance(worded, str) and all(isinstance(one["on"], str) for one in kept.get("askings", []))


def _list(_: str, kept: Any) -> bool:
    return isinstance(kept, list) and all(isinstance(one, str) for one in kept)


def _search(subject: str, kept: Any) -> bool:
    return kept is True and bool(subject)


def _plan(_: str, kept: Any) -> object:
    return from_json(kept)


def _house(_: str, kept: Any) -> bool:
    from briefing_app.packs.logo import sound_logo  # noqa: PLC0415 - only for this, and slow to import

    sound_colour(kept["colour"])
    logo = b64decode(kept["logo"], validate=True)
    return isinstance(kept["council"], str) and (not logo or bool(sound_logo(logo, "")))


_CHECKS: Mapping[str, _Check] = {
    deciding.REVIEW: _review,
    deciding.NOTE: _words,
    deciding.TOPIC: _words,
    deciding.STAR: _yes,
    deciding.CORRECTION: _correction,
    deciding.OWN: _own,
    correcting.DETAILS: _details,
    people.LABEL: _label,
    people.DIFFERENT: _refusal,
    people.CALLED: _words,
    people.GIVEN: _given,
    searching.SAVED: _search,
    planning.FIELD: _plan,
    house.FIELD: _house,
    enquiring.KEPT: _enquiry,
    enquiring.ORDER: _list,
    checking.DISMISSED: _reason,
    following.DROPPED: _reason,
    following.STANDING: _standing,
    following.LINKS: _links,
}
