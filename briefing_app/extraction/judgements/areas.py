"""Which areas a grade belongs to: those before it, those after it, or a group such as "all three areas"."""

import re
from itertools import pairwise

from briefing_app.extraction.judgements.additions import (
    ALSO,
    BESIDE,
    FILL,
    also_follows,
    is_added_later,
    noun_end,
    trailing_at,
)
from briefing_app.extraction.judgements.boards import is_speaker
from briefing_app.extraction.judgements.ranks import ALIKE
from briefing_app.extraction.judgements.sentence import (
    APPOSITION,
    ASIDE,
    Sentence,
    hangs_on,
    precedes_object,
    stands_as_attribute,
)
from briefing_app.extraction.judgements.tokens import SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_FROM_WHOM = (
    r"(?:\s+(?:from|by|with)\s+(?:the\s+)?(?:ofsted(?:'s)?|education|inspectors|watchdog|regulator|"
    r"inspectorate|\s)+[\s:,–—-]*)?"
)
_TOWARDS = re.compile(
    r"['\")\]]*\s*(?:\s*-?\b(?:overall|rating|ratings|judge?ments?|grades?|grading|marks?|"
    r"verdicts?|too|also|again|as\s+well|both)\b|,\s+(?:too|also)\b)*"
    + _FROM_WHOM
    + r"\s*,?\s*(?:(?:it|they)\s+(?:already\s+)?(?:had|has|have|got|held|won|earned)\s+)?(?:(?:went|goes|"
    r"(?:was|is|had\s+been|has\s+been)\s+(?:also\s+)?(?:given|awarded|handed)|applied|applies)\s+)?"
    r"(?:(?:for|in|on|across|regarding|over|under|against|to|at|about|when\s+it\s+c(?:ame|omes?)|with\s+regard"
    r"|concerning)\b|with(?=\s+(?:our\s+|its\s+|their\s+|the\s+)?(?:children|care\s+leavers|young\s+people)\b"
    r"(?![^,;.]{0,60}\b(?:judged|rated|graded|found|given|described|requir\w+|being|remaining|still|also)\b)))"
)

_OVERALL_AFTER = re.compile(r"['\")\]]*\s*(?:rating\s+|judgement\s+|grade\s+|,\s+both\s+)?$")

_TOPIC_AREA = re.compile(
    r"(?:^|[;,:.]\s*|\band\s+|\bbut\s+|\bwhile\s+|\bthat\s+)['\"\s]*(?:(?:only|just|even|and|but|yet"
    r"|though)\s+)*"
    r"(?:for|on|in(?:\s+the\s+areas?\s+of)?|in\s+terms\s+of|in\s+respect\s+of|regarding|as\s+regards|as\s+for|when\s+it\s+c(?:omes"
    r"|ame)\s+to"
    r"|concerning|over)\s+"
    r"(?:(?:the|its|their|our|both|work|support|services?|help|record|care|provision|with|for|of|on|given"
    r"|to|how|experiences?|progress|and)\s+)*$"
)


_LIST_LINK = re.compile(
    r"['\")]*\s*(?:,|,?\s*\band|&|,?\s*as\s+(?:it|they)\s+(?:was|were|is|are))\s*(?:also\s+)?(?:for\s+|"
    r"in\s+(?:respect\s+of\s+|terms\s+of\s+|relation\s+to\s+)?)?(?:both\s+)?(?:the\s+|its\s+)?"
)
_JOIN = re.compile(
    r"[\s,:–—('\"-]*(?:(?:was|were|is|are|also|judged|rated|graded|as|to|be|being|both|found|deemed|which|"
    r"it|it's|they|we|a|an|to)\b[\s,'\":–—(-]*)*"
)


def areas_after(sentence: Sentence, grade: Token, following: int) -> list[Token]:
    """Areas that follow the grade: "good for X and Y", "inadequate overall", "…, as was X"."""
    folded = sentence.folded
    if (led := led_area(sentence, grade)) is not None:
        return [led]
    areas = _areas_up_to(sentence, grade, following)
    if not areas or _is_fronted(sentence, grade):
        return []
    first = areas[0]
    mere = first.id == sentence.framework.overall and not first.strong
    if mere and _OVERALL_AFTER.fullmatch(folded, grade.end, first.start):
        return _from_overall(sentence, grade, areas, following)
    if _is_of_others(sentence, grade, first, following):
        return []
    start = grade.end if stands_as_attribute(sentence, grade) else _list_start(sentence, grade, first)
    if start is None or not FILL.fullmatch(folded, min(start, first.start), first.start):
        return []
    return chain_of(sentence, grade, areas, following)


