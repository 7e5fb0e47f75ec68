"""Packs of a library: their formats, whom they are for, how far they are, and what stops them."""

import html
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import docx
import pypdfium2 as pdfium
import pytest

from briefing_app.domain.restrictions import Restriction, Withheld
from briefing_app.packs.embedded import read_facts
from briefing_app.packs.formats import FORMATS
from briefing_app.packs.preview import attached
from briefing_app.packs.request import PackRequest, Section
from briefing_app.packs.templates import template_named, templates
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
from briefing_app.services.example import make_example
from briefing_app.services.libraries import new_library
from briefing_app.services.pack_content import content_of
from briefing_app.services.packing import make_pack, named
from briefing_app.services.reading_files import Incoming
from briefing_app.services.restricting import restrict
from briefing_app.store import packs
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.ui.models.derived import compared_figures, derived

MADE = date(2019, 7, 9)
REQUEST = PackRequest(
    title="Pack", committee="", meeting=None, sections=(Section.SUMMARY, Section.QUOTES, Section.FIGURES)
)


def no_fact(_identity: UUID) -> None:
    """Templates hold no single facts."""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_example(tmp_path / "example.briefing")


@pytest.mark.parametrize("suffix", [one.suffix for one in FORMATS])
def test_the_ending_of_the_name_says_what_is_written(library: Library, tmp_path: Path, suffix: str) -> None:
    made = make_pack(library, tmp_path / f"pack{suffix}", REQUEST, made=MADE)
    again = make_pack(library, tmp_path / f"again{suffix}", REQUEST, made=MADE)
    assert made.flaws == ()
    assert made.remembered is not None
    assert made.path.read_bytes() == again.path.read_bytes()
    assert len(made.path.read_bytes()) > 1000


def test_an_unknown_ending_is_refused_before_the_work(library: Library, tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=r"can’t be written as “\.xls”"):
        make_pack(library, tmp_path / "pack.xls", REQUEST, made=MADE)
    assert list(tmp_path.glob("pack*")) == []


def test_every_template_makes_a_pack_without_flaws(library: Library, tmp_path: Path) -> None:
    for number, template in enumerate(templates()):
        made = make_pack(library, tmp_path / f"{number}.pdf", template.plan.request(no_fact), made=MADE)
        assert made.flaws == (), template.name


def test_how_far_it_is_is_told_and_stopping_leaves_what_was_there(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"what was there")
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done > of / 2:
            raise BriefingError("Stopped.")

    with pytest.raises(BriefingError, match="Stopped"):
        make_pack(library, path, REQUEST, made=MADE, heard=stop)
    assert path.read_bytes() == b"what was there"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []
    assert told == sorted(told)
    assert len({of for _, of in told}) == 1
    told.clear()
    make_pack(library, path, REQUEST, made=MADE, heard=lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1]
    assert path.read_bytes() != b"what was there"


def test_the_name_of_a_confidential_pack_says_so() -> None:
    secret = replace(REQUEST, confidential=True)
    assert named(Path("a/pack.pdf"), secret) == Path("a/pack – confidential.pdf")
    assert named(Path("Confidential pack.pdf"), secret) == Path("Confidential pack.pdf")
    assert named(Path("a/pack.pdf"), REQUEST) == Path("a/pack.pdf")


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".md"])
def test_each_page_of_a_confidential_pack_says_so(library: Library, tmp_path: Path, suffix: str) -> None:
    source = contents(library).sources[0]
    restrict(library, source, Restriction(Withheld.EXEMPT, "3"))
    made = make_pack(library, tmp_path / f"pack{suffix}", replace(REQUEST, confidential=True), made=MADE)
    assert made.path.stem == "pack – confidential"
    said = "paragraph 3 of Part 1 of Schedule 12A"
    for page in pages_of(made.path):
        assert said in page


@pytest.mark.parametrize("suffix", [one.suffix for one in FORMATS])
def test_a_public_pack_has_nothing_from_what_is_exempt(library: Library, tmp_path: Path, suffix: str) -> None:
    source = contents(library).sources[0]
    quotes = [fact for fact in contents(library).quotes if fact.sources == (source,)]
    restrict(library, source, Restriction(Withheld.CONFIDENTIAL))
    open_pack = make_pack(library, tmp_path / f"pack{suffix}", REQUEST, made=MADE)
    closed = make_pack(library, tmp_path / f"c{suffix}", replace(REQUEST, confidential=True), made=MADE)
    public, whole = ("".join(pages_of(one.path)) for one in (open_pack, closed))
    assert quotes
    for fact in quotes:
        said = bare(fact.lead.passage.exact)
        assert said not in bare(public)
        assert said in bare(whole)
    assert source.sha256[:12] not in public


def bare(text: str) -> str:
    """A text as its letters: marks are written otherwise in some formats, and spaces break."""
    return "".join(letter for letter in text if letter.isalnum())


def pages_of(path: Path) -> list[str]:
    """The words of each page; what has no pages is one."""
    if path.suffix == ".pdf":
        with pdfium.PdfDocument(path) as opened:
            return [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        head = [one.text for section in document.sections for one in section.header.paragraphs]
        return [" ".join((*head, *(one.text for one in document.paragraphs), *cells))]
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix in (".json", ".jsonld"):
        return [json.dumps(json.loads(text), ensure_ascii=False).replace("\\n", " ")]
    return [html.unescape(text)]


def test_what_is_not_in_a_public_pack_is_no_change_in_it(library: Library, tmp_path: Path) -> None:
    shared = next(fact for fact in contents(library).quotes if len(fact.sources) > 1)
    restrict(library, shared.sources[-1], Restriction(Withheld.CONFIDENTIAL))
    make_pack(library, tmp_path / "pack.pdf", REQUEST, made=MADE)
    state = contents(library).last_pack
    assert state is not None
    assert state.changed == 0


def test_the_library_remembers_only_what_a_pack_holds(library: Library, tmp_path: Path) -> None:
    request = template_named("One page").plan.request(no_fact)
    state = make_pack(library, tmp_path / "one.pdf", request, made=MADE).remembered
    assert state is not None
    held = packs.last(library)
    assert held is not None
    printed = {one.identity for one in read_facts(attached(tmp_path / "one.pdf")).facts}
    facts = contents(library).facts
    behind = {str(fact.id) for fact in facts if any(one.mention.identity in printed for one in fact.evidence)}
    assert set(held.held) == behind
    assert 0 < len(behind) < len(facts)


def test_figures_of_two_councils_are_never_set_side_by_side(tmp_path: Path) -> None:
    story = (
        "Ofsted judged {name} Council’s children’s services inadequate in May 2019. {name} Council has"
        " {count} social worker vacancies. {name} Council had {before} social worker vacancies last year."
    )
    library = new_library(tmp_path / "two.briefing")
    for name, count, before in (("Calderby", 38, 5), ("Northwold", 71, 12)):
        path = tmp_path / f"{name}.txt"
        path.write_text(story.format(name=name, count=count, before=before), encoding="utf-8")
        add_files(library, [Incoming(path)])
    held = contents(library)
    groups = content_of(library, REQUEST, held, checked(library, held, MADE), MADE).compared
    assert groups
    assert all(len({figure.source.sha256 for figure in group}) == 1 for group in groups)
    assert derived(held, compared_figures) == groups, "the window sets side by side what the pack does"
