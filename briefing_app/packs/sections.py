"""The parts of a pack as flowables: judgements, quotes, timeline, figures and sources."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from reportlab.platypus import KeepTogether, Spacer

from briefing_app.packs import fonts
from briefing_app.packs.charts import figure_charts, timelines
from briefing_app.packs.drawing import GradeMark
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import (
    AskedTogether,
    Entry,
    FiguresPart,
    JudgementsPart,
    Ladder,
    Line,
    LinesPart,
    OwnLine,
    OwnPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    Said,
    SourcesPart,
    Speaker,
    TimelinePart,
    Value,
    VerificationPart,
)
from briefing_app.packs.request import OwnKind, Section
from briefing_app.packs.source_pages import source_story, verification_story
from briefing_app.packs.story import (
    Milestone,
    Rule,
    Story,
    coloured,
    ledger,
    links,
    paragraph,
    quiet,
    referenced,
    room_for_short_part,
    room_for_table,
    small,
    title_words,
    with_references,
    words,
)
from briefing_app.packs.styles import SPACE, look, style
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.visible import markup, with_whole_dates
from briefing_app.packs.wording import (
    ALL_EVENTS,
    ALL_FIGURES,
    ASKED_COLUMNS,
    FIGURE_COLUMNS,
    FOR_MORE_QUESTIONS,
    JUDGEMENT_COLUMNS,
    OWN,
    PLANNED,
    SIDE_BY_SIDE,
    SIDE_BY_SIDE_ABOUT,
    SOURCE_COLUMN,
    TIMELINE_COLUMNS,
    WRITING_LINES,
    in_quotation_marks,
    labelled,
    lines_wording,
    nothing_in,
    part_title,
    published_in,
    undrawn,
    worked_out,
)
from briefing_app.pictures.wrapping import sentence_case

_REFERENCE = 76.0  # the width of a column of references
_WHEN, _VALUE = 124.0, 104.0  # of the first columns of events and figures


_LEAD = 84.0  # the width of the first column of lines, in points
_LEADS = {Section.DECISIONS: 36.0, Section.QUESTIONS: 36.0, Section.GLOSSARY: 120.0}
"""The same where other words stand in it."""


def part_story(part: Part, name: str, pages: Pages, made: date, *, short: bool = False) -> Story:
    """The flowables of a part; `name` is its bookmark, `pages` tells where bookmarks were drawn so far.

    In a `short` pack, in which parts follow each other on a page, the title is smaller and stands alone.
    """
    title = part_title(part)
    if short:
        above: Story = [title_words(title, "short-part"), Milestone(name, title)]
    else:
        about = words(sentence_case(part.summary), "summary")
        above = [title_words(title, "part"), Milestone(name, title), about]
    for item in above:
        item.keepWithNext = _begins_without_table(part)
    return [*([room_for_short_part()] if short else []), *above, *_content(part, pages, made)]


def _begins_without_table(part: Part) -> bool:
    """Whether the title of a part may be kept with what comes next; a table would be kept as a whole."""
    match part:
        case QuotesPart() | SourcesPart():
            return True
        case OwnPart(lines=(QuotesPart(), *_)):
            return True
        case TimelinePart(events=drawn) | FiguresPart(groups=drawn):
            return bool(drawn)
        case _:
            return False


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
        case VerificationPart():
            return False


def _content(part: Part, pages: Pages, made: date) -> Story:
    """What is in a part, or a sentence that says that there is nothing."""
    nothing = nothing_in(part)
    return list(_held(part, pages, made)) or ([words(nothing, "body")] if nothing else [])


def _held(part: Part, pages: Pages, made: date) -> Iterator[object]:
    match part:
        case JudgementsPart(ladders):
            yield from [item for ladder in ladders for item in _ladder(ladder)]
        case LinesPart():
            yield from _lines(part)
        case RecommendationsPart(groups):
            yield from [item for group in groups for item in _asked(group)]
        case QuotesPart(speakers):
            yield from [item for speaker in speakers for item in _speaker(speaker)]
        case TimelinePart():
            yield from _timeline(part)
        case FiguresPart():
            yield from _figures(part)
        case OwnPart(lines):
            yield from [item for line in lines for item in _of_the_member(line, pages, made)]
        case SourcesPart(sources):
            yield from [item for source in sources for item in source_story(source, pages)]
        case VerificationPart():
            yield from verification_story(part, made)


def _of_the_member(line: OwnLine | Part, pages: Pages, made: date) -> Story:
    return _own(line) if isinstance(line, OwnLine) else list(_held(line, pages, made))


def _own(line: OwnLine) -> Story:
    """What the member wrote, named as such; below a question there is room to write."""
    asked = line.kind is OwnKind.QUESTION
    rows = [words(said, "body") for said in line.words.splitlines() if said.strip()]
    space = [Rule() for _ in range(WRITING_LINES)] if asked else []
    if asked:
        return [KeepTogether([words(OWN[line.kind], "own"), *rows, *space]), Spacer(0, 2 * SPACE)]
    return [KeepTogether([words(OWN[line.kind], "own"), *rows[:1]]), *rows[1:], Spacer(0, 2 * SPACE)]


def _ladder(ladder: Ladder) -> Story:
    large = look().large
    rows = [
        [
            words(rung.area, "body"),
            GradeMark(rung.tone),
            paragraph(coloured(markup(rung.grade, fonts.SANS_BOLD), rung.tone), "strong"),
            words(f"Inspected: {rung.inspected}" if large else rung.inspected, "body"),
            referenced(rung.references),
        ]
        for rung in ladder.rungs
    ]
    widths = [look().width - 20 - 128 - 90 - 60, 20, 128, 90, 60]
    area, grade, inspected, source = JUDGEMENT_COLUMNS
    headings = [area, "", grade, inspected, source]
    return [
        room_for_table(),
        words(ladder.title, "table-heading"),
        words(ladder.subtitle, "table-subheading"),
        *ledger(headings, rows, widths),
    ]


def _lines(part: LinesPart) -> Story:
    kind, first = lines_wording(part), _LEADS.get(part.section, _LEAD)
    if not part.lines:
        return []
    above = _standing(part)
    if look().to_write:
        return [*above, *(item for line in part.lines for item in _to_write_on(line))]
    if not kind.sourced:
        plain = [_led(line) for line in part.lines]
        return ledger([kind.lead, kind.words], plain, [first, look().width - first])
    rows = [[*_led(line), referenced(line.references)] for line in part.lines]
    widths = [first, look().width - first - _REFERENCE, _REFERENCE]
    return [*above, *ledger([kind.lead, kind.words, SOURCE_COLUMN], rows, widths)]


def _standing(part: LinesPart) -> Story:
    """What belongs to more than one line, before the lines."""
    if not part.standing:
        return []
    told = [paragraph(_labelled(note), "body") for note in part.standing]
    return [words(FOR_MORE_QUESTIONS, "table-heading"), *told, Spacer(0, 2 * SPACE)]


def _led(line: Line) -> list[TaggedParagraph]:
    """The cells of a line; where cells stand below each other, its number stands before its words."""
    if look().large and line.lead.isdecimal():
        said = words(with_whole_dates(f"{line.lead}. {line.words}"), "strong")
        return [said, paragraph("<br/>".join(_notes(line)), "body")]
    notes = "".join(f"<br/>{note}" for note in _notes(line))
    return [words(line.lead, "strong"), paragraph(f"{markup(with_whole_dates(line.words))}{notes}", "body")]


def _notes(line: Line) -> Iterator[str]:
    """What belongs to a line, as markup; to a question each thing with its label."""
    return (quiet(_labelled(note)) if line.lead.isdecimal() else small(note) for note in line.notes)


def _to_write_on(line: Line) -> Story:
    """A line with what belongs to it below it, each with its label, and room to write."""
    # What is asked is a sentence, and so no heading: it is an item with its number.
    number = f"{line.lead}." if line.lead.isdecimal() else "•"
    asked = paragraph(markup(with_whole_dates(line.words), fonts.SANS_BOLD), "asked", bullet=number)
    notes = [paragraph(_labelled(note), "asked-about") for note in line.notes]
    rules = [Rule() for _ in range(WRITING_LINES)]
    sources = [paragraph(links(line.references), "asked-source")] if line.references else []
    if look().large:
        # As a whole it would leave most of a page empty.
        behind = [KeepTogether([*notes[1:][-1:], *sources, *rules])]
        return [KeepTogether([asked, *notes[:1]]), *notes[1:-1], *behind, Spacer(0, 2 * SPACE)]
    return [KeepTogether([asked, *notes, *sources, *rules]), Spacer(0, 2 * SPACE)]


def _labelled(note: str) -> str:
    """A note with the label that it begins with in bold."""
    label, said = labelled(with_whole_dates(note))
    return f"<b>{markup(label)}</b>{markup(said)}" if label else markup(said)


def _asked(group: AskedTogether) -> Story:
    rows = [
        [words(item.number, "strong"), words(item.words, "body"), referenced(item.references)]
        for item in group.items
    ]
    return [
        room_for_table(),
        words(group.title, "table-heading"),
        *([words(group.subtitle, "table-subheading")] if group.subtitle else []),
        *ledger(
            ASKED_COLUMNS,
            rows,
            [36, look().width - 36 - _REFERENCE, _REFERENCE],
        ),
    ]


def _speaker(speaker: Speaker) -> Story:
    story: Story = [words(speaker.name, "heading")]
    if speaker.role:
        story.append(words(sentence_case(speaker.role), "subheading"))
    for published, quotes in groupby(speaker.quotes, key=lambda quote: quote.published):
        story.append(words(with_whole_dates(published), "quote-paper"))
        story += [item for quote in quotes for item in _quote(quote)]
    return story


def _quote(quote: Said) -> Story:
    """The words between quotation marks, the first of which hangs in the margin, and where they stand."""
    marked = in_quotation_marks(quote.paragraphs)
    differs = f"{markup(quote.differs)} \N{NO-BREAK SPACE}" if quote.differs else ""
    where = f"{differs}{links(quote.references)}" if quote.references or differs else ""
    story: Story = []
    for index, said in enumerate(marked):
        set_in = style("quote").clone(
            "hanging",
            firstLineIndent=-fonts.width(said[0], fonts.SERIF, style("quote").fontSize),
        )
        ended = where if index == len(marked) - 1 else ""
        story += with_references(markup(said, fonts.SERIF), ended, "quote", set_in=set_in)
    return story


def _timeline(part: TimelinePart) -> Story:
    if not part.entries:
        return []
    rows = [[words(entry.when, "strong"), _event(entry)] for entry in part.entries]
    width, height = look().width, look().height
    table = ledger(TIMELINE_COLUMNS[:2], rows, [_WHEN, width - _WHEN])
    drawings = timelines(part.events, width, height - 36 * SPACE, height - SPACE)
    told = undrawn(len(part.entries) - len(part.events))
    note = [words(told, "summary")] if told else []
    for item in note:
        item.keepWithNext = True
    if not drawings:
        return [Spacer(0, 2 * SPACE), *table]
    return [*note, *drawings, room_for_table(), words(ALL_EVENTS, "table-heading"), *table]


def _event(entry: Entry) -> Story:
    """What happened, with where it is said behind it."""
    text = markup(entry.what)
    if entry.planned:
        text = f"{text} {coloured(PLANNED, 'ink-2')}"
    basis = f"<br/>{small(worked_out(entry))}" if entry.basis else ""
    return with_references(f"{text}{basis}", links(entry.references), "body")


def _value(value: Value) -> Story:
    """A figure, and below it where it stands if the others of its sentence do not stand there, too."""
    where = [paragraph(links(value.references), "small-cell")] if value.references else []
    return [words(value.words, "strong"), *where]


def _figures(part: FiguresPart) -> Story:
    if not part.figures:
        return []
    story: Story = []
    charts = figure_charts(part.groups, look().width * 0.86, look().height - 30 * SPACE)
    if charts:
        story += [
            words(SIDE_BY_SIDE, "heading"),
            words(SIDE_BY_SIDE_ABOUT, "subheading"),
        ]
        story += charts
        story += [room_for_table(), words(ALL_FIGURES, "table-heading")]
    rows = [
        [
            [cell for value in item.values for cell in _value(value)],
            with_references(
                f"{markup(item.sentence)}<br/>{small(published_in(item))}", links(item.references), "body"
            ),
        ]
        for item in part.figures
    ]
    return [*story, *ledger(FIGURE_COLUMNS[:2], rows, [_VALUE, look().width - _VALUE])]
