"""What later sources say of promises: by which words, in which sources, and by which sentence of each."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.checks.deeds import Stage
from briefing_app.checks.links import Step
from briefing_app.checks.promises import Promise, Standing, standing
from tests.helpers.told import Story, became, promised

MADE, AFTER, ON = "2024-03-01", "2024-10-14", date(2025, 3, 1)
PIER = "Officers will repaint the tollhouse on the pier by the end of June 2024."
SEEN = "Visitors say the tollhouse is a sorry sight."
PORTAL = "The council will launch a bookings portal for foster carers by the end of June 2024."
HELPLINE = "A helpline for foster carers will open at Ostlebury by the end of May 2024."
PLANS = "Nothing much has come of the plans for Ostlebury."
LIFTS = "Lift safety. Engineers will inspect every hoist by the end of June 2024."
HOISTS = "Two hoists out of nine have been looked at so far."
RAILINGS = "Officers will repaint the railings of the promenade by the end of June."
HANDRAILS = (
    "The council will fit handrails at the bathing huts in Tarnley and Stanmere by the end of June 2024."
)
RETOLD = "It promised handrails at the bathing huts."
TO_OPEN = "The bookings portal was to open in June."
POLICY = "The council will publish a moorings policy by the end of June 2024."
PUBLISHED = "The council has published its moorings policy."


def of_first(folder: Path, *stories: Story) -> Promise:
    """The promise that the first story makes, with what the others say of it."""
    (found,) = (one for one in promised(folder, *stories) if one.said[0].source.title == "A")
    return found


def later(folder: Path, first: str, second: str, published: str = AFTER) -> tuple[Step, ...]:
    return of_first(folder, Story(MADE, first), Story(published, second)).later


def exact(step: Step) -> list[str]:
    return [item.mention.passage.exact for item in step.evidence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PIER, SEEN),
        (PIER, "Visitors say that the pier is a sorry sight."),
        (PORTAL, "Visitors complain about the portal and its prices."),
        # The name of a place.
        (HELPLINE, PLANS),
    ],
)
def test_a_word_that_nothing_else_has_tells_of_a_promise(first: str, second: str, tmp_path: Path) -> None:
    (step,) = later(tmp_path, first, second)
    assert exact(step) == [second]
    assert step.stage is None
    assert standing(of_first(tmp_path / "on", Story(MADE, first), Story(AFTER, second)), ON) is (
        Standing.SPOKEN_OF
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PIER, SEEN.replace("tollhouse", "lighthouse")),
        (HELPLINE, PLANS.replace("Ostlebury", "Stanmere")),
        # Another thing of its kind.
        (PORTAL, "Visitors complain of the museum portal and its prices."),
        # Who is to do it has done other things too.
        (PIER.replace("Officers", "Pilots"), "The pilots say that the weather has been a sorry sight."),
        # A promise without a date is not looked for by a word alone.
        (PIER.replace(" by the end of June 2024", ""), SEEN),
    ],
)
def test_what_has_no_such_word(first: str, second: str, tmp_path: Path) -> None:
    assert later(tmp_path, first, second) == ()


def test_a_word_of_many_sentences_tells_of_nothing(tmp_path: Path) -> None:
    verbs = "liked", "saw", "drew", "knew", "wanted"
    stories = [Story("2024-04-02", f"Nobody {verb} the tollhouse in those days.") for verb in verbs]
    few = of_first(tmp_path / "few", Story(MADE, PIER), Story(AFTER, SEEN), *stories[:3])
    many = of_first(tmp_path / "many", Story(MADE, PIER), Story(AFTER, SEEN), *stories)
    assert "B" in [step.source.title for step in few.later]
    assert many.later == ()


def test_the_name_of_somebody_marks_no_place(tmp_path: Path) -> None:
    stories = Story(MADE, HELPLINE), Story(AFTER, PLANS)
    named = Story("2024-04-02", "Cllr Jan Ostlebury said that he was cross.")
    assert of_first(tmp_path / "named", *stories, named).later == ()
    assert len(of_first(tmp_path / "not", *stories).later) == 1


@pytest.mark.parametrize(
    "second",
    [
        f"Lift safety. {HOISTS}",
        f"LIFT SAFETY. {HOISTS}",
        f"2.1 Lift safety. {HOISTS}",
        f"Lift safety. The town hall has nine floors. {HOISTS}",
    ],
)
def test_what_stands_under_the_heading_of_a_promise_tells_of_it(second: str, tmp_path: Path) -> None:
    (step,) = later(tmp_path, LIFTS, second)
    assert exact(step) == [HOISTS]
    assert step.stage is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LIFTS, HOISTS),
        (LIFTS, f"Fire safety. {HOISTS}"),
        (LIFTS, f"Lift safety. The town hall has nine floors.\n\n{HOISTS}"),
        (LIFTS, f"Lift safety. {HOISTS.replace('hoists', 'cables')}"),
        (LIFTS.removeprefix("Lift safety. "), f"Lift safety. {HOISTS}"),
        # Too long for a heading.
        (
            LIFTS.replace("Lift safety", "The safety of lifts in the town hall"),
            f"The safety of lifts in the town hall. {HOISTS}",
        ),
    ],
)
def test_what_does_not_stand_under_its_heading(first: str, second: str, tmp_path: Path) -> None:
    assert later(tmp_path, first, second) == ()


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("By the end of June 2024 nobody had been to the promenade with a brush.", 1),
        ("The promenade was empty. By the end of June 2024 nobody had come with a brush.", 1),
        # The day alone, the matter alone, another day.
        ("By the end of June 2024 nobody had come with a brush.", 0),
        ("Nobody had been to the promenade with a brush.", 0),
        ("By the end of May 2024 nobody had come with a brush.", 0),
        ("The promenade was empty.\n\nBy the end of June 2024 nobody had come with a brush.", 0),
    ],
)
def test_the_day_and_the_matter_together_tell_of_a_promise(second: str, told: int, tmp_path: Path) -> None:
    # The matter is in other sources too, so that no word marks it.
    others = "\n\n".join(f"{who} love the promenade." for who in ("Dogs", "Children", "Anglers", "Gulls"))
    elsewhere = f"{others}\n\nPoets and painters love the promenade.\n\nEverybody loves the promenade."
    stories = Story(MADE, RAILINGS), Story(AFTER, second), Story("2024-02-01", elsewhere)
    found = of_first(tmp_path, *stories)
    assert [step.source.title for step in found.later] == ["B"] * told
    assert all(step.stage is None for step in found.later)


@pytest.mark.parametrize(
    ("behind", "stage", "state"),
    [
        ("That was not achieved.", Stage.NOT_DONE, Standing.NOT_DONE),
        ("This has not been delivered.", Stage.NOT_DONE, Standing.NOT_DONE),
        ("They are yet to be fitted.", Stage.NOT_DONE, Standing.NOT_DONE),
        ("They were completed by another firm.", Stage.DONE, Standing.DONE),
        ("It has now been done, residents say.", Stage.DONE, Standing.DONE),
    ],
)
def test_the_next_sentence_tells_what_became_of_it(
    behind: str, stage: Stage, state: Standing, tmp_path: Path
) -> None:
    (step,) = later(tmp_path / "step", HANDRAILS, f"{RETOLD} {behind}")
    assert (exact(step), step.stage) == ([RETOLD, behind], stage)
    promise = of_first(tmp_path / "on", Story(MADE, HANDRAILS), Story(AFTER, f"{RETOLD} {behind}"))
    assert standing(promise, ON) is state


@pytest.mark.parametrize(
    "behind",
    [
        "That was a surprise to everybody.",
        "Residents say that was not achieved.",
        "The playground was completed in May.",
        "They have asked for tea.",
    ],
)
def test_a_next_sentence_on_something_else_tells_nothing(behind: str, tmp_path: Path) -> None:
    (step,) = later(tmp_path, HANDRAILS, f"{RETOLD} {behind}")
    assert (exact(step), step.stage) == ([RETOLD], None)


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        (" Those at Tarnley were fitted in May, but not the others.", True),
        (" A walk to Stanmere shows what is missing.", True),
        (" Those at Quillbridge were fitted in May.", False),
        ("\n\nThose at Tarnley were fitted in May, but not the others.", False),
    ],
)
def test_a_next_sentence_with_a_name_of_the_promise_is_shown_with_it(
    behind: str, *, is_told: bool, tmp_path: Path
) -> None:
    (step,) = later(tmp_path, HANDRAILS, f"{RETOLD}{behind}")
    assert exact(step) == [RETOLD, *([behind.strip()] if is_told else [])]
    assert step.stage is None


@pytest.mark.parametrize(
    "again",
    [
        PIER,
        "The tollhouse on the pier will be repainted by the end of June 2024.",
        "The tollhouse on the pier will be repainted.",
        "Cllr Una Marsh said officers would repaint the tollhouse on the pier by the end of June.",
    ],
)
def test_a_source_that_only_repeats_a_promise_tells_nothing_of_it(again: str, tmp_path: Path) -> None:
    stories = Story(MADE, PIER), Story("2024-05-02", again)
    (promise,) = promised(tmp_path / "promised", *stories)
    assert (len(promise.said), promise.later) == (2, ())
    assert became(tmp_path / "became", *stories) == []


def test_a_source_that_repeats_a_promise_and_goes_on_tells_of_it(tmp_path: Path) -> None:
    (step,) = later(
        tmp_path, PIER, f"{PIER} Visitors say the tollhouse on the pier has been sold.", "2024-03-09"
    )
    assert exact(step) == ["Visitors say the tollhouse on the pier has been sold."]


@pytest.mark.parametrize(
    ("published", "count"),
    [
        ("2024-02-29", 0),
        (MADE, 0),
        ("2024-03-02", 1),
        # Little more than two years.
        ("2026-05-10", 1),
        ("2026-05-11", 0),
    ],
)
def test_only_sources_of_the_two_years_behind_a_promise_tell_of_it(
    published: str, count: int, tmp_path: Path
) -> None:
    assert len(later(tmp_path / "deed", POLICY, PUBLISHED, published)) == count
    assert len(later(tmp_path / "mark", PIER, SEEN, published)) == count


@pytest.mark.parametrize(
    ("first", "second"), [(PIER, SEEN), (LIFTS, f"Lift safety. {HOISTS}"), (POLICY, PUBLISHED)]
)
def test_a_source_on_another_council_tells_nothing(first: str, second: str, tmp_path: Path) -> None:
    elsewhere = Story(AFTER, second, council="Lindale")
    assert of_first(tmp_path / "two", Story(MADE, first), elsewhere).later == ()
    # A source on both brings them together, but does not make them one.
    both = Story("2024-04-02", "Ofsted judged Lindale Council’s children’s services inadequate.")
    assert of_first(tmp_path / "both", Story(MADE, first), elsewhere, both).later == ()
    assert len(later(tmp_path / "one", first, second)) == 1


def test_later_sources_tell_of_it_in_their_order(tmp_path: Path) -> None:
    promise = of_first(
        tmp_path,
        Story(MADE, POLICY),
        Story("2024-12-02", "The council published its moorings policy on 20 November 2024."),
        Story("2024-05-02", "A moorings policy is being written by officers."),
        Story("2024-08-02", "The council has still not published its moorings policy."),
    )
    told = [(step.source.title, step.stage) for step in promise.later]
    assert told == [("C", Stage.UNDER_WAY), ("D", Stage.NOT_DONE), ("B", Stage.DONE)]
    assert standing(promise, ON) is Standing.LATE


def test_of_each_source_the_sentence_that_tells_most_is_taken(tmp_path: Path) -> None:
    written = "A moorings policy is being written by officers."
    (step,) = later(tmp_path, POLICY, f"{written}\n\n{PUBLISHED}\n\nThe moorings policy will be short.")
    assert (exact(step), step.stage) == ([PUBLISHED], Stage.DONE)


@pytest.mark.parametrize(
    ("words", "verb", "due"),
    [
        ("A harbour registrar will be in post by September.", "in post", "2024-09"),
        ("The harbour registrar is expected to be in post by September.", "in post", "2024-09"),
        ("The mooring booking system will go live by May.", "go live", "2024-05"),
        ("A new booking system ought to go live in May.", "go live", "2024-05"),
        ("All moorings ought to be inspected by July.", "inspected", "2024-07"),
        ("The board expects to have agreed a moorings policy by Christmas.", "agreed", "2024-12-25"),
        ("The trust will have opened a dry dock by June.", "opened", "2024-06"),
        ("The council expects to have a moorings policy by June.", "have", "2024-06"),
        ("Every lodger will have a key by 4 May 2024.", "have", "2024-05-04"),
    ],
)
def test_wordings_that_make_a_promise(words: str, verb: str, due: str, tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, words))
    assert (promise.deed.stage, promise.deed.verb) == (Stage.PLANNED, verb)
    assert promise.due is not None
    assert promise.due.when == due


@pytest.mark.parametrize(
    ("first", "second", "stage"),
    [
        (
            "A harbour registrar will be in post by September.",
            "A harbour registrar has been appointed.",
            Stage.DONE,
        ),
        (
            "The board expects to have agreed a moorings policy by Christmas.",
            "The board has agreed a moorings policy.",
            Stage.DONE,
        ),
        (
            "The harbour moorings ought to be inspected by July.",
            "The harbour moorings have not been inspected.",
            Stage.NOT_DONE,
        ),
    ],
)
def test_what_becomes_of_such_promises(first: str, second: str, stage: Stage, tmp_path: Path) -> None:
    (step,) = later(tmp_path, first, second)
    assert (exact(step), step.stage) == ([second], stage)


def test_the_day_of_the_sentence_that_tells_the_outcome_counts(tmp_path: Path) -> None:
    told = "It promised handrails at the bathing huts by June. They were completed on 12 September 2024."
    stories = Story(MADE, HANDRAILS), Story(AFTER, told)
    assert standing(of_first(tmp_path, *stories), ON) is Standing.LATE


def test_an_outcome_in_the_next_paragraph_is_of_something_else(tmp_path: Path) -> None:
    blue = "Handrails at the bathing huts are blue."
    (step,) = later(
        tmp_path, HANDRAILS, f"{blue}\n\nIt was completed in 1974, and the town hall is to be sold."
    )
    assert step.stage is None


def test_the_day_alone_tells_of_no_promise(tmp_path: Path) -> None:
    first = "Officers will repaint the railings of the promenade by 14 June 2024."
    assert later(tmp_path, first, "On 14 June 2024 a concert was held in the park.") == ()


def test_a_verb_beside_a_word_names_no_other_thing_of_its_kind(tmp_path: Path) -> None:
    opened = "The portal went live on 3 June 2024."
    (step,) = later(tmp_path, PORTAL, opened)
    assert exact(step) == [opened]


def test_a_number_before_a_heading_is_no_part_of_it(tmp_path: Path) -> None:
    (step,) = later(tmp_path, f"1. {LIFTS}", f"4. Lift safety. {HOISTS}")
    assert exact(step) == [HOISTS]


@pytest.mark.parametrize(
    ("behind", "stage"),
    [
        ("That was not done.", Stage.NOT_DONE),
        ("It was met with a shrug.", None),
        ("It was met in full.", Stage.DONE),
    ],
)
def test_what_is_told_behind_a_promise_that_is_told_again(
    behind: str, stage: Stage | None, tmp_path: Path
) -> None:
    (step,) = later(tmp_path, HANDRAILS, f"{RETOLD} {behind}")
    assert step.stage is stage


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (f"{TO_OPEN} Staff are rather short. It will now open in October 2024.", True),
        (f"{TO_OPEN} It will therefore open in October 2024.", True),
        (f"{TO_OPEN} It will open in June 2024.", False),
        (f"{TO_OPEN}\n\nThe fair will now open in October 2024.", False),
    ],
)
def test_a_later_day_in_the_next_sentences_moves_a_promise(
    second: str, *, expected: bool, tmp_path: Path
) -> None:
    first = "The bookings portal for foster carers will open in June 2024."
    found = of_first(tmp_path, Story(MADE, first), Story("2024-06-14", second))
    assert (standing(found, date(2024, 6, 20)) is Standing.SLIPPED) is expected


def test_the_label_before_a_promise_says_what_it_is_of(tmp_path: Path) -> None:
    first = "(b) Harbour lights: a new crew, working in the evenings, will be operating from October 2024."
    told = "The harbour lights crew took out its first boat on 10 February 2025."
    promise = of_first(tmp_path, Story(MADE, first), Story("2025-03-03", told))
    assert promise.words.startswith("Harbour lights: a new crew")
    assert [exact(step) for step in promise.later] == [[told]]
