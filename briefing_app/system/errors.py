"""The two kinds of error: those a person can act on, and bugs."""

from pathlib import Path


class BriefingError(Exception):
    """Something the user can act on, said in one sentence that tells what to do.

    Anything else that is raised is a bug: the window shows it with its traceback, the terminal
    lets it through.
    """


class LockedError(BriefingError):
    """A library or backup opens with a passphrase only; `wrong`: the one that was given does not fit."""

    def __init__(self, sentence: str, path: Path, *, wrong: bool) -> None:
        super().__init__(sentence)
        self.path = path
        self.wrong = wrong


class DamagedError(BriefingError):
    """A library does not hold what it must: it may still be read, and what is sound in it be salvaged."""


SENSELESS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What comes of reading what nobody wrote: in a sound library each of these is a mistake of the program."""
