"""What one speaker said, in two wordings that sources give of it."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import Story, observed, observed_of_two_councils, passages

DAYS = "2019-03-04", "2019-03-20"
ONLY = {Check.CONFLICT}
LET_DOWN = "We let down too many families for too long"
ALTERED = "We have let down far too many families for a long time"


def said(words: str, speaker: str = "Cllr Maud Penhale") -> str:
    return f"{speaker} said: “{words}.”"


def of(folder: Path, first: str, second: str, later: str | None = DAYS[1]) -> list[Observation]:
    return observed(folder, (DAYS[0], first), (later, second), only=ONLY)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LET_DOWN, ALTERED),
        ("I promise that no library will close", "I promise that hardly any library will close"),
        (
            "Nobody in this department told me about the backlog",
            "Nobody told me about the backlog in this department",
        ),
        (
            "Our foster carers deserve better pay than this",
            "Our foster carers deserve far more pay than that",
        ),
        (
            "I was told about the letter on the Monday morning",
            "I was told about the letter on the Friday morning",
        ),
        ("We had no money left for the youth clubs", "We had hardly any money left for the youth clubs"),
        (
            "The director had my full support until that meeting",
            "The director had my support until that meeting",
        ),
    ],
)
def test_two_wordings_are_a_conflict(first: str, second: str, tmp_path: Path) -> None:
    (found,) = of(tmp_path, said(first), said(second))
    assert found.about == f"“{first}”"
    assert found.why == f"0.txt · 4 March 2019 has “{first}”, 1.txt · 20 March 2019 has “{second}”."
    assert passages(found) == [f"{first}.", f"{second}."]


def test_one_altered_sentence_of_several(tmp_path: Path) -> None:
    first = "We are proud of our staff. The new office opens in the autumn and it will help"
    second = "The new office opens in the spring and it will help"
    (found,) = of(tmp_path, said(first), said(second))
    assert found.about == "“The new office opens in the autumn and it will help”"
    assert passages(found) == [f"{first}.", f"{second}."]


def test_the_speaker_may_stand_behind_and_have_a_title(tmp_path: Path) -> None:
    behind = f"“{LET_DOWN},” said Mr Idris Vale."
    (found,) = of(tmp_path, behind, said(ALTERED, "Idris Vale"))
    assert ALTERED in found.why


def test_the_earlier_source_is_named_first(tmp_path: Path) -> None:
    stories: tuple[Story, Story] = (DAYS[1], said(LET_DOWN)), (DAYS[0], said(ALTERED))
    (found,) = observed(tmp_path, *stories, only=ONLY)
    assert found.why.startswith(f"1.txt · 4 March 2019 has “{ALTERED}”")
    assert passages(found) == [f"{ALTERED}.", f"{LET_DOWN}."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The same, or honestly shortened at either end.
        (said(LET_DOWN), said(LET_DOWN)),
        (said(f"{LET_DOWN}, and I regret that deeply"), said(LET_DOWN)),
        (said(f"I know now that {LET_DOWN[0].lower()}{LET_DOWN[1:]}"), said(LET_DOWN)),
        (said(f"I do not think that is fair. {LET_DOWN}"), said(LET_DOWN)),
        # Somebody else says it.
        (said(LET_DOWN), said(ALTERED, "Cllr Owen Skerry")),
        # Other things are said in the same form.
        (said(LET_DOWN), said("The new office in Quay Street opens in the autumn")),
        (said("I promise that we will listen to parents"), said("I promise that we will pay our carers")),
        (
            said("The roads team has had a good winter and I thank them"),
            said("The housing team has had a hard winter and I feel for them"),
        ),
        # Too few words to be one sentence altered.
        (said("We failed these children"), said("We failed those children")),
        # One of them is no quotation.
        (said(LET_DOWN), f"Cllr Maud Penhale said that the council had {ALTERED[8:]}."),
    ],
)
def test_what_is_no_alteration(first: str, second: str, tmp_path: Path) -> None:
    assert of(tmp_path, first, second) == []


@pytest.mark.parametrize("later", ["2019-07-20", "2020-03-04", None])
def test_other_occasions(later: str | None, tmp_path: Path) -> None:
    assert of(tmp_path, said(LET_DOWN), said(ALTERED), later) == []


def test_one_source_that_has_both_tells_of_two_utterances(tmp_path: Path) -> None:
    both = f"{said(LET_DOWN)}\n\nIn the evening {said(ALTERED)}"
    assert observed(tmp_path, (DAYS[0], both), (DAYS[1], said(LET_DOWN)), only=ONLY) == []


def test_speakers_of_other_councils(tmp_path: Path) -> None:
    found = observed_of_two_councils(tmp_path, (DAYS[0], said(LET_DOWN)), (DAYS[1], said(ALTERED)), only=ONLY)
    assert found == []
