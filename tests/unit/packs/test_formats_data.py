"""The facts of a pack as data, read back: the table, the JSON and the annotations of the web."""

import csv
import json
import re
from base64 import urlsafe_b64decode
from dataclasses import replace
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.facts import Fact
from briefing_app.packs.characters import sound
from briefing_app.packs.data_files import guarded
from briefing_app.packs.embedded import read_facts, says
from briefing_app.packs.formats import written
from briefing_app.packs.outline import Pack, PackContent
from briefing_app.packs.request import Section
from tests.helpers import pack_facts, pack_outlines
from tests.helpers.pack_outlines import MADE

PACK = pack_outlines.pack()


def rows_of(pack: Pack) -> list[dict[str, str]]:
    content = written(pack, ".csv", MADE)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def annotations_of(pack: Pack) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(written(pack, ".jsonld", MADE))
    return told


def test_the_table_has_a_row_for_each_fact_with_its_passage() -> None:
    rows = rows_of(PACK)
    assert [row["Words"] for row in rows] == [fact.lead.passage.exact for fact in PACK.facts]
    assert [row["Identity"] for row in rows] == [fact.lead.identity for fact in PACK.facts]
    money = next(row for row in rows if row["Words"] == "£62.1 million")
    assert (money["Kind"], money["Value"], money["Unit"]) == ("figure", "62100000", "GBP")
    assert (money["Source no."], money["Place"], money["Publisher"]) == ("2", "¶5", "Calderby Courier")
    assert all(row["Place"] for row in rows)
    quote = next(row for row in rows if row["Kind"] == "quote")
    assert quote["Speaker"] == "Amina Rashid"


def test_lines_of_the_table_end_as_the_standard_says() -> None:
    content = written(pack_outlines.pack(sections=(Section.FIGURES,)), ".csv", MADE)
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + len(pack_outlines.CONTENT.figures)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44 1274 000000", "'+44 1274 000000"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "' x"),
        ("\r=1", "' =1"),
        ("  =1", "'  =1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("-3", "-3"),
        ("+3.5%", "+3.5%"),
        ("-1,700", "-1,700"),
        ("-1+1", "'-1+1"),
        ("-3\n", "'-3\n"),
        ("£62.1 million", "£62.1 million"),
        ("a\x00b\ud83dc", "a[U+0000]b[U+D83D]c"),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    assert guarded(text) == cell


@given(st.text())
def test_a_cell_never_begins_like_a_formula_but_for_numbers(text: str) -> None:
    cell = guarded(text)
    cell.encode("utf-8")
    if cell.lstrip().startswith(("=", "+", "-", "@")):
        assert re.fullmatch(r"[+-][\d,.]+%?", cell)
    assert one_word(sound(text)) in one_word(cell)


def one_word(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", pack_outlines.HOSTILE)
def test_any_text_comes_back_from_the_table(text: str) -> None:
    rows = rows_of(pack_outlines.pack_of_text(text))
    assert one_word(sound(text)) in one_word(rows[0]["Words"])
    assert len({len(row) for row in rows}) == 1


def test_the_json_is_the_file_that_travels_in_the_pdf() -> None:
    held = read_facts(written(PACK, ".json", MADE))
    assert (held.title, held.made) == (PACK.title, "2019-07-04")
    assert [stated.words for stated in held.facts] == [fact.lead.passage.exact for fact in PACK.facts]


def test_the_json_of_no_facts_can_be_read() -> None:
    assert read_facts(written(pack_outlines.pack(content=PackContent()), ".json", MADE)).facts == ()


def test_the_annotations_are_a_collection_with_one_page() -> None:
    told = annotations_of(PACK)
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert told["type"] == "AnnotationCollection"
    assert (told["label"], told["created"]) == (PACK.title, "2019-07-04T00:00:00Z")
    page = told["first"]
    assert (page["type"], page["startIndex"], page["partOf"]) == ("AnnotationPage", 0, told["id"])
    assert told["last"] == page["id"] != told["id"]
    assert told["total"] == len(page["items"]) == len(PACK.facts)
    names = [told["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(set(names)) == len(names)
    assert all(UUID(name.removeprefix("urn:uuid:")) for name in names)


def test_an_annotation_leads_to_its_very_words() -> None:
    facts = {fact.lead.id.urn: fact for fact in PACK.facts}
    for item in annotations_of(PACK)["first"]["items"]:
        fact, target = facts[item["id"]], item["target"]
        assert (item["type"], item["motivation"]) == ("Annotation", "describing")
        digest = urlsafe_b64decode(target["source"]["id"].removeprefix("ni:///sha-256;") + "=").hex()
        assert digest == fact.source.sha256
        quote, position = target["selector"]
        text = pack_outlines.CONTENT.texts[digest]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        kind, read = item["body"]
        assert (kind["purpose"], kind["value"]) == ("tagging", str(fact.lead.kind))
        assert read["purpose"] == "describing"
        assert all(said in read["value"] for said in says(fact.lead).values())


def test_a_mention_is_an_annotation_once_and_each_source_has_its_own() -> None:
    news = pack_facts.quote(pack_facts.NEWS_SOURCE, "inadequate", "Ofsted", None)
    report = pack_facts.quote(pack_facts.REPORT_SOURCE, "inadequate", "Ofsted", None)
    both = Fact(news.id, (*news.evidence, *report.evidence, *news.evidence))
    content = replace(pack_outlines.CONTENT, quotes=(both,))
    told = annotations_of(pack_outlines.pack(content=content, sections=(Section.QUOTES,)))
    sources = [item["target"]["source"] for item in told["first"]["items"]]
    assert [source.get("via", "") for source in sources] == [pack_facts.NEWS_SOURCE.details.address, ""]


def test_a_collection_may_be_empty() -> None:
    told = annotations_of(pack_outlines.pack(content=PackContent()))
    assert (told["total"], "first" in told, "last" in told) == (0, False, False)


@pytest.mark.parametrize("text", pack_outlines.HOSTILE)
def test_any_text_stays_what_it_is(text: str) -> None:
    told = annotations_of(pack_outlines.pack_of_text(text))
    assert told["first"]["items"][0]["target"]["selector"][0]["exact"] == text
