"""Which areas a grade belongs to: those before it, those after it, or a group such as "all three areas"."""

import re
from itertools import pairwise

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.sentence import Award, Sentence, hangs_on
from briefing_app.extraction.judgements.tokens import SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_FILL = re.compile(
    r"(?:\W|\b(?:and|the|its|their|both|as|well|for|in|of|on|also|services|service|support|work|"
    r"experiences?|progress|outcomes|provision|"
    r"area|areas|judgement|council's|with|along|alongside|together|plus|how|it|was|were|across|quality|to|"
    r"a|one|two|three|four|"
    r"category|categories|key|regarding|under|against|over|about|terms|relation|respect|regard|when|came|"
    r"at|so|is|are|did|like|same|our|helping|"
    r"looking|after|supporting|protecting|local|including|namely|both|effectiveness|dealing)\b)*"
)


_TOWARDS = re.compile(
    r"['\")\]]*\s*(?:\s*-?\b(?:overall|rating|ratings|judge?ments?|grades?|grading|marks?|"
    r"verdicts?)\b)*\s*,?\s*"
    r"(?:for|in|on|across|regarding|over|under|against|to|at|about|when\s+it\s+c(?:a|o)me|with\s+regard|"
    r"concerning)\b"
)


ALSO = re.compile(
    r"['\")\]]*,?\s*(?:and\s+)?(?:as\s+(?:was|were|did|is|are|well\s+as)|along\s+with|together\s+with|"
    r"alongside|including|so\s+(?:was|were|is|are))\b"
)


_OVERALL_AFTER = re.compile(r"['\")\]]*\s*(?:rating\s+|judgement\s+|grade\s+)?$")


_TOPIC_AREA = re.compile(
    r"(?:^|[;,:.]\s*|\band\s+|\bbut\s+|\bwhile\s+)(?:for|on|in|in\s+terms\s+of|regarding)\s+(?:the\s+)?$"
)


_BESIDE = re.compile(r"\s*(?:and|&|/|,)\s*(?:the\s+)?")
_LIST_LINK = re.compile(
    r"\s*(?:,|,?\s*\band|&)\s*(?:also\s+)?(?:for\s+|in\s+(?:respect\s+of\s+|terms\s+of\s+)?)?(?:the\s+|its\s+)?"
)
_JOIN = re.compile(
    r"[\s,:–—('\"-]*(?:(?:was|were|is|are|also|judged|rated|graded|as|to|be|being|both|found|deemed|which|"
    r"it|it's|they|a|an|to)\b[\s,'\":–—(-]*)*"
)


def areas_after(sentence: Sentence, grade: Token, following: int) -> list[Token]:
    """Areas that follow the grade: "good for X and Y", "inadequate overall", "…, as was X"."""
    folded = sentence.folded
    areas = sentence.between(grade.end, following, Sort.AREA)
    if not areas:
        return []
    first = areas[0]
    if (
        first.id == sentence.framework.overall
        and not first.strong
        and _OVERALL_AFTER.fullmatch(folded, grade.end, first.start)
    ):
        if (
            len(areas) > 1
            and _FILL.fullmatch(folded, first.end, areas[1].start)
            and re.match(r",?\s+and\s+(?:also\s+)?(?:for|in)\b", folded[first.end :])
        ):
            return _chain(sentence, grade, areas, following)
        return [first]
    if not (_TOWARDS.match(folded, grade.end) or ALSO.match(folded, grade.end)):
        return []
    if not _FILL.fullmatch(folded, _noun_end(folded, grade.end), first.start):
        return []
    return _chain(sentence, grade, areas, following)


def _noun_end(folded: str, start: int) -> int:
    found = cues.NOUN_AFTER.match(folded, start) or cues.LOOSE_NOUN_AFTER.match(folded, start)
    return found.end() if found else start


def _chain(sentence: Sentence, grade: Token, areas: list[Token], following: int) -> list[Token]:
    chain = [areas[0]]
    for area in areas[1:]:
        if not _FILL.fullmatch(sentence.folded, chain[-1].end, area.start):
            break
        chain.append(area)
    loose = len(chain) > 1 or re.match(r"['\")]*,", sentence.folded[grade.end :]) is not None
    if (
        loose
        and chain[-1] is areas[-1]
        and following < sentence.end
        and _owns(sentence, chain[-1], following)
    ):
        chain.pop()
    return chain


