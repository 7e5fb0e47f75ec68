"""Making a briefing pack from a library."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing_app.domain.describing import check_in_words, standing_in_words
from briefing_app.domain.edtf import latest_in_words
from briefing_app.domain.facts import Fact
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.observations import Observation
from briefing_app.packs import preview
from briefing_app.packs.document import pdf
from briefing_app.packs.outline import Found, PackContent, PackRequest, Section, cited_by, outline
from briefing_app.packs.preview import PageImage, page_count
from briefing_app.packs.writer import write_pack
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.checking import Checked, checked
from briefing_app.services.enquiring import Asked
from briefing_app.services.following import Followed
from briefing_app.services.pack_state import PackState, remember, since_last
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.words import in_english

__all__ = ["PackRequest", "Section", "make_pack"]

A4_WIDTH = 595.28  # points
_POINTS = 72  # to the inch
_MOST_DRAFTED, _BEGINNING = 1000, 60
"""Facts of a pack that is drawn whole while it is put together, and of each section of a larger one."""
MOST_PREVIEWED = 12
"""Pages that are shown in the window; a longer pack is opened in a reader."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The first pages of a pack as pictures, and how many pages it has, if that is known."""

    pages: tuple[PageImage, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class ToPrint:
    """A pack as the bytes of a PDF, and how many pages it has."""

    pdf: bytes
    pages: int


def make_pack(library: Library, path: Path, request: PackRequest, *, made: date) -> PackState | None:
    """Write a pack of everything that the request asks for to `path`, in place of what was there.

    Gives what the library remembers of it; `None` if it can't.

    Raises:
        BriefingError: the file can't be written; whatever was there is untouched.
    """
    content = _asked_for(library, request, made)
    write_pack(path, request, content, made=made)
    shown = [fact for one in request.sections for fact in cited_by(one, content)]
    facts = {fact.id: fact for fact in shown if isinstance(fact, Fact)}
    remember(library, path, request, facts.values())
    return since_last(library, facts)


def to_print(library: Library, request: PackRequest, *, made: date) -> ToPrint:
    """The pack that would be made, whole; no file is written, so that none is left behind.

    The library does not remember it: what changed is counted from the pack that was kept as a file.
    """
    content = _asked_for(library, request, made)
    with in_english():
        drawn = pdf(outline(request, content), made)
    return ToPrint(drawn, page_count(drawn))


def page_to_print(pack: ToPrint, number: int, dots: int) -> PageImage:
    """A page of it, counted from 1, with so many dots to the inch."""
    return next(preview.page_images(pack.pdf, dots / _POINTS, (number,)))


def _asked_for(library: Library, request: PackRequest, made: date) -> PackContent:
    held = contents(library)
    return _with_texts(library, _content(held, checked(library, held, made)), request)


def draft(
    library: Library, request: PackRequest, width: int, held: Contents, shown: Checked, *, made: date
) -> Preview:
    """The first pages of the pack that would be made, rendered `width` pixels wide; no file is written.

    `held` and `shown` are what the library holds and what checks found, as they are known. Of an archive
    only the beginning of each section is laid out, and how many pages there are is not known.
    """
    content = _content(held, shown)
    begun = _beginning(content)
    whole = _with_texts(library, begun, request)
    with in_english():
        drawn = pdf(outline(request, whole), made)
    found = _preview(drawn, width)
    return found if begun is content else replace(found, total=None)


def _beginning(content: PackContent) -> PackContent:
    """The first facts of each section, if there are more than anybody looks through."""
    counts = (content.judgements, content.quotes, content.events, content.figures, content.recommendations)
    if sum(map(len, counts)) <= _MOST_DRAFTED:
        return content
    return replace(
        content,
        judgements=content.judgements[:_BEGINNING],
        recommendations=content.recommendations[:_BEGINNING],
        quotes=content.quotes[:_BEGINNING],
        events=content.events[:_BEGINNING],
        figures=content.figures[:_BEGINNING],
        found={section: found[:_BEGINNING] for section, found in content.found.items()},
    )


@in_english()
def _content(held: Contents, shown: Checked) -> PackContent:
    return PackContent(
        judgements=held.judgements,
        recommendations=held.recommendations,
        quotes=held.quotes,
        events=held.events,
        figures=held.figures,
        found={
            Section.QUESTIONS: tuple(_question(one, number) for number, one in enumerate(shown.enquiries, 1)),
            Section.DIFFERENCES: tuple(map(_observation, shown.differing)),
            Section.PROMISES: tuple(map(_promise, shown.promises)),
            Section.OVER_TIME: tuple(map(_observation, shown.over_time)),
        },
        frameworks=frameworks(),
        confirmed=frozenset(fact for fact, mark in held.marks.items() if mark.confirmed),
    )


def _with_texts(library: Library, content: PackContent, request: PackRequest) -> PackContent:
    """The content with the texts and pages of the sources that the pack refers to."""
    cited = {
        item.source.sha256
        for one in request.sections
        for fact in cited_by(one, content)
        for item in fact.evidence
    }
    documents = [sources.document(library, sha256) for sha256 in sorted(cited)]
    return replace(
        content,
        texts={document.sha256: document.text for document in documents},
        pages={document.sha256: document.pages for document in documents},
    )


def _observation(one: Observation) -> Found:
    return Found(check_in_words(one.check), one.about, (one.why,), one.evidence)


def _promise(one: Followed) -> Found:
    due = f"Due {latest_in_words(one.due)}" if one.due else "No date given"
    who = f"{due} · {one.who}" if one.who else due
    return Found(standing_in_words(one.standing), one.what, (who, one.note), (*one.said, *one.later))


def _question(one: Asked, number: int) -> Found:
    asked = one.enquiry
    named = (
        ("Known", asked.known),
        ("Missing", asked.missing),
        ("Who can answer", asked.who),
        ("If the answer is vague", asked.next),
    )
    notes = (*(f"{name}: {words}" for name, words in named if words), one.in_words)
    return Found(str(number), asked.question, notes, asked.evidence)


def first_pages(path: Path, width: int) -> Preview:
    """The first pages of a pack, rendered `width` pixels wide.

    Raises:
        BriefingError: the file is gone or is not a PDF.
    """
    return _preview(path, width)


def _preview(pack: Path | bytes, width: int) -> Preview:
    total = page_count(pack)
    shown = range(1, min(total, MOST_PREVIEWED) + 1)
    return Preview(tuple(preview.page_images(pack, width / A4_WIDTH, shown)), total)