def _areas_up_to(sentence: Sentence, grade: Token, following: int) -> list[Token]:
    """The areas between a grade and the next one, or the semicolon that ends what is added to it."""
    areas = sentence.between(grade.end, following, Sort.AREA)
    if (stop := sentence.folded.find(";", grade.end, following)) < 0:
        return areas
    # "Good, as was X; Y won an outstanding", "inadequate overall; X fared better, at requires improvement".
    won = _WON.search(sentence.folded, stop, following) and also_follows(sentence, grade)
    fared = following < sentence.end and _FARED.search(sentence.folded, stop, following)
    return [one for one in areas if one.end <= stop] if won or fared else areas


def _is_of_others(sentence: Sentence, grade: Token, first: Token, following: int) -> bool:
    """Whether the first area behind a grade stands with another group or has a grade of its own."""
    grouped = sentence.between(grade.end, first.start, Sort.REST, Sort.ALL)
    if grouped or _ASIDE_AREA.search(sentence.folded, grade.end, first.start):
        return True
    aside = _BUT_WITH.search(sentence.folded, grade.end, first.start)
    return bool(aside) and following < sentence.end and _owns(sentence, first, following)


# "'Outstanding' | leadership".
_LED_AREA = re.compile(r"['\")\]]\s+")
_LED_END = re.compile(
    r"['\")\]]*\s*(?:$|[.,;:!?()–—]|\b(?:and|but|while|whilst|although|though|at|in|of|within)\b)"
)
_FARED = re.compile(r"\b(?:fared|did|does|do|came\sout|emerged)\b")
_WON = re.compile(r"\b(?:won|earned|got|gained|received|secured|was|were|had)\b")


def led_area(sentence: Sentence, grade: Token) -> Token | None:
    """The area right behind a grade in marks that is its attribute: "'outstanding' leadership at …"."""
    gap = _LED_AREA.match(sentence.folded, grade.end)
    marked = sentence.folded[grade.start - 1 : grade.start] in ("'", '"')
    areas = sentence.between(gap.end(), sentence.end, Sort.AREA) if gap and marked else []
    if not gap or not areas or areas[0].start != gap.end() or areas[0].id == sentence.framework.overall:
        return None
    return areas[0] if _LED_END.match(sentence.folded, areas[0].end) else None


def _from_overall(sentence: Sentence, grade: Token, areas: list[Token], following: int) -> list[Token]:
    """The areas from "overall" on: "good overall, and for X", "inadequate overall on Monday, as was X"."""
    first = areas[0]
    if len(areas) == 1:
        return [first]
    if is_added_later(sentence, first, areas[1]):
        return [first, *chain_of(sentence, grade, areas[1:], following)]
    more = FILL.fullmatch(sentence.folded, first.end, areas[1].start)
    goes_on = more and _AND_FOR.match(sentence.folded, first.end)
    return chain_of(sentence, grade, areas, following) if goes_on else [first]


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
    noun = noun_end(folded, grade.end)
    counted = _ON_COUNTS.match(folded, grade.end)
    known = counted.end() if counted else trailing_at(sentence, grade)
    if known is not None:
        return known
    if _GIVEN_FOR.fullmatch(folded, noun, first.start):
        return first.start
    alike = ALIKE.match(folded, grade.start) or folded.startswith(_THE_SAME, grade.start)
    if alike and (of := _SAME_OF.match(folded, grade.end)):
        return of.end()
    bracket = _OPENED.match(folded, grade.end)
    if bracket and _CLOSED.match(folded, _last_of(sentence, first).end):
        return bracket.end()
    patterns = ((_TOWARDS, grade.end), (_TOWARDS, noun), (ALSO, grade.end), (ALSO, noun))
    towards = next((found for pattern, at in patterns if (found := pattern.match(folded, at))), None)
    if not (towards or _is_inverted(sentence, grade)):
        return None
    listed = _LISTED.match(folded, grade.end)
    return max(noun, towards.end() if towards else 0, listed.end() if listed else 0)


