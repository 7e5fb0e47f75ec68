"""What a member decides of findings: confirmed, not right, corrected, starred, noted, or found by hand."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from briefing_app.domain.deciding import Mark
from briefing_app.domain.facts import AnyFact, Evidence, Fact
from briefing_app.domain.mentions import (
    Kind,
    Mention,
)
from briefing_app.store import deciding, mentions, operations, overlying, sources
from briefing_app.store.library import Library
from briefing_app.store.typed import columns_of
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english, tr

_NOUNS = {
    Kind.QUOTE: "quote",
    Kind.FIGURE: "figure",
    Kind.EVENT: "date",
    Kind.JUDGEMENT: "judgement",
    Kind.RECOMMENDATION: "point to improve",
}
"""What names of operations call one of a kind."""
EDITABLE = {
    Kind.QUOTE: ("speaker", "role"),
    Kind.FIGURE: ("amounts", "unit", "measure", "qualifier"),
    Kind.EVENT: ("edtf", "lower", "upper", "status", "event"),
    Kind.JUDGEMENT: ("framework", "area", "grade", "inspected", "provider", "current"),
}
"""What of each kind a person can correct, as a library calls it; all of it is kept when any of it is."""
_LONGEST_NOTE, _LONGEST_TOPIC = 10_000, 80


def marks(library: Library) -> Mapping[UUID, Mark]:
    """What was decided of each fact of which anything was."""
    return {UUID(fact): mark for fact, mark in deciding.marks(library).items()}


def confirm(library: Library, facts: Sequence[AnyFact]) -> str:
    """Confirm facts: every passage that they rest on is right. Gives what was done.

    Raises:
        BriefingError: the library can't be written.
    """
    return _review(library, facts, f"Confirm {_named(facts)}", deciding.CONFIRMED)


def unconfirm(library: Library, facts: Sequence[AnyFact]) -> str:
    """Put facts back among those that wait to be looked at. Gives what was done."""
    return _review(library, facts, f"Take back the confirmation of {_named(facts)}", None)


def reject(library: Library, facts: Sequence[AnyFact]) -> str:
    """Take facts that are not right out of all lists. Gives what was done."""
    return _review(library, facts, f"Mark {_named(facts)} as not right", deciding.REJECTED)


def rejected(library: Library) -> tuple[AnyFact, ...]:
    """What was marked as not right, each passage by itself; its identity is the one that it was read with."""
    by_hash = sources.BySha256(library)
    found: list[AnyFact] = []
    for kind in Kind:
        for stored in mentions.load(library, kind, deciding.SET_ASIDE):
            identity = mentions.identity_as_read(library, stored.row)
            found.append(
                Fact(UUID(identity), (Evidence(stored.mention, by_hash[stored.mention.passage.source]),))
            )
    return tuple(found)


def restore(library: Library, facts: Sequence[AnyFact]) -> str:
    """Put back what was marked as not right (`rejected`). Gives what was done."""
    name = f"Put back {_named(facts)}"
    return _decide(library, name, [str(fact.id) for fact in facts], deciding.REVIEW, lambda _: None)


def _review(library: Library, facts: Sequence[AnyFact], name: str, review: str | None) -> str:
    return _decide(library, name, _identities(library, facts), deciding.REVIEW, lambda _: review)


def star(library: Library, facts: Sequence[AnyFact], *, starred: bool) -> str:
    """Put a star on facts, or take it away. Gives what was done."""
    name = f"Star {_named(facts)}" if starred else f"Take the star off {_named(facts)}"
    return _decide(
        library, name, _identities(library, facts), deciding.STAR, lambda _: True if starred else None
    )


def note(library: Library, fact: AnyFact, words: str) -> str:
    """Keep a note of the member's own with a fact; an empty one takes it away. Gives what was done."""
    words = words.strip()[:_LONGEST_NOTE]
    name = f"Note on {_named([fact])}" if words else f"Remove the note on {_named([fact])}"
    return _decide(library, name, _identities(library, [fact]), deciding.NOTE, lambda _: words or None)


def put_under(library: Library, facts: Sequence[AnyFact], topic: str) -> str:
    """Put facts under a topic of the member's own; an empty one takes them out. Gives what was done."""
    topic = " ".join(topic.split())[:_LONGEST_TOPIC]
    name = f"Put {_named(facts)} under “{topic}”" if topic else f"Take {_named(facts)} out of its topic"
    return _decide(library, name, _identities(library, facts), deciding.TOPIC, lambda _: topic or None)


