"""What Datasette is told of a published library: titles, descriptions, facets, order, and how it looks."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

from briefing_app.domain import edtf
from briefing_app.domain.published import TABLES, VIEWS, Table, View
from briefing_app.system.places import resource

LEFT_TO_THE_PUBLISHER = ("title", "license", "license_url", "source", "source_url", "about", "about_url")
"""What a publisher writes into the file, and finds there again when the library is published again."""
_MADE_BY, _BRIEFING = "made_by", "Briefing"
_OF_A_ROW = """
@media (min-width: 577px) {{
  .row.table-{0} .rows-and-columns {{ grid-template-rows: repeat({1}, auto); }}
}}
"""


def metadata(name: str, title: str, made: date, before: Mapping[str, Any] | None = None) -> bytes:
    """The metadata of a database of some name, as JSON; what the publisher wrote into one `before` stays.

    The same input gives the same bytes.
    """
    own = {key: (before or {}).get(key) or "" for key in LEFT_TO_THE_PUBLISHER}
    own["title"] = own["title"] or title
    described = _described(made)
    told = {
        _MADE_BY: _BRIEFING,
        **own,
        "description": described,
        # Within the metadata, so that the two files are all that Datasette needs.
        "extra_css_urls": [f"data:text/css,{quote(_style())}"],
        "extra_js_urls": [f"data:text/javascript,{quote(_resource('links.js'))}"],
        "databases": {
            name: {
                "title": own["title"],
                "description": described,
                "tables": {one.name: _table(one) for one in TABLES} | {one.name: _view(one) for one in VIEWS},
            }
        },
    }
    # A name that is not Unicode is escaped as JSON has it.
    return f"{json.dumps(told, indent=2, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")


def is_metadata(told: object) -> bool:
    """Whether something that was read as JSON is what `metadata` gives."""
    return isinstance(told, dict) and told.get(_MADE_BY) == _BRIEFING


def _described(made: date) -> str:
    # The press owns its articles, which must not be published again: see `published_passages`.
    return (
        "What was judged, said, counted and planned, each with the passage on which it rests."
        " Of each source half of the text at most is here, with title, publisher and date: text and file"
        " belong to whoever published it. Published with Briefing on "
        f"{edtf.in_words(made.isoformat())}."
    )


def _style() -> str:
    return _resource("look.css") + "".join(_OF_A_ROW.format(one.name, len(one.columns)) for one in TABLES)


def _resource(name: str) -> str:
    return (resource("published") / name).read_text(encoding="utf-8")


def _table(table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {
        "title": table.title,
        "description": table.words,
        "sort_desc": table.latest,
        "facets": list(table.facets),
        "columns": {one.name: one.words for one in table.columns},
    }
    return told | ({"label_column": table.label} if table.label else {})


def _view(view: View) -> dict[str, Any]:
    return {"title": view.title, "description": view.words, "facets": list(view.facets)}
