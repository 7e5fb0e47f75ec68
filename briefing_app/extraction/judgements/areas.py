"""Which areas a grade belongs to: those before it, those after it, or a group such as "all three areas"."""

import re
from itertools import pairwise

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.ranks import ALIKE
from briefing_app.extraction.judgements.sentence import Award, Sentence, hangs_on, stands_as_attribute
from briefing_app.extraction.judgements.tokens import SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_FILL = re.compile(
    r"(?:\W|\b(?:and|the|its|their|both|as|well|for|in|of|on|also|services|service|support|work|"
    r"experiences?|progress|outcomes|provision|"
    r"area|areas|judgement|council's|with|along|alongside|together|plus|how|it|was|were|across|quality|to|"
    r"a|one|two|three|four|five|six|seven|of|out|"
    r"category|categories|key|regarding|under|against|over|about|terms|relation|respect|regard|when|came|"
    r"at|so|is|are|did|like|same|our|helping|"
    r"way|ways|in\s+which|looks?|looked|looking|after|supporting|protecting|local|including|namely|both"
    r"|effectiveness|dealing|children's|"
    r"children|"
    r"lot|fate|plight|record|performance|handling|treatment|impact|its|care|helped?|arrangements|whole|"
    r"overall|"
    r"respectively|marks?|one|given|provided|it|they|gives?|provides|offers?|who|need|practice|those|he|"
    r"she)\b)*"
)


_FROM_WHOM = (
    r"(?:\s+(?:from|by)\s+(?:the\s+)?(?:ofsted(?:'s)?|education|inspectors|watchdog|regulator|"
    r"inspectorate|\s)+[\s:,–—]*)?"
)
_TOWARDS = re.compile(
    r"['\")\]]*\s*(?:\s*-?\b(?:overall|rating|ratings|judge?ments?|grades?|grading|marks?|"
    r"verdicts?|too|also|again|as\s+well|both)\b|,\s+(?:too|also)\b)*"
    + _FROM_WHOM
    + r"\s*,?\s*(?:(?:went|goes|"
    r"(?:was|is|had\s+been|has\s+been)\s+(?:also\s+)?(?:given|awarded|handed)|applied|applies)\s+)?"
    r"(?:for|in|on|across|regarding|over|under|against|to|at|about|when\s+it\s+c(?:a|o)me|with\s+regard|"
    r"concerning)\b"
)


ALSO = re.compile(
    r"['\")\]]*(?:,\s+(?:they|inspectors|it|the\s+(?:report|watchdog"
    r"|inspectorate))\s+\w+(?=,))?(?:\s+for\s+(?:its|their)\s+(?:impact"
    r"|work))?(?:\s+by\s+(?:the\s+)?[\w']+(?:\s+(?!along|as\b|"
    r"and\b)[\w']+){0,2})?,?\s*(?:and\s+)?(?:as\s+(?:was|were|had|has|have|did|do|does|is|are|well\s+as)"
    r"|along\s+with|"
    r"together\s+with|"
    r"alongside|including|so\s+(?:too\s+)?(?:was|were|is|are|did|do|does)|"
    r"as\s+(?:it|they)\s+(?:was|were|is|are|did|do|had)(?:\s+(?:for|in|on))?)\b"
)


_LATER_ALSO = re.compile(r"[^;.:]{0,70}?,\s+as\s+(?:was|were|is|are)\b")
_OVERALL_AFTER = re.compile(r"['\")\]]*\s*(?:rating\s+|judgement\s+|grade\s+|,\s+both\s+)?$")


_TOPIC_AREA = re.compile(
    r"(?:^|[;,:.]\s*|\band\s+|\bbut\s+|\bwhile\s+)(?:for|on|in|in\s+terms\s+of|regarding)\s+(?:the\s+)?$"
)


