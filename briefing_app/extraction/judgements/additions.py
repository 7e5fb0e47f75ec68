"""Areas that a sentence adds behind a grade: "…, as was leadership", "…, and the board as well"."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.sentence import Sentence
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort

FILL = re.compile(
    r"(?:\W|\b(?:and|the|its|their|both|as|well|for|in|of|on|also|services|service|support|work|"
    r"experiences?|progress|outcomes|provision|"
    r"area|areas|judgement|council's|with|along|alongside|together|plus|how|it|was|were|across|quality|to|"
    r"a|one|two|three|four|five|six|seven|of|out|"
    r"category|categories|key|regarding|under|against|over|about|terms|relation|respect|regard|when|came|"
    r"at|so|is|are|did|like|same|our|your|helping|"
    r"way|ways|in\s+which|looks?|looked|looking|after|supporting|protecting|local|including|namely|both"
    r"|effectiveness|dealing|children's|"
    r"children|"
    r"lot|fate|plight|record|performance|handling|treatment|impact|its|care|helped?|arrangements|whole|"
    r"overall|"
    r"respectively|marks?|one|given|provided|it|they|gives?|provides|offers?|who|need|practice|those|he|"
    r"she|supports?|helps?|treats?|protects?|council)\b)*"
)
BESIDE = re.compile(r"\s*(?:and|&|/|,)\s*(?:the\s+)?")
ALSO = re.compile(
    r"['\")\]]*(?:\s+(?:too|also|again|overall|as\s+well|in\s+(?:\w+\s+)?20\d\d|(?:last"
    r"|this)\s+\w+))?(?:,\s+(?:they|inspectors|it|the\s+(?:report|watchdog"
    r"|inspectorate))\s+\w+(?=,))?(?:\s+for\s+(?:its|their)\s+(?:impact"
    r"|work))?(?:\s+by\s+(?:the\s+)?[\w']+(?:\s+(?!along|as\b|"
    r"and\b)[\w']+){0,6})?,?\s*(?:and\s+)?(?:as\s+(?:was|were|had|has|have|did|do|does|is|are|well\s+as)"
    r"|along\s+with|"
    r"together\s+with|"
    r"alongside|including|so\s+(?:too\s+)?(?:was|were|is|are|did|do|does)|"
    r"as\s+(?:it|they)\s+(?:was|were|is|are|did|do|had)(?:\s+(?:that|so|the\s+same))?(?:\s+(?:for|in|on))?)\b"
)


_LATER_ALSO = re.compile(r"[^;.:]{0,70}?,\s+as\s+(?:was|were|is|are)\b")


def is_added_later(sentence: Sentence, overall: Token, area: Token) -> bool:
    """Whether an area is added behind more words: "overall in the report, as were | the leaders"."""
    later = _LATER_ALSO.match(sentence.folded, overall.end, area.start)
    if later is not None and FILL.fullmatch(sentence.folded, later.end(), area.start):
        return True
    return trailing_at(sentence, overall) is not None


def noun_end(folded: str, start: int) -> int:
    found = (
        cues.NOUN_AFTER.match(folded, start)
        or cues.LOOSE_NOUN_AFTER.match(folded, start)
        or cues.ONE_AFTER.match(folded, start)
    )
    return found.end() if found else start


def is_added(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether the areas are only added after the grade: "…, as was leadership"."""
    return areas[0].start > grade.end and also_follows(sentence, grade)


def also_follows(sentence: Sentence, grade: Token) -> bool:
    """Whether the words after a grade add to those before it: "a good rating, as were …"."""
    folded = sentence.folded
    return bool(
        ALSO.match(folded, grade.end)
        or ALSO.match(folded, noun_end(folded, grade.end))
        or trailing_at(sentence, grade)
    )


def trailing_at(sentence: Sentence, grade: Token) -> int | None:
    """Where areas begin that a word behind them adds: "…, and the board as well", "…, leaders included"."""
    folded = sentence.folded
    joined = _AND_THE.match(folded, grade.end, sentence.end)
    lead = joined or _COMMA.match(folded, grade.end, sentence.end)
    areas = sentence.between(lead.end(), sentence.end, Sort.AREA) if lead else []
    if lead is None or not areas or not _ITS_WORK.fullmatch(folded, lead.end(), areas[0].start):
        return None
    last = areas[0]
    for area in areas[1:]:
        if not BESIDE.fullmatch(folded, last.end, area.start):
            break
        last = area
    return lead.end() if (_AS_WELL if joined else _INCLUDED).match(folded, last.end) else None


_AND_THE = re.compile(r"['\")\]]*,?\s+and\s+(?:that\s+)?(?=\w)")
_COMMA = re.compile(r"['\")\]]*,\s+(?=\w)")
_INCLUDED = re.compile(r"\s+included\b")
_ITS_WORK = re.compile(
    r"(?:(?:the|its|their|our|your|both|quality|effectiveness|experiences?|progress|services?|support|work|help"
    r"|provision|arrangements|with|of|to|for|in)\s+)*"
)
_AS_WELL = re.compile(
    r"'?(?:\s+(?:services?|work))?(?:\s+(?:was|were|is|are|had\s+been))?,?\s+(?:as\s+well|too|also|likewise)"
    r"(?=\s*(?:[.,;:!?)–—]|$))"
)
