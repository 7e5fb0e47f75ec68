"""Grouping compares few mentions with each other, and finds what comparing all with all would find."""

from collections.abc import Sequence
from datetime import date
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain import grouping
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.edtf import sort_key
from briefing_app.domain.facts import Evidence
from briefing_app.domain.grouping import Item, facts_of
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
from briefing_app.domain.partition import Partition
from briefing_app.domain.passages import Passage

WORDINGS = st.lists(
    st.sampled_from(["children", "referrals", "vacancies", "agency", "workers", "the", "of", "Inspectors"]),
    max_size=4,
).map(" ".join)
DAYS = st.sampled_from(["2018-10-29", "2018-10", "2018-10-28", "2018-11-02", "2018"])
NAMES = st.sampled_from([None, "Cllr Ada Brook", "Ada Brook", "Calderby Council", ""])


@st.composite
def items(draw: st.DrawFn, kind: str) -> list[Item]:
    found: list[Item] = []
    for number in range(draw(st.integers(0, 9))):
        place = Passage(f"{draw(st.integers(0, 3)):064}", number, number + 5, "words", "", "")
        published = draw(st.sampled_from([None, "2018-10-30", "2019-02-01", "2017"]))
        source = Source(
            sha256=place.source,
            file_name="a.txt",
            media_type="text/plain",
            details=Details(title="a", published=published),
        )
        found.append(Evidence(_mention(draw, kind, place), source))
    return found


def _mention(draw: st.DrawFn, kind: str, passage: Passage) -> Mention:
    match kind:
        case "quote":
            return QuoteMention(
                passage=passage,
                rule="r",
                confidence=1.0,
                sentence="",
                speaker=draw(NAMES),
                role=None,
                form=Form.STATEMENT,
            )
        case "figure":
            return FigureMention(
                passage=passage,
                rule="r",
                confidence=1.0,
                sentence="",
                values=(),
                unit=Unit.COUNT,
                measure=draw(WORDINGS),
                qualifier=None,
            )
        case "event":
            return EventMention(
                passage=passage,
                rule="r",
                confidence=1.0,
                sentence="",
                when=draw(DAYS),
                status=Status.PAST,
                event=draw(WORDINGS),
                basis=None,
            )
        case _:
            return JudgementMention(
                passage=passage,
                rule="r",
                confidence=1.0,
                sentence="",
                framework="ilacs",
                area="overall-effectiveness",
                grade=draw(st.sampled_from(["good", "inadequate"])),
                inspected=draw(st.one_of(st.none(), DAYS)),
                provider=draw(NAMES),
                current=True,
            )


def linked_by_comparing_all(found: Sequence[Item], same: object) -> set[frozenset[str]]:
    groups: list[list[Item]] = []
    for item in found:
        near = [group for group in groups if any(same(item.mention, one.mention) for one in group)]  # type: ignore[operator]
        groups = [group for group in groups if group not in near]
        groups.append([*(one for group in near for one in group), item])
    return named(groups)


def named(groups: Sequence[Sequence[Item]]) -> set[frozenset[str]]:
    return {frozenset(str(item.mention.id) for item in group) for group in groups}


def facts_named(found: Sequence[Item]) -> set[frozenset[str]]:
    return named([fact.evidence for fact in facts_of(found)])


@given(st.one_of(items("quote"), items("figure"), items("event")))
def test_groups_are_those_that_comparing_all_with_all_gives(found: list[Item]) -> None:
    assert facts_named(found) == linked_by_comparing_all(found, grouping._same)


@given(items("judgement"))
@settings(max_examples=200)
def test_a_judgement_without_a_day_joins_the_latest_inspection_known_by_then(found: list[Item]) -> None:
    def inspected(item: Item) -> str | None:
        assert isinstance(item.mention, JudgementMention)
        return item.mention.inspected

    def known(item: Item, other: Item) -> bool:
        day = sort_key(item.source.published)[1]
        begun = sort_key(inspected(other))[0]
        return grouping._same_grade(item.mention, other.mention) and (day == date.max or begun <= day)

    dated = [item for item in found if inspected(item)]
    groups = {name: set(name) for name in linked_by_comparing_all(dated, grouping._same_inspection)}
    left = []
    for item in found:
        if inspected(item):
            continue
        fitting = [other for other in dated if known(item, other)]
        if fitting:
            latest = max(fitting, key=grouping._when_inspected)
            next(members for name, members in groups.items() if str(latest.mention.id) in name).add(
                str(item.mention.id)
            )
        else:
            left.append(item)
    expected = {frozenset(members) for members in groups.values()}
    assert facts_named(found) == expected | linked_by_comparing_all(left, grouping._same_grade)


def test_a_partition_joins_what_is_joined_and_nothing_else() -> None:
    groups = Partition(range(6))
    for one, other in ((0, 1), (2, 3), (1, 3), (3, 0)):
        groups.join(one, other)
    assert groups.together(0, 2)
    assert not groups.together(0, 4)
    assert not groups.together(4, 5)
    assert {groups.root(number) for number in range(4)} == {groups.root(2)}


def test_thousands_of_documents_that_say_one_thing_take_no_time() -> None:
    def item(number: int) -> Item:
        place = Passage(f"{number:064}", 0, 5, "words", "", "")
        mention = FigureMention(
            passage=place,
            rule="r",
            confidence=1.0,
            sentence="",
            values=(),
            unit=Unit.COUNT,
            measure=f"children in need in ward {number % 40}",
            qualifier=None,
        )
        details = Details(title="a", published="2018-10-30")
        return Evidence(
            mention, Source(sha256=place.source, file_name="a", media_type="text/plain", details=details)
        )

    def taken(count: int) -> float:
        found = [item(number) for number in range(count)]
        begun = process_time()
        assert len(facts_of(found)) == 1
        return process_time() - begun

    def least(count: int) -> float:
        # Python may collect the garbage of all tests before in one of them.
        return min(taken(count) for _ in range(3))

    # Comparing all with all would take a hundred times as long for ten times as many.
    assert least(5000) < 30 * least(500)
