"""What the Overview shows of a library, to be kept when that is closed."""

from typing import TYPE_CHECKING

from briefing_app.ui.models.derived import derived, every_ladder, most_shared, quotes_by_speaker

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.first_page import FirstPage, Picks
    from briefing_app.ui.models.ladder import Ladder

MOST_HEADLINES, MOST_HOUSES = 6, 6
MOST_AHEAD, MOST_SPEAKERS = 6, 6


def councils_in(contents: "Contents") -> "list[Ladder]":
    """The services of councils that were judged, first those of which most is said."""
    return [ladder for ladder in derived(contents, every_ladder) if not ladder.framework.of_one]


def homes_in(contents: "Contents") -> "list[Ladder]":
    """The single homes and schools that were judged."""
    return [
        ladder for ladder in derived(contents, every_ladder) if ladder.framework.of_one and ladder.headline
    ]


def how_many_councils(contents: "Contents") -> int:
    """How many services of councils were judged."""
    return len(councils_in(contents))


def shown(first: "FirstPage") -> "Contents":
    """A first page that was kept, as the Overview shows it."""
    first.kept[how_many_councils] = first.services
    return first


def picks(contents: "Contents") -> "Picks":
    """The facts that the Overview shows, apart from news and from what checks find."""
    from briefing_app.services.first_page import Picks  # noqa: PLC0415 - wanted when a library is closed

    councils = councils_in(contents)
    ladders = (*councils[:MOST_HEADLINES], *homes_in(contents)[:MOST_HOUSES])
    rungs = [rung for ladder in ladders for row in ladder.rungs for rung in row if rung is not None]
    facts = [
        *(rung.judgement.id for rung in rungs),
        *(event.id for event in contents.planned[:MOST_AHEAD]),
        *(fact.id for fact in derived(contents, most_shared)),
    ]
    said = []
    for name, count in contents.speakers[:MOST_SPEAKERS]:
        quotes = derived(contents, quotes_by_speaker)[name]
        said.append((quotes[0].id, count))
        facts += [quote.id for quote in quotes if quote.lead.role][:1]
    return Picks(tuple(dict.fromkeys(facts)), tuple(said), derived(contents, how_many_councils))
