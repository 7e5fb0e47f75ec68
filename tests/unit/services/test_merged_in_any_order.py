"""Whatever is decided in two copies of a library, merging them comes to the same in either order."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.meeting import Key
from briefing_app.services import correcting, undoing
from briefing_app.services.merging import Found, merge, preview
from briefing_app.store import merging, sources
from briefing_app.store.library import Library
from briefing_app.store.people import DIFFERENT, LABEL
from briefing_app.store.set_aside import THERE
from tests.helpers.grown_apart import ADD, JOBS, add_story, grow
from tests.helpers.soundness import assert_whole, state

Jobs = list[tuple[str, int]]
JOBS_BY_CHANCE = st.lists(st.tuples(st.sampled_from([ADD, *JOBS]), st.integers(0, 40)), max_size=7)
DERIVED = ("mentions", "facts", "people", "search")


@dataclass(frozen=True)
class End:
    """What a merge came to: the other's decisions that were in dispute, and what is held after it."""

    disputed: frozenset[Key]
    sources: frozenset[str]
    findings: frozenset[tuple[str, str]]
    decisions: dict[Key, str]
    derived: dict[str, str]


@pytest.fixture(scope="module")
def base() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "base.briefing"
        with Library.create(path) as library:
            for number in (0, 1):
                add_story(library, Path(name), number)
        yield path


@settings(max_examples=12)
@given(before=JOBS_BY_CHANCE, here=JOBS_BY_CHANCE, there=JOBS_BY_CHANCE)
def test_in_either_order(base: Path, before: Jobs, here: Jobs, there: Jobs) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        patch.setenv("BRIEFING_HOME", str(folder / "home"))
        begun = grown(base, folder / "begun.briefing", before)
        one = grown(begun, folder / "one.briefing", here)
        other = grown(begun, folder / "other.briefing", there)
        first, second = merged(one, other), merged(other, one)
        assert first.sources == second.sources
        disputed = first.disputed | second.disputed
        assert undisputed(first, disputed) == undisputed(second, disputed)
        if not disputed:
            assert first.derived == second.derived


def grown(path: Path, copied: Path, jobs: Jobs) -> Path:
    """A copy of a library in which some jobs are done."""
    shutil.copy(path, copied)
    with Library.open(copied) as library:
        grow(library, copied.parent, jobs)
    return copied


def merged(mine: Path, theirs: Path) -> End:
    """What comes of merging a copy of one library with another; it is taken back, and done twice, as well."""
    path = mine.with_name(f"{mine.stem} with {theirs.stem}.briefing")
    shutil.copy(mine, path)
    with Library.open(path) as library:
        begun = held(library)
        found = preview(library, theirs)
        assert bool(merge(library, theirs)) == bool(found)
        assert_whole(path)
        once = state(library)
        assert not preview(library, theirs)
        assert not merge(library, theirs)
        assert state(library) == once
        end = end_of(library, found)
        if found:
            undoing.undo(library)
            assert held(library) == begun
    assert_whole(path)
    return end


def held(library: Library) -> object:
    """All that a library holds and decides, and what follows."""
    return merging.decisions(library), sources.every(library), derived(library)


def derived(library: Library) -> dict[str, str]:
    known = state(library)
    return {name: known[name] for name in DERIVED}


def end_of(library: Library, found: Found) -> End:
    disputed = {(each.subject, each.field) for one in found.conflicts for each in one.theirs_taken}
    findings = merging.findings(library).values()
    return End(
        frozenset(key for key in disputed if key[1] != THERE),
        frozenset(source.sha256 for source in sources.every(library)),
        frozenset((one.passage.source, one.identity) for one in findings),
        merging.decisions(library),
        derived(library),
    )


def undisputed(end: End, disputed: frozenset[Key]) -> tuple[object, object]:
    """The findings and decisions of a library about which nobody disagreed."""
    people = {LABEL, DIFFERENT} if any(field in (LABEL, DIFFERENT) for _, field in disputed) else set()
    apart = {merging.MERGED, THERE, *people}
    dated = {subject for subject, field in disputed if field == correcting.DETAILS}
    findings = {one for one in end.findings if one[0] not in dated}
    decisions = {
        key: value for key, value in end.decisions.items() if key not in disputed and key[1] not in apart
    }
    return findings, decisions
