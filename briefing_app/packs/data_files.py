"""The facts of a pack as data: a table for spreadsheets, the JSON of its PDF, and annotations of the web."""

import csv
import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from typing import Any
from uuid import UUID, uuid5

from briefing_app.domain.addresses import is_of_the_web
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.packs.characters import sound
from briefing_app.packs.embedded import facts_file, says
from briefing_app.packs.outline import Pack
from briefing_app.packs.parts import SourceEntry

_SAID = {
    "speaker": "Speaker",
    "role": "Role",
    "title": "Title",
    "party": "Party",
    "ward": "Ward",
    "gender": "Gender",
    "body": "A body speaks",
    "form": "Form",
    "values": "Value",
    "unit": "Unit",
    "measure": "Measure",
    "qualifier": "Qualifier",
    "when": "Date",
    "status": "Status",
    "event": "Event",
    "basis": "Date worked out",
    "framework": "Framework",
    "area": "Area",
    "grade": "Grade",
    "inspected": "Inspected",
    "provider": "Provider",
    "current": "Current",
    "section": "Section",
    "number": "Number",
}
"""What is read from passages, by its name in the data, with what it is called."""
_BEFORE = ("Kind", "Words", "Sentence")
_BEHIND = (
    *("Source no.", "Place", "Source", "Publisher", "Published", "Address", "File"),
    *("Sources", "SHA-256", "Start", "End", "Identity"),
)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?", re.ASCII)
_BYTE_ORDER_MARK = "\ufeff"
_NAMESPACE = UUID("3b8f0c5e-7f0a-5d35-9a53-7c0f7a0a4a42")
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def written(pack: Pack, suffix: str, made: date) -> bytes:
    """The facts or passages of a pack as data, by the suffix of the file: .csv, .json or .jsonld.

    Raises:
        KeyError: it is none of them.
    """
    write = {".csv": csv_file, ".json": json_file, ".jsonld": annotations}[suffix]
    return write(pack, made)


def csv_file(pack: Pack, _made: date) -> bytes:
    """The facts as a table, a row each, by their leading passages: UTF-8 with its mark, lines end in CR LF.

    A spreadsheet takes a cell that begins with = + - @, a tab or a carriage return for a formula: such a
    cell begins with an apostrophe here. One that is a number and nothing else, such as -3 or -3.5%, does
    not: it can do nothing, and with an apostrophe it could not be added up. Line ends within words are kept.
    """
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow((*_BEFORE, *_SAID.values(), *_BEHIND))
    places, numbers = _places(pack)
    for fact in pack.facts:
        writer.writerow(map(guarded, _row(fact, places, numbers)))
    return f"{_BYTE_ORDER_MARK}{table.getvalue()}".encode()


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, in characters that can be encoded."""
    safe = "\n".join(map(sound, text.split("\n")))
    if text.lstrip(" \n").startswith(_FORMULA) and not _NUMBER.fullmatch(text):
        return f"'{safe}"
    return safe


def json_file(pack: Pack, made: date) -> bytes:
    """The facts as JSON, the very file that travels in the PDF of a pack (see `embedded.read_facts`)."""
    return facts_file(pack.title, pack.facts, pack.leant_on, made)


def annotations(pack: Pack, made: date) -> bytes:
    """The passages as a collection of W3C Web Annotations (Web Annotation Data Model, 23 February 2017).

    Each mention of a fact is an annotation, once, known by its identity. Its target is the file by its
    SHA-256 as a name of RFC 6920; positions count the characters (Unicode code points) of the text as it was
    read from the file, the quotation is exact with its context. The body says what was read.
    """
    found = {item.mention.identity: item for fact in pack.facts for item in fact.evidence}
    stamp = f"{made.isoformat()}T00:00:00Z"
    name = "\n".join((_in_ascii(pack.title), stamp, *found))
    collection, page = (uuid5(_NAMESPACE, f"{part}\n{name}").urn for part in ("collection", "page"))
    told: dict[str, Any] = {
        "@context": _CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": pack.title,
        "created": stamp,
        "generator": {"type": "Software", "name": "Briefing"},
        "total": len(found),
    }
    if found:
        items = [_annotation(item, stamp) for item in found.values()]
        told["first"] = {
            "id": page,
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items,
        }
        told["last"] = page
    # Escaped, so that a lone surrogate of a document stays what it is.
    return json.dumps(told, indent=1).encode("ascii")


def _annotation(item: Evidence[Mention], stamp: str) -> dict[str, Any]:
    mention, passage = item.mention, item.mention.passage
    return {
        "id": mention.id.urn,
        "type": "Annotation",
        "motivation": "describing",
        "created": stamp,
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": str(mention.kind)},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "en-GB",
                "value": _in_words(mention),
            },
        ],
        "target": {
            "type": "SpecificResource",
            "source": _named(item.source),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": passage.exact,
                    "prefix": passage.prefix,
                    "suffix": passage.suffix,
                },
                {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
            ],
        },
    }


def _named(source: Source) -> dict[str, str]:
    """A source as a resource: the name that follows from its bytes, what it is, and where it came from."""
    digest = urlsafe_b64encode(bytes.fromhex(source.sha256)).rstrip(b"=").decode("ascii")
    named = {"id": f"ni:///sha-256;{digest}", "format": source.media_type, "label": source.title}
    address = source.details.address or ""
    if is_of_the_web(address) and " " not in address:
        named["via"] = address
    return {key: value for key, value in named.items() if value}


def _in_words(mention: Mention) -> str:
    """What was read, a line for each thing: "Speaker: Amina Rashid"."""
    read = {name: value for name, value in says(mention).items() if value}
    return "\n".join(f"{_SAID.get(name, name)}: {value}" for name, value in read.items())


def _row(
    fact: AnyFact, places: Mapping[tuple[str, int, int], str], numbers: Mapping[str, SourceEntry]
) -> Iterator[str]:
    mention, source = fact.lead, fact.source
    passage, read = mention.passage, says(fact.lead)
    entry = numbers.get(source.sha256)
    yield from (str(mention.kind), passage.exact, mention.sentence)
    yield from (read.get(name, "") for name in _SAID)
    yield from (
        str(entry.number) if entry else "",
        places.get((source.sha256, passage.start, passage.end), ""),
        source.title,
        source.details.publisher or "",
        source.published or "",
        source.details.address or "",
        source.file_name,
        str(len(fact.sources)),
        source.sha256,
        str(passage.start),
        str(passage.end),
        mention.identity,
    )


def _places(pack: Pack) -> tuple[dict[tuple[str, int, int], str], dict[str, SourceEntry]]:
    """Where the passages stand in words, by source and characters; and the sources by their SHA-256."""
    places: dict[tuple[str, int, int], str] = {}
    for source in pack.sources.sources:
        for cited in source.places:
            for anchor in (*cited.anchors, *(name for run in cited.runs for name in run.anchors)):
                *_, start, end = anchor.split("-")
                places[source.sha256, int(start), int(end)] = cited.place
    return places, {source.sha256: source for source in pack.sources.sources}


def _in_ascii(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode("ascii")
