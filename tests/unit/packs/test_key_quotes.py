"""Which quotes are key: no terms of a report, and persons who say whole sentences first."""

from dataclasses import replace
from pathlib import Path

from briefing_app.domain.facts import Quote
from briefing_app.domain.mentions import Form
from briefing_app.packs.key_quotes import sentences_first, without_terms
from briefing_app.packs.outline import outline
from briefing_app.packs.parts import QuotesPart
from briefing_app.packs.request import Chosen, PackRequest, Section
from briefing_app.services import reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.packing import make_pack
from briefing_app.store.library import Library
from tests.helpers import pack_facts
from tests.helpers.pack_texts import pdf_text
from tests.helpers.stores import STORY, added, written
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST

TERM = "really safe"
REPORT = f"{STORY}\nYoung people feel “{TERM}” in their homes.\n"


def made(library: Library, folder: Path, *sections: Section | Chosen) -> str:
    request = PackRequest(title="Calderby", committee="", meeting=None, sections=sections, cover=False)
    make_pack(library, folder / "pack.pdf", request, made=MADE)
    return pdf_text(folder / "pack.pdf")


def term_of(library: Library) -> Quote:
    (term,) = (one for one in contents(library).quotes if TERM in one.lead.passage.exact)
    assert term.lead.speaker is None
    return term


def with_a_term(folder: Path) -> Library:
    library = Library.create(folder / "a.briefing")
    added(library, written(folder, "story.txt", REPORT))
    return library


def test_a_term_is_no_key_quote_unless_a_person_saw_to_it(tmp_path: Path) -> None:
    library = with_a_term(tmp_path)
    term = term_of(library)
    plain = made(library, tmp_path, Section.QUOTES)
    assert TERM not in plain
    assert "We have let children down" in plain
    assert TERM in made(library, tmp_path, Section.QUOTES, Chosen((term,)))
    reviewing.star(library, [term], starred=True)
    assert TERM in made(library, tmp_path, Section.QUOTES)
    reviewing.star(library, [term], starred=False)
    assert TERM not in made(library, tmp_path, Section.QUOTES)
    reviewing.confirm(library, [term_of(library)])
    assert TERM in made(library, tmp_path, Section.QUOTES)


def said(words: str, speaker: str | None, form: Form = Form.STATEMENT, *, body: bool = False) -> Quote:
    quote = pack_facts.quote(pack_facts.NEWS_SOURCE, words, speaker, None)
    item = quote.evidence[0]
    return replace(quote, evidence=(replace(item, mention=replace(item.mention, form=form, body=body)),))


def test_three_words_are_a_term_four_or_a_name_are_not() -> None:
    quotes = (
        said("ready by 4 February", None),
        said("this year", None),
        said("Amina Rashid", "Amina Rashid"),
        said("a commissioner may", "Calderby Council", body=True),
    )
    assert without_terms(quotes, ()) == (quotes[0], *quotes[2:])
    assert without_terms(quotes, {quotes[1].id}) == quotes


def test_what_a_body_has_in_marks_in_its_own_paper_is_a_term_and_no_quote_of_it() -> None:
    """Ofsted writes of “safe hands” in its report; a newspaper's “rapidly deteriorated” is what it said."""
    publisher = said("this year", None).source.details.publisher
    assert publisher
    own = said("this year", publisher, body=True)
    told = said("this year", "Ofsted", body=True)
    person = said("this year", publisher)
    assert without_terms((own, told, person), ()) == (told, person)


def test_persons_who_say_whole_sentences_come_first_and_each_keeps_what_she_said_together() -> None:
    nobody = said("ready by 4 February", None)
    body = said("We will put this right", "Calderby Council", body=True)
    piece = said("a commissioner may", "Piotr Nowak", Form.FRAGMENT)
    first = said("this year", "Amina Rashid", Form.FRAGMENT)
    whole = said("We have let children down", "Amina Rashid")
    assert sentences_first((nobody, body, piece, first, whole)) == (first, whole, piece, body, nobody)
    content = replace(CONTENT, quotes=(nobody, body, piece, first, whole))
    part = outline(replace(REQUEST, sections=(Section.QUOTES,)), content).parts[0]
    assert isinstance(part, QuotesPart)
    assert [one.name for one in part.speakers] == [
        "Amina Rashid",
        "Piotr Nowak",
        "Calderby Council",
        "Speaker not named",
    ]


def test_what_was_chosen_keeps_the_members_order() -> None:
    piece = said("a commissioner may", "Piotr Nowak", Form.FRAGMENT)
    whole = said("We have let children down", "Amina Rashid")
    part = outline(replace(REQUEST, sections=(Chosen((piece, whole)),)), CONTENT).parts[0]
    assert isinstance(part, QuotesPart)
    assert [one.name for one in part.speakers] == ["Piotr Nowak", "Amina Rashid"]
