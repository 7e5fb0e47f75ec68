"""“Is this just us?”: official data of all councils in a library, beside what its documents say of one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.domain.searching import SearchFilters
from briefing_app.domain.standings import CouncilView, MeasureHistory
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.correcting import correct_details
from briefing_app.services.councils import look_up, look_up_history
from briefing_app.services.reading_files import Incoming
from briefing_app.services.row_texts import MOST_SHOWN
from briefing_app.services.searching import find
from briefing_app.services.source_texts import source_text
from briefing_app.store import readings
from briefing_app.store.library import Library
from tests.helpers import tables
from tests.helpers.stores import assert_sound, looking, rows
from tests.helpers.tables import COUNCILS, england_row, region_row, statistics_row

STATISTICS = [*tables.EES_HEADER, "age_group", "number", "rate_per_10000"]
OUTCOMES = [
    "Local authority", "Inspection start date", "Inspection end date", "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
]  # fmt: skip
STORY = """Calderby children’s services “inadequate”

Calderby Council’s children’s services were judged inadequate overall by Ofsted inspectors who visited from 9 to 20 March 2031.
"""  # noqa: E501 - a paragraph is a line, as in the documents


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


def add(library: Library, folder: Path, name: str, content: bytes, published: str = "2031-06-01") -> str:
    path = folder / name
    path.write_bytes(content)
    report = add_files(
        library, [Incoming(path, Details(title=name, publisher="The Office", published=published))]
    )
    assert report.failed == ()
    return report.added[0].sha256


def outcomes(*grades: tuple[str, str]) -> bytes:
    """A table of councils with one grade for everything, all inspected at the same time."""
    days = ["09/03/2031", "20/03/2031"]
    return tables.ods(
        {"Outcomes": [OUTCOMES, *([name, *days, grade, grade, grade] for name, grade in grades)]}
    )


ALL = outcomes(*zip(COUNCILS, ["Inadequate", "Good", "Inadequate", *["Good"] * 7], strict=True))


def statistics(*table: Sequence[tables.Cell]) -> bytes:
    return tables.csv_text([STATISTICS, *table]).encode()


def years(measure: MeasureHistory | None) -> list[tuple[str, str]]:
    assert measure is not None
    return [(point.period, point.words) for point in measure.points]


def ranks(view: CouncilView) -> list[str]:
    return [item.points[0].standing.in_words if item.points[0].standing else "" for item in view.figures]


# Grades


def test_a_table_of_all_councils_floods_no_list(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "story.txt", STORY.encode())
    before = contents(library)
    add(library, tmp_path, "outcomes.ods", ALL)
    after = contents(library)
    assert {item.lead.provider for item in before.judgements} == {"Calderby"}
    assert {item.lead.provider for item in after.judgements} == {"Calderby"}
    assert len(after.judgements) == 3
    assert (after.quotes, after.figures, after.events) == (before.quotes, before.figures, before.events)


def test_without_other_documents_no_council_is_listed(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "outcomes.ods", ALL)
    assert contents(library).judgements == ()
    view = look_up(library, None)
    assert view.name is None
    assert view.choices == tuple(sorted(COUNCILS))
    assert [spread.own for spread in view.spreads] == [None, None, None]


def test_the_council_that_the_documents_are_about_is_shown_among_all(
    library: Library, tmp_path: Path
) -> None:
    add(library, tmp_path, "story.txt", STORY.encode())
    add(library, tmp_path, "outcomes.ods", ALL)
    view = look_up(library, None)
    assert view.name == "Calderby"
    overall = view.spreads[0]
    assert (overall.framework.id, overall.area.id, overall.total) == ("ilacs", "overall-effectiveness", 10)
    assert [(count.grade.id, len(count.councils)) for count in overall.counts] == [
        ("outstanding", 0),
        ("good", 8),
        ("requires-improvement", 0),
        ("inadequate", 2),
    ]
    assert overall.counts[-1].councils == ("Calderby", "Port Arden")
    assert overall.own is not None
    assert {item.source.file_name for item in overall.own.evidence} == {"story.txt", "outcomes.ods"}


def test_a_document_that_names_no_council_joins_no_councils_grade(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "outcomes.ods", ALL)
    add(
        library,
        tmp_path,
        "story.txt",
        b"Ofsted judged its children's services inadequate overall in March 2031.\n",
    )
    for judgement in contents(library).judgements:
        assert {item.source.file_name for item in judgement.evidence} == {"story.txt"}
    assert look_up(library, None).spreads[0].total == 10


def test_the_latest_table_counts_once(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "outcomes.ods", ALL)
    header = [*OUTCOMES[:1], *OUTCOMES[1:]]
    later = [header, ["Calderby", "01/02/2034", "12/02/2034", "Good", "Good", "Outstanding"]]
    add(library, tmp_path, "later.ods", tables.ods({"Outcomes": later}), "2034-06-01")
    view = look_up(library, "Calderby")
    assert [spread.framework.grade(spread.own.lead.grade).id for spread in view.spreads if spread.own] == [
        "good",
        "good",
        "outstanding",
    ]
    assert {spread.total for spread in view.spreads} == {10}


def test_an_unknown_council_shows_the_usual_one(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "outcomes.ods", ALL)
    assert look_up(library, "Nowhere").name is None
    assert look_up(library, "Stonemoor Borough Council").name == "Stonemoor"


# Figures


def test_a_value_beside_england_the_region_and_all(library: Library, tmp_path: Path) -> None:
    councils = [statistics_row(number, ["Total", number, 50 + number]) for number in range(10)]
    add(
        library,
        tmp_path,
        "a.csv",
        statistics(england_row(["Total", 99, 53.5]), region_row(["Total", 9, 51]), *councils),
    )
    view = look_up(library, "Port Arden")
    assert [item.title for item in view.figures] == ["Number", "Rate per 10,000"]
    point = view.figures[1].points[0]
    assert (point.words, point.england, point.region) == ("52 per 10,000", "53.5 per 10,000", "51 per 10,000")
    assert view.figures[1].region == "The Marches"
    assert ranks(view) == ["3rd lowest of 10", "3rd lowest of 10"]
    assert point.standing is not None
    assert (point.standing.above, point.standing.below) == (
        ("Stonemoor", Decimal(53)),
        ("Fenwick Vale", Decimal(51)),
    )


def test_what_is_withheld_is_said_and_never_ranked(library: Library, tmp_path: Path) -> None:
    cells: list[tables.Cell] = ["c", 0, 4, 9]
    councils = [statistics_row(number, ["Total", cell, 1]) for number, cell in enumerate(cells)]
    add(library, tmp_path, "a.csv", statistics(england_row(["Total", "x", 1]), *councils))
    point = look_up(library, "Calderby").figures[0].points[0]
    assert (point.withheld, point.words) == (True, "held back so that nobody can be told from it")
    assert point.standing is None
    assert point.england == "not available"
    assert ranks(look_up(library, "Fenwick Vale"))[0] == "lowest of 3"


def test_the_years_latest_first(library: Library, tmp_path: Path) -> None:
    table = [statistics_row(0, ["Total", year, 1], period=str(year)) for year in (2029, 2031, 2030)]
    add(library, tmp_path, "a.csv", statistics(*table))
    figure = look_up(library, "Calderby").figures[0]
    assert years(figure) == [("2031-04/2032-03", "2,031")]
    assert years(look_up_history(library, "Calderby", figure.id)) == [
        ("2031-04/2032-03", "2,031"),
        ("2030-04/2031-03", "2,030"),
        ("2029-04/2030-03", "2,029"),
    ]
    assert look_up_history(library, "Calderby", 999) is None
    assert look_up_history(library, "Nowhere", figure.id) is None


def test_of_two_tables_the_later_published_counts(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "revised.csv", statistics(statistics_row(0, ["Total", 8, 1])), "2032-01-01")
    add(library, tmp_path, "first.csv", statistics(statistics_row(0, ["Total", 7, 2])), "2031-01-01")
    assert years(look_up(library, "Calderby").figures[0]) == [("2031-04/2032-03", "8")]


def test_a_council_that_was_renamed_or_given_another_code_is_one(library: Library, tmp_path: Path) -> None:
    old = statistics_row(0, ["Total", 1, 1], period="2029", name="Calder Borough")
    recoded = statistics_row(0, ["Total", 2, 1], period="2030")
    recoded[8] = "E06009777"
    table = [
        old,
        recoded,
        statistics_row(0, ["Total", 3, 1], name="Calderby, Borough of"),
        statistics_row(1, ["Total", 4, 1]),
    ]
    add(library, tmp_path, "a.csv", statistics(*table))
    view = look_up(library, None)
    assert view.choices == ("Calderby, Borough of", "Fenwick Vale")
    (number, _) = look_up(library, "Calderby").figures
    assert [words for _, words in years(look_up_history(library, "Calderby", number.id))] == ["3", "2", "1"]


def test_a_figure_leads_to_its_row_and_cell(library: Library, tmp_path: Path) -> None:
    sha256 = add(
        library, tmp_path, "a.csv", statistics(*(statistics_row(n, ["Total", n, "c"]) for n in range(3)))
    )
    number, rate = (figure.points[0].place for figure in look_up(library, "Port Arden").figures)
    shown = source_text(library, number.text)
    assert shown.text[number.start : number.end] == "number: 2"
    assert shown.text[rate.start : rate.end] == "rate_per_10000: c"
    assert "la_name: Port Arden" in shown.text.splitlines()
    assert (shown.source.title, shown.source.sha256, shown.findings) == ("a.csv", number.text, ())
    with pytest.raises(LookupError):
        source_text(library, f"{'0' * 64}#0-10")
    assert source_text(library, sha256).source.sha256 == sha256


def test_of_a_large_table_the_beginning_is_shown(library: Library, tmp_path: Path) -> None:
    table = [statistics_row(0, [f"group {number}", number, 1]) for number in range(2500)]
    sha256 = add(library, tmp_path, "a.csv", statistics(*table))
    shown = source_text(library, sha256)
    assert len(shown.text) < MOST_SHOWN + 200
    assert shown.text.endswith("Choose a council on the page Councils to see its rows.")


def test_rows_of_statistics_are_not_found_by_search_but_their_columns_are(
    library: Library, tmp_path: Path
) -> None:
    sha256 = add(library, tmp_path, "a.csv", statistics(statistics_row(0, ["Total", 7, 2])))
    assert find(library, "Calderby", SearchFilters()) == ()
    assert [hit.source for hit in find(library, "age group", SearchFilters())] == [sha256]
    source = contents(library).sources[0]
    correct_details(library, source, Details(title="Renamed", published="2032-01-01"))
    assert find(library, "Calderby", SearchFilters()) == ()
    assert years(look_up(library, "Calderby").figures[0]) == [("2031-04/2032-03", "7")]


def test_other_tables_are_found_by_search(library: Library, tmp_path: Path) -> None:
    sha256 = add(library, tmp_path, "a.csv", b"street,potholes\nMill Lane,12\nHigh Street,7\n")
    assert [(hit.source, hit.words) for hit in find(library, "Mill", SearchFilters())] == [
        (sha256, "Mill Lane\t12")
    ]
    assert contents(library).figures == ()


def test_a_source_that_goes_takes_its_values_along(library: Library, tmp_path: Path) -> None:
    first = add(library, tmp_path, "a.csv", statistics(statistics_row(0, ["Total", 7, 2])))
    before = rows(library.path)
    second = add(library, tmp_path, "b.csv", statistics(statistics_row(1, ["Age 1", 7, 2], period="2032")))
    with library.operation("Remove"):
        readings.remove(library, [second])
    after = rows(library.path)
    tables_of_statistics = [name for name in after if name.startswith("official_")]
    assert len(tables_of_statistics) == 5
    assert {name: after[name] for name in tables_of_statistics} == {
        name: before[name] for name in tables_of_statistics
    }
    with library.operation("Remove"):
        readings.remove(library, [first])
    assert {rows(library.path)[name] for name in tables_of_statistics} == {0}
    assert_sound(library.path)


def test_a_value_or_a_code_is_kept_never_both(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "a.csv", statistics(statistics_row(0, ["Total", "low", "0"])))
    with looking(library.path) as connection:
        found = connection.execute("SELECT amount, withheld FROM official_figures ORDER BY cell").fetchall()
    assert found == [(None, "low"), ("0", None)]


def test_a_library_without_official_data_has_no_councils(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, "story.txt", STORY.encode())
    assert look_up(library, None) == CouncilView(None, (), (), ())
