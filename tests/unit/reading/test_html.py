"""Web pages as browsers save them: the article alone, and what the page says of itself."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading import html
from briefing_app.reading.files import open_file
from briefing_app.services.proposing import propose_details
from briefing_app.system.errors import BriefingError

ARTICLE = (
    "<p>Inspectors found long waits in Calderby.</p><p>“We are sorry,” said the leader of the council.</p>"
)
WORDS = "Inspectors found long waits in Calderby.\n\n“We are sorry,” said the leader of the council."
TITLED = f"Waits are too long\n\n{WORDS}"


def read(page: str) -> Document:
    return html.read(page.encode(), "0" * 64, "page.html")


PAGES = {
    "a bare page": (f"<html><body><h1>Waits are too long</h1>{ARTICLE}</body></html>", TITLED),
    "menus around an article": (
        (
            f"<body><nav><a href=x>Home</a></nav><article><h1>Waits are too long</h1>{ARTICLE}"
            "<aside>More stories here</aside></article><p>Another story.</p><footer>About us</footer></body>"
        ),
        TITLED,
    ),
    "adverts and shares by their class": (
        (
            f"<div class='site-nav'>Menu</div><h1>Waits are too long</h1><p class='ad'>Buy</p>{ARTICLE}"
            "<div class='share-bar'>Tweet this</div><div id=related-stories><p>Bins emptied late.</p></div>"
        ),
        TITLED,
    ),
    "lists of links": (
        f"<ul><li><a href=a>News</a><li><a href=b>Sport</a></ul><h1>Waits are too long</h1>{ARTICLE}",
        TITLED,
    ),
    "a title outside of the article": (
        f"<div><h1>Waits are too long</h1></div><article>{ARTICLE}</article>",
        TITLED,
    ),
    "scripts, styles and comments": (
        f"<style>p {{}}</style><script>'<p>no'</script><!-- <p>no</p> --><article>{ARTICLE}</article>",
        WORDS,
    ),
    "other articles are teasers": (
        f"<main><article><h1>Waits are too long</h1>{ARTICLE}</article><article><p>Bin.</p></article>",
        TITLED,
    ),
    "a list, a break and a link in a sentence": (
        "<p>We want <a href=x>more</a> homes<br>and\n  care:</p><ul><li>homes</li><li><p>care</p></li></ul>",
        "We want more homes\nand care:\n\n• homes\n\n• care",
    ),
    "a table": (
        "<table><tr><th>Year<th>Visits</tr><tr><td><p>2031</p></td><td> 1,234 </td></tr></table>",
        "Year\tVisits\n\n2031\t1,234",
    ),
    "entities": ("<p>Fish &amp; chips &lt;b&gt; &pound;4m &#8220;so&#8221;</p>", "Fish & chips <b> £4m “so”"),
    "words that only look like a menu's": ("<p class='shareholder address'>The heading.</p>", "The heading."),
}


@pytest.mark.parametrize(("page", "text"), PAGES.values(), ids=PAGES.keys())
def test_the_article_alone_is_read(page: str, text: str) -> None:
    assert read(page).text == text


def test_the_page_says_what_it_is() -> None:
    data = (
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "headline": "Waits",'
        ' "datePublished": "2031-03-14T09:30:00Z", "author": [{"name": "Ada Pell"}, {"name": "Bo Lind"}],'
        ' "publisher": {"name": "The Calderby Post"}}]}'
    )
    page = (
        f'<html><head><script type="application/ld+json">{data}</script>'
        '<link rel="canonical" href="https://example.org/waits"></head>'
        f"<body>{ARTICLE}</body></html>"
    )
    assert read(page).proposed == Proposal(
        title="Waits",
        author="Ada Pell, Bo Lind",
        publisher="The Calderby Post",
        published="2031-03-14",
        published_basis="“2031-03-14T09:30:00Z” in the web page's own data",
        address="https://example.org/waits",
    )


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2031-03-14T09:30">', "2031-03-14"),
        ('<meta name="DC.date.issued" content="2031-03-14">', "2031-03-14"),
        ('<time datetime="2031-03-14">a while ago</time>', "2031-03-14"),
        ('<meta name="date" content="soon"><time datetime="2031-03-14">then</time>', "2031-03-14"),
        ('<meta name="date" content="2031-02-31">', None),
        ('<meta property="article:modified_time" content="2031-03-14">', None),
        ("<nav><time datetime='2031-03-14'>today</time></nav>", None),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        (f'<script type="application/ld+json">{"[" * 100_000}</script>', None),
        ('<script type="application/ld+json">[{"datePublished": 5}]</script>', None),
    ],
)
def test_the_day_of_publication(head: str, published: str | None) -> None:
    proposed = read(f"<html>{head}{ARTICLE}</html>").proposed
    assert proposed is not None
    assert proposed.published == published
    assert (proposed.published_basis is None) is (published is None)


def test_the_page_is_believed_before_its_text() -> None:
    head = '<meta property="og:site_name" content="The Post"><meta name="date" content="2031-03-14">'
    page = f"{head}<h1>A</h1>{ARTICLE}"
    details = propose_details(read(page), "page.html")
    assert (details.title, details.publisher, details.published) == ("A", "The Post", "2031-03-14")
    assert details.published_basis == "“2031-03-14” in the web page's own data"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "iso-8859-2", "utf-16"])
def test_the_encoding_is_told(encoding: str) -> None:
    declared = encoding if encoding != "utf-16" else "utf-8"
    page = f'<html><meta charset="{declared}"><p>Zoë has been waiting.</p></html>'
    assert html.read(page.encode(encoding), "0" * 64, "page.html").text == "Zoë has been waiting."


def test_the_content_or_the_name_tells_a_page(tmp_path: Path) -> None:
    for name, page in (("page.txt", "<!DOCTYPE html><p>A story.</p>"), ("page.htm", "<p>A story.</p>")):
        (tmp_path / name).write_text(page, encoding="utf-8")
        opened = open_file(tmp_path / name)
        assert (opened.media_type, opened.document.text) == ("text/html", "A story.")
    (tmp_path / "plain.txt").write_text("We spoke of <html> and <p>.", encoding="utf-8")
    assert open_file(tmp_path / "plain.txt").media_type == "text/plain"


def test_what_holds_no_article_says_so() -> None:
    for page in ("<html><script>run()</script></html>", "<html><nav>Home</nav></html>"):
        with pytest.raises(BriefingError, match="holds no text of its own"):
            read(page)
    with pytest.raises(BriefingError, match="too large"):
        html.read(bytes(html.MOST_BYTES + 1), "0" * 64, "page.html")


@pytest.mark.parametrize(
    "piece", ["<div>", "<p>a", "<a <a", "</p>", "<!--", "<td>", "&#", "<li>", "<article>a"]
)
def test_pages_made_to_trap_readers_end_in_time(piece: str) -> None:
    begun = time.process_time()
    page = "<html><p>words</p>" + piece * (60_000 // len(piece))
    assert "words" in read(page).text or "article" in piece
    assert time.process_time() - begun < 10


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<li>", "<td>", "</div>", "<nav>", "a b", "<h1>", "</a>", "\0", "<"])
    )
)
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    try:
        text = read("".join(pieces)).text
    except BriefingError:
        return
    assert text.strip()
