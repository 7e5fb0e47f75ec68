"""`check`: what the sources of a library say alike and where they differ, as text, JSON or a table."""

import argparse
import csv
import io
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.terminal import plain, say
from briefing_app.domain.observations import Check

if TYPE_CHECKING:
    from briefing_app.domain.observations import Observation

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415

_COLUMNS = ["kind", "about", "why", "document", "start", "end", "words"]


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("check", help="show where sources agree and where they differ")
    add_library(parser, nested=True)
    parser.add_argument(
        "--kind", choices=list(Check), action="append", default=[], help="only this kind (may be repeated)"
    )
    parser.add_argument("--format", choices=list(_PRINTERS), default="text")
    parser.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    from briefing_app.services.checking import check

    with open_named(options) as library:
        found = [one for one in check(library) if not options.kind or one.check in options.kind]
    say(_PRINTERS[options.format](found))
    return 0


def _as_text(found: Sequence["Observation"]) -> str:
    entries = []
    for one in found:
        named = dict.fromkeys(source.label for source in one.sources)
        lines = [f"{one.check}: {one.about}", one.why, f"Sources: {'; '.join(named)}"]
        entries.append("\n    ".join(map(plain, lines)) + "\n")
    return "\n".join([*entries, f"{len(found)} found"])


def _as_json(found: Sequence["Observation"]) -> str:
    observations = [
        {
            "kind": one.check,
            "summary": f"{one.about} {one.why}",
            "passages": [
                {
                    "document": item.source.file_name,
                    "start": item.mention.passage.start,
                    "end": item.mention.passage.end,
                }
                for item in one.evidence
            ],
        }
        for one in found
    ]
    return json.dumps({"observations": observations}, ensure_ascii=False, indent=1)


def _as_csv(found: Sequence["Observation"]) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for one in found:
        for item in one.evidence:
            passage = item.mention.passage
            values = (
                one.check,
                one.about,
                one.why,
                item.source.file_name,
                passage.start,
                passage.end,
                passage.exact,
            )
            writer.writerow(dict(zip(_COLUMNS, values, strict=True)))
    return table.getvalue().removesuffix("\n")


_PRINTERS = {"text": _as_text, "json": _as_json, "csv": _as_csv}
