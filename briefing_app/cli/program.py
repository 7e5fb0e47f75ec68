"""The command line: its commands put together, and the status with which each ends."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

from briefing_app import __version__
from briefing_app.cli.arguments import add_library, given_passphrase
from briefing_app.cli.terminal import drop_output, note, plain, settle_encoding, written
from briefing_app.system.errors import BriefingError
from briefing_app.system.overriding import override

_NAME = "briefing-app"


class _Parser(argparse.ArgumentParser):
    """A parser whose errors end in the house's status for a wrong use, 2, with one line."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {plain(message)}. See {self.prog} --help.\n")

    @override
    def _print_message(self, message: str, file: Any = None) -> None:
        # argparse itself says nothing of an output that can't be written.
        if message:
            print(message, end="", file=file or sys.stderr)

    @override
    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        # The help or the version has been printed: whether it arrived shows now.
        with suppress(AttributeError):
            sys.stdout.flush()
        super().exit(status, message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit status: 0, 1 for a known error, 2 for a wrong use."""
    settle_encoding()
    try:
        with written():
            options = _for_the_window(arguments) or _parser().parse_args(arguments)
        return int(options.run(options))
    except BriefingError as error:
        note(str(error))
        return 1
    except KeyboardInterrupt:
        note("Stopped.")
        return 1
    except BrokenPipeError:
        # The reader of our output, `head` say, has seen enough.
        drop_output()
        return 0


def _for_the_window(arguments: Sequence[str] | None) -> argparse.Namespace | None:
    """The options, if nothing is asked for but the window: it need not wait for any command."""
    parser = _Parser(prog=_NAME, add_help=False)
    add_library(parser)
    parser.set_defaults(run=_window)
    options, others = parser.parse_known_args(arguments)
    return None if others else options


def _parser() -> argparse.ArgumentParser:
    """What knows every command, in the order in which the help lists them."""
    from briefing_app.cli import (  # noqa: PLC0415 - the window paints first
        backing_up,
        checking,
        exporting,
        extracting,
        importing,
        info,
        locking,
        merging,
        packing,
        publishing,
        removing,
        restricting,
        salvaging,
        searching,
        verifying,
    )

    parser = _Parser(
        prog=_NAME,
        description="What was judged, said, promised and counted, each one click from its source."
        " Without a command, opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Briefing {__version__}")
    add_library(parser)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in (
        importing,
        extracting,
        searching,
        checking,
        restricting,
        removing,
        packing,
        publishing,
        verifying,
        backing_up,
        exporting,
        merging,
        locking,
        salvaging,
        info,
    ):
        command.add(commands)
    return parser


def _window(options: argparse.Namespace) -> int:
    from briefing_app.app import run  # noqa: PLC0415 - no command needs Qt

    return run(options.library, given_passphrase(options))
