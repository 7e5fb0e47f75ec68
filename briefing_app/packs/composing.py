"""The parts of a pack as blocks, in the words and the order of the PDF."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from briefing_app.domain.addresses import is_of_the_web
from briefing_app.packs import wording
from briefing_app.packs.blocks import (
    Block,
    Cell,
    Chapter,
    Drawn,
    Heading,
    Item,
    Listing,
    OwnWords,
    Paragraph,
    Piece,
    Pieces,
    Quotation,
    Row,
    Table,
    Tone,
    Whole,
)
from briefing_app.packs.layout import Form
from briefing_app.packs.outline import Pack
from briefing_app.packs.parts import (
    AskedTogether,
    Cited,
    Entry,
    FiguresPart,
    JudgementsPart,
    Ladder,
    LinesPart,
    OwnLine,
    OwnPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    References,
    SourceEntry,
    SourcesPart,
    Speaker,
    TimelinePart,
    Value,
    VerificationPart,
)
from briefing_app.packs.request import OwnKind
from briefing_app.packs.visible import text_width
from briefing_app.pictures.figure_chart import figure_chart
from briefing_app.pictures.timeline import timeline
from briefing_app.pictures.wrapping import sentence_case

_FIRM_SPACE = "\N{NO-BREAK SPACE}"
Places = dict[str, tuple[str, str]]
"""The anchor and the title of the part in which a line stands, by the line's own anchor."""


def composed(pack: Pack, made: date) -> Whole:
    """The whole pack as blocks; `made` is the day that it says it was made on.

    Raises:
        LookupError: it has a part that there are no words for.
    """
    names = [f"part-{index}" for index in range(len(pack.parts))]
    titles = [wording.part_title(part) for part in pack.parts]
    places = _places(zip(names, titles, pack.parts, strict=True))
    meeting = wording.meeting_of(pack.meeting) if pack.meeting else ""
    notes = tuple(
        wording.WAY_BACK_BY_PART if note == wording.WAY_BACK_BY_PAGE else note
        for note in wording.READING_NOTES
    )
    return Whole(
        title=pack.title,
        marking=pack.marking,
        council=pack.house.council,
        logo=pack.house.logo,
        about=tuple(line for line in (pack.committee, meeting) if line),
        made=" ".join(filter(None, (pack.note, wording.made_on(made, pack.sources.summary)))),
        contents=pack.cover,
        notes=notes if pack.cover else (wording.READING_NOTES[0], wording.MARKED),
        chapters=tuple(
            _chapter(part, name, title, pack, places, made)
            for part, name, title in zip(pack.parts, names, titles, strict=True)
        ),
    )


def _chapter(part: Part, name: str, title: str, pack: Pack, places: Places, made: date) -> Chapter:
    to_write = wording.WRITING_LINES if pack.layout.form is Form.SHEET else 0
    blocks = tuple(_blocks(part, title, places, made, to_write))
    nothing = not blocks
    if nothing and (excuse := wording.nothing_in(part)):
        blocks = (_paragraph(excuse),)
    under = sentence_case(part.summary) if pack.cover and not nothing else ""
    return Chapter(name, title, part.summary, under, blocks)


def _blocks(part: Part, title: str, places: Places, made: date, to_write: int) -> Iterator[Block]:
    match part:
        case JudgementsPart(ladders):
            yield from map(_ladder, ladders)
        case LinesPart():
            yield from _lines(part, title, to_write)
        case RecommendationsPart(groups):
            yield from map(_asked, groups)
        case QuotesPart(speakers):
            yield from (block for speaker in speakers for block in _speaker(speaker))
        case TimelinePart():
            yield from _timeline(part, title)
        case FiguresPart():
            yield from _figures(part, title)
        case OwnPart(lines):
            yield from (block for line in lines for block in _of_the_member(line, title, places, made))
        case SourcesPart(sources):
            yield from (block for source in sources for block in _source(source, places))
        case VerificationPart():
            yield from _verification(part, title, made)


def _paragraph(text: str, *, quiet: bool = False) -> Paragraph:
    return Paragraph((Piece(text),), quiet)


def _cell(text: str, tone: Tone = Tone.PLAIN) -> Cell:
    return ((Piece(text, tone),),)


def _links(references: References) -> Pieces:
    """References, each a link to its passage in the list of sources."""
    found: list[Piece] = []
    for reference in references:
        found += [Piece(" ")] if found else []
        found.append(Piece(reference.label, to=reference.anchor))
        found += [Piece(f" {wording.CONFIRMED}")] if reference.confirmed else []
    return tuple(found)


