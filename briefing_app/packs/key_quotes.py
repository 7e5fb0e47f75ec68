"""Which quotes are key, and whose come first."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from briefing_app.domain.facts import Quote
from briefing_app.domain.mentions import Form
from briefing_app.pictures.wrapping import one_line

_A_TERM = 3
"""Words in quotation marks, at most, that are a term if nobody says them, or a body in its own paper."""

Weight = tuple[bool, bool, bool]
"""What keeps a quote behind others: what sorts first counts for more."""


def without_terms(quotes: Iterable[Quote], kept: Collection[UUID]) -> tuple[Quote, ...]:
    """The quotes but for terms that a report has in quotation marks ("pods").

    Those stay that a person saw to, which are `kept`.
    """
    return tuple(quote for quote in quotes if quote.id in kept or not _is_term(quote))


def sentences_first(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes of persons who say whole sentences before those of others; each speaker's stay together."""
    best: dict[str, Weight] = {}
    for quote in quotes:
        best[_of(quote)] = min(best.get(_of(quote), says_little(quote)), says_little(quote))
    return tuple(sorted(quotes, key=lambda quote: best[_of(quote)]))


def says_little(quote: Quote) -> Weight:
    """Whether nobody says by name what is quoted, or no person, and whether it is less than a sentence."""
    lead = quote.lead
    return lead.speaker is None, lead.body, lead.form is Form.FRAGMENT


def _is_term(quote: Quote) -> bool:
    publisher = one_line(quote.source.details.publisher or "").casefold()
    is_own = not _of(quote) or (quote.lead.body and _of(quote) == publisher)
    return is_own and len(quote.lead.passage.exact.split()) <= _A_TERM


def _of(quote: Quote) -> str:
    return one_line(quote.lead.speaker or "").casefold()