def correct(library: Library, fact: AnyFact, corrected: Mention) -> str:
    """Let a fact say what a person says instead of what was read, and count as confirmed. Gives its name.

    `corrected` is its leading mention with other values.

    Raises:
        BriefingError: it can't be kept as it is.
    """
    kind = corrected.kind
    if kind not in EDITABLE:
        raise BriefingError(tr("This can be confirmed or marked as not right, but not corrected."))
    said = columns_of(corrected)
    wanted = {name: said[name] for name in EDITABLE[kind]}
    identities = _identities(library, [fact])
    name = f"Correct {_named([fact])}"
    with library.operation(name) as operation:
        for identity in identities:
            operations.decide(library, operation, identity, deciding.CORRECTION, wanted)
            operations.decide(library, operation, identity, deciding.REVIEW, deciding.CONFIRMED)
        deciding.follow(library, identities)
    return name


def add_finding(library: Library, found: Mention) -> str:
    """Add what a person found in a source, over what was read there; gives what was done.

    What was found there by hand before goes; star, note and topic of both go over to it.

    Raises:
        BriefingError: the same was read there already, or the library can't be written.
    """
    found = replace(found, rule=mentions.OWN_RULE, confidence=1.0)
    name = f"Add a {_NOUNS[found.kind]}"
    if deciding.stands(library, found.identity):
        raise BriefingError(_there_already(found.kind))
    there = overlying.lying_at(library, found)
    replaced = [identity for identity, own in there if own]
    with library.operation(name) as operation:
        for identity in replaced:
            operations.decide(library, operation, identity, deciding.OWN, None)
        for field, value in _kept_of(library, [identity for identity, _ in there]).items():
            operations.decide(library, operation, found.identity, field, value)
        operations.decide(library, operation, found.identity, deciding.OWN, deciding.to_keep(found))
        operations.decide(library, operation, found.identity, deciding.REVIEW, deciding.CONFIRMED)
        deciding.follow(library, [*replaced, found.identity])
    return name


def _kept_of(library: Library, identities: Sequence[str]) -> dict[str, Any]:
    """The star, note and topic that some findings have, for the one that takes their place."""
    kept: dict[str, Any] = {}
    for field in (deciding.STAR, deciding.NOTE, deciding.TOPIC):
        decided = operations.decided(library, field)
        values = [decided[identity] for identity in identities if decided.get(identity)]
        if values:
            kept[field] = "\n".join(dict.fromkeys(map(str, values))) if field == deciding.NOTE else values[0]
    return kept


def _there_already(kind: Kind) -> str:
    return {
        Kind.QUOTE: tr("These words are in the list already, as a quote."),
        Kind.FIGURE: tr("These words are in the list already, as a figure."),
        Kind.EVENT: tr("These words are in the list already, as a date."),
        Kind.JUDGEMENT: tr("These words are in the list already, as a judgement."),
        Kind.RECOMMENDATION: tr("These words are in the list already, as a point to improve."),
    }[kind]


def counted(facts: Iterable[AnyFact]) -> str:
    """Facts by number and kind: "1 quote", "12 findings" where they are of several kinds."""
    kinds = [fact.lead.kind for fact in facts]
    if len(set(kinds)) != 1:
        return tr("%n findings", "%n finding", len(kinds))
    return _number_of(kinds[0], len(kinds))


def counted_with_passages(facts: Sequence[AnyFact]) -> str:
    """Facts by number and kind, and where they stand if that is more: "1 quote in 5 sources (6 passages)"."""
    passages = sum(len(fact.evidence) for fact in facts)
    if passages == len(facts):
        return counted(facts)
    sources_of = {source.sha256 for fact in facts for source in fact.sources}
    return tr(
        "{findings} in {sources} ({passages})",
        findings=counted(facts),
        sources=tr("%n sources", "%n source", len(sources_of)),
        passages=tr("%n passages", "%n passage", passages),
    )


def counted_by_kind(facts: Iterable[AnyFact]) -> str:
    """Facts by number, kind by kind: "12 quotes, 3 figures, 1 date"; nothing where there are none."""
    counts = Counter(fact.lead.kind for fact in facts)
    return ", ".join(_number_of(kind, counts[kind]) for kind in _NOUNS if counts[kind])


def _number_of(kind: Kind, number: int) -> str:
    return {
        Kind.QUOTE: tr("%n quotes", "%n quote", number),
        Kind.FIGURE: tr("%n figures", "%n figure", number),
        Kind.EVENT: tr("%n dates", "%n date", number),
        Kind.JUDGEMENT: tr("%n judgements", "%n judgement", number),
        Kind.RECOMMENDATION: tr("%n points to improve", "%n point to improve", number),
    }[kind]


@in_english()
def _named(facts: Iterable[AnyFact]) -> str:
    """Facts as the names of operations, which a library keeps, call them."""
    return counted(facts)


def _identities(library: Library, facts: Sequence[AnyFact]) -> list[str]:
    return list(deciding.identities(library, [str(fact.id) for fact in facts]))


def _decide(
    library: Library, name: str, identities: Sequence[str], field: str, value: Callable[[str], Any]
) -> str:
    with library.operation(name) as operation:
        for identity in identities:
            operations.decide(library, operation, identity, field, value(identity))
        if field in deciding.MOVING:
            deciding.follow(library, identities)
    return name
