"""`check`, `promises` and `enquiries`: what they print, as text, JSON and CSV."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.helpers.terminals import Run, run

__all__ = ["run"]


def test_check_prints_where_sources_differ(run: Run, example: Path) -> None:
    done = run("check", "--kind", "conflict", "--kind", "derived-conflict", "--library", example)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[-1] == f"{done.out.count('conflict: ')} found"
    assert "at serious risk of harm" in done.out
    assert "£62.1 million is 8.9 per cent more than £57 million" in done.out


def test_check_prints_json_and_csv_of_the_same_passages(run: Run, example: Path) -> None:
    as_json = json.loads(run("--library", example, "check", "--format", "json").out)["observations"]
    rows = list(csv.DictReader(io.StringIO(run("--library", example, "check", "--format", "csv").out)))
    assert len(as_json) > 10
    assert [
        (one["kind"], passage["document"], str(passage["start"]), str(passage["end"]))
        for one in as_json
        for passage in one["passages"]
    ] == [(row["kind"], row["document"], row["start"], row["end"]) for row in rows]
    assert all(one["passages"] for one in as_json)


def test_promises_prints_what_became_of_them_on_a_day(run: Run, example: Path) -> None:
    done = run("promises", "--on", "2019-07-10", "--library", example)
    assert (done.status, done.err) == (0, "")
    assert "not done: we will deliver rapid improvements" in done.out
    assert "Due: December 2018 (‘next month’, from 7 November 2018)" in done.out
    assert "overdue: " not in done.out
    later = run("promises", "--on", "2019-12-01", "--library", example)
    assert "overdue: " in later.out
    assert run("promises", "--on", "soon", "--library", example).err.startswith("“soon” is no day.")


def test_enquiries_prints_what_to_ask(run: Run, example: Path) -> None:
    done = run("enquiries", "--on", "2019-07-10", "--library", example)
    assert (done.status, done.err) == (0, "")
    assert "Is the Improvement Board in place, since when, and how often has it met?" in done.out
    assert done.out.count("    Known: ") == int(done.out.splitlines()[-1].removesuffix(" found"))


@pytest.mark.parametrize("command", ["promises", "enquiries"])
def test_both_print_json_and_csv(run: Run, example: Path, command: str) -> None:
    given = ("--library", example, command, "--on", "2019-07-10")
    as_json = json.loads(run(*given, "--format", "json").out)[command]
    rows = list(csv.DictReader(io.StringIO(run(*given, "--format", "csv").out)))
    places = [
        (passage["document"], str(passage["start"]))
        for one in as_json
        for key in ("said", "later", "passages")
        for passage in one.get(key, ())
    ]
    assert places
    assert [(row["document"], row["start"]) for row in rows] == places
