"""Whole documents of many registers, labelled by hand: quotes, speakers, figures, dates and judgements."""

from collections.abc import Sequence

import pytest

from briefing_app.domain.mentions import Mention, QuoteMention
from tests.helpers.labelled import KINDS, Label, Labelled, compared, every_document, f1, graded, same_speaker

_DOCUMENTS = every_document()
_LEAST = {"quotes": 0.98, "figures": 0.96, "dates": 0.96}
_LEAST_OF_ONE = 0.9
_LEAST_SPEAKERS, _LEAST_DESCRIBED, _LEAST_JUDGED = 0.965, 0.96, 0.96
_MOST_NAMED = 0.25
"""Of words that nobody with a name said, the most that may be given to somebody."""

Readings = list[tuple[Label, dict[str, Sequence[Mention]]]]


@pytest.fixture(scope="module")
def readings() -> Readings:
    return [(document.gold, document.read()) for document in _DOCUMENTS]


def test_there_are_documents_of_many_registers() -> None:
    assert len(_DOCUMENTS) >= 40


@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda document: document.name)
def test_one_document(document: Labelled) -> None:
    found = document.read()
    for kind in KINDS:
        right, false, missed = compared(kind, document.gold, found[kind])
        score = f1([(len(right), len(false), len(missed))])
        assert score >= _LEAST_OF_ONE, (kind, [each.passage.exact for each in false], missed)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_all_documents_together(kind: str, readings: Readings) -> None:
    counts = []
    for gold, found in readings:
        right, false, missed = compared(kind, gold, found[kind])
        counts.append((len(right), len(false), len(missed)))
    assert f1(counts) >= _LEAST[kind]


def test_speakers(readings: Readings) -> None:
    named = [
        pair
        for gold, found in readings
        for pair in compared("quotes", gold, found["quotes"])[0]
        if pair[0]["speaker"] is not None
    ]
    wrong = [
        (label["text"], label["speaker"]) for label, mention in named if not same_speaker(label, mention)
    ]
    assert len(named) > 200
    assert len(wrong) / len(named) <= 1 - _LEAST_SPEAKERS, wrong


def test_words_of_nobody_are_seldom_given_to_somebody(readings: Readings) -> None:
    unnamed = [
        (label["text"], mention)
        for gold, found in readings
        for label, mention in compared("quotes", gold, found["quotes"])[0]
        if label["speaker"] is None
    ]
    named = [text for text, mention in unnamed if isinstance(mention, QuoteMention) and mention.speaker]
    assert len(unnamed) > 100
    assert len(named) / len(unnamed) <= _MOST_NAMED, named


@pytest.mark.parametrize(("kind", "told"), [("figures", "measure"), ("dates", "event")])
def test_descriptions(kind: str, told: str, readings: Readings) -> None:
    right = [
        any(word in getattr(mention, told).lower() for word in label[told])
        for gold, found in readings
        for label, mention in compared(kind, gold, found[kind])[0]
    ]
    assert sum(right) / len(right) >= _LEAST_DESCRIBED


def test_judgements(readings: Readings) -> None:
    pairs = [graded(gold, found["judgements"]) for gold, found in readings]
    counts = [(len(want & got), len(got - want), len(want - got)) for want, got in pairs]
    assert sum(len(want) for want, _ in pairs) > 80
    assert f1(counts) >= _LEAST_JUDGED
