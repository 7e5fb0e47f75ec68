"""Every way of saying who speaks, with every way of naming them: the same speaker each time."""

from datetime import date

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import QuoteMention
from briefing_app.extraction.reader import read_mentions

_PERSON = "Joan Petherick"
_BEFORE = "Cllr Tom Smith, leader of Barset Council, said: “We are very sorry for it.”"
_NAMED = (
    *(
        "Joan Petherick",
        "Cllr Joan Petherick",
        "Cllr Joan Petherick (Lab, Thornley)",
        "Coun Joan Petherick (Con)",
    ),
    *(
        "council leader Joan Petherick",
        "the council leader, Joan Petherick,",
        "former director Joan Petherick",
    ),
    *("Joan Petherick, leader of the council,", "the leader of the council, Cllr Joan Petherick (Lab),"),
    *("the council’s director of children’s services, Joan Petherick,", "Labour’s Joan Petherick"),
    *("Joan Petherick, who leads the Conservative group,", "Conservative group leader Cllr Joan Petherick"),
    *("the Unison branch secretary, Joan Petherick,", "Dame Joan Petherick, the commissioner,"),
    *("deputy leader and portfolio holder for children Cllr Joan Petherick", "Judge Joan Petherick"),
    *("Detective Superintendent Joan Petherick", "Joan Petherick, chief executive of the Hope charity,"),
    *(
        "Joan Petherick, 43, a mother of two,",
        "mother-of-two Joan Petherick, 43,",
        "the coroner, Joan Petherick,",
    ),
    *("Joan Petherick, MP for Barset,", "MP Joan Petherick", "Barset MP Joan Petherick (Con)"),
    *("Coun Joan Petherick, cabinet member for children,", "Ofsted inspector Joan Petherick"),
    *("the shadow education secretary, Joan Petherick,", "the head of Barset Academy, Joan Petherick,"),
    *(
        "Barset Academy’s head teacher, Joan Petherick,",
        "the Rev Joan Petherick",
        "campaigner Joan Petherick",
    ),
    *("Prof Joan Petherick, of Barset University,", "opposition leader Joan Petherick"),
    "Barset Council’s cabinet member for children’s services, Cllr Joan Petherick,",
    *("Joan Petherick, from the parents’ group Send Help,", "Joan Petherick (Green, Hill Top)"),
    *("the trust’s chair, Dame Joan Petherick,", "Mrs Joan Petherick, a governor,"),
    *("the regional organiser of Unison, Joan Petherick,", "Joan Petherick, whose son is autistic,"),
    *("Joan Petherick, of Mill Lane,", "the independent chair of the improvement board, Joan Petherick,"),
    *("Joan Petherick KC, for the council,", "NHS Barset’s chief nurse, Joan Petherick,"),
    *("Liberal Democrat Cllr Joan Petherick", "the Conservatives’ Cllr Joan Petherick"),
)
_SAID = (
    *(
        "{} said: “It is a very bad thing for us all.”",
        "{} told members: “It is a very bad thing for us all.”",
    ),
    *("{} said it was “a very bad thing”.", "“It is a very bad thing for us all,” {} said."),
    *(
        "In a statement, {} said: “It is a very bad thing for us all.”",
        "{} described it as “a very bad thing”.",
    ),
    *(
        "Speaking after the meeting, {} said: “It is a very bad thing for us all.”",
        "{} called it “a very bad thing”.",
    ),
    *(
        "“It is a very bad thing for us all,” {} told the meeting.",
        "According to {}, it was “a very bad thing”.",
    ),
    *("But {} warned: “It is a very bad thing for us all.”", "The plan was “a very bad thing”, {} said."),
    *("{} commented: “It is a very bad thing for us all.”", "{} accused ministers of “a very bad thing”."),
    *("Responding, {} said: “It is a very bad thing for us all.”", "{} was “deeply sorry”."),
    "Asked about it, {} replied: “It is a very bad thing for us all.”",
)
_SAID_LAST = (
    *("“It is a very bad thing for us all,” said {}.", "“It is a very bad thing for us all,” added {}."),
    *("“It is a very bad thing,” said {}. “We must act now.”", "“It is a very bad thing.” – {}"),
    "“It is a very bad thing for us all,” was the verdict of {}.",
)