def _owns(sentence: Sentence, area: Token, grade_start: int) -> bool:
    """Whether an area is followed at once by a grade of its own."""
    if not _JOIN.fullmatch(sentence.folded, area.end, grade_start):
        return False
    grade = next(token for token in sentence.tokens if token.start == grade_start)
    return not _TOWARDS.match(sentence.folded, grade.end)


def areas_before(sentence: Sentence, grade: Token, floor: int) -> list[Token]:
    """Areas before the grade that no grade has taken yet, unless another subject has come between."""
    areas = sentence.between(floor, grade.start, Sort.AREA)
    if sentence.awards and floor > sentence.start:
        taken = {
            id(token)
            for award in sentence.awards
            for token in areas_after(sentence, award.grade, grade.start)
        }
        areas = [area for area in areas if id(area) not in taken]
    if not areas:
        return []
    if _is_topic(sentence, areas[0], floor) or not _has_own_subject(sentence, areas[-1], grade):
        return areas
    return []


def _has_own_subject(sentence: Sentence, area: Token, grade: Token) -> bool:
    """Whether a subject that does not hang on the area comes between it and the grade."""
    last = area
    for subject in sentence.outside_asides(area.end, grade.start, *SUBJECTS):
        if not hangs_on(sentence, area, last, subject):
            return True
        last = subject
    return False


def _is_topic(sentence: Sentence, area: Token, floor: int) -> bool:
    return _TOPIC_AREA.search(sentence.folded[floor : area.start]) is not None


def sifted(sentence: Sentence, areas: list[Token]) -> list[Token]:
    """Without a mere "overall" where an area is named as well, unless both stand in one list."""
    mere = len(areas) > 1 and areas[0].id == sentence.framework.overall and not areas[0].strong
    if mere and not _LIST_LINK.fullmatch(sentence.folded, areas[0].end, areas[1].start):
        return areas[1:]
    return areas


def merged(sentence: Sentence, areas: list[Token]) -> tuple[str, ...]:
    """The areas' identifiers; an area that did not stand on its own yet is one with the area beside it."""
    ids = list(dict.fromkeys(area.id for area in areas))
    for area in sentence.framework.areas:
        old = area.since is not None and (sentence.year is None or sentence.year < area.since)
        if (
            old
            and area.id in ids
            and area.part_of in ids
            and _side_by_side(sentence, areas, area.id, area.part_of or "")
        ):
            ids.remove(area.id)
    return tuple(ids)


def _side_by_side(sentence: Sentence, areas: list[Token], one: str, other: str) -> bool:
    return any(
        {first.id, second.id} == {one, other} and _BESIDE.fullmatch(sentence.folded, first.end, second.start)
        for first, second in pairwise(areas)
    )


def group_beside(sentence: Sentence, grade: Token, floor: int, following: int) -> Token | None:
    """The nearest "all areas", "the others" or "two of the areas" in the grade's clause."""
    before = sentence.between(floor, grade.start, Sort.ALL, Sort.REST, Sort.SOME)
    after = sentence.between(grade.end, following, Sort.ALL, Sort.REST, Sort.SOME)
    if after and after[0].start - grade.end < 40:  # noqa: PLR2004 - further off it belongs to another clause
        return after[0]
    return before[-1] if before else None


def of_group(sentence: Sentence, grade: Token, cue: Cue, many: Token, earlier: bool) -> Award | None:
    if many.sort is Sort.SOME:
        return None
    if many.sort is Sort.REST:
        return Award(grade, (), cue, rest=True, earlier=earlier)
    parts = [area.id for area in sentence.framework.parts(sentence.year)]
    overall = sentence.framework.overall
    whole = "board" in sentence.folded[many.start : many.end] or many.start > grade.start
    left_out = _exceptions(sentence, many)
    if whole and overall and not left_out:
        parts = [overall, *parts]
    return Award(grade, tuple(part for part in parts if part not in left_out), cue, earlier=earlier)


def _exceptions(sentence: Sentence, many: Token) -> set[str]:
    found = re.search(
        r"\b(?:except|apart\s+from|bar|other\s+than|with\s+the\s+exception\s+of)\b",
        sentence.folded[many.end : sentence.end],
    )
    if found is None:
        return set()
    return {area.id for area in sentence.between(many.end + found.end(), sentence.end, Sort.AREA)[:1]}


def is_added(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether the areas are only added after the grade: "…, as was leadership"."""
    return areas[0].start > grade.end and ALSO.match(sentence.folded, grade.end) is not None
