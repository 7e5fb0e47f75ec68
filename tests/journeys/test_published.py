"""A published library in a running Datasette: search, facets, JSON, links, and addresses that stay."""

import html
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest

from briefing_app.domain.published import TABLES, VIEWS, passage_key
from briefing_app.services.browsing import contents
from briefing_app.services.published_library import publish
from briefing_app.store.library import Library
from tests.helpers.press_office import SCRIPT, TITLE, add_papers
from tests.helpers.served import Served, serving


class Office(NamedTuple):
    """A running Datasette, and the addresses of passages of an article and of an exempt paper."""

    served: Served
    public: list[str]
    exempt: list[str]


@pytest.fixture(scope="module")
def office(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    path = folder / "Bradford.briefing"
    path.write_bytes(example_file.read_bytes())
    with Library.open(path) as library:
        papers = add_papers(library, folder)
        items = [item for fact in contents(library).facts for item in fact.evidence]
        addresses = [
            [f"/council/passages/{passage_key(*item.place)[:16]}" for item in items if item.source == paper]
            for paper in papers
        ]
        made = publish(library, folder / "council.db", made=date(2019, 8, 1))
    with serving(made.database, made.metadata) as served:
        yield Office(served, *addresses)


def test_every_table_and_view_opens_with_its_title_and_facets(office: Office) -> None:
    for one in (*TABLES, *VIEWS):
        page = office.served.get(f"/council/{one.name}")
        assert page.status == 200, page.text
        assert f"<h1>{one.title}" in page.text
        assert html.escape(one.words) in page.text
        if one.name != "recommendations":
            assert all(f'data-column="{facet}"' in page.text for facet in one.facets)
    front = office.served.get("/council").text
    assert "half of the text at most" in front


def test_words_are_found_in_any_of_their_forms(office: Office) -> None:
    found = office.served.rows("/council/passages.json?_search=social+worker&_shape=objects")
    assert found
    assert all("social worker" in f"{row['words']} {row['sentence']}".casefold() for row in found)
    every = office.served.rows("/council/passages.json?_size=max&_shape=objects")
    assert len(found) < len(every)
    assert office.served.rows("/council/passages.json?_search=zylophant&_shape=objects") == []
    quoted = office.served.rows(f"/council/people.json?_search={quote('hinchcliffe')}&_shape=objects")
    assert [row["name"] for row in quoted] == ["Susan Hinchcliffe"]


def test_facets_count_and_narrow(office: Office) -> None:
    told = json.loads(office.served.get("/council/quotes.json?_shape=objects").text)
    facets = told["facet_results"]
    assert set(facets) >= {"speaker", "party", "source", "year", "confirmed"}
    first = facets["speaker"]["results"][0]
    rows = office.served.rows(
        f"/council/quotes.json?speaker__exact={quote(first['value'])}&_size=max&_shape=objects"
    )
    assert len(rows) == first["count"]
    assert {row["speaker"] for row in rows} == {first["value"]}
    # Sources are narrowed by under their titles, not their keys.
    labels = {one["label"] for one in facets["source"]["results"]}
    assert "Council leaders discuss critical Ofsted report into children's services" in labels
    (grade,) = office.served.rows("/council/grades.json?area__exact=Overall+effectiveness&_shape=objects")
    assert (grade["council"], grade["grade"], grade["rank"]) == ("Bradford", "Inadequate", 4)


def test_rows_lead_to_each_other(office: Office) -> None:
    page = office.served.get("/council/quotes?speaker=susan-hinchcliffe").text
    row = office.served.rows("/council/quotes.json?speaker=susan-hinchcliffe&_shape=objects")[0]
    assert 'href="/council/people/susan-hinchcliffe"' in page
    assert f'href="/council/sources/{row["source"]}"' in page
    assert f'href="/council/passages/{row["passage"]}">characters ' in page
    person = office.served.get("/council/people/susan-hinchcliffe").text
    assert 'href="/council/quotes?speaker=susan-hinchcliffe"' in person
    passage = office.served.get(f"/council/passages/{row['passage']}").text
    assert f'href="/council/quotes?passage={row["passage"]}"' in passage


def test_a_passage_has_its_address_and_one_that_is_exempt_has_none(office: Office) -> None:
    assert office.public
    assert office.exempt
    for address in office.public[:3]:
        assert office.served.get(address).status == 200
        assert len(office.served.rows(f"{address}.json?_shape=objects")) == 1
    for address in office.exempt:
        assert office.served.get(address).status == 404
        assert office.served.get(f"{address}.json").status == 404
    for table in TABLES:
        # Rows alone: around them Datasette tells the milliseconds that it took, which may read "7.43".
        told = json.dumps(office.served.rows(f"/council/{table.name}.json?_size=max&_shape=objects"))
        assert not [word for word in ("ylophant", "uillfeather", "7.43") if word in told]


def test_what_a_document_says_is_text_on_the_page(office: Office) -> None:
    page = office.served.get("/council/quotes?_search=bins").text
    assert html.escape(SCRIPT, quote=True).replace("&#x27;", "&#39;") in page
    assert SCRIPT not in page
    sources = office.served.get("/council/sources").text
    assert html.escape(TITLE) in sources
    assert TITLE not in sources
    (row,) = office.served.rows("/council/quotes.json?_search=bins&_shape=objects")
    assert SCRIPT in row["words"]
