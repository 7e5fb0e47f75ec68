"""Deeds of sentences: how far each has come, what it is done to, and what is none."""

import pytest

from briefing_app.checks.deeds import Stage, deeds
from tests.helpers.told import sentence, told


@pytest.mark.parametrize(
    ("words", "verb", "done_to"),
    [
        ("The council will publish a play strategy.", "publish", "will publish a play strategy"),
        ("Managers must now complete the visits.", "complete", "must now complete the visits"),
        ("The board has to approve the fees.", "approve", "has to approve the fees"),
        ("The council is due to appoint a registrar.", "appoint", "is due to appoint a registrar"),
        ("It is required to replace the alarms.", "replace", "is required to replace the alarms"),
        ("The trust intends to recruit 20 mentors.", "recruit", "intends to recruit 20 mentors"),
        ("The council pledged to cut caseloads to 16.", "cut", "pledged to cut caseloads to 16"),
        ("Officers were told to inspect every bridge.", "inspect", "were told to inspect every bridge"),
        ("The trust will be hiring foster carers.", "hiring", "will be hiring foster carers"),
        # Before a passive verb stands what is done.
        ("Short breaks shall be extended to Lindworth.", "extended", "Short breaks shall be extended"),
        ("All files will have to be checked again.", "checked", "All files will have to be checked"),
        ("The alarms are to be replaced.", "replaced", "The alarms are to be replaced"),
        ("A crisis line will be in place by May.", "in place", "A crisis line will be in place"),
        ("The unit will soon be up and running.", "up and running", "The unit will soon be up and running"),
        ("The register is expected to be ready in June.", "ready", "The register is expected to be ready"),
        # What opens is the one that it is done to.
        ("The nursery will open in September.", "open", "The nursery will open in September"),
        ("A first meeting was expected in July.", "expected", "A first meeting was expected"),
        ("The rota is due by the end of May.", "due", "The rota is due"),
        ("It was hoped that a harvest fair could be held in July.", "held", "a harvest fair could be held"),
        ("The rota will go to cabinet in May.", "go", "The rota will go to cabinet in May"),
        ("Some 22 bakers were to be recruited.", "recruited", "Some 22 bakers were to be recruited"),
    ],
)
def test_what_is_planned(words: str, verb: str, done_to: str) -> None:
    (deed,) = told(words)
    assert (deed.stage, deed.verb, deed.words) == (Stage.PLANNED, verb, done_to)


@pytest.mark.parametrize(
    ("words", "verb", "done_to"),
    [
        ("A play strategy is being drafted by officers.", "drafted", "A play strategy is being drafted"),
        ("Case files are now being audited.", "audited", "Case files are now being audited"),
        (
            "Repairs to the nursery are well under way.",
            "under way",
            "Repairs to the nursery are well under way",
        ),
        ("Talks with unions are under way.", "under way", "Talks with unions are under way"),
        ("The council is actively recruiting mentors.", "recruiting", "is actively recruiting mentors"),
        ("Officers are already replacing the alarms.", "replacing", "are already replacing the alarms"),
        ("The trust is in the process of moving offices.", "moving", "process of moving offices"),
    ],
)
def test_what_is_under_way(words: str, verb: str, done_to: str) -> None:
    (deed,) = told(words)
    assert (deed.stage, deed.verb, deed.words) == (Stage.UNDER_WAY, verb, done_to)


@pytest.mark.parametrize(
    ("words", "verb", "done_to"),
    [
        ("A mentoring panel has been set up.", "set up", "A mentoring panel has been set up"),
        ("The play strategy was published in June.", "published", "The play strategy was published"),
        ("The alarms have now all been replaced.", "replaced", "The alarms have now all been replaced"),
        ("The fees were approved by cabinet.", "approved", "The fees were approved"),
        ("A crisis line is now in place.", "in place", "A crisis line is now in place"),
        ("The unit is up and running.", "up and running", "The unit is up and running"),
        ("The council has recruited 20 mentors.", "recruited", "has recruited 20 mentors"),
        ("We have drawn up a rota.", "drawn up", "have drawn up a rota"),
        ("The trust launched a mentoring scheme.", "launched", "launched a mentoring scheme"),
        ("The council completed the visits.", "completed", "completed the visits"),
        ("The nursery opened in May.", "opened", "The nursery opened in May"),
        ("The board held its first meeting on 12 July.", "held", "The board held its first meeting"),
        ("The panel met for the first time in May.", "met", "The panel met for the first time"),
    ],
)
def test_what_is_done(words: str, verb: str, done_to: str) -> None:
    (deed,) = told(words)
    assert (deed.stage, deed.verb, deed.words) == (Stage.DONE, verb, done_to)


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("The play strategy has not been published.", "play strategy"),
        ("The play strategy hasn’t been published.", "play strategy"),
        ("The visits were not completed in time.", "visits"),
        ("The council has yet to appoint a registrar.", "registrar"),
        ("The play strategy is yet to be published.", "play strategy"),
        ("The council failed to recruit enough mentors.", "mentors"),
        ("The council still has no registrar.", "registrar"),
        ("The council still hasn’t published its play strategy.", "play strategy"),
        ("Families are still waiting for the crisis line.", "crisis line"),
        ("The council missed its deadline for the play strategy.", "play strategy"),
        ("The mentoring scheme was abandoned.", "mentoring scheme"),
        ("The opening of the nursery has been postponed.", "nursery"),
        ("The launch of the crisis line was pushed back.", "crisis line"),
        ("Work on the play strategy has been too slow.", "play strategy"),
        ("The council is not moving quickly enough.", "council"),
    ],
)
def test_what_is_not_done(words: str, matter: str) -> None:
    deed = told(words)[0]
    assert [one.stage for one in told(words)] == [Stage.NOT_DONE]
    assert matter in words[deed.reach[0] : deed.reach[1]]