# "Good on three counts – | leadership, …", "requires improvement on the fourth, | help and protection".
_ON_COUNTS = re.compile(
    r"['\")\]]*\s+(?:on|in|for|under)\s+(?:(?:two|three|four)\s+(?:counts|areas|categories|headings|strands|measures)"
    r"(?:\s*[:–—(]|\s+-\s|,)|the\s+(?:third|fourth|other|last)(?:\s+(?:count|area|one))?(?:,|\s*[–—]|\s+-\s))\s*"
)
# "Good (leaders) and outstanding (care leavers)".
_OPENED = re.compile(r"['\"]*\s*\((?:for|in)?\s*")
_CLOSED = re.compile(r"['\"]*\s*\)")


def _last_of(sentence: Sentence, first: Token) -> Token:
    """The last area of those that stand in brackets from the first one on."""
    close = sentence.folded.find(")", first.end, sentence.end)
    return (sentence.between(first.start, max(close, first.end), Sort.AREA) or [first])[-1]


_INVERTED = re.compile(r"['\")\]]*\s*(?:(?:was|were|is|are|came|being)\b|[:–—](?!\s*(?:and|but)\b))")
# "They thought the same of its work with care leavers", "the same judgement was made of adoption".
_THE_SAME = ("the same ", "the very same ", "that same ")
_SAME_OF = re.compile(
    r"(?:\s+(?:was|were|is|had\s+been)\s+(?:also\s+)?(?:made|reached|passed|recorded|held))?\s+(?:of|about|on)\b"
)
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
    if not named and (_LISTED.match(sentence.folded, grade.end) or precedes_object(sentence, grade)):
        return True
    if ALIKE.match(sentence.folded, grade.start):
        return not named
    if named or not _INVERTED.match(sentence.folded, grade.end):
        return False
    return _AREA_NOUN.search(lead) is not None or _PARTICIPLE.search(lead) is not None


def chain_of(sentence: Sentence, grade: Token, areas: list[Token], following: int) -> list[Token]:
    """The areas that stand in one list from the first one on, without one that has its own grade."""
    chain = [areas[0]]
    for area in areas[1:]:
        if not FILL.fullmatch(sentence.folded, chain[-1].end, area.start):
            break
        chain.append(area)
    loose = len(chain) > 1 or re.match(r"['\")]*,", sentence.folded[grade.end :]) is not None
    if (
        loose
        and chain[-1] is areas[-1]
        and following < sentence.end
        and _owns(sentence, chain[-1], following)
    ):
        chain = _before_next(sentence, chain)
    return chain


def _before_next(sentence: Sentence, chain: list[Token]) -> list[Token]:
    """A list of areas without the last, nor those that stand beside it behind one semicolon."""
    semicolon = sentence.folded.rfind(";", chain[0].end, chain[-1].start)
    return [area for area in chain[:-1] if semicolon < 0 or area.end <= semicolon]


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
        or _OWN_CLAUSE.match(sentence.folded, area.end)
    ]
    apart = {area.id for area in sentence.framework.areas if area.apart}
    areas = [one for one in areas if one.id not in apart or not is_speaker(sentence, one)]
    areas = _outside_of_asides(sentence, areas, floor, grade)
    if sentence.awards and floor > sentence.start:
        taken = {
            id(token)
            for award in sentence.awards
            for token in areas_after(sentence, award.grade, grade.start)
        }
        areas = [area for area in areas if id(area) not in taken]
    contrast = [one for one in areas if _CONTRAST.search(sentence.folded, areas[0].end, one.start)]
    areas = contrast or areas
    if not areas:
        return []
    if _is_topic(sentence, areas[0], floor) or not _has_own_subject(sentence, areas[-1], grade):
        return areas
    return []


def _outside_of_asides(sentence: Sentence, areas: list[Token], floor: int, grade: Token) -> list[Token]:
    """Areas without those that only tell more of a subject: "the council, whose leadership is new, was"."""
    for aside in ASIDE.finditer(sentence.folded, floor, grade.start):
        before = sentence.between(floor, aside.start(), Sort.SERVICE, Sort.OWN, Sort.AREA)
        if before and before[-1].end == aside.start():
            areas = [one for one in areas if not aside.start() <= one.start < aside.end()]
    return areas


