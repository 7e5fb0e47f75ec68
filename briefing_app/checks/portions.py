"""Counts that are parts of others, and the numbers of which shares are said to be."""

import re
from collections.abc import Sequence
from decimal import Decimal

from briefing_app.checks.material import inside
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.sentences import Sentence

_OF_ALL = re.compile(r"\W*(?:\d[\d.]*\s)?(?:Of|Among|Out\sof)\s(?:(?:the|its|our|these|those)\s)?")
_GOES_ON_OF_THESE = re.compile(r"\W*(?:\d[\d.]*\s)?(?:Of|Among)\s(?:these|those|them)\b")
_OUT_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|our|their)\s)?(?:[\w’']+[’']s?\s)?")


def whole_of(
    item: Evidence[FigureMention], sentence: Sentence, items: Sequence[Evidence[FigureMention]]
) -> Evidence[FigureMention] | None:
    """The whole of which a count is a part: "78 of the council’s 312 posts"."""
    for other in inside(items, sentence):
        both = item.mention.unit is other.mention.unit is Unit.COUNT and len(other.mention.values) == 1
        if both and _is_part(item.mention, other.mention, sentence):
            return other if 0 < item.mention.values[0] < other.mention.values[0] else None
    return None


def _is_part(part: FigureMention, whole: FigureMention, sentence: Sentence) -> bool:
    """Whether words make one figure a part of another: "of the 312 posts, 78", "78 of the 312 posts"."""
    words, start = sentence.words, sentence.start
    between = words[part.passage.end - start : max(0, whole.passage.start - start)]
    if between:
        return _OUT_OF.fullmatch(between) is not None
    among = words[whole.passage.end - start : max(0, part.passage.start - start)]
    return among.count(",") == 1 and _OF_ALL.fullmatch(words, 0, whole.passage.start - start) is not None


def number_shared(
    mention: FigureMention, sentence: Sentence, items: Sequence[Evidence[FigureMention]]
) -> Decimal | None:
    """The number of which a share is said to be: "63% of the 412 people", "412 came. Of these, 63%"."""
    end = mention.passage.end - sentence.start
    for other in inside(items, sentence):
        between = sentence.words[end : max(end, other.mention.passage.start - sentence.start)]
        if between and other.mention.unit is Unit.COUNT and _OUT_OF.fullmatch(between):
            return other.mention.values[0]
    if sentence.previous is None or not _GOES_ON_OF_THESE.match(sentence.words):
        return None
    before = [item.mention for item in inside(items, sentence.previous) if item.mention.unit is Unit.COUNT]
    return before[0].values[0] if len(before) == 1 else None
