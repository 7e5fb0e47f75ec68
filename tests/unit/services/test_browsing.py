"""What the pages list: every fact in its order, who speaks, and a source with its findings."""

from pathlib import Path

from briefing_app.domain.edtf import sort_key
from briefing_app.domain.mentions import Kind, Status
from briefing_app.services.browsing import contents
from briefing_app.services.source_texts import source_text
from briefing_app.store.library import Library


def test_an_empty_library_lists_nothing(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        held = contents(library)
        assert not any([held.quotes, held.figures, held.events, held.judgements, held.sources])
        assert not any([held.speakers, held.planned])


def test_facts_stand_in_their_order(example: Path) -> None:
    with Library.open(example) as library:
        held = contents(library)
    for facts in (held.quotes, held.figures, held.judgements):
        published = [sort_key(fact.source.published) for fact in facts]
        assert published == sorted(published)
    whens = [sort_key(event.lead.when) for event in held.events]
    assert whens == sorted(whens)
    for fact in (*held.quotes, *held.figures, *held.events, *held.judgements):
        told = [sort_key(item.source.published) for item in fact.evidence]
        assert told == sorted(told)


def test_who_is_quoted_most_comes_first(example: Path) -> None:
    with Library.open(example) as library:
        held = contents(library)
    numbers = [number for _, number in held.speakers]
    assert numbers == sorted(numbers, reverse=True)
    assert sum(numbers) == len([quote for quote in held.quotes if quote.lead.speaker])
    assert {name for name, _ in held.speakers} == {quote.lead.speaker for quote in held.quotes} - {None}
    assert "Susan Hinchcliffe" in dict(held.speakers)


def test_planned_events_are_those_that_were_to_come(example: Path) -> None:
    with Library.open(example) as library:
        held = contents(library)
    assert held.planned
    assert {event.lead.status for event in held.planned} == {Status.PLANNED}
    assert len(held.planned) < len(held.events)


def test_the_findings_of_a_source_stand_in_order_in_its_text(example: Path) -> None:
    with Library.open(example) as library:
        for source in contents(library).sources:
            shown = source_text(library, source.sha256)
            places = [(finding.start, finding.end) for finding in shown.findings]
            assert places == sorted(places)
            assert all(0 <= start < end <= len(shown.text) for start, end in places)
            assert {finding.kind for finding in shown.findings} >= {Kind.QUOTE, Kind.EVENT}
