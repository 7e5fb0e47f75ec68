"""Whether a grade that a sentence names was given: the cue that says so."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.alone import TELLING, stands_alone
from briefing_app.extraction.judgements.areas import led_area
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.plain import copula_cue
from briefing_app.extraction.judgements.sentence import Sentence, stands_as_attribute
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
    if (attribute := _attribute_cue(sentence, grade)) is not None:
        return attribute
    labelled = _is_labelled(sentence, grade, floor)
    if labelled or stands_alone(sentence, grade):
        return (
            Cue("area beside grade", 0.8, grade.start) if labelled else Cue("grade alone", 0.7, grade.start)
        )
    marked, capital = _is_marked(sentence, grade), _is_capital(sentence, grade)
    tail = folded[grade.end : sentence.end]
    one = (
        cues.ONE_AFTER.match(tail) is not None
        and cues.VERDICT.search(folded, sentence.start, grade.start) is not None
    )
    noun = (
        one
        or cues.NOUN_AFTER.match(tail) is not None
        or ((marked or capital or grade.id == "inadequate") and cues.LOOSE_NOUN_AFTER.match(tail) is not None)
    )
    if (turned := _turned_cue(sentence, grade, floor)) is not None or noun:
        return turned or Cue("grade with its noun", 0.9, grade.start)
    free = cues.FREE.match(tail) is not None
    attributive = (marked or grade.id == "inadequate") and _service_follows(sentence, grade)
    if cues.INFINITIVE.match(tail) or (not free and not (attributive and marked)):
        return None
    return _verb_cue(sentence, grade, lead, floor, marked or capital) or _plain_cue(
        sentence, grade, lead, floor, marked, capital, attributive
    )


def _turned_cue(sentence: Sentence, grade: Token, floor: int) -> Cue | None:
    """A grade of the council itself, where those who judge are named: "has become a good authority"."""
    turned = cues.TURNED.search(sentence.folded, floor, grade.start)
    if turned is None or not cues.BODY_AFTER.match(sentence.folded, grade.end, sentence.end):
        return None
    told = cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), sentence.end)
    return Cue("grade changed", 0.75, turned.start()) if told else None


def _attribute_cue(sentence: Sentence, grade: Token) -> Cue | None:
    """A grade that is the attribute of an area: "good, with inadequate leadership", "'good' leadership"."""
    if stands_as_attribute(sentence, grade):
        return Cue("same verb as before", 0.75, grade.start)
    judged = cues.JUDGE.search(sentence.folded, sentence.start, sentence.end)
    return Cue("area beside grade", 0.75, grade.start) if judged and led_area(sentence, grade) else None


_DATED = re.compile(r"(?:^|[;,:.(]\s*)(?:in\s+)?20\d\d\s*[:–—-]\s*['\"]*$")


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
    if _is_label_of_service(sentence, grade, floor):
        return True
    return cues.VERDICT.search(lead) is not None


def _is_label_of_service(sentence: Sentence, grade: Token, floor: int) -> bool:
    """Whether a line sets a grade behind the service and a colon where inspectors were named before."""
    services = sentence.between(floor, grade.start, Sort.SERVICE)
    near = cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), sentence.start)
    return (
        near is not None
        and bool(services)
        and _COLON.fullmatch(sentence.folded, services[-1].end, grade.start) is not None
        and not sentence.folded[floor : services[-1].start].strip(" '\"-–—")
    )


_COLON = re.compile(r"\s*[:–—]\s*['\"]*")


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
    found = _FOUND.search(lead)
    if found and (by := cues.BY_WHOM.match(sentence.folded, grade.end)) and cues.JUDGE.search(by["who"]):
        return Cue("verb of finding", 0.8, floor + found.start())
    if sentence.folded.startswith("require", grade.start) and (found := cues.FOUND_TO.search(lead)):
        return Cue("verb of finding", 0.75, floor + found.start())
    following = sentence.folded[grade.end : sentence.following(grade.end)]
    if cues.FROM.search(lead) and cues.TO_NEXT.match(following):
        return Cue("grade changed", 0.75, grade.start)
    return _object_cue(sentence, grade, lead, floor) or _quoted_cue(lead, floor, stressed=stressed)


# "Children's services, | found | inadequate by Ofsted in 2023, cost £40m".
_FOUND = re.compile(r"\b(?:found|ruled|declared|deemed)\s+['\"]*$")


# "Ofsted had found | services | inadequate".
_FOUND_SERVICES = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate|watchdog|regulator)\s+(?:(?:had|has|have)\s+)?(?:found|finds?|thought|considered)"
    r"\s+(?:its\s+|their\s+|the\s+)?services\s+['\"]*$"
)


def _object_cue(sentence: Sentence, grade: Token, lead: str, floor: int) -> Cue | None:
    """A grade right after what inspectors call that: "Ofsted finds the service inadequate"."""
    services = _FOUND_SERVICES.search(lead)
    called = cues.CALLED_BY.search(lead)
    groups = sentence.between(floor, grade.start, Sort.ALL, Sort.REST)
    if (
        groups
        and _FOUND_ALL.search(lead[: groups[-1].start - floor])
        and not lead[groups[-1].end - floor :].strip(" '\"")
    ):
        return Cue("verb of finding", 0.75, groups[-1].start)
    if called and not sentence.between(floor, floor + called.start(), Sort.SERVICE, Sort.AREA, Sort.OWN):
        called = None
    if (told := services or called) is not None:
        return Cue("verb of finding", 0.75, floor + told.start())
    if not _has_object(sentence, grade, floor):
        return None
    found = cues.CALLING_VERB.search(lead)
    if found:
        return Cue("verb of finding", 0.75, floor + found.start())
    given = _GAVE.search(lead)
    if given and cues.FOR_AREA.match(sentence.folded, grade.end):
        return Cue("grade received", 0.75, floor + given.start())
    ends = cues.FIRM_END.match(sentence.folded[grade.end : sentence.end])
    return Cue("service is graded", 0.7, grade.start) if ends else None


# "The inspection found | all four areas good".
_FOUND_ALL = re.compile(
    r"\b(?:ofsted|inspectors?|inspection|inspectorate|watchdog|regulator|report)\b[^.;]{0,80}?\b(?:finds?|found|thought"
    r"|considered|called)\s+$"
)


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
    it = near and _IT_FOUND.search(sentence.folded, sentence.start, objects[-1].start)
    since = max(0, sentence.start - TELLING) if it else sentence.start
    return near and cues.JUDGE.search(sentence.folded, since, objects[-1].start) is not None


_IT_FOUND = re.compile(r"\b(?:it|they)\s+(?:found|judged|rated|graded)\s+$")


_GAVE = re.compile(r"\b(?:gave|gives|given|award(?:s|ed)|hand(?:s|ed))\b")
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
        return copula_cue(
            sentence,
            grade,
            floor + copula.start() if copula else grade.start,
            areas,
            firm=firm,
            verbal=verbal,
        )
    if areas and (marked or capital or areas[-1].strong) and len(lead) - (areas[-1].end - floor) < _NEAR:
        return Cue("area beside grade", 0.8, grade.start)
    first = _FIRST.search(lead) or cues.THERE_IS.search(lead)
    if first and _is_for_area(sentence, grade):
        return Cue("grade for an area", 0.7, grade.start)
    named = areas or sentence.between(floor, grade.start, Sort.SERVICE)
    if (areas and _is_set_off(sentence, areas[-1], grade)) or (
        named and _is_aside(sentence, named[-1], grade)
    ):
        return Cue("area beside grade", 0.7, grade.start)
    return _marked_cue(sentence, grade, marked=marked, attributive=attributive)


def _marked_cue(sentence: Sentence, grade: Token, *, marked: bool, attributive: bool) -> Cue | None:
    if marked and (attributive or sentence.between(sentence.start, sentence.end, Sort.SERVICE)):
        return Cue("grade in marks", 0.75, grade.start)
    return None


_FIRST = re.compile(r"(?:^|[;:]|\s[–—]\s)[\s'\"]*(?:(?:only|and|but|also)\s+)*['\"]*$")


def _is_for_area(sentence: Sentence, grade: Token) -> bool:
    """Whether "good for leadership" stands by itself where grades are told."""
    areas = sentence.between(grade.end, min(sentence.end, grade.end + 2 * _NEAR), Sort.AREA)
    told = (
        sentence.told_before
        or cues.VERDICT.search(sentence.folded, sentence.start, grade.start)
        or _is_listed_of_service(sentence, grade)
        or _leads_list(sentence, grade)
    )
    near = cues.JUDGE.search(
        sentence.folded, max(0, sentence.start - TELLING), min(len(sentence.folded), sentence.end + TELLING)
    )
    return bool(areas and told and near) and _FOR_AREA_OR_ALL.match(sentence.folded, grade.end) is not None


_FOR_AREA_OR_ALL = re.compile(rf"{cues.FOR_AREA.pattern}|['\")\]]*\s+overall\b")


def _leads_list(sentence: Sentence, grade: Token) -> bool:
    """Whether a colon leads to several grades, each of an area: "… better: good overall, poor for …"."""
    lead = sentence.folded[sentence.start : grade.start].rstrip(" '\"")
    listed = [one for one in sentence.tokens if one.sort is Sort.GRADE and one.start >= grade.start]
    of_areas = (_FOR_AREA_OR_ALL.match(sentence.folded, one.end, sentence.end) for one in listed[:2])
    return lead.endswith(":") and len(listed) > 1 and all(of_areas)


def _is_listed_of_service(sentence: Sentence, grade: Token) -> bool:
    """Whether grades are listed behind a colon: "a mixed bag for the council's services: good …"."""
    lead = sentence.folded[sentence.start : grade.start].rstrip(" '\"")
    services = sentence.between(sentence.start, grade.start, Sort.SERVICE)
    judged = cues.JUDGE.search(sentence.folded, sentence.start, grade.start)
    return bool(lead.endswith(":") and services and judged)


def _is_set_off(sentence: Sentence, area: Token, grade: Token) -> bool:
    """Whether a grade stands between commas after its area: "only adoption, outstanding, did better"."""
    judged = cues.JUDGE.search(sentence.folded, sentence.start, area.start)
    set_off = (sentence.told_before and _SET_OFF.fullmatch(sentence.folded, area.end, grade.start)) or (
        judged and _ALL_ARE.fullmatch(sentence.folded, area.end, grade.start)
    )
    return bool(set_off) and cues.LABEL_END.match(sentence.folded[grade.end : sentence.end]) is not None


def _is_aside(sentence: Sentence, area: Token, grade: Token) -> bool:
    """Whether an earlier grade stands in an aside after its area: "X, inadequate in 2021, is now …"."""
    set_off = _ASIDE_BEFORE.fullmatch(sentence.folded, area.end, grade.start)
    return bool(set_off) and _ASIDE_AFTER.match(sentence.folded, grade.end) is not None


_ASIDE_BEFORE = re.compile(
    r"'?(?:\s+(?:services?|support|work|provision))?,\s+(?:(?:once|previously|formerly|still|last|only"
    r"|an?)\s+)*['\"]*"
)
_ASIDE_AFTER = re.compile(
    r"['\"]*(?:\s+(?:in\s+20\d\d|until|since|for|at|two|three|four|five|six|last"
    r"|before)\b[^,;.]{0,40})?,\s+(?:is|are|was|were|has|have"
    r"|had|got|rose|moved|fell|slipped|dropped|climbed|improved|went|came|jumped|sank|slumped)\b"
)
# "Leadership, help and protection and care leavers, all now inadequate".
_ALL_ARE = re.compile(
    r",\s+(?:all|both|each)(?:\s+of\s+(?:them|which))?(?:\s+(?:now|still|again|once\s+more))?\s+['\"]*"
)
_SET_OFF = re.compile(r"\s*(?:,|[(–—])\s*(?:at\s+|a\s+|an\s+)?['\"]*")


def _service_follows(sentence: Sentence, grade: Token) -> bool:
    lead = sentence.folded[sentence.start : grade.start]
    if _BARE_COUNCIL.match(sentence.folded, grade.end) and not _SOME_COUNCIL.search(lead):
        return True
    following = sentence.between(grade.end, min(sentence.end, grade.end + 60), *SUBJECTS, Sort.AREA)
    if not following or following[0].sort not in {Sort.SERVICE, Sort.OWN}:
        return False
    # "'Outstanding' care: inspectors praise the council's services": what is behind the colon is not graded.
    return cues.BOUND.search(sentence.folded, grade.end, following[0].start) is None


_BARE_COUNCIL = re.compile(r"['\"]*\s+(?:(?:county|city|borough)\s+)?(?:council|authority|department)\b")
# "How did a 'good' council become …?" tells of what it was.
_SOME_COUNCIL = re.compile(r"\b(?:an?|any|every|each|no|once|former(?:ly)?|previously)\s+['\"]*$")
