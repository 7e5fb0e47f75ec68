"""Who is quoted how often, by what they are: members by party, officers, inspectors, others."""

import re
from collections import Counter
from collections.abc import Iterable

from briefing_app.domain.facts import Quote
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.naming import is_councillors_role, party_in_full, title_kind
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


def balance(quotes: Iterable[Quote]) -> tuple[tuple[str, int], ...]:
    """How many quotes each group has, the most first; quotes without a speaker are left out."""
    inspectorates = {name_key(one.inspectorate) for one in frameworks()}
    counted: Counter[str] = Counter()
    for quote in quotes:
        if quote.lead.speaker:
            counted[_group(quote, inspectorates)] += 1
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def group_in_words(group: str) -> str:
    """A group as it is called; parties and inspectorates keep their names."""
    return tr(group) if group in _KINDS else group


def _group(quote: Quote, inspectorates: set[str]) -> str:
    lead = quote.lead
    role, name = lead.role or "", lead.speaker or ""
    if name_key(name) in inspectorates:
        return name
    if _UNION.search(f"{role} {name}"):
        return _UNIONS
    if lead.party or is_councillors_role(role) or title_kind(lead.title) == "councillor":
        return party_in_full(lead.party) if lead.party else _NO_PARTY
    if _MP.search(role):
        return _MPS
    if _OFFICER.search(role):
        return _OFFICERS
    return _ORGANISATIONS if lead.body else _OTHERS
