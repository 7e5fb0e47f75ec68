"""The last pages of a pack: its sources, each place with the way back to what refers to it, and its files."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from reportlab.platypus import Spacer

from briefing_app.packs import fonts
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import Cited, Run, SourceEntry, VerificationPart
from briefing_app.packs.story import (
    Story,
    late_paragraph,
    ledger,
    paragraph,
    room_for_table,
    small,
    web_link,
    words,
)
from briefing_app.packs.styles import SPACE, hex_colour, look
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.tagging.scripts import script_of
from briefing_app.packs.visible import markup, visible, with_whole_dates
from briefing_app.packs.wording import (
    FILE_COLUMNS,
    FILES,
    FILES_ABOUT,
    HOW_TO_VERIFY,
    PRINTED,
    VERIFICATION_COLUMNS,
    file_of,
    in_short,
    published_by,
    verified_rows,
)


def source_story(source: SourceEntry, pages: Pages) -> Story:
    """An entry of the list of sources with the places that the pack refers to."""
    title = paragraph(markup(source.title, fonts.SANS_BOLD), "source-title", bullet=f"[{source.number}]")
    in_words = [cited for cited in source.places if cited.runs]
    bare = [cited for cited in source.places if not cited.runs]
    label = "" if source.in_short else f"{PRINTED} "
    places = [late_paragraph(partial(_places, bare, pages, label), "places")] if bare else []
    if source.in_short:
        return [title, words(with_whole_dates(in_short(source)), "note"), *places, Spacer(0, SPACE)]
    file = words(file_of(source), "note")
    # The places are many at times: they may go over a page, and need not be on that of the title as a whole.
    file.keepWithNext = not places
    return [
        title,
        words(with_whole_dates(published_by(source)), "note"),
        *([paragraph(web_link(source.address), "note")] if source.address else []),
        file,
        *places,
        *(_cited(cited, pages) for cited in in_words),
    ]


def _cited(cited: Cited, pages: Pages) -> TaggedParagraph:
    """Passages in their context, the exact words marked; the anchors are what references link to."""
    ground = hex_colour("mark")
    there = {anchor for run in cited.runs for anchor in run.anchors}
    first, *others = cited.runs
    # Passages that a line prints have no words here, but references lead here.
    first = replace(first, anchors=(*(one for one in cited.anchors if one not in there), *first.anchors))
    text = "".join(_run(run, ground) for run in (first, *others))

    def with_way_back() -> str:
        back = _way_back(cited, pages)
        return f"{text} {_quiet(back)}" if back else text

    return late_paragraph(with_way_back, "passage", bullet=visible(cited.place))


def _run(run: Run, ground: str) -> str:
    text = _anchored(run.text, _anchors(run.anchors))
    return f'<font backColor="{ground}">{text}</font>' if run.marked else text


def _anchored(text: str, anchors: str) -> str:
    """Text as markup with anchors at its beginning.

    They stand behind its first letter: ReportLab breaks no word that begins with an anchor, however long it
    is. A letter that is joined to the next is not parted from it.
    """
    first, rest = text[:1], text[1:]
    joined = first and (script_of(first) is not None or any(map(unicodedata.combining, rest[:1])))
    if not anchors or not first.strip() or joined or not fonts.has(first, fonts.SANS):
        return anchors + markup(text)
    return f"{markup(first)}{anchors}{markup(rest)}"


def _anchors(names: Sequence[str]) -> str:
    return "".join(f'<a name="{name}"/>' for name in names)


def _places(places: Sequence[Cited], pages: Pages, label: str) -> str:
    """The places of a source, each with the pages that refer to it."""
    return label + "\N{NO-BREAK SPACE}· ".join(_place(cited, pages) for cited in places)


def _place(cited: Cited, pages: Pages) -> str:
    place = f"<b>{markup(cited.place, fonts.SANS_BOLD)}</b>"
    back = _way_back(cited, pages)
    return f"{place}{_anchors(cited.anchors)}" + (
        f"\N{NO-BREAK SPACE}on\N{NO-BREAK SPACE}{back}" if back else ""
    )


def _way_back(cited: Cited, pages: Pages) -> str:
    """The pages that refer to a place, each a link to the first line there that does."""
    ink, found = hex_colour("accent"), pages.first_on_each(cited.lines)
    label = "pages" if len(found) > 1 else "page"
    listed = ", ".join(f'<a href="#{line}" color="{ink}">{page}</a>' for page, line in found)
    return f"{label}\N{NO-BREAK SPACE}{listed}" if found else ""


def _quiet(back: str) -> str:
    return f'<font color="{hex_colour("ink-2")}">Used on {back}</font>'


def verification_story(part: VerificationPart, made: date) -> Story:
    """What the pack was made of and when, the hashes of its files, and how to ask whether it still holds."""
    lead, number = 110.0, 36.0
    files = [
        [words(f"[{count}]", "strong"), paragraph(f"{markup(title)}<br/>{small(sha256)}", "body")]
        for count, title, sha256 in part.files
    ]
    told = [[words(label, "strong"), words(value, "body")] for label, value in verified_rows(part, made)]
    return [
        words(HOW_TO_VERIFY, "summary"),
        *ledger(VERIFICATION_COLUMNS, told, [lead, look().width - lead]),
        room_for_table(),
        words(FILES, "table-heading"),
        words(FILES_ABOUT, "table-subheading"),
        *ledger(FILE_COLUMNS, files, [number, look().width - number]),
    ]
