"""Whether a pack's facts still hold: each line as it is, corrected, rejected, or gone with its source."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from briefing_app.cli import main
from briefing_app.domain.facts import Quote
from briefing_app.packs.embedded import facts_file, read_facts
from briefing_app.packs.preview import attached
from briefing_app.packs.request import Section
from briefing_app.services import reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.packing import PackRequest, make_pack
from briefing_app.services.removing import remove_sources
from briefing_app.services.verifying import Outcome, verify
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import LETTER, STORY, added, written

REQUEST = PackRequest(
    title="What was said", committee="", meeting=None, sections=(Section.QUOTES, Section.FIGURES)
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.create(tmp_path / "a.briefing")
    added(library, written(tmp_path, "story.txt", STORY))
    added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return library


@pytest.fixture
def pack(library: Library, tmp_path: Path) -> Path:
    path = tmp_path / "pack.pdf"
    make_pack(library, path, REQUEST, made=date(2019, 7, 4))
    return path


def nowak(library: Library) -> Quote:
    return next(quote for quote in contents(library).quotes if quote.lead.speaker == "Piotr Nowak")


def outcomes(library: Library, pack: Path) -> dict[str, Outcome]:
    return {one.words: one.outcome for one in verify(library, pack).verdicts}


def test_a_pack_holds_in_the_library_that_it_was_made_of(library: Library, pack: Path) -> None:
    found = verify(library, pack)
    held = contents(library)
    assert (found.title, found.made) == ("What was said", "2019-07-04")
    assert len(found.verdicts) == len(held.quotes) + len(held.figures)
    assert found.differing == ()
    library.close()


def test_what_was_corrected_rejected_or_removed_since_is_told(
    library: Library, pack: Path, tmp_path: Path
) -> None:
    quote = nowak(library)
    corrected = replace(quote.lead, speaker="Paul Nowak")
    reviewing.correct(library, quote, corrected)
    (changed,) = verify(library, pack).differing
    assert changed.outcome is Outcome.CHANGED
    assert ("speaker", "Piotr Nowak", "Paul Nowak") in changed.changes
    other = next(one for one in contents(library).quotes if one.lead.speaker != "Paul Nowak")
    reviewing.reject(library, [other])
    assert Outcome.NOT_RIGHT in outcomes(library, pack).values()
    source = contents(library).sources[-1]
    remove_sources(library, [source])
    assert Outcome.NO_SOURCE in outcomes(library, pack).values()
    library.close()
    with Library.create(tmp_path / "other.briefing") as empty:
        assert set(outcomes(empty, pack).values()) == {Outcome.NO_SOURCE}


def test_a_pack_of_questions_alone_holds_by_what_they_rest_on(example: Path, tmp_path: Path) -> None:
    path = tmp_path / "questions.pdf"
    with Library.open(example) as library:
        make_pack(library, path, replace(REQUEST, sections=(Section.QUESTIONS,)), made=date(2019, 7, 4))
        assert set(outcomes(library, path).values()) == {Outcome.HOLDS}
    with Library.create(tmp_path / "other.briefing") as empty:
        assert set(outcomes(empty, path).values()) == {Outcome.NO_SOURCE}


def test_the_terminal_tells_it_and_ends_with_1_where_something_differs(
    library: Library, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(library.path)
    reviewing.reject(library, [nowak(library)])
    library.close()
    assert main(["verify", str(pack), "--library", path]) == 1
    told = capsys.readouterr().out
    assert "“What was said”, made on 2019-07-04: " in told
    assert "marked as not right" in told
    assert main(["verify", str(pack.with_name("none.pdf")), "--library", path]) == 1


def test_another_file_is_no_pack_with_facts(library: Library, tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    document.save(plain)
    document.close()
    with pytest.raises(BriefingError, match="carries no facts that could be compared"):
        verify(library, plain)
    text = tmp_path / "text.pdf"
    text.write_text("no PDF")
    with pytest.raises(BriefingError):
        verify(library, text)
    library.close()


def test_the_facts_are_the_same_bytes_every_time_and_come_back(library: Library, pack: Path) -> None:
    content = attached(pack)
    facts = (*contents(library).quotes, *contents(library).figures)
    assert facts_file("What was said", facts, (), date(2019, 7, 4)) == content
    held = read_facts(content)
    assert [one.words for one in held.facts] == [fact.lead.passage.exact for fact in facts]
    assert set(held.sources) == {source.sha256 for source in contents(library).sources}
    told = json.loads(content)
    for broken in (b"", b"[]", b"{}", json.dumps({**told, "version": 2}).encode()):
        with pytest.raises(ValueError, match=r"pack|Expecting"):
            read_facts(broken)
    del told["facts"][0]["words"]
    with pytest.raises(ValueError, match="missing"):
        read_facts(json.dumps(told).encode())
    library.close()