@pytest.mark.parametrize(
    "words",
    [
        "The council spends £42 million a year on placements.",
        "Foster carers in Lindworth are kind and patient.",
        "There were 214 children in care at the end of March.",
        "A play strategy for the whole borough, at last!",
        # Nobody says that it will be.
        "Parents asked whether the nursery will be extended.",
        "Nobody knows how this will end.",
        "If the scheme is extended, carers gain.",
    ],
)
def test_what_tells_no_deed(words: str) -> None:
    assert told(words) == ()


@pytest.mark.parametrize(
    ("words", "stages"),
    [
        (
            "The council has appointed a registrar and will publish a play strategy.",
            [(Stage.DONE, "appointed"), (Stage.PLANNED, "publish")],
        ),
        (
            "The nursery has been built, but the alarms have not been replaced.",
            [(Stage.DONE, "built"), (Stage.NOT_DONE, "replaced")],
        ),
        (
            "The fees were approved in May and the play strategy is being drafted.",
            [(Stage.DONE, "approved"), (Stage.UNDER_WAY, "drafted")],
        ),
    ],
)
def test_several_deeds_of_a_sentence(words: str, stages: list[tuple[Stage, str]]) -> None:
    assert [(one.stage, one.verb) for one in told(words)] == stages


def test_each_deed_reaches_no_further_than_its_own_clause() -> None:
    words = "The nursery has been built, but the alarms will be replaced next year."
    built, replaced = told(words)
    assert words[slice(*built.reach)] == "The nursery has been built"
    assert "nursery" not in words[slice(*replaced.reach)]
    assert replaced.words == "the alarms will be replaced"


def test_who_says_it_is_no_part_of_what_is_done() -> None:
    (deed,) = told("Cllr Una Marsh said the alarms will be replaced by Christmas.")
    assert deed.words == "the alarms will be replaced"


def test_what_which_stands_for_is_what_it_is_about() -> None:
    (deed,) = told("The play strategy, which the council had to publish by June, is four pages long.")
    assert deed.stage is Stage.PLANNED
    assert {"play", "strateg", "publish"} <= deed.meant.keys()


@pytest.mark.parametrize(
    ("words", "is_conditional"),
    [
        ("The council said it would publish a play strategy.", True),
        ("The council said it will publish a play strategy.", False),
    ],
)
def test_what_would_be_is_known_as_such(words: str, is_conditional: bool) -> None:
    (deed,) = told(words)
    assert deed.stage is Stage.PLANNED
    assert deed.is_conditional is is_conditional


def test_what_is_meant_is_without_hollow_words_and_names() -> None:
    (deed,) = told("The council will open a new nursery for Quillbridge in September.")
    assert {"open", "nurser"} <= deed.meant.keys()
    assert deed.meant.keys().isdisjoint({"new", "council", "quillbridg", "september", "septemb"})


def test_other_words_for_a_deed_mean_the_same() -> None:
    one, other = told("The council will recruit mentors.")[0], told("The council will employ mentors.")[0]
    assert one.meant == other.meant
    assert one.meant.keys() != told("The council will retire mentors.")[0].meant.keys()


def test_words_side_by_side_are_pairs_in_no_order() -> None:
    (deed,) = told("The play strategy was published.")
    assert frozenset(("play", "strateg")) in deed.pairs
    assert frozenset(("play", "publish")) not in deed.pairs


def test_places_are_those_in_the_text_of_the_source() -> None:
    words = "Cllr Una Marsh said the alarms will be replaced by Christmas."
    (deed,) = deeds(sentence(words, start=400))
    assert (deed.start, deed.end) == (400 + words.index("the alarms"), 400 + words.index(" by Christmas"))
    assert deed.verb_start == 400 + words.index("will")
    assert deed.words == "the alarms will be replaced"
