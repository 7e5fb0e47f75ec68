"""Whether a grade that a sentence names was given: the cue that says so, and what refutes it."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.sentence import PREPOSITION, Award, Sentence, clause_start, head_of
from briefing_app.extraction.judgements.tokens import STRANGERS, SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_TURN = re.compile(
    r"\b(?:from|to|previous(?:ly)?|formerly|compared|was|had\s+been|before|now|then|in\s+\d{4})\b"
)


_CHANGED = re.compile(
    r"['\"(),\s–—-]*(?:(?:rating|judge?ment|grade|in\s+\w+|\d{4}|rated|a|an|it|which|was|is|had|been|now|"
    r"last|time|the|then|and|year|overall|at|its|being|"
    r"up|down|from|to|previous(?:ly)?|formerly|compared|with|previous|inspection|an|improvement|on|drop|"
    r"rise|by|before|having|earlier|"
    r"graded|judged|before|that|of|improved|moved|upgraded|downgraded|after|\d+)\b['\"(),\s–—-]*)*"
)


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
    marked, capital = _is_marked(sentence, grade), _is_capital(sentence, grade)
    tail = folded[grade.end : sentence.end]
    noun = cues.NOUN_AFTER.match(tail) is not None or (
        (marked or capital or grade.id == "inadequate") and cues.LOOSE_NOUN_AFTER.match(tail) is not None
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


def _verb_cue(sentence: Sentence, grade: Token, lead: str, floor: int, stressed: bool) -> Cue | None:
    verbs = list(cues.STRONG_VERB.finditer(lead))
    if verbs:
        return Cue("verb of judging", 0.9, floor + verbs[-1].start())
    for pattern, rule, confidence in (
        (cues.AWARD_VERB, "grade received", 0.85),
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
    if sentence.folded.startswith("require", grade.start) and (found := cues.FOUND_TO.search(lead)):
        return Cue("verb of finding", 0.75, floor + found.start())
    if _has_object(sentence, grade, floor) and (found := cues.CALLING_VERB.search(lead)):
        return Cue("verb of finding", 0.75, floor + found.start())
    if stressed and (found := cues.QUOTING_VERB.search(lead)):
        return Cue("grade in marks", 0.75, floor + found.start())
    return None


def _has_object(sentence: Sentence, grade: Token, floor: int) -> bool:
    """Whether the inspected service or area stands right before the grade."""
    objects = sentence.between(floor, grade.start, Sort.SERVICE, Sort.AREA, Sort.OWN)
    near = bool(objects) and not sentence.folded[objects[-1].end : grade.start].strip(" '\"")
    return near and cues.JUDGE.search(sentence.folded, sentence.start, objects[-1].start) is not None


def _counts(
    sentence: Sentence, grade: Token, pattern: re.Pattern[str], found: re.Match[str], *, stressed: bool
) -> bool:
    """Whether a verb that is common in other senses is used of grades here."""
    if stressed:
        return True
    if pattern is cues.AWARD_VERB:
        return cues.AFTER_AWARD.match(sentence.folded, grade.end) is not None
    if pattern is cues.WEAK_VERB and found.group().startswith(("said", "says", "call", "report", "describ")):
        tells = cues.TELLS.match(sentence.folded[sentence.start : grade.start])
        start = max(0, sentence.start - _TELLING) if tells else sentence.start
        return cues.JUDGE.search(sentence.folded, start, grade.start) is not None
    return True


def _plain_cue(
    sentence: Sentence, grade: Token, lead: str, floor: int, marked: bool, capital: bool, attributive: bool
) -> Cue | None:
    """A grade without a verb of judging: a copula, marks, the area itself, or a telling phrase."""
    if sentence.framework.telling:
        return Cue("telling phrase", 0.8, grade.start)
    areas = sentence.between(floor, grade.start, Sort.AREA)
    verbal = grade.id == "requires-improvement" and sentence.folded[grade.start : grade.end].startswith(
        "require"
    )
    whole = sentence.folded.startswith("to be good", max(floor, grade.end - 10))
    firm = marked or capital or whole or cues.STANDING.search(lead) is not None
    copula = cues.COPULA.search(lead)
    if copula or verbal:
        return _copula_cue(
            sentence, grade, floor + copula.start() if copula else grade.start, areas, firm=firm
        )
    if areas and (marked or capital or areas[-1].strong) and len(lead) - (areas[-1].end - floor) < _NEAR:
        return Cue("area beside grade", 0.8, grade.start)
    if marked and (attributive or sentence.between(sentence.start, sentence.end, Sort.SERVICE)):
        return Cue("grade in marks", 0.75, grade.start)
    return None


def _copula_cue(
    sentence: Sentence, grade: Token, anchor: int, areas: list[Token], *, firm: bool
) -> Cue | None:
    """A grade that something simply is: enough for a named area, for the service only with a further sign."""
    judged = cues.JUDGE.search(sentence.folded, sentence.start, sentence.end) is not None
    if any(area.strong for area in areas) or (areas and (firm or judged)):
        return Cue("area is graded", 0.85, anchor)
    if areas and _is_told(sentence, areas[-1], anchor):
        return Cue("area is graded", 0.7, anchor)
    if firm or (judged and grade.id != "good"):
        return Cue("service is graded", 0.7, anchor)
    return None


_LEAD = re.compile(r"(?:\W|\b(?:the|its|their|services?|support|for|and|both|of|to|provision)\b)*")
_TELLING = 250
"""How far back, in characters, an inspectorate's name makes plain statements its findings."""


