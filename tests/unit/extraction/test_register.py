"""Who a document names: persons with titles, roles, wards and gender, and bodies."""

import pytest

from briefing_app.extraction.people.register import Register
from briefing_app.extraction.text.layout import Layout

_TEXT = """BARTON Council leader Rosa Tandy opened the meeting.

Cllr Vikram Rao (Lab, Mill Hill) asked Mrs Tandy for a reply.

Jo Penrose, regional manager for Unison, said the plan by the Department for Education (DfE) was late.

Inspectors from Ofsted visited Barton Council. The DfE was told. Cllr Rao thanked them on Monday at Mill Road.

By Sam Writer, Reporter
"""


def _register() -> Register:
    return Register.of(Layout(_TEXT))


def test_persons_are_named_in_full_once_each() -> None:
    assert [person.name for person in _register().persons] == ["Rosa Tandy", "Vikram Rao", "Jo Penrose"]


def test_what_the_document_says_of_a_person() -> None:
    register = _register()
    rao, tandy, penrose = register.person("Cllr Rao"), register.person("Tandy"), register.person("Jo")
    assert rao is not None
    assert tandy is not None
    assert penrose is not None
    assert (rao.title, rao.party, rao.ward, rao.surname) == ("cllr", "Lab", "Mill Hill", "Rao")
    assert (tandy.role, tandy.gender) == ("BARTON Council leader", "f")
    assert penrose.role == "regional manager for Unison"


def test_unknown_names_lead_nowhere() -> None:
    assert _register().person("Smith") is None
    assert _register().person("Cllr") is None


def test_bodies_are_counted_over_capitals_and_initials() -> None:
    register = _register()
    council, inspectorate = register.main("council"), register.main("inspectorate")
    assert council is not None
    assert (council.name, council.count) == ("Barton Council", 2)
    assert inspectorate is not None
    assert inspectorate.name == "Ofsted"
    assert register.main("police") is None
    assert "DfE" not in [body.name for body in register.bodies]


def test_places_months_and_sentence_starts_are_nobody() -> None:
    text = "Yesterday Mill Road reopened. In April Green Lane follows. However West Yorkshire is dry.\n"
    assert Register.of(Layout(text)).persons == ()


def test_a_role_may_stand_in_a_clause_of_its_own() -> None:
    text = "They named Ruth Abbot Lane, who is the new Director of Housing. Sam Oke, who is the son, left."
    register = Register.of(Layout(f"{text} Mrs Lane said: “Good.” “Bad,” said Sam Oke."))
    lane, oke = register.person("Lane"), register.person("Oke")
    assert lane is not None
    assert oke is not None
    assert lane.role == "Director of Housing"
    assert oke.role is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Government sent in a commissioner, Robin Castle, who told the minister so.", "commissioner"),
        ("The county brought in an interim chief executive, Robin Castle.", "interim chief executive"),
        ("Members heard from the head of service, Robin Castle, on Monday.", "head of service"),
        ("Inspectors met the director of the trust, Robin Castle, twice.", "director of the trust"),
        ("Robin Castle arrived as director of children's services in May.", "director"),
        ("19.42 Leader of the opposition Robin Castle said no.", "Leader of the opposition"),
        ("He met a director, Robin Castle said.", None),
        ("Within the hour the council leader, Robin Castle, had put out a statement.", "council leader"),
        ("It comes as town hall boss Robin Castle pockets a rise.", "town hall boss"),
        ("News from your ward councillor, Robin Castle", "ward councillor"),
        (
            "The Department for Education's adviser, Robin Castle, wrote.",
            "Department for Education's adviser",
        ),
        ("Dr Robin Castle, the union's regional secretary, said no.", "union's regional secretary"),
        ("Our guest, Robin Castle, is the councillor in charge of roads.", "councillor in charge of roads"),
        ("The leader of Hull Council, Robin Castle, called for the mayor to go.", "leader of Hull Council"),
        ("Her deputy, Robin Castle, minds the brief until a chair is found.", "deputy"),
        ("Replying to Mr Robin Castle, the Director of Housing said that 86 were let.", None),
        ("Robin Castle described the plan as leader of the pack.", None),
    ],
)
def test_a_role_is_the_office_and_not_the_clause_before_it(text: str, role: str | None) -> None:
    assert Register.of(Layout(text)).persons[0].role == role


def test_a_wife_does_not_change_her_husband() -> None:
    text = "Joan and Robert Hesketh keep a shop. “I do,” said Mrs Hesketh. “So do I,” Mr Hesketh said."
    persons = {person.name: person.gender for person in Register.of(Layout(text)).persons}
    assert persons == {"Joan Hesketh": "f", "Robert Hesketh": "m"}


def test_initials_stand_for_a_body_that_the_text_names_in_full() -> None:
    register = Register.of(
        Layout("The Care Quality Commission came in May. The CQC said so. It was the DfE's idea.")
    )
    assert [body.name for body in register.bodies] == ["Care Quality Commission", "DfE"]


@pytest.mark.parametrize("title", ["Councillor", "Cllr", "Professor"])
def test_a_title_that_opens_a_sentence_is_kept(title: str) -> None:
    person = Register.of(Layout(f"{title} Edda Quill said: “The boat will stay.”")).persons[0]
    assert (person.name, person.title) == ("Edda Quill", title.lower())


def test_a_letter_without_salutation_is_to_whom_its_first_line_names_but_not_to_who_signs_it() -> None:
    letter = "{}\n\nI write about the bus. You told us it would stay.\n\nYours sincerely\n\nJane Doe"
    assert "you" not in Register.of(Layout(letter.format("Jane Doe MP"))).called
    reader = Register.of(Layout(letter.format("Dr Ann Bell MP"))).called["you"]
    assert reader.name == "Ann Bell"
