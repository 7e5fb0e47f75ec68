"""Large print and small paper: no letter below 18 points, nothing beside the page, nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from briefing_app.domain.mentions import Unit
from briefing_app.packs import document
from briefing_app.packs.cards import Talk, in_minutes
from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.packs.outline import Found, PackContent, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import SourcesPart, VerificationPart
from briefing_app.packs.request import Section
from briefing_app.packs.styles import LARGE
from tests.helpers import pack_facts
from tests.helpers.structure import failures
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST

LARGE_PRINT = replace(REQUEST, layout=Layout(large_print=True))
NOTES = replace(
    REQUEST,
    sections=(Section.SUMMARY, Section.QUOTES, Section.FIGURES),
    layout=Layout(paper=Paper.A5, large_print=True, form=Form.CARDS, passages=False),
)
DRAWN = {10.0, 11.0}
"""The sizes of words in drawings before these are made larger as a whole."""
COLUMNS = {
    "Area",
    "Grade",
    "Inspected",
    "When",
    "What",
    "Value",
    "In",
    "its",
    "sentence",
    "Published",
    "Source",
    "About",
    "How",
    "Term",
}
A5 = (419.53, 595.28)


def written(folder: Path, request: object, content: PackContent = CONTENT) -> Path:
    path = folder / "pack.pdf"
    path.write_bytes(document.pdf(outline(request, content), MADE))  # type: ignore[arg-type]
    return path


def letters(page: pdfium.PdfPage) -> Iterator[tuple[str, float, tuple[float, float, float, float]]]:
    """The letters of a page with their size in points and the box around them."""
    text = page.get_textpage()
    for place in range(text.count_chars()):
        letter = text.get_text_range(place, 1)
        if letter.strip():
            yield letter, raw.FPDFText_GetFontSize(text.raw, place), text.get_charbox(place)


@pytest.mark.parametrize("request_", [LARGE_PRINT, NOTES], ids=["large print", "speaking notes"])
def test_no_letter_is_smaller_than_18_points(tmp_path: Path, request_: object) -> None:
    with pdfium.PdfDocument(written(tmp_path, request_)) as pack:
        sizes = {round(size, 2) for page in pack for _, size, _ in letters(page)}
    assert min(sizes - DRAWN) >= LARGE


def test_the_words_of_drawings_are_as_large(tmp_path: Path) -> None:
    with pdfium.PdfDocument(written(tmp_path, LARGE_PRINT)) as pack:
        heights = [
            box[3] - box[1]
            for page in pack
            for letter, size, box in letters(page)
            if size < LARGE and letter in "EHT"
        ]
    capitals = LARGE * 0.64  # of Source Sans 3
    assert heights, "there is a drawing"
    assert min(heights) >= capitals


@pytest.mark.parametrize("request_", [LARGE_PRINT, NOTES], ids=["large print", "speaking notes"])
def test_it_keeps_to_the_standards_and_to_the_page(tmp_path: Path, request_: object) -> None:
    path = written(tmp_path, request_)
    assert failures(path) == []
    with pdfium.PdfDocument(path) as pack:
        for page in pack:
            width, height = page.get_size()
            for _, _, (left, bottom, right, top) in letters(page):
                assert left >= 0
                assert right <= width
                assert bottom >= 0
                assert top <= height


def test_everything_of_the_ordinary_pack_is_in_large_print(tmp_path: Path) -> None:
    def words(path: Path) -> set[str]:
        with pdfium.PdfDocument(path) as pack:
            return {word for page in pack for word in page.get_textpage().get_text_bounded().split()}

    ordinary = words(written(tmp_path, REQUEST))
    large = words(written(tmp_path, LARGE_PRINT))
    lost = {word for word in ordinary - large if word.isalpha()}
    assert lost <= COLUMNS, "only the headings of columns, where there are none"


def test_speaking_notes_have_idea_after_idea_on_a5_each_whole(tmp_path: Path) -> None:
    pack = outline(NOTES, CONTENT)
    pages = Pages()
    path = tmp_path / "notes.pdf"
    path.write_bytes(document.pdf(pack, MADE, pages=pages))
    cards = [card for _, cards in Talk(pack.parts).cards for card in cards]
    assert len(cards) > 10
    with pdfium.PdfDocument(path) as opened:
        assert {tuple(round(side, 2) for side in page.get_size()) for page in opened} == {A5}
        said = [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]
    places = [pages.places[f"card-{number}"] for number in range(len(cards))]
    assert places == sorted(places)
    assert len(set(places)) < len(places), "short ones share a page"
    for card, place in zip(cards, places, strict=True):
        assert card.kicker in said[place - 1]
        whole = " ".join(" ".join(card.says).split())
        assert whole in said[place - 1], "none goes over a page"


def test_notes_tell_how_long_they_take_and_how_far_one_is(tmp_path: Path) -> None:
    pack = outline(NOTES, CONTENT)
    path = written(tmp_path, NOTES)
    talk = Talk(pack.parts)
    seconds = [card.seconds for _, cards in talk.cards for card in cards]
    assert all(one >= 5 and one % 5 == 0 for one in seconds)
    assert talk.seconds == sum(seconds)
    long = max((card for _, cards in talk.cards for card in cards), key=lambda card: card.seconds)
    words = sum(len(line.split()) for line in long.says)
    assert abs(long.seconds - words * 60 / 130) <= 2.5
    with pdfium.PdfDocument(path) as opened:
        feet = [page.get_textpage().get_text_bounded() for page in opened]
    pages = Pages()
    document.pdf(pack, MADE, pages=pages)
    told = {pages.places[f"card-{n}"]: so_far for n, so_far in enumerate(accumulate(seconds))}
    for place, so_far in told.items():
        assert f"{in_minutes(so_far)} of {in_minutes(talk.seconds)}" in " ".join(feet[place - 1].split())


@pytest.mark.parametrize(("seconds", "said"), [(5, "5 s"), (60, "1 min"), (150, "2 min 30 s"), (0, "0 s")])
def test_times_in_words(seconds: int, said: str) -> None:
    assert in_minutes(seconds) == said


def test_notes_of_nothing_are_a_page_and_the_sources(tmp_path: Path) -> None:
    path = written(tmp_path, NOTES, PackContent())
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        assert len(opened) == 2
        assert "0 ideas, about 0 s" in opened[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("paper", Paper)
def test_words_that_can_t_be_parted_stay_on_the_page(
    tmp_path: Path, form: Form, paper: Paper, *, large_print: bool
) -> None:
    long = "Donaudampfschifffahrt" * 30
    place = pack_facts.source(long, long, long, "2019-05-01", address=f"https://example.org/{long}")
    content = PackContent(
        quotes=(pack_facts.quote(place, long, long, long, text=long),),
        events=(pack_facts.event(place, long, "2019-05-02", long, text=long),),
        figures=(pack_facts.figure(place, long, ["1"], Unit.COUNT, long, text=long),),
        found={Section.QUESTIONS: (Found(long, long, (long,), ()),)},
        texts={place.sha256: long},
        library=long,
    )
    request = replace(
        REQUEST, title=long, committee=long, layout=Layout(form=form, paper=paper, large_print=large_print)
    )
    path = written(tmp_path, request, content)
    assert failures(path) == []
    with pdfium.PdfDocument(path) as pack:
        for page in pack:
            width, height = page.get_size()
            for letter, _, (left, bottom, right, top) in letters(page):
                assert -1 <= left <= right <= width + 1, letter
                assert -1 <= bottom <= top <= height + 1, letter


def test_notes_end_with_what_one_does_not_say(tmp_path: Path) -> None:
    with pdfium.PdfDocument(
        written(tmp_path, replace(NOTES, sections=(*NOTES.sections, Section.VERIFICATION)))
    ) as pack:
        last = " ".join(pack[len(pack) - 1].get_textpage().get_text_bounded().split())
    assert pack_facts.LETTER_SOURCE.sha256[:20] in last


def test_the_sources_and_the_verification_are_no_ideas() -> None:
    parts = outline(REQUEST, CONTENT).parts
    spoken = {type(part) for part, cards in Talk(parts).cards if cards}
    assert not spoken & {SourcesPart, VerificationPart}


def test_of_what_a_check_found_the_finding_is_spoken_too() -> None:
    finding = "The paper has the board in place on 4 May and still to come on 9 June, with no word on why."
    evidence = CONTENT.quotes[0].evidence
    found = {
        Section.DIFFERENCES: (Found("Differs", "Improvement board", (finding,), evidence),),
        Section.PROMISES: (Found("Overdue", "We will report", ("Due 4 May 2019",), evidence),),
    }
    sections = (Section.DIFFERENCES, Section.PROMISES)
    pack = outline(replace(REQUEST, sections=sections), replace(CONTENT, found=found))
    differs, overdue = [card for _, cards in Talk(pack.parts).cards for card in cards]
    assert "".join(differs.says).replace("\N{NO-BREAK SPACE}", " ") == f"Improvement board{finding}"
    assert differs.under == ()
    assert differs.seconds > overdue.seconds
    assert overdue.says == ("We will report",), "by when it was due is not part of it"