def _row(references: References, *cells: Cell) -> Row:
    """A row whose last cell has its references, and which these lead back to."""
    return Row((*cells, (_links(references),)), _line_of(references))


def _line_of(references: References) -> str:
    return references[0].line if references else ""


def _ladder(ladder: Ladder) -> Table:
    return Table(
        title=ladder.title,
        subtitle=ladder.subtitle,
        caption=ladder.title,
        headings=wording.JUDGEMENT_COLUMNS,
        shares=(41, 27, 18, 14),
        rows=tuple(
            _row(
                rung.references,
                _cell(rung.area),
                ((Piece(rung.grade, Tone.STRONG, grade=rung.tone),),),
                _cell(rung.inspected),
            )
            for rung in ladder.rungs
        ),
    )


def _lines(part: LinesPart, title: str, to_write: int) -> Iterator[Block]:
    """A table of lines; below each there may be lines `to_write` on."""
    if not part.lines:
        return
    kind = wording.lines_wording(part)
    if part.standing:
        yield Heading(wording.FOR_MORE_QUESTIONS)
        yield from (Paragraph(_note(note)) for note in part.standing)
    numbered = all(line.lead.isdecimal() for line in part.lines)
    room = ((Piece(wording.ANSWER, Tone.STRONG),), *((Piece(_FIRM_SPACE),) for _ in range(to_write)))
    rows = []
    for line in part.lines:
        notes = (_note(note) if numbered else (Piece(note, Tone.QUIET),) for note in line.notes)
        told = ((Piece(line.words),), *notes, *(room if to_write else ()))
        lead = _cell(line.lead, Tone.STRONG)
        rows.append(_row(line.references, lead, told) if kind.sourced else Row((lead, told)))
    yield Table(
        caption=title,
        headings=(kind.lead, kind.words, *([wording.SOURCE_COLUMN] if kind.sourced else [])),
        shares=((9, 74, 17) if numbered else (19, 64, 17)) if kind.sourced else (27, 73),
        rows=tuple(rows),
    )


def _note(note: str) -> Pieces:
    label, said = wording.labelled(note)
    return (*((Piece(label, Tone.STRONG),) if label else ()), Piece(said, Tone.QUIET))


def _asked(group: AskedTogether) -> Table:
    return Table(
        title=group.title,
        subtitle=group.subtitle,
        caption=group.title,
        headings=wording.ASKED_COLUMNS,
        shares=(9, 74, 17),
        rows=tuple(
            _row(item.references, _cell(item.number, Tone.STRONG), _cell(item.words)) for item in group.items
        ),
    )


def _speaker(speaker: Speaker) -> Iterator[Block]:
    yield Heading(speaker.name)
    if speaker.role:
        yield _paragraph(sentence_case(speaker.role), quiet=True)
    published = ""
    for quote in speaker.quotes:
        if quote.published != published:
            yield _paragraph(quote.published, quiet=True)
            published = quote.published
        differs = (Piece(f"{quote.differs} {_FIRM_SPACE}"),) if quote.differs else ()
        yield Quotation(
            wording.in_quotation_marks(quote.paragraphs),
            (*differs, *_links(quote.references)),
            _line_of(quote.references),
        )


def _timeline(part: TimelinePart, title: str) -> Iterator[Block]:
    if not part.entries:
        return
    if part.events:
        note = wording.undrawn(len(part.entries) - len(part.events))
        yield Drawn(partial(timeline, part.events, text_width=text_width), told=True, note=note)
    yield Table(
        caption=title,
        headings=wording.TIMELINE_COLUMNS,
        shares=(27, 56, 17),
        rows=tuple(
            _row(entry.references, _cell(entry.when, Tone.STRONG), _event(entry)) for entry in part.entries
        ),
    )


def _event(entry: Entry) -> Cell:
    planned = (Piece(" "), Piece(wording.PLANNED, Tone.QUIET)) if entry.planned else ()
    basis = wording.worked_out(entry)
    return ((Piece(entry.what), *planned), *([(Piece(basis, Tone.QUIET),)] if basis else []))


def _figures(part: FiguresPart, title: str) -> Iterator[Block]:
    if not part.figures:
        return
    if part.groups:
        yield Heading(wording.SIDE_BY_SIDE)
        yield _paragraph(wording.SIDE_BY_SIDE_ABOUT, quiet=True)
        yield from (Drawn(partial(figure_chart, group, text_width=text_width)) for group in part.groups)
    yield Table(
        title=wording.ALL_FIGURES if part.groups else "",
        caption=title,
        headings=wording.FIGURE_COLUMNS,
        shares=(20, 64, 16),
        rows=tuple(
            _row(
                item.references,
                tuple(line for value in item.values for line in _value(value)),
                ((Piece(item.sentence),), (Piece(wording.published_in(item), Tone.QUIET),)),
            )
            for item in part.figures
        ),
    )


