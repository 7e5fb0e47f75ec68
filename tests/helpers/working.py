"""Works at a library, job by job, as a member does, until somebody kills it; tells what is done."""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from briefing_app.domain.facts import AnyFact
from briefing_app.domain.mentions import FigureMention, QuoteMention
from briefing_app.packs.request import PackRequest, Section
from briefing_app.services import backing_up, correcting, merging, people, planning, reviewing, undoing
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.exporting import export
from briefing_app.services.merging import Choice
from briefing_app.services.packing import make_pack
from briefing_app.services.removing import remove_sources
from briefing_app.store import backups
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget
from tests.helpers.made_papers import paper
from tests.helpers.soundness import state

HOME = "home"
STORES = Path(__file__).resolve().parents[1] / "fixtures" / "stores"
PACK, OLD, NEW = "pack.pdf", "old-{}.briefing", "new-{}.briefing"
OTHER = "other.briefing"
_IN_THE_OTHER = ("import", "correct", "reject", "mark", "put together", "correct details", "remove")
_AS_A_PART = 0.3
"""How often what is merged is no copy but an exported part, with which nothing is in common."""
_MADE = date(2026, 1, 5)
_MOST_SOURCES = 10
_SECTIONS = (Section.JUDGEMENTS, Section.QUOTES, Section.TIMELINE, Section.SOURCES)


@dataclass(frozen=True, slots=True)
class Bench:
    """What a job works with: the library, chances, and the folder in which files are made."""

    library: Library
    random: Random
    folder: Path

    def some(self, held: Contents, most: int = 3) -> list[AnyFact]:
        facts = list(held.facts)
        return self.random.sample(facts, min(len(facts), self.random.randint(1, most)))


Job = Callable[[Bench], None]


def _import(bench: Bench) -> None:
    add_files(bench.library, [paper(bench.random) for _ in range(bench.random.randint(1, 3))])


def _details(bench: Bench) -> None:
    held = contents(bench.library)
    if held.sources:
        source = bench.random.choice(held.sources)
        day = f"2018-{bench.random.randint(1, 12):02}-{bench.random.randint(1, 28):02}"
        changed = replace(source.details, title=f"Title {bench.random.randrange(99)}", published=day)
        correcting.correct_details(bench.library, source, changed)


def _confirm_all(bench: Bench) -> None:
    reviewing.confirm(bench.library, contents(bench.library).facts)


def _unconfirm(bench: Bench) -> None:
    reviewing.unconfirm(bench.library, bench.some(contents(bench.library), 40))


def _reject(bench: Bench) -> None:
    reviewing.reject(bench.library, bench.some(contents(bench.library), 5))


def _restore(bench: Bench) -> None:
    reviewing.restore(bench.library, reviewing.rejected(bench.library)[:3])


def _correct(bench: Bench) -> None:
    held = contents(bench.library)
    facts: list[AnyFact] = [*held.quotes, *held.figures]
    if facts:
        fact = bench.random.choice(facts)
        lead = fact.lead
        if isinstance(lead, QuoteMention):
            name = bench.random.choice(("Amina Rashid", "Sue Carr", "Ada Brook"))
            reviewing.correct(bench.library, fact, replace(lead, speaker=name))
        elif isinstance(lead, FigureMention):
            reviewing.correct(bench.library, fact, replace(lead, measure="vacancies in all"))


def _mark(bench: Bench) -> None:
    for fact in bench.some(contents(bench.library), 1):
        match bench.random.randrange(3):
            case 0:
                reviewing.star(bench.library, [fact], starred=bench.random.random() < 0.7)
            case 1:
                reviewing.note(bench.library, fact, f"See line {bench.random.randrange(99)}")
            case _:
                reviewing.put_under(bench.library, [fact], "For the meeting")


def _put_together(bench: Bench) -> None:
    known = people.who_is_who(bench.library).people
    if len(known) > 1:
        one, other = bench.random.sample(known, 2)
        people.merge(bench.library, one, other)


def _split(bench: Bench) -> None:
    known = [one for one in people.who_is_who(bench.library).people if len(one.namings) > 1]
    if known:
        one = bench.random.choice(known)
        people.split(bench.library, one, one.namings[:1])


