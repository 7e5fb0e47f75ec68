"""What is public: no word of an exempt or confidential paper, nor of what is drawn from it."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

import pytest

from briefing_app.domain.describing import check_in_words, standing_in_words
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.observations import Observation
from briefing_app.domain.restrictions import CONFIDENTIAL, exempt
from briefing_app.domain.searching import SearchFilters
from briefing_app.packs.outline import Found, PackContent, outline
from briefing_app.packs.public import public_only
from briefing_app.packs.request import PackRequest, Section
from briefing_app.services import enquiring, following, people, reviewing
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import Contents, contents, with_marks
from briefing_app.services.checking import Checked, checked
from briefing_app.services.following import Followed
from briefing_app.services.publishing import Public, public, withheld
from briefing_app.services.reading_files import Incoming
from briefing_app.services.removing import remove_sources
from briefing_app.services.restricting import restrict
from briefing_app.services.searching import find
from briefing_app.store.library import Library
from briefing_app.store.withholding import without
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import added, assert_sound, looking, rows, written

DAY = date(2020, 1, 31)
PAPER = """Appendix Zylophant: not for publication

Bradford Council

In September 2018 inspectors judged the overall effectiveness of Bradford Council’s children’s services to be inadequate.

Hortensia Quillfeather, leader of Bradford Council, said: “The zylophant tender stands at £7.43 million.” She added: “We owe every family in Wibsey an apology.”

There are 4,711 open cases at the Quorndale office. In the whole service 38 vacancies for social workers were counted, not five.

The plan will be ready by 17 March 2021. Inspectors are expected to return in August 2019, not in March. Ofsted’s report said that children were “at risk of quorndale harm”.
"""  # noqa: E501 - a paragraph is a line, as in the documents
NEWS = """Leader sorry for families

Cllr Quillfeather, leader of Bradford Council, said: “We owe every family in Wibsey an apology.”

Bradford Council will publish the plan by 17 March 2021.
"""
NAME = "zylophant-appendix.txt"
OWN = {"august", "counted", "effectiveness", "office", "whole"}
"""What of its words packs have anyway, in questions and in names of areas and months."""


@pytest.fixture
def library(example: Path) -> Iterator[Library]:
    with Library.open(example) as library:
        yield library


@pytest.fixture
def news(library: Library, tmp_path: Path) -> Source:
    return added(library, written(tmp_path, "news.txt", NEWS), "2019-08-05")


@pytest.fixture
def never(library: Library, news: Source) -> set[str]:
    """The words of a pack of everything, before the confidential paper is there."""
    assert news
    return printed(in_a_pack(Public(*seen(library))))


@pytest.fixture
def secret(library: Library, never: set[str], tmp_path: Path) -> Source:
    """A confidential paper beside articles on the same matter, one of which calls its speaker by surname."""
    assert never
    details = Details(
        title="Zylophant tender: exempt appendix",
        publisher="Quorndale Committee",
        author="Umbertine Vosk",
        published="2019-08-07",
    )
    path = written(tmp_path, NAME, PAPER)
    (source,) = add_files(library, [Incoming(path, details)]).added
    return source


def seen(library: Library) -> tuple[Contents, Checked]:
    held = contents(library)
    return held, checked(library, held, DAY)


def public_of(library: Library) -> Public:
    held, shown = seen(library)
    return public(library, held, shown, DAY)


def in_a_pack(seen: Public) -> PackContent:
    """All of it as the content of a pack, in the words that packs have."""

    def found(one: Observation) -> Found:
        return Found(check_in_words(one.check), one.about, (one.why,), one.evidence)

    def promise(one: Followed) -> Found:
        notes = (one.who or "", one.due or "", one.basis or "", one.note)
        return Found(standing_in_words(one.standing), one.what, notes, (*one.said, *one.later))

    held, shown = seen.contents, seen.checked
    asked = (one.enquiry for one in shown.enquiries)
    return PackContent(
        judgements=held.judgements,
        recommendations=held.recommendations,
        quotes=held.quotes,
        events=held.events,
        figures=held.figures,
        found={
            Section.QUESTIONS: tuple(
                Found("", one.question, (one.known, one.missing, one.who, one.next), one.evidence)
                for one in asked
            ),
            Section.DIFFERENCES: tuple(map(found, shown.observations)),
            Section.PROMISES: tuple(map(promise, shown.promises)),
            Section.OVER_TIME: tuple(map(found, shown.over_time)),
        },
        frameworks=frameworks(),
        confirmed=frozenset(fact for fact, mark in held.marks.items() if mark.confirmed),
    )


def words(value: object) -> Iterator[str]:
    """Every text within a value, however deep."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from words(getattr(value, one.name))
    elif isinstance(value, dict):
        for pair in value.items():
            yield from words(pair)
    elif isinstance(value, Iterable):
        for one in value:
            yield from words(one)