def _value(value: Value) -> Cell:
    """A figure, and below it where it stands if the others of its sentence do not stand there, too."""
    anchors = (_line_of(value.references),) if value.references else ()
    where = (_links(value.references),) if value.references else ()
    return ((Piece(value.words, Tone.STRONG, anchors=anchors),), *where)


def _of_the_member(line: OwnLine | Part, title: str, places: Places, made: date) -> Iterator[Block]:
    return iter([_own(line)]) if isinstance(line, OwnLine) else _blocks(line, title, places, made, 0)


def _own(line: OwnLine) -> OwnWords:
    paragraphs = tuple(said.strip() for said in line.words.splitlines() if said.strip())
    asked = line.kind is OwnKind.QUESTION
    label = wording.OWN[OwnKind.QUESTION if asked else OwnKind.NOTE]
    return OwnWords(label, paragraphs, wording.WRITING_LINES if asked else 0)


def _source(source: SourceEntry, places: Places) -> Iterator[Block]:
    yield Heading(f"[{source.number}] {source.title}", f"source-{source.number}")
    yield _paragraph(wording.published_by(source), quiet=True)
    if source.address:
        web = source.address if is_of_the_web(source.address) else ""
        yield Paragraph((Piece(source.address, address=web),), quiet=True)
    yield _paragraph(wording.file_of(source), quiet=True)
    if source.places:
        yield Listing(tuple(_cited(cited, places) for cited in source.places))


def _cited(cited: Cited, places: Places) -> Item:
    """A place with the passages in their context, the exact words marked, and the way back."""
    runs = tuple(
        Piece(run.text, Tone.MARK if run.marked else Tone.PLAIN, anchors=run.anchors) for run in cited.runs
    )
    there = {anchor for run in cited.runs for anchor in run.anchors}
    return Item(
        cited.place,
        (*runs, *_way_back(cited.lines, places)),
        tuple(anchor for anchor in cited.anchors if anchor not in there),
    )


def _way_back(lines: Sequence[str], places: Places) -> Pieces:
    """The parts that refer to a place, each a link to the first line there that does."""
    first: dict[str, str] = {}
    for line in lines:
        if line in places:
            first.setdefault(places[line][0], line)
    found: list[Piece] = []
    for line in first.values():
        found += [Piece(", " if found else f" {wording.USED_IN} ", Tone.QUIET)]
        found.append(Piece(places[line][1], Tone.QUIET, to=line))
    return tuple(found)


def _verification(part: VerificationPart, title: str, made: date) -> Iterator[Block]:
    yield _paragraph(wording.HOW_TO_VERIFY, quiet=True)
    told = [
        Row((_cell(label, Tone.STRONG), _cell(said))) for label, said in wording.verified_rows(part, made)
    ]
    yield Table(caption=title, headings=wording.VERIFICATION_COLUMNS, shares=(25, 75), rows=tuple(told))
    files = [
        Row((_cell(f"[{number}]", Tone.STRONG), ((Piece(name),), (Piece(sha256, Tone.QUIET),))))
        for number, name, sha256 in part.files
    ]
    yield Table(
        title=wording.FILES,
        subtitle=wording.FILES_ABOUT,
        caption=wording.FILES,
        headings=wording.FILE_COLUMNS,
        shares=(9, 91),
        rows=tuple(files),
    )


def _places(parts: Iterable[tuple[str, str, Part]]) -> Places:
    """Where lines stand, by their anchors."""
    return {
        line: (name, title)
        for name, title, part in parts
        for line in map(_line_of, _references(part))
        if line
    }


def _references(part: Part) -> Iterator[References]:
    """The references of each line of a part."""
    match part:
        case JudgementsPart(ladders):
            yield from (rung.references for ladder in ladders for rung in ladder.rungs)
        case LinesPart(lines=lines):
            yield from (line.references for line in lines)
        case RecommendationsPart(groups):
            yield from (item.references for group in groups for item in group.items)
        case OwnPart(lines=lines_of_own):
            for held in lines_of_own:
                yield from () if isinstance(held, OwnLine) else _references(held)
        case QuotesPart(speakers):
            yield from (quote.references for speaker in speakers for quote in speaker.quotes)
        case TimelinePart(entries=entries):
            yield from (entry.references for entry in entries)
        case FiguresPart(figures=figures):
            yield from (item.references for item in figures)
            yield from (value.references for item in figures for value in item.values)
        case _:
            return
