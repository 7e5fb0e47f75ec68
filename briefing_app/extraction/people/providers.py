"""The bodies that run public services, by the grammar of their names: councils, trusts, fire services."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.extraction.text.layout import BlockKind, Layout


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


_ENDS = r"(?:Council|COUNCIL|Children|CHILDREN|Adults?|SEND|Social|Services|Local|Fire|CC|MBC|CBC|MDC)\b"
"""Capitalised words that follow a body's name, so a name never runs over them."""
_LETTERS = r"[a-zA-Z]*(?:[-'’][A-Za-z]+)*"
_WORD = rf"(?!{_ENDS})[A-Z]{_LETTERS}"
_LINK = r"(?:upon|on|of|the|in|under|with|and|&)"
_WORDS = rf"(?:\s(?:{_LINK}\s){{0,2}}{_WORD}){{0,6}}"
_NAME = rf"(?>{_WORD}{_WORDS})"
_SERVICE = (
    r"(?:[Cc]hildren(?:['’]s|s)?\s(?:[Ss]ervices?|[Ss]ocial)|CHILDREN['’]S\sSERVICES|"
    r"[Aa]dults?['’]?s?\s(?:[Ss]ocial\s[Cc]are|[Ss]ervices)|"
    r"[Ss]ervices\sfor\schildren|SEND\b|[Ss]ocial\s[Ss]ervices|[Ll]ocal\s[Aa]uthority)"
)
_CHIEFS = r"bosses|chiefs|leaders|officers|officials"
_TRUST = (
    r"Children['’]?s?(?:\sand\sFamilies)?\sTrust|"
    r"Children\sFirst|Fire\s(?:and|&)\sRescue(?:\sService|\sAuthority)?"
)
# These begin with the letters themselves, since only then the regular expression engine skips to them.
_FINDER = re.compile(
    rf"(?P<name>[A-Z](?<=\b(?!{_ENDS}).)(?>{_LETTERS}{_WORDS}))(?:['’]s?)?\s(?:"
    rf"(?P<council>[Cc]ouncil|COUNCIL|CC|MBC|CBC|MDC)(?!lor|\s[Tt]ax|\s[Hh]ous)\b|(?P<trust>{_TRUST})|"
    rf"(?P<service>{_SERVICE}))"
)
_PLACED = re.compile(
    rf"(?=[AaCcLlSs])\b(?:{_SERVICE}|[Ss]ervices?|[Cc]hildren|[Cc]ouncil\s(?:{_CHIEFS}))\s(?:(?<![Cc]hildren\s)at|in|across|"
    rf"for\schildren\sin)\s(?:the\s)?(?P<place>{_NAME})(?:\s[Cc]ouncil)?"
)
_BOROUGH = re.compile(
    r"(?:B(?<!\wB)orough|C(?<!\wC)(?:ounty|ity|ouncil))(?:\s[Cc]ouncil)?\sof\s(?:the\s)?"
    rf"(?P<borough>{_NAME})"
)
_SERVICE_WORDS = (
    *("hildren", "HILDREN", "dult", "ervice", "END", "ocial", "ocal"),
    *(f"ouncil {who}" for who in _CHIEFS.split("|")),
)
"""What the first words of a service or its chiefs have after the first letter, which may be a capital."""

