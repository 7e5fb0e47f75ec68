"""Searches what a library holds with another engine; a program of its own, since none comes with Briefing.

    PYTHON tests/benchmarks/peers.py xapian|tantivy|duckdb LIBRARY FOLDER < QUERIES

Each line of the queries is JSON: words, of which the last may go on, whether they stand together, the token
of a speaker, the first and last day. Prints JSON: how the index was made, and the CPU milliseconds of each
query for its 200 best results with their words marked.
"""

import importlib
import json
import re
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

RESULTS = 200
ROUNDS = 3
Row = tuple[int, str, str, str, str]
Search = Callable[[dict[str, Any]], int]


def rows(library: str) -> Iterator[Row]:
    """Every entry of the search box: number, words, what stands beneath, day, tokens."""
    connection = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    yield from connection.execute(
        "SELECT id, words, about, coalesce(lower, ''), facets FROM search_entries ORDER BY id"
    )


def xapian(library: str, folder: Path) -> Search:
    engine: Any = importlib.import_module("xapian")
    stemmer = engine.Stem("en")
    if not folder.exists():
        database = engine.WritableDatabase(str(folder), engine.DB_CREATE_OR_OPEN)
        generator = engine.TermGenerator()
        generator.set_stemmer(stemmer)
        for _, words, about, day, facets in rows(library):
            document = engine.Document()
            generator.set_document(document)
            generator.index_text(words)
            generator.increase_termpos()
            generator.index_text(about)
            document.set_data(words)
            document.add_value(0, day)
            for token in facets.split():
                document.add_boolean_term(f"X{token}")
            database.add_document(document)
        database.commit()
        database.close()
    database = engine.Database(str(folder))
    parser = engine.QueryParser()
    parser.set_stemmer(stemmer)
    parser.set_database(database)
    parser.set_default_op(engine.Query.OP_AND)
    flags = engine.QueryParser.FLAG_PHRASE | engine.QueryParser.FLAG_PARTIAL

    def search(asked: dict[str, Any]) -> int:
        text = " ".join(asked["words"])
        query = parser.parse_query(f'"{text}"' if asked["together"] else text, flags)
        if asked["speaker"]:
            query = engine.Query(engine.Query.OP_FILTER, query, engine.Query(f"X{asked['speaker']}"))
        if asked["since"]:
            days = engine.Query(engine.Query.OP_VALUE_RANGE, 0, asked["since"], asked["until"])
            query = engine.Query(engine.Query.OP_FILTER, query, days)
        enquire = engine.Enquire(database)
        enquire.set_query(query)
        found = enquire.get_mset(0, RESULTS)
        return len([found.snippet(one.document.get_data().decode(), 400, stemmer) for one in found])

    return search


