"""What a pack says: numbers, references, order and wording, before anything is drawn."""

from dataclasses import replace
from datetime import date

import pytest

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence, Fact, Figure, Judgement
from briefing_app.domain.mentions import Unit
from briefing_app.packs.outline import PackContent, outline
from briefing_app.packs.parts import (
    Counted,
    FiguresPart,
    JudgementsPart,
    Part,
    QuotesPart,
    SourcesPart,
    TimelinePart,
)
from briefing_app.packs.request import PackRequest, Section
from tests.helpers import pack_facts
from tests.helpers.pack_facts import LETTER_SOURCE, NEWS_SOURCE, REPORT_SOURCE, TEXTS

CONTENT = PackContent(
    judgements=pack_facts.judgements(),
    quotes=pack_facts.quotes(),
    events=pack_facts.events(),
    figures=pack_facts.figures(),
    frameworks=(pack_facts.FRAMEWORK,),
    texts=TEXTS,
)


def parts(*sections: Section, content: PackContent = CONTENT) -> tuple[Part, ...]:
    request = PackRequest(title="Pack", committee="", meeting=date(2019, 7, 9), sections=sections)
    return outline(request, content).parts


def quotes_of(content: PackContent) -> QuotesPart:
    part = parts(Section.QUOTES, content=content)[0]
    assert isinstance(part, QuotesPart)
    return part


def sources_of(*sections: Section, content: PackContent = CONTENT) -> SourcesPart:
    return next(part for part in parts(*sections, content=content) if isinstance(part, SourcesPart))


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ((), [SourcesPart]),
        ((Section.QUOTES,), [QuotesPart, SourcesPart]),
        ((Section.SOURCES, Section.FIGURES, Section.FIGURES), [FiguresPart, SourcesPart]),
        ((Section.TIMELINE, Section.JUDGEMENTS), [TimelinePart, JudgementsPart, SourcesPart]),
    ],
)
def test_sections_come_as_asked_and_sources_last(asked: tuple[Section, ...], kinds: list[type]) -> None:
    assert [type(part) for part in parts(*asked)] == kinds


def test_sources_are_numbered_by_date_and_only_those_used() -> None:
    everything = sources_of(*Section)
    assert [entry.number for entry in everything.sources] == [1, 2, 3]
    assert [entry.title for entry in everything.sources] == [
        source.title for source in (REPORT_SOURCE, NEWS_SOURCE, LETTER_SOURCE)
    ]
    assert [entry.title for entry in sources_of(Section.JUDGEMENTS).sources] == [REPORT_SOURCE.title]
    assert sources_of().summary == "no sources"


@pytest.mark.parametrize(
    ("exact", "place"),
    [
        ("Calderby to have improvement plan", "¶1"),
        ("February\n\nCouncillors", "¶1"),
        ("Councillors in Calderby", "¶2"),
        ("what we do next.", "¶3"),
        ("spring 2019", "¶7"),
    ],
)
def test_paragraphs_are_lines_that_are_not_blank(exact: str, place: str) -> None:
    quote = pack_facts.quote(NEWS_SOURCE, exact, None, None)
    said = quotes_of(replace(CONTENT, quotes=(quote,))).speakers[0].quotes[0]
    assert [reference.label for reference in said.references] == [f"[1\N{NO-BREAK SPACE}{place}]"]


@pytest.mark.parametrize("texts", [{}, {NEWS_SOURCE.sha256: "Quite another text"}])
def test_without_the_text_the_place_is_a_character(texts: dict[str, str]) -> None:
    content = replace(CONTENT, quotes=CONTENT.quotes[:1], texts=texts)
    start = CONTENT.quotes[0].lead.passage.start
    said = quotes_of(content).speakers[0].quotes[0]
    assert said.references[0].place == f"character\N{NO-BREAK SPACE}{start}"
    cited = sources_of(Section.QUOTES, content=content).sources[0].places[0]
    assert CONTENT.quotes[0].lead.passage.exact in [run.text for run in cited.runs if run.marked]


def test_every_reference_leads_to_a_marked_passage() -> None:
    anchors = {
        anchor
        for entry in sources_of(*Section).sources
        for cited in entry.places
        for run in cited.runs
        for anchor in run.anchors
    }
    (figures,) = (part for part in parts(*Section) if isinstance(part, FiguresPart))
    assert {reference.anchor for item in figures.figures for reference in item.references} <= anchors


