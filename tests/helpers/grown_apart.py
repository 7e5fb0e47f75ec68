"""Two copies of a library in which different things are decided, by chance."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefing_app.domain.facts import AnyFact
from briefing_app.domain.mentions import QuoteMention
from briefing_app.domain.people import Given
from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.services import people, restricting, reviewing, searching, undoing
from briefing_app.services.browsing import contents
from briefing_app.services.correcting import correct_details
from briefing_app.services.removing import remove_sources
from briefing_app.store import sources
from briefing_app.store.library import Library
from tests.helpers.stores import added, written

_SPEAKERS = (
    "Rosa Tandy, leader of Barton Council,",
    "Cllr Tandy",
    "Ann Field, a parent,",
    "C. Rowe, a resident,",
)
_WORDS = ("We have listened to everybody who came.", "Nothing is decided until the vote is taken.")
_NAMES = ("Ann Field", "Rosa Tandy", "Barton Council")
_TOPICS = ("Budget", "Staff")


def add_story(library: Library, folder: Path, number: int) -> None:
    """Add one of a few stories, in which the same people speak; one that is there already is passed over."""
    first, second = (_SPEAKERS[place % len(_SPEAKERS)] for place in (number, number // 2 + 1))
    text = (
        f"Story {number}\n\n{first} said: “{_WORDS[0]}”\n\n{second} said: “{_WORDS[number % 2]}”\n\n"
        f"There are {30 + number} vacancies in Barton.\n"
    )
    path = written(folder, f"{number}.txt", text)
    if text not in {sources.document(library, one.sha256).text for one in sources.every(library)}:
        added(library, path, f"201{number}-02-03")


def _facts(library: Library) -> list[AnyFact]:
    return sorted(contents(library).facts, key=lambda fact: str(fact.id))


def _one(library: Library, number: int) -> list[AnyFact]:
    known = _facts(library)
    return [known[number % len(known)]] if known else []


def _confirm(library: Library, number: int) -> None:
    reviewing.confirm(library, _one(library, number))


def _reject(library: Library, number: int) -> None:
    reviewing.reject(library, _one(library, number))


def _star(library: Library, number: int) -> None:
    reviewing.star(library, _one(library, number), starred=number % 3 > 0)


def _note(library: Library, number: int) -> None:
    for fact in _one(library, number):
        reviewing.note(library, fact, f"Note {number % 4}" if number % 4 else "")


def _topic(library: Library, number: int) -> None:
    reviewing.put_under(library, _one(library, number), _TOPICS[number % len(_TOPICS)])


def _correct(library: Library, number: int) -> None:
    for fact in _one(library, number):
        if isinstance(fact.lead, QuoteMention):
            name = _NAMES[number % len(_NAMES)]
            reviewing.correct(library, fact, replace(fact.lead, speaker=name, role=None))


def _join(library: Library, number: int) -> None:
    known = people.who_is_who(library).people
    if len(known) > 1:
        one, other = known[number % len(known)], known[(number + 1) % len(known)]
        people.merge(library, one, other)


def _split(library: Library, number: int) -> None:
    known = [one for one in people.who_is_who(library).people if len(one.namings) > 1]
    if known:
        one = known[number % len(known)]
        people.split(library, one, one.namings[:1])


def _keep_apart(library: Library, number: int) -> None:
    offered = people.who_is_who(library).suggestions
    if offered:
        people.keep_apart(library, offered[number % len(offered)])


def _call(library: Library, number: int) -> None:
    known = people.who_is_who(library).people
    if known:
        one = known[number % len(known)]
        people.call(library, one, one.names[number % len(one.names)])


def _give(library: Library, number: int) -> None:
    known = people.who_is_who(library).people
    if known:
        given = Given(role=("", "Mayor", "Clerk")[number % 3], party=("", "Labour")[number % 2])
        people.give(library, known[number % len(known)], given)


def _restrict(library: Library, number: int) -> None:
    known = sources.every(library)
    if known:
        source = known[number % len(known)]
        restricting.restrict(library, source, CONFIDENTIAL if number % 3 else None)


def _date(library: Library, number: int) -> None:
    known = sources.every(library)
    if known:
        source = known[number % len(known)]
        day = f"2018-0{1 + number % 8}-11"
        correct_details(library, source, replace(source.details, published=day))


def _remove(library: Library, number: int) -> None:
    known = sources.every(library)
    if known:
        remove_sources(library, [known[number % len(known)]])


def _search(library: Library, number: int) -> None:
    searching.save(library, f"word {number % 3}", kept=number % 2 > 0)


def _undo(library: Library, _number: int) -> None:
    if undoing.undoable(library).undo:
        undoing.undo(library)


JOBS: Mapping[str, Callable[[Library, int], None]] = {
    "confirm": _confirm,
    "reject": _reject,
    "star": _star,
    "note": _note,
    "topic": _topic,
    "correct": _correct,
    "join": _join,
    "split": _split,
    "keep apart": _keep_apart,
    "call": _call,
    "give": _give,
    "restrict": _restrict,
    "date": _date,
    "remove": _remove,
    "search": _search,
    "undo": _undo,
}
ADD = "add"
"""Adds a story to one copy, which the other may have as well."""


def grow(library: Library, folder: Path, jobs: Sequence[tuple[str, int]]) -> None:
    """Do jobs at a library, each with a number that says of what."""
    for name, number in jobs:
        if name == ADD:
            add_story(library, folder, number % 6)
        else:
            JOBS[name](library, number)
