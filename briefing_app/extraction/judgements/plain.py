"""A grade that something simply is, without a verb of judging: where that tells what inspectors found."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.alone import TELLING
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.sentence import Sentence, clause_start
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort

_NEAR = 30
"""How far, in characters, a grade and what belongs to it may stand apart."""
_FAR = 200
"""How far, in characters, it may stand before a speech who speaks."""


def copula_cue(
    sentence: Sentence, grade: Token, anchor: int, areas: list[Token], *, firm: bool, verbal: bool
) -> Cue | None:
    """A grade that something simply is: enough for a named area, for the service only with a further sign."""
    judged = cues.JUDGE.search(sentence.folded, sentence.start, sentence.end) is not None
    if _is_spoken(sentence, anchor) and not any(area.strong for area in areas):
        judged = False
    if any(area.strong for area in areas) or (areas and (firm or judged)):
        return Cue("area is graded", 0.85, anchor)
    if areas and _is_told(sentence, areas[-1], anchor):
        return Cue("area is graded", 0.7, anchor)
    if _of_group(sentence, grade) or (verbal and _is_required(sentence, grade, areas)):
        return Cue("area is graded", 0.75, anchor)
    inspected = cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), sentence.start)
    on = sentence.told_before and _goes_on(sentence, grade, anchor)
    if on or (inspected and _is_good_for(sentence, grade, anchor)):
        return Cue("service is graded", 0.7, anchor)
    stands = firm or _is_told_with_areas(sentence, grade, anchor)
    stands = stands or (judged and (grade.id != "good" or _is_closed(sentence, grade)))
    if stands or _is_again(sentence, grade, anchor) or _was_told_of_own(sentence, anchor):
        return Cue("service is graded", 0.7, anchor)
    return None


def _is_told_with_areas(sentence: Sentence, grade: Token, verb: int) -> bool:
    """Whether one "overall" stands beside one for an area: "good overall and outstanding for leadership"."""
    if _OVERALL.match(sentence.folded, grade.end) is None or _is_spoken(sentence, verb):
        return False
    others = sentence.between(grade.end, sentence.end, Sort.GRADE)
    return any(
        cues.FOR_AREA.match(sentence.folded, other.end)
        and sentence.between(other.end, min(sentence.end, other.end + 2 * _NEAR), Sort.AREA)
        for other in others
    )


def _is_closed(sentence: Sentence, grade: Token) -> bool:
    """Whether the words behind a grade say whose it is, of what, or since when it stands."""
    closings = (cues.SAID_AFTER, _OVERALL, cues.SINCE)
    return any(one.match(sentence.folded, grade.end) for one in closings)


def _is_again(sentence: Sentence, grade: Token, verb: int) -> bool:
    """Whether a grade is given "again" or "at last" where an inspectorate was named."""
    near = cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), sentence.end)
    again = cues.AGAIN_AFTER.match(sentence.folded, grade.end)
    return bool(near and again) and not _is_spoken(sentence, verb)


_LEAD = re.compile(
    # "Back in 2018 | leadership was …", "four years ago …", "at its last inspection, in 2019, …".
    r"\W*(?:(?:but|and|yet)\s+)?(?:(?:just|only|some|nearly|almost|about|back|over)\s+)*(?:(?:in|at|during|under)\s+"
    r"(?:(?:its|the|their|that)\s+)?(?:(?:[a-z]+\s+){1,3}(?:in\s+)?)?20\d\d|\w+\s+years?\s+ago"
    r"|last\s+time)?"
    r"(?:\W|\b(?:the|its|their|our|services?|support|for|and|both|of|to|provision|experiences?|progress|work|"
    r"care|with|quality|including|not|"
    r"however|within|that|this|meanwhile|team|outcomes|but|only|provided|given|help|by|contrast|even|"
    r"also|in|effectiveness|"
    r"how|council's|authority's|overall|council|[\w-]+'s|on|other|hand|as)\b)*"
)
_HANGING = re.compile(
    r"(?:'s?|')?(?:,\s*(?:too|also|however|though|meanwhile|likewise|again)\s*,)?\s*(?:\b(?:services?|work"
    r"|support|team|provision|arrangements|practice|too|also|itself|"
    r"themselves)\b\s*)*"
    r"(?:,\s*(?:it|they|he|she|the\s+report|ofsted|inspectors)\s+(?:said|found|says|added|concluded|"
    r"ruled)\s*,)?"
    r"(?:,?\s*(?:where|which|who)\s+(?:we|it|they)?\s*)?"
    r"(?:(?:that\s+)?(?:it|they)\s+(?:gives?|provides?|offers?|gave|provided|receives?)(?:\s+\w+){0,3})?"
    r"(?:\b(?:of|at|in|for|within|given\s+to|that)\s+(?:the\s+|its\s+)?[\w'-]+(?:\s+[\w'-]+){0,3})?[\s,]*"
    r"(?:(?:(?:the|this)\s+(?:place|council|county|city|borough|authority|department|services?|town"
    r"|district|trust"
    r"|directorate)|it|they|we)\s+)?"
)


def _goes_on(sentence: Sentence, grade: Token, verb: int) -> bool:
    """Whether a plain statement about the service goes on with what the sentences before told."""
    overall = _OVERALL.match(sentence.folded, grade.end) is not None and not _is_spoken(sentence, verb)
    had = _IT_HAD.search(sentence.folded, sentence.start, grade.start)
    ends = cues.FIRM_END.match(sentence.folded, grade.end) is not None
    before = had is not None and ends and not _is_spoken(sentence, verb)
    then = _was_in_year(sentence, grade, ends=ends) and not _is_spoken(sentence, verb)
    return overall or before or then or _service_is(sentence, verb) or _is_good_for(sentence, grade, verb)


def _was_in_year(sentence: Sentence, grade: Token, *, ends: bool) -> bool:
    """Whether the service is said to have been of a grade in a year: "it was good in 2018"."""
    was = _IT_WAS.search(sentence.folded, sentence.start, grade.start)
    if was is None:
        return False
    led = ends and _THAT_YEAR.search(sentence.folded, sentence.start, was.start())
    return bool(led) or _IN_YEAR.match(sentence.folded, grade.end) is not None


# "It was good in 2018.", "whose children's services were good in 2018 and", where grades are told.
_IT_WAS = re.compile(
    r"\b(?:it|they|we|the\s+(?:council|authority|services?|department)|children's\s+(?:services|social\s+care)"
    r"|services\s+for\s+children)\s+(?:was|were)\s+['\"]*$"
)
_IN_YEAR = re.compile(r"['\"]*\s+(?:back\s+)?in\s+(?:\w+\s+)?20\d\d\b\s*(?:$|[.,;)]|(?:and|but)\b)")
# "In 2019, | it was inadequate".
_THAT_YEAR = re.compile(
    r"\b(?:(?:(?:back\s+)?in|by)\s+(?:\w+\s+)?20\d\d|\w+\s+years?\s+(?:later|on|before|earlier)),?\s+$"
)
# "Two years ago it had been …", where grades are told.
_IT_HAD = re.compile(
    r"\b(?:it|they|the\s+(?:council|authority|services?|department))\s+had\s+(?:(?:once|previously|still"
    r"|always|only)\s+)?"
    r"been\s+['\"]*$"
)


# "Three years before, it had | required improvement", where grades are told.
_IT_HAD_TO = re.compile(r"\b(?:it|they|the\s+(?:council|authority|services?|department))\s+had\s+$")


def _service_is(sentence: Sentence, verb: int) -> bool:
    """Whether the service itself stands right before a plain verb: "overall, the service was inadequate"."""
    services = sentence.between(sentence.start, verb, Sort.SERVICE)
    return bool(services) and _is_told(sentence, services[-1], verb)


def _is_good_for(sentence: Sentence, grade: Token, verb: int) -> bool:
    """Whether "it" or the service is said to be of a grade for an area: "it was good for care leavers"."""
    areas = sentence.between(grade.end, min(sentence.end, grade.end + 2 * _NEAR), Sort.AREA)
    ours = re.search(
        r"\b(?:it|they|council|services?|department|authority|home|school|academy|hospital)\s*$",
        sentence.folded[:verb],
    )
    following = cues.FOR_AREA.match(sentence.folded, grade.end)
    return bool(areas and ours and following) and not _is_spoken(sentence, verb)


_OVERALL = re.compile(r"['\")]*\s+overall\b")


def _is_told(sentence: Sentence, subject: Token, verb: int) -> bool:
    """Whether a plain "X is good" tells what inspectors found: near their name, and in nobody's speech."""
    folded = sentence.folded
    spoken = _is_spoken(sentence, verb)
    near = (
        sentence.told_before or cues.JUDGE.search(folded, max(0, sentence.start - TELLING), verb) is not None
    )
    first = _LEAD.fullmatch(_lead_to(sentence, subject)) is not None
    strange = sentence.between(sentence.start, subject.start, Sort.FOREIGN)
    ends = cues.FIRM_END.match(folded, sentence.following(verb)) is not None
    return (
        near
        and first
        and ends
        and not spoken
        and not strange
        and bool(_HANGING.fullmatch(folded, subject.end, verb))
    )