def _merge(bench: Bench) -> None:
    other = bench.folder / OTHER
    forget(other)
    if bench.random.random() < _AS_A_PART and contents(bench.library).sources:
        export(bench.library, other, None, restricted=True)
    else:
        backups.copy(bench.library, other)
    with Library.open(other) as theirs:
        for name in bench.random.choices(_IN_THE_OTHER, k=3):
            JOBS[name][1](replace(bench, library=theirs))
    otherwise = bench.random.choice((None, Choice.THEIRS, Choice.BOTH))
    merging.merge(bench.library, other, otherwise=otherwise)


def _undo_merge(bench: Bench) -> None:
    if (undoing.undoable(bench.library).undo or "").startswith("Merge with"):
        undoing.undo(bench.library)


def _undo(bench: Bench) -> None:
    if undoing.undoable(bench.library).undo:
        undoing.undo(bench.library)


def _redo(bench: Bench) -> None:
    if undoing.undoable(bench.library).redo:
        undoing.redo(bench.library)


def _remove(bench: Bench) -> None:
    held = contents(bench.library).sources
    if held:
        wanted = max(1, len(held) - _MOST_SOURCES)
        remove_sources(bench.library, bench.random.sample(held, wanted))


def _plan(bench: Bench) -> None:
    if not planning.add_facts(bench.library, bench.some(contents(bench.library))):
        known = planning.plan(bench.library)
        planning.keep(bench.library, known.with_items(known.items[:3]), "Shorten the pack")


def _pack(bench: Bench) -> None:
    title = f"Briefing {bench.random.randrange(99)}"
    request = PackRequest(title=title, committee="", meeting=None, sections=_SECTIONS)
    make_pack(bench.library, bench.folder / PACK, request, made=_MADE)


def _migrate(bench: Bench) -> None:
    version = bench.random.choice((5, 6, 7, 8))
    path = bench.folder / OLD.format(version)
    shutil.copy(STORES / f"schema-{version}.briefing", bench.folder / "copying")
    (bench.folder / "copying").replace(path)
    Library.open(path).close()


def _create(bench: Bench) -> None:
    Library.create(bench.folder / NEW.format(f"{bench.random.getrandbits(32):08x}")).close()


def _back_up(bench: Bench) -> None:
    backing_up.back_up(bench.library)


JOBS: Mapping[str, tuple[int, Job]] = {
    "import": (6, _import),
    "correct details": (2, _details),
    "confirm all": (2, _confirm_all),
    "unconfirm": (1, _unconfirm),
    "reject": (2, _reject),
    "restore": (1, _restore),
    "correct": (2, _correct),
    "mark": (2, _mark),
    "put together": (2, _put_together),
    "split": (1, _split),
    "merge": (3, _merge),
    "undo of a merge": (2, _undo_merge),
    "undo": (5, _undo),
    "redo": (2, _redo),
    "remove": (2, _remove),
    "plan": (1, _plan),
    "pack": (2, _pack),
    "migrate": (2, _migrate),
    "create": (1, _create),
    "back up": (2, _back_up),
}
"""Every job by its name, with how often it comes; whoever adds one adds it here."""


def chosen(random: Random, only: Sequence[str] = ()) -> str:
    """The name of a job by chance, one of all or only of some."""
    names = list(only or JOBS)
    return random.choices(names, [JOBS[name][0] for name in names])[0]


def do(library: Library, folder: Path, seed: str, only: Sequence[str] = ()) -> str:
    """Do the one job that a seed stands for, and give its name: the same library then holds the same."""
    random = Random(seed)  # noqa: S311 - the same job every time
    name = chosen(random, only)
    JOBS[name][1](Bench(library, random, folder))
    return name


def work(path: Path, folder: Path, seed: str, told: Connection, only: Sequence[str] = ()) -> None:
    """Do job after job without end, telling before each which it is, and after it what must be there now."""
    os.environ["BRIEFING_HOME"] = str(folder / HOME)
    with Library.open(path) as library:
        number = 0
        while True:
            name = chosen(Random(f"{seed}:{number}"), only)  # noqa: S311
            told.send({"begun": number, "job": name})
            do(library, folder, f"{seed}:{number}", only)
            told.send({"done": number, "job": name, "state": dict(state(library))})
            number += 1
