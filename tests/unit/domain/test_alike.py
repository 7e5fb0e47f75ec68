"""Words that say the same thing, how much a word tells, and the sets of words that checks know."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from briefing_app.domain.alike import canonical
from briefing_app.domain.weights import is_rarest, weight_of, weight_of_pair
from briefing_app.domain.word_sets import stem_set, word_set
from briefing_app.system.places import resource

CHECKS = Path(__file__).resolve().parents[3] / "briefing_app"


def said(words: str) -> list[str]:
    return [stem for _, stem, _ in canonical(words.split())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("established", "launches"),
        ("created a hub", "set up a hub"),
        ("published", "drawn up"),
        ("releasing", "sent"),
        ("reviewed files", "audits of files"),
        ("employed", "recruiting"),
        ("invested", "spending"),
        ("additional", "extra"),
        ("swiftly", "urgent"),
        ("better", "improvement"),
        ("action plan", "statement of action"),
        ("workforce", "staff"),
        ("reduced", "brought down"),
        ("completed", "cleared"),
        ("overdue", "past their target date"),
        ("EHCPs", "education health and care plans"),
        ("privately", "Private"),
    ],
)
def test_words_that_say_the_same(one: str, other: str) -> None:
    assert said(one) == said(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("established", "abolished"),
        ("audited", "published"),
        ("extra", "pace"),
        ("recruited", "retained"),
        ("education health and care", "education health and care plans"),
        ("set", "set up"),
        ("improving", "proving"),
    ],
)
def test_words_that_say_something_else(one: str, other: str) -> None:
    assert said(one) != said(other)


@pytest.mark.parametrize(
    ("words", "places", "stems"),
    [
        ("The council set up two hubs", [1, 2, 4, 5], ["council", "create", "two", "hubs"]),
        # The longest phrase that begins at a place.
        ("cases past their target date rose", [0, 1, 5], ["case", "overdue", "rose"]),
        ("past their target for cases", [0, 4], ["overdue", "case"]),
        ("plans past target", [0, 1], ["plan", "overdue"]),
        ("in 2024 there were 40", [1, 4], ["2024", "40"]),
        ("they will all have been there", [], []),
        ("", [], []),
    ],
)
def test_places_of_words_and_phrases(words: str, places: list[int], stems: list[str]) -> None:
    found = list(canonical(words.split()))
    assert ([place for place, _, _ in found], [stem for _, stem, _ in found]) == (places, stems)


def test_case_and_the_kind_of_apostrophe_make_no_other_word() -> None:
    assert said("Children’s SERVICES") == said("children's services")


def test_a_group_is_as_common_as_the_commonest_of_its_words() -> None:
    ((_, _, weight),) = canonical(["unveiled"])
    assert weight == weight_of("publish") < weight_of("unveil")
    ((_, _, alone),) = canonical(["backlog"])
    assert alone == weight_of("backlog")


def test_no_word_says_two_things() -> None:
    with resource("words", "alike.toml").open("rb") as file:
        groups = tomllib.load(file)
    told = Counter(wording for wordings in groups.values() for wording in wordings)
    assert len(told) > 50
    assert [wording for wording, times in told.items() if times > 1] == []


@pytest.mark.parametrize(
    ("common", "rare"), [("children", "nurser"), ("servic", "backlog"), ("plan", "zebra")]
)
def test_the_rarer_a_word_the_more_it_tells(common: str, rare: str) -> None:
    assert 0 <= weight_of(common) < weight_of(rare)
    assert not is_rarest(weight_of(common))


def test_words_that_no_paper_has_are_the_rarest() -> None:
    assert weight_of("zebra") == weight_of("quillan")
    assert is_rarest(weight_of("zebra"))


def test_pairs_are_in_no_order_and_tell_the_more_the_rarer_they_are() -> None:
    assert weight_of_pair("social", "worker") == weight_of_pair("worker", "social")
    assert weight_of_pair("social", "worker") < weight_of_pair("plan", "improve")
    assert (
        weight_of_pair("plan", "improve") < weight_of_pair("zebra", "plan") == weight_of_pair("pear", "fig")
    )
    assert is_rarest(weight_of_pair("zebra", "plan"))


def test_a_set_has_its_words_as_they_stand_and_their_stems() -> None:
    assert {"board", "helpline"} <= word_set("bodies")
    assert "helplin" not in word_set("bodies")
    assert {"helpline", "helplin"} <= stem_set("bodies")
    # By the name of their group what says the same.
    assert "create" not in word_set("setting-up")
    assert "create" in stem_set("setting-up")


def test_a_set_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_set("no such set")
    with pytest.raises(KeyError):
        stem_set("no such set")


def test_every_set_is_used_and_has_words() -> None:
    with resource("words", "sets.toml").open("rb") as file:
        names = tomllib.load(file)
    code = "".join(path.read_text(encoding="utf-8") for path in CHECKS.rglob("*.py"))
    assert [name for name in names if f'_set("{name}")' not in code] == []
    assert all(word_set(name) for name in names)
