"""Facts from mentions: what is one thing, what stays apart, and that the order of reading does not matter."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.documents import Details, Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.grouping import bucket, facts_of
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    JudgementMention,
    Mention,
    QuoteMention,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage
from briefing_app.services.example import seed_files
from briefing_app.services.reading_files import read_file

Item = Evidence[Mention]


def source(number: int, published: str | None = "2018-10-29") -> Source:
    return Source(
        sha256=f"{number:064x}",
        file_name=f"{number}.txt",
        media_type="text/plain",
        details=Details(title=str(number), published=published),
    )


def place(of: Source, words: str, start: int = 0) -> Passage:
    return Passage(of.sha256, start, start + len(words), words, "", "")


def quote(of: Source, words: str, speaker: str | None, start: int = 0) -> Item:
    mention = QuoteMention(
        passage=place(of, words, start),
        rule="r",
        confidence=1,
        speaker=speaker,
        role=None,
        form=Form.STATEMENT,
    )
    return Evidence(mention, of)


def figure(of: Source, value: str, measure: str, unit: Unit = Unit.COUNT, start: int = 0) -> Item:
    mention = FigureMention(
        passage=place(of, value, start),
        rule="r",
        confidence=1,
        values=(Decimal(value),),
        unit=unit,
        measure=measure,
    )
    return Evidence(mention, of)


def event(of: Source, when: str, what: str, status: Status = Status.PAST) -> Item:
    mention = EventMention(
        passage=place(of, when), rule="r", confidence=1, when=when, status=status, event=what
    )
    return Evidence(mention, of)


def judgement(
    of: Source,
    grade: str,
    inspected: str | None,
    provider: str | None = None,
    start: int = 0,
    framework: str = "ilacs",
) -> Item:
    mention = JudgementMention(
        passage=place(of, grade, start),
        rule="r",
        confidence=1,
        framework=framework,
        area="overall-effectiveness",
        grade=grade,
        inspected=inspected,
        provider=provider,
    )
    return Evidence(mention, of)


def grouped(items: Sequence[Item]) -> list[AnyFact]:
    buckets: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        buckets[bucket(item.mention)].append(item)
    return [fact for group in buckets.values() for fact in facts_of(group)]


def shape(items: Sequence[Item]) -> list[tuple[str, tuple[str, ...]]]:
    """What the facts are, whatever order they come in."""
    return sorted(
        (str(fact.id), tuple(str(item.mention.id) for item in fact.evidence)) for fact in grouped(items)
    )


A, B, C = source(1, "2018-10-29"), source(2, "2018-10-30"), source(3, "2019-01-25")

ONE_THING = {
    "the same words of the same person": [
        quote(A, "We are sorry.", "Susan Hinchcliffe"),
        quote(B, "“we are  sorry”", "Cllr Susan Hinchcliffe"),
    ],
    "a figure of one measure": [
        figure(A, "38", "vacancies for social workers"),
        figure(B, "38.0", "social worker vacancies in the district"),
    ],
    "an event dated by day and by month": [
        event(A, "2018-09-17", "inspectors visited Bradford"),
        event(B, "2018-09", "the inspection by visiting inspectors"),
    ],
    "a grade of an inspection and the same grade undated": [
        judgement(A, "inadequate", "2018-09"),
        judgement(B, "inadequate", None),
    ],
    "an inspection dated by month and by fortnight": [
        judgement(A, "inadequate", "2018-09"),
        judgement(B, "inadequate", "2018-09-17/2018-09-28", "Bradford Council"),
    ],
}
TWO_THINGS = {
    "the same words of two people": [
        quote(A, "Sorry", "Susan Hinchcliffe"),
        quote(B, "Sorry", "Kersten England"),
    ],
    "the same words of somebody and of nobody": [
        quote(A, "Sorry", "Susan Hinchcliffe"),
        quote(B, "Sorry", None),
    ],
    "one number of two measures": [figure(A, "38", "vacancies"), figure(B, "38", "children adopted")],
    "one number in two units": [
        figure(A, "38", "vacancies", Unit.COUNT),
        figure(B, "38", "vacancies", Unit.PERCENT),
    ],
    "two numbers of one measure": [figure(A, "38", "vacancies"), figure(B, "37", "vacancies")],
    "what happened and what is planned": [
        event(A, "2018-09-17", "inspection", Status.PAST),
        event(B, "2018-09-17", "inspection", Status.PLANNED),
    ],
    "two days of one month": [event(A, "2018-09-17", "inspection"), event(B, "2018-09-18", "inspection")],
    "two events of one day": [event(A, "2018-09-17", "inspection"), event(B, "2018-09-17", "committee")],
    "a year and a day in it": [event(A, "2018", "inspection"), event(B, "2018-01-01", "inspection")],
    "two grades": [judgement(A, "inadequate", "2018-09"), judgement(B, "good", "2018-09")],
    "two inspections": [judgement(A, "inadequate", "2014-02"), judgement(B, "inadequate", "2018-09")],
    "two providers": [
        judgement(A, "good", "2018-09", "Bradford Council"),
        judgement(B, "good", "2018-09", "Leeds City Council"),
    ],
    "an undated grade told before the inspection": [
        judgement(A, "inadequate", None),
        judgement(B, "inadequate", "2018-11"),
    ],
}


@pytest.mark.parametrize("items", ONE_THING.values(), ids=ONE_THING.keys())
def test_one_thing_is_one_fact(items: list[Item]) -> None:
    facts = grouped(items)
    assert [len(fact.evidence) for fact in facts] == [2]
    assert facts[0].sources == (A, B)


@pytest.mark.parametrize("items", TWO_THINGS.values(), ids=TWO_THINGS.keys())
def test_two_things_are_two_facts(items: list[Item]) -> None:
    assert [len(fact.evidence) for fact in grouped(items)] == [1, 1]


def test_the_earliest_published_source_speaks_for_a_fact() -> None:
    unknown = source(0, None)
    said = [quote(of, "We are sorry.", None) for of in (C, unknown, B, A)]
    (fact,) = grouped(said)
    assert [item.source for item in fact.evidence] == [A, B, C, unknown]
    assert fact.source == A
    assert fact.lead is said[3].mention


def test_a_thing_said_twice_in_one_source_has_that_source_once() -> None:
    (fact,) = grouped([quote(A, "Sorry", None, start=50), quote(A, "Sorry", None), quote(B, "Sorry", None)])
    assert [item.mention.passage.start for item in fact.evidence] == [0, 50, 0]
    assert fact.sources == (A, B)


def test_an_undated_grade_joins_the_latest_inspection_that_was_known() -> None:
    late = source(4, "2022-12-01")
    first, second = judgement(A, "inadequate", "2018-09"), judgement(late, "inadequate", "2022-11")
    for told, expected in ((C, first), (late, second), (source(5, None), second)):
        undated = judgement(told, "inadequate", None, start=90)
        (joined,) = [fact for fact in grouped([first, second, undated]) if len(fact.evidence) == 2]
        assert expected in joined.evidence


def test_homes_without_a_name_are_one_in_their_document_only() -> None:
    first, second = source(1), source(2)

    def home(of: Source, provider: str | None, start: int = 0) -> Item:
        return judgement(of, "good", None, provider, start, framework="childrens-homes")

    assert len(grouped([home(first, None), home(second, None)])) == 2
    assert len(grouped([home(first, None), home(first, None, start=50)])) == 1
    assert len(grouped([home(first, "Larch House"), home(first, None, start=50)])) == 2
    assert len(grouped([home(first, "Larch House"), home(second, "larch house")])) == 1


def test_a_fact_keeps_its_identity_when_a_later_source_repeats_it() -> None:
    first = min((quote(A, "Sorry", None), quote(B, "Sorry", None)), key=lambda item: str(item.mention.id))
    second = quote(B if first.source is A else A, "Sorry", None)
    assert grouped([first])[0].id == grouped([first, second])[0].id


@cache
def seed_items() -> tuple[Item, ...]:
    return tuple(
        Evidence(mention, file.source) for file in map(read_file, seed_files()) for mention in file.mentions
    )


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_seeds_does_not_matter(random: Random) -> None:
    items = list(seed_items())
    random.shuffle(items)
    assert shape(items) == shape(seed_items())


INSPECTED = [None, "2018-09", "2018-09-17/2018-09-28", "2018-10-01", "2022"]
graded = st.builds(
    judgement,
    st.builds(source, st.integers(0, 9), st.sampled_from([None, "2018-09-20", "2018-12", "2023-01-01"])),
    st.sampled_from(["good", "inadequate"]),
    st.sampled_from(INSPECTED),
    st.sampled_from([None, "Bradford Council", "Leeds City Council"]),
    st.integers(0, 50),
)


@given(
    st.lists(graded, max_size=8, unique_by=lambda item: item.mention.id), st.randoms(use_true_random=False)
)
def test_the_order_of_judgements_does_not_matter(items: list[Item], random: Random) -> None:
    other = list(items)
    random.shuffle(other)
    assert shape(items) == shape(other)
    assert sum(len(fact.evidence) for fact in grouped(items)) == len(items)


def test_a_mention_of_no_kind_is_a_mistake() -> None:
    plain = Mention(passage=place(A, "x"), rule="r", confidence=1)
    with pytest.raises(TypeError):
        bucket(plain)
    assert replace(plain, rule="other") != plain
