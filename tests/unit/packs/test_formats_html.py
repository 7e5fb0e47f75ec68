"""A pack as a web page, parsed: its words in order, its links, its roles, and that nothing in it runs."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from briefing_app.packs.characters import sound
from briefing_app.packs.formats import written
from briefing_app.packs.house import House
from briefing_app.packs.layout import Layout
from briefing_app.packs.outline import Pack, PackContent
from briefing_app.packs.request import Section
from tests.helpers import pack_outlines
from tests.helpers.pack_outlines import MADE, missing_in_order, told_in

VOID = frozenset({"meta", "img", "col", "br", "hr", "rect", "line", "circle"})
ALLOWED = VOID | {
    *("html", "head", "title", "style", "body", "header", "nav", "main", "section", "div", "span", "a", "p"),
    *("h1", "h2", "h3", "ol", "li", "dl", "dt", "dd", "blockquote", "strong", "mark"),
    *("table", "caption", "colgroup", "thead", "tbody", "tr", "th", "td"),
    *("figure", "figcaption", "details", "summary", "svg", "text"),
}


class Page(HTMLParser):
    """What is in a page: its elements with their attributes, and its words as one reads them."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(content.decode("utf-8"))
        self.close()
        assert self.open == []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        if tag not in {"mark", "span", "a", "strong"}:
            self.words.append(" ")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        if not {"style", "svg", "title"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(pack: Pack) -> Page:
    return Page(written(pack, ".html", MADE))


def check(page: Page) -> None:
    """What holds of every page: nothing runs or is fetched, and every link within it leads somewhere."""
    assert {tag for tag, _ in page.elements} <= ALLOWED
    ids = Counter(attributes["id"] for _, attributes in page.elements if "id" in attributes)
    assert [name for name, times in ids.items() if times > 1] == []
    for tag, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes)
        assert "src" not in attributes or attributes["src"].startswith("data:image/png;base64,")
        if "href" in attributes:
            assert tag == "a"
            inside = attributes["href"].removeprefix("#")
            assert inside in ids if attributes["href"].startswith("#") else inside.startswith("http")
        assert "style" not in attributes or re.fullmatch(r"width:\d+%", attributes["style"])


def test_the_page_has_the_words_of_the_outline_in_order() -> None:
    pack = pack_outlines.pack()
    page = page_of(pack)
    check(page)
    assert missing_in_order(told_in(pack), page.text) == []
    assert "Question by the member" in page.text
    assert "Made on 4 July 2019 with Briefing, from 3 sources." in page.text
    assert "[2\N{NO-BREAK SPACE}¶3] ✓" in page.text


def test_the_page_says_what_it_is() -> None:
    page = page_of(pack_outlines.pack())
    assert page.all("html") == [{"lang": "en-GB"}]
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "nav", "title")] == [1] * 5
    levels = [int(tag[1]) for tag, _ in page.elements if tag in {"h1", "h2", "h3"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.all("a")[0] == {"class": "skip", "href": "#content"}
    tables = len(page.all("table"))
    assert tables == len(page.all("caption")) > 3
    headings = page.all("th")
    assert {heading["scope"] for heading in headings} == {"col", "row"}
    named = {section["aria-labelledby"] for section in page.all("section")}
    assert named <= {attributes.get("id") for _, attributes in page.elements}


def test_the_policy_of_the_page_forbids_what_it_does_not_need() -> None:
    policy = next(meta for meta in page_of(pack_outlines.pack()).all("meta") if "http-equiv" in meta)
    assert policy["content"].startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")


def test_the_style_fetches_nothing_and_knows_its_colours() -> None:
    text = written(pack_outlines.pack(), ".html", MADE).decode("utf-8")
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    defined = set(re.findall(r"(--[\w-]+):#", style))
    assert set(re.findall(r"var\((--[\w-]+)\)", style)) <= defined
    for wanted in ("prefers-color-scheme:dark", "@media print", "max-width: 44rem"):
        assert wanted in style


def test_drawings_are_there_in_two_widths_with_their_words() -> None:
    text = written(pack_outlines.pack(), ".html", MADE).decode("utf-8")
    drawings = [ET.fromstring(found) for found in re.findall(r"<svg.*?</svg>", text, re.DOTALL)]  # noqa: S314 - ours
    assert len(drawings) == 2 * (1 + 2)
    ids = {attributes.get("id") for _, attributes in Page(text.encode()).elements}
    styled = set(re.findall(r"\.((?:f|s)-[\w-]+){", text))
    for drawing in drawings:
        assert (drawing.get("role"), drawing.get("aria-labelledby") in ids) == ("img", True)
        used = {name for shape in drawing for name in (shape.get("class") or "").split()}
        assert used <= styled
    words = " ".join("".join(drawing.itertext()) for drawing in drawings)
    assert "£62.1 million" in words
    assert "Timeline of 8 events in order of date, 4 of them planned:" in text


def test_a_source_leads_back_to_the_parts_that_refer_to_it() -> None:
    page = page_of(pack_outlines.pack())
    back = [link["href"] for link in page.all("a") if link["href"].startswith("#line-")]
    assert len(back) > 10
    assert "Used in: In brief, Judgements" in page.text


def test_without_passages_the_places_are_still_there() -> None:
    pack = pack_outlines.pack(layout=Layout(passages=False))
    page = page_of(pack)
    check(page)
    assert page.all("mark") == []
    assert any(link["href"].startswith("#source-1-") for link in page.all("a"))


def test_a_pack_of_a_house_that_is_not_public() -> None:
    house = House(council="Calderby Council", logo=b"\x89PNG not really")
    page = page_of(pack_outlines.pack(house=house, marking="Confidential <b>"))
    check(page)
    assert page.all("img")[0]["alt"] == "Logo of Calderby Council"
    assert missing_in_order(iter(("Confidential <b>", "Calderby Council")), page.text) == []


def test_a_short_pack_has_no_contents() -> None:
    page = page_of(pack_outlines.pack(cover=False))
    check(page)
    assert page.all("nav") == []
    assert "Contents" not in page.text


def test_nothing_and_one_fact() -> None:
    empty = page_of(pack_outlines.pack(content=PackContent()))
    check(empty)
    assert "There are no quotes in this pack." in empty.text
    assert "This pack refers to no sources." in empty.text
    one = PackContent(quotes=pack_outlines.CONTENT.quotes[:1], texts=pack_outlines.CONTENT.texts)
    pack = pack_outlines.pack(content=one, sections=(Section.QUOTES,))
    assert missing_in_order(told_in(pack), page_of(pack).text) == []


@pytest.mark.parametrize("text", pack_outlines.HOSTILE)
def test_text_is_never_markup(text: str) -> None:
    pack = pack_outlines.pack_of_text(text)
    page = page_of(pack)
    check(page)
    assert missing_in_order(map(sound, told_in(pack)), page.text) == []
    outside = {link["href"] for link in page.all("a") if not link["href"].startswith("#")}
    assert outside <= {f"https://example.org/{text}"}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "ftp://x.org"],
)
def test_only_addresses_of_the_web_become_links(address: str) -> None:
    pack = pack_outlines.pack_at(address)
    page = page_of(pack)
    check(page)
    assert address in page.text


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1).filter(lambda text: sound(text).strip() and text.strip()))
def test_any_text_is_only_text(text: str) -> None:
    pack = pack_outlines.pack_of_text(text)
    page = page_of(pack)
    check(page)
    assert missing_in_order(map(sound, told_in(pack)), page.text) == []
