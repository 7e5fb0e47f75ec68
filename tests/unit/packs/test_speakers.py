"""The headings over quotes: who speaks, and in which role."""

from dataclasses import replace

from briefing_app.domain.facts import Evidence, Fact, Quote
from briefing_app.packs.citations import Citations
from briefing_app.packs.lines import speakers
from tests.helpers import pack_facts
from tests.helpers.pack_facts import NEWS_SOURCE, TEXTS


def said(speaker: str, role: str | None, exact: str, *, body: bool) -> Quote:
    quote = pack_facts.quote(NEWS_SOURCE, exact, speaker, role)
    return Fact(quote.id, (Evidence(replace(quote.lead, body=body), NEWS_SOURCE),))


def test_the_papers_of_a_body_are_no_role_of_it_and_a_persons_role_stands() -> None:
    quotes = (
        said("Calderby Council", "plan", "38 vacancies", body=True),
        said("Amina Rashid", "leader of the council", "We have let", body=False),
    )
    found = list(speakers(quotes, Citations(quotes, TEXTS, {})))
    assert [(one.name, one.role) for one in found] == [
        ("Calderby Council", None),
        ("Amina Rashid", "leader of the council"),
    ]


def test_a_quote_about_which_sources_differ_says_so() -> None:
    quotes = (
        said("Calderby Council", "plan", "38 vacancies", body=True),
        said("Amina Rashid", "leader of the council", "We have let", body=False),
    )
    citations = Citations(quotes, TEXTS, {}, disputed={quotes[1].evidence[0].place})
    printed = [line.differs for one in speakers(quotes, citations) for line in one.quotes]
    assert printed == ["", "sources differ"]
