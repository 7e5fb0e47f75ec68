"""Whose grades are listed: those of councils that documents speak of, apart from tables of all councils."""

from collections.abc import Iterable, Sequence

from briefing_app.domain.councils import council_key
from briefing_app.domain.facts import Judgement
from briefing_app.domain.mentions import OFFICIAL_RULE


def spoken_of(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements without those of councils that only tables of all councils speak of."""
    known = {key for judgement in judgements for key in spoken_keys(judgement)}
    return tuple(
        judgement
        for judgement in judgements
        if not judgement.official or council_key(judgement.lead.provider or "") in known
    )


def elsewhere(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The others: what tables of all councils say of councils that nothing else speaks of."""
    near = {judgement.id for judgement in spoken_of(judgements)}
    return tuple(judgement for judgement in judgements if judgement.id not in near)


def spoken_keys(judgement: Judgement) -> Iterable[str]:
    """The councils of a judgement, by their keys, as others than tables of all councils speak of them."""
    return (
        council_key(item.mention.provider)
        for item in judgement.evidence
        if item.mention.rule != OFFICIAL_RULE and item.mention.provider
    )