_TOLD_OF_OWN = re.compile(
    r"(?:\b(?:was|were|been|being)\s+told|\b(?:ofsted|inspectors|watchdog)\s+(?:has\s+|have\s+"
    r"|had\s+)?(?:told|tells?|informed))"
    r"\s+(?:[\w']+\s+){0,5}?that\s+(?:its|their)\s+$"
)
_TOLD_THAT_IT = re.compile(r"\b(?:was|were|been|being)\s+told\s+that\s+(?:it|they)\s+(?:still\s+)?$")


def _was_told_of_own(sentence: Sentence, verb: int) -> bool:
    """Whether a council "was told that its services were inadequate" where inspectors are spoken of."""
    services = sentence.between(sentence.start, verb, Sort.SERVICE)
    told = services and _TOLD_OF_OWN.search(sentence.folded, sentence.start, services[-1].start)
    near = min(len(sentence.folded), sentence.end + TELLING)
    judged = told and cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), near)
    return bool(judged) and not _is_spoken(sentence, verb)


def _lead_to(sentence: Sentence, subject: Token) -> str:
    """The words of a clause before its subject, without other areas that stand in one list with it."""
    pieces, place = [], clause_start(sentence, subject.start, sentence.start)
    for area in sentence.between(place, subject.start, Sort.AREA):
        pieces.append(sentence.folded[place : area.start])
        place = area.end
    return " ".join([*pieces, sentence.folded[place : subject.start]])


