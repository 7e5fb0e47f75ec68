"""Descriptions: the few words of the document that say what a figure measures, and what happened on a date."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.extraction.clauses import Clause, clause_at, words

MEASURE_WORDS = 14
"""The most words that say what a figure measures."""
EVENT_WORDS = 20
"""The most words that say what happened on a date."""

_AHEAD_WORDS = 9
_TAKEN_UP_WORDS = 8
_LONG_BETWEEN = 6
_ENOUGH_CONTENT = 4

# Words at the edges of a description that say nothing without the figure or date that stood beside them.
_LOOSE_ENDS = frozenset(
    "a an the of some by to from than at in on for with about around over under nearly almost only just between and or as"
    " per roughly approximately least estimated until since during early late mid another their that this more less"
    " fewer is are was were its your our which who while but".split()
)
_LOOSE_STARTS = frozenset(
    "and but or with while whilst that which who also there were was are is been so then than of by as whereas although though currently now"
    " still however to".split()
)
_EMPTY = (
    _LOOSE_ENDS
    | _LOOSE_STARTS
    | frozenset(
        "these those they him them he she we i you it his her has have had be being will would rise rose risen rising fall fell"
        " fallen falling drop dropped increase increased decrease decreased grew grown reduced cut went gone same compared"
        " previous previously last next year years month week figure figures number numbers not no yes out all down up after"
        " before when already latter former both each either reported reach reached hit stood stands nationally locally"
        " respectively jumped came".split()
    )
)
_POINTER = re.compile(
    r"\b(?:this|that|it|these|those|they|which|the\s(?:figure|number|total|rate|latter)s?)\s+(?:(?:has|have|had)\s+)?(?:since\s|now\s|then\s)?(?:been\s)?"
    r"(?:was|were|is|are|fell|fallen|rose|risen|dropped|grew|grown|increased|reduced|cut|brought|down|up|to|went|gone|stood|compares|climbed|came|halved|doubled)\b",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"\s*(?:up|down|from|compared|rising|falling|against|than|to|instead|versus)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:sa(?:id|ys?)|told|reveal(?:s|ed)|report(?:s|ed)?|f(?:ound|inds?)|stat(?:es|ed)|heard|add(?:s|ed)|claim(?:s|ed)|warn(?:s|ed)|show(?:s|ed)?"
    r"|not(?:es|ed)|point(?:s|ed)\sout|outlined|emerged|estimate[sd]?|announced|confirm(?:s|ed)|explained|believes?|learned|agreed)\s"
    r"(?:[\w’'&-]+\s){0,4}?that\s",
    re.IGNORECASE,
)
_STRIP = ",.;:!?‘’'…—–-"

Spans = Sequence[tuple[int, int]]
_REACH = 500
"""Characters on either side of a figure or date beyond which nothing describes it."""


def between(spans: Spans, start: int, end: int) -> Spans:
    """Those of the spans, which are in order, that begin in `[start, end)`."""
    return spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence `[start, end)` of a text, with the figures and the dates that stand in it, in order."""

    text: str
    start: int
    end: int
    figures: Spans
    dates: Spans

    def near(self, place: tuple[int, int]) -> "Scene":
        """The part of a very long sentence that lies around a place."""
        if self.end - self.start <= 2 * _REACH:
            return self
        start, end = max(self.start, place[0] - _REACH), min(self.end, place[1] + _REACH)
        return Scene(self.text, start, end, between(self.figures, start, end), between(self.dates, start, end))

    def said(self, start: int, end: int) -> list[str]:
        """The words of `[start, end)` without the dates and figures in it."""
        found: list[str] = []
        for span in sorted([*self.dates, *self.figures]):
            if start < span[1] and span[0] < end:
                found += words(self.text, start, span[0])
                start = span[1]
        return found + words(self.text, start, end)


def measure_of(scene: Scene, place: tuple[int, int], earlier: str | None) -> str:
    """What the figure at `place` measures, in at most 14 words of its clause.

    `earlier` is the description of an earlier figure of the same unit; it is taken up where this clause only
    points back to it ("this had been reduced to five").
    """
    scene = scene.near(place)
    clause = clause_at(scene.text, scene.start, scene.end, place[0])
    ahead = _ahead(scene, clause, place)
    own = _joined(_lead(scene, clause, place, ahead), ahead)
    if earlier and _points_back(scene, clause, place, own):
        head = earlier.split()[:_TAKEN_UP_WORDS]
        return " ".join((head + [word for word in own if word not in head])[:MEASURE_WORDS])
    if not _has_content(own):
        own = _joined(_tidy(scene.said(scene.start, place[0])), _tidy(scene.said(place[1], scene.end)))
    return " ".join(own)


def _ahead(scene: Scene, clause: Clause, place: tuple[int, int]) -> list[str]:
    """The words after the figure, up to the next figure unless nothing is said before that."""
    following = [span[0] for span in scene.figures if place[1] <= span[0] < clause.end]
    for stop in (*following, clause.end):
        found = _tidy(scene.said(place[1], stop))
        if _has_content(found):
            return found
    return _tidy(scene.said(place[1], clause.end))


