"""What each two sources come to together: once, and again only where something is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import uuid4

import pytest

from briefing_app.checks import pairs
from briefing_app.checks.kept import PerSource
from briefing_app.checks.material import Material
from briefing_app.checks.pairs import PerPair
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence
from tests.helpers.readings import judged, reading, source

DAYS = {"a": "2019-03-01", "b": "2019-03-02", "c": "2019-03-03", "d": "2019-03-04"}
TEXTS = dict.fromkeys(DAYS, ("ducks swim",))
SWIM, WALK = "The ducks of the park swim well.", "The ducks of the park walk badly."
COUNTED = "In 2018 the park had 40 ducks."


class Shelf:
    """Sources by their names, with days of publication; a text has the same sentences each time."""

    def __init__(self, days: Mapping[str, str | None] = DAYS) -> None:
        # Readings are kept by the SHA-256 of their source: no test has those of another one.
        self._run = uuid4().hex
        self._days = days
        self._sentences: dict[tuple[str, Sequence[str]], tuple[Sentence, ...]] = {}

    def material(
        self, texts: Mapping[str, Sequence[str]], judgements: Iterable[tuple[str, str]] = ()
    ) -> Material:
        """The material of some of the sources, which report grades of councils."""
        sentences = {self._sha256(name): self._of(name, texts[name]) for name in texts}
        grades = [
            judged(source(self._sha256(name), self._days[name]), council) for name, council in judgements
        ]
        return Material(grades, (), (), (), (), sentences, (), Councils(grades))

    def _of(self, name: str, words: Sequence[str]) -> tuple[Sentence, ...]:
        if (name, words) not in self._sentences:
            of = source(self._sha256(name), self._days[name])
            self._sentences[name, words] = reading(words, of).sentences
        return self._sentences[name, words]

    def _sha256(self, name: str) -> str:
        return f"{name} {self._run}"


class Comparison:
    """Sentences compared by the words that they have in common, with a note of which were."""

    def __init__(self, *, fewest: int = 1, most: int = 40) -> None:
        self.asked: list[str] = []
        self._per_pair = PerPair(
            PerSource(lambda one: one.sentences), _words, self._compare, fewest=fewest, most=most
        )

    def _compare(self, one: Sentence, other: Sentence) -> str | None:
        self.asked.append(f"{_name(one)}{_name(other)}")
        return None if "quiet" in one.words else f"{one.words} / {other.words}"

    def among(self, material: Material) -> list[str]:
        """The names of the sources of each pair."""
        return [f"{_name(pair.one)}{_name(pair.other)}" for pair in self._per_pair.among(material)]

    def outcomes(self, material: Material) -> list[str]:
        """What the pairs come to."""
        return [pair.outcome for pair in self._per_pair.among(material)]

    def newly_asked(self) -> list[str]:
        """Which were compared since this was asked before."""
        asked, self.asked = sorted(self.asked), []
        return asked


def _name(sentence: Sentence) -> str:
    return sentence.source.sha256.partition(" ")[0]


def _words(sentence: Sentence) -> Iterator[str]:
    yield from sentence.words.split()


def texts(names: str, **others: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The texts of some sources, all alike but for some."""
    return {name: others.get(name, TEXTS[name]) for name in names}


def test_every_two_sources_make_a_pair_that_of_the_earliest_first() -> None:
    shelf, comparison = Shelf(), Comparison()
    assert comparison.among(shelf.material(texts("cba"))) == ["ab", "ac", "bc"]
    # The comparison is asked with the earlier one first.
    assert comparison.newly_asked() == ["ab", "ac", "bc"]


def test_a_source_that_is_added_later_may_come_first() -> None:
    shelf, comparison = Shelf(), Comparison()
    comparison.among(shelf.material(texts("bd")))
    assert comparison.among(shelf.material(texts("bda"))) == ["ab", "ad", "bd"]
    assert comparison.newly_asked() == ["ab", "ad", "bd"]


def test_sources_of_one_day_have_an_order_too() -> None:
    comparison = Comparison()
    shelf = Shelf(dict.fromkeys("abc", "2019-03-01"))
    assert comparison.among(shelf.material(texts("cab"))) == ["ab", "ac", "bc"]


def test_a_pair_is_compared_once() -> None:
    shelf, comparison = Shelf(), Comparison()
    first = comparison.outcomes(shelf.material(texts("ab")))
    assert comparison.newly_asked() == ["ab"]
    assert comparison.outcomes(shelf.material(texts("ba"))) == first == ["ducks swim / ducks swim"]
    assert comparison.newly_asked() == []


def test_only_pairs_of_a_new_source_are_compared() -> None:
    shelf, comparison = Shelf(), Comparison()
    comparison.among(shelf.material(texts("ab")))
    comparison.newly_asked()
    assert comparison.among(shelf.material(texts("abc"))) == ["ab", "ac", "bc"]
    assert comparison.newly_asked() == ["ac", "bc"]


def test_pairs_of_a_source_that_is_gone_are_gone() -> None:
    shelf, comparison = Shelf(), Comparison()
    comparison.among(shelf.material(texts("abc")))
    assert comparison.among(shelf.material(texts("ac"))) == ["ac"]
    comparison.newly_asked()
    # It comes back, and is compared anew.
    assert comparison.among(shelf.material(texts("abc"))) == ["ab", "ac", "bc"]
    assert comparison.newly_asked() == ["ab", "bc"]


def test_pairs_of_a_source_that_changed_are_compared_anew() -> None:
    shelf, comparison = Shelf(), Comparison()
    comparison.among(shelf.material(texts("abc")))
    comparison.newly_asked()
    changed = shelf.material(texts("abc", b=("geese swim",)))
    assert comparison.outcomes(changed) == [
        "ducks swim / geese swim",
        "ducks swim / ducks swim",
        "geese swim / ducks swim",
    ]
    assert comparison.newly_asked() == ["ab", "bc"]


