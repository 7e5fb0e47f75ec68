"""`backup`: a backup of a library made now, those that there are, and one of them brought back."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.cli.arguments import add_library, open_named, with_passphrase
from briefing_app.cli.terminal import say
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

if TYPE_CHECKING:
    from briefing_app.services.backing_up import Backup
    from briefing_app.services.libraries import Library

# Imported when it runs: no other command waits for the store.
# ruff: noqa: PLC0415


def add(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("backup", help="back a library up now, or bring a backup back")
    add_library(parser, nested=True)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="only list the backups there are")
    what.add_argument("--restore", type=Path, metavar="BACKUP", help="put a backup in place of the library")
    parser.add_argument(
        "--backup-passphrase-file",
        type=Path,
        metavar="FILE",
        help="a file whose first line is the passphrase of the backup, if it is another than the library's",
    )
    parser.add_argument("--to", type=Path, metavar="NEW", help="restore it as a library of its own instead")
    parser.set_defaults(run=_backup, refuse=parser.error)


def _backup(options: argparse.Namespace) -> int:
    from briefing_app.services.backing_up import back_up, backups_of

    if options.to and not options.restore:
        options.refuse("--to says where --restore goes")
    if options.to:
        # The library itself may not open any more.
        return _copy(options)
    with open_named(options) as library:
        known = backups_of(library.path)
        if options.list:
            for one in known:
                say(f"{one.made:%Y-%m-%d %H:%M} UTC  {one.size:>12,} bytes  {one.path}")
            return 0
        if options.restore is None:
            say(f"Backed up to {back_up(library).path}")
            return 0
        chosen = next((one for one in known if one.path == options.restore.resolve()), None)
        if chosen is None:
            raise BriefingError(
                tr("“{path}” is no backup of this library. --list names them.", path=options.restore)
            )
        before = _bring_back(options, library, chosen)
        say(f"Restored. What was there before is kept as {before.path}")
    return 0


def _copy(options: argparse.Namespace) -> int:
    """Restore a backup as a library of its own, which has the backup's passphrase."""
    from briefing_app.services.backing_up import copy_to

    named = options.backup_passphrase_file or options.passphrase_file
    with_passphrase(named, partial(copy_to, options.restore, options.to))
    say(f"Restored as {options.to}")
    return 0


def _bring_back(options: argparse.Namespace, library: "Library", chosen: "Backup") -> "Backup":
    """Bring a backup back; the passphrase of one that has another than its library is asked for."""
    from briefing_app.services.backing_up import bring_back

    return with_passphrase(options.backup_passphrase_file, partial(bring_back, library, chosen))