def test_the_exact_words_of_every_passage_are_marked() -> None:
    marked = " | ".join(
        run.text
        for entry in sources_of(*Section).sources
        for cited in entry.places
        for run in cited.runs
        if run.marked
    )
    for fact in (*CONTENT.judgements, *CONTENT.quotes, *CONTENT.events, *CONTENT.figures):
        assert fact.lead.passage.exact in marked


def test_a_paragraph_is_shown_once_with_the_words_as_they_stand() -> None:
    spending = next(c for c in sources_of(Section.FIGURES).sources[1].places if c.place == "¶5")
    assert "".join(run.text for run in spending.runs) in TEXTS[NEWS_SOURCE.sha256]
    assert [run.text for run in spending.runs if run.marked] == ["£62.1 million", "£57 million"]


def test_passages_that_overlap_share_a_mark() -> None:
    both = (
        pack_facts.quote(NEWS_SOURCE, "We have let children down, and I am sorry.", None, None),
        pack_facts.quote(NEWS_SOURCE, "I am sorry. We will put this right", None, None),
    )
    cited = sources_of(Section.QUOTES, content=replace(CONTENT, quotes=both)).sources[0].places[0]
    marks = [run for run in cited.runs if run.marked]
    assert [mark.text for mark in marks] == [
        "We have let children down, and I am sorry. We will put this right"
    ]
    assert len(marks[0].anchors) == 2


def test_a_fact_of_two_sources_names_both_in_order_of_date() -> None:
    news = pack_facts.quote(NEWS_SOURCE, "inadequate", "Ofsted", None)
    report = pack_facts.quote(REPORT_SOURCE, "inadequate", "Ofsted", None)
    both = Fact(news.id, (*news.evidence, *report.evidence, *news.evidence))
    said = quotes_of(replace(CONTENT, quotes=(both,))).speakers[0].quotes[0]
    assert [reference.place for reference in said.references] == ["¶4", "¶2"]
    assert [reference.number for reference in said.references] == [1, 2]


def test_quotes_are_grouped_by_speaker_and_the_unnamed_come_last() -> None:
    part = quotes_of(replace(CONTENT, quotes=CONTENT.quotes[::-1]))
    assert [speaker.name for speaker in part.speakers] == [
        "Tomasz Nowak",
        "Amina Rashid",
        "Speaker not named",
    ]
    assert part.speakers[0].role == "Director of children’s services"
    assert len(part.speakers[0].quotes) == 2


def test_quotes_are_never_altered() -> None:
    said = [s.paragraphs for speaker in quotes_of(CONTENT).speakers for s in speaker.quotes]
    assert said == [(quote.lead.passage.exact,) for quote in CONTENT.quotes]


def test_a_quote_of_two_paragraphs_keeps_them() -> None:
    quote = pack_facts.quote(NEWS_SOURCE, "what we do next.”\n\nAcross the district", None, None)
    said = quotes_of(replace(CONTENT, quotes=(quote,))).speakers[0].quotes[0]
    assert said.paragraphs == ("what we do next.”", "Across the district")


def test_judgements_stand_in_the_order_of_the_framework() -> None:
    part = parts(Section.JUDGEMENTS, content=replace(CONTENT, judgements=CONTENT.judgements[::-1]))[0]
    assert isinstance(part, JudgementsPart)
    (ladder,) = part.ladders
    assert [rung.area for rung in ladder.rungs] == [area.title for area in pack_facts.FRAMEWORK.areas]
    assert [rung.tone for rung in ladder.rungs][-1] == "inadequate"
    assert (ladder.title, ladder.rungs[0].inspected) == ("Calderby", "September 2018")


def test_homes_without_a_name_stand_apart_by_their_documents() -> None:
    def unnamed(of: Source, words: str, framework: str) -> Judgement:
        fact = pack_facts.judgement(of, words, "overall-effectiveness", "inadequate")
        nameless = [
            replace(item, mention=replace(item.mention, provider=None, framework=framework))
            for item in fact.evidence
        ]
        return replace(fact, evidence=tuple(nameless))

    def rungs(framework: str) -> list[int]:
        report = unnamed(REPORT_SOURCE, "Overall effectiveness is inadequate.", framework)
        news = unnamed(NEWS_SOURCE, "The service was judged inadequate", framework)
        part = parts(Section.JUDGEMENTS, content=replace(CONTENT, judgements=(report, news)))[0]
        assert isinstance(part, JudgementsPart)
        return [len(ladder.rungs) for ladder in part.ladders]

    assert rungs("childrens-homes") == [1, 1]
    assert rungs(pack_facts.FRAMEWORK.id) == [2]


