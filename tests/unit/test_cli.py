"""The terminal's commands: what each prints and makes, and one sentence for what can't be."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from briefing_app import __version__
from briefing_app.packs.plan import Plan, PlanItem
from briefing_app.services import planning
from briefing_app.services.browsing import contents
from briefing_app.store.database import VERSION
from briefing_app.store.library import Library
from briefing_app.system.places import default_library, seeds
from tests.helpers.stores import STORY, assert_sound, looking, rows, written
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["run"]

SEED = "004_9143ccf5bc13634d.txt"


# --- import


def test_import_adds_and_says_what_it_added(run: Run, example: Path, tmp_path: Path) -> None:
    story = written(tmp_path)
    done = run("import", story, "--library", example, "--published", "2018-11-05", "--publisher", "The Paper")
    assert done == (0, "Added: Inspectors find “serious weaknesses” at council\n", "")
    with looking(example) as connection:
        row = connection.execute(
            "SELECT published, publisher, file_name FROM sources WHERE id = 6"
        ).fetchone()
    assert row == ("2018-11-05", "The Paper", "story.txt")


def test_import_of_the_same_file_changes_nothing(run: Run, example: Path) -> None:
    before = rows(example)
    assert run("--library", example, "import", seeds() / SEED) == (0, f"Already there: {SEED}\n", "")
    assert rows(example) == before


def test_import_looks_through_folders(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "a.briefing"
    done = run("--library", library, "import", "--new", seeds())
    assert (done.status, done.err) == (0, "")
    assert done.out.count("Added: ") == 5
    assert rows(library)["sources"] == 5
    assert rows(library)["operations"] == 1


def test_import_adds_the_rest_when_some_can_not_be_read(run: Run, example: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    bad = [tmp_path / "gone.txt", written(tmp_path, "blank.txt", " \n"), tmp_path / "empty"]
    done = run("import", "--library", example, bad[0], written(tmp_path), *bad[1:])
    assert done.status == 1
    assert done.out == (
        "Added: Inspectors find “serious weaknesses” at council\n1 document was added. 3 could not be read.\n"
    )
    assert len(done.err.splitlines()) == 3
    assert all(line.endswith(".") for line in done.err.splitlines())
    assert rows(example)["sources"] == 6
    assert_sound(example)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x7fELF\x00\x00", "Встреча".encode("koi8-r"), b"%PDF-1.4", None],
    ids=["empty", "binary", "an unknown encoding", "PDF", "missing"],
)
def test_import_and_extract_refuse_bad_files_in_one_sentence(
    run: Run, example: Path, tmp_path: Path, content: bytes | None
) -> None:
    before, path = rows(example), tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    assert_refused(run("--library", example, "import", path))
    assert_refused(run("extract", path))
    assert rows(example) == before


def test_a_text_without_quotation_marks_is_added_with_a_note(run: Run, example: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "quiet.txt", "The council met in November 2018.\n")
    said = "No words in quotation marks were found in “{}”.\n"
    done = run("--library", example, "import", path)
    assert done == (
        0,
        "Added: The council met in November 2018.\n",
        said.format("The council met in November 2018."),
    )
    extracted = run("extract", path)
    assert (extracted.status, extracted.err) == (0, said.format("quiet.txt"))
    assert json.loads(extracted.out)["quotes"] == []


def test_import_makes_a_library_only_when_it_is_told_to(run: Run, tmp_path: Path, home: Path) -> None:
    story, library = written(tmp_path), tmp_path / "typo.briefing"
    for arguments in (["import", story], ["search", "x"], ["info"], ["pack", tmp_path / "a.pdf"]):
        assert_refused(run("--library", library, *arguments))
        assert_refused(run(*arguments))
    assert not library.exists()
    assert not home.exists()
    assert not (tmp_path / "a.pdf").exists()
    assert run("--library", library, "import", "--new", story).status == 0
    assert_refused(run("--library", library, "import", "--new", story))
    assert rows(library)["sources"] == 1
    assert run("import", "--new", story).status == 0
    assert rows(default_library())["sources"] == 1


def test_being_stopped_is_said_without_a_traceback(
    run: Run, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_library: object, _incoming: object, _progress: object, **asked: object) -> None:
        assert asked["workers"]
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing_app.services.adding.add_files", interrupt)
    assert run("--library", example, "import", written(tmp_path)) == (1, "", "Stopped.\n")


def test_a_library_that_another_program_is_changing_is_told(
    run: Run, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.store.library._WAIT", 0.02)
    before = rows(example)
    with looking(example) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = run("--library", example, "import", written(tmp_path))
        assert_refused(refused)
        assert "by another window" in refused.err
        # Looking things up goes on meanwhile.
        assert run("--library", example, "info").status == 0
        other.execute("ROLLBACK")
    assert rows(example) == before


# --- extract


def test_extract_prints_json(run: Run) -> None:
    done = run("extract", seeds() / SEED, "--published", "2018-10-30", "--format", "json")
    assert (done.status, done.err) == (0, "")
    found = json.loads(done.out)
    assert found["document"] == SEED
    assert {"quotes", "figures", "dates", "judgements"} <= set(found)
    assert "“" in done.out or "’" in done.out


# --- search


def test_search_prints_text(run: Run, example: Path) -> None:
    done = run("search", "rapidly", "deteriorated", "--library", example)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("quote: ")
    number = int(done.out.splitlines()[-1].removesuffix(" found"))
    assert number == done.out.count("\n    ")
    assert number > 1


def test_search_prints_json_and_csv_of_the_same_results(run: Run, example: Path) -> None:
    as_json = json.loads(run("--library", example, "search", "children", "--format", "json").out)
    table = run("--library", example, "search", "children", "--format", "csv").out
    as_csv = list(csv.DictReader(io.StringIO(table)))
    assert len(as_json) > 20
    assert [{key: str(value or "") for key, value in row.items()} for row in as_csv] == [
        {key: "" if value is None else str(value) for key, value in row.items()} for row in as_json
    ]
    assert list(as_json[0]) == ["kind", "words", "about", "date", "source", "start", "end"]


def test_search_is_narrowed_by_kind_speaker_and_dates(run: Run, example: Path) -> None:
    def kinds(*arguments: str) -> list[str]:
        out = run("--library", example, "search", "workers", "--format", "json", *arguments).out
        return [row["kind"] for row in json.loads(out)]

    assert set(kinds("--kind", "quote", "--kind", "figure")) == {"quote", "figure"}
    assert set(kinds("--speaker", "Cllr Hinchcliffe")) == {"quote"}
    assert kinds("--speaker", "Nobody Atall") == []
    assert 0 < len(kinds("--since", "2019-01-01")) < len(kinds())
    assert len(kinds("--since", "2019-01-01")) + len(kinds("--until", "2018-12-31")) == len(kinds())


def test_finding_nothing_is_no_error(run: Run, example: Path) -> None:
    assert run("--library", example, "search", "zebra") == (0, "0 found\n", "")
    assert run("--library", example, "search", "zebra", "--format", "json") == (0, "[]\n", "")
    assert run("--library", example, "search", "zebra", "--format", "csv").out.count("\n") == 1


@pytest.mark.parametrize("words", ['"', "*", "(", "\0", " ", "", "\udcff", "(" * 10_000])
def test_a_search_without_a_word_is_refused(run: Run, example: Path, words: str) -> None:
    done = run("--library", example, "search", words)
    assert_refused(done)
    assert len(done.err) < 160


@pytest.mark.parametrize(
    "words", ["AND", "NOT children", 'children"', "children*", "NEAR(children)", "children\0"]
)
def test_operators_are_just_words(run: Run, example: Path, words: str) -> None:
    done = run("--library", example, "search", words)
    assert (done.status, done.err) == (0, "")
    assert done.out.endswith(" found\n")


def test_a_search_for_very_many_words_says_how_many_count(run: Run, example: Path) -> None:
    done = run("--library", example, "search", "the " * 2500)
    assert done.status == 0
    assert done.err.startswith("Only the first 32 words of “the the")
    assert len(done.err.splitlines()) == 1
    assert run("--library", example, "search", "a" * 10_000) == (0, "0 found\n", "")


def test_text_of_a_document_does_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "a.briefing"
    path = written(tmp_path, "x.txt", "\x1b[2J\x1b]0;owned\x07 \u202eevil\u202c council\x9b31m\n")
    done = run("--library", library, "import", "--new", path)
    found = run("--library", library, "search", "council")
    for said in (done, found):
        assert said.status == 0
        assert all(char.isprintable() or char == "\n" for char in said.out + said.err)
    assert "council" in found.out


# --- pack


def test_pack_makes_a_pdf(run: Run, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    options = ["--committee", "<b>&{}", "--meeting", "2018-11-06", "--title", "<b>&{}%s\\"]
    assert run("--library", example, "pack", out, *options) == (0, f"Made {out}\n", "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_pack_has_the_members_own_outline_unless_a_template_is_named(
    run: Run, example: Path, tmp_path: Path
) -> None:
    with Library.open(example) as library:
        quote = contents(library).quotes[0]
        own = (PlanItem("note", "Ask the leader first."), PlanItem("section", "promises", included=False))
        planning.keep(library, Plan(title="Mine", committee="Audit", items=own, confidential=True), "Change")
        planning.add_facts(library, [quote])
    out = tmp_path / "a.md"
    assert run("--library", example, "pack", out) == (0, f"Made {out}\n", "")
    kept = out.read_text(encoding="utf-8")
    for words in ("# Mine", "Audit", "Ask the leader first.", quote.lead.passage.exact.split("\n")[0]):
        assert words in kept
    assert "What was promised" not in kept
    named = ["--template", "Short briefing", "--title", "", "--committee", "Scrutiny"]
    assert run("--library", example, "pack", out, *named).status == 0
    assert "Ask the leader first." not in out.read_text(encoding="utf-8")
    assert run("--library", example, "pack", out, "--title", "Theirs", "--meeting", "2019-07-09").status == 0
    assert out.read_text(encoding="utf-8").startswith("# Theirs")
    assert "9 July 2019" in out.read_text(encoding="utf-8")


def test_pack_makes_the_example_only_when_asked(run: Run, tmp_path: Path, home: Path) -> None:
    assert run("pack", tmp_path / "a.pdf", "--example", "--include", "judgements").status == 0
    assert rows(default_library())["sources"] == 5
    assert [item.name for item in home.iterdir()] == [default_library().name]


def test_pack_refuses_a_place_that_is_none(run: Run, example: Path, tmp_path: Path) -> None:
    assert_refused(run("--library", example, "pack", tmp_path / "gone" / "a.pdf"))
    assert_refused(run("--library", example, "pack", tmp_path))
    assert_refused(run("--library", example, "pack", tmp_path / ("x" * 300)))
    assert not (tmp_path / "gone").exists()


# --- info, the library, and wrong use


def test_info_counts_what_a_library_holds(run: Run, example: Path) -> None:
    done = run("info", "--library", example)
    assert (done.status, done.err) == (0, "")
    first, *lines = done.out.splitlines()
    assert first == str(example)
    held = {name: int(number) for number, name in (line.split(maxsplit=1) for line in lines)}
    assert held["documents"] == 5
    assert set(held) == {"documents", "judgements", "quotes", "dated events", "figures"}
    assert run("--library", example, "info") == done


@pytest.mark.parametrize("damage", ["text", "empty", "cut", "newer", "folder", "none"])
def test_every_command_refuses_a_bad_library(run: Run, example: Path, tmp_path: Path, damage: str) -> None:
    match damage:
        case "text":
            written(tmp_path, example.name)
        case "empty":
            example.write_bytes(b"")
        case "cut":
            example.write_bytes(example.read_bytes()[:20_000])
        case "newer":
            with looking(example) as connection:
                connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        case _:
            example.unlink()
    if damage == "folder":
        example.mkdir()
    before = example.read_bytes() if example.is_file() else None
    for command in (["info"], ["search", "x"], ["import", seeds() / SEED], ["pack", tmp_path / "a.pdf"]):
        assert_refused(run("--library", example, *command))
    assert (example.read_bytes() if example.is_file() else None) == before
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["import"],
        ["extract"],
        ["extract", "a.txt", "b.txt"],
        ["extract", "a.txt", "--published", "2018-02-30"],
        ["extract", "a.txt", "--published", "yesterday"],
        ["extract", "a.txt", "--format", "csv"],
        ["import", "a.txt", "--published", "2018-13"],
        ["search"],
        ["search", "x", "--kind", "rumour"],
        ["search", "x", "--format", "xml"],
        ["search", "x", "--since", "2018"],
        ["pack"],
        ["pack", "a.pdf", "--meeting", "soon"],
        ["pack", "a.pdf", "--include", "gossip"],
        ["info", "--libary", "x"],
        ["--library"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_line_and_status_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert "--help" in done.err


@pytest.mark.parametrize(
    "command", [[], ["import"], ["extract"], ["search"], ["pack"], ["info"]], ids=" ".join
)
def test_every_command_has_help(run: Run, command: list[str]) -> None:
    done = run(*command, "--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("usage: briefing-app")
    assert "--library FILE" in done.out or command == ["extract"]


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version") == (0, f"Briefing {__version__}\n", "")


def test_dates_without_a_day_are_dates_of_publication(run: Run, example: Path, tmp_path: Path) -> None:
    for number, published in enumerate(("2018-10", "2018", "2018-10-29~", date(2018, 10, 29).isoformat())):
        path = written(tmp_path, f"{number}.txt", f"Number {number}. {STORY}")
        assert run("--library", example, "import", path, "--published", published).status == 0
    assert_sound(example)
