"""Decisions on findings as jobs for the worker; each says in a sentence what was done."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.system.words import tr

if TYPE_CHECKING:
    from briefing_app.domain.documents import Details, Source
    from briefing_app.domain.facts import AnyFact
    from briefing_app.domain.mentions import Mention
    from briefing_app.domain.restrictions import Restriction
    from briefing_app.packs.house import House
    from briefing_app.packs.plan import Plan
    from briefing_app.services.backing_up import Backup
    from briefing_app.services.libraries import Library
    from briefing_app.services.locking import Told
    from briefing_app.ui.decisions import Decision

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415

_MUCH = 100
"""So many findings are decided at once that the library is backed up before."""


def confirming(facts: "Sequence[AnyFact]") -> "Decision":
    """That facts are right."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing
        from briefing_app.services.backing_up import before_much

        if len(facts) >= _MUCH:
            before_much(library)
        reviewing.confirm(library, facts)
        return tr("Confirmed: {findings}.", findings=reviewing.counted(facts))

    return decision


def unconfirming(facts: "Sequence[AnyFact]") -> "Decision":
    """That facts are to be looked at again."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        reviewing.unconfirm(library, facts)
        return tr("Waiting again: {findings}.", findings=reviewing.counted(facts))

    return decision


def rejecting(facts: "Sequence[AnyFact]") -> "Decision":
    """That facts are not right."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        reviewing.reject(library, facts)
        findings = reviewing.counted_with_passages(facts)
        return tr("Taken off all lists as not right: {findings}.", findings=findings)

    return decision


def restoring(facts: "Sequence[AnyFact]") -> "Decision":
    """That facts are right after all."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        reviewing.restore(library, facts)
        return tr("Put back: {findings}.", findings=reviewing.counted(facts))

    return decision


def starring(facts: "Sequence[AnyFact]", *, starred: bool) -> "Decision":
    """That facts are worth coming back to, or not any more."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        reviewing.star(library, facts, starred=starred)
        counted = reviewing.counted(facts)
        if starred:
            return tr("Starred: {findings}.", findings=counted)
        return tr("Star taken off: {findings}.", findings=counted)

    return decision


def noting(fact: "AnyFact", words: str) -> "Decision":
    """A note of the member's own."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        reviewing.note(library, fact, words)
        return tr("Your note is kept.") if words.strip() else tr("Your note was removed.")

    return decision


def putting_under(facts: "Sequence[AnyFact]", topic: str) -> "Decision":
    """That facts belong to a topic."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        return tr("{name}: done.", name=reviewing.put_under(library, facts, topic))

    return decision


def correcting(fact: "AnyFact", corrected: "Mention") -> "Decision":
    """What a fact should say."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        reviewing.correct(library, fact, corrected)
        return tr("Corrected. What was read is kept beside it.")

    return decision


def adding(found: "Mention") -> "Decision":
    """What the member found in a source."""

    def decision(library: "Library") -> str:
        from briefing_app.services import reviewing

        return tr("{name}: done.", name=reviewing.add_finding(library, found))

    return decision


def planning(plan: "Plan", name: str) -> "Decision":
    """What a pack is to hold."""

    def decision(library: "Library") -> str:
        from briefing_app.services.planning import keep

        keep(library, plan, name)
        return tr("{name}: done.", name=name)

    return decision


def dressing(house: "House", plan: "Plan", name: str) -> "Decision":
    """Whose packs they are, what stands on their covers, and how the pack at hand is set."""

    def decision(library: "Library") -> str:
        from briefing_app.services.house import keep_house
        from briefing_app.services.planning import keep
        from briefing_app.services.planning import plan as kept

        keep_house(library, house)
        if kept(library) != plan:
            keep(library, plan, name)
        return tr("The council’s name, colour and logo are kept.")

    return decision


def bringing_back(backup: "Backup", passphrase: str | None = None) -> "Decision":
    """That the library is to be as a backup has it, which may have another passphrase."""

    def decision(library: "Library") -> str:
        from briefing_app.services.backing_up import bring_back

        before = bring_back(library, backup, passphrase)
        return tr("The backup is restored. What was there before is kept as {name}.", name=before.path.name)

    return decision


def picking(facts: "Sequence[AnyFact]", *, closed: bool = False) -> "Decision":
    """That facts are to go into the pack; `closed` if their sources are not for the public."""

    def decision(library: "Library") -> str:
        from briefing_app.services.planning import add_facts

        added = add_facts(library, facts)
        if added and closed:
            return tr("Added, but a public pack leaves it out: its source is exempt or confidential.")
        return tr("Added to the pack. Ctrl+P shows it.") if added else tr("This is in the pack already.")

    return decision


def keeping_search(query: str, *, kept: bool) -> "Decision":
    """That a search is worth making again, or not."""

    def decision(library: "Library") -> str:
        from briefing_app.services.searching import save

        save(library, query, kept=kept)
        if kept:
            return tr("The search “{query}” is kept.", query=query)
        return tr("The search “{query}” is not kept any more.", query=query)

    return decision


def removing(chosen: "Sequence[Source]") -> "Decision":
    """That documents are taken out of the library."""

    def decision(library: "Library") -> str:
        from briefing_app.services import removing

        removing.remove_sources(library, chosen)
        if len(chosen) == 1:
            return tr("Removed: {title}.", title=chosen[0].title)
        return tr("Removed: %n documents.", "Removed: %n document.", len(chosen))

    return decision


def removing_for_good(sha256s: "Sequence[str]", copies: "Sequence[Path]", told: "Told") -> "Decision":
    """That documents go out of the library for good, and copies of it that hold them are deleted."""

    def decision(library: "Library") -> str:
        from briefing_app.services.expunging import remove_for_good

        left = remove_for_good(library, sha256s, copies, told)
        if left:
            return tr(
                "Removed for good, but not from {path}: {reason}", path=left[0].path, reason=left[0].reason
            )
        if not sha256s:
            return tr("Nothing that was removed is kept.")
        return tr("Removed for good: %n documents.", "Removed for good: %n document.", len(sha256s))

    return decision


def restricting(source: "Source", restriction: "Restriction | None") -> "Decision":
    """Who may see a document."""

    def decision(library: "Library") -> str:
        from briefing_app.services.restricting import restrict

        restrict(library, source, restriction)
        return _who_may_see(source.title, restriction)

    return decision


def correcting_source(source: "Source", details: "Details", restriction: "Restriction | None") -> "Decision":
    """What is known of a document, and who may see it."""

    def decision(library: "Library") -> str:
        from briefing_app.services.correcting import correct_all

        correct_all(library, source, details, restriction)
        return _who_may_see(details.title, restriction)

    return decision


def _who_may_see(title: str, restriction: "Restriction | None") -> str:
    if restriction is None:
        return tr("“{title}” is public now: every pack may draw on it.", title=title)
    return tr(
        "“{title}” is marked “{restriction}”. A public pack will hold nothing from it.",
        title=title,
        restriction=restriction.short,
    )
