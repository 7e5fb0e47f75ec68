"""Arguments that several commands have, and the library that they name."""

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing_app.cli import passphrases
from briefing_app.cli.terminal import note
from briefing_app.system.errors import BriefingError, LockedError
from briefing_app.system.places import default_library, is_there

if TYPE_CHECKING:
    from briefing_app.services.libraries import Library

# Imported when it runs: the window should not wait for the terminal's parts, nor the other way round.
# ruff: noqa: PLC0415

_ATTEMPTS = 3
T = TypeVar("T")


def add_library(parser: argparse.ArgumentParser, *, nested: bool = False) -> None:
    """Let a command, or all of them, name its library.

    A default in a nested parser would undo what stood before the command.
    """
    default = argparse.SUPPRESS if nested else None
    parser.add_argument("--library", type=Path, metavar="FILE", default=default, help="the library to use")
    add_passphrase(parser, nested=nested)


def add_passphrase(parser: argparse.ArgumentParser, *, nested: bool = False) -> None:
    """Let a command, or all of them, name the file with the passphrase of its library."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS if nested else None,
        help="a file whose first line is the library's passphrase, if it has one; else it is asked for",
    )


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
    if options.library:
        return _opened(options, options.library)
    if not is_there(default_library()):
        raise BriefingError(
            "There is no library yet. Start briefing-app once, or name one with --library FILE."
        )
    return _opened(options, default_library())


def unlocked(options: argparse.Namespace, opening: Callable[[str | None], T]) -> T:
    """Open a library with the passphrase in the file that was named; of one that is locked it is asked for.

    Raises:
        BriefingError: it can't be opened, or nobody is there to be asked.
    """
    return with_passphrase(options.passphrase_file, opening)


def with_passphrase(named: Path | None, opening: Callable[[str | None], T]) -> T:
    """Open a library with the passphrase in a file; without one, and if it is locked, with one that is typed.

    Raises:
        BriefingError: it can't be opened, or nobody is there to be asked.
    """
    given = passphrases.in_file(named) if named else None
    try:
        return opening(given)
    except LockedError as locked:
        if given is not None:
            raise
        path = locked.path
    for _ in range(_ATTEMPTS - 1):
        try:
            return opening(passphrases.ask(path))
        except LockedError as locked:
            note(str(locked))
    return opening(passphrases.ask(path))


def given_passphrase(options: argparse.Namespace) -> str | None:
    """The passphrase in the file that was named; `None` if none was.

    Raises:
        BriefingError: it can't be read.
    """
    return passphrases.in_file(options.passphrase_file) if options.passphrase_file else None


def _opened(options: argparse.Namespace, path: Path) -> "Library":
    """A library; a damaged one that can still be read, after saying so."""
    from briefing_app.services.damaged import opened

    found = unlocked(options, partial(opened, path))
    told = found.refusal
    if found.damaged is not None:
        told = f"{found.damaged.sentence} The command salvage makes a new one of what can be read."
    if found.library is None:
        raise BriefingError(told)
    if told:
        note(told)
    return found.library
