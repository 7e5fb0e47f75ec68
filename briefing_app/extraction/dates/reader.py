"""Dated events: what a document places on the calendar, when that was or will be, and what happened."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from briefing_app.domain import edtf
from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import EventMention, Status
from briefing_app.domain.passages import Passage
from briefing_app.extraction.dates.anchors import next_month, same_month, soon_after
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.finder import TRIGGERS, find_expressions
from briefing_app.extraction.dates.mails import Mails
from briefing_app.extraction.dates.said_then import LastDate, SaidThen
from briefing_app.extraction.dates.school_years import as_school_year
from briefing_app.extraction.dates.tense import Lean, lean_at
from briefing_app.extraction.dates.values import work_out
from briefing_app.extraction.text.happenings import EVENT_WORDS, event_of
from briefing_app.extraction.text.layout import BlockKind, Layout, Span
from briefing_app.extraction.text.rows import caption_over, title_of_row
from briefing_app.extraction.text.scenes import Scene, Spans, between
from briefing_app.extraction.text.triggers import within

_CERTAIN, _SHIFTED, _BY_TENSE, _NEAREST = 0.98, 0.93, 0.85, 0.6
# What follows the date of a line in a timeline, and how far in it can begin.
_LABELS, _INDENT = (":", "–", "—"), 4
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BY = re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE)
_EARLIER = 200
"""Characters before a sentence in which the noun behind its pronoun is looked for."""


def read_events(document: Document, layout: Layout, published: date | None) -> tuple[EventMention, ...]:
    """The dated events of a document in the order of its text.

    Relative expressions count from `published`; without it only those that stand in full are read.
    """
    found: list[EventMention] = []
    places = TRIGGERS.places(layout.wording)
    mails = Mails(layout.text, published)
    for index, block in enumerate(layout.blocks):
        here = within(places, block.start, block.end)
        if not here or block.kind is BlockKind.FURNITURE:
            continue
        expressions = list(find_expressions(layout.text, block.start, block.end, here))
        if expressions:
            stated = next((mention.when for mention in reversed(found) if mention.basis is None), None)
            told = found[-1].when if found else None
            day = next((one.when for one in reversed(found) if _DAY.fullmatch(one.when)), None)
            days = _Days(published, mails.written(block.start), day)
            found += _read_block(document, layout, index, expressions, days, stated, told)
    return tuple(found)


class _Days(NamedTuple):
    """When a document was published, and when words in it were written: a mail in it may be older.

    `told` is the last day of which an earlier block told.
    """

    published: date | None
    written: date | None
    told: str | None


@dataclass(slots=True)
class _Told:
    """The dates told before one: the last of all, the last that stands in full, and the last of its block.

    `before` is the last of an earlier block, `label` that with which a line of a timeline begins.
    """

    before: str | None
    stated: str | None
    label: str | None
    recent: str | None
    day: str | None
    last: LastDate | None = None
    follows: bool = False
    """Whether the date before counts from another, so that "the Tuesday" goes on: "the following Monday"."""

    def anchor(self, expression: Expression, sentence: Span) -> str | None:
        """From which date an expression counts: "a year earlier" in its own sentence, "that May" from any."""
        if expression.is_anchored and expression.grain is Grain.WEEKDAY:
            return self.recent if self.recent and _DAY.fullmatch(self.recent) else self.day
        if (latest := self._here(sentence)) is not None:
            return latest.when
        if expression.rule == "later":
            return self.last.when if self.last is not None and self._is_next(sentence) else None
        return self.stated if expression.rule == "anchored" else None

    def _is_next(self, sentence: Span) -> bool:
        """Whether a sentence follows on the one in which a date was told last."""
        return self.last is not None and self.last.sentence.end >= sentence.start - 2

    def _here(self, sentence: Span) -> LastDate | None:
        """The date before, if it stands in the same sentence."""
        return self.last if self.last is not None and self.last.sentence == sentence else None

    def goes_on(self, expression: Expression, sentence: Span, text: str, published: date | None) -> bool:
        """Whether a term follows on another to come: "would hire ten by July and cut the list by October"."""
        last = self._here(sentence)
        if last is None or published is None:
            return False
        lower, between = edtf.bounds(last.when).lower, text[last.end : expression.start]
        ahead = lower is not None and lower > published and " and " in between
        return ahead and bool(_BY.search(between) and _BY.search(text, sentence.start, last.start))

    def following(
        self, expression: Expression, sentence: Span, text: str, published: date | None
    ) -> str | None:
        """The value of an expression that goes on from the date before it, which is past."""
        if self.recent is None:
            return None
        found = soon_after(self.recent, expression, published if self.recent is self.before else None)
        if found is None and (last := self._here(sentence)) is not None:
            found = next_month(last.when, expression, text[last.end : expression.start])
        elif found is None and self.last is not None:
            # "It took over in April last year. By August it was missing one in nine."
            by = text[sentence.start : expression.start] == "By " and self._is_next(sentence)
            found = next_month(self.last.when, expression) if by else None
        begun = edtf.bounds(found).lower if found else None
        return found if begun is not None and (published is None or begun <= published) else None

    def of_that_month(self, expression: Expression, sentence: Span) -> str | None:
        """A day by its number alone, after one that its sentence has named."""
        last = self._here(sentence)
        return same_month(last.when, expression) if last is not None else None

    def take(self, expression: Expression, when: str, sentence: Span) -> None:
        """Take in what an expression has told."""
        self.recent = when
        self.day = when if _DAY.fullmatch(when) else self.day
        self.follows = expression.is_anchored and expression.grain is Grain.WEEKDAY
        if expression.rule == "later" or not (expression.is_anchored or expression.name == "previous"):
            self.last = LastDate(when, expression.start, expression.end, sentence)
            self.stated = when if expression.is_settled else self.stated


def _read_block(
    document: Document,
    layout: Layout,
    index: int,
    expressions: list[Expression],
    days: _Days,
    stated: str | None,
    before: str | None,
) -> Iterator[EventMention]:
    """The events of a block; `stated` is the date that was told before it, `before` the last one of all."""
    places = [(expression.start, expression.end) for expression in expressions]
    block = layout.blocks[index]
    sentences = iter(layout.sentences(block))
    sentence, scene = next(sentences), None
    title = title_of_row(layout, index, EVENT_WORDS)
    label = _label(layout.text[block.start : block.end], expressions, block.start)
    told, then = _Told(before, stated, label, recent=before, day=days.told), SaidThen()
    for found in expressions:
        while found.start >= sentence.end:
            sentence, scene = next(sentences), None
        expression = as_school_year(found, layout.text, (sentence.start, sentence.end))
        if told.follows and _is_the_weekday(expression, layout.text):
            expression = replace(expression, rule="anchored", name="following")
        scene = scene or _scene(layout, index, sentence, between(places, sentence.start, sentence.end))
        day, said = then.counted_from(told.last, expression, sentence, layout.text, days.written)
        when, lean = _worked_out(layout.text, expression, said, day, told)
        if when is not None:
            told.take(expression, when, sentence)
            mention = _mention(document, scene, sentence, expression, when, lean, days.published)
            if day != days.published:
                mention = replace(mention, basis=_basis(expression, mention.passage.exact, day))
            heading = title or caption_over(layout.text, expression.start, EVENT_WORDS)
            yield replace(mention, event=heading) if heading else mention


def _is_the_weekday(expression: Expression, text: str) -> bool:
    """Whether a day is one of the week told of: "on | the Tuesday"."""
    return expression.rule == "weekday" and text.endswith("on the ", 0, expression.start)


def _worked_out(
    text: str, expression: Expression, sentence: Span, published: date | None, told: _Told
) -> tuple[str | None, Lean]:
    """The value of an expression, and which way its sentence looks at it where that had to be asked."""
    anchor = told.anchor(expression, sentence)
    when = work_out(expression, published, Lean.OPEN, anchor)
    if when is None or (expression.is_settled and _is_decided(when, published)):
        return when, Lean.OPEN
    lean = lean_at(text, sentence.start, sentence.end, (expression.start, expression.end))
    if lean < 0 and told.goes_on(expression, sentence, text, published):
        lean = Lean.FUTURE
    if told.label is not None:
        later = next_month(told.label, expression) or soon_after(told.label, expression)
        if later is not None:
            return later, lean
    following = told.of_that_month(expression, sentence)
    if following is None and lean < 0:
        following = told.following(expression, sentence, text, published)
    return following or work_out(expression, published, lean, anchor), lean


def _label(line: str, expressions: list[Expression], start: int) -> str | None:
    """The month or day with which a line of a timeline begins: "January 2018: the director left"."""
    first = expressions[0]
    opens = first.start - start <= _INDENT and line[first.end - start :].lstrip()[:1] in _LABELS
    return work_out(first, None, Lean.OPEN) if opens and first.in_full else None


def _scene(layout: Layout, index: int, sentence: Span, dates: Spans) -> Scene:
    """The sentence of a date; a line that holds nothing else is read with the lines around it."""
    block = layout.blocks[index]
    bare = sum(end - start for start, end in dates) + len("Published:  ") >= block.end - block.start
    if not bare:
        return Scene(layout.text, sentence.start, sentence.end, (), dates)
    around = layout.blocks[max(0, index - 1) : index + 2]
    return Scene(layout.text, around[0].start, around[-1].end, (), dates)


def _mention(
    document: Document,
    scene: Scene,
    sentence: Span,
    expression: Expression,
    when: str,
    lean: Lean,
    published: date | None,
) -> EventMention:
    text, place = scene.text, (expression.start, expression.end)
    return EventMention(
        passage=Passage.cut(document.sha256, document.text, *place),
        sentence=document.text[sentence.start : max(sentence.end, expression.end)],
        rule=expression.rule,
        confidence=_confidence(expression, lean),
        when=when,
        status=_status(when, lean, published, ends=expression.edge == "end"),
        event=event_of(scene, place, text[max(0, scene.start - _EARLIER) : scene.start]),
        basis=_basis(expression, text[place[0] : place[1]], published),
    )


def _basis(expression: Expression, said: str, published: date | None) -> str | None:
    """From what a date that is not told in full was worked out."""
    if expression.is_anchored:
        return f"‘{said}’, from the date told before it"
    if expression.in_full or published is None:
        return None
    return f"‘{said}’, from {edtf.in_words(published.isoformat())}"


def _status(when: str, lean: Lean, published: date | None, *, ends: bool) -> Status:
    """Past or planned: by the value where it lies on one side of publication, else by the tense."""
    span = edtf.bounds(when)
    if published is not None and span.upper is not None and span.upper < published:
        return Status.PAST
    if published is not None and span.lower is not None and span.lower > published:
        return Status.PLANNED
    # The end of what is still going on lies ahead.
    return Status.PLANNED if lean > 0 or (ends and published is not None) else Status.PAST


def _is_decided(when: str, published: date | None) -> bool:
    """Whether a value lies on one side of publication, so that no tense is needed to tell which."""
    span = edtf.bounds(when)
    return published is not None and (
        (span.upper is not None and span.upper < published)
        or (span.lower is not None and span.lower > published)
    )


def _confidence(expression: Expression, lean: Lean) -> float:
    if expression.in_full:
        return _CERTAIN
    if expression.shift is not None or expression.year_shift is not None:
        return _SHIFTED
    return _BY_TENSE if abs(lean) >= Lean.FUTURE else _NEAREST
