"""Reads web pages as a browser saves them: the article, without menus, adverts and other stories."""

import re

from briefing_app.domain.documents import Document
from briefing_app.reading.encodings import decode
from briefing_app.reading.html_blocks import Block, PageParser
from briefing_app.reading.html_metadata import proposal
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MEDIA_TYPE = "text/html"
MOST_BYTES = 5_000_000
"""A larger page takes more than ten seconds, and is a program rather than an article."""
_READER, _VERSION = "html", 1
_BEGINNING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head)\b", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SAMPLE = 4096
# A block is a menu or a teaser if it is short and so large a part of it is links.
_LINKED, _SHORT = 0.6, 200
# An <article> or <main> is the article if it has at least this part of the page's words.
_LEAST_PART = 0.3


def is_page(content: bytes) -> bool:
    """Whether a file begins as a web page does."""
    return _BEGINNING.match(content[:_SAMPLE].removeprefix(_BYTE_ORDER_MARK)) is not None


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a web page, its blocks parted by blank lines.

    Raises:
        BriefingError: it is too large, or there is no text in it.
    """
    if len(content) > MOST_BYTES:
        raise BriefingError(
            tr("“{name}” is too large for a web page to be read. Save its text as plain text.", name=name)
        )
    page = PageParser()
    page.feed(_decode(content))
    page.finish()
    blocks = _article(page.blocks)
    if page.headline and page.headline not in (block.text for block in blocks):
        blocks.insert(0, page.headline_block())
    text = "\n\n".join(block.text for block in blocks)
    if not text.strip():
        raise BriefingError(
            tr(
                "“{name}” holds no text of its own. Save the page anew, or copy its text to a file.",
                name=name,
            )
        )
    return Document(
        sha256=sha256,
        text=text,
        reader=_READER,
        reader_version=_VERSION,
        proposed=proposal(page.metas, page.scripts, page.times),
    )


def _decode(content: bytes) -> str:
    """The page's text: in the encoding that it names, else as any text, else as browsers do."""
    declared = _CHARSET.search(content[:_SAMPLE])
    if declared and not content.startswith(_BYTE_ORDER_MARK):
        try:
            return content.decode(declared[1].decode())
        except (UnicodeDecodeError, LookupError):
            pass  # a page may name another encoding than it has
    return decode(content) or content.decode("cp1252", errors="replace")


def _article(blocks: list[Block]) -> list[Block]:
    """The blocks of the article: of the narrowest element made for one that holds enough of the words."""
    own = [block for block in blocks if not _is_links(block)]
    words = sum(len(block.text) for block in own)
    sizes: dict[int, int] = {}
    for block in own:
        for scope in block.scopes:
            sizes[scope] = sizes.get(scope, 0) + len(block.text)
    # Elements are numbered in order, so of two in each other the inner one has the larger number.
    large = [scope for scope, size in sizes.items() if size >= _LEAST_PART * words]
    chosen = max(large, key=lambda scope: (sizes[scope] >= max(sizes.values()) / 2, scope), default=None)
    return [block for block in own if chosen is None or chosen in block.scopes]


def _is_links(block: Block) -> bool:
    return len(block.text) < _SHORT and block.linked > _LINKED * len(block.text)
