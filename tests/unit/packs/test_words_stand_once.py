"""What stands in a pack stands there once: where it was said before, a reference or an excerpt is enough."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from briefing_app.domain.documents import Page
from briefing_app.domain.facts import Fact
from briefing_app.domain.mentions import Unit
from briefing_app.packs import document
from briefing_app.packs.layout import Layout, Paper
from briefing_app.packs.outline import Found, PackContent, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import Cited, FiguresPart, LinesPart, QuotesPart, TimelinePart
from briefing_app.packs.request import Own, OwnKind, Section
from briefing_app.packs.summary import in_brief
from briefing_app.packs.templates import template_named
from tests.helpers import pack_facts
from tests.helpers.structure import failures
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST, pages_of, write

ONCE = Layout(passages=False, once=True)
SENTENCE = (
    "A first monitoring visit is expected in January 2019, and a commissioner may follow in spring 2019."
)


def cited_in(sections: tuple[Section, ...], content: PackContent = CONTENT) -> dict[tuple[int, str], Cited]:
    pack = outline(replace(REQUEST, sections=sections, layout=ONCE), content)
    return {(source.number, cited.place): cited for source in pack.sources.sources for cited in source.places}


def marked(cited: Cited) -> list[str]:
    return [run.text for run in cited.runs if run.marked]


def test_the_list_of_sources_has_only_words_that_no_line_has() -> None:
    places = cited_in((Section.JUDGEMENTS, Section.QUOTES))
    said = places[2, "¶3"]
    assert CONTENT.quotes[0].lead.passage.exact.startswith("We have let children down")
    assert said.runs == ()
    assert said.anchors
    assert said.lines, "it leads back to the line that has its words"
    judged = {words for cited in places.values() for words in marked(cited)}
    assert {fact.lead.passage.exact for fact in CONTENT.judgements} <= judged


def test_of_a_source_all_is_told_though_none_of_its_words_are_printed_again(tmp_path: Path) -> None:
    asked = replace(REQUEST, sections=(Section.QUOTES,), layout=ONCE)
    told = " ".join(pages_of(write(tmp_path, asked)))
    details = pack_facts.NEWS_SOURCE.details
    assert details.address
    assert details.published_basis
    assert details.address in told.replace(" ", "")
    assert details.published_basis in told
    assert pack_facts.NEWS_SOURCE.file_name in told
    assert pack_facts.NEWS_SOURCE.sha256[:16] not in told, "it stands where a pack tells how to verify it"


def test_of_a_place_only_the_words_that_are_not_printed_are_marked() -> None:
    quote = CONTENT.quotes[0]
    other = pack_facts.judgement(pack_facts.NEWS_SOURCE, "Amina Rashid, the leader", "leaders", "inadequate")
    content = replace(CONTENT, quotes=(quote,), judgements=(other,))
    place = cited_in((Section.JUDGEMENTS, Section.QUOTES), content)[1, "¶3"]
    assert marked(place) == ["Amina Rashid, the leader"]
    assert len(place.anchors) == 2


def test_every_reference_leads_somewhere_and_the_file_is_sound(tmp_path: Path) -> None:
    path, pages = tmp_path / "pack.pdf", Pages()
    pack = outline(replace(REQUEST, layout=ONCE), CONTENT)
    path.write_bytes(document.pdf(pack, MADE, pages=pages))
    assert failures(path) == []
    anchors = {anchor for one in pack.sources.sources for cited in one.places for anchor in cited.anchors}
    assert anchors
    assert anchors <= pages.places.keys()


def with_sentence(fact: Any, sentence: str) -> Any:
    """The figure or event as if this were the sentence in which it stands."""
    evidence = (replace(item, mention=replace(item.mention, sentence=sentence)) for item in fact.evidence)
    return Fact(fact.id, tuple(evidence))


def test_the_timeline_has_an_excerpt_of_a_sentence_that_was_printed_before() -> None:
    event = with_sentence(CONTENT.events[4], SENTENCE)
    figure = with_sentence(
        pack_facts.figure(pack_facts.NEWS_SOURCE, "A first", ["1"], Unit.COUNT, "visits"), SENTENCE
    )
    content = replace(CONTENT, events=(event,), figures=(figure,))

    def told(*sections: Section) -> str:
        parts = outline(replace(REQUEST, sections=sections), content).parts
        (part,) = (part for part in parts if isinstance(part, TimelinePart))
        return part.entries[0].what

    assert told(Section.TIMELINE) == SENTENCE
    assert told(Section.FIGURES, Section.TIMELINE) == "First monitoring visit expected"


@pytest.mark.parametrize("mark", ["■", "–", "•", "-"])
def test_the_marks_of_lists_are_not_printed_with_their_words(mark: str) -> None:
    sentence = "188 live outside the area"
    figure = with_sentence(CONTENT.figures[0], f"{mark} {sentence}")
    part = outline(replace(REQUEST, sections=(Section.FIGURES,)), replace(CONTENT, figures=(figure,))).parts[
        0
    ]
    assert isinstance(part, FiguresPart)
    assert part.figures[0].sentence == sentence


def test_a_quote_over_lines_of_print_is_one_paragraph() -> None:
    text = "They said: “it is not like school and\nyou can have a second\n\nchance”."
    place = pack_facts.source(text, "Report", "Ofsted", "2019-05-01")
    quote = pack_facts.quote(place, text[text.index("it is") : -2], None, None, text=text)
    content = PackContent(quotes=(quote,), texts={place.sha256: text})
    request = replace(REQUEST, sections=(Section.QUOTES,))

    def paragraphs(shown: PackContent) -> tuple[str, ...]:
        part = outline(request, shown).parts[0]
        assert isinstance(part, QuotesPart)
        return part.speakers[0].quotes[0].paragraphs

    assert len(paragraphs(content)) == 3
    page = Page(number=1, label=None, start=0, end=len(text))
    printed = replace(content, pages={place.sha256: (page,)})
    assert paragraphs(printed) == ("it is not like school and you can have a second", "chance")


def test_a_note_that_the_question_says_already_is_left_out() -> None:
    evidence = CONTENT.figures[0].evidence
    asked = Found("1", "How many are there: if 38 are a fifth, 190?", ("Known: If 38 are a fifth, 190.",
                  "Missing: the whole"), evidence)  # fmt: skip
    content = replace(CONTENT, found={Section.QUESTIONS: (asked,)})
    part = outline(replace(REQUEST, sections=(Section.QUESTIONS,)), content).parts[0]
    assert isinstance(part, LinesPart)
    assert part.lines[0].notes == ("Missing: the whole",)


def test_what_is_too_long_for_the_page_in_brief_gives_way_to_what_is_not() -> None:
    evidence = CONTENT.figures[0].evidence
    long, short = "very long words " * 60, "Is it in place?"
    found = {
        Section.DIFFERENCES: tuple(Found("Differs", long, (), evidence) for _ in range(2)),
        Section.QUESTIONS: (Found("1", short, (), evidence),),
    }
    told = in_brief(replace(CONTENT, found=found))
    assert [one.words for one in told][-1] == short
    assert sum(one.words == long for one in told) < 2


def test_what_was_kept_or_is_open_comes_behind_other_promises() -> None:
    evidence = CONTENT.figures[0].evidence
    promises = tuple(Found(lead, lead, (), evidence) for lead in ("Done", "Overdue", "Open", "Still to come"))
    content = replace(CONTENT, found={Section.PROMISES: promises})
    part = outline(replace(REQUEST, sections=(Section.PROMISES,)), content).parts[0]
    assert isinstance(part, LinesPart)
    assert [line.lead for line in part.lines] == ["Overdue", "Still to come", "Done", "Open"]


@pytest.mark.parametrize(("promises", "shared"), [(0, True), (4, False)])
def test_parts_go_on_where_the_one_before_ends_but_for_a_full_page_in_brief(
    promises: int, *, shared: bool
) -> None:
    plan = replace(template_named("Committee briefing").plan, title="Calderby")
    long = Found(
        "Overdue", "A plan with " + "very many words " * 16, ("Due May",), CONTENT.figures[0].evidence
    )
    content = replace(CONTENT, found={Section.PROMISES: (long,) * promises})
    pages = Pages()
    document.pdf(outline(plan.request(lambda _identity: None), content), MADE, pages=pages)
    begun = [pages.places[name] for name in sorted(pages.places, key=pages.places.__getitem__)
             if name.startswith("part-")]  # fmt: skip
    assert begun[1] == begun[0] + (not shared), "a page of two lines is not left so"
    assert len(set(begun)) < len(begun)


@pytest.mark.parametrize("count", range(8, 36))
def test_a_quote_has_company_on_its_page(count: int, tmp_path: Path) -> None:
    content = replace(CONTENT, quotes=CONTENT.quotes[:1] * count)
    path = write(tmp_path, replace(REQUEST, sections=(Section.QUOTES,), layout=ONCE), content)
    said = [page.count("children down") for page in pages_of(path)]
    assert sum(said) == count
    last = max(number for number, found in enumerate(said) if found)
    assert said[last] > 1 or "Sources" in pages_of(path)[last]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True])
def test_what_is_read_keeps_clear_of_where_readers_look_for_heads_and_feet(
    paper: Paper, tmp_path: Path, *, large: bool
) -> None:
    note = Own(OwnKind.NOTE, "\n".join(["Ágý said"] * 200))
    layout = Layout(paper=paper, large_print=large)
    path = write(tmp_path, replace(REQUEST, sections=(note,), layout=layout), PackContent())
    with pdfium.PdfDocument(path) as opened:
        for page in list(opened)[3:-1]:
            height, text = page.get_height(), page.get_textpage()
            boxes = [text.get_rect(number) for number in range(text.count_rects())]
            read = [box for box in boxes if "Ágý" in text.get_text_bounded(*box)]
            assert len(read) > 5
            assert all(bottom < 0.88 * height and top > 0.12 * height for _, bottom, _, top in read)
