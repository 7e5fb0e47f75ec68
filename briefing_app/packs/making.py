"""From what was asked for to the finished pack: its words, and its file, proven before it is handed out."""

import gc
from dataclasses import dataclass
from datetime import date

from briefing_app.packs.document import Heard, pdf
from briefing_app.packs.layout import Form
from briefing_app.packs.one_page import fitted
from briefing_app.packs.outline import Pack, PackContent, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.request import PackRequest
from briefing_app.packs.tagging.proof import failures

_LARGE = 500_000  # bytes of a file, from which on memory counts for more than the time that this takes


@dataclass(frozen=True, slots=True)
class MadeFile:
    """The bytes of a pack, and what is wrong with them by the standards for accessible and lasting files.

    If anything is, the file does not claim to keep to them.
    """

    content: bytes
    flaws: tuple[str, ...] = ()


def made_pack(request: PackRequest, content: PackContent, made: date) -> Pack:
    """The pack that was asked for, as words; one of a single page holds the lines that go on it."""

    def measure(pack: Pack) -> int:
        pages = Pages()
        pdf(pack, made, pages=pages)
        return pages.total

    if request.layout.form is Form.ONE_PAGE:
        return fitted(request, content, made, measure)
    return outline(request, content)


def proven_pdf(pack: Pack, made: date, heard: Heard | None = None) -> MadeFile:
    """The file of a pack, looked through by a validator."""
    content = pdf(pack, made, heard=heard)
    if len(content) > _LARGE:
        # What was laid out goes round in circles; without this it would still be there for the validator.
        gc.collect()
    flaws = failures(content)
    return MadeFile(pdf(pack, made, claims=False), flaws) if flaws else MadeFile(content)
