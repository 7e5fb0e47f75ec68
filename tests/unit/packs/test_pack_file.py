"""The finished PDF, read back: its words, pages, links, fonts and bytes."""

import re
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from briefing_app.domain.facts import Quote
from briefing_app.domain.mentions import Unit
from briefing_app.packs.outline import PackContent
from briefing_app.packs.request import PackRequest, Section
from briefing_app.packs.writer import write_pack
from tests.helpers import pack_facts

REQUEST = PackRequest(
    title="Children’s social care: judged, said, promised",
    committee="Children’s services scrutiny committee",
    meeting=date(2019, 7, 9),
    sections=tuple(Section),
)
CONTENT = PackContent(
    judgements=pack_facts.judgements(),
    quotes=pack_facts.quotes(),
    events=pack_facts.events(),
    figures=pack_facts.figures(),
    frameworks=(pack_facts.FRAMEWORK,),
    texts=pack_facts.TEXTS,
)
MADE = date(2019, 7, 4)


def write(folder: Path, request: PackRequest = REQUEST, content: PackContent = CONTENT) -> Path:
    path = folder / "pack.pdf"
    write_pack(path, request, content, made=MADE)
    return path


def pages_of(path: Path) -> list[str]:
    """The words of every page, with line ends and firm spaces as plain spaces."""
    with pdfium.PdfDocument(path) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def words_of(path: Path) -> str:
    return " ".join(pages_of(path))


def unpacked(path: Path) -> bytes:
    """The file with its compressed streams after it, for what stands in plain objects."""
    content = path.read_bytes()
    streams = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
    return content + b"".join(zlib.decompressobj().decompress(s) for s in streams if s[:1] == b"\x78")


def test_every_fact_is_there_with_its_reference(tmp_path: Path) -> None:
    words = words_of(write(tmp_path))
    for quote in CONTENT.quotes:
        assert f"“{quote.lead.passage.exact}”" in words
    for said in (
        "Overall effectiveness Inadequate",
        "£62.1 million",
        "Date worked out: “in September”",
        "[2 ¶3]",
    ):
        assert said in words
    for source in (pack_facts.NEWS_SOURCE, pack_facts.REPORT_SOURCE, pack_facts.LETTER_SOURCE):
        assert source.title in words
        assert source.sha256[:16] in words
    assert "(planned)" in words


def test_the_cover_says_what_for_and_when(tmp_path: Path) -> None:
    cover = pages_of(write(tmp_path))[0]
    assert cover == (
        f"{REQUEST.title} {REQUEST.committee} Meeting of 9 July 2019"
        " Made on 4 July 2019 with Briefing, from 3 sources."
    )


def test_the_contents_and_the_feet_tell_the_true_pages(tmp_path: Path) -> None:
    pages = pages_of(write(tmp_path))
    told = dict(
        re.findall(
            r"(Judgements|Key quotes|Timeline|Figures|Sources) \d+ \w+(?:, \d planned)? (\d+)", pages[1]
        )
    )
    assert len(told) == 5
    for title, number in told.items():
        assert f"{title} " in pages[int(number) - 1]
    for number, page in enumerate(pages[1:], start=2):
        assert f"Page {number} of {len(pages)}" in page


def test_the_outline_leads_to_the_parts(tmp_path: Path) -> None:
    with pdfium.PdfDocument(write(tmp_path)) as document:
        entries = [(item.get_title(), item.get_dest().get_index()) for item in document.get_toc()]
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    assert [title for title, _ in entries] == [
        "Contents",
        "In brief",
        "Judgements",
        "Key quotes",
        "Timeline",
        "Figures",
        "Terms used",
        "Sources",
        "Verification",
    ]
    for title, index in entries:
        assert title in pages[index]


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    path = write(tmp_path)
    with pdfium.PdfDocument(path) as document:
        about = document.get_metadata_dict()
    assert about["Title"] == REQUEST.title
    assert about["CreationDate"].startswith("D:20190704")
    plain = unpacked(path)
    assert b"/Lang (en-GB)" in plain
    assert b"/DisplayDocTitle true" in plain


def test_every_font_is_embedded_and_ours(tmp_path: Path) -> None:
    plain = unpacked(write(tmp_path))
    fonts = set(re.findall(rb"/BaseFont /(\S+)", plain))
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+Source(Sans3|Serif4)-(Regular|SemiBold)", font) for font in fonts)
    standard = rb"Helvetica|Times-|Courier|ZapfDingbats|/Symbol"
    assert not re.search(standard, plain.replace(b"Calderby Courier", b""))


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write(tmp_path).read_bytes()
    assert write(tmp_path).read_bytes() == first
    other = write(tmp_path, content=replace(CONTENT, quotes=CONTENT.quotes[:1])).read_bytes()
    identity = re.compile(rb"/ID\s*\[<(\w+)>")
    found, differing = identity.search(first), identity.search(other)
    assert found
    assert differing
    assert found[1] != differing[1]


