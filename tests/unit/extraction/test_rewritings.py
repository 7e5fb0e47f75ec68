"""The same document in another hand reads the same: marks, titles, names, verbs, numbers, dates and lines."""

import pytest

from tests.helpers.labelled import KINDS, Labelled, compared, every_document, same_speaker
from tests.helpers.rewriting import REWRITINGS, replaced

# Of everything that is read rightly as it was written, so much must be read rightly as it is rewritten.
_LEAST, _LEAST_SPEAKERS = 0.985, 0.97
_DOCUMENTS = every_document()


def _right(document: Labelled) -> tuple[int, int, int]:
    """How much is read rightly: quotes, figures and dates; speakers; and how many are false."""
    found = document.read()
    pairs = {kind: compared(kind, document.gold, found[kind]) for kind in KINDS}
    speakers = [pair for pair in pairs["quotes"][0] if pair[0]["speaker"] is not None]
    return (
        sum(len(right) for right, _, _ in pairs.values()),
        sum(same_speaker(label, mention) for label, mention in speakers),
        sum(len(false) for _, false, _ in pairs.values()),
    )


@pytest.fixture(scope="module")
def as_written() -> tuple[int, int, int]:
    counts = [_right(document) for document in _DOCUMENTS]
    return sum(a for a, _, _ in counts), sum(b for _, b, _ in counts), sum(c for _, _, c in counts)


@pytest.mark.parametrize("name", REWRITINGS)
def test_the_same_in_another_hand(name: str, as_written: tuple[int, int, int]) -> None:
    counts = [_right(REWRITINGS[name](document)) for document in _DOCUMENTS]
    right, speakers, false = (sum(column) for column in zip(*counts, strict=True))
    assert right / as_written[0] >= _LEAST
    assert speakers / as_written[1] >= _LEAST_SPEAKERS
    assert false - as_written[2] <= as_written[0] * (1 - _LEAST)


def test_labels_move_with_their_words() -> None:
    document = _DOCUMENTS[0]
    made = replaced(replaced(document, '[“”"]', "<<"), r"\bthe\b", "")
    for kind in KINDS:
        for before, after in zip(document.gold[kind], made.gold[kind], strict=True):
            assert after["text"].split()[-1:] == before["text"].replace('"', "<<").split()[-1:]
            assert made.text[after["start"] : after["end"]] == after["text"]


def test_a_rewriting_changes_something() -> None:
    for name, rewriting in REWRITINGS.items():
        assert any(rewriting(document).text != document.text for document in _DOCUMENTS), name
