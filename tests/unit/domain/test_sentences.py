"""Sentences as checks compare them: what means something, what is a thing, what two have in common."""

from pathlib import Path

import pytest

from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.services.sentences import sentences_of
from briefing_app.store import sources
from tests.helpers.told import NOWHERE, Story, library_of, sentence


def stems(words: str) -> list[str]:
    return [term.stem for term in sentence(words).terms]


def test_words_that_tell_how_something_is_said_are_no_terms() -> None:
    assert stems("They had all been to the nursery, which was for them.") == ["nurser"]
    assert stems("It is what it was.") == []


def test_terms_have_their_places_among_the_words_and_in_the_text() -> None:
    words = "The nursery, in Castle Street, has 1,250 places."
    found = sentence(words, start=300)
    assert [term.place for term in found.terms] == [1, 3, 4, 6, 7]
    for term, word in zip(found.terms, ["nursery", "Castle", "Street", "1,250", "places"], strict=True):
        assert term.start == 300 + words.index(word)


def test_names_weigh_nothing() -> None:
    found = sentence("A helpline was promised to Quillan in Zibworth.")
    assert found.weights.keys() == {"helplin", "promis"}
    assert found.places.keys() == {"helplin", "promis"}
    assert {term.stem for term in found.terms} > {"quillan", "zibworth"}


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        # With a capital as it begins the sentence.
        ("Helplines were promised to parents.", "helplin"),
        # An acronym, and several of them.
        ("Places are kept by the FGCX team.", "fgcx"),
        ("Places are kept by two FGCXs.", "fgcx"),
        # A common word with a capital.
        ("Places are kept by the Department for Education.", "department"),
    ],
)
def test_a_capital_alone_makes_no_name(words: str, stem: str) -> None:
    assert sentence(words).weights[stem] > 0


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    weights = sentence("The children’s nursery has a backlog.").weights
    assert weights["nurser"] > weights["backlog"] > weights["child"] > 0


@pytest.mark.parametrize(
    ("words", "thing", "is_one"),
    [
        ("The sufficiency strategy is late.", ("sufficienc", "strateg"), True),
        ("Heads of service met twice.", ("head", "servic"), True),
        ("The improvement plan is four pages long.", ("improve", "plan"), True),
        # Too common to tell of anything.
        ("Every social worker was there.", ("social", "worker"), False),
        ("The children’s services were judged.", ("children", "servic"), False),
        # Not side by side.
        ("The strategy was held up by a lack of sufficiency.", ("strateg", "sufficienc"), False),
        # Hollow words stand between, and are part of none.
        ("The new strategy is due in March.", ("new", "strateg"), False),
        ("The strategy is due in March.", ("march", "strateg"), False),
    ],
)
def test_two_words_side_by_side_are_a_thing(words: str, thing: tuple[str, str], *, is_one: bool) -> None:
    assert (frozenset(thing) in sentence(words).things) is is_one


def test_a_thing_has_its_weight_and_its_place() -> None:
    words = "At last a sufficiency strategy, and no sufficiency strategy is perfect."
    weight, start = sentence(words, start=50).things[frozenset(("sufficienc", "strateg"))]
    assert start == 50 + words.index("sufficiency")
    assert weight > 1.6


def test_the_same_words_in_another_place_are_another_sentence() -> None:
    one, other = sentence("The nursery is open."), sentence("The nursery is open.")
    assert one != other
    assert len({one, other}) == 2


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The backlog of adoption assessments grew by a third.",
            "Adoption assessments: a backlog has built up.",
            {"backlog", "adopt", "assessment"},
        ),
        # Far apart in one of them, they are no one expression.
        (
            "The backlog of adoption assessments grew.",
            "Adoption is for all of us, and far away on another floor of the house is a parking backlog.",
            set(),
        ),
        # One word alone is none.
        ("A backlog built up over the summer.", "There is no backlog.", set()),
        ("The nursery opened.", "The strategy was late.", set()),
        # What is said otherwise is the same.
        ("They recruited foster carers.", "They employ foster carers.", {"recruit", "foster", "carer"}),
        # Names are nothing that is said.
        ("Brenda Quillan ate a pear.", "We saw Brenda Quillan on Sunday.", set()),
    ],
)
def test_what_two_sentences_have_in_common(one: str, other: str, expected: set[str]) -> None:
    assert in_common(sentence(one), sentence(other)) == expected
    assert in_common(sentence(other), sentence(one)) == expected


def test_a_part_of_a_sentence_is_a_passage_in_its_context() -> None:
    text = "Before it. The nursery opened in May. After it."
    words = "The nursery opened in May."
    start = text.index(words)
    end = start + len(words)
    whole = Sentence(NOWHERE, start, end, words, text[:start], text[end:])
    assert whole.evidence.source == NOWHERE
    assert whole.evidence.mention.passage.stands_in(text)
    for part in ("The nursery", "nursery opened", "May."):
        place = text.index(part)
        passage = whole.part(place, place + len(part)).mention.passage
        assert (passage.exact, passage.start, passage.source) == (part, place, NOWHERE.sha256)
        assert passage.exact in text[passage.start : passage.end]
        assert text[: passage.start].endswith(passage.prefix)
        assert text[passage.end :].startswith(passage.suffix)


TEXT = """The nursery opened in May. It is full. Parents from Lindworth are glad of it.

Across the river nothing has opened. A second nursery is being built there.
"""


def test_sentences_of_a_source_in_order_with_what_stands_before_them(tmp_path: Path) -> None:
    with library_of(tmp_path, [Story("2024-03-01", TEXT, council=None)]) as library:
        (source,) = sources.every(library)
        text = sources.document(library, source.sha256).text
        found = sentences_of(library, [source])[source.sha256]
        again = sentences_of(library, [source])[source.sha256]
    words = [one.words for one in found]
    assert words == [
        "The nursery opened in May.",
        # "It is full." is too short to say anything.
        "Parents from Lindworth are glad of it.",
        "Across the river nothing has opened.",
        "A second nursery is being built there.",
    ]
    assert [one.words for one in found if text[one.start : one.end] == one.words] == words
    before = [one.previous.words if one.previous else None for one in found]
    assert before == [None, "It is full.", None, "Across the river nothing has opened."]
    assert all(one.evidence.mention.passage.stands_in(text) for one in found)
    assert all(first is second for first, second in zip(found, again, strict=True))
