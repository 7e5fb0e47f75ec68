"""Figures: the stated quantities of a document, each with what it measures."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import TABLE_CELL, FigureMention, Unit
from briefing_app.domain.passages import Passage
from briefing_app.extraction.figures.exclusions import states_quantity
from briefing_app.extraction.figures.quantities import TRIGGERS, Quantity, find_quantities
from briefing_app.extraction.figures.scores import is_score
from briefing_app.extraction.figures.sharing import share_units
from briefing_app.extraction.figures.tables import Cell, cell_at
from briefing_app.extraction.text.clauses import words
from briefing_app.extraction.text.contents_list import contents_list
from briefing_app.extraction.text.layout import Block, BlockKind, Layout
from briefing_app.extraction.text.measures import (
    MEASURE_WORDS,
    measure_held_against,
    measure_of,
    points_to_any,
)
from briefing_app.extraction.text.numbers import plain
from briefing_app.extraction.text.rows import title_of_row
from briefing_app.extraction.text.scenes import Scene, Spans, between
from briefing_app.extraction.text.triggers import within

QUALIFIER = re.compile(
    r"\b((?:just|well|slightly|only)\s+(?:over|under|above|below)|(?:(?:no|not)\s+)?(?:more|less|fewer"
    r"|greater|higher|lower)\s+than"
    r"|at\s+(?:least|most)|up\s+to|as\s+(?:many|much|few|little|high|low)\s+as|in\s+excess\s+of|close\s+to"
    r"|an?\s+estimated|estimated"
    r"|around|about|approximately|roughly|circa|nearly|almost|over|under|above|below|some|only|just|exactly"
    r"|barely)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_QUALIFIER_ENDS = (
    *("over", "under", "above", "below", "than", "least", "most", "to", "as", "of", "estimated", "around"),
    *("about", "approximately", "roughly", "circa", "nearly", "almost", "some", "only", "just", "exactly"),
    *("barely", "a", "an", "the"),
)
"""What stands right before a number that has a qualifier."""
_QUALIFIER_REACH = 24
_TURNED = re.compile(r"(?:more|less|fewer|greater|higher|lower) than$")
_NEGATED = re.compile(
    r"\b(?:no(?!\.)|nobody|none|never|not|n[’']t)\s(?:[\w’'-]+\s){1,8}?(?:more|less|fewer|greater|higher|lower)\sthan\s$"
)
_NEGATED_REACH = 90
_EARLIER = 300
"""Characters before a sentence in which is looked for what its figure counts."""
# How far a rule of the grammar can be trusted: signs and unit words leave little doubt, bare numbers more.
_CONFIDENCE = {
    "money": 0.98,
    "percentage": 0.98,
    "share": 0.9,
    "vote": 0.9,
    "ratio": 0.9,
    "rate": 0.9,
    "fraction": 0.9,
    "count": 0.85,
}
_UNSURE = 0.7
# What may fill a cell of a table; the money and the percentage bring their own unit.
_IN_CELLS = ("count", "money", "percentage", "duration")


def read_figures(document: Document, layout: Layout, taken: Sequence[Passage]) -> tuple[FigureMention, ...]:
    """The figures of a document in the order of its text; none overlaps a passage `taken` by the dates."""
    dates = sorted((passage.start, passage.end) for passage in taken)
    latest: dict[Unit | None, str] = {}
    found: list[FigureMention] = []
    places = TRIGGERS.places(layout.wording)
    pages = contents_list(layout.text) or (0, 0)
    for index, block in enumerate(layout.blocks):
        here = within(places, block.start, block.end)
        if not here or block.kind is BlockKind.FURNITURE or pages[0] <= block.start < pages[1]:
            continue
        inside = between(dates, block.start, block.end)
        quantities = list(_quantities(layout.text, block, here, inside))
        if quantities:
            mentions = _described(document, layout, block, quantities, inside, latest)
            if is_score(layout, index):
                mentions = (replace(mention, unit=Unit.OTHER) for mention in mentions)
            title = title_of_row(layout, index, MEASURE_WORDS)
            found += (replace(mention, measure=title) for mention in mentions) if title else mentions
    return tuple(found)


def _quantities(text: str, block: Block, places: Sequence[int], dates: Spans) -> Iterator[Quantity]:
    """The quantities that a block states, without the numbers that belong to dates."""
    for quantity in share_units(text, list(find_quantities(text, block.start, block.end, places))):
        nearest = bisect_left(dates, (quantity.end, 0)) - 1
        dated = nearest >= 0 and dates[nearest][1] > quantity.start
        if not dated and states_quantity(text, block.start, block.end, quantity):
            yield quantity


def _described(
    document: Document,
    layout: Layout,
    block: Block,
    quantities: list[Quantity],
    dates: Spans,
    latest: dict[Unit | None, str],
) -> Iterator[FigureMention]:
    """The quantities of a block with their measures.

    `latest` holds the last measure of each unit, and of any under `None`; it is kept up.
    """
    places = [(quantity.start, quantity.end) for quantity in quantities]
    sentences = iter(layout.sentences(block))
    sentence = next(sentences)
    scene, told = None, set[Unit]()
    for quantity in quantities:
        while quantity.start >= sentence.end:
            sentence, scene, told = next(sentences), None, set()
        if scene is None:
            here = between(places, sentence.start, sentence.end)
            scene = Scene(
                layout.text, sentence.start, sentence.end, here, between(dates, sentence.start, sentence.end)
            )
        in_table = quantity.form in _IN_CELLS
        cell = cell_at(scene.text, block, quantity.start, quantity.end) if in_table else None
        if cell is not None:
            yield _table_mention(document, scene, quantity, cell)
            continue
        # "A third of the costs; in 2019 it was 12 per cent": both are shares.
        unit = Unit.PERCENT if quantity.unit is Unit.FRACTION else quantity.unit
        earlier = latest.get(None if points_to_any(scene.text, quantity.end) else unit)
        mention = _mention(document, scene, quantity, earlier)
        if earlier and unit in told:
            held = measure_held_against(scene, (quantity.start, quantity.end), earlier)
            mention = replace(mention, measure=held or mention.measure)
        latest[unit] = latest[None] = mention.measure
        told.add(unit)
        yield mention


def _table_mention(document: Document, scene: Scene, quantity: Quantity, cell: Cell) -> FigureMention:
    bare = quantity.form == "count"
    return FigureMention(
        passage=Passage.cut(document.sha256, document.text, cell.start, quantity.end),
        sentence=document.text[scene.start : max(scene.end, quantity.end)],
        rule=TABLE_CELL,
        confidence=_UNSURE,
        values=tuple(plain(value * cell.factor) for value in quantity.values) if bare else quantity.values,
        unit=cell.unit if bare else quantity.unit,
        measure=" ".join(words(cell.heading, 0, len(cell.heading))[:MEASURE_WORDS]),
    )


def _mention(document: Document, scene: Scene, quantity: Quantity, earlier: str | None) -> FigureMention:
    text, place = scene.text, (quantity.start, quantity.end)
    return FigureMention(
        passage=Passage.cut(document.sha256, document.text, quantity.start, quantity.end),
        sentence=document.text[scene.start : max(scene.end, quantity.end)],
        rule=quantity.form.replace(" ", "-"),
        confidence=_CONFIDENCE.get(quantity.form, _UNSURE),
        values=quantity.values,
        unit=quantity.unit,
        measure=measure_of(scene, place, earlier, _before(text, scene.start)),
        qualifier=qualifier_before(text, scene.start, quantity.start),
    )


def _before(text: str, place: int) -> str:
    """What stands before a sentence, in whole words."""
    start = max(0, place - _EARLIER)
    cut = start > 0 and text[start - 1].isalnum()
    return text[start:place].partition(" ")[2] if cut else text[start:place]


def qualifier_before(text: str, start: int, place: int) -> str | None:
    """The qualifier that stands right before a number in a sentence: "around", "more than"."""
    sentence = max(start, place - _NEGATED_REACH)
    start = max(start, place - _QUALIFIER_REACH)
    if not text[start:place].rstrip().lower().endswith(_QUALIFIER_ENDS):
        return None
    qualifier = QUALIFIER.search(text, start, place)
    if qualifier is None:
        return None
    words = qualifier[1].lower()
    # "No social worker will hold more than | 18 | cases" turns it round.
    return f"no … {words}" if _TURNED.search(words) and _NEGATED.search(text, sentence, place) else words