_BESIDE = re.compile(r"\s*(?:and|&|/|,)\s*(?:the\s+)?")
_LIST_LINK = re.compile(
    r"['\")]*\s*(?:,|,?\s*\band|&|,?\s*as\s+(?:it|they)\s+(?:was|were|is|are))\s*(?:also\s+)?(?:for\s+|"
    r"in\s+(?:respect\s+of\s+|terms\s+of\s+|relation\s+to\s+)?)?(?:the\s+|its\s+)?"
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
    mere = first.id == sentence.framework.overall and not first.strong
    if mere and _OVERALL_AFTER.fullmatch(folded, grade.end, first.start):
        return _from_overall(sentence, grade, areas, following)
    grouped = sentence.between(grade.end, first.start, Sort.REST, Sort.ALL)
    if grouped or _ASIDE_AREA.search(folded, grade.end, first.start):
        return []
    aside = _BUT_WITH.search(folded, grade.end, first.start)
    if aside and following < sentence.end and _owns(sentence, first, following):
        return []
    start = grade.end if stands_as_attribute(sentence, grade) else _list_start(sentence, grade, first)
    if start is None or not _FILL.fullmatch(folded, min(start, first.start), first.start):
        return []
    return _chain(sentence, grade, areas, following)


def _from_overall(sentence: Sentence, grade: Token, areas: list[Token], following: int) -> list[Token]:
    """The areas from "overall" on: "good overall, and for X", "inadequate overall on Monday, as was X"."""
    first = areas[0]
    if len(areas) == 1:
        return [first]
    if _is_added_later(sentence, first, areas[1]):
        return [first, *_chain(sentence, grade, areas[1:], following)]
    more = _FILL.fullmatch(sentence.folded, first.end, areas[1].start)
    goes_on = more and _AND_FOR.match(sentence.folded, first.end)
    return _chain(sentence, grade, areas, following) if goes_on else [first]


def _is_added_later(sentence: Sentence, overall: Token, area: Token) -> bool:
    """Whether an area is added behind more words: "overall in the report, as were | the leaders"."""
    later = _LATER_ALSO.match(sentence.folded, overall.end, area.start)
    return later is not None and _FILL.fullmatch(sentence.folded, later.end(), area.start) is not None


_GIVEN_FOR = re.compile(
    r"\s+(?:given|handed|awarded|issued|dealt|delivered)\s+(?:out\s+)?to\s+[^,;.:]{0,70}\s(?:for|in|on)\s+"
    r"(?:(?:the|its|their|both)\s+)*"
)
_BUT_WITH = re.compile(r"[,;–—]\s*(?:with|while|whilst|but|although|though)\b")
_AND_FOR = re.compile(
    r",?\s+(?:as\s+(?:it|they)\s+(?:was|were|is|are)\s+)?(?:and\s+)?(?:also\s+)?(?:for|in)\b"
)


def _list_start(sentence: Sentence, grade: Token, first: Token) -> int | None:
    """Where the areas after a grade may begin: past "rating for", "as was" or "grades from Ofsted:"."""
    folded = sentence.folded
    noun = _noun_end(folded, grade.end)
    if _GIVEN_FOR.fullmatch(folded, noun, first.start):
        return first.start
    if ALIKE.match(folded, grade.start) and (of := _SAME_OF.match(folded, grade.end)):
        return of.end()
    patterns = ((_TOWARDS, grade.end), (_TOWARDS, noun), (ALSO, grade.end), (ALSO, noun))
    towards = next((found for pattern, at in patterns if (found := pattern.match(folded, at))), None)
    if not (towards or _is_inverted(sentence, grade)):
        return None
    listed = _LISTED.match(folded, grade.end)
    return max(noun, towards.end() if towards else 0, listed.end() if listed else 0)


_INVERTED = re.compile(r"['\")\]]*\s*(?:(?:was|were|is|are|came|being)\b|[:–—])")
# "They thought the same of its work with care leavers."
_SAME_OF = re.compile(r"\s+(?:of|about)\b")
_ASIDE_AREA = re.compile(r"\bareas?\b[^:]*,\s*with\b")
_LISTED = re.compile(
    r"['\")\]]*\s*(?:overall\s+)?(?:grades|ratings|judge?ments|marks|verdicts|"
    r"scores)\b" + _FROM_WHOM + r"[^.;:–—]{0,40}[:–—]"
)
_AREA_NOUN = re.compile(
    r"\b(?:areas?|parts?|categor(?:y|ies)|aspects?|one|ones|exceptions?|elements?|strands?|judge?ments?|"
    r"services?)\b"
    r"(?:\W+(?:of|the|in|its|\w+'s)\b)*(?:\W+(?!and\b|but\b)[\w']+){0,6}\W*$"
)
_PARTICIPLE = re.compile(
    r"(?:^|[.;:,–—]|\band|\bbut|\balso)\W*(?:also\s+|only\s+)?(?:rated|judged|graded|deemed|found|"
    r"marked)(?:\s+(?:as|to\s+be|to|both))*\W*$"
)


def _is_inverted(sentence: Sentence, grade: Token) -> bool:
    """Whether the areas follow the verb: "the only area rated good was …", "also judged good were …"."""
    lead = sentence.folded[sentence.start : grade.start]
    named = sentence.between(sentence.start, grade.start, Sort.AREA)
    if not named and _LISTED.match(sentence.folded, grade.end):
        return True
    if ALIKE.match(sentence.folded, grade.start):
        return not named
    if named or not _INVERTED.match(sentence.folded, grade.end):
        return False
    return _AREA_NOUN.search(lead) is not None or _PARTICIPLE.search(lead) is not None


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
    areas = [
        area
        for area in sentence.between(floor, grade.start, Sort.AREA)
        if not _LEFT_OUT.search(sentence.folded, floor, area.start)
    ]
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


_LEFT_OUT = re.compile(
    r"\b(?:all|everything|(?:all|every|each)\s+(?:\w+\s+){1,2})\s*(?:but|bar|except|save|apart\s+from"
    r"|aside\s+from|other\s+than)"
    r"(?:\s+for)?\s+(?:the\s+|its\s+)?$"
)


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
    listed = mere and (
        _LIST_LINK.fullmatch(sentence.folded, areas[0].end, areas[1].start)
        or _is_added_later(sentence, areas[0], areas[1])
    )
    if mere and not listed:
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
    # Further off, or beyond a comma, it belongs to another clause.
    if after and not _OTHER_CLAUSE.search(sentence.folded, grade.end, after[0].start):
        return after[0]
    if after and _AND_ALL.match(sentence.folded, grade.end):
        return after[0]
    return before[-1] if before else None


_OTHER_CLAUSE = re.compile(r"[,;:–—]|.{40}")
_AND_ALL = re.compile(
    r"['\")\]]*,?\s*(?:and\s+|as\s+(?:was|were)\s+|so\s+(?:was|were)\s+)+(?:all|every|each)\b[^,;:.]{0,40}?"
    r"(?:(?<=as well)|(?<=too)|(?<=also)|(?<=besides)|(?<=likewise)|(?<=as was )|(?<=as were ))\b"
    r"|['\")\]]*,?\s*(?:and\s+)?(?:as|so)\s+(?:was|were)\s+(?:all|every|each)\b"
)


def of_group(sentence: Sentence, grade: Token, cue: Cue, many: Token, earlier: bool) -> Award | None:
    words = sentence.folded[many.start : many.end]
    if many.sort in {Sort.SOME, Sort.REST}:
        if _NAMES.match(sentence.text, many.end):
            return None
        share = _SHARE.match(words) if many.sort is Sort.SOME else _LEFT.search(words)
        if many.sort is Sort.SOME and share is None:
            return None
        count = _number(share["count"]) if share else None
        return Award(grade, (), cue, rest=True, earlier=earlier, count=count, exact=many.sort is Sort.SOME)
    parts = [area.id for area in sentence.framework.parts(sentence.year)]
    overall = sentence.framework.overall
    # "All five judgements" counts the overall one where there are four others.
    counted = len(parts) < len(_COUNTS) and re.search(rf"\b{_COUNTS[len(parts)]}\b", words) is not None
    if _SO_MANY.fullmatch(words) and not counted:
        return None
    whole = _WHOLE.search(words) is not None or many.start > grade.start or counted
    left_out = _exceptions(sentence, many)
    if whole and overall:
        parts = [overall, *parts]
    return Award(grade, tuple(part for part in parts if part not in left_out), cue, earlier=earlier)


_COUNTS = ("one", "two", "three", "four", "five", "six", "seven")
_WHOLE = re.compile(r"board|sweep|house|set|straight|^all$|^everything$")
_NAMES = re.compile(r",\s+(?:at\s+|in\s+)?[A-Z][a-z]+")
_SO_MANY = re.compile(r"four|five")
_SHARE = re.compile(
    r"(?:in\s+)?(?P<count>\w+)\s+(?:out\s+)?of\s+(?:(?:the|its|their|all)\s+)*(?:two|three|four|five|six"
    r"|seven|[2-7])\b"
)
_LEFT = re.compile(r"\b(?P<count>two|three|four|five|six|[2-6])\b")


def _number(word: str) -> int | None:
    """What a number from one to seven comes to."""
    if word.isdigit():
        return int(word)
    return _COUNTS.index(word) + 1 if word in _COUNTS else None


_INCLUDED = re.compile(r"['\")\]]*,?\s*(?:\(\s*)?(?:including|as\s+well\s+as|and)\b")


def included(sentence: Sentence, many: Token, following: int) -> list[Token]:
    """The areas that a group names beside itself: "everything else, including overall effectiveness"."""
    areas = sentence.between(many.end, following, Sort.AREA)
    if not areas or not _INCLUDED.match(sentence.folded, many.end):
        return []
    return (
        _chain(sentence, many, areas, following)
        if _FILL.fullmatch(sentence.folded, many.end, areas[0].start)
        else []
    )


def _exceptions(sentence: Sentence, many: Token) -> set[str]:
    found = re.search(
        r"(?:^\s+but|\b(?:except(?:ing)?|save|apart\s+from|aside\s+from|bar|barring|but\s+(?:for|one)"
        r"|save\s+for|"
        r"excluding|not\s+counting|other\s+than|with\s+the\s+exception\s+of))\b",
        sentence.folded[many.end : sentence.end],
    )
    if found is None:
        before = _EXCEPT_BEFORE.search(sentence.folded, sentence.start, many.start)
        named = sentence.between(before.start(), many.start, Sort.AREA) if before else []
        return {area.id for area in named}
    return {area.id for area in sentence.between(many.end + found.end(), sentence.end, Sort.AREA)[:1]}


_EXCEPT_BEFORE = re.compile(
    r"\b(?:except(?:\s+for)?|apart\s+from|aside\s+from|bar|other\s+than|with\s+the\s+exception\s+of)\b[^.;]*$"
)


def beside_service(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether the service itself shares a grade with the areas: "the service and the board were both …"."""
    first = areas[0]
    named = sentence.between(sentence.start, first.start, Sort.SERVICE, Sort.OWN)
    return (
        first.start < grade.start
        and bool(named)
        and _BESIDE.fullmatch(sentence.folded, named[-1].end, first.start) is not None
        and _ARE_BOTH.match(sentence.folded, areas[-1].end) is not None
    )


_ARE_BOTH = re.compile(r"\s+(?:(?:were|are|have|had)\s+(?:both|each)|both)\b")


def is_added(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether the areas are only added after the grade: "…, as was leadership"."""
    return areas[0].start > grade.end and also_follows(sentence, grade)


def also_follows(sentence: Sentence, grade: Token) -> bool:
    """Whether the words after a grade add to those before it: "a good rating, as were …"."""
    folded = sentence.folded
    return bool(ALSO.match(folded, grade.end) or ALSO.match(folded, _noun_end(folded, grade.end)))
