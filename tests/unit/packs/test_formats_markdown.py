"""A pack as Markdown, rendered: its words in order, its links, and that text never becomes markup."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from typing_extensions import override

from briefing_app.packs.characters import sound
from briefing_app.packs.formats import written
from briefing_app.packs.outline import Pack, PackContent
from tests.helpers import pack_outlines
from tests.helpers.pack_outlines import MADE, missing_in_order, told_in

OURS = {
    *("h1", "h2", "h3", "p", "ul", "li", "a", "strong", "mark", "blockquote", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
# An address that a renderer makes a link of by itself, outside of a link of ours.
BARE = re.compile(r"(?<!\]\(<)(?:https?://|www\.|ftp://)\S", re.IGNORECASE)


class Rendered(HTMLParser):
    """What a renderer makes of a pack: elements, where links lead, anchors, and words."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.words: list[str] = []
        renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        self.feed(renderer.render(source))
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        found = dict(attrs)
        assert set(found) <= {"href", "id"}
        self.links += [found["href"] or ""] if "href" in found else []
        self.anchors += [found["id"] or ""] if "id" in found else []
        if tag not in {"a", "mark", "strong"}:
            self.words.append(" ")

    @override
    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def source_of(pack: Pack) -> str:
    return written(pack, ".md", MADE).decode("utf-8")


def rendered(pack: Pack) -> Rendered:
    """The pack as it is rendered, in which every link within it leads somewhere."""
    source = source_of(pack)
    assert not BARE.search(source)
    made = Rendered(source)
    assert made.tags <= OURS
    assert len(made.anchors) == len(set(made.anchors))
    inside = {link[1:] for link in made.links if link.startswith("#")}
    assert inside <= set(made.anchors)
    assert all(link.startswith(("#", "https://")) for link in made.links)
    return made


def test_the_file_has_the_words_of_the_outline_in_order() -> None:
    pack = pack_outlines.pack()
    made = rendered(pack)
    assert missing_in_order(told_in(pack), made.text) == []
    assert made.tags == OURS
    assert "https://courier.example/news/17214480.calderby-improvement-plan/" in made.links


def test_plain_words_stay_readable() -> None:
    source = source_of(pack_outlines.pack())
    assert "</a>“We have let children down, and I am sorry. We will put this right" in source
    assert "**4 February 2019**" in source
    assert "- [Key quotes](#part-" in source


def test_nothing() -> None:
    made = rendered(pack_outlines.pack(content=PackContent()))
    assert "There are no quotes in this pack." in made.text


@pytest.mark.parametrize("text", pack_outlines.HOSTILE)
def test_text_is_never_markup(text: str) -> None:
    pack = pack_outlines.pack_of_text(text)
    assert missing_in_order(map(sound, told_in(pack)), rendered(pack).text) == []


@pytest.mark.parametrize(
    "address", ["https://example.org/a)b", "https://example.org/<b>", "https://e.org/\\"]
)
def test_an_address_that_would_end_its_link_is_only_text(address: str) -> None:
    made = rendered(pack_outlines.pack_at(address))
    assert address in made.text
    assert all(link.startswith("#") for link in made.links)


MARKS = st.text(st.sampled_from("ab1 .\\`*_{}[]()<>#+-!|~&$=:@\n\"'/"), min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given((MARKS | st.text(min_size=1)).filter(lambda text: sound(text).strip() and text.strip()))
def test_any_text_is_only_text(text: str) -> None:
    pack = pack_outlines.pack_of_text(text)
    assert missing_in_order(map(sound, told_in(pack)), rendered(pack).text) == []