def _lead(scene: Scene, clause: Clause, place: tuple[int, int], ahead: list[str]) -> list[str]:
    """The words before the figure: the clause's beginning, without what an earlier figure in it counts."""
    start = clause.start
    for reported in _REPORTED.finditer(scene.text, start, place[0]):
        start = reported.end()
    earlier = [span for span in scene.figures if start <= span[0] < place[0]]
    if not earlier:
        return _tidy(scene.said(start, place[0]))
    between = _tidy(scene.said(earlier[-1][1], place[0]))
    if len(between) > _LONG_BETWEEN:
        return between
    head = scene.said(start, earlier[0][0])
    return _tidy(head if _has_content(ahead) else head + between)


def _joined(lead: list[str], ahead: list[str]) -> list[str]:
    """As many words of both sides as fit, those nearest the figure first."""
    room = MEASURE_WORDS - min(len(lead), MEASURE_WORDS - _AHEAD_WORDS)
    taken = ahead[:room]
    left = MEASURE_WORDS - len(taken)
    return _tidy(lead[max(0, len(lead) - left) :] + taken) if left else _tidy(taken)


def _points_back(scene: Scene, clause: Clause, place: tuple[int, int], own: list[str]) -> bool:
    following = words(scene.text, place[1], min(place[1] + 40, clause.end))
    counted = scene.text[place[1] : place[1] + 1].isspace() and following and _has_content(following[:1])
    if counted:
        return False
    pointer = _POINTER.search(scene.text, clause.start, place[0])
    return bool(pointer or _ELLIPSIS.match(scene.text, clause.start, place[0]) or not _has_content(own))


def _key(word: str) -> str:
    return word.lower().strip(_STRIP)


def _has_content(found: Sequence[str]) -> bool:
    return any(_key(word) not in _EMPTY for word in found)


def _tidy(found: list[str]) -> list[str]:
    """The words without loose ones at either end and without punctuation at the very ends."""
    start, end = 0, len(found)
    while start < end and _key(found[start]) in _LOOSE_STARTS:
        start += 1
    while start < end and _key(found[end - 1]) in _LOOSE_ENDS:
        end -= 1
    kept = found[start:end]
    if kept:
        kept[-1] = kept[-1].rstrip(",.;:!?—–-…")
        if kept[0].lower() in _EMPTY:
            kept[0] = kept[0].lower()
    return kept


_LINKS = frozenset(
    "a an the in on at by from since until till before during of for to between around about over throughout back within and".split()
)


def event_of(scene: Scene, place: tuple[int, int], earlier: str) -> str:
    """What happened on the date at `place`, in at most 20 words of its sentence, without the expression.

    `earlier` is the text before the sentence that a pronoun at its beginning points to.
    """
    scene = scene.near(place)
    whole = _around(scene.text, scene.start, scene.end, place)
    if len(whole) > EVENT_WORDS or (len(scene.dates) > 1 and len(whole) > EVENT_WORDS // 2):
        clause = clause_at(scene.text, scene.start, scene.end, place[0])
        part = _around(scene.text, clause.start, clause.end, place)
        if sum(_has_content([word]) for word in part) >= _ENOUGH_CONTENT:
            whole = part
        whole = whole if len(whole) <= EVENT_WORDS else _window(scene.text, Clause(scene.start, scene.end) if whole is not part else clause, place)
    room = EVENT_WORDS - len(whole)
    if earlier and room > _LONG_BETWEEN and _starts_with_pronoun(whole):
        whole = _tidy(words(earlier, 0, len(earlier))[:_TAKEN_UP_WORDS]) + whole
    return " ".join(whole)


def _starts_with_pronoun(found: list[str]) -> bool:
    return not found or _key(found[0]) in {"it", "this", "that", "they", "these", "he", "she", "which"}


def _around(text: str, start: int, end: int, place: tuple[int, int]) -> list[str]:
    return _tidy(_left(text, start, place[0]) + words(_possessive(text, place[1], end), 0, end))


def _window(text: str, clause: Clause, place: tuple[int, int]) -> list[str]:
    """The twenty words nearest the date, rather more from before it than from after it."""
    left = _left(text, clause.start, place[0])
    right = words(_possessive(text, place[1], clause.end), 0, clause.end)
    ahead = max(EVENT_WORDS - len(left), EVENT_WORDS * 2 // 5)
    right = right[:ahead]
    return _tidy(left[max(0, len(left) - EVENT_WORDS + len(right)) :] + right)


def _left(text: str, start: int, end: int) -> list[str]:
    """The words before a date without its own preposition and article."""
    found = words(text, start, end)
    while found and _key(found[-1]) in _LINKS:
        found.pop()
    return found


def _possessive(text: str, start: int, end: int) -> str:
    """What follows a date, without the ’s that hangs on it."""
    rest = text[start:end]
    return rest[2:] if rest[:2] in ("’s", "'s") else rest