def _is_told(sentence: Sentence, subject: Token, verb: int) -> bool:
    """Whether a plain "X is good" tells what inspectors found: near their name, and in nobody's speech."""
    folded = sentence.folded
    line = folded.rfind("\n", 0, sentence.start) + 1
    speech = sentence.text[line:verb]
    spoken = speech.count("“") > speech.count("”") or speech.count('"') % 2 == 1
    near = cues.JUDGE.search(folded, max(0, sentence.start - _TELLING), verb) is not None
    first = (
        _LEAD.fullmatch(folded, clause_start(sentence, subject.start, sentence.start), subject.start)
        is not None
    )
    strange = sentence.between(sentence.start, subject.start, Sort.FOREIGN)
    return near and first and not spoken and not strange and not folded[subject.end : verb].strip()


def _service_follows(sentence: Sentence, grade: Token) -> bool:
    following = sentence.between(grade.end, min(sentence.end, grade.end + 60), *SUBJECTS, Sort.AREA)
    return bool(following) and following[0].sort in {Sort.SERVICE, Sort.OWN}


def is_refused(sentence: Sentence, grade: Token, floor: int, cue: Cue, *, has_areas: bool) -> bool:
    folded = sentence.folded
    start = clause_start(sentence, cue.anchor, floor)
    scope, tail = folded[start : grade.start], folded[grade.end : sentence.end]
    noun = cues.NOUN_AFTER.match(tail) is not None
    if cues.CHOICE.match(tail) or cues.CHOICE_BEFORE.search(scope) or cues.CONDITION.match(tail):
        return True
    if cues.is_wished(scope, noun) or cues.is_denied(scope, noun):
        return True
    turned = (
        bool(sentence.awards)
        and sentence.awards[-1].grade.end == floor
        and _CHANGED.fullmatch(folded, floor, grade.start)
    )
    if turned and _was_wished(sentence, floor):
        return True
    if not turned and cues.TO_BE_GRADED.search(scope) and not _was_found(scope):
        return True
    if _has_other_judge(sentence, floor, grade) or sentence.is_other(start, grade.start):
        return True
    return has_areas and _stranger_owns_area(sentence, start, grade)


def _was_wished(sentence: Sentence, floor: int) -> bool:
    """Whether the change that a grade ends is only wished for: "we will move from good to outstanding"."""
    last = sentence.awards[-1]
    start = clause_start(sentence, last.cue.anchor, sentence.start)
    return " to " in sentence.folded[last.grade.end : floor + 40] and cues.is_intended(
        sentence.folded[start : last.grade.start]
    )


def _has_other_judge(sentence: Sentence, floor: int, grade: Token) -> bool:
    """Whether somebody else than an inspectorate gave the grade: itself, its peers, residents."""
    by = cues.BY_WHOM.match(sentence.folded, grade.end, sentence.end)
    if by and not cues.JUDGE.search(by["who"]):
        return True
    judges = sentence.between(floor, grade.start, Sort.JUDGE)
    return bool(judges) and not cues.JUDGE.search(sentence.folded, judges[-1].end, grade.start)


def _was_found(scope: str) -> bool:
    return (
        re.search(
            r"\b(?:first|only|latest|found|judged|said|reported|considered|deemed|continue[sd]?|went\s+on|"
            r"council|authority|from|back|up|down|rated|moved|improved|"
            r"upgraded|downgraded|rating|graded|gone|risen|rose|fell|dropped|slipped|raised|lifted|moves|"
            r"improvement|returned|assessed|determined|jumped|climbed|taken|progressed|fallen)\b[^;]*\bto\b",
            scope,
        )
        is not None
    )


def _stranger_owns_area(sentence: Sentence, start: int, grade: Token) -> bool:
    """Whether what is graded is a case, a school or the like, and the area only says where."""
    head = head_of(sentence, start, grade.start, *SUBJECTS, Sort.AREA)
    if head is None or head.sort is not Sort.AREA:
        return head is not None and head.sort in STRANGERS
    return any(
        PREPOSITION.search(sentence.folded[head.end : token.start])
        for token in sentence.between(head.end, grade.start, Sort.FOREIGN)
    )


def inherited(sentence: Sentence, grade: Token, last: Token | None) -> Award | None:
    """The award whose areas a grade shares: "from inadequate to good", "good (previously inadequate)"."""
    if last is None or not sentence.awards or sentence.awards[-1].grade is not last:
        return None
    gap = sentence.folded[last.end : grade.start]
    if _TURN.search(gap) and _CHANGED.fullmatch(gap):
        return sentence.awards[-1]
    return None
