"""Rules of this house that no linter knows: what no file may say, and how a module begins."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("briefing_app", "packaging", "resources", "tests", ".ci")
TOP_FILES = ("README.md", "CHANGELOG.md", "NOTICE", "pyproject.toml", ".gitignore", ".gitattributes")
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
DRAWERS = {"utils", "util", "misc", "common", "helpers", "manager", "stuff"}

# A folder of one machine, a host that packages come from, or how the text came about.
# Each is in two pieces, so that this file does not offend itself.
PIECES = (
    (r"(?<![\w.~-])/wo", "rk/"),
    (r"(?<![\w.~-])/ro", "ot/"),
    (r"pypi\.", "org"),
    ("python", "hosted"),
    (r"deb\.", r"debian\."),
    ("sub-?", "agent"),
    ("anth", "ropic"),
    ("cla", r"ude\b"),
    ("chat", "bot"),
)
UNWELCOME = re.compile("|".join(map("".join, PIECES)), re.IGNORECASE)


def all_files() -> Iterator[Path]:
    yield from (ROOT / name for name in TOP_FILES if (ROOT / name).exists())
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def modules(*folders: str) -> list[Path]:
    return [
        path for path in all_files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders
    ]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def offences(text: str) -> list[str]:
    return [found.group() for found in UNWELCOME.finditer(text)]


@pytest.mark.parametrize(
    "pieces",
    [
        ("see /wo", "rk/main/x"),
        ("'/ro", "ot/.cache'"),
        ("from pypi.", "org"),
        ("Files.Python", "Hosted"),
        ("a sub", "agent wrote this"),
        ("a Sub-", "Agent"),
    ],
)
def test_unwelcome_words_are_found(pieces: tuple[str, ...]) -> None:
    assert offences("".join(pieces))


@pytest.mark.parametrize(
    "text",
    [
        "social work/education",
        "https://www.example.org/work/2024",
        "the root/branch",
        "../shared",
        "an agent of the council",
    ],
)
def test_harmless_words_are_left_alone(text: str) -> None:
    assert offences(text) == []


def test_no_file_tells_where_it_was_made() -> None:
    texts = {named(path): path.read_bytes().decode("utf-8", errors="ignore") for path in all_files()}
    assert len(texts) > 20
    assert {name: offences(text) for name, text in texts.items() if offences(text)} == {}


def test_nothing_else_lies_in_the_top_folder() -> None:
    """Only what belongs there, and what .gitignore names: a downloaded package once slipped in."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    known = {*TOP_FILES, *FOLDERS, "LICENSE", "seeds", ".git"}
    found = {path.name for path in ROOT.iterdir() if not any(path.match(name) for name in ignored)}
    assert found - known == set()


@pytest.mark.parametrize("path", modules("briefing_app", "packaging", "tests"), ids=named)
def test_a_module_opens_with_one_sentence_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring is not None
    assert docstring.split("\n\n")[0].endswith((".", "?"))
    assert len(text.splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", modules("briefing_app", "packaging"), ids=named)
def test_functions_stay_small(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    long = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_no_module_is_a_drawer() -> None:
    package = [
        path for path in modules("briefing_app", "packaging") if DRAWERS & {path.stem, *path.parts[-2:-1]}
    ]
    assert list(map(named, package)) == []


def test_test_files_have_names_of_their_own() -> None:
    tests = [path.name for path in modules("tests") if path.name.startswith("test_")]
    assert [name for name, times in Counter(tests).items() if times > 1] == []


def test_no_rule_of_reading_knows_the_example() -> None:
    # Whoever and whatever the seeds alone are about: a rule that names one of them fits nothing else.
    names = re.compile(r"bradford|keighley|ilkley|shipley|hinchcliffe|lochlan|rhodes white", re.IGNORECASE)
    folders = (ROOT / "briefing_app" / "extraction", ROOT / "briefing_app" / "reading")
    files = [path for folder in folders for path in folder.rglob("*.py")]
    rules = [
        (named(path), ast.unparse(node))
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert len(rules) > 1000
    assert [(path, rule) for path, rule in rules if names.search(rule)] == []
