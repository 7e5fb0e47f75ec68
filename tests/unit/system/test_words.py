"""What the program says in a language: plurals, values, what its catalogue lacks, and what stays English."""

from collections.abc import Iterator

import pytest

from briefing_app.system.words import ENGLISH, Language, in_english, language, marked, speak, tr

CATALOGUE = {
    ("Add documents", "", -1): "Dokumente hinzufügen",
    ("Open", "not yet answered", -1): "Offen",
    ("Open", "", -1): "Öffnen",
    ("{page} of {count} pages", "", -1): "von {count} Seiten die {page}.",
    ("%n quotes", "%n quote", 1): "ein Zitat",
    ("%n quotes", "%n quote", 1234): "%n Zitate",
    ("%n quotes by {who}", "%n quote by {who}", 2): "{who}: %n Zitate",
}


def with_points(number: int) -> str:
    return f"{number:,}".replace(",", ".")


GERMAN = Language("de", lambda text, one, count: CATALOGUE.get((text, one, count), ""), with_points)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


def test_english_is_what_stands_in_the_code() -> None:
    assert language() is ENGLISH
    assert tr("Add documents") == marked("Add documents") == "Add documents"
    assert tr("Open", "not yet answered") == "Open"
    assert tr("{page} of {count:,} pages", page=3, count=1200) == "3 of 1,200 pages"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 quotes"), (1, "1 quote"), (2, "2 quotes"), (1234, "1,234 quotes")]
)
def test_a_number_decides_between_one_and_many(count: int, said: str) -> None:
    assert tr("%n quotes", "%n quote", count) == said


def test_one_may_go_without_its_number() -> None:
    assert tr("%n hours left", "an hour left", 1) == "an hour left"
    assert tr("%n hours in {place}", "an hour in {place}", 1, place="Calderby") == "an hour in Calderby"
    assert tr("%n hours in {place}", "an hour in {place}", 3, place="Calderby") == "3 hours in Calderby"


def test_values_are_data_whatever_they_look_like() -> None:
    for odd in ("{name}", "{", "}}", "{0}", "100%n", "%n", "{odd!r}"):
        assert tr("“{name}” is empty.", name=odd) == f"“{odd}” is empty."
        assert tr("%n in “{name}”", "%n in “{name}”", 2, name=odd) == f"2 in “{odd}”"


def test_braces_mean_nothing_where_there_are_no_values() -> None:
    assert tr("Write {name} for it, or 100%") == "Write {name} for it, or 100%"
    assert tr("50%n") == "50%n"


def test_a_catalogue_is_spoken_from_then_on() -> None:
    speak(GERMAN)
    assert language().code == "de"
    assert tr("Add documents") == "Dokumente hinzufügen"
    assert tr("{page} of {count} pages", page=3, count=7) == "von 7 Seiten die 3."
    speak(ENGLISH)
    assert tr("Add documents") == "Add documents"


def test_two_meanings_of_a_word_are_two_entries() -> None:
    speak(GERMAN)
    assert (tr("Open"), tr("Open", "not yet answered")) == ("Öffnen", "Offen")


def test_a_catalogue_has_its_own_plurals_and_numbers() -> None:
    speak(GERMAN)
    assert tr("%n quotes", "%n quote", 1) == "ein Zitat"
    assert tr("%n quotes", "%n quote", 1234) == "1.234 Zitate"
    assert tr("%n quotes by {who}", "%n quote by {who}", 2, who="A. {B}") == "A. {B}: 2 Zitate"


def test_what_a_catalogue_lacks_is_said_in_english() -> None:
    speak(GERMAN)
    assert tr("Sources") == "Sources"
    assert tr("“{name}” is empty.", name="a.txt") == "“a.txt” is empty."
    assert tr("%n dates", "%n date", 1) == "1 date"
    assert tr("%n dates", "%n date", 4) == "4 dates"


def test_what_is_kept_stays_english() -> None:
    speak(GERMAN)
    with in_english():
        assert language() is ENGLISH
        assert tr("Add documents") == "Add documents"
        assert tr("%n quotes", "%n quote", 1234) == "1,234 quotes"
        with in_english():
            assert tr("Open") == "Open"
        assert tr("Open") == "Open"
    assert tr("Open") == "Öffnen"


def test_the_language_is_back_after_an_error() -> None:
    speak(GERMAN)
    with pytest.raises(KeyError), in_english():
        raise KeyError
    assert tr("Open") == "Öffnen"


def test_a_whole_function_may_speak_english() -> None:
    @in_english()
    def kept(count: int) -> str:
        return tr("%n quotes", "%n quote", count)

    speak(GERMAN)
    assert [kept(1), kept(1234)] == ["1 quote", "1,234 quotes"]
    assert tr("%n quotes", "%n quote", 1) == "ein Zitat"
