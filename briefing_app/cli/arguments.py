"""Arguments that several commands have, and the library that they name."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.system.errors import BriefingError
from briefing_app.system.places import default_library, is_there

if TYPE_CHECKING:
    from briefing_app.services.libraries import Library

# Imported when it runs: the window should not wait for the terminal's parts, nor the other way round.
# ruff: noqa: PLC0415


def add_library(parser: argparse.ArgumentParser, *, nested: bool = False) -> None:
    """Let a command, or all of them, name its library.

    A default in a nested parser would undo what stood before the command.
    """
    default = argparse.SUPPRESS if nested else None
    parser.add_argument("--library", type=Path, metavar="FILE", default=default, help="the library to use")


def add_scheduler(parser: argparse.ArgumentParser) -> None:
    """Let a command hand the reading to a cluster."""
    parser.add_argument(
        "--scheduler",
        metavar="tcp://…",
        help="read by the Dask cluster of the scheduler at this address. The documents are sent to its"
        " machines: without this option nothing ever leaves this computer. Needs briefing-app[cluster]",
    )


def day(text: str) -> date:
    """A day, for argparse."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day such as 2018-10-29") from error


def edtf_date(text: str) -> str:
    """A date as precise as it is known, for argparse."""
    from briefing_app.domain import edtf

    if not edtf.is_valid(text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2018-10-29 or 2018-10")
    return text


def open_named(options: argparse.Namespace) -> "Library":
    """The library that was named, or the usual one.

    Raises:
        BriefingError: there is none, or it can't be opened.
    """
    from briefing_app.services import libraries

    if options.library:
        return libraries.open_library(options.library)
    if not is_there(default_library()):
        raise BriefingError(
            "There is no library yet. Start briefing-app once, or name one with --library FILE."
        )
    return libraries.open_library(default_library())
