"""What a web page says of itself for search engines: title, author, publisher, address and day."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from briefing_app.domain.documents import Proposal

# The most telling first; in small letters.
_TITLES = ("og:title", "twitter:title", "dc.title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")
_PUBLISHERS = ("og:site_name", "dc.publisher", "application-name")
_DATES = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "pubdate",
    "date",
)
_ADDRESSES = ("canonical", "og:url")
# More of it is not about one article.
_MOST_NODES = 5_000


def proposal(metas: Mapping[str, str], scripts: Sequence[str], times: Sequence[str]) -> Proposal:
    """What the page proposes.

    `metas` are its <meta> names with their contents, `scripts` its JSON-LD, `times` the machine-readable
    values of its <time> elements, in order.
    """
    article = next((node for script in scripts for node in _nodes(script) if "datePublished" in node), {})
    published, words = next(_days(metas, article, times), (None, None))
    return Proposal(
        title=_first(metas, _TITLES) or _text(article.get("headline")),
        author=_text(article.get("author")) or _first(metas, _AUTHORS),
        publisher=_first(metas, _PUBLISHERS) or _text(article.get("publisher")),
        published=published,
        published_basis=f"“{words}” in the web page's own data" if words else None,
        address=_first(metas, _ADDRESSES),
    )


def _first(metas: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((text for name in names if (text := " ".join(metas.get(name, "").split()))), None)


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    """Every object in some JSON-LD; none if it is not well made."""
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _text(value: object) -> str | None:
    """A name, whether it is given as words, as an object with a name, or as a list of such."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(item) for item in value if not isinstance(item, list)))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _days(
    metas: Mapping[str, str], article: Mapping[str, object], times: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """The days that the page gives for its publication, with the words that give them, best first."""
    for words in (article.get("datePublished"), *(metas.get(name) for name in _DATES), *times[:1]):
        if isinstance(words, str) and (day := _day(words.strip())):
            yield day, words.strip()[:40]


def _day(words: str) -> str | None:
    try:
        return date.fromisoformat(words[:10]).isoformat() if len(words) >= len("2031-01-01") else None
    except ValueError:
        return None
