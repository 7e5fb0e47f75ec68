"""The parts of a pack on a single page: every line one paragraph, with what it is in bold at its head."""

from collections.abc import Iterator

from reportlab.platypus import Spacer

from briefing_app.packs import fonts
from briefing_app.packs.cards import Card, cards_of
from briefing_app.packs.parts import JudgementsPart, OwnPart, Part, Rung, SourceEntry, SourcesPart
from briefing_app.packs.story import Milestone, Story, coloured, links, paragraph, words
from briefing_app.packs.styles import SPACE
from briefing_app.packs.visible import markup, with_whole_dates
from briefing_app.packs.wording import in_quotation_marks, in_short_by_itself, part_title


def run_in_story(part: Part, name: str) -> Story:
    """A part under a small title; `name` is its bookmark."""
    title = part_title(part)
    return [words(title, "run-in-part"), Milestone(name, title), *_content(part)]


def _content(part: Part) -> Iterator[object]:
    match part:
        case JudgementsPart(ladders):
            for ladder in ladders:
                yield words(f"{ladder.title} · {ladder.subtitle}", "run-in-quiet")
                yield from map(_rung, ladder.rungs)
        case OwnPart(lines) if any(isinstance(line, JudgementsPart) for line in lines):
            for line in lines:
                held = line if isinstance(line, JudgementsPart) else OwnPart((line,), "")
                yield from _content(held)
        case SourcesPart(sources):
            yield paragraph(" · ".join(map(_source, sources)), "run-in-source")
        case _:
            yield from map(_card, cards_of(part))
    yield Spacer(0, SPACE)


def _rung(rung: Rung) -> object:
    grade = coloured(f"<b>{markup(rung.grade, fonts.SANS_BOLD)}</b>", rung.tone)
    inspected = f"{rung.area}, inspected: {with_whole_dates(rung.inspected)}"
    return paragraph(f"{grade} – {markup(inspected)} {links(rung.references)}", "run-in")


def _card(card: Card) -> object:
    said = " ".join(card.says)
    if card.quoted:
        quoted = markup(" ".join(in_quotation_marks((said,))), fonts.SERIF)
        said_by = with_whole_dates(", ".join(line for line in card.under if line))
        text = f'<font face="{fonts.SERIF}">{quoted}</font> {markup(said_by)}'
    else:
        text = markup(" – ".join((said, *(with_whole_dates(line) for line in card.under[:1] if line))))
    head = f"<b>{markup(card.kicker, fonts.SANS_BOLD)}:</b>"
    return paragraph(f"{head} {text} {links(card.references)}", "run-in")


def _source(source: SourceEntry) -> str:
    """Number, council, publisher and date tell it from others; all that refers to it is on this page."""
    anchors = "".join(f'<a name="{anchor}"/>' for cited in source.places for anchor in cited.anchors)
    said = with_whole_dates(in_short_by_itself(source))
    return f"<b>[{source.number}]</b>{anchors}\N{NO-BREAK SPACE}{markup(said)}"
