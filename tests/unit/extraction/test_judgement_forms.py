"""Every way in which the press gives a grade to an area, with every name of the areas: the same judgement."""

from datetime import date
from itertools import product

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import JudgementMention
from briefing_app.extraction.reader import read_mentions

_BEFORE = "Barset Council’s children’s services were inspected by Ofsted in May."
_AREAS = {
    "children-in-care": (
        *(
            "children in care",
            "the experiences and progress of children in care",
            "support for children in care",
        ),
        *("its work with children in care", "services for children in care"),
    ),
    "care-leavers": (
        "care leavers",
        "the experiences and progress of care leavers",
        "support for care leavers",
    ),
    "help-and-protection": (
        "help and protection",
        "children who need help and protection",
        "child protection",
    ),
    "impact-of-leaders": ("leadership", "the impact of leaders on social work practice"),
    "overall-effectiveness": ("overall effectiveness",),
}
_GRADES = ("inadequate", "good", "outstanding", "requires improvement")
_GIVEN = (
    *("{area} {was} rated {grade}.", "The council was rated {grade} for {area}.", "{area}: {grade}"),
    *("Inspectors judged {area} to {be}.", "It was found to {be} for {area}.", "{area} – {grade}"),
    *(
        "{area} ({grade})",
        "Ofsted gave the council a {grade} grade for {area}.",
        "{area} came out as {grade}.",
    ),
    *("The watchdog handed out {grade} ratings for {area}.", "{area} received a {grade} judgement."),
    *("{area} {was} judged {grade} by inspectors.", "The judgement for {area} is {grade}."),
    *(
        "Inspectors said {area} {was} {grade}.",
        "Ofsted rated {area} as {grade}.",
        "{area} won a {grade} rating.",
    ),
    *("Ofsted rated {area} “{grade}”.", "Only {area} {was} rated {grade}.", "{area} slipped to {grade}."),
    *("{area} {has} been downgraded to {grade}.", "{area} {has} improved to {grade}."),
    *(
        "The authority dropped to {grade} for {area}.",
        "In the area of {area}, the council was rated {grade}.",
    ),
    *(
        "For {area}, the rating was {grade}.",
        "The grade for {area} was {grade}.",
        "It scored {grade} for {area}.",
    ),
    *("{area} {was} the one area rated {grade}.", "The one area to be rated {grade} was {area}."),
    *("{area}, rated {grade}, {was} singled out.", "There was a rating of {grade} for {area}."),
    *("When it came to {area}, inspectors gave a {grade} rating.", "On {area} the verdict was {grade}."),
)
_PLURAL = ("children", "care leavers", "services", "help and", "the experiences")


def _read(text: str) -> set[tuple[str, str]]:
    document = Document(sha256="0" * 64, text=text, reader="test", reader_version=1)
    found = read_mentions(document, date(2024, 9, 1), frameworks())
    return {(mention.area, mention.grade) for mention in found if isinstance(mention, JudgementMention)}


def _told(sentence: str) -> str:
    return f"{_BEFORE}\n\n{sentence[0].upper()}{sentence[1:]}"


def _sentence(given: str, name: str, grade: str) -> str:
    many = name.startswith(_PLURAL)
    return given.format(
        area=name,
        grade=grade,
        be="require improvement" if grade.startswith("requires") else f"be {grade}",
        was="were" if many else "was",
        has="have" if many else "has",
    )


@pytest.mark.parametrize("given", _GIVEN)
def test_one_area(given: str) -> None:
    wrong = {
        sentence: found
        for area, names in _AREAS.items()
        for name, grade in product(names, _GRADES)
        for sentence in (_sentence(given, name, grade),)
        if (found := _read(_told(sentence))) != {(area, grade.replace(" ", "-"))}
    }
    assert not wrong


_TWO = {
    "{a} was rated {n} and {b} {m}.": "an bm",
    "{a} and {b} were both rated {n}.": "an bn",
    "The council was rated {n} for {a} and {m} for {b}.": "an bm",
    "It was {n} for {a} but {m} for {b}.": "an bm",
    "Inspectors judged {a} to be {n} and {b} to be {m}.": "an bm",
    "{a} was rated {n}, while {b} was {m}.": "an bm",
    "{a} – {n}; {b} – {m}.": "an bm",
    "{a} was graded {n}, as was {b}.": "an bn",
    "{a} was found to be {n}, with {b} rated {m}.": "an bm",
    "The council got {n} ratings for {a} and {b}.": "an bn",
    "{a} went from {n} to {m}, but {b} stayed {n}.": "an am bn",
    "{a}, {n} in 2018, is now {m}.": "an am",
    "{a} was rated {n}, up from {m} in 2018.": "an am",
    "{a} fell to {n} from {m}.": "an am",
    "{a}, {n} in 2018, is also {m}.": "an am",
    "{a}, judged {n} last time, was found to be {m}.": "an am",
    "Only {a} is rated {n}, although that too was {m} before.": "an am",
    "{a} is rated {n}; it was {m} at the last inspection.": "an am",
    "{a} is now graded {n}, up from {m}, and so is {b}.": "an am bn",
    "While {a} was {n}, {b} was rated {m}.": "an bm",
    "The service is {n} overall, {m} for {a} and {n} for {b}.": "on am bn",
    "Overall it was {n}, but {a} was rated {m}.": "on am",
    "It was rated {n} overall, with {a} and {b} judged {m}.": "on am bm",
    "Judged {n} for {a}, the council was {m} for {b}.": "an bm",
    "{a} was the only area rated {n}; {b} was rated {m}.": "an bm",
    "Inspectors rated {a} {n}, {b} {m} and overall effectiveness {n}.": "an bm on",
}
"""What two areas have, and which of them is given which grade: the first, the second, or the whole."""


@pytest.mark.parametrize("given", _TWO)
def test_two_areas(given: str) -> None:
    wrong = {}
    for (first, second), (one, other) in product(
        (("children in care", "care leavers"), ("help and protection", "leadership")),
        (("good", "inadequate"), ("inadequate", "outstanding"), ("outstanding", "good")),
    ):
        ids = {names[0]: area for area, names in _AREAS.items()}
        known = {"a": ids[first], "b": ids[second], "o": "overall-effectiveness", "n": one, "m": other}
        sentence = given.format(a=first, b=second, n=one, m=other)
        if (found := _read(_told(sentence))) != {
            (known[pair[0]], known[pair[1]]) for pair in _TWO[given].split()
        }:
            wrong[sentence] = found
    assert not wrong
