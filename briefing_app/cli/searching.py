"""`search`: what a library holds on some words, as text, JSON or a table."""

import argparse
import csv
import io
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, day, open_named
from briefing_app.cli.terminal import note, plain, say
from briefing_app.domain.mentions import Kind
from briefing_app.domain.searching import TEXT, SearchFilters
from briefing_app.system.errors import BriefingError

if TYPE_CHECKING:
    from briefing_app.domain.searching import Hit

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415

KINDS = (*map(str, Kind), TEXT)
_SHOWN = 60
"""Characters of a query that are repeated in a sentence about it."""


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("search", help="search a library")
    add_library(parser, nested=True)
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument(
        "--kind", choices=KINDS, action="append", default=[], help="only this kind (may be repeated)"
    )
    parser.add_argument("--speaker", help="only what this person or body said")
    parser.add_argument("--since", type=day, metavar="DATE", help="not before this day")
    parser.add_argument("--until", type=day, metavar="DATE", help="not after this day")
    parser.add_argument("--format", choices=["text", "json", "csv"], default="text")
    parser.set_defaults(run=_search)


def _search(options: argparse.Namespace) -> int:
    from briefing_app.services.searching import MOST_WORDS, find, words_in

    query = " ".join(options.words)
    if not words_in(query):
        raise BriefingError(
            f"There is no word in “{_shown(query)}” to look for. Search for a word or a name."
        )
    if words_in(query) > MOST_WORDS:
        note(f"Only the first {MOST_WORDS} words of “{_shown(query)}” are looked for.")
    filters = SearchFilters(
        kinds=frozenset(options.kind),
        speaker=options.speaker,
        since=options.since.isoformat() if options.since else None,
        until=options.until.isoformat() if options.until else None,
    )
    with open_named(options) as library:
        hits = find(library, query, filters)
    say(_PRINTERS[options.format](hits))
    return 0


def _shown(query: str) -> str:
    return query if len(query) <= _SHOWN else f"{query[:_SHOWN]}…"


def _rows(hits: Sequence["Hit"]) -> list[dict[str, Any]]:
    return [
        {
            "kind": hit.kind,
            "words": hit.words,
            "about": hit.about,
            "date": hit.day,
            "source": hit.source,
            "start": hit.start,
            "end": hit.end,
        }
        for hit in hits
    ]


def _as_text(hits: Sequence["Hit"]) -> str:
    entries = [f"{hit.kind}: {plain(hit.words)}\n    {plain(hit.about)}\n" for hit in hits]
    return "\n".join([*entries, f"{len(hits)} found"])


def _as_json(hits: Sequence["Hit"]) -> str:
    return json.dumps(_rows(hits), ensure_ascii=False, indent=1)


def _as_csv(hits: Sequence["Hit"]) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(hits))
    return table.getvalue().removesuffix("\n")


_COLUMNS = ["kind", "words", "about", "date", "source", "start", "end"]
_PRINTERS = {"text": _as_text, "json": _as_json, "csv": _as_csv}