# Words that stand before or after a place's name in the name of its council.
_TYPES = _words(
    """
    City County Borough Metropolitan District Unitary Council Authority London Royal Of The And
    Local
    """
)
# Capitalised words of a sentence that are no part of a place's name.
_STRAY = _words(
    """
    A An Any Every Each Some Most Many All No One Two Three Four Five Six Another Other Your My
    Same Which Whose
    The In At On As And But By For From If When While Where After Before Since Although Though
    However Both Now Then That This These Those It Its Our We They Their His Her He She Former
    Interim Acting New Leader Leaders Chief Executive Director Cabinet Labour Conservative
    Conservatives Tory Liberal Democrat Green Independent Independents Opposition Councillor Cllr
    Ofsted Inspectors Inspection Inspector Government CQC Mr Mrs Ms Dr Sir Dame To With Under Over
    Unlike Like Neighbouring Nearby Last Next Yesterday Today Tonight Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Lead Member Members Deputy Group Shadow Only Even Dear Re Full
    Struggling Failing Inadequate Good Outstanding Improving Ofsted's Vulnerable Children Children's
    Services Service Social Care Statement Response Asked Said Meanwhile Also Adult Adults Report
    Letter Monitoring Visit Visits Focused Subject Annual Update
    """
)
# Bodies called council that run no such service, and what else the patterns would take for a place.
_NOT_PLACES = _words(
    """
    Town Parish Community Arts Youth Works Privy British European Medical Design Research National
    England English Sports School Schools Student Health Security Executive Culture Fire Police
    Safeguarding County City
    """
)
# Places that are two by name and one council; elsewhere "and" joins different bodies.
_PAIRS = _words(
    """
    Barking Dagenham Brighton Hove Hammersmith Fulham Kensington Chelsea Redcar Cleveland Telford
    Wrekin Windsor Maidenhead Bath Somerset Chester Cheshire Darwen Blackburn Bournemouth Poole Tyne
    Wear Devon Hereford Worcester Bedfordshire Luton Nottinghamshire Dorset Wiltshire Cornwall
    Scilly Hampshire Wight Wilts Westmorland Furness Durham Darlington Derby Argyll Bute Dumfries
    Galloway Perth Kinross Neath Talbot Rhondda Armagh Craigavon
    """
)
# What "of" joins to the name of a place; elsewhere it joins an office to a body.
_OF = frozenset(["Isle", "Isles", "Riding", "Vale", "Forest", "Holland"])
_COMPARED = re.compile(
    r"(?:\b(?:neighbour(?:ing|s?)|nearby|unlike|like|alongside|compared (?:with|to)|than|elsewhere,? in|"
    r"joins?|joining|previously at|formerly"
    r" (?:of|at)|previously (?:led|ran)|from|including|such as|in contrast,?)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
# How the names of bodies end that are no councils, and what a council is called without its name.
_NO_COUNCILS = ("Trust", "First", "Service", "Authority", "Rescue")
_TIER = re.compile(r"\b[Tt]he\s(?:(borough|county|city|district)\s)?council\b")
_IN_PLACE = re.compile(rf"\b(?:in|across|around|throughout)\s(?P<place>{_NAME})")
_OPENING = 600
"""Characters at the beginning of a document in which its subject is usually named."""


@dataclass(frozen=True, slots=True)
class ProviderName:
    """Where a text names a body, what the name comes to, and whether it is only named to compare."""

    start: int
    end: int
    name: str
    compared: bool


def find_provider(layout: Layout) -> str | None:
    """The body that a document is about: the council, trust or fire service that it names most and first."""
    scores: dict[str, float] = defaultdict(float)
    for found in provider_names(layout.text):
        if layout.block_at(found.start).kind is BlockKind.FURNITURE:
            continue
        weight = 0.5 if found.compared else 2.0
        scores[found.name] += weight + (1.0 if found.start < _OPENING and not found.compared else 0.0)
    return max(scores, key=lambda name: scores[name], default=None)


def unnamed_council(layout: Layout) -> str | None:
    """The name of the council of a place that a text calls "the council" alone: "Barton Borough Council".

    The place is the one whose services the text speaks of, or else where its story is set.
    """
    place = find_provider(layout)
    if place is not None and place.split()[-1] in _NO_COUNCILS:
        return None
    tiers = _TIER.findall(layout.text)
    place = place or (_story_place(layout) if tiers else None)
    told = sorted({tier for tier in tiers if tier})
    tier = f"{told[0].capitalize()} " if len(told) == 1 else ""
    return f"{place} {tier}Council" if place else None


def _story_place(layout: Layout) -> str | None:
    """The place in whose council's town a story is set: its headline names it, and so does "in …" below."""
    blocks = [block for block in layout.blocks if block.kind is not BlockKind.FURNITURE]
    if len(blocks) < 2:  # noqa: PLR2004 - a headline and what is below
        return None
    headline = layout.text[blocks[0].start : blocks[0].end]
    for found in _IN_PLACE.finditer(layout.text, blocks[0].end, blocks[0].end + _OPENING):
        name = _place(found["place"])
        if name is not None and re.search(rf"\b{re.escape(name)}\b", headline, re.IGNORECASE):
            return name
    return None


def provider_names(text: str) -> Iterator[ProviderName]:
    """Every place where a text names such a body, grammar by grammar."""
    for found in _FINDER.finditer(text):
        name = _place(found["name"])
        if name is None or (found["council"] and _is_other_council(found["name"])):
            continue
        if found["council"] == "council" and _is_some_council(text, found):
            continue
        yield _named(text, found, "name", f"{name} {found['trust']}" if found["trust"] else name)
    for places, group in ((_BOROUGH.finditer(text), "borough"), (_placed(text), "place")):
        for found in places:
            name = _place(found[group])
            if name is not None:
                yield _named(text, found, group, name)


def _placed(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_PLACED`, which is tried only where a service may be named."""
    since = 0
    for start in sorted(place - 1 for word in _SERVICE_WORDS for place in _places(text, word) if place):
        found = _PLACED.match(text, start) if start >= since else None
        if found:
            since = found.end()
            yield found


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word, or part of one, stands."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _named(text: str, found: re.Match[str], group: str, name: str) -> ProviderName:
    start = found.start(group) + max(0, found[group].casefold().find(name.split(maxsplit=1)[0].casefold()))
    return ProviderName(
        start, found.end(), name, _COMPARED.search(text, max(0, start - 40), start) is not None
    )


def _is_some_council(text: str, found: re.Match[str]) -> bool:
    """Whether no name is told: "a visit to a Yorkshire council, where", "a CASH-STRAPPED council"."""
    if IN_WHAT_STATE.search(found["name"]):
        return True
    before = text[max(0, found.start() - len("another ")) : found.start()]
    return _INDEFINITE.search(before) is not None and _CLAUSE_AFTER.match(text, found.end()) is not None


# "DEBT-RIDDEN council bosses".
IN_WHAT_STATE = re.compile(
    r"-(?:strapped|hit|ridden|stricken|starved|led|run|racked|wracked|controlled|laden|bound|torn)$",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|AN|[Aa]nother|[Oo]ne|[Aa]ny)\s$")
_CLAUSE_AFTER = re.compile(
    r"\s*(?:[,.;:–—]|$)|\s(?:where|that|which|whose|has|had|was|is|in|after|and|to|for)\b"
)


def _is_other_council(raw: str) -> bool:
    last = raw.rsplit(maxsplit=1)[-1]
    return last in _NOT_PLACES and last not in _TYPES


def _place(raw: str) -> str | None:
    """The place that a run of capitalised words names, in title case, without the kind of council."""
    bare = raw[:-2] if raw.lower().endswith(("'s", "’s")) else raw
    words = _after_stray(_joined_rightly(bare.split()))
    while words and (_titled(words[-1]) in _TYPES or words[-1] in ("of", "the", "and", "&", "in", "on")):
        words.pop()
    kept = [_titled(word) for word in words]
    if not kept or all(word in _TYPES or word in _NOT_PLACES or word in _STRAY for word in kept):
        return None
    if any(word in _NOT_PLACES for word in kept[-1:]):
        return None
    return " ".join(kept)


def _joined_rightly(words: list[str]) -> list[str]:
    """The words after the last "and" or "of" that joins two bodies rather than the two halves of a name."""
    for index in range(len(words) - 1, 0, -1):
        if (
            words[index] == "of"
            and _titled(words[index - 1]) not in _OF
            and _titled(words[index - 1]) not in _TYPES
        ):
            return words[index + 1 :]
        if words[index] in ("and", "&", "with", "under", "in") and not (
            _titled(words[index - 1]) in _PAIRS or _titled(words[index + 1]) in _PAIRS
        ):
            return words[index + 1 :]
    return words


def _after_stray(words: list[str]) -> list[str]:
    """The words after the last one that cannot belong to a place's name, and after "City of" and the like."""
    start = 0
    for index, word in enumerate(words):
        titled = _titled(word.replace("’", "'"))
        follows_type = index > 0 and word == "of" and _titled(words[index - 1]) in _TYPES
        leads_type = titled in _TYPES and index == start and titled != "County"
        if titled in _STRAY or follows_type or leads_type or (index == start and word.islower()):
            start = index + 1
    return words[start:]


def _titled(word: str) -> str:
    """A word in title case if it is shouted; "BARTON" becomes "Barton", "UPON" "Upon"."""
    if len(word) > 1 and word.isupper():
        return "-".join(part.capitalize() for part in word.split("-"))
    return word
