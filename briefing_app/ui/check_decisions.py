"""Decisions on promises and questions as jobs for the worker; each says in a sentence what was done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_app.system.words import tr

if TYPE_CHECKING:
    from briefing_app.domain.passages import Passage
    from briefing_app.services.enquiring import Asked
    from briefing_app.services.following import Followed
    from briefing_app.services.libraries import Library
    from briefing_app.ui.decisions import Decision

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415


def settling(promise: "Followed", standing: str, note: str) -> "Decision":
    """How a promise stands, as the member knows it."""

    def decision(library: "Library") -> str:
        from briefing_app.services import following

        following.settle(library, promise, following.Standing(standing), note)
        return tr("Kept. It stays so when documents are read again.")

    return decision


def dropping_promise(promise: "Followed", reason: str) -> "Decision":
    """That something is no promise to be followed."""

    def decision(library: "Library") -> str:
        from briefing_app.services import following

        following.drop(library, promise, reason)
        return tr("Taken off the list of promises.")

    return decision


def linking(promise: "Followed", passage: "Passage", says: str) -> "Decision":
    """That a passage speaks of a promise, and what it says of it; empty if nothing of how far it has come."""

    def decision(library: "Library") -> str:
        from briefing_app.services import following

        following.link(library, promise, passage, following.Says(says) if says else None)
        return tr("Linked.")

    return decision


def unlinking(promise: "Followed", passage: "Passage") -> "Decision":
    """That a passage does not speak of a promise."""

    def decision(library: "Library") -> str:
        from briefing_app.services import following

        following.unlink(library, promise, passage)
        return tr("Unlinked: it is not about this promise.")

    return decision


def asking(asked: "Asked", on: str, note: str, *, answered: bool) -> "Decision":
    """That a question was put at a meeting."""

    def decision(library: "Library") -> str:
        from briefing_app.services import enquiring

        enquiring.ask(library, asked, enquiring.Asking(on, answered, note))
        return tr("Kept with the question.")

    return decision


def rewording(asked: "Asked", words: str) -> "Decision":
    """That a question is put in the member's own words."""

    def decision(library: "Library") -> str:
        from briefing_app.services import enquiring

        enquiring.reword(library, asked, words)
        return tr("Reworded.")

    return decision


def dropping_question(asked: "Asked") -> "Decision":
    """That a question is not asked."""

    def decision(library: "Library") -> str:
        from briefing_app.services import enquiring

        enquiring.drop(library, asked)
        return tr("Taken off the list of questions.")

    return decision


def moving(listed: "Sequence[Asked]", asked: "Asked", by: int) -> "Decision":
    """That a question is asked earlier, or later."""

    def decision(library: "Library") -> str:
        from briefing_app.services import enquiring

        enquiring.move(library, listed, asked, by)
        return tr("Moved.")

    return decision


def adding_question(words: str) -> "Decision":
    """That the member has a question of their own."""

    def decision(library: "Library") -> str:
        from briefing_app.services import enquiring

        enquiring.add(library, words)
        return tr("Added to the questions.")

    return decision
