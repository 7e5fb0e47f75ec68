"""Whether a grade that a sentence names was given: the cue that says so."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.alone import TELLING, stands_alone
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.sentence import Sentence, clause_start, stands_as_attribute
from briefing_app.extraction.judgements.tokens import SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_CLAUSE, _NEAR = 160, 30
"""How far, in characters, a verb reaches to a second grade, and an area to a grade beside it."""


def _is_marked(sentence: Sentence, grade: Token) -> bool:
    """Whether the grade alone stands in quotation marks or brackets."""
    return (
        cues.MARK_BEFORE.search(sentence.folded, max(sentence.start, grade.start - 2), grade.start)
        is not None
        and cues.MARK_AFTER.match(sentence.folded, grade.end) is not None
    )


def _is_capital(sentence: Sentence, grade: Token) -> bool:
    first = sentence.text[sentence.start : grade.start].strip("'\"‘’“”( ")
    return (
        bool(first)
        and sentence.text[grade.start].isupper()
        and not sentence.text[sentence.start : sentence.end].isupper()
    )


def find_cue(sentence: Sentence, grade: Token, floor: int) -> Cue | None:
    folded = sentence.folded
    lead = folded[floor : grade.start]
    if grade.strong:
        return _place_cue(sentence, grade)
    if stands_as_attribute(sentence, grade):
        return Cue("same verb as before", 0.75, grade.start)
    labelled = _is_labelled(sentence, grade, floor)
    if labelled or stands_alone(sentence, grade):
        return (
            Cue("area beside grade", 0.8, grade.start) if labelled else Cue("grade alone", 0.7, grade.start)
        )
    marked, capital = _is_marked(sentence, grade), _is_capital(sentence, grade)
    tail = folded[grade.end : sentence.end]
    one = (
        _ONE.match(tail) is not None and cues.VERDICT.search(folded, sentence.start, grade.start) is not None
    )
    noun = (
        one
        or cues.NOUN_AFTER.match(tail) is not None
        or ((marked or capital or grade.id == "inadequate") and cues.LOOSE_NOUN_AFTER.match(tail) is not None)
    )
    if noun:
        return Cue("grade with its noun", 0.9, grade.start)
    free = cues.FREE.match(tail) is not None
    attributive = (marked or grade.id == "inadequate") and _service_follows(sentence, grade)
    if cues.INFINITIVE.match(tail) or (not free and not (attributive and marked)):
        return None
    return _verb_cue(sentence, grade, lead, floor, marked or capital) or _plain_cue(
        sentence, grade, lead, floor, marked, capital, attributive
    )


_DATED = re.compile(r"(?:^|[;,:.(]\s*)(?:in\s+)?20\d\d\s*[:–—-]\s*['\"]*$")
_ONE = re.compile(r"['\"]*\s+ones?\b")


def _is_labelled(sentence: Sentence, grade: Token, floor: int) -> bool:
    """Whether a grade alone stands after a colon: "the verdict on leadership was harsher: inadequate"."""
    lead = sentence.folded[floor : grade.start]
    dated = _DATED.search(lead) is not None
    if dated and cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), grade.start):
        return cues.LABEL_END.match(sentence.folded[grade.end : sentence.end]) is not None
    if not cues.LABELLED.search(lead) or not cues.LABEL_END.match(sentence.folded[grade.end : sentence.end]):
        return False
    if sentence.between(floor, grade.start, Sort.AREA):
        return sentence.told_before or cues.JUDGE.search(lead) is not None
    return cues.VERDICT.search(lead) is not None


def _place_cue(sentence: Sentence, grade: Token) -> Cue | None:
    """A place on the scale is a grade wherever an inspection or the service is near."""
    about = sentence.between(sentence.start, sentence.end, Sort.SERVICE, Sort.AREA, Sort.OWN)
    near = cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), sentence.end)
    told = sentence.awards or sentence.told_before or (about and near)
    return Cue("place on the scale", 0.8, grade.start) if told else None


def _verb_cue(sentence: Sentence, grade: Token, lead: str, floor: int, stressed: bool) -> Cue | None:
    held = cues.at_most(lead)
    if held:
        return Cue("grade reached", 0.75, floor + held.start())
    verbs = list(cues.STRONG_VERB.finditer(lead))
    if verbs:
        return Cue("verb of judging", 0.9, floor + verbs[-1].start())
    for pattern, rule, confidence in (
        (cues.AWARD_VERB, "grade received", 0.85),
        (cues.GIVING_VERB, "grade received", 0.85),
        (cues.NOUN_BEFORE, "noun of judging", 0.85),
        (cues.WEAK_VERB, "verb of finding", 0.75),
        (cues.CHANGE_VERB, "grade changed", 0.75),
    ):
        found = pattern.search(lead)
        if found and _counts(sentence, grade, pattern, found, stressed=stressed):
            place = found.start("link") if pattern is cues.WEAK_VERB else found.start()
            return Cue(rule, confidence, floor + place)
    return _further_verb_cue(sentence, grade, lead, floor, stressed=stressed)


def _further_verb_cue(
    sentence: Sentence, grade: Token, lead: str, floor: int, *, stressed: bool
) -> Cue | None:
    """A verb that counts only in company: of the grade before, of an object, of a verb form or of marks."""
    if sentence.awards and floor == sentence.awards[-1].grade.end and len(lead) < _CLAUSE:
        return Cue("same verb as before", 0.8, floor)
    if floor > sentence.start and cues.BUT.search(lead) and _was_judged_before(sentence, floor):
        return Cue("same verb as before", 0.75, grade.start)
    if sentence.folded.startswith("require", grade.start) and (found := cues.FOUND_TO.search(lead)):
        return Cue("verb of finding", 0.75, floor + found.start())
    following = sentence.folded[grade.end : sentence.following(grade.end)]
    if cues.FROM.search(lead) and cues.TO_NEXT.match(following):
        return Cue("grade changed", 0.75, grade.start)
    return _object_cue(sentence, grade, lead, floor) or _quoted_cue(lead, floor, stressed=stressed)


def _object_cue(sentence: Sentence, grade: Token, lead: str, floor: int) -> Cue | None:
    """A grade right after what inspectors call that: "Ofsted finds the service inadequate"."""
    if not _has_object(sentence, grade, floor):
        return None
    found = cues.CALLING_VERB.search(lead)
    if found:
        return Cue("verb of finding", 0.75, floor + found.start())
    ends = cues.FIRM_END.match(sentence.folded[grade.end : sentence.end])
    return Cue("service is graded", 0.7, grade.start) if ends else None


def _quoted_cue(lead: str, floor: int, *, stressed: bool) -> Cue | None:
    found = cues.QUOTING_VERB.search(lead) if stressed else None
    return Cue("grade in marks", 0.75, floor + found.start()) if found else None


def _was_judged_before(sentence: Sentence, floor: int) -> bool:
    """Whether a grade before was denied by the verb that this one needs: "not judged good, but bad"."""
    return cues.STRONG_VERB.search(sentence.folded, sentence.start, floor) is not None


def _has_object(sentence: Sentence, grade: Token, floor: int) -> bool:
    """Whether the inspected service or area stands right before the grade."""
    objects = sentence.between(floor, grade.start, Sort.SERVICE, Sort.AREA, Sort.OWN)
    near = bool(objects) and _OBJECT_END.fullmatch(sentence.folded, objects[-1].end, grade.start) is not None
    return near and cues.JUDGE.search(sentence.folded, sentence.start, objects[-1].start) is not None


_OBJECT_END = re.compile(
    r"(?:\s+(?:in|at|of|across)\s+[\w'-]+(?:\s+[\w'-]+){0,2}?)?[\s'\"]*(?:too\s+)?['\"]*"
)


def _counts(
    sentence: Sentence, grade: Token, pattern: re.Pattern[str], found: re.Match[str], *, stressed: bool
) -> bool:
    """Whether a verb that is common in other senses is used of grades here."""
    if stressed:
        return True
    if pattern in {cues.AWARD_VERB, cues.GIVING_VERB}:
        return cues.AFTER_AWARD.match(sentence.folded, grade.end) is not None
    if pattern is cues.WEAK_VERB and found.group().startswith(("said", "says", "call", "report", "describ")):
        tells = cues.TELLS.match(sentence.folded[sentence.start : grade.start])
        start = max(0, sentence.start - TELLING) if tells else sentence.start
        return cues.JUDGE.search(sentence.folded, start, grade.start) is not None
    return True


def _plain_cue(
    sentence: Sentence, grade: Token, lead: str, floor: int, marked: bool, capital: bool, attributive: bool
) -> Cue | None:
    """A grade without a verb of judging: a copula, marks, the area itself, or a telling phrase."""
    if sentence.framework.telling:
        return Cue("telling phrase", 0.8, grade.start)
    areas = sentence.between(floor, grade.start, Sort.AREA)
    words = sentence.folded[grade.start : grade.end]
    verbal = grade.id == "requires-improvement" and words.startswith(("require", "need"))
    whole = sentence.folded.startswith("to be good", max(floor, grade.end - 10))
    firm = marked or capital or whole or cues.STANDING.search(lead) is not None
    copula = cues.COPULA.search(lead)
    if copula or verbal:
        return _copula_cue(
            sentence,
            grade,
            floor + copula.start() if copula else grade.start,
            areas,
            firm=firm,
            verbal=verbal,
        )
    if areas and (marked or capital or areas[-1].strong) and len(lead) - (areas[-1].end - floor) < _NEAR:
        return Cue("area beside grade", 0.8, grade.start)
    if _FIRST.search(lead) and _is_for_area(sentence, grade):
        return Cue("grade for an area", 0.7, grade.start)
    if areas and _is_set_off(sentence, areas[-1], grade):
        return Cue("area beside grade", 0.7, grade.start)
    return _marked_cue(sentence, grade, marked=marked, attributive=attributive)


def _marked_cue(sentence: Sentence, grade: Token, *, marked: bool, attributive: bool) -> Cue | None:
    if marked and (attributive or sentence.between(sentence.start, sentence.end, Sort.SERVICE)):
        return Cue("grade in marks", 0.75, grade.start)
    return None


_FIRST = re.compile(r"(?:^|[;:])[\s'\"]*(?:(?:only|and|but|also)\s+)*['\"]*$")


def _is_for_area(sentence: Sentence, grade: Token) -> bool:
    """Whether "good for leadership" stands by itself where grades are told."""
    areas = sentence.between(grade.end, min(sentence.end, grade.end + 2 * _NEAR), Sort.AREA)
    told = sentence.told_before or cues.VERDICT.search(sentence.folded, sentence.start, grade.start)
    near = cues.JUDGE.search(
        sentence.folded, max(0, sentence.start - TELLING), min(len(sentence.folded), sentence.end + TELLING)
    )
    return bool(areas and told and near) and cues.FOR_AREA.match(sentence.folded, grade.end) is not None


def _is_set_off(sentence: Sentence, area: Token, grade: Token) -> bool:
    """Whether a grade stands between commas after its area: "only adoption, outstanding, did better"."""
    set_off = sentence.told_before and _SET_OFF.fullmatch(sentence.folded, area.end, grade.start)
    return bool(set_off) and cues.LABEL_END.match(sentence.folded[grade.end : sentence.end]) is not None


_SET_OFF = re.compile(r"\s*(?:,|[(–—])\s*(?:at\s+|a\s+|an\s+)?['\"]*")


def _copula_cue(
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
    if sentence.told_before and _goes_on(sentence, grade, anchor):
        return Cue("service is graded", 0.7, anchor)
    said = cues.SAID_AFTER.match(sentence.folded, grade.end) is not None
    if firm or (judged and (said or grade.id != "good")) or _was_told_of_own(sentence, anchor):
        return Cue("service is graded", 0.7, anchor)
    return None


_LEAD = re.compile(
    r"(?:\W|\b(?:the|its|their|services?|support|for|and|both|of|to|provision|experiences?|progress|work|"
    r"care|with|quality|including|not|"
    r"however|within|that|this|meanwhile|team|outcomes|but|only|provided|given|help|by|contrast|even|"
    r"also|in|effectiveness|"
    r"how|council's|authority's|overall|council|[\w-]+'s|on|other|hand|as)\b)*"
)
_HANGING = re.compile(
    r"(?:'s?|')?\s*(?:\b(?:services?|work|support|team|provision|arrangements|practice|too|also|itself|"
    r"themselves)\b\s*)*"
    r"(?:,\s*(?:it|they|he|she|the\s+report|ofsted|inspectors)\s+(?:said|found|says|added|concluded|"
    r"ruled)\s*,)?"
    r"(?:,?\s*(?:where|which|who)\s+(?:we|it|they)?\s*)?"
    r"(?:(?:that\s+)?(?:it|they)\s+(?:gives?|provides?|offers?|gave|provided|receives?)(?:\s+\w+){0,3})?"
    r"(?:\b(?:of|at|in|for|within|given\s+to|that)\s+(?:the\s+|its\s+)?[\w'-]+(?:\s+[\w'-]+){0,2})?[\s,]*"
)


def _goes_on(sentence: Sentence, grade: Token, verb: int) -> bool:
    """Whether a plain statement about the service goes on with what the sentences before told."""
    overall = _OVERALL.match(sentence.folded, grade.end) is not None and not _is_spoken(sentence, verb)
    return overall or _service_is(sentence, verb) or _is_good_for(sentence, grade, verb)


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


_TOLD_OF_OWN = re.compile(r"\b(?:was|were|been|being)\s+told\s+(?:[\w']+\s+){0,4}?that\s+(?:its|their)\s+$")


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
    speech = sentence.text[sentence.folded.rfind("\n", 0, sentence.start) + 1 : place]
    return speech.count("“") > speech.count("”") or speech.count('"') % 2 == 1


def _of_group(sentence: Sentence, grade: Token) -> bool:
    """Whether "the other two areas" or the like are what the grade is said of."""
    start = clause_start(sentence, grade.start, sentence.start)
    stop = cues.BOUND.search(sentence.folded, grade.end, min(sentence.end, grade.end + _NEAR))
    until = stop.start() if stop else min(sentence.end, grade.end + _NEAR)
    beside = sentence.between(start, until, Sort.ALL, Sort.REST)
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
    return bool(about) and bool(near) and ends and (told or not _is_spoken(sentence, grade.start))


def _service_follows(sentence: Sentence, grade: Token) -> bool:
    following = sentence.between(grade.end, min(sentence.end, grade.end + 60), *SUBJECTS, Sort.AREA)
    return bool(following) and following[0].sort in {Sort.SERVICE, Sort.OWN}