HOSTILE = [
    "<b>A & B</b> &{x} %s </para>",
    '"><a href="https://example.org">x</a>',
    "a\u202eb 😀 شکریہ \x00 \ud83d",
    "$(id) {0} \\n ]]> <!-- --> <?x?>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_data_wherever_it_stands(tmp_path: Path, text: str) -> None:
    place = pack_facts.source(text, text, text, "2019-05-01", address=f"https://example.org/{text}")
    whole = f"It says: {text} – and more."
    content = PackContent(
        quotes=(pack_facts.quote(place, text, text, text, text=whole),),
        events=(pack_facts.event(place, text, "2019-05-02", text, basis=text, text=whole),),
        figures=(
            pack_facts.figure(place, text, ["1"], Unit.COUNT, text, text=whole),
            pack_facts.figure(place, "more", ["2"], Unit.COUNT, text, text=whole),
        ),
        texts={place.sha256: whole},
    )
    request = replace(REQUEST, title=text, committee=text)
    words = words_of(write(tmp_path, request, content))
    shown = text.replace("\u202e", "[U+202E]").replace("😀", "[grinning face]").replace("\ud83d", "[U+D83D]")
    # A reader of the file is told by an invisible mark that English goes on behind Urdu.
    shown, words = shown.replace("شکریہ", "شکریہ\u200e"), words.replace("\u200e\u200e", "\u200e")
    shown = " ".join(shown.replace("\x00", "[U+0000]").split())
    assert words.replace(" ", "").count(shown.replace(" ", "")) >= 8


def test_only_addresses_of_the_web_are_links(tmp_path: Path) -> None:
    for address, linked in (
        ("https://example.org/a?b=1&c=2", True),
        ("javascript:alert(1)", False),
        ("file:///x", False),
    ):
        place = pack_facts.source("Some words", "Title", None, None, address=address)
        content = PackContent(quotes=(pack_facts.quote(place, "Some words", None, None, text="Some words"),))
        path = write(tmp_path, content=content)
        assert (b"/URI" in unpacked(path)) is linked
        assert address in words_of(path)


def test_a_pack_of_nothing_says_so(tmp_path: Path) -> None:
    words = words_of(write(tmp_path, content=PackContent()))
    for noun in ("judgements", "quotes", "dated events", "figures"):
        assert f"There are no {noun} in this pack." in words
    assert "This pack refers to no sources." in words
    assert "Page 2 of" in words


def long_quote(paragraphs: int) -> tuple[Quote, str]:
    sentences = [
        f"Sentence {number} of what was said at great length to the committee." for number in range(40)
    ]
    text = "\n\n".join(f"Paragraph {number}. {' '.join(sentences)}" for number in range(paragraphs))
    place = pack_facts.source(text, "A long speech", "Hansard", "2019-05-01")
    return pack_facts.quote(place, text, "A. Speaker", "Member", text=text), text


@pytest.mark.parametrize("paragraphs", [1, 6])
def test_a_long_quote_goes_on_over_pages(tmp_path: Path, paragraphs: int) -> None:
    quote, text = long_quote(paragraphs)
    content = PackContent(quotes=(quote,), texts={quote.source.sha256: text})
    words = words_of(write(tmp_path, content=content))
    words = re.sub(re.escape(REQUEST.title) + r" Page \d+ of \d+ ?", "", words)
    assert words.count("Sentence 39 of") == 2 * paragraphs
    assert words.count("Paragraph 0.") == 2


def test_long_cells_are_split_over_pages(tmp_path: Path) -> None:
    place, text = pack_facts.source("x", "Title", None, "2019"), "In 2019 it was 5."
    endless = "a measure without end " * 400
    content = PackContent(
        events=(pack_facts.event(place, "2019", "2019", endless, text=text),),
        figures=(pack_facts.figure(place, "5", ["5"], Unit.COUNT, endless, text=text),),
        texts={place.sha256: text},
    )
    assert words_of(write(tmp_path, content=content)).count("without end") > 790


def test_hundreds_of_items_are_laid_out(tmp_path: Path) -> None:
    text = "\n".join(f"On day {n} there were {n} vacancies, “as said in {n}”." for n in range(500))
    place = pack_facts.source(text, "Many", "Calderby Courier", "2019-05-01")
    content = PackContent(
        quotes=tuple(
            pack_facts.quote(place, f"as said in {n}", f"Speaker {n % 7}", None, text=text)
            for n in range(500)
        ),
        events=tuple(
            pack_facts.event(place, f"day {n} ", f"{1990 + n % 40}-{1 + n % 12:02}", f"Event {n}", text=text)
            for n in range(500)
        ),
        figures=tuple(
            pack_facts.figure(place, f" {n} vacancies", [str(n)], Unit.COUNT, "vacancies", text=text)
            for n in range(500)
        ),
        texts={place.sha256: text},
    )
    pages = pages_of(write(tmp_path, content=content))
    words = " ".join(pages)
    assert all(f"“as said in {n}”" in words for n in range(0, 500, 50))
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_no_heading_is_left_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    text = "\n".join(
        f"“Words of speaker {n}, who goes on for a while so that lines differ{' and on' * (n % 9)}.”"
        for n in range(90)
    )
    place = pack_facts.source(text, "Many", "Calderby Courier", "2019-05-01")
    quotes = tuple(
        pack_facts.quote(place, line.strip("“”"), f"Name{n}", "Role", text=text)
        for n, line in enumerate(text.split("\n"))
    )
    pages = pages_of(write(tmp_path, content=PackContent(quotes=quotes, texts={place.sha256: text})))
    for page in pages:
        body = re.sub(re.escape(REQUEST.title) + r" Page \d+ of \d+", "", page).strip()
        assert not re.search(r"(Name\d+|Role)$", body)