def tantivy(library: str, folder: Path) -> Search:
    engine: Any = importlib.import_module("tantivy")
    builder = engine.SchemaBuilder()
    builder.add_text_field("words", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("about", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("facets", tokenizer_name="raw")
    builder.add_integer_field("day", indexed=True, fast=True)
    schema = builder.build()
    if not folder.exists():
        folder.mkdir(parents=True)
        writer = engine.Index(schema, path=str(folder)).writer(200_000_000, 1)
        for _, words, about, day, facets in rows(library):
            number = int(day.replace("-", "") or 0)
            writer.add_document(engine.Document(words=words, about=about, facets=facets.split(), day=number))
        writer.commit()
        writer.wait_merging_threads()
    index = engine.Index.open(str(folder))
    searcher = index.searcher()
    query_of, occur = engine.Query, engine.Occur

    def term(text: str) -> Any:
        return index.parse_query(text, ["words", "about"], conjunction_by_default=True)

    def search(asked: dict[str, Any]) -> int:
        *first, last = asked["words"]
        if asked["together"]:
            query = term(f'"{" ".join(asked["words"])}"')
        else:
            begun = [
                query_of.regex_query(schema, field, f"{re.escape(last)}.*") for field in ("words", "about")
            ]
            parts = [(occur.Must, term(word)) for word in first]
            ends = [(occur.Should, one) for one in (*begun, term(last))]
            query = query_of.boolean_query([*parts, (occur.Must, query_of.boolean_query(ends))])
        limits = []
        if asked["speaker"]:
            limits.append((occur.Must, query_of.term_query(schema, "facets", asked["speaker"])))
        if asked["since"]:
            days = (int(asked[end].replace("-", "")) for end in ("since", "until"))
            kind = engine.FieldType.Integer
            limits.append((occur.Must, query_of.range_query(schema, "day", kind, *days)))
        if limits:
            query = query_of.boolean_query([(occur.Must, query), *limits])
        marks = engine.SnippetGenerator.create(searcher, query, schema, "words")
        found = searcher.search(query, RESULTS, count=False).hits
        return len([marks.snippet_from_doc(searcher.doc(address)).to_html() for _, address in found])

    return search


def duckdb(library: str, folder: Path) -> Search:
    """Its full-text extension does not come with it and can't be fetched: it looks through all the words."""
    engine: Any = importlib.import_module("duckdb")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "entries.duckdb"
    fresh = not path.exists()
    database = engine.connect(str(path))
    if fresh:
        database.execute("CREATE TABLE entries (id BIGINT, words TEXT, about TEXT, day TEXT, facets TEXT)")
        some: list[Row] = []
        for row in rows(library):
            some.append(row)
            if len(some) == 50_000:
                _append(database, some)
        _append(database, some)

    def search(asked: dict[str, Any]) -> int:
        patterns = [" ".join(asked["words"])] if asked["together"] else asked["words"]
        where = ["regexp_matches(words, ?, 'i')"] * len(patterns)
        values = [rf"\b{re.escape(one)}" for one in patterns]
        if asked["speaker"]:
            where.append("list_contains(string_split(facets, ' '), ?)")
            values.append(asked["speaker"])
        if asked["since"]:
            where.append("day BETWEEN ? AND ?")
            values += [asked["since"], asked["until"]]
        marked = rf"\b({'|'.join(map(re.escape, patterns))})"
        return len(
            database.execute(
                "SELECT id, regexp_replace(words, ?, '<b>\\1</b>', 'gi') FROM entries"  # noqa: S608 - from this module
                f" WHERE {' AND '.join(where)} ORDER BY id DESC LIMIT {RESULTS}",
                [marked, *values],
            ).fetchall()
        )

    return search


def _append(database: Any, some: list[Row]) -> None:
    names = ("id", "words", "about", "day", "facets")
    columns = dict(zip(names, zip(*some, strict=True), strict=True))
    lists = ", ".join(f"unnest(${name}) AS {name}" for name in names)
    database.execute(f"INSERT INTO entries SELECT {lists}", {name: list(columns[name]) for name in names})
    some.clear()


def main() -> None:
    name, library, place = sys.argv[1:]
    folder = Path(place)
    was_there = (folder / "made.json").exists()
    if folder.exists() and not was_there:
        shutil.rmtree(folder)  # half of an index from a run that was ended
    began = time.process_time()
    search = {"xapian": xapian, "tantivy": tantivy, "duckdb": duckdb}[name](library, folder)
    if not was_there:
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        count = sum(1 for _ in rows(library))
        spent = time.process_time() - began
        (folder / "made.json").write_text(
            json.dumps({"seconds": spent, "bytes": size, "rows": count}), encoding="utf-8"
        )
    taken = []
    for line in sys.stdin:
        asked = json.loads(line)
        times = []
        for _ in range(ROUNDS):
            began = time.process_time()
            found = search(asked)
            times.append(((time.process_time() - began) * 1000, found))
        taken.append(min(times))
    print(json.dumps({"made": json.loads((folder / "made.json").read_text()), "taken": taken}))


if __name__ == "__main__":
    main()
