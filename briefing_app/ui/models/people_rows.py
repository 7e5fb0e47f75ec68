"""Entries of the register of people as rows of a list."""

from collections.abc import Iterable, Sequence

from briefing_app.domain.balance import balance, group_in_words
from briefing_app.domain.facts import Quote
from briefing_app.domain.naming import party_in_full
from briefing_app.domain.people import Naming, Person, Suggestion
from briefing_app.system.words import tr
from briefing_app.ui.models.rows import Place, Row, first_place

_MOST_ROLES, _MOST_QUOTES = 3, 200


def quoted(count: int) -> str:
    """How often somebody is quoted, in words."""
    return tr("%n quotes", "%n quote", count)


def called(person: Person) -> str:
    """A person's name with the title, if there is one."""
    return f"{person.title} {person.name}" if person.title else person.name


def about(person: Person) -> str:
    """Roles with the time over which sources give them or that was given by hand, party and ward."""
    every = person.roles
    given = person.given
    roles = [*filter(None, [given.role_in_words]), *(held.in_words for held in every[:_MOST_ROLES])]
    more = len(every) - _MOST_ROLES
    if more > 0:
        roles.append(tr("%n other roles", "%n other role", more))
    parties = list(person.parties)
    if given.party and party_in_full(given.party) not in parties:
        parties.insert(0, tr("{party}, given by hand", party=given.party))
    return " · ".join(["; ".join(roles), *parties, *person.wards]).strip(" ·")


def parties_of(people: Iterable[Person]) -> list[str]:
    """The parties of some people, in alphabetical order."""
    every = list(people)
    said = {party for person in every for party in person.parties}
    return sorted(said | {person.given.party for person in every if person.given.party})


def person_row(person: Person, quotes: Sequence[Quote]) -> Row:
    """Who it is, in which roles when, of which party and ward, and how often they are quoted."""
    places = [first_place(quote) for quote in quotes[:_MOST_QUOTES]]
    sources = person.sources
    return Row(
        lead=quoted(len(quotes)),
        tone="ink-2",
        text=called(person),
        detail=about(person) or (tr("Organisation") if person.body else tr("No role is given")),
        places=tuple(places) or (Place(sources[0].sha256, 0, 0, sources[0].label),),
        sources=len(sources),
    )


def candidate_row(person: Person, reason: str) -> Row:
    """Somebody who may be the same: with the reason, if there is one, else with what is known."""
    source = person.sources[0]
    return Row(
        text=called(person),
        detail=sentence(reason) if reason else about(person) or source.label,
        places=(Place(source.sha256, 0, 0, source.label),),
        sources=len(person.sources),
    )


def naming_in_words(naming: Naming) -> str:
    """What a source calls somebody, and how often it quotes them."""
    role = naming.office if naming.name else None
    return ", ".join(part for part in (f"“{naming.called}”", role) if part) + f" · {quoted(naming.quotes)}"


def suggestion_in_words(suggestion: Suggestion) -> str:
    """Who may be the same, and why."""
    one, other = called(suggestion.one), called(suggestion.other)
    one, reason = f"{one[:1].upper()}{one[1:]}", tr(suggestion.reason.value)
    return tr("{one} and {other} may be the same: {reason}.", one=one, other=other, reason=reason)


def sentence(reason: str) -> str:
    """A reason as a sentence of its own."""
    return f"{reason[:1].upper()}{reason[1:]}."


def other_names_in_words(person: Person) -> str:
    """What sources call a person beside the name, with the sources."""
    places: dict[str, list[str]] = {}
    for naming in person.namings:
        if naming.called in person.other_names:
            places.setdefault(naming.called, []).append(naming.source.label)
    parts = (
        tr("“{name}” in {sources}", name=name, sources=_listed(labels)) for name, labels in places.items()
    )
    words = "; ".join(parts)
    return tr("Called {names}.", names=words) if words else ""


def balance_in_words(quotes: Iterable[Quote], people: Iterable[Person]) -> str:
    """How many quotes each group has: "Quotes by who speaks: Labour 12 · Officers 9"."""
    counted = [f"{group_in_words(group)} {count:,}" for group, count in balance(quotes, people)]
    return tr("Quotes by who speaks: {groups}", groups=" · ".join(counted)) if counted else ""


def _listed(labels: Iterable[str]) -> str:
    first, *others = dict.fromkeys(labels)
    return tr("{source} and %n more", "{source} and %n more", len(others), source=first) if others else first