def printed(content: PackContent) -> set[str]:
    """Every word and number of a pack of everything."""
    asked = PackRequest(title="", committee="", meeting=None, sections=tuple(Section))
    made = outline(asked, content)
    return split(words((made.parts, made.facts)))


def split(texts: Iterable[str]) -> set[str]:
    return {word.casefold().strip(".,") for text in texts for word in re.findall(r"[\w.,’£-]+", text)}


def own_words(library: Library, source: Source) -> set[str]:
    """Words and numbers of a source, its details and its name that none of the others has."""
    every = {one.sha256: one for one in contents(library).sources}

    def of(sha256: str) -> set[str]:
        with looking(library.path) as connection:
            (text,) = connection.execute(
                "SELECT text FROM documents JOIN sources ON sources.id = source_id WHERE sha256 = ?", [sha256]
            ).fetchone()
        return split([text, *words(every[sha256])])

    others = [of(sha256) for sha256 in every if sha256 != source.sha256]
    return of(source.sha256).difference(*others)


def test_no_word_of_a_confidential_paper_is_public(library: Library, secret: Source, never: set[str]) -> None:
    unique = own_words(library, secret)
    assert {"zylophant", "quorndale", "£7.43", "4,711", "hortensia", NAME, "umbertine"} <= unique
    everything = printed(in_a_pack(Public(*seen(library))))
    assert {"zylophant", "£7.43", "4,711", "hortensia"} <= everything
    restrict(library, secret, CONFIDENTIAL)
    open_ones = public_of(library)
    assert len(open_ones.contents.quotes) > 50
    assert open_ones.checked.observations
    shown = printed(in_a_pack(open_ones))
    # How much there is of a thing may be another number.
    assert {word for word in shown - never if not word.isdecimal()} == set()
    assert shown & unique <= OWN
    assert secret.sha256 not in shown


def test_a_speaker_has_the_name_that_public_sources_give(library: Library, secret: Source) -> None:
    def speakers(held: Contents) -> set[str | None]:
        return {one.lead.speaker for one in held.quotes if "Wibsey" in one.lead.passage.exact}

    assert speakers(contents(library)) == {"Hortensia Quillfeather"}
    restrict(library, secret, exempt("3"))
    open_ones = public_of(library).contents
    assert speakers(open_ones) == {"Cllr Quillfeather"}
    assert "Hortensia Quillfeather" not in {person.name for person in open_ones.people}


@pytest.mark.parametrize("number", range(5))
def test_it_is_what_a_library_without_the_source_holds(
    library: Library, example: Path, tmp_path: Path, number: int
) -> None:
    other = tmp_path / "other.briefing"
    other.write_bytes(example.read_bytes())
    source = contents(library).sources[number]
    restrict(library, source, exempt("3"))
    open_ones = public_of(library)
    with Library.open(other) as never:
        remove_sources(never, [source])
        wanted = contents(never)
        found = checked(never, wanted, DAY)
    assert replace(open_ones.contents, restricted={}, undoable=wanted.undoable) == wanted
    assert set(open_ones.checked.observations) <= set(found.observations)
    assert set(open_ones.checked.promises) <= set(found.promises)
    assert withheld(open_ones.contents) == frozenset()


def test_the_library_is_as_it_was(library: Library, secret: Source) -> None:
    restrict(library, secret, CONFIDENTIAL)
    held, shown = seen(library)
    before = rows(library.path)
    open_ones = public(library, held, shown, DAY)
    assert secret not in open_ones.contents.sources
    again, shown_again = seen(library)
    assert again == held
    assert replace(shown_again, strengths=shown.strengths) == shown
    assert people.who_is_who(library).people == held.people
    assert find(library, "zylophant", SearchFilters())
    assert rows(library.path) == before
    assert_sound(library.path)


def test_what_goes_wrong_within_leaves_the_library_as_it_was(library: Library, secret: Source) -> None:
    before = rows(library.path)
    with suppress(ZeroDivisionError), without(library, [secret.sha256, "gone"]) as view:
        assert secret not in contents(view).sources
        assert 1 // len([])
    with suppress(KeyboardInterrupt), without(library, [secret.sha256]):
        raise KeyboardInterrupt
    assert rows(library.path) == before
    assert secret in contents(library).sources