def test_unknown_frameworks_are_read_out() -> None:
    part = parts(Section.JUDGEMENTS, content=replace(CONTENT, frameworks=()))[0]
    assert isinstance(part, JudgementsPart)
    assert {rung.area for rung in part.ladders[0].rungs} >= {"Impact of leaders", "Overall effectiveness"}
    assert {rung.grade for rung in part.ladders[0].rungs} == {"Requires improvement", "Inadequate"}


def test_events_are_in_order_with_what_is_planned_and_how_dates_were_worked_out() -> None:
    part = parts(Section.TIMELINE, content=replace(CONTENT, events=CONTENT.events[::-1]))[0]
    assert isinstance(part, TimelinePart)
    assert part.summary == "8 events, 4 planned"
    assert [entry.when for entry in part.entries][::7] == ["March 2014", "9 July 2019"]
    assert [entry.planned for entry in part.entries].count(True) == 4
    assert [entry.basis for entry in part.entries if entry.basis] == ["“in September”, from 7 November 2018"]


def test_figures_have_their_comparable_groups() -> None:
    part = parts(Section.FIGURES)[0]
    assert isinstance(part, FiguresPart)
    assert part.groups == (CONTENT.figures[0:2], CONTENT.figures[2:4])
    assert [value.words for item in part.figures for value in item.values][:4] == [
        "38 vacancies",
        "Five vacancies",
        "£62.1 million",
        "£57 million",
    ]


def test_a_sentence_with_several_figures_is_printed_once() -> None:
    sentence = "Spending rose to £62.1 million from £57 million."
    rose, before = (replace_sentence(one, sentence) for one in (CONTENT.figures[2], CONTENT.figures[3]))
    (entry,) = figures_of(rose, before)
    assert (entry.sentence, [value.words for value in entry.values]) == (
        sentence,
        ["£62.1 million", "£57 million"],
    )
    assert [reference.label for reference in entry.references] == ["[1\N{NO-BREAK SPACE}¶5]"]
    assert [value.references for value in entry.values] == [(), ()]


def test_figures_of_a_sentence_have_references_of_their_own_where_others_have_only_one_of_them() -> None:
    sentence = "Spending rose to £62.1 million from £57 million."
    rose, before = (replace_sentence(one, sentence) for one in (CONTENT.figures[2], CONTENT.figures[3]))
    letter = pack_facts.figure(LETTER_SOURCE, "two days", ["62.1"], Unit.COUNT, "spending")
    (entry,) = figures_of(Fact(rose.id, (*rose.evidence, *letter.evidence)), before)
    assert entry.references == ()
    assert [[one.number for one in value.references] for value in entry.values] == [[1, 2], [1]]


def replace_sentence(figure: Figure, sentence: str) -> Figure:
    return Fact(
        figure.id,
        tuple(replace(item, mention=replace(item.mention, sentence=sentence)) for item in figure.evidence),
    )


def figures_of(*figures: Figure) -> tuple[Counted, ...]:
    part = parts(Section.FIGURES, content=replace(CONTENT, figures=figures))[0]
    assert isinstance(part, FiguresPart)
    return part.figures


def test_a_title_is_never_missing() -> None:
    request = PackRequest(title=" \n ", committee=" a\nb ", meeting=None, sections=())
    pack = outline(request, CONTENT)
    assert (pack.title, pack.committee) == ("Briefing pack", "a b")


def test_a_source_says_how_its_date_is_known() -> None:
    news = sources_of(*Section).sources[1]
    assert news.published == "7 November 2018"
    assert news.published_basis == NEWS_SOURCE.details.published_basis
    nameless = pack_facts.source("Some words", "", None, None)
    quote = pack_facts.quote(nameless, "Some words", None, None, text="Some words")
    content = replace(CONTENT, quotes=(Fact(quote.id, (Evidence(quote.lead, nameless),)),))
    entry = sources_of(Section.QUOTES, content=content).sources[0]
    assert (entry.title, entry.published) == (nameless.file_name, "date not known")
