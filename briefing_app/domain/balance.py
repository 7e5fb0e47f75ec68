"""Who is quoted how often, by what they are: members by party, officers, inspectors, others."""

import re
from collections import Counter
from collections.abc import Iterable

from briefing_app.domain.facts import Quote
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.naming import is_councillors_role, party_in_full, title_kind
from briefing_app.domain.people import Person
from briefing_app.domain.wording import name_key
from briefing_app.system.words import marked, tr

_MP = re.compile(r"\bMPs?\b|\bmember of parliament\b|\bminister\b|\bsecretary of state\b", re.IGNORECASE)
_OFFICER = re.compile(
    r"\b(?:director|chief executive|head of|head teacher|headteacher|manager|officer|commissioner|chief)\b",
    re.IGNORECASE,
)
_UNIONS, _MPS, _OFFICERS = marked("Unions"), marked("MPs"), marked("Officers")
_ORGANISATIONS, _OTHERS = marked("Organisations"), marked("Others")
_NO_PARTY = marked("Members, party not given")
_KINDS = frozenset([_UNIONS, _MPS, _OFFICERS, _ORGANISATIONS, _OTHERS, _NO_PARTY])
_UNION = re.compile(r"\b(?:union|unison|gmb|unite|nasuwt|neu)\b", re.IGNORECASE)


def balance(quotes: Iterable[Quote], people: Iterable[Person] = ()) -> tuple[tuple[str, int], ...]:
    """How many quotes each group has, the most first; quotes without a speaker are left out.

    What a source does not say of a speaker's party and role is what others say of the same of these `people`.
    """
    inspectorates = {name_key(one.inspectorate) for one in frameworks()}
    known = {person.name: person for person in people}
    counted: Counter[str] = Counter()
    for quote in quotes:
        if quote.lead.speaker:
            counted[_group(quote, known.get(quote.lead.speaker), inspectorates)] += 1
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def group_in_words(group: str) -> str:
    """A group as it is called; parties and inspectorates keep their names."""
    return tr(group) if group in _KINDS else group


def _group(quote: Quote, person: Person | None, inspectorates: set[str]) -> str:
    lead = quote.lead
    given = person.given.held_on(quote.source.published) if person is not None else ""
    role, name = lead.role or given or _role_of(person), lead.speaker or ""
    party = lead.party or _party_of(person)
    if name_key(name) in inspectorates:
        return name
    if _UNION.search(f"{role} {name}"):
        return _UNIONS
    if party or is_councillors_role(role) or title_kind(lead.title) == "councillor":
        return party_in_full(party) if party else _NO_PARTY
    if _MP.search(role):
        return _MPS
    if _OFFICER.search(role):
        return _OFFICERS
    return _ORGANISATIONS if lead.body else _OTHERS


def _party_of(person: Person | None) -> str | None:
    """The party given by hand, or the one that sources name; who changed it is of the one said each time."""
    if person is not None and person.given.party:
        return person.given.party
    parties = person.parties if person is not None else ()
    return parties[0] if len(parties) == 1 else None


def _role_of(person: Person | None) -> str:
    return next((held.words for held in person.roles), "") if person is not None else ""