def test_where_nothing_is_restricted_everything_is_public(library: Library) -> None:
    held, shown = seen(library)
    open_ones = public(library, held, shown, DAY)
    assert open_ones.contents is held
    assert open_ones.checked is shown


def test_a_restricted_source_that_was_removed_withholds_nothing(library: Library, secret: Source) -> None:
    restrict(library, secret, CONFIDENTIAL)
    remove_sources(library, [secret])
    held, shown = seen(library)
    assert held.restricted
    assert public(library, held, shown, DAY).contents is held


def test_it_is_worked_out_once_and_follows_marks(library: Library, secret: Source) -> None:
    restrict(library, secret, CONFIDENTIAL)
    held, shown = seen(library)
    first = public(library, held, shown, DAY)
    shared = next(one for one in held.quotes if "Wibsey" in one.lead.passage.exact)
    (quote,) = (one for one in first.contents.quotes if "Wibsey" in one.lead.passage.exact)
    assert len(shared.evidence) == 2
    reviewing.confirm(library, [shared])
    marked = with_marks(library, held)
    second = public(library, marked, shown, DAY)
    assert second.contents.quotes is first.contents.quotes
    assert second.contents.mark(quote).confirmed
    assert second.contents.undoable == marked.undoable
    assert second.contents.restricted == {secret.sha256: CONFIDENTIAL}
    restrict(library, secret, None)
    assert public(library, with_marks(library, marked), shown, DAY).contents.quotes is held.quotes


def test_a_question_that_came_from_it_is_not_remembered_in_public(library: Library, secret: Source) -> None:
    shown = seen(library)[1]
    of_secret = [one for one in shown.enquiries if secret in {item.source for item in one.enquiry.evidence}]
    assert of_secret
    for one in of_secret:
        enquiring.reword(library, one, f"Why zylophant {one.id}?")
        enquiring.ask(library, one, enquiring.Asking("2019-09-01", answered=False))
    enquiring.add(library, "When is the next visit?")
    restrict(library, secret, CONFIDENTIAL)
    questions = [one.enquiry.question for one in public_of(library).checked.enquiries]
    assert "When is the next visit?" in questions
    assert not any("zylophant" in question for question in questions)
    remaining = {one.question for one in (each.enquiry for each in of_secret)}
    assert not remaining & set(questions)


def test_a_promise_of_which_it_tells_is_not_followed_in_public(library: Library, secret: Source) -> None:
    shown = seen(library)[1]
    of_secret = [one for one in shown.promises if secret in one.sources]
    assert of_secret
    following.settle(library, of_secret[0], following.Standing.KEPT, "The zylophant appendix says so.")
    restrict(library, secret, CONFIDENTIAL)
    promises = public_of(library).checked.promises
    assert promises
    assert not {one.id for one in of_secret} & {one.id for one in promises}
    assert "zylophant" not in " ".join(split(words(promises)))


def test_a_passage_that_was_linked_from_it_takes_the_promise_along(library: Library, secret: Source) -> None:
    promise = next(one for one in seen(library)[1].promises if secret not in one.sources)
    held = contents(library)
    linked = next(one for one in held.figures if one.source == secret).lead.passage
    following.link(library, promise, linked, following.Says.DONE)
    restrict(library, secret, CONFIDENTIAL)
    assert promise.id not in {one.id for one in public_of(library).checked.promises}


def test_what_shows_only_while_a_source_is_missing_is_not_claimed(library: Library, example: Path) -> None:
    assert example
    for source in contents(library).sources:
        restrict(library, source, exempt("3"))
        held, shown = seen(library)
        open_ones = public(library, held, shown, DAY).checked
        standing = {one.id: one.standing for one in shown.promises}
        assert all(standing[one.id] is one.standing for one in open_ones.promises)
        restrict(library, source, None)


def test_by_evidence_alone_nothing_of_it_stays(library: Library, secret: Source) -> None:
    unique = own_words(library, secret)
    content = in_a_pack(Public(*seen(library)))
    left = printed(public_only(content, [secret.sha256]))
    assert left & unique <= OWN


def test_while_another_window_writes_nothing_is_guessed(library: Library, secret: Source) -> None:
    restrict(library, secret, CONFIDENTIAL)
    held, shown = seen(library)
    library.db.execute("PRAGMA busy_timeout = 0")
    with looking(library.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BriefingError, match="being changed by another window"):
            public(library, held, shown, DAY)
    assert secret not in public(library, held, shown, DAY).contents.sources