def _is_spoken(sentence: Sentence, place: int) -> bool:
    """Whether a place in a sentence stands inside somebody's speech."""
    since = sentence.folded.rfind("\n", 0, sentence.start) + 1
    speech = sentence.text[since:place]
    opens = max(speech.rfind("“"), speech.rfind('"'))
    before = max(since, since + opens - _FAR)
    if opens >= 0 and _INSPECTORS_SAY.search(sentence.folded, before, since + opens):
        return False
    return speech.count("“") > speech.count("”") or speech.count('"') % 2 == 1


# Ofsted said of the service: | "leadership is inadequate".
_INSPECTORS_SAY = re.compile(
    r"\b(?:ofsted|inspectors|inspection|inspectorate|watchdog|report|letter)\b(?:'s)?[^.;:]{0,80}?\b(?:said|says|wrote|writes"
    r"|found|finds|states?|stated|reads?|concludes?d?|noted|notes|judged|told)\b[^.;:]{0,80}[:,]\s*$"
)


def _of_group(sentence: Sentence, grade: Token) -> bool:
    """Whether "the other two areas" or the like are what the grade is said of."""
    start = clause_start(sentence, grade.start, sentence.start)
    stop = cues.BOUND.search(sentence.folded, grade.end, min(sentence.end, grade.end + _NEAR))
    until = stop.start() if stop else min(sentence.end, grade.end + _NEAR)
    beside = sentence.between(start, until, Sort.ALL, Sort.REST) or [
        one
        for one in sentence.between(sentence.start, start, Sort.ALL, Sort.REST)
        if not sentence.folded[one.end : grade.start].strip(" ,")
    ]
    near = sentence.told_before or cues.JUDGE.search(
        sentence.folded, max(0, sentence.start - TELLING), sentence.end
    )
    return bool(beside) and bool(near) and not _is_spoken(sentence, grade.start)


def _is_required(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether a service or area "requires improvement" and no more is said of it."""
    about = (
        areas
        or sentence.between(sentence.start, grade.start, Sort.SERVICE)
        or sentence.between(grade.end, min(sentence.end, grade.end + 2 * _NEAR), Sort.AREA)
    )
    near = sentence.told_before or cues.JUDGE.search(
        sentence.folded, max(0, sentence.start - TELLING), min(len(sentence.folded), sentence.end + TELLING)
    )
    ends = cues.FIRM_END.match(sentence.folded[grade.end : sentence.end]) is not None
    if sentence.between(grade.end, min(sentence.end, grade.end + 2 * _NEAR), Sort.AREA):
        ends = ends or cues.FOR_AREA.match(sentence.folded, grade.end) is not None
    told = cues.JUDGE.search(sentence.folded, sentence.start, grade.start) is not None
    told_it = _TOLD_THAT_IT.search(sentence.folded, sentence.start, grade.start)
    about = about or (sentence.between(sentence.start, told_it.start(), Sort.OWN) if told_it else [])
    had = sentence.told_before and _IT_HAD_TO.search(sentence.folded, sentence.start, grade.start)
    return bool(about or had) and bool(near) and ends and (told or not _is_spoken(sentence, grade.start))
