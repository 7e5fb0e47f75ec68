"""Libraries cut short or with wrong bits: each opens soundly or is refused in a sentence."""

from pathlib import Path
from random import Random

import pytest

from briefing_app.domain.describing import judgement_in_words
from briefing_app.domain.searching import SearchFilters
from briefing_app.services.browsing import contents
from briefing_app.services.searching import find
from briefing_app.services.source_texts import source_text
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError, DamagedError
from tests.benchmarks.damage import WRONG, made, tried

PAGE = 4096


def outcome(path: Path, content: bytes) -> str:
    """What becomes of using a library with this content from end to end: "sound" or the sentence."""
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    path.write_bytes(content)
    try:
        with Library.open(path) as library:
            held = contents(library)
            for source in held.sources:
                source_text(library, source.sha256)
            for judgement in held.judgements:
                judgement_in_words(judgement.lead)
            find(library, "children", SearchFilters())
    except BriefingError as error:
        return str(error)
    return "sound"


def acceptable(said: str) -> bool:
    return said == "sound" or (said.startswith("“Bradford.briefing” ") and said.endswith("."))


@pytest.mark.parametrize("share", [0, 0.001, 0.1, 0.33, 0.5, 0.75, 0.9, 0.99])
def test_a_library_cut_short_is_refused(example: Path, share: float) -> None:
    content = example.read_bytes()
    said = outcome(example, content[: int(len(content) * share)])
    assert said != "sound"
    assert acceptable(said)


@pytest.mark.parametrize("size", [1, 15, 16, 99, 100, 101, PAGE - 1, PAGE, PAGE + 1])
def test_a_library_cut_in_its_first_page_is_refused(example: Path, size: int) -> None:
    said = outcome(example, example.read_bytes()[:size])
    assert said != "sound"
    assert acceptable(said)


def flipped(content: bytes, random: Random, limit: int) -> bytes:
    changed = bytearray(content)
    changed[random.randrange(limit)] ^= 1 << random.randrange(8)
    return bytes(changed)


def test_a_wrong_bit_anywhere_is_harmless_or_told(example: Path) -> None:
    content, random = example.read_bytes(), Random(20181029)  # noqa: S311 - the same damage every time
    said = [outcome(example, flipped(content, random, len(content))) for _ in range(60)]
    assert [sentence for sentence in said if not acceptable(sentence)] == []


def test_a_wrong_bit_in_the_header_or_the_names_of_tables_is_harmless_or_told(example: Path) -> None:
    content, random = example.read_bytes(), Random(1)  # noqa: S311
    said = [outcome(example, flipped(content, random, 2 * PAGE)) for _ in range(40)]
    assert [sentence for sentence in said if not acceptable(sentence)] == []


def test_a_lost_sector_is_harmless_or_told(example: Path) -> None:
    content, random = example.read_bytes(), Random(7)  # noqa: S311
    said = []
    for _ in range(25):
        start = random.randrange(len(content) // 512) * 512
        said.append(outcome(example, content[:start] + bytes(512) + content[start + 512 :]))
    assert [sentence for sentence in said if not acceptable(sentence)] == []
    assert any("is damaged" in sentence for sentence in said)


def test_a_lost_page_inside_is_told(example: Path) -> None:
    content = example.read_bytes()
    assert "is damaged" in outcome(example, content[:PAGE] + bytes(PAGE) + content[2 * PAGE :])


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("content", [b"", b"something else" * 400, bytes(40_000)])
def test_strange_files_beside_a_library_do_it_no_harm(example: Path, suffix: str, content: bytes) -> None:
    example.with_name(example.name + suffix).write_bytes(content)
    with Library.open(example) as library:
        assert len(contents(library).sources) == 5
        library.check()


def test_whatever_is_damaged_in_a_library_at_work_is_harmless_or_told(tmp_path: Path) -> None:
    kept, states = made(tmp_path)
    said = [tried(kept, states, f"short:{number}") for number in range(40)]
    assert [one for one in said if one[1].startswith(WRONG)] == []
    assert {what for _, what in said} > {"right", "as before its last changes"}


def test_damage_that_is_told_in_letters_that_are_none_is_damage(example: Path) -> None:
    # SQLite's own sentence then names the damaged table, which Python can't make letters of.
    content = example.read_bytes()
    assert b"tablepackspacks" in content
    changed = content.replace(b"tablepackspacks", b"tablep\xce(kspacks", 1)
    changed = changed.replace(b"CREATE TABLE packs", b"CREATE TABXE packs", 1)
    assert "is damaged" in outcome(example, changed)


@pytest.mark.parametrize("number", [0, 5, 255])
def test_a_format_of_tables_that_there_is_not_is_damage(example: Path, number: int) -> None:
    content = bytearray(example.read_bytes())
    content[44:48] = number.to_bytes(4, "big")
    said = outcome(example, bytes(content))
    assert acceptable(said)


@pytest.mark.parametrize(
    ("right", "wrong"), [("content=", "gontent="), ("tokenize=", "tokenise="), ("prefix=", "prefix(")]
)
def test_an_index_that_is_declared_as_none_can_be_is_damage(example: Path, right: str, wrong: str) -> None:
    content = example.read_bytes()
    assert content.count(right.encode()) == 1
    example.write_bytes(content.replace(right.encode(), wrong.encode()))
    with pytest.raises(DamagedError, match="is damaged"):
        Library.open(example)
