"""What pages show of all that a library holds, worked out once for each state of it, away from the window."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from typing import TYPE_CHECKING, TypeVar, cast
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.facts import AnyFact, Figure, Quote
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.one_council import Councils
from briefing_app.domain.people import Person, Suggestion
from briefing_app.pictures.comparison import comparable_on_one_council
from briefing_app.pictures.same_measure import same_measure
from briefing_app.ui.models.ladder import Ladder, ladders, provider_of
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.people_rows import balance_in_words, person_row
from briefing_app.ui.models.quote_groups import listing_of
from briefing_app.ui.models.rows import event_row, figure_row
from briefing_app.ui.models.time_band import Item, items_of
from briefing_app.ui.models.waiting import Waiting, waiting

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents

T = TypeVar("T")
Choices = tuple[tuple[str, str], ...]
"""What can be chosen in a list: the words, and the value that they stand for."""
_MOST_SHARED = 4
_MOST_COMPARED = 400
_FIRST_ROWS = 400
"""As many rows as a list measures one by one."""


def derived(contents: "Contents", make: "Callable[[Contents], T]") -> T:
    """What `make` works out of contents; the second time it is only looked up.

    It must not depend on marks, plan or searches: these change without new contents.
    """
    if make not in contents.kept:
        contents.kept[make] = make(contents)
    return cast("T", contents.kept[make])


def by_id(contents: "Contents") -> dict[UUID, AnyFact]:
    """Every fact by its identifier."""
    return {fact.id: fact for fact in contents.facts}


def every_ladder(contents: "Contents") -> tuple[Ladder, ...]:
    return ladders(contents.judgements, frameworks())


def other_councils(contents: "Contents") -> Choices:
    """The councils whose grades can be set beside those of the library's own."""
    names = {provider_of(judgement) for judgement in contents.elsewhere}
    return tuple((name, name) for name in sorted(names) if name)


def all_quotes(contents: "Contents") -> Listing:
    """All quotes, in no groups."""
    return listing_of(contents.quotes, contents.longer, "", {}).ready()


def all_events(contents: "Contents") -> Listing:
    return Listing.made(contents.events, lambda event: event.id, event_row).ready()


def all_figures(contents: "Contents") -> Listing:
    return Listing.made(contents.figures, lambda figure: figure.id, figure_row).ready()


def councils_of_figures(contents: "Contents") -> tuple[frozenset[str], ...]:
    """The sources of figures in groups such that those on one council are in one."""
    return Councils(contents.judgements).of_figures(contents.figures)


def beside_each_other(
    figures: Sequence[Figure], councils: tuple[frozenset[str], ...]
) -> tuple[tuple[Figure, ...], ...]:
    """Figures of one council and the same measure; none of very many, which would help nobody."""
    if len(figures) > _MOST_COMPARED:
        return ()
    return same_measure(comparable_on_one_council(figures, councils))


def compared_figures(contents: "Contents") -> tuple[tuple[Figure, ...], ...]:
    return beside_each_other(contents.figures, derived(contents, councils_of_figures))


def band_items(contents: "Contents") -> tuple[Item, ...]:
    """The events that can be drawn."""
    return items_of(contents.events)


def to_review(contents: "Contents") -> Waiting:
    """What waited when the contents were loaded; who looks at it keeps it in step."""
    return waiting(contents)


def quotes_by_speaker(contents: "Contents") -> dict[str | None, list[Quote]]:
    found: dict[str | None, list[Quote]] = {}
    for quote in contents.quotes:
        found.setdefault(quote.lead.speaker, []).append(quote)
    return found


def people_by_quotes(contents: "Contents") -> tuple[Person, ...]:
    """Who is quoted, the most often first."""
    quotes = derived(contents, quotes_by_speaker)
    return tuple(sorted(contents.people, key=lambda person: (-len(quotes.get(person.name, ())), person.name)))


def all_people(contents: "Contents") -> Listing:
    """The rows of everybody who is quoted, the first ones made: a list measures them before it is painted."""
    quotes, people = derived(contents, quotes_by_speaker), derived(contents, people_by_quotes)
    listing = Listing(
        [None] * len(people), lambda number: person_row(people[number], quotes.get(people[number].name, ()))
    )
    for number in range(min(len(people), _FIRST_ROWS)):
        listing.row(number)
    return listing


def suggestions(contents: "Contents") -> tuple[Suggestion, ...]:
    """Who may be the same, which the contents themselves keep."""
    return contents.suggestions


def balance(contents: "Contents") -> str:
    """How many quotes each group has, in words."""
    return balance_in_words(contents.quotes, contents.people)


def most_shared(contents: "Contents") -> tuple[Quote | Figure, ...]:
    """The quotes and figures that most sources have."""
    every: list[Quote | Figure] = [*contents.quotes, *contents.figures]
    several = (fact for fact in every if len(fact.evidence) > 1)
    found = nlargest(_MOST_SHARED, several, key=lambda fact: len(fact.sources))
    return tuple(fact for fact in found if len(fact.sources) > 1)


def found_in(contents: "Contents") -> Counter[str]:
    """How many findings stand in each source, by its SHA-256."""
    return Counter(item.source.sha256 for fact in contents.facts for item in fact.evidence)


def speaker_choices(contents: "Contents") -> Choices:
    return tuple((f"{name} ({count:,})", name) for name, count in contents.speakers)


def source_choices(contents: "Contents") -> Choices:
    return tuple((f"{source.label} · {source.title}", source.sha256) for source in contents.sources)


def published_choices(contents: "Contents") -> Choices:
    """The times in which something was published."""
    return _periods(source.published for source in contents.sources)


def event_choices(contents: "Contents") -> Choices:
    """The times for which something is dated."""
    return _periods(event.lead.when for event in contents.events)


def time_choices(contents: "Contents") -> Choices:
    """The times in which something was published or for which something is dated."""
    values = {value for _, value in (*published_choices(contents), *event_choices(contents))}
    return _named(values)


def _periods(dates: Iterable[str | None]) -> Choices:
    """The years and, under each, the months in which some dates begin."""
    months = set()
    for date in dates:
        lower = edtf.bounds(date).lower if date else None
        if lower:
            months.add(f"{lower:%Y-%m}")
    return _named({month[:4] for month in months} | months)


def _named(periods: Iterable[str]) -> Choices:
    return tuple((edtf.in_words(period), period) for period in sorted(periods))


AHEAD: "tuple[Callable[[Contents], object], ...]" = (
    by_id,
    every_ladder,
    other_councils,
    all_quotes,
    all_events,
    all_figures,
    councils_of_figures,
    compared_figures,
    band_items,
    to_review,
    quotes_by_speaker,
    people_by_quotes,
    all_people,
    suggestions,
    balance,
    most_shared,
    found_in,
    speaker_choices,
    source_choices,
    published_choices,
    event_choices,
    time_choices,
)


def prepare(contents: "Contents") -> "Contents":
    """Work out all that pages will ask for; gives the contents themselves."""
    for make in AHEAD:
        derived(contents, make)
    return contents
