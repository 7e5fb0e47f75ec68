"""Public content by evidence: what rests on a restricted source goes, or stays with its other sources."""

from dataclasses import replace

import pytest

from briefing_app.domain.facts import AnyFact, Evidence, Fact
from briefing_app.domain.mentions import Mention
from briefing_app.packs.outline import Found, PackContent, outline
from briefing_app.packs.public import public_items, public_only, public_request
from briefing_app.packs.request import Chosen, Own, OwnKind, PackRequest, Section
from tests.helpers.pack_facts import (
    FRAMEWORK,
    NEWS_SOURCE,
    REPORT_SOURCE,
    TEXTS,
    events,
    figures,
    judgements,
    quotes,
)

CONTENT = PackContent(
    judgements=judgements(),
    quotes=quotes(),
    events=events(),
    figures=figures(),
    frameworks=(FRAMEWORK,),
    texts=TEXTS,
)
NEWS, REPORT = NEWS_SOURCE.sha256, REPORT_SOURCE.sha256


def moved(fact: AnyFact, start: int) -> Evidence[Mention]:
    """The same said in the report, which came out before the news."""
    passage = replace(fact.lead.passage, source=REPORT, start=start, end=start + 5)
    return Evidence(replace(fact.lead, passage=passage), REPORT_SOURCE)


def with_both(fact: AnyFact) -> AnyFact:
    return Fact(fact.id, (moved(fact, 7), *fact.evidence))


def of_news(facts: tuple[AnyFact, ...]) -> AnyFact:
    return next(fact for fact in facts if fact.source == NEWS_SOURCE and len(fact.sources) == 1)


def found_in(content: PackContent) -> set[str]:
    facts = (*content.judgements, *content.quotes, *content.events, *content.figures)
    return {source.sha256 for fact in facts for source in fact.sources}


def test_what_rests_on_it_alone_goes_with_its_text_and_pages() -> None:
    content = replace(CONTENT, pages={NEWS: ()}, confirmed=frozenset(fact.id for fact in CONTENT.quotes))
    assert NEWS in found_in(content)
    public = public_only(content, [NEWS])
    assert NEWS not in found_in(public)
    assert found_in(public) == found_in(content) - {NEWS}
    assert NEWS not in {*public.texts, *public.pages}
    assert public.confirmed == {fact.id for fact in public.quotes}
    assert public.frameworks == content.frameworks


def test_where_nothing_is_restricted_it_is_the_same_content() -> None:
    assert public_only(CONTENT, []) is CONTENT


def test_a_fact_that_others_state_too_is_led_by_the_earliest_of_them() -> None:
    both = with_both(of_news(CONTENT.figures))
    content = PackContent(figures=(both,))  # type: ignore[arg-type]
    (left,) = public_only(content, [REPORT]).figures
    assert (left.id, left.source) == (both.id, NEWS_SOURCE)
    (right,) = public_only(content, [NEWS]).figures
    assert right.source == REPORT_SOURCE


def test_a_quote_that_stands_in_it_goes_wherever_else_it_stands() -> None:
    both = with_both(of_news(CONTENT.quotes))
    content = PackContent(quotes=(both,))  # type: ignore[arg-type]
    assert public_only(content, [REPORT]).quotes == ()
    assert public_only(content, ["another"]).quotes == (both,)


@pytest.mark.parametrize(
    "section", [Section.QUESTIONS, Section.DIFFERENCES, Section.PROMISES, Section.OVER_TIME]
)
def test_what_checks_found_goes_whole_with_any_of_its_evidence(section: Section) -> None:
    figure = of_news(CONTENT.figures)
    clean = Found("a", "clean", (), figure.evidence)
    mixed = Found("b", "mixed", (), with_both(figure).evidence)
    words_only = Found("c", "words only", (), ())
    content = PackContent(found={section: (clean, mixed, words_only)})
    assert public_only(content, [REPORT]).found == {section: (clean,)}
    own = (clean, words_only) if section is Section.QUESTIONS else (clean,)
    assert public_only(content, [REPORT], with_unsourced=True).found == {section: own}


def test_single_facts_are_shown_as_they_are_public() -> None:
    figure, quote = of_news(CONTENT.figures), of_news(CONTENT.quotes)
    both = with_both(figure)
    note, section = Own(OwnKind.NOTE, "My note"), Section.TIMELINE
    items = (note, Chosen((both,)), Chosen((quote,)), section)
    content = public_only(PackContent(figures=(both,), quotes=(quote,)), [REPORT])  # type: ignore[arg-type]
    assert public_items(items, content, [REPORT]) == (note, Chosen((figure,)), Chosen((quote,)), section)
    # Without the report a fact has another identity: its passages tell which one it is.
    renamed = replace(content, figures=(Fact(quote.id, figure.evidence),))  # type: ignore[arg-type]
    chosen = public_items(items, renamed, [REPORT])[1]
    assert chosen == Chosen(renamed.figures)
    none = public_only(PackContent(figures=(both,), quotes=(quote,)), [REPORT, NEWS])  # type: ignore[arg-type]
    assert public_items(items, none, [REPORT, NEWS]) == (note, section)
    assert public_items(items, none, []) == items


def test_a_pack_of_single_facts_has_no_source_that_is_restricted() -> None:
    both = with_both(of_news(CONTENT.figures))
    content = replace(CONTENT, figures=(both,))  # type: ignore[arg-type]
    request = PackRequest(title="T", committee="", meeting=None, sections=(Chosen((both,)), Section.QUOTES))
    open_ones = public_only(content, [REPORT])
    pack = outline(public_request(request, open_ones, [REPORT]), open_ones)
    stated = {source.sha256 for fact in pack.facts if fact.id == both.id for source in fact.sources}
    assert stated == {NEWS}
