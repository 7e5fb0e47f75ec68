"""`passphrase`: a passphrase of a library set, changed or taken away."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli import passphrases
from briefing_app.cli.arguments import add_library, open_named
from briefing_app.cli.terminal import note, say

if TYPE_CHECKING:
    from briefing_app.services.libraries import Library

# Imported when it runs: no other command waits for it.
# ruff: noqa: PLC0415

_COPIES = ("same", "delete", "leave")


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("passphrase", help="set, change or remove the passphrase of a library")
    add_library(parser, nested=True)
    parser.add_argument("what", choices=["set", "change", "remove"])
    parser.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="a file whose first line is the passphrase to be set; else it is asked for",
    )
    parser.add_argument(
        "--backups",
        choices=_COPIES,
        default="same",
        help="give its backups the same passphrase (or none), delete them, or leave them as they are",
    )
    parser.set_defaults(run=_passphrase, refuse=parser.error)


def _passphrase(options: argparse.Namespace) -> int:
    from briefing_app.services.locking import Copies, plain_copies, set_passphrase

    if options.what == "remove" and options.new_passphrase_file:
        options.refuse("--new-passphrase-file is for set and change")
    with open_named(options) as library:
        _require_fitting(options, library)
        wanted = None if options.what == "remove" else _wanted(options)
        left = set_passphrase(library, wanted, Copies(options.backups))
        name = library.path.name
        say(f"“{name}” has no passphrase any more." if wanted is None else f"“{name}” is locked.")
        for one in left:
            note(f"{one.path} is as it was: {one.reason}")
        plain = () if wanted is None else plain_copies(library.path)
    for path in plain:
        note(f"A copy without a passphrase is left: {path}")
    return 1 if left else 0


def _require_fitting(options: argparse.Namespace, library: "Library") -> None:
    if options.what == "set" and library.passphrase is not None:
        options.refuse(f"“{library.path.name}” has a passphrase: change it, or remove it")
    if options.what != "set" and library.passphrase is None:
        options.refuse(f"“{library.path.name}” has no passphrase: set one")


def _wanted(options: argparse.Namespace) -> str:
    note(passphrases.WARNING)
    if options.new_passphrase_file:
        return passphrases.in_file(options.new_passphrase_file)
    return passphrases.ask_for_another()
