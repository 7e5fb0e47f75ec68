"""Whatever is decided, added, removed and undone, in any order: the register stays whole and goes back."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from briefing_app.domain.documents import Details, Source
from briefing_app.domain.people import Decisions, Given, Person
from briefing_app.domain.registering import register
from briefing_app.domain.wording import fold
from briefing_app.services import people, reviewing, undoing
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.correcting import correct_details
from briefing_app.services.reading_files import Incoming
from briefing_app.services.removing import remove_sources
from briefing_app.store import people as stored
from briefing_app.store import sources
from briefing_app.store.library import Library
from tests.helpers.stores import assert_sound

WORDS = ("We have listened to everybody who came.", "Nothing is decided until the vote is taken.")
SPEAKERS = (
    "Rosa Tandy, leader of Barton Council, said",
    "Cllr Tandy, portfolio holder for culture, said",
    "Council leader Cllr Tandy said",
    "Kathy Rowe (Lab, Mill Hill) said",
    "Catherine Rowe (Labour, Mill Hill) said",
    "C. Rowe, a resident, said",
    "The council leader said",
    "Mr Tandy said",
)
NUMBERS = st.integers(0, 50)


class AnyOrder(RuleBasedStateMachine):
    """A library in which everything that concerns who is who is done in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.briefing"
        self.library = Library.create(self.path)

    @override
    def teardown(self) -> None:
        self.library.close()
        assert_sound(self.path)
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        for number in range(3):
            self.add(number, number, 0)

    def held(self) -> tuple[Person, ...]:
        return contents(self.library).people

    def one(self, number: int) -> Person:
        everybody = self.held()
        return everybody[number % len(everybody)]

    @rule(number=st.integers(0, 5), speaker=NUMBERS, other=NUMBERS)
    def add(self, number: int, speaker: int, other: int) -> None:
        first, second = (SPEAKERS[place % len(SPEAKERS)] for place in (speaker, other))
        counted = f"There were {38 + number % 2} vacancies for social workers on 4 May 2018."
        text = f"Story {number}\n\n{first}: “{WORDS[0]}”\n\n{second}: “{WORDS[number % 2]}”\n\n{counted}\n"
        path = Path(self.folder.name) / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        details = Details(title=f"Story {number}", publisher="The Paper", published=f"201{number}-02-03")
        add_files(self.library, [Incoming(path, details)])

    @rule(number=NUMBERS)
    def remove(self, number: int) -> None:
        known = sources.every(self.library)
        if known:
            remove_sources(self.library, [known[number % len(known)]])

    @rule(number=NUMBERS)
    def read_again(self, number: int) -> None:
        known = sources.every(self.library)
        if known:
            before = contents(self.library)
            source: Source = known[number % len(known)]
            correct_details(self.library, source, source.details)
            assert contents(self.library) == before

    @precondition(lambda self: len(self.held()) > 1)
    @rule(first=NUMBERS, second=NUMBERS)
    def merge(self, first: int, second: int) -> None:
        one, other = self.one(first), self.one(second)
        if one == other:
            return
        before = self.held()
        people.merge(self.library, one, other)
        after = [person for person in self.held() if one.ids | other.ids <= person.ids]
        assert len(after) == 1
        # Surnames that can mean nobody else any more may join by themselves, nobody else is parted.
        assert all(any(person.ids <= now.ids for now in self.held()) for person in before)

    @precondition(lambda self: any(len(person.namings) > 1 for person in self.held()))
    @rule(number=NUMBERS, cut=NUMBERS)
    def split(self, number: int, cut: int) -> None:
        several = [person for person in self.held() if len(person.namings) > 1]
        person = several[number % len(several)]
        chosen = person.namings[: 1 + cut % (len(person.namings) - 1)]
        people.split(self.library, person, chosen)
        ids = {naming.id for naming in chosen}
        assert all(now.ids <= ids or not now.ids & ids for now in self.held() if now.ids & person.ids)

    @precondition(lambda self: bool(self.held()))
    @rule(number=NUMBERS, which=NUMBERS)
    def call(self, number: int, which: int) -> None:
        person = self.one(number)
        name = person.names[which % len(person.names)]
        people.call(self.library, person, name)
        (now,) = [one for one in self.held() if one.ids == person.ids]
        assert now.name.startswith(name)

    @precondition(lambda self: bool(self.held()))
    @rule(number=NUMBERS, role=st.sampled_from(["", "Mayor", "Clerk"]), until=st.sampled_from(["", "2019"]))
    def give(self, number: int, role: str, until: str) -> None:
        person = self.one(number)
        people.give(self.library, person, Given(role=role, until=until if role else ""))
        (now,) = [one for one in self.held() if one.ids == person.ids]
        assert now.given.role == role
        assert now.roles == person.roles

    @precondition(lambda self: bool(contents(self.library).suggestions))
    @rule(number=NUMBERS, same=st.booleans())
    def answer(self, number: int, same: bool) -> None:
        offered = contents(self.library).suggestions
        suggestion = offered[number % len(offered)]
        if same:
            people.merge(self.library, suggestion.one, suggestion.other)
        else:
            people.keep_apart(self.library, suggestion)
        assert suggestion not in contents(self.library).suggestions

    @precondition(lambda self: bool(contents(self.library).quotes))
    @rule(number=NUMBERS, job=st.sampled_from(["confirm", "unconfirm", "reject", "star", "note"]))
    def review(self, number: int, job: str) -> None:
        quotes = contents(self.library).quotes
        quote = quotes[number % len(quotes)]
        was = contents(self.library).mark(quote).confirmed
        if job == "star":
            reviewing.star(self.library, [quote], starred=True)
        elif job == "note":
            reviewing.note(self.library, quote, "Ask about this.")
        else:
            getattr(reviewing, job)(self.library, [quote])
        held = contents(self.library)
        there = [one for one in held.quotes if one.id == quote.id]
        if job == "reject":
            assert there == []
        else:
            assert held.mark(quote).confirmed == (job == "confirm" or (job != "unconfirm" and was))

    @precondition(lambda self: bool(contents(self.library).quotes))
    @rule(number=NUMBERS, name=st.sampled_from(["Rosa Tandy", "Ann Field", "Barton Council"]))
    def correct(self, number: int, name: str) -> None:
        quotes = contents(self.library).quotes
        quote = quotes[number % len(quotes)]
        reviewing.correct(self.library, quote, replace(quote.lead, speaker=name, role=None))
        held = contents(self.library)
        # With what somebody else was thought to say in the same words it may be one fact now.
        place = quote.evidence[0].place
        (now,) = [one for one in held.quotes if place in [item.place for item in one.evidence]]
        assert fold(now.lead.speaker or "").startswith(fold(name))
        assert held.mark(now).corrected

    @precondition(lambda self: contents(self.library).undoable.undo is not None)
    @rule()
    def undo_and_redo(self) -> None:
        before = contents(self.library)
        name = undoing.undo(self.library)
        assert contents(self.library).undoable.redo == name == before.undoable.undo
        undoing.redo(self.library)
        assert contents(self.library) == replace(before, undoable=contents(self.library).undoable)
        assert contents(self.library).undoable.undo == name

    @precondition(lambda self: contents(self.library).undoable.undo is not None)
    @rule()
    def undo(self) -> None:
        undoing.undo(self.library)

    @rule()
    def undo_everything(self) -> None:
        while contents(self.library).undoable.undo is not None:
            undoing.undo(self.library)
        assert stored.decisions(self.library) == Decisions(labels={})
        assert self.held() == register(stored.namings(self.library), Decisions(labels={}))

    @rule()
    def close_and_open(self) -> None:
        before = contents(self.library)
        self.library.close()
        self.library = Library.open(self.path)
        assert contents(self.library) == before

    @invariant()
    def what_is_kept_in_memory_is_what_the_file_says(self) -> None:
        with Library.open(self.path) as afresh:
            assert contents(self.library) == contents(afresh)

    @invariant()
    def quotes_follow_the_register(self) -> None:
        held = contents(self.library)
        # What was settled bit by bit is what settling everything gives.
        with self.library.operation("Look at everybody"):
            assert stored.settle(self.library) == set()
        name_of = {naming: person.name for person in held.people for naming in person.ids}
        assert len({person.name for person in held.people}) == len(held.people)
        facts = [(fold(quote.lead.passage.exact), quote.lead.speaker) for quote in held.quotes]
        assert len(facts) == len(set(facts))
        assert {speaker for _, speaker in facts if speaker} == set(name_of.values())
        for quote in held.quotes:
            assert len({item.mention.speaker for item in quote.evidence}) == 1


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=25, stateful_step_count=15)
