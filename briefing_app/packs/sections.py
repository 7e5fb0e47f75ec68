"""The parts of a pack as flowables: judgements, quotes, timeline, figures and sources."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportlab.platypus import KeepTogether, Spacer

from briefing_app.packs import fonts
from briefing_app.packs.charts import figure_charts, timelines
from briefing_app.packs.drawing import GradeMark
from briefing_app.packs.parts import (
    AskedTogether,
    Cited,
    Counted,
    Entry,
    FiguresPart,
    JudgementsPart,
    Ladder,
    Line,
    LinesPart,
    OwnKind,
    OwnLine,
    OwnPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    Run,
    Said,
    Section,
    SourceEntry,
    SourcesPart,
    Speaker,
    TimelinePart,
)
from briefing_app.packs.story import (
    Milestone,
    Rule,
    Story,
    coloured,
    ledger,
    links,
    paragraph,
    referenced,
    room_for_table,
    small,
    small_cell,
    web_link,
    words,
)
from briefing_app.packs.styles import HEIGHT, QUOTE_SIZE, SPACE, WIDTH, hex_colour, style
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.visible import markup, visible
from briefing_app.pictures.wrapping import sentence_case

_WRITING_LINES = 3
_REFERENCE = 76.0  # the width of a column of references


@dataclass(frozen=True, slots=True)
class _Lines:
    """What a section of lines is called, what one of them is, and what stands above its two columns."""

    title: str
    noun: str
    lead: str
    words: str


_LINES = {
    Section.QUESTIONS: _Lines("Lines of enquiry", "question", "No.", "Question"),
    Section.DIFFERENCES: _Lines("Where sources differ", "difference", "How", "About"),
    Section.PROMISES: _Lines("What was promised", "promise", "How it stands", "Promise"),
    Section.OVER_TIME: _Lines("What shows over time", "point", "What", "About"),
}
_QUOTATION_MARKS = ("“", "‘", '"')


def part_title(part: Part) -> str:
    """What a part is called, above itself and in the contents."""
    if part.title:
        return part.title
    if isinstance(part, LinesPart):
        return _LINES[part.section].title
    return _TITLES[type(part)]


_TITLES = {
    JudgementsPart: "Judgements",
    RecommendationsPart: "What needs to improve",
    QuotesPart: "Key quotes",
    TimelinePart: "Timeline",
    FiguresPart: "Figures",
    OwnPart: "Notes and questions",
    SourcesPart: "Sources",
}


def part_story(part: Part, name: str, reached: Callable[[str, int], None], *, short: bool = False) -> Story:
    """The flowables of a part; `name` is its bookmark, `reached` is told its page.

    In a `short` pack, in which parts follow each other on a page, the title is smaller and stands alone.
    """
    title = part_title(part)
    if short:
        return [words(title, "short-part"), Milestone(name, title, reached), *_content(part)]
    return [
        words(title, "part"),
        Milestone(name, title, reached),
        words(sentence_case(part.summary), "summary"),
        *_content(part),
    ]


def is_empty(part: Part) -> bool:
    """Whether there is nothing in a part."""
    match part:
        case JudgementsPart(held) | RecommendationsPart(held) | QuotesPart(held) | SourcesPart(held):
            return not held
        case LinesPart(lines=held) | OwnPart(lines=held):
            return not held
        case TimelinePart(entries=held):
            return not held
        case FiguresPart(figures=held):
            return not held


def _content(part: Part) -> Iterator[object]:
    match part:
        case JudgementsPart(ladders):
            yield from _any([item for ladder in ladders for item in _ladder(ladder)], "judgement")
        case LinesPart(section, lines):
            yield from _any(_lines(_LINES[section], lines), _LINES[section].noun)
        case RecommendationsPart(groups):
            yield from _any([item for group in groups for item in _asked(group)], "point")
        case QuotesPart(speakers):
            yield from _any([item for speaker in speakers for item in _speaker(speaker)], "quote")
        case TimelinePart():
            yield from _any(_timeline(part), "dated event")
        case FiguresPart():
            yield from _any(_figures(part), "figure")
        case OwnPart(lines):
            yield from (item for line in lines for item in _own(line))
        case SourcesPart(sources):
            yield from _any([item for source in sources for item in _source(source)], "source")


def _any(story: Story, noun: str) -> Story:
    """The flowables, or a sentence that says that there are none."""
    sources = noun == "source"
    excuse = "This pack refers to no sources." if sources else f"No {noun}s were chosen for this pack."
    return story or [words(excuse, "body")]


def _own(line: OwnLine) -> Story:
    """What the member wrote, named as such; below a question there is room to write."""
    asked = line.kind is OwnKind.QUESTION
    written = "Question by the member" if asked else "Note by the member"
    rows = [words(said, "body") for said in line.words.splitlines() if said.strip()]
    space = [Rule() for _ in range(_WRITING_LINES)] if asked else []
    if asked:
        return [KeepTogether([words(written, "own"), *rows, *space]), Spacer(0, 2 * SPACE)]
    return [KeepTogether([words(written, "own"), *rows[:1]]), *rows[1:], Spacer(0, 2 * SPACE)]


def _ladder(ladder: Ladder) -> Story:
    rows = [
        [
            words(rung.area, "body"),
            GradeMark(rung.tone),
            paragraph(coloured(markup(rung.grade, fonts.SANS_BOLD), rung.tone), "strong"),
            words(rung.inspected, "body"),
            referenced(rung.references),
        ]
        for rung in ladder.rungs
    ]
    widths = [WIDTH - 20 - 112 - 90 - 60, 20, 112, 90, 60]
    headings = ["Area", "", "Grade", "Inspected", "Source"]
    return [
        room_for_table(),
        words(ladder.title, "table-heading"),
        words(ladder.subtitle, "table-subheading"),
        ledger(headings, rows, widths),
    ]


def _lines(kind: "_Lines", lines: tuple[Line, ...]) -> Story:
    if not lines:
        return []
    rows = [[words(line.lead, "strong"), _line(line), referenced(line.references)] for line in lines]
    return [ledger([kind.lead, kind.words, "Source"], rows, [84, WIDTH - 84 - _REFERENCE, _REFERENCE])]


def _line(line: Line) -> TaggedParagraph:
    notes = "".join(f"<br/>{small(note)}" for note in line.notes)
    return paragraph(f"{markup(line.words)}{notes}", "body")


def _asked(group: AskedTogether) -> Story:
    rows = [
        [words(item.number, "strong"), words(item.words, "body"), referenced(item.references)]
        for item in group.items
    ]
    return [
        room_for_table(),
        words(group.title, "table-heading"),
        words(group.subtitle, "table-subheading"),
        ledger(["No.", "In the report’s words", "Source"], rows, [36, WIDTH - 36 - _REFERENCE, _REFERENCE]),
    ]


def _speaker(speaker: Speaker) -> Story:
    story: Story = [words(speaker.name, "heading")]
    if speaker.role:
        story.append(words(sentence_case(speaker.role), "subheading"))
    return story + [item for quote in speaker.quotes for item in _quote(quote)]


def _quote(quote: Said) -> Story:
    """The words between quotation marks, the first of which hangs in the margin; then where they stand."""
    last = len(quote.paragraphs) - 1
    story: Story = []
    for index, words_of_it in enumerate(quote.paragraphs):
        mark = "" if words_of_it.startswith(_QUOTATION_MARKS) else "“"
        close = "”" if index == last and mark else ""
        hanging = mark or words_of_it[0]
        set_in = style("quote").clone(
            "hanging",
            firstLineIndent=-fonts.width(hanging, fonts.SERIF, QUOTE_SIZE),
            keepWithNext=index == last,
        )
        story.append(paragraph(markup(mark + words_of_it + close, fonts.SERIF), "quote", set_in=set_in))
    under = f"{markup(quote.published)} \N{NO-BREAK SPACE}{links(quote.references)}"
    return [*story, paragraph(under, "quote-source")]


def _timeline(part: TimelinePart) -> Story:
    if not part.entries:
        return []
    rows = [
        [words(entry.when, "strong"), _event(entry), referenced(entry.references)] for entry in part.entries
    ]
    table = ledger(["When", "What", "Source"], rows, [124, WIDTH - 124 - _REFERENCE, _REFERENCE])
    drawings = timelines(part.events, WIDTH, HEIGHT - 36 * SPACE, HEIGHT - SPACE)
    undrawn = len(part.entries) - len(part.events)
    note = [words(f"{undrawn} more loosely dated stand in the list only.", "summary")] if undrawn else []
    return [*(note if drawings else []), *drawings, Spacer(0, 2 * SPACE), table]


def _event(entry: Entry) -> TaggedParagraph:
    text = markup(entry.what)
    if entry.planned:
        text = f"{text} {coloured('(planned)', 'ink-2')}"
    if entry.basis:
        text = f"{text}<br/>{small(f'Date worked out: {entry.basis}')}"
    return paragraph(text, "body")


def _figures(part: FiguresPart) -> Story:
    if not part.figures:
        return []
    story: Story = []
    charts = figure_charts(part.groups, WIDTH * 0.86, HEIGHT - 30 * SPACE)
    if charts:
        story += [
            words("Side by side", "heading"),
            words("Figures of the same thing that differ", "subheading"),
        ]
        story += charts
        story += [room_for_table(), words("All figures", "table-heading")]
    rows = [
        [
            words(item.value, "strong"),
            words(item.sentence, "body"),
            _published_by(item),
            referenced(item.references),
        ]
        for item in part.figures
    ]
    widths = [104, WIDTH - 104 - 108 - 64, 108, 64]
    return [*story, ledger(["Value", "In its sentence", "Published", "Source"], rows, widths)]


def _published_by(item: Counted) -> Story:
    return small_cell(f"{markup(item.publisher)}<br/>{markup(item.published)}")


def _source(source: SourceEntry) -> Story:
    story: Story = [
        paragraph(markup(source.title, fonts.SANS_BOLD), "source-title", bullet=f"[{source.number}]"),
        words(_published(source), "note"),
    ]
    if source.address:
        story.append(paragraph(web_link(source.address), "note"))
    story.append(words(f"File {source.file_name} · SHA-256 {source.sha256[:16]}…", "note"))
    return story + [_cited(cited) for cited in source.places]


def _published(source: SourceEntry) -> str:
    basis = f" ({source.published_basis})" if source.published_basis else ""
    return f"{source.publisher or 'Publisher not known'} · {source.published}{basis}"


def _cited(cited: Cited) -> TaggedParagraph:
    """Passages in their context, the exact words marked; the anchors are what references link to."""
    ground = hex_colour("mark")
    text = "".join(_run(run, ground) for run in cited.runs)
    return paragraph(text, "passage", bullet=visible(cited.place))


def _run(run: Run, ground: str) -> str:
    anchors = "".join(f'<a name="{anchor}"/>' for anchor in run.anchors)
    text = f'<font backColor="{ground}">{markup(run.text)}</font>' if run.marked else markup(run.text)
    return anchors + text
