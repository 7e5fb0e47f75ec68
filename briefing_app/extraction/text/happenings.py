"""What happened on a date: the words of a document around it, with "…" wherever some are left out."""

import re
from dataclasses import dataclass

from briefing_app.extraction.text.clauses import (
    ELLIPSIS,
    SENTENCE_BREAK,
    Clause,
    clause_at,
    told_before,
    with_antecedent,
)
from briefing_app.extraction.text.content_words import bare, contents
from briefing_app.extraction.text.scenes import Scene
from briefing_app.extraction.text.triggers import listed

EVENT_WORDS = 20
"""The most words that say what happened on a date."""

_AHEAD = 5  # words after a date that are kept where there is no room for all
_LEAD = 8  # first words of the sentence, or of the one before, that tell what "it" is
_ENOUGH_CONTENT, _LEAST_CONTENT = 4, 2
_TO_POINT_TO = 6
_POINTING = frozenset(listed("it this that they these he she which held published dated issued"))
_WORD = re.compile(r"\S+")
_LINKS = frozenset(listed("but and in on at by from since until till before during for over of the then"))
_MARKS, _STOPS = "“”\"‘’' ", ".,;:–—- "
_QUOTED = re.compile('[“”"]')
_CUT = "…"


@dataclass(frozen=True, slots=True)
class _Words:
    """Some words of a text that follow each other, by their places in it."""

    text: str
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "_Words":
        return cls(text, tuple(found.span() for found in _WORD.finditer(text, start, end)))

    def __len__(self) -> int:
        return len(self.spans)

    def without(self, place: tuple[int, int]) -> list[str]:
        """The words beside a date."""
        return [self.text[start:end] for start, end in self.spans if end <= place[0] or start >= place[1]]

    def around(self, place: tuple[int, int], most: int) -> "_Words":
        """At most so many of the words nearest a date, rather more from before it than from after it."""
        before = sum(end <= place[0] for _, end in self.spans)
        after = sum(start >= place[1] for start, _ in self.spans)
        room = most - (len(self) - before - after)
        right = min(after, max(room - before, _AHEAD))
        left = max(0, min(before, room - right))
        return _Words(self.text, self.spans[before - left : len(self) - after + right][:most])

    def cut(self, start: int, end: int) -> str:
        """The words with a sign where they leave something out of the sentence `[start, end)`."""
        if not self.spans:
            return ""
        first, last = self.spans[0][0], self.spans[-1][1]
        whole = " ".join(self.text[first:last].split()).lstrip(_MARKS)
        said = whole.rstrip(_STOPS + _MARKS)
        closing = next((mark for mark in whole[len(said) :] if mark in '”"'), "")
        if said.count("“") > said.count("”") or said.count('"') % 2:
            said += closing
        left = self.text[start:first].strip(_MARKS + _STOPS + "([")
        right = self.text[last:end].strip(_MARKS + _STOPS + ")]!?")
        return f"{_CUT if left else ''}{said}{_CUT if right else ''}"


def event_of(scene: Scene, place: tuple[int, int], earlier: str) -> str:
    """What happened on the date at `place`: at most 20 words of its sentence, the date among them.

    They stand in the document as they are: "…" shows where they were cut. `earlier` is the text before the
    sentence, whose first words go before "… It" where a pronoun points to them.
    """
    scene = scene.near(place)
    part = _part_of(scene, place)
    found = _Words.of(scene.text, part.start, part.end)
    room = EVENT_WORDS - len(found)
    if room < 0:
        return _both_ends(scene, found, place)
    beside = found.without(place)
    opening = next((word for word in map(bare, beside) if word not in _LINKS), "it")
    if room >= _TO_POINT_TO and opening in _POINTING:
        lead = _opening_of_last(earlier, min(room, _LEAD))
        return f"{lead} {found.cut(scene.start, scene.end)}".strip()
    if room >= _TO_POINT_TO and contents(beside) < _LEAST_CONTENT:
        # A label says nothing without its line: "Savings to be tabled. Owner: Dr Hale. | Due: |"
        line = scene.start - len(earlier.rpartition("\n")[2])
        return _Words.of(scene.text, line, part.end).around(place, EVENT_WORDS).cut(line, scene.end)
    return found.cut(scene.start, scene.end)


def _both_ends(scene: Scene, found: _Words, place: tuple[int, int]) -> str:
    """The words nearest a date, behind the first ones of their sentence where they begin much later."""
    near = found.around(place, EVENT_WORDS)
    begins = _Words.of(
        scene.text, scene.start + told_before(scene.text[scene.start : near.spans[0][0]]), near.spans[0][0]
    )
    if len(begins) < _LEAD:
        return near.cut(scene.start, scene.end)
    lead = _Words(scene.text, begins.spans[:_LEAD]).cut(scene.start, scene.end)
    near = found.around(place, EVENT_WORDS - _LEAD)
    return f"{lead} {near.cut(near.spans[0][0], scene.end)}"


def _part_of(scene: Scene, place: tuple[int, int]) -> Clause:
    """The sentence of a date, or of a long one or one with other dates the clause, if that says enough."""
    whole = Clause(scene.start, scene.end)
    length = len(_Words.of(scene.text, *place)) + EVENT_WORDS // (2 if len(scene.dates) > 1 else 1)
    if len(_Words.of(scene.text, whole.start, whole.end)) <= length:
        return whole
    clause = clause_at(scene.text, scene.start, scene.end, place[0])
    if clause.start > scene.start and ELLIPSIS.match(scene.text, clause.start, clause.end):
        # "It carries 17 cases, | down from 26 two years ago".
        before = clause_at(scene.text, scene.start, clause.start, clause.start - 1)
        clause = Clause(before.start, clause.end)
    clause = with_antecedent(scene.text, scene.start, clause)
    said = _Words.of(scene.text, clause.start, clause.end).without(place)
    return clause if contents(said) >= _ENOUGH_CONTENT else whole


def _opening_of_last(text: str, most: int) -> str:
    """The first words of the last sentence of a text, behind whoever asks it; none where that quotes."""
    last = SENTENCE_BREAK.split(text.strip())[-1]
    if _QUOTED.search(last):
        return ""
    told = told_before(last)
    found = _Words.of(last, told, len(last))
    return _Words(last, found.spans[:most]).cut(told, len(last)).rstrip(_CUT) + _CUT if found.spans else ""
