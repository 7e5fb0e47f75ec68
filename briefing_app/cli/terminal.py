"""What the terminal is told: results on standard output, everything else in sentences beside it."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from briefing_app.system.errors import BriefingError

# Control characters, and those that turn the direction of writing.
_STEERING = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], " "
)


def settle_encoding() -> None:
    """Files and pipes get UTF-8 everywhere; a terminal keeps its own, and shows what it lacks by number."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def say(text: str) -> None:
    """Print on standard output, at once: what can't be written is known before the command ends."""
    with written():
        print(text, flush=True)


@contextmanager
def written() -> Iterator[None]:
    """Raise what goes wrong with standard output as a sentence; a pipe that was closed is not wrong."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise BriefingError(f"The output can't be written: {error.strerror}. Send it elsewhere.") from error


def note(sentence: str) -> None:
    """Say something beside the results, on standard error."""
    print(plain(sentence), file=sys.stderr)


def drop_output() -> None:
    """Let what is still to be printed go nowhere, so that the end of the program does not fail over it."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def plain(text: str) -> str:
    """Text on one line without the characters that steer a terminal, or are none."""
    whole = text.encode("utf-8", errors="backslashreplace").decode("utf-8")
    return " ".join(whole.translate(_STEERING).split())
