"""Making a briefing pack from a library."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from briefing_app.domain.facts import AnyFact
from briefing_app.domain.restrictions import Restriction
from briefing_app.packs import preview
from briefing_app.packs.document import Heard, pdf
from briefing_app.packs.formats import format_of
from briefing_app.packs.making import made_pack
from briefing_app.packs.outline import Pack, PackContent, cited_by
from briefing_app.packs.preview import PageImage, page_count
from briefing_app.packs.public import public_only, public_request
from briefing_app.packs.request import PackRequest, Section
from briefing_app.packs.writer import write_pack
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.checking import Checked, checked
from briefing_app.services.house import house_of
from briefing_app.services.pack_content import content_of
from briefing_app.services.pack_state import PackState, remember, since_last
from briefing_app.services.publishing import public, withheld
from briefing_app.services.sweeping import sweep
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.words import in_english

__all__ = ["PackRequest", "Section", "make_pack"]

_POINTS = 72  # to the inch
_MOST_DRAFTED, _BEGINNING = 1000, 60
"""Facts of a pack that is drawn whole while it is put together, and of each section of a larger one."""
MOST_PREVIEWED = 12
"""Pages that are shown in the window; a longer pack is opened in a reader."""
_IN_ITS_NAME = "confidential"


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


@dataclass(frozen=True, slots=True)
class Made:
    """A pack that was written: where, what the library remembers of it, and what a validator found wrong.

    The library remembers nothing if it can't be written.
    """

    path: Path
    remembered: PackState | None
    flaws: tuple[str, ...] = ()


def make_pack(
    library: Library, path: Path, request: PackRequest, *, made: date, heard: Heard | None = None
) -> Made:
    """Write a pack of everything that the request asks for to `path`, in place of what was there.

    The name of a confidential one says so. `heard` is told how far it is, and ends the work by raising.

    Raises:
        BriefingError: the file can't be written; whatever was there is untouched.
    """
    path = named(path, request)
    format_of(path.suffix)  # before the work is done
    held = contents(library)
    asked, content = _asked_for(library, request, held, made)
    pack, flaws = write_pack(path, asked, content, made=made, heard=heard)
    sweep(path.parent)
    facts = _facts_behind(pack, held)
    remember(library, path, request, facts.values(), () if request.confidential else withheld(held))
    return Made(path, since_last(library, facts), flaws)


def _facts_behind(pack: Pack, held: Contents) -> dict[UUID, AnyFact]:
    """The facts that a pack shows, and those that what checks found in it rests on."""
    leant_on = {item.mention.identity for item in pack.leant_on}
    resting = [
        fact
        for fact in held.facts
        if not leant_on.isdisjoint(item.mention.identity for item in fact.evidence)
    ]
    return {fact.id: fact for fact in (*pack.facts, *resting)}


def named(path: Path, request: PackRequest) -> Path:
    """The path of a pack; the name of one that is not public says that it is confidential."""
    if not request.confidential or _IN_ITS_NAME in path.stem.casefold():
        return path
    return path.with_name(f"{path.stem} – {_IN_ITS_NAME}{path.suffix}")


def to_print(library: Library, request: PackRequest, *, made: date) -> ToPrint:
    """The pack that would be made, whole; no file is written, so that none is left behind.

    The library does not remember it: what changed is counted from the pack that was kept as a file.
    """
    asked, content = _asked_for(library, request, contents(library), made)
    drawn = _drawn(asked, content, made)
    return ToPrint(drawn, page_count(drawn))


def page_to_print(pack: ToPrint, number: int, dots: int) -> PageImage:
    """A page of it, counted from 1, with so many dots to the inch."""
    return next(preview.page_images(pack.pdf, dots / _POINTS, (number,)))


def draft(
    library: Library, request: PackRequest, width: int, held: Contents, shown: Checked, *, made: date
) -> Preview:
    """The first pages of the pack that would be made, rendered `width` pixels wide; no file is written.

    `held` and `shown` are what the library holds and what checks found, as they are known. Of an archive
    only the beginning of each section is laid out, and how many pages there are is not known.
    """
    asked, content = _allowed(library, request, held, shown, made)
    begun = _beginning(content)
    drawn = _drawn(asked, _with_texts(library, begun, asked), made)
    found = _preview(drawn, width)
    return found if begun is content else replace(found, total=None)


@in_english()
def _drawn(request: PackRequest, content: PackContent, made: date) -> bytes:
    return pdf(made_pack(request, content, made), made)


def _asked_for(
    library: Library, request: PackRequest, held: Contents, made: date
) -> tuple[PackRequest, PackContent]:
    library.require_sound()  # nobody is to quote from a library that may say what its documents do not
    asked, content = _allowed(library, request, held, checked(library, held, made), made)
    return asked, _with_texts(library, content, asked)


def _allowed(
    library: Library, request: PackRequest, held: Contents, shown: Checked, made: date
) -> tuple[PackRequest, PackContent]:
    """What a pack may hold: of a public one nothing from sources that are exempt or confidential."""
    request = replace(request, house=house_of(library))
    if request.confidential:
        asked = replace(request, marking=marking(held.restricted[one] for one in withheld(held)))
        return asked, content_of(library, asked, held, shown, made)
    closed = withheld(held)
    known = public(library, held, shown, made)
    content = content_of(library, request, known.contents, known.checked, made)
    content = public_only(content, closed, with_unsourced=True)
    return public_request(request, content, closed), content


@in_english()
def marking(restrictions: Iterable[Restriction]) -> str:
    """What stands at the head of every page of a pack that is not public."""
    reasons = sorted({one.in_full for one in restrictions})
    if len(reasons) == 1:
        return reasons[0]
    return "Not for publication" + (": holds exempt and confidential papers" if reasons else "")


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


def first_pages(path: Path, width: int) -> Preview:
    """The first pages of a pack, rendered `width` pixels wide.

    Raises:
        BriefingError: the file is gone or is not a PDF.
    """
    return _preview(path, width)


def _preview(pack: Path | bytes, width: int) -> Preview:
    total = page_count(pack)
    shown = range(1, min(total, MOST_PREVIEWED) + 1)
    return Preview(tuple(preview.page_images(pack, width / preview.page_width(pack), shown)), total)
