"""Interviews: printed questions with quoted answers, whose speaker need not be told again each time."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.attributed import Attribution
from briefing_app.extraction.quotes.labels import is_labelled
from briefing_app.extraction.quotes.marks import MARK
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.text.layout import Block, BlockKind, Layout

_TOLD = ("verb-after", "verb-before", "label")
_GUESSED = ("nobody", "previous-paragraph", "next-paragraph", "introduced")
_FEWEST_ANSWERS = 3
# Who is asked is told her own words: "You told the committee that it was “a start”."
_YOU = re.compile(r"\b[Yy]ou(?:['’]ve|['’]d)?\b[^.?!“”\"]*$")


def with_answers(layout: Layout, register: Register, found: Sequence[Attribution]) -> Sequence[Attribution]:
    """The same attributions; in an interview, answers that name nobody are given to who is interviewed."""
    found = _with_addressed(layout, register, found)
    if len(found) < _FEWEST_ANSWERS:
        return found
    opening = _opening(layout.blocks, found)
    if _count_answers(layout, opening) < _FEWEST_ANSWERS:
        return found
    voice = _interviewed(register, opening)
    return found if voice is None else _given(found, opening, voice)


def _with_addressed(
    layout: Layout, register: Register, found: Sequence[Attribution]
) -> Sequence[Attribution]:
    """Give what "you" said in a question to who is interviewed: the first speaker whom the text names."""
    speakers = {item.voice.name for item in found}
    person = next((person for person in register.persons if person.name in speakers), None)
    if person is None or not any(is_labelled(layout, block) for block in layout.blocks):
        return found
    voice = Voice(person.name, person.role)
    result = []
    for item in found:
        block = layout.blocks[item.run.block]
        addressed = (
            item.rule in _GUESSED
            and is_labelled(layout, block)
            and _YOU.search(layout.text, block.start, item.run.outer_start)
        )
        result.append(replace(item, voice=voice, rule="verb-before") if addressed else item)
    return result


def _opening(blocks: Sequence[Block], found: Sequence[Attribution]) -> dict[int, Attribution]:
    """The quotes that open a block, by the index of the block."""
    return {item.run.block: item for item in found if item.run.outer_start == blocks[item.run.block].start}


def _count_answers(layout: Layout, opening: dict[int, Attribution]) -> int:
    """How many quotes follow a question that stands in a paragraph of its own without marks."""
    asked, answers = False, 0
    for index, block in enumerate(layout.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        answers += asked and index in opening
        marked = MARK.match(layout.text, block.start) is not None
        asked = layout.text[block.end - 1] == "?" and not marked
    return answers


def _interviewed(register: Register, opening: dict[int, Attribution]) -> Voice | None:
    """Who answers: the speaker who is told most often, or else the first person named."""
    told = Counter(item.voice.name for item in opening.values() if item.rule in _TOLD and item.voice.name)
    if told:
        name = told.most_common(1)[0][0]
        return next(item.voice for item in opening.values() if item.voice.name == name)
    person = next(iter(register.persons), None)
    return Voice(person.name, person.role) if person else None


def _given(found: Sequence[Attribution], opening: dict[int, Attribution], voice: Voice) -> list[Attribution]:
    result, answering = [], -1
    for item in found:
        opens = opening.get(item.run.block) is item
        goes_on = item.run.block == answering and item.rule == "continuation"
        if goes_on or (opens and item.rule in _GUESSED):
            answering = item.run.block
            result.append(replace(item, voice=voice, rule="next-paragraph"))
        else:
            result.append(item)
    return result