def _speakers(text: str) -> set[str | None]:
    document = Document(sha256="0" * 64, text=text, reader="test", reader_version=1)
    found = read_mentions(document, date(2024, 1, 1), frameworks())
    return {mention.speaker for mention in found if isinstance(mention, QuoteMention)}


def _sentence(said: str, named: str) -> str:
    """The words with the name in them; a comma behind it only where the sentence goes on."""
    before, after = said.split("{}")
    bare = named.rstrip(",")
    named = named if after.startswith(" ") else bare
    sentence = before + named + after
    return sentence[0].upper() + sentence[1:]


@pytest.mark.parametrize("named", _NAMED)
def test_a_person_however_named(named: str) -> None:
    wrong = {
        sentence: found
        for said in (*_SAID, *_SAID_LAST)
        for sentence in (_sentence(said, named),)
        if (found := _speakers(f"{_BEFORE}\n\n{sentence}") - {"Tom Smith"}) != {_PERSON}
        or _speakers(sentence) != {_PERSON}
    }
    assert not wrong


_SCENES = (
    (
        "The council’s leader, Cllr Joan Petherick (Lab), came with the director, Tom Smith.",
        (
            "Petherick",
            "Cllr Petherick",
            "Mrs Petherick",
            "the leader",
            "the council leader",
            "the council’s leader",
        ),
    ),
    (
        "Joan Petherick, a mother of two from Hill Top, met the hospital’s chief executive, Dr Alan Brown.",
        ("Petherick", "Ms Petherick", "the mother", "the mother of two"),
    ),
    (
        "Cllr Tom Smith (Con, Moor End) asked the cabinet member for children, Cllr Joan Petherick (Lab).",
        ("Cllr Petherick", "the cabinet member", "the portfolio holder", "the Labour councillor"),
    ),
    (
        "Joan Petherick is head teacher of Hill Top Primary School. Its chair of governors is Tom Smith.",
        ("the head", "the head teacher", "the headteacher", "Petherick"),
    ),
    (
        "Tom Smith is head teacher of Hill Top Primary School. Its chair of governors is Joan Petherick.",
        ("the chair of governors", "Mrs Petherick"),
    ),
    (
        "Hill MP Joan Petherick wrote to the education secretary, Tom Smith, last week.",
        ("the MP", "the local MP", "Ms Petherick"),
    ),
)


@pytest.mark.parametrize(("scene", "names"), _SCENES, ids=[scene for scene, _ in _SCENES])
def test_a_person_named_again(scene: str, names: tuple[str, ...]) -> None:
    wrong = {
        sentence: found
        for said in (*_SAID, *_SAID_LAST)
        if "–" not in said
        for sentence in (_sentence(said, name) for name in names)
        if (found := _speakers(f"{scene}\n\n{sentence}")) != {_PERSON}
    }
    assert not wrong


_BODIES = {
    "Ofsted": (
        "Ofsted",
        "inspectors",
        "the inspectors’ report",
        "Ofsted’s report",
        "the watchdog",
        "the report",
    ),
    "Barset Council": ("Barset Council", "the council", "a council spokesperson", "the authority"),
    "Unison": ("a spokeswoman for Unison", "Unison"),
    "Tees Valley NHS Trust": ("Tees Valley NHS Trust", "a spokesperson for the trust"),
    "Open Doors": ("the charity Open Doors",),
}
_SCENE = (
    "Barset Council’s children’s services have been rated inadequate by Ofsted. Tees Valley NHS Trust runs "
    "the hospital in Barset."
)


@pytest.mark.parametrize("body", _BODIES)
def test_a_body_however_named(body: str) -> None:
    told = (said for said in (*_SAID, *_SAID_LAST[:3]) if "sorry" not in said and "members" not in said)
    wrong = {
        sentence: found
        for said in told
        for sentence in (_sentence(said, name) for name in _BODIES[body])
        if (found := _speakers(f"{_SCENE}\n\n{sentence}")) != {body}
    }
    assert not wrong
