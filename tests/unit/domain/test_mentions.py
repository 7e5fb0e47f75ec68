"""Mentions: an identity from place and kind alone, and how sources and mentions read in lists."""

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.domain.describing import judgement_in_words, require_known, words_of
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    JudgementMention,
    QuoteMention,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage

TEXT = "The service was judged inadequate. “Sorry,” she said."
PLACE = Passage.cut("0" * 64, TEXT, 0, 34)
JUDGED = JudgementMention(
    passage=PLACE,
    rule="prose",
    confidence=0.9,
    framework="ilacs",
    area="overall-effectiveness",
    grade="inadequate",
    inspected="2018-09",
    provider="Bradford Council",
)
SAID = QuoteMention(
    passage=Passage.cut("0" * 64, TEXT, 36, 41),
    rule="r",
    confidence=1.0,
    speaker=None,
    role=None,
    form=Form.FRAGMENT,
)


def test_a_better_reading_of_the_same_place_is_the_same_mention() -> None:
    assert replace(SAID, speaker="Susan Hinchcliffe", rule="better", confidence=0.1).id == SAID.id


@pytest.mark.parametrize(
    "place",
    [
        Passage.cut("1" * 64, TEXT, 36, 41),
        Passage.cut("0" * 64, TEXT, 36, 42),
        Passage.cut("0" * 64, TEXT, 35, 41),
    ],
)
def test_another_source_or_place_is_another_mention(place: Passage) -> None:
    assert replace(SAID, passage=place).id != SAID.id


def test_one_place_can_hold_mentions_of_every_kind() -> None:
    figure = FigureMention(
        passage=PLACE, rule="r", confidence=1.0, values=(Decimal(3),), unit=Unit.COUNT, measure=""
    )
    event = EventMention(passage=PLACE, rule="r", confidence=1.0, when="2018", status=Status.PAST, event="")
    quote = replace(SAID, passage=PLACE)
    assert len({figure.id, event.id, quote.id, JUDGED.id}) == 4


def test_one_sentence_can_grade_several_areas() -> None:
    others = [
        replace(JUDGED, area="care-leavers"),
        replace(JUDGED, grade="good"),
        replace(JUDGED, framework="sif"),
        replace(JUDGED, inspected=None),
    ]
    assert len({mention.id for mention in [JUDGED, *others]}) == 5
    assert replace(JUDGED, provider=None).id == JUDGED.id


def test_a_judgement_reads_as_its_framework_words_it() -> None:
    assert judgement_in_words(JUDGED).endswith(": inadequate")
    assert "effectiveness" in judgement_in_words(JUDGED).lower()


@pytest.mark.parametrize(
    "named",
    [
        ("ilacs", "overall-effectiveness", "splendid"),
        ("ilacs", "roads", "good"),
        ("none", "overall-effectiveness", "good"),
        ("ilacs", "", ""),
    ],
)
def test_an_unknown_area_or_grade_is_told(named: tuple[str, str, str]) -> None:
    require_known("ilacs", "overall-effectiveness", "inadequate")
    with pytest.raises(ValueError, match="no such judgement"):
        require_known(*named)


def test_a_mention_is_listed_by_its_sentence_or_its_own_words() -> None:
    assert words_of(SAID) == "Sorry"
    assert words_of(replace(SAID, sentence="“Sorry,” she said.")) == "“Sorry,” she said."


@pytest.mark.parametrize(
    ("details", "label"),
    [
        (Details(title="t", publisher="The Paper", published="2018-10-29"), "The Paper · 29 October 2018"),
        (Details(title="t", published="2018-10"), "a.txt · October 2018"),
        (Details(title="t", publisher="The Paper"), "The Paper · date not known"),
    ],
)
def test_a_source_is_labelled_by_publisher_and_date(details: Details, label: str) -> None:
    source = Source(sha256="0" * 64, file_name="a.txt", media_type="text/plain", details=details)
    assert source.label == label
