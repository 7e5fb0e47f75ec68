"""Who is quoted how often, by what they are."""

from uuid import uuid4

from briefing_app.domain.balance import balance
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.facts import Evidence, Fact, Quote
from briefing_app.domain.mentions import Form, QuoteMention
from briefing_app.domain.passages import Passage
from briefing_app.domain.people import Naming, Person

SOURCE = Source(sha256="0" * 64, file_name="a.txt", media_type="text/plain", details=Details(title="A"))


def quote(speaker: str | None, role: str | None = None, **known: object) -> Quote:
    mention = QuoteMention(
        passage=Passage("0" * 64, 0, 5, "words", "", ""),
        rule="said",
        confidence=1.0,
        speaker=speaker,
        role=role,
        form=Form.STATEMENT,
        **known,  # type: ignore[arg-type]
    )
    return Fact(uuid4(), (Evidence(mention, SOURCE),))


def test_each_is_counted_where_they_belong() -> None:
    quotes = [
        quote("Rosa Tandy", "cabinet member", party="Lab"),
        quote("Ned Harrow", "councillor", party="Labour"),
        quote("Owen Skerry", title="cllr"),
        quote("Una Okafor", "director of children’s services"),
        quote("Ofsted", body=True),
        quote("Ofsted", body=True),
        quote("Philippa Dent", "Shipley MP"),
        quote("Karl Lowe", "regional manager for Unison"),
        quote("Fareholm Council", body=True),
        quote("Joan Miles", "a mother of two"),
        quote(None),
    ]
    assert dict(balance(quotes)) == {
        "Labour": 2,
        "Ofsted": 2,
        "Members, party not given": 1,
        "Officers": 1,
        "MPs": 1,
        "Unions": 1,
        "Organisations": 1,
        "Others": 1,
    }


def test_the_most_quoted_stand_first_and_nobody_is_nothing() -> None:
    assert balance([quote("Ofsted", body=True), quote("Joan Miles"), quote("Joan Miles")])[0] == ("Others", 2)
    assert balance([]) == ()


def person(name: str, *said: tuple[str | None, str | None]) -> Person:
    return Person(
        name=name,
        namings=tuple(Naming(source=SOURCE, name=name, role=role, party=party) for role, party in said),
    )


def test_what_one_source_says_of_somebody_is_so_where_another_leaves_it_out() -> None:
    people = [
        person("Jan Thwaite", ("opposition leader", "Con"), (None, None)),
        person("Al Turner", ("councillor", "Lab"), ("councillor", "Green")),
        person("Una Okafor", ("director of children’s services", None), (None, None)),
    ]
    quotes = [
        quote("Jan Thwaite", "opposition leader", party="Con"),
        quote("Jan Thwaite", "councillor"),
        quote("Jan Thwaite"),
        quote("Al Turner", "councillor", party="Green"),
        quote("Al Turner", "councillor"),
        quote("Una Okafor"),
        quote("Joan Miles"),
    ]
    assert dict(balance(quotes, people)) == {
        "Conservative": 3,
        "Green": 1,
        "Members, party not given": 1,
        "Officers": 1,
        "Others": 1,
    }
