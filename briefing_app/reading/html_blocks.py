"""Takes a web page apart: its blocks of text in order, and what it says of itself in its head."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from briefing_app.system.overriding import override

Attributes = list[tuple[str, str | None]]

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul",
})
_CELLS = frozenset({"td", "th"})
_NEVER = frozenset({
    "aside", "button", "canvas", "datalist", "dialog", "figcaption", "footer", "form", "head",
    "iframe", "menu", "nav", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "video", "audio",
})
# fmt: on
# Words in an element's class, id or role that tell a menu, an advert, or what is around an article.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumbs?|comments?|complementary|contentinfo|cookies?|menu|modal|nav"
    r"|navigation|navbar|newsletter|outbrain|paywall|popular|popup|promos?|promoted|recirculation|recommend\w*"
    r"|related|search|share|sharing|sidebar|skip|social|sponsor\w*|subscribe|taboola|teasers?|toolbar|trending"
    r"|widget)(?=$|[\s_-])",
    re.IGNORECASE,
)
# These hold the whole page whatever they are called.
_WHOLE = frozenset({"html", "body", "main", "article"})
_MOST_DEPTH = 150
_LONGEST_TAG = 1_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row; `linked` of its characters are links.

    `scopes` are the elements made for an article or a main part that it stands in, numbered in order.
    """

    text: str
    linked: int
    scopes: tuple[int, ...]


@dataclass(slots=True)
class _Open:
    tag: str
    hidden: bool
    scope: int | None


class PageParser(HTMLParser):
    """Collects the blocks and the metadata of a page that is fed to it. Nothing in it is ever run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.metas: dict[str, str] = {}
        self.scripts: list[str] = []
        self.times: list[str] = []
        self.headline = ""
        self._open: list[_Open] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._scopes = 0
        self._in_json = False

    def headline_block(self) -> Block:
        return Block(self.headline, 0, ())

    @override
    def parse_html_declaration(self, i: int) -> int:
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            # The library gives up over “<![ ”, which browsers take for a comment.
            return self.parse_bogus_comment(i)

    @override
    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = {key: value or "" for key, value in attrs}
        self._note_metadata(tag, values)
        if tag == "br":
            self._pieces.append("\n")
        if tag in _VOID or len(self._open) >= _MOST_DEPTH:
            return
        if tag in _BLOCKS and not self._in_cell():
            self.end_block()
        if tag == "p" and self._open and self._open[-1].tag == "p":
            self._open.pop()  # its end may be left out
        if tag in _CELLS and self._open and self._open[-1].tag in _CELLS:
            self._open.pop()
            self._pieces.append("\t")
        hidden = (bool(self._open) and self._open[-1].hidden) or self._is_hidden(tag, values)
        scope = None
        if tag in {"article", "main"} or values.get("itemprop") == "articleBody":
            self._scopes += 1
            scope = self._scopes
        self._open.append(_Open(tag, hidden, scope))
        if tag == "li":
            self._pieces.append("• ")

    def _note_metadata(self, tag: str, values: dict[str, str]) -> None:
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.metas.setdefault(name.lower(), values.get("content", ""))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.metas.setdefault("canonical", values.get("href", ""))
        elif tag == "time" and values.get("datetime") and not (self._open and self._open[-1].hidden):
            self.times.append(values["datetime"])
        self._in_json = tag == "script" and values.get("type", "").lower() == "application/ld+json"
        if self._in_json:
            self.scripts.append("")

    def _is_hidden(self, tag: str, values: dict[str, str]) -> bool:
        if tag in _WHOLE:
            return False
        if tag in _NEVER or "hidden" in values or values.get("aria-hidden") == "true":
            return True
        if tag == "header" and not any(element.tag in {"article", "main"} for element in self._open):
            return True
        return any(_FURNITURE.search(values.get(key, "")) for key in ("class", "id", "role"))

    @override
    def handle_endtag(self, tag: str) -> None:
        self._in_json = False
        if tag in _CELLS:
            self._pieces.append("\t")
        if tag in _BLOCKS and (not self._in_cell() or tag in {"tr", "table"}):
            self.end_block()
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    @override
    def handle_data(self, data: str) -> None:
        if self._in_json:
            self.scripts[-1] += data
        if self._open and self._open[-1].hidden:
            return
        inside = {element.tag for element in self._open}
        if not (data := data if "pre" in inside else re.sub(r"\s+", " ", data)):
            return
        self._pieces.append(data)
        if "a" in inside:
            self._linked += len(data.strip())

    def _in_cell(self) -> bool:
        return any(element.tag in _CELLS for element in self._open)

    def finish(self) -> None:
        """Take in what is left when the page has been fed, unless it is a long tag that never ends.

        The parser tries such a tag anew from every bracket in it, which takes minutes.
        """
        if len(self.rawdata) <= _LONGEST_TAG:
            self.close()
        self.end_block()

    def end_block(self) -> None:
        """Close the block that is being read."""
        lines = (re.sub(r"[ \u00a0]*\n[ \u00a0]*", "\n", "".join(self._pieces))).strip()
        text = re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", lines))
        if text == "•" and any(element.tag == "li" for element in self._open):
            return  # the item's words are in a block of their own
        if text.strip("• "):
            scopes = tuple(element.scope for element in self._open if element.scope is not None)
            self.blocks.append(Block(text, self._linked, scopes))
            if not self.headline and any(element.tag == "h1" for element in self._open):
                self.headline = text
        self._pieces, self._linked = [], 0