# "… including for | care leavers, but adoption was good": only what follows has the grade.
_CONTRAST = re.compile(
    r",\s+(?:but|whereas|although|though)\s+(?!not\b|also\b|especially\b|particularly\b|chiefly\b|mainly\b)"
)
# "All of them good save care leavers, which was outstanding."
_OWN_CLAUSE = re.compile(
    r"\s*\((?=(?:outstanding|good|inadequate|requir))"
    r"|,\s+which\s+(?:ofsted|inspectors|it|they|the\s+\w+)\s+(?:\w+\s+)?(?:called|rated|judged|graded"
    r"|found|thought)\b"
    r"|,\s+(?:which|who|where\s+(?:it|they)|for\s+wh(?:om|ich)\s+(?:it|they|the\s+\w+))\s+(?:was|were|is"
    r"|are)\b"
)
_LEFT_OUT = re.compile(
    r"\b(?:all|everything|(?:all|every|each)\s+(?:\w+\s+){1,2})\s*(?:but|bar|except|save|apart\s+from"
    r"|aside\s+from|other\s+than)"
    r"(?:\s+for)?\s+(?:the\s+|its\s+)?$"
)


# "Care leavers did better, with | their services found to be good".
_THEIRS = re.compile(r"(?:their|its)\s+(?:services?|arrangements|provision)\b")
_WITH_THEM = re.compile(r"\bwith\s+$")


def _has_own_subject(sentence: Sentence, area: Token, grade: Token) -> bool:
    """Whether a subject that does not hang on the area comes between it and the grade."""
    last = area
    told = APPOSITION.match(sentence.folded, area.end, grade.start)
    since = told.end() if told and not sentence.between(area.end, told.end(), Sort.GRADE) else area.end
    for subject in sentence.outside_asides(since, grade.start, *SUBJECTS):
        if _THEIRS.match(sentence.folded, subject.start) and _WITH_THEM.search(
            sentence.folded, area.end, subject.start
        ):
            continue
        if not hangs_on(sentence, area, last, subject):
            return True
        last = subject
    return False


def _is_fronted(sentence: Sentence, grade: Token) -> bool:
    """Whether the areas stand first, and a comma closes what is said of them: "on X it was poor, on Y …"."""
    if not sentence.folded.startswith((",", ";"), grade.end):
        return False
    grades = [one.end for one in sentence.tokens if one.sort is Sort.GRADE and one.end <= grade.start]
    floor = grades[-1] if grades else sentence.start
    areas = sentence.between(floor, grade.start, Sort.AREA)
    return bool(areas) and _is_topic(sentence, areas[0], floor)


def _is_topic(sentence: Sentence, area: Token, floor: int) -> bool:
    lead = sentence.folded[floor : area.start]
    there = sentence.folded.startswith("there ", area.start)
    return (
        there
        or _TOPIC_AREA.search(lead) is not None
        or (_WITH_AREA.search(lead) is not None and sentence.folded.startswith(",", area.end))
    )


# "With care leavers, inspectors wrote, it is outstanding."
_WITH_AREA = re.compile(r"(?:^|[;:.]\s*)with\s+(?:(?:the|its|their)\s+)?$")


def sifted(sentence: Sentence, areas: list[Token]) -> list[Token]:
    """Without a mere "overall" where an area is named as well, unless both stand in one list."""
    mere = len(areas) > 1 and areas[0].id == sentence.framework.overall and not areas[0].strong
    listed = mere and (
        _LIST_LINK.fullmatch(sentence.folded, areas[0].end, areas[1].start)
        or is_added_later(sentence, areas[0], areas[1])
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
        {first.id, second.id} == {one, other} and BESIDE.fullmatch(sentence.folded, first.end, second.start)
        for first, second in pairwise(areas)
    )


def beside_service(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether the service itself shares a grade with the areas: "the service and the board were both …"."""
    first = areas[0]
    named = sentence.between(sentence.start, first.start, Sort.SERVICE, Sort.OWN)
    return (
        first.start < grade.start
        and bool(named)
        and BESIDE.fullmatch(sentence.folded, named[-1].end, first.start) is not None
        and _ARE_BOTH.match(sentence.folded, areas[-1].end) is not None
    )


_ARE_BOTH = re.compile(r"\s+(?:(?:were|are|have|had)\s+(?:both|each)|both)\b")
