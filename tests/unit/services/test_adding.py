"""Adding documents: one operation, nothing twice, one bad file never in the way, any text without a crash."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from email.message import EmailMessage
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.documents import Details
from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.domain.searching import SearchFilters
from briefing_app.services.adding import Step, add_files
from briefing_app.services.browsing import contents
from briefing_app.services.example import seed_files
from briefing_app.services.reading_files import Incoming
from briefing_app.services.restricting import restrictions
from briefing_app.services.searching import find
from briefing_app.services.source_texts import has_quotes
from briefing_app.store.library import Library
from tests.helpers.stores import LETTER, STORY, added, assert_sound, looking, rows, written


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


def operations(path: Path) -> list[str]:
    with looking(path) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM operations ORDER BY id")]


def facts_of(library: Library) -> set[tuple[object, ...]]:
    """Every fact by its identity and evidence."""
    held = contents(library)
    return {
        (fact.id, *(item.mention.id for item in fact.evidence))
        for facts in (held.quotes, held.figures, held.events, held.judgements)
        for fact in facts
    }


def test_several_files_are_one_named_operation(library: Library, tmp_path: Path) -> None:
    paths = [written(tmp_path), written(tmp_path, "letter.txt", LETTER)]
    report = add_files(library, [Incoming(path) for path in paths])
    assert [source.file_name for source in report.added] == ["story.txt", "letter.txt"]
    assert (report.skipped, report.failed, report.stopped) == ((), (), False)
    assert operations(library.path) == ["Add 2 documents"]
    assert_sound(library.path)


def test_adding_a_file_again_changes_nothing(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path)
    added(library, path)
    before, held = rows(library.path), contents(library)
    copy = written(tmp_path, "copy of story.txt")
    report = add_files(library, [Incoming(path), Incoming(copy, Details(title="Another", published="2001"))])
    assert (report.added, report.skipped) == ((), (path, copy))
    assert rows(library.path) == before
    assert contents(library) == held


def test_a_file_chosen_twice_is_added_once(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path)
    report = add_files(library, [Incoming(path), Incoming(path)])
    assert len(report.added) == 1
    assert report.skipped == (path,)


def test_a_bad_file_does_not_stop_the_others(library: Library, tmp_path: Path) -> None:
    gone, empty = tmp_path / "gone.txt", written(tmp_path, "empty.txt", "")
    wrong = written(tmp_path, "wrong.txt", LETTER)
    report = add_files(
        library,
        [
            Incoming(gone),
            Incoming(written(tmp_path)),
            Incoming(empty),
            Incoming(wrong, Details(title="x", published="2018-02-30")),
        ],
    )
    assert [source.file_name for source in report.added] == ["story.txt"]
    assert [failure.path for failure in report.failed] == [gone, empty, wrong]
    assert "2018-02-30" in report.failed[2].reason
    assert all(failure.reason.endswith(".") for failure in report.failed)


def test_only_bad_files_make_no_operation(library: Library, tmp_path: Path) -> None:
    assert add_files(library, [Incoming(tmp_path / "gone.txt")]).failed
    assert add_files(library, []).added == ()
    assert operations(library.path) == []


@pytest.mark.parametrize("after", [0, 1, 2])
def test_stopping_adds_nothing(library: Library, tmp_path: Path, after: int) -> None:
    told: list[Step] = []

    def progress(step: Step) -> bool:
        told.append(step)
        return step.done < after

    paths = [written(tmp_path, f"{number}.txt", f"Number {number}. {STORY}") for number in range(3)]
    report = add_files(library, [Incoming(path) for path in paths], progress)
    assert report.stopped
    assert report.added == ()
    assert told == [Step(number, 3, f"{number}.txt") for number in range(after + 1)]
    assert set(rows(library.path).values()) == {0}


def test_what_another_window_adds_in_the_meantime_is_not_added_twice(
    library: Library, tmp_path: Path
) -> None:
    paths = [written(tmp_path), written(tmp_path, "letter.txt", LETTER)]

    def progress(step: Step) -> bool:
        if step.done == 1:
            with Library.open(library.path) as other:
                added(other, paths[0])
        return True

    report = add_files(library, [Incoming(path) for path in paths], progress)
    assert [source.file_name for source in report.added] == ["letter.txt"]
    assert report.skipped == (paths[0],)
    assert rows(library.path)["sources"] == 2
    assert_sound(library.path)


def test_a_text_without_a_quotation_mark_is_added_without_quotes(library: Library, tmp_path: Path) -> None:
    silent = added(
        library, written(tmp_path, text="The council met in November 2018. It spent £4 million.\n")
    )
    spoken = added(library, written(tmp_path, "story.txt"))
    assert not has_quotes(library, silent)
    assert has_quotes(library, spoken)
    assert [str(fact.lead.values[0]) for fact in contents(library).figures if fact.source == silent] == [
        "4000000"
    ]


def test_letters_that_are_halves_become_signs_of_loss(library: Library, tmp_path: Path) -> None:
    details = Details(title="caf\udce9", publisher="\ud800", published_basis="\udcff", address="\udc80")
    (source,) = add_files(library, [Incoming(written(tmp_path), details)]).added
    assert source.details == Details(title="caf?", publisher="?", published_basis="?", address="?")
    assert contents(library).sources == (source,)


def test_a_title_with_markup_is_kept_to_the_letter(library: Library, tmp_path: Path) -> None:
    title = "<b>&{}%s</b> \\ '\" -- “x” NUL\0"
    report = add_files(library, [Incoming(written(tmp_path), Details(title=title))])
    assert report.added[0].title == title
    assert contents(library).sources[0].title == title


def test_one_thing_said_by_several_sources_is_one_fact(example: Path) -> None:
    with Library.open(example) as library:
        held = contents(library)
    (vacancies,) = [fact for fact in held.figures if fact.lead.values == (Decimal(38),)]
    assert len(vacancies.sources) == 3
    (worse,) = [fact for fact in held.quotes if fact.lead.passage.exact.casefold() == "rapidly deteriorated"]
    assert len(worse.sources) == 5
    assert worse.source.published == min(source.published or "" for source in held.sources)
    assert len([fact for fact in held.judgements if fact.lead.area == "overall-effectiveness"]) == 1


def test_the_order_of_adding_makes_no_difference(tmp_path: Path, example: Path) -> None:
    with Library.open(example) as library:
        expected, held = facts_of(library), contents(library)
    orders: Sequence[tuple[Incoming, ...]] = list(permutations(seed_files()))[17::40]
    for number, order in enumerate(orders):
        with Library.create(tmp_path / f"{number}.briefing") as library:
            for incoming in order:
                add_files(library, [incoming])
            assert facts_of(library) == expected
            assert contents(library).quotes == held.quotes
            assert contents(library).sources == held.sources
        assert_sound(tmp_path / f"{number}.briefing")


PIECES = st.sampled_from(
    [
        "“We are sorry,”",
        '"We are sorry',
        "’",
        "‘rapidly deteriorated’",
        "said Susan Hinchcliffe, leader of Bradford Council.",
        "Cllr O’Neill",
        "She said:",
        "last month",
        "in September 2018",
        "29 February 2019",
        "on Wednesday",
        "2018-19",
        "30.10.18",
        "£62.1 million",
        "from 30 to 60 per cent",
        "60 to 40",
        "one in six",
        "1,70,0",
        "999999999999999999999",
        "was judged inadequate by Ofsted",
        "Overall effectiveness: Inadequate",
        "requires improvement to be good",
        "care leavers",
        "\n",
        "\n\n",
        " ",
        ". ",
        "|",
        "•",
        "\t",
        "\u2028",
        "\ufeff",
        "😀",
        "\r",
        "\x1b[31m",
    ]
)
texts = st.lists(st.one_of(PIECES, PIECES, st.text(max_size=6)), max_size=14).map(" ".join)


@settings(max_examples=60)
@given(texts, texts, st.sampled_from([None, "2018-11-05", "2018-11", "../2018", "2018/.."]))
def test_any_text_is_added_soundly_or_refused(first: str, second: str, published: str | None) -> None:
    with TemporaryDirectory() as place, Library.create(Path(place) / "a.briefing") as library:
        report = add_files(
            library,
            [
                Incoming(written(Path(place), f"{number}.txt", text), Details(title="x", published=published))
                for number, text in enumerate((first, second))
            ],
        )
        assert len(report.added) + len(report.skipped) + len(report.failed) == 2
        assert_sound(library.path)
        held = contents(library)
        library.check()
        for word in first.split()[:3]:
            find(library, word, SearchFilters())
        assert {source.sha256 for source in held.sources} == {source.sha256 for source in report.added}


def test_what_is_attached_to_a_confidential_mail_is_confidential_too(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "The depot", "jo@example.org"
    mail.set_content("Jo Blake said: “We will sell the depot in May.”\n")
    mail.add_attachment("Plan\n\nThe depot is sold in May for £3 million.\n", filename="plan.txt")
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(mail))
    other = tmp_path / "other.txt"
    other.write_text("Open\n\nThe park opens in June.\n", encoding="utf-8")
    with Library.create(tmp_path / "a.briefing") as library:
        report = add_files(library, [Incoming(path, restriction=CONFIDENTIAL), Incoming(other)])
        withheld = restrictions(library)
    assert len(report.added) == 3
    assert {source.file_name: withheld.get(source.sha256) for source in report.added} == {
        "mail.eml": CONFIDENTIAL,
        "plan.txt": CONFIDENTIAL,
        "other.txt": None,
    }
