"""`extract`: what is read from documents, printed as JSON, without a library."""

import argparse
import json
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from briefing_app.cli.arguments import add_scheduler, day
from briefing_app.cli.terminal import note, say

# Imported when it runs: no other command waits for what reads documents.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("extract", help="print what is read from documents, without a library")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or several as jsonl")
    parser.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="the day from which “last month” counts, if not the printed one",
    )
    parser.add_argument(
        "--format", choices=["json", "jsonl"], default="json", help="jsonl: a line a document, of several"
    )
    add_scheduler(parser)
    parser.set_defaults(run=_extract, refuse=parser.error)


def _extract(options: argparse.Namespace) -> int:
    from briefing_app.services.extracting import extract
    from briefing_app.services.reading_files import Incoming
    from briefing_app.services.reporting import Failure
    from briefing_app.system.errors import BriefingError

    if options.format == "jsonl":
        return _extract_lines(options)
    if options.scheduler is not None:
        options.refuse("a cluster reads for --format jsonl")
    if len(options.paths) > 1:
        options.refuse("several documents are printed with --format jsonl")
    (path,) = options.paths
    found, *rest = extract(Incoming(path, published=_stated(options)))
    if isinstance(found, Failure):
        raise BriefingError(found.reason)
    say(json.dumps(found, ensure_ascii=False, indent=1))
    if not found["quotes"]:
        note(f"No words in quotation marks were found in “{path.name}”.")
    failed = [one.reason for one in rest if isinstance(one, Failure)]
    for reason in failed:
        note(reason)
    if len(rest) > len(failed):
        note(f"What is attached to “{path.name}” is printed too with --format jsonl.")
    return 0


def _stated(options: argparse.Namespace) -> str | None:
    return options.published.isoformat() if options.published else None


def _extract_lines(options: argparse.Namespace) -> int:
    """Print a line for each document as it is read; one that can't be read never stops the others."""
    from briefing_app.services.choosing import chosen_files
    from briefing_app.services.extracting_many import extract_many
    from briefing_app.services.reporting import Failure

    chosen = chosen_files(options.paths)
    status = 0
    files = [replace(item, published=_stated(options)) for item in chosen.files]
    told = extract_many(files, scheduler=options.scheduler)
    for found in chain(chosen.failed, told):
        if isinstance(found, Failure):
            note(found.reason)
            status = 1
        else:
            say(json.dumps(found, ensure_ascii=False))
    return status
