"""Damages a library at random, salvages it, and looks whether what comes of it is sound, and it untouched.

    .venv/bin/python -m tests.benchmarks.salvaging --times 300 --seed 1

Libraries are damaged as by `tests.benchmarks.damage`. Every time, what can be read goes into a new library,
which must pass the check and every use of it, and hold no document that was not there; the damaged files must
stay what they were, to the byte. Another outcome is printed with its number, and `--only SEED:NUMBER` does
that one again.
"""

import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random

from briefing_app.domain.searching import SearchFilters
from briefing_app.services.browsing import contents
from briefing_app.services.damaged import opened
from briefing_app.services.salvage_report import Salvaged, in_a_sentence, in_full
from briefing_app.services.salvaging import salvage
from briefing_app.services.searching import find
from briefing_app.services.source_texts import source_text
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget
from briefing_app.system.errors import BriefingError
from tests.benchmarks.damage import WRONG, hurt, made, options_of, print_outcomes
from tests.helpers.harmed import everything
from tests.helpers.soundness import assert_derived, assert_record
from tests.helpers.stores import assert_sound

# Something of each kind that a library keeps, most of it beside what can be read from documents.
_JOBS = (
    *("confirm all", "import", "correct", "reject", "mark", "put together", "correct details", "mark"),
    *("plan", "pack", "import", "remove", "undo", "remove", "mark"),
)


def tried(kept: Path, name: str, hashes: frozenset[str]) -> tuple[str, str]:
    """How a library was damaged, by a number of its own, and what came of salvaging it."""
    path, new = kept.with_name("hurt.briefing"), kept.with_name("new.briefing")
    for one in (path, new):
        forget(one)
    how = hurt(kept, path, Random(name))  # noqa: S311 - the same damage every time
    before, beside = everything(path), set(path.parent.iterdir())
    try:
        told, what = salvage(path, new), ""
    except BriefingError as error:
        told, what = None, str(error)
    if everything(path) != before:
        return how, f"{WRONG} {name} the damaged library was written to"
    if set(path.parent.iterdir()) - beside != ({new} if told else set()):
        return how, f"{WRONG} {name} left something behind"
    if told is None:
        known = "Nothing can be read" in what or "is not a Briefing library" in what or "is locked" in what
        return how, what if known else f"{WRONG} {name} {what}"
    try:
        _assert_sound(new, told, hashes)
        _assert_left_alone(path, kept.with_name("read.briefing"))
    except (AssertionError, BriefingError) as error:
        return how, f"{WRONG} {name} {error}"
    return how, _in_short(told)


def _assert_left_alone(path: Path, copy: Path) -> None:
    """A copy of a damaged library that is opened as by a window is found sound, or stays what it is."""
    forget(copy)
    for name in everything(path):
        shutil.copy(path.with_name(name), copy.with_name(name.replace(path.name, copy.name)))
    before = everything(copy)
    try:
        found = opened(copy)
    except BriefingError:
        return
    if found.library is not None:
        with suppress(BriefingError):
            for source in contents(found.library).sources:
                source_text(found.library, source.sha256)
        found.library.close()
    if found.damaged is not None:
        assert everything(copy) == before, "a damaged library was written to when it was opened"


def _assert_sound(new: Path, told: Salvaged, hashes: frozenset[str]) -> None:
    assert_sound(new)
    with Library.open(new) as library:
        held = contents(library)
        for source in held.sources:
            source_text(library, source.sha256)
        find(library, "children", SearchFilters())
        assert_derived(library)
        if told.record:
            assert_record(library)
        assert {source.sha256 for source in held.sources} <= hashes, "a document from nowhere"
        assert len(held.sources) == told.documents
    assert in_a_sentence(told)


def _in_short(told: Salvaged) -> str:
    headings = [section.heading.partition(";")[0] for section in in_full(told) if section.lines]
    return "; ".join(headings) or "everything"


def main() -> int:
    options = options_of("salvaging", "Damages a library and salvages it.", times=300)
    begun = time.monotonic()
    outcomes: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory(prefix="salvage-") as folder:
        os.environ["BRIEFING_HOME"] = str(Path(folder) / "home")
        kept, _ = made(Path(folder), _JOBS)
        hashes = all_hashes(kept)
        names = [f"{options.seed}:{number}" for number in range(options.times)]
        for name in [options.only] if options.only else names:
            try:
                how, what = tried(kept, name, hashes)
            except Exception as error:  # noqa: BLE001 - what is looked for
                how, what = WRONG, f"{WRONG} {name} {type(error).__name__}: {error}"
            outcomes.setdefault(how, Counter())[what] += 1
    return print_outcomes(outcomes, begun)


def all_hashes(kept: Path) -> frozenset[str]:
    """Every document that a library holds or has held, of which a damaged copy can't hold others."""
    with Library.open_to_read(kept) as library:
        return frozenset(
            sha256
            for (sha256,) in library.db.execute(
                "SELECT sha256 FROM sources UNION SELECT sha256 FROM sources_set_aside"
                " UNION SELECT subject FROM decisions WHERE field = 'there'"
            )
        )


if __name__ == "__main__":
    sys.exit(main())
