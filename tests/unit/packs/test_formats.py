"""The table of formats, what all of them hold to, and how they bear very large packs."""

import subprocess
import sys
import time
from dataclasses import dataclass, replace
from typing import Any

import pytest

from briefing_app.packs.blocks import Table
from briefing_app.packs.composing import composed
from briefing_app.packs.formats import FORMATS, format_of, written
from briefing_app.packs.layout import Form, Layout
from briefing_app.packs.outline import PackContent
from briefing_app.packs.parts import LinesPart
from briefing_app.packs.request import Section
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import ENGLISH, Language, speak
from tests.helpers import pack_facts, pack_outlines
from tests.helpers.pack_outlines import MADE

SUFFIXES = [one.suffix for one in FORMATS]
LIGHT = [suffix for suffix in SUFFIXES if suffix != ".pdf"]


def test_each_format_has_its_own_suffix_and_words() -> None:
    assert SUFFIXES == [".pdf", ".html", ".docx", ".md", ".csv", ".json", ".jsonld"]
    assert len({one.words for one in FORMATS}) == len({one.name for one in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize(("suffix", "name"), [(".HTM", "HTML"), (".Docx", "DOCX"), (".markdown", "Markdown")])
def test_a_suffix_may_be_written_otherwise(suffix: str, name: str) -> None:
    assert format_of(suffix).name == name


@pytest.mark.parametrize("suffix", ["", ".xlsx", "pdf", ".pdf "])
def test_what_is_no_format_is_said(suffix: str) -> None:
    with pytest.raises(BriefingError, match=r"\.pdf, \.html, \.docx, \.md, \.csv, \.json, \.jsonld\.$"):
        written(pack_outlines.pack(), suffix, MADE)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_pack_gives_the_same_bytes(suffix: str) -> None:
    first = written(pack_outlines.pack(), suffix, MADE)
    assert written(pack_outlines.pack(), suffix, MADE) == first
    assert written(pack_outlines.pack(title="Another"), suffix, MADE) != first or suffix == ".csv"


@pytest.mark.parametrize("suffix", LIGHT)
def test_a_pack_is_in_english_whatever_the_window_speaks(suffix: str) -> None:
    pack = pack_outlines.pack()
    english = written(pack, suffix, MADE)
    speak(Language("xx", lambda text, _one, _count: f"«{text}»", str))
    try:
        assert written(pack, suffix, MADE) == english
    finally:
        speak(ENGLISH)


@pytest.mark.parametrize("suffix", LIGHT)
def test_thousands_of_facts_are_written(suffix: str) -> None:
    pack = pack_outlines.large(2000)
    assert len(pack.facts) > 1990
    began = time.process_time()
    content = written(pack, suffix, MADE)
    assert time.process_time() - began < 30
    assert suffix == ".docx" or b"as said in 600" in content


@pytest.mark.parametrize("suffix", LIGHT)
def test_a_very_long_quote_is_whole(suffix: str) -> None:
    speech = " ".join(f"word{n}" for n in range(10_000))
    place = pack_facts.source(speech, "Speech", "Hansard", "2019-05-01")
    quote = pack_facts.quote(place, speech, "A. Speaker", "Member", text=speech)
    content = PackContent(quotes=(quote,), texts={place.sha256: speech})
    found = written(pack_outlines.pack(content=content, title="T" * 500), suffix, MADE)
    assert suffix == ".docx" or b"word9998 word9999" in found


def test_a_pdf_alone_does_not_load_what_writes_word_files() -> None:
    program = (
        "import sys; from tests.helpers import pack_outlines; from briefing_app.packs.formats import written;"
        "written(pack_outlines.pack(), '.pdf', pack_outlines.MADE);"
        "print('docx' in sys.modules, 'lxml' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.split() == ["False", "False"]


def test_a_part_without_words_is_a_bug_that_says_so() -> None:
    @dataclass(frozen=True)
    class NewPart:
        summary: str = ""
        title: str = ""

    pack = pack_outlines.pack()
    strange: Any = NewPart()
    with pytest.raises(LookupError, match="NewPart"):
        composed(replace(pack, parts=(strange, *pack.parts)), MADE)
    with pytest.raises(LookupError, match="figures"):
        composed(replace(pack, parts=(LinesPart(Section.FIGURES, (), ""), *pack.parts)), MADE)


def test_a_sheet_of_questions_has_room_to_write_and_questions_have_labels() -> None:
    asked = (Section.QUESTIONS,)
    sheet = written(pack_outlines.pack(sections=asked, layout=Layout(form=Form.SHEET)), ".md", MADE).decode()
    assert "<br>**Known:** 38<br>**Missing:** now<br>**Answer:**<br><br><br>" in sheet
    plain = written(pack_outlines.pack(sections=asked), ".md", MADE).decode()
    assert "**Missing:** now |" in plain
    (table,) = (
        block
        for chapter in composed(pack_outlines.pack(sections=asked), MADE).chapters
        for block in chapter.blocks
        if isinstance(block, Table)
    )
    assert table.shares == (9, 74, 17), "numbers need little room"