def test_a_source_that_now_tells_of_something_else_makes_no_pairs() -> None:
    shelf, comparison = Shelf(), Comparison()
    comparison.among(shelf.material(texts("abc")))
    assert comparison.among(shelf.material(texts("abc", b=("geese walk",)))) == ["ac"]


def test_a_source_of_which_nothing_is_left_makes_no_pairs() -> None:
    shelf, comparison = Shelf(), Comparison()
    comparison.among(shelf.material(texts("abc")))
    assert comparison.among(shelf.material(texts("abc", b=()))) == ["ac"]
    assert comparison.among(shelf.material({})) == []


def test_two_libraries_are_compared_in_turn() -> None:
    shelf, comparison = Shelf(), Comparison()
    for _ in range(2):
        assert comparison.among(shelf.material(texts("ab"))) == ["ab"]
        assert comparison.among(shelf.material(texts("cd"))) == ["cd"]
    assert comparison.newly_asked() == ["ab", "cd"]


def test_libraries_that_share_a_source_do_not_mix() -> None:
    shelf, comparison = Shelf(), Comparison()
    for _ in range(2):
        assert comparison.among(shelf.material(texts("ab"))) == ["ab"]
        assert comparison.among(shelf.material(texts("bc"))) == ["bc"]


def test_sources_are_forgotten_when_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "_KEPT", 2)
    shelf, comparison = Shelf(), Comparison()
    for names in ("ab", "cd", "ab"):
        assert comparison.among(shelf.material(texts(names))) == [names]
    assert comparison.newly_asked() == ["ab", "ab", "cd"]


def test_a_comparison_may_keep_quiet() -> None:
    shelf, comparison = Shelf(), Comparison()
    material = shelf.material(texts("abc", a=("quiet ducks",)))
    assert comparison.among(material) == ["bc"]
    assert comparison.among(material) == ["bc"]
    assert comparison.newly_asked() == ["ab", "ac", "bc"]


@pytest.mark.parametrize(
    ("fewest", "other", "count"),
    [
        (1, "ducks walk", 1),
        (1, "geese walk", 0),
        (2, "ducks walk", 0),
        (2, "ducks swim", 1),
        (2, "swim with ducks", 1),
        (3, "swim with ducks", 0),
    ],
)
def test_things_with_too_few_keys_in_common_are_not_compared(fewest: int, other: str, count: int) -> None:
    comparison = Comparison(fewest=fewest)
    assert comparison.among(Shelf().material(texts("ab", b=(other,)))) == ["ab"] * count
    assert len(comparison.newly_asked()) == count


def test_things_with_several_keys_in_common_make_one_pair() -> None:
    comparison = Comparison()
    both = ("ducks swim well", "geese fly")
    assert comparison.outcomes(Shelf().material(texts("ab", a=both, b=both[::-1]))) == [
        "ducks swim well / ducks swim well",
        "geese fly / geese fly",
    ]


@pytest.mark.parametrize(("times", "count"), [(1, 1), (3, 3), (4, 0)])
def test_a_key_that_a_source_has_too_often_leads_nowhere(times: int, count: int) -> None:
    comparison = Comparison(most=3)
    often = tuple(f"ducks {number}" for number in range(times))
    assert len(comparison.among(Shelf().material(texts("ab", a=often)))) == count


def test_a_rare_key_leads_to_things_that_have_a_frequent_one() -> None:
    comparison = Comparison(most=3)
    often = (*(f"ducks {number}" for number in range(4)), "ducks swim")
    assert comparison.outcomes(Shelf().material(texts("ab", a=often))) == ["ducks swim / ducks swim"]


def test_things_of_one_source_make_no_pair() -> None:
    comparison = Comparison()
    assert comparison.among(Shelf().material({"a": ("ducks swim", "ducks swim")})) == []
    assert comparison.newly_asked() == []


@pytest.mark.parametrize(
    ("later", "expected"), [("2019-12-24", ["ab"]), ("2021-03-02", []), (None, []), ("2018-02-01", ["ba"])]
)
def test_only_sources_of_one_time_are_compared(later: str | None, expected: list[str]) -> None:
    comparison = Comparison()
    assert comparison.among(Shelf({**DAYS, "b": later}).material(texts("ab"))) == expected
    assert comparison.newly_asked() == expected


@pytest.mark.parametrize(
    ("councils", "expected"),
    [
        ([("a", "Fareholm")], ["ab", "ac", "bc"]),
        ([("a", "Fareholm"), ("b", "Lindale"), ("c", "Fareholm")], ["ac"]),
        # On both councils.
        ([("a", "Fareholm"), ("b", "Lindale"), ("c", "Fareholm"), ("c", "Lindale")], ["ac", "bc"]),
        # Whose the third one is nobody knows.
        ([("a", "Fareholm"), ("b", "Lindale")], []),
    ],
)
def test_sources_on_two_councils_make_no_pair(councils: list[tuple[str, str]], expected: list[str]) -> None:
    assert Comparison().among(Shelf().material(texts("abc"), councils)) == expected


def test_pairs_are_as_the_councils_are_now() -> None:
    shelf, comparison = Shelf(), Comparison()
    apart = shelf.material(texts("ab"), [("a", "Fareholm"), ("b", "Lindale")])
    together = shelf.material(texts("ab"), [("a", "Fareholm"), ("b", "Fareholm")])
    assert [comparison.among(one) for one in (apart, together, apart)] == [[], ["ab"], []]
    assert len(comparison.newly_asked()) == 1
