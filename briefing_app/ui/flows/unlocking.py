"""Files that may have a passphrase of their own: it is asked for until it opens them or nobody types one."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from briefing_app.system.errors import LockedError

T = TypeVar("T")


def unlocking(
    window: QWidget,
    submit: Callable[[Callable[..., object], Callable[[Any], None]], None],
    job: Callable[..., T],
    done: Callable[[T, str | None], None],
    passphrase: str | None = None,
) -> None:
    """Do a job with a file, and hand over what comes of it with the passphrase that was right, if any.

    `submit` is `Session.run` or `Session.work`; the job takes what that gives it, and the passphrase last.
    """

    def tried(*given: object) -> T | LockedError:
        """On the worker."""
        try:
            return job(*given, passphrase)
        except LockedError as locked:
            return locked

    def ended(outcome: T | LockedError) -> None:
        if not isinstance(outcome, LockedError):
            done(outcome, passphrase)
            return
        from briefing_app.ui.dialogs.passphrases import ask_passphrase  # noqa: PLC0415 - the window paints first

        typed = ask_passphrase(outcome, window)
        if typed is not None:
            unlocking(window, submit, job, done, typed)

    submit(tried, ended)
